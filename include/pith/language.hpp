// pith/language.hpp - a language pack: a table of words and a stemmer, as constant data.
//
// A pack is a constant object of pointers into read-only memory; a program that does not name a pack
// does not contain it.  One look-up gives everything that is known about a word: the bits of its classes.
// The table holds hashes of folded words, not the words: no strings, some four bytes a word.  Two
// different words share the 31 or so bits that are compared with a probability of about 2^-31 for each
// pair; one word is then wrongly taken for a stop word.
#ifndef PITH_LANGUAGE_HPP
#define PITH_LANGUAGE_HPP

#include <cstddef>
#include <cstdint>

#include "compiler.hpp"

namespace pith {

/// One step of the hash of a word: four of its bytes, the first lowest.
constexpr std::uint32_t hash_step(std::uint32_t hash, std::uint32_t bytes) noexcept {
  return (hash << 11 | hash >> 21) ^ bytes * 0x9E3779B1u;
}
constexpr std::uint32_t hash_end(std::uint32_t hash) noexcept {
  hash = (hash ^ hash >> 15) * 0x85EBCA77u;
  return hash ^ hash >> 16;
}

/// Hash of a folded word: its UTF-8 bytes, four at a time, with zeros up to twelve bytes or the next
/// multiple of four.  So a word that is read as three integers is hashed in four multiplications, three
/// of them side by side, and the same is come to byte by byte on any target.  A product carries what
/// differs upwards only; turned by 11 bits, two that differ in their last letters do not cancel out.
/// Among 310,000 words of 40 languages 17 pairs have the same hash, where chance would give 11.
struct word_hasher {
  std::uint32_t state = 0, bytes = 0;
  unsigned count = 0;

  constexpr void add(char byte) noexcept {
    bytes |= std::uint32_t{static_cast<unsigned char>(byte)} << 8 * (count & 3);
    if ((++count & 3) == 0) step();
  }
  constexpr std::uint32_t value() const noexcept {
    word_hasher h = *this;
    for (unsigned n = count / 4; n < 3 || h.bytes != 0; ++n) h.step();
    return hash_end(h.state);
  }

