// pith/reading/sentences.hpp - where a sentence ends.
//
// A stop ends a sentence or belongs to what is before it, and neither side alone tells which.  So the
// two are judged apart: what the stop is (after an abbreviation? an initial? a number? an ellipsis?),
// kept in one byte, and what follows it (a capital? a function word with a capital? a small letter?).
// `verdicts` is the table of the two.  The stop may be at a line's end and what follows on the next
// line: the byte waits.
#ifndef PITH_SENTENCES_HPP
#define PITH_SENTENCES_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "../language.hpp"
#include "marks.hpp"
#include "terms.hpp"

// What a tool may want to see of each question put to the table: where, what is before, what after.
#ifndef PITH_ON_VERDICT
#define PITH_ON_VERDICT(at, stop, next) static_cast<void>(0)
#endif

namespace pith::detail {

/// What is before a sentence's possible end: what the stop is, told from the left.
enum class stop_kind : std::uint8_t {
  none,
  plain,         ///< after a word, a bracket or a quotation mark
  mark,          ///< "!" or "?"
  quoted,        ///< "!" or "?" and a quotation mark that closes
  ellipsis,      ///< three dots or more
  spaced,        ///< ". . ."
  wide,          ///< a stop that does nothing else
  title,         ///< "Mr."
  numbered,      ///< "No."
  abbreviation,  ///< "Inc.", "U.S."
  initial,       ///< "E.", after a name or first of all
  letter,        ///< "C.", after something else
  pause,         ///< ";"
  ordinal,       ///< "5.", in a language that writes ordinals so, or first of all; dots in a text of capitals: "TOMORROW...RAIN"
  dated,         ///< the same, where few words have a capital
  numeral,       ///< "5." or "5th." in any other; "5 gr."
  count
};

/// What is after it.
enum class follower : std::uint8_t {
  end,        ///< the end of the text
  comma,      ///< or a closing bracket
  sign,       ///< "&", "/": parts of one thing
  small_letter,      ///< a small letter
  listed,     ///< a small letter after a dash: "- Why? - he asked."
  name,       ///< a small letter of what may begin a sentence: "iPhones", "von Braun", a URL
  digit,
  letter,     ///< of a script without capitals
  ideograph,
  other,      ///< a picture, a currency, ...
  capital,
  starter,    ///< a word that begins sentences, with a capital
  pronoun,    ///< a word that begins one with a small letter, too (small_start), or has an apostrophe after its first: "I", "I'm"
  belongs,    ///< a Roman number, an initial, or a letter before a number: "fig. II", "44 a. C.", "Nr. L 197"
  month,      ///< "May", or a law that is cited
  bracketed,  ///< a capital after an opening bracket
  item,       ///< a mark in brackets and a capital: "(b) Wait"
  count
};

/// Whether a space before the Thai or Lao letter `next` at `p` may part sentences there, `before` being the
/// letter before it and `letters` how many the sentence has.  Both write a space where a sentence or a
/// clause ends, and no stop.  So a sentence has to have a sentence's length first; nothing ends before
/// "and", "or", "but", "which", "by", or beside a sign of repetition or abbreviation.
inline bool ends_at_space(const char* p, const char* limit, char32_t before, char32_t next, std::uint32_t letters,
                          const language* pack) noexcept {
  constexpr std::uint32_t shortest = 60;
  // U+0E46 and U+0E2F, and those of Lao, which is 0x80 further on
  const auto repeats = [](char32_t c) noexcept { return (c & ~char32_t{0x80}) == 0xE46 || (c & ~char32_t{0x80}) == 0xE2F; };
  if (letters < shortest || repeats(before) || repeats(next)) return false;
  limit = ahead(p, limit, mark_look);
  for (const char* end = p; pack != nullptr;) {  // each of the first letters and marks as a word
    const character c = read(end, limit);
    if (c.kind != kind::continua && c.kind != kind::mark) break;
    end += c.bytes;
    if ((pack->find(word_hash(p, static_cast<std::size_t>(end - p))) & word_class::goes_on) != 0) return false;
  }
  return true;
}

/// Whether a URL begins at `p`.
inline bool begins_url(const char* p, const char* limit) noexcept {
  const auto is = [&](const char* what) noexcept {
    for (const char* q = p; *what != '\0'; ++q, ++what)
      if ((byte_at(q, limit) | 0x20) != *what) return false;
    return true;
  };
  // "://", each byte with the bit of small letters set
  return is("www.") || is("http://") || is("https://");
}

/// After a date and time as programs write them, "08/16/2000 12:05 PM", or a date as in "2012-03-09",
/// at `p`; or `p`.
inline const char* skip_time_stamp(const char* p, const char* limit) noexcept {
  const time_stamp t = read_time_stamp(p, limit);
  return t.dates == 2 && (t.clock || (t.end - p == 10 && p[4] == '-' && byte_at(t.end, limit) != 'T')) ? t.end : p;
}

/// Whether a word is a Roman number of two letters or more: of I, V and X.
constexpr bool is_roman(const word& w, const char* buffer) noexcept {
  bool roman = w.whole && (w.flags & (word_shouted | word_single)) == word_shouted;
  for (std::size_t i = 0; i < w.length && roman; ++i)
    roman = buffer[i] == 'i' || buffer[i] == 'v' || buffer[i] == 'x';
  return roman;
}

/// Whether a folded byte is that of a letter that is a vowel somewhere, or of one outside ASCII.
constexpr bool is_vowel(char c) noexcept {
  constexpr std::uint32_t set = 1u << 1 | 1u << 5 | 1u << 9 | 1u << 15 | 1u << 21 | 1u << 25;
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && (set >> (byte & 31) & 1) != 0);
}

