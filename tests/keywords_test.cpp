// keywords_test.cpp - key phrases: the graph of words against a dense one, the phrases against a
// plain count, what is a phrase and what is a fragment, memory, and any bytes.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstring>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "pith/keywords.hpp"
#include "pith/languages/all.hpp"
#include "texts.hpp"

namespace {

using pith::keyword;
using pith::keyword_options;
using pith::keyword_result;
using pith::detail::keyword_token;

/// A call in a workspace of exactly the size that it asks for, and its phrases as text.
struct call {
  std::vector<unsigned char> memory;
  keyword_result result;
  std::vector<std::string> phrases;

  explicit call(const std::string& text, keyword_options o = {})
      : memory(pith::workspace_bytes(text, o)) {
    result = pith::keywords(text, o, {memory.data(), memory.size()});
    for (const keyword& k : result) {
      std::string phrase = text.substr(k.offset, k.length);
      std::replace(phrase.begin(), phrase.end(), '\n', ' ');
      phrases.push_back(phrase);
    }
  }
  bool has(const std::string& phrase) const {
    return std::find(phrases.begin(), phrases.end(), phrase) != phrases.end();
  }
};

std::string lower(std::string s) {
  for (char& c : s) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return s;
}

keyword_options in(const char* code, std::uint32_t count = 20) {
  keyword_options o;
  o.count = count;
  o.language = pith::languages::find(code);
  return o;
}

// ---- the graph ------------------------------------------------------------------------------

/// A text as numbered words: term and distance to the word before, 255 at a sentence's start.
std::vector<keyword_token> random_tokens(std::mt19937& random, std::size_t most) {
  std::vector<keyword_token> tokens(1 + random() % most);
  const std::uint32_t vocabulary = 2 + random() % (static_cast<std::uint32_t>(tokens.size()) + 3);
  std::map<std::uint32_t, std::uint32_t> first;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    // Zipf's law roughly
    const double u = std::uniform_real_distribution<double>(0, 1)(random);
    const auto word = static_cast<std::uint32_t>(std::pow(vocabulary, u));
    const bool opens = i == 0 || random() % 9 == 0;
    const auto gap = static_cast<std::uint8_t>(opens ? 255 : 1 + random() % 3 * (random() % 2));
    tokens[i] = {i, first.emplace(word, i).first->second, 1, gap, 0};
  }
  return tokens;
}

/// The centralities by the dense matrix, in double, with a thousand sweeps.
std::map<std::uint32_t, double> dense(const std::vector<keyword_token>& tokens,
                                      std::uint32_t window, double d) {
  std::map<std::uint32_t, std::map<std::uint32_t, double>> weight;
  std::map<std::uint32_t, double> frequency, x;
  for (const keyword_token& t : tokens) frequency[t.term] += 1;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    for (std::size_t j = i + 1; j < tokens.size() && tokens[j].gap != 255; ++j) {
      std::uint32_t distance = 0;
      for (std::size_t k = i + 1; k <= j; ++k) distance += tokens[k].gap;
      if (distance >= window || tokens[i].term == tokens[j].term) continue;
      weight[tokens[i].term][tokens[j].term] += 1;
      weight[tokens[j].term][tokens[i].term] += 1;
    }
  const double n = static_cast<double>(frequency.size()), all = static_cast<double>(tokens.size());
  for (const auto& [term, count] : frequency) x[term] = 1;
  for (int sweep = 0; sweep < 1000; ++sweep) {
    std::map<std::uint32_t, double> next;
    for (const auto& [term, count] : frequency) next[term] = (1 - d) * count * n / all;
    for (const auto& [from, row] : weight) {
      double out = 0;
      for (const auto& [to, w] : row) out += w;
      for (const auto& [to, w] : row) next[to] += d * w / out * x[from];
    }
    x = next;
  }
  return x;
}

