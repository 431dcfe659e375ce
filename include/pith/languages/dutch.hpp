// pith/languages/dutch.hpp - Dutch: word lists and the stemmer of Kraaij and Pohlmann.
//
// W. Kraaij and R. Pohlmann, "Porter's stemming algorithm for Dutch" (1994), as Snowball 3 has it:
// four steps take endings off the word, then "ge" goes in front ("gewerkt") and within
// ("aangekocht"), and last what is doubled or hardened at the end becomes simple.  Snowball defines
// it by a program; here each step is a list of rules, tried in order.
//
// Where an ending leaves an open syllable its vowel is doubled, as Dutch spells it: "maken" becomes
// "maak".  A word may not outgrow its bytes, so a vowel of two bytes that has no room stays single;
// no word of Snowball's vocabulary is one of those.
#ifndef PITH_LANGUAGES_DUTCH_HPP
#define PITH_LANGUAGES_DUTCH_HPP

#include <cstddef>

#include "../language.hpp"
#include "nordic.hpp"

namespace pith {
namespace detail {
namespace dutch {

inline constexpr char stop_list[] =
    "aan aangezien achter af al aldus alle alleen alles als alsof altijd ander andere anderen "
    "anders beide beiden ben beneden bent bij bijna binnen boven buiten daar daarbij daardoor "
    "daarin daarmee daarna daarom daarop daarvan daarvoor dan dat de deze den der des deden die "
    "dit doch doe doen door dus echter een één eens eerst elk elke elkaar en enige enkele er erg "
    "ergens ermee erop ervan even evenals ga gaan gaat gedaan geen geweest geworden haar had "
    "hadden hare heb hebben hebt heeft heel hem hen het hier hierbij hierdoor hij hoe hoewel hun "
    "ieder iedere iedereen iemand iets ik in indien inmiddels ja je jezelf jij jou jouw jullie kan "
    "kon konden kunnen kunt laat later maar maken mag me meer men met mij mijn mijzelf minder "
    "mocht mogen moest moesten moet moeten na naar naast nadat net niemand niet niets nog nogal "
    "nooit nu of om omdat onder ondanks ons ont onze ook op opnieuw over overigens per reeds rond "
    "samen sinds slechts sommige soms steeds te tegen tenzij terwijl tijdens toch toe toen tot "
    "totdat tussen u uit uw vaak van vanaf veel vele via volgens voor vooral voordat waar waarbij "
    "waardoor waarin waarna waarom waarop waarvan wanneer want waren was wat we weer wel welk "
    "welke werd werden wezen wie wiens wij wil wilde wilden word worden wordt zal ze zeer zei zelf "
    "zich zichzelf zij zijn zijne zo zoals zodat zonder zou zouden zowel zulke zullen zult 't 's "
    "'n m'n z'n zo'n gegeven doet deed";

inline constexpr char title_list[] =
    "dhr mevr mw mej hr dr drs mr ir prof ds pater kard mgr jhr jkvr bc bacc kapt lt luit maj sgt "
    "ste sint bijv b.v bv d.w.z dwz o.a oa m.a.w m.b.t mbt m.b.v i.p.v ipv i.v.m ivm t.o.v tov "
    "t.a.v tav t.b.v t.g.v t.w n.a.v nav o.l.v i.s.m m.i.v m.u.v a.d.h.v i.t.t t.n.v o.b.v o.g.v "
    "m.n i.h.b i.c i.h.a ca resp cf vgl evt event incl excl inz mln mld zgn z.g s.v.p aldr m.i e.g "
    "i.e vs a.h.w ong ongev st";

inline constexpr char numbered_list[] =
    "nr nrs no blz p pp pag art afd afl afb fig tab bd dl hfdst hst hs par jg jrg tel kl k.b s.b.b "
    "jan febr feb mrt apr jul aug sep sept okt nov dec jun lid";

inline constexpr char abbreviation_list[] =
    "etc enz e.a ea e.d ed e.v ev e.v.a chr n.v nv b.v.b.a bvba v.z.w vzw v.o.f inc "
    "ltd corp co jr sr sen a.m p.m vm nm n.m v.m u.s u.s.a u.k ibid a.w t.a.p w.v.t.t.k z.j z.p "
    "min sec str gld bfr j.l jl l.l ll d.d dd a.s";

inline constexpr char starter_list[] =
    "aan al alle alleen als bij binnen boven daar daarbij daarmee daarna daarnaast daarom daarvoor "
    "dan dat de deze die dit door dus echter een één eerst elk elke en enkele er ook haar het hier "
    "hij hoe hoewel hun iedereen ik in indien inmiddels je jij later maar meer men met mijn na naar "
    "naast nadat niet niemand nog nu of om omdat onder ondanks ons onze op over sinds sommige soms "
    "te tegen terwijl tijdens toch toen tot tussen u uit van vanaf veel vele volgens voor vooral "
    "voordat waar waarom wanneer want wat we wie wij ze zelfs zij zijn zo zoals zonder";

inline constexpr char dependent_list[] =
    "hij zij ze het hem haar hun hen dit dat deze die zijn diens dier daar daarbij daardoor "
    "daarentegen daarin daarmee daarna daarnaast daarom daarop daarover daartoe daarvan daarvoor "
    "daarvandaan hier hierbij hierdoor hierin hiermee hierna hierom hierop hierover hiertoe "
    "hiervan hiervoor maar en of want dus doch echter toch desondanks niettemin nochtans bovendien "
    "verder voorts ook eveneens evenzo zo zodoende bijgevolg derhalve vervolgens toen dan immers "
    "integendeel anderzijds desalniettemin overigens intussen ondertussen beide beiden zulke "
    "dergelijke tevens laatstgenoemde aldus";

// What a rule asks of the place where its suffix begins, and what it does.
inline constexpr unsigned in_r1 = 1, in_r2 = 2;  // the suffix lies in this region
inline constexpr unsigned after_consonant = 4;   // neither a vowel nor "ij" stands before it
inline constexpr unsigned after_vowel = 8;       // a vowel or "ij" stands before it
inline constexpr unsigned after_second = 16;     // a vowel or "ij", and one more letter
inline constexpr unsigned whole = 32;            // the suffix is the word
inline constexpr unsigned lengthens = 64;        // the vowel of what is left is doubled
inline constexpr unsigned or_next = 128;         // if it does not hold, later rules may
inline constexpr unsigned refusal = 15;          // in place of the number of bytes that stay

/// The flag that a sign in a list of rules stands for; 0 for none.
constexpr unsigned flag(char sign) noexcept {
  switch (sign) {
    case 'R': return in_r1;
    case 'S': return in_r2;
    case 'C': return after_consonant;
    case 'V': return after_vowel;
    case 'X': return after_second;
    case 'W': return whole;
    case '+': return lengthens;
    case '|': return or_next;
    default: return 0;
  }
}

/// Whether a byte in a list of rules is part of a suffix or of what is added.
constexpr bool is_letter(char c) noexcept {
  return flag(c) == 0 && c != ' ' && c != '-' && (c < '0' || c > '9');
}

/// The bytes that a list of rules takes when it is packed.
constexpr std::size_t packed_bytes(const char* list) noexcept {
  std::size_t n = 4;  // the last rule's three, and the end
  for (; *list != '\0'; ++list) n += *list == ' ' ? 3u : is_letter(*list) ? 1u : 0u;
  return n;
}

/// Rules packed from a list parted by spaces.  A rule is a suffix, its flags, how many bytes of the
/// suffix stay (none if not said), and what is added to them:
///     tantR1eer   -tant in R1 becomes -teer
///     enRC+       -en is removed in R1 after a consonant, and the vowel before that is doubled
///     tsR-        a word with -ts in R1 stays as it is
/// Longer suffixes come first.  A rule is packed as its flags, two lengths (suffix, and above it
/// what stays), the length of what is added, and the letters.  A suffix of no length ends them.
template <std::size_t N>
struct rules {
  unsigned char bytes[N] = {};

