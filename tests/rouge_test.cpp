// The scorer of the quality bench: cases worked out by hand, figures of an independent scorer on our own texts,
// and, where $PITH_EVAL has sets and that scorer, every text of every set.
#include "../bench/key_phrases.hpp"
#include "../bench/rouge.hpp"

#include <gtest/gtest.h>

#include <stdlib.h>  // mkdtemp

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "texts.hpp"

namespace {

namespace fs = std::filesystem;
using rouge::script;

rouge::scores english(const char* summary, const char* reference) {
  return rouge::score(rouge::tokenize(summary, script::english),
                      rouge::tokenize(reference, script::english));
}

bool same_tokens(const char* a, const char* b, script s) {
  return rouge::tokenize_line(a, s) == rouge::tokenize_line(b, s);
}

std::size_t count(const char* text, script s) { return rouge::tokenize_line(text, s).size(); }

TEST(Rouge, CountsByHand) {
  struct { const char* summary; const char* reference; double r1, r2, lsum; } cases[] = {
      {"the cat sat on the mat", "the cat was on the mat", 5 / 6.0, 3 / 5.0, 5 / 6.0},
      {"same words here", "same words here", 1, 1, 1},
      {"one", "two", 0, 0, 0},
      {"", "two", 0, 0, 0},
      {"one", "", 0, 0, 0},
      {"one", "one", 1, 0, 1},                       // a single token has no bigram
      {"the the the the", "the cat", 1 / 3.0, 0, 1 / 3.0},  // counted once: the other side has one
      {"cat the", "the cat", 1, 0, 0.5},             // the order matters to all but ROUGE-1
      // Lin's example of the union: 1 2 from one sentence, 1 3 5 from the other, 4 of 5 and of 10
      {"w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5", "w1 w2 w3 w4 w5", 8 / 15.0, 2 / 13.0, 8 / 15.0},
      // a token marked in two reference lines counts once if the summary has it once
      {"red kite", "red house\nred barn", 2 / 6.0, 0, 2 / 6.0},
      // bigrams run over line ends, subsequences do not
      {"a b\nc d", "b c", 2 * 2 / 6.0, 2 / 4.0, 2 * 2 / 6.0},
      {"a b c", "c\na", 4 / 5.0, 0, 4 / 5.0},
  };
  for (const auto& c : cases) {
    const rouge::scores s = english(c.summary, c.reference);
    EXPECT_DOUBLE_EQ(s.r1, c.r1) << c.summary << " / " << c.reference;
    EXPECT_DOUBLE_EQ(s.r2, c.r2) << c.summary << " / " << c.reference;
    EXPECT_DOUBLE_EQ(s.lsum, c.lsum) << c.summary << " / " << c.reference;
  }
}

TEST(Rouge, BestReferenceCountsForEachFigure) {
  const rouge::text summary = rouge::tokenize("a b c d", script::english);
  const std::vector<rouge::text> references = {rouge::tokenize("d c b a", script::english),
                                               rouge::tokenize("a b x y", script::english)};
  const rouge::scores s = rouge::score(summary, references);
  EXPECT_DOUBLE_EQ(s.r1, 1);           // from the first
  EXPECT_DOUBLE_EQ(s.r2, 1 / 3.0);     // from the second
  EXPECT_DOUBLE_EQ(s.lsum, 0.5);       // from the second
  EXPECT_DOUBLE_EQ(rouge::score(summary, std::vector<rouge::text>{}).r1, 0);
}

TEST(Rouge, EqualSubsequencesAreTakenFromTheEnd) {
  const rouge::line reference = rouge::tokenize_line("a b", script::english);
  const rouge::line summary = rouge::tokenize_line("b a", script::english);
  std::uint8_t marks[2] = {};
  rouge::mark_subsequence(reference, summary, marks);
  EXPECT_EQ(marks[0], 1);
  EXPECT_EQ(marks[1], 0);
}

TEST(Rouge, PorterAsPublishedFiguresUseIt) {
  struct { const char* word; const char* stem; } cases[] = {
      // the paper's own examples
      {"caresses", "caress"}, {"ponies", "poni"}, {"cats", "cat"}, {"feed", "feed"},
      {"agreed", "agre"}, {"plastered", "plaster"}, {"bled", "bled"}, {"motoring", "motor"},
      {"sing", "sing"}, {"conflated", "conflat"}, {"troubled", "troubl"}, {"sized", "size"},
      {"hopping", "hop"}, {"tanned", "tan"}, {"falling", "fall"}, {"hissing", "hiss"},
      {"fizzed", "fizz"}, {"failing", "fail"}, {"filing", "file"}, {"happy", "happi"},
      {"relational", "relat"}, {"conditional", "condit"}, {"vietnamization", "vietnam"},
      {"hopefulness", "hope"}, {"formaliti", "formal"}, {"triplicate", "triplic"},
      {"electrical", "electr"}, {"goodness", "good"}, {"revival", "reviv"},
      {"replacement", "replac"}, {"adoption", "adopt"}, {"effective", "effect"},
      {"probate", "probat"}, {"rate", "rate"}, {"cease", "ceas"}, {"controll", "control"},
      // where the common variant departs from it
      {"enjoy", "enjoy"}, {"cry", "cri"}, {"dies", "die"}, {"died", "die"}, {"tried", "tri"},
      {"skies", "sky"}, {"dying", "die"}, {"news", "news"}, {"succeed", "succeed"},
      {"innings", "inning"}, {"geologi", "geolog"}, {"useful", "use"}, {"carefully", "care"},
      {"formally", "formal"}, {"using", "use"},
  };
  for (const auto& c : cases) EXPECT_EQ(rouge::detail::porter(c.word).run(), c.stem);
}

TEST(Rouge, EnglishTokens) {
  EXPECT_EQ(count("Don't stop: U.S. GDP rose 3.5 %!", script::english), 9u);
  EXPECT_EQ(count("", script::english), 0u);
  EXPECT_EQ(count("-- _ ''", script::english), 0u);
  EXPECT_TRUE(same_tokens("Running DOGS", "run dog", script::english));
  EXPECT_FALSE(same_tokens("its", "it", script::english));  // three letters or fewer stay
  EXPECT_TRUE(same_tokens("caf\xc3\xa9s", "caf s", script::english));  // other letters part tokens
}

TEST(Rouge, OtherTokens) {
  EXPECT_TRUE(same_tokens("\xc3\x9c" "BER", "\xc3\xbc" "ber", script::other));
  EXPECT_TRUE(same_tokens("u\xcc\x88" "ber", "\xc3\xbc" "ber", script::other));
  EXPECT_EQ(count("l\xe2\x80\x99\xc3\xa9t\xc3\xa9 d'or", script::other), 4u);
  EXPECT_EQ(count("a_b", script::other), 2u);
  EXPECT_EQ(count("\xe4\xb8\xad\xe6\x96\x87 abc\xe5\xad\x97", script::other), 4u);
  EXPECT_EQ(count("\xd9\x83\xd8\xaa\xd8\xa7\xd8\xa8\xd8\x8c \xd9\xa3", script::other), 2u);
  // the dotted capital I of Turkish is an i and a mark, within the word
  EXPECT_TRUE(same_tokens("\xc4\xb0stanbul", "i\xcc\x87stanbul", script::other));
  EXPECT_FALSE(same_tokens("\xc4\xb0stanbul", "istanbul", script::other));
  // a capital sigma ends a word in its other form
  EXPECT_TRUE(same_tokens("\xce\xa3\xce\x9f\xce\xa3", "\xcf\x83\xce\xbf\xcf\x82", script::other));
  EXPECT_EQ(count("\xff\xc3", script::other), 0u);
}

TEST(Rouge, ArabicFolding) {
  // alef with hamza, madda and vowel signs, and tatweel, are written away
  EXPECT_TRUE(same_tokens("\xd8\xa3\xd9\x8e\xd9\x85\xd9\x80\xd9\x84", "\xd8\xa7\xd9\x85\xd9\x84",
                          script::arabic));
  EXPECT_FALSE(same_tokens("\xd8\xa3\xd9\x85\xd9\x84", "\xd8\xa7\xd9\x85\xd9\x84", script::other));
}

TEST(Rouge, BootstrapInterval) {
  const rouge::interval flat = rouge::bootstrap(std::vector<double>(20, 0.25));
  EXPECT_DOUBLE_EQ(flat.mean, 0.25);
  EXPECT_DOUBLE_EQ(flat.low, 0.25);
  EXPECT_DOUBLE_EQ(flat.high, 0.25);
  std::vector<double> coins(400);
  for (std::size_t i = 0; i < coins.size(); ++i) coins[i] = i % 2 == 0 ? 1 : 0;
  const rouge::interval half = rouge::bootstrap(coins);
  EXPECT_DOUBLE_EQ(half.mean, 0.5);
  EXPECT_NEAR(half.low, 0.5 - 1.96 * 0.025, 0.01);   // standard error 0.5 / sqrt(400)
  EXPECT_NEAR(half.high, 0.5 + 1.96 * 0.025, 0.01);
  EXPECT_DOUBLE_EQ(rouge::bootstrap({}).mean, 0);
}

// ------------------------------------------------------------- against the independent scorer

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The first k sentences, one a line, by the crudest of rules: both scorers get the same ones.
std::string lead(const std::string& text, unsigned k) {
  std::string out;
  for (std::size_t i = 0; i < text.size() && k > 0; ++i) {
    const bool stop = (text[i] == ' ' || text[i] == '\n') && i > 0 &&
                      (text[i - 1] == '.' || text[i - 1] == '!' || text[i - 1] == '?');
    if (!stop && text[i] != '\n') {
      out += text[i];
    } else if (!out.empty() && out.back() != '\n') {
      out += '\n';
      --k;
    }
  }
  return out;
}

// F1 of the first eight sentences of a text's first half, as a summary, against those of its second half: what
// another program that follows ROUGE-1.5.5 said of them, to four digits.
TEST(Rouge, FiguresOfAnIndependentScorer) {
  const struct { const char* text; const char* language; double r1, r2, lsum; } cases[] = {
      {"bench/articles/01_news.txt", "en", 0.1679, 0.0000, 0.1450},
      {"bench/articles/02_company_profile.txt", "en", 0.2422, 0.0079, 0.2109},
      {"bench/articles/03_press_release.txt", "en", 0.2194, 0.0130, 0.2129},
      {"bench/articles/04_how_to.txt", "en", 0.1911, 0.0387, 0.1911},
      {"bench/articles/05_interview.txt", "en", 0.2261, 0.0263, 0.2000},
      {"bench/articles/09_encyclopedia.txt", "en", 0.1416, 0.0180, 0.1416},
      {"tests/data/languages/ar.txt", "ar", 0.0903, 0.0131, 0.0903},
      {"tests/data/languages/da.txt", "da", 0.1923, 0.0000, 0.1923},
      {"tests/data/languages/de.txt", "de", 0.1517, 0.0000, 0.1379},
      {"tests/data/languages/es.txt", "es", 0.3085, 0.0302, 0.2687},
      {"tests/data/languages/fi.txt", "fi", 0.1081, 0.0000, 0.1081},
      {"tests/data/languages/fr.txt", "fr", 0.2600, 0.0202, 0.2400},
      {"tests/data/languages/it.txt", "it", 0.2632, 0.0213, 0.2421},
      {"tests/data/languages/ja.txt", "ja", 0.4752, 0.1260, 0.2768},
      {"tests/data/languages/nl.txt", "nl", 0.2000, 0.0319, 0.1895},
      {"tests/data/languages/no.txt", "no", 0.2320, 0.0112, 0.2210},
      {"tests/data/languages/pt.txt", "pt", 0.1939, 0.0103, 0.1837},
      {"tests/data/languages/ru.txt", "ru", 0.1250, 0.0000, 0.1250},
      {"tests/data/languages/sv.txt", "sv", 0.1503, 0.0117, 0.1503},
      {"tests/data/languages/tr.txt", "tr", 0.0735, 0.0000, 0.0735},
      {"tests/data/languages/zh.txt", "zh", 0.3270, 0.0696, 0.1761},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.text);
    const std::string text = read(c.text);
    std::size_t half = text.size() / 2;
    while ((text[half] & 0xC0) == 0x80) ++half;
    const script how = rouge::script_of(c.language);
    const rouge::scores s = rouge::score(rouge::tokenize(lead(text.substr(0, half), 8), how),
                                         rouge::tokenize(lead(text.substr(half), 8), how));
    EXPECT_NEAR(s.r1, c.r1, 0.00006);
    EXPECT_NEAR(s.r2, c.r2, 0.00006);
    EXPECT_NEAR(s.lsum, c.lsum, 0.00006);
  }
}

