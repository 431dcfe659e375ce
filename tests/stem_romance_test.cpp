// French, Spanish, Portuguese and Italian: stemmers against small tables, hostile words, and
// Snowball's vocabularies where they are at hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "pith/languages/french.hpp"
#include "pith/languages/italian.hpp"
#include "pith/languages/portuguese.hpp"
#include "pith/languages/spanish.hpp"
#include "stemming.hpp"

namespace {

namespace romance = pith::detail::romance;
using pith::languages::french;
using pith::languages::italian;
using pith::languages::portuguese;
using pith::languages::spanish;
using stemming::expect_stems;
using stemming::expect_vocabulary;
using stemming::stem;

TEST(StemRomance, French) {
  expect_stems(french, {
    {"", ""}, {"a", "a"}, {"s", "s"},
    {"continuellement", "continuel"}, {"majestueusement", "majestu"}, {"mécanique", "mécan"},
    {"publicatrice", "publiqu"}, {"biologie", "biolog"}, {"résolutions", "résolu"},
    {"conférences", "conférent"}, {"administrativement", "administr"}, {"premièrement", "premi"},
    {"responsabilité", "respons"}, {"négatif", "négat"}, {"châteaux", "château"},
    {"chevaux", "cheval"}, {"bijoux", "bijou"}, {"époux", "épou"}, {"doux", "doux"}, {"heureuse", "heureux"},
    {"constamment", "const"}, {"évidemment", "évident"}, {"vraiment", "vrai"},
    {"avertissement", "avert"}, {"finissaient", "fin"}, {"mangeaient", "mang"},
    {"palais", "palais"}, {"mauvais", "mauvais"}, {"parlais", "parl"}, {"naïve", "naïv"},
    {"noël", "noël"}, {"jouer", "jou"}, {"yeux", "yeux"}, {"quand", "quand"},
    {"l'homme", "homm"}, {"qu'elle", "elle"}, {"d'", "d'"}, {"entière", "entier"},
    {"citoyenne", "citoyen"}, {"pays", "pay"}, {"reçu", "reçu"}, {"commerçait", "commerc"},
    {"siècles", "siecl"}, {"élève", "élev"}});
}

TEST(StemRomance, Spanish) {
  expect_stems(spanish, {
    {"", ""}, {"y", "y"}, {"haciéndola", "hac"}, {"darse", "dars"}, {"comprarlo", "compr"},
    {"construyéndolo", "construyendol"}, {"rápidamente", "rapid"}, {"administrativamente", "administr"},
    {"posiblemente", "posibl"}, {"responsabilidades", "respons"}, {"biología", "biolog"},
    {"resoluciones", "resolu"}, {"resolucion", "resolu"}, {"publicación", "public"}, {"frecuencia", "frecuenci"},
    {"residencia", "resident"}, {"contribuyeron", "contribu"}, {"lleguemos", "lleg"},
    {"cantaríamos", "cant"}, {"llegue", "lleg"}, {"niños", "niñ"}, {"pingüino", "pingüin"},
    {"trabajo", "trabaj"}});
}

TEST(StemRomance, Portuguese) {
  expect_stems(portuguese, {
    {"", ""}, {"é", "é"}, {"administração", "administr"}, {"administrações", "administr"},
    {"soluções", "soluçõ"}, {"contribuições", "contribuiçõ"}, {"biologias", "biolog"},
    {"frequência", "frequênc"}, {"residência", "resident"}, {"rapidamente", "rapid"},
    {"felizmente", "feliz"}, {"universidade", "univers"}, {"criativas", "criativ"},
    {"primeira", "primeir"}, {"partirão", "part"}, {"cantávamos", "cant"}, {"anunciou", "anunc"},
    {"segue", "seg"}, {"mães", "mã"}, {"sociais", "soc"}, {"irmão", "irmã"}, {"conheço", "conhec"}});
}

TEST(StemRomance, Italian) {
  expect_stems(italian, {
    {"", ""}, {"è", "è"}, {"accomodarci", "accomod"}, {"guardandogli", "guard"},
    {"portarmelo", "port"}, {"velocemente", "veloc"}, {"relativamente", "relat"},
    {"pubblicazione", "pubblic"}, {"biologie", "biolog"}, {"soluzioni", "soluzion"},
    {"istituzioni", "istitu"}, {"presenza", "presenz"}, {"conoscenza", "conoscent"}, {"abbandonamento", "abbandon"},
    {"responsabilità", "respons"}, {"responsabilitá", "respons"}, {"significativo", "signif"},
    {"crocchi", "crocc"}, {"luoghi", "luog"}, {"divano", "divan"}, {"diva", "div"},
    {"dell'università", "univers"}, {"un'", "un'"}, {"quando", "quand"}, {"gioia", "gioi"}});
}

// A stem is never longer than its word, and letters are never cut: whatever the bytes.
TEST(StemRomance, AnyBytes) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {
      "a", "e", "i", "o", "u", "y", "s", "t", "r", "n", "m", "q", "h", "g", "c", "l'", "é", "è", "ë",
      "ï", "ç", "ã", "õ", "á", "í", "ó", "à", "ì", "ment", "tion", "ando", "lo", "iss", "ité", "ire",
      "gu", "'", "7", "ж", "中", "\xC3", "\xA9", "\xFF", "eux", "ais", "iv", "at", "ic", "abil"};
  for (const pith::language* pack : {&french, &spanish, &portuguese, &italian}) {
    for (int round = 0; round < 50000; ++round) {
      std::string word;
      bool sound = true;
      for (auto n = random() % 9; n > 0; --n) {
        const std::string& piece = pieces[random() % pieces.size()];
        if (word.size() + piece.size() > 63) break;
        const auto first = static_cast<unsigned char>(piece[0]);
        if (piece.size() == 1 && first >= 0x80) sound = false;
        word += piece;
      }
      const std::string s = stem(*pack, word);
      ASSERT_EQ(s, stem(*pack, word));
      if (!sound) continue;
      std::size_t expected = 0;  // bytes that should follow the last lead byte
      for (char c : s) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 && byte < 0xC0) { ASSERT_GT(expected--, 0u) << pack->code << ' ' << word; continue; }
        ASSERT_EQ(expected, 0u) << pack->code << ' ' << word << " -> " << s;
        expected = byte < 0x80 ? 0 : byte < 0xE0 ? 1 : 2;
        ASSERT_FALSE((c >= 'A' && c <= 'Z') || c == '~') << pack->code << ' ' << word << " -> " << s;
      }
      ASSERT_EQ(expected, 0u) << pack->code << ' ' << word << " -> " << s;
    }
  }
  stemming::expect_any_bytes({&french, &spanish, &portuguese, &italian}, pieces, 20000);
}