/// How long the last part of a word is that a pack knows, "Hauptstr."
inline constexpr std::size_t longest_tail = 3;
/// The hash of the last three letters before `end`.
inline std::uint32_t tail_hash(const char* end) noexcept {
  if (!reads_ahead) return word_hash(end - longest_tail, longest_tail);
  std::uint32_t bytes = 0;
  for (unsigned i = 0; i < longest_tail; ++i) bytes |= std::uint32_t{static_cast<unsigned char>(end[-3 + static_cast<int>(i)])} << 8 * i;
  return hash_end(hash_step(hash_step(hash_step(0, bytes), 0), 0));
}

/// What the stop after word `w`, folded in `buffer`, is; `before` are the flags of the word before
/// it, `first` says that no word is before it, or a stop is; `last` is the stop right before it, none
/// where the word opens the sentence or what comes after a colon, and plain where something else is.
inline stop_kind stop_after(const word& w, const char* buffer, unsigned before, bool first,
                            stop_kind last, const language* pack) noexcept {
  const bool roman = is_roman(w, buffer), single = (w.flags & word_single) != 0;
  const bool capital = (w.flags & word_capital) != 0;
  if (roman || (w.flags & word_number) != 0) {
    const bool parted = byte_at(buffer + 1, buffer + w.length) == '.' || byte_at(buffer + 2, buffer + w.length) == '.';
    if (last == stop_kind::none && (parted || w.length < 5 + roman)) return stop_kind::title;  // "2.1. Boats"
    // "fig. 3. The ..." is none, "24. 12. 2005" and "24.12." are, and "2005. 12. 24." where the year is first
    const bool follows = last == stop_kind::plain || last == stop_kind::ordinal || last == stop_kind::dated;
    // "čl. 5. Zakona", "članka 103. Ustava": what is cited is known as a month is
    if (pack != nullptr && pack->ordinals == 2 && (follows || last == stop_kind::numbered) && (roman || w.length < 4 || (w.length < 6 && parted)))
      return stop_kind::dated;
    if (follows && pack != nullptr && pack->ordinals != 0 && (roman || w.length < 3 || (w.length < 6 && (parted || pack->ordinals == 3))))
      return stop_kind::ordinal;
    return w.length < 3 ? stop_kind::numeral : stop_kind::plain;
  }
  if (single && last == stop_kind::none && (!capital || first)) return stop_kind::title;  // "a. Open the lid", "X. What they found"
  if (pack != nullptr && !(single && capital)) {
    std::uint32_t hash = w.hash;
    for (std::size_t i = 1; i < w.length && (w.flags & word_joined) != 0; ++i)  // "l'Ing."
      if (buffer[i] == '\'') hash = word_hash(buffer + i + 1, w.length - i - 1);
    const word_classes known = pack->find(hash);
    constexpr unsigned unit = word_class::title | word_class::numbered;  // Russian "5 cm." and "cf. Annex"
    if ((known & word_class::title) != 0 && ((known & unit) != unit || (before & word_number) == 0))
      return capital || hash != w.hash || (w.flags & word_dotted) != 0 || (known & word_class::small_start) != 0
                 ? stop_kind::title : stop_kind::abbreviation;  // "Dr", "l'Ing.", "i.e.", Dutch "mevr."
    if ((known & word_class::numbered) != 0) return stop_kind::numbered;
    if ((known & word_class::abbreviation) != 0) return stop_kind::abbreviation;
  }
  // "Hauptstr. 12"
  if (pack != nullptr && w.length > longest_tail && w.whole &&
      (pack->find(tail_hash(buffer + w.length)) & word_class::tail) != 0)
    return stop_kind::numbered;
  // "45 m. Then", "XIX w. Potem", but "J. 5 m."
  if (single && !capital &&
      ((before & word_number) != 0 || (before & (word_shouted | word_single)) == word_shouted))
    return stop_kind::numbered;
  // A syllable of Korean, which begins with EA to ED, is a whole word.
  if (single && static_cast<unsigned char>(buffer[0]) >= 0xEA) return stop_kind::plain;
  if (single) return first || (before & word_capital) != 0 ? stop_kind::initial : stop_kind::letter;
  if ((w.flags & word_dotted) != 0) {  // "U.S.", but "png.h." is a file
    const bool file = (w.flags & word_capital) == 0 && w.length < 6 && buffer[1] != '.' && buffer[w.length - 2] == '.';
    return file ? stop_kind::plain : stop_kind::abbreviation;
  }
  if (is_digit_at(buffer, buffer + 1)) return stop_kind::numeral;  // "5th."
  if ((before & word_number) != 0 && (w.flags & (word_short | word_capital | word_number)) == word_short) return stop_kind::numeral;
  if (pack == nullptr && w.hash == word_hash("prof", 4)) return stop_kind::title;  // that most languages share
  // No vowel, and not in capitals alone, as "Mr", "Dr", "St" in many languages.
  if ((w.flags & (word_shouted | word_short)) != word_short || !(capital || pack == nullptr))
    return stop_kind::plain;
  for (std::size_t i = 0; i < w.length; ++i)
    if (is_vowel(buffer[i])) return stop_kind::plain;
  return stop_kind::initial;  // but "the Frp. That", "the GmbH. Die"
}