TEST(Rouge, AgreesWithTheIndependentScorer) {
  const fs::path eval = texts::more("");
  if (texts::more("rouge.py").empty() || texts::more("data").empty()) return;
  std::string pattern = (fs::temp_directory_path() / "pith_rouge_XXXXXX").string();
  ASSERT_NE(mkdtemp(pattern.data()), nullptr);
  const fs::path scratch = pattern;
  std::map<std::pair<std::string, std::string>, rouge::scores> ours;
  std::map<std::string, unsigned> sentences;
  std::ifstream baselines(eval / "baselines.tsv");
  for (std::string line; std::getline(baselines, line);) {
    std::istringstream fields(line);
    std::string name;
    unsigned k = 0;
    if (fields >> name >> k) sentences[name] = k;
  }
  for (const auto& [name, k] : sentences) {
    if (!fs::exists(eval / "data" / name)) continue;
    const bool named = name.size() > 3 && name[name.size() - 3] == '_';
    const std::string suffix = named ? name.substr(name.size() - 2) : "en";
    const script how = rouge::script_of(suffix);
    fs::create_directories(scratch / name);
    for (const auto& doc : fs::directory_iterator(eval / "data" / name / "docs")) {
      const std::string summary = lead(read(doc.path()), k);
      std::ofstream(scratch / name / doc.path().filename(), std::ios::binary) << summary;
      std::vector<rouge::text> references;
      for (const auto& folder : fs::directory_iterator(eval / "data" / name)) {
        const fs::path reference = folder.path() / doc.path().filename();
        const bool is_reference = folder.path().filename().string().compare(0, 4, "refs") == 0;
        if (!is_reference || !fs::exists(reference)) continue;
        references.push_back(rouge::tokenize(read(reference), how));
      }
      ours[{name, doc.path().filename().string()}] =
          rouge::score(rouge::tokenize(summary, how), references);
    }
  }
  std::ofstream(scratch / "all.py") <<
      "import sys, os, glob\n"
      "sys.dont_write_bytecode = True\n"
      "here, there = sys.argv[1:]\n"
      "sys.path.insert(0, there)\n"
      "import rouge\n"
      "for name in sorted(os.listdir(here)):\n"
      "    if not os.path.isdir(os.path.join(here, name)): continue\n"
      "    lang = name[-2:] if name[-3:-2] == '_' else 'en'\n"
      "    for f in sorted(os.listdir(os.path.join(here, name))):\n"
      "        refs = [rouge.read(q) for q in glob.glob(os.path.join(there, 'data', name, 'refs*', f))]\n"
      "        s = rouge.score(rouge.read(os.path.join(here, name, f)), refs, lang)\n"
      "        print(name + '\\t' + f + '\\t' + '\\t'.join(repr(s[m][2]) for m in ('R1', 'R2', 'RLsum')))\n";
  const std::string command = "python3 '" + (scratch / "all.py").string() + "' '" + scratch.string() +
                              "' '" + eval.string() + "' > '" + (scratch / "out.tsv").string() + "'";
  ASSERT_EQ(std::system(command.c_str()), 0);

  struct difference { unsigned documents = 0; double mean[3] = {}, worst = 0; };
  std::map<std::string, difference> sets;
  std::ifstream theirs(scratch / "out.tsv");
  for (std::string line; std::getline(theirs, line);) {
    std::istringstream fields(line);
    std::string name, file;
    double r[3];
    std::getline(fields, name, '\t');
    std::getline(fields, file, '\t');
    fields >> r[0] >> r[1] >> r[2];
    ASSERT_EQ(ours.count({name, file}), 1u) << name << "/" << file;
    const rouge::scores& s = ours[{name, file}];
    const double d[3] = {100 * (s.r1 - r[0]), 100 * (s.r2 - r[1]), 100 * (s.lsum - r[2])};
    difference& set = sets[name];
    ++set.documents;
    for (int i = 0; i < 3; ++i) {
      set.mean[i] += d[i];
      set.worst = std::max(set.worst, std::fabs(d[i]));
    }
  }
  EXPECT_FALSE(sets.empty());
  for (auto& [name, set] : sets) {
    for (double& m : set.mean) m /= set.documents;
    std::printf("  %-14s %3u summaries, difference of the means %+.4f %+.4f %+.4f points, "
                "of one at most %.4f\n",
                name.c_str(), set.documents, set.mean[0], set.mean[1], set.mean[2], set.worst);
    for (const double m : set.mean) EXPECT_LT(std::fabs(m), 0.05) << name;
  }
  std::error_code ignored;
  fs::remove_all(scratch, ignored);
}

