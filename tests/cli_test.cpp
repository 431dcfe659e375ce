// cli_test.cpp - the command as its users meet it: options, streams, files, exit status, JSON.
// What the sentences are is the business of other tests.
#include "process.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <pith/pith.hpp>

namespace {

using process::command;
using process::lines;
using process::pith;
using process::outcome;
using process::run;
using process::write_file;

const std::string article =
    "The harbour of Lund was rebuilt in stone after the great storm of 1871.\n"
    "\n"
    "Its new harbour wall was longer than the old wall, and the second great\n"
    "storm of 1890 did not break it. Fishermen had paid for the harbour wall\n"
    "with a tax on herring. The tax on herring lasted forty years!\n"
    "\n"
    "No storm has broken the harbour wall since. Is the tax forgotten? Nobody\n"
    "in Lund pays it now.\n";

std::string without_space(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && !(c >= '\t' && c <= '\r')) out += c;
  return out;
}

// Any bytes, with many that mean something in JSON, UTF-8 or prose.
std::string random_bytes(unsigned seed, std::size_t size) {
  std::mt19937 random(seed);
  static const char bytes[] = "\"\\\n\t\0\x01\x7f .!?aeiou{}[],:\xc3\xa9\xe2\x80\x9c\xf0\x9f\x98\xed\xa0\x80\xc0\xff";
  static const std::string likely(bytes, sizeof bytes - 1);
  std::string out;
  while (out.size() < size)
    out += random() % 3 != 0 ? likely[random() % likely.size()] : static_cast<char>(random() % 256);
  return out;
}

// A strict reader of JSON (RFC 8259) that keeps nothing: enough to say yes or no.
class json_checker {
 public:
  explicit json_checker(const std::string& text) : text_(text) {}
  bool valid() {
    return value() && (space(), at_ == text_.size());
  }

 private:
  void space() {
    while (at_ < text_.size() && std::string(" \t\r\n").find(text_[at_]) != std::string::npos) ++at_;
  }
  bool take(char c) { space(); return at_ < text_.size() && text_[at_] == c && ++at_; }
  bool word(const char* w) {
    const std::string s = w;
    return text_.compare(at_, s.size(), s) == 0 && (at_ += s.size(), true);
  }
  bool value() {
    space();
    if (at_ == text_.size()) return false;
    switch (text_[at_]) {
      case '{': return list('}', true);
      case '[': return list(']', false);
      case '"': return string();
      case 't': return word("true");
      case 'f': return word("false");
      case 'n': return word("null");
      default: return number();
    }
  }
  bool list(char close, bool named) {
    ++at_;
    if (take(close)) return true;
    do {
      space();
      if (named && !(string() && take(':'))) return false;
      if (!value()) return false;
    } while (take(','));
    return take(close);
  }
  bool digits() {
    const std::size_t from = at_;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    return at_ > from;
  }
  bool number() {
    if (text_[at_] == '-') ++at_;
    if (at_ + 1 < text_.size() && text_[at_] == '0' && text_[at_ + 1] >= '0' && text_[at_ + 1] <= '9')
      return false;
    if (!digits()) return false;
    return at_ >= text_.size() || text_[at_] != '.' || (++at_, digits());
  }
  bool string() {
    if (at_ >= text_.size() || text_[at_++] != '"') return false;
    while (at_ < text_.size() && text_[at_] != '"') {
      const auto c = static_cast<unsigned char>(text_[at_]);
      if (c < 0x20) return false;
      if (c == '\\') {
        if (at_ + 1 >= text_.size()) return false;
        const char e = text_[at_ + 1];
        if (e == 'u') {
          for (int i = 2; i < 6; ++i)
            if (at_ + 5 >= text_.size() || !isxdigit(static_cast<unsigned char>(text_[at_ + static_cast<std::size_t>(i)]))) return false;
          at_ += 6;
        } else if (std::string("\"\\/bfnrt").find(e) != std::string::npos) {
          at_ += 2;
        } else {
          return false;
        }
        continue;
      }
      if (!code_point()) return false;
    }
    return at_ < text_.size() && text_[at_++] == '"';
  }
  // By arithmetic, unlike the command's table.
  bool code_point() {
    const auto c = static_cast<unsigned char>(text_[at_]);
    if (c < 0x80) { ++at_; return true; }
    const std::size_t n = c >> 5 == 6 ? 2 : c >> 4 == 14 ? 3 : c >> 3 == 30 ? 4 : 0;
    if (n == 0 || at_ + n > text_.size()) return false;
    unsigned long v = c & (0xFFu >> (n + 1));
    for (std::size_t i = 1; i < n; ++i) {
      const auto d = static_cast<unsigned char>(text_[at_ + i]);
      if (d >> 6 != 2) return false;
      v = v << 6 | (d & 63);
    }
    at_ += n;
    const unsigned long least[] = {0, 0, 0x80, 0x800, 0x10000};
    return v >= least[n] && v <= 0x10FFFF && !(v >= 0xD800 && v <= 0xDFFF);
  }

