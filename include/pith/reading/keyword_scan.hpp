// pith/reading/keyword_scan.hpp - the content words of a text where they stand, and what parts them.
//
// The first stage of ranking/phrases.hpp.  Nobody tells it which words are nouns, so it notes of every
// content word what can be seen: whether the word before it belongs to the same run, whether
// there is a border all the same, and whether it looks like a form of a verb.
//
//   hard border   a stop word, punctuation, a number, a possessive "'s", the article of "l'eau"
//   soft border   capitals begin or end ("Civil Defense | alerted"); what looks like a verb, or is
//                 an adjective that goes with anything, has one on both sides
//
// Some names hold more than letters, and are one word: "AT&T", "C++", "Node.js", "X-ray", "F-16".  A
// number belongs to the name before it, "Boeing 737", or to a degree and what has it, "type 2 diabetes";
// "of" and "&" join two names, "Bank of England".
//
// A capital at the start of a sentence or in a heading says nothing.  One capital between small
// letters, or behind an article, is no name's ("linear Diophantine equations"), and has no border
// behind it.  In German nouns have capitals, so that none begins with one.
//
// English verbs are told by their endings, by the words before and behind them, and by the lists of
// languages/english_phrases.hpp; those of Romance languages by some sure endings, "venceram", "trouver".
// Elsewhere ranking/phrases.hpp asks for more evidence.
//
// Han and kana are read as pairs of neighbouring characters, as the reader does; hiragana, which
// writes endings, and the commonest function words of Chinese are hard borders.
#ifndef PITH_KEYWORD_SCAN_HPP
#define PITH_KEYWORD_SCAN_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "characters.hpp"
#include "../language.hpp"
#include "../languages/english_phrases.hpp"
#include "model.hpp"
#include "terms.hpp"

namespace pith {
namespace detail {

inline constexpr char16_t function_characters[] =
    u"的了是在和与與也就都而及着著把被将將对對从從以为為于於有不一個个几幾每各某再已曾今这這那其之们們他她"
    u"它我你很更最又但或因所";

/// A content word where it stands: 12 bytes.
struct keyword_token {
  std::uint32_t offset;
  std::uint32_t term;   ///< its hash; later the index of the first token that has it
  std::uint8_t length;  ///< bytes
  std::uint8_t gap;     ///< distance in words from the last one of the sentence, 255 for none;
                        ///< later how many tokens there are from here to the next hard border
  std::uint16_t flags;
};

enum keyword_flag : std::uint16_t {
  key_joined = 1,      ///< no hard border before it
  key_soft = 2,        ///< a soft border before it
  key_verbal = 4,      ///< looks like a form of a verb, or goes with anything
  key_past = 8,        ///< with key_verbal: no phrase ends with it; without: it is none by itself
  key_upper = 16,      ///< has a capital that says something
  key_unsure = 32,     ///< begins a sentence or stands in a heading
  key_heading = 64,    ///< stands in a heading or a title
  key_pair = 128,      ///< a pair of characters
  // of ranking/phrases.hpp:
  key_covered = 256,   ///< inside of a repeated phrase
  key_free_left = 512, ///< its phrase has stood free at the left
  key_free_right = 1024,
  key_placed = 2048,   ///< its phrase is a candidate already
  key_slot = 4096,     ///< times the number of tokens, up to 7, of the candidate that begins here
  key_alone = 32768    ///< its term is a candidate by itself
};

inline bool has_code(const language* pack, const char* code) noexcept {
  return pack != nullptr && pack->code[0] == code[0] && pack->code[1] == code[1];
}

/// What key phrases know of the words of a language, or null.  English is the one that most programs have, and most
/// only to summarize: so its pack does not carry these.
inline const phrase_words* phrase_words_for(const language* pack) noexcept {
  if (pack == nullptr || pack->phrases != nullptr) return pack != nullptr ? pack->phrases : nullptr;
  return pack->code[0] == 'e' && pack->code[1] == 'n' ? &english::phrases : nullptr;
}

/// Finds the content words of sentences.
class keyword_scanner {
 public:
  /// Stores no more than `most` tokens; those of a pack's language are as many as the reader's.
  keyword_scanner(std::string_view text, const language* pack, keyword_token* tokens,
                  std::uint32_t most) noexcept
      : text_(text.data()), pack_(pack), own_(phrase_words_for(pack)), tokens_(tokens), most_(most),
        english_(has_code(pack, "en")), german_(has_code(pack, "de")),
        elides_(has_code(pack, "fr") || has_code(pack, "it")) {}

