// Bytes to code points and back: well-formed and malformed, against the table of the Unicode
// Standard (3-7) written out as a reference.
#include "pith/reading/utf8.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace {

using pith::detail::decode;
using pith::detail::decoded;
using pith::detail::encode;

// Table 3-7, row by row: how many bytes the well-formed sequence at the start of `s` has, or 0.
std::size_t well_formed(const std::string& s) {
  const auto in = [&](std::size_t i, unsigned low, unsigned high) {
    return i < s.size() && static_cast<unsigned char>(s[i]) >= low &&
           static_cast<unsigned char>(s[i]) <= high;
  };
  const bool two = in(1, 0x80, 0xBF), three = in(2, 0x80, 0xBF), four = in(3, 0x80, 0xBF);
  if (in(0, 0x00, 0x7F)) return 1;
  if (in(0, 0xC2, 0xDF) && two) return 2;
  if (in(0, 0xE0, 0xE0) && in(1, 0xA0, 0xBF) && three) return 3;
  if (in(0, 0xE1, 0xEC) && two && three) return 3;
  if (in(0, 0xED, 0xED) && in(1, 0x80, 0x9F) && three) return 3;
  if (in(0, 0xEE, 0xEF) && two && three) return 3;
  if (in(0, 0xF0, 0xF0) && in(1, 0x90, 0xBF) && three && four) return 4;
  if (in(0, 0xF1, 0xF3) && two && three && four) return 4;
  if (in(0, 0xF4, 0xF4) && in(1, 0x80, 0x8F) && three && four) return 4;
  return 0;
}

decoded first(const std::string& s) { return decode(s.data(), s.data() + s.size()); }

TEST(utf8, every_code_point_there_and_back) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    char bytes[4];
    const std::size_t n = encode(c, bytes);
    const decoded d = decode(bytes, bytes + n);
    ASSERT_EQ(d.code, c);
    ASSERT_EQ(d.bytes, n);
  }
}

TEST(utf8, malformed_bytes_stand_for_themselves) {
  std::mt19937 random(1);
  for (int i = 0; i < 400000; ++i) {
    std::string s(1 + random() % 5, '\0');
    for (char& c : s) {
      // Mostly lead and continuation bytes, and those at the edges of the table.
      static const unsigned char edges[] = {0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1,
                                            0xC2, 0xDF, 0xE0, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF3,
                                            0xF4, 0xF5, 0xFF, 0x00};
      c = static_cast<char>(random() % 4 == 0 ? random() : edges[random() % sizeof edges]);
    }
    const std::size_t expected = well_formed(s);
    const decoded d = first(s);
    ASSERT_EQ(d.bytes, expected == 0 ? 1 : expected);
    if (expected == 0) { ASSERT_EQ(d.code, pith::detail::replacement_character); }
  }
}

TEST(utf8, never_reads_past_the_end) {
  for (const char* s : {"\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xE2", "\xF0"}) {
    const std::string whole(s);
    const std::string exact(whole.begin(), whole.end());  // on the heap: a sanitizer would see it
    EXPECT_EQ(first(exact).bytes, 1);
    EXPECT_EQ(first(exact).code, 0xFFFDu);
  }
}

TEST(utf8, at_compile_time) {
  constexpr char euro[] = "\xE2\x82\xAC";
  static_assert(decode(euro, euro + 3).code == 0x20AC);
  static_assert(decode(euro, euro + 2).bytes == 1);
}

}  // namespace
