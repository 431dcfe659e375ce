// Copies of sentences: one line each, without markup.  What is chosen belongs in pith_test.
// What marks become is in tests/data/shown.txt, which anybody can extend without a compiler; here are line ends, and
// bytes that no text file shows.
#include "pith/pith.hpp"
#include "pith/read.hpp"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <random>
#include <string>

namespace {

std::string shown(const std::string& sentence) {
  std::string out(sentence.size(), '\0');
  out.resize(pith::clean(sentence, &out[0], out.size()).bytes);
  return out;
}

TEST(clean, table) {
  const struct { const char* sentence; const char* text; } cases[] = {
      {"One  two\n three\t four.", "One two three four."},
      {"One\n> two\n> > three.", "One two three."},
      {"One\n * two\n * three.", "One two three."},
      {"One\n// two\n  // three.", "One two three."},
      {"One\n/// two\n//! three.", "One two three."},
      {"# One\n# two.", "# One two."},
      {"5 * 3 and a\n*b* is 2.", "5 * 3 and a b is 2."},
      {"5 > 3 and a\n3 > 2.", "5 > 3 and a 3 > 2."},
      // wikis
      {"The \'\'\'mill\'\'\' by the [[river]] and the [[sea (water)|old sea]].", "The mill by the river and the old sea."},
      {"[[a|b|c]] and [[d] or [[e", "b|c and [[d] or [[e"},
      {"[[[[a]] it\'s \'\'so\'\'", "a it\'s so"},
      {"<figure><figcaption>The mill.</figcaption></figure>", "The mill."},
      // hyphens at line ends
      {"It was mea-\nsured twice.", "It was measured twice."},
      {"It was mea-\n> sured twice.", "It was measured twice."},
      {"a self-\nmade man", "a self-made man"},
      {"state-of-\nthe-art", "state-of-the-art"},
      {"in the mid-\n1990s", "in the mid-1990s"},
      {"die Haupt-\nund Nebenwege", "die Haupt- und Nebenwege"},
      {"the north- \nand south side", "the north- and south side"},
      {"on the Anglo-\nSaxon side", "on the Anglo- Saxon side"},
      {"he went -\nhe said", "he went - he said"},
      {"co\xC2\xADoperate", "cooperate"},
      {"\xE6\x9D\x91\xE3\x81\xAE\n\xE9\x81\x93", "\xE6\x9D\x91\xE3\x81\xAE\xE9\x81\x93"},
      {"\xE6\x9D\x91 \xE9\x81\x93", "\xE6\x9D\x91 \xE9\x81\x93"},
      {"\xE6\x9D\x91\xEF\xBC\x8C\n\xE9\x81\x93", "\xE6\x9D\x91\xEF\xBC\x8C\xE9\x81\x93"},  // a wide comma
      {"the com\xE2\x80\x90\n    mand line", "the command line"},
      {"a self\xE2\x80\x90\nmade and well\xE2\x80\x90known man", "a self-made and well\xE2\x80\x90known man"},
      // mail that is quoted-printable
      {"It has=\n one end=\r\ning.", "It has one ending."},
      {"A caf=C3=A9 =E2=80=93 x=3Dy", "A caf\xC3\xA9 \xE2\x80\x93 x=y"},
      {"It ends.=20\n=20Then n=20 men and n=85 women", "It ends. Then n=20 men and n=85 women"},
      {"a=C3 b=C3=41 c=3 d=", "a=C3 b=C3=41 c=3 d="},
      // LaTeX
      {"See page~\\textbf{4} or \\ref{a b}\\alpha", "See page 4 or \xCE\xB1"},
      {"\\emph{open and C:\\a", "open and C:\\a"},
      // Markdown
      {"An image ![of a mill](m.png) here.", "An image here."},
      {"A list [1] and f(x)[y](", "A list [1] and f(x)[y]("},
      // HTML
      {"The well was dug.</p>", "The well was dug."},
      {"one<br>two<br/>three", "one two three"},
      {"Salt &amp; pepper &lt;x&gt; &#233;t&#xE9; &mdash; ok &unknown; &#1;", "Salt & pepper <x> \xC3\xA9t\xC3\xA9 \xE2\x80\x94 ok &unknown; &#1;"},
      {"<v Anna>They earn more.</v>", "They earn more."},
      // cues of subtitles and page numbers
      {"She counts the birds\n\n3\n00:00:07,400 --> 00:00:10,900\nand writes.", "She counts the birds and writes."},
      {"We look at\n\n00:05.000 --> 00:08.000\nthe harbour.", "We look at the harbour."},
      {"and the\n\n13\n\nold bridge", "and the old bridge"},
      {"how fast\n\nRoe      Informational      [Page 1]\n\f\nRFC 9999      Mills      2024\n\n   it may turn", "how fast it may turn"},
      {"and the\n\n4\n\nAnnual Report\n\nold bridge", "and the old bridge"},
      {"and the\n\n4\n\nold bridge\n\nof stone", "and the old bridge of stone"},
      {"and the\n\nAnnual Report\n\nof stone", "and the Annual Report of stone"},
      {"in the year\n1990 nothing", "in the year 1990 nothing"},
      {"the number is\n12\nand no more", "the number is 12 and no more"},
      {"So it is:\nthe number is\n12\nand no more", "So it is: the number is 12 and no more"},
      {"So it is:\nthe number of the gate in an old town is\n12\nand no more", "So it is: the number of the gate in an old town is 12 and no more"},
      {"It is\nthe number of a gate in an old town is\n12\nand no more", "It is the number of a gate in an old town is 12 and no more"},
      {"all of the\n- 12 -\nold bridge", "all of the old bridge"},
      {"all of the\n- 12 -\nOld Bridge", "all of the - 12 - Old Bridge"},
      {"all of the\n\xE2\x80\x94 12 \xE2\x80\x94\n\nold bridge\n[Page 13]\nof stone", "all of the old bridge of stone"},
      {"the old har-\n12   THE MILL\n\nOf the River\n\nbour is", "the old harbour is"},
      {"the old\nThe Mill   12\nharbour", "the old harbour"},
      {"the old\nThe Mill 12\nharbour", "the old The Mill 12 harbour"},
      {"the old\n\nThe Mill 12\n\nharbour", "the old harbour"},
      {"the old\n\nTHE MILL of 12\nharbour", "the old harbour"},
      {"the old\nTHE MILL of 12\nharbour", "the old THE MILL of 12 harbour"},
      {"the old\nPage 12\nharbour", "the old Page 12 harbour"},
      {"the old\nPage 12\n\nharbour", "the old harbour"},
      {"the old\n\n<PAGE>\n\nharbour", "the old harbour"},
      {"the old\nTHE MILL from 12\nharbour", "the old THE MILL from 12 harbour"},
      {"So it is,\n\n[0:02] ANN:\nand so it was", "So it is, and so it was"},
      {"the old\nxiv\nharbour", "the old xiv harbour"},
      {"the old\nxiv\n\nharbour", "the old harbour"},
      {"the old\nxivl\nharbour", "the old xivl harbour"},
      {"", ""},
      {"`", ""},
      {"It is ***both***.", "It is both."},
  };
  for (const auto& c : cases) EXPECT_EQ(shown(c.sentence), c.text);
}

TEST(clean, file) {
  std::ifstream file("tests/data/shown.txt");
  unsigned cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.compare(0, 2, "# ") == 0) continue;
    const std::size_t tab = line.find('\t');
    std::string source = line.substr(0, tab);
    const std::string text = tab == std::string::npos ? source : line.substr(tab + 1);
    for (std::size_t i; (i = source.find("\xE2\x90\xA4")) != std::string::npos;) source.replace(i, 3, "\n");
    EXPECT_EQ(shown(source), text) << source;
    ++cases;
  }
  EXPECT_GE(cases, 100u);
}

