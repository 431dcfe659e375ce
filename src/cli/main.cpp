// main.cpp - the command `pith`: what is to be done, and an exit status that says how it went.
#include <cerrno>
#include <cstring>
#include <unistd.h>

#include "arguments.hpp"
#include "files.hpp"
#include "language.hpp"
#include "names.hpp"
#include "output.hpp"
#include "terminal.hpp"

namespace {

int finish(const cli::streams& s, int status) {
  s.out.flush();
  // A reader that went away has had enough and is told nothing.
  if (s.out.error() != 0) {
    if (s.out.error() != EPIPE) {
      s.err.put("pith: write error: ");
      s.err.put(std::strerror(s.out.error()));
      s.err.put('\n');
    }
    status = cli::trouble;
  }
  s.err.flush();
  return s.err.error() != 0 && status == cli::done ? cli::trouble : status;
}

// What the terminal has to do with it.
void look_at_terminal(cli::arguments& a) {
  const bool terminal = cli::is_terminal(STDOUT_FILENO);
  const bool for_people = a.mode == cli::mode::summary && a.format == cli::format::text &&
                          a.records == cli::records::none && a.rows == 0 && !a.scores && !a.options.explain;
  if (!for_people) return;
  a.colored = cli::wants_colour(a.color);
  if (!terminal) return;
  a.width = cli::size_of_terminal().columns;
  a.header = !a.corpus && !a.section && !a.highlight && !a.lines;
}

// The whole text, through the pager where it is longer than the terminal.
int show(const cli::arguments& a, const cli::names& names, const cli::streams& s) {
  cli::output all;
  all.show_controls(s.out.shows_controls());
  const int status = cli::each_file(a, names, {all, s.err});
  std::size_t lines = 0;
  for (const char c : all.held()) lines += c == '\n';
  const bool pages = cli::is_terminal(STDOUT_FILENO) && lines >= cli::size_of_terminal().rows && cli::open_pager();
  if (pages) {
    cli::output pager(STDOUT_FILENO);  // of its own: who quits it has seen enough, which is not an error
    pager.put(all.held());
    pager.flush();
    cli::close_pager();
  } else {
    s.out.put(all.held());
  }
  return all.error() != 0 ? static_cast<int>(cli::trouble) : status;
}

int do_work(const cli::arguments& a, const cli::streams& s) {
  if (a.stop_words != nullptr) {
    const int error = cli::load_stop_words(a.stop_words);
    if (error != 0) {
      cli::complain(s.err, a.stop_words, error == E2BIG ? "too many words" : std::strerror(error));
      return cli::trouble;
    }
  }
  if (a.no_file && !a.recursive && cli::is_terminal(STDIN_FILENO)) {
    s.err.put(a.null ? "pith: reading file names from the terminal; press Ctrl-D to end\n"
                     : "pith: reading the text from the terminal; press Ctrl-D to end (see pith --help)\n");
    s.err.flush();
  }
  cli::names names;
  const bool all = names.collect(a, s.err);
  s.err.flush();
  int status = cli::done;
  if (names.count() > 0) {
    status = a.records != cli::records::none                      ? cli::each_record(a, names, s)
             : a.corpus || a.format == cli::format::html          ? cli::all_files(a, names, s)
             : a.highlight                                        ? show(a, names, s)
                                                                  : cli::each_file(a, names, s);
  } else if (all) {
    cli::complain(s.err, "", "no file to read");
    status = cli::trouble;
  }
  return all ? status : cli::trouble;
}

}  // namespace

int main(int argc, char** argv) {
  cli::arguments a;
  if (!cli::parse(argc, argv, a)) return cli::misuse;
  cli::output out(STDOUT_FILENO), err(STDERR_FILENO);
  out.show_controls(cli::is_terminal(STDOUT_FILENO));
  err.show_controls(cli::is_terminal(STDERR_FILENO));
  const cli::streams s{out, err};
  if (a.mode == cli::mode::help) {
    out.put(cli::help_text);
    return finish(s, cli::done);
  }
  if (a.mode == cli::mode::version) {
    out.put("pith " PITH_VERSION_STRING "\n");
    return finish(s, cli::done);
  }
  look_at_terminal(a);
  return finish(s, do_work(a, s));
}