  const std::string& text_;
  std::size_t at_ = 0;
};

TEST(Json, TheCheckerItself) {
  for (const char* good : {"{}", "[1,-2.5,0]", "{\"a\":[true,false,null,\"\\u00e9\\n\xc3\xa9\"]}\n"})
    EXPECT_TRUE(json_checker(good).valid()) << good;
  for (const char* bad : {"", "{", "[1,]", "{\"a\"}", "\"\n\"", "\"\xff\"", "\"\xed\xa0\x80\"", "\"\xc0\x80\"", "\"\\x\"", "01", "{} {}"})
    EXPECT_FALSE(json_checker(bad).valid()) << bad;
}

TEST(Cli, PrintsWholeSentencesOneALine) {
  const outcome r = pith({"-n", "2"}, article);
  EXPECT_EQ(r.status, 0);
  EXPECT_EQ(r.err, "");
  ASSERT_EQ(lines(r.out).size(), 2u);
  const std::string all = without_space(article);
  for (const std::string& line : lines(r.out)) {
    EXPECT_NE(all.find(without_space(line)), std::string::npos) << line;
    EXPECT_EQ(line.find("  "), std::string::npos);
  }
}

TEST(Cli, SaysWhatTheLibrarySays) {
  std::vector<unsigned char> memory(pith::workspace_bound(article.size()));
  for (std::uint32_t n = 1; n < 9; ++n) {
    pith::options o;
    o.sentences = n;
    const pith::result want = pith::summarize(article, o, {memory.data(), memory.size()});
    std::string text(article.size() + 9, '\0');
    const pith::copied c = pith::copy(article, want, text.data(), text.size());
    text.resize(c.bytes);
    EXPECT_EQ(pith({"-n" + std::to_string(n)}, article).out, text + "\n");
  }
}

TEST(Cli, FormsOfOptions) {
  const std::string file = write_file("article.txt", article);
  const std::string want = pith({"-n", "2", "--order", "rank", "--method", "bm25", file}).out;
  ASSERT_EQ(lines(want).size(), 2u);
  const std::vector<std::vector<std::string>> forms = {
      {"-n2", "--order=rank", "--method=bm25", file},
      {file, "--number", "2", "--order=rank", "--method", "bm25"},
      {"--number=2", "--order=rank", "--method=bm25", "--", file},
      {"-n", "7", "-n", "2", "--order=rank", file, "--method=bm25"},
      {"-n2", "--order=rank", "--method=bm25", "--language=en-GB", file},
  };
  for (const auto& form : forms) {
    const outcome r = pith(form);
    EXPECT_EQ(r.status, 0) << r.err;
    EXPECT_EQ(r.out, want) << form[0];
  }
  EXPECT_EQ(pith({"-n2", "--order=rank", "--method=bm25"}, article).out, want);
  EXPECT_EQ(pith({"-n2", "--order=rank", "--method=bm25", "-"}, article).out, want);
}