/// Memory between two pages that nothing may touch.
class fenced {
 public:
  explicit fenced(std::size_t bytes)
      : page_(static_cast<std::size_t>(sysconf(_SC_PAGESIZE))), room_((bytes + page_ - 1) / page_ * page_) {
    void* const all = mmap(nullptr, room_ + 2 * page_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    EXPECT_NE(all, MAP_FAILED);
    base_ = static_cast<char*>(all);
    EXPECT_EQ(mprotect(base_ + page_, room_, PROT_READ | PROT_WRITE), 0);
  }
  fenced(const fenced&) = delete;
  fenced& operator=(const fenced&) = delete;
  ~fenced() { munmap(base_, room_ + 2 * page_); }
  /// The text right after the first page, or right before the last one.
  std::string_view place(const std::string& text, bool last) {
    char* const to = base_ + page_ + (last ? room_ - text.size() : 0);
    text.copy(to, text.size());
    return {to, text.size()};
  }

 private:
  std::size_t page_, room_;
  char* base_ = nullptr;
};

constexpr const char* pieces[] = {
    "[", "](", ")", "<a ", ">", "</p>", "&amp;", "&#x41;", "&#65", "**", "`", "-\n", "\n> ", "\n\n12\n\n",
    "\n00:01.000 --> ", "word", " ", "\xE6\x9D\x91", "\xC2\xAD", "\xC2", "[^1]", "!", "und", "\n", "<br>", "1",
    "=", "=C3=A9", "=3D", "=20", "\\emph{", "}", "~", "\n\nA   1\n\n", "\xE2\x80\x90\n",
    "<", "</", "<b", "=\"", "<!--", "-->", "<ref>", "</ref>", "&le;", "&auml;", "_", "__", "*", "~~", "/", "+", "'", "``",
    ":py:`", " <", "`_", "{", "{{", "}}", "{a}[", "https://", "image:", "][", "[[", "]]", "\\", "\\fB", "\\(em", "\\&",
    "\\\"", "\\cite{", "\\footnote", "$", "$\\", "\\le", "--", "---", "\\u00e9", "\\c{c}", "a", "A", ".", "<<", ",", "\\-", "\xC3\xA4",
    "{{lang|fr|", "{{nowrap|", "{{convert|1|", "{{circa|", "|", "(", "[@a2000", " <http://a.org", "mill ", "]", ":rfc:`1", "xref:", "[]", "|+ab|", "(((", "footnote:["};

// "a\-\xC3" once was read beyond its end.
TEST(clean, reads_nothing_beside_its_sentence) {
  fenced memory(4096);
  std::mt19937 random(3);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (unsigned n = random() % 6; n-- > 0;) text += pieces[random() % (sizeof pieces / sizeof *pieces)];
    text.resize(text.size() - (text.empty() ? 0 : random() % text.size() / 2));
    std::string out(text.size(), '\0'), same(text.size(), '\0');
    const std::size_t first = pith::clean(memory.place(text, false), &out[0], out.size()).bytes;
    const std::size_t last = pith::clean(memory.place(text, true), &same[0], same.size()).bytes;
    ASSERT_EQ(first, last) << text;
    ASSERT_EQ(out, same) << text;
  }
}

