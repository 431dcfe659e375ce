// progress.cpp - the line of progress.
#include "progress.hpp"

#include <cstdio>
#include <unistd.h>

#include "shared.hpp"
#include "terminal.hpp"

namespace cli {

namespace {

constexpr double between = 200;  // milliseconds from one line to the next: as fast as one reads

void write_all(const char* text, int n) {
  if (n > 0 && write(STDERR_FILENO, text, static_cast<std::size_t>(n)) < 0) return;
}

}  // namespace

progress::progress(const char* unit, bool at_once)
    : unit_(unit), shows_(is_terminal(STDERR_FILENO) && !is_terminal(STDOUT_FILENO)),
      start_(shows_ ? milliseconds() : 0), wait_(at_once ? 0 : 1000) {}

void progress::tell(std::size_t done, std::size_t part, std::size_t whole) {
  if (!shows_) return;
  const double now = milliseconds();
  if (now - start_ < wait_ || now - last_ < between) return;
  last_ = now;
  const double seconds = (now - start_) / 1000, rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  char line[160];
  int n = std::snprintf(line, sizeof line, "\r%zu %s, %.0f a second", done, unit_, rate);
  if (whole != 0 && part != 0 && part <= whole) {
    const double share = static_cast<double>(part) / static_cast<double>(whole);
    const double left = seconds / share - seconds;
    n += std::snprintf(line + n, sizeof line - static_cast<std::size_t>(n), ", %.0f %%, %d:%02d left",
                       share * 100, static_cast<int>(left) / 60, static_cast<int>(left) % 60);
  }
  n += std::snprintf(line + n, sizeof line - static_cast<std::size_t>(n), "\033[K");
  write_all(line, n);
  written_ = true;
}

void progress::clear() {
  if (written_) write_all("\r\033[K", 4);
  written_ = false;
}

}  // namespace cli