// The trie against the obvious: the longest suffix of a list, found by trying each.
TEST(StemRomance, TrieFindsLongestSuffix) {
  struct entry { std::string text; unsigned group; };
  std::vector<entry> entries;
  unsigned group = 0;
  const std::string list = pith::detail::spanish::suffix_list;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    const std::string token = list.substr(at, end - at);
    if (token[0] >= '0' && token[0] <= '9') group = static_cast<unsigned>(std::stoi(token));
    else entries.push_back({token, group});
    at = end + 1;
  }
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string text = entries[random() % entries.size()].text + entries[random() % entries.size()].text;
    const unsigned low = 1 + random() % 16, high = low + random() % 4;
    const unsigned floor = static_cast<unsigned>(random() % text.size());
    std::size_t length = 0;
    unsigned found = 0;
    for (const entry& e : entries) {
      if (e.group < low || e.group > high || e.text.size() + floor > text.size()) continue;
      if (e.text.size() <= length || text.compare(text.size() - e.text.size(), e.text.size(), e.text) != 0)
        continue;
      length = e.text.size();
      found = e.group;
    }
    const romance::word w{&text[0], text.size(), pith::detail::spanish::vowels};
    const romance::suffix s = w.find(pith::detail::spanish::suffixes.nodes, low, high, floor);
    ASSERT_EQ(s.action, found) << text << ' ' << low << ' ' << high << ' ' << floor;
    ASSERT_EQ(s.length, length) << text;
  }
}

TEST(StemRomance, Rules) {
  const auto rewrite = [](std::string text, const char* rules, unsigned r2) {
    romance::word w{&text[0], text.size(), pith::detail::french::vowels};
    w.region[3] = r2;
    const bool applied = w.rewrite(rules);
    text.resize(w.length);
    return text + (applied ? "+" : "-");
  };
  EXPECT_EQ(rewrite("abcd", "cd3", 2), "ab+");
  EXPECT_EQ(rewrite("abcd", "cd3", 3), "abcd-");
  EXPECT_EQ(rewrite("abcd", "cd3 cd0x", 3), "abx+");
  EXPECT_EQ(rewrite("abcd", "b|cd3", 2), "ab+");
  EXPECT_EQ(rewrite("abcd", "a|cd3 x3", 2), "abcd-");
  EXPECT_EQ(rewrite("abcd", "d0+ c0+ x0 b0", 0), "a+");
  EXPECT_EQ(rewrite("abcd", "x0+ d0", 0), "abcd-");
  EXPECT_EQ(rewrite("d", "cd0", 0), "d-");
}

TEST(StemRomance, FrenchVocabulary) { expect_vocabulary(french, "french", 1000); }
TEST(StemRomance, SpanishVocabulary) { expect_vocabulary(spanish, "spanish", 1000); }
TEST(StemRomance, PortugueseVocabulary) { expect_vocabulary(portuguese, "portuguese", 1000); }
TEST(StemRomance, ItalianVocabulary) { expect_vocabulary(italian, "italian", 1000); }

}  // namespace
