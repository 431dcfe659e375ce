// cli_page_test.cpp - the page of --html: it is well formed, holds the whole text, marks what the command
// prints, and lets nothing of the text become markup.  With chromium and node it is also opened, in
// tests/cli_page.mjs.
#include "process.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace {

using process::pith;
using process::outcome;
using process::run;
using process::write_file;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

const std::string hostile =
    "A <script>alert(1)</script> title\n\nThe <b>harbour</b> wall & the \"town\" held </span></p></article>. "
    "The \x1b[31m harbour wall was </style><script>document.title='x'</script> old \xff and 'long'. "
    "The harbour wall <!-- of the town --> is <img src=x onerror=alert(1)> here.\n\n"
    "- one <item>\n- two\n\n## A <i>heading</i>\n\nThe tax on the harbour wall \" onclick=\"x\" lasted.\n\n"
    "| a | b |\n|---|---|\n| <td> | 2 |\n\n```\nif (a < b && c > d) {}\n```\n\n> quoted <q>\n";

// Reads a page as a strict reader of tags would: elements are closed in order, attributes are quoted.
std::string fault_of(const std::string& page) {
  std::vector<std::string> open;
  std::size_t i = page.find('>') + 1;  // after the doctype
  while (i < page.size()) {
    if (page[i] != '<') {
      if (page[i] == '&' && page[i + 1] != '#' && page.compare(i, 6, "&quot;") != 0) return "a bare & at " + page.substr(i, 40);
      ++i;
      continue;
    }
    const bool closes = page[i + 1] == '/';
    std::size_t p = i + 1 + closes;
    std::string name;
    while (p < page.size() && isalnum(static_cast<unsigned char>(page[p]))) name += page[p++];
    if (name.empty()) return "a bare < at " + page.substr(i, 40);
    while (p < page.size() && page[p] != '>') {
      if (page[p] == '"') p = page.find('"', p + 1);
      else if (page[p] == '<') return "a < within a tag at " + page.substr(i, 60);
      ++p;
    }
    i = p + 1;
    if (closes) {
      if (open.empty() || open.back() != name) return "</" + name + "> closes " + (open.empty() ? "nothing" : open.back());
      open.pop_back();
    } else if (name == "style" || name == "script") {
      i = page.find("</" + name + ">", i) + name.size() + 3;
    } else if (name != "meta" && name != "link" && name != "input" && name != "br") {
      open.push_back(name);
    }
  }
  return open.empty() ? "" : "<" + open.back() + "> is not closed";
}

// The text of the articles' bodies, without space, with references decoded.
std::string body_text(const std::string& page) {
  std::string out;
  for (std::size_t at = page.find("<div class=\"body\">"); at != std::string::npos; at = page.find("<div class=\"body\">", at)) {
    const std::size_t end = page.find("</article>", at);
    while (at < end) {
      if (page[at] == '<') {
        at = page.find('>', at) + 1;
      } else if (page[at] == '&') {
        const char c = static_cast<char>(std::stoi(page.substr(at + 2)));
        if (c != '>') out += c;
        at = page.find(';', at) + 1;
      } else {
        if ((page[at] > ' ' || page[at] < 0) && page[at] != '*') out += page[at];
        ++at;
      }
    }
  }
  return out;
}

std::string without_space(const std::string& text) {
  std::string out;
  for (const char c : text)
    if ((c > ' ' || c < 0) && c != '>' && c != '*') out += c;  // marks of quoted mail and of emphasis go
  return out;
}

TEST(Page, IsWellFormedAndHoldsTheWholeText) {
  for (const char* name : {"01_news", "04_how_to", "06_paper", "08_mail_thread"}) {
    const std::string path = "bench/articles/" + std::string(name) + ".txt";
    const outcome r = pith({"--html", path});
    EXPECT_EQ(r.status, 0);
    EXPECT_EQ(r.err, "");
    EXPECT_EQ(fault_of(r.out), "") << name;
    EXPECT_TRUE(body_text(r.out) == without_space(process::read_file(path))) << name;
  }
}

