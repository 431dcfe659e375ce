// pith/lines.hpp - what there is to see of a line before its words are read.
//
// A line is looked at once, and only its first `line_scan` bytes: long enough for every heading,
// mark and label, and a bound on what a step may look at.  scan_line counts what there is to see;
// blocks.hpp makes a role of the counts.
#ifndef PITH_LINES_HPP
#define PITH_LINES_HPP

#include <cstddef>
#include <cstdint>

#include "compiler.hpp"
#include "characters.hpp"

namespace pith::detail {

/// How much of a line is looked at.  A line and the start of the next fit a reader's lookahead.
inline constexpr std::size_t line_scan = 240;

enum line_flag : std::uint16_t {
  line_blank = 1,        ///< nothing but white space and quote marks
  line_cut = 2,          ///< longer than what was scanned
  line_stopped = 4,      ///< ends as a sentence does
  line_colon = 8,        ///< ends with a colon
  line_open = 16,        ///< ends with a comma, a dash or an opening bracket: there must be more
  line_year = 32,        ///< has a number from 1900 to 2099
  line_url = 64,         ///< has a URL or a mail address in it
  line_url_end = 128,    ///< ends with one
  line_capital = 256,    ///< begins with a capital, or a mark and a capital
  line_small = 512,      ///< begins with a small letter
  line_caseless = 1024,  ///< has letters, and no capital
  line_rule = 2048,      ///< has no letter and no digit
  line_asks = 4096,      ///< ends with a question mark
  line_thin = 8192,      ///< has wide gaps or bars: columns
  line_inner = 16384,    ///< a stop, a space and a capital inside: more than one sentence
  line_parted = 32768    ///< has a colon or a dash inside
};

/// What there is to see of a line.
struct line_shape {
  char32_t first = 0;           ///< first character
  char32_t last = 0;            ///< last character
  std::uint16_t flags = 0;
  std::uint8_t start = 0;       ///< bytes of white space and quote marks before it
  std::uint8_t bytes = 0;       ///< from there to its last visible character
  std::uint8_t chars = 0;       ///< code points in these
  std::uint8_t first_word = 0;  ///< code points up to the first space
  std::uint8_t quotes = 0;      ///< quote marks before it
  std::uint8_t indent = 0;      ///< columns, a tab being four
  std::uint8_t words = 0;       ///< runs between spaces that have a letter or a digit
  std::uint8_t capitals = 0;    ///< of these, with a capital first
  std::uint8_t smalls = 0;      ///< with a small letter first and four letters or more
  std::uint8_t shouted = 0;     ///< with two letters or more, all capitals
  std::uint8_t numbers = 0;     ///< with a digit first
  std::uint8_t digits = 0;
  std::uint8_t symbols = 0;     ///< characters that programs have and prose has not
  std::uint8_t bars : 4;        ///< "|" between spaces; 2 means that or more
  std::uint8_t gaps : 4;        ///< tabs, or three spaces and more, inside; the same

