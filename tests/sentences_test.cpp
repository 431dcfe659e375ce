// Where sentences end: the cases of tests/data/sentences, and the parts by themselves.  A new case
// belongs in a file there, which needs no compiler; lines and blocks belong in blocks_test.
#include "pith/reading/sentences.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include "pith/languages/all.hpp"
#include "pith/reading/reader.hpp"
#include "texts.hpp"

namespace {

using namespace pith::detail;

// A case of tests/data/sentences: the text, and its sentences parted by bars.
struct sentence_case {
  std::string text, expected;
};

// Reads a case as the README there has it: a bar ends a sentence, braces hold what is in none.
sentence_case read_case(const std::string& line) {
  sentence_case c;
  bool outside = true;  // of a sentence: before its first letter
  std::size_t inside = 0;  // where the sentence without the spaces after it ends
  for (std::size_t i = 0; i < line.size(); ++i) {
    char ch = line[i];
    if (ch == '|' || ch == '{' || ch == '}') {
      if (ch == '|') c.expected.resize(inside);
      if (ch == '|') c.expected += '|';
      inside = c.expected.size();
      outside = outside || ch == '|';
      if (ch == '{')
        for (++i; i < line.size() && line[i] != '}'; ++i) c.text += line[i];
      continue;
    }
    std::string bytes(1, ch);
    if (ch == '\\' && i + 1 < line.size()) {
      ch = line[++i];
      bytes.assign(1, ch == 'n' ? '\n' : ch);
      if (ch == 'u') {
        char utf8[4];
        bytes.assign(utf8, encode(static_cast<char32_t>(std::stoul(line.substr(i + 1, 4), nullptr, 16)), utf8));
        i += 4;
      }
    }
    c.text += bytes;
    const bool space = bytes == " " || bytes == "\n" || bytes == "\t";
    outside = outside && space;
    if (outside) continue;
    c.expected += space ? " " : bytes;
    if (!space) inside = c.expected.size();
  }
  c.expected.resize(inside);
  if (!c.expected.empty() && c.expected.back() == '|') c.expected.pop_back();
  return c;
}

// The sentences of a text, parted by bars; a line end is a space.
std::string split(const std::string& text, const pith::language* pack) {
  std::vector<std::uint32_t> memory(text.size() * 4 + 64);
  model_writer out(memory.data(), memory.size() * 4);
  reader r(pack, out);
  r.consume(text.data(), text.size(), 0, true);
  std::string result;
  for (std::uint32_t i = out.sentence_count(); i-- > 0;) {
    const pith::sentence& s = *out.recent(i);
    if (!result.empty()) result += '|';
    for (const char ch : text.substr(s.offset, s.length)) result += ch == '\n' ? ' ' : ch;
  }
  return result;
}

// Every case of tests/data/sentences; a failure names file and line.
TEST(sentences, files) {
  unsigned cases = 0;
  for (const auto& [name, content] : texts::directory("tests/data/sentences")) {
    const pith::language* const pack = pith::languages::find(name.substr(0, name.find_first_of("_.")));
    std::istringstream lines(content);
    std::string line;
    for (unsigned number = 1; std::getline(lines, line); ++number) {
      if (line.empty() || line[0] == '#') continue;
      const sentence_case c = read_case(line);
      EXPECT_EQ(split(c.text, pack), c.expected) << "tests/data/sentences/" << name << ':' << number;
      ++cases;
    }
  }
  EXPECT_GE(cases, 700u) << "cases went missing";  // raise it with the files, so that none is lost
}

// Chapters that have nothing but the numbers of verses between their words: 300 words are one sentence, 301 two.
TEST(sentences, end_some_day) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += i % 20 == 7 ? "2 " : "aqua ";
  EXPECT_EQ(split(text, nullptr).find('|'), std::string::npos);
  EXPECT_EQ(split(text + "fluit", nullptr), text.substr(0, text.size() - 1) + "|fluit");
  EXPECT_EQ(split(text + "fluit", &pith::languages::english), text.substr(0, text.size() - 1) + "|fluit");
  // where no spaces are between words a letter is none
  text.clear();
  for (int i = 0; i < 60; ++i) text += u8"在河边转动，";
  text += u8"使用 Linux 系统。";
  EXPECT_EQ(split(text, nullptr), text);
  text = u8"水";
  for (int i = 1; i < 1200; ++i) text += " aqua";
  EXPECT_EQ(split(text, nullptr), text);
  EXPECT_EQ(split(text + " fluit", nullptr), text + "|fluit");
}

