// pith/types.hpp - the plain structs of the call: status, options, span, result, workspace.
#ifndef PITH_TYPES_HPP
#define PITH_TYPES_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include "language.hpp"
#include "languages/english.hpp"
#include "reading/model.hpp"

#define PITH_VERSION_MAJOR 0
#define PITH_VERSION_MINOR 1
#define PITH_VERSION_PATCH 0
#define PITH_VERSION_STRING "0.1.0"

namespace pith {

namespace detail {
class reader;
}

/// What a call says.  Told apart by what the caller does next.
enum class [[nodiscard]] status : int {
  ok = 0,
  workspace_too_small = -1,  ///< give result::missing_bytes more
  text_too_long = -2,        ///< more than max_text_bytes: cut the text up
  invalid_option = -3,       ///< a number out of its range: a mistake in the program
  output_too_small = -4,     ///< not even one sentence fits the buffer
  invalid_call = -5,         ///< out of order, a null pointer, or a result that is not this workspace's:
                             ///< a mistake in the program
};

/// The name of a status, for logs: "ok", "workspace too small", ...
constexpr const char* status_name(status s) noexcept {
  switch (s) {
    case status::ok: return "ok";
    case status::workspace_too_small: return "workspace too small";
    case status::text_too_long: return "text too long";
    case status::invalid_option: return "invalid option";
    case status::output_too_small: return "output too small";
    case status::invalid_call: return "invalid call";
  }
  return "unknown status";
}

/// The longest text of one call, in bytes: 1 GiB less one.
inline constexpr std::size_t max_text_bytes = (std::size_t{1} << 30) - 1;

/// The text to summarize, or several documents to summarize as one.  Made implicitly from what a program
/// has; holds pointers only, so what it was made from must outlive the call.
///
///     summarize(text, ...)             std::string_view, std::string, const char*, a literal
///     summarize({data, bytes}, ...)    a pointer and a length
///     summarize(documents, ...)        an array, std::vector or std::array of std::string_view
///     summarize({first, count}, ...)   a pointer to the first of `count` std::string_view
class input {
 public:
  constexpr input() noexcept = default;  ///< the empty text
  PITH_ALWAYS_INLINE constexpr input(const char* text) noexcept
      : one_(text != nullptr ? std::string_view(text) : std::string_view(nullptr, 1)) {}
  PITH_ALWAYS_INLINE constexpr input(const char* text, std::size_t bytes) noexcept : one_(text, bytes) {}
  constexpr input(const std::string_view* documents, std::size_t count) noexcept
      : documents_(documents), count_(count), several_(true) {}
  template <class Text, std::enable_if_t<std::is_convertible<const Text&, std::string_view>::value &&
                                             !std::is_convertible<const Text&, const char*>::value, int> = 0>
  PITH_ALWAYS_INLINE constexpr input(const Text& text) noexcept : one_(text) {}
  template <class Documents,
            std::enable_if_t<std::is_convertible<decltype(std::declval<const Documents&>().data()),
                                                 const std::string_view*>::value, int> = 0>
  constexpr input(const Documents& documents) noexcept : input(documents.data(), documents.size()) {}
  template <std::size_t Count>
  constexpr input(const std::string_view (&documents)[Count]) noexcept : input(documents, Count) {}

  /// Whether it was made from documents, be it one of them or none.
  constexpr bool is_several() const noexcept { return several_; }
  constexpr std::size_t count() const noexcept { return count_; }
  /// Document `d`, below count().
  constexpr std::string_view operator[](std::size_t d) const noexcept {
    return !several_ ? one_ : documents_ != nullptr ? documents_[d] : std::string_view(nullptr, 1);
  }

 private:
  std::string_view one_{};
  const std::string_view* documents_ = nullptr;
  std::size_t count_ = 1;
  bool several_ = false;
};

/// How alike two sentences are, and so what the graph is.
enum class method : std::uint8_t {
  standard,  ///< Pith's own: see rank.hpp
  textrank,  ///< overlap over the logs of the lengths (Mihalcea and Tarau 2004)
  lexrank,   ///< tf-idf cosine, continuous (Erkan and Radev 2004)
  bm25,      ///< Okapi BM25 (Barrios et al. 2016)
};

/// The order of the spans in a result.
enum class order : std::uint8_t {
  text,  ///< as they stand in the text
  rank,  ///< the most central first
};

/// What is asked for.  Zeroes mean the defaults, and `{3}` asks for three sentences.
struct options {
  /// The budget: every limit that is not zero holds.  All zero: three sentences.
  std::uint32_t sentences = 0;  ///< at most so many
  float ratio = 0;              ///< at most this part of the text's sentences, 0 to 1; at least one
  std::uint32_t words = 0;      ///< at most so many words; a sentence of 65,535 or more counts its bytes
  std::uint32_t bytes = 0;      ///< at most so many bytes, counting one between two sentences

