// pith/reading/clean_emphasis.hpp - emphasis and code: marks that come in pairs around words.
//
// *This*, _this_, **this**, ''this'', ~~this~~, `this`.  The marks go where both are at the edges of words; an asterisk
// that multiplies, an underscore in a name and a path between slashes stay.
#ifndef PITH_CLEAN_EMPHASIS_HPP
#define PITH_CLEAN_EMPHASIS_HPP

#include <cstddef>

#include "clean_tex.hpp"

namespace pith::detail {

/// Knows emphasis and code.
class emphasis_copier : protected tex_copier {
 protected:
  using tex_copier::tex_copier;

  // What is emphasised with one sign: *this*, _this_, =this=, ~this~, +this+, /all this/.  Its place here is that of its
  // closing sign.
  static constexpr char emphases[] = "*_=~+/";
  const char* emphasis(const char* p) noexcept {
    unsigned k = 0;
    while (emphases[k] != *p) ++k;
    if (p == emphasis_end_[k]) return p + 1;
    if (before(p) == *p || at(p + 1) == *p) return nullptr;
    const bool verbatim = k == 2 && is_verbatim(p);
    if (verbatim || opens(p, p + 1)) {
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
  // "//this//" of a wiki, but no address and no comment.
  const char* slash(const char* p) noexcept {
    if (at(p + 1) != '/') return emphasis(p);
    if (p == slanted_end_) return p + 2;
    if (!opens(p, p + 2) || (p != begin_ && !is_collapsed(p[-1]) && !is_any_of(p[-1], "(\"'*_"))) return nullptr;
    const char* const close = find(p + 2, '/', emphasis_[5]);
    if (close == nullptr || at(close + 1) != '/' || at(close + 2) == '/' || !closes(close, close + 2)) return nullptr;
    slanted_end_ = close;
    return p + 2;
  }
  // "=.bat=", "=--all=" of Org, but not "t =.5, p=.03".
  bool is_verbatim(const char* p) const noexcept {
    const char* q = p + 1;
    while (is_any_of(at(q), "./-") && q - p < 4) ++q;
    if (q == p + 1 || !is_ascii_letter(at(q)) || is_word_before(p)) return false;
    while (!is_end(q) && *q != '=' && q - p < 80) ++q;
    return at(q) == '=';
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
    if (!is_end(q + 1) && (!is_any_of(q[1], ".,;:!?)\"'-") || is_digit_byte(at(q + 2)))) return false;  // "p=.03"
    if (*p != '/' && *p != '+') return true;
    const bool whole = p == begin_ && is_end(q + 1 + (at(q + 1) == '.'));  // "/Note: it ceased in 2009/"
    bool apart = *p == '+';
    for (const char* r = p + 1; r < q; ++r) {
      apart |= *r == ' ';
      if (!whole && !is_letter_byte(*r) && !is_any_of(*r, " -,.?!'")) return false;
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
    // a prefix of Hebrew is joined to a word by U+05BE
    const bool joined = p - begin_ > 1 && p[-2] == '\xD6' && p[-1] == '\xBE';
    const bool masks = q - p > 3 || (!bold_ && !wide && !joined && is_letter_byte(before(p)) && is_word_before(p) && is_letter_byte(at(q)) && is_word_at(q));
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

  // Whether the tilde from `p` to `q` is a space of TeX: after a word of one letter, "k~domu", or an abbreviation,
  // "p.~5", where a Latin word comes.
  bool ties(const char* p, const char* q) const noexcept {
    const char next = at(q);
    const bool latin = is_ascii_letter(next) || (next >= '\xC3' && next <= '\xC7');
    if (p == emphasis_end_[3] || p == begin_) return false;
    if (p[-1] == '.') return p - begin_ > 1 && is_letter_byte(p[-2]) && (latin || is_digit_byte(next));
    // But "A~Z" is a range, and "~x~" code.
    const char* const letter = p - 1 - (is_high_byte(p[-1]) && p - begin_ > 1);
    return latin && is_letter_byte(at(q + 1)) && is_letter_byte(*letter) && !is_word_before(letter) && before(letter) != '~' &&
           (is_ascii_letter(*letter) || (*letter >= '\xC3' && *letter <= '\xC7'));
  }

  const char* tilde(const char* p) noexcept {
    const char next = at(p + 1);
    if (ties(p, p + 1 + (next == '~'))) {
      space_ = true;
      return p + 1 + (next == '~');
    }
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
    if (quoted_) {
      quoted_ = false;
      put('"');
      return p + 2;
    }
    if (!opens(p, p + 2)) return nullptr;
    for (const char* q = p + 2; (q = find(q, '\'', italic_)) != nullptr; ++q)
      if (at(q + 1) == '\'') {
        if (at(q + 2) == '\'' || !closes(q, q + 2)) return nullptr;
        italic_end_ = q;
        return p + 2;
      }
    return nullptr;
  }

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
      put('"');
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

  // The signs that end what is emphasised.
  const char* emphasis_end_[6] = {};
  const char* strong_end_ = nullptr;
  const char* slanted_end_ = nullptr;
  const char* italic_end_ = nullptr;
  // Where code ends that is being read, and what comes after it.
  const char* code_end_ = nullptr;
  const char* code_next_ = nullptr;
  const char* role_ = nullptr;  // the grave accent after a role, as brackets tell
  search tick_{}, italic_{}, strong_{}, emphasis_[6] = {};
  const char* quotation_at_ = begin_;  // how far was looked for two apostrophes
  bool quotation_ = false, quoted_ = false, bold_ = false;
};

}  // namespace pith::detail

#endif  // PITH_CLEAN_EMPHASIS_HPP
