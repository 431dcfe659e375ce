// pith_test.cpp - the whole call: memory to the byte, edges, hostile text, determinism, threads.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <new>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "pith/pith.hpp"
#include "pith/read.hpp"
#include "reference.hpp"
#include "texts.hpp"

static std::atomic<std::size_t> allocations{0};
void* operator new(std::size_t n) {
  ++allocations;
  void* p = std::malloc(n != 0 ? n : 1);
  if (p == nullptr) std::abort();
  return p;
}
void* operator new(std::size_t n, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(n != 0 ? n : 1);
}
void operator delete(void* p) noexcept { std::free(p); }
void operator delete(void* p, const std::nothrow_t&) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }

namespace {

using pith::method;
using pith::options;
using pith::result;
using pith::status;

constexpr method all_methods[] = {method::standard, method::textrank, method::lexrank,
                                  method::bm25};

/// A workspace of exactly so many bytes between two guards, all of it poisoned.
class guarded {
 public:
  explicit guarded(std::size_t bytes, std::size_t odd = 0)
      : bytes_(bytes), odd_(odd), memory_(bytes + 2 * guard + 8, poison) {}
  operator pith::workspace() { return {memory_.data() + guard + odd_, bytes_}; }
  bool intact() const {
    for (std::size_t i = 0; i < guard + odd_; ++i)
      if (memory_[i] != poison) return false;
    for (std::size_t i = guard + odd_ + bytes_; i < memory_.size(); ++i)
      if (memory_[i] != poison) return false;
    return true;
  }

