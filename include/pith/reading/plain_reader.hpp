// pith/reading/plain_reader.hpp - the reader of plain.hpp, which says by what rules it reads.
#ifndef PITH_PLAIN_READER_HPP
#define PITH_PLAIN_READER_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "../language.hpp"
#include "model.hpp"

namespace pith {
namespace detail {

/// Reads one text, all of which is in memory, into a model_writer; with `Packs`, by a pack's word sets
/// and stemmer, unless that is null.
template <bool Packs>
class plain_reader {
 public:
  using writer = basic_model_writer<false>;
  static constexpr std::ptrdiff_t term_bytes = 6, least_bytes = 4;
  static constexpr std::ptrdiff_t short_line = 50;
  static constexpr std::size_t most_bytes = 63;  // of a word that a pack knows
  static constexpr std::uint32_t long_heading = 200;

  plain_reader(const language* pack, writer& out) noexcept : out_(out), pack_(pack) {}

  /// Reads the text to its end.
  void consume(const char* text, std::size_t bytes, std::uint32_t, bool) noexcept {
    text_ = text;
    end_of_text_ = text + bytes;
    const char* p = start_line(text);
    while (p != end_of_text_) {
      const glyph g = look(p);
      if (g.kind == newline) p = start_line(p + 1);
      else if (g.kind == small_letter || g.kind == letter || g.kind == digit) p = read_word(p);
      else if (g.kind == stop || g.kind == wide) p = read_stop(p);
      else {
        if (g.kind != space) extend(p, p + g.bytes);
        if (g.kind == ideograph) {
          ++words_;
          if (ideograph_end_ == p) emit(p - g.bytes, 2 * g.bytes, 0);
          ideograph_end_ = p + g.bytes;
        }
        p += g.bytes;
      }
    }
    close_block();
  }

 private:
  static constexpr std::uint32_t vowels = 1u << 1 | 1u << 5 | 1u << 9 | 1u << 15 | 1u << 21 | 1u << 25;

  enum kind : std::uint8_t { small_letter, letter, digit, ideograph, stop, wide, closer, space, newline, other };
  struct glyph {
    plain_reader::kind kind;
    std::uint8_t bytes;
  };
  /// What a word says of a stop behind it: it ends a sentence, before a capital, before a word with a
  /// capital that begins sentences, or never.
  enum verdict : std::uint8_t { ends, before_capital, before_starter, never };

  /// What stands at `p`: a byte of ASCII, or a code point.
  glyph look(const char* p) const noexcept {
    if (p == end_of_text_) return {newline, 0};
    unsigned code = static_cast<unsigned char>(*p);
    std::uint8_t n = 1;
    while (code >= 0x80 && n < 4 && p + n != end_of_text_ && (p[n] & 0xC0) == 0x80)
      code = code << 8 | static_cast<unsigned char>(p[n++]);
    return {kind_of(code), n};
  }
  /// `code` is the bytes of a code point as a number.
  static kind kind_of(unsigned code) noexcept {
    if (code < 0x80) {
      if (code == '\n') return newline;
      if (code <= ' ') return space;
      if (code - 'a' < 26) return small_letter;
      if ((code | 0x20) - 'a' < 26) return letter;
      if (code - '0' < 10) return digit;
    } else {
      const unsigned block = code >> 8;
      if (block != 0xC2 && block >> 8 != 0xE2 && block != 0xE380 && block != 0xEFBC)
        return code - 0xE38100 < 0xEA0000 - 0xE38100 ? ideograph : letter;
    }
    static constexpr std::uint32_t signs[] = {
        '.' << 8 | stop,         '!' << 8 | stop,         '?' << 8 | stop,         '"' << 8 | closer,
        '\'' << 8 | closer,      ')' << 8 | closer,       ']' << 8 | closer,       0xC2A0 << 8 | space,
        0xC2BB << 8 | closer,    0xE28099u << 8 | closer, 0xE2809Du << 8 | closer, 0xE38080u << 8 | space,
        0xE38082u << 8 | wide,   0xE3808Du << 8 | closer, 0xEFBC81u << 8 | wide,   0xEFBC9Fu << 8 | wide};
    for (const std::uint32_t sign : signs)
      if (sign >> 8 == code) return static_cast<kind>(sign & 0xFF);
    return other;
  }

