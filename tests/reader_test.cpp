// The text stage as a whole: what must hold for any bytes, and texts read block by block.
// What a single line is belongs in blocks_test, where a sentence ends in sentences_test.
#include "pith/reading/reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "pith/languages/english.hpp"

namespace {

using pith::language;
using pith::role;
using pith::sentence;
using pith::detail::model_writer;
using pith::detail::reader;

struct model {
  std::vector<sentence> sentences;
  std::vector<std::uint32_t> tokens;
};

// Reads `text`, given in pieces: `piece` says how many bytes come next (0: all).
template <class Piece>
model read(const std::string& text, const language* pack, Piece piece) {
  std::vector<std::uint32_t> memory(text.size() * 3 + 16);
  model_writer out(memory.data(), memory.size() * 4);
  reader r(pack, out);
  std::size_t begin = 0, end = 0;
  do {
    const std::size_t more = piece();
    end = more == 0 ? text.size() : std::min(text.size(), end + more);
    // Exactly so many bytes on the heap (a string has one more): a sanitizer sees its end.
    const std::vector<char> window(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                   text.begin() + static_cast<std::ptrdiff_t>(end));
    const std::size_t used = r.consume(window.data(), window.size(),
                                       static_cast<std::uint32_t>(begin), end == text.size());
    EXPECT_LE(used, window.size());
    EXPECT_LE(window.size() - used, reader::lookahead);
    begin += used;
  } while (end < text.size());
  EXPECT_EQ(begin, text.size());
  EXPECT_FALSE(out.full());
  model m;
  for (std::uint32_t i = out.sentence_count(); i-- > 0;) m.sentences.push_back(*out.recent(i));
  m.tokens.assign(memory.data(), memory.data() + out.token_count());
  return m;
}

model read(const std::string& text, const language* pack = &pith::languages::english) {
  return read(text, pack, [] { return std::size_t{0}; });
}

bool same(const model& a, const model& b) {
  return a.tokens == b.tokens &&
         std::equal(a.sentences.begin(), a.sentences.end(), b.sentences.begin(),
                    b.sentences.end(), [](const sentence& x, const sentence& y) {
                      return x.offset == y.offset && x.length == y.length &&
                             x.first_token == y.first_token && x.words == y.words &&
                             x.role == y.role && x.flags == y.flags;
                    });
}

// What holds for any text.
void check(const std::string& text, const model& m) {
  ASSERT_LE(m.sentences.size(), (text.size() + 1) / 2) << text;
  ASSERT_LE(m.tokens.size(), (text.size() + 1) / 2) << text;
  const char* const end = text.data() + text.size();
  std::vector<bool> starts(text.size() + 1, false);  // where a code point starts
  for (const char* p = text.data(); p < end;) {
    starts[static_cast<std::size_t>(p - text.data())] = true;
    p += pith::detail::decode(p, end).bytes;
  }
  starts[text.size()] = true;
  std::size_t at = 0;
  std::uint32_t token = 0;
  for (const sentence& s : m.sentences) {
    ASSERT_GE(s.offset, at) << text;
    ASSERT_GT(s.length, 0u) << text;
    at = std::size_t{s.offset} + s.length;
    ASSERT_LE(at, text.size()) << text;
    ASSERT_TRUE(starts[s.offset] && starts[at]) << text;
    ASSERT_FALSE(pith::detail::is_white(pith::detail::read(text.data() + s.offset, end).kind)) << text;
    std::size_t last = at - 1;
    while (!starts[last]) --last;
    ASSERT_FALSE(pith::detail::is_white(pith::detail::read(text.data() + last, end).kind)) << text;
    ASSERT_GE(s.first_token, token) << text;
    token = s.first_token;
    ASSERT_LE(token, m.tokens.size()) << text;
    ASSERT_LE(static_cast<int>(s.role), static_cast<int>(role::furniture)) << text;
  }
}

std::string random_text(std::mt19937& random) {
  // Pieces that the stage has opinions about, and any bytes.
  static const char* const pieces[] = {
      " ", " ", " ", " ", " ", "\n", "\n", "\n\n", "\r\n", "\t", "  ", "    ", ". ", ".", "? ", "! ", "...",
      " . . . ", "Mr. ", "U.S. ", "e.g. ", "J. ", "p. 5", "3.14", "12", "1. ", "2. ", "a) ", "- ",
      "* ", "> ", ">", "--", "---\n", "====\n", "| a | b |\n", "```\n", "#", "## ", "\"", "'", "(",
      ")", "[1] ", "“", "”", "’", "—", "…", "«", " »", ": ", ":", "; ", ", ", ":-) ", "http://x.org/a?b=c.",
      "www.x.org ", "me@x.org", "@", "08/16/2000 12:05 PM ", "the ", "The ", "he ", "However ", "I ",
      "exam-\nple ", "well-known ", "\xC2\xAD", "word", "Word", "WORD", "x", "Q: ", "A: ", "NAME ONE: ",
      "From: a@b.c\n", "On Monday, X wrote:\n", "By A. Person\n", "Read more: ", "Figure 1: ",
      "References\n", "-- \n", "Regards,\n", "LONDON (Reuters) - ", "日本語", "。", "、", "中文！", "ไทย", "किताब ", "। ",
      "كتاب ", "؟ ", "e\xCC\x81", "\xC3\xA9", "\xEF\xBB\xBF", "\xE2\x80\x8B", "\xC3", "\xF0\x9F", "\xFF", "\xED\xA0\x80", "😀",
      "____________", "\xE2\x80\xA8", "<ref>", "</ref>", "<ref name=a />", "\\footnote{", "\\cite{", "{{x|", "}}", "{", "}", "\\", "`",
      "<html><body>", "<p>", "</p>", "<pre>", "</pre>", "<sup>", "</sup>", "</html>"};
  std::string text;
  const std::size_t n = random() % 60;
  for (std::size_t i = 0; i < n; ++i) {
    const auto pick = random() % 20;
    if (pick == 0) text += static_cast<char>(random());
    else if (pick == 1) text += std::string(random() % 300, static_cast<char>('a' + random() % 3));
    else if (pick == 2) text += '\0';
    else text += pieces[random() % (sizeof pieces / sizeof *pieces)];
  }
  return text;
}

TEST(reader, holds_for_any_text) {
  std::mt19937 random(1);
  for (int i = 0; i < 60000 && !HasFatalFailure(); ++i) {
    const std::string text = random_text(random);
    check(text, read(text, i % 3 == 0 ? nullptr : &pith::languages::english));
  }
}

TEST(reader, reads_the_same_in_any_pieces) {
  std::mt19937 random(2);
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (int j = 0; j < 6; ++j) text += random_text(random);
    const model whole = read(text);
    ASSERT_TRUE(same(whole, read(text, &pith::languages::english, [] { return std::size_t{1}; })))
        << text;
    ASSERT_TRUE(same(whole, read(text, &pith::languages::english, [&] {
                       return std::size_t{1} + random() % 700;
                     })))
        << text;
  }
}

// Found by the test above with other seeds.
TEST(reader, spans_end_before_white_space) {
  // a malformed byte before a line separator that begins with the same byte
  const std::string separated = "One word\xE2\xE2\x80\xA8" "and two.";
  check(separated, read(separated));
  for (std::size_t n = 240; n < 560; ++n) {  // a URL whose last piece ends at its end
    const std::string url = "http://x.org/" + std::string(n, 'a') + "\nNext one.";
    check(url, read(url));
  }
}

TEST(reader, counts_without_memory) {
  std::mt19937 random(3);
  for (int i = 0; i < 200; ++i) {
    const std::string text = random_text(random);
    const model m = read(text);
    model_writer out(nullptr, 0);
    reader r(&pith::languages::english, out);
    r.consume(text.data(), text.size(), 0, true);
    EXPECT_EQ(out.sentence_count(), m.sentences.size());
    EXPECT_EQ(out.token_count(), m.tokens.size());
  }
}

TEST(reader, reaches_the_bound_on_records) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "=\n";
  text.pop_back();
  EXPECT_EQ(read(text, nullptr).sentences.size(), (text.size() + 1) / 2);
}

TEST(reader, is_small) { EXPECT_LE(sizeof(reader), 352u); }

}  // namespace