TEST(Keywords, CentralityIsThatOfTheDenseGraph) {
  std::mt19937 random(7);
  double worst = 0;
  for (int round = 0; round < 300; ++round) {
    const std::vector<keyword_token> tokens = random_tokens(random, 120);
    const std::uint32_t window = 2 + random() % 5;
    const auto count = static_cast<std::uint32_t>(tokens.size());
    std::vector<float> x(count), y(count), inverse(count);
    std::set<std::uint32_t> terms;
    for (const keyword_token& t : tokens) terms.insert(t.term);
    pith::detail::word_ranker ranker(tokens.data(), count, window, x.data(), y.data(),
                                     inverse.data());
    const auto n = static_cast<std::uint32_t>(terms.size());
    EXPECT_TRUE(ranker.iterate(n, 0.85f, 1e-4f, 100).converged);
    ranker.iterate(n, 0.85f, 0, 200);
    for (const auto& [term, expected] : dense(tokens, window, 0.85))
      worst = std::max(worst, std::abs(x[term] - expected) / expected);
  }
  EXPECT_LT(worst, 5e-4);
  RecordProperty("worst", std::to_string(worst));
}

// ---- the phrases ----------------------------------------------------------------------------

TEST(Keywords, PhrasesAreThoseOfAPlainCount) {
  namespace detail = pith::detail;
  std::mt19937 random(11);
  std::size_t compared = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<keyword_token> tokens = random_tokens(random, 150);
    const auto count = static_cast<std::uint32_t>(tokens.size());
    for (std::uint32_t i = 0; i < count; ++i)
      if (i != 0 && tokens[i].gap == 1)
        tokens[i].flags = detail::key_joined | (random() % 4 == 0 ? detail::key_soft : 0);
    for (std::uint32_t i = 0; i < count; ++i)
      if (random() % 30 == 0) tokens[i].flags |= detail::key_heading;
    const std::vector<keyword_token> plain = tokens;
    std::vector<float> share(count, 1.0f), score(count);
    std::vector<std::uint32_t> seen(count), table(detail::table_slots<std::size_t>(count));
    detail::phrase_finder finder(tokens.data(), count, share.data(), seen.data(), score.data(),
                                 table.data(), nullptr);
    finder.number_terms();
    finder.share_out();
    const std::uint32_t found = finder.find();

    // every run of one to four words: how often, and how often free
    std::map<std::vector<std::uint32_t>, std::pair<unsigned, unsigned>> runs;
    std::map<std::vector<std::uint32_t>, std::uint32_t> first;  // where it first occurs
    std::set<std::vector<std::uint32_t>> headed;
    std::map<std::uint32_t, float> frequency;
    const auto border = [&](std::uint32_t i) {
      return i >= count || (plain[i].flags & ~detail::key_heading) != detail::key_joined;
    };
    for (const keyword_token& t : plain) frequency[t.term] += 1;
    for (std::uint32_t i = 0; i < count; ++i) {
      std::vector<std::uint32_t> run;
      for (std::uint32_t j = i; j < count && j < i + 4; ++j) {
        if (j > i && (plain[j].flags & detail::key_joined) == 0) break;
        run.push_back(plain[j].term);
        if (runs[run].first++ == 0) first[run] = i;
        runs[run].second += border(i) && border(j + 1);
        if ((plain[i].flags & detail::key_heading) != 0) headed.insert(run);
      }
    }
    std::map<std::vector<std::uint32_t>, float> expected;
    for (const auto& [run, n] : runs) {
      const unsigned halves = run.size() == 1 ? 2 * n.second : n.first + n.second;
      const float c = 0.5f * static_cast<float>(halves);
      // without a pack verbs cannot be told, so that one word needs to stand free once
      if (n.second == 0 || (run.size() > 1 && c < 1.5f)) continue;
      float sum = 0;
      for (const std::uint32_t t : run) sum += 1 / frequency[t];
      const float late = 1 + static_cast<float>(first[run]) / 10;
      const float part = (run.size() > 2 ? 2.0f : 1.0f) * (headed.count(run) != 0 ? 1.5f : 1.0f);
      expected[run] = part * c * std::sqrt(c * std::min(c, 8.0f) * sum / late) / late;
    }
    if (expected.empty()) continue;  // anything goes then
    std::uint32_t slots = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t k = finder.slot_length(i);
      if (k == 0) continue;
      ++slots;
      std::vector<std::uint32_t> run;
      for (std::uint32_t j = 0; j < k; ++j) run.push_back(plain[i + j].term);
      ASSERT_EQ(expected.count(run), 1u) << round;
      EXPECT_NEAR(score[i], expected[run], 1e-4f * expected[run]);
      expected.erase(run);
      ++compared;
    }
    EXPECT_EQ(slots, found);
    for (const auto& [run, s] : expected)  // the others found every place of theirs taken
      for (std::uint32_t i = 0; i + run.size() <= count; ++i) {
        bool here = true;
        for (std::uint32_t j = 0; j < run.size(); ++j)
          here = here && plain[i + j].term == run[j] &&
                 (j == 0 || (plain[i + j].flags & detail::key_joined) != 0);
        EXPECT_TRUE(!here || finder.slot_length(i) != 0) << round;
      }
  }
  EXPECT_GT(compared, 2000u);
}