TEST(Cli, MistakesAreNamedAndEndWithTwo) {
  const struct { std::vector<std::string> words; const char* names; } cases[] = {
      {{"--frobnicate"}, "unknown option '--frobnicate'"},
      {{"--frobnicate=3"}, "unknown option '--frobnicate'"},
      {{"-x"}, "unknown option '-x'"},
      {{"--n", "3"}, "ambiguous option '--n'; it could be --number --null"},
      {{"-n"}, "'-n' needs a value"},
      {{"--words"}, "'--words' needs a value"},
      {{"-n", "0"}, "'-n'"},
      {{"-n", "-1"}, "'-n'"},
      {{"-n", "3x"}, "'-n'"},
      {{"-n", ""}, "'-n'"},
      {{"-n", "4294967296"}, "'-n'"},
      {{"--bytes", "many"}, "'--bytes'"},
      {{"--ratio", "0"}, "'--ratio'"},
      {{"--ratio", "1.01"}, "'--ratio'"},
      {{"--ratio", "nan"}, "'--ratio'"},
      {{"--ratio="}, "'--ratio'"},
      {{"--damping", "1"}, "'--damping'"},
      {{"--order", "size"}, "'--order'"},
      {{"--method", "magic"}, "'--method'"},
      {{"--language", "english"}, "'--language'"},
      {{"--language", ""}, "'--language'"},
      {{"--json=yes"}, "'--json' takes no value"},
      {{"--corpus", "--keywords", "3"}, "'--corpus' has no effect with '--keywords'"},
  };
  for (const auto& c : cases) {
    const outcome r = pith(c.words, article);
    EXPECT_EQ(r.status, 2) << c.names;
    EXPECT_EQ(r.out, "") << c.names;
    EXPECT_NE(r.err.find(c.names), std::string::npos) << r.err;
    EXPECT_NE(r.err.find("pith --help"), std::string::npos) << r.err;
  }
}

TEST(Cli, HelpAndVersion) {
  const outcome help = pith({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.err, "");
  for (const char* option : {"--number", "--ratio", "--words", "--bytes", "--order", "--method", "--damping",
                             "--tolerance", "--sweeps", "--language", "--scores", "--stats", "--json",
                             "--keywords", "--sentences", "--blocks", "--stem", "--help", "--version"})
    EXPECT_NE(help.out.find(option), std::string::npos) << option;
  for (const std::string& line : lines(help.out)) EXPECT_LE(line.size(), 80u) << line;
  EXPECT_EQ(pith({"--version"}).out, "pith " PITH_VERSION_STRING "\n");
}

TEST(Cli, ManPageNamesEveryOptionOfHelp) {
  const std::string page = process::read_file("src/cli/pith.1");
  const std::string help = pith({"--help"}).out;
  for (std::size_t at = help.find("--"); at != std::string::npos; at = help.find("--", at + 2)) {
    std::size_t end = at + 2;
    while (end < help.size() && islower(static_cast<unsigned char>(help[end]))) ++end;
    std::string option = "\\-\\-" + help.substr(at + 2, end - at - 2);
    EXPECT_NE(page.find(option), std::string::npos) << option;
  }
}

TEST(Cli, BudgetsHold) {
  for (const char* n : {"1", "2", "5", "100"})
    EXPECT_LE(lines(pith({"-n", n}, article).out).size(), std::stoul(n));
  for (std::size_t bytes = 1; bytes < article.size() + 10; bytes += 7)
    EXPECT_LE(pith({"--bytes", std::to_string(bytes)}, article).out.size(), bytes + 1) << bytes;
  for (int words = 1; words < 80; words += 5) {
    std::istringstream out(pith({"--words", std::to_string(words)}, article).out);
    int count = 0;
    for (std::string w; out >> w;) ++count;
    EXPECT_LE(count, words);
  }
  EXPECT_EQ(lines(pith({"--ratio", "1"}, article).out).size(), 7u);
  EXPECT_EQ(lines(pith({"--ratio", "0.01"}, article).out).size(), 1u);
  EXPECT_LE(lines(pith({"-n5", "--ratio", "0.3"}, article).out).size(), 2u);
}

TEST(Cli, OrderChangesTheOrderOnly) {
  auto text = lines(pith({"-n4"}, article).out), rank = lines(pith({"-n4", "--order=rank"}, article).out);
  EXPECT_EQ(rank[0], lines(pith({"-n1"}, article).out)[0]);
  std::sort(text.begin(), text.end());
  std::sort(rank.begin(), rank.end());
  EXPECT_EQ(text, rank);
}

TEST(Cli, ScoresStandBeforeEachSentence) {
  // TextRank's best is the most central; the standard method weighs more than that.
  const auto plain = lines(pith({"--order=rank", "--method=textrank"}, article).out);
  const auto scored = lines(pith({"--order=rank", "--method=textrank", "--scores"}, article).out);
  ASSERT_EQ(plain.size(), scored.size());
  double last = 1e9;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const std::size_t tab = scored[i].find('\t');
    ASSERT_NE(tab, std::string::npos);
    EXPECT_EQ(scored[i].substr(tab + 1), plain[i]);
    const double score = std::stod(scored[i].substr(0, tab));
    EXPECT_LE(score, last);
    last = score;
  }
}

