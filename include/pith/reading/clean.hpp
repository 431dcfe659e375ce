// pith/reading/clean.hpp - a sentence as it is shown: one line, without markup.
//
// A span is bytes of the source, and those may hold a line end, a word parted by a hyphen, a link of Markdown or of
// a wiki, a tag, an entity, a command of TeX or of a manual's source.  clean() copies what a reader would read aloud.
// It knows nothing of the document, so a mark goes only where it can be nothing else.  It never writes more bytes than
// it reads, and looks at each byte a bounded number of times: where no bracket or tag ends, that is remembered.
#include "../pith.hpp"  // first: it has the types, and includes this file after them

#ifndef PITH_CLEAN_HPP
#define PITH_CLEAN_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "characters.hpp"
#include "folds.hpp"
#include "markup.hpp"
#include "utf8.hpp"

namespace pith {
namespace detail {

/// Copies one sentence without its markup, as far as `out_bytes` go; counts the rest.
class cleaner : folds {
 public:
  cleaner(std::string_view sentence, char* out, std::size_t out_bytes) noexcept
      : folds(sentence), out_(out), room_(out_bytes) {}

  std::size_t run() noexcept {
    for (const char* p = begin_; p < end_;) {
      if (p == link_end_) p = link_next_;
      else if (p == code_end_) p = code_next_;
      else if (is_letter_byte(*p) && *p != '\xC2' && *p != '\xE2') put(*p++);  // most are
      else if (is_collapsed(*p)) p = space(p);
      else if (p < code_end_) put(*p++);
      else if (const char* const q = mark(p); q != nullptr) p = q;
      else put(*p++);
    }
    return n_;
  }

 private:
  void write(char c) noexcept {
    if (n_ < room_) out_[n_] = c;
    ++n_;
  }
  void put(char c) noexcept {
    if (space_ && n_ != 0) write(' ');
    space_ = false;
    write(c);
  }
  void put(char32_t code) noexcept {
    space_ |= code == ' ' || code == 0xA0;
    if (code == ' ' || code == 0xA0 || code == 0xAD) return;
    char bytes[4];
    const std::size_t length = encode(code, bytes);
    for (std::size_t i = 0; i < length; ++i) put(bytes[i]);
  }
  // Up to `q` there is nothing to show: no space is left before a stop.
  const char* gone(const char* q) noexcept {
    if (is_any_of(at(q), ".,;)")) space_ = false;
    return q;
  }
  // The text of a link begins at `text` and ends at `text_end`; what is after it goes, up to `next`.
  const char* link(const char* text, const char* text_end, const char* next) noexcept {
    link_end_ = text_end;
    link_next_ = next;
    return text;
  }

  // Where the first `what` was looked for and found, or not found: no byte is looked at twice for it.
  struct search {
    const char* from = nullptr;
    const char* to = nullptr;
    bool found = false;
  };
  // The first `what` within `longest` bytes from `p`, or null.
  const char* find(const char* p, char what, search& s, std::ptrdiff_t longest = 300) const noexcept {
    if (p >= end_) return nullptr;
    const char* const stop = end_ - p > longest ? p + longest : end_;
    const char* q = p;
    if (s.from != nullptr && p < s.from)
      while (q < s.from && q < stop && *q != what) ++q;
    if (s.from != nullptr && s.from <= q && q <= s.to) {
      if (p < s.from) s.from = p;
      if (s.found) return s.to < stop ? s.to : nullptr;
      q = s.to;
    } else {
      s.from = p;
    }
    while (q < stop && *q != what) ++q;
    s.to = q;
    s.found = q < stop;
    return s.found ? q : nullptr;
  }

  // White space, and what a line end brings with it.
  const char* space(const char* p) noexcept {
    const char* const first = p;
    bool line = false;
    p = skip_white(p, line);
    if (p >= end_) return end_;
    // No space is put between two ideographs.
    if (!(line && parts_wide(begin_, first, p, end_))) space_ = true;
    return p;
  }

