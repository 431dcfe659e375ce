// pith/reading/line_shape.hpp - what there is to see of a line before its words are read: a few dozen small integers.
//
// Two of them are codes, what its first token is and how it ends, each in an order that a rule or a tree can
// ask with one comparison.  The others are counts and shares.  line_scan.hpp fills them in.
#ifndef PITH_LINE_SHAPE_HPP
#define PITH_LINE_SHAPE_HPP

#include <cstddef>
#include <cstdint>

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

/// The values of a line of which nothing is known.
inline constexpr std::uint8_t no_values[line::values] = {};

/// Where in a line its text is, after white space and quote marks.
struct line_extent {
  std::uint8_t start = 0;  ///< bytes of white space and quote marks before it
  std::uint8_t bytes = 0;  ///< from there to its last visible character

  constexpr bool blank() const noexcept { return bytes == 0; }
};
static_assert(line_scan + 4 < 256, "positions in a line, and counts of what is in it, fit a byte");

}  // namespace pith::detail

#endif  // PITH_LINE_SHAPE_HPP
