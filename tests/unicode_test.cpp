// Character data: a table that always runs, and where Debian's package unicode-data is installed,
// every code point against the files of the Unicode Character Database.
#include "pith/reading/characters.hpp"
#include "pith/reading/unicode.hpp"

#include <gtest/gtest.h>

#include <bitset>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace pith::detail;

namespace {

constexpr char32_t limit = 0x110000;

std::string name(char32_t c) {
  std::ostringstream out;
  out << "U+" << std::hex << std::uppercase << static_cast<unsigned>(c);
  return out.str();
}

// ---- cases that need no file -------------------------------------------------------------------

struct class_case {
  char32_t c;
  char_class expected;
};

TEST(Unicode, ClassifiesKnownCharacters) {
  const class_case cases[] = {
      {0, char_class::other},           {U'\t', char_class::space},
      {U'\r', char_class::space},       {0x0E, char_class::other},
      {U' ', char_class::space},        {U'/', char_class::other},
      {U'0', char_class::digit},        {U'9', char_class::digit},
      {U':', char_class::other},        {U'@', char_class::other},
      {U'A', char_class::letter},       {U'Z', char_class::letter},
      {U'[', char_class::other},        {U'z', char_class::letter},
      {U'{', char_class::other},        {0x7F, char_class::other},
      {0x85, char_class::space},        {0xA0, char_class::space},
      {0xAA, char_class::letter},       {0xAB, char_class::other},
      {0xB2, char_class::other},        {0xB5, char_class::letter},
      {0xC0, char_class::letter},       {0xD7, char_class::other},
      {0xF7, char_class::other},        {0xFF, char_class::letter},
      {0x2C1, char_class::letter},      {0x2C2, char_class::other},
      {0x301, char_class::mark},        {0x3B1, char_class::letter},
      {0x416, char_class::letter},      {0x482, char_class::other},
      {0x5D0, char_class::letter},      {0x5B4, char_class::mark},
      {0x5BE, char_class::other},       {0x640, char_class::letter},
      {0x64E, char_class::mark},        {0x663, char_class::digit},
      {0x915, char_class::letter},      {0x93E, char_class::mark},
      {0x964, char_class::other},       {0x9EA, char_class::digit},
      {0xE01, char_class::continua},    {0xE31, char_class::mark},
      {0xE53, char_class::digit},       {0xEA5, char_class::continua},
      {0x1000, char_class::continua},   {0x1780, char_class::continua},
      {0x17D2, char_class::mark},       {0x1100, char_class::letter},
      {0x2003, char_class::space},      {0x2014, char_class::other},
      {0x2082, char_class::digit},      {0x2167, char_class::letter},
      {0x3000, char_class::space},      {0x3002, char_class::other},
      {0x3005, char_class::ideograph},  {0x3042, char_class::ideograph},
      {0x30FC, char_class::ideograph},  {0x3105, char_class::ideograph},
      {0x4E00, char_class::ideograph},  {0x9FFF, char_class::ideograph},
      {0xA000, char_class::ideograph},  {0xAC00, char_class::letter},
      {0xD7A3, char_class::letter},     {0xD7A4, char_class::other},
      {0xD800, char_class::other},      {0xE000, char_class::other},
      {0xFE0F, char_class::mark},       {0xFF21, char_class::letter},
      {0xFF71, char_class::ideograph},  {0xFFFD, char_class::other},
      {0xFFFF, char_class::other},      {0x10400, char_class::letter},
      {0x1D400, char_class::letter},    {0x1D7CE, char_class::digit},
      {0x1F600, char_class::other},     {0x20000, char_class::ideograph},
      {0x2A6E0, char_class::other},     {0x31350, char_class::ideograph},
      {0x323B0, char_class::other},     {0x3FFFF, char_class::other},
      {0x40000, char_class::other},     {0xE0001, char_class::other},
      {0xE0100, char_class::mark},      {0xE01EF, char_class::mark},
      {0xE01F0, char_class::other},     {0x10FFFF, char_class::other},
      {0x110000, char_class::other},    {0xFFFFFFFF, char_class::other},
  };
  for (const class_case& k : cases)
    EXPECT_EQ(static_cast<int>(classify(k.c)), static_cast<int>(k.expected)) << name(k.c);
}

TEST(Unicode, FoldsKnownCharacters) {
  const std::pair<char32_t, char32_t> cases[] = {
      {U'@', U'@'},     {U'A', U'a'},     {U'Z', U'z'},     {U'[', U'['},     {U'a', U'a'},
      {0xB5, 0x3BC},    {0xC4, 0xE4},     {0xD7, 0xD7},     {0xDF, 0xDF},     {0xFF, 0xFF},
      {0x100, 0x101},   {0x101, 0x101},   {0x130, U'i'},    {0x131, 0x131},   {0x132, 0x133},
      {0x139, 0x13A},   {0x13A, 0x13A},   {0x178, 0xFF},    {0x17F, U's'},    {0x1C4, 0x1C6},
      {0x386, 0x3AC},   {0x391, 0x3B1},   {0x3C2, 0x3C3},   {0x401, 0x451},   {0x416, 0x436},
      {0x44F, 0x44F},   {0x450, 0x450},   {0x490, 0x491},   {0x531, 0x561},   {0x10A0, 0x2D00},
      {0x13A0, 0x13A0}, {0xAB70, 0x13A0}, {0x1E9E, 0xDF},   {0x1F88, 0x1F80}, {0x2126, 0x3C9},
      {0x212A, U'k'},   {0x2082, U'2'},   {0x622, 0x627},   {0x623, 0x627},   {0x624, 0x624},
      {0x625, 0x627},   {0x626, 0x626},   {0x671, 0x627},   {0xFF01, U'!'},   {0xFF10, U'0'},
      {0xFF21, U'a'},   {0xFF3A, U'z'},   {0xFF41, U'a'},   {0xFF5E, U'~'},   {0xFF5F, 0xFF5F},
      {0x10400, 0x10428}, {0x1E921, 0x1E943}, {0x4E00, 0x4E00}, {0x110000, 0x110000},
  };
  for (const auto& k : cases) EXPECT_EQ(fold(k.first), k.second) << name(k.first);
}

TEST(Unicode, ComposesKnownPairs) {
  struct {
    char32_t base, mark, whole;
  } const cases[] = {
      {U'e', 0x301, 0xE9},        {U'E', 0x301, 0xC9},         {U'A', 0x308, 0xC4},
      {U'I', 0x307, 0x130},       {U'i', 0x307, 0},            {U'h', 0x331, 0x1E96},
      {U'H', 0x331, 0},           {U'q', 0x301, 0},            {0xEA, 0x301, 0x1EBF},
      {0xCA, 0x301, 0x1EBE},      {0x1A0, 0x323, 0x1EE2},      {0x438, 0x306, 0x439},
      {0x418, 0x306, 0x419},      {0x415, 0x308, 0x401},       {0x391, 0x345, 0x1FBC},
      {0x2126, 0x345, 0},         {0x212A, 0x301, 0},          {0xFF21, 0x301, 0},
      {0x17F, 0x307, 0x1E9B},     {0x304B, 0x3099, 0x304C},    {0x30CF, 0x309A, 0x30D1},
      {0x915, 0x93C, 0},          {0x928, 0x93C, 0x929},       {0x627, 0x653, 0x622},
      {0x64A, 0x654, 0x626},      {0x9C7, 0x9BE, 0x9CB},       {0xDD9, 0xDCA, 0xDDA},
      {0x1025, 0x102E, 0x1026},   {0x1B05, 0x1B35, 0x1B06},    {0x11099, 0x110BA, 0x1109A},
      {0x1099, 0x10BA, 0},        {0x1100, 0x1161, 0xAC00},    {0x1112, 0x1175, 0xD788},
      {0x1112, 0x1176, 0},        {0xAC00, 0x11A7, 0},         {0xAC00, 0x11A8, 0xAC01},
      {0xAC01, 0x11A8, 0},        {0xD788, 0x11C2, 0xD7A3},    {0xAC00, 0x11C3, 0},
      {U'a', U'b', 0},            {0, 0, 0},                   {0x338, 0x338, 0},
      {U'=', 0x338, 0x2260},      {U'<', 0x338, 0x226E},       {0xFFFFFFFF, 0xFFFFFFFF, 0},
  };
  for (const auto& k : cases)
    EXPECT_EQ(compose(k.base, k.mark), k.whole) << name(k.base) << ' ' << name(k.mark);
}

TEST(Unicode, ComposesEveryHangulSyllable) {
  char32_t next = 0xAC00;
  for (char32_t lead = 0x1100; lead < 0x1113; ++lead)
    for (char32_t vowel = 0x1161; vowel < 0x1176; ++vowel) {
      const char32_t open = compose(lead, vowel);
      ASSERT_EQ(open, next++);
      for (char32_t tail = 0x11A8; tail < 0x11C3; ++tail) {
        ASSERT_EQ(compose(open, tail), next);
        ASSERT_EQ(compose(next, tail), 0u);
        ASSERT_EQ(compose(next++, vowel), 0u);
      }
    }
  EXPECT_EQ(next, 0xD7A4u);
}

TEST(Unicode, KnowsCapitals) {
  for (const char32_t c : {char32_t{U'A'}, char32_t{U'Z'}, char32_t{0xC9}, char32_t{0x130},
                           char32_t{0x1C5}, char32_t{0x391}, char32_t{0x3D2}, char32_t{0x416},
                           char32_t{0x13A0}, char32_t{0x1E9E}, char32_t{0x2102}, char32_t{0x2160},
                           char32_t{0xFF21}, char32_t{0x10400}, char32_t{0x1D400},
                           char32_t{0x1D6A8}, char32_t{0x1D7CA}})
    EXPECT_TRUE(is_upper(c)) << name(c);
  for (const char32_t c : {char32_t{U'a'}, char32_t{U'1'}, char32_t{0xAA}, char32_t{0xD7},
                           char32_t{0xDF}, char32_t{0x17F}, char32_t{0x3C2}, char32_t{0x436},
                           char32_t{0x5D0}, char32_t{0x622}, char32_t{0x2170}, char32_t{0x4E00},
                           char32_t{0xAB70}, char32_t{0xFF10}, char32_t{0xFF41}, char32_t{0x1D41A},
                           char32_t{0x1D7CB}, char32_t{0x110000}})
    EXPECT_FALSE(is_upper(c)) << name(c);
}

TEST(Unicode, ReadsDigitsOfAnyScript) {
  const std::pair<char32_t, char32_t> cases[] = {
      {U'0', U'0'},    {U'9', U'9'},     {U'a', 0},        {0xB2, 0},         {0x660, U'0'},
      {0x669, U'9'},   {0x6F7, U'7'},    {0x966, U'0'},    {0x96F, U'9'},     {0xE56, U'6'},
      {0x2089, U'9'},  {0xFF16, U'6'},   {0x1D7D8, U'0'},  {0x1D7FF, U'9'},   {0x4E00, 0},
  };
  for (const auto& k : cases) EXPECT_EQ(ascii_digit(k.first), k.second) << name(k.first);
}

TEST(Unicode, LooksThroughSomeMarks) {
  for (const int c : {0xAD, 0x591, 0x5B4, 0x5BD, 0x5BF, 0x5C2, 0x5C7, 0x640, 0x64B, 0x652,
                           0x670, 0x6D6, 0x200B, 0x200C, 0x200D, 0x200E, 0x2060, 0xFE00, 0xFE0F,
                           0xFEFF, 0xE0100, 0xE01EF})
    EXPECT_TRUE(ignorable(static_cast<char32_t>(c))) << std::hex << c;
  for (const int c : {0x0, 0x20, 0x2D, 0x61, 0x300, 0x5BE, 0x5C0, 0x5C3, 0x5C6, 0x5D0, 0x627,
                           0x653, 0x654, 0x655, 0x66E, 0x671, 0x6D5, 0x6DD, 0x6EE, 0x6F0, 0x93C,
                           0x200A, 0x2010, 0x2028, 0x2029, 0x2070, 0xFE20, 0x4E00, 0x10FFFF})
    EXPECT_FALSE(ignorable(static_cast<char32_t>(c))) << std::hex << c;
}

// The bytes that may begin a space are told from two: no space of any script may be missed by them.
TEST(Unicode, EverySpaceIsSkipped) {
  namespace detail = pith::detail;
  for (char32_t c = 1; c < 0x110000; ++c) {
    char text[4];
    const char* const end = text + detail::encode(c, text);
    const detail::kind k = detail::read(text, end).kind;
    const bool space = k == detail::kind::space || k == detail::kind::ignorable;
    ASSERT_EQ(detail::skip_spaces(text, end), space ? end : text) << std::hex << static_cast<unsigned>(c);
    ASSERT_TRUE(!space || detail::may_be_space(text, end));
  }
}

TEST(Unicode, TablesFitSixKilobytes) {
  using namespace unicode_tables;
  const std::size_t bytes =
      sizeof class_planes + sizeof class_starts + sizeof class_runs + sizeof fold_starts +
      sizeof fold_lengths + sizeof fold_kinds + sizeof fold_distances + sizeof mark_keys +
      sizeof mark_offsets + sizeof mark_streams + sizeof case_deltas + sizeof near_codes +
      sizeof near_bases + sizeof near_marks + sizeof ignorable_first + sizeof ignorable_length;
  RecordProperty("bytes", static_cast<int>(bytes));
  EXPECT_LE(bytes, 6144u);
}

// ---- every code point against the database -----------------------------------------------------

// Fields of the rows of a database file; false when the file is not there.
template <typename Row>
bool read_rows(const std::string& file, Row&& row) {
  const char* directory = std::getenv("UNICODE_DATA");
  std::ifstream in((directory != nullptr ? std::string(directory) : "/usr/share/unicode") + "/" +
                   file);
  if (!in) return false;
  for (std::string line; std::getline(in, line);) {
    line.resize(line.find('#') == std::string::npos ? line.size() : line.find('#'));
    std::vector<std::string> fields(1);
    for (const char byte : line) {
      if (byte == ';') fields.emplace_back();
      else if (byte != ' ' || !fields.back().empty()) fields.back() += byte;
    }
    for (std::string& field : fields)
      while (!field.empty() && (field.back() == ' ' || field.back() == '\r')) field.pop_back();
    if (fields.size() > 1 || !fields[0].empty()) row(fields);
  }
  return true;
}

char32_t hex(const std::string& text) {
  return static_cast<char32_t>(std::strtoul(text.c_str(), nullptr, 16));
}

using code_set = std::bitset<limit>;

void add_span(code_set& set, const std::string& text) {
  const std::size_t dots = text.find("..");
  const char32_t last = hex(dots == std::string::npos ? text : text.substr(dots + 2));
  for (char32_t c = hex(text); c <= last; ++c) set.set(c);
}

struct database {
  bool present = false;
  std::vector<std::string> category = std::vector<std::string>(limit, "Cn");
  std::map<char32_t, int> digit, combining;
  std::map<char32_t, char32_t> folded;
  std::map<std::pair<char32_t, char32_t>, char32_t> composite;
  code_set white_space, other_uppercase, breaks_after, complex_context, latin_or_hangul, excluded;