  // A hyphen of so many bytes after a letter: at the end of a line it may be none of the word.
  const char* hyphen(const char* p, std::ptrdiff_t bytes) noexcept {
    bool line = false;
    const char* const q = skip_white(p + bytes, line);
    if (!line || q >= end_) {
      for (std::ptrdiff_t i = 0; i < bytes; ++i) put(p[i]);
      return p + bytes;
    }
    if (is_digit_byte(*q)) {  // "mid-/1990s"
      put('-');
      return q;
    }
    const char* word = q;
    while (is_ascii_word(at(word)) && word - q < 8) ++word;
    // "Haupt-/und Nebenwege"
    const bool joined = place_of(q, word, "und|oder|bzw|and|or|to|et|ou|y|e|o|en|of|och|og|eller|i|a|bis|") >= 0 && !is_letter_byte(at(word));
    if (joined || !is_small_byte(*q)) {
      put('-');
      return p + bytes;
    }
    if (keeps_hyphen(p)) put('-');  // "self-/made", but "mea-/sures"
    return q;
  }

  // What a mark at `p` stands for is written, and where the text goes on is returned; null if it is no more than
  // itself.
  const char* mark(const char* p) noexcept {
    const char c = *p, next = at(p + 1);
    switch (c) {
      case '\xC2': return next == '\xAD' ? p + 2 : nullptr;  // a soft hyphen
      case '\xE2':
        if (next == '\x80' && at(p + 2) == '\x8B') return p + 3;  // U+200B, of no width
        // U+2010, as in manuals
        return next == '\x80' && at(p + 2) == '\x90' && is_letter_byte(before(p)) ? hyphen(p, 3) : nullptr;
      case '-': return dash(p);
      case '`': return tick(p);
      case '\'': return apostrophe(p);
      case '\\': return backslash(p);
      case '*': return asterisk(p);
      case '_': return underscore(p);
      case '=':
        if (const char* const q = quoted_printable(p); q != nullptr) return q;
        return emphasis(p);
      case '~': return tilde(p);
      case '+': case '/': return emphasis(p);
      case '$': return dollar(p);
      case '{': return brace(p);
      case '}': return is_tex() ? p + 1 : nullptr;
      case ':': return colon(p);
      case '!':
        if (next == '[' && opens_link(p + 1)) {  // an image
          link_end_ = nullptr;
          return gone(link_next_);
        }
        return nullptr;
      case '[': return bracket(p);
      case ']': return end_of_link(p);
      case '<': return angle(p);
      case '&': return entity(p);
      default: return nullptr;
    }
  }

  // The byte that "=C3" at `p` stands for, or 0.
  unsigned quoted_byte(const char* p) const noexcept {
    if (at(p) != '=') return 0;
    unsigned byte = 0;
    for (int i = 1; i < 3; ++i) {
      const char c = at(p + i);
      if (!is_digit_byte(c) && !(c >= 'A' && c <= 'F')) return 0;
      byte = byte * 16 + static_cast<unsigned>(is_digit_byte(c) ? c - '0' : c - 'A' + 10);
    }
    return byte;
  }

  // What the equals sign at `p` is in a mail that is quoted-printable: the end of a line that is none of the text,
  // "=3D" itself, "=20" a space at a line's end, "=C3=A9" a letter.  Null where it is no more than a sign.
  const char* quoted_printable(const char* p) noexcept {
    const char* const line = p + 1 + (at(p + 1) == '\r');
    if (at(line) == '\n') return line + 1;
    const unsigned byte = quoted_byte(p);
    if (byte == '=') {
      put('=');
      return p + 3;
    }
    if (byte == ' ') {
      const bool apart = p + 3 == end_ || at(p + 3) == '\n' || at(p + 3) == '\r' || (p > begin_ && p[-1] == '\n');
      space_ |= apart;
      return apart ? p + 3 : nullptr;
    }
    const int length = byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0;
    for (int i = 1; i < length; ++i)
      if (quoted_byte(p + 3 * i) >> 6 != 2) return nullptr;
    for (int i = 0; i < length; ++i) put(static_cast<char>(quoted_byte(p + 3 * i)));
    return length != 0 ? p + 3 * length : nullptr;
  }

