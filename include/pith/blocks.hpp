// pith/blocks.hpp - what a line is: prose, heading, list item, table row, furniture, ...
//
// A line is looked at once, before its words are read, and only its first `line_scan` bytes: long
// enough for every heading, mark and label, and a bound on what a step may look at.  scan_line
// counts what there is to see (a line_shape); classify_line makes a role of it, with the shapes of
// the line before and behind.  Whether a line goes on in the next one is decided by `joins`.
#ifndef PITH_BLOCKS_HPP
#define PITH_BLOCKS_HPP

#include <cstddef>
#include <cstdint>

#include "characters.hpp"
#include "model.hpp"

namespace pith::detail {

inline constexpr std::size_t line_scan = 256;

enum line_flag : std::uint16_t {
  line_blank = 1,       ///< nothing but white space
  line_cut = 2,         ///< longer than what was scanned
  line_stopped = 4,     ///< ends as a sentence does
  line_colon = 8,       ///< ends with a colon
  line_open = 16,       ///< ends with a comma, a dash or a semicolon: there must be more
  line_hyphen = 32,     ///< ends with a hyphen right behind a letter
  line_url = 64,        ///< has a URL or a mail address in it
  line_url_end = 128,   ///< ends with one
  line_capital = 256,   ///< first letter is a capital
  line_small = 512,     ///< first character is a small letter
  line_caseless = 1024, ///< has no capitals, though it has letters
  line_rule = 2048,     ///< one punctuation character over and over
  line_inner_stop = 4096 ///< a stop, a space and a capital somewhere inside
};

/// What there is to see of a line.
struct line_shape {
  std::uint16_t flags = 0;
  std::uint16_t start = 0;       ///< bytes of white space before it
  std::uint16_t bytes = 0;       ///< from there to its last visible character
  std::uint16_t chars = 0;       ///< code points in these
  std::uint16_t first_word = 0;  ///< code points up to the first space
  std::uint8_t indent = 0;       ///< columns, a tab being four
  std::uint8_t words = 0;        ///< runs between spaces that have a letter or digit
  std::uint8_t capitals = 0;     ///< of these, with a capital first
  std::uint8_t smalls = 0;       ///< with a small letter first, and at least four letters
  std::uint8_t shouted = 0;      ///< in capitals alone, two or more
  std::uint8_t numbers = 0;      ///< with a digit first
  std::uint8_t bars = 0;         ///< "|"
  std::uint8_t gaps = 0;         ///< tabs, or two spaces and more, inside
  std::uint8_t symbols = 0;      ///< characters that programs have and prose has not
  char32_t first = 0;            ///< first character
  char32_t last = 0;             ///< last character

