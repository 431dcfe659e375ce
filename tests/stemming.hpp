// stemming.hpp - what the tests of stemmers and word lists share: tables of words and stems, published
// vocabularies, words of any bytes, and what every list of words keeps to.
#ifndef PITH_TESTS_STEMMING_HPP
#define PITH_TESTS_STEMMING_HPP

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "pith/language.hpp"
#include "pith/reading/terms.hpp"
#include "texts.hpp"

namespace stemming {

struct entry {
  std::string word, stem;
};

/// The stem of a word, made in a heap block of the word's own size, so that a sanitizer sees a byte
/// read or written outside it.  A stem longer than its word fails, and comes back empty.
inline std::string stem(const pith::language& pack, const std::string& word) {
  const std::unique_ptr<char[]> bytes(new char[word.size()]);
  word.copy(bytes.get(), word.size());
  const std::size_t length = pack.stem(bytes.get(), word.size());
  EXPECT_LE(length, word.size()) << pack.code << ' ' << word;
  return std::string(bytes.get(), length <= word.size() ? length : 0);
}

inline void expect_stems(const pith::language& pack, const std::vector<entry>& cases) {
  for (const entry& c : cases) EXPECT_EQ(stem(pack, c.word), c.stem) << pack.code << ' ' << c.word;
}

/// The entries of a file of words and stems, a word, a tab and its stem a line; none where it is not there.
inline std::vector<entry> entries_of(const std::filesystem::path& path) {
  std::vector<entry> out;
  std::ifstream file(path, std::ios::binary);
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) ADD_FAILURE() << path << ": no tab in " << line;
    else out.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return out;
}

/// Snowball's vocabulary of a language, where $PITH_EVAL has one.
inline std::vector<entry> vocabulary(const std::string& name) {
  return entries_of(texts::more("stemming/" + name + ".tsv"));
}

/// Each entry's stem; the first ten that differ are named.
inline void expect_entries(const pith::language& pack, const std::vector<entry>& entries) {
  int wrong = 0;
  for (const entry& e : entries) {
    const std::string got = stem(pack, e.word);
    if (got != e.stem && ++wrong <= 10)
      ADD_FAILURE() << e.word << ": " << got << ", not " << e.stem;
  }
  EXPECT_EQ(wrong, 0) << "of " << entries.size();
}

/// The words of our own texts, whose stems are in tests/data/stems; and every word of a published
/// vocabulary, which has more than `least`, where $PITH_EVAL has one.
inline void expect_vocabulary(const pith::language& pack, const std::string& name,
                              std::size_t least) {
  const std::vector<entry> own = entries_of(std::string("tests/data/stems/") + pack.code + ".tsv");
  EXPECT_GT(own.size(), 100u);
  expect_entries(pack, own);
  const std::vector<entry> published = vocabulary(name);
  if (published.empty()) return;
  EXPECT_GT(published.size(), least);
  expect_entries(pack, published);
}

/// A stem is never longer than its word, and nothing behind the word is read or written, whatever
/// the bytes are: words of up to eleven of `pieces`, and words of random bytes.  Each lies in a
/// block of its own size, and once more with bytes behind it, which must neither matter nor change.
inline void expect_any_bytes(std::initializer_list<const pith::language*> packs,
                             const std::vector<std::string>& pieces, int rounds) {
  constexpr std::size_t longest = 63;  // what a stemmer may be given
  std::minstd_rand random(7), noise(5);
  for (int round = 0; round < rounds; ++round) {
    std::string word;
    for (auto n = random() % 12; n > 0; --n) word += pieces[random() % pieces.size()];
    if (word.size() > longest) word.resize(longest);
    std::string bytes(noise() % (longest + 1), '\0');
    for (char& c : bytes) c = static_cast<char>(noise() & 0xff);
    for (const pith::language* pack : packs)
      for (const std::string& any : {word, bytes}) {
        std::string guarded = any + "egen";
        const std::size_t length = pack->stem(&guarded[0], any.size());
        ASSERT_LE(length, any.size()) << pack->code << ' ' << any;
        ASSERT_EQ(guarded.substr(any.size()), "egen") << pack->code << ' ' << any;
        ASSERT_EQ(guarded.substr(0, length), stem(*pack, any)) << pack->code << ' ' << any;
      }
  }
}

/// The words of a pack that have a class.
struct word_set {
  const pith::language* pack;
  pith::word_classes classes;

