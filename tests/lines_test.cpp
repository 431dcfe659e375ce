// Lines as data: each row of rows.hpp with its example, and labelled documents of many kinds in
// tests/data/lines, which anybody can extend without a compiler (a label a line: `.` blank, `B` body,
// `H` heading, `F` anything else; `+` where the sentence that is last on the line goes on in the next).
#include "pith/reading/rows.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "pith/languages/english.hpp"
#include "pith/reading/reader.hpp"

namespace {

using namespace pith::detail;

std::vector<pith::sentence> sentences(const std::string& text) {
  std::vector<std::uint32_t> memory(text.size() * 4 + 64);
  model_writer out(memory.data(), memory.size() * 4);
  reader r(&pith::languages::english, out);
  r.consume(text.data(), text.size(), 0, true);
  std::vector<pith::sentence> all;
  for (std::uint32_t i = out.sentence_count(); i-- > 0;) all.push_back(*out.recent(i));
  return all;
}

char kind_of(pith::role r) { return "BBBBHHFBBFFFFFF"[static_cast<int>(r)]; }

char found(const std::string& line, std::size_t* rest = nullptr) {
  const char* after = line.data();
  std::string long_enough = line + std::string(64, '\n');
  std::uint8_t of[pith::detail::line::values];
  (void)pith::detail::scan_line(long_enough.data(), long_enough.data() + long_enough.size(), false, of);
  const char what = find_row(line.data(), line.data() + line.size(), pith::detail::lacks_of(of), after);
  if (rest != nullptr) *rest = static_cast<std::size_t>(after - line.data());
  return what;
}

TEST(rows, each_finds_its_example) {
#define ROW_TEST(group, what, pattern, example) \
  EXPECT_EQ(found(example), what[0]) << pattern << " in " << example;
  PITH_LINE_ROWS(ROW_TEST)
#undef ROW_TEST
}

// What comes between two words of its pattern matters: with any character taken out of the pattern's
// literal part, the line is not of that row any more.
TEST(rows, none_finds_prose) {
  for (const char* line : {"The harbour board met on Tuesday.", "At 14:02 the lights went out.", "12 boats came in.",
                           "Content is king.", "You are right.", "To be or not to be.", "- an item of a list",
                           "\"Yes,\" she said.", "(see below)", "Received by the king, he wept.", "1. Open the lid.",
                           "List of members", "X marks the spot.", "A: Rarely", "ifstream::open fails when the file is missing.",
                           "*** NOTE OF THE WEEK ***"})
    EXPECT_TRUE(found(line) == '\0' || line[1] == ':') << line;
}

TEST(rows, the_text_after_a_mark) {
  const struct { const char* line; const char* text; } cases[] = {
      {"14:02 <+relay> [mill] <mira> the server is down", "the server is down"},
      {"14:02 <tomas> [mill] <- there", "[mill] <- there"},
      {"[14:02] <mira> the server is down", "the server is down"},
      {"12/03/24, 18:42 - Lena: Who can drive?", "Who can drive?"},
      {"<p class=\"lead\">The well was dug in 1740.</p>", "The well was dug in 1740.</p>"},
      {"<v Anna>They earn more.</v>", "They earn more.</v>"},
      {"**Ines Duarte:** Our guest has built bridges.", "Our guest has built bridges."}};
  for (const auto& c : cases) {
    std::size_t rest = 0;
    EXPECT_NE(found(c.line, &rest), '\0') << c.line;
    EXPECT_EQ(std::string(c.line).substr(rest), c.text);
  }
}

struct figures {
  double body, kind, join;
};

figures judge(const std::string& text, const std::vector<std::string>& labels) {
  const auto all = sentences(text);
  std::vector<int> owner(text.size() + 1, -1);
  for (std::size_t n = 0; n < all.size(); ++n)
    for (std::uint32_t i = 0; i < all[n].length; ++i) owner[all[n].offset + i] = static_cast<int>(n);
  double both = 0, sum = 0, right = 0, count = 0, joined = 0, joins = 0;
  std::size_t at = 0;
  for (const std::string& label : labels) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::map<char, int> kinds;
    int last = -1;
    for (std::size_t i = at; i < end; ++i)
      if (owner[i] >= 0) {
        ++kinds[kind_of(all[static_cast<std::size_t>(owner[i])].role)];
        last = std::max(last, owner[i]);
      }
    char kind = 'F';
    for (const auto& k : kinds)
      if (k.second > kinds[kind]) kind = k.first;
    const bool goes = last >= 0 && all[static_cast<std::size_t>(last)].offset + all[static_cast<std::size_t>(last)].length > end + 1;
    const auto bytes = static_cast<double>(end - at);
    at = end + 1;
    if (label == ".") continue;
    const bool plus = label.size() > 1;
    both += kind == 'B' && label[0] == 'B' ? bytes : 0;
    sum += (kind == 'B' ? bytes : 0) + (label[0] == 'B' ? bytes : 0);
    right += kind == label[0];
    count += 1;
    joined += goes && plus;
    joins += goes + plus;
  }
  return {sum > 0 ? 200 * both / sum : 100, 100 * right / count, joins > 0 ? 200 * joined / joins : 100};
}

TEST(labelled_lines, are_read_so) {
  namespace fs = std::filesystem;
  figures mean{};
  int documents = 0;
  for (const auto& entry : fs::directory_iterator("tests/data/lines")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    std::ifstream marks(fs::path(entry.path()).replace_extension(".labels"));
    std::vector<std::string> labels;
    for (std::string label; std::getline(marks, label);) labels.push_back(label);
    ASSERT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), labels.size()) << entry.path();
    const figures f = judge(text, labels);
    EXPECT_GE(f.kind, 50) << entry.path();
    mean.body += f.body;
    mean.kind += f.kind;
    mean.join += f.join;
    ++documents;
  }
  ASSERT_GE(documents, 40);
  RecordProperty("body", static_cast<int>(mean.body / documents));
  // What they are, less one: a change that reads them worse has to say so.
  EXPECT_GE(mean.body / documents, 94.0);
  EXPECT_GE(mean.kind / documents, 91.0);
  EXPECT_GE(mean.join / documents, 89.0);
}

}  // namespace