  std::uint32_t count() const noexcept { return count_; }

  void read_sentence(const sentence& s) noexcept {
    const char* p = text_ + s.offset;
    const char* const end = p + s.length;
    heading_ = s.role == role::title || s.role == role::heading;
    now_ = state{};
    small_ = false;
    gap_ = farthest;
    pair_end_ = nullptr;
    while (p < end) {
      const character c = read(p, end);
      if (is_word(c.kind)) {
        p = read_one(p, end);
        now_.hyphen = now_.spaced = now_.fresh = false;
        continue;
      }
      if (c.code == U'<') {
        if (const char* const after = tag_end(p, end); after != p) {
          p = after;
          now_.border = true;
          continue;
        }
      }
      if (c.kind == kind::ideograph) {
        read_pair(p, c);
      } else if (c.code == U'&' && now_.content && now_.capital && !now_.border && before_capital(p + 1, end)) {
        widen(1);  // "Procter & Gamble"
      } else if (is_white(c.kind) || c.kind == kind::ignorable) {
        now_.spaced = true;
        if (now_.hyphen) now_.border = true;
      } else if (c.kind == kind::dash && c.code < 0x2014 && !now_.spaced && !now_.hyphen) {
        now_.hyphen = true;
      } else {
        now_.border = true;
        if (c.kind != kind::comma || c.code == U':' || c.code == U';') now_.fresh = true;
      }
      p += c.bytes;
    }
  }

 private:
  static constexpr std::uint8_t farthest = 255;
  static_assert(longest_word + 4 < farthest, "the length of a word fits a byte");

  /// What is known at the place that is being read.
  struct state {
    bool fresh = true;       ///< a capital here says nothing
    bool border = true;      ///< punctuation since the last word
    bool spaced = false;     ///< white space since then
    bool hyphen = false;     ///< a hyphen, and no space, since then
    bool content = false;    ///< the last word was a content word: tokens_[count_ - 1]
    bool number = false;     ///< it was a number
    bool article = false;    ///< it was an article
    bool lead = false;       ///< it was a word that verbs stand behind
    bool verbal = false;     ///< it was taken for a verb
    bool plural = false;     ///< it ended in -s
    bool capital = false;    ///< it had a capital
    bool modifier = false;   ///< it had the one capital that is no name's
    bool case_soft = false;  ///< and a soft border before it for no other reason
    bool label = false;      ///< it was "Table" or the like, whose number is no part of a name
    bool graded = false;     ///< it was "type" or the like, whose number is part of a term
  };

  /// What can be seen of one word.
  struct look {
    bool weak = false, verbal = false, past = false, plural = false, general = false;
    bool article = false, object = false, lead = false, joint = false, graded = false;
    bool named = false;  ///< part of a name although a stop word: "Theresa May"
  };

  void widen(unsigned words) noexcept {
    if (gap_ != farthest) gap_ = gap_ + words < farthest ? static_cast<std::uint8_t>(gap_ + words) : farthest;
  }

  /// A word that is part of no phrase.  A compound that holds one ("state-of-the-art") has no part
  /// that could stand alone.
  void pass(bool number = false) noexcept {
    if (now_.hyphen && now_.content && !number) --count_;
    widen(1);
    const bool fresh = now_.fresh;
    now_ = state{};
    now_.border = false;
    now_.fresh = fresh;
    now_.number = number;
  }

  /// The length of an article and its apostrophe at the start of a word: "l'", "dell'", or 0.
  static std::size_t elided(const char* p, const char* end) noexcept {
    for (std::size_t n = 1; n < 6 && p + n < end; ++n) {
      const std::size_t mark = apostrophe(p + n, end);
      if (mark != 0) return static_cast<std::size_t>(end - p) > n + mark + 2 ? n + mark : 0;
    }
    return 0;
  }