TEST(Keywords, WhatIsAPhrase) {
  const struct {
    const char* text;
    std::vector<const char*> phrases, fragments;
  } cases[] = {
      {"The Harbour Council approved the plan. Nobody had warned the Harbour Council before.",
       {"Harbour Council"}, {"Harbour", "Council", "Council approved", "plan"}},
      {"Heavy rains fell on Tuesday. The heavy rains alerted the river guard.",
       {"Heavy rains"}, {"heavy", "rains", "rains alerted", "Tuesday"}},
      {"We studied linear Diophantine equations. It is hard to solve them.",
       {"linear Diophantine equations"}, {"Diophantine", "equations", "linear"}},
      {"Norway's tidal energy plant opened. The minister toured the plant near Norway's coast.",
       {}, {"Norway's", "Norway's coast", "coast near"}},
      {"He walked 75 miles to the coast of the U.S. Virgin Islands, about 12 miles south.",
       {"U.S. Virgin Islands"}, {"miles", "Virgin Islands", "miles south"}},
      {"The state-of-the-art kitchen has a state-of-the-art oven. The kitchen and oven gleamed.",
       {"oven"}, {"state", "art", "art kitchen", "art oven"}},
      {"See www.example.org/tidal/energy or mail energy@example.org about energy.", {},
       {"www", "example.org", "org"}},
      {"The sea bridge. The clerk issued a permit. She will permit the fair, they permit the show.",
       {"sea bridge"}, {"permit"}},
      {"We list all types of errors. Some data types have no tests. Which data types need a test "
       "case? Each case is a type of its own, and each type of test case has two sides.",
       {"data types", "test case"}, {"types", "type", "case", "sides"}},
      {"A COVID-19 ward. The COVID-19 ward closed.", {"COVID-19"}, {"COVID", "19"}},
      {"Minimal generating sets, minimal sets and minimal supporting sets; minimal things.", {},
       {"minimal", "generating", "supporting"}},
      // names with marks in them, with numbers, with words that are common otherwise
      {"The AT&T mast and R&D at AT&T. The R&D fell.", {"AT&T", "R&D"}, {"AT", "T", "R"}},
      {"They said and found that the code is in C++ or C#, and Node.js too.", {"C++", "C#", "Node.js"}, {"Node", "js", "C"}},
      {"An X-ray of the F-16 and of a T-shirt.", {"X-ray", "F-16", "T-shirt"}, {"ray", "shirt", "F"}},
      {"They flew the Boeing 737 to Oslo in Table 3.", {"Boeing 737"}, {"Boeing", "737", "Table 3"}},
      {"Of type 2 diabetes, type 2 diabetes and type 2 diabetes.", {"type 2 diabetes"}, {"2 diabetes", "type"}},
      {"He has Type 2 diabetes, Type 2 diabetes and Type 2 diabetes.", {"Type 2 diabetes"}, {"Type 2", "diabetes"}},
      {"The Art. 5 of it hung in the Museum of Modern Art.", {"Museum of Modern Art"}, {"Art", "Museum of Modern"}},
      {"Their <img src=\"gannet.png\" alt=\"Halden\"/> and <b>Oslo</b>, if a <b of the Voss pier.", {"Oslo", "Voss pier"},
       {"img", "src", "png", "img src", "Halden", "b"}},
      {"AT&T pays. Procter & Gamble asked Ben & Jerry & he asked Theresa May in May.",
       {"AT&T", "Procter & Gamble", "Ben & Jerry", "Theresa May"}, {"Procter", "Gamble", "May", "Theresa"}},
      {"They left Oslo 2012 and Oslo 25%.", {"Oslo"}, {"Oslo 2012", "Oslo 25"}},
      {"So the Bank of England paid in the Second World War.", {"Bank of England", "Second World War"},
       {"Bank", "England", "World War"}},
      {"All read the New York Times that the WHO read, who read it.", {"New York Times", "WHO"}, {"New York"}},
      {"The waves of a day in London were seen in a second.", {"London"}, {"waves of a day", "second", "day"}},
      {"Ms. Ada Byron met Mr. Byron and Dr. Ada Byron on May 5.", {"Ada Byron"},
       {"Ms", "Dr", "Mr", "May", "Byron met"}},
  };
  for (const auto& c : cases) {
    const call got(c.text, {20});
    std::string all;
    for (const std::string& p : got.phrases) all += p + " | ";
    for (const char* phrase : c.phrases) EXPECT_TRUE(got.has(phrase)) << phrase << " in " << all;
    for (const char* part : c.fragments) EXPECT_FALSE(got.has(part)) << part << " in " << all;
  }
}