TEST(sentences, time_stamps) {
  const auto length = [](const std::string& s) {
    return skip_time_stamp(s.data(), s.data() + s.size()) - s.data();
  };
  EXPECT_EQ(length("08/16/2000 12:05 PM rest"), 19);
  EXPECT_EQ(length("8/1/00 2:05 rest"), 11);
  EXPECT_EQ(length("2001-04-05 12:05:30"), 19);
  EXPECT_EQ(length("08/16/2000 and"), 0);
  EXPECT_EQ(length("1.5 million"), 0);
  EXPECT_EQ(length("08/16/2000 12:05 p"), 16);
  EXPECT_EQ(length("08/16/2000 12"), 0);
}

// What a stop is behind a word alone, without a language.
TEST(sentences, a_short_word_without_a_vowel_is_like_an_initial) {
  const auto kind_of = [](const std::string& text) {
    char buffer[word_space];
    const word w = read_word(text.data(), text.data() + text.size(), buffer);
    return stop_after(w, buffer, 0, false, stop_kind::plain, nullptr);
  };
  EXPECT_EQ(kind_of("Mr."), stop_kind::initial);
  EXPECT_EQ(kind_of("prof."), stop_kind::title);
  EXPECT_EQ(kind_of("proc."), stop_kind::plain);
  EXPECT_EQ(kind_of("Bros."), stop_kind::plain);
  EXPECT_EQ(kind_of("MPH."), stop_kind::plain);
  EXPECT_EQ(kind_of("Hrnsk."), stop_kind::plain);
  EXPECT_EQ(kind_of("M\xC3\xA9."), stop_kind::plain);
}

// A word of marks that say nothing has no letter: whatever was in its buffer before, its stop is the same.
TEST(sentences, the_stop_of_a_word_without_letters) {
  const std::string text = "\xD8\x99.";  // U+0619
  for (const int before : {0x00, 0x61, 0xEA, 0xFF}) {
    char buffer[word_space];
    for (char& byte : buffer) byte = static_cast<char>(before);
    const word w = read_word(text.data(), text.data() + text.size(), buffer);
    EXPECT_EQ(w.length, 0);
    EXPECT_EQ(stop_after(w, buffer, 0, false, stop_kind::plain, nullptr), stop_kind::letter) << before;
  }
}

TEST(sentences, the_verdict) {
  const auto of = [](stop_kind stop, const std::string& next, const pith::language* pack) {
    return verdict(stop, look_behind_stop(next.data(), next.data() + next.size(), stop, 0, small_names{}, pack));
  };
  EXPECT_EQ(of(stop_kind::plain, "Boats came.", nullptr), 'y');
  EXPECT_EQ(of(stop_kind::plain, "boats came.", nullptr), 'c');
  EXPECT_EQ(of(stop_kind::title, "Lee came.", nullptr), 'n');
  EXPECT_EQ(of(stop_kind::abbreviation, "Boats came.", &pith::languages::english), 'n');
  EXPECT_EQ(of(stop_kind::abbreviation, "The boats came.", &pith::languages::english), 'l');
  EXPECT_EQ(of(stop_kind::abbreviation, "US boats came.", &pith::languages::english), 'n');
  EXPECT_EQ(of(stop_kind::wide, ", he said", nullptr), 'n');
  EXPECT_EQ(of(stop_kind::title, "", nullptr), 'y');  // the end of the text
}

// What the first bytes say of a character is what its kind says.
TEST(characters, told_from_bytes) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c - 0xD800 < 0x800) continue;
    char bytes[4];
    const std::size_t n = encode(c, bytes);
    const kind k = read(bytes, bytes + n).kind;
    EXPECT_EQ(ends_line(bytes, bytes + n), k == kind::newline) << std::hex << static_cast<unsigned>(c);
    if (is_white(k) || k == kind::closer || k == kind::quote) {
      EXPECT_TRUE(may_be_sign(bytes, bytes + n)) << std::hex << static_cast<unsigned>(c);
    }
  }
}

}  // namespace
