// pith/fit.hpp - a summary that fills a screen of a given number of columns and rows.
//
//     pith::options o;
//     pith::result r = pith::fit(text, o, {40, 8}, memory);
//     for (const pith::span& s : r) {
//       const pith::wrapped line = pith::wrap({text.data() + s.offset, s.length}, 40, buffer, sizeof buffer);
//       print(buffer, line.bytes);
//     }
//
// Which sentences fit depends on where their lines break, which a limit in bytes cannot know.  So the
// rows of every candidate are counted, and the selection has a limit of rows like those of words and bytes.
//
// Columns are those of a terminal: two for a character that Unicode calls wide or full (UAX #11, by
// ranges), none for one that combines with the one before it or is invisible.  A font whose characters
// have other widths needs its own measure.
#ifndef PITH_FIT_HPP
#define PITH_FIT_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "reading/characters.hpp"
#include "pith.hpp"

namespace pith {

/// A screen, or a part of one.
struct screen {
  std::uint32_t columns, rows;
};

/// What wrap() made of a sentence.
struct wrapped {
  std::size_t bytes;    ///< of all lines; as much as there is room for is written
  std::uint32_t rows;   ///< lines; 0 for a sentence of white space
  pith::status status;  ///< output_too_small if there is not room for `bytes`
};

namespace detail {

struct wide_range {
  char32_t first, last;
};
inline constexpr wide_range wide_ranges[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xA960, 0xA97C},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

inline std::uint32_t columns_of(const character& c) noexcept {
  if (c.kind == kind::mark || c.kind == kind::ignorable) return 0;
  for (const wide_range& r : wide_ranges)
    if (c.code >= r.first && c.code <= r.last) return 2;
  return 1;
}

}  // namespace detail

/// Breaks a sentence into lines of at most `columns` columns, at white space, and within a word that is
/// longer than a line.  White space becomes a space or a line end, as with clean(); there is none after
/// the last line.  A single character that is wider than a line gets a line of its own.
///
/// Nothing is written past `out_bytes` bytes; twice the bytes of the sentence are always enough.  With a null
/// `out` it only counts, which is not an error.  status::invalid_call: a null sentence with a length.
inline wrapped wrap(std::string_view sentence, std::uint32_t columns, char* out,
                    std::size_t out_bytes) noexcept {
  using namespace detail;
  wrapped done{0, 0, is_null(sentence) ? status::invalid_call : status::ok};
  if (done.status != status::ok) return done;
  const auto put = [&](char c) noexcept {
    if (out != nullptr) {
      if (done.bytes < out_bytes) out[done.bytes] = c;
      else done.status = status::output_too_small;
    }
    ++done.bytes;
  };
  const char* p = sentence.data();
  const char* const end = p + sentence.size();
  std::uint32_t column = 0;
  bool space = false;
  while (p < end) {
    if (is_collapsed(*p)) {
      const gap g = read_gap(sentence.data(), p, end, true);
      space = column > 0 && g.space;
      p = g.end;
      continue;
    }
    // as much of the word as a line has room for, and one character at the least
    const char* stop = p;
    std::uint32_t width = 0;
    while (stop < end && !is_collapsed(*stop)) {
      const character c = read(stop, end);
      const std::uint32_t more = columns_of(c);
      if (width > 0 && width + more > columns) break;
      width += more;
      stop += c.bytes;
    }
    const std::uint32_t gap = space ? 1 : 0;
    if (done.rows == 0) {
      done.rows = 1;
    } else if (column > 0 && std::uint64_t{column} + gap + width > columns) {
      put('\n');
      ++done.rows;
      column = 0;
    } else if (space) {
      put(' ');
      ++column;
    }
    column += width;
    space = false;
    for (; p < stop; ++p) put(*p);
  }
  return done;
}

namespace detail {

/// Options with a screen, for the texts text_at(0) and so on.
template <class TextAt>
struct screen_options : options {
  TextAt text_at;
  screen on;
  static constexpr bool measured = true;

  /// Counts the rows of every candidate.
  void measure(const sentence* all, const ranked& k, std::uint32_t* rows) const noexcept {
    std::size_t document = 0;
    for (std::uint32_t i = k.first; i < k.rows; ++i) {
      const sentence& s = all[i];
      if (i > k.first && (s.flags & starts_document) != 0) ++document;
      if (is_candidate(s))
        rows[i] = wrap({text_at(document).data() + s.offset, s.length}, on.columns, nullptr, 0).rows;
    }
  }
};

template <class Count, class TextAt>
result fit_to(Count count, TextAt text_at, const options& o, screen s, workspace w) noexcept {
  if (s.columns != 0 && s.rows != 0)
    return summarize_all(count, text_at, screen_options<TextAt>{o, text_at, s}, w);
  result r;
  r.status = status::invalid_option;
  return r;
}

template <class Count, class TextAt>
std::size_t fit_bytes(Count count, TextAt text_at, const options& o, screen s) noexcept {
  if (s.columns == 0 || s.rows == 0) return 0;
  return exact_for(count, text_at, screen_options<TextAt>{o, text_at, s});
}

}  // namespace detail

/// Bytes of workspace that are enough for fit() with this text and screen, as workspace_bytes() for
/// summarize(); 0 also for a screen without a column or a row.
[[nodiscard]] inline std::size_t workspace_bytes(const input& text, const options& o, screen s) noexcept;

/// Chooses the sentences that best represent a text, or several documents, and fill a screen as far as whole
/// sentences can when each is wrapped as wrap() does.  The other limits of `o` hold too.
///
/// Statuses as for summarize(); status::invalid_option also for a screen without a column or a row.
///
/// Time: that of summarize() and of wrap() for each candidate.
[[nodiscard]] inline result fit(const input& text, const options& o, screen s, workspace w) noexcept;

PITH_ALWAYS_INLINE std::size_t workspace_bytes(const input& text, const options& o, screen s) noexcept {
  return detail::with(text, [&o, s](auto count, auto text_at) noexcept { return detail::fit_bytes(count, text_at, o, s); });
}

PITH_ALWAYS_INLINE result fit(const input& text, const options& o, screen s, workspace w) noexcept {
  return detail::with(text, [&o, s, w](auto count, auto text_at) noexcept {
    return detail::fit_to(count, text_at, o, s, w);
  });
}

}  // namespace pith

#endif  // PITH_FIT_HPP