TEST(Keywords, PartsLongerFormsAndVariantsOfAPhraseAreNotRepeated) {
  const call got(
      "The tidal plant opened. The tidal plant is new. A large tidal plant, the tidal power plant, "
      "the tidal test plant and the tidal plant project cost more than any tidal plant. Nobody "
      "wants the tidal plant project.",
      {20});
  EXPECT_TRUE(got.has("tidal plant"));
  for (const std::string& p : got.phrases)
    EXPECT_TRUE(p == "tidal plant" || p.find("tidal") == std::string::npos) << p;
}

TEST(Keywords, NoMoreTokensThanThereIsRoomFor) {
  const std::string text = "Gannets, terns, 电影院 and COVID-19.";
  const auto bytes = static_cast<std::uint32_t>(text.size());
  const pith::sentence all{0, bytes, 0, 9, pith::role::paragraph, 0};
  for (std::uint32_t most = 0; most < 6; ++most) {
    std::vector<keyword_token> tokens(most);
    pith::detail::keyword_scanner scanner(text, &pith::languages::english, tokens.data(), most);
    scanner.read_sentence(all);
    EXPECT_EQ(scanner.count(), std::min(most, 5u));
  }
}

TEST(Keywords, TheBestCasedOccurrenceIsShown) {
  const call got("TIDAL POWER PLANS\n\nTidal power costs little. Nobody wants tidal power. The "
                 "price of tidal power fell.\n");
  ASSERT_TRUE(got.has("tidal power"));
  EXPECT_GE(got.result.keywords[0].count, 3u);
}

TEST(Keywords, TheUsualFormIsShownWhereItFirstStands) {
  const std::string text =
      "Innovative gains are rare. An innovation, the innovation\nof two innovations, and that "
      "Innovation: an innovation.\n";
  const call got(text);
  ASSERT_EQ(got.phrases[0], "innovation");
  EXPECT_EQ(got.result.keywords[0].offset, text.find("innovation,"));
  EXPECT_EQ(got.result.keywords[0].count, 6u);
  // two forms alike often: one of them, and the same one for any workspace
  EXPECT_EQ(call("A gannet. The gannets. A gannet; gannets.").phrases[0].substr(0, 6), "gannet");
}

TEST(Keywords, GeneralNounsAreNoneByThemselves) {
  const call got("The systems and the terns. A system, abilities and terns: analyses, systems. "
                 "Systems; the terns. An operating system needs the operating system.");
  for (const char* word : {"system", "systems", "Systems", "abilities", "analyses"})
    EXPECT_FALSE(got.has(word)) << word;
  EXPECT_TRUE(got.has("terns"));
  EXPECT_TRUE(got.has("operating system"));
}

// "The target location" says less than "the target audience" does.
TEST(Keywords, GeneralNounsHalveWhatOccursOnce) {
  const call got("The target location and the gannet location; the gannet nest.", {20});
  const auto score = [&](const char* phrase) {
    const auto at = std::find(got.phrases.begin(), got.phrases.end(), phrase);
    return at == got.phrases.end() ? -1.0f : got.result.keywords[at - got.phrases.begin()].score;
  };
  EXPECT_GT(score("gannet nest"), score("gannet location"));
  EXPECT_GT(score("gannet location"), score("target location"));
  EXPECT_GT(score("target location"), 0);
}