  // "3--4" and "a---b" of TeX.
  const char* dash(const char* p) noexcept {
    if (at(p + 1) == '-' && is_ascii_word(before(p))) {
      const char* const q = p + 2 + (at(p + 2) == '-');
      if (is_ascii_word(at(q)) && (is_tex() || (is_digit_byte(before(p)) && is_digit_byte(*q)))) {
        if (q - p > 2) put(char32_t{0x2014});
        else put('-');
        return q;
      }
    }
    return is_letter_byte(before(p)) ? hyphen(p, 1) : nullptr;
  }

  // ---- emphasis

  // Whether a word is at `p`: neither a space, nor a sign, nor punctuation.
  bool is_word_at(const char* p) const noexcept {
    const char c = at(p);
    if (!is_high_byte(c)) return is_ascii_word(c);
    if (c == '\xE3') return at(p + 1) != '\x80';
    return c != '\xC2' && c != '\xE2' && c != '\xEF';
  }
  bool is_word_before(const char* p) const noexcept {
    if (p == begin_) return false;
    const char* q = p - 1;
    while (q > begin_ && (*q & '\xC0') == '\x80' && p - q < 4) --q;
    return is_word_at(q);
  }
  bool is_end(const char* p) const noexcept { return p >= end_ || is_collapsed(*p); }
  // Whether the mark from `p` to `q` is at the first edge of a word, or at the last.
  bool opens(const char* p, const char* q) const noexcept {
    return !is_word_before(p) && !is_end(q) && (is_word_at(q) || is_high_byte(*q) || is_any_of(*q, "\"'([{`<*_~$#@:\\"));
  }
  bool closes(const char* p, const char* q) const noexcept {
    return p > begin_ && !is_collapsed(p[-1]) && !is_word_at(q);
  }

  // What is emphasised with one sign: *this*, _this_, =this=, ~this~, +this+, /all this/.  Its place here is that of its
  // closing sign.
  static constexpr char emphases[] = "*_=~+/";
  const char* emphasis(const char* p) noexcept {
    unsigned k = 0;
    while (emphases[k] != *p) ++k;
    if (p == emphasis_end_[k]) return p + 1;
    if (before(p) == *p || at(p + 1) == *p) return nullptr;
    if (opens(p, p + 1)) {
      const char* const partner = partner_of(p, emphasis_[k]);
      if (partner != nullptr && (k < 2 || is_clear(p, partner))) {
        emphasis_end_[k] = partner;
        return p + 1;
      }
      // Its partner may be in another sentence.
      const char next = p[1];
      return partner == nullptr && ((p == begin_ && k == 0) || (p == begin_ && k == 1 && !is_small_byte(next)) ||
                                    (k == 0 && end_ - p > 3 && is_wide_at(p + 1))) ? p + 1 : nullptr;
    }
    if (k < 2 && closes(p, p + 1)) {
      if (!is_ascii_word(p[-1])) return is_last(p + 1) ? p + 1 : nullptr;
      return k == 1 && refers(p) ? p + 1 : nullptr;
    }
    return nullptr;
  }
  // The sign like that at `p` that ends what is emphasised, if it is the next at an edge of a word.
  const char* partner_of(const char* p, search& s) const noexcept {
    for (const char* q = p; (q = find(q + 1, *p, s)) != nullptr;) {
      if (q[-1] == *p || at(q + 1) == *p) continue;
      if (closes(q, q + 1)) return q;
      if (opens(q, q + 1)) return nullptr;
    }
    return nullptr;
  }
  // Whether signs that may be others are emphasis: apart from their neighbours, and no paths.
  bool is_clear(const char* p, const char* q) const noexcept {
    if (p != begin_ && !is_collapsed(p[-1]) && !is_any_of(p[-1], "(\"'")) return false;
    if (!is_end(q + 1) && !is_any_of(q[1], ".,;:!?)\"'-")) return false;
    if (*p != '/' && *p != '+') return true;
    bool apart = *p == '+';
    for (const char* r = p + 1; r < q; ++r) {
      apart |= *r == ' ';
      if (!is_letter_byte(*r) && !is_any_of(*r, " -,.?!'")) return false;
    }
    return apart;
  }
  // Whether no more than a closing mark or two come after `p`.
  bool is_last(const char* p) const noexcept {
    for (int i = 0; i < 3 && p < end_ && is_any_of(*p, ".,;:!?)]\"'*_"); ++i) ++p;
    return p >= end_;
  }
  // Whether the underscore at `p` makes a reference of a name: "Docutils_".
  bool refers(const char* p) const noexcept {
    const char* q = p;
    while (q > begin_ && is_ascii_word(q[-1]) && p - q < 40) --q;
    return *q >= 'A' && *q <= 'Z' && before(q) != '_' && is_small_byte(p[-1]);
  }

