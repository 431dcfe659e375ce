// layout.hpp - words in lines of a terminal's width, with styles.
#ifndef PITH_CLI_LAYOUT_HPP
#define PITH_CLI_LAYOUT_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "output.hpp"

namespace cli {

/// The columns that a character of the text takes in the form in which it is shown.
struct measured {
  std::size_t bytes;
  std::uint32_t columns;
  bool breaks;   ///< a line may end before it: it is wide, as in Chinese
  bool closes;   ///< it may not begin a line: a full stop or a closing bracket
  bool opens;    ///< it may not end a line: an opening bracket of East Asia
};
measured measure(std::string_view text, bool shows_controls);

/// What begins a style on a terminal, "" for none; reset_style ends all.
inline constexpr const char* reset_style = "\033[0m";

/// Breaks lines at white space, and before wide characters; a word that is longer than a line is cut.
class layout {
 public:
  /// `columns`: of a line; 0 never breaks one.
  layout(output& out, std::uint32_t columns) : out_(out), columns_(columns) {}

  /// Lines that are broken continue at this column.
  void indent(std::uint32_t columns) { indent_ = columns; }
  /// Words, in a style; white space at either end separates them from what is beside them.
  void words(std::string_view text, const char* style = "");
  /// A line of code as it is: it is not broken, and its white space stays.
  void verbatim(std::string_view indentation, std::string_view text, const char* style = "");
  /// Ends the line, if there is anything in it.
  void end_line();
  /// An empty line, unless nothing was written so far.
  void gap();

 private:
  void place(std::string_view word, std::uint32_t columns, const char* style);
  void wear(const char* style);

  output& out_;
  std::uint32_t columns_, indent_ = 0, column_ = 0;
  bool space_ = false, any_ = false, fresh_ = true;
  const char* style_ = "";
};

}  // namespace cli

#endif  // PITH_CLI_LAYOUT_HPP