// ---- key phrases ------------------------------------------------------------------------------

TEST(KeyPhrases, WordsAreStemmedAndParted) {
  const auto words = [](const char* text) { return key_phrases::words(text, rouge::script::english); };
  EXPECT_EQ(words("State-of-the-Art Systems"), words("state of the art system"));
  EXPECT_EQ(words("Parkinson's disease"), words("parkinson disease"));
  EXPECT_EQ(words("Parkinson\u2019s"), words("Parkinson"));
  EXPECT_NE(words("o'sheas"), words("oheas"));
  EXPECT_NE(words("gannet nests"), words("nests gannet"));
  EXPECT_EQ(key_phrases::words("C\u00c2MARA", rouge::script::other), key_phrases::words("c\u00e2mara", rouge::script::other));
}

TEST(KeyPhrases, TheirsCountOnceAndOursAsGiven) {
  const auto gold = [](const char* file) { return key_phrases::gold(file, rouge::script::english); };
  const auto theirs = gold("tidal plants\nTidal Plant\n\n--\ngannet\nferry\nrain");
  ASSERT_EQ(theirs.size(), 4u);
  std::vector<key_phrases::phrase> ours = gold("gannets\ntidal plant\nwinch");
  ours.push_back(ours[0]);  // given twice, right once
  const key_phrases::figures all = key_phrases::score(ours, theirs, 10);
  EXPECT_DOUBLE_EQ(all.precision, 2.0 / 4);
  EXPECT_DOUBLE_EQ(all.recall, 2.0 / 4);
  EXPECT_DOUBLE_EQ(all.f1, 0.5);
  const key_phrases::figures first = key_phrases::score(ours, theirs, 1);
  EXPECT_DOUBLE_EQ(first.precision, 1);
  EXPECT_DOUBLE_EQ(first.recall, 0.25);
  EXPECT_DOUBLE_EQ(first.f1, 0.4);
  EXPECT_EQ(key_phrases::score({}, theirs, 5).f1, 0);
  EXPECT_EQ(key_phrases::score(gold("winch"), theirs, 5).f1, 0);
}

}  // namespace