TEST(clean, never_writes_more_than_it_reads) {
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (unsigned n = random() % 30; n-- > 0;) text += pieces[random() % (sizeof pieces / sizeof *pieces)];
    std::string out(text.size() + 8, '\x7F');
    const std::size_t n = pith::clean(text, &out[0], text.size()).bytes;
    ASSERT_LE(n, text.size());
    std::string part(n / 2 + 1, '\x7F');  // as far as the room goes, and the same count
    ASSERT_EQ(pith::clean(text, &part[0], n / 2).bytes, n);
    ASSERT_EQ(part, out.substr(0, n / 2) + '\x7F') << text;
    ASSERT_EQ(out.substr(text.size()), std::string(8, '\x7F')) << text;
  }
}

// No text may make the copy of a byte dear: what was not found is not looked for again.
TEST(clean, is_linear) {
  const auto nanoseconds = [](const char* piece) {
    std::string text;
    while (text.size() < 200000) text += piece;
    std::string out(text.size(), '\0');
    double best = 1e18;
    for (int i = 0; i < 3; ++i) {
      const auto start = std::chrono::steady_clock::now();
      (void)pith::clean(text, &out[0], out.size());
      const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
      if (took.count() < best) best = took.count();
    }
    return best / static_cast<double>(text.size());
  };
  for (const char* piece : {"](", "[](", "<a ", "</p", "&a", "&#1", "-\n", "\n1", "\n1\n", "\n00:00", "**", "[^a", "\n> ", "\\a{", "=C3", "\n\nA   ", "\n\nA   1", "\n\n1\n\nA b",
                            "<", "</", "<a", "<a b", "<!-", "<zz>", "<Zz ", "<ref>", "<<a", "<A>", "[", "[[", "[a][", "[![", "[http", "&", "&zzzzzz;", "*", " *a", "*a ",
                            "_", " _a", "_a", "__a ", " __A", "~", " ~a", " /a", "=", "+", "'", "''", " ''a", "'a", "`", "``", " `", "`a", "``a`", "\\", "\\a", "\\ab{",
                            "\\zzzzzz", "\\cite{", "\\a[", "\\ab[]", "\\u", "\\(", "$", "$\\", " $a", "{", "{{", "{%", "{a}", "{a}a", ":", ":a", ":a:`", "http:", "http://a",
                            "http://", "](a", "](/", "--", "a--", "1900-", "(((\"", "(((abc", "footnote:["})
    EXPECT_LE(nanoseconds(piece), 200) << piece;
}

}  // namespace