  /// Behind the tag of a markup language that begins at `p`, "<img src=...>", or `p`.  Looks no further than the
  /// next '<', so that all looks together are linear.
  static const char* tag_end(const char* p, const char* end) noexcept {
    const char next = byte_at(p + 1, end);
    if (static_cast<unsigned char>((next | 0x20) - 'a') >= 26 && next != '/' && next != '!') return p;
    const char* q = p + 1;
    while (q < end && *q != '>' && *q != '<') ++q;
    return q < end && *q == '>' ? q + 1 : p;
  }

  static std::size_t apostrophe(const char* p, const char* end) noexcept {
    if (*p == '\'') return 1;
    return end - p > 2 && *p == '\xE2' && p[1] == '\x80' && p[2] == '\x99' ? 3 : 0;
  }

  /// The bytes of "'s" at the end of a word, or 0.
  static std::size_t possessive(const char* p, const char* end) noexcept {
    const auto n = end - p;
    if (n < 4 || (end[-1] | 0x20) != 's') return 0;
    if (end[-2] == '\'') return 2;
    return n > 5 && apostrophe(end - 4, end) == 3 ? 4 : 0;
  }

  /// Behind a name that holds a mark and begins at `begin` with the word `w`, a capital first; null for none.
  static const char* marked_name(const char* begin, const word& w, const char* end) noexcept {
    if (w.end >= end) return nullptr;
    const char *const mark = w.end, *p = mark + 1;
    const char next = byte_at(p, end);
    const bool single = (w.flags & word_single) != 0, lower = static_cast<unsigned char>(next - 'a') < 26;
    const bool upper = static_cast<unsigned char>(next - 'A') < 26, digit = static_cast<unsigned char>(next - '0') < 10;
    const auto visible = [&](const char* q) noexcept { return q < end && !is_white(kind_at(q, end)); };
    switch (byte_at(mark, end)) {
      case '+': return single && next == '+' ? p + 1 : nullptr;                          // "C++"
      case '#': return single && !lower && !upper && !digit ? p : nullptr;               // "C#"
      case '&': if (!upper || (!single && (w.flags & word_shouted) == 0)) return nullptr; break;  // "AT&T", "R&D"
      case '-': if (!single || !(lower || upper || digit)) return nullptr; break;        // "X-ray", "F-16"
      case '.': if (single || !lower) return nullptr; break;                             // "Node.js"
      default: return nullptr;
    }
    const char* const part = p;
    while (p < end && p - begin < farthest &&
           (static_cast<unsigned char>((*p | 0x20) - 'a') < 26 || static_cast<unsigned char>(*p - '0') < 10))
      ++p;
    // behind a stop: as short as endings of files and programs are, else it may be a sentence's start
    if (*mark == '.' && (p - part > 3 || (visible(p) && byte_at(p, end) != ',' && byte_at(p, end) != '.'))) return nullptr;
    return p - begin < farthest ? p : nullptr;
  }

  /// The term of such a name: its bytes with small letters; an "s" at the end counts not, "X-rays".
  static std::uint32_t marked_term(const char* p, const char* end) noexcept {
    if (end - p > 4 && end[-1] == 's') --end;
    word_hasher h;
    for (; p < end; ++p) h.add(static_cast<unsigned char>(*p - 'A') < 26 ? static_cast<char>(*p | 0x20) : *p);
    return h.value() | 1;
  }

  /// Whether the next word has a capital and only a space before it.
  static bool before_capital(const char* p, const char* end) noexcept {
    return byte_at(p, end) == ' ' && kind_at(p + 1, end) == kind::upper;
  }