/// The verdicts, a row for what is before and a column for what is after.
///     y  ends        n  goes on
///     c  ends where a small letter is no sign: the sentence has no capital, or the word before the
///        stop is long and no abbreviation
///     l  ends, but not within the first four words
///     s  ends, unless a speaker follows: "Why?" Ann Lee asked
///
/// Beside each row: how often a sentence ended there, and how often not, where the table was asked in
/// treebanks of 32 languages (src/tools/count_ends.cpp).  A cell is what they say but where they are
/// few, or where a wrong end costs more than one that is missed: half a sentence in a summary.
inline constexpr char verdicts[][static_cast<std::size_t>(follower::count) + 1] = {
    // end , & a -a iP 1 letter ideograph other B The I IV May (B (b)
    "nnnnnnnnnnnnnnnnn",  // none
    "ynncnyyyyyyyyyyyy",  // plain
    //   , 11/10, a 198/107, -a 46/1, iP 18/0, 1 146/4, letter 3869/1, ideograph 2/0
    //   other 23/1, B 19983/56, (B 27/0, (b) 108/2
    "ynncnyyyyyyyyyyyy",  // mark
    //   , 0/8, a 42/34, -a 5/3, iP 2/0, 1 4/0, letter 121/2, ideograph 14/0, other 3/8
    //   B 1018/33, (B 4/1, (b) 1/0
    "ynncnyysyyssysyyy",  // quoted
    //   a 0/5, -a 0/1, letter 1/0, other 0/2, B 8/0, The 16/0, I 1/0
    "ynnnnnnnynyyyyyyn",  // ellipsis
    //   , 1/6, a 7/74, -a 6/5, iP 1/0, 1 0/3, letter 0/4, other 2/10, B 140/6
    //   The 115/3, I 13/4, IV 1/0, (B 3/0
    "ynnnnnnnnnyynyyyn",  // spaced
    //   B 0/1, The 2/0
    "ynyyyyyyyyyyyyyyy",  // wide
    //   1 104/0, ideograph 862/0, other 1/0, B 18/0
    "ynnnnnnnnnnnnnnnn",  // title
    //   a 0/30, B 8/112, The 7/8, IV 0/2
    "ynnnnnnnnnyyynynn",  // numbered
    //   & 0/1, a 1/30, 1 1/36, ideograph 0/1, B 32/6, The 17/0, I 9/0, IV 0/1, (b) 0/7
    "ynnnnnnnnnnllnlnn",  // abbreviation
    //   & 0/3, a 0/142, -a 0/2, 1 0/13, letter 0/10, other 0/3, B 24/80, The 11/2
    //   I 0/2, IV 0/4, (B 0/4
    "ynnnnnnnnnnyynnnn",  // initial
    //   a 0/15, 1 0/2, B 2/75, The 4/2, IV 0/6
    "ynnnnnnnnnnyynyyn",  // letter
    //   , 3/0, a 0/36, 1 1/8, letter 3/4, B 16/76, The 12/0, I 2/0, IV 0/7
    "ynnnnnnnnnnynnnny",  // pause
    //   , 3/22, a 7/199, -a 0/7, 1 0/9, letter 0/9, B 17/31, The 50/0, I 5/0, IV 0/1
    //   (b) 14/0
    "ynnnnnnnnnnyynnnn",  // ordinal
    //   a 0/169, B 33/20, The 9/1, I 1/0, (b) 0/38
    "ynnnnnnnnnyyynnnn",  // dated
    //   a 0/120, B 31/3, The 9/1, I 1/0, (b) 0/20
    "ynnnnyyyyyyyyynyy",  // numeral
    //   a 2/3, 1 3/0, letter 11/0, B 32/1, The 40/2, I 7/0, (b) 3/0
};
static_assert(sizeof verdicts / sizeof *verdicts == static_cast<std::size_t>(stop_kind::count));