  const char* asterisk(const char* p) noexcept {
    const char* q = p + 1;
    while (at(q) == '*') ++q;
    if (q - p == 1) return emphasis(p);
    // "n****", "f**d": letters that are not to be read
    const bool wide = (p - begin_ > 2 && is_wide_at(p - 3)) || (end_ - q > 2 && is_wide_at(q));
    const bool masks = q - p > 3 || (!bold_ && !wide && is_letter_byte(before(p)) && is_letter_byte(at(q)));
    bold_ ^= !masks;
    while (masks && p < q) put(*p++);
    return q;
  }

  // "__so__", but not "__init__"; a line to be filled in stays.
  const char* underscore(const char* p) noexcept {
    const char* q = p + 1;
    while (at(q) == '_') ++q;
    if (q - p == 1) return emphasis(p);
    if (p == strong_end_) return q;
    if (q - p == 2 && opens(p, q)) {
      const char* r = find(q, '_', strong_);
      if (r != nullptr && at(r + 1) == '_' && at(r + 2) != '_' && closes(r, r + 2)) {
        bool words = is_high_byte(*q) || (*q >= 'A' && *q <= 'Z' && place_of(q, r, "file|line|date|time|counter|") < 0);
        for (const char* w = q; w < r && !words; ++w) words = is_collapsed(*w);
        if (words) {
          strong_end_ = r;
          return q;
        }
      }
    }
    while (p < q) put(*p++);
    return q;
  }

  const char* tilde(const char* p) noexcept {
    const char next = at(p + 1);
    if (next == '~' && at(p + 2) != '~' && before(p) != '~' && (opens(p, p + 2) || closes(p, p + 2))) return p + 2;
    const bool joins = is_word_before(p) || is_any_of(before(p), ".,)}");
    if (joins && (next == '\\' || (is_tex() && (is_word_at(p + 1) || is_any_of(next, "$[({"))))) {  // "page~\ref{...}"
      space_ = true;
      return p + 1;
    }
    return emphasis(p);
  }

  const char* apostrophe(const char* p) noexcept {
    if (at(p + 1) != '\'') return nullptr;
    if (at(p + 2) == '\'') return p + 3;  // bold in a wiki
    if (p == italic_end_) return p + 2;
    if (quoted_ || !opens(p, p + 2)) return nullptr;
    for (const char* q = p + 2; (q = find(q, '\'', italic_)) != nullptr; ++q)
      if (at(q + 1) == '\'') {
        if (at(q + 2) == '\'' || !closes(q, q + 2)) return nullptr;
        italic_end_ = q;
        return p + 2;
      }
    return nullptr;
  }

  // ---- code

  // Whether two apostrophes are anywhere, which close what two grave accents open: ``so''.
  bool closes_quotation() noexcept {
    for (; !quotation_ && quotation_at_ + 1 < end_; ++quotation_at_)
      quotation_ = quotation_at_[0] == '\'' && quotation_at_[1] == '\'';
    return quotation_;
  }