  database() {
    present =
        read_rows("CompositionExclusions.txt", [&](const auto& f) { add_span(excluded, f[0]); }) &&
        read_rows("PropList.txt",
                  [&](const auto& f) {
                    if (f[1] == "White_Space") add_span(white_space, f[0]);
                    if (f[1] == "Other_Uppercase") add_span(other_uppercase, f[0]);
                  }) &&
        read_rows("LineBreak.txt",
                  [&](const auto& f) {
                    if (f[1] == "SA") add_span(complex_context, f[0]);
                    if (f[1] == "ID" || f[1] == "CJ" || f[1] == "NS") add_span(breaks_after, f[0]);
                  }) &&
        read_rows("Scripts.txt",
                  [&](const auto& f) {
                    if (f[1] == "Latin" || f[1] == "Hangul") add_span(latin_or_hangul, f[0]);
                  }) &&
        read_rows("CaseFolding.txt",
                  [&](const auto& f) {
                    if (f[1] == "C" || f[1] == "S") folded[hex(f[0])] = hex(f[2]);
                  }) &&
        read_unicode_data();
  }

  bool read_unicode_data() {
    char32_t first = 0;
    std::map<char32_t, std::pair<char32_t, char32_t>> pairs;
    const bool read = read_rows("UnicodeData.txt", [&](const auto& f) {
      const char32_t c = hex(f[0]);
      const bool last = f[1].size() > 6 && f[1].compare(f[1].size() - 6, 6, " Last>") == 0;
      for (char32_t i = last ? first : c; i <= c; ++i) category[i] = f[2];
      first = c;
      if (f[2] == "Nd") digit[c] = std::atoi(f[6].c_str());
      combining[c] = std::atoi(f[3].c_str());
      const std::size_t gap = f[5].find(' ');
      if (gap != std::string::npos && f[5][0] != '<')
        pairs[c] = {hex(f[5]), hex(f[5].substr(gap + 1))};
    });
    for (const auto& p : pairs)
      if (!excluded[p.first] && combining[p.first] == 0 && combining[p.second.first] == 0)
        composite[p.second] = p.first;
    return read;
  }

