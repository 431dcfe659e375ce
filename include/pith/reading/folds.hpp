// pith/reading/folds.hpp - what a line end inside a sentence brings with it.
//
// White space, a mail's quotation marks, the marks of a comment, the number and time of a subtitle's next cue, the
// foot and head of a page; and the hyphen before it, which may be none of the word.
#ifndef PITH_FOLDS_HPP
#define PITH_FOLDS_HPP

#include <cstddef>
#include <string_view>

#include "characters.hpp"
#include "line_scan.hpp"
#include "markup.hpp"
#include "page_lines.hpp"
#include "rows.hpp"

namespace pith {
namespace detail {

/// White space inside a sentence: what stands behind it, and whether a space takes its place.
struct gap {
  const char* end;
  bool space;
};

/// The space after a mark that begins the lines of a comment of source code, "* ", "# ", "// ", or after a command of a
/// manual that stands in a sentence, ".B ", ".IR ", ".Em "; or `p`.
inline const char* skip_line_mark(const char* p, const char* end) noexcept {
  static constexpr char commands[] = "B I BRBIIRIBRBRISMSBArCmDqDvEmErEvFaFlFnIcInLiNmPaPqQlQqSqSySxTnVaVtXr";  // of man(7) and mdoc(7); no ".C", ".MD"
  if (*p != '.') return p + comment_mark(p, end, true, true);
  if (end - p < 4) return p;
  for (const char* c = commands; *c != '\0'; c += 2)
    if (p[1] == c[0] && p[2] == c[1] && (c[1] == ' ' || p[3] == ' ')) return p + 2 + (c[1] != ' ');
  return p;  // ".Nm" alone stands for a name: without it the sentence would have lost that
}

/// Whether the character of three bytes at `p` is of a script without spaces, or its punctuation.
constexpr bool is_wide_at(const char* p) noexcept {
  const auto byte = static_cast<unsigned char>(*p);
  return (byte >= 0xE3 && byte <= 0xE9) || (byte == 0xEF && (p[1] == '\xBC' || p[1] == '\xBD'));
}

/// Whether such characters are on both sides of the white space from `p` to `q` of [begin, end), or a wide comma or stop
/// is before it, which has its own space.
constexpr bool parts_wide(const char* begin, const char* p, const char* q, const char* end) noexcept {
  if (p - begin < 3 || end - q < 3 || !is_wide_at(p - 3)) return false;
  const bool stop = p[-3] == '\xE3' ? p[-2] == '\x80' && (p[-1] == '\x81' || p[-1] == '\x82')  // U+3001, U+3002
                                    : p[-3] == '\xEF' && p[-2] == '\xBC' && (p[-1] == '\x8C' || p[-1] == '\x81' || p[-1] == '\x9F');
  return stop || is_wide_at(q);
}

/// Looks at the white space at `p` of the sentence [begin, end).  A mail's quotation marks at the
/// start of a line are part of it if they are to go; and there is no space behind the hyphen of a
/// word that goes on in the next line.
inline gap read_gap(const char* begin, const char* p, const char* end, bool marks_go) noexcept {
  const bool hyphen = p - begin > 1 && p[-1] == '-' && is_letter_byte(p[-2]);
  const char* const before = p;
  bool line = false;
  for (; p < end; ++p) {
    line |= *p == '\n' || *p == '\r';
    if (is_collapsed(*p) || (line && marks_go && *p == '>')) continue;
    const char* const q = line && marks_go ? skip_line_mark(p, end) : p;
    if (q == p) break;
    p = q;
  }
  return {p, p < end && !(line && parts_wide(begin, before, p, end)) && !(line && hyphen && is_small_byte(*p))};
}

/// Writes a sentence as one line, as far as `out_bytes` go; returns how many it takes.
inline std::size_t collapse(std::string_view sentence, char* out, std::size_t out_bytes,
                            bool marks_go) noexcept {
  const char* const begin = sentence.data();
  const char* const end = begin + sentence.size();
  std::size_t n = 0;
  for (const char* p = begin; p < end;) {
    if (!is_collapsed(*p)) {
      if (n < out_bytes) out[n] = *p;
      ++n;
      ++p;
      continue;
    }
    const gap g = read_gap(begin, p, end, marks_go);
    if (n != 0 && g.space) {
      if (n < out_bytes) out[n] = ' ';
      ++n;
    }
    p = g.end;
  }
  return n;
}

/// A sentence that is read to be copied: no byte beyond its end is.
class folds {
 public:
  explicit folds(std::string_view sentence) noexcept : begin_(sentence.data()), end_(begin_ + sentence.size()) {}

 protected:
  char at(const char* p) const noexcept { return p < end_ ? *p : '\0'; }
  char before(const char* p) const noexcept { return p > begin_ ? p[-1] : ' '; }

  // Behind white space, a mail's quotation marks and a subtitle's cues.
  const char* skip_white(const char* p, bool& line) const noexcept {
    bool cue = false;
    for (; p < end_; ++p) {
      if (*p == '\n' || *p == '\r') {
        line = true;
        const char* const q = skip_cue(p);
        cue |= q != p;
        p = q;
        while (p + 1 < end_ && is_collapsed(p[1])) ++p;  // behind them is what skip_cue() has looked at
      } else if (!is_collapsed(*p) && !(line && *p == '>')) {
        const char* const q = line ? skip_line_mark(p, end_) : p;
        if (q == p) break;
        p = q;
      }
    }
    return cue ? skip_voice(p) : p;
  }