TEST(Cli, StatsGoToStandardError) {
  const outcome r = pith({"--stats"}, article);
  EXPECT_EQ(r.out, pith({}, article).out);
  for (const char* word : {" bytes", " sentences", " sweeps", "workspace ", " ms"})
    EXPECT_NE(r.err.find(word), std::string::npos) << r.err;
  EXPECT_NE(r.err.find(std::to_string(article.size()) + " bytes"), std::string::npos);
}

TEST(Cli, AnyCodeIsALanguage) {
  for (const char* code : {"en", "EN", "en_US", "de", "xx", "tlh", "zh-Hant"}) {
    const outcome r = pith({"--language", code}, article);
    EXPECT_EQ(r.status, 0) << code;
    EXPECT_EQ(lines(r.out).size(), 3u) << code;
  }
}

TEST(Cli, TellsTheLanguage) {
  const std::string german = "Der Hafen wurde nach dem Sturm neu gebaut. Die Mauer war l\u00e4nger als die alte. "
                             "Seitdem hat kein Sturm die Mauer gebrochen, und die Steuer ist vergessen.";
  EXPECT_NE(pith({"--stats"}, german).err.find("language de"), std::string::npos);
  EXPECT_NE(pith({"--stats"}, article).err.find("language en"), std::string::npos);
  EXPECT_NE(pith({"--stats"}, "1 2 3").err.find("language unknown"), std::string::npos);
  EXPECT_EQ(pith({"--scores"}, german).out, pith({"--scores", "--language=de"}, german).out);
  EXPECT_EQ(pith({"--scores", "--language", "auto"}, article).out, pith({"--scores", "--language=en"}, article).out);
  EXPECT_NE(pith({"--json"}, german).out.find("\"language\":\"de\""), std::string::npos);
}

TEST(Cli, SeveralFilesEachUnderItsName) {
  const std::string a = write_file("a.txt", article), b = write_file("b.txt", "Only this one.\n");
  const outcome r = pith({a, b, "-"}, "And this.");
  EXPECT_EQ(r.status, 0);
  EXPECT_EQ(r.out, "==> " + a + " <==\n" + pith({a}).out + "\n==> " + b + " <==\nOnly this one.\n" +
                       "\n==> standard input <==\nAnd this.\n");
}

TEST(Cli, WhatCannotBeReadIsNamedAndTheOthersAreDone) {
  const std::string a = write_file("a.txt", article), folder = process::scratch(".");
  const std::string missing = process::scratch("no such file");
  const outcome r = pith({"-n1", missing, a, folder, a});
  EXPECT_EQ(r.status, 1);
  EXPECT_NE(r.err.find("pith: " + missing + ": No such file"), std::string::npos) << r.err;
  EXPECT_NE(r.err.find("pith: " + folder + ": Is a directory"), std::string::npos) << r.err;
  EXPECT_EQ(lines(r.err).size(), 2u);
  EXPECT_EQ(lines(r.out).size(), 5u) << r.out;  // two headers, two sentences, one empty line
  EXPECT_EQ(pith({missing}).out, "");
  if (geteuid() != 0) {
    chmod(write_file("locked.txt", article).c_str(), 0);
    EXPECT_NE(pith({process::scratch("locked.txt")}).err.find("Permission denied"), std::string::npos);
    unlink(process::scratch("locked.txt").c_str());
  }
}

