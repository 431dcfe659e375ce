// pith/hosted.hpp - one call for programs with a heap: a summary as a std::string or as a vector of
// sentences.  It allocates its own workspace.  The core never includes this.
//
//     std::string s = pith::summary(text, 3);
#ifndef PITH_HOSTED_HPP
#define PITH_HOSTED_HPP

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read.hpp"

namespace pith {
namespace detail {

/// A result with the workspace that its spans lie in.
struct owned_result {
  std::unique_ptr<unsigned char[]> memory{};
  pith::result result{};
};

/// Most texts fit the first guess, so most are read once; the guess costs nothing where the system
/// gives memory as it is touched.
inline owned_result summarize_owned(std::string_view text, const options& o) {
  owned_result owned;
  std::size_t size = text.size() / 2 * 3 + 4096;
  for (int attempt = 0; attempt < 2; ++attempt) {
    owned.memory.reset(new unsigned char[size]);  // not make_unique, which would clear it first
    owned.result = summarize(text, o, {owned.memory.get(), size});
    if (owned.result.status != status::workspace_too_small) break;
    size += owned.result.missing_bytes;
  }
  return owned;
}

}  // namespace detail

/// The summary of a text, its sentences one a line, in the order of the text unless the options say
/// otherwise; white space within a sentence is collapsed.
///
/// Empty for a text without a sentence and on an error, which is written to `outcome` if that is given
/// (status::text_too_long, status::invalid_option).  Throws only what `new` throws.
inline std::string summary(std::string_view text, const options& o, status* outcome = nullptr) {
  const detail::owned_result owned = detail::summarize_owned(text, o);
  const pith::result& r = owned.result;
  if (outcome != nullptr) *outcome = r.status;
  std::string out;
  if (r.count == 0) return out;
  std::size_t most = 0;
  for (const span& s : r) most += s.length + std::size_t{1};
  out.resize(most);
  const copied c = copy(text, r, &out[0], out.size());
  if (outcome != nullptr) *outcome = c.status;
  out.resize(c.bytes);
  return out;
}

/// The same with a number of sentences and the default options, which read English.
inline std::string summary(std::string_view text, std::uint32_t sentences = 3) {
  options o;
  o.sentences = sentences;
  return summary(text, o);
}

/// The sentences of the summary, each a string of its own.  Otherwise as `summary`.
inline std::vector<std::string> summary_sentences(std::string_view text, const options& o,
                                                  status* outcome = nullptr) {
  const detail::owned_result owned = detail::summarize_owned(text, o);
  const pith::result& r = owned.result;
  if (outcome != nullptr) *outcome = r.status;
  std::vector<std::string> out;
  out.reserve(r.count);
  for (const span& s : r) {
    std::string one(s.length, '\0');
    one.resize(clean({text.data() + s.offset, s.length}, &one[0], one.size()).bytes);
    out.push_back(std::move(one));
  }
  return out;
}

inline std::vector<std::string> summary_sentences(std::string_view text,
                                                  std::uint32_t sentences = 3) {
  options o;
  o.sentences = sentences;
  return summary_sentences(text, o);
}

}  // namespace pith

#endif  // PITH_HOSTED_HPP
