// pith/reading/detection.hpp - the evidence for a language: the calls of detect.hpp.
//
// Eight samples spread over the text, 1,280 bytes in all, give two kinds of evidence for each pack:
//
//   - words: a stop word of n of the packs counts 1/n for each of them, so that "und" counts a
//     lot, and "de", a word of many languages, little;
//   - letters: a table of characters and the languages that write them.  Each one found counts for
//     those languages and against all others.  This decides between scripts (Greek, Hangul), tells
//     close languages apart (the Ukrainian and Russian letters of their own, Spanish and
//     Portuguese tildes), and keeps a text in a language that no pack knows from being taken for
//     a neighbour's.
//
// The pack with the most evidence wins, unless even that is little for the number of words: then
// the answer is null, and the text is best read without a pack.  A language that no pack knows can
// still be taken for one that shares its small words: Catalan for Spanish.
// Telling languages by their function words is an old idea; Grefenstette, "Comparing two language
// identification schemes" (1995), measures it against letter trigrams.
//
// Of a page of HTML they are taken from paragraphs, as scripts and attributes are in no language, or in English.
//
// Time is bounded by the samples, whatever the length of the text; memory is a little stack.
#ifndef PITH_DETECTION_HPP
#define PITH_DETECTION_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "../compiler.hpp"
#include "../detect.hpp"
#include "characters.hpp"
#include "page.hpp"
#include "terms.hpp"

