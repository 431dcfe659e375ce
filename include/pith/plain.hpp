// pith/plain.hpp - the call for the smallest programs: the same ranking, after a reader with few rules.
//
//     static pith::static_workspace<16 * 1024> memory;
//     pith::result r = pith::plain::summarize(text, {3}, memory);
//
// No tables, no word lists, no stemmer, unless plain::language_options names a pack.  What it reads:
//
//   blocks     are separated by blank lines and by the marks of lists.  A line of fewer than `short_line`
//              bytes that does not end like a sentence is a block of its own, unless a small letter
//              follows.  A block without an end of a sentence is a heading.
//   sentences  end with . ! ? and closing marks, if white space and no small letter follows; not
//              after a single letter ("J. Smith") nor after a short word with a capital and without a
//              vowel ("Mr.").  The stops of Chinese and Japanese end them anywhere.
//   words      are runs of letters and digits: every code point except punctuation is a letter.
//              Those of `term_bytes` bytes and more are one term with all that begin alike, which
//              parts most stems from most endings (after McNamee and Mayfield 2004, who found that
//              beginnings and n-grams do a stemmer's work in many languages); those of fewer than
//              `least_bytes` are none.  Where a script has no spaces, two neighbours are a term.
//   capitals   fold by one bit, which capitals of ASCII, Latin-1, Greek and most of Cyrillic lack.
//              Other characters that differ by that bit are taken for the same letter.
//
// What it does not know: tables, mail, code, captions, bylines, references, labels of speakers,
// abbreviations with a vowel ("Prof."), combining marks.
#ifndef PITH_PLAIN_HPP
#define PITH_PLAIN_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "compiler.hpp"
#include "language.hpp"
#include "reading/model.hpp"
#include "pith.hpp"

namespace pith {
namespace detail {

/// Reads one text, all of which is in memory, into a model_writer; with `Packs`, by a pack's word sets
/// and stemmer, unless that is null.
template <bool Packs>
class plain_reader {
 public:
  static constexpr bool remembers = false;
  static constexpr std::ptrdiff_t term_bytes = 6, least_bytes = 4;
  static constexpr std::ptrdiff_t short_line = 50;
  static constexpr std::size_t most_bytes = 63;  // of a word that a pack knows
  static constexpr std::uint32_t long_heading = 200;

  plain_reader(const language* pack, model_writer& out) noexcept : out_(out), pack_(pack) {}

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

  enum kind : std::uint8_t { small_letter, letter, digit, ideograph, space, newline, stop, wide, closer, other };
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
    const unsigned c = static_cast<unsigned char>(*p);
    if (c < 0x80) return {ascii(c), 1};
    unsigned code = c;
    std::uint8_t n = 1;
    while (n < 4 && p + n != end_of_text_ && (p[n] & 0xC0) == 0x80)
      code = code << 8 | static_cast<unsigned char>(p[n++]);
    return {beyond(code), n};
  }
  static kind ascii(unsigned c) noexcept {
    if (c == '\n') return newline;
    if (c <= ' ') return space;
    if (c - 'a' < 26) return small_letter;
    if ((c | 0x20) - 'a' < 26) return letter;
    if (c - '0' < 10) return digit;
    if (c == '.' || c == '!' || c == '?') return stop;
    if (c == '"' || c == '\'' || c == ')' || c == ']') return closer;
    return other;
  }
  /// `code` is the bytes of a code point as a number.
  static kind beyond(unsigned code) noexcept {
    if (code == 0xC2A0 || code == 0xE38080) return space;
    if (code == 0xE38082 || code == 0xEFBC81 || code == 0xEFBC9F) return wide;
    if (code == 0xE2809D || code == 0xE28099 || code == 0xC2BB || code == 0xE3808D) return closer;
    const unsigned block = code >> 8;
    if (block == 0xC2 || block >> 8 == 0xE2 || block == 0xE380 || block == 0xEFBC) return other;
    if (code - 0xE38100 < 0xEA0000 - 0xE38100) return ideograph;
    return letter;
  }