  constexpr bool is(unsigned flag) const noexcept { return (flags & flag) != 0; }
};
static_assert(line_scan + 4 < 256, "positions in a line, and counts of what is in it, fit a byte");

/// Looks at the line that begins at `p`.
PITH_NOINLINE inline void scan_line(const char* p, const char* limit, line_shape& s) noexcept {
  s = line_shape{};
  const char* const begin = p;
  const char* const stop = static_cast<std::size_t>(limit - p) > line_scan ? p + line_scan : limit;
  character c = read(p, stop);
  for (;; p += c.bytes, c = read(p, stop)) {
    if (c.code == U'>') {
      ++s.quotes;
      s.indent = 0;
    } else if (c.kind == kind::space || c.kind == kind::ignorable) {
      if (s.indent < 200) s.indent = static_cast<std::uint8_t>(s.indent + (c.code == U'\t' ? 4 : 1));
    } else {
      break;
    }
  }
  s.start = static_cast<std::uint8_t>(p - begin);
  const char* const text = p;
  const char* end = p;  // behind the last visible character
  unsigned flags = 0;
  bool letters = false, capitals = false, run_url = false;
  unsigned stopped = 0;  // 1 behind a stop, 2 one that needs no space, 3 an initial or "II."
  kind last = kind::space;
  unsigned at = 0;  // code points behind `text`
  if (stop - p < 4) c = read(p < stop ? p : limit, limit);  // else `c` is whole
  for (;;) {
    unsigned spaces = 0;
    while (c.kind == kind::space) {
      spaces += c.code == U'\t' ? 3 : 1;
      ++at;
      p += c.bytes;
      c = read(p < stop ? p : limit, limit);
    }
    if (c.kind == kind::newline) break;
    if (p == text) {
      s.first = c.code;
      if (c.kind == kind::lower) flags |= line_small;
    } else if (spaces > 2 || (spaces == 2 && c.kind == kind::digit)) {
      if (s.gaps < 2) ++s.gaps;
    } else {
      // Most runs are small letters and a space.
      const char* q = p;
      while (q < stop && static_cast<unsigned char>(*q - 'a') < 26) ++q;
      if (q != p && q < stop && *q == ' ') {
        if (stopped == 2) flags |= line_inner;
        stopped = 0;
        letters = true;
        run_url = false;
        ++s.words;
        if (q - p > 3) ++s.smalls;
        at += static_cast<unsigned>(q - p);
        s.chars = static_cast<std::uint8_t>(at);
        s.last = static_cast<unsigned char>(q[-1]);
        last = kind::lower;
        p = end = q;
        c = {U' ', 1, kind::space};
        continue;
      }
    }
    // the run up to the next space
    const unsigned run = at;
    const bool behind_stop = stopped == 1;
    unsigned run_letters = 0, run_digits = 0, number = 0;
    bool run_smalls = false;
    run_url = false;
    kind run_first = kind::other;
    do {
      last = c.kind;
      s.last = c.code;
      if (run_url && c.code - 0x2E80 < 0xD180) {  // Chinese goes on after a URL without a space
        flags |= line_url;
        run_url = false;
      }
      if (is_word(c.kind) || is_spaceless(c.kind)) {
        if (run_first == kind::other) run_first = c.kind;
        if (c.kind == kind::digit) {
          ++s.digits;
          if (run_letters == 0) number = number * 10 + (c.code - U'0');
          ++run_digits;
        } else {
          if (c.kind == kind::upper) {
            capitals = true;
            if (!letters) flags |= line_capital;
          } else {
            run_smalls = true;
          }
          letters = true;
          if (stopped == 2 || (behind_stop && stopped == 1 && run_letters == 0 &&
                               c.kind == kind::upper && s.words > s.numbers))
            flags |= line_inner;
          ++run_letters;
        }
        stopped = 0;
      } else if (is_stop(c.kind)) {
        if (c.kind == kind::full_stop && at - run == 3 && (p[-1] | 0x20) == 'w' && (p[-2] | 0x20) == 'w')
          run_url = true;
        flags &= ~static_cast<unsigned>(line_asks);
        if (c.kind == kind::question || c.kind == kind::wide_question) flags |= line_asks;
        stopped = c.kind >= kind::wide_stop ? 2
                  : (run_letters == 1 && p[-1] != 'I') || (s.words == 0 && at - run < 5) ? 3 : 1;
      } else if (c.kind != kind::closer && c.kind != kind::quote && c.kind != kind::ignorable) {
        stopped = 0;
        if (c.code == U'|' && at == run && s.bars < 2 && is_white(read(p + 1, limit).kind)) ++s.bars;
        if (c.code == U'=' || c.code == U'{' || c.code == U'<' || c.code == U'>' || c.code == U'\\' || c.code == U'_')
          ++s.symbols;
        if (c.code == U':' || c.code == 0xFF1A || c.kind == kind::dash) flags |= line_parted;
        if (c.code == U'@' && run_letters != 0) run_url = true;
        if (c.code == U':' && run_letters > 2 && stop - p > 2 && p[1] == '/' && p[2] == '/')
          run_url = true;
      }
      ++at;
      p += c.bytes;
      const char* const before = p;  // most of a line is small letters
      while (p < stop && static_cast<unsigned char>(*p - 'a') < 26) ++p;
      if (p != before) {
        const auto n = static_cast<unsigned>(p - before);
        if (run_first == kind::other) run_first = kind::lower;
        run_letters += n;
        at += n;
        s.last = static_cast<unsigned char>(p[-1]);
        last = kind::lower;
        letters = run_smalls = true;
        stopped = 0;
      }
      c = read(p < stop ? p : limit, limit);
    } while (!is_white(c.kind));
    end = p;
    s.chars = static_cast<std::uint8_t>(at);
    if (s.first_word == 0) s.first_word = static_cast<std::uint8_t>(at - run);
    if (run_letters + run_digits != 0) {
      ++s.words;
      if (run_first == kind::upper) ++s.capitals;
      if (run_first == kind::lower && run_letters > 3) ++s.smalls;
      if (run_first == kind::digit) ++s.numbers;
      if (run_letters > 1 && !run_smalls) ++s.shouted;
      if (run_digits == 4 && number >= 1900 && number < 2100) flags |= line_year;
    }
    if (run_url) flags |= line_url;
  }
  s.bytes = static_cast<std::uint8_t>(end - text);
  if (s.last == U';' || s.last == U'}') ++s.symbols;
  if (end == text) flags |= line_blank;
  else if (!letters && s.digits == 0) flags |= line_rule;
  if (p >= stop && read(p, limit).kind != kind::newline) flags |= line_cut;
  if (run_url) flags |= line_url_end;
  // Notes behind the stop, "end. [4] [5]", leave it the end.
  for (const char* q = end; s.last == U']' && q > text;) {
    if (is_stop(read(--q, end).kind)) stopped = 1;
    if (*q != '[' && *q != ']' && *q != ' ' && !(*q >= '0' && *q <= '9')) break;
  }
  if (stopped != 0) flags |= line_stopped;
  else flags &= ~static_cast<unsigned>(line_asks);
  if (s.first - 0x531 < 0x56) {  // Armenian ends its sentences with colons
    if (s.last == U':') flags |= line_stopped;
    flags &= ~static_cast<unsigned>(line_parted);
  } else if (s.last == U':' || s.last == 0xFF1A) flags |= line_colon;
  else if (last == kind::comma || last == kind::dash || last == kind::opener) flags |= line_open;
  if (letters && !capitals) flags |= line_caseless;
  if (s.bars > 1 || s.gaps > 1) flags |= line_thin;
  s.flags = static_cast<std::uint16_t>(flags);
}

}  // namespace pith::detail

#endif  // PITH_LINES_HPP