  look look_at(const word& w, const char* buffer, bool sure, bool beside) const noexcept {
    look l;
    if (own_ == nullptr || !w.whole || w.length == 0) return l;
    const std::size_t n = w.length;
    const auto ends = [&](char a, char b) noexcept {
      return n > 4 && buffer[n - 2] == a && buffer[n - 1] == b;
    };
    const word_classes known = own_->words.find(w.hash);
    if (!english_) {
      l.weak = (known & phrase_class::time) != 0 || ((known & phrase_class::weak) != 0 && !sure);
      l.verbal = l.past = !sure && (known & phrase_class::not_verb) == 0 && ends_like_verb(buffer, n);
      return l;
    }
    l.article = (known & phrase_class::article) != 0;
    l.object = (known & phrase_class::object) != 0;
    l.lead = (known & phrase_class::verb_lead) != 0;
    l.joint = (known & phrase_class::joint) != 0;
    l.graded = (known & phrase_class::graded) != 0;
    l.weak = (known & phrase_class::time) != 0 || ((known & phrase_class::measure) != 0 && !beside);
    l.named = sure && beside && (known & phrase_class::measure) != 0;
    if (sure) return l;
    l.weak = l.weak || (known & phrase_class::weak) != 0 ||
             (ends('l', 'y') && (known & phrase_class::not_adverb) == 0);
    l.past = ends('e', 'd');
    l.verbal = l.past || (ends('n', 'g') && buffer[n - 3] == 'i') || (known & phrase_class::soft) != 0;
    l.general = !l.verbal && is_general(w, buffer, known);
    const char before = n > 3 ? buffer[n - 2] : 's';
    l.plural = before != 's' && before != 'u' && before != 'i' && before != '\'' && buffer[n - 1] == 's';
    return l;
  }

  /// Whether a word of n bytes ends as verbs and adverbs of its language do, after two letters or more.
  bool ends_like_verb(const char* word, std::size_t n) const noexcept {
    const char* ending = own_->endings;
    for (std::size_t length; (length = next_word(ending)) != 0; ending += length) {
      if (n < length + 2) continue;
      std::size_t i = 0;
      while (i < length && word[n - length + i] == ending[i]) ++i;
      if (i == length) return true;
    }
    return false;
  }

  /// Whether the list of general nouns has the word, or what it is the plural of.
  bool is_general(const word& w, const char* buffer, word_classes known) const noexcept {
    const std::size_t n = w.length;
    if (n < 4 || buffer[n - 1] != 's') return (known & phrase_class::general) != 0;
    const auto listed = [this](std::uint32_t hash) noexcept {
      return (own_->words.find(hash) & phrase_class::general) != 0;
    };
    if ((known & phrase_class::general) != 0 || listed(word_hash(buffer, n - 1))) return true;
    if (buffer[n - 2] != 'e') return false;
    if (buffer[n - 3] != 'i') return listed(word_hash(buffer, n - 2));
    word_hasher singular;  // "abilities"
    for (std::size_t i = 0; i < n - 3; ++i) singular.add(buffer[i]);
    singular.add('y');
    return listed(singular.value());
  }

  /// A stop that ends the sentence shows no abbreviation before a number: "Museum of Modern Art."
  static bool abbreviation(word_classes known, const word& w, char behind, bool last) noexcept {
    if ((known & word_class::title) != 0) return true;
    return behind == '.' && (w.flags & word_dotted) == 0 &&
           ((known & word_class::abbreviation) != 0 || (!last && (known & word_class::numbered) != 0));
  }

