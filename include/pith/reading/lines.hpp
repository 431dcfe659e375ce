// pith/reading/lines.hpp - what there is to see of a line before its words are read.
//
// A line is looked at once, and only its first `line_scan` bytes: long enough for every heading,
// mark and label, and a bound on what a step may look at.  scan_line folds it into a few dozen small
// integers.  line_window keeps those of the line, of two lines before and of the one after, a running
// mean, and how they compare: all that rows.hpp and the trees of line_trees.hpp decide by.
#ifndef PITH_LINES_HPP
#define PITH_LINES_HPP

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "../compiler.hpp"
#include "characters.hpp"
#include "letters.hpp"
#include "line_trees.hpp"

namespace pith::detail {

/// How much of a line is looked at.  A line, some blank ones and the start of the next fit a
/// reader's lookahead.
inline constexpr std::size_t line_scan = 240;

namespace line {

inline constexpr unsigned all = 64;  ///< the share that is all

/// What is counted of a line.  Shares are in 64ths.
enum value : std::uint8_t {
  chars,       ///< code points from its first visible character to its last; 240: cut
  words,       ///< runs between spaces that have a letter or a digit
  smalls,      ///< share of these with a small letter first and four letters or more
  shorts,      ///< with a small letter first and less: what a sentence has and a title has not
  capitals,    ///< with a capital first
  shouted,     ///< with two letters or more, all capitals
  numbers,     ///< how many have a digit first
  letters,     ///< share of the characters that are letters
  uppers,      ///< share of the letters that are capitals
  digits,      ///< how many digits
  symbols,     ///< share of the characters that programs have and prose has not
  indent,      ///< columns before it, a tab being four
  gaps,        ///< tabs, or three spaces and more, inside, but not after a stop
  gap_at,      ///< where the text after the first gap begins
  bars,        ///< "|" or ">" between spaces, and "&gt;"
  links,       ///< URLs, mail addresses, targets of Markdown
  first,       ///< what its first token is: line::token
  last,        ///< how it ends: line::end
  inner,       ///< stops with a space and a capital after them: more than one sentence
  label,       ///< how many words there are before the first ": "; 0: none among its first six
  clocks,      ///< times such as 14:02
  years,       ///< numbers from 1900 to 2099
  first_word,  ///< code points of its first run
  last_word,   ///< of its last one if that is all small letters, else 32
  quotes,      ///< ">" before it
  commas,
  openers,     ///< opening brackets and quotation marks
  values
};

/// Its first token, from what opens prose to what never does.
enum token : std::uint8_t {
  small_word, capital_word, caseless_word, ideographs, quoted, number, shouted_word, bracket,
  number_mark, letter_mark, bullet, emphasis, dashed, square, other_token, hash, tag, bar, no_token
};

/// How it ends, from what goes on to what does not.
enum end : std::uint8_t {
  small_letter, capital_letter, caseless_letter, particle, comma, semicolon, dash, opener, digit, closer,
  symbol, colon, weak_stop, stop, wide_stop, asks, cut
};

}  // namespace line

/// What there is to see of a line.
struct line_shape {
  std::uint8_t start = 0;  ///< bytes of white space and quote marks before it
  std::uint8_t bytes = 0;  ///< from there to its last visible character
  std::uint8_t of[line::values] = {};

