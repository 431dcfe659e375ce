// Language packs as a whole: their codes, that their sets are sound, that `find` finds them, and
// that each entry of a list is a word that the reader of words can come up with.  What a stemmer
// does is tested elsewhere.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "pith/languages/all.hpp"
#include "pith/reading/reader.hpp"
#include "pith/reading/terms.hpp"
#include "stemming.hpp"

namespace {

namespace languages = pith::languages;
namespace packs = pith::detail;
using pith::language;
using pith::word_class;

std::uint32_t hash(const std::string& word) { return pith::word_hash(word.data(), word.size()); }

bool is_stop_word(const language& pack, const std::string& word) {
  return (pack.find(hash(word)) & word_class::stop_word) != 0;
}

// Calls f(pack, lists, name) for each pack.
template <class F>
void each_pack(F f) {
#define PITH_PACK(name) f(languages::name, packs::name::words{}, #name);
  PITH_PACK(arabic) PITH_PACK(bulgarian) PITH_PACK(chinese) PITH_PACK(czech) PITH_PACK(danish)
  PITH_PACK(dutch) PITH_PACK(english) PITH_PACK(finnish) PITH_PACK(french) PITH_PACK(german)
  PITH_PACK(greek) PITH_PACK(hindi) PITH_PACK(hungarian) PITH_PACK(indonesian) PITH_PACK(italian)
  PITH_PACK(japanese) PITH_PACK(korean) PITH_PACK(norwegian) PITH_PACK(persian) PITH_PACK(polish)
  PITH_PACK(portuguese) PITH_PACK(romanian) PITH_PACK(russian) PITH_PACK(slovak) PITH_PACK(spanish)
  PITH_PACK(swedish) PITH_PACK(turkish) PITH_PACK(ukrainian) PITH_PACK(vietnamese) PITH_PACK(bengali)
  PITH_PACK(catalan) PITH_PACK(estonian) PITH_PACK(hebrew) PITH_PACK(croatian) PITH_PACK(lao)
  PITH_PACK(lithuanian) PITH_PACK(serbian) PITH_PACK(tamil) PITH_PACK(thai) PITH_PACK(urdu)
#undef PITH_PACK
}

TEST(Languages, CodesAreUniqueAndTwoSmallLetters) {
  std::set<std::string> codes;
  for (const language* pack : languages::packs) {
    const std::string code = pack->code;
    ASSERT_EQ(code.size(), 2u);
    for (char c : code) EXPECT_TRUE(c >= 'a' && c <= 'z') << code;
    EXPECT_TRUE(codes.insert(code).second) << code << " twice";
  }
  EXPECT_EQ(codes.size(), 40u);
}

// The table says of each word just what the lists say, and knows no others.
TEST(Languages, TablesSayWhatTheListsSay) {
  std::size_t seen = 0;
  each_pack([&](const language& pack, auto lists, const char* name) {
    SCOPED_TRACE(name);
    ++seen;
    std::map<std::string, unsigned> known;
    for (const pith::word_list& list : packs::classed<decltype(lists)>::all) {
      std::set<std::string> here;
      for (const std::string& word : stemming::split(list.words)) {
        EXPECT_TRUE(here.insert(word).second) << word << " twice in a list";
        known[word] |= list.classes;
        for (std::size_t joint = word.find('_'); joint != std::string::npos; joint = word.find('_', joint + 1))
          known[word.substr(0, joint)] |= word_class::starts_phrase;
      }
    }
    EXPECT_EQ(pack.words.count, known.size());
    for (const auto& [word, classes] : known) {
      std::uint32_t h = 0;
      std::string parted = word;
      std::replace(parted.begin(), parted.end(), '_', ' ');
      for (const std::string& part : stemming::split(parted))
        h = parted.compare(0, part.size() + 1, part + ' ') == 0 || part == parted ? hash(part)
                                                                                  : pith::phrase_hash(h, hash(part));
      EXPECT_EQ(pack.find(h), classes) << word;
      EXPECT_EQ(pack.find(h ^ 0x00100000), 0) << word;  // another of the same bucket
    }
    EXPECT_EQ(pack.find(hash("")), 0);
    EXPECT_EQ(pack.find(hash("qqqq")), 0);
  });
  EXPECT_EQ(seen, sizeof languages::packs / sizeof *languages::packs);
}

// Whatever the hash: what find() says is what a walk through all entries says.
TEST(Languages, FindAgreesWithAWalk) {
  std::minstd_rand random(3);
  for (const language* pack : languages::packs) {
    const pith::word_table& w = pack->words;
    std::set<std::uint64_t> keys;  // bucket and the bits that an entry has
    for (std::uint32_t b = 0; b < 1u << w.bits; ++b)
      for (std::uint32_t i = w.first(b); i != w.first(b + 1); ++i) {
        const std::uint64_t key = std::uint64_t{b} << 24 | w.entry(i) >> w.set_bits;
        EXPECT_TRUE(keys.insert(key).second) << pack->code;
        EXPECT_EQ(*keys.rbegin(), key) << pack->code;
        EXPECT_TRUE(w.may_have(w.hash_of(b, w.entry(i)))) << pack->code;
      }
    EXPECT_EQ(keys.size(), w.count) << pack->code;
    EXPECT_EQ(w.first(0), 0u);
    int maybe = 0;
    for (int i = 0; i < 20000; ++i) {
      const auto h = static_cast<std::uint32_t>(random() * 2654435761u);
      const std::uint64_t key = std::uint64_t{h} << w.bits >> 32 << 24 | w.key_of(h);
      EXPECT_EQ(w.find(h) != 0, keys.count(key) != 0) << pack->code << ' ' << h;
      maybe += w.may_have(h);
    }
    EXPECT_LT(maybe, 20000 / 4) << pack->code;  // most need no walk
  }
  EXPECT_EQ(pith::word_table{}.find(0), 0);
}

TEST(Languages, FullPacksHaveStemmers) {
  for (const char* code : {"en", "de", "fr", "es", "pt", "it", "nl", "sv", "no", "da", "fi", "ru"}) {
    const language* pack = languages::find(code);
    ASSERT_NE(pack, nullptr) << code;
    EXPECT_NE(pack->stem, nullptr) << code;
    EXPECT_GT(stemming::abbreviations(*pack).count(), 0u) << code;
  }
}

TEST(Languages, Find) {
  for (const language* pack : languages::packs) EXPECT_EQ(languages::find(pack->code), pack);
  EXPECT_EQ(languages::find("nb"), &languages::norwegian);
  EXPECT_EQ(languages::find("nn"), &languages::norwegian);
  for (const char* unknown : {"", "e", "eng", "EN", "xx", "n", "en\n", "auto"})
    EXPECT_EQ(languages::find(unknown), nullptr) << unknown;
  EXPECT_EQ(languages::find(std::string_view("en\0", 3)), nullptr);
  EXPECT_EQ(languages::find(std::string_view("english", 2)), &languages::english);
  static_assert(languages::find("fr") == &languages::french);
}

TEST(Languages, WordsThatBelong) {
  struct belonging { const char* code; const char* stop; const char* content; };
  for (const belonging& c : std::vector<belonging>{
           {"fr", "qu'il", "maison"}, {"es", "según", "casa"}, {"pt", "não", "casa"},
           {"it", "c'è", "casa"}, {"ar", "الى", "مدرسة"}, {"tr", "çünkü", "okul"},
           {"pl", "się", "szkoła"}, {"cs", "že", "škola"}, {"el", "τησ", "σχολείο"},
           {"uk", "що", "школа"}, {"hu", "hogy", "iskola"}, {"ro", "și", "școală"},
           {"hi", "में", "विद्यालय"}, {"id", "yang", "sekolah"}, {"vi", "những", "trường"},
           {"bg", "който", "училище"}, {"fa", "است", "مدرسه"}, {"sk", "ktorý", "škola"},
           {"zh", "我们", "学校"}, {"ja", "です", "学校"}, {"ko", "그리고", "학교"}}) {
    const language* pack = languages::find(c.code);
    ASSERT_NE(pack, nullptr) << c.code;
    EXPECT_TRUE(is_stop_word(*pack, c.stop)) << c.code;
    EXPECT_FALSE(is_stop_word(*pack, c.content)) << c.code;
  }
}

// An entry that the reader of words would fold, cut or part can never be met in a text; these are parted.
const std::set<std::string> parted = {"f.eks", "o.lign", "a/s", "e.dyl", "o.dyl", "gj.sn", "puh.joht", "т.наз",
                                      "изд-во", "чл-корр", "млн.чел", "тыс.чел", "ст.ст"};
// Phrases that say what a text is about, and words that point to the sentence before.
TEST(Languages, CuesAndOpeners) {
  constexpr unsigned cue = pith::cue, leans = pith::leans;
  const struct {
    const language& pack;
    const char* text;
    unsigned flags;
  } cases[] = {
      {languages::german, "Dieser Leitfaden beschreibt den Bau einer Schleuse.", cue},
      {languages::german, "Angenommen, die Schleuse bleibt zu.", leans},
      {languages::german, "Im Regal steht dieses Buch.", 0},
      {languages::french, "Ce guide explique la pose d'une porte.", cue},
      {languages::french, "Ce quai est long.", leans},
      {languages::french, "Ce projet de loi ferme la porte.", leans},
      {languages::french, "Ce livre est lourd.", leans},
      {languages::spanish, "Esta guía explica la presa.", cue},
      {languages::spanish, "Primero se abre la presa.", leans},
      {languages::spanish, "Ayer vino este libro.", 0},
      {languages::italian, "Questa guida spiega la chiusa.", cue},
      {languages::italian, "Diciamo che la chiusa resta aperta.", leans},
      {languages::italian, "Sul banco resta questo libro.", 0},
      {languages::portuguese, "Neste artigo medimos a comporta.", cue},
      {languages::portuguese, "Ontem veio este livro.", 0},
      {languages::catalan, "Aquesta guia explica la porta.", cue},
      {languages::catalan, "Aquesta porta és vella.", leans},
      {languages::dutch, "Deze handleiding beschrijft de sluis.", cue},
      {languages::dutch, "Gisteren kwam dit boek.", 0},
      {languages::polish, "Niniejszy dokument opisuje budowę śluzy.", cue},
      {languages::polish, "W końcu śluza się otwiera.", leans},
      {languages::polish, "Przy tej pracy bolą plecy.", 0},
      {languages::russian, "Цель работы состоит в описании шлюза.", cue},
      {languages::ukrainian, "Метою роботи є опис шлюзу.", cue},
      {languages::serbian, "Циљ рада је опис уставе.", cue},
      {languages::serbian, "Ова устава је стара.", leans},
      {languages::croatian, "Ova ustava je stara.", leans},
      {languages::czech, "Tato příručka popisuje stavbu zdymadla.", cue},
      {languages::czech, "Při této práci bolí záda.", 0},
      {languages::turkish, "Bu kılavuz kapının yapımını anlatır.", cue},
      {languages::turkish, "Diyelim ki kapı açık kaldı.", leans},
      {languages::swedish, "Denna handledning beskriver slussen.", cue},
      {languages::danish, "I går kom denne bog.", 0},
      {languages::norwegian, "I går kom denne boken.", 0},
      {languages::finnish, "Tässä oppaassa kuvataan sulun rakentamista.", cue},
      {languages::estonian, "Käesolev töö kirjeldab lüüsi.", cue},
      {languages::estonian, "See lüüs on vana.", leans},
      {languages::lithuanian, "Šis šliuzas yra senas.", leans},
      {languages::hungarian, "Ez a dokumentum a zsilip építését írja le.", cue},
      {languages::greek, "Αυτό το έγγραφο περιγράφει τη θύρα.", cue},
      {languages::indonesian, "Panduan ini menjelaskan pintu air.", cue},
      {languages::indonesian, "Pintu air bertujuan untuk menahan banjir.", 0},
      {languages::vietnamese, "Bài viết này mô tả cửa cống.", cue},
      {languages::vietnamese, "Tuy nhiên cửa cống đã cũ.", leans},
      {languages::arabic, "هذا الدليل يشرح بناء البوابة.", cue},
      {languages::hebrew, "מדריך זה מתאר את השער.", cue},
      {languages::hebrew, "אבל השער ישן.", leans},
      {languages::korean, "그러나 수문은 낡았다.", leans},
  };
  for (const auto& c : cases) {
    const std::string text = c.text;
    std::vector<std::uint32_t> memory(text.size() * 4 + 64);
    packs::model_writer out(memory.data(), memory.size() * 4);
    packs::reader r(&c.pack, out);
    r.consume(text.data(), text.size(), 0, true);
    ASSERT_EQ(out.sentence_count(), 1u) << text;
    EXPECT_EQ(out.recent(0)->flags & (cue | leans), c.flags) << text;
  }
}

TEST(Languages, EntriesAreReadable) {
  each_pack([](const language& pack, auto lists, const char*) {
    for (const char* const pairs : {"zh", "ja", "th", "lo"})  // of characters
      if (pack.code == std::string(pairs)) return;
    SCOPED_TRACE(pack.code);
    for (const pith::word_list& list : packs::classed<decltype(lists)>::all)
      for (const std::string& word : stemming::split(list.words))
        if (parted.count(word) == 0) stemming::expect_readable({word.c_str()});
  });
}

// A work is a label and a polite word in one: a word of two of these lists would say what it does not mean.
TEST(Languages, WorksAreNeitherLabelsNorPolite) {
  each_pack([](const language& pack, auto lists, const char*) {
    SCOPED_TRACE(pack.code);
    using words = decltype(lists);
    std::map<std::string, int> times;
    for (const char* list : {+words::labels, +words::works, +words::polite})
      for (const std::string& word : stemming::split(list)) EXPECT_EQ(++times[word], 1) << word;
  });
}

// Only of stop words does the reader ask whether they are polite.
TEST(Languages, PoliteWordsAreStopWords) {
  each_pack([](const language& pack, auto lists, const char*) {
    for (const std::string& word : stemming::split(decltype(lists)::polite))
      EXPECT_TRUE(is_stop_word(pack, word)) << pack.code << ' ' << word;
  });
}

// Terms of Chinese, Japanese, Thai and Lao are pairs of characters.
TEST(Languages, PairsOfCharacters) {
  for (const char* list : {packs::chinese::words::stop_words, packs::japanese::words::stop_words,
                           packs::thai::words::stop_words, packs::lao::words::stop_words}) {
    for (const std::string& entry : stemming::split(list)) {
      ASSERT_EQ(entry.size(), 6u) << entry;
      const packs::character a = packs::read(entry.data(), entry.data() + 6);
      const packs::character b = packs::read(entry.data() + a.bytes, entry.data() + 6);
      EXPECT_EQ(packs::bigram(a.code, b.code), pith::word_hash(entry.data(), 6)) << entry;
    }
  }
}

}  // namespace
