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

#include "characters.hpp"
#include "language.hpp"

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
  word_vowel = 64,    ///< has a vowel, or a letter outside ASCII
  word_short = 128    ///< at most four letters
};

/// One word as it stands in the text.
struct word {
  std::uint32_t hash = 0;      ///< of the folded word, not stemmed
  const char* end = nullptr;   ///< behind it, or behind the hyphen when it was mended
  std::uint8_t length = 0;     ///< bytes in the buffer
  std::uint8_t flags = 0;
  bool whole = true;           ///< fits the buffer
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

/// Reads the word at `p`, folded, into `buffer` of word_buffer bytes.  `p` is at a letter, a digit
/// or a mark.
inline word read_word(const char* p, const char* limit, char* buffer) noexcept {
  word w;
  const char* const last = static_cast<std::size_t>(limit - p) > longest_word ? p + longest_word : limit;
  std::size_t n = 0;          // bytes in the buffer
  std::size_t base_at = 0;    // where the last letter is in it, for a mark to join
  char32_t base = 0;
  unsigned count = 0, part = 0, capitals = 0, smalls = 0, digits = 0;
  kind before = kind::other;
  word_hasher long_hash;
  while (p < last) {
    const auto byte = static_cast<unsigned char>(*p);
    if (byte < 0x80) {
      kind k = ascii_kind.of[byte];
      char add = static_cast<char>(byte);
      if (k == kind::lower) {
        ++smalls;
        if (byte == 'a' || byte == 'e' || byte == 'i' || byte == 'o' || byte == 'u' || byte == 'y')
          w.flags |= word_vowel;
      } else if (k == kind::upper) {
        if (count == 0) w.flags |= word_capital;
        ++capitals;
        add = static_cast<char>(byte | 0x20);
        if (add == 'a' || add == 'e' || add == 'i' || add == 'o' || add == 'u' || add == 'y')
          w.flags |= word_vowel;
      } else if (k == kind::digit) {
        ++digits;
      } else {
        const character next = read(p + 1, limit);
        if (byte == '\'') {
          if (!is_letter(before) || !is_letter(next.kind)) break;
        } else if (byte == '.' || byte == ',' || byte == ':') {
          if (before == kind::digit && next.kind == kind::digit) {
            part = 0;
          } else {
            if (byte != '.' || !is_letter(before) || digits != 0 || part > 3) break;
            const int ahead = letters_ahead(p + 1, limit);
            if (ahead == 0 || ahead > 2 || (part > 1 && ahead > 1)) break;
            if (smalls > capitals && next.kind == kind::upper && part > 1) break;
            w.flags |= word_dotted;
            part = 0;
          }
          k = kind::comma;
        } else if (byte == '-' && is_letter(before)) {
          const char* rest = mended(p + 1, last);
          if (rest == nullptr || (w.flags & word_mended) != 0) break;
          w.flags |= word_mended;
          w.end = p + 1;
          p = rest;
          continue;
        } else {
          break;
        }
        before = k;
        if (n < word_buffer) buffer[n++] = add;
        else long_hash.add(add);
        ++p;
        continue;
      }
      before = k;
      base = static_cast<char32_t>(static_cast<unsigned char>(add));
      base_at = n;
      ++count;
      ++part;
      if (n < word_buffer) {
        buffer[n++] = add;
      } else {
        if (w.whole) {
          w.whole = false;
          for (std::size_t i = 0; i < n; ++i) long_hash.add(buffer[i]);
        }
        long_hash.add(add);
      }
      ++p;
      continue;
    }
    character c = read(p, limit);
    if (c.kind == kind::ignorable) {  // soft hyphens and joiners say nothing
      const char* rest = c.code == 0xAD ? mended(p + c.bytes, last) : nullptr;
      if (rest != nullptr && (w.flags & word_mended) == 0) {
        w.flags |= word_mended;
        w.end = p + c.bytes;
        p = rest;
        continue;
      }
      p += c.bytes;
      continue;
    }
    if (c.code == 0x2019 && is_letter(before) && is_letter(read(p + c.bytes, limit).kind)) {
      if (n < word_buffer) buffer[n++] = '\'';
      before = kind::comma;
      p += c.bytes;
      continue;
    }
    if (c.code == 0x2010) {
      const char* rest = mended(p + c.bytes, last);
      if (rest == nullptr || (w.flags & word_mended) != 0) break;
      w.flags |= word_mended;
      w.end = p + c.bytes;
      p = rest;
      continue;
    }
    if (!is_word(c.kind)) break;
    if (c.kind == kind::mark && ignorable(c.code)) {
      p += c.bytes;
      continue;
    }
    char32_t code = fold(c.code);
    if (c.kind == kind::mark && base != 0) {
      const char32_t composed = compose_folded(base, c.code);
      if (composed != 0) {
        code = fold(composed);
        if (w.whole) n = base_at;
      }
    }
    if (c.kind != kind::mark) {
      if (count == 0 && c.kind == kind::upper) w.flags |= word_capital;
      capitals += c.kind == kind::upper;
      smalls += c.kind == kind::lower;
      digits += c.kind == kind::digit;
      ++count;
      ++part;
      before = c.kind;
    }
    w.flags |= word_vowel;
    char utf8[4];
    const std::size_t bytes = encode(code, utf8);
    base = code;
    base_at = n;
    if (w.whole && n + bytes <= word_buffer) {
      for (std::size_t i = 0; i < bytes; ++i) buffer[n++] = utf8[i];
    } else {
      if (w.whole) {
        w.whole = false;
        for (std::size_t i = 0; i < n; ++i) long_hash.add(buffer[i]);
      }
      for (std::size_t i = 0; i < bytes; ++i) long_hash.add(utf8[i]);
    }
    p += c.bytes;
  }
  if ((w.flags & word_mended) == 0) w.end = p;
  w.length = static_cast<std::uint8_t>(n);
  w.hash = w.whole ? word_hash(buffer, n) : long_hash.value();
  if (count <= 1) w.flags |= word_single;
  if (count <= 4) w.flags |= word_short;
  if (capitals != 0 && smalls == 0) w.flags |= word_shouted;
  if (digits != 0 && capitals + smalls == 0) w.flags |= word_number;
  return w;
}

/// The term that a word stands for: its hash, or 0 when it says nothing.  Stems in `buffer`.
inline std::uint32_t term_of(const word& w, char* buffer, const language* pack) noexcept {
  if ((w.flags & word_single) != 0) return 0;
  if (pack == nullptr) return w.hash;
  if (pack->stop_words.contains(w.hash)) return 0;
  if (pack->stem == nullptr || !w.whole || (w.flags & (word_number | word_dotted)) != 0)
    return w.hash;
  const std::size_t n = pack->stem(buffer, w.length);
  return word_hash(buffer, n);
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