  constexpr unsigned operator[](line::value v) const noexcept { return of[v]; }
  constexpr bool blank() const noexcept { return bytes == 0; }
  constexpr bool cut() const noexcept { return of[line::last] == line::cut; }
  constexpr bool stopped() const noexcept {
    return of[line::last] >= line::weak_stop && of[line::last] != line::cut;
  }
  constexpr bool ruled() const noexcept { return bytes != 0 && of[line::words] == 0; }
};
static_assert(line_scan + 4 < 256, "positions in a line, and counts of what is in it, fit a byte");

/// Whether program text has the character and prose has not.
constexpr bool is_symbol(char32_t c) noexcept {
  constexpr std::uint32_t low = 1u << ('#' - 32) | 1u << ('$' - 32) | 1u << ('%' - 32) | 1u << ('&' - 32) |
                                1u << ('*' - 32) | 1u << ('/' - 32) | 1u << (';' - 32) | 1u << ('<' - 32) |
                                1u << ('=' - 32) | 1u << ('>' - 32);
  if (c - 32 < 32) return (low >> (c - 32) & 1) != 0;
  return c == U'@' || c == U'\\' || c == U'^' || c == U'_' || c == U'`' || c - U'{' < 4;
}

/// What follows the tag at `p` that says nothing of the text before it, "</p>", "<br>", "<sup>", or null.
PITH_SHARED inline const char* skip_end_tag(const char* p, const char* limit) noexcept {
  constexpr std::ptrdiff_t longest = 13;  // "</blockquote>"; a bound on what is looked at
  const char* q = p + 1;
  if (byte_at(p, limit) != '<') return nullptr;
  const char first = byte_at(q, limit), second = byte_at(q + 1, limit);
  if (first != '/' && !(first == 'b' && second == 'r') && !(first == 's' && second == 'u')) return nullptr;
  for (++q; q < limit && q - p <= longest; ++q) {
    if (*q == '>') return q - p > 2 ? q + 1 : nullptr;
    if (*q != '/' && *q != ' ' && !is_word(ascii_kind_of(*q))) return nullptr;
  }
  return nullptr;
}

/// What the first and the last character of a line say of it by their kind alone.
struct line_kinds {
  static constexpr unsigned count = static_cast<unsigned>(kind::other) + 1;
  std::uint8_t first[count] = {}, last[count] = {};
  constexpr void set(kind k, line::token f, line::end l) noexcept {
    first[static_cast<unsigned>(k)] = f;
    last[static_cast<unsigned>(k)] = l;
  }
  constexpr line_kinds() noexcept {
    for (unsigned k = 0; k < count; ++k) set(static_cast<kind>(k), line::other_token, line::symbol);
    set(kind::upper, line::capital_word, line::capital_letter);
    set(kind::lower, line::small_word, line::small_letter);
    set(kind::digit, line::number, line::digit);
    set(kind::mark, line::capital_word, line::caseless_letter);
    set(kind::ideograph, line::ideographs, line::caseless_letter);
    set(kind::continua, line::ideographs, line::caseless_letter);
    set(kind::opener, line::quoted, line::opener);
    set(kind::closer, line::other_token, line::closer);
    set(kind::quote, line::quoted, line::closer);
    set(kind::comma, line::other_token, line::comma);
    set(kind::dash, line::dashed, line::dash);
    set(kind::bullet, line::bullet, line::symbol);
  }
};
inline constexpr line_kinds line_by_kind{};

/// What a sign says that is the first character of a line; `otherwise` for any that says nothing by itself.
inline std::uint8_t token_of_sign(char32_t c, std::uint8_t otherwise) noexcept {
  static constexpr std::uint8_t signs[][2] = {
      {'(', line::bracket},  {'[', line::square},   {'{', line::square}, {'*', line::emphasis}, {'_', line::emphasis},
      {'`', line::emphasis}, {'#', line::hash},     {'<', line::tag},    {'|', line::bar}};
  for (const auto& sign : signs)
    if (sign[0] == c) return sign[1];
  return otherwise;
}

/// Whether the line that begins at `p` is one word of at most twelve letters in ASCII, of which only the first may be
/// a capital, or a number: then what there is to see of it is known at once, as scan_line() would find it.  In a list of words
/// every line is.
inline bool is_one_word(const char* p, line_shape& s) noexcept {
  const auto set = [&s](line::value v, unsigned x) noexcept { s.of[v] = static_cast<std::uint8_t>(x); };
  unsigned n = read_letters(p).count;
  const bool number = n == 0;
  if (number) {
    constexpr unsigned longest = 8;
    unsigned value = 0;
    for (; n < longest && static_cast<unsigned char>(p[n] - '0') < 10; ++n) value = value * 10 + static_cast<unsigned>(p[n] - '0');
    if (p[n] != '\n' && p[n] != '\r') return false;
    set(line::numbers, 1);
    set(line::digits, n);
    set(line::years, n == 4 && value >= 1900 && value < 2100);
    set(line::first, line::number);
    set(line::last, line::digit);
  } else if (n > most_letters || (p[n] != '\n' && p[n] != '\r')) {
    return false;
  }
  s.bytes = static_cast<std::uint8_t>(n);
  set(line::chars, n);
  set(line::words, 1);
  set(line::first_word, n);
  set(line::last_word, 32);
  if (number) return true;
  const bool capital = *p < 'a';
  set(capital ? line::capitals : n > 3 ? line::smalls : line::shorts, line::all);
  set(line::letters, line::all);
  set(line::uppers, capital ? line::all / n : 0);
  set(line::first, capital ? line::capital_word : line::small_word);
  set(line::last, capital && n == 1 ? line::capital_letter : line::small_letter);
  if (!capital) set(line::last_word, n);
  return true;
}

/// Looks at the line that begins at `p`; `in_comment` says whether it is within one of source code.
PITH_NOINLINE inline void scan_line(const char* p, const char* limit, bool in_comment, line_shape& s) noexcept {
  s = line_shape{};
  if (reads_ahead && limit - p >= letters_look && ascii_kind_of(*p) <= kind::digit && is_one_word(p, s)) return;
  const char* const begin = p;
  const char* const stop = static_cast<std::size_t>(limit - p) > line_scan ? p + line_scan : limit;
  std::uint8_t* const of = s.of;
  const auto count = [of](line::value v, unsigned n) noexcept { of[v] = static_cast<std::uint8_t>(of[v] + n); };
  character c = read(p, stop);
  for (;; p += c.bytes, c = read(p, stop)) {
    if (is_word(c.kind)) break;
    if (c.code == U'>') {
      ++of[line::quotes];
      of[line::indent] = 0;
    } else if (c.kind == kind::space || c.kind == kind::ignorable) {
      if (of[line::indent] < 60) of[line::indent] = static_cast<std::uint8_t>(of[line::indent] + (c.code == U'\t' ? 4 : 1));
    } else if (const unsigned mark = comment_mark(p, stop, in_comment, false); mark != 0) {
      p += mark - 1;
      in_comment = false;  // one mark a line
    } else {
      break;
    }
  }
  s.start = static_cast<std::uint8_t>(p - begin);
  const char* const text = p;
  const char* end = p;  // after the last visible character
  char32_t last_code = 0;
  kind last = kind::space;
  bool run_small = false;  // the last run is small letters alone
  unsigned stopped = 0;    // 1 after a stop, 2 one that needs no space, 3 an initial or "II."
  bool asks = false;
  unsigned at = 0, run = 0;  // code points after the start of `text`, and where the last run begins
  unsigned visible = 0;      // and where it ends
  unsigned words = 0;
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
    if (p != text) {
      if (spaces > 2 && stopped == 0) {
        if (of[line::gaps]++ == 0) of[line::gap_at] = static_cast<std::uint8_t>(at);
      }
      // Most runs are small letters and a space.
      const char* q = p;
      while (reads_ahead && q < stop && static_cast<unsigned char>(*q - 'a') < 26) ++q;
      if (q != p && q < stop && (*q == ' ' || *q == '\n')) {
        if (stopped == 2) ++of[line::inner];
        stopped = 0;
        for (;;) {
          const auto n = static_cast<unsigned>(q - p);
          count(line::letters, n);
          ++words;
          ++of[n > 3 ? line::smalls : line::shorts];
          run = at;
          visible = at += n;
          p = q;
          // so is what comes after most
          if (!reads_ahead || *p == '\n' || stop - p <= letters_look || static_cast<unsigned char>(p[1] - 'a') >= 26) break;
          const unsigned next = read_letters(p + 1).count;
          if (next >= letters_look || p[1 + next] != ' ') break;
          ++at;
          q = ++p + next;
        }
        run_small = true;
        last = kind::lower;
        end = p;
        c = {U' ', 1, kind::space};
        if (*p == '\n') {
          last_code = U'a';
          c = {U'\n', 1, kind::newline};
        }
        continue;
      }
    } else if (reads_ahead && stop - p >= letters_look && c.code < 0x80 && is_letter(c.kind)) {
      // and most lines begin with one of them, perhaps with a capital
      const unsigned n = read_letters(p).count;
      if (n <= most_letters && (p[n] == ' ' || p[n] == '\n')) {
        const bool capital = *p < 'a';
        of[line::letters] = static_cast<std::uint8_t>(n);
        of[line::uppers] = capital;
        of[capital ? line::capitals : n > 3 ? line::smalls : line::shorts] = 1;
        of[line::first] = capital ? line::capital_word : line::small_word;
        of[line::first_word] = static_cast<std::uint8_t>(n);
        last = capital && n == 1 ? kind::upper : kind::lower;
        run_small = !capital;
        words = 1;
        visible = at = n;
        end = p += n;
        c = *p == ' ' ? character{U' ', 1, kind::space} : character{U'\n', 1, kind::newline};
        continue;
      }
    }
    // the run up to the next space
    run = at;
    const char32_t opening = c.code;
    const kind opening_kind = c.kind;
    const bool after_stop = stopped == 1;
    unsigned run_letters = 0, run_digits = 0, run_uppers = 0, number = 0;
    bool run_url = false;
    kind run_first = kind::other, before = kind::other;
    do {
      if (reads_ahead && c.code < 0x80 && is_letter(c.kind)) {  // letters in ASCII, as many as there are
        if (run_first == kind::other) run_first = c.kind;
        if (stopped == 2 || (after_stop && stopped == 1 && run_letters == 0 &&
                             c.kind == kind::upper && words > of[line::numbers]))
          ++of[line::inner];
        stopped = 0;
        last_code = c.code;
        const char* const first = p;
        do run_uppers += *p < 'a';
        while (++p < stop && static_cast<unsigned char>((*p | 0x20) - 'a') < 26);
        const auto n = static_cast<unsigned>(p - first);
        run_letters += n;
        at += n;
        last = before = p[-1] < 'a' ? kind::upper : kind::lower;
        c = read(p < stop ? p : limit, limit);
        continue;
      }
      const bool emphasis = (c.code == U'*' || c.code == U'_') && at != run;  // "**Note**", "It was *here.*"
      if (c.code == U'<' && p != text) {
        if (const char* const after = skip_end_tag(p, stop); after != nullptr) {
          p = after;
          c = read(p < stop ? p : limit, limit);
          continue;
        }
      }
      if (!emphasis) {
        last = c.kind;
        last_code = c.code;
      }
      if (is_word(c.kind) || is_spaceless(c.kind)) {
        if (run_first == kind::other) run_first = c.kind;
        if (c.kind == kind::digit) {
          if (run_letters == 0) number = number * 10 + (c.code - U'0');
          ++run_digits;
        } else {
          run_uppers += c.kind == kind::upper;
          if (stopped == 2 || (after_stop && stopped == 1 && run_letters == 0 &&
                               c.kind == kind::upper && words > of[line::numbers]))
            ++of[line::inner];
          ++run_letters;
        }
        stopped = 0;
      } else if (is_stop(c.kind)) {
        if (c.kind == kind::full_stop && at - run == 3 && (p[-1] | 0x20) == 'w' && (p[-2] | 0x20) == 'w')
          run_url = true;
        asks = c.kind == kind::question || c.kind == kind::wide_question;
        stopped = c.kind >= kind::wide_stop ? 2
                  : (run_letters == 1 && p[-1] != 'I') || (words == 0 && at - run < 5) ? 3 : 1;
      } else if (c.kind != kind::closer && c.kind != kind::quote && c.kind != kind::ignorable) {
        if (!emphasis) stopped = 0;
        count(line::symbols, is_symbol(c.code));
        if (c.kind == kind::opener) {
          ++of[line::openers];
          if (c.code == U'(' && p > text && p[-1] == ']') run_url = true;
        } else if (c.kind == kind::comma) {
          if (c.code == U':' || c.code == 0xFF1A) {
            const character next = read(p + c.bytes, limit);
            if (next.kind == kind::digit && before == kind::digit) {
              ++of[line::clocks];
            } else if (c.code == U':' && run_letters > 2 && stop - p > 2 && p[1] == '/' && p[2] == '/') {
              run_url = true;
            } else if (of[line::label] == 0 && words < 6 && (next.kind == kind::space || c.code != U':')) {
              of[line::label] = static_cast<std::uint8_t>(words + (run_letters + run_digits != 0));
            }
          } else {
            ++of[line::commas];
          }
        } else if (c.code == U'&') {
          if (stop - p > 3 && p[1] == 'g' && p[2] == 't' && p[3] == ';') ++of[line::bars];
        } else if (c.code == U'|' || (c.code == U'>' && p != text)) {
          if (at == run && is_white(kind_at(p + c.bytes, limit))) ++of[line::bars];
        } else if (c.code == U'@' && run_letters != 0) {
          run_url = true;
        }
      }
      before = c.kind;
      ++at;
      p += c.bytes;
      const char* const first = p;  // most of a line is small letters
      while (p < stop && static_cast<unsigned char>(*p - 'a') < 26) ++p;
      if (p != first) {
        const auto n = static_cast<unsigned>(p - first);
        if (run_first == kind::other) run_first = kind::lower;
        run_letters += n;
        at += n;
        last = before = kind::lower;
        stopped = 0;
      }
      c = read(p < stop ? p : limit, limit);
    } while (!is_white(c.kind));
    end = p;
    visible = at;
    run_small = run_letters == at - run && run_uppers == 0;
    count(line::letters, run_letters);
    count(line::uppers, run_uppers);
    count(line::digits, run_digits);
    if (run_letters + run_digits != 0) {
      ++words;
      count(line::capitals, run_first == kind::upper);
      if (run_first == kind::lower) ++of[run_letters > 3 ? line::smalls : line::shorts];
      count(line::numbers, run_first == kind::digit);
      if (run_letters > 1 && run_uppers == run_letters) ++of[line::shouted];
      if (run_digits == 4 && number >= 1900 && number < 2100) ++of[line::years];
    }
    if (run_url) ++of[line::links];
    if (of[line::first_word] == 0) {
      const unsigned length = at - run;
      of[line::first_word] = static_cast<std::uint8_t>(length);
      const std::uint8_t by_kind = line_by_kind.first[static_cast<unsigned>(opening_kind)];
      std::uint8_t first = is_word(opening_kind) ? by_kind : token_of_sign(opening, by_kind);
      const bool marked = last_code == U'.' || last_code == U')';
      if (is_letter(opening_kind) || opening_kind == kind::mark) {
        if (length == 2 && marked && run_uppers == 0) first = line::letter_mark;
        else if (is_caseless(opening)) first = line::caseless_word;
        else if (opening_kind != kind::lower && run_letters > 1 && run_uppers == run_letters) first = line::shouted_word;
      } else if (opening_kind == kind::digit) {
        if (marked && run_digits < 4 && run_digits + 1 == length) first = line::number_mark;
      } else if (opening == U'(') {
        if (last_code == U')' && length < 5) first = line::letter_mark;
      } else if (length == 1 && (opening_kind == kind::dash || opening == U'*' || opening == U'+')) {
        first = line::bullet;
      }
      of[line::first] = first;
    }
  }
  s.bytes = static_cast<std::uint8_t>(end - text);
  if (end == text) {
    of[line::first] = line::no_token;
    return;
  }
  // A line of quoted-printable is parted at 76 characters, and goes on.
  const bool is_cut = (p >= stop && kind_at(p, limit) != kind::newline) || (last_code == U'=' && visible > 70);
  // Notes after the stop, "end. [4] [5]", leave it the end.
  for (const char* q = end; last == kind::closer && end[-1] == ']' && q > text;) {
    if (is_stop(kind_at(--q, end))) stopped = 1;
    if (*q != '[' && *q != ']' && *q != ' ' && !(*q >= '0' && *q <= '9')) break;
  }
  std::uint8_t how = line_by_kind.last[static_cast<unsigned>(last)];
  if (is_cut) how = line::cut;
  else if (stopped != 0) how = asks ? line::asks : stopped == 1 ? line::stop : stopped == 2 ? line::wide_stop : line::weak_stop;
  else if (last == kind::lower) {
    if (static_cast<unsigned char>(end[-1]) >= 0x80 && is_caseless(last_code)) how = line::caseless_letter;
  } else if (how == line::caseless_letter) {
    if (is_particle(last_code)) how = line::particle;
  } else if (last_code == U':' || last_code == 0xFF1A) {
    how = (read(text, limit).code - 0x531) < 0x56 ? line::stop : line::colon;  // Armenian ends sentences so
  } else if (last_code == U';') {
    how = line::semicolon;
  }
  of[line::last] = how;
  at = visible;
  const auto share = [of](unsigned part, unsigned whole) noexcept {
    if (of[part] != 0) of[part] = static_cast<std::uint8_t>(whole == 0 ? 0 : of[part] * line::all / whole);
  };
  const unsigned length = is_cut ? static_cast<unsigned>(line_scan) : at < line_scan ? at : static_cast<unsigned>(line_scan - 1);
  of[line::chars] = static_cast<std::uint8_t>(length);
  of[line::words] = static_cast<std::uint8_t>(words);
  for (unsigned part = line::smalls; part <= line::shouted; ++part) share(part, words);
  share(line::uppers, of[line::letters]);
  share(line::letters, at);
  share(line::symbols, at);
  of[line::last_word] = static_cast<std::uint8_t>(run_small ? (at - run < 31 ? at - run : 31) : 32);
}

