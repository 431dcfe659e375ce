// view.hpp - for people: a header over a summary, a text with its summary marked, sections.
#ifndef PITH_CLI_VIEW_HPP
#define PITH_CLI_VIEW_HPP

#include <cstddef>
#include <string_view>

#include "pith/pith.hpp"
#include "pith/read.hpp"
#include "report.hpp"

namespace cli {

/// The title and how long the text is, of which `kept` sentences follow.
void put_header(const arguments& a, std::string_view text, const pith::result& r, buffers& m, output& out);

/// The sentences as a list, wrapped.
void put_list(const arguments& a, std::string_view text, const pith::result& r, buffers& m, output& out);

/// The whole text with the sentences of its summary marked.  Null, or what went wrong.
const char* highlight(const arguments& a, const char* name, std::string_view text, buffers& m, streams s);

/// A summary for each heading.  Null, or what went wrong.
const char* by_section(const arguments& a, const char* name, std::string_view text, buffers& m, streams s);

/// A sentence as Markdown: what would mean something there is escaped.
void put_markdown(output& out, std::string_view text);

/// The outline of a text in m.outline.
pith::outline outline_of(const arguments& a, std::string_view text, buffers& m);

}  // namespace cli

#endif  // PITH_CLI_VIEW_HPP