  constexpr explicit rules(const char* list) noexcept {
    std::size_t out = 0;
    while (*list != '\0') {
      unsigned flags = 0, lengths = 0, added = 0;
      std::size_t next = out + 3;
      bool behind = false;  // the suffix
      for (; *list != '\0' && *list != ' '; ++list) {
        flags |= flag(*list);
        if (is_letter(*list)) {
          bytes[next++] = static_cast<unsigned char>(*list);
          ++(behind ? added : lengths);
        } else {
          behind = true;
          if (*list == '-') {
            flags |= or_next;
            lengths |= refusal << 4;
          } else if (*list >= '0' && *list <= '9') {
            lengths |= static_cast<unsigned>(*list - '0') << 4;
          }
        }
      }
      bytes[out] = static_cast<unsigned char>(flags);
      bytes[out + 1] = static_cast<unsigned char>(lengths);
      bytes[out + 2] = static_cast<unsigned char>(added);
      out = next;
      if (*list == ' ') ++list;
    }
  }
};

// The steps by their numbers in the publications.
inline constexpr char list_1[] =
    "'s iesR2 ésR2 ausRV2 aresRC2+| eresRC2| esRC1 nde2 hedenR2id| nden2 denRC| ienV1| jenV1| "
    "enRC+ tsR- sRC";
inline constexpr char list_2[] =
    "'tje etjeRC| rntje2 tjeRX| inkje2g mpje1 'jeR| jeRC geR1 lijkeR4 ischeR4 deRC teR1 seR1 reR1 "
    "leR1+ eneRC2+ ieveRC2f";
inline constexpr char list_3[] =
    "atieR0eer iteitR+ heidR selR sterR rder1 ilding3er ingR+ ildisme3er ismeR+ ilderij3er erijR+ "
    "arijRC1ar fieS1+ gieS1+ tstRC1 dstRC1";
inline constexpr char list_4[] =
    "ioneelR0ie atiefR0eer baarR naarRV1 laarRV1 raarRV1 tantR1eer lijkerR4 lijkstR4 achtigerR| "
    "achtigstR| achtigR| erigerRC+| erigstRC+| erigRC+| endRC+ innigerW- innigstW- innigW- igerRC+ "
    "igstRC+ igRC+";
inline constexpr char list_7[] = "kt1 ft1 pt1";
inline constexpr char list_1c[] = "ndR- indW2n| dRC htR- entW- tRC";
inline constexpr rules<packed_bytes(list_1)> step_1{list_1};
inline constexpr rules<packed_bytes(list_2)> step_2{list_2};
inline constexpr rules<packed_bytes(list_3)> step_3{list_3};
inline constexpr rules<packed_bytes(list_4)> step_4{list_4};
inline constexpr rules<packed_bytes(list_7)> step_7{list_7};
inline constexpr rules<packed_bytes(list_1c)> step_1c{list_1c};

inline constexpr nordic::letters vowels{"aàáâäeèéêëiìíîïoòóôöuùúûüy"};
inline constexpr nordic::letters vowels_but_y{"aàáâäeèéêëiìíîïoòóôöuùúûü"};
inline constexpr nordic::letters vowels_but_e_y{"aàáâäiìíîïoòóôöuùúûü"};
inline constexpr nordic::letters vowels_w_x{"aàáâäeèéêëiìíîïoòóôöuùúûüywx"};
inline constexpr nordic::letters doubling{"aàáâäoòóôöuùúûü"};
inline constexpr nordic::letters doubling_e{"eèéê"};

/// A word that is being stemmed.
struct stemming {
  char* text;
  std::size_t length;
  std::size_t room;  ///< bytes that it had at first
  std::size_t r1 = 0, r2 = 0;

