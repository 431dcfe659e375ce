// Files as people have them, in bench/articles/wild: what is kept of each, and what must never be.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "pith/languages/english.hpp"
#include "pith/pith.hpp"
#include "pith/read.hpp"

namespace {

std::vector<std::string> summary(const std::string& file, std::uint32_t sentences) {
  std::ifstream in("bench/articles/wild/" + file, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  EXPECT_FALSE(text.empty()) << file;
  pith::options o;
  o.sentences = sentences;
  o.language = &pith::languages::english;
  std::vector<unsigned char> memory(pith::workspace_bytes(text, o));
  const pith::result r = pith::summarize(text, o, {memory.data(), memory.size()});
  EXPECT_EQ(r.status, pith::status::ok) << file;
  std::vector<std::string> out;
  for (const pith::span& s : r) {
    std::string shown(s.length, '\0');
    shown.resize(pith::clean({text.data() + s.offset, s.length}, shown.data(), shown.size()).bytes);
    out.push_back(shown);
  }
  return out;
}

TEST(Wild, WhatIsKept) {
  const struct {
    const char* file;
    const char* kept;  // the beginning of a sentence among the best four
  } cases[] = {
      {"chat.txt", "8,400 with scaffolding"},
      {"chat.txt", "He says that half of the tiles"},
      {"mail_footers.txt", "The harbour board has therefore decided"},
      {"opinion.txt", "The trial court relied on Dahl v. Eastfell, 112 N.C. 340, but the defendant there had sold eggs"},
      {"page.html", "Three night buses will run through the Arven valley"},
      {"readme.md", "tidegauge reads the water level from a cheap ultrasonic sensor"},
      {"subtitles.srt", "For forty-one years Callum Rennie has rowed the post across the loch, twice a day, in a boat that his"},
  };
  for (const auto& c : cases) {
    bool found = false;
    for (const std::string& s : summary(c.file, 4)) found |= s.rfind(c.kept, 0) == 0;
    EXPECT_TRUE(found) << c.file << ": " << c.kept;
  }
}

// Not even where every sentence is asked for that can be chosen before what is no text.
TEST(Wild, WhatIsNeverKept) {
  const struct {
    const char* file;
    std::uint32_t sentences;
    std::vector<const char*> never;
  } cases[] = {
      {"chat.txt", 8, {"Media omitted", "end-to-end", "created group", "18:", "Priya:"}},
      {"mail_footers.txt", 8, {"Kind regards", "confidential", "unsubscribe", "subscribed", "Sent from", "@", "mailing list", "wrote:"}},
      {"opinion.txt", 8, {"- 2 -", "Appellant", "No. 25"}},
      {"page.html", 8, {"<", "&ldquo;", "Photo:", "cookies", "function", "Timetable", "rights reserved"}},
      {"readme.md", 8, {"](", "**", "`", "[^1]", "pip install", "| option", "Deutsch"}},
      {"subtitles.srt", 8, {"-->", "00:", "[oars", "<i>"}},
  };
  for (const auto& c : cases)
    for (const std::string& s : summary(c.file, c.sentences))
      for (const char* part : c.never) EXPECT_EQ(s.find(part), std::string::npos) << c.file << ": " << s;
}

}  // namespace
