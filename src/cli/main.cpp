// main.cpp - the command `pith`: for each file its summary, and an exit status that says how it
// went.  The rest of the command is arguments.cpp, input.cpp, report.cpp and output.cpp.
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

#include <unistd.h>

#include "../language.hpp"
#include "pith/detect.hpp"
#include "arguments.hpp"
#include "input.hpp"
#include "output.hpp"
#include "report.hpp"

namespace {

enum exit_status { done = 0, trouble = 1, misuse = 2 };

const pith::language* language_of(const cli::arguments& a, std::string_view text) {
  if (a.language != "auto") return pith::detail::find_language(a.language);
  if (a.mode == cli::mode::stem) return &pith::languages::english;  // a list of words tells nothing
  return pith::detect(text);
}

int finish(cli::output& out, int status) {
  out.flush();
  if (out.error() == 0) return status;
  // A reader that went away has had enough and is told nothing.
  if (out.error() != EPIPE) std::fprintf(stderr, "pith: write error: %s\n", std::strerror(out.error()));
  return trouble;
}

// Reads all files, and prints one summary of those that could be read.
int summarize_corpus(cli::arguments& a, cli::buffers& buffers, cli::output& out) {
  const auto most = static_cast<std::size_t>(a.file_count);
  auto* const files = static_cast<cli::input*>(std::calloc(most, sizeof(cli::input)));
  auto* const texts = static_cast<std::string_view*>(std::calloc(most, sizeof(std::string_view)));
  auto* const names = static_cast<const char**>(std::calloc(most, sizeof(const char*)));
  int status = done;
  if (files == nullptr || texts == nullptr || names == nullptr) {
    std::fputs("pith: out of memory\n", stderr);
    status = trouble;
  } else {
    std::size_t count = 0, longest = 0;
    for (std::size_t i = 0; i < most; ++i) {
      new (files + i) cli::input;
      const int error = files[i].load(a.files[i]);
      if (error != 0) {
        std::fprintf(stderr, "pith: %s: %s\n", a.files[i], std::strerror(error));
        status = trouble;
        continue;
      }
      names[count] = std::strcmp(a.files[i], "-") == 0 && !a.json ? "standard input" : a.files[i];
      new (texts + count) std::string_view(files[i].text());
      if (texts[count].size() > texts[longest].size()) longest = count;
      ++count;
    }
    if (count > 0) {
      a.options.language = language_of(a, texts[longest]);
      const char* const problem = cli::summary(a, {names, texts, count}, buffers, out);
      if (problem != nullptr) {
        std::fprintf(stderr, "pith: %s\n", problem);
        status = trouble;
      }
    }
    for (std::size_t i = 0; i < most; ++i) files[i].~input();
  }
  std::free(files);
  std::free(texts);
  std::free(names);
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  cli::arguments a;
  if (!cli::parse(argc, argv, a)) return misuse;
  cli::output out(STDOUT_FILENO);
  if (a.mode == cli::mode::help) {
    out.put(cli::help_text);
    return finish(out, done);
  }
  if (a.mode == cli::mode::version) {
    out.put("pith " PITH_VERSION_STRING "\n");
    return finish(out, done);
  }

  cli::buffers buffers;
  if (a.corpus) return finish(out, summarize_corpus(a, buffers, out));
  int status = done;
  bool first = true;
  for (int i = 0; i < a.file_count && out.error() == 0; ++i) {
    const char* const path = a.files[i];
    const bool standard = std::strcmp(path, "-") == 0;
    const char* const name = standard && !a.json ? "standard input" : path;
    cli::input file;
    const int error = file.load(path);
    const char* problem = error != 0 ? std::strerror(error) : nullptr;
    if (problem == nullptr) {
      if (a.file_count > 1 && !a.json) {
        if (!first) out.put('\n');
        out.put("==> ");
        out.put(name);
        out.put(" <==\n");
      }
      first = false;
      a.options.language = language_of(a, file.text());
      problem = cli::report(a, name, file.text(), buffers, out);
    }
    if (problem != nullptr) {
      std::fprintf(stderr, "pith: %s: %s\n", name, problem);
      status = trouble;
    }
  }
  return finish(out, status);
}