TEST(Cli, NamesThatLookLikeOptions) {
  const std::string path = write_file("-n", article);
  const outcome r = process::shell("cd " + process::scratch(".") + " && ../../pith -n1 -- -n && ../../pith -n1 ./-n");
  EXPECT_EQ(r.status, 0) << r.err;
  EXPECT_EQ(lines(r.out).size(), 2u);
}

TEST(Cli, NoText) {
  for (const std::string& text : {std::string(), std::string("\n \t\r\n"), std::string("\0\0", 2)}) {
    const outcome r = pith({}, text);
    EXPECT_EQ(r.status, 0);
    EXPECT_EQ(without_space(r.out), text.find('\0') == 0 ? r.out.substr(0, 2) : "");
    EXPECT_EQ(r.err.empty(), text.find('\0') != 0) << r.err;
    EXPECT_TRUE(json_checker(pith({"--json"}, text).out).valid());
  }
  EXPECT_EQ(pith({}, "word").out, "word\n");
}

TEST(Cli, FullDiskAndClosedOutputAreErrors) {
  if (access("/dev/full", W_OK) == 0) {
    for (const char* option : {"-n1", "--sentences", "--json", "--help", "--version"}) {
      const outcome r = run({command(), option}, article, "/dev/full");
      EXPECT_EQ(r.status, 1) << option;
      EXPECT_NE(r.err.find("write error: No space left on device"), std::string::npos) << r.err;
    }
  }
  EXPECT_EQ(process::shell(command() + " >&-", article).status, 1);
}

TEST(Cli, AClosedPipeEndsItQuietly) {
  std::string big;
  while (big.size() < 3000000) big += article;
  const std::string file = write_file("big.txt", big);
  for (const char* mode : {"--sentences", "--blocks", "--json --sentences", "--stem"}) {
    const outcome r = process::shell(command() + " " + mode + " " + file + " | head -n 1");
    EXPECT_EQ(r.err, "") << mode;
  }
  // Also where SIGPIPE is ignored, as under some parents, and the write returns an error.
  const outcome r = process::shell("trap '' PIPE; " + command() + " --sentences " + file + " | head -n 1");
  EXPECT_EQ(r.err, "");
}

TEST(Cli, LargeFilesAsPipes) {
  std::string big;
  for (int i = 0; big.size() < 2500000; ++i)
    big += "Line " + std::to_string(i * 7919 % 1000) + " of the harbour log says storm " +
           std::to_string(i * 31 % 777) + ".\n";
  const std::string file = write_file("log.txt", big);
  const outcome mapped = pith({"-n20", file});
  EXPECT_EQ(mapped.status, 0);
  EXPECT_EQ(lines(mapped.out).size(), 20u);
  EXPECT_EQ(mapped.out, pith({"-n20"}, big).out);
  EXPECT_EQ(mapped.out, process::shell("cat " + file + " | " + command() + " -n20").out);
  EXPECT_EQ(without_space(pith({"--sentences", file}).out), without_space(big));
}

TEST(Cli, SentencesDropNothing) {
  std::vector<std::string> texts = {
      article, "", "no stop", "# Title\n\n- one\n- two. Three.\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
      "1. First item.\n2. Second item!\n\n***\n\ntrailing ***\n", "\xe2\x80\x9cQuoted.\xe2\x80\x9d said\xc2\xa0no one.",
      "```\ncode();\n```\n", "- ", "...", "> \n", "\x1f"};
  for (unsigned seed = 0; seed < 40; ++seed) texts.push_back(random_bytes(seed, 50 + 20 * seed));
  for (const std::string& text : texts)
    EXPECT_EQ(without_space(pith({"--sentences"}, text).out), without_space(text)) << text;
  EXPECT_EQ(pith({"--sentences"}, "\xef\xbb\xbf" "A byte order mark. And more.").out, "A byte order mark.\nAnd more.\n");
}

TEST(Cli, BlocksHaveRoles) {
  const auto blocks = lines(pith({"--blocks"}, article).out);
  ASSERT_EQ(blocks.size(), 3u);
  for (const std::string& block : blocks) EXPECT_EQ(block.substr(0, 10), "paragraph\t") << block;
  EXPECT_NE(blocks[1].find("and the second great storm of 1890"), std::string::npos);
}