  void extend(const char* p, const char* end) noexcept {
    if (begin_ == nullptr) begin_ = p;
    end_ = end;
  }

  /// The term of these bytes, `same` being bits that make no difference.
  void emit(const char* p, std::ptrdiff_t bytes, unsigned same) noexcept {
    word_hasher hash;
    while (bytes-- > 0) hash.add(static_cast<char>(static_cast<unsigned char>(*p++) | same));
    out_.token(hash.value());
  }

  /// Folds the ASCII letters of a word into `buffer`, as far as they go; returns how far that is.
  static std::size_t fold(const char* p, const char* end, char* buffer) noexcept {
    std::size_t n = 0;
    for (; p != end && n < most_bytes; ++p) {
      char byte = *p;
      if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
      if (byte == '\xE2' && end - p > 2) {  // the only sign of three bytes that words have inside
        byte = '\'';
        p += 2;
      }
      buffer[n++] = byte;
    }
    return n;
  }

  /// Takes a word that the pack may know: whether it is a term, and what a stop behind it says.
  PITH_NOINLINE void look_up(const char* p, const char* end, bool initial) noexcept {
    char buffer[most_bytes];
    std::size_t n = fold(p, end, buffer);
    const std::uint32_t hash = word_hash(buffer, n);
    const word_classes known = pack_->find(hash);
    if (phrase_ != 0 && (pack_->find(phrase_hash(phrase_, hash)) & word_class::cue_word) != 0)
      flags_ |= cue;
    phrase_ = (known & word_class::starts_phrase) != 0 ? hash : 0;
    if (end != end_of_text_ && *end == '.')
      verdict_ = initial || (known & word_class::abbreviation) != 0 ? before_starter
                 : (known & word_class::title) != 0                 ? never
                 : (known & word_class::numbered) != 0              ? before_capital
                                                                    : ends;
    if (n < 2 || (known & word_class::stop_word) != 0) return;
    if (pack_->stem != nullptr && n < most_bytes && *p > '9') n = pack_->stem(buffer, n);
    out_.token(word_hash(buffer, n));
  }

  /// Whether the word at `p` begins sentences.
  bool starts(const char* p) const noexcept {
    const char* q = p;
    for (glyph g; g = look(q), g.kind <= digit;) q += g.bytes;
    char buffer[most_bytes];
    const std::uint32_t hash = word_hash(buffer, fold(p, q, buffer));
    return (pack_->find(hash) & (word_class::starter | word_class::stop_word)) != 0;
  }

  /// Reads the word at `p`; a stop inside, "U.S." or "3.14", belongs to it.
  PITH_ALWAYS_INLINE const char* read_word(const char* p) noexcept {
    bool vowel = false, low = false;
    unsigned part = 0;  // letters since the last stop inside; a digit counts as two
    const char* q = p;
    for (glyph g = look(q);;) {
      low |= g.kind == small_letter;
      vowel |= g.bytes != 1 || (vowels >> (*q & 31) & 1) != 0;
      part += g.kind != digit ? 1 : 2;
      q += g.bytes;
      g = look(q);
      if (g.kind == stop && *q == '.') {
        const glyph behind = look(q + 1);
        if (behind.kind <= digit) {
          ++q;
          g = behind;
          part = 0;
        }
      }
      if (Packs && g.kind == closer && (*q == '\'' || *q == '\xE2')) {
        const glyph behind = look(q + g.bytes);
        if (behind.kind <= letter) {
          q += g.bytes;
          g = behind;
        }
      }
      if (g.kind > digit) break;
    }
    extend(p, q);
    ++words_;
    word_end_ = q;
    const std::ptrdiff_t bytes = q - p;
    const bool initial = part == 1, title = low && !vowel && bytes < 5 && (*p & 0x20) == 0;
    verdict_ = initial || title ? never : ends;
    if (Packs && pack_ != nullptr) look_up(p, q, initial);
    else if (bytes >= least_bytes) emit(p, bytes < term_bytes ? bytes : term_bytes, 0x20);
    return q;
  }

