// pith/plain.hpp - the call for the smallest programs: the same ranking, after a reader with few rules.
//
//     static pith::static_workspace<16 * 1024> memory;
//     pith::result r = pith::plain::summarize(text, {3}, memory);
//
// No tables, no word lists, no stemmer, unless plain::language_options names a pack.  What it reads:
//
//   blocks     are separated by blank lines and by the marks of lists.  A line of fewer than `short_line`
//              bytes that does not end like a sentence is a block of its own, unless a small letter
//              follows.  A block without an end of a sentence is a heading.
//   sentences  end with . ! ? and closing marks, if white space and no small letter follows; not
//              after a single letter ("J. Smith") nor after a short word with a capital and without a
//              vowel ("Mr.").  The stops of Chinese and Japanese end them anywhere.
//   words      are runs of letters and digits: every code point except punctuation is a letter.
//              Those of `term_bytes` bytes and more are one term with all that begin alike, which
//              parts most stems from most endings (after McNamee and Mayfield 2004, who found that
//              beginnings and n-grams do a stemmer's work in many languages); those of fewer than
//              `least_bytes` are none.  Where a script has no spaces, two neighbours are a term.
//   capitals   fold by one bit, which capitals of ASCII, Latin-1, Greek and most of Cyrillic lack.
//              Other characters that differ by that bit are taken for the same letter.
//
// What it does not know: tables, mail, code, captions, bylines, references, labels of speakers,
// abbreviations with a vowel ("Prof."), combining marks.
#ifndef PITH_PLAIN_HPP
#define PITH_PLAIN_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "pith.hpp"
#include "reading/plain_reader.hpp"

namespace pith {
namespace detail {

/// What classed says, of the lists that plain_reader asks: of those of English they take little more than half the bytes.
template <class Pack>
struct plain_classed {
  static constexpr word_list all[] = {
      {Pack::stop_words, word_class::stop_word}, {Pack::titles, word_class::title},
      {Pack::numbered, word_class::numbered},    {Pack::abbreviations, word_class::abbreviation},
      {Pack::starters, word_class::starter, false}, {Pack::cues, word_class::cue_word}};
};

}  // namespace detail

namespace plain {

/// English, without the lists that are not asked here.
inline constexpr language english =
    make_language<detail::english::words, detail::plain_classed<detail::english::words>>("en", detail::english::stem);

/// Options, as in pith::options and with the same defaults.  What is fixed here, such as the method, the
/// query and the title, is not linked.
struct options {
  std::uint32_t sentences = 0;  ///< at most this many sentences
  float ratio = 0;              ///< at most this share of the text's sentences, 0 to 1; at least one
  pith::order order = pith::order::text;

  static constexpr std::integral_constant<pith::method, pith::method::standard> method{};
  static constexpr float damping = 0, tolerance = 0, query_strength = 0;
  static constexpr std::uint32_t words = 0, bytes = 0, max_sweeps = 0;
  static constexpr const pith::language* language = nullptr;
  static constexpr std::string_view query{}, title{};
  static constexpr bool explain = false, sized = false, packed = false, measured = false, asked = false;
  static constexpr bool several = false, kept = false;
  using reader = detail::plain_reader<false>;
};

/// The same with a language's stop words, abbreviations, cues and stemmer; null means without.  Capitals
/// outside ASCII are not folded for the word lists, so words that begin with one are not found there.  Any
/// pack will do; languages::english too, which a program that calls pith::summarize has anyway.
struct language_options : options {
  std::uint32_t words = 0;  ///< at most this many words
  std::uint32_t bytes = 0;  ///< at most this many bytes, counting one between two sentences
  const pith::language* language = &english;
  using reader = detail::plain_reader<true>;
  static constexpr bool sized = true, packed = true, kept = true;
};

/// Bytes of workspace that are enough for plain::summarize with this text and these options.  Reads the
/// text once.  0 and SIZE_MAX as from pith::workspace_bytes.
template <class Options = options>
[[nodiscard]] std::size_t workspace_bytes(std::string_view text, const Options& o = {}) noexcept {
  return detail::exact_for(detail::one{}, [text](std::size_t) noexcept { return text; }, o);
}

/// Bytes of workspace that are enough for any text of `text_bytes` bytes, as pith::workspace_bound.
template <class Options = options>
[[nodiscard]] constexpr std::size_t workspace_bound(std::size_t text_bytes, const Options& o = {}) noexcept {
  return detail::bound_for(text_bytes, o);
}

/// Chooses the sentences that best represent a text, as pith::summarize does with method::standard, and
/// with the same contract: the same statuses, any bytes, linear time, no allocation.  A span never
/// starts or ends inside a code point.
template <class Options = options>
[[nodiscard]] result summarize(std::string_view text, const Options& o, workspace w) noexcept {
  return detail::summarize_all(detail::one{}, [text](std::size_t) noexcept { return text; }, o, w);
}

}  // namespace plain
}  // namespace pith

#endif  // PITH_PLAIN_HPP