/// How a line compares with its neighbours and with the text so far.
namespace beside {
enum value : std::uint8_t {
  blanks,       ///< blank lines before it, at most 3
  blanks_after, ///< after it
  blanks_was,   ///< before the line before it
  place,        ///< lines before it, at most 255
  widest,       ///< the longest of the lines before it, forgotten slowly
  usual,        ///< how long most lines before it are
  fits,         ///< 128 and how far the line before with its first word reaches past `widest`
  fits_usual,   ///< past `usual`
  fits_next,    ///< the same of this line and the next one's first word
  short_by,     ///< 128 and how much longer the line before is than `usual`
  inward,       ///< 128 and how much deeper it is than the line before
  inward_next,  ///< and the next one deeper than it
  alike,        ///< 1: its first token is of the kind of the line's before
  alike_next,   ///< of the next one's
  aligned,      ///< 1: gaps begin where those of the line before do
  aligned_next,
  parted,       ///< share of the lines before that had a blank line before them
  values
};
}  // namespace beside

/// Where the line after the one that ends at `end` begins.
inline const char* next_line(const char* end, const char* limit) noexcept {
  const char* p = skip_spaces(end, limit);
  p += read(p, limit).bytes;
  return p < limit && p[-1] == '\r' && *p == '\n' ? p + 1 : p;
}

