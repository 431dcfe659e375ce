// pith/read.hpp - every sentence and block of a text with its role, without choosing any; and one sentence as
// clean text.
//
//     pith::outline all = pith::read(text, {}, memory);
//     for (const pith::sentence& s : all) print(pith::role_name(s.role), text.substr(s.offset, s.length));
#ifndef PITH_READ_HPP
#define PITH_READ_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "pith.hpp"

namespace pith {

/// A text as it was read: every sentence and block with its role and flags, in order.
struct outline {
  pith::status status;
  const sentence* sentences;  ///< in the workspace
  std::uint32_t count;
  std::size_t workspace_bytes;
  std::size_t missing_bytes;

  const sentence* begin() const noexcept { return sentences; }
  const sentence* end() const noexcept { return sentences + count; }
};

/// Reads a text without ranking it.  Every byte that is not white space belongs to a sentence or
/// to the gap before one (a list mark, a quotation mark of a mail), so nothing is lost.
/// status::workspace_too_small, status::text_too_long, status::invalid_call as for summarize.
[[nodiscard]] inline outline read(std::string_view text, const options& o, workspace w) noexcept {
  if (const status s = detail::accepts(text); s != status::ok) return {s, nullptr, 0, 0, 0};
  const detail::reading r = detail::read_text(text, o.language, w);
  outline out{r.outcome, nullptr, 0, 0, 0};
  if (!detail::has_room(detail::reading_bytes(r.token_count, r.sentence_count), detail::size_of(w), out))
    return out;
  out.sentences = r.sentences;
  out.count = r.sentence_count;
  return out;
}

/// The name of a role: "paragraph", "list item", ...
constexpr const char* role_name(role r) noexcept {
  constexpr const char* names[] = {"paragraph", "list item", "quotation", "speech",    "title",
                                   "heading",   "byline",    "caption",   "footnote",  "reference",
                                   "link",      "table",     "code",      "signature", "furniture"};
  return r <= role::furniture ? names[static_cast<unsigned>(r)] : "unknown role";
}

/// What clean() did.
struct cleaned {
  pith::status status;
  std::size_t bytes;  ///< of the sentence as one line; written if the status is ok
};

/// Writes one sentence as one line without markup: white space is collapsed (away between ideographs at a
/// line end), a mail's quotation marks are left out, and a word divided by a hyphen at a line end is joined.
/// Links become their text.  Tags, emphasis, notes, templates and subtitle times are removed, of HTML and XML,
/// Markdown, reStructuredText, AsciiDoc, Org, wikis, manuals' sources and LaTeX; entities and commands that name a
/// character become it.  What may be no mark stays: snake_case, vector<int>, $5.  sentence.size() bytes are
/// always enough.
///
/// Nothing is written past `out_bytes` bytes.  status::output_too_small if more are needed, which `bytes`
/// then says; status::invalid_call for a null sentence with a length.
inline cleaned clean(std::string_view sentence, char* out, std::size_t out_bytes) noexcept {
  if (detail::is_null(sentence)) return {status::invalid_call, 0};
  if (out == nullptr) out_bytes = 0;
  const std::size_t n = detail::cleaner(sentence, out, out_bytes).run();
  return {n <= out_bytes ? status::ok : status::output_too_small, n};
}

}  // namespace pith

#endif  // PITH_READ_HPP
