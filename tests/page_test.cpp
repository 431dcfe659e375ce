// Pages of HTML: what their tags make of the text, as blocks with roles and as sentences.
#include "pith/reading/page.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "pith/detect.hpp"
#include "pith/languages/english.hpp"
#include "pith/reading/clean.hpp"
#include "pith/reading/reader.hpp"

namespace {

using namespace pith::detail;

const char* const role_names[] = {"p", "li", "quote", "speech", "h", "h", "byline", "caption", "note", "ref", "link", "table", "code", "sig", "-"};

// The blocks of a text, each as its role and its sentences, which are parted by " | ".  The text is given to the
// reader in pieces of `piece` bytes.
std::string blocks(const std::string& text, std::size_t piece = 1u << 20) {
  std::vector<std::uint32_t> memory(text.size() * 4 + 64);
  model_writer out(memory.data(), memory.size() * 4);
  reader r(&pith::languages::english, out);
  std::string waiting;
  std::uint32_t base = 0;
  for (std::size_t from = 0; from <= text.size(); from += piece) {
    const bool last = from + piece >= text.size();
    waiting += text.substr(from, piece);
    const std::string window = waiting;  // of its own size, so that a look behind it is seen
    const std::size_t used = r.consume(window.data(), window.size(), base, last);
    waiting.erase(0, used);
    base += static_cast<std::uint32_t>(used);
    if (last) break;
  }
  std::string all;
  for (std::uint32_t i = out.sentence_count(); i-- > 0;) {
    const pith::sentence& s = *out.recent(i);
    const std::string raw = text.substr(s.offset, s.length);
    std::string shown(raw.size(), '\0');
    shown.resize(cleaner(raw, shown.data(), shown.size()).run());
    const bool begins = (s.flags & pith::starts_block) != 0;
    if (!all.empty()) all += begins ? "\n" : " | ";
    if (begins) all += std::string(role_names[static_cast<int>(s.role)]) + ": ";
    all += shown;
  }
  return all;
}

struct page_case {
  const char* what;
  const char* text;
  const char* blocks;
};

// A tag of 300 bytes and more, as designers write them.
#define FIFTY_BYTES "text-sm font-medium leading-6 hover:underline m-2 "
#define LONG_TAG "<a class=\"" FIFTY_BYTES FIFTY_BYTES FIFTY_BYTES FIFTY_BYTES FIFTY_BYTES FIFTY_BYTES "\" href=\"/mill\">"

#define FIFTY_LINES "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"

const page_case cases[] = {
    {"a tag begins a block anywhere in a line",
     "<html><body><div><h1>The mill</h1><p>It turns. It is old.</p><p>It rests.</p></div>",
     "h: The mill\np: It turns. | It is old.\np: It rests."},
    {"a line end is a space", "<html><p>It turns\nby day.\nIt rests\n\nby night.</p>", "p: It turns by day. | It rests by night."},
    {"tags inside a sentence are none of its words",
     "<html><p>The <a href=\"http://example.org/a?b=c. D\">mill</a> is <b>very</b> old. It turns.</p>",
     "p: The mill is very old. | It turns."},
    {"a quoted value may have what else ends a tag",
     "<html><body><div ng-if=\"boats.length > 0 && open\"><p title='a > b' id=x>It <b data-on=\"wind > 3\">turns</b> by day.</p></div>",
     "p: It turns by day."},
    {"a quotation mark alone hides nothing", "<html><p title=\"mill>It turns by day.</p><p class=\"wide\">It rests by night.</p>",
     "p: It turns by day.\np: It rests by night."},
    {"scripts, styles, menus and comments are nothing",
     "<html><head><title>T</title><style>p { margin: 0; }</style></head><nav><ul><li>Home.</li></ul></nav>"
     "<script>if (a < b) document.write('<p>No.</p>');</script><!-- <p>No.</p> --><p>Yes.</p>",
     "p: Yes."},
    {"conditional comments", "<html><!--[if IE]><p>No.</p><![endif]--><!--[if gt IE 8]><!--><p>Yes.</p><!--<![endif]-->", "p: Yes."},
    {"menus of links", "<html><ul><li><a href=/>Start page of the mill</a></li><li>The <a href=/>mill</a> is old.</li></ul>",
     "link: Start page of the mill\nli: The mill is old."},
    {"what has no tag of text and no end is furniture", "<html><div>Share this</div><div>The mill is old. It turns.</div>",
     "-: Share this\np: The mill is old. | It turns."},
    {"a blank line parts what has no tag of text, if no small letter is behind it",
     "<html><body><div>\nThe mill\nAnn Cole\n\n  One\n\n\n  The mill turns by day, year after year,\n\n<b>and</b> rests by night.\n \n  It is old.\n</div>",
     "-: The mill Ann Cole\n-: One\np: The mill turns by day, year after year, and rests by night.\np: It is old."},
    {"a blank line before a tag of any length",
     "<html><body><div>\nThe mill turns by day, year after year,\n\n" LONG_TAG "and</a> rests by night.\n\n" LONG_TAG "It</a> is old.\n</div>",
     "p: The mill turns by day, year after year, and rests by night.\np: It is old."},
    {"what is after a stop and a tag of any length",
     "<html><p>It is sold in the U.S. " LONG_TAG "and</a> is built by Dr. " LONG_TAG "Cole</a> at 5 p.m. <b>" LONG_TAG "They</a></b> met.</p>",
     "p: It is sold in the U.S. and is built by Dr. Cole at 5 p.m. | They met."},
    {"white space of any length",
     "<html><body><div>The mill turns by day, year after year,\n" FIFTY_LINES FIFTY_LINES FIFTY_LINES "and rests by night.</div>",
     "p: The mill turns by day, year after year, and rests by night."},
    {"a paragraph in bold is a heading, if it has no stop",
     "<html><p><b>The pond</b></p><p><b>The pond is dry.</b></p>", "h: The pond\np: The pond is dry."},
    {"a line is broken where no small letter follows",
     "<html><p>It turns<br>by day<br/>Only by day</p>", "caption: It turns by day\ncaption: Only by day"},
    {"tags over several lines, in capitals",
     "<!DOCTYPE HTML PUBLIC\n\"-//W3C//DTD HTML 4.01//EN\">\n<HTML\n><BODY\nCLASS=\"BOOK\"\n><P\n>The mill is old.</P\n></BODY\n></HTML\n>",
     "p: The mill is old."},
    {"a tag is not what only begins like one", "<html><p>1 < 2 and 3 <4 are so.</p>", "p: 1 < 2 and 3 <4 are so."},
    {"program text", "<html><pre>\na = b;\n</pre><p>It turns.</p>", "code: a = b;\np: It turns."},
    {"text that is not set anew is read line by line",
     "<html><pre>\nThe mill is old and it turns all day long\nin the wind.\n\nIt <b>rests</b> at night, as everybody does.\n</pre>",
     "p: The mill is old and it turns all day long in the wind.\np: It rests at night, as everybody does."},
    {"a notebook has text in quotation marks",
     "   \"## The mill\\n\",\n   \"It has been turning for years, day by day. It is old.\\n\",\n   \"<img src=a.png>\\n\"\n",
     "h: The mill\np: It has been turning for years, day by day. | It is old.\n-: "},
    {"a tag that closes itself has nothing in it",
     "<?xml version=\"1.0\"?>\n<html><head><title/><script src=\"a.js\"/></head><body><p>The mill turns.</p>", "p: The mill turns."},
    {"a link that closes itself is none, and the text after it none of its own",
     "<html><h2><a id=\"mill\"/>The mill</h2><p>The mill turns <b/>by day.</p>", "h: The mill\np: The mill turns by day."},
    {"a slash at its end does not close a tag of a block",
     "<html><body><p>The mill is old.<p/>Updated at the mill in the town by the old river of May<p/>It turns.",
     "p: The mill is old.\np: Updated at the mill in the town by the old river of May\np: It turns."},
    {"XML inside a text is an example", "The mill reads a file, and it is this one:\n\n<?xml version=\"1.0\"?>\n\nThen it turns all day.\n",
     "p: The mill reads a file, and it is this one:\n-: \np: Then it turns all day."},
    {"tags end what was seen ahead", "<html><pre>The mill is old. \nIt turns.<br>The river is wide.</pre><p>Nobody lives there now.</p>",
     "p: The mill is old.\np: It turns.\np: The river is wide.\np: Nobody lives there now."},
    {"a book in XML",
     "<?xml version=\"1.0\"?>\n<TEI><teiHeader><p>It is free.</p></teiHeader>\n<head>The mill</head><p>It turns.</p>"
     "<stage>A knock.</stage><sp><speaker>ANN</speaker><p>It\nrests.</p></sp></TEI>",
     "-: The mill\np: It turns.\np: It rests."},
    {"a paper in XML", "<?xml version=\"1.0\"?><sec><title>The mill</title><para>It <xref>turns</xref>.</para></sec>",
     "h: The mill\np: It turns."},
    {"a page ends, and lines are lines again", "<html><p>It turns.</p></html>\n\nIt rests\n\n- and stands.", "p: It turns.\nh: It rests\nli: and stands."},
    {"the number of a note is no part of the next sentence, but what is raised in a word is",
     "<html><p>He left it.<sup id=\"a\"><a href=\"#n1\">[1]</a></sup> She sold it.<sup>2</sup> It is the 5<sup>th</sup> of them.</p>",
     "p: He left it. | She sold it. | It is the 5th of them."},
    {"one note after another, and what is raised and never ends",
     "<html><p>He left it.<sup><a href=a>[1]</a></sup></b><sup>[2]</sup> She sold it.</p><p>It is old.<sup>4 They met.</p><p>It ends.",
     "p: He left it. | She sold it.\np: It is old.4 They met.\np: It ends."},
    {"what is raised in a word is of it",
     "<html><p>It is light. <sup>3</sup>He is rare.</p><p><sup>4</sup>He is not.</p>", "p: It is light. | 3He is rare.\np: 4He is not."},
    {"a template in program text ends with that",
     "<html><p>It turns.</p><pre>\n{{mill\n</pre><p>It ends.</p>", "p: It turns.\n-: {{mill\np: It ends."},
    {"no page", "The mill at the pond turns <html> by day. It is old.", "p: The mill at the pond turns by day. | It is old."},
    {"a page inside a fence is code", "The mill turns by day, and it is old.\n\n```\n<html><p>No.</p>\n```\n",
     "p: The mill turns by day, and it is old.\ncode: \ncode: No.\ncode: "},
};

TEST(pages, are_read_so) {
  for (const page_case& c : cases) {
    EXPECT_EQ(blocks(c.text), c.blocks) << c.what;
    for (const std::size_t piece : {1u, 2u, 7u, 64u}) EXPECT_EQ(blocks(c.text, piece), c.blocks) << c.what << ", in pieces of " << piece;
  }
}

// What hides may be longer than any look-ahead, and is told at its last byte.
TEST(pages, long_things_that_hide) {
  const std::string filler(5000, 'x');
  for (const std::size_t piece : {1u << 20, 700u, 333u}) {
    EXPECT_EQ(blocks("<html><script>" + filler + "</script><p>Yes.</p>", piece), "p: Yes.");
    EXPECT_EQ(blocks("<html><!--" + filler + "--><p>Yes.</p>", piece), "p: Yes.");
    EXPECT_EQ(blocks("<html><p class=\"" + filler + "\">Yes.</p>", piece), "p: Yes.");
    EXPECT_EQ(blocks("<html><script>" + filler + "</style><p>No.</p>", piece), "");
  }
  // The end of it may be anywhere in what is looked at.
  for (std::size_t n = 480; n < 560; ++n) {
    EXPECT_EQ(blocks("<html><script>" + std::string(n, 'x') + "</script><p>Yes.</p>"), "p: Yes.") << n;
    EXPECT_EQ(blocks("<html><!--" + std::string(n, 'x') + "--><p>Yes.</p>"), "p: Yes.") << n;
  }
  // A quoted value with ">" in it may be so long, and no longer: what is after a quotation mark alone is text again.
  for (std::size_t n = 390; n < 404; ++n)
    for (const std::size_t piece : {1u << 20, 700u, 333u}) {
      const bool hidden = blocks("<html><p id=a title=\"" + std::string(n, 'x') + "> y\">Yes.</p>", piece) == "p: Yes.";
      EXPECT_EQ(hidden, n < 395) << n;
    }
  // A menu that is never closed does not hide the rest of a page, a script does.
  EXPECT_EQ(blocks("<html><nav>" + std::string(29000, 'x') + "<p>No.</p>"), "");
  EXPECT_NE(blocks("<html><nav>" + std::string(30100, 'x') + "<p>Yes.</p>").find("\np: Yes."), std::string::npos);
  EXPECT_EQ(blocks("<html><script>" + std::string(60000, 'x') + "<p>No.</p>"), "");
}

// The language is told from paragraphs, whatever is in scripts and attributes.
TEST(pages, their_language) {
  std::string page = "<!DOCTYPE html>\n<html><head><script>";
  for (int i = 0; i < 200; ++i) page += "if (this is not the one that was in it) return to the start of it; ";
  page += "</script></head><body>";
  for (int i = 0; i < 12; ++i)
    page += "<p class=\"and the of it that was\">Die M\xC3\xBChle steht seit <a href=\"the/of/and\">vielen Jahren</a> am Ufer und mahlt das Korn der Bauern.</p>"
            "<script>while (it is the first of the list) { and then the other one is in it; }</script>";
  const pith::language* const found = pith::detect(page);
  ASSERT_NE(found, nullptr);
  EXPECT_STREQ(found->code, "de");
}

}  // namespace