  bool contains(std::uint32_t hash) const { return (pack->find(hash) & classes) != 0; }
  bool contains(const std::string& word) const { return contains(pith::word_hash(word.data(), word.size())); }
  std::size_t count() const {
    std::size_t n = 0;
    for (std::size_t i = 0; i < pack->words.count; ++i) n += (classes_of(i) & classes) != 0;
    return n;
  }
  pith::word_classes classes_of(std::size_t entry) const {
    return pack->words.classes_of(pack->words.entry(static_cast<std::uint32_t>(entry)));
  }
};
inline word_set stop_words(const pith::language& p) { return {&p, pith::word_class::stop_word}; }
inline word_set titles(const pith::language& p) { return {&p, pith::word_class::title}; }
inline word_set numbered(const pith::language& p) { return {&p, pith::word_class::numbered}; }
inline word_set abbreviations(const pith::language& p) { return {&p, pith::word_class::abbreviation}; }
inline word_set starters(const pith::language& p) { return {&p, pith::word_class::starter}; }
inline word_set cues(const pith::language& p) { return {&p, pith::word_class::cue_word}; }

inline void expect_words(word_set set, bool in, const std::vector<const char*>& words) {
  for (const char* word : words) EXPECT_EQ(set.contains(std::string(word)), in) << word;
}

/// No word is in both lists but those of `both`, which are.
inline void expect_apart(word_set set, word_set other, const std::vector<const char*>& both = {}) {
  std::size_t shared = 0;
  for (std::size_t i = 0; i < set.pack->words.count; ++i) {
    const unsigned classes = set.classes_of(i);
    shared += (classes & set.classes) != 0 && (classes & other.classes) != 0;
  }
  EXPECT_EQ(shared, both.size());
  expect_words(set, true, both);
  expect_words(other, true, both);
}

/// No list is empty, and no title is another kind of abbreviation as well, but `units` are numbered after a number.
inline void expect_sets(const pith::language& pack, const std::vector<const char*>& units = {}) {
  SCOPED_TRACE(pack.code);
  for (const word_set set : {stop_words(pack), titles(pack), numbered(pack), abbreviations(pack),
                             starters(pack), cues(pack)})
    EXPECT_GT(set.count(), 0u);
  expect_apart(titles(pack), abbreviations(pack));
  expect_apart(titles(pack), numbered(pack), units);
}

/// The words of a list, those of a phrase still joined.
inline std::vector<std::string> split(const std::string& list) {
  std::istringstream entries(list);
  std::vector<std::string> words;
  for (std::string word; entries >> word;) words.push_back(word);
  return words;
}

/// Each cue is two words that follow each other, of which the second is no stop word; and the pack has
/// no other cues.
inline void expect_cues(const pith::language& pack, const char* list) {
  SCOPED_TRACE(pack.code);
  const std::vector<std::string> phrases = split(list);
  for (const std::string& phrase : phrases) {
    const std::size_t joint = phrase.find('_');
    ASSERT_NE(joint, std::string::npos) << phrase;
    const std::string first = phrase.substr(0, joint), second = phrase.substr(joint + 1);
    const auto hash = [](const std::string& w) { return pith::word_hash(w.data(), w.size()); };
    EXPECT_FALSE(stop_words(pack).contains(second)) << second;
    EXPECT_NE(pack.find(hash(first)) & pith::word_class::starts_phrase, 0) << first;
    EXPECT_TRUE(cues(pack).contains(pith::phrase_hash(hash(first), hash(second)))) << phrase;
    EXPECT_FALSE(cues(pack).contains(pith::phrase_hash(hash(second), hash(first)))) << phrase;
  }
  EXPECT_EQ(cues(pack).count(), phrases.size());
}

/// Each entry of the lists is a word as the reader of words gives it: folded, neither cut nor parted.
inline void expect_readable(const std::vector<const char*>& lists) {
  for (const char* list : lists) {
    std::string parted = list;
    std::replace(parted.begin(), parted.end(), '_', ' ');
    for (const std::string& word : split(parted)) {
      const std::string text = word + " x";
      char buffer[pith::detail::word_space];
      const auto w = pith::detail::read_word(text.data(), text.data() + text.size(), buffer);
      EXPECT_EQ(std::string(buffer, w.length), word);
      EXPECT_EQ(w.end - text.data(), static_cast<std::ptrdiff_t>(word.size())) << word;
    }
  }
}

}  // namespace stemming

#endif  // PITH_TESTS_STEMMING_HPP