// What says how many, which, when or how good is no part of a phrase; nor is what a text says it has not.
TEST(Keywords, WhatSaysHowManyOrHowGoodIsNoPart) {
  const call got("Several tidal barrages and additional sluice gates gave appropriate flood margins. There is no contact "
                 "address, but upcoming ferry tickets were cheap. Potential winch failures are a key rope topic.",
                 {20});
  for (const char* phrase : {"tidal barrages", "sluice gates", "flood margins", "ferry tickets"})
    EXPECT_TRUE(got.has(phrase)) << phrase;
  for (const char* not_one : {"Several tidal barrages", "additional sluice gates", "appropriate flood margins",
                              "upcoming ferry tickets", "contact address", "Potential winch failures"})
    EXPECT_FALSE(got.has(not_one)) << not_one;
}

// The same number of words before each, so that only the heading differs.
TEST(Keywords, WhatStandsInAHeadingCountsMore) {
  const std::string body = "The gannets and the terns fly. The terns and the gannets rest.\n\n";
  const call plain(body + "The quiet bay.\n"), headed(body + "Terns\n\nThe quiet bay.\n\n");
  ASSERT_GE(plain.phrases.size(), 2u);
  EXPECT_EQ(plain.phrases[0], "gannets");
  EXPECT_EQ(headed.phrases[0], "terns");
}

TEST(Keywords, NamesStandFreeOnce) {
  const call got("A ferry to Halden left, and an otter slept.");
  EXPECT_TRUE(got.has("Halden"));
  EXPECT_FALSE(got.has("otter"));
}

// A text says early what it is about: the same words, the other way round.
TEST(Keywords, WhatComesFirstCountsMore) {
  const std::string gannets = "The gannets, the gannets and the gannets. ", others = [] {
    std::string text;
    for (char c = 'a'; c < 'z'; ++c) text += std::string("The ") + c + "ilba. ";
    return text;
  }();
  const std::string terns = "The terns, the terns and the terns. ";
  EXPECT_EQ(call(gannets + others + terns).phrases[0], "gannets");
  EXPECT_EQ(call(terns + others + gannets).phrases[0], "terns");
}

// Another phrase, though it begins and ends like one that is more frequent.
TEST(Keywords, LongerFormsCanBePhrasesOfTheirOwn) {
  const call got("The power plant; the power plant and the power plant. A power plant, the tidal "
                 "power plant and a tidal power plant, the tidal power plant.");
  EXPECT_TRUE(got.has("power plant"));
  EXPECT_TRUE(got.has("tidal power plant"));
}

