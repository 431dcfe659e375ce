// cli_terminal_test.cpp - the command at a terminal: control characters, widths, colours, hints; and
// that none of these is in a pipe.
#include "process.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using process::command;
using process::outcome;
using process::run;
using process::run_in_terminal;
using process::terminal;
using process::write_file;

// A title that sets the window's name, a sentence that rings and clears the screen, one with C1 and one
// that is not UTF-8.
const std::string hostile =
    "The \x1b]0;owned\x07 storm broke the harbour wall \x1b[2J of the town in March.\n"
    "The harbour wall \xc2\x9b""31m of the town was rebuilt after the storm.\n"
    "The town paid for the wall \x9b""5n with a tax on herring.\n";

bool has_control(const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return true;
    if (c == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
    if (c == 0x9B && static_cast<unsigned char>(text[i - 1]) < 0x80) return true;
  }
  return false;
}

std::vector<std::string> with(std::vector<std::string> words) {
  words.insert(words.begin(), command());
  return words;
}

TEST(Terminal, ControlCharactersAreShown) {
  setenv("NO_COLOR", "1", 1);
  for (const char* mode : {"-n3", "--all-sentences", "--all-blocks", "--stem", "--json", "--scores",
                           "--explain", "--fit=40x20", "--highlight", "--section",
                           "--format=markdown", "--corpus"}) {
    setenv("PAGER", "", 1);
    const outcome r = run_in_terminal(with({mode}), {}, hostile);
    EXPECT_EQ(r.status, 0) << mode << r.err;
    EXPECT_NE(r.out.find("storm"), std::string::npos) << mode;
    EXPECT_FALSE(has_control(r.out)) << mode << r.out;
  }
  const std::string shown = run_in_terminal(with({"--all-sentences"}), {}, hostile).out;
  for (const char* form : {"^[]0;owned^G", "^[[2J", "<9B>31m", "<9B>5n"})
    EXPECT_NE(shown.find(form), std::string::npos) << form << shown;
  unsetenv("NO_COLOR");
}

TEST(Terminal, APipeGetsTheBytesAsTheyAre) {
  const outcome r = run(with({"--all-sentences"}), hostile);
  for (const char* bytes : {"\x1b]0;owned\x07", "\x1b[2J", "\xc2\x9b""31m", "\x9b""5n"})
    EXPECT_NE(r.out.find(bytes), std::string::npos);
}

TEST(Terminal, NamesOfFilesAreShownToo) {
  const std::string name = write_file("na\x1b[31mme\x07\n.txt", hostile);
  const std::string other = write_file("other.txt", "The wall held.\n");
  const outcome r = run_in_terminal(with({name, other}), {}, hostile);
  EXPECT_NE(r.out.find("na^[[31mme^G^J.txt"), std::string::npos) << r.out;
  terminal errors;
  errors.out = false;
  errors.err = true;
  const outcome missing = run_in_terminal(with({name + "x"}), errors);
  EXPECT_NE(missing.err.find("na^[[31mme^G^J.txtx: No such file"), std::string::npos) << missing.err;
  EXPECT_NE(run(with({name + "x"})).err.find(name + "x"), std::string::npos);  // not a terminal
  const outcome option = run_in_terminal(with({"--\x1b[31m"}), errors);
  EXPECT_EQ(option.err.find('\x1b'), std::string::npos);
}

TEST(Terminal, AHintWhereNothingWasNamed) {
  terminal all;
  all.in = all.err = true;
  const outcome r = run_in_terminal(with({}), all, {}, "The wall held. The town slept.\n\x04");
  EXPECT_EQ(r.status, 0);
  EXPECT_NE(r.out.find("reading the text from the terminal; press Ctrl-D to end"), std::string::npos) << r.out;
  EXPECT_NE(r.out.find("The wall held."), std::string::npos);
  EXPECT_EQ(run(with({}), "The wall held.\n").err, "");
}

}  // namespace
