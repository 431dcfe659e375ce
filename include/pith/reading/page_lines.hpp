// pith/reading/page_lines.hpp - the number and the running head of a page, where no mark says that they are.
//
// "12", "xiv", "12   THE OLD HARBOUR", "The Old Harbour 13": between two lines of a sentence they are none of it, if there is a
// blank line beside them or a gap in them.  What has a mark, "- 12 -" or "Page 12", is a row of rows.hpp.  The reader asks, and what shows the sentence asks again.
#ifndef PITH_PAGE_LINES_HPP
#define PITH_PAGE_LINES_HPP

#include <cstddef>
#include <cstdint>

#include "characters.hpp"
#include "line_shape.hpp"

namespace pith::detail {

/// A page number has at most four digits; below a line that is narrower than this it may be one of a table.
inline constexpr unsigned longest_page_number = 4;
inline constexpr unsigned least_above_page = 40;

/// Whether the line of text from `p` on, of which `of` is known, is the number of a page: "12", "xiv".
inline bool is_page_number(const std::uint8_t* of, const char* p) noexcept {
  if (of[line::digits] == of[line::chars]) return of[line::chars] <= longest_page_number;
  if (of[line::first] != line::small_word || of[line::chars] > longest_page_number + 1) return false;
  unsigned n = 0;
  while (n < of[line::chars] && (p[n] == 'i' || p[n] == 'v' || p[n] == 'x')) ++n;
  return n == of[line::chars];
}

/// How likely a line is a running head, a number at one end of it: the other words begin with capitals, all are in capitals
/// ("12 THE OLD HARBOUR"), or there is a gap beside the number ("12     The Old Harbour").
enum page_head : std::uint8_t { no_head, head_of_capitals, head_in_capitals, head_with_gap };
inline page_head page_head_of(const std::uint8_t* of) noexcept {
  const bool before = of[line::first] == line::number && of[line::first_word] <= longest_page_number;
  if (!(before || of[line::last] == line::digit) || of[line::last] >= line::colon || of[line::capitals] == 0) return no_head;
  if (of[line::gaps] != 0) return head_with_gap;
  if (of[line::smalls] != 0) return no_head;
  return 4 * of[line::shouted] >= 3 * of[line::capitals] ? head_in_capitals : head_of_capitals;  // "A PIER FOR US 12"
}

/// Where a line is: whether blank lines are above and below it, and whether the next line begins small; else it is another
/// head, perhaps.
struct line_place {
  bool above, below, goes_on;
};

/// Whether a line with the mark of a page that begins with the byte `first` parts two lines of a sentence: "- 12 -", and
/// "Page 12" where it can be no text.
constexpr bool parts_as_mark(char first, line_place at) noexcept {
  return at.above || (at.goes_on && (at.below || !is_letter(ascii_kind_of(first))));
}

/// Whether the number of a page does, if the line above is one of prose.
inline bool parts_as_number(const std::uint8_t* of, const char* p, line_place at) noexcept {
  return at.goes_on && (at.above || at.below) && is_page_number(of, p);
}

/// Whether a running head does.
constexpr bool parts_as_head(page_head head, line_place at) noexcept {
  if (!at.goes_on) return at.below && head == head_with_gap;
  return head >= (at.above && at.below ? head_of_capitals : at.above || at.below ? head_in_capitals : head_with_gap);  // "42 USC 1983" may be text
}

}  // namespace pith::detail

#endif  // PITH_PAGE_LINES_HPP