  pith::method method = pith::method::standard;
  pith::order order = pith::order::text;
  float damping = 0;             ///< PageRank's d, 0 to 0.99; 0 means 0.85
  float tolerance = 0;           ///< stop at this mean change of a centrality; 0 means 1e-4
  std::uint32_t max_sweeps = 0;  ///< stop after so many sweeps; 0 means 100

  /// The language of the text; null reads it without a pack.
  const pith::language* language = &languages::english;

  /// What the summary is to lean to: words, a question, a sentence.  Kept until the result is there.
  std::string_view query = {};
  std::string_view title = {};  ///< of the text, where it says what that is about: a weaker query
  float query_strength = 0;     ///< how far it leans, 0 to 1; 0 means 0.9, with a title alone 0.5

  /// Keep what explain() needs: eight bytes a sentence and two a content word more.
  bool explain = false;

  using reader = detail::reader;         ///< what reads the text
  static constexpr bool sized = true;    ///< whether words and bytes may have limits
  static constexpr bool packed = true;   ///< whether the matrix may have entries of 16 bits
  static constexpr bool measured = false;  ///< whether there is a limit of rows, as of fit()
};

/// One chosen sentence: where it is in the caller's text, and why.
struct span {
  std::uint32_t offset;    ///< bytes from the start of its document; never inside a code point
  std::uint32_t length;    ///< bytes
  std::uint32_t sentence;  ///< index of the sentence from 0, through all documents
  std::uint32_t rank;      ///< 0 is the best
  float centrality;        ///< the converged value; their mean over the text's sentences is 1
  float score;             ///< what it was chosen by: under standard the sum of logarithms of
                           ///< score.hpp, under the other methods the centrality
  std::uint32_t document;  ///< index of its document, from 0
};

namespace detail {

/// What is to be known of a ranking that a workspace still holds, beside its arrays.
struct ranked {
  std::uint32_t rows = 0, tokens = 0, entries = 0;  ///< of the matrix; tokens before it was made
  float mean_tokens = 0;                            ///< of a candidate
  std::uint32_t most_rows = 0;                      ///< candidates that the most frequent term is in
  pith::method method = pith::method::standard;
  std::uint8_t level = 0;                           ///< reserve_level of the candidates
  std::uint8_t first = 0;                           ///< rows before the text's: 1 with a query
  bool explained = false;                           ///< whether there is what explain() needs
  bool packed = false;                              ///< options::packed
  bool leaning = false;                             ///< there is a query or title, and it is like something
  std::uint32_t likest = 0xffffffffu;               ///< the row most like a query; none without one
  std::uint32_t stamp = 0;                          ///< what the workspace bears as well; never 0
};

}  // namespace detail

/// What a call gives back.  `spans` points into the workspace and lives as long as it.
struct result {
  pith::status status = pith::status::ok;
  const span* spans = nullptr;
  std::uint32_t count = 0;          ///< how many spans; fewer than asked for where there are fewer
  std::uint32_t sentence_count = 0; ///< sentences and other blocks in the text
  std::uint32_t candidate_count = 0;///< those that may be chosen
  std::uint32_t term_count = 0;     ///< distinct terms that join two sentences or more
  std::uint32_t sweeps = 0;         ///< sweeps of the power iteration
  bool converged = true;            ///< whether the tolerance was met within max_sweeps
  std::size_t workspace_bytes = 0;  ///< the peak: what workspace_bytes() says of this text and options;
                                    ///< of a feed what this text takes, mostly less
  std::size_t missing_bytes = 0;    ///< with workspace_too_small: how many more it takes
  detail::ranked ranked{};          ///< for reselect() and explain(): which workspace is this one's

  const span* begin() const noexcept { return spans; }
  const span* end() const noexcept { return spans + count; }
  explicit operator bool() const noexcept { return status == pith::status::ok; }
};

/// Memory that the caller gives.  Any alignment; nothing is kept in it for the next call.
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

#endif  // PITH_TYPES_HPP