TEST(Keywords, OtherLanguages) {
  {
    const call got("Der Hafen wurde gesperrt. Die neue Brücke über den Hafen steht. Alle warten, "
                   "viele warten auf die neue Brücke.",
                   in("de"));
    EXPECT_TRUE(got.has("Hafen"));
    EXPECT_TRUE(got.has("neue Brücke"));
    for (const char* part : {"warten", "neue", "gesperrt"}) EXPECT_FALSE(got.has(part)) << part;
  }
  {
    const call got("L’énergie du vent et l'énergie des marées. On parle d’énergie.", in("fr"));
    EXPECT_TRUE(got.has("énergie"));
    EXPECT_FALSE(got.has("L’énergie"));
  }
  {
    const call got("老槐树下的电影院开了。大家喜欢老槐树下的电影院。", in("zh"));
    EXPECT_TRUE(got.has("电影院"));
    EXPECT_TRUE(got.has("老槐树下"));
  }
  {  // verbs, numbers and dates are none; what only ends like a verb may be one
    const call got("O governo falou na segunda-feira, em março, que venceu. Vai investir, e caíram ligeiramente: o museu, a "
                   "mulher e o verão, em duas mil casas.", in("pt"));
    for (const char* word : {"governo", "museu", "mulher", "verão", "casas"}) EXPECT_TRUE(got.has(word)) << word;
    for (const char* word : {"falou", "segunda-feira", "segunda", "feira", "março", "venceu", "Vai investir", "investir",
                             "caíram", "ligeiramente", "duas mil casas"})
      EXPECT_FALSE(got.has(word)) << word;
  }
  {
    const call got("En mars, ils voulaient trouver et découvrir le papier, le plaisir, l'hiver et le gouvernement. Ils "
                   "parlèrent prudemment lundi, dix navires partirent.", in("fr"));
    for (const char* word : {"papier", "plaisir", "hiver", "gouvernement", "navires"}) EXPECT_TRUE(got.has(word)) << word;
    for (const char* word : {"mars", "trouver", "découvrir", "parlèrent", "prudemment", "lundi", "dix navires", "partirent"})
      EXPECT_FALSE(got.has(word)) << word;
  }
  {
    const call got("El lunes anunció en marzo la mujer, el líder y el taller, que vivir era rápidamente.", in("es"));
    for (const char* word : {"mujer", "líder", "taller"}) EXPECT_TRUE(got.has(word)) << word;
    for (const char* word : {"lunes", "anunció", "marzo", "vivir", "rápidamente"}) EXPECT_FALSE(got.has(word)) << word;
  }
  {
    const call got("Lunedì, in marzo, arrivarono la lava e il comando; lavorava lentamente.", in("it"));
    for (const char* word : {"lava", "comando"}) EXPECT_TRUE(got.has(word)) << word;
    for (const char* word : {"Lunedì", "marzo", "arrivarono", "lavorava", "lentamente"}) EXPECT_FALSE(got.has(word)) << word;
  }
  {
    const call got("Am Montag im Mai steht ein Turm. Der Turm steht am Montag, im Mai.", in("de"));
    EXPECT_TRUE(got.has("Turm"));
    for (const char* word : {"Montag", "Mai"}) EXPECT_FALSE(got.has(word)) << word;
  }
  for (const auto& [code, text] : {std::pair{"pl", "W poniedziałek, w maju i w grudniu, w marcu; we wtorek: most. Lipiec, rok"},
                                   std::pair{"cs", "V pondělí, v květnu, v úterý: most. Rok, duben, týden"},
                                   std::pair{"tr", "Pazartesi, Mayıs, Salı: most. Yıl, Nisan, hafta"}}) {
    const call got(text, in(code));
    EXPECT_TRUE(got.has("most"));
    for (const char* word : {"poniedziałek", "wtorek", "Lipiec", "rok", "pondělí", "úterý", "Rok", "duben", "týden", "Pazartesi",
                             "Mayıs", "Salı", "Yıl", "Nisan", "hafta"})
      EXPECT_FALSE(got.has(word)) << word;
  }
  {  // no pack at all
    const call got("Zibble frobs the Grand Zonk. Nix vorp the Grand Zonk.", in("xx"));
    EXPECT_TRUE(got.has("Grand Zonk"));
  }
}

/// An abstract: the phrases of two words that its author would name come before single words.
TEST(Keywords, AnAbstract) {
  const call got(
      "Scheduling of bus routes under uncertain demand. We study the scheduling of bus routes where the number of "
      "passengers is known only as a range. Upper bounds for the waiting time of a timetable and algorithms that "
      "construct a minimal set of routes are given. The algorithms extend integer programming to uncertain demand: "
      "each timetable is checked against a set of scenarios, and the worst waiting time decides. These criteria and "
      "the corresponding algorithms can be used for bus routes of all the systems considered, and for systems of mixed "
      "types.",
      {3});
  for (const char* phrase : {"bus routes", "uncertain demand", "Upper bounds"}) EXPECT_TRUE(got.has(phrase)) << phrase;
}

/// A report of a storm: names are whole, and what everybody says is no phrase.
TEST(Keywords, AReport) {
  const call got(
      "Tropical Storm Odalys turned toward Port Sarrow on Sunday, and the Civil Guard told people on the coast to "
      "expect heavy rains, high winds and high seas. The storm was moving west from the Lower Wend Islands, the "
      "National Weather Office in San Pedro said. Heavy rains fell on San Pedro on Saturday night, and the Civil "
      "Guard opened shelters. The National Weather Office said Odalys was about 100 miles from Port Sarrow and would "
      "pass the Lower Wend Islands by Monday. Nobody was hurt, the director of the Civil Guard, Eugenio Cabrera, said.",
      {40});
  for (const char* phrase : {"Civil Guard", "Port Sarrow", "San Pedro", "Lower Wend Islands", "heavy rains",
                             "National Weather Office"})
    EXPECT_TRUE(got.has(phrase)) << phrase;
  for (const char* half : {"Civil", "Guard", "Port", "Sarrow", "San", "Pedro", "Lower", "heavy", "rains", "high", "said",
                           "Sunday", "Saturday", "National", "Cabrera said"})
    EXPECT_FALSE(got.has(half)) << half;
}