 private:
  constexpr void step() noexcept {
    state = hash_step(state, bytes);
    bytes = 0;
  }
};

constexpr std::uint32_t word_hash(const char* word, std::size_t length) noexcept {
  word_hasher h;
  for (std::size_t i = 0; i < length; ++i) h.add(word[i]);
  return h.value();
}

/// The number of words in a list, separated by single spaces or line ends.
constexpr std::size_t count_words(const char* list) noexcept {
  std::size_t n = 0;
  bool inside = false;
  for (; *list != '\0'; ++list) {
    const bool space = *list == ' ' || *list == '\n';
    if (!space && !inside) ++n;
    inside = !space;
  }
  return n;
}

/// The number of joints between the words of its phrases.
constexpr std::size_t count_joints(const char* list) noexcept {
  std::size_t n = 0;
  for (; *list != '\0'; ++list) n += *list == '_' ? 1 : 0;
  return n;
}

/// Reads the next word of such a list: its length, 0 at the end; `list` is left at the word.
constexpr std::size_t next_word(const char*& list) noexcept {
  while (*list == ' ' || *list == '\n') ++list;
  std::size_t length = 0;
  while (list[length] != '\0' && list[length] != ' ' && list[length] != '\n') ++length;
  return length;
}

constexpr bool is_phrase(const char* word, std::size_t length) noexcept {
  for (std::size_t i = 0; i < length; ++i)
    if (word[i] == '_') return true;
  return false;
}

/// The classes of a word, one bit each.  A word may have several; a word that is in no list has none.
struct word_class {
  enum : std::uint16_t {
    stop_word = 1,      ///< says little about a text; sentences that share it are not alike
    title = 2,          ///< abbreviation before a name or the like: its stop never ends a
                        ///< sentence: "mr", "dr", "st", "e.g", "vs"
    numbered = 4,       ///< abbreviation whose stop ends a sentence before a capital, but not before
                        ///< a number or a small letter: "no", "p", "fig", "etc"; a title that is this after a number
    abbreviation = 8,   ///< abbreviation whose stop ends a sentence only if what follows looks like
                        ///< the start of one: "inc", "u.s", "a.m"
    starter = 16,       ///< with a capital, begins a sentence after such an abbreviation: "the", "he", "it";
                        ///< a phrase: begins one that leans on none, though its first word is an opener
    polite = 32,        ///< a stop word that may have a capital anywhere, for politeness or as it is a name or noun
                        ///< too, so that one tells nothing: German "Sie", "Können", French "De", English "May"
    cue_word = 64,      ///< part of a phrase that says what the text is about: "this paper", "we propose"
    opener = 128,       ///< at the start of a sentence, refers to the sentence before: "it", "such"
    connective = 256,   ///< at the start of a sentence, connects it to the one before: "however", "therefore"
    month = 512,        ///< written with a capital after a number with a stop: "May" of "the 5th. May", Croatian "Zakona"
                        ///< of "članka 5. Zakona"
    label_word = 1024,  ///< comes before a letter that is a name: "plan" of "plan B. They left"
    speech = 2048,      ///< says who speaks, after a quotation: "asked"; in Chinese one character
    goes_on = 4096,     ///< no sentence ends before it, in a script without stops or capitals: Thai
                        ///< "and" after a space, a Japanese particle after a quotation
    tail = 8192,        ///< three letters that end an abbreviation before a number: "str" of "Hauptstr. 5"
    small_start = 16384,  ///< begins a sentence with a small letter, and with a capital too: English "i", Dutch "'s Avonds"
    work = label_word | polite,  ///< comes before a title: "Roman" of "im Roman Das kleine Haus"; a letter after it is
                                 ///< an initial, whose stop ends no sentence: "the novel J. Doe wrote"
    aside_word = opener | connective,  ///< a word or phrase that says little about the text: "thank you"
    notice = aside_word | tail,  ///< one of licences, consent and the like, which make what follows in their block no text
    starts_phrase = 32768  ///< the beginning of a phrase that is also in the table: see phrase_hash()
  };
};
using word_classes = std::uint16_t;

/// The hash under which the table has a phrase: from left to right, phrase_hash(phrase_hash(a, b), c).
constexpr std::uint32_t phrase_hash(std::uint32_t before, std::uint32_t word) noexcept {
  return before * 0x9E3779B1u ^ word;
}

/// The words of one language with their classes; points into the pack.
///
/// Entries are in the order of their hashes, which are spread evenly: entry i of n is near i / n of
/// all hashes.  So the first `bits` bits of a hash choose a bucket of some three entries, and one byte
/// a bucket says how far its first entry is from where even spreading would put it.  An entry is three
/// bytes, the lowest first: in its low `set_bits` bits which of the sets of classes in use its word has,
/// above them the next bits of the hash.  That is 3 1/3 bytes a word, and a look-up compares two integers.
/// A word that is not in the table is taken for one that is about once in 100,000.
struct word_table {
  const std::uint8_t* entries = nullptr;
  const std::int8_t* shifts = nullptr;      ///< one a bucket, and one
  const word_classes* classes = nullptr;    ///< sets of classes
  std::uint16_t count = 0;
  std::uint8_t bits = 0;
  std::uint8_t set_bits = 0;
  const std::uint16_t* present = nullptr;   ///< one a bucket, or null: which values the next four bits of its hashes have