  stemming(char* word, std::size_t bytes) noexcept : text(word), length(bytes), room(bytes) {}

  /// Whether a letter of the set ends at `end`.
  bool follows(const nordic::letters& set, std::size_t end) const noexcept {
    return nordic::follows(set, text, 0, end);
  }

  /// Whether a vowel, or "ij", ends at `end`.
  [[gnu::noinline]] bool vowel_ends(std::size_t end) const noexcept {
    return follows(vowels, end) || nordic::ends(text, 0, end, "ij");
  }

  /// The bytes of the vowel, or "ij", that begins at `at`; 0 if none does.
  [[gnu::noinline]] std::size_t vowel(std::size_t at) const noexcept {
    if (!vowels.has(text + at, length - at)) return 0;
    if (text[at] == 'i' && at + 1 < length && text[at + 1] == 'j') return 2;
    return nordic::width(text[at]);
  }

  /// Past the next vowels in a row; `length` if there are none, or nothing behind them.
  [[gnu::noinline]] std::size_t past_vowels(std::size_t at) const noexcept {
    while (at < length && vowel(at) == 0) at += nordic::width(text[at]);
    while (at < length) {
      const std::size_t bytes = vowel(at);
      if (bytes == 0) return at;
      at += bytes;
    }
    return length;
  }