  static const database& get() {
    static const database data;
    return data;
  }
};

#define NEEDS_DATABASE()                                                                   \
  const database& data = database::get();                                                  \
  if (!data.present)                                                                       \
  GTEST_SKIP() << "the Unicode Character Database is not here: install the package "       \
                  "unicode-data or set UNICODE_DATA to its directory"

TEST(UnicodeDatabase, EveryClass) {
  NEEDS_DATABASE();
  for (char32_t c = 0; c < limit; ++c) {
    const std::string& category = data.category[c];
    char_class expected = char_class::other;
    if (data.white_space[c]) expected = char_class::space;
    else if (category == "Nd" || (c >= 0x2080 && c <= 0x2089)) expected = char_class::digit;
    else if (category[0] == 'M') expected = char_class::mark;
    else if (category[0] == 'L' || category == "Nl") {
      expected = char_class::letter;
      if (data.breaks_after[c] && !data.latin_or_hangul[c]) expected = char_class::ideograph;
      else if (data.complex_context[c]) expected = char_class::continua;
    }
    ASSERT_EQ(static_cast<int>(classify(c)), static_cast<int>(expected)) << name(c);
  }
}

TEST(UnicodeDatabase, EveryFold) {
  NEEDS_DATABASE();
  const auto simple = [&](char32_t c) {
    const auto found = data.folded.find(c);
    return found == data.folded.end() ? c : found->second;
  };
  for (char32_t c = 0; c < limit; ++c) {
    char32_t expected = simple(c);
    if (c >= 0xFF01 && c <= 0xFF5E) expected = simple(c - 0xFEE0);
    if (c >= 0x2080 && c <= 0x2089) expected = U'0' + (c - 0x2080);
    if (c == 0x622 || c == 0x623 || c == 0x625 || c == 0x671) expected = 0x627;
    if (c == 0x130) expected = U'i';
    ASSERT_EQ(fold(c), expected) << name(c);
    ASSERT_EQ(fold(expected), expected) << name(c);
  }
}

TEST(UnicodeDatabase, EveryCapital) {
  NEEDS_DATABASE();
  for (char32_t c = 0; c < limit; ++c) {
    const bool expected = data.category[c] == "Lu" || data.category[c] == "Lt" ||
                          (data.other_uppercase[c] && c < 0x1F100);
    ASSERT_EQ(is_upper(c), expected) << name(c);
  }
}

TEST(UnicodeDatabase, EveryDigit) {
  NEEDS_DATABASE();
  for (char32_t c = 0; c < limit; ++c) {
    const auto found = data.digit.find(c);
    char32_t expected = 0;
    if (found != data.digit.end()) expected = U'0' + static_cast<char32_t>(found->second);
    if (c >= 0x2080 && c <= 0x2089) expected = U'0' + (c - 0x2080);
    ASSERT_EQ(ascii_digit(c), expected) << name(c);
  }
}

// Each second part that any pair has, with each code point as the first.
TEST(UnicodeDatabase, EveryComposite) {
  NEEDS_DATABASE();
  std::set<char32_t> marks;
  for (const auto& k : data.composite) marks.insert(k.first.second);
  EXPECT_GT(data.composite.size(), 900u);
  for (const char32_t mark : marks) {
    auto next = data.composite.begin();
    std::map<char32_t, char32_t> expected;
    for (; next != data.composite.end(); ++next)
      if (next->first.second == mark) expected[next->first.first] = next->second;
    auto at = expected.begin();
    for (char32_t base = 0; base < 0x20000; ++base) {
      char32_t whole = 0;
      if (at != expected.end() && at->first == base) whole = (at++)->second;
      ASSERT_EQ(compose(base, mark), whole) << name(base) << ' ' << name(mark);
    }
    ASSERT_TRUE(at == expected.end()) << name(mark);
  }
}

// Matching folds before it composes, and must come to the same.
TEST(UnicodeDatabase, FoldedPartsComposeAlike) {
  NEEDS_DATABASE();
  for (const auto& k : data.composite) {
    if (k.second == 0x130) continue;
    ASSERT_EQ(fold(compose_folded(fold(k.first.first), k.first.second)), fold(k.second))
        << name(k.second);
  }
}

// What is said to be ignorable: a subset of what Unicode calls so, and marks of two scripts.
TEST(UnicodeDatabase, EveryIgnorable) {
  NEEDS_DATABASE();
  code_set by_default, two_scripts;
  ASSERT_TRUE(read_rows("DerivedCoreProperties.txt", [&](const auto& f) {
    if (f[1] == "Default_Ignorable_Code_Point") add_span(by_default, f[0]);
  }));
  for (char32_t c = 0x591; c <= 0x6ED; ++c)
    if (data.category[c] == "Mn" && (c < 0x653 || c > 0x655)) two_scripts.set(c);
  two_scripts.set(0x640);
  for (const unsigned letter : {0x115Fu, 0x1160u, 0x17B4u, 0x17B5u, 0x3164u, 0xFFA0u})
    by_default.reset(letter);  // fillers of Hangul and vowels of Khmer: letters and marks
  for (char32_t c = 0xFFF0; c <= 0x1FFFF; ++c) by_default.reset(c);  // notation, shorthand
  for (char32_t c = 0; c < limit; ++c) {
    ASSERT_EQ(ignorable(c), by_default[c] || two_scripts[c]) << name(c);
    if (ignorable(c) && c != 0x640) {
      ASSERT_TRUE(classify(c) == char_class::mark || classify(c) == char_class::other) << name(c);
    }
  }
}

// Each code point as the second part, with first parts of all kinds: no pair but those known.
TEST(UnicodeDatabase, NoOtherComposite) {
  NEEDS_DATABASE();
  std::vector<char32_t> bases = {0,      U'a',   U'A',   0xE9,   0x1100,
                                 0x1112, 0xAC00, 0xAC01, 0xD788, 0x4E00};
  int n = 0;
  for (const auto& k : data.composite)
    if (++n % 90 == 0) bases.push_back(k.first.first);
  for (const char32_t base : bases) {
    for (char32_t mark = 0; mark < limit; ++mark) {
      const auto found = data.composite.find({base, mark});
      char32_t expected = found == data.composite.end() ? 0 : found->second;
      if (base >= 0x1100 && base <= 0x1112 && mark >= 0x1161 && mark <= 0x1175)
        expected = 0xAC00 + ((base - 0x1100) * 21 + (mark - 0x1161)) * 28;
      if ((base == 0xAC00 || base == 0xD788) && mark >= 0x11A8 && mark <= 0x11C2)
        expected = base + mark - 0x11A7;
      ASSERT_EQ(compose(base, mark), expected) << name(base) << ' ' << name(mark);
    }
  }
}

TEST(Characters, KindsInOneLookUpAreThoseOfTheTables) {
  for (char32_t c = 0x80; c < 0x110000; ++c) {
    ASSERT_EQ(pith::detail::kind_of_wide(c), pith::detail::kind_from_tables(c)) << std::hex << std::uint32_t{c};
    ASSERT_EQ(pith::detail::fold_letter(c), pith::detail::fold(c)) << std::hex << std::uint32_t{c};
  }
}

}  // namespace