  const char* read_one(const char* p, const char* end) noexcept {
    char buffer[word_space];
    word w = read_word(p, end, buffer);
    const char* next = w.end;
    const char behind = byte_at(next, end);
    const bool capital = (w.flags & word_capital) != 0;
    // "WHO" is not "who", where not all is in capitals
    const bool acronym = (w.flags & (word_shouted | word_single)) == word_shouted &&
                         (small_ || (behind == ' ' && kind_at(next + 1, end) == kind::lower));
    const bool sure = capital && (!now_.fresh || (acronym && small_)) && !heading_;
    small_ = small_ || !(capital || (w.flags & word_number) != 0);
    const bool www = w.length == 3 && buffer[0] == 'w' && buffer[1] == 'w' && buffer[2] == 'w';
    if (www || behind == '@' || (behind == ':' && byte_at(next + 1, end) == '/')) {
      while (next < end && !is_white(kind_at(next, end))) next += read(next, end).bytes;
      pass();
      return next;
    }
    if ((w.flags & word_mended) != 0) {  // in two lines: no span shows it whole
      while (next < end && !is_word(kind_at(next, end))) next += read(next, end).bytes;
      if (next < end) next = read_word(next, end, buffer).end;
      pass();
      return next;
    }
    if ((w.flags & word_number) != 0) {
      if (now_.hyphen && now_.content) {  // "COVID-19"
        keyword_token& before = tokens_[count_ - 1];
        const std::size_t length = static_cast<std::size_t>(next - text_) - before.offset;
        if (length < farthest) before.length = static_cast<std::uint8_t>(length);
      }
      if (!numbers(w, next, end)) {
        pass(true);
        return next;
      }
      keyword_token& named = tokens_[count_ - 1];
      if (now_.graded) named.flags = static_cast<std::uint16_t>(named.flags & ~unsigned{key_upper});  // "Type 2 diabetes"
      const bool upper = (named.flags & key_upper) != 0;
      look l;
      l.general = true;  // none by itself
      store(p, next, w.hash, upper, upper, l);
      tokens_[count_ - 1].flags = static_cast<std::uint16_t>(tokens_[count_ - 1].flags & ~unsigned{key_soft});
      now_.border = false;
      return next;
    }
    if (capital && count_ != most_ && !(now_.hyphen && !now_.border)) {
      const char* const name = marked_name(p, w, end);
      if (name != nullptr) {
        store(p, name, marked_term(p, name), true, sure || behind != '-', look{});  // also where a sentence begins
        now_.border = false;
        return name;
      }
    }
    if (const std::size_t n = elides_ ? elided(p, next) : 0; n != 0) {
      pass();
      return p + n;
    }
    const std::size_t own = possessive(p, next);
    const char* stop = next - own;
    if ((w.flags & word_dotted) != 0 && capital && behind == '.') stop = ++next;  // "U.S."
    const bool after_name = now_.content && now_.capital && !now_.border;
    look l = look_at(w, buffer, sure, sure && (after_name || before_capital(next, end)));
    if (acronym) l = look{};
    l.named = l.named || acronym;
    if (l.joint && after_name && before_capital(next, end)) {  // "Bank of England"
      widen(1);
      return next;
    }
    if (now_.lead && !now_.border && !capital) l.verbal = l.past = true;
    if ((l.article || l.object) && now_.content && !now_.border &&
        (tokens_[count_ - 1].flags & key_upper) == 0)
      tokens_[count_ - 1].flags |= key_verbal | key_past;  // "issued a": a noun has no object
    const word_classes known = pack_ != nullptr ? pack_->find(w.hash) : word_classes{0};
    const bool weak = l.weak || abbreviation(known, w, behind, next + 1 >= end) ||
                      (!capital && (w.flags & word_dotted) != 0) ||
                      (!capital && now_.number);  // "75 miles"
    const bool part = now_.hyphen && !now_.content && !now_.border;  // "re-use", "12-year"
    const bool stopped = (known & word_class::stop_word) != 0 && !l.named;
    if (own != 0 && w.whole && w.length > 2) {  // the same word as without "'s"
      w.length = static_cast<std::uint8_t>(w.length - 2);
      w.hash = word_hash(buffer, w.length);
    }
    std::uint32_t term = weak || part || stopped ? 0 : term_of(w, buffer, pack_);
    if (l.named && term == 0 && !part && !weak) term = w.hash;
    if (term == 0 || count_ == most_) {
      pass();
      now_.article = l.article;
      now_.lead = l.lead;
      return next;
    }
    store(p, stop, term, capital, sure, l);
    now_.border = own != 0;
    now_.label = (known & word_class::label_word) != 0;
    now_.graded = l.graded;
    return next;
  }

  /// Whether the number `w` is part of what is before it: "Boeing 737", not "Paris 2012" or "Table 3"; "type 2
  /// diabetes".
  bool numbers(const word& w, const char* next, const char* end) const noexcept {
    constexpr std::size_t longest = 4;  // digits of the number of a model
    if (!now_.content || now_.border || now_.hyphen || count_ == most_ || w.length > longest) return false;
    for (const char* d = next - w.length; d < next; ++d)
      if (static_cast<unsigned char>(*d - '0') > 9) return false;
    const char behind = byte_at(next, end);
    if (now_.graded) return w.length == 1 && behind == ' ' && kind_at(next + 1, end) == kind::lower;
    const bool year = w.length == 4 && (*(next - 4) == '1' || *(next - 4) == '2');
    // "Oslo 25%", "Oslo 2.5", "Oslo 14:30"
    const bool goes_on = behind == '%' || (!is_white(kind_at(next, end)) && static_cast<unsigned char>(byte_at(next + 1, end) - '0') < 10);
    return now_.capital && (tokens_[count_ - 1].flags & key_upper) != 0 && !now_.label && !year && !goes_on;
  }

