// cli_people_test.cpp - what the command does for people: options that can be mistyped, a summary and a
// marked text on a terminal, Markdown, sections, lines, folders.
#include "process.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "pith/languages/all.hpp"

namespace {

using process::command;
using process::lines;
using process::pith;
using process::outcome;
using process::run;
using process::run_in_terminal;
using process::terminal;
using process::write_file;

outcome at_terminal(std::vector<std::string> words, terminal t = {}, const std::string& input = {}) {
  words.insert(words.begin(), command());
  return run_in_terminal(words, t, input);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

// An environment for one test.
class variables {
 public:
  variables(std::initializer_list<std::string> all) {
    for (const char* name : {"NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES"}) unsetenv(name);
    setenv("TERM", "xterm-256color", 1);
    setenv("PAGER", "cat", 1);
    for (const std::string& v : all) setenv(v.substr(0, v.find('=')).c_str(), v.substr(v.find('=') + 1).c_str(), 1);
  }
  ~variables() {
    for (const char* name : {"NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES"}) unsetenv(name);
  }
};

const std::string report =
    "The Harbour Wall\n\nThe harbour of Lund was rebuilt in stone after the great storm of 1871. Its new harbour "
    "wall was longer than the old wall.\n\n## The tax\n\nFishermen paid for the harbour wall with a tax on herring. "
    "The tax on herring lasted forty years. Nobody in Lund liked the tax.\n\n## The storms\n\nThe second great storm of "
    "1890 did not break the wall. No storm has broken the harbour wall since.\n";

TEST(Options, AnAbbreviationIsEnoughWhereItIsUnique) {
  EXPECT_EQ(pith({"--num", "1"}, report).out, pith({"-n1"}, report).out);
  EXPECT_EQ(pith({"--ver"}).out, pith({"-V"}).out);
  EXPECT_EQ(pith({"--key=3"}, report).out, pith({"--keywords=3"}, report).out);
  EXPECT_EQ(pith({"--query", "tax"}, report).status, 0);  // whole, though --query-strength begins so too
  EXPECT_NE(pith({"--st"}, report).err.find("ambiguous option '--st'; it could be --stop-words --stats --stem --strict"),
            std::string::npos);
}

TEST(Options, AMistypedOneIsGuessed) {
  const struct { const char *typed, *meant; } cases[] = {
      {"--sumary", nullptr}, {"--keywrods", "--keywords"}, {"--hihglight", "--highlight"}, {"--jsno", "--json"},
      {"--colour", "--color"}, {"--recursiv3", "--recursive"}, {"--zzzzzz", nullptr}};
  for (const auto& c : cases) {
    const outcome r = pith({c.typed}, report);
    EXPECT_EQ(r.status, 2);
    const std::string says = c.meant == nullptr ? "did you mean" : "did you mean '" + std::string(c.meant) + "'?";
    EXPECT_EQ(r.err.find(says) == std::string::npos, c.meant == nullptr) << r.err;
  }
}

TEST(Options, WhatHasNoEffectIsRefused) {
  const struct { std::vector<std::string> words; const char* says; } cases[] = {
      {{"--scores", "--json"}, "'--scores' has no effect with '--json'"},
      {{"-n3", "--stem"}, "'--number' has no effect with '--stem'"},
      {{"-n3", "--keywords", "2"}, "'--number' has no effect with '--keywords'"},
      {{"--corpus", "--section"}, "'--section' has no effect with '--corpus'"},
      {{"--explain", "--all-blocks"}, "'--explain' has no effect with '--all-blocks'"},
      {{"--highlight", "--json"}, "'--json' has no effect with '--highlight'"},
      {{"--highlight", "--html"}, "'--html' has no effect with '--highlight'"},
      {{"--fit", "40x5", "--html"}, "'--fit' has no effect with '--html'"},
      {{"--scores", "--format", "markdown"}, "'--scores' has no effect with '--format'"},
      {{"--jsonl", "--json"}, "'--json' has no effect with '--jsonl'"},
      {{"--jsonl", "--tsv"}, "'--jsonl' has no effect with '--tsv'"},
      {{"--jsonl", "--stats"}, "'--stats' has no effect with '--jsonl'"},
      {{"--field", "a"}, "'--field' has no effect without '--jsonl'"},
      {{"--column", "2", "--jsonl"}, "'--column' has no effect without '--tsv'"},
      {{"--flush"}, "'--flush' has no effect without '--jsonl'"},
      {{"--strict"}, "'--strict' has no effect without '--jsonl'"},
      {{"--include", "*.txt"}, "'--include' has no effect without '--recursive'"},
      {{"--query-strength", "0.5"}, "'--query-strength' has no effect without '--query'"},
      {{"--jobs", "2", "--corpus"}, "'--jobs' has no effect with '--corpus'"},
      {{"--stop-words", "/dev/null", "--stem"}, "'--stop-words' has no effect with '--stem'"},
      {{"--null", "a.txt"}, "a file cannot be named as well"},
  };
  for (const auto& c : cases) {
    const outcome r = pith(c.words, report);
    EXPECT_EQ(r.status, 2) << c.says;
    EXPECT_EQ(r.out, "") << c.says;
    EXPECT_NE(r.err.find(c.says), std::string::npos) << c.says << "\n" << r.err;
  }
}

TEST(Options, SentencesWithANumberIsACount) {
  const std::string file = write_file("report.md", report);
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"--sentences", "2", file}, {"--sentences=2", file}, {file, "--sentences", "2"}})
    EXPECT_EQ(pith(words).out, pith({"-n2", file}).out);
  EXPECT_EQ(pith({"--sentences", file}).out, pith({"--all-sentences", file}).out);
  EXPECT_EQ(pith({"--sentences", "--json", file}).out, pith({"--all-sentences", "--json", file}).out);
  EXPECT_EQ(pith({"--blocks", file}).out, pith({"--all-blocks", file}).out);
  EXPECT_NE(pith({"--blocks", "3", file}).err.find("takes no number; use -n 3"), std::string::npos);
  EXPECT_EQ(pith({"--sentences", "0", file}).status, 2);
}