/// Four bits with a sign.
constexpr int vote(unsigned half) noexcept { return static_cast<int>((half & 15) ^ 8) - 8; }

/// How many trees a line of so many characters is asked: a tree costs as much as reading a few letters
/// does, so two a character keep a text of short lines from costing many times what prose does.  Those that
/// come first were learned first and say most.
constexpr unsigned trees_for(unsigned chars, unsigned all) noexcept { return 2 * chars < all ? 2 * chars : all; }

/// Between which sums of votes for a join, each vote and eight, the trees from each one on can still change the
/// answer: from `least` on, and how many there are of them.
struct votes_left {
  static constexpr unsigned trees = sizeof line_trees::joins / sizeof line_trees::joins[0];
  struct range {
    std::int16_t least;
    std::uint16_t open;
  };
  range after[trees + 1] = {};
  constexpr votes_left() noexcept {
    int most_for = 0, most_against = 0;
    for (unsigned i = trees;; --i) {
      after[i] = {static_cast<std::int16_t>(1 - most_for + 8 * static_cast<int>(i)),
                  static_cast<std::uint16_t>(most_for + most_against)};
      if (i == 0) break;
      int up = -8, down = 7;
      for (unsigned leaf = 0; leaf < 16; ++leaf) {
        const int v = vote(static_cast<unsigned>(line_trees::joins[i - 1][8 + leaf / 2] >> (leaf % 2 * 4)));
        if (v > up) up = v;
        if (v < down) down = v;
      }
      most_for += up;
      most_against -= down;
    }
  }
};

