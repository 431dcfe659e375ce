// pith/keywords.hpp - the words and phrases that a text is about, by TextRank.
//
//     pith::keyword_result r = pith::keywords(text, {10}, memory);
//     for (const pith::keyword& k : r) print(text.substr(k.offset, k.length));
//
// Mihalcea and Tarau 2004, section 3: the content words of a text are the vertices of a graph, two
// words within a window of N words of a sentence are joined, PageRank gives each a centrality, and
// neighbouring words form phrases.  The graph is never built: the sequence of words
// is its list of edges, so that one sweep is one pass over the words with the next N - 1 in view.
// N is 2, the paper's best; stop words and punctuation count, so that only neighbours are joined.
// An edge weighs as much as it has occurrences, and the teleport vector is a random word of the
// text, not of its vocabulary (Haveliwala 2002): with a uniform one, two words that only occur
// together have a centrality of 1 each, whether they occur once or a hundred times.
//
// Phrases are runs of words between borders that the text itself shows; ranking/phrases.hpp says how they are
// chosen and scored.
#ifndef PITH_KEYWORDS_HPP
#define PITH_KEYWORDS_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "pith.hpp"

namespace pith {

/// Options of key phrases.  Zero means the default, and `{10}` asks for ten.
struct keyword_options {
  std::uint32_t count = 0;       ///< at most this many; 0 means 10, over 1,000 means 1,000
  std::uint32_t window = 0;      ///< join words within a window of this many, 2 to 16; 0 means 2
  float damping = 0;             ///< PageRank's d, 0 to 0.99; 0 means 0.85
  float tolerance = 0;           ///< stop at this mean change of a centrality; 0 means 1e-4
  std::uint32_t max_sweeps = 0;  ///< stop after this many sweeps; 0 means 100

  /// The language of the text; null reads it without a pack.
  const pith::language* language = &languages::english;
};

/// One keyword or key phrase, as one of its occurrences: if possible in running text and in its usual form.
struct keyword {
  std::uint32_t offset;  ///< bytes from the start of the text
  std::uint32_t length;  ///< bytes; may contain a line end if the text is wrapped
  std::uint32_t count;   ///< occurrences in the text, with any ending that the stemmer takes off
  float score;           ///< never higher than that of the keyword before
};

/// The result of a call.  `keywords` points into the workspace, and is valid until that is used again.
struct keyword_result {
  pith::status status = pith::status::ok;
  const keyword* keywords = nullptr;  ///< the best first
  std::uint32_t count = 0;            ///< how many: fewer than asked for if the text has fewer
  std::uint32_t candidate_count = 0;  ///< phrases that were compared
  std::uint32_t term_count = 0;       ///< vertices of the graph
  std::uint32_t sweeps = 0;           ///< sweeps of the power iteration
  bool converged = true;              ///< whether the tolerance was met within max_sweeps
  std::size_t workspace_bytes = 0;    ///< the peak: what workspace_bytes() gives
  std::size_t missing_bytes = 0;      ///< with workspace_too_small: how many more bytes are needed

  const keyword* begin() const noexcept { return keywords; }
  const keyword* end() const noexcept { return keywords + count; }
  explicit operator bool() const noexcept { return status == pith::status::ok; }
};

/// Bytes of workspace that are enough for keywords() with this text and these options.  Reads the text
/// once.  0 for a text that is too long and for an option out of its range; SIZE_MAX where a size_t
/// cannot hold the number.  A template so that `{3}` in place of options are those of a summary.
template <class Options, std::enable_if_t<std::is_same<Options, keyword_options>::value, int> = 0>
[[nodiscard]] std::size_t workspace_bytes(std::string_view text, const Options& o) noexcept;

/// Bytes of workspace that are enough for the keywords of any text of `text_bytes` bytes; 0 for an option
/// out of its range, SIZE_MAX where a size_t cannot hold the number, and for a text that is too long.
template <class Options, std::enable_if_t<std::is_same<Options, keyword_options>::value, int> = 0>
[[nodiscard]] constexpr std::size_t workspace_bound(std::size_t text_bytes, const Options& o) noexcept;

/// Finds the key phrases of a text, the best first.
///
/// `text` is any bytes, as for summarize.  Words come from running text, lists, headings and
/// captions; not from tables, code, links, bylines and the like.  A text without phrases gives an
/// empty result, which is not an error; one with fewer than asked for gives all of them.
///
/// status::workspace_too_small: give missing_bytes more.  status::text_too_long: over
/// max_text_bytes.  status::invalid_option: a number out of its range.  status::invalid_call: a null text with
/// a length.
///
/// Time: linear in the text, times sweeps and window; choosing compares each phrase passed over
/// with those taken.  No allocation, no recursion; nothing outside the workspace is written.
[[nodiscard]] inline keyword_result keywords(std::string_view text, const keyword_options& o,
                                             workspace w) noexcept;

}  // namespace pith

#include "ranking/phrases.hpp"

#endif  // PITH_KEYWORDS_HPP