 private:
  static constexpr std::size_t guard = 64;
  static constexpr unsigned char poison = 0xa5;
  std::size_t bytes_, odd_;
  std::vector<unsigned char> memory_;
};

bool continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// What holds of every result, whatever the text.
void check(const std::string& text, const result& r) {
  ASSERT_EQ(r.status, status::ok);
  std::size_t end = 0;
  for (const pith::span& s : r) {
    ASSERT_GT(s.length, 0u);
    ASSERT_GE(s.offset, end);
    ASSERT_LE(std::size_t{s.offset} + s.length, text.size());
    ASSERT_LT(s.sentence, r.sentence_count);
    ASSERT_LT(s.rank, r.count);
    ASSERT_TRUE(std::isfinite(s.centrality));
    // malformed bytes may stand anywhere; a well-formed text is never cut inside a code point
    if (s.offset > 0 && texts::well_formed(text)) {
      ASSERT_FALSE(continuation(text[s.offset]));
    }
    if (s.offset + s.length < text.size() && texts::well_formed(text)) {
      ASSERT_FALSE(continuation(text[s.offset + s.length]));
    }
    end = std::size_t{s.offset} + s.length;
  }
  ASSERT_LE(r.count, r.candidate_count);
  ASSERT_LE(r.candidate_count, r.sentence_count);
}

/// exact bytes succeed; one less says that one is missing; nothing outside is touched; and the
/// bound holds.
void check_memory(const std::string& text, const options& o) {
  const std::size_t need = pith::workspace_bytes(text, o);
  ASSERT_LE(need, pith::workspace_bound(text.size(), o));
  for (std::size_t odd : {0u, 1u, 2u, 3u}) {
    guarded memory(need, odd);
    const result r = pith::summarize(text, o, memory);
    check(text, r);
    ASSERT_EQ(r.workspace_bytes, need);
    ASSERT_TRUE(memory.intact());
  }
  for (std::size_t less : {std::size_t{1}, std::size_t{2}, need / 2, need - need / 8, need}) {
    if (less == 0 || less > need) continue;
    guarded memory(need - less);
    const result r = pith::summarize(text, o, memory);
    ASSERT_EQ(r.status, status::workspace_too_small);
    ASSERT_EQ(r.missing_bytes, less);
    ASSERT_EQ(r.count, 0u);
    ASSERT_TRUE(memory.intact());
  }
}

result run(const std::string& text, const options& o, std::vector<unsigned char>& memory) {
  memory.resize(pith::workspace_bytes(text, o));
  return pith::summarize(text, o, {memory.data(), memory.size()});
}

/// The sentences of a summary in the order of their ranks.
std::vector<std::uint32_t> ranked(std::string_view text, options o, std::uint32_t count) {
  o.sentences = count;
  o.order = pith::order::rank;
  std::vector<unsigned char> memory(pith::workspace_bytes(text, o));
  const result r = pith::summarize(text, o, {memory.data(), memory.size()});
  EXPECT_EQ(r.status, status::ok);
  std::vector<std::uint32_t> out;
  for (const pith::span& s : r) out.push_back(s.sentence);
  return out;
}

// What a chosen sentence leans on is worth three times as much: it comes before one that is better by itself.
TEST(Summarize, WhatLeansBringsWhatItLeansOn) {
  const std::string rest = " froze in the harbor of Halden in January and in February, said the pilots of the harbor. "
                           "Many sheep were sold near the church of the island before the fair in March. The harbor is old.";
  options o;
  o.order = pith::order::rank;
  const std::string before = "Mold covered the walls of the cellar. ";
  EXPECT_EQ(ranked(before + "It" + rest, o, 3), (std::vector<std::uint32_t>{1, 0, 2}));
  EXPECT_EQ(ranked(before + "Ice" + rest, o, 3), (std::vector<std::uint32_t>{1, 2, 0}));
}

// The best one stands for itself, if one that does is worth a third of the best.
TEST(Summarize, TheFirstStandsForItself) {
  const std::string rest = " froze in the harbor of Halden in January, said the pilots of the harbor. "
                           "The pilots walk over the ice of the harbor in winter. Cats sleep near a harbor.";
  options o;
  const std::string before = "Mold covered the walls. ";
  EXPECT_EQ(ranked(before + "Water" + rest, o, 1), (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(ranked(before + "It" + rest, o, 1), (std::vector<std::uint32_t>{2}));
  EXPECT_EQ(ranked(before + "It" + rest, o, 2), (std::vector<std::uint32_t>{2, 1}));
  const std::string far = rest.substr(0, rest.find("The pilots walk"));
  EXPECT_EQ(ranked("Mold. It" + far + "Cats sleep.", o, 1), (std::vector<std::uint32_t>{1}));
}

// An answer leans on its question, whatever it begins with.
TEST(Summarize, AnswersBringTheirQuestion) {
  const std::string rest = " Four of the old harbor engineers repaired the gates of the harbor in March. "
                           "Many sheep were sold near the church of the island. Snow fell on the hills near a farm.";
  const std::string before = "Rain fell. Who paid for the work that the mayor wanted to see done before winter";
  options o;
  o.order = pith::order::rank;
  const auto place = [&](const std::string& text, std::uint32_t sentence) {
    const std::vector<std::uint32_t> all = ranked(text, o, 5);
    return std::find(all.begin(), all.end(), sentence) - all.begin();
  };
  const std::string asked = before + "?" + rest, apart = before + "? Gulls were seen." + rest;
  EXPECT_EQ(place(asked, 1), place(asked, 2) + 1);
  EXPECT_GT(place(apart, 1), place(apart, 4));
}

// A longer summary is a shorter one with sentences added, whatever the method and the query.
TEST(Summarize, ShorterOnesAreBeginningsOfLongerOnes) {
  std::mt19937 random(12);
  texts::named all = texts::articles();
  for (int i = 0; i < 30; ++i) all.emplace_back("random", texts::random(random, 500 + random() % 4000));
  for (const auto& [name, text] : all)
    for (method how : all_methods)
      for (const char* query : {"", "harbor water insurance", "ba de"}) {
        options o;
        o.method = how;
        o.query = query;
        const std::vector<std::uint32_t> longest = ranked(text, o, 12);
        for (std::uint32_t k = 1; k < longest.size(); ++k)
          EXPECT_EQ(ranked(text, o, k), std::vector<std::uint32_t>(longest.begin(), longest.begin() + k))
              << name << ' ' << k;
      }
}

TEST(Memory, ExactOnEveryArticle) {
  const auto articles = texts::articles();
  ASSERT_GE(articles.size(), 8u);
  for (const auto& [name, text] : articles)
    for (method how : all_methods) {
      options o;
      o.method = how;
      SCOPED_TRACE(name);
      check_memory(text, o);
      o.ratio = 1;
      check_memory(text, o);
    }
}

TEST(Memory, ExactOnRandomTexts) {
  std::mt19937 random(21);
  for (int round = 0; round < 1000; ++round) {
    const std::string text = texts::random(random, 1 + random() % 3000);
    options o;
    o.method = all_methods[random() % 4];
    if (random() % 2) o.ratio = 1;
    if (random() % 3 == 0) o.words = random() % 100;
    SCOPED_TRACE(round);
    check_memory(text, o);
  }
}

// Word w stands in w sentences: as many different document frequencies as so many words can have.
TEST(Memory, ExactWhereNoTwoWordsAreEquallyFrequent) {
  std::string text;
  for (int line = 0; line < 40; ++line) {
    for (int w = 39; w >= line; --w) text += std::string("zq") + char('a' + w / 20) + char('a' + w % 20) + ' ';
    text += ".\n\n";
  }
  for (method how : all_methods) {
    options o;
    o.method = how;
    check_memory(text, o);
    o.query = "zqaa zqbb";
    o.explain = true;
    check_memory(text, o);
  }
}

/// Prose of so many different words, each in two sentences or three.
std::string of_many_words(std::uint32_t words) {
  std::string text;
  for (std::uint32_t w = 0; w < 2 * words || w % 64 != 0; ++w) {
    std::string word;
    for (std::uint32_t rest = w % words + 20; rest != 0; rest /= 20)
      word += "bcdfghjklmnpqrtvwxyz"[rest % 20];
    text += (w % 8 == 0 ? "Zu" : "zu") + word + (w % 8 == 7 ? ". " : " ");
    if (w % 64 == 63) text += "\n\n";
  }
  return text;
}

// Where the matrix changes from 16 to 32 bits an entry, and behind that.
TEST(Memory, ExactForManyWords) {
  options o;
  o.language = nullptr;
  for (const std::uint32_t words : {4000u, 8190u, 8191u, 8192u, 8193u, 8194u, 20000u}) {
    SCOPED_TRACE(words);
    for (method how : all_methods) {
      o.method = how;
      check_memory(of_many_words(words), o);
    }
    std::vector<unsigned char> memory;
    EXPECT_EQ(run(of_many_words(words), o, memory).term_count, words);
  }
}

// The running text of the articles, again and again: what a text takes is told by its words and
// sentences alone.
TEST(Memory, LongProseTakesAtMostAByteAByte) {
  std::string prose, text;
  for (const auto& [name, article] : texts::articles()) {
    std::vector<unsigned char> memory(pith::workspace_bound(article.size()));
    const pith::outline all = pith::read(article, {}, {memory.data(), memory.size()});
    for (std::uint32_t i = 0; i < all.count; ++i) {
      const pith::sentence& s = all.sentences[i];
      if (s.role != pith::role::paragraph) continue;
      prose += (s.flags & pith::starts_block) != 0 ? "\n\n" : " ";
      prose.append(article, s.offset, s.length);
    }
  }
  while (text.size() < 1000000) text += prose;
  EXPECT_LE(pith::workspace_bytes(text), text.size());
  options o;
  o.method = method::textrank;
  EXPECT_LE(pith::workspace_bytes(text, o), text.size() * 11 / 10);
}

TEST(Memory, BoundHoldsForTheWorstTexts) {
  const char* const pieces[] = {"a\n",   "b\n\n", "ab ",  "a. B. ", "- a\n", "\n",  "!",   "a!B",
                                "\xe4\xbd\xa0", "\xe4\xbd\xa0\xe3\x80\x82", "x.",  "| a |\n", "1\n",
                                "\xff", "a-b-", "a'b ", "ab\n", "# a\n", ">a\n", "a:\n", "..", "ab.Cd.",
                                "?!", "\xe0\xb8\x81", "Q: a\n", "\"a\" ", "(a) ", "12 ", "a b\n\n"};
  for (const char* piece : pieces) {
    std::string text;
    while (text.size() < 3000) text += piece;
    for (std::size_t n : {text.size(), std::size_t{1}, std::size_t{2}, std::size_t{7}}) {
      for (method how : all_methods) {
        options o;
        o.method = how;
        o.ratio = 1;
        EXPECT_LE(pith::workspace_bytes(text.substr(0, n), o), pith::workspace_bound(n, o)) << piece;
      }
    }
  }
}

TEST(Memory, AnArticleTakesAtMostAByteAByte) {
  for (const auto& [name, text] : texts::articles()) {
    if (text.size() < 4000) continue;
    EXPECT_LE(pith::workspace_bytes(text), text.size()) << name;
  }
}

TEST(Memory, NoCallAllocates) {
  const auto articles = texts::articles();
  std::vector<unsigned char> memory(1 << 20);
  std::vector<char> out(1 << 16);
  std::size_t chosen = 0;
  const std::size_t before = allocations;
  for (const auto& [name, text] : articles)
    for (method how : all_methods) {
      options o;
      o.method = how;
      const pith::workspace w{memory.data(), memory.size()};
      chosen += pith::workspace_bytes(text, o) != 0;
      chosen += pith::read(text, o, w).count;
      const result r = pith::summarize(text, o, w);
      chosen += r.count + pith::copy(text, r, out.data(), out.size()).sentences;
    }
  EXPECT_EQ(allocations, before);
  EXPECT_GT(chosen, 0u);
}

TEST(Memory, StaticWorkspace) {
  static pith::static_workspace<pith::workspace_bound(100)> memory;
  const result r = pith::summarize("One sentence stands here. And here is another.", {1}, memory);
  EXPECT_EQ(r.status, status::ok);
  EXPECT_EQ(r.count, 1u);
}

TEST(Edges, SmallTexts) {
  struct test_case {
    const char* text;
    std::uint32_t asked, want;
  };
  const test_case cases[] = {
      {"", 3, 0},
      {" \n\t\r\n ", 3, 0},
      {"word", 3, 1},
      {"One sentence only.", 3, 1},
      {"One sentence. Two sentences.", 3, 2},
      {"The cat sat. The cat ran. The dog sat. The dog ran.", 2, 2},
      {"...", 3, 0},
      {"# Only a heading", 3, 1},
      {"- item\n- item", 1, 1},
  };
  std::vector<unsigned char> memory;
  for (const test_case& c : cases)
    for (method how : all_methods) {
      options o;
      o.sentences = c.asked;
      o.method = how;
      const std::string text = c.text;
      const result r = run(text, o, memory);
      check(text, r);
      EXPECT_EQ(r.count, c.want) << '"' << c.text << '"';
    }
}

TEST(Edges, EmptyTextNeedsNothingMuch) {
  const result r = pith::summarize("", {3}, {});
  EXPECT_EQ(r.status, status::workspace_too_small);
  EXPECT_EQ(r.missing_bytes, pith::workspace_bytes(""));
  EXPECT_LT(pith::workspace_bytes(""), 8u);
  EXPECT_EQ(pith::summarize(std::string_view(), {3}, {}).status, status::workspace_too_small);
}

TEST(Edges, EmbeddedZeros) {
  const std::string text("The storm came ashore at night.\0 The storm left at dawn.", 55);
  std::vector<unsigned char> memory;
  const result r = run(text, {2}, memory);
  check(text, r);
  EXPECT_EQ(r.count, 2u);
}

TEST(Edges, OptionsOutOfRange) {
  unsigned char memory[4096];
  const auto says = [&](const options& o) {
    return pith::summarize("A text.", o, {memory, sizeof memory}).status;
  };
  options o;
  EXPECT_EQ(says(o), status::ok);
  for (float ratio : {-0.1f, 1.1f, NAN}) {
    o = {};
    o.ratio = ratio;
    EXPECT_EQ(says(o), status::invalid_option) << ratio;
  }
  for (float damping : {-0.1f, 1.0f, NAN}) {
    o = {};
    o.damping = damping;
    EXPECT_EQ(says(o), status::invalid_option) << damping;
  }
  o = {};
  o.tolerance = -1;
  EXPECT_EQ(says(o), status::invalid_option);
  o = {};
  o.method = static_cast<method>(9);
  EXPECT_EQ(says(o), status::invalid_option);
}

TEST(Copy, JoinsWholeSentences) {
  const std::string text = "The cat sat\t\tdown.  The cat ran off.  The cat slept.";
  std::vector<unsigned char> memory;
  const result r = run(text, {3}, memory);
  ASSERT_EQ(r.count, 3u);
  const std::string all = "The cat sat down. | The cat ran off. | The cat slept.";
  for (std::size_t room = 0; room < 80; ++room) {
    char out[80];
    std::fill(out, out + 80, '~');
    const pith::copied c = pith::copy(text, r, out, room, " | ");
    ASSERT_LE(c.bytes, room);
    EXPECT_EQ(std::string(out, c.bytes), all.substr(0, c.bytes));
    EXPECT_EQ(c.status == status::output_too_small, c.sentences == 0);
    if (c.bytes != 0) {
      EXPECT_EQ(out[c.bytes - 1], '.');
    }
    for (std::size_t i = room; i < 80; ++i) ASSERT_EQ(out[i], '~') << room;
  }
}

TEST(Copy, WritesNothingPastItsRoom) {
  const std::string_view sentence = "A  sentence   with    room to spare.";
  for (std::size_t room = 0; room < 50; ++room) {
    std::string out(60, '#');
    const pith::cleaned c = pith::clean(sentence, &out[0], room);
    EXPECT_EQ(c.bytes, 30u);
    EXPECT_EQ(c.status, room < 30 ? status::output_too_small : status::ok);
    EXPECT_EQ(out.substr(std::min<std::size_t>(room, 30)), std::string(60 - std::min<std::size_t>(room, 30), '#'));
  }
  EXPECT_EQ(pith::clean({nullptr, 4}, nullptr, 0).status, status::invalid_call);
  // what counts is the line, not the sentence as it stands
  std::vector<unsigned char> memory(4096);
  const result r = pith::summarize(sentence, {1}, {memory.data(), memory.size()});
  char out[30];
  EXPECT_EQ(pith::copy(sentence, r, out, 29).status, status::output_too_small);
  const pith::copied c = pith::copy(sentence, r, out, 30);
  EXPECT_EQ(c.status, status::ok);
  EXPECT_EQ(std::string(out, c.bytes), "A sentence with room to spare.");
}

TEST(Copy, OneLineOfASentence) {
  const struct { const char *sentence, *clean, *kept; } cases[] = {
      {"a  b\t\r\n c", "a b c", "a b c"},
      {" \n a \n", "a", "a"},
      {"", "", ""},
      {" \n ", "", ""},
      // a mail's quotation marks at the start of a line, but no sign inside one
      {"hold the\n> rooms\r\n>> until > noon", "hold the rooms until > noon",
       "hold the > rooms >> until > noon"},
      {"> a", "> a", "> a"},
      {"a\n> ", "a", "a >"},
      // a hyphen at the end of a line
      {"ad-\nvanced", "advanced", "ad-vanced"},
      {"AD-\n vanced", "ADvanced", "AD-vanced"},
      {"\xC3\xA9-\n\xC3\xA9t\xC3\xA9", "\xC3\xA9\xC3\xA9t\xC3\xA9", "\xC3\xA9-\xC3\xA9t\xC3\xA9"},
      {"ad-\n> vanced", "advanced", "ad- > vanced"},
      {"Jean-\nPaul", "Jean- Paul", "Jean- Paul"},
      {"ad- vanced", "ad- vanced", "ad- vanced"},
      {"so -\nthen", "so - then", "so - then"},
      {"3-\nyear", "3- year", "3- year"},
      {"-\na", "- a", "- a"},
  };
  for (const auto& c : cases) {
    const std::string_view sentence = c.sentence;
    std::string out(sentence.size(), '~');
    out.resize(pith::clean(sentence, &out[0], out.size()).bytes);
    EXPECT_EQ(out, c.clean) << sentence;
    out.assign(sentence.size(), '~');
    out.resize(pith::detail::collapse(sentence, &out[0], out.size(), false));
    EXPECT_EQ(out, c.kept) << sentence;
  }
}

TEST(Hostile, NeverFails) {
  for (const auto& [name, text] : texts::hostile(20000)) {
    SCOPED_TRACE(name);
    for (method how : all_methods) {
      options o;
      o.method = how;
      check_memory(text, o);
    }
  }
  for (const auto& [name, text] : texts::malformed()) {
    SCOPED_TRACE(name);
    check_memory(text, {});
  }
}

TEST(Determinism, TwiceTheSame) {
  std::vector<unsigned char> a, b;
  for (const auto& [name, text] : texts::articles())
    for (method how : all_methods) {
      options o;
      o.method = how;
      o.ratio = 1;
      const result first = run(text, o, a);
      const result second = run(text, o, b);
      ASSERT_EQ(first.count, second.count);
      for (std::uint32_t i = 0; i < first.count; ++i) {
        ASSERT_EQ(first.spans[i].offset, second.spans[i].offset);
        ASSERT_EQ(first.spans[i].centrality, second.spans[i].centrality);
      }
    }
}

TEST(Threads, EightAtOnce) {
  const auto articles = texts::articles();
  const auto digest = [&] {
    std::vector<std::uint32_t> spans;
    std::vector<unsigned char> memory;
    for (const auto& [name, text] : articles) {
      const result r = run(text, {5}, memory);
      for (const pith::span& s : r) spans.push_back(s.offset);
    }
    return spans;
  };
  const std::vector<std::uint32_t> want = digest();
  std::vector<std::vector<std::uint32_t>> got(8);
  std::vector<std::thread> threads;
  for (auto& g : got) threads.emplace_back([&g, &digest] { g = digest(); });
  for (std::thread& t : threads) t.join();
  for (const auto& g : got) EXPECT_EQ(g, want);
}

/// The ranking of whole texts against the dense reference, and the same top ten: two sentences may
/// change places only where the reference has them equal to one part in 10^4.
void check_reference(const std::string& text, method how, double limit) {
  std::vector<unsigned char> memory;
  options o;
  o.method = how;
  o.ratio = 1;
  o.order = pith::order::rank;
  o.tolerance = 1e-7f;
  const result r = run(text, o, memory);
  ASSERT_EQ(r.status, status::ok);
  std::vector<unsigned char> again(pith::workspace_bound(text.size()));
  const pith::detail::reading read =
      pith::detail::read_text(text, o.language, {again.data(), again.size()});
  std::vector<reference::text_sentence> sentences;
  std::map<std::uint32_t, std::size_t> node_of;
  std::vector<std::uint32_t> nodes;
  for (const pith::span& s : r) nodes.push_back(s.sentence);
  std::sort(nodes.begin(), nodes.end());
  for (std::uint32_t i : nodes) {
    const std::uint32_t end = i + 1 < read.sentence_count ? read.sentences[i + 1].first_token
                                                           : read.token_count;
    node_of[i] = sentences.size();
    sentences.push_back({{read.tokens + read.sentences[i].first_token, read.tokens + end},
                         static_cast<double>(read.sentences[i].words)});
  }
  const std::vector<double> want = reference::pagerank(
      reference::similarities(sentences, how), 0.85, std::vector<double>(sentences.size(), 1.0));
  for (const pith::span& s : r) {
    const double w = want[node_of[s.sentence]];
    ASSERT_LT(std::fabs(static_cast<double>(s.centrality) - w) / w, limit);
  }
  for (std::uint32_t i = 1; i < r.count && i < 11; ++i)
    ASSERT_GT(want[node_of[r.spans[i - 1].sentence]],
              want[node_of[r.spans[i].sentence]] * (1 - 1e-4));
}

TEST(Reference, EveryArticle) {
  for (const auto& [name, text] : texts::articles())
    for (method how : {method::textrank, method::lexrank, method::bm25}) {
      SCOPED_TRACE(name);
      check_reference(text, how, 1e-4);
    }
}

TEST(Reference, RandomTexts) {
  std::mt19937 random(31);
  for (int round = 0; round < 1000; ++round) {
    SCOPED_TRACE(round);
    check_reference(texts::random(random, 100 + random() % 4000), all_methods[1 + round % 3], 5e-4);
  }
}

}  // namespace