/// Which values are counts, a bit each.  They are small: in a mean of whole numbers they would be lost.
constexpr std::uint32_t counted_values() noexcept {
  std::uint32_t bits = 0;
  for (const line::value v : {line::gaps, line::bars, line::links, line::inner, line::label, line::clocks, line::years,
                              line::quotes, line::commas, line::openers, line::numbers, line::first, line::last})
    bits |= 1u << v;
  return bits;
}
static_assert(line::values <= 32, "a value is a bit of a number");

/// The same as bytes, for eight values at once.
struct mean_masks {
  std::uint8_t counts[32] = {}, values[32] = {};
  constexpr mean_masks() noexcept {
    for (unsigned i = 0; i < line::values; ++i) {
      counts[i] = (counted_values() >> i & 1) != 0 ? 255 : 0;
      values[i] = 255;
    }
  }
};

/// The lines around the one that is decided, as the trees see them: one row of bytes.
class line_window {
 public:
  static constexpr unsigned before_last = 0, before = line::values, current = 2 * line::values,
                            next = 3 * line::values, mean = 4 * line::values,
                            context = 5 * line::values, size = context + beside::values;
  /// How far past the end of a line the next one that is not blank is looked for.
  static constexpr std::ptrdiff_t next_within = 28;
  /// No line is looked at further than this, the next one with it.
  static constexpr std::size_t lookahead = 2 * line_scan + 32;