  /// Whether it may have the word or phrase with this hash: false for most of those that it does not have.
  constexpr bool may_have(std::uint32_t hash) const noexcept {
#ifndef __OPTIMIZE_SIZE__
    if (present != nullptr) return (present[hash >> (32u - bits)] >> (hash << bits >> 28) & 1) != 0;
#endif
    static_cast<void>(hash);
    return true;
  }
  /// The classes of the word, or phrase, with this hash; 0 for one that the table does not have.
  constexpr word_classes find(std::uint32_t hash) const noexcept {
    if (count == 0 || !may_have(hash)) return 0;
    const std::uint32_t bucket = hash >> (32u - bits), key = key_of(hash);
    const std::uint32_t end = first(bucket + 1);
    for (std::uint32_t i = first(bucket); i != end; ++i) {
      const std::uint32_t e = entry(i), found = e >> set_bits;
      if (found >= key) return found == key ? classes_of(e) : word_classes{0};
    }
    return 0;
  }
  /// The number of the first entry of a bucket.
  constexpr std::uint32_t first(std::uint32_t bucket) const noexcept {
    return (bucket * count >> bits) + static_cast<std::uint32_t>(std::int32_t{shifts[bucket]});
  }
  constexpr std::uint32_t entry(std::uint32_t i) const noexcept {
    const std::uint8_t* const at = entries + 3 * i;
    return at[0] | std::uint32_t{at[1]} << 8 | std::uint32_t{at[2]} << 16;
  }
  /// What an entry holds of a hash whose bucket is known.
  constexpr std::uint32_t key_of(std::uint32_t hash) const noexcept { return hash << bits >> (8u + set_bits); }
  /// As much of the hash of an entry of this bucket as is kept, its highest bits.
  constexpr std::uint32_t hash_of(std::uint32_t bucket, std::uint32_t entry) const noexcept {
    return bucket << (32u - bits) | entry >> set_bits << (8u + set_bits) >> bits;
  }
  constexpr word_classes classes_of(std::uint32_t entry) const noexcept {
    return classes[entry & ((1u << set_bits) - 1)];
  }
};

/// A list of words and the class that it gives them.  Words are separated by single spaces or line
/// ends; those of a phrase are joined by "_".
struct word_list {
  const char* words;
  word_classes classes;
  bool has_phrases = true;  ///< else its phrases are left out
};

namespace detail {

/// All words of some lists, sorted, those that come twice as one: what a word_table is made from.
template <std::size_t Most>
struct gathered_words {
  std::uint32_t hash[Most] = {};
  word_classes classes[Most] = {};
  std::size_t count = 0;
  word_classes sets[256] = {};  ///< of classes, those in use
  std::size_t set_count = 0;

  constexpr void add(std::uint32_t h, word_classes c) noexcept {
    hash[count] = h;
    classes[count++] = c;
  }
  /// Sorts what was added (Shell 1959, in few steps for a compiler, which counts them) and makes those that
  /// come twice one.
  constexpr void sort() noexcept {
    for (std::size_t gap = count / 2; gap != 0; gap = gap == 2 ? 1 : gap * 5 / 11)
      for (std::size_t i = gap; i < count; ++i) {
        const std::uint32_t h = hash[i];
        const word_classes c = classes[i];
        std::size_t at = i;
        for (; at >= gap && hash[at - gap] > h; at -= gap) {
          hash[at] = hash[at - gap];
          classes[at] = classes[at - gap];
        }
        hash[at] = h;
        classes[at] = c;
      }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (kept != 0 && hash[kept - 1] == hash[i]) {
        classes[kept - 1] = static_cast<word_classes>(classes[kept - 1] | classes[i]);
        continue;
      }
      hash[kept] = hash[i];
      classes[kept++] = classes[i];
    }
    count = kept;
  }
  constexpr void add_list(const word_list& list) noexcept {
    const char* p = list.words;
    for (std::size_t length = next_word(p); length != 0; p += length, length = next_word(p)) {
      if (!list.has_phrases && is_phrase(p, length)) continue;
      std::uint32_t h = 0;
      std::size_t begin = 0;
      for (std::size_t i = 0; i <= length; ++i) {
        if (i < length && p[i] != '_') continue;
        const std::uint32_t word = word_hash(p + begin, i - begin);
        h = begin == 0 ? word : phrase_hash(h, word);
        if (i < length) add(h, word_class::starts_phrase);
        begin = i + 1;
      }
      add(h, list.classes);
    }
  }
  constexpr std::size_t set_of(word_classes c) const noexcept {
    std::size_t s = 0;
    while (s < set_count && sets[s] != c) ++s;
    return s;
  }
  constexpr void find_sets() noexcept {
    for (std::size_t i = 0; i < count; ++i)
      if (set_of(classes[i]) == set_count) sets[set_count++] = classes[i];
  }
};

/// The lists of `Lists`, gathered.  The first word of a phrase may be an entry by itself too.
template <class Lists>
constexpr std::size_t most_entries() noexcept {
  std::size_t n = 1;
  for (const word_list& list : Lists::all)
    n += count_words(list.words) + count_joints(list.words);
  return n;
}
template <class Lists>
constexpr gathered_words<most_entries<Lists>()> gather_words() noexcept {
  gathered_words<most_entries<Lists>()> out;
  for (const word_list& list : Lists::all) out.add_list(list);
  out.sort();
  out.find_sets();
  return out;
}

/// Buckets for so many entries, as a power of two: at most four entries each on average.
constexpr std::uint8_t bucket_bits(std::size_t count) noexcept {
  std::uint8_t bits = 1;
  while (bits < 12 && (std::size_t{4} << bits) < count) ++bits;
  return bits;
}
/// Bits that so many sets of classes take.
constexpr std::uint8_t bits_for(std::size_t sets) noexcept {
  std::uint8_t bits = 1;
  while (sets > std::size_t{1} << bits) ++bits;
  return bits;
}

/// The arrays of a word_table.
template <std::size_t Count, std::size_t Sets>
struct table_arrays {
  static constexpr std::uint8_t bits = bucket_bits(Count), set_bits = bits_for(Sets);
  std::uint8_t entries[Count > 0 ? 3 * Count : 1] = {};
  std::int8_t shifts[(std::size_t{1} << bits) + 1] = {};
  word_classes classes[Sets > 0 ? Sets : 1] = {};
  bool sound = true;

