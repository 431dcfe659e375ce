// pith/terms.hpp - words to terms: fold, stop, stem, hash.
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

#include "compiler.hpp"
#include "characters.hpp"
#include "language.hpp"
#include "model.hpp"

namespace pith::detail {

/// A word is cut after so many bytes of text: no step looks further than a step may.
inline constexpr std::size_t longest_word = 160;
inline constexpr std::size_t word_buffer = 63;

enum word_flag : std::uint8_t {
  word_capital = 1,   ///< begins with a capital
  word_shouted = 2,   ///< has no small letter, and a capital
  word_number = 4,    ///< digits, with or without points between
  word_dotted = 8,    ///< has stops inside: "U.S", "e.g"
  word_single = 16,   ///< one letter or digit
  word_mended = 32,   ///< was parted by a hyphen at the end of a line
  word_short = 64     ///< at most four letters
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

/// Reads any word: read_word's slow way, and the way where few words are read.
PITH_NOINLINE inline word read_any_word(const char* p, const char* limit, char* buffer,
                                            std::size_t capacity = word_buffer) noexcept {
  word w{0, nullptr, 0, 0, true};
  const char* const last =
      static_cast<std::size_t>(limit - p) > longest_word ? p + longest_word : limit;
  std::size_t n = 0;        // bytes in the buffer
  std::size_t base_at = 0;  // where the letter is in it that a mark may join
  char32_t base = 0;
  std::uint32_t counts = 0;  // capitals, small letters, digits: a byte each
  unsigned marks = 0;        // since the last letter
  unsigned part = 0;         // letters since the last stop inside
  unsigned flags = 0;
  word_hasher hash;
  kind before = kind::other;
  while (p < last) {
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
          hash = word_hasher{};
          for (std::size_t i = 0; i < n; ++i) hash.add(buffer[i]);
        }
      } else {
        if (n == 0 && c.kind == kind::upper) flags |= word_capital;
        counts += 1u << (8 * static_cast<unsigned>(c.kind));
        ++part;
        marks = 0;
        before = c.kind;
      }
      base = code = fold(code);
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
        if (!is_letter(before) || !is_letter(read(next, limit).kind)) break;
      } else if (code == U'"') {  // inside a Hebrew acronym
        if (base - 0x5D0 > 0x1A || read(next, limit).code - 0x5D0 > 0x1A) break;
      } else if (code == U'.' || code == U',' || code == U':') {
        const kind behind = read(next, limit).kind;
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
    for (std::size_t i = 0; i < bytes; ++i) {
      hash.add(utf8[i]);
      if (n < capacity) buffer[n++] = utf8[i];
      else w.whole = false;
    }
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
  w.hash = hash.value();
  return w;
}

/// Reads the word at `p`, folded, into `buffer` of `capacity` bytes: what does not fit counts in the
/// hash alone.  `p` is at a letter, a digit or a mark.
PITH_ALWAYS_INLINE word read_word(const char* p, const char* limit, char* buffer,
                                             std::size_t capacity = word_buffer) noexcept {
  // Most words are small letters, perhaps behind a capital, and end before what is in no word.
  const char* const stop = static_cast<std::size_t>(limit - p) > capacity ? p + capacity : limit;
  const char* q = p;
  char* out = buffer;
  word_hasher hash;
  auto byte = static_cast<unsigned char>(*q);
  const bool capital = static_cast<unsigned char>(byte - 'A') < 26;
  if (capital) byte |= 0x20;
  while (static_cast<unsigned char>(byte - 'a') < 26) {
    *out++ = static_cast<char>(byte);
    hash.add(static_cast<char>(byte));
    if (++q == stop) break;
    byte = static_cast<unsigned char>(*q);
  }
  const auto n = static_cast<unsigned>(q - p);
  const bool ends = q == stop ? stop == limit
                              : byte < 0x80 && ascii_kind.of[byte] > kind::digit && byte != '\'' &&
                                    byte != '-' && (byte != '.' || n > 3);
  if (n == 0 || !ends) return read_any_word(p, limit, buffer, capacity);
  unsigned flags = n <= 4 ? +word_short : 0;
  if (n == 1) flags |= capital ? word_single | word_shouted : +word_single;
  if (capital) flags |= word_capital;
  return {hash.value(), q, static_cast<std::uint8_t>(n), static_cast<std::uint8_t>(flags), true};
}

/// What is known of a word, in one number, so that it is found out once and then remembered: the
/// term in the upper 30 bits, the lower two being 0, or 1 where a list of the pack has the word; or,
/// for a word that is no term, the classes that the pack gives it and two bits set.
enum meaning : std::uint32_t { listed = 1, no_term = 3 };

/// The term, 0 where there is none.
constexpr std::uint32_t term_in(std::uint32_t meaning) noexcept {
  return (meaning & no_term) == no_term ? 0 : meaning & ~std::uint32_t{no_term};
}

/// The classes of the word with this meaning and this hash.
constexpr word_classes classes_in(std::uint32_t meaning, std::uint32_t hash,
                                  const language* pack) noexcept {
  if ((meaning & no_term) == no_term) return static_cast<word_classes>(meaning >> 2);
  return (meaning & listed) != 0 ? pack->find(hash) : word_classes{0};
}

/// Looks a word up: its one look-up in the pack, and its stem, made in `buffer`.
inline std::uint32_t meaning_of(const word& w, char* buffer, const language* pack) noexcept {
  const word_classes classes = pack != nullptr ? pack->find(w.hash) : word_classes{0};
  if ((w.flags & word_single) != 0 || (classes & word_class::stop_word) != 0)
    return static_cast<std::uint32_t>(classes) << 2 | no_term;
  std::uint32_t term = w.hash;
  if (pack != nullptr && pack->stem != nullptr && w.whole && (w.flags & (word_number | word_dotted)) == 0)
    term = word_hash(buffer, pack->stem(buffer, w.length));
  term &= ~std::uint32_t{no_term};
  return (term != 0 ? term : 4u) | (classes != 0 ? +listed : 0u);
}

/// The term that a word stands for, 0 when it says nothing.  Stems in `buffer`.
inline std::uint32_t term_of(const word& w, char* buffer, const language* pack) noexcept {
  return term_in(meaning_of(w, buffer, pack));
}

/// As meaning_of, through the memory of words met before.  `buffer` was cleared before the word was
/// read, so that short words can be compared as a whole.
inline std::uint32_t remembered_meaning(const word& w, char* buffer, const language* pack,
                                        const model_writer& out) noexcept {
  model_writer::remembered* const memo =
      w.length - 1u < sizeof memo->word && w.whole ? out.memo(w.hash) : nullptr;
  if (memo == nullptr) return meaning_of(w, buffer, pack);
  std::uint32_t difference = 0;
  for (std::size_t i = 0; i < sizeof memo->word; i += 4) {
    std::uint32_t known, met;
    PITH_COPY_BYTES(&known, memo->word + i, 4);
    PITH_COPY_BYTES(&met, buffer + i, 4);
    difference |= known ^ met;
  }
  if (difference == 0) return memo->meaning;
  for (std::size_t i = 0; i < sizeof memo->word; ++i) memo->word[i] = buffer[i];
  return memo->meaning = meaning_of(w, buffer, pack);  // which stems in the buffer
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