namespace pith {
namespace detail {

inline constexpr std::size_t detect_samples = 8;
inline constexpr std::size_t detect_sample_bytes = 160;
inline constexpr std::size_t detect_most_packs = 40;

// Evidence is counted in sixtieths of a word that belongs to one pack alone.
inline constexpr int detect_word = 60;
inline constexpr int detect_least = 4;  // for each word of the samples

/// Folded characters, how much one of them tells, and the codes of the languages that write them;
/// a code that stands twice counts twice.
struct telling_letters {
  std::uint16_t first, last;
  std::uint8_t weight;
  char codes[17];
};

// In ascending order.  Letters that half of Europe writes, such as U+00E9, tell nothing and are not
// here.  Han is written by Chinese more than by Japanese, which has kana besides.
inline constexpr telling_letters telling[] = {
    {0xA1, 0xA1, 6, "es"}, {0xB7, 0xB7, 12, "ca"}, {0xBF, 0xBF, 6, "es"}, {0xDF, 0xDF, 6, "de"},
    {0xE0, 0xE0, 4, "fritptvica"}, {0xE1, 0xE1, 4, "esptcshuskvi"}, {0xE2, 0xE2, 4, "frptrotrvi"},
    {0xE3, 0xE3, 6, "ptvi"}, {0xE4, 0xE4, 5, "desvfisket"}, {0xE5, 0xE5, 6, "svnoda"},
    {0xE6, 0xE6, 6, "noda"}, {0xE7, 0xE7, 4, "frpttrca"}, {0xE8, 0xE8, 4, "fritvica"},
    {0xEA, 0xEA, 4, "frptvi"}, {0xEB, 0xEB, 3, "frnl"}, {0xEC, 0xEC, 4, "itvi"},
    {0xED, 0xED, 4, "esptcshuskvica"}, {0xEE, 0xEE, 4, "frro"}, {0xEF, 0xEF, 3, "frnlca"},
    {0xF1, 0xF1, 6, "es"}, {0xF2, 0xF2, 4, "itvica"}, {0xF3, 0xF3, 4, "esptplcshuskvica"},
    {0xF4, 0xF4, 4, "frptvisk"}, {0xF5, 0xF5, 6, "ptviet"}, {0xF6, 0xF6, 4, "desvfitrhuet"},
    {0xF8, 0xF8, 6, "noda"}, {0xF9, 0xF9, 4, "fritvi"}, {0xFA, 0xFA, 4, "esptcshuskvica"},
    {0xFB, 0xFB, 4, "fr"}, {0xFC, 0xFC, 4, "detrhuescaet"}, {0xFD, 0xFD, 4, "csskvi"},
    {0x103, 0x103, 6, "rovi"}, {0x105, 0x105, 8, "pllt"}, {0x107, 0x107, 4, "plhr"},
    {0x10D, 0x10D, 3, "csskhrlt"}, {0x10F, 0x10F, 6, "cssk"}, {0x111, 0x111, 6, "vihr"},
    {0x117, 0x117, 9, "lt"}, {0x119, 0x119, 8, "pllt"}, {0x11B, 0x11B, 9, "cs"},
    {0x11F, 0x11F, 9, "tr"}, {0x129, 0x129, 6, "vi"}, {0x12F, 0x12F, 9, "lt"},
    {0x131, 0x131, 9, "tr"}, {0x13A, 0x13E, 12, "sk"}, {0x142, 0x142, 9, "pl"},
    {0x144, 0x144, 6, "pl"}, {0x148, 0x148, 6, "cssk"}, {0x151, 0x151, 9, "hu"},
    {0x153, 0x153, 6, "fr"}, {0x155, 0x155, 12, "sk"}, {0x159, 0x159, 9, "cs"},
    {0x15B, 0x15B, 6, "pl"}, {0x15F, 0x15F, 6, "trro"}, {0x161, 0x161, 3, "csskhrltet"},
    {0x163, 0x163, 6, "ro"}, {0x165, 0x165, 6, "cssk"}, {0x169, 0x169, 6, "vi"},
    {0x16B, 0x16B, 6, "ltlv"}, {0x16F, 0x16F, 9, "cs"}, {0x171, 0x171, 9, "hu"},
    {0x173, 0x173, 9, "lt"}, {0x17A, 0x17C, 6, "pl"}, {0x17E, 0x17E, 3, "csskhrltet"},
    {0x1A1, 0x1B0, 9, "vi"}, {0x219, 0x21B, 9, "ro"}, {0x370, 0x3FF, 6, "el"},
    {0x430, 0x449, 1, "ruukbebgsrmk"}, {0x44A, 0x44A, 12, "bg"}, {0x44B, 0x44B, 12, "rube"},
    {0x44C, 0x44C, 1, "ruukbebg"}, {0x44D, 0x44D, 12, "rube"}, {0x44E, 0x44F, 1, "ruukbebg"},
    {0x451, 0x451, 12, "rube"}, {0x452, 0x453, 50, "srmk"}, {0x454, 0x454, 12, "uk"},
    {0x456, 0x456, 12, "ukbe"}, {0x457, 0x457, 12, "uk"}, {0x458, 0x45C, 50, "srmk"},
    {0x45E, 0x45E, 12, "be"}, {0x45F, 0x45F, 50, "srmk"}, {0x491, 0x491, 12, "uk"},
    {0x531, 0x58F, 6, "hy"}, {0x5D0, 0x5F2, 6, "heyi"}, {0x620, 0x678, 1, "arfaurps"},
    {0x679, 0x67D, 50, "urps"}, {0x67E, 0x687, 12, "faurps"}, {0x688, 0x697, 50, "urps"},
    {0x698, 0x6B0, 12, "faurps"}, {0x6BA, 0x6C3, 50, "ur"}, {0x6CC, 0x6D0, 12, "faurps"},
    {0x6D2, 0x6D3, 50, "ur"}, {0x900, 0x97F, 3, "himrne"}, {0x980, 0x9FF, 6, "bnas"},
    {0xA00, 0xA7F, 6, "pa"}, {0xA80, 0xAFF, 6, "gu"}, {0xB00, 0xB7F, 6, "or"},
    {0xB80, 0xBFF, 6, "ta"}, {0xC00, 0xC7F, 6, "te"}, {0xC80, 0xCFF, 6, "kn"},
    {0xD00, 0xD7F, 6, "ml"}, {0xD80, 0xDFF, 6, "si"}, {0xE00, 0xE7F, 6, "th"},
    {0xE80, 0xEFF, 6, "lo"}, {0xF00, 0xFFF, 6, "bodz"}, {0x1000, 0x109F, 6, "my"},
    {0x10A0, 0x10FF, 6, "ka"}, {0x1100, 0x11FF, 6, "ko"}, {0x1200, 0x139F, 6, "amti"},
    {0x1780, 0x17FF, 6, "km"}, {0x1800, 0x18AF, 6, "mn"}, {0x1EA0, 0x1EF9, 9, "vi"},
    {0x1F00, 0x1FFF, 6, "el"}, {0x3040, 0x30FF, 6, "jajaja"}, {0x3105, 0x312F, 6, "zh"},
    {0x3400, 0x9FFF, 6, "zhzhja"}, {0xAC00, 0xD7A3, 12, "ko"},
};
inline constexpr std::size_t telling_count = sizeof telling / sizeof telling[0];

/// The entry of `telling` that a folded character is in, or telling_count.
inline std::size_t telling_entry(char32_t code) noexcept {
  std::size_t low = 0, high = telling_count;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (telling[middle].last < code) low = middle + 1;
    else high = middle;
  }
  return low < telling_count && telling[low].first <= code ? low : telling_count;
}

/// How often a code stands in a list of codes.
inline int times_named(const char* codes, const char* code) noexcept {
  int times = 0;
  for (; codes[0] != '\0'; codes += 2) times += codes[0] == code[0] && codes[1] == code[1];
  return times;
}

/// For the first bits of a word's hash, which of the packs have a stop word whose hash begins so, one bit a pack.
/// Of forty packs some eight are left to look the word up in: a look-up in all of them for each word would be
/// half of the work on an article of 4 KB.
struct stop_word_filter {
  static constexpr unsigned bits = 10;
  std::uint64_t packs[1u << bits] = {};

