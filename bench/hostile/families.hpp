// families.hpp - texts made to cost more than prose: one family a name, of any length.
//
// Most are one piece over and over, as a rule of the reader sees it; the rest is generated: words whose
// hashes collide in each table that the library has, made with the hash it ships, vocabularies, graphs
// that converge slowly, and real text in a form that no reader expects.
#ifndef PITH_BENCH_HOSTILE_FAMILIES_HPP
#define PITH_BENCH_HOSTILE_FAMILIES_HPP

#include <algorithm>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pith/language.hpp"
#include "pith/languages/english.hpp"
#include "pith/reading/terms.hpp"

#include "../../tests/texts.hpp"

namespace hostile {

struct family {
  std::string name;
  std::function<std::string(std::size_t bytes)> make;  ///< about so many bytes
};

using texts::prose;  ///< what all others are compared with

/// Makes words of six consonants and a k, in a fixed order: none is a stop word, none is stemmed.
class word_maker {
 public:
  std::string next() {
    for (;;) {
      std::string word;
      for (std::uint32_t rest = n_++, i = 0; i < 6; rest /= 20, ++i) word += "bcdfghjklmnpqrtvwxyz"[rest % 20];
      word += 'k';
      char stem[pith::detail::word_buffer];
      std::copy(word.begin(), word.end(), stem);
      if (pith::languages::english.stem(stem, word.size()) == word.size()) return word;
    }
  }