  // `code` and ``code`` stay as they are, but for the target of a role or link: :py:`~a.b <c>`, `text <url>`_.
  const char* tick(const char* p) noexcept {
    const char* q = p;
    while (at(q) == '`') ++q;
    const std::ptrdiff_t n = q - p;
    if (n > 2) return q;
    if (n == 2 && closes_quotation()) {
      quoted_ = true;
      put('`'), put('`');
      return q;
    }
    const char* close = is_ascii_word(before(p)) ? nullptr : find(q, '`', tick_);
    while (close != nullptr && n == 2 && at(close + 1) != '`') close = find(close + 1, '`', tick_);
    const bool ends = close != nullptr && !is_collapsed(close[-1]);
    const char* next = ends ? close + n : q;
    const bool linked = at(next) == '_';
    if (ends) {
      while (at(next) == '_' && next - close < 4) ++next;
      code_end_ = close;
      code_next_ = next;
    }
    const bool role = p == role_;
    if (role && (at(q) == '~' || at(q) == '!')) ++q;
    if (!ends || !(role || linked)) return q;
    if (close[-1] == '>') {
      const char* target = close - 1;
      while (target > q && *target != '<') --target;
      if (target > q) code_end_ = target[-1] == ' ' ? target - 1 : target;
    }
    if (q[-1] == '~')
      for (const char* dot = code_end_; dot > q; --dot)
        if (dot[-1] == '.') return dot;
    return q;
  }