TEST(Options, APercentageIsARatio) {
  EXPECT_EQ(pith({"-n", "50%"}, report).out, pith({"--ratio", "0.5"}, report).out);
  EXPECT_EQ(pith({"-n12.5%"}, report).out, pith({"--ratio", "0.125"}, report).out);
  EXPECT_EQ(lines(pith({"-n5", "-n", "1%"}, report).out).size(), 1u);
  for (const char* bad : {"0%", "101%", "%", "x%", "5%%", "-5%"}) EXPECT_EQ(pith({"-n", bad}, report).status, 2) << bad;
}

TEST(People, AHeaderOnATerminalOnly) {
  const variables v{"NO_COLOR=1"};
  const outcome r = at_terminal({"-n2"}, {}, report);
  const auto shown = lines(r.out);
  ASSERT_GE(shown.size(), 5u) << r.out;
  EXPECT_EQ(shown[0], "The Harbour Wall");
  EXPECT_NE(shown[1].find(" sentences; 2 kept ("), std::string::npos) << shown[1];
  EXPECT_EQ(shown[2], "");
  EXPECT_EQ(shown[3].substr(0, 2), "- ");
  EXPECT_EQ(count(pith({"-n2"}, report).out, "kept"), 0u);
  for (const char* plain : {"--json", "--scores", "--explain", "--fit=60x3", "--format=markdown"})
    EXPECT_EQ(count(at_terminal({"-n2", plain}, {}, report).out, " kept ("), 0u) << plain;
}

// The columns of a line of letters, wide characters and marks that combine, by their bytes.
unsigned width_of(const std::string& line) {
  unsigned width = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto c = static_cast<unsigned char>(line[i]);
    if ((c & 0xC0) == 0x80 || c == 0xCC) continue;  // U+0300 to U+033F combine
    width += c >= 0xE3 && c != 0xEF ? 2 : 1;
  }
  return width;
}