  template <std::size_t Most>
  constexpr explicit table_arrays(const gathered_words<Most>& from) noexcept {
    for (std::size_t s = 0; s < Sets; ++s) classes[s] = from.sets[s];
    std::size_t at = 0;
    for (std::size_t b = 0; b <= std::size_t{1} << bits; ++b) {
      while (at < Count && from.hash[at] >> (32 - bits) < b) ++at;
      const auto shift = static_cast<std::int32_t>(at) - static_cast<std::int32_t>(b * Count >> bits);
      if (shift < -128 || shift > 127) sound = false;
      shifts[b] = static_cast<std::int8_t>(shift);
    }
    for (std::size_t i = 0; i < Count; ++i) {
      const std::uint32_t e = from.hash[i] << bits >> (8 + set_bits) << set_bits |
                              static_cast<std::uint32_t>(from.set_of(from.classes[i]));
      for (unsigned byte = 0; byte < 3; ++byte) entries[3 * i + byte] = static_cast<std::uint8_t>(e >> 8 * byte);
    }
    if (Count > 65535 || Sets > 256) sound = false;
  }
  constexpr word_table view() const noexcept {
    return {entries, shifts, classes, static_cast<std::uint16_t>(Count), bits, set_bits, nullptr};
  }
};

template <class Lists>
inline constexpr auto gathered = gather_words<Lists>();
template <class Lists>
inline constexpr table_arrays<gathered<Lists>.count, gathered<Lists>.set_count> arrays_of{gathered<Lists>};

/// What word_table::present points to: two bytes a bucket, where code need not be small.
template <class Lists>
struct present_words {
  std::uint16_t of[std::size_t{1} << arrays_of<Lists>.bits] = {};
  constexpr present_words() noexcept {
    for (std::size_t i = 0; i < gathered<Lists>.count; ++i) {
      const std::uint32_t hash = gathered<Lists>.hash[i], bits = arrays_of<Lists>.bits;
      std::uint16_t& bucket = of[hash >> (32u - bits)];
      bucket = static_cast<std::uint16_t>(bucket | 1u << (hash << bits >> 28));
    }
  }
};
template <class Lists>
inline constexpr present_words<Lists> present{};

}  // namespace detail

/// The table of `Lists::all`, an array of word_list, made when the program is compiled.
template <class Lists>
constexpr word_table table_of() noexcept {
  static_assert(detail::arrays_of<Lists>.sound, "too many words for a word_table");
  word_table words = detail::arrays_of<Lists>.view();
#ifndef __OPTIMIZE_SIZE__
  words.present = detail::present<Lists>.of;
#endif
  return words;
}

