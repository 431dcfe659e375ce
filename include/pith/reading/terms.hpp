// pith/reading/terms.hpp - words to terms: fold, stop, stem, hash.
//
// A word is a run of letters, digits and marks.  An apostrophe between letters belongs to it, and
// so do the stops of "U.S." and the point, comma or colon inside a number; a hyphen parts a
// compound, but for the hyphen at a line's end, which is mended.  The folded word lives in a
// buffer of 63 bytes on the stack, long enough for any word that a stemmer knows; what is longer
// goes into the hash alone.
#ifndef PITH_TERMS_HPP
#define PITH_TERMS_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "characters.hpp"
#include "../language.hpp"
#include "letters.hpp"
#include "model.hpp"

namespace pith::detail {

/// A word is cut after so many bytes of text: no step looks further than a step may.
inline constexpr std::size_t longest_word = 160;
inline constexpr std::size_t word_buffer = 63;
inline constexpr std::size_t word_space = 64;  ///< of the array: a whole number of integers

enum word_flag : std::uint8_t {
  word_capital = 1,   ///< begins with a capital
  word_shouted = 2,   ///< has no small letter, and a capital
  word_number = 4,    ///< digits, with or without points between
  word_dotted = 8,    ///< has stops inside: "U.S", "e.g"
  word_single = 16,   ///< one letter or digit
  word_mended = 32,   ///< was parted by a hyphen at the end of a line
  word_short = 64,    ///< at most four letters
  word_joined = 128   ///< has an apostrophe inside
};

/// One word as it stands in the text.
struct word {
  std::uint32_t hash;   ///< of the folded word, not stemmed
  const char* end;      ///< behind it, or behind the hyphen when it was mended
  std::uint8_t length;  ///< bytes in the buffer
  std::uint8_t flags;
  bool whole;           ///< fits the buffer
};

/// How many word characters follow `p`, counted up to three.
inline int letters_ahead(const char* p, const char* end) noexcept {
  int n = 0;
  while (n < 3) {
    const character c = read(p, end);
    if (!is_letter(c.kind)) break;
    p += c.bytes;
    ++n;
  }
  return n;
}

/// Behind a hyphen at the end of a line: the first small letter of the next line, or null.
inline const char* mended(const char* p, const char* end) noexcept {
  character c = read(p, end);
  if (c.kind != kind::newline || c.bytes == 0) return nullptr;
  if (c.code == U'\r' && read(p + 1, end).code == U'\n') ++p;
  p += c.bytes;
  const char* stop = end - p > 40 ? p + 40 : end;
  p = skip_spaces(p, stop);
  c = read(p, end);
  return c.kind == kind::lower && c.bytes > 0 ? p : nullptr;
}

/// Whether a word of n letters surely ends at `p`, where what follows it is.
inline bool ends_word(const char* p, const char* limit, unsigned n) noexcept {
  if (p == limit) return true;
  const auto byte = static_cast<unsigned char>(*p);
  if (byte >= 0x80 || ascii_kind.of[byte] <= kind::digit || byte == '\'') return false;
  if (byte == '-')  // which may part a word at the end of a line
    return limit - p > 1 && static_cast<signed char>(p[1]) >= 0 && ascii_kind_of(p[1]) != kind::newline;
  return byte != '.' || n > 3 ||  // "U.S", but "of. "
         (limit - p > 1 && static_cast<signed char>(p[1]) >= 0 && !is_letter(ascii_kind.of[static_cast<unsigned char>(p[1])]));
}

constexpr bool is_capital(char c) noexcept { return static_cast<unsigned char>(c - 'A') < 26; }

/// Flags of a word of n letters, the first perhaps a capital.
inline std::uint8_t letter_flags(unsigned n, bool capital) noexcept {
  unsigned flags = n <= 4 ? +word_short : 0;
  if (n == 1) flags |= capital ? word_single | word_shouted : +word_single;
  if (capital) flags |= word_capital;
  return static_cast<std::uint8_t>(flags);
}

/// Reads any word: read_word's slow way, and the way where few words are read.
PITH_NOINLINE inline word read_any_word(const char* p, const char* limit, char* buffer,
                                            std::size_t capacity = word_buffer) noexcept {
  word w{0, nullptr, 0, 0, true};
  if (reads_all_ahead && capacity < most_letters) {  // else read_word() has asked
    const letter_run run = read_letters(p, limit);
    if (run.count - 1 < most_letters && ends_word(p + run.count, limit, run.count)) {
      char letters[most_letters];
      store_letters(run, letters);
      for (; w.length < run.count && w.length < capacity; ++w.length) buffer[w.length] = letters[w.length];
      return {run.hash(), p + run.count, w.length, letter_flags(run.count, *p < 'a'), run.count <= capacity};
    }
  }
  const char* const last =
      static_cast<std::size_t>(limit - p) > longest_word ? p + longest_word : limit;
  std::size_t n = 0;        // bytes in the buffer
  std::size_t base_at = 0;  // where the letter is in it that a mark may join
  char32_t base = 0;
  std::uint32_t counts = 0;  // capitals, small letters, digits: a byte each
  unsigned marks = 0;        // since the last letter
  unsigned part = 0;         // letters since the last stop inside
  unsigned flags = 0;
  word_hasher hash;  // of a word that does not fit the buffer
  const auto add = [&](char byte) noexcept {
    if (n < capacity) {
      buffer[n++] = byte;
      return;
    }
    if (w.whole)
      for (std::size_t i = 0; i < n; ++i) hash.add(buffer[i]);
    w.whole = false;
    hash.add(byte);
  };
  kind before = kind::other;
  buffer[0] = '\0';  // a word of marks that say nothing has no letter: nothing is to depend on what was here before
  while (p < last) {
    if (reads_ahead && static_cast<unsigned char>((*p | 0x20) - 'a') < 26) {  // letters in ASCII, as many as there are
      if (n == 0 && *p < 'a') flags |= word_capital;
      do {
        add(static_cast<char>(*p | 0x20));
        counts += *p < 'a' ? 1u : 1u << 8;
        ++part;
      } while (++p < last && static_cast<unsigned char>((*p | 0x20) - 'a') < 26);
      base = static_cast<unsigned char>(p[-1] | 0x20);
      base_at = n - 1;
      marks = 0;
      before = p[-1] < 'a' ? kind::upper : kind::lower;
      continue;
    }
    const character c = read(p, limit);
    const char* const next = p + c.bytes;
    char32_t code = c.code;
    if (is_word(c.kind)) {
      p = next;
      if (c.kind == kind::mark) {
        if (ignorable(code)) continue;
        // No letter composes with more than three marks; a million of them need not be looked up.
        const char32_t composed = base != 0 && marks < 3 ? compose_folded(base, code) : 0;
        ++marks;
        if (composed != 0 && w.whole) {
          code = composed;
          n = base_at;
        }
      } else {
        if (n == 0 && c.kind == kind::upper) flags |= word_capital;
        counts += 1u << (8 * static_cast<unsigned>(c.kind));
        ++part;
        marks = 0;
        before = c.kind;
      }
      base = code = fold_letter(code);
      base_at = n;
    } else {
      const bool soft = c.kind == kind::ignorable;  // soft hyphens and joiners say nothing
      if (soft ? code == 0xAD : code == 0x2010 || (code == U'-' && is_letter(before))) {
        const char* const rest = (flags & word_mended) == 0 ? mended(next, last) : nullptr;
        if (rest != nullptr) {
          flags |= word_mended;
          w.end = next;
          p = rest;
          continue;
        }
      }
      if (soft) {
        p = next;
        continue;
      }
      if (code == U'\'' || code == 0x2019) {
        code = U'\'';
        if (!is_letter(before) || !is_letter(kind_at(next, limit))) break;
        flags |= word_joined;
      } else if (code == U'"') {  // inside a Hebrew acronym
        if (base - 0x5D0 > 0x1A || read(next, limit).code - 0x5D0 > 0x1A) break;
      } else if (code == U'.' || code == U',' || code == U':') {
        const kind behind = kind_at(next, limit);
        if (before != kind::digit || behind != kind::digit) {
          // "U.S", "e.g", "Ph.D", but not "end.Next"
          if (code != U'.' || !is_letter(before) || counts >> 16 != 0 || part > 3) break;
          const int ahead = letters_ahead(next, limit);
          if (ahead == 0 || ahead > 2 ||
              (part > 1 && (ahead > 1 || (counts >> 8 > (counts & 255) && behind == kind::upper))))
            break;
          flags |= word_dotted;
        }
        part = 0;
      } else {
        break;
      }
      before = kind::comma;
      p = next;
    }
    char utf8[4];
    const std::size_t bytes = encode(code, utf8);
    for (std::size_t i = 0; i < bytes; ++i) add(utf8[i]);
  }
  if ((flags & word_mended) == 0) w.end = p;
  const unsigned capitals = counts & 255, smalls = counts >> 8 & 255, digits = counts >> 16;
  const unsigned count = capitals + smalls + digits;
  if (count <= 1) flags |= word_single;
  if (count <= 4) flags |= word_short;
  if (capitals != 0 && smalls == 0) flags |= word_shouted;
  if (digits != 0 && count == digits) flags |= word_number;
  w.length = static_cast<std::uint8_t>(n);
  w.flags = static_cast<std::uint8_t>(flags);
  w.hash = !w.whole ? hash.value() : capacity < word_buffer ? word_hash(buffer, n) : buffer_hash(buffer, n);
  return w;
}

/// Reads the word at `p`, folded, into `buffer` of `capacity` bytes: what does not fit counts in the
/// hash alone.  `p` is at a letter, a digit or a mark.
PITH_ALWAYS_INLINE word read_word(const char* p, const char* limit, char* buffer,
                                             std::size_t capacity = word_buffer) noexcept {
  // Most words are small letters, perhaps after a capital, and end before what is in no word.
  const letter_run run = read_letters(p, limit);
  const unsigned n = run.count;
  const char* const q = p + n;
  if (reads_ahead && n == 1 && q < limit && is_capital(*q) && capacity >= most_letters) {  // or capitals alone
    letter_run shouted{};
    const char* e = p;
    for (; shouted.count < 8 && e < limit && is_capital(*e); ++e)
      shouted.low |= std::uint64_t{static_cast<unsigned char>(*e | 0x20)} << 8 * shouted.count++;
    if (ends_word(e, limit, shouted.count)) {
      store_letters(shouted, buffer);
      const unsigned flags = letter_flags(shouted.count, true) | unsigned{word_shouted};
      return {shouted.hash(), e, static_cast<std::uint8_t>(shouted.count), static_cast<std::uint8_t>(flags), true};
    }
  }
  if (reads_ahead && n == 0 && is_digit_at(p, limit) && capacity >= most_letters) {  // most numbers are digits alone
    letter_run number{};
    const char* e = p;
    for (; number.count < 8 && is_digit_at(e, limit); ++e) number.low |= std::uint64_t{static_cast<unsigned char>(*e)} << 8 * number.count++;
    if (e < limit && (*e == ' ' || *e == '\n')) {
      store_letters(number, buffer);
      const unsigned flags = letter_flags(number.count, false) | unsigned{word_number};
      return {number.hash(), e, static_cast<std::uint8_t>(number.count), static_cast<std::uint8_t>(flags), true};
    }
  }
  if (n - 1 >= most_letters || capacity < most_letters || !ends_word(q, limit, n))
    return read_any_word(p, limit, buffer, capacity);
  store_letters(run, buffer);
  return {run.hash(), q, static_cast<std::uint8_t>(n), letter_flags(n, *p < 'a'), true};
}

/// What is known of a word, in one number, so that it is found out once and then remembered: the upper 30 bits of
/// its term, and whether a list of the pack has the word; or, for a word that is no term, the classes that the pack
/// gives it and the highest bit.
enum meaning : std::uint32_t { listed = 1u << 30, no_term = 1u << 31 };

/// The term; of a word that says nothing it means nothing.
constexpr std::uint32_t token_in(std::uint32_t meaning) noexcept { return meaning << 2; }

/// The term, 0 where there is none.
constexpr std::uint32_t term_in(std::uint32_t meaning) noexcept {
  return (meaning & no_term) != 0 ? 0 : token_in(meaning);
}

constexpr bool is_listed(std::uint32_t meaning) noexcept { return static_cast<std::int32_t>(meaning) >= static_cast<std::int32_t>(listed); }

/// The classes of the word with this meaning and this hash.
constexpr word_classes classes_in(std::uint32_t meaning, std::uint32_t hash,
                                  const language* pack) noexcept {
  if ((meaning & no_term) != 0) return static_cast<word_classes>(meaning & 0xFFFF);
  return (meaning & listed) != 0 ? pack->find(hash) : word_classes{0};
}

/// Looks a word up: its one look-up in the pack, and its stem, made in `buffer`.
inline std::uint32_t meaning_of(const word& w, char* buffer, const language* pack) noexcept {
  const word_classes classes = pack != nullptr ? pack->find(w.hash) : word_classes{0};
  if ((w.flags & word_single) != 0 || (classes & word_class::stop_word) != 0)
    return classes | no_term;
  std::uint32_t term = w.hash;
  if (pack != nullptr && pack->stem != nullptr && w.whole && (w.flags & (word_number | word_dotted)) == 0)
    term = buffer_hash(buffer, pack->stem(buffer, w.length));
  term >>= 2;
  return (term != 0 ? term : 1u) | (classes != 0 ? +listed : 0u);
}

/// The term that a word stands for, 0 when it says nothing.  Stems in `buffer`.
inline std::uint32_t term_of(const word& w, char* buffer, const language* pack) noexcept {
  return term_in(meaning_of(w, buffer, pack));
}

/// Whether the memory of words has this one in this place.
inline bool is_remembered(const model_writer::remembered& memo, std::uint64_t low, std::uint32_t high) noexcept {
  std::uint64_t known;
  PITH_COPY_BYTES(&known, memo.low, sizeof known);
  return known == low && memo.high == high;
}

/// The first of the two places that a word of this hash has in a memory of so many such pairs, where what was met
/// last is kept first.
PITH_ALWAYS_INLINE model_writer::remembered* places_of(model_writer::remembered* first, std::uint64_t pairs, std::uint32_t hash) noexcept {
  return first + (hash * pairs >> 32 << 1);
}

/// Whether it has it in the second of two places; it is then in the first.
PITH_ALWAYS_INLINE bool is_second(model_writer::remembered* memo, std::uint64_t low, std::uint32_t high) noexcept {
  if (!is_remembered(memo[1], low, high)) return false;
  const model_writer::remembered found = memo[1];
  memo[1] = memo[0];
  memo[0] = found;
  return true;
}

/// Puts a word there; of two places into the second unless both are free: most new words do not come again, and those
/// that do then change places.
inline void remember(model_writer::remembered& memo, std::uint64_t low, std::uint32_t high,
                     std::uint32_t meaning) noexcept {
  model_writer::remembered& place = reads_ahead && memo.low[0] != 0 ? (&memo)[1] : memo;
  PITH_COPY_BYTES(place.low, &low, sizeof low);
  place.high = high;
  place.meaning = meaning;
}

/// Looks a word of letters up that is not remembered, and remembers it in `memo`.
PITH_NOINLINE inline std::uint32_t look_up_new(std::uint64_t low, std::uint32_t high, unsigned count, std::uint32_t hash,
                                               model_writer::remembered* memo, const language* pack) noexcept {
  char buffer[word_space];
  store_letters({low, high, count}, buffer);
  const word w{hash, nullptr, static_cast<std::uint8_t>(count), letter_flags(count, false), true};
  const std::uint32_t meaning = meaning_of(w, buffer, pack);
  remember(*memo, low, high, meaning);
  return meaning;
}
/// The same for one that is not in the first of its places.
PITH_ALWAYS_INLINE std::uint32_t look_up(std::uint64_t low, std::uint32_t high, unsigned count, std::uint32_t hash,
                                         model_writer::remembered* memo, const language* pack) noexcept {
  if (reads_ahead && is_second(memo, low, high)) return memo->meaning;
  return look_up_new(low, high, count, hash, memo, pack);
}

/// As meaning_of, through the memory of words met before.
inline std::uint32_t remembered_meaning(const word& w, char* buffer, const language* pack,
                                        const model_writer& out) noexcept {
  const model_writer::word_memory words = out.words();
  model_writer::remembered* const memo =
      w.length - 1u >= most_letters || !w.whole || words.first == nullptr ? nullptr
      : reads_ahead ? places_of(words.first, words.entries / 2, w.hash) : out.memo(w.hash);
  if (memo == nullptr) return meaning_of(w, buffer, pack);
  constexpr char zeros[most_letters] = {};
  if (reads_ahead) PITH_COPY_BYTES(buffer + w.length, zeros, most_letters);
  else for (std::size_t i = w.length; i < most_letters; ++i) buffer[i] = 0;
  const letter_run run = load_letters(buffer, w.length);
  if (is_remembered(*memo, run.low, run.high)) return memo->meaning;
  if (reads_ahead && is_second(memo, run.low, run.high)) return memo->meaning;
  const std::uint32_t meaning = meaning_of(w, buffer, pack);  // which stems in the buffer
  remember(*memo, run.low, run.high, meaning);
  return meaning;
}

/// The term of two characters that stand side by side in a script without spaces.
inline std::uint32_t bigram(char32_t a, char32_t b) noexcept {
  char bytes[8];
  std::size_t n = encode(a, bytes);
  n += encode(b, bytes + n);
  return word_hash(bytes, n);
}

}  // namespace pith::detail

#endif  // PITH_TERMS_HPP
