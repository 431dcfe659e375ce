// page.hpp - a page of HTML for one text or several, complete in itself.
#ifndef PITH_CLI_PAGE_HPP
#define PITH_CLI_PAGE_HPP

#include "report.hpp"

namespace cli {

/// Writes the page.  Returns null, or what went wrong.
const char* page(const arguments& a, const corpus& c, buffers& m, streams s);

}  // namespace cli

#endif  // PITH_CLI_PAGE_HPP
