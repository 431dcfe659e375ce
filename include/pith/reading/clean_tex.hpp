// pith/reading/clean_tex.hpp - what a backslash, a dollar sign and a tilde stand for: TeX, manuals, escapes.
//
// A backslash may be a command of TeX, a font or a sign of a manual's source, an escape of Markdown or of JSON, or part
// of a path.  Some of them are certain; the others are TeX where the sentence has more of it.
#ifndef PITH_CLEAN_TEX_HPP
#define PITH_CLEAN_TEX_HPP

#include "clean_copy.hpp"

namespace pith::detail {

/// Knows TeX, the source of manuals, and escapes.
class tex_copier : protected text_copier {
 protected:
  using text_copier::text_copier;

  // Whether there is a command with braces, or one in a formula.
  bool is_tex() noexcept {
    for (; !tex_ && tex_at_ < end_; ++tex_at_) {
      if (*tex_at_ != '\\' || !is_ascii_letter(at(tex_at_ + 1))) continue;
      const char c = before(tex_at_);
      while (is_ascii_letter(at(tex_at_ + 1))) ++tex_at_;
      tex_ = c == '$' || c == '~' || (at(tex_at_ + 1) == '{' && is_ascii_letter(*tex_at_) && is_ascii_letter(tex_at_[-1]));
    }
    return tex_;
  }
  bool is_formula(const char* p) const noexcept { return p < formula_end_; }

  // $x$, $$x$$, $\ge$30, but not "$5 and $6".
  const char* dollar(const char* p) noexcept {
    const bool two = at(p + 1) == '$';
    const char* const q = p + 1 + two;
    if (p == formula_end_) return q;
    const char* const close = is_end(q) || *q == '$' || is_formula(p) ? nullptr : find(q, '$', dollar_);
    if (close == nullptr || (two && at(close + 1) != '$')) return nullptr;
    bool tex = *q == '\\';
    if (!tex && !is_collapsed(close[-1]) && !is_word_at(close + 1) && !is_ascii_word(before(p))) {
      tex = two || is_ascii_letter(*q) || is_any_of(*q, "([{|-");
      for (const char* r = q; r < close && !tex; ++r) tex = is_any_of(*r, "\\^");
    }
    if (!tex) return nullptr;
    formula_end_ = close;
    return q;
  }

  // Where the braces or brackets end that begin at `p`; the sentence's end if they do not.
  const char* skip_braces(const char* p) const noexcept {
    for (unsigned depth = 0; p < end_; ++p) {
      if (*p == '\\') ++p;
      else if (*p == '{') ++depth;
      else if (*p == '}' && --depth == 0) return p + 1;
    }
    return end_;
  }

  const char* backslash(const char* p) noexcept {
    const char next = at(p + 1), prev = before(p);
    if (is_ascii_letter(next)) return command(p);
    const char after = at(p + 2);
    switch (next) {
      case '\\':
        // in other markup too it ends a line
        if (is_tex() || p + 2 >= end_ || at(p + 2) == '\n' || at(p + 2) == '\r') space_ = true;
        else put('\\'), put('\\');
        return p + 2;
      case '\n': case '\r': return p + 1;  // a line's end in Markdown
      case ' ': return is_ascii_word(prev) || is_any_of(prev, ".,)") ? p + 1 : nullptr;
      case '(': case '[':
        if (const char32_t code = after != '\0' ? roff_sign(after, at(p + 3)) : 0; code != 0 && (next == '(' || at(p + 4) == ']')) {
          put(code);
          return p + 4 + (next == '[');
        }
        if (const char32_t code = next == '(' ? accented(at(p + 3), tex_accent(after == ':' ? '"' : after)) : 0; code != 0) {
          put(code);  // \(:u
          return p + 4;
        }
        if (is_tex()) return p + 2;
        break;
      case ')': case ']':
        if (is_tex()) return p + 2;
        break;
      case '*':
        if (after == '(' && end_ - p > 4) {  // \*(L"
          if (p[4] == '"') put('"');
          return p + 5;
        }
        break;
      case '&':  // "AT\&T"; it has no width in a manual
        if ((is_word_before(p) && is_word_at(p + 2)) || (is_collapsed(prev) && is_end(p + 2))) put('&');
        return p + 2;
      case ',': case ';': case ':':
        if (!is_formula(p) && !is_tex()) return nullptr;
        space_ = true;
        return p + 2;
      case '/':
        return is_tex() ? p + 2 : nullptr;
      case '!':
        if (is_tex()) return p + 2;
        break;
      case '.':
        if (!is_digit_byte(prev)) return nullptr;
        break;
      case '-':
        if (is_letter_byte(prev) && is_letter_byte(after) && may_part(p)) return p + 2;
        break;
      default: break;
    }
    if (const char accent = tex_accent(next); accent != '\0' && !is_ascii_letter(next)) {  // M\"uller, \'{e}
      const bool braces = after == '{';
      const char32_t code = accented(at(p + 2 + braces), accent);
      if (code != 0 && (braces ? at(p + 4) == '}' : is_letter_byte(prev) || prev == '{' || is_tex())) {
        put(code);
        return p + 3 + 2 * braces;
      }
    }
    const bool drive = prev == ':' && p - begin_ > 1 && is_ascii_letter(p[-2]) && !is_word_before(p - 2);
    if (drive || !is_any_of(next, "-*_#+`{}<>~|$%\"'^()[]!.")) return nullptr;  // "C:\_a"
    put(next);
    return p + 2;
  }