  constexpr bool is(unsigned flag) const noexcept { return (flags & flag) != 0; }
};

constexpr void count_up(std::uint8_t& n) noexcept {
  if (n < 255) ++n;
}

/// Looks at the line that begins at `p`.
inline line_shape scan_line(const char* p, const char* limit) noexcept {
  line_shape s;
  const char* const begin = p;
  const char* const stop = static_cast<std::size_t>(limit - p) > line_scan ? p + line_scan : limit;
  while (p < stop) {
    const character c = read(p, stop);
    if (c.kind != kind::space && c.kind != kind::ignorable) break;
    if (s.indent < 200) s.indent = static_cast<std::uint8_t>(s.indent + (c.code == U'\t' ? 4 : 1));
    p += c.bytes;
  }
  s.start = static_cast<std::uint16_t>(p - begin);
  const char* const text = p;
  const char* end = p;        // behind the last visible character
  const char* word = nullptr; // where the run between spaces began
  unsigned spaces = 0, letters = 0, run_letters = 0, run_smalls = 0, run_capitals = 0;
  bool first_small = false, first_capital = false, first_digit = false, has_capital = false;
  bool same = true, stopped = false, run_url = false;
  kind before = kind::space, last = kind::space;
  const auto end_run = [&]() noexcept {
    if (word == nullptr) return;
    if (s.first_word == 0) s.first_word = s.chars;
    if (run_letters != 0 || first_digit) {
      count_up(s.words);
      if (first_capital) count_up(s.capitals);
      if (first_small && run_letters > 3) count_up(s.smalls);
      if (first_digit) count_up(s.numbers);
      if (run_capitals > 1 && run_smalls == 0) count_up(s.shouted);
    }
    word = nullptr;
  };
  for (; p < stop;) {
    const character c = read(p, limit);
    if (c.kind == kind::newline) break;
    if (c.kind == kind::space) {
      ++spaces;
      if (c.code == U'\t') spaces = 9;
      end_run();
      if (s.chars < 60000) ++s.chars;
      p += c.bytes;
      before = kind::space;
      continue;
    }
    if (word == nullptr) {
      if (p != text && spaces > 1) count_up(s.gaps);
      spaces = 0;
      word = p;
      run_letters = run_smalls = run_capitals = 0;
      first_small = first_capital = first_digit = run_url = false;
    }
    ++s.chars;
    if (p == text) s.first = c.code;
    else if (c.code != s.first) same = false;
    s.last = c.code;
    switch (c.kind) {
      case kind::upper:
      case kind::lower:
      case kind::ideograph:
      case kind::continua:
        if (stopped && before == kind::space && c.kind == kind::upper) s.flags |= line_inner_stop;
        if (run_letters == 0 && !first_digit) {
          first_capital = c.kind == kind::upper;
          first_small = c.kind == kind::lower;
          if (letters == 0 && first_capital) s.flags |= line_capital;
        }
        ++letters;
        ++run_letters;
        if (c.kind == kind::upper) { ++run_capitals; has_capital = true; }
        else ++run_smalls;
        stopped = false;
        break;
      case kind::digit:
        if (run_letters == 0) first_digit = true;
        stopped = false;
        break;
      case kind::full_stop: case kind::exclamation: case kind::question: case kind::ellipsis:
      case kind::wide_stop: case kind::wide_question:
        stopped = true;
        break;
      case kind::closer: case kind::quote: case kind::ignorable: case kind::mark:
        break;
      default:
        stopped = false;
        if (c.code == U'|') count_up(s.bars);
        if (c.code == U'=' || c.code == U';' || c.code == U'{' || c.code == U'}' ||
            c.code == U'<' || c.code == U'\\' || c.code == U'_' || c.code == U'$')
          count_up(s.symbols);
        if (c.code == U':' && stop - p > 2 && p[1] == '/' && p[2] == '/') run_url = true;
        if (c.code == U'@' && run_letters != 0) run_url = true;
        break;
    }
    if (c.kind == kind::opener && c.code == U'{') count_up(s.symbols);
    if (c.code == U'.' && p - word == 3 && (word[0] | 0x20) == 'w' && (word[1] | 0x20) == 'w')
      run_url = true;
    if (run_url) s.flags |= line_url;
    p += c.bytes;
    end = p;
    before = last = c.kind;
  }
  s.bytes = static_cast<std::uint16_t>(end - text);
  const bool at_end = run_url;
  end_run();
  if (end == text) {
    s.flags |= line_blank;
    return s;
  }
  if (p >= stop && read(p, limit).kind != kind::newline) s.flags |= line_cut;
  if (at_end) s.flags |= line_url_end;
  if (stopped) s.flags |= line_stopped;
  if (s.last == U':' || s.last == 0xFF1A) s.flags |= line_colon;
  else if (last == kind::comma || last == kind::dash || last == kind::opener)
    s.flags |= line_open;
  if (s.last == U'-' && s.bytes > 2 && is_letter(read(end - 2, limit).kind)) s.flags |= line_hyphen;
  if (read(text, limit).kind == kind::lower) s.flags |= line_small;
  if (letters != 0 && !has_capital) s.flags |= line_caseless;
  if (same && s.chars > 2 && letters == 0 && s.numbers == 0 && s.first != U'>') s.flags |= line_rule;
  return s;
}

/// The mark of a list item: "1.", "2)", "(a)", "-", ...
struct list_mark {
  const char* end = nullptr;  ///< behind the mark and its spaces; null: there is none
  std::uint8_t value = 0;     ///< number, or place in the alphabet; 0 for a bullet
  std::uint8_t style = 0;     ///< what stands around the number
  char32_t bullet = 0;
};

/// Reads the mark at `p`, or what follows a mark "• " there: "• 9. ".
inline list_mark read_list_mark(const char* p, const char* limit) noexcept {
  list_mark m;
  const character c = read(p, limit);
  if (c.kind == kind::bullet || c.kind == kind::dash || c.code == U'*' || c.code == U'+' ||
      c.code == U'o') {
    const char* q = p + c.bytes;
    const bool space = read(q, limit).kind == kind::space;
    if (!space && (c.kind != kind::bullet || !is_word(read(q, limit).kind))) return m;
    m.bullet = c.code;
    m.end = skip_spaces(q, limit);
    if (read(m.end, limit).kind == kind::newline) m.end = nullptr;
    return m;
  }
  const char* q = p;
  const bool bracket = c.code == U'(';
  if (bracket) ++q;
  unsigned value = 0;
  int digits = 0;
  bool roman = false;
  while (limit - q > 0 && *q >= '0' && *q <= '9' && digits < 3) {
    value = value * 10 + static_cast<unsigned>(*q++ - '0');
    ++digits;
  }
  if (digits == 0) {
    const char* const first = q;
    while (limit - q > 0 && (*q == 'i' || *q == 'v' || *q == 'x') && q - first < 4) ++q;
    roman = q - first > 1 || (q - first == 1 && bracket);
    if (!roman) {
      q = first;
      if (limit - q > 0 && *q >= 'a' && *q <= 'z') value = static_cast<unsigned>(*q++ - 'a') + 1;
      else if (limit - q > 0 && *q >= 'A' && *q <= 'Z') value = static_cast<unsigned>(*q++ - 'A') + 1;
      else return m;
    }
  }
  if (value > 200) return m;
  bool point = false, close = false;
  if (limit - q > 0 && *q == '.') { point = true; ++q; }
  if (limit - q > 0 && *q == ')') { close = true; ++q; }
  if (!point && !close) return m;
  if (bracket && !close) return m;
  if (roman && !close) return m;
  if (digits == 0 && !close && *p < 'a') return m;  // "A. Noel": an initial
  if (read(q, limit).kind != kind::space) return m;
  m.end = skip_spaces(q, limit);
  if (read(m.end, limit).kind == kind::newline) m.end = nullptr;
  m.value = static_cast<std::uint8_t>(value);
  m.style = static_cast<std::uint8_t>(1 | (point ? 2 : 0) | (close ? 4 : 0) | (bracket ? 8 : 0) |
                                      (digits == 0 ? 16 : 0) | (roman ? 32 : 0));
  return m;
}

/// Behind the quote marks at `p`: "> > ".
inline const char* skip_quote_marks(const char* p, const char* limit) noexcept {
  const char* q = p;
  while (limit - q > 0 && (*q == '>' || *q == ' ' || *q == '\t')) ++q;
  return q;
}

/// Whether the line of shape `next` goes on with what the line `s` left open.
inline bool joins(const line_shape& s, const line_shape& next, bool stopped, bool mended) noexcept {
  if (mended) return true;
  if (next.bars > 1 || next.is(line_rule) || next.gaps > 1) return false;
  if (s.is(line_cut)) return !stopped && next.is(line_small);
  const unsigned reach = s.chars + 1u + next.first_word;
  const bool full = s.chars >= 40 && reach >= next.chars && reach > 60;
  if (s.is(line_colon)) return false;
  if (next.is(line_small) && !stopped && s.chars >= 25) return true;
  if (s.is(line_open) && s.chars >= 40) return true;
  return full && s.chars < 120 && next.chars < 120 && s.capitals * 2 <= s.words;
}

/// What a block is, and where its text begins behind marks and labels.
struct block {
  pith::role role = role::paragraph;
  bool whole_line = false;  ///< one record to the end of the line: no sentences inside
  const char* text = nullptr;
  std::uint8_t item = 0, item_style = 0;
  char32_t bullet = 0;
};

inline block classify_line(const line_shape& s, const char* text, const char* limit,
                           const line_shape& next, bool alone, const line_shape& before,
                           pith::role role_before, bool begun) noexcept {
  block b;
  b.text = text;
  const auto whole = [&](pith::role r) noexcept {
    b.role = r;
    b.whole_line = true;
    return b;
  };
  if (s.is(line_rule)) return whole(role::furniture);
  if (s.bars > 1) return whole(role::table);
  if (s.first == U'>') {
    b.role = role::quotation;
    b.text = skip_quote_marks(text, limit);
    return b;
  }
  if (s.first == U'#') {
    const char* q = text;
    while (limit - q > 0 && *q == '#') ++q;
    if (limit - q > 0 && *q == ' ') {
      b.text = skip_spaces(q, limit);
      return whole(begun ? role::heading : role::title);
    }
  }
  if (s.first == U'=' && limit - text > 2 && text[1] == '=') {
    const char* q = text;
    while (limit - q > 0 && *q == '=') ++q;
    b.text = skip_spaces(q, limit);
    return whole(role::heading);
  }
  const list_mark m = read_list_mark(text, limit);
  if (m.end != nullptr) {
    b.role = role::list_item;
    b.item = m.value;
    b.item_style = m.style;
    b.bullet = m.bullet;
    if (m.bullet != 0) {
      b.text = m.end;
      const list_mark inner = read_list_mark(m.end, limit);
      if (inner.value != 0) {
        b.item = inner.value;
        b.item_style = inner.style;
      }
    }
    return b;
  }
  if (s.is(line_url_end) && s.words < 4) return whole(role::link);
  if (!s.is(line_stopped | line_cut | line_open) && s.chars < 120 && s.words > 0 &&
      (alone || before.is(line_stopped | line_cut)) && role_before != role::list_item) {
    if (!begun) return whole(role::title);
    if (next.is(line_blank | line_cut | line_stopped) && s.words < 16) return whole(role::heading);
  }
  return b;
}

}  // namespace pith::detail

#endif  // PITH_BLOCKS_HPP
