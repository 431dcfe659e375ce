// progress.hpp - how far the work is, for who waits at a terminal.
#ifndef PITH_CLI_PROGRESS_HPP
#define PITH_CLI_PROGRESS_HPP

#include <cstddef>

namespace cli {

/// One line on standard error, written anew: what is done, how fast, what is left.  Only where standard
/// error is a terminal and standard output is none, so that the line does not run into the results; it
/// comes by itself when the work takes longer than a second, or at once when asked for.
class progress {
 public:
  /// `unit`: of what is counted, "files", "records" or "MB" of one large file.
  progress(const char* unit, bool at_once);
  ~progress() { clear(); }
  /// Says how much is done; `part` of `whole` of the work, in whatever measure, where that is known.
  void tell(std::size_t done, std::size_t part, std::size_t whole);
  /// Whether anybody is there to see it.
  bool shows() const { return shows_; }
  /// Takes the line away, before something else is written there.
  void clear();

 private:
  const char* unit_;
  bool shows_, written_ = false;
  double start_, last_ = 0;
  double wait_;  // milliseconds before the first line
};

}  // namespace cli

#endif  // PITH_CLI_PROGRESS_HPP