  // Whether "\\-" at `p` is where a word of TeX may be parted; in a manual's source it is a hyphen, and its words are English.
  bool may_part(const char* p) noexcept {
    constexpr std::ptrdiff_t longest = 40;
    bool foreign = is_tex();
    for (const char* q = p; !foreign && q > begin_ && p - q < longest && (is_letter_byte(q[-1]) || is_any_of(q[-1], "\\-"));)
      foreign = is_high_byte(*--q);
    for (const char* q = p; !foreign && q < end_ && q - p < longest && (is_letter_byte(*q) || is_any_of(*q, "\\-")); ++q)
      foreign = is_high_byte(*q);
    return foreign;
  }

  // "@code{pith}" of Texinfo leaves what is in its braces.
  const char* texinfo(const char* p) noexcept {
    const char* q = p + 1;
    while (is_ascii_letter(at(q)) && q - p < 16) ++q;
    if (q == p + 1 || at(q) != '{' || is_word_before(p)) return nullptr;
    tex_ = true;
    return q + 1;
  }

  // The font of a manual's source ends here: \fB, \f[B], \f(CW, \s-1.  Null if there is none.
  const char* roff_font(const char* p) const noexcept {
    const char next = at(p + 2);
    if (p[1] == 'f') {
      if (next == '(' && end_ - p > 4) return p + 5;
      if (next == '[' && end_ - p > 4) return p[3] == ']' ? p + 4 : p[4] == ']' ? p + 5 : at(p + 5) == ']' ? p + 6 : nullptr;
      return next != '\0' && is_any_of(next, "BIRP1234") ? p + 3 : nullptr;
    }
    if (p[1] != 's') return nullptr;
    const char* const digit = p + 2 + (next == '-' || next == '+');
    return is_digit_byte(at(digit)) ? digit + 1 : nullptr;
  }

  // A command of LaTeX at `p`: "\emph{this}" leaves "this", "\cite{this}" nothing.
  const char* command(const char* p) noexcept {
    const char* const name = p + 1;
    const char prev = before(p);
    const char* end = name;
    while (is_ascii_letter(at(end)) && end - name < 24) ++end;
    if (prev != ':' && prev != '\\') {
      if (const char* const q = roff_font(p); q != nullptr) return q;
      if (*name == 'e' && end - name == 1 && is_end(end)) {
        put('\\');
        return end;
      }
    }
    if (const unsigned n = notebook_end(p, end_); n != 0 && (p + n == end_ || ends_line(p + n, end_))) {
      space_ = true;
      bool line = false;
      const char* const q = skip_white(p + n, line);
      return line && at(q) == '"' ? q + 1 : q;
    }
    if (*name == 'u')
      if (const char* const q = unicode_escape(p); q != nullptr) return q;
    if (end - name == 1 && at(end) == '{' && at(end + 2) == '}') {  // \c{c}
      const char32_t code = accented(end[1], tex_accent(*name));
      if (code != 0) put(code);
      return code != 0 ? end + 3 : nullptr;
    }
    const char* q = end + (at(end) == '*');
    while (at(q) == '[') {
      const char* const close = find(q, ']', bracket_);
      if (close == nullptr) break;
      q = close + 1;
    }
    const bool bare = at(q) != '{' || at(q + 1) == '}';
    const char32_t sign = bare ? named_sign(name, end) : 0;
    if (at(q) != '{' || sign != 0) {
      if (!is_formula(p) && prev != '$' && (is_ascii_word(prev) || prev == ':' || prev == '\\')) return nullptr;  // a path
      if (sign != 0) {
        put(sign);
        return end;
      }
      if (!is_formula(p) && !is_tex()) return nullptr;
      if (place_of(name, end, silent_commands) >= 0) return end;
      if (!is_formula(p) && !(end - name > 2 && place_of(end - 3, end, "tex|") >= 0)) return nullptr;
      return name;
    }
    if (end - name < 2) return nullptr;
    if (bare) return name;  // "\LaTeX{}"
    const tex_command what = tex_command_of(name, end);
    if (what == tex_command::goes) return gone(skip_braces(q));
    if (what == tex_command::shows_second) return skip_braces(q);
    return q + 1;
  }

  // \u00e9, as in JSON.
  const char* unicode_escape(const char* p) noexcept {
    char32_t code = 0;
    for (int i = 2; i < 6; ++i) {
      const int digit = hex_digit(at(p + i));
      if (digit < 0) return nullptr;
      code = code * 16 + static_cast<char32_t>(digit);
    }
    if (code < 0xA0 || (code >= 0xD800 && code < 0xE000)) return nullptr;
    put(code);
    return p + 6;
  }

  const char* formula_end_ = nullptr;
  search dollar_{};
  const char* tex_at_ = begin_;  // how far was looked for TeX
  bool tex_ = false;
};

}  // namespace pith::detail

#endif  // PITH_CLEAN_TEX_HPP