TEST(People, LinesKeepToTheTerminal) {
  const variables v{"NO_COLOR=1"};
  const std::string text = report +
      "\n\u6e2f\u53e3\u5728\u98ce\u66b4\u540e\u91cd\u5efa\u4e86\uff0c\u65b0\u7684\u6d77\u5899\u6bd4\u65e7\u7684\u66f4\u957f\u3002"
      "\u6e14\u6c11\u4e3a\u6d77\u5899\u4ed8\u4e86\u7a0e\u3002 The \U0001f30a wave came to the cafe\u0301 de\u0301ja\u0300 vu.\n\n" +
      std::string(300, 'x') + " is a word.\n";
  for (const unsigned short columns : {20, 40, 80, 200})
    for (const char* mode : {"-n9", "--highlight", "--section"}) {
      terminal t;
      t.columns = columns;
      const outcome r = at_terminal({mode}, t, text);
      EXPECT_EQ(r.status, 0);
      unsigned widest = 0;
      for (const std::string& line : lines(r.out)) {
        EXPECT_LE(width_of(line), columns) << mode << line;
        widest = std::max(widest, width_of(line));
      }
      if (columns < 200) {
        EXPECT_GE(widest + 8, columns) << mode;
      }
    }
}

TEST(People, ClosersStayAndOpenersGoOn) {
  const variables v{"NO_COLOR=1"};
  terminal narrow;
  narrow.columns = 20;
  // with the two stars of a chosen sentence, twenty columns end before what closes, and after what opens
  for (const char* text : {"Our friends ran \U0001f388. They sang.\n",
                           "\u65b0\u7684\u6d77\u5899\u6bd4\u65e7\u7684\u66f4\u957f\u3009\u3002\n",
                           "\u65b0\u7684\u6d77\u5899\u6bd4\u65e7\u7684\u957f\u300c\u6e2f\u53e3\u300d\u3002\n"})
    for (const std::string& line : lines(at_terminal({"--highlight"}, narrow, text).out)) {
      for (const char* closer : {".", "\u3009", "\u3002"}) EXPECT_NE(line.find(closer), 0u) << line;
      EXPECT_FALSE(line.size() >= 3 && line.compare(line.size() - 3, 3, "\u300c") == 0) << line;
      EXPECT_LE(width_of(line), 20u) << line;
    }
}

TEST(People, HighlightKeepsCodeAndTheHeadOfAMail) {
  const std::string mail = "From: Ann Cole <ann@lund.example>\nTo: harbour@lund.example\nDate: Wed, 9 Apr 2025 22:41\n\n";
  const std::string code = "```c\nint wall(void) {\n    return 4;\n}\n```\n";
  const std::string shown = pith({"--highlight", "-n1"}, mail + report + "\n" + code).out;
  EXPECT_EQ(shown.find(mail), 0u) << shown;
  EXPECT_NE(shown.find("int wall(void) {\n    return 4;\n}"), std::string::npos) << shown;
  EXPECT_NE(pith({"--html"}, report + "\n" + code).out.find("int wall(void) {\n    return 4;\n}"), std::string::npos);
}

TEST(People, HighlightMarksWhatWasChosen) {
  const outcome r = pith({"--highlight", "-n2"}, report);
  EXPECT_EQ(count(r.out, "**"), 4u) << r.out;
  for (const std::string& line : lines(pith({"-n2"}, report).out))
    EXPECT_NE(r.out.find("**" + line + "**"), std::string::npos) << r.out;
  // nothing of the text is lost
  std::string shown, whole;
  for (const char c : r.out) if (c != '*' && c > ' ') shown += c;
  for (const char c : report) if (c != '*' && c > ' ') whole += c;
  EXPECT_EQ(shown, whole);
  const std::string colored = pith({"--highlight", "-n2", "--color=always"}, report).out;
  EXPECT_EQ(count(colored, "\033[1;30;43m"), 2u);
  EXPECT_EQ(count(colored, "**"), 0u);
  std::string bare;
  for (std::size_t i = 0; i < colored.size(); ++i) {
    if (colored[i] == '\033') { while (colored[i] != 'm') ++i; continue; }
    if (colored[i] > ' ') bare += colored[i];
  }
  EXPECT_EQ(bare, whole);
  EXPECT_EQ(pith({"--highlight"}, "").out, "");
}