  const std::uint8_t* bytes() const noexcept { return bytes_; }
  std::uint8_t operator[](unsigned i) const noexcept { return bytes_[i]; }
  unsigned here(line::value v) const noexcept { return bytes_[current + v]; }
  unsigned after(line::value v) const noexcept { return bytes_[next + v]; }
  unsigned was(line::value v) const noexcept { return bytes_[before + v]; }
  unsigned look(beside::value v) const noexcept { return bytes_[context + v]; }
  /// Bytes from the text of the current line to its last visible character, or to where it is cut.
  unsigned length() const noexcept { return length_; }
  bool begun() const noexcept { return begun_; }
  /// Whether the current line and the one before are a word each of at most three characters, and no
  /// number: a column of letters.  There is too little to say what it is, and asking every tree would
  /// cost more than any prose does, a byte.
  bool column() const noexcept {
    return here(line::chars) < 4 && here(line::words) == 1 && here(line::numbers) == 0 &&
           was(line::chars) < 4 && was(line::words) == 1 && was(line::numbers) == 0;
  }

  /// Whether the text of the line at `at`, the one before or the current one, goes on in the next, as far as
  /// its width tells: in letters without case nothing else does.  The next line's first word had no room in a
  /// line as wide as that one.  Text is wrapped at 65 to 80 characters; a title of 60 is rare.
  bool wraps(unsigned at) const noexcept {
    constexpr unsigned least = 60;
    const std::uint8_t *const now = bytes_ + at, *const then = now + line::values;
    // Lines of ideographs may be of any width: one with a comma or an end inside is prose.
    if (now[line::first] == line::ideographs && then[line::first] == line::ideographs)
      return now[line::last] <= line::comma && now[line::commas] + now[line::inner] != 0;
    return now[line::chars] >= least && now[line::first] == line::caseless_word && now[line::capitals] == 0 &&
           now[line::last] < line::colon && now[line::gaps] == 0 && now[line::links] == 0 &&
           then[line::first] <= line::number && now[line::chars] + 1u + then[line::first_word] > then[line::chars];
  }

  /// Whether a quoted line was too wide for somebody's mail program, which put its last words on a line of
  /// their own and no mark of quotation before them: the current line is that one or the one after it.
  bool requoted() const noexcept {
    constexpr unsigned least = 60, most = 24;
    const std::uint8_t *const wide = bytes_ + (here(line::quotes) == 0 ? before : before_last), *const rest = wide + line::values;
    return look(beside::blanks) == 0 && wide[line::chars] >= least && rest[line::chars] < most && rest[line::quotes] == 0 &&
           wide[line::quotes] == rest[line::values + line::quotes];
  }

  /// Whether the sentence that is last on the line before goes on in the current one; where it
  /// `stopped`, whether it would if it had not.
  bool joins(bool stopped) noexcept {
    static constexpr votes_left rest{};
    std::uint8_t& last = bytes_[before + line::last];
    const std::uint8_t kept = last;
    if (stopped) last = line::small_letter;
    int votes = line_trees::join_bias;  // each vote and eight
    const unsigned trees = trees_for(here(line::chars), votes_left::trees);
    const std::uint8_t(*tree)[sizeof line_trees::joins[0]] = line_trees::joins;
    const auto* const end = tree + trees;
    const votes_left::range* left = rest.after;
    do {
      const unsigned leaf = answer(*tree);
      votes += static_cast<int>((((*tree)[8 + leaf / 2] ^ 0x88u) >> (leaf % 2 * 4)) & 15);
      ++left;  // what is left of the votes may still change the answer
    } while (++tree != end && static_cast<unsigned>(votes - left->least) < left->open);
    last = kept;
    return votes > 8 * static_cast<int>(left - rest.after);
  }

  /// How much speaks for a heading and for neither a heading nor body, against body.
  struct opinion {
    int heading, other;
  };
  PITH_SHARED opinion judge() const noexcept {
    opinion o{line_trees::heading_bias, line_trees::other_bias};
    const unsigned trees = trees_for(here(line::chars), sizeof line_trees::kinds / sizeof line_trees::kinds[0]);
    unsigned heading = 0, both = 0;  // each vote and eight; those of `other` count sixteen times as much in `both`
    const std::uint8_t(*tree)[sizeof line_trees::kinds[0]] = line_trees::kinds;
    for (const auto* const end = tree + trees; tree != end; ++tree) {
      const unsigned votes = (*tree)[8 + answer(*tree)] ^ 0x88u;
      heading += votes & 15;
      both += votes;
    }
    o.heading += static_cast<int>(heading) - static_cast<int>(8 * trees);
    o.other += static_cast<int>((both - heading) / 16) - static_cast<int>(8 * trees);
    return o;
  }

  /// The next line is none of those that were seen ahead.
  void forget_next() noexcept { next_at_ = 0; }

