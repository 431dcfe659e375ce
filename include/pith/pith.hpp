// pith/pith.hpp - extractive summaries in one call, in memory that the caller gives.
//
//     static pith::static_workspace<16 * 1024> memory;
//     pith::result r = pith::summarize(text, {3}, memory);
//     for (const pith::span& s : r) print(text.substr(s.offset, s.length));
//
// This header is enough for most programs.  The other public ones are, each documented at its top:
//
//     ranking.hpp    a text ranked once: summaries of other lengths, and why a sentence was chosen
//     fit.hpp        a summary that fills a screen, and breaking it into lines
//     feed.hpp       a text that arrives in pieces and is never whole in memory
//     keywords.hpp   key words and phrases
//     read.hpp       every sentence with its role, and one sentence as clean text
//     detect.hpp     the language of a text; languages/*.hpp one language each; language.hpp your own
//     plain.hpp      a smaller call with fewer rules
//     hosted.hpp     one call for programs with a heap
//
// The folders reading and ranking, and namespace pith::detail, are private and may change at any time.
//
// Nothing allocates, throws, recurses or keeps state: any number of threads, one workspace each.
#ifndef PITH_PITH_HPP
#define PITH_PITH_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include "compiler.hpp"
#include "language.hpp"
#include "languages/english.hpp"
#include "ranking/facts.hpp"
#include "reading/model.hpp"

#define PITH_VERSION_MAJOR 0
#define PITH_VERSION_MINOR 1
#define PITH_VERSION_PATCH 0
#define PITH_VERSION_STRING "0.1.0"

namespace pith {

namespace detail {
class reader;
}

/// How a call ended.  The values differ by what the caller should do.
enum class [[nodiscard]] status : int {
  ok = 0,
  workspace_too_small = -1,  ///< give missing_bytes more
  text_too_long = -2,        ///< more than max_text_bytes: split the text
  invalid_option = -3,       ///< a number out of its range: fix the program
  output_too_small = -4,     ///< not even one sentence fits the buffer
  invalid_call = -5,         ///< out of order, a null pointer, or a workspace that was used again: fix the program
};

/// The name of a status, for logs: "ok", "workspace too small", ...
constexpr const char* status_name(status s) noexcept;

/// The longest text of one call, in bytes: 1 GiB less one.
inline constexpr std::size_t max_text_bytes = (std::size_t{1} << 30) - 1;

/// The text to summarize, or several documents to summarize as one.  Converts implicitly from
/// the usual types.  It holds pointers only, so what it was made from must outlive the call.
///
///     summarize(text, ...)             std::string_view, std::string, const char*, a literal
///     summarize({data, bytes}, ...)    a pointer and a length
///     summarize(documents, ...)        an array, std::vector or std::array of std::string_view
///     summarize({first, count}, ...)   a pointer to the first of `count` std::string_view
///     summarize({list, count, at}, ...)  `count` documents kept in another way: at(list, d) is document d
class input {
 public:
  constexpr input() noexcept = default;  ///< the empty text
  PITH_ALWAYS_INLINE constexpr input(const char* text) noexcept
      : one_(text, text != nullptr ? length_of(text) : 1) {}
  PITH_ALWAYS_INLINE constexpr input(const char* text, std::size_t bytes) noexcept : one_(text, bytes) {}
  using document_at = std::string_view (*)(const void* list, std::size_t d) noexcept;
  constexpr input(const void* list, std::size_t count, document_at at) noexcept
      : list_(list), count_(count), at_(at) {}
  constexpr input(const std::string_view* documents, std::size_t count) noexcept
      : input(documents, count, element) {}
  template <class Text, std::enable_if_t<std::is_convertible<const Text&, std::string_view>::value &&
                                             !std::is_convertible<const Text&, const char*>::value, int> = 0>
  PITH_ALWAYS_INLINE constexpr input(const Text& text) noexcept : one_(text) {}
  template <class Documents,
            std::enable_if_t<std::is_convertible<decltype(std::declval<const Documents&>().data()),
                                                 const std::string_view*>::value, int> = 0>
  constexpr input(const Documents& documents) noexcept : input(documents.data(), documents.size()) {}
  template <std::size_t Count>
  constexpr input(const std::string_view (&documents)[Count]) noexcept : input(documents, Count) {}

