// terminal.hpp - what there is to know of the terminal: whether there is one, its size, its colours.
#ifndef PITH_CLI_TERMINAL_HPP
#define PITH_CLI_TERMINAL_HPP

#include <cstdint>

namespace cli {

struct terminal_size {
  std::uint32_t columns, rows;
};

/// Whether a file descriptor is a terminal.
bool is_terminal(int file);

/// The size of the terminal that one of the three standard streams is, else of COLUMNS and LINES, else
/// 80 by 24.
terminal_size size_of_terminal();

enum class when { automatic, always, never };

/// Whether standard output gets colours.  automatic: on a terminal that has some (TERM is not dumb),
/// unless NO_COLOR is set or CLICOLOR is 0; CLICOLOR_FORCE asks for them also in a pipe.
bool wants_colour(when w);

/// Sends standard output through $PAGER, less where that is not set, until close_pager().  Does nothing
/// and returns false when there is none: PAGER is empty or cat.
bool open_pager();
void close_pager();

}  // namespace cli

#endif  // PITH_CLI_TERMINAL_HPP
