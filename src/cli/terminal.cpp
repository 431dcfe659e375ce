// terminal.cpp - asks the system and the environment, and starts the pager.
#include "terminal.hpp"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cli {

namespace {

pid_t pager = -1;
int terminal = -1;  // standard output while the pager has it

std::uint32_t number_of(const char* name) {
  const char* const value = std::getenv(name);
  const long n = value != nullptr ? std::strtol(value, nullptr, 10) : 0;
  return n > 0 && n <= 10000 ? static_cast<std::uint32_t>(n) : 0;
}

bool is_set(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool is_zero(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr && std::strcmp(value, "0") == 0;
}

}  // namespace

bool is_terminal(int file) { return isatty(file) != 0; }

terminal_size size_of_terminal() {
  terminal_size size{0, 0};
  winsize w;
  for (const int file : {STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO})
    if (size.columns == 0 && ioctl(file, TIOCGWINSZ, &w) == 0) size = {w.ws_col, w.ws_row};
  if (size.columns == 0) size.columns = number_of("COLUMNS");
  if (size.rows == 0) size.rows = number_of("LINES");
  return {size.columns != 0 ? size.columns : 80, size.rows != 0 ? size.rows : 24};
}

bool wants_colour(when w) {
  if (w != when::automatic) return w == when::always;
  if (is_set("NO_COLOR")) return false;
  if (is_set("CLICOLOR_FORCE") && !is_zero("CLICOLOR_FORCE")) return true;
  const char* const term = std::getenv("TERM");
  return is_terminal(STDOUT_FILENO) && !is_zero("CLICOLOR") && term != nullptr &&
         std::strcmp(term, "dumb") != 0;
}

bool open_pager() {
  const char* program = std::getenv("PAGER");
  if (program == nullptr) program = "less";
  if (*program == '\0' || std::strcmp(program, "cat") == 0) return false;
  int ends[2];
  if (pipe(ends) != 0) return false;
  pager = fork();
  if (pager == 0) {
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    close(ends[1]);
    setenv("LESS", "FRX", 0);  // -R shows colours, -F ends where all fits, -X leaves it on the screen
    execl("/bin/sh", "sh", "-c", program, static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ends[0]);
  if (pager < 0) {
    close(ends[1]);
    return false;
  }
  terminal = dup(STDOUT_FILENO);
  dup2(ends[1], STDOUT_FILENO);
  close(ends[1]);
  std::signal(SIGINT, SIG_IGN);  // is the pager's
  std::signal(SIGPIPE, SIG_IGN); // a reader who quits has seen enough
  return true;
}

void close_pager() {
  if (pager < 0) return;
  dup2(terminal, STDOUT_FILENO);  // closes the pipe
  close(terminal);
  int status = 0;
  while (waitpid(pager, &status, 0) < 0) {}
  pager = -1;
}

}  // namespace cli