/// Whether the letter at `p` is a word that begins a sentence with a small letter.
inline bool is_small_start(const char* p, const language* pack) noexcept {
  return pack != nullptr && (pack->find(word_hash(p, 1)) & word_class::small_start) != 0;
}

/// Names that are not written as others are: the last words that began a sentence, or a line of no
/// text, with a small letter, as hashes; and the inverted ones of names that end with a sign: "Yahoo!".
struct small_names {
  std::uint16_t hashes[8] = {};
  std::uint8_t next = 0;

  PITH_SHARED bool has(std::uint32_t hash) const noexcept {
#ifdef PITH_LETTERS_SSE2
    static_assert(sizeof hashes == 16, "all of them at once");
    const __m128i all = _mm_loadu_si128(static_cast<const __m128i*>(static_cast<const void*>(hashes)));
    return _mm_movemask_epi8(_mm_cmpeq_epi16(all, _mm_set1_epi16(static_cast<short>(hash & 0xFFFF)))) != 0;
#elif !defined(__OPTIMIZE_SIZE__)
    constexpr std::uint64_t ones = 0x0001000100010001;
    std::uint64_t found = 0;
    for (unsigned i = 0; i < sizeof hashes / sizeof *hashes; i += 4) {
      std::uint64_t four;
      PITH_COPY_BYTES(&four, hashes + i, sizeof four);
      four ^= (hash & 0xFFFF) * ones;
      found |= (four - ones) & ~four;  // an upper bit is set if and only if one of the four is the same
    }
    return (found & ones << 15) != 0;
#else
    for (const std::uint16_t name : hashes)
      if (name == static_cast<std::uint16_t>(hash)) return true;
    return false;
#endif
  }
  PITH_SHARED void add(std::uint32_t hash) noexcept {
    hashes[next++ % (sizeof hashes / sizeof *hashes)] = static_cast<std::uint16_t>(hash);
  }
};

