// page_parts.hpp - style and script of the page: constants, so that the page is complete in itself.
#ifndef PITH_CLI_PAGE_PARTS_HPP
#define PITH_CLI_PAGE_PARTS_HPP

namespace cli {

extern const char page_style[];
extern const char page_script[];

}  // namespace cli

#endif  // PITH_CLI_PAGE_PARTS_HPP
