// system.cpp - the command's terminal.cpp on Windows, and the functions of the headers beside this file.
//
// The program's manifest says that its code page is UTF-8, so that arguments, file names and folders
// are what they are elsewhere; here the console is told the same and the streams are made binary.
#include "../cli/terminal.hpp"

#include <cstdlib>
#include <cstring>
#include <initializer_list>

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include "fnmatch.h"
#include "sys/mman.h"

namespace {

struct streams {
  UINT before = GetConsoleOutputCP();
  streams() {
    for (const int file : {0, 1, 2}) _setmode(file, _O_BINARY);
    SetConsoleOutputCP(CP_UTF8);
  }
  ~streams() {
    if (before != 0) SetConsoleOutputCP(before);
  }
} of_the_program;

bool is_set(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool is_zero(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr && std::strcmp(value, "0") == 0;
}

// Colours are escape sequences where the console has been asked to read them.
bool reads_escapes() {
  const HANDLE console = GetStdHandle(STD_OUTPUT_HANDLE);
  DWORD mode = 0;
  constexpr DWORD virtual_terminal = 4;  // ENABLE_VIRTUAL_TERMINAL_PROCESSING
  return GetConsoleMode(console, &mode) && SetConsoleMode(console, mode | virtual_terminal);
}

}  // namespace

namespace cli {

bool is_terminal(int file) { return _isatty(file) != 0; }

terminal_size size_of_terminal() {
  CONSOLE_SCREEN_BUFFER_INFO info;
  if (!GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info)) return {80, 24};
  const SMALL_RECT& w = info.srWindow;
  return {static_cast<std::uint32_t>(w.Right - w.Left + 1), static_cast<std::uint32_t>(w.Bottom - w.Top + 1)};
}

bool wants_colour(when w) {
  if (w != when::automatic) return w == when::always && (!is_terminal(1) || reads_escapes());
  if (is_set("NO_COLOR")) return false;
  if (is_set("CLICOLOR_FORCE") && !is_zero("CLICOLOR_FORCE")) return true;
  return is_terminal(1) && !is_zero("CLICOLOR") && reads_escapes();
}

// `more` can neither be left early nor shows it colours: what is long is printed.
bool open_pager() { return false; }
void close_pager() {}

}  // namespace cli

void* mmap(void*, std::size_t bytes, int, int flags, int, long long) {
  if ((flags & MAP_ANONYMOUS) == 0) return MAP_FAILED;
  void* const pages = VirtualAlloc(nullptr, bytes, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
  return pages != nullptr ? pages : MAP_FAILED;
}

int munmap(void* pages, std::size_t) { return VirtualFree(pages, 0, MEM_RELEASE) ? 0 : -1; }

// Where the last star can take one byte more, it does: no recursion, at most pattern times name.
int fnmatch(const char* pattern, const char* name, int) {
  const char* star = nullptr;
  const char* taken = nullptr;
  while (*name != '\0') {
    const char* next = pattern + 1;
    bool fits = *pattern == *name && *pattern != '\0';
    if (*pattern == '?') {
      fits = true;
    } else if (*pattern == '[' && pattern[1] != '\0') {
      const bool negated = pattern[1] == '!' || pattern[1] == '^';
      bool in = false;
      for (next = pattern + 1 + negated; *next != '\0' && (*next != ']' || next == pattern + 1 + negated); ++next) {
        if (next[1] == '-' && next[2] != ']' && next[2] != '\0') {
          in |= *next <= *name && *name <= next[2];
          next += 2;
        } else {
          in |= *next == *name;
        }
      }
      fits = *next == ']' ? in != negated : *name == '[';
      next = *next == ']' ? next + 1 : pattern + 1;
    } else if (*pattern == '*') {
      star = pattern++;
      taken = name;
      continue;
    }
    if (fits) {
      pattern = next;
      ++name;
    } else if (star != nullptr) {
      pattern = star + 1;
      name = ++taken;
    } else {
      return 1;
    }
  }
  while (*pattern == '*') ++pattern;
  return *pattern == '\0' ? 0 : 1;
}