/// Whether a name that begins small is at `p`: a word with a capital inside, "iPhones", one that began
/// a sentence before, "grepper", or a short one that says something before a capital, "von Braun".
inline bool is_small_name(const char* p, const char* limit, stop_kind stop, const small_names& names,
                          const language* pack) noexcept {
  char buffer[4];  // the hash is enough
  const word w = read_any_word(p, limit, buffer, sizeof buffer);
  if (names.has(w.hash)) return true;
  for (const char* q = p; q < w.end; ++q)
    if (ascii_kind_of(*q) == kind::upper) return true;
  return stop == stop_kind::plain && pack != nullptr &&
         (w.flags & (word_short | word_single)) == word_short &&
         (pack->find(w.hash) & (word_class::stop_word | word_class::abbreviation | word_class::numbered |
                                word_class::title)) == 0 &&
         ((w.flags & word_dotted) != 0 ||  // "k.d. lang"
          (byte_at(w.end, limit) == ' ' && kind_at(w.end + 1, limit) == kind::upper));
}

/// Whether a mark of the shape that closes opens a quotation before the character `c`, as in Swedish and Finnish: "Det blev
/// natt. ”Jag kommer”".  Before a small letter U+2019 is an apostrophe, "'t was".
inline bool may_open(const character& c) noexcept {
  return c.kind == kind::upper || (c.kind <= kind::continua && is_caseless(c.code));
}

/// Tells what begins at `p`, after a stop and white space.  The word is read only where the row of
/// `stop` asks for it.  `before`: the flags of the word before the stop.
PITH_NOINLINE inline follower look_behind_stop(const char* p, const char* limit, stop_kind stop,
                                               unsigned before, const small_names& names,
                                               const language* pack) noexcept {
  limit = ahead(p, limit, longest_word);
  character c = read(p, limit);
  bool listed = false, bracket = false;
  for (const char* const reach = ahead(p, limit, mark_look); p < reach && !is_word(c.kind); c = read(p, limit)) {
    const bool opens = c.kind == kind::opener || c.kind == kind::quote;
    if (opens) {
      if (stop == stop_kind::pause) return follower::comma;
      list_mark m;
      bracket = bracket || c.code == U'(' || c.code == U'[';
      if (c.code == U'(')
        if (const char* const text = read_list_mark(p, limit, m);
            text != nullptr && kind_at(text, limit) == kind::upper)
          return follower::item;
      if (c.code == U'{') {  // "{home}[The manual]", a link of AsciiDoc
        const char* q = p;
        while (q < reach && !is_white(ascii_kind_of(*q)) && *q != '}') ++q;
        if (byte_at(q, limit) == '}' && byte_at(q + 1, limit) == '[') {
          p = q + 2;
          continue;
        }
      }
    } else if (c.kind == kind::dash || c.kind == kind::bullet || c.code == U'*' || c.code == U'_') {
      listed = true;
    } else if (c.code == U',' && byte_at(p + 1, limit) == ',') {  // ",,Come'', he said."
      ++p;
    } else if (c.kind != kind::space && c.kind != kind::ignorable && c.code != 0x2019 && c.code != 0x201D) {
      break;
    }
    p += c.bytes;
    // Dutch "'s Avonds" begins with its second word.
    const bool avonds = (c.code == U'\'' || c.code == 0x2019) && byte_at(p + 1, limit) == ' ' && (pack == nullptr || is_small_start(p, pack));
    const bool closing = c.code == 0x2019 || c.code == 0x201D;
    if (avonds) ++p;
    c = read(p, limit);
    if (closing && !avonds && !may_open(c)) return follower::comma;
  }
  switch (c.kind) {
    case kind::newline: return follower::end;
    case kind::comma: case kind::closer: return follower::comma;
    case kind::exclamation: case kind::question:  // "Wait ! ! , it said"
      return is_word(kind_at(p + c.bytes, limit)) ? follower::other : follower::comma;
    case kind::digit: {  // "2)", "2.1."
      // "Art. 5" in a language that is not known
      if (pack == nullptr && stop == stop_kind::plain && (before & (word_short | word_number)) == word_short)
        return follower::sign;
      const char* const first = p;
      while (is_digit_at(p, limit) ||
             (byte_at(p, limit) == '.' && byte_at(p + 1, limit) != ' '))
        ++p;
      const char close = byte_at(p, limit);
      return (close == '.' || (close == ')' && p - first < 3)) && byte_at(p + 1, limit) == ' '
                 ? follower::item
                 : follower::digit;
    }
    case kind::ideograph: case kind::continua: return follower::ideograph;
    case kind::upper: break;
    case kind::lower:
      if (is_caseless(c.code)) break;
      if (begins_url(p, limit) ||
          (!is_word(kind_at(p + 1, limit)) && byte_at(p + 1, limit) != '.' && is_small_start(p, pack)))
        return follower::name;
      if (listed) return follower::listed;
      if (byte_at(p + c.bytes, limit) == ')') return follower::item;  // "b) a pot"
      return stop <= stop_kind::mark && (before & word_number) == 0 &&
                     is_small_name(p, limit, stop, names, pack)
                 ? follower::name : follower::small_letter;
    default: return c.code == U'&' || c.code == U'/' ? follower::sign : follower::other;
  }
  const follower plain = c.kind == kind::lower ? follower::letter
                         : bracket             ? follower::bracketed
                                               : follower::capital;
  if (stop <= stop_kind::mark) return plain;
  char buffer[8];  // the hash is enough: this frame lies below that of a stop
  const word w = read_any_word(p, limit, buffer, sizeof buffer);
  const bool single = (w.flags & word_single) != 0;
  const char after = byte_at(w.end, limit);
  const kind behind = ascii_kind_of(after);
  if ((single && (behind == kind::full_stop || behind == kind::comma)) || is_roman(w, buffer)) return follower::belongs;  // "art. I, sec. 8"
  if (stop == stop_kind::numbered && (w.flags & word_shouted) != 0 &&
      (after == '/' || is_digit_at(w.end + (after == '-' ? 1 : -1), limit)))
    return follower::belongs;  // "No. PCT/CH02/00573", "No. A-12", "No. EP123"
  if (bracket || pack == nullptr) return plain;
  const word_classes known = pack->find(w.hash);
  if ((known & word_class::month) != 0) return follower::month;
  if ((known & (word_class::starter | word_class::stop_word)) == 0)
    return single && behind == kind::space && is_digit_at(w.end + 1, limit) ? follower::belongs : plain;
  if (plain == follower::letter && (stop <= stop_kind::numbered || stop == stop_kind::pause)) return plain;
  // "US" is not "us".
  if ((w.flags & (word_shouted | word_single)) == word_shouted && (before & word_shouted) == 0) return plain;
  return (known & word_class::small_start) != 0 || (w.length > 1 && buffer[1] == '\'') ? follower::pronoun : follower::starter;
}