TEST(People, ColoursWhereTheyAreWanted) {
  const auto has = [](const outcome& r) { return r.out.find("\033[") != std::string::npos; };
  { const variables v{}; EXPECT_TRUE(has(at_terminal({"--highlight"}, {}, report))); }
  { const variables v{}; EXPECT_FALSE(has(pith({"--highlight"}, report))); }
  { const variables v{"NO_COLOR=1"}; EXPECT_FALSE(has(at_terminal({"--highlight"}, {}, report))); }
  { const variables v{"NO_COLOR="}; EXPECT_TRUE(has(at_terminal({"--highlight"}, {}, report))); }
  { const variables v{"CLICOLOR=0"}; EXPECT_FALSE(has(at_terminal({"--highlight"}, {}, report))); }
  { const variables v{"TERM=dumb"}; EXPECT_FALSE(has(at_terminal({"--highlight"}, {}, report))); }
  { const variables v{"CLICOLOR_FORCE=1"}; EXPECT_TRUE(has(pith({"--highlight"}, report))); }
  { const variables v{"CLICOLOR_FORCE=1", "NO_COLOR=1"}; EXPECT_FALSE(has(pith({"--highlight"}, report))); }
  { const variables v{"NO_COLOR=1"}; EXPECT_TRUE(has(pith({"--highlight", "--color", "always"}, report))); }
  { const variables v{}; EXPECT_FALSE(has(at_terminal({"--highlight", "--color=never"}, {}, report))); }
  { const variables v{}; EXPECT_TRUE(has(at_terminal({"-n1"}, {}, report))); }
  { const variables v{}; EXPECT_FALSE(has(at_terminal({"-n1", "--json"}, {}, report))); }
}

TEST(People, ALongTextGoesThroughThePager) {
  terminal small;
  small.rows = 5;
  { const variables v{"PAGER=sed 's/^/P /'"};
    EXPECT_EQ(at_terminal({"--highlight"}, small, report).out.find("P "), 0u); }
  { const variables v{"PAGER=sed 's/^/P /'"};
    terminal tall;
    tall.rows = 200;
    EXPECT_NE(at_terminal({"--highlight"}, tall, report).out.find("P "), 0u); }
  { const variables v{"PAGER=sed 's/^/P /'"}; EXPECT_NE(pith({"--highlight"}, report).out.find("P "), 0u); }
  { const variables v{"PAGER=true"}; EXPECT_EQ(at_terminal({"--highlight"}, small, report).status, 0); }
}

TEST(People, FitWithoutAValueIsTheTerminal) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += report;
  terminal t;
  t.columns = 50;
  t.rows = 9;
  const variables v{};
  EXPECT_EQ(at_terminal({"--fit"}, t, text).out, pith({"--fit", "50x8"}, text).out);
  const std::string file = write_file("long.txt", text);
  EXPECT_EQ(at_terminal({"--fit", file}, t).out, pith({"--fit=50x8", file}).out);
  const variables sized{"COLUMNS=33", "LINES=4"};
  EXPECT_EQ(pith({"--fit"}, text).out, pith({"--fit", "33x3"}, text).out);
}

TEST(People, NotesWhereNothingCameOut) {
  const outcome query = pith({"--query", "zebra crossing", "-n1"}, report);
  EXPECT_EQ(query.status, 0);
  EXPECT_EQ(query.err, "pith: standard input: note: nothing in the text matches the query\n");
  EXPECT_EQ(pith({"--query", "herring", "-n1"}, report).err, "");
  EXPECT_EQ(pith({"--bytes", "5"}, report).err, "pith: standard input: note: no sentence fits the limit\n");
  EXPECT_EQ(pith({"--fit", "3x1"}, report).err, "pith: standard input: note: no sentence fits the limit\n");
}

TEST(People, Markdown) {
  const outcome r = pith({"--format", "markdown", "-n9"}, "The *wall* held_up [well] <b>. It cost 5 * 3 `marks`.\n");
  EXPECT_EQ(r.out, "- The wall held\\_up \\[well\\] .\n- It cost 5 \\* 3 marks.\n");
  const std::string a = write_file("a.md", report), b = write_file("b.md", report);
  const auto several = lines(pith({"--format=markdown", "-n1", a, b}).out);
  ASSERT_EQ(several.size(), 7u);
  EXPECT_EQ(several[0].substr(0, 3), "## ");
  EXPECT_EQ(several[1], "");
  EXPECT_EQ(several[2].substr(0, 2), "- ");
}