  /// Begins with the line at `p`, `at` bytes behind the start of the text; the text ends at `limit`, or
  /// goes on `lookahead` bytes or more.  Returns its text, behind white space and quote marks; where it
  /// is blank, the line after it, and `blank` is true.  `anew`: it is not the line that was seen from the last one.
  const char* begin_line(const char* p, const char* limit, std::uint32_t at, bool& blank, bool anew = false) noexcept {
    if (anew) forget_next();
    const char* const begin = p;
    const bool ends = static_cast<std::size_t>(limit - p) < lookahead;
    line_shape s;
    blank = next_at_ > at;
    if (blank) return p + (next_at_ - at);
    if (next_at_ == at && begun_) {
      s.start = next_start_;
      s.bytes = next_bytes_;
      copy_values(s.of, bytes_ + next);
    } else {
      scan_line(p, limit, in_comment_, s);
      if (s.blank()) {
        blank = true;
        const char* const q = p + s.start;  // its end, unless it is longer than what was looked at
        if (!ends_line(q, limit)) return q;
        if (blanks_ < 3) ++blanks_;
        return next_line(q, limit);
      }
    }
    if (const char* const text = p + s.start; s.bytes > 1) {
      const char* const mark = skip_spaces(p, text);
      in_comment_ = (in_comment_ && (*text == '*' || s.start != 0)) || (*mark == '/' && mark[1] == '*');
      if (text[s.bytes - 1] == '/' && text[s.bytes - 2] == '*') in_comment_ = false;
    }
    // the next one that is not blank
    next_at_ = 0;
    line_shape n;
    n.of[line::first] = line::no_token;
    unsigned blanks = 0;
    if (s.cut()) {
      n.of[line::last] = line::cut;
    } else {
      const char* const end = p + s.start + s.bytes;
      // Most lines end with a line feed, and what comes right after it is visible.
      const bool most = reads_ahead && limit - end > 1 && *end == '\n' && end[1] > ' ' && end[1] < '\x7F';
      const char* q = most ? end + 1 : next_line(end, limit);
      while (!most) {
        const char* const r = skip_spaces(q, limit);
        if (r >= limit || !ends_line(r, limit) || q - end > next_within) break;
        q = next_line(q, limit);
        ++blanks;
      }
      if (ends ? q < limit : q - end <= next_within && static_cast<std::size_t>(limit - q) >= line_scan + 4) {
        scan_line(q, limit, in_comment_, n);
        if (!n.blank()) {
          next_at_ = at + static_cast<std::uint32_t>(q - begin);
          next_start_ = n.start;
          next_bytes_ = n.bytes;
        }
      } else {
        blanks = 3;
        if (!ends) n.of[line::last] = line::cut;
      }
    }
    start_ = s.start;
    length_ = s.bytes;
    advance(s, n, blanks);
    blanks_ = 0;
    next_blanks_ = static_cast<std::uint8_t>(blanks < 3 ? blanks : 3);
    return begin + s.start;
  }

 private:
  // The leaf of a tree: the answers to its four questions, the first one's highest.
  unsigned answer(const std::uint8_t* tree) const noexcept {
    const auto yes = [&](unsigned i) noexcept { return unsigned{bytes_[tree[i]] > tree[i + 1]}; };
    unsigned leaf = yes(0);
    leaf += leaf + yes(2);
    leaf += leaf + yes(4);
    return leaf + leaf + yes(6);
  }

