// regression_test.cpp - what once was wrong, one numbered test each, however small.  Most were found
// by the fuzz harnesses (tests/fuzz).
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "pith/pith.hpp"

namespace {

using pith::options;

/// What a text is read as, as a string to compare: offsets, lengths, words, roles, flags.
std::string outline_of(std::string_view text, const options& o = {}) {
  std::vector<unsigned char> memory(pith::exact(text, o));
  const pith::outline all = pith::read(text, o, {memory.data(), memory.size()});
  EXPECT_EQ(all.status, pith::status::ok);
  std::string out;
  for (std::uint32_t i = 0; i < all.count; ++i) {
    const pith::sentence& s = all.sentences[i];
    for (std::uint32_t n : {s.offset, s.length, s.first_token, std::uint32_t{s.words},
                            static_cast<std::uint32_t>(s.role), std::uint32_t{s.flags}})
      out += std::to_string(n) + ' ';
    out += '\n';
  }
  return out;
}

/// No look behind the end of a text: AddressSanitizer sees one on the heap, and without it the
/// answer must be the same whatever stands there.
void check_end(const std::string& text) {
  const std::vector<char> tight(text.begin(), text.end());
  const std::string want = outline_of({tight.data(), tight.size()});
  for (const char* behind : {"'", "://x.org ", ".", "-\nz", " b", "\xcc\x81", "\"", "\n\n"}) {
    const std::string longer = text + behind;
    EXPECT_EQ(outline_of(std::string_view(longer).substr(0, text.size())), want)
        << '"' << text << "\" before \"" << behind << '"';
  }
}

// A word at the very end was looked behind for "://".
TEST(Regression, R001_WordAtTheEnd) { check_end("3.14.15"); }

// A capital at the very end, behind a word, was looked behind for "S'".
TEST(Regression, R002_CapitalAtTheEnd) {
  check_end("colour (e.g. Brandt and S");
  check_end("They saw The");
}

// A run of one malformed byte took in the first byte of a character that begins with the same one,
// so that half of a line end was left and belonged to the sentence.
TEST(Regression, R003_RunBeforeALongerCharacter) {
  for (const char* const white : {"\xc2\x85", "\xc2\xa0", "\xe2\x80\xa8"}) {
    const std::string text = std::string("Kept") + white[0] + white + "\nNext";
    std::vector<unsigned char> memory(pith::bound(text.size()));
    const pith::outline all = pith::read(text, {}, {memory.data(), memory.size()});
    ASSERT_EQ(all.status, pith::status::ok);
    ASSERT_GT(all.count, 0u);
    EXPECT_EQ(all.sentences[0].length, 5u);
  }
}

// A URL is read in pieces of 256 bytes: where one ended just before a space, the next word was taken
// for more of it.
TEST(Regression, R004_UrlOfAWholePiece) {
  for (std::size_t bytes = 500; bytes < 530; ++bytes) {
    std::string url = "http://";
    url += std::string(bytes - url.size(), 'a');
    std::vector<unsigned char> memory(1 << 14);
    const std::string text = "See " + url + " Lamps are cheap. Lamps are red.";
    const pith::outline all = pith::read(text, {}, {memory.data(), memory.size()});
    ASSERT_EQ(all.status, pith::status::ok);
    ASSERT_EQ(all.count, 3u) << bytes;
    EXPECT_EQ(all.sentences[0].length, 4 + bytes);
  }
}

}  // namespace