  template <std::size_t Count>
  constexpr explicit stop_word_filter(const language* const (&all)[Count]) noexcept {
    static_assert(Count <= detect_most_packs && Count <= 64, "a bit each");
    for (std::size_t i = 0; i < Count; ++i) {
      const word_table& words = all[i]->words;
      for (std::uint32_t bucket = 0; bucket < 1u << words.bits; ++bucket)
        for (std::uint32_t e = words.first(bucket); e != words.first(bucket + 1); ++e)
          if ((words.classes_of(words.entry(e)) & word_class::stop_word) != 0)
            packs[words.hash_of(bucket, words.entry(e)) >> (32u - bits)] |= std::uint64_t{1} << i;
    }
  }
  constexpr std::uint64_t find(std::uint32_t hash) const noexcept { return packs[hash >> (32u - bits)]; }
};
inline constexpr stop_word_filter filter_of_all{languages::packs};

/// What the samples say.  Letters are counted while they are of the same entry, as most of the
/// letters of a script are: so there is no table of counts on the stack.
struct evidence {
  std::int32_t score[detect_most_packs] = {};
  std::uint32_t words = 0;
  std::size_t entry = telling_count;
  std::int32_t letters = 0;
};

/// Adds what the letters counted so far say, and forgets them.
PITH_NOINLINE inline void settle_letters(const language* const* packs, std::size_t count,
                                             evidence& found) noexcept {
  if (found.letters == 0) return;
  const telling_letters& of = telling[found.entry];
  for (std::size_t i = 0; i < count; ++i) {
    const int named = times_named(of.codes, packs[i]->code);
    found.score[i] += (named > 0 ? named : -1) * of.weight * found.letters;
  }
  found.letters = 0;
}

/// How far a sample may reach over what is no text: longer than most scripts, and than most tags, are.
inline constexpr std::size_t most_hidden = 65536, longest_tag = 300;

/// Whether a page of HTML begins near `p`, perhaps behind a declaration.
inline bool is_page(const char* p, const char* end) noexcept {
  constexpr std::size_t soon = 256;
  for (const char* const stop = ahead(p, end, soon); p < stop; ++p)
    if (*p == '<' && page::begins(p, end, true)) return true;
  return false;
}

/// In a page, the text of the next paragraph from `p` on, if one begins soon; else `p`.  There is none before `none_before`,
/// which is moved on where none is found.
inline const char* next_paragraph(const char* p, const char* end, const char*& none_before) noexcept {
  const char* const stop = ahead(p, end, most_hidden);
  for (const char* q = p > none_before ? p : none_before; stop - q > 2; ++q)
    if (*q == '<' && (q[1] | 0x20) == 'p' && (q[2] == '>' || q[2] == ' ')) return q;
  if (stop - 2 > none_before) none_before = stop - 2;
  return p;
}

/// After the tag at `p`, and what it hides, or `p`: attributes and scripts are in no language.  Of what has no end
/// within `most` bytes nothing is skipped, but in a page all that: it would be looked for again and again.
inline const char* skip_tag(const char* p, const char* end, std::size_t most) noexcept {
  if (*p != '<') return p;
  end = ahead(p, end, most);
  page of;
  const char* q = of.tag(p, end);
  while (of.hides() && q < end) q = of.skip(q, end);
  return q < end || most > longest_tag ? q : p;
}

/// After the rest of a URL, "://...", or the target of a link, "](...)", at `p`; or `p`.  They are in no
/// language.
inline const char* skip_address(const char* p, const char* end) noexcept {
  const char first = byte_at(p, end), second = byte_at(p + 1, end);
  const bool target = first == ']' && second == '(';
  if (!target && !(first == ':' && second == '/' && byte_at(p + 2, end) == '/')) return p;
  while (p < end && static_cast<unsigned char>(*p) > ' ' && *p != ')') ++p;
  return p;
}

/// Adds the words and letters of [p, end) to the evidence; tags do not count, and what follows up to `last` may
/// take their place, `most` bytes at once.  `filter` is of these packs, or null.  Returns where it ended.
inline const char* add_evidence(const char* p, const char* end, const char* last, std::size_t most, const language* const* packs,
                         std::size_t count, const stop_word_filter* filter, evidence& found) noexcept {
  char buffer[word_space];
  while (p < end) {
    if (const char* const after = skip_address(p, end); after != p) {
      p = after;
      continue;
    }
    if (const char* const after = skip_tag(p, last, most); after != p) {
      end = last - end > after - p ? end + (after - p) : last;
      p = after;
      continue;
    }
    const character c = read(p, end);
    const char* next = p + c.bytes;
    if (is_word(c.kind)) {
      const word w = read_word(p, end, buffer);
      next = w.end > p ? w.end : next;
      if (const char* const after = skip_address(next, end); after != next && *next == ':') {
        p = after;
        continue;
      }
      found.words += (w.flags & word_number) == 0;
      std::uint64_t holders = 0;
      int n = 0;
      std::uint64_t left = filter != nullptr ? filter->find(w.hash) : ~std::uint64_t{0};
      for (std::size_t i = 0; i < count && left != 0; ++i, left >>= 1) {
        if ((left & 1) != 0 && (packs[i]->find(w.hash) & word_class::stop_word) != 0) {
          holders |= std::uint64_t{1} << i;
          ++n;
        }
      }
      for (std::size_t i = 0; holders != 0; ++i, holders >>= 1) {
        if ((holders & 1) != 0) found.score[i] += detect_word / n;
      }
    }
    while (p < next) {
      const character letter = read(p, next);
      p += letter.bytes > 0 ? letter.bytes : 1;
      if (letter.code < 0xA1) continue;
      const std::size_t entry = telling_entry(fold_letter(letter.code));
      if (entry == telling_count) continue;
      if (entry != found.entry) settle_letters(packs, count, found);
      found.entry = entry;
      ++found.letters;
    }
  }
  settle_letters(packs, count, found);
  return p;
}

inline const language* detect_with(std::string_view text, const language* const* packs, std::size_t count,
                                   const stop_word_filter* filter) noexcept {
  if (text.data() == nullptr || packs == nullptr) return nullptr;
  if (count > detect_most_packs) count = detect_most_packs;
  evidence found;
  const char* const end = text.data() + text.size();
  const bool page = is_page(text.data(), end);
  const std::size_t hidden = page ? most_hidden : longest_tag;
  if (text.size() <= detect_samples * detect_sample_bytes) {
    add_evidence(text.data(), end, end, hidden, packs, count, filter, found);
  } else {
    const std::size_t step = (text.size() - detect_sample_bytes) / (detect_samples - 1);
    const char *seen = text.data(), *none_before = seen;  // no byte is in two samples, however much one stepped over
    for (std::size_t i = 0; i < detect_samples; ++i) {
      const char* p = text.data() + i * step;
      if (p < seen) p = seen;
      if (page) p = next_paragraph(p, end, none_before);
      const char* const stop = ahead(p, end, detect_sample_bytes);
      const char* const last = ahead(stop, end, hidden);
      // A sample starts at a word where there are spaces, and at a character anyway.
      if (i > 0 && !page) {
        const char *q = p, *const reach = ahead(p, stop, 32);
        while (q < reach && static_cast<unsigned char>(*q) > ' ') ++q;
        if (q < reach) p = q;
        while (p < stop && (static_cast<unsigned char>(*p) & 0xC0) == 0x80) ++p;
      }
      seen = add_evidence(p, stop, last, hidden, packs, count, filter, found);
    }
  }

  const language* best = nullptr;
  std::int32_t most = static_cast<std::int32_t>(found.words) * detect_least;
  for (std::size_t i = 0; i < count; ++i) {
    if (found.score[i] > most) {
      most = found.score[i];
      best = packs[i];
    }
  }
  return best;
}

}  // namespace detail

inline const language* detect(std::string_view text, const language* const* packs, std::size_t count) noexcept {
  return detail::detect_with(text, packs, count, nullptr);
}

inline const language* detect(std::string_view text) noexcept {
  return detail::detect_with(text, languages::packs, sizeof languages::packs / sizeof languages::packs[0],
                             &detail::filter_of_all);
}

}  // namespace pith

#endif  // PITH_DETECTION_HPP