  void store(const char* p, const char* stop, std::uint32_t term, bool capital, bool sure,
             look l) noexcept {
    unsigned flags = 0;
    if (heading_) flags |= key_heading | key_unsure;
    if (now_.fresh) flags |= key_unsure;
    if (sure) flags |= key_upper;
    state after;
    after.modifier = sure && now_.article && !now_.border;
    if (now_.content && !now_.border) {
      keyword_token& before = tokens_[count_ - 1];
      unsigned then = before.flags;
      flags |= key_joined;
      if (l.verbal || now_.verbal) flags |= key_soft;
      if (now_.plural) {  // "mends overalls", "buses depart": one of the two is a verb
        then |= key_verbal | key_past | key_soft;
        flags |= key_soft;
        if (!sure) l.verbal = true;
      }
      if (!heading_) {
        const bool unsure = (then & key_unsure) != 0, name = (then & key_upper) != 0;
        if (unsure && now_.capital && sure) {
          then |= key_upper;
        } else if (name && !sure && !unsure) {
          if (!now_.modifier || l.verbal) flags |= key_soft;
          else if (now_.case_soft) then &= ~static_cast<unsigned>(key_soft);
        } else if (!name && sure && !german_) {
          after.modifier = !unsure && !now_.verbal;
          after.case_soft = after.modifier && (flags & key_soft) == 0;
          flags |= key_soft;
        }
      }
      before.flags = static_cast<std::uint16_t>(then);
    }
    if (l.verbal) flags |= key_verbal;
    if (l.past || (l.general && !l.verbal)) flags |= key_past;
    widen(now_.border ? 2 : 1);
    tokens_[count_++] = {static_cast<std::uint32_t>(p - text_), term,
                         static_cast<std::uint8_t>(stop - p), gap_,
                         static_cast<std::uint16_t>(flags)};
    gap_ = 0;
    after.fresh = false;
    after.content = true;
    after.capital = capital;
    after.verbal = l.verbal;
    after.plural = l.plural;
    now_ = after;
  }

  /// The pair that the character `c` at `p` makes with the one before it.
  void read_pair(const char* p, const character& c) noexcept {
    const bool adjacent = pair_end_ == p;
    const std::uint32_t term = adjacent ? bigram(pair_code_, c.code) : 0;
    if ((c.code >= 0x3041 && c.code <= 0x309F) || is_function(c.code)) {
      pair_end_ = nullptr;
      now_.content = false;
      widen(1);
      return;
    }
    const bool stored = adjacent && count_ < most_ &&
                        !(pack_ != nullptr && (pack_->find(term) & word_class::stop_word) != 0);
    if (stored) {
      widen(1);
      tokens_[count_++] = {static_cast<std::uint32_t>(p - text_) - pair_bytes_, term,
                           static_cast<std::uint8_t>(pair_bytes_ + c.bytes), gap_,
                           static_cast<std::uint16_t>(key_pair | (now_.content ? key_joined : 0))};
      gap_ = 0;
    }
    now_ = state{};
    now_.content = stored;
    pair_end_ = p + c.bytes;
    pair_code_ = c.code;
    pair_bytes_ = c.bytes;
  }

  /// Chinese words of one character that are parts of few others: particles, pronouns,
  /// prepositions, measures.
  static bool is_function(char32_t c) noexcept {
    for (const char16_t* f = function_characters; *f != 0; ++f)
      if (*f == c) return true;
    return false;
  }

  const char* const text_;
  const language* const pack_;
  const phrase_words* const own_;
  keyword_token* const tokens_;
  const std::uint32_t most_;
  const bool english_, german_, elides_;
  std::uint32_t count_ = 0;
  const char* pair_end_ = nullptr;
  char32_t pair_code_ = 0;
  std::uint8_t pair_bytes_ = 0, gap_ = farthest;
  bool heading_ = false, small_ = false;
  state now_{};
};

}  // namespace detail
}  // namespace pith

#endif  // PITH_KEYWORD_SCAN_HPP