  // Another line, and the one after it, after `blanks_after` blank ones.
  void advance(const line_shape& s, const line_shape& n, unsigned blanks_after) noexcept {
    std::uint8_t* const c = bytes_ + context;
    const unsigned was = bytes_[current + line::chars];
    const unsigned blanks = blanks_ > next_blanks_ ? blanks_ : next_blanks_;
    if (begun_) {  // what was the current line counts among those before it now
      average();
      c[beside::parted] = static_cast<std::uint8_t>((c[beside::parted] * 7u + (c[beside::blanks] != 0 ? 255u : 0u) + 4) / 8);
      const unsigned widest = c[beside::widest] - c[beside::widest] / 16u, usual = c[beside::usual];
      c[beside::widest] = static_cast<std::uint8_t>(was > widest ? was : widest);
      c[beside::usual] = static_cast<std::uint8_t>(was > usual ? usual + (was - usual + 1) / 2 : usual - (usual - was) / 8);
      if (c[beside::place] < 255) ++c[beside::place];
    }
    copy_values(bytes_ + before_last, bytes_ + before);
    copy_values(bytes_ + before, bytes_ + current);
    copy_values(bytes_ + current, s.of);
    copy_values(bytes_ + next, n.of);
    const unsigned reach = was + 1 + s[line::first_word], reach_next = s[line::chars] + 1 + n[line::first_word];
    c[beside::blanks_was] = c[beside::blanks];
    c[beside::blanks] = static_cast<std::uint8_t>(!begun_ || blanks > 3 ? 3 : blanks);
    c[beside::blanks_after] = static_cast<std::uint8_t>(blanks_after < 3 ? blanks_after : 3);
    c[beside::fits] = around(reach, c[beside::widest]);
    c[beside::fits_usual] = around(reach, c[beside::usual]);
    c[beside::fits_next] = around(reach_next, c[beside::widest]);
    c[beside::short_by] = around(was, c[beside::usual]);
    c[beside::inward] = around(s[line::indent], bytes_[before + line::indent]);
    c[beside::inward_next] = around(n[line::indent], s[line::indent]);
    c[beside::alike] = s[line::first] == bytes_[before + line::first];
    c[beside::alike_next] = s[line::first] == n[line::first];
    c[beside::aligned] = s[line::gaps] != 0 && s[line::gap_at] == bytes_[before + line::gap_at];
    c[beside::aligned_next] = s[line::gaps] != 0 && s[line::gap_at] == n[line::gap_at];
    begun_ = true;
  }
  // The values of a line: a copy of known length is a few moves, where a loop is one for each byte.
  PITH_SHARED static void copy_values(std::uint8_t* to, const std::uint8_t* from) noexcept {
    PITH_COPY_BYTES(to, from, line::values);
  }
  static std::uint64_t eight(const std::uint8_t* p) noexcept {
    std::uint64_t x;
    PITH_COPY_BYTES(&x, p, 8);
    return x;
  }
  // Takes the values of the current line into their means, (7 m + v + 4) / 8 each, v being sixteen times a
  // count, at most 255.
  void average() noexcept {
#ifdef __OPTIMIZE_SIZE__
    for (unsigned i = 0; i < line::values; ++i) {
      std::uint8_t& m = bytes_[mean + i];
      unsigned v = bytes_[current + i];
      if ((counted_values() >> i & 1) != 0) v = v < 16 ? 16 * v : 255;
      m = static_cast<std::uint8_t>((7u * m + v + 4) / 8);
    }
#elif defined(PITH_LETTERS_SSE2)
    // The first sixteen and the last, some of which are in both: all are taken before any is written.
    static constexpr mean_masks masks{};
    constexpr unsigned later = line::values - 16;
    const __m128i first = average_sixteen(bytes_ + mean, bytes_ + current, masks.counts);
    const __m128i last = average_sixteen(bytes_ + mean + later, bytes_ + current + later, masks.counts + later);
    _mm_storeu_si128(static_cast<__m128i*>(static_cast<void*>(bytes_ + mean)), first);
    _mm_storeu_si128(static_cast<__m128i*>(static_cast<void*>(bytes_ + mean + later)), last);
#else  // one after the other they would cost a line of one letter more than all that is read of it
    constexpr std::uint64_t even = 0x00FF00FF00FF00FF, ones = 0x0101010101010101;
    static constexpr mean_masks masks{};
    for (unsigned i = 0; i < line::values; i += 8) {
      const std::uint64_t m = eight(bytes_ + mean + i), v = eight(bytes_ + current + i);
      const std::uint64_t counts = eight(masks.counts + i), here = eight(masks.values + i);
      const std::uint64_t many = ((((v >> 4) & ones * 15) + ones * 15) >> 4 & ones) * 255;
      const std::uint64_t x = (((v & ones * 15) << 4 | many) & counts) | (v & ~counts);
      const std::uint64_t low = ((m & even) * 7 + (x & even) + 0x0004000400040004) >> 3 & even;
      const std::uint64_t high = ((m >> 8 & even) * 7 + (x >> 8 & even) + 0x0004000400040004) >> 3 & even;
      const std::uint64_t r = ((low | high << 8) & here) | (m & ~here);
      PITH_COPY_BYTES(bytes_ + mean + i, &r, 8);
    }
#endif
  }
#ifdef PITH_LETTERS_SSE2
  static __m128i average_sixteen(const std::uint8_t* means, const std::uint8_t* values, const std::uint8_t* counted) noexcept {
    const auto load = [](const std::uint8_t* p) noexcept { return _mm_loadu_si128(static_cast<const __m128i*>(static_cast<const void*>(p))); };
    const __m128i m = load(means), v = load(values), counts = load(counted), zero = _mm_setzero_si128();
    __m128i sixteen = _mm_and_si128(v, counts);
    for (int i = 0; i < 4; ++i) sixteen = _mm_adds_epu8(sixteen, sixteen);
    const __m128i x = _mm_or_si128(sixteen, _mm_andnot_si128(counts, v));
    const auto mean_of = [](__m128i a, __m128i b) noexcept {
      return _mm_srli_epi16(_mm_add_epi16(_mm_sub_epi16(_mm_slli_epi16(a, 3), a), _mm_add_epi16(b, _mm_set1_epi16(4))), 3);
    };
    return _mm_packus_epi16(mean_of(_mm_unpacklo_epi8(m, zero), _mm_unpacklo_epi8(x, zero)),
                            mean_of(_mm_unpackhi_epi8(m, zero), _mm_unpackhi_epi8(x, zero)));
  }
#endif
  static constexpr std::uint8_t around(unsigned a, unsigned b) noexcept {
    const unsigned x = 128 + a - b;  // a and b are less than 1024: beyond that it is below 0
    return static_cast<std::uint8_t>(x < 256 ? x : x < 2048 ? 255 : 0);
  }

  std::uint32_t next_at_ = 0;        // where the next line that is not blank begins; 0 when not known
  std::uint8_t start_ = 0, length_ = 0;            // of the current line, as in line_shape
  std::uint8_t next_start_ = 0, next_bytes_ = 0;   // of the next one
  std::uint8_t blanks_ = 0;          // blank lines stepped over since the current line
  std::uint8_t next_blanks_ = 0;     // those seen ahead
  bool begun_ = false;
  bool in_comment_ = false;          // the current line is within a comment of source code, "/* ... */"
  std::uint8_t bytes_[size] = {};
};

}  // namespace pith::detail

#endif  // PITH_LINES_HPP