  /// Finds R1 and R2.
  [[gnu::noinline]] void measure() noexcept {
    std::size_t at = past_vowels(0);
    r1 = at < length ? at + nordic::width(text[at]) : length;
    at = past_vowels(r1);
    r2 = at < length ? at + nordic::width(text[at]) : length;
  }

  /// Doubles the vowel before the last consonant where Dutch spells a closed syllable so.
  [[gnu::noinline]] void lengthen() noexcept {
    if (length == 0 || follows(vowels_w_x, length)) return;
    const std::size_t end = nordic::before(text, length);
    if (end == 0) return;
    std::size_t at = nordic::before(text, end);
    if (nordic::ends(text, 0, end, "ië")) {
      text[at] = text[at + 1] = 'e';
      return;
    }
    if (nordic::ends(text, 0, end, "eë")) {
      --at;  // the plain e is doubled, behind the other
    } else if (follows(vowels_but_y, at)) {
      return;
    } else if (follows(doubling_e, end)) {
      // not a weak e, as in "wandel", where another vowel stands before its consonant
      if (at > 0) {
        const std::size_t third = nordic::before(text, at);
        if (follows(vowels_but_e_y, third)) return;
        const std::size_t fourth = third > 0 ? nordic::before(text, third) : 0;
        if (third > 0 && fourth == 0 && follows(vowels_but_y, third)) return;
        if (follows(vowels_but_e_y, fourth)) {
          const std::size_t fifth = nordic::before(text, fourth);
          if (fifth > 0 && !follows(vowels_but_y, fifth)) return;
        }
      }
    } else if (!follows(doubling, end)) {
      return;
    }
    const std::size_t bytes = nordic::width(text[at]);
    if (length + bytes > room) return;
    for (std::size_t i = length; i > end; --i) text[i - 1 + bytes] = text[i - 1];
    for (std::size_t i = 0; i < bytes; ++i) text[end + i] = text[at + i];
    length += bytes;
  }

  /// Follows the first rule whose suffix the word has, and that holds; says whether there is one.
  [[gnu::noinline]] bool apply(const unsigned char* rule) noexcept {
    for (std::size_t suffix, added; (suffix = rule[1] & 15u) != 0; rule += 3 + suffix + added) {
      added = rule[2];
      if (suffix > length) continue;
      const std::size_t at = length - suffix;
      std::size_t left = suffix;
      while (left > 0 && rule[2 + left] == static_cast<unsigned char>(text[at + left - 1])) --left;
      if (left > 0) continue;
      const unsigned flags = rule[0], stay = rule[1] >> 4;
      if (((flags & in_r1) != 0 && at < r1) || ((flags & in_r2) != 0 && at < r2) ||
          ((flags & after_consonant) != 0 && (at == 0 || vowel_ends(at))) ||
          ((flags & after_vowel) != 0 && !vowel_ends(at)) ||
          ((flags & after_second) != 0 && (at == 0 || !vowel_ends(nordic::before(text, at)))) ||
          ((flags & whole) != 0 && at != 0)) {
        if ((flags & or_next) != 0) continue;
        return false;
      }
      if (stay == refusal) return false;
      length = at + stay;
      for (std::size_t i = 0; i < added; ++i)
        text[length++] = static_cast<char>(rule[3 + suffix + i]);
      if ((flags & lengthens) != 0) lengthen();
      return true;
    }
    return false;
  }