TEST(People, ASummaryForEachHeading) {
  const auto got = lines(pith({"--section", "-n1"}, report).out);
  ASSERT_EQ(got.size(), 8u);
  EXPECT_EQ(got[0], "# The Harbour Wall");
  EXPECT_EQ(got[3], "# The tax");
  EXPECT_NE(got[4].find("tax"), std::string::npos);
  EXPECT_EQ(got[6], "# The storms");
  const std::string json = pith({"--section", "-n1", "--json"}, report).out;
  EXPECT_EQ(count(json, "\"heading\":\""), 3u);
  // spans are of the whole text
  const std::size_t at = json.find("\"offset\":", json.find("\"summary\"", json.find("The tax")));
  const std::size_t offset = std::stoul(json.substr(at + 9));
  EXPECT_NE(report.substr(offset, 60).find("tax"), std::string::npos);
  EXPECT_EQ(lines(pith({"--section", "--format", "markdown", "-n1"}, report).out)[0], "### The Harbour Wall");
}

TEST(People, HeadingsAreShownWithoutTheirMarks) {
  for (const char* const heading : {"# The mill #", "# The mill ##", "## The mill {.movie .dvd}", "## The mill {: .wide}", "## The mill {-}",
                                    "## The mill [¶](#mill)", "== The mill ==", "===[[Mill|The mill]]===", "= The mill"}) {
    const std::string text = heading + std::string("\n\nThe boats came to it in spring. It stood at the river.\n");
    EXPECT_EQ(lines(pith({"--section", "-n1"}, text).out)[0], "# The mill") << heading;
    EXPECT_NE(pith({"--section", "--json"}, text).out.find("\"heading\":\"The mill\""), std::string::npos) << heading;
  }
}

TEST(People, LinesAreSentences) {
  const std::string text = "the wall. it held\nStorm and wall and tax\n\nwall tax\n";
  const auto got = lines(pith({"--lines", "-n9"}, text).out);
  EXPECT_EQ(got, (std::vector<std::string>{"the wall. it held", "Storm and wall and tax", "wall tax"}));
  EXPECT_NE(pith({"--lines", "--json", "-n9"}, text).out.find("\"offset\":18,\"length\":22,\"sentence\":1,"), std::string::npos);
  EXPECT_EQ(pith({"--lines"}, "").out, "");
}

TEST(People, StopWordsOfTheirOwn) {
  const std::string text = "The tidal plant opened. Nobody visits the tidal plant in the rain. The tidal plant closed.\n";
  EXPECT_EQ(pith({"--keywords", "1"}, text).out, "tidal plant\n");
  const std::string words = write_file("stop.txt", "the in\nTIDAL\tnobody\n");
  EXPECT_EQ(pith({"--keywords", "9", "--stop-words", words}, text).out.find("tidal"), std::string::npos);
  EXPECT_EQ(pith({"--stop-words", "/no/such/file"}, text).status, 1);
  // ours, read from a file, are ours
  std::string many;
  for (int i = 0; i < 70000; ++i) many += "word" + std::to_string(i) + "\n";
  EXPECT_EQ(pith({"--stop-words", write_file("many.txt", many)}, text).err.find("pith: " + process::scratch("many.txt")), 0u);
}

TEST(People, FoldersAndLists) {
  const std::string folder = process::scratch("folder");
  process::shell("rm -rf " + folder + "; mkdir -p " + folder + "/b/c " + folder + "/.hidden; cd " + folder +
                 "; for f in z.txt b/a.txt b/c/d.txt b/c/e.md .hidden/f.txt; do echo \"File $f held.\" > $f; done; ln -s b loop");
  EXPECT_EQ(pith({folder}).status, 1);
  const outcome all = pith({"-r", "-n1", folder});
  EXPECT_EQ(all.status, 0) << all.err;
  EXPECT_EQ(count(all.out, "==>"), 4u) << all.out;
  EXPECT_LT(all.out.find("b/a.txt"), all.out.find("b/c/d.txt"));
  EXPECT_LT(all.out.find("b/c/e.md"), all.out.find("z.txt"));
  EXPECT_EQ(count(pith({"-r", "--include", "*.txt", "-n1", folder}).out, "==>"), 3u);
  EXPECT_EQ(pith({"-r", "-j3", "-n1", folder}).out, all.out);
  EXPECT_NE(pith({"-r", "--include", "*.none", folder}).err.find("no file to read"), std::string::npos);
  const std::string names = folder + "/z.txt" + std::string(1, '\0') + folder + "/b/a.txt" + std::string(1, '\0');
  EXPECT_EQ(pith({"--null", "-n1"}, names).out, pith({"-n1", folder + "/z.txt", folder + "/b/a.txt"}).out);
  EXPECT_NE(pith({"-0"}, "cut").err.find("the last name has no NUL after it"), std::string::npos);
}