/// The paper's own example, where $PITH_EVAL has it: the six phrases of its authors, five of them among the first
/// seven.
TEST(Keywords, ThePapersAbstract) {
  const texts::named files = texts::directory(texts::more("paper_example"));
  if (files.empty()) return;
  std::map<std::string, std::string> text(files.begin(), files.end());
  std::set<std::string> wanted;
  std::stringstream list(text["diophantine.keywords.txt"]);
  for (std::string line; std::getline(list, line);)
    if (!line.empty()) wanted.insert(line);
  ASSERT_EQ(wanted.size(), 6u);
  int hits = 0;
  for (const std::string& p : call(text["diophantine.txt"], {7}).phrases)
    hits += static_cast<int>(wanted.count(lower(p)));
  EXPECT_GE(hits, 5);

  const call gilbert(text["hurricane_gilbert.txt"], {40});
  for (const char* phrase : {"Hurricane Gilbert", "Puerto Rico", "Civil Defense", "Santo Domingo",
                             "San Juan", "heavy rains", "Virgin Islands", "Dominican Republic"})
    EXPECT_TRUE(gilbert.has(phrase)) << phrase;
  const std::set<std::string> halves = {
      "puerto", "rico", "civil", "defense", "santo", "domingo", "san", "juan", "heavy", "rains",
      "dominican", "republic", "virgin", "islands", "tropical", "high", "strong", "national",
      "hurricane center", "gulf coast", "gulf", "weather", "saturday", "sunday", "said",
      "cabral said", "defense alerted", "winds heavy", "pushed", "associated", "minimal"};
  for (const std::string& p : gilbert.phrases) EXPECT_EQ(halves.count(lower(p)), 0u) << p;
}

// ---- memory and hostile text ----------------------------------------------------------------

/// Exact bytes succeed, one less says that one is missing, nothing outside is touched; and what
/// holds of any result.
void expect_contract(const std::string& text, const keyword_options& o) {
  const std::size_t need = pith::workspace_bytes(text, o);
  std::vector<unsigned char> memory(need + 64, 0xA5);
  const keyword_result r = pith::keywords(text, o, {memory.data() + 32, need});
  ASSERT_EQ(r.status, pith::status::ok);
  EXPECT_EQ(r.workspace_bytes, need);
  for (std::size_t i = 0; i < 32; ++i) {
    ASSERT_EQ(memory[i], 0xA5);
    ASSERT_EQ(memory[need + 63 - i], 0xA5);
  }
  const std::vector<keyword> first(r.begin(), r.end());
  std::set<std::string> phrases;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const keyword& k = first[i];
    ASSERT_GT(k.length, 0u);
    ASSERT_LE(k.offset + std::size_t{k.length}, text.size());
    EXPECT_GE(k.count, 1u);
    EXPECT_TRUE(std::isfinite(k.score));
    if (i > 0) {
      EXPECT_LE(k.score, first[i - 1].score);
    }
    EXPECT_TRUE(phrases.insert(text.substr(k.offset, k.length)).second)
        << text.substr(k.offset, k.length) << " in " << text;
    // a span begins and ends at a character, where the text has any there
    const auto inner = [&](std::size_t at) {
      return at < text.size() && (text[at] & 0xC0) == 0x80;
    };
    if (inner(k.offset)) {
      EXPECT_TRUE(k.offset == 0 || (text[k.offset - 1] & 0x80) == 0);
    }
    const std::size_t end = k.offset + k.length;
    if (inner(end)) {
      std::size_t lead = end;
      while (lead > 0 && end - lead < 3 && inner(lead)) --lead;
      const auto d = pith::detail::decode(text.data() + lead, text.data() + text.size());
      EXPECT_LE(lead + d.bytes, end) << "cut at " << end;
    }
  }
  if (need > 0) {
    std::vector<unsigned char> less(need - 1);
    const keyword_result short_of = pith::keywords(text, o, {less.data(), less.size()});
    EXPECT_EQ(short_of.status, pith::status::workspace_too_small);
    EXPECT_EQ(short_of.missing_bytes, 1u);
  }
  std::vector<unsigned char> again(need + 1000, 0x5A);
  const keyword_result r2 = pith::keywords(text, o, {again.data(), again.size()});
  ASSERT_EQ(r2.count, first.size());
  if (!first.empty()) {
    EXPECT_EQ(std::memcmp(first.data(), r2.keywords, first.size() * sizeof(keyword)), 0);
  }
  EXPECT_LE(need, pith::workspace_bound(text.size(), o));
}