  void extend(const char* p, const char* end) noexcept {
    if (begin_ == nullptr) {
      begin_ = p;
      words_ = 0;
      caseless_ = *p >= 'a' && *p <= 'z';
    }
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
  PITH_NOINLINE bool starts(const char* p) const noexcept {
    const char* q = p;
    for (glyph g; g = look(q), g.kind <= digit;) q += g.bytes;
    char buffer[most_bytes];
    const std::uint32_t hash = word_hash(buffer, fold(p, q, buffer));
    return (pack_->find(hash) & (word_class::starter | word_class::stop_word)) != 0;
  }

  /// Reads the word at `p`; a stop inside, "U.S." or "3.14", belongs to it.
  const char* read_word(const char* p) noexcept {
    bool vowel = false, low = false;
    unsigned part = 0;  // letters since the last stop inside; a digit counts as two
    const char* q = p;
    for (glyph g = look(q);;) {
      low |= g.kind == small_letter;
      vowel |= g.bytes != 1 || (vowels >> (*q & 31) & 1) != 0;
      part += g.kind != digit ? 1 : 2;
      q += g.bytes;
      g = look(q);
      if (g.kind == stop && *q == '.' && look(q + 1).kind <= digit) {
        g = look(++q);
        part = 0;
      }
      if (Packs && g.kind == closer && (*q == '\'' || *q == '\xE2') && look(q + g.bytes).kind <= letter) {
        q += g.bytes;
        g = look(q);
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
  const char* read_stop(const char* p) noexcept {
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
      while (g.bytes != 0 && g.kind >= space && g.kind != stop && g.kind != wide) {
        next += g.bytes;
        g = look(next);
      }
      if (g.kind == small_letter && !caseless_) return q;
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
    flags_ = 0;
  }
  void close_block() noexcept {
    close();
    role_ = role::paragraph;
    flags_ = starts_block;
  }

  model_writer& out_;
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
  bool caseless_ = false;
};

}  // namespace detail

namespace plain {

/// Options, as in pith::options and with the same defaults.  What is fixed here, such as the method, the
/// query and the title, is not linked.
struct options {
  std::uint32_t sentences = 0;  ///< at most this many sentences
  float ratio = 0;              ///< at most this share of the text's sentences, 0 to 1; at least one
  pith::order order = pith::order::text;

  static constexpr std::integral_constant<pith::method, pith::method::standard> method{};
  static constexpr float damping = 0, tolerance = 0, query_strength = 0;
  static constexpr std::uint32_t words = 0, bytes = 0, max_sweeps = 0;
  static constexpr const pith::language* language = nullptr;
  static constexpr std::string_view query{}, title{};
  static constexpr bool explain = false, sized = false, packed = false, measured = false;
  using reader = detail::plain_reader<false>;
};

/// The same with a language's stop words, abbreviations, cues and stemmer; null means without.  Capitals
/// outside ASCII are not folded for the word lists, so words that begin with one are not found there.
struct language_options : options {
  std::uint32_t words = 0;  ///< at most this many words
  std::uint32_t bytes = 0;  ///< at most this many bytes, counting one between two sentences
  const pith::language* language = &languages::english;
  using reader = detail::plain_reader<true>;
  static constexpr bool sized = true, packed = true;
};

/// Bytes of workspace that are enough for plain::summarize with this text and these options.  Reads the
/// text once.  0 and SIZE_MAX as from pith::workspace_bytes.
template <class Options = options>
[[nodiscard]] std::size_t workspace_bytes(std::string_view text, const Options& o = {}) noexcept {
  return detail::exact_for(detail::one{}, [text](std::size_t) noexcept { return text; }, o);
}

/// Bytes of workspace that are enough for any text of `text_bytes` bytes, as pith::workspace_bound.
template <class Options = options>
[[nodiscard]] constexpr std::size_t workspace_bound(std::size_t text_bytes, const Options& o = {}) noexcept {
  return detail::bound_for(text_bytes, o);
}

/// Chooses the sentences that best represent a text, as pith::summarize does with method::standard, and
/// with the same contract: the same statuses, any bytes, linear time, no allocation.  A span never
/// starts or ends inside a code point.
template <class Options = options>
[[nodiscard]] result summarize(std::string_view text, const Options& o, workspace w) noexcept {
  return detail::summarize_all(detail::one{}, [text](std::size_t) noexcept { return text; }, o, w);
}

}  // namespace plain
}  // namespace pith

#endif  // PITH_PLAIN_HPP