TEST(People, ProgressIsOnATerminalOnly) {
  std::string records;
  for (int i = 0; i < 30000; ++i) records += "{\"text\":\"" + std::string("The wall held. The town slept. ") + "\"}\n";
  const std::string file = write_file("records.jsonl", records);
  terminal errors;
  errors.out = false;
  errors.err = true;
  const outcome shown = at_terminal({"--jsonl", "--progress", file}, errors);
  EXPECT_NE(shown.err.find(" records, "), std::string::npos) << shown.err;
  EXPECT_NE(shown.err.find(" left"), std::string::npos) << shown.err;
  EXPECT_EQ(lines(shown.out).size(), 30000u);
  EXPECT_EQ(pith({"--jsonl", "--progress", file}).err, "");
}

TEST(People, ProgressWithinALargeFile) {
  if (process::sanitized()) GTEST_SKIP() << "it takes a sanitizer too long";
  std::string text;
  for (int i = 0; text.size() < (std::size_t{17} << 20); ++i)
    text += "The wall of year " + std::to_string(i % 977) + " held in the storm of number " + std::to_string(i % 1013) + ".\n";
  const std::string file = write_file("large.txt", text);
  terminal errors;
  errors.out = false;
  errors.err = true;
  const outcome shown = at_terminal({"--progress", file}, errors), quiet = pith({file});
  EXPECT_NE(shown.err.find(" MB, "), std::string::npos) << shown.err;
  EXPECT_NE(shown.err.find(" left"), std::string::npos) << shown.err;
  EXPECT_EQ(shown.out, quiet.out);  // it is read in another way, with the same result
  EXPECT_EQ(quiet.err, "");
}

TEST(Completions, KnowEveryOption) {
  const std::string table = process::read_file("src/cli/options.cpp");
  const std::string bash = process::read_file("src/cli/completions/pith.bash"),
                    zsh = process::read_file("src/cli/completions/_pith"),
                    fish = process::read_file("src/cli/completions/pith.fish"),
                    help = pith({"--help"}).out;
  std::size_t options = 0;
  for (std::size_t at = table.find("\n    {\""); at != std::string::npos; at = table.find("\n    {\"", at + 1)) {
    const std::string name = table.substr(at + 7, table.find('"', at + 7) - at - 7);
    ++options;
    EXPECT_NE(help.find("--" + name), std::string::npos) << name;
    EXPECT_NE(bash.find("--" + name), std::string::npos) << name;
    EXPECT_NE(zsh.find("--" + name), std::string::npos) << name;
    EXPECT_NE(fish.find(" -l " + name + " "), std::string::npos) << name;
  }
  EXPECT_GT(options, 40u);
}

TEST(Completions, KnowEveryLanguage) {
  for (const char* file : {"pith.bash", "_pith", "pith.fish"}) {
    const std::string text = process::read_file("src/cli/completions/" + std::string(file));
    const std::size_t at = text.find("auto ", text.find("language"));
    ASSERT_NE(at, std::string::npos) << file;
    const std::string all = text.substr(at, text.find_first_of("')", at) - at) + ' ';
    for (const pith::language* const pack : pith::languages::packs)
      EXPECT_NE(all.find(' ' + std::string(pack->code) + ' '), std::string::npos) << file << ": " << pack->code;
  }
}

TEST(Completions, InTheShells) {
  const std::string load = "source src/cli/completions/pith.bash; ";
  const auto words = [&](const std::string& line) {
    return run({"bash", "-c", load + "COMP_WORDS=(pith " + line + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _pith; echo ${COMPREPLY[@]}"}).out;
  };
  if (process::have("bash")) {
    EXPECT_EQ(words("--hi"), "--highlight\n");
    EXPECT_EQ(words("--method l"), "lexrank\n");
    EXPECT_EQ(words("--format = m"), "markdown\n");
    EXPECT_EQ(words("src/cli/pith"), "src/cli/pith.1\n");
  }
  if (process::have("zsh")) {
    EXPECT_EQ(process::shell("zsh -n src/cli/completions/_pith").status, 0);
  }
  if (process::have("fish")) {
    EXPECT_EQ(process::shell("fish --no-execute src/cli/completions/pith.fish").status, 0);
  }
}

}  // namespace