TEST(Cli, KeywordsBestFirst) {
  const std::string words = "The tidal  plant opened. Nobody visits the tidal plant in the rain.\n";
  EXPECT_EQ(pith({"--keywords", "5"}, words).out, "tidal plant\n");
  const std::string scored = pith({"--keywords=5", "--scores"}, words).out;
  EXPECT_EQ(scored.substr(scored.find('\t')), "\ttidal plant\n");
  const outcome json = pith({"--keywords=5", "--json", "--stats"}, words);
  EXPECT_NE(json.out.find("\"keywords\":[{\"text\":\"tidal plant\",\"offset\":4,\"length\":12,\"count\":2,"),
            std::string::npos)
      << json.out;
  EXPECT_NE(json.err.find(" phrases, "), std::string::npos);
  EXPECT_EQ(pith({"--keywords", "0"}, words).status, 2);
  EXPECT_EQ(pith({"--keywords", "3"}, "").out, "");
}

TEST(Cli, StemsOfWords) {
  EXPECT_EQ(pith({"--stem"}, "running\nHarbours\t relational  ").out, "run\nharbour\nrelat\n");
  EXPECT_EQ(pith({"--stem", "--language", "xx"}, "running Harbours").out, "running\nharbours\n");
  EXPECT_EQ(pith({"--stem"}, "CAF\u00c9S CAFE\u0301S it\u2019s \xff\xc3").out, "caf\u00e9\ncaf\u00e9\nit\n\xff\xc3\n");
  EXPECT_EQ(pith({"--stem", "--language=xx"}, "\u0416\u0410\u0420 \u0130 \u023a").out, "\u0436\u0430\u0440\ni\n\u2c65\n");
  const std::string longest(5000, 'a');
  EXPECT_EQ(pith({"--stem"}, longest).out, longest + "\n");
  EXPECT_EQ(pith({"--stem"}, "").out, "");
}

TEST(Cli, JsonIsValidForAnyBytes) {
  const std::vector<std::string> modes = {"-n3", "--keywords=9", "--sentences", "--blocks", "--stem"};
  for (unsigned seed = 0; seed < 60; ++seed) {
    const std::string text = random_bytes(seed, 30 + 15 * seed);
    const outcome r = pith({"--json", modes[seed % modes.size()]}, text);
    EXPECT_EQ(r.status, 0);
    EXPECT_TRUE(json_checker(r.out).valid()) << modes[seed % modes.size()] << r.out;
  }
  std::string every;
  for (int i = 0; i < 256; ++i) (every += static_cast<char>(i)) += " is a byte.";
  const std::string odd_name = write_file("na\"me\\ \xff\n.txt", every);
  const outcome r = pith({"--json", "-n", "300", odd_name});
  EXPECT_TRUE(json_checker(r.out).valid()) << r.out;
  EXPECT_NE(r.out.find("na\\\"me\\\\ \xef\xbf\xbd\\n.txt"), std::string::npos);
  if (process::have("python3")) {
    EXPECT_EQ(run({"python3", "-m", "json.tool"}, r.out).status, 0);
  }
}

TEST(Cli, JsonIsOneObjectALineForEachFile) {
  const std::string a = write_file("a.txt", article);
  const auto objects = lines(pith({"--json", a, "-"}, article).out);
  ASSERT_EQ(objects.size(), 2u);
  for (const std::string& object : objects) {
    EXPECT_TRUE(json_checker(object).valid()) << object;
    for (const char* name : {"file", "bytes", "language", "sentence_count", "candidate_count", "term_count", "sweeps", "converged",
                             "workspace_bytes", "summary", "text", "offset", "length", "sentence", "rank", "centrality"})
      EXPECT_NE(object.find("\"" + std::string(name) + "\":"), std::string::npos) << name;
  }
  EXPECT_EQ(objects[0].substr(objects[0].find("\"bytes\"")), objects[1].substr(objects[1].find("\"bytes\"")));
}