  /// Whether it was made from documents, even if from one or none.
  constexpr bool is_several() const noexcept { return at_ != nullptr; }
  constexpr std::size_t count() const noexcept { return count_; }
  /// Document `d`, below count().
  constexpr std::string_view operator[](std::size_t d) const noexcept {
    return at_ == nullptr ? one_ : list_ != nullptr ? at_(list_, d) : std::string_view(nullptr, 1);
  }

 private:
  // string_view's own may throw, for all that a compiler knows, and would need a C++ library for that.
  static constexpr std::size_t length_of(const char* text) noexcept {
    std::size_t n = 0;
    while (text[n] != '\0') ++n;
    return n;
  }
  static std::string_view element(const void* list, std::size_t d) noexcept {
    return static_cast<const std::string_view*>(list)[d];
  }
  std::string_view one_{};
  const void* list_ = nullptr;
  std::size_t count_ = 1;
  document_at at_ = nullptr;
};

/// What makes two sentences alike, and so what the graph is.
enum class method : std::uint8_t {
  standard,  ///< Pith's own: centrality, position, length, repetition; see ranking/score.hpp
  textrank,  ///< overlap over the logs of the lengths (Mihalcea and Tarau 2004)
  lexrank,   ///< tf-idf cosine, continuous (Erkan and Radev 2004)
  bm25,      ///< Okapi BM25 (Barrios et al. 2016)
};

/// The order of the spans in a result.
enum class order : std::uint8_t {
  text,  ///< as in the text
  rank,  ///< the best first
};

/// Options of a summary.  Zero means the default, and `{3}` asks for three sentences.
struct options {
  /// The limits.  Each that is not zero holds; if all are zero, three sentences are chosen.
  std::uint32_t sentences = 0;  ///< at most this many sentences
  float ratio = 0;              ///< at most this share of the text's sentences, 0 to 1; at least one
  std::uint32_t words = 0;      ///< at most this many words; a sentence of 65,535 or more counts its bytes
  std::uint32_t bytes = 0;      ///< at most this many bytes, counting one between two sentences

  pith::method method = pith::method::standard;
  pith::order order = pith::order::text;
  float damping = 0;             ///< PageRank's d, 0 to 0.99; 0 means 0.85
  float tolerance = 0;           ///< how far from its limit a centrality may be, on average; 0 means 1e-4
  std::uint32_t max_sweeps = 0;  ///< stop after this many sweeps; 0 means 100

  /// The language of the text; null reads it without a pack.
  const pith::language* language = &languages::english;

  /// Prefer sentences that are like this: words, a question or a sentence.  Must outlive the call.
  std::string_view query = {};
  std::string_view title = {};  ///< the title of the text: a weaker query
  float query_strength = 0;     ///< how much the query counts, 0 to 1; 0 means 0.9, or 0.5 with a title alone

  /// Keep what ranking::explain() needs: 8 more bytes a sentence and 2 a content word.
  bool explain = false;

  // What the stages are compiled for; plain.hpp has other values.
  using reader = detail::reader;
  static constexpr bool sized = true, packed = true, asked = true, measured = false, several = true, kept = true;
};

/// One chosen sentence: where it is in the caller's text, and why.
struct span {
  std::uint32_t offset;    ///< bytes from the start of its document; never inside a code point
  std::uint32_t length;    ///< bytes
  std::uint32_t sentence;  ///< index of the sentence from 0, through all documents
  std::uint32_t rank;      ///< 0 is the best
  float centrality;        ///< the converged value; their mean over the text's sentences is 1
  float score;             ///< sentences are chosen by this: under method::standard a sum of logarithms,
                           ///< under the others the centrality
  std::uint32_t document;  ///< index of its document, from 0
};

/// The result of a call.  `spans` points into the workspace, and is valid until that is used again.
struct result {
  pith::status status = pith::status::ok;
  const span* spans = nullptr;
  std::uint32_t count = 0;           ///< spans: fewer than asked for if the text has fewer
  std::uint32_t sentence_count = 0;  ///< sentences and other blocks in the text
  std::uint32_t candidate_count = 0; ///< sentences that may be chosen
  std::uint32_t term_count = 0;      ///< distinct terms that join two sentences or more
  std::uint32_t sweeps = 0;          ///< sweeps of the power iteration
  bool converged = true;             ///< whether the tolerance was met within max_sweeps
  std::size_t workspace_bytes = 0;   ///< the peak: what workspace_bytes() gives for this text and options;
                                     ///< of a feed what this text took, usually less
  std::size_t missing_bytes = 0;     ///< with workspace_too_small: how many more bytes are needed
  detail::ranked ranked{};           ///< private