/// The verdict of the table as it is written there.
constexpr char verdict(stop_kind stop, follower next) noexcept {
  return verdicts[static_cast<std::size_t>(stop)][static_cast<std::size_t>(next)];
}

/// Whether a clause that says who speaks begins at `p`: "Ann Lee asked".  At most four words are read.  What begins small may
/// begin with a pronoun too, where that is all: "he asked."
PITH_NOINLINE inline bool says(const char* p, const char* limit, const language* pack) noexcept {
  limit = ahead(p, limit, longest_word);
  bool pronoun = false, said = false;
  for (int left = 4; is_word(kind_at(p, limit)); --left) {
    if (left == 0) return false;
    char buffer[8];
    const word w = read_any_word(p, limit, buffer, sizeof buffer);
    const word_classes known = pack != nullptr ? pack->find(w.hash) : word_classes{0};
    if ((known & word_class::speech) != 0) {
      if (!pronoun) return true;
      said = true;
      left = 2;  // "he asked Ann."
    } else if (left == 4) {
      pronoun = (known & word_class::stop_word) != 0;
      if (pronoun && (w.flags & word_capital) != 0) return false;  // "He asked"
    }
    p = w.end;
    if (!said && byte_at(p, limit) == '.' && (w.flags & word_short) != 0) ++p;  // "Mr. Lee"
    if (byte_at(p, limit) == ' ') ++p;
  }
  return said;
}

}  // namespace pith::detail

#endif  // PITH_SENTENCES_HPP