  /// Whether `letters` begin at `at`.
  bool begins(std::size_t at, const char* letters) const noexcept {
    for (; *letters != '\0'; ++at, ++letters)
      if (at >= length || text[at] != *letters) return false;
    return true;
  }

  /// Removes the "ge" at `at` if enough of a word follows it, and says whether it did.
  [[gnu::noinline]] bool lose_ge(std::size_t at) noexcept {
    std::size_t rest = at + 2;
    for (int i = 0; i < 3; ++i) {
      if (rest >= length) return false;
      rest += nordic::width(text[rest]);
    }
    if (past_vowels(at + 2) >= length) return false;
    // "geeft", "geval" and "gevaar" have it for their own
    if (at == 0 && (begins(2, "eft") || begins(2, "vaa") || begins(2, "vare") ||
                    (begins(2, "val") && !begins(2, "vali"))))
      return false;
    // a diaeresis that parted the two says nothing without the first
    const bool e = begins(at + 2, "ë"), i = begins(at + 2, "ï");
    const std::size_t less = e || i ? 3 : 2;
    length -= less;
    for (std::size_t k = at; k < length; ++k) text[k] = text[k + less];
    if (less == 3) text[at] = e ? 'e' : 'i';
    return true;
  }
};

/// The stemmer of Kraaij and Pohlmann.  See stem_function.
inline std::size_t stem(char* text, std::size_t length) noexcept {
  stemming w{text, length};
  w.measure();
  bool stemmed = w.apply(step_1.bytes);
  stemmed = w.apply(step_2.bytes) || stemmed;
  stemmed = w.apply(step_3.bytes) || stemmed;
  stemmed = w.apply(step_4.bytes) || stemmed;

  std::size_t at = 0;
  for (int within = 0; within < 2; ++within) {
    if (within != 0 && w.length > 0) {
      at = nordic::width(text[0]);
      while (at < w.length && !w.begins(at, "ge")) ++at;
    }
    if (!w.begins(at, "ge") || !w.lose_ge(at)) continue;
    w.measure();
    w.apply(step_1c.bytes);
    stemmed = true;
  }

  stemmed = w.apply(step_7.bytes) || stemmed;
  if (!stemmed || w.length == 0) return w.length;
  char& last = text[w.length - 1];
  const bool letter = last >= 'a' && last <= 'z' && !vowels.has(&last, 1);
  if (letter && w.length > 1 && text[w.length - 2] == last) {
    // "innen" and "in" are two words
    if (w.length != 3 || !w.begins(0, "inn")) --w.length;
  } else if (last == 'v') {
    last = 'f';
  } else if (last == 'z') {
    last = 's';
  }
  return w.length;
}

inline constexpr word_set<count_words(stop_list)> stop_words{stop_list};
inline constexpr word_set<count_words(title_list)> titles{title_list};
inline constexpr word_set<count_words(numbered_list)> numbered{numbered_list};
inline constexpr word_set<count_words(abbreviation_list)> abbreviations{abbreviation_list};
inline constexpr word_set<count_words(starter_list)> starters{starter_list};
inline constexpr word_set<count_words(dependent_list)> dependents{dependent_list};

}  // namespace dutch
}  // namespace detail

namespace languages {

/// Dutch.
inline constexpr language dutch{
    "nl", detail::dutch::stop_words.view(), detail::dutch::titles.view(),
    detail::dutch::numbered.view(), detail::dutch::abbreviations.view(),
    detail::dutch::starters.view(), detail::dutch::dependents.view(), detail::dutch::stem};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_DUTCH_HPP
