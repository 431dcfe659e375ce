// Letters read as integers: every way that there is to read them gives what a look at each byte gives.
#include "pith/reading/letters.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <string>

#include "pith/reading/terms.hpp"

namespace {

using namespace pith::detail;

// The obvious way.
letter_run by_hand(const std::string& text) {
  letter_run run{};
  unsigned char bytes[12] = {};
  for (std::size_t i = 0; i < text.size() && i < 16; ++i) {
    char c = text[i];
    if (i == 0 && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 'a' - 'A');
    if (c < 'a' || c > 'z') break;
    if (i < 12) bytes[i] = static_cast<unsigned char>(c);
    ++run.count;
  }
  for (unsigned i = 0; i < 8; ++i) run.low |= std::uint64_t{bytes[i]} << 8 * i;
  for (unsigned i = 8; i < 12; ++i) run.high |= std::uint32_t{bytes[i]} << 8 * (i - 8);
  return run;
}

void expect_run(const letter_run& got, const letter_run& truth, const std::string& text, const char* way) {
  ASSERT_EQ(got.count > most_letters, truth.count > most_letters) << way << ' ' << text;
  if (truth.count > most_letters) return;
  ASSERT_EQ(got.count, truth.count) << way << ' ' << text;
  ASSERT_EQ(got.low, truth.low) << way << ' ' << text;
  ASSERT_EQ(got.high, truth.high) << way << ' ' << text;
}

TEST(letters, every_way_gives_the_same) {
  std::minstd_rand random(11);
  for (int round = 0; round < 300000; ++round) {
    std::string text(16, '\0');
    const unsigned letters = random() % 17;  // then any bytes, or such as letters are mistaken for
    for (std::size_t i = 0; i < text.size(); ++i)
      text[i] = i < letters ? static_cast<char>('a' + random() % 26)
                : random() % 2 != 0 ? static_cast<char>(random() & 255) : "@[`{AZaz\x7F\x80\xE1\xFA .,"[random() % 16];
    if (random() % 3 == 0) text[0] = static_cast<char>(text[0] & ~0x20);
    const letter_run truth = by_hand(text);
    expect_run(letters_by_four(text.data()), truth, text, "four");
    expect_run(letters_by_eight(text.data()), truth, text, "eight");
    expect_run(read_letters(text.data()), truth, text, "this target's");
    const std::size_t cut = random() % 17;
    const std::string part = text.substr(0, cut);
    expect_run(letters_by_one(part.data(), part.data() + cut), by_hand(part), part, "one");
    if (truth.count <= most_letters) {
      char bytes[word_space] = {};
      store_letters(truth, bytes);
      EXPECT_EQ(truth.hash(), pith::word_hash(bytes, truth.count)) << text;
      const letter_run back = load_letters(bytes, truth.count);
      expect_run(back, truth, text, "stored");
    }
  }
}

// The hash is of bytes, however they are read; these numbers hold on every target.
TEST(letters, hashes_are_the_same_everywhere) {
  const struct { const char* word; std::uint32_t hash; } known[] = {
      {"", 0u}, {"a", 0x749bc7c9u}, {"the", 0x064ca937u}, {"sentence", 0xe8754707u},
      {"abbreviation", 0xfb8e20b4u}, {"abbreviations", 0xbaffe5eau},
      {"\xD0\xB1\xD0\xBB\xD0\xB0\xD0\xB3\xD0\xBE\xD0\xB4\xD0\xB0\xD1\x80", 0x02477bb3u}};
  for (const auto& k : known) {
    char buffer[word_space];
    std::memcpy(buffer, k.word, std::strlen(k.word));
    EXPECT_EQ(pith::word_hash(k.word, std::strlen(k.word)), k.hash) << k.word;
    EXPECT_EQ(buffer_hash(buffer, std::strlen(k.word)), k.hash) << k.word;
  }
  for (std::size_t n = 0; n <= word_buffer; ++n) {
    char buffer[word_space];
    std::memset(buffer, 'q', sizeof buffer);
    EXPECT_EQ(buffer_hash(buffer, n), pith::word_hash(std::string(n, 'q').data(), n)) << n;
  }
}

}  // namespace