  // ---- TeX, and manuals

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
        if (is_tex()) space_ = true;
        else put('\\'), put('\\');
        return p + 2;
      case '\n': case '\r': return p + 1;  // a line's end in Markdown
      case ' ': return is_ascii_word(prev) || is_any_of(prev, ".,)") ? p + 1 : nullptr;
      case '(': case '[':
        if (const char32_t code = after != '\0' ? roff_sign(after, at(p + 3)) : 0; code != 0 && (next == '(' || at(p + 4) == ']')) {
          put(code);
          return p + 4 + (next == '[');
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
    if (what == tex_command::goes) {
      q = skip_braces(q);
      if (prev != '(' || at(q) != ')' || n_ == 0) return gone(q);
      --n_;  // nor do its parentheses stay
      space_ = n_ != 0 && p - begin_ > 1 && is_any_of(p[-2], " \n~");
      if (space_) --n_;
      return gone(q + 1);
    }
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
  static constexpr int hex_digit(char c) noexcept {
    const char letter = static_cast<char>(c | 0x20);
    return is_digit_byte(c) ? c - '0' : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  // ---- brackets

  // {{template}}, {% command %}, {attribute}[text], {role}`text`; the braces of TeX.
  const char* brace(const char* p) noexcept {
    const char next = at(p + 1);
    if (next == '{' || next == '%') {
      const char* const close = find(p + 2, next == '{' ? '}' : '%', next == '{' ? brace_ : percent_);
      if (close != nullptr && at(close + 1) == '}') return gone(close + 2);
    }
    const char* q = p + 1;
    while (q - p < 40 && (is_small_byte(at(q)) || is_digit_byte(at(q)) || at(q) == '-' || at(q) == '_')) ++q;
    if (at(q) == '}' && q - p > 1) {
      if (at(q + 1) == '`') return role_ = q + 1;
      if (const char* const text = macro(q + 1); text != nullptr) return text;
    }
    return is_tex() ? p + 1 : nullptr;
  }

  // What AsciiDoc writes after the name of a macro or an address, and has to be shown: target[text].  Null if there is none.
  const char* macro(const char* p) noexcept {
    const char* const open = find(p, '[', opening_);
    const char* q = p;
    while (q < open && !is_collapsed(*q) && !is_any_of(*q, "]<>\"`|(){}")) ++q;
    if (q != open) return nullptr;
    const char* const close = find(q, ']', bracket_);
    if (close == nullptr || close == q + 1) return nullptr;
    const char* text_end = close;
    for (const char* r = close; r > q + 1; --r)
      if (r[-1] == '^') text_end = r - 1;
    return is_digit_byte(q[1]) ? nullptr : link(q + 1, text_end, close + 1);
  }

  // :role:`text`, link:url[text], https://...[text].
  const char* colon(const char* p) noexcept {
    const char* q = p + 1;
    if (!is_word_before(p)) {
      while (q - p < 40 && (is_ascii_word(at(q)) || (is_any_of(at(q), ":.+-") && at(q + 1) != ':')) && at(q) != '\0') ++q;
      return q - p > 2 && q[-1] == ':' && at(q) == '`' ? role_ = q : nullptr;
    }
    const char* name = p;
    while (name > begin_ && is_ascii_letter(name[-1]) && p - name < 9) --name;
    if (is_word_before(name) || static_cast<std::size_t>(p - name) > n_) return nullptr;
    const int place = place_of(name, p, "image|footnote|icon|anchor|http|https|ftp|irc|link|xref|mailto|pass|kbd|btn|menu|");
    if (place < 0) return nullptr;
    const bool address = place >= 4 && place <= 7;
    if (address && (at(q) != '/' || at(q + 1) != '/' || at(q + 2) == '[')) return nullptr;
    const char* const text = macro(q);
    if (text == nullptr) return nullptr;
    n_ -= static_cast<std::size_t>(p - name);
    if (n_ != 0 && is_collapsed(before(name))) {
      --n_;
      space_ = true;
    }
    if (place >= 4) return text;
    link_end_ = nullptr;
    return gone(link_next_);
  }

  // Whether a link of Markdown begins at the bracket at `p`: its text ends at link_end_ then.
  bool opens_link(const char* p) noexcept {
    const char* const end = find(p + 1, ']', bracket_);
    if (end == nullptr) return false;
    if (at(end + 1) == '[') {  // [text][reference], but no a[i][j], [1][2]
      const char* const close = find(end + 2, ']', bracket_);
      bool digits = true;
      for (const char* q = p + 1; q < end && digits; ++q) digits = is_digit_byte(*q) || *q == ',' || *q == ' ';
      if (close == nullptr || digits || is_word_before(p) || is_any_of(before(p), ")]")) return false;
      link(p + 1, end, close + 1);
      return true;
    }
    if (at(end + 1) != '(') return false;
    const char* close = find(end + 2, ')', close_);
    if (close == nullptr) return false;
    const char* q = end + 2;
    while (q < close && *q != '(') ++q;
    if (q < close && at(close + 1) == ')') ++close;  // .../Mill_(grinding)
    link(p + 1, end, close + 1);
    return true;
  }
  // The end of a link whose beginning is in another sentence: "...](https://x.org)".
  const char* end_of_link(const char* p) noexcept {
    if (at(p + 1) != '(') return nullptr;
    const char* const close = find(p + 2, ')', close_);
    bool address = false;
    for (const char* q = p + 2; close != nullptr && q < close; ++q) {
      if (is_collapsed(*q)) return nullptr;
      address |= is_any_of(*q, "/#");
    }
    return address ? gone(close + 1) : nullptr;
  }

  // Where the text begins of the link of a wiki at the brackets at `p`, "[[page]]", "[[page|text]]", "[[url][text]]": it
  // ends at link_end_ then.  Null if there is none.
  const char* opens_page(const char* p) noexcept {
    const char* const end = find(p + 2, ']', bracket_);
    if (end == nullptr) return nullptr;
    if (at(end + 1) == '[') {
      const char* const close = find(end + 2, ']', bracket_);
      return close != nullptr && at(close + 1) == ']' ? link(end + 2, close, close + 2) : nullptr;
    }
    if (at(end + 1) != ']') return nullptr;
    const char* const bar = find(p + 2, '|', bar_);
    return link(bar != nullptr && bar < end ? bar + 1 : p + 2, end, end + 2);
  }

  // The time of a note in Org at `p`, with the name of the day: [2020-11-22 Sun 22:35].  Null if there is none.
  const char* skip_day(const char* p) const noexcept {
    const char* q = p + 1;
    for (const char* form = "0000-00-00 "; *form != '\0'; ++form, ++q)
      if (*form == '0' ? !is_digit_byte(at(q)) : at(q) != *form) return nullptr;
    if (!is_letter_byte(at(q))) return nullptr;
    for (int i = 0; i < 24 && q < end_ && !is_any_of(*q, "]>"); ++i) ++q;
    return at(q) == ']' || at(q) == '>' ? q + 1 : nullptr;
  }

  const char* bracket(const char* p) noexcept {
    const char next = at(p + 1);
    if (next == '[')
      if (const char* const text = opens_page(p); text != nullptr) return text;
    if (next == '!' && at(p + 2) == '[' && opens_link(p + 2)) {  // an image that is a link
      const char* q = link_next_;
      link_end_ = nullptr;
      if (at(q) == ']' && at(q + 1) == '(')
        if (const char* const close = find(q + 2, ')', close_); close != nullptr) q = close + 1;
      return gone(q);
    }
    if (next == '^') {  // a note: "[^1]"
      const char* q = p + 2;
      while (q - p < 12 && (is_letter_byte(at(q)) || is_digit_byte(at(q)) || at(q) == '-')) ++q;
      if (at(q) == ']' && q - p > 2) return gone(q + 1);
    }
    if (is_digit_byte(next)) {
      if (const char* const q = skip_day(p); q != nullptr) return q;
    } else if (next == 'h' && at(p + 2) == 't' && at(p + 3) == 't' && at(p + 4) == 'p') {  // [https://... text]
      const char* const close = find(p, ']', bracket_);
      const char* q = p;
      while (close != nullptr && q < close && *q != ' ') ++q;
      if (close != nullptr && q + 1 < close && at(close + 1) != '(' && at(close + 1) != '[') return link(q + 1, close, close + 1);
    }
    return opens_link(p) ? p + 1 : nullptr;
  }

  const char* angle(const char* p) noexcept {
    const char next = at(p + 1);
    if (next == '<' && is_ascii_letter(at(p + 2))) {  // <<place,text>> of AsciiDoc
      const char* const close = find(p + 2, '>', tag_);
      if (close == nullptr || at(close + 1) != '>') return nullptr;
      const char* q = p + 2;
      while (q < close && !is_any_of(*q, ", \n")) ++q;
      return q == close ? link(p + 2, close, close + 2) : *q == ',' ? link(q + 1, close, close + 2) : nullptr;
    }
    if (is_digit_byte(next)) return skip_day(p);
    const bool declares = is_any_of(at(p + 2), "Dd") && end_ - p > 10 && is_collapsed(p[9]);  // <!DOCTYPE html>
    if ((next == '!' && (declares || is_any_of(at(p + 2), "-["))) || (next == '?' && end_ - p > 6 && is_collapsed(p[5]))) {
      const bool comment = at(p + 2) == '-';
      const char* q = p + 2;
      while ((q = find(q, '>', tag_, 4000)) != nullptr && comment && !(q - p > 5 && q[-1] == '-' && q[-2] == '-')) ++q;
      return q != nullptr ? q + 1 : end_;
    }
    return tag(p);
  }

  // The next "</" from `p` on, or the end: no byte is looked at twice for it.
  const char* closing_tag(const char* p) noexcept {
    if (closing_ < p) closing_ = p;
    while (closing_ < end_ && !(closing_[0] == '<' && at(closing_ + 1) == '/')) ++closing_;
    return closing_;
  }
  // Whether the next closing tag has the name from `p` to `end`.
  bool is_closed(const char* p, const char* end) noexcept {
    const char* q = closing_tag(end) + 2;
    if (end_ - q < end - p) return false;
    while (p < end && *p == *q) ++p, ++q;
    return p == end && !is_ascii_word(at(q));
  }

  // A tag: one that closes, one of HTML, one with an attribute, one that is closed, or one among others.
  const char* tag(const char* p) noexcept {
    constexpr std::ptrdiff_t longest = 4000;  // an image's path
    const bool closes_one = at(p + 1) == '/';
    const char* const name = p + 1 + closes_one;
    const char* q = name;
    while (q - name < 32 && (is_ascii_word(at(q)) || (q > name && is_any_of(at(q), ":-_") && q < end_))) ++q;
    if (q == name || is_digit_byte(*name)) return nullptr;
    const char after = at(q);
    const bool known = is_tag_name(name, q);
    const char* r = q;
    while (r < end_ && is_collapsed(*r)) ++r;
    const char* attribute = r;
    while (attribute > q && attribute - r < 32 && (is_ascii_word(at(attribute)) || at(attribute) == ':' || at(attribute) == '-')) ++attribute;
    const bool has_attribute = attribute > r && at(attribute) == '=' &&
                               (known || is_any_of(at(attribute + 1), "\"'") || is_closed(name, q));
    const bool hides = place_of(name, q, hidden_tags) >= 0 && is_closed(name, q);
    const char* close = at(r) == '>' ? r : nullptr;
    if (closes_one) {
      if (close == nullptr && r < end_) return nullptr;
    } else if (has_attribute || (known && (after == '>' || after == '/' || after == ' ' || after == '\n' || after == '.'))) {
      close = find(q, '>', tag_, has_attribute ? longest : 300);
      if (close == nullptr && !has_attribute) return nullptr;
    } else if (after == '/' && at(q + 1) == '>') {
      close = q + 1;
    } else if (after != '>' || !(is_closed(name, q) || is_nested(p, q))) {
      return nullptr;
    }
    if (place_of(name, q, spacing_tags) >= 0) space_ = true;
    tag_end_ = close != nullptr ? close + 1 : end_;
    if (hides && !closes_one && tag_end_[-1] == '>' && tag_end_[-2] != '/') return closing_tag(tag_end_);
    return closes_one && place_of(name, q, hidden_tags) >= 0 ? gone(tag_end_) : tag_end_;
  }
  // Whether the tag in capitals from `p` to the bracket at `q` comes after another one or before one.
  bool is_nested(const char* p, const char* q) const noexcept {
    for (const char* r = p + 1; r < q; ++r)
      if (*r >= 'a' && *r <= 'z') return false;
    return p == tag_end_ || (at(q + 1) == '<' && is_ascii_letter(at(q + 2)));
  }

  const char* entity(const char* p) noexcept {
    constexpr std::ptrdiff_t longest = 9;  // a name or number
    const char* q = p + 1;
    const bool number = at(q) == '#';
    const bool hex = number && (at(q + 1) | 0x20) == 'x';
    q += number + hex;
    const char* const first = q;
    char32_t code = 0;
    for (; q - first < longest && is_ascii_word(at(q)); ++q) {
      const int digit = hex_digit(*q);
      if (number && (digit < 0 || (!hex && digit > 9) || code > 0x10FFFF)) return nullptr;
      if (number) code = code * (hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    if (at(q) != ';' || q == first) return nullptr;
    if (!number) code = named_sign(first, q);
    if (code < 0x20 || (code >= 0x7F && code < 0xA0) || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return nullptr;
    put(code);
    return q + 1;
  }

  char* out_;
  std::size_t room_;
  std::size_t n_ = 0;
  bool space_ = false;  // white space was read since the last character
  // Where the text of a link, or code, ends that is being read, and what comes after it.
  const char* link_end_ = nullptr;
  const char* link_next_ = nullptr;
  const char* code_end_ = nullptr;
  const char* code_next_ = nullptr;
  const char* role_ = nullptr;     // the grave accent after a role
  const char* tag_end_ = nullptr;  // of the last tag
  // The signs that end what is emphasised.
  const char* emphasis_end_[6] = {};
  const char* strong_end_ = nullptr;
  const char* italic_end_ = nullptr;
  const char* formula_end_ = nullptr;
  search bracket_{}, close_{}, tag_{}, bar_{}, brace_{}, percent_{}, tick_{}, dollar_{}, opening_{}, italic_{}, strong_{}, emphasis_[6] = {};
  // How far was looked for two apostrophes, for TeX, for closing tags.
  const char* quotation_at_ = begin_;
  const char* tex_at_ = begin_;
  const char* closing_ = begin_;
  bool quotation_ = false, quoted_ = false, tex_ = false, bold_ = false;
};

}  // namespace detail

}  // namespace pith

#endif  // PITH_CLEAN_HPP