TEST(Keywords, ExactMemoryOnArticles) {
  for (const auto& [name, text] : texts::articles()) {
    SCOPED_TRACE(name);
    for (const std::uint32_t count : {1u, 10u, 1000u}) expect_contract(text, {count});
    keyword_options wide;
    wide.window = 10;
    expect_contract(text, wide);
  }
}

TEST(Keywords, AnyBytes) {
  std::mt19937 random(3);
  const char* const pieces[] = {"tidal", "Plant", " ",   " ",    " ",   "-",   "’s", "'s", ". ", "\n",
                                "\n\n",  "the ",  "12",  "U.S.", "电影", "院",  "の", "é", "\xCC\x81",
                                "\xFF",  "\xE2",  "@",   "://",  "l’",  "\xC2\xAD", "ing", "ed ", "# ",
                                "Ł",     "\xE2\xB1\xA0", "（", "e.g. "};
  const char* const codes[] = {"en", "de", "fr", "it", "zh", "ja", "xx", "ar"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    const std::size_t n = random() % 200;
    for (std::size_t i = 0; i < n; ++i) text += pieces[random() % (sizeof pieces / sizeof *pieces)];
    if (round % 10 == 0)
      for (char& c : text) c = static_cast<char>(random());
    SCOPED_TRACE(round);
    keyword_options o = in(codes[random() % 8], 1 + random() % 30);
    o.window = random() % 4 == 0 ? 2 + random() % 15 : 0;
    expect_contract(text, o);
    if (HasFailure()) return;
  }
}

TEST(Keywords, HostileTexts) {
  const auto repeat = [](const char* s, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += s;
    return out;
  };
  for (const char* piece : {"a", "ab ", "word ", ".", "\n", "Word Next. ", "a-b-", "x'", "字", "字词 ",
                            "one two three four five ", "(", "Nine Ten Big ", "l'eau ", "\xFF"}) {
    SCOPED_TRACE(piece);
    expect_contract(repeat(piece, 100000), {});
  }
  std::string many;
  for (int i = 0; many.size() < 200000; ++i) many += "w" + std::to_string(i * 7919) + "q tail ";
  expect_contract(many, {50});
}

TEST(Keywords, EdgesAndOptions) {
  EXPECT_EQ(call("").result.count, 0u);
  EXPECT_EQ(call("").result.status, pith::status::ok);
  EXPECT_EQ(call("the of and.").result.count, 0u);
  EXPECT_EQ(call("Cats purr.").phrases, std::vector<std::string>{"Cats purr"});
  EXPECT_EQ(call("Gannets dive. Gannets rest.", {1}).result.count, 1u);
  const auto status_of = [](auto change) {
    keyword_options o;
    change(o);
    unsigned char memory[4096];
    return pith::keywords("Some text.", o, {memory, sizeof memory}).status;
  };
  EXPECT_EQ(status_of([](keyword_options& o) { o.window = 1; }), pith::status::invalid_option);
  EXPECT_EQ(status_of([](keyword_options& o) { o.window = 17; }), pith::status::invalid_option);
  EXPECT_EQ(status_of([](keyword_options& o) { o.damping = 1; }), pith::status::invalid_option);
  EXPECT_EQ(status_of([](keyword_options& o) { o.damping = NAN; }), pith::status::invalid_option);
  EXPECT_EQ(status_of([](keyword_options& o) { o.tolerance = -1; }), pith::status::invalid_option);
  EXPECT_EQ(status_of([](keyword_options& o) { o.damping = 1e-38f; }), pith::status::ok);
  const std::string_view huge("x", pith::max_text_bytes + 1);
  EXPECT_EQ(pith::keywords(huge, {}, {}).status, pith::status::text_too_long);
  EXPECT_EQ(pith::workspace_bytes(huge, pith::keyword_options{}), 0u);
  static_assert(pith::workspace_bound(8192, pith::keyword_options{}) > 8192);
}

}  // namespace
