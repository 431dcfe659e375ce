// regression_test.cpp - what once was wrong, one numbered test each, however small.  Most were found
// by the fuzz harnesses (tests/fuzz).
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "pith/feed.hpp"
#include "pith/pith.hpp"
#include "pith/read.hpp"

namespace {

using pith::options;

/// What a text is read as, as a string to compare: offsets, lengths, words, roles, flags.
std::string outline_of(std::string_view text, const options& o = {}) {
  std::vector<unsigned char> memory(pith::workspace_bytes(text, o));
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
    std::vector<unsigned char> memory(pith::workspace_bound(text.size()));
    const pith::outline all = pith::read(text, {}, {memory.data(), memory.size()});
    ASSERT_EQ(all.status, pith::status::ok);
    ASSERT_GT(all.count, 0u);
    EXPECT_EQ(all.sentences[0].length, 5u);
  }
}

// A blank line that is longer than what is looked at of a line began no block, so that the next one
// seemed to begin another document.
TEST(Regression, R005_ALongBlankLineFirst) {
  for (std::size_t marks = 60; marks < 260; ++marks) {
    std::string text;
    for (std::size_t i = 0; i < marks; ++i) text += "> ";
    text += "The old market town runs a tide mill today.\n\nThe mill of the town stands here now.\n";
    std::vector<unsigned char> memory(pith::workspace_bytes(text));
    const pith::result r = pith::summarize(text, {}, {memory.data(), memory.size()});
    ASSERT_EQ(r.count, 2u) << marks;
    for (const pith::span& s : r) EXPECT_EQ(s.document, 0u) << marks;
  }
}

// The end of a text that had no room was left out, but the numbers of its terms were given room behind
// it, where sentences lay.
TEST(Regression, R006_FinishEarlyOfPairs) {
  const std::string letters = "bcdfghjklmnpqrtvwxz";
  std::string text;
  std::size_t word = 0;
  for (int pair = 0; pair < 300; ++pair) {
    std::string sentence = "Q";
    for (int k = 0; k < 40; ++k) {
      sentence += ' ';
      std::size_t v = word++;
      for (int d = 0; d < 5; ++d, v /= 19) sentence += letters[v % 19];
    }
    text += sentence + ". " + sentence + ". ";
  }
  for (const pith::method how : {pith::method::standard, pith::method::textrank})
    for (std::size_t size = 20000; size < text.size(); size = size * 5 / 4) {
      pith::options o;
      o.method = how;
      o.language = nullptr;
      std::vector<unsigned char> memory(size + 64, 0xa5);
      pith::feed f(o, {memory.data(), size});
      static_cast<void>(f.append(text));
      const pith::result early = f.finish_early();
      ASSERT_EQ(early.status, pith::status::ok);
      for (std::size_t i = size; i < memory.size(); ++i) ASSERT_EQ(memory[i], 0xa5) << size;
      const std::string_view kept = std::string_view(text).substr(0, f.read_bytes());
      std::vector<unsigned char> whole(pith::workspace_bytes(kept, o));
      const pith::result want = pith::summarize(kept, o, {whole.data(), whole.size()});
      ASSERT_EQ(early.count, want.count) << size;
      EXPECT_EQ(early.term_count, want.term_count);
      for (std::uint32_t i = 0; i < want.count; ++i) {
        EXPECT_EQ(early.spans[i].offset, want.spans[i].offset);
        EXPECT_EQ(early.spans[i].score, want.spans[i].score);
      }
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