  // Behind the name at `p` of who goes on to speak in a cue, "Ana Roe: ", or `p`.
  const char* skip_voice(const char* p) const noexcept {
    constexpr std::ptrdiff_t longest = 40;  // of a name: a bound on what is looked at
    if (is_small_byte(at(p))) return p;
    const char* q = p;
    while (q - p < longest && (is_letter_byte(at(q)) || (at(q) != '\0' && is_any_of(at(q), " ().")))) ++q;
    return at(q) == ':' && at(q + 1) == ' ' ? q + 2 : p;
  }

  // Whether the word before the hyphen is one that is written with it: "self-/made", "state-of-/the-art".
  bool keeps_hyphen(const char* p) const noexcept {
    const char* first = p;
    while (first > begin_ && is_letter_byte(first[-1]) && p - first < 24) --first;
    if (first > begin_ && first[-1] == '-') return true;
    if (p - first == 1 && static_cast<unsigned char>(p[-1] - 'A') < 26) return true;  // "32K-/byte", but "AD-/vanced"
    return is_listed(first, p, hyphened_words);
  }

  // From the line end at `p` over lines that are the number or the time of a subtitle's cue, or the number or the
  // head of a page (page_lines.hpp), to the last line end before the text.
  const char* skip_cue(const char* p) const noexcept {
    const char first = at(p + 1);
    if (is_small_byte(first) && !is_any_of(first, "ivxp\xE2") && !is_collapsed(before(p))) return p;  // most
    for (bool paged = false;;) {
      const char* q = p + 1;
      while (is_collapsed(at(q))) ++q;
      const char* r = q;
      while (is_digit_byte(at(r))) ++r;
      if (const char* const foot = skip_page_line(q, paged); foot != q) {
        p = foot;
        paged = true;
        continue;
      }
      if (r == q || r - q > 6) return p;
      const char* e = r;
      if (at(r) == ':') {
        const char* const arrow = find_arrow(r, end_ - r > 28 ? r + 28 : end_);
        if (arrow == nullptr) return p;
        e = arrow;
        while (e < end_ && *e != '\n' && *e != '\r') ++e;
      } else {
        while (at(e) == ' ' || at(e) == '\t') ++e;
        if (at(e) != '\n' && at(e) != '\r') return p;
        unsigned lines = 0;
        const char* const next = skip_lines(e, lines);
        const bool blank = lines > 1 || blank_before(q);
        const char* t = next;
        while (is_digit_byte(at(t))) ++t;
        if (!blank && !(t != next && at(t) == ':')) return p;
        paged = blank;
      }
      if (e >= end_) return p;
      p = e;
    }
  }
  // The end of the line at `q` if that is the foot or head of a page: as the reader passes over it, see is_foot() there.
  // Else `q`.
  const char* skip_page_line(const char* q, bool paged) const noexcept {
    std::uint8_t of[line::values];
    const line_extent s = scan_line(q, end_, false, of);
    const char* const last = q + s.start + s.bytes;
    const char* e = last;
    while (at(e) == ' ') ++e;
    if (s.blank() || of[line::last] == line::cut || (at(e) != '\n' && at(e) != '\r')) return q;
    unsigned lines = 0;
    const char* const next = skip_lines(e, lines);
    const line_place place{blank_before(q), lines > 1, next < end_ && is_small_byte(*next)};
    if (place.above && ((of[line::gaps] != 0 && of[line::digits] != 0) || (paged && place.below && place.goes_on && !is_small_byte(*q)))) return e;
    const char* rest;
    const char what = find_row(q, last, lacks_of(of), rest);
    if (what == 'w' || (what == 'o' && parts_as_mark(*q, place))) return e;
    if (parts_as_number(of, q, place)) return paged || is_wide_above(q) ? e : q;
    return parts_as_head(page_head_of(of), place) ? e : q;
  }
  // Whether the line above the one at `p` is as wide as a line of prose, or begins before the sentence.
  bool is_wide_above(const char* p) const noexcept {
    while (p > begin_ && is_collapsed(p[-1])) --p;
    unsigned chars = 0;
    for (; p > begin_ && p[-1] != '\n' && chars < least_above_page; --p) chars += (*p & '\xC0') != '\x80';
    return p == begin_ || chars >= least_above_page;
  }
  static const char* find_arrow(const char* p, const char* stop) noexcept {
    for (; stop - p > 2; ++p)
      if (p[0] == '-' && p[1] == '-' && p[2] == '>') return p + 3;
    return nullptr;
  }
  // Behind white space that has so many `lines` more.
  const char* skip_lines(const char* p, unsigned& lines) const noexcept {
    while (is_collapsed(at(p))) lines += *p++ == '\n';
    return p;
  }
  bool blank_before(const char* p) const noexcept {
    unsigned lines = 0;
    while (p > begin_ && is_collapsed(p[-1]) && lines < 2) lines += *--p == '\n';
    return lines > 1;
  }

  const char* begin_;
  const char* end_;
};

}  // namespace detail
}  // namespace pith

#endif  // PITH_FOLDS_HPP