 private:
  std::uint32_t n_ = 0;
};

inline std::uint32_t hash_of(const std::string& word) { return pith::word_hash(word.data(), word.size()); }

/// Up to `most` words that `wanted` takes by their hash, of the first four million.
template <class Wanted>
std::vector<std::string> search(std::size_t most, Wanted wanted) {
  std::vector<std::string> out;
  word_maker words;
  for (std::uint32_t tries = 0; tries < 4000000 && out.size() < most; ++tries) {
    std::string word = words.next();
    if (wanted(hash_of(word))) out.push_back(std::move(word));
  }
  return out;
}

/// Words in sentences of so many, over and over until the bytes are reached.
inline std::string sentences_of(const std::vector<std::string>& words, std::size_t bytes, std::size_t in_one = 12) {
  std::string out;
  for (std::size_t n = 0; out.size() < bytes && !words.empty();) {
    out += words[n % words.size()];
    out += ++n % in_one == 0 ? ".\n" : " ";
  }
  return out;
}

/// Different words, then sets of them at the end of the text, each of which collides under one more
/// round of a mixing function: what a table that chooses its slots anew when it is clustered meets last
/// in every way that it chooses; in the last places, which a table that is filled by parts comes to last.
inline std::string rounds_of_collisions(std::size_t bytes) {
  constexpr std::uint32_t rounds = 25, window = 1u << 16;  // of 2^30 places
  constexpr std::size_t set = 136;                         // a probe is 128 long
  static const std::vector<std::vector<std::string>> sets = [] {
    std::vector<std::vector<std::string>> found(rounds);
    std::size_t full = 0;
    word_maker words;
    for (std::uint32_t tries = 0; tries < 6000000 && full < rounds; ++tries) {
      const std::string word = words.next();
      std::uint32_t place = hash_of(word) >> 2;
      for (std::uint32_t r = 0; r < rounds; ++r) {
        if (place / window == 16380 && found[r].size() < set && (found[r].push_back(word), found[r].size() == set)) ++full;
        place = ((place ^ place >> 15) * 0x2c1b3c6du) & ((1u << 30) - 1);
      }
    }
    return found;
  }();
  std::string tail, out;
  for (const auto& words : sets) tail += sentences_of(words, set * 8 - 8);
  for (std::uint32_t n = 0; out.size() + tail.size() < bytes; ++n)
    out += "q" + std::to_string(n * 7919u) + (n % 12 == 11 ? "z. " : "z ");
  return out + tail;
}

/// Pairs of words that collide as phrases: the words come first, which numbers them, and then pairs whose
/// numbers give hashes with the same upper bits in the table of phrases (ranking/phrases.hpp).
inline std::string colliding_phrases(std::size_t bytes) {
  const std::uint32_t vocabulary = static_cast<std::uint32_t>(std::max<std::size_t>(64, bytes / 24));
  std::vector<std::string> words;
  word_maker make;
  while (words.size() < vocabulary) words.push_back(make.next());
  const auto phrase_hash = [](std::uint32_t a, std::uint32_t b) {
    std::uint32_t h = 2;
    for (const std::uint32_t term : {a, b}) {
      h = (h ^ (term + 1)) * 0x9E3779B1u;
      h ^= h >> 15;
    }
    return h * 0x85EBCA6Bu;
  };
  std::string out = sentences_of(words, vocabulary * 8 - 8);
  for (std::uint32_t tries = 0; out.size() < bytes && tries < 40000000; ++tries) {
    const std::uint32_t a = tries % vocabulary, b = (tries / vocabulary + a + 1) % vocabulary;
    if (phrase_hash(a, b) >> 22 == 5) out += words[a] + ' ' + words[b] + ". ";
  }
  return out;
}

/// Words that displace each other from the memory of words met before, each with as many endings to
/// take off as a word there can have.
inline std::string forgotten_words(std::size_t bytes) {
  static const std::vector<std::string> found = [] {
    std::vector<std::vector<std::string>> slots(1 << 14);
    std::vector<std::string> out;
    std::uint32_t n = 0;
    while (out.size() < 4000 && n < 3000000) {
      std::string word;
      for (std::uint32_t rest = n++, i = 0; i < 5; rest /= 20, ++i) word += "bcdfghjklmnprstvwxyz"[rest % 20];
      word += n % 2 != 0 ? "ations" : "fulness";
      word.resize(11);
      auto& slot = slots[hash_of(word) >> 18];
      slot.push_back(word);
      if (slot.size() == 4) out.insert(out.end(), slot.begin(), slot.end());
    }
    return out;
  }();
  return sentences_of(found, bytes);
}

/// Sentences of words that one other sentence has as well: a hub and its leaves, where the power
/// iteration swings to and fro and takes the most sweeps.
inline std::string stars(std::size_t bytes) {
  std::string out;
  for (std::uint32_t n = 0; out.size() < bytes; n += 10) {
    std::string hub = "Hub", leaves;
    for (std::uint32_t k = n; k < n + 10; ++k) {
      const std::string word = "qx" + std::to_string(k) + "k";
      hub += ' ' + word;
      leaves += "Leaf" + std::to_string(k) + " has " + word + ". ";
    }
    out += hub + ". " + leaves + "\n\n";
  }
  return out;
}

/// A chain: each sentence shares one word with the next, so that what one end says reaches the other
/// after as many sweeps as there are sentences.
inline std::string chain(std::size_t bytes) {
  std::string out;
  for (std::uint32_t n = 0; out.size() < bytes; ++n)
    out += "Qx" + std::to_string(n) + "k qx" + std::to_string(n + 1) + "k. ";
  return out;
}

/// The shape of a generated text: what differs from one family to the next.
inline std::string generated(std::size_t bytes, const std::function<std::string(std::uint32_t)>& piece) {
  std::string out;
  for (std::uint32_t n = 0; out.size() < bytes; ++n) out += piece(n);
  return out;
}

/// Six letters that look random, another word for each number.
inline std::string word_number(std::uint32_t n) {
  std::string word;
  n = n * 2654435761u;
  for (int k = 0; k < 6; ++k, n /= 26) word += static_cast<char>('a' + n % 26);
  return word;
}

inline const std::vector<std::pair<const char*, const char*>>& pieces() {
  static const std::vector<std::pair<const char*, const char*>> all = {
      // one character, or two, without end
      {"one letter", "a"}, {"full stops", "."}, {"line ends", "\n"}, {"spaces", " "}, {"tabs alone", "\t"},
      {"brackets", "("}, {"closing brackets", ")"}, {"quotation marks", "\""}, {"quote levels", ">"},
      {"hyphens", "-"}, {"hashes", "#"}, {"underscores", "_"}, {"stars", "*"}, {"bars", "|"},
      {"tildes", "~"}, {"commas", ","}, {"colons alone", ":"}, {"semicolons", ";"}, {"exclamations", "!"},
      {"questions", "?"}, {"dashes", "\xe2\x80\x94"}, {"ideographs", "\xe4\xbd\xa0"}, {"marks", "\xcc\x81"},
      {"continuation bytes", "\x80"}, {"lead bytes", "\xe2"}, {"bytes of 255", "\xff"},
      {"half code points", "\xe2\x82"}, {"wide stops", "\xe3\x80\x82"}, {"emoji", "\xf0\x9f\x98\x80"},
      {"no-break spaces", "\xc2\xa0"}, {"zero-width spaces", "\xe2\x80\x8b"}, {"soft hyphens", "\xc2\xad"},
      {"wide spaces", "\xe3\x80\x80"}, {"line separators", "\xe2\x80\xa8"}, {"opening quotes", "\xe2\x80\x9c"},
      {"corner quotes opened", "\xe3\x80\x8c"}, {"corner quotes closed", "\xe3\x80\x8d"},
      {"brackets opened and closed", "()"}, {"brackets of all kinds", "([{<\xc2\xab\xe2\x80\x9c"},
      {"corner quotes", "\xe3\x80\x8c\xe3\x80\x8d"}, {"joiners", "\xe2\x80\x8d"},
      // words and stops
      {"one word", "word "}, {"sentences of one word", "Word. "}, {"sentences of two letters", "ab. cd. ef. "},
      {"the same sentence", "The same sentence is here again. "},
      {"two sentences", "The cat saw a dog. A storm came ashore. "},
      {"sentences of two words", "Red sun. Blue sea. Old man. "}, {"questions of a word", "Who? What? "},
      {"hyphened word", "ab-"}, {"apostrophes", "a'"}, {"numbers with points", "1."}, {"dotted word", "a."},
      {"dotted capitals", "A.B.C."}, {"abbreviations", "Mr. Dr. U.S. e.g. "}, {"one abbreviation", "e.g."},
      {"abbreviations and capitals", "U.S. No. 5 Inc. Mr. St. "}, {"initials", "A. "}, {"ellipses", "... A"},
      {"spaced points", ". "}, {"spaced points and words", "a . . . B . . . . c "}, {"a stop in brackets", "a (b. c) d. "},
      {"quoted stops", "a.\" b?' c!) "}, {"stops of all kinds", "a. b! c? d.. e!? f?! "}, {"closers after stops", "a.)]}\"' "},
      {"many closers", "a.\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\" "}, {"colons", "A: "}, {"colons in words", "a:b:c "},
      {"label after label", "A: B: C: d "}, {"list in a line", "1. a 2. b 3. c "}, {"title case", "Every Word Has A Capital "},
      {"capitals", "ABC DEF "}, {"capitals after function words", "so The so It so He "}, {"function words", "the of and to in a is it "},
      {"cues", "this paper we propose in conclusion "}, {"starters after abbreviations", "etc. The Inc. He U.S. It "},
      {"numbers after abbreviations", "No. 5 p. 12 vol. 3 fig. 9 "}, {"ordinals", "1. 2. 3. May 4. "},
      {"suffixes", "ationalizationally "}, {"y and vowels", "yyaeiouy "}, {"plurals", "houses cities wolves boxes "},
      {"possessives", "ann's bob's dogs' men's "}, {"contractions", "don't can't won't I'll you've "},
      {"compounds", "a-b-c-d-e-f "}, {"slashes", "and/or/and/or "}, {"spaced hyphens", "a - b - c "}, {"missing spaces", "done.Next one.Here it.Is "},
      {"one-letter words", "a b c d e f "}, {"times of day", "12:30 PM 08/16/2000 "}, {"thousands", "1,000,000.00 2.5 "},
      {"years", "1999 2001 (2004) "}, {"emoticons", ":-) "}, {"bullets", "\xe2\x80\xa2 "}, {"emoji and words", "a\xf0\x9f\x98\x80 b\xf0\x9f\x91\x8d "},
      // lines
      {"letters on lines", "a\n"}, {"equals signs", "=\n"}, {"fences", "```\n"}, {"rules", "---\n"}, {"hyphens at line ends", "ab-\n"},
      {"carriage returns", "a\r"}, {"both line ends", "a b.\r\n"}, {"blank lines", "a\n\n\n"}, {"words on lines", "Harbour\n"},
      {"sentences on lines", "The boat came in late.\n"}, {"paragraphs of a sentence", "The boat came in late.\n\n"},
      {"table", "| cell | cell "}, {"table rows", "| a | b |\n"}, {"table cells", "|a"}, {"tabs", "a\tb\t"}, {"tab rows", "a\tb\tc\n"},
      {"comma rows", "a,b,c,1,2\n"}, {"references", "[1] A. B., C. D. and E. F., \"G,\" 1999, pp. 1-2.\n"}, {"speakers", "ANN: Yes.\n"},
      {"questions and answers", "Q: a?\nA: b.\n"}, {"mail heads", "From: a@b.cd\nTo: e@f.gh\n"}, {"reply lines", "On Monday, Ann wrote:\n> a\n"},
      {"signatures", "-- \nAnn\n"}, {"headings", "# A\n"}, {"headings and text", "# A\nIt is so.\n"}, {"deep headings", "###### A ######\n"},
      {"underlined", "A title\n=======\n"}, {"numbered headings", "1.2.3 The way\n"}, {"shouted headings", "THE WAY HOME\n\n"},
      {"dates on lines", "June 2026\n"}, {"updated lines", "Updated June 2026\n"}, {"bylines", "By Ann Cole\n"}, {"read more", "Read more: http://a.b\n"},
      {"list items", "- one thing\n"}, {"numbered items", "1. One thing.\n"}, {"lettered items", "a) one thing\n"}, {"Roman items", "iv. one thing\n"},
      {"tasks", "- [ ] one thing\n"}, {"captions", "Figure 1: A boat\n"}, {"footnotes", "* A note.\n\xe2\x80\xa0 Another.\n"},
      {"code", "int x = f(a, b); // {}\n"}, {"indented code", "    return a + b;\n"}, {"log lines", "2026-01-02 03:04:05 [INFO] a.b: done\n"},
      {"markup", "<a href=\"b\">c</a>"}, {"markup on lines", "<p>\nA line.\n</p>\n"}, {"entities", "a&nbsp;b&amp;c &#8212; "},
      {"markdown links", "[a](http://b.c/d) "}, {"emphasis", "**a** _b_ `c` "}, 
      {"items of TeX", "\\item a\n"}, {"formulas", "$a$ "}, {"formulas on lines", "$a$\n"}, {"sections of TeX", "\\section{a}\n"},
      {"commands of TeX", "\\a{b} "}, {"commands of TeX on lines", "\\a{b}\n"}, {"accents of TeX", "\\'{e}\\\"o "}, {"comments of TeX", "% a\n"},
      {"directives of rst", ".. a:: b\n"}, {"roles of rst", ":a:`b` "}, {"fields of rst", ":a: b\n"}, {"underlined in rst", "a\n-\n\n"},
      {"headings of a wiki", "== a ==\n"}, {"links of a wiki", "[[a|b]] "}, {"templates", "{{a|b}} "}, {"templates on lines", "{{a}}\n"}, {"templates between words", "{{a}} b. "}, {"bold in a wiki", "'''a''' ''b'' "},
      {"items of a wiki", "* [[a]]\n"}, {"rows of a wiki", "|-\n| a || b\n"}, {"references of a wiki", "a<ref>b</ref>. "}, {"references opened", "a.<ref> B. "}, {"notes of TeX", "a\\footnote{b}. "}, {"notes opened", "a.\\cite{ B. "}, {"indexes", "a\\index{b!c}. "}, {"notes of AsciiDoc", "a.footnote:[b [c]. D] "}, {"notes of AsciiDoc opened", "a.footnote:[ B. "},
      {"templates over blank lines", "{{a\n\n|b\n\n"}, {"templates over white lines", "{{a\n            \n"}, {"comments of reStructuredText", ".. a\n   b\n"}, {"manuals ignored", ".ig\na\n"}, {"names of manuals", "a\n.Nm\nb\n"},
      {"Texinfo", "@c a\n@cindex b\n@menu\n"}, {"boxes", "- [ ] [x] a\n"}, {"targets", "[a]: http://b \"c\"\n"}, {"numbers of notes", "a.[^1] "}, {"Org mode", "* a\n#+b\n"},
      {"manual pages", ".SH A\n.B b\n"}, {"AsciiDoc", "link:a[b] <<c,d>> "}, {"cues of subtitles", "1\n00:01 --> 00:02\na\n\n"}, {"cues alone", "00:01 --> 00:02\n"},
      {"chat", "[14:02] <a> b\n"}, {"chats by others", "12/03/24, 18:42 - A: b\n"}, {"times on lines", "0:04 a\n"}, {"numbers on lines", "1 a\n"},
      {"quoted deeper and deeper", "> a\n>> b\n>>> c\n"}, {"quoted by turns", "> a\nb\n"}, {"quoted lines of a letter", ">a\n"},
      {"quoted-printable", "a=\n"}, {"letters of quoted-printable", "=C3=A9=20"}, {"fields", "a,b,c,d\n"}, {"closing tags on lines", "</a>\n"},
      {"paragraph tags on lines", "<p>a\n"}, {"tables of tags on lines", "<td>a\n"}, {"titles and dates", "A B, 1999\n"}, {"turns of two words", "A: b\n"},
      {"short items", "- a\n"}, {"short numbers", "1. a\n"}, {"short letters", "a) b\n"}, {"short Roman items", "i. a\n"}, {"two words on lines", "a b\n"},
      {"digits on lines", "1\n"}, {"letters and digits on lines", "a\n1\n"}, {"words of a digit and a letter", "1a\n"}, {"two digits on lines", "1 2\n"},
      {"words of two letters on lines", "ab\ncd e\n"},
      {"numbers of pages", "a\n- 1 -\n"}, {"heads of pages", "a\n1   A\n"}, {"heads of pages alone", "1 A\n"}, {"Roman numbers of pages", "xi\n"},
      {"turns with times", "a\n[0:01] A:\n"}, {"line blocks of rst", "| a b\n"}, {"small words at line ends", "it is the\n"}, {"signs alone", "a\n\xc2\xae\n"}, {"commas at line ends", "a,\n"},
      {"names and stops", "*A:* b.\n"}, {"keys of front matter", "a: b\n\n"},
      {"JSON", "{\"a\":\"b\",\"c\":[1,2]}"}, {"addresses", "http://a.b/"},
      {"www", "www."}, {"addresses of mail", "a@b.cd "}, {"at signs", "a@"}, {"long paths", "/usr/share/doc/a.b/c-d_e "},
      {"hash tags", "#one @two #three "}, {"quoted mail", "> > > a b c.\n"}, {"spaced quotes", "> a\n\n> b\n\n"}, {"subtitles", "00:01:02,003 --> 00:01:04,005\nYes.\n\n"},
      // scripts
      {"ideographs and stops", "\xe4\xbd\xa0\xe5\xa5\xbd\xe3\x80\x82"}, {"open quotations", "\xe3\x80\x8c\xe3\x81\x82\xe3\x80\x82"},
      {"quoted Japanese", "\xe3\x80\x8c\xe3\x81\x82\xe3\x80\x82\xe3\x80\x8d\xe3\x80\x8c\xe3\x81\x84\xe3\x80\x82\xe3\x80\x8d"},
      {"quotes in quotes", "\xe3\x80\x8c\xe3\x80\x8e\xe3\x81\x82\xe3\x80\x8f\xe3\x80\x8d\xe3\x80\x82"}, {"kana", "\xe3\x81\x82\xe3\x81\x84\xe3\x82\xab\xe3\x83\x8a"},
      {"kana and stops", "\xe3\x81\x82\xe3\x81\x84\xe3\x80\x82\xef\xbc\x81\xef\xbc\x9f"}, {"Thai", "\xe0\xb9\x84\xe0\xb8\x97\xe0\xb8\xa2"},
      {"Thai and spaces", "\xe0\xb9\x81\xe0\xb8\xa5\xe0\xb8\xb0\xe0\xb8\x81 "}, {"Cyrillic", "\xd0\x96\xd1\x83\xd0\xba "}, {"Arabic", "\xd9\x83\xd8\xaa\xd8\xa7\xd8\xa8 "},
      {"Arabic questions", "\xd9\x83\xd8\xaa\xd8\x9f "}, {"Hebrew acronyms", "\xd7\x90\xd7\x91\"\xd7\x92 "}, {"Hangul", "\xed\x95\x9c\xea\xb8\x80 "},
      {"Devanagari", "\xe0\xa4\x95\xe0\xa4\xbf\xe0\xa5\xa4 "}, {"Greek questions", "\xce\xb1\xce\xb2\xcd\xbe "}, {"Armenian letters on lines", "\xd5\xa1\n"},
      {"Armenian stops", ":\xd5\xa1"}, {"full-width", "\xef\xbc\xa1\xef\xbc\x8e "}, {"letters with marks", "e\xcc\x81\xcc\x82\xcc\x83 "},
      {"composed letters", "\xc3\xa9\xc3\xa8\xc3\xbc\xc3\xb1 "}, {"Roman numerals on lines", "\xe2\x85\xa3\n"}, {"Roman numerals numbered", "2. \xe2\x85\xa3"},
      {"initials before Roman numerals", "x. \xe2\x85\xa3"}, {"Turkish dots", "\xc4\xb0\xc4\xb1 I i "}, {"Vietnamese", "\xe1\xbb\x87\xe1\xba\xbf\xe1\xbb\x9d "},
      {"sharp s", "stra\xc3\x9f" "e gro\xc3\x9f "}, {"scripts by turns", "a\xd0\x96\xe4\xbd\xa0\xd9\x83"}, {"marks and quotes", "\xe2\x80\x98" "a\xe2\x80\x99 \xc2\xab b \xc2\xbb "},
      {"nulls and words", "a\x01 b\x02 c\x7f "},
  };
  return all;
}

/// All families, the pieces first.
inline std::vector<family> families() {
  std::vector<family> all;
  for (const auto& [name, piece] : pieces())
    all.push_back({name, [piece = std::string(piece)](std::size_t bytes) {
                     std::string text;
                     text.reserve(bytes + piece.size());
                     while (text.size() < bytes) text += piece;
                     return text;
                   }});
  const auto add = [&](const char* name, std::function<std::string(std::size_t)> make) {
    all.push_back({name, std::move(make)});
  };
  const auto each = [&](const char* name, std::function<std::string(std::uint32_t)> piece) {
    add(name, [piece](std::size_t bytes) { return generated(bytes, piece); });
  };
  // pages of HTML, and other markup
  const auto page = [&](const char* name, std::string piece) {
    add(name, [piece](std::size_t bytes) {
      return "<html><body>\n" + generated(bytes - std::min<std::size_t>(bytes, 28), [&](std::uint32_t) { return piece; }) + "</body></html>\n";
    });
  };
  page("page: paragraphs of a letter", "<p>a");
  page("page: anchors", "<a name=a>");
  page("page: paragraphs of a sentence", "<p>a b.");
  page("page: paragraphs on lines", "<p>a</p>\n");
  page("page: breaks", "a.<br>");
  page("page: bold", "a. <b>");
  page("page: numbers of notes", "a.<sup>1</sup> ");
  page("page: numbers of notes opened", "a.<sup>");
  page("page: bold and closed", "<b>a</b> ");
  page("page: blank lines, and bold over and over", std::string(60, '\n') + "<b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b>a");
  page("page: a blank line, and bold, over and over", "\n\n<b>\n\n<b>\n\n<b>\n\n<b>\n\n<b>\n\n<b>\n\n<b>\n\n<b>\n\n<b>\n\n<b>\n\n<b>a");
  page("page: navigation", "<nav>a");
  page("page: navigation closed", "<nav>a</nav>");
  page("page: comments", "<!--");
  page("page: comments closed", "<!---->a ");
  page("page: tags opened", "<x");
  page("page: tags", "<x>");
  page("page: brackets", "<");
  page("page: list of links", "<li><a>b</a>");
  page("page: list of links on lines", "<li><a href=\"b\">c</a></li>\n");
  page("page: headings", "<h1>a</h1>");
  page("page: table", "<tr><td>a<td>b");
  page("page: blocks", "<div>a</div>");
  page("page: scripts", "<script></script>a ");
  page("page: scripts opened", "<script>");
  page("page: quotations", "<blockquote>a. B.");
  page("page: code", "<pre>a\n</pre>");
  page("page: captions", "<figcaption>a");
  page("page: entities", "a&nbsp;b&amp;c. ");
  page("page: declarations", "<!a>");
  page("page: attributes", "<p a=\"b\">c");
  page("page: attributes opened", "<p a=\"");
  page("page: links and stops", "<a>b.</a> C. ");
  page("page: spaces", "<p> \n \n");
  page("page: sentences", "Red sun. Blue sea. ");
  // tables
  add("words that collide: upper bits", [](std::size_t bytes) {
    return sentences_of(search(bytes / 8 + 1, [](std::uint32_t h) { return h >> 26 == 5; }), bytes);
  });
  add("words that collide: one slot", [](std::size_t bytes) {
    return sentences_of(search(1200, [](std::uint32_t h) { return h >> 20 == 77; }), bytes);
  });
  add("words that collide: lower bits", [](std::size_t bytes) {
    return sentences_of(search(1200, [](std::uint32_t h) { return (h & 4095) == 77; }), bytes);
  });
  add("words that collide: every second round", [](std::size_t bytes) {
    return sentences_of(search(1200, [](std::uint32_t h) { return (h >> 2 & 4095) == 77; }), bytes);
  });
  add("words that collide: rounds at the end", rounds_of_collisions);
  add("words that collide: rounds, then prose", [](std::size_t bytes) {
    return prose(bytes - bytes / 3) + "\n\n" + rounds_of_collisions(bytes / 3);
  });
  add("phrases that collide", colliding_phrases);
  add("words that are forgotten", forgotten_words);
  each("headings that collide", [](std::uint32_t n) {  // eight are remembered
    return "Heading " + word_number(n % 9) + "\n\nIt is so.\n\n";
  });
  // graphs
  add("hubs and leaves", stars);
  add("a chain of sentences", chain);
  each("two words, all in one", [](std::uint32_t n) { return "Common qx" + std::to_string(n) + "k. "; });
  each("pairs of sentences", [](std::uint32_t n) { return "Qx" + std::to_string(n / 2) + "k is. "; });
  each("long sentences of one another", [](std::uint32_t n) {
    std::string out;
    for (std::uint32_t k = 0; k < 60; ++k) out += word_number(n * 17 % 64 + k) + ' ';
    return out + ". ";
  });
  // vocabularies
  each("different words", [](std::uint32_t n) { return "w" + std::to_string(n * 7919u) + " "; });
  each("different words, in sentences", [](std::uint32_t n) { return word_number(n) + (n % 12 == 11 ? ". " : " "); });
  each("different sentences of a word", [](std::uint32_t n) { return word_number(n) + ". "; });
  each("every word twice", [](std::uint32_t n) { return word_number(n / 2) + (n % 7 == 6 ? ". " : " "); });
  each("numbers in a row", [](std::uint32_t n) { return std::to_string(n) + ". "; });
  each("long words", [](std::uint32_t n) { return std::string(150, static_cast<char>('a' + n % 26)) + "ational "; });
  each("words of 63 letters", [](std::uint32_t n) { return std::string(53, static_cast<char>('a' + n % 26)) + "ousnessful "; });
  each("words of 12 letters", [](std::uint32_t n) { return word_number(n) + word_number(n + 1) + ' '; });
  each("new words with suffixes", [](std::uint32_t n) { return word_number(n) + "ationalizing "; });
  // shapes
  add("nested list", [](std::size_t bytes) {
    return generated(bytes, [](std::uint32_t n) { return std::string(n % 1000, ' ') + "- item of a list\n"; });
  });
  each("numbered list, deep", [](std::uint32_t n) {
    return std::string(n % 200 * 2, ' ') + "1. Item number " + std::to_string(n) + " of it.\n";
  });
  each("ten thousand quote levels", [](std::uint32_t) { return std::string(10000, '>') + " Quoted deeply it is.\n"; });
  each("wrapped and hyphenated", [](std::uint32_t) {
    return std::string("a line of a hard wrapped text which goes on to the next of its lines exam-\n");
  });
  each("spaces before words", [](std::uint32_t) { return std::string(500, ' ') + "a"; });
  each("spaces at line ends", [](std::uint32_t) { return "a" + std::string(500, ' ') + "\n"; });
  each("spaces between sentences", [](std::uint32_t) { return "Ab." + std::string(300, ' '); });
  each("lines of 65 letters", [](std::uint32_t n) { return std::string(65, static_cast<char>('a' + n % 26)) + "\n"; });
  each("one sentence a thousand words long", [](std::uint32_t n) {
    return word_number(n % 97) + (n % 1000 == 999 ? ". " : " ");
  });
  each("closers after each stop", [](std::uint32_t n) { return "a" + std::string(n % 200, '.') + std::string(n % 100, '"') + " B "; });
  each("quotations opened and never closed", [](std::uint32_t n) { return "\xe2\x80\x9c" + word_number(n % 50) + " is. "; });
  add("one sentence", [](std::size_t bytes) {
    return generated(bytes, [](std::uint32_t n) { return word_number(n % 500) + " "; });
  });
  add("address without end", [](std::size_t bytes) {
    return "http://" + generated(bytes, [](std::uint32_t) { return std::string("a."); });
  });
  add("letter and marks without end", [](std::size_t bytes) {
    return "e" + generated(bytes, [](std::uint32_t) { return std::string("\xcc\x81"); });
  });
  add("fence without end", [](std::size_t bytes) {
    return "```\n" + generated(bytes, [](std::uint32_t) { return std::string("a b c.\n"); });
  });
  add("a quotation without end", [](std::size_t bytes) { return "\"" + prose(bytes); });
  add("a bracket without end", [](std::size_t bytes) { return "(" + prose(bytes); });
  add("zeros", [](std::size_t bytes) { return std::string(bytes, '\0'); });
  add("bytes of any value", [](std::size_t bytes) {
    std::string out;
    std::mt19937 random(1);
    while (out.size() < bytes) out += static_cast<char>(random());
    return out;
  });
  add("ASCII of any value", [](std::size_t bytes) {
    std::string out;
    std::mt19937 random(2);
    while (out.size() < bytes) out += static_cast<char>(random() % 95 + 32);
    return out;
  });
  // prose in another form
  const auto reform = [&](const char* name, std::function<std::string(std::string)> form) {
    add(name, [form](std::size_t bytes) { return form(prose(bytes)); });
  };
  reform("prose in one line", [](std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  });
  reform("prose, each word on a line", [](std::string text) {
    std::replace(text.begin(), text.end(), ' ', '\n');
    return text;
  });
  reform("prose without stops", [](std::string text) {
    std::replace(text.begin(), text.end(), '.', ' ');
    return text;
  });
  reform("prose, a stop after each word", [](std::string text) {
    std::string out;
    for (const char c : text) out += c == ' ' ? ". " : std::string(1, c);
    return out;
  });
  reform("prose in capitals", [](std::string text) {
    for (char& c : text)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return text;
  });
  reform("prose with two bytes a letter", [](std::string text) {  // UTF-16 taken for bytes
    std::string out;
    for (const char c : text) (out += c) += '\0';
    return out;
  });
  reform("prose, quoted at each line", [](std::string text) {
    std::string out = "> ";
    for (const char c : text) c == '\n' ? (void)(out += "\n> ") : (void)(out += c);
    return out;
  });
  reform("prose with a mark on each letter", [](std::string text) {
    std::string out;
    for (const char c : text) {
      out += c;
      if (c >= 'a' && c <= 'z') out += "\xcc\x81";
    }
    return out;
  });
  reform("prose with soft hyphens", [](std::string text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      out += text[i];
      if (i % 3 == 0 && text[i] >= 'a') out += "\xc2\xad";
    }
    return out;
  });
  return all;
}

}  // namespace hostile

#endif  // PITH_BENCH_HOSTILE_FAMILIES_HPP