// A sentence of the list has the mark before it, but no white space at its ends, and no line that is passed over.
TEST(Cli, JsonSentencesAreWhereTheirLinesAre) {
  const std::string json = pith({"--sentences", "--json"}, "The old bridge was closed on Monday.  \n\n- It was opened again in May.\n"
                                                           "\n<p>\nNobody came to see it.\n\n").out;
  EXPECT_NE(json.find("\"offset\":0,\"length\":36}"), std::string::npos) << json;
  EXPECT_NE(json.find("\"text\":\"- It was opened again in May.\",\"role\":\"list item\",\"offset\":40,\"length\":29}"), std::string::npos) << json;
  EXPECT_NE(json.find("\"offset\":75,\"length\":22}"), std::string::npos) << json;
}

const std::string bakery =
    "The bakery in Lund opened before dawn on every day of the winter.\n\n"
    "Fishermen of Lund bought rye bread and herring there before the storm came.\n";

TEST(Cli, CorpusIsOneSummaryOfAllFiles) {
  const std::string one = write_file("one.txt", article), two = write_file("two.txt", bakery);
  const outcome r = pith({"--corpus", "-n", "20", one, two});
  EXPECT_EQ(r.status, 0);
  const std::vector<std::string> got = lines(r.out);
  ASSERT_GT(got.size(), 6u);
  EXPECT_EQ(got.front(), "==> " + one + " <==");
  EXPECT_EQ(got[got.size() - 3], "==> " + two + " <==");
  EXPECT_EQ(got[got.size() - 2], "The bakery in Lund opened before dawn on every day of the winter.");
  EXPECT_EQ(lines(pith({"--corpus", "-n1", one, two}).out).size(), 2u);
  const outcome json = pith({"--corpus", "--json", "-n", "20", one, two});
  EXPECT_EQ(lines(json.out).size(), 1u);
  EXPECT_NE(json.out.find("\"document\":1,\"offset\":0,"), std::string::npos);
  EXPECT_EQ(json.out.find("{\"files\":["), 0u);
}

TEST(Cli, CorpusGoesOnWithoutAFileThatCannotBeRead) {
  const std::string one = write_file("one.txt", article);
  const outcome r = pith({"--corpus", "-n1", "/no/such/file", one});
  EXPECT_EQ(r.status, 1);
  EXPECT_NE(r.err.find("/no/such/file"), std::string::npos);
  EXPECT_EQ(lines(r.out).size(), 2u);
  EXPECT_EQ(pith({"--corpus", "/no/such/file"}).out, "");
}

TEST(Cli, FitKeepsToTheScreen) {
  std::string text;
  for (int i = 0; i < 3; ++i) text += article + bakery;
  text += "\nD\u00f6rfer und Stra\u00dfen, \u00fcber die der Sturm kam, wurden sp\u00e4ter wieder aufgebaut.\n";
  for (unsigned columns : {1u, 7u, 20u, 33u, 80u, 500u})
    for (unsigned rows : {1u, 2u, 3u, 5u, 9u, 40u}) {
      const std::string screen = std::to_string(columns) + "x" + std::to_string(rows);
      const outcome r = pith({"--fit", screen}, text);
      ASSERT_EQ(r.status, 0) << r.err;
      const std::vector<std::string> got = lines(r.out);
      EXPECT_LE(got.size(), rows) << screen;
      std::string joined;
      for (const std::string& line : got) {
        EXPECT_LE(std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xc0) != 0x80; }),
                  columns) << screen << line;
        joined += line;
      }
      // whole sentences: each ends with its stop
      if (!joined.empty()) {
        EXPECT_NE(std::string(".?!").find(joined.back()), std::string::npos);
      }
      if (columns >= 80 && rows >= 2) {
        EXPECT_GE(got.size() + 1, std::min(rows, 7u)) << screen;
      }
    }
  for (const char* bad : {"40", "x8", "40x", "0x8", "40x0", "40x8x", "99999x2", "-1x2"})
    EXPECT_EQ(pith({"--fit", bad}, text).status, 2) << bad;
}