TEST(Page, MarksWhatTheCommandPrints) {
  const std::string path = "bench/articles/03_press_release.txt";
  const outcome page = pith({"--html", "-n4", path});
  EXPECT_EQ(count(page.out, "<span class=\"s on\""), 4u);
  EXPECT_EQ(count(page.out, "<li><a dir=\"auto\" href=\"#t0s"), 4u);
  std::istringstream said(pith({"-n4", path}).out);
  for (std::string line; std::getline(said, line);) {
    std::string text;
    for (const char c : line) {
      if (c == '\'' || c == '"') text += "&#" + std::to_string(static_cast<int>(c)) + ";";
      else text += c;
    }
    EXPECT_NE(page.out.find("\">" + text + "</a></li>"), std::string::npos) << text;
  }
  EXPECT_EQ(count(pith({"--html", "--bytes", "1", path}).out, "class=\"s on\""), 0u);
}

TEST(Page, NothingOfTheTextIsMarkup) {
  const std::string name = write_file("na<script>me\".txt", hostile);
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"--html", name}, {"--html", name, name}, {"--format", "html", "--method", "bm25", name}}) {
    const outcome r = pith(words);
    EXPECT_EQ(r.status, 0);
    EXPECT_EQ(fault_of(r.out), "");
    EXPECT_EQ(count(r.out, "<script"), 1u);
    EXPECT_EQ(count(r.out, "<img"), 0u);
    EXPECT_EQ(count(r.out, "<b>"), 0u);
    EXPECT_EQ(count(r.out, "onclick=\"x"), 0u);
    EXPECT_EQ(r.out.find('\x1b'), std::string::npos);
    EXPECT_EQ(r.out.find('\xff'), std::string::npos);
  }
  for (const std::string& text : {std::string(), std::string("\n"), std::string("word"), std::string("- "), std::string(1, '\0')})
    EXPECT_EQ(fault_of(pith({"--html"}, text).out), "") << text;
}

TEST(Page, FetchesNothing) {
  const std::string page = pith({"--html"}, hostile).out;
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
  for (const char* way : {"http:", "https:", "url(", "import", "fetch", "src=\""})
    EXPECT_EQ(page.substr(0, page.find("<body>")).find(way), std::string::npos) << way;
}

TEST(Page, SeveralTextsHaveAnIndexAndACommonSummary) {
  const outcome r = pith({"--html", "-n3", "bench/articles/01_news.txt", "/no/such/file", "bench/articles/04_how_to.txt"});
  EXPECT_EQ(r.status, 1);
  EXPECT_NE(r.err.find("/no/such/file"), std::string::npos);
  EXPECT_EQ(fault_of(r.out), "");
  EXPECT_EQ(count(r.out, "<article id="), 2u);
  EXPECT_EQ(count(r.out, "<nav"), 1u);
  EXPECT_EQ(count(r.out, "<span class=\"from\">"), 3u);
  // every link leads somewhere
  for (std::size_t at = r.out.find("href=\"#"); at != std::string::npos; at = r.out.find("href=\"#", at + 1)) {
    const std::string target = r.out.substr(at + 7, r.out.find('"', at + 7) - at - 7);
    EXPECT_EQ(count(r.out, "id=\"" + target + "\""), 1u) << target;
  }
}

TEST(Page, InABrowser) {
  if (!process::have("chromium") || !process::have("node")) GTEST_SKIP() << "chromium and node are not installed";
  const std::string page = write_file("page.html", pith({"--html", "bench/articles/04_how_to.txt"}).out),
                    several = write_file("pages.html", pith({"--html", "bench/articles/01_news.txt", write_file("hostile.txt", hostile)}).out);
  const outcome r = run({"node", "--experimental-websocket", "--no-warnings", "tests/cli_page.mjs", page, several});
  EXPECT_EQ(r.status, 0) << r.out << r.err;
}

}  // namespace