  /// Reads the stop at `p`, what follows and closes, and judges it by what is behind.
  PITH_ALWAYS_INLINE const char* read_stop(const char* p) noexcept {
    verdict word = word_end_ == p && *p == '.' ? verdict_ : ends;
    bool anywhere = false;
    const char* q = p;
    glyph g;
    for (;; q += g.bytes) {
      g = look(q);
      anywhere |= g.kind == wide;
      if (g.kind != stop && g.kind != wide && g.kind != closer) break;
    }
    extend(p, q);
    stop_end_ = q;
    if (!anywhere) {
      if (word == never || g.kind < space || g.kind > newline) return q;
      const char* next = q;
      while (g.bytes != 0 && g.kind >= closer) {
        next += g.bytes;
        g = look(next);
      }
      if (g.kind == small_letter && !(*begin_ >= 'a' && *begin_ <= 'z')) return q;  // else all may begin so
      if (Packs && word != ends && (g.kind != letter || (word == before_starter && !starts(next)))) return q;
    }
    close();
    return q;
  }

  /// Reads the white space, quote marks and list mark at a line's start, and ends what they end.
  const char* start_line(const char* p) noexcept {
    bool blank = false;
    glyph g;
    for (;; p += g.bytes) {
      g = look(p);
      if (g.kind == newline) {
        blank = true;
        if (g.bytes == 0) break;
      } else if (g.kind != space && *p != '>') {
        break;
      }
    }
    if (blank || (begin_ != nullptr && end_ != stop_end_ && begin_ >= line_ &&
                  end_ - line_ < short_line && g.kind != small_letter))
      close_block();
    line_ = p;
    const char* q = p;
    if (g.kind == digit) {
      while (q - p < 3 && look(q).kind == digit) ++q;
      q = q != end_of_text_ && (*q == '.' || *q == ')') ? q + 1 : p;
    } else if (g.kind == other) {
      q += g.bytes;
      while (q != end_of_text_ && *q == *p) ++q;  // "##"
    }
    if (q != p && look(q).kind == space) {
      close_block();
      role_ = role::list_item;
      p = q;
    }
    return p;
  }

  void close() noexcept {
    if (begin_ == nullptr) return;
    unsigned flags = flags_;
    if (end_ == stop_end_) flags |= complete;
    if (end_[-1] == ':') flags |= label;
    const auto length = static_cast<std::uint32_t>(end_ - begin_);
    pith::role r = role_;
    if ((flags & (starts_block | complete | label)) == starts_block && r == role::paragraph &&
        length < long_heading)
      r = role::heading;
    out_.end_sentence(static_cast<std::uint32_t>(begin_ - text_), length, words_, r, flags);
    begin_ = nullptr;
    words_ = 0;
    flags_ = 0;
  }
  void close_block() noexcept {
    close();
    role_ = role::paragraph;
    flags_ = starts_block;
  }

  writer& out_;
  const language* const pack_;
  const char* text_ = nullptr;
  const char* end_of_text_ = nullptr;
  const char* line_ = nullptr;
  const char* begin_ = nullptr;  // of the open sentence, or null
  const char* end_ = nullptr;
  const char* stop_end_ = nullptr;
  const char* word_end_ = nullptr;
  const char* ideograph_end_ = nullptr;
  std::uint32_t words_ = 0;
  std::uint32_t phrase_ = 0;           // the hash of the last word where that begins a phrase
  pith::role role_ = role::paragraph;
  std::uint8_t flags_ = starts_block;  // of the open sentence
  verdict verdict_ = ends;             // of the last word
};

}  // namespace detail

}  // namespace pith

#endif  // PITH_PLAIN_READER_HPP