TEST(Cli, FitCountsTheColumnsOfATerminal) {
  // wide characters take two columns, an accent of its own takes none
  const std::string text =
      "\u6e2f\u53e3\u5728\u98ce\u66b4\u540e\u91cd\u5efa\u4e86\uff0c\u65b0\u7684\u6d77\u5899\u6bd4\u65e7\u7684\u66f4\u957f\u3002"
      "\u6e14\u6c11\u4e3a\u6d77\u5899\u4ed8\u4e86\u7a0e\u3002 The \U0001f30a wave came to the cafe\u0301 de\u0301ja\u0300 vu.\n";
  for (unsigned columns : {2u, 5u, 11u, 40u}) {
    const auto got = lines(pith({"--fit", std::to_string(columns) + "x30", "--language=zh"}, text).out);
    unsigned widest = 0;
    for (const std::string& line : got) {
      unsigned width = 0;
      for (std::size_t i = 0; i < line.size(); ++i) {
        const auto c = static_cast<unsigned char>(line[i]);
        if ((c & 0xc0) != 0x80 && c != 0xcc) width += c >= 0xe3 ? 2 : 1;
      }
      EXPECT_LE(width, columns) << line;
      widest = std::max(widest, width);
    }
    EXPECT_GE(widest + 1, columns);
  }
}

TEST(Cli, AScreenHasNoRoomForNames) {
  const std::string one = write_file("one.txt", article), two = write_file("two.txt", bakery);
  const outcome r = pith({"--corpus", "--fit", "40x6", one, two});
  EXPECT_LE(lines(r.out).size(), 6u);
  EXPECT_GE(lines(r.out).size(), 4u);
  EXPECT_EQ(r.out.find("==>"), std::string::npos);
}

TEST(Cli, QueryAndTitleLean) {
  const std::string text = article + bakery;
  EXPECT_EQ(pith({"-n1", "--query", "rye bread"}, text).out,
            "Fishermen of Lund bought rye bread and herring there before the storm came.\n");
  EXPECT_EQ(pith({"-n1", "--title=The bakery", "--query-strength", "1"}, text).out,
            "The bakery in Lund opened before dawn on every day of the winter.\n");
  EXPECT_EQ(pith({"--query-strength", "2"}, text).status, 2);
}

TEST(Cli, ExplainTellsWhy) {
  const outcome r = pith({"--explain", "-n2"}, article);
  EXPECT_EQ(r.status, 0);
  const std::vector<std::string> got = lines(r.out);
  ASSERT_EQ(got.size(), 6u);
  EXPECT_EQ(lines(pith({"-n2"}, article).out)[1], got[3]);  // it changes nothing
  for (std::size_t i : {1u, 4u}) {
    EXPECT_EQ(got[i].find("    score "), 0u);
    EXPECT_EQ(got[i + 1].find("    centrality comes from: \""), 0u);
  }
  EXPECT_NE(pith({"--explain", "-n1", "--query", "tax"}, article).out.find("the query "),
            std::string::npos);
  EXPECT_NE(pith({"--explain", "--method", "bm25"}, article).out.find("times the mean\n"),
            std::string::npos);
  const std::string asks = "Is the harbour wall of Lund older than the harbour storm of all the years there?";
  EXPECT_NE(pith({"--explain", "-n9"}, article + asks).out.find(", a question, quotation or aside -0."), std::string::npos);
  const std::string json = pith({"--explain", "--json", "-n1"}, article).out;
  for (const char* name : {"\"explanation\":{\"query\":0.000000,", "\"position\":", "\"repetition\":",
                           "\"terms\":[{\"text\":\"", "\"share\":0."})
    EXPECT_NE(json.find(name), std::string::npos) << name;
}

// `make run` reads each article in its own language, as the command does.
TEST(Run, SaysWhatTheCommandSays) {
  const outcome all = run({process::build_folder() + "/run", "tests/data/languages"});
  ASSERT_EQ(all.status, 0) << all.err;
  for (const char* code : {"de", "fr", "fi", "ru", "zh"})
    for (const std::string& line : lines(pith({"tests/data/languages/" + std::string(code) + ".txt"}).out))
      EXPECT_NE(all.out.find("  - " + line + "\n"), std::string::npos) << code << line;
  EXPECT_EQ(run({process::build_folder() + "/run", process::scratch("no such folder")}).status, 1);
}

}  // namespace
