// pith/ranking.hpp - a text that is read and ranked once, and then asked more than once.
//
//     pith::options o;
//     o.explain = true;
//     pith::ranking ranked(text, o, memory);
//     for (const pith::span& s : ranked.summary({3})) print(text.substr(s.offset, s.length), ranked.explain(s));
//     show(ranked.summary({slider}));
#ifndef PITH_RANKING_HPP
#define PITH_RANKING_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fit.hpp"
#include "pith.hpp"

namespace pith {

/// A word of a sentence, and how much of the sentence's centrality came through it.
struct term_share {
  std::uint32_t offset, length;  ///< bytes, in the document
  float share;                   ///< of the centrality, 0 to 1
};

inline constexpr std::uint32_t most_explained_terms = 5;

/// Why a sentence was chosen.
struct explanation {
  pith::status status = pith::status::ok;

  /// Under method::standard these add up to span::score; under the others they are 0.
  float centrality = 0;  ///< for being like the other sentences
  float position = 0;    ///< for where it is: more than 0 near the opening
  float length = 0;      ///< for its length: 0 or less
  float form = 0;        ///< for being no whole sentence, or a question, a quotation, thanks: 0 or less
  float cue = 0;         ///< for saying what the text is about, "this paper": 0 or more
  float repetition = 0;  ///< for repeating better sentences: 0 or less; more for what a chosen sentence depends on

  float query = 0;  ///< the share of the query and the title in span::centrality: 0 to 1
  std::uint32_t term_count = 0;
  term_share terms[most_explained_terms] = {};  ///< the words with the largest shares, those first
};

}  // namespace pith

#include "ranking/explain.hpp"

namespace pith {

/// A text that is read and ranked once.  It then gives summaries of any length, or that fill a screen, and says
/// why a sentence was chosen.  It knows its text, workspace and options, so that none of them can be mixed up;
/// it can be neither copied nor moved.
///
///     pith::ranking ranked(text, o, memory);
///     show(ranked.summary({slider}));
///
/// After another call has used its workspace, its calls return status::invalid_call.  The spans of a summary
/// are valid until the next one.
class ranking {
 public:
  /// Reads and ranks.  The text, the workspace and the language must outlive the object, the query and the
  /// title this call.  A workspace of workspace_bytes(text, o) has room for summaries up to the limits of `o`;
  /// one of workspace_bytes(text, o, screen), of fit.hpp, for that screen too.
  ///
  /// Status and time are those of summarize().
  ranking(const input& text, const options& o, workspace w) noexcept;
  ranking(const ranking&) = delete;
  ranking& operator=(const ranking&) = delete;

  /// That of the constructor; the other calls repeat it if it is an error.
  pith::status status() const noexcept { return facts_.status; }
  std::size_t missing_bytes() const noexcept { return facts_.missing_bytes; }  ///< with workspace_too_small

  /// The summary within these limits and in this order; the other options are those of the constructor.
  /// The same as summarize() gives, at a fraction of its cost.
  ///
  /// status::workspace_too_small: no room for that many spans; the object can still be used.
  /// Time: linear in the sentences and the words they share.
  [[nodiscard]] result summary(const options& limits) noexcept;
  [[nodiscard]] result summary() noexcept { return summary(options_); }  ///< by the constructor's options

  /// The summary that fills a screen, as fit() of fit.hpp gives it; the limits hold too.  status::invalid_call for
  /// a text that came in pieces, as there is nothing to measure.
  [[nodiscard]] result fit(screen s, const options& limits = {}) noexcept;

  /// Why a sentence of the last summary was chosen.
  ///
  /// status::invalid_option without options::explain.  status::invalid_call for a span that is not of this
  /// text.  Time: linear in the sentence, and for the first one in the words that the sentences share; under
  /// method::textrank, in these each time.
  [[nodiscard]] explanation explain(const span& s) noexcept;
  /// The same for a text that came in pieces: `sentence` is what the span covers, read back.
  [[nodiscard]] explanation explain(const span& s, std::string_view sentence) noexcept;

 private:
  friend class feed;
  ranking(const result& facts, const options& o, workspace memory, std::size_t bytes) noexcept;
  detail::explainer& explainer() noexcept;

  input text_;
  options options_;
  workspace memory_;   // the usable part
  std::size_t bytes_;  // of the workspace as it was given
  result facts_{};
  bool explaining_ = false;
  alignas(detail::explainer) unsigned char room_[sizeof(detail::explainer)] = {};
};

}  // namespace pith

#include "ranking/ranked_text.hpp"

#endif  // PITH_RANKING_HPP
