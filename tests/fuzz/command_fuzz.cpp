// command_fuzz.cpp - the command: any arguments, any files.
//
// Input: lines of arguments up to an empty line, then the text of the one file that there is, which is
// also standard input.  An argument FILE is that file, many times over where it is FILES.  The command's
// sources are linked in, with another name for its main.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>

#include "../../src/cli/unwrap.hpp"
#include "fuzz.hpp"

int pith_command(int argc, char** argv);

#ifdef PITH_FUZZ_ASAN
extern "C" void __sanitizer_set_report_fd(void* fd);
#endif

namespace command_fuzz {

/// Where the command writes: nowhere, and the sanitizers and FUZZ_CHECK still to standard error.
struct channels {
  int file = memfd_create("text", 0);
  char name[32];
  channels() {
    std::snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    const int error = dup(2), nowhere = open("/dev/null", O_WRONLY);
#ifdef PITH_FUZZ_ASAN
    __sanitizer_set_report_fd(reinterpret_cast<void*>(static_cast<std::intptr_t>(error)));
#else
    (void)error;
#endif
    out = dup(1);
    dup2(nowhere, 3 + 200);
    close(nowhere);
  }
  int out;
};

/// Unwrapped where nothing stands behind it, a text keeps its lines, and all of itself where it has no prose.
void unwrapped(std::string_view text) {
  for (const cli::wrapping w : {cli::wrapping::notebook, cli::wrapping::messages, cli::wrapping::json}) {
    fuzz::guarded memory(text.size(), 0);
    char* const p = reinterpret_cast<char*>(memory.data());
    std::copy(text.begin(), text.end(), p);
    const bool found = cli::unwrap(p, text.size(), w);
    for (std::size_t i = 0; i < text.size(); ++i) FUZZ_CHECK(found ? text[i] != '\n' || p[i] == '\n' : p[i] == text[i]);
  }
}

void run(const std::uint8_t* data, std::size_t size) {
  static channels c;
  std::string_view all(reinterpret_cast<const char*>(data), size);
  std::vector<std::string> words{"pith"};
  bool fits = true;
  while (!all.empty() && all[0] != '\n' && words.size() < 12) {
    const std::size_t end = all.find('\n');
    std::string word(all.substr(0, end));
    all.remove_prefix(end == all.npos ? all.size() : end + 1);
    for (char& byte : word)
      if (byte == '\0') byte = '-';
    if (word == "FILE" || word == "FILES") {
      for (int i = word.size() == 5 ? 3 : 1; i > 0; --i) words.push_back(c.name);
    } else {
      fits = fits && word.size() < 64;
      words.push_back(word);
    }
  }
  if (!all.empty()) all.remove_prefix(1);
  unwrapped(all);
  if (!fits) return;
  for (std::size_t i = 1; i < words.size(); ++i) {  // no device that never ends, nothing of the machine
    if (words[i][0] == '/' && words[i] != c.name) return;
    if (words[i].find("..") != std::string::npos) return;
  }
  if (ftruncate(c.file, 0) != 0 || pwrite(c.file, all.data(), all.size(), 0) != static_cast<ssize_t>(all.size())) return;
  lseek(c.file, 0, SEEK_SET);
  dup2(c.file, 0);
  const int error = dup(2);
  std::fflush(stdout);
  dup2(203, 1);
  dup2(203, 2);
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(&word[0]);
  argv.push_back(nullptr);
  const int status = pith_command(static_cast<int>(words.size()), argv.data());
  dup2(c.out, 1);
  dup2(error, 2);
  close(error);
  FUZZ_CHECK(status >= 0 && status <= 2);
}

}  // namespace command_fuzz

FUZZ_TARGET(command_fuzz)
