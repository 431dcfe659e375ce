// pith/fit.hpp - a summary that fills a screen of so many columns and rows.
//
//     pith::options o;
//     pith::result r = pith::fit(text, o, {40, 8}, memory);
//     for (const pith::span& s : r) {
//       const pith::wrapped line = pith::wrap({text.data() + s.offset, s.length}, 40, buffer, sizeof buffer);
//       print(buffer, line.bytes);
//     }
//
// Which sentences fit depends on where their lines break, which a limit of bytes does not know.  So the
// text is ranked once, the limit of bytes is halved in on, and of the summaries that fit, the one with
// the most rows stands.
//
// Columns are those of a terminal: two for a character that Unicode calls wide or full (UAX #11, by
// the ranges that hold them), none for one that combines with the one before it or is invisible.  A
// font with widths of its own needs a measure of its own.
#ifndef PITH_FIT_HPP
#define PITH_FIT_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "characters.hpp"
#include "pith.hpp"

namespace pith {

/// A screen, or a part of one.
struct screen {
  std::uint32_t columns;
  std::uint32_t rows;
};

/// What wrap() made of a sentence.
struct wrapped {
  std::size_t bytes;    ///< of all lines; written as far as there is room
  std::uint32_t rows;   ///< lines; 0 for a sentence of white space
  pith::status status;  ///< output_too_small where `bytes` are more than there is room for
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

/// Breaks a sentence into lines of at most `columns` columns, at its white space, and within a word where
/// one is longer than a line.  White space is that of clean(), a space or a line end; there is none
/// behind the last line.  A single character that is wider than the line stands on one of its own.
///
/// Nothing is written past `out_bytes` bytes, of which twice the sentence's are always enough; a null `out`
/// counts alone, and that is no error.  status::invalid_call for a null pointer to bytes of a sentence.
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

/// The rows of a summary; one more than the screen's where there are more.
template <class TextAt>
std::uint64_t rows_of(TextAt text_at, const result& r, screen s) noexcept {
  std::uint64_t rows = 0;
  for (const span& chosen : r) {
    rows += wrap({text_at(chosen.document).data() + chosen.offset, chosen.length}, s.columns, nullptr, 0).rows;
    if (rows > s.rows) return s.rows + std::uint64_t{1};
  }
  return rows;
}

/// `o` with the limit of bytes that no summary for the screen exceeds.
constexpr options for_screen(options o, screen s) noexcept {
  if (s.columns == 0 || s.rows == 0) return o;
  std::uint64_t most = std::uint64_t{s.columns} * 4 + 1;  // bytes of a row, and between two
  most = most > max_text_bytes / s.rows ? max_text_bytes : most * s.rows;
  if (o.bytes == 0 || o.bytes > most) o.bytes = static_cast<std::uint32_t>(most);
  return o;
}

template <class Count, class TextAt>
result fit_to(Count count, TextAt text_at, options& o, screen s, workspace w) noexcept {
  result r;
  if (s.columns == 0 || s.rows == 0) {
    r.status = status::invalid_option;
    return r;
  }
  o = for_screen(o, s);
  r = summarize_all(count, text_at, o, w);
  if (r.status != status::ok || rows_of(text_at, r, s) <= s.rows) return r;
  const std::size_t peak = r.workspace_bytes;
  std::uint32_t low = 0, high = o.bytes, best = 1;
  std::uint64_t most = 0;
  while (high - low > 1) {
    const std::uint32_t middle = low + (high - low) / 2;
    o.bytes = middle;
    r = reselect(r, o, w);
    const std::uint64_t rows = rows_of(text_at, r, s);
    if (rows > s.rows) {
      high = middle;
    } else {
      low = middle;
      if (rows >= most) most = rows, best = middle;
    }
  }
  o.bytes = best;
  r = reselect(r, o, w);
  r.workspace_bytes = peak;
  return r;
}

}  // namespace detail

/// Bytes of workspace that `fit` needs for this very text and screen, as exact() for summarize(); 0 also
/// for a screen without a column or a row.
[[nodiscard]] inline std::size_t exact(std::string_view text, const options& o, screen s) noexcept {
  return s.columns != 0 && s.rows != 0 ? exact(text, detail::for_screen(o, s)) : 0;
}

/// The same for several documents.
[[nodiscard]] inline std::size_t exact(const std::string_view* documents, std::size_t count,
                                       const options& o, screen s) noexcept {
  return s.columns != 0 && s.rows != 0 ? exact(documents, count, detail::for_screen(o, s)) : 0;
}

/// Chooses the sentences of a text that say most of it and, each wrapped as wrap() does, fill a screen
/// as far as whole sentences can.  The other limits of `o` hold too.
///
/// `o.bytes` is then the limit that led to the result, as explain() has to know.
///
/// status::invalid_option: also for a screen without a column or a row.  Otherwise as summarize().
///
/// Time: that of summarize(), and of reselect() for each bit of the screen's bytes.
[[nodiscard]] inline result fit(std::string_view text, options& o, screen s, workspace w) noexcept {
  return detail::fit_to(detail::one{}, [text](std::size_t) noexcept { return text; }, o, s, w);
}

/// The same for several documents.
[[nodiscard]] inline result fit(const std::string_view* documents, std::size_t count, options& o,
                                screen s, workspace w) noexcept {
  return detail::fit_to(count, detail::each_of(documents), o, s, w);
}

}  // namespace pith

#endif  // PITH_FIT_HPP