/// Stems a folded UTF-8 word in place and returns its new length, which is never more than the
/// old one.  The word is not NUL-terminated and has at most 63 bytes.  It throws nothing, and its type
/// says so: else each call would bring a C++ library's unwinding with it.
using stem_function = std::size_t (*)(char* word, std::size_t length) noexcept;

namespace detail {
struct phrase_words;  // languages/phrase_words.hpp
}

/// One language: what the reader asks about it.  Made by make_language() below.
struct language {
  char code[3] = {};  ///< ISO 639-1, lower case, NUL-terminated
  std::uint8_t ordinals = 0;  ///< 1: writes "5th" as "5.", so the stop of a short number says nothing; 2: but a
                              ///< capital after it begins a sentence, as few words have one; 3: as 1, and years too,
                              ///< "2005. 12. 24."
  word_table words;
  stem_function stem = nullptr;  ///< or null
  const detail::phrase_words* phrases = nullptr;  ///< more of its words, that key phrases ask for; or null

  /// The classes of the word with this hash: see word_class.
  constexpr word_classes find(std::uint32_t hash) const noexcept { return words.find(hash); }
};

/// Empty word lists.  A pack derives from this and names the lists that it has:
///
///     struct esperanto_words : pith::word_lists {
///       static constexpr char stop_words[] = "la de en kaj estas por ne";
///       static constexpr char titles[] = "s-ro d-ro prof";
///       static constexpr char cues[] = "ni_proponas";
///     };
///     inline constexpr pith::language esperanto = pith::make_language<esperanto_words>("eo", stem);
///
/// and is given to a call as options.language = &esperanto.  Words are folded: lower case, composed,
/// with the apostrophe U+0027; abbreviations are without their last stop.  tests/pack_test.cpp has
/// the whole of one with its stemmer.  What the lists mean: see word_class.
struct word_lists {
  static constexpr char stop_words[] = "";
  static constexpr char titles[] = "";
  static constexpr char numbered[] = "";
  static constexpr char abbreviations[] = "";
  static constexpr char starters[] = "";
  static constexpr char polite[] = "";
  static constexpr char cues[] = "";         ///< phrases
  static constexpr char openers[] = "";
  static constexpr char connectives[] = "";
  static constexpr char months[] = "";
  static constexpr char labels[] = "";
  static constexpr char works[] = "";        ///< in neither of labels and polite
  static constexpr char speech[] = "";
  static constexpr char goes_on[] = "";
  static constexpr char tails[] = "";
  static constexpr char small_starts[] = "";
  static constexpr char asides[] = "";       ///< in neither of openers and connectives
  static constexpr char notices[] = "";      ///< in none of the others
  static constexpr int ordinals = 0;         ///< see language::ordinals
};

namespace detail {

/// Gives each list of a pack its class.
template <class Pack>
struct classed {
  static constexpr word_list all[] = {
      {Pack::stop_words, word_class::stop_word},       {Pack::titles, word_class::title},
      {Pack::numbered, word_class::numbered},          {Pack::abbreviations, word_class::abbreviation},
      {Pack::starters, word_class::starter},           {Pack::polite, word_class::polite},
      {Pack::cues, word_class::cue_word},              {Pack::openers, word_class::opener},
      {Pack::connectives, word_class::connective},     {Pack::months, word_class::month},
      {Pack::labels, word_class::label_word},          {Pack::works, word_class::work},
      {Pack::speech, word_class::speech},              {Pack::goes_on, word_class::goes_on},
      {Pack::tails, word_class::tail},                 {Pack::small_starts, word_class::small_start},
      {Pack::asides, word_class::aside_word},          {Pack::notices, word_class::notice}};
};

}  // namespace detail

/// A language from its ISO 639-1 code, the lists of `Lists` (see word_lists), a stemmer or null, and what key
/// phrases ask for or null.  `Classed` says which lists have which class.
template <class Lists, class Classed = detail::classed<Lists>>
constexpr language make_language(const char (&code)[3], stem_function stem = nullptr,
                                 const detail::phrase_words* phrases = nullptr) noexcept {
  return {{code[0], code[1], code[2]}, static_cast<std::uint8_t>(Lists::ordinals), table_of<Classed>(), stem, phrases};
}

}  // namespace pith

#endif  // PITH_LANGUAGE_HPP
