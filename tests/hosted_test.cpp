// hosted_test.cpp - the one-liner with std::string: the same answers as the core, any text, and
// options passed on.
#include <pith/hosted.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

const std::string article =
    "The harbour of Lund was rebuilt after the storm of 1871.  "
    "Its new harbour wall was longer  than the old wall, and the storm of 1890 did not break it.\n\n"
    "Fishermen had paid for the wall with a tax on herring. The tax on herring lasted forty years. "
    "No storm has broken the harbour wall since.";

std::string core(const pith::options& o) {
  std::vector<unsigned char> memory(pith::workspace_bytes(article, o));
  const pith::result r = pith::summarize(article, o, {memory.data(), memory.size()});
  std::string out(article.size() * 2, '\0');
  const pith::copied c = pith::copy(article, r, out.data(), out.size());
  out.resize(c.bytes);
  return out;
}

TEST(Hosted, SameAsTheCore) {
  for (std::uint32_t n = 1; n < 8; ++n) {
    pith::options o;
    o.sentences = n;
    EXPECT_EQ(pith::summary(article, n), core(o));
    o.order = pith::order::rank;
    o.method = pith::method::bm25;
    EXPECT_EQ(pith::summary(article, o), core(o));
  }
  EXPECT_EQ(pith::summary(article), core({}));
}

TEST(Hosted, SentencesAreTheLinesOfTheSummary) {
  for (std::uint32_t n = 1; n < 8; ++n) {
    std::string joined;
    for (const std::string& s : pith::summary_sentences(article, n)) joined += (joined.empty() ? "" : "\n") + s;
    EXPECT_EQ(joined, pith::summary(article, n));
  }
  EXPECT_EQ(pith::summary_sentences(article).size(), 3u);
}

TEST(Hosted, NoText) {
  EXPECT_EQ(pith::summary(""), "");
  EXPECT_EQ(pith::summary(std::string_view()), "");
  EXPECT_EQ(pith::summary(" \n\t "), "");
  EXPECT_TRUE(pith::summary_sentences("").empty());
}

TEST(Hosted, SaysWhatWentWrong) {
  pith::options o;
  pith::status s = pith::status::text_too_long;
  EXPECT_NE(pith::summary(article, o, &s), "");
  EXPECT_EQ(s, pith::status::ok);
  o.damping = 2;
  EXPECT_EQ(pith::summary(article, o, &s), "");
  EXPECT_EQ(s, pith::status::invalid_option);
  s = pith::status::ok;
  EXPECT_TRUE(pith::summary_sentences(article, o, &s).empty());
  EXPECT_EQ(s, pith::status::invalid_option);
}

// A text of single letters needs many times the first guess.
TEST(Hosted, TextsThatNeedALargeWorkspace) {
  std::string dense;
  for (int i = 0; i < 20000; ++i) ((dense += static_cast<char>('b' + i % 20)) += static_cast<char>('a' + i % 25)) += ". ";
  ASSERT_GT(pith::workspace_bytes(dense), dense.size() / 2 * 3 + 4096);
  pith::status s = pith::status::invalid_option;
  pith::options o;
  o.sentences = 4;
  EXPECT_NE(pith::summary(dense, o, &s), "");
  EXPECT_EQ(s, pith::status::ok);
}

}  // namespace