  const span* begin() const noexcept { return spans; }
  const span* end() const noexcept { return spans + count; }
  explicit operator bool() const noexcept { return status == pith::status::ok; }
};

/// Memory from the caller.  Any alignment; a call needs nothing that was in it before.
struct workspace {
  void* data = nullptr;
  std::size_t size = 0;  ///< bytes
};

/// A workspace as an object, whose size is known when the program is compiled:
///     static pith::static_workspace<pith::workspace_bound(8192)> memory;
template <std::size_t Bytes>
class static_workspace {
 public:
  operator workspace() noexcept { return {bytes_, Bytes}; }
  static constexpr std::size_t size() noexcept { return Bytes; }

 private:
  alignas(std::uint32_t) unsigned char bytes_[Bytes > 0 ? Bytes : 1];
};

}  // namespace pith

#include "ranking/stages.hpp"

namespace pith {

/// Bytes of workspace that are enough for summarize() with this text and these options, and the fewest
/// that it accepts.  Reads the text once, and costs as much as reading does.
///
/// 0 for a text that is too long, a null pointer or an option out of its range; SIZE_MAX if a size_t
/// cannot hold the number, which can happen on 32-bit targets: no workspace is then enough.
[[nodiscard]] inline std::size_t workspace_bytes(const input& text, const options& o = {}) noexcept;

/// Bytes of workspace that are enough for any text of `text_bytes` bytes; of several documents, for any
/// whose bytes and twice their number come to `text_bytes`.  A constant expression if the arguments are.
/// Some twenty times what prose takes, because every second byte might be a sentence of one letter.  Prose takes
/// fewer bytes than it has, Chinese and Japanese twice as many: a program may give that, and what has no room
/// ends in status::workspace_too_small.
///
/// 0 for an option out of its range; SIZE_MAX if a size_t cannot hold the number, and for more bytes
/// than a text may have.
[[nodiscard]] constexpr std::size_t workspace_bound(std::size_t text_bytes, const options& o = {}) noexcept;

/// Chooses the sentences that best represent a text, or several documents together.
///
/// The text may be any bytes and is read as UTF-8; each malformed byte is read as U+FFFD.  The result's
/// spans point into the workspace, and their offsets into the text.  A text without a sentence gives an
/// empty result, which is not an error; one with fewer sentences than asked for gives all of them.  If nothing
/// looks like prose, headings, captions and list items are chosen, or else anything with words.
///
/// Of several documents, each sentence's position is counted in its own document; what several of them say is
/// central, and is chosen once.  Each span has the index of its document, and its offset is in that one.
///
/// status::workspace_too_small: give missing_bytes more.  status::text_too_long: over max_text_bytes; of
/// several documents, their bytes and their number together over max_text_bytes + 1.
/// status::invalid_option: a number out of its range.  status::invalid_call: a null pointer to bytes.
///
/// Time: linear in the text, and sweeps times the words that sentences share.  No allocation, no
/// recursion; nothing outside the workspace is written.
[[nodiscard]] inline result summarize(const input& text, const options& o, workspace w) noexcept;

/// What copy() did.
struct copied {
  pith::status status;
  std::size_t bytes;        ///< written, without any terminating NUL
  std::uint32_t sentences;  ///< written: fewer than the result's if the buffer was full
};

/// Writes the summary to the caller's buffer: the sentences as clean() of read.hpp writes them, joined by
/// `separator`.  `text` is what was summarized.  Stops before the first sentence that does not fit: none is
/// ever cut in two.  No NUL is written.
///
/// status::output_too_small if not even the first sentence fits; status::invalid_call for a text that does not
/// contain the spans; the status of the result if that is not ok.
[[nodiscard]] inline copied copy(const input& text, const result& r, char* out, std::size_t out_bytes,
                                 std::string_view separator = "\n") noexcept;

}  // namespace pith

#include "ranking/bodies.hpp"

#endif  // PITH_PITH_HPP
