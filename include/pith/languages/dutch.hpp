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

#include "../compiler.hpp"
#include "../language.hpp"

namespace pith {
namespace detail {
namespace dutch {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "aan achter af al aldus alle alleen alles als alsof altijd ander andere anderen anders beide "
    "beiden ben bent bij bijna binnen boven buiten daar daarbij daardoor daarin daarmee daarna "
    "daarom daarop daarvan daarvoor dan dat de deze den der des deden die dit doch doe doen door "
    "dus echter een één eens eerst elk elke elkaar en enige enkele er erg ergens even ga gaan gaat "
    "gedaan geen geweest geworden haar had hadden heb hebben hebt heeft heel hem hen het hier hij "
    "hoe hoewel hun ieder iedere iedereen iemand iets ik in indien inmiddels ja je jij jou jouw "
    "jullie kan kon konden kunnen laat later maar maken mag me meer men met mij mijn minder mocht "
    "mogen moest moesten moet moeten na naar naast nadat net niemand niet niets nog nooit nu of om "
    "omdat onder ondanks ons ont onze ook op opnieuw over overigens per reeds rond samen sinds "
    "slechts sommige soms steeds te tegen terwijl tijdens toch toe toen tot totdat tussen u uit uw "
    "vaak van vanaf veel vele via volgens voor vooral voordat waar waarbij waardoor waarin waarom "
    "waarop waarvan wanneer want waren was wat we weer wel welk welke werd werden wie wij wil "
    "wilde wilden word worden wordt zal ze zeer zei zelf zich zichzelf zij zijn zo zoals zodat "
    "zonder zou zouden zowel zulke zullen zult m'n z'n zo'n gegeven doet deed";

  static constexpr char titles[] =
    "dhr mevr mw mej hr dr drs mr ir prof ds pater kard mgr jhr bc kapt lt luit maj sgt ste sint "
    "bijv b.v bv d.w.z dwz o.a oa m.a.w m.b.t mbt m.b.v i.p.v ipv i.v.m ivm t.o.v tov t.a.v tav "
    "t.b.v n.a.v nav ca resp cf vgl evt event incl excl inz mln mld zgn z.g e.g i.e vs a.h.w ong "
    "st ing em dmv gem kol geb overl voorm gebr fa voorz secr uitg";

  static constexpr char numbered[] =
    "nr nrs no blz p pp pag art afd afl afb fig tab bd dl hfdst hst hs par jg jrg tel kl k.b s.b.b "
    "jan febr feb mrt apr jul aug sep sept okt nov dec jun lid etc enz e.d ed rb ld prod rov stb "
    "stcrt trb hfst bijl alin onderd aant mob artt aflev tst rgl vn";

  static constexpr char abbreviations[] =
    "e.a ea e.v ev chr n.v nv bvba vzw v.o.f inc ltd corp co jr sr sen a.m p.m vm nm u.s u.k ibid "
    "a.w min sec str gld bfr jl ll d.d dd a.s al zn red vert vr";

  static constexpr char starters[] =
    "aan al alle alleen als bij binnen boven daar daarbij daarmee daarna daarnaast daarom daarvoor "
    "dan dat de deze die dit door dus echter een één eerst elk elke en enkele er ook haar het hier "
    "hij hoe hoewel hun iedereen ik in indien inmiddels je jij later maar meer men met mijn na "
    "naar naast nadat niet niemand nog nu of om omdat onder ondanks ons onze op over sinds sommige "
    "soms te tegen terwijl tijdens toch toen tot tussen u uit van vanaf veel vele volgens voor "
    "vooral voordat waar waarom wanneer want wat we wie wij ze zelfs zij zijn zo zoals zonder";

  static constexpr char polite[] = "u uw van hem zijn hun zich";

  static constexpr char cues[] =
    "we_presenteren we_beschrijven we_onderzoeken we_tonen we_introduceren wij_presenteren "
    "wij_beschrijven wij_onderzoeken dit_onderzoek dit_rapport dit_proefschrift deze_studie "
    "deze_scriptie dit_artikel dit_document deze_handleiding deze_gids dit_hoofdstuk "
    "deze_tutorial dit_project resultaten_tonen";

  static constexpr char labels[] =
    "vitamine maat plan klas klasse groep type categorie niveau optie punt knop hepatitis serie "
    "model zone bijlage deel lijn";

  static constexpr char works[] = "film boek roman album lied nummer titel single";

  static constexpr char speech[] = "vroeg zei riep antwoordde schreeuwde fluisterde vervolgde vraagt zegt";

  static constexpr char small_starts[] = "s t k n dhr mevr mw dr drs prof mr";

  static constexpr char openers[] =
    "hij zij ze het hem haar zijn hun deze dit die dat zulke beide";

  static constexpr char connectives[] =
    "maar echter en ook dan toen zo dus daarom daarna daarmee daarbij daardoor toch bovendien "
    "verder desondanks intussen vervolgens eerder later of want bijvoorbeeld zo_ook stel_dat";

  static constexpr char asides[] =
    "bedankt hallo beste groeten welkom goedemorgen archieffoto";

  static constexpr char notices[] = "alle_rechten_voorbehouden gebruikt_cookies maakt_gebruik_van_cookies "
    "uitsluitend_bestemd_voor bericht_ten_onrechte mail_ten_onrechte";

  static constexpr char tails[] = "str";
};

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
/// Longer suffixes come first.  A rule is packed as two lengths (suffix, and above it what stays),
/// its flags, the length of what is added, and the letters.  A zero ends them.
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
      bytes[out] = static_cast<unsigned char>(lengths);
      bytes[out + 1] = static_cast<unsigned char>(flags);
      bytes[out + 2] = static_cast<unsigned char>(added);
      out = next;
      if (*list == ' ') ++list;
    }
  }
};

/// Whether packed rules end where their bytes do.
template <std::size_t N>
constexpr bool sound(const rules<N>& packed) noexcept {
  std::size_t at = 0;
  while (at < N && packed.bytes[at] != 0)
    at += std::size_t{3} + (packed.bytes[at] & 15u) + packed.bytes[at + 2];
  return at == N - 1;
}

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
static_assert(sound(step_1) && sound(step_2) && sound(step_3) && sound(step_4) && sound(step_7) &&
              sound(step_1c));

/// The vowels of U+00E0 to U+00FF without their accents; a full stop for what is none.
inline constexpr char plain_vowels[] = "aaa.a...eeeeiiii..ooo.o..uuuu...";

PITH_NOINLINE inline bool is_vowel(char c) noexcept {
  return c >= 'a' && c <= 'z' && (0x1104111u >> (c - 'a') & 1) != 0;  // a e i o u y
}

/// Whether it is a vowel and no y.
PITH_NOINLINE inline bool is_full_vowel(char c) noexcept { return is_vowel(c) && c != 'y'; }

/// A word that is being stemmed.  Positions are in bytes.  The small functions stay out of line:
/// copied into each of their callers they would double the code.
struct stemming {
  char* text;
  unsigned length;
  unsigned room;  ///< bytes that it had at first
  unsigned r1 = 0, r2 = 0;

  stemming(char* word, std::size_t bytes) noexcept
      : text(word), length(static_cast<unsigned>(bytes)), room(length) {}

  unsigned byte(unsigned at) const noexcept { return static_cast<unsigned char>(text[at]); }

  /// The letter that begins at `at`, a vowel without its accent; NUL at the end, and something that
  /// is no letter for any other of several bytes.
  PITH_NOINLINE char letter(unsigned at) const noexcept {
    if (at >= length) return '\0';
    if (byte(at) != 0xC3 || at + 1 >= length) return text[at];
    const unsigned place = byte(at + 1) - 0xA0u;
    return place < 32 ? plain_vowels[place] : '.';
  }

  /// Steps to the next letter.
  PITH_NOINLINE unsigned next(unsigned at) const noexcept {
    do ++at;
    while (at < length && (byte(at) & 0xC0) == 0x80);
    return at;
  }

  /// Steps to the letter that ends at `end`, and says which it is; NUL at the start of the word.
  PITH_NOINLINE char back(unsigned& end) const noexcept {
    if (end == 0) return '\0';
    do --end;
    while (end > 0 && (byte(end) & 0xC0) == 0x80);
    return letter(end);
  }

  /// Whether a vowel, or "ij", ends at `end`.
  PITH_NOINLINE bool vowel_ends(unsigned end) const noexcept {
    const char c = back(end);
    return is_vowel(c) || (c == 'j' && end > 0 && text[end - 1] == 'i');
  }

  /// Past the next vowels in a row, of which "ij" is one; `length` if there are none, or nothing
  /// behind them.
  PITH_NOINLINE unsigned past_vowels(unsigned at) const noexcept {
    bool found = false;
    while (at < length) {
      const bool vowel = is_vowel(letter(at));
      if (found && !vowel) break;
      found = vowel;
      if (vowel && text[at] == 'i' && letter(at + 1) == 'j') ++at;
      at = next(at);
    }
    return at;
  }

  /// Finds R1 and R2, each behind the first consonant that follows vowels.
  PITH_NOINLINE void measure() noexcept {
    r1 = next(past_vowels(0));
    r2 = next(past_vowels(r1));
  }

  /// Removes the byte at `at`.
  PITH_NOINLINE void erase(unsigned at) noexcept {
    for (--length; at < length; ++at) text[at] = text[at + 1];
  }

  /// Puts a byte in at `at`.
  PITH_NOINLINE void insert(unsigned at, char c) noexcept {
    for (unsigned i = length++; i > at; --i) text[i] = text[i - 1];
    text[at] = c;
  }

  /// Doubles the vowel before the last consonant where Dutch spells a closed syllable so.
  PITH_NOINLINE void lengthen() noexcept {
    unsigned end = length;
    char c = back(end);
    if (c == '\0' || c == 'w' || c == 'x' || is_vowel(c)) return;
    unsigned at = end;
    const char doubled = back(at);
    if (doubled == 'e' && at + 1 < end && byte(at + 1) == 0xAB) {  // with a diaeresis
      if (at == 0) return;
      if (text[at - 1] == 'i') text[at] = text[at + 1] = 'e';  // it falls away
      if (text[at - 1] != 'e') return;
      --at;
    } else {
      unsigned before = at;
      if (is_full_vowel(back(before))) return;
      if (doubled == 'e') {
        // not the weak e of "wandel", or of "liter"
        c = back(before);
        if (is_full_vowel(c) && (c != 'e' || before == 0)) return;
        c = back(before);
        if (is_full_vowel(c) && c != 'e' && before > 0 && !is_full_vowel(back(before))) return;
      } else if (doubled != 'a' && doubled != 'o' && doubled != 'u') {
        return;
      }
    }
    const unsigned stop = next(at);
    if (length + (stop - at) > room) return;
    while (at < stop) insert(end++, text[at++]);
  }

  /// Follows the first rule whose suffix the word has, and that holds; says whether there is one.
  PITH_NOINLINE bool apply(const unsigned char* rule) noexcept {
    for (unsigned suffix; (suffix = rule[0] & 15u) != 0; rule += 3 + suffix + rule[2]) {
      if (suffix > length) continue;
      const unsigned at = length - suffix;
      unsigned left = suffix;
      while (left > 0 && rule[2 + left] == byte(at + left - 1)) --left;
      if (left > 0) continue;
      const unsigned stay = rule[0] >> 4;
      unsigned amiss = 0;
      if (at < r1) amiss |= in_r1;
      if (at < r2) amiss |= in_r2;
      amiss |= at > 0 ? whole : after_consonant;
      amiss |= vowel_ends(at) ? after_consonant : after_vowel;
      unsigned before = at;
      back(before);
      if (!vowel_ends(before)) amiss |= after_second;
      if ((amiss & rule[1]) != 0) {
        if ((rule[1] & or_next) != 0) continue;
        return false;
      }
      if (stay == refusal) return false;
      length = at + stay;
      for (unsigned i = 0; i < rule[2]; ++i) text[length++] = static_cast<char>(rule[3 + suffix + i]);
      if ((rule[1] & lengthens) != 0) lengthen();
      return true;
    }
    return false;
  }

  /// Whether one of the words of a list parted by spaces begins at `at`.
  PITH_NOINLINE bool begins(unsigned at, const char* list) const noexcept {
    for (;; ++list) {
      bool same = true;
      for (unsigned i = at; *list != '\0' && *list != ' '; ++i, ++list)
        same = same && i < length && text[i] == *list;
      if (same) return true;
      if (*list == '\0') return false;
    }
  }

  /// Removes the "ge" at `at`, if there is one and enough of a word follows it, and says whether it
  /// did.
  PITH_NOINLINE bool lose_ge(unsigned at) noexcept {
    const unsigned rest = at + 2;
    if (!begins(at, "ge") || next(next(rest)) >= length || past_vowels(rest) >= length) return false;
    // "geeft", "geval" and "gevaar" have it for their own
    if (at == 0 && begins(2, "eft vaa vare val") && !begins(2, "vali")) return false;
    erase(at);
    erase(at);
    // a diaeresis says nothing without the e before it
    if (begins(at, "ë ï")) {
      text[at] = letter(at);
      erase(at + 1);
    }
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

  unsigned at = 0;
  for (int within = 0; within < 2; ++within) {
    if (within != 0)
      do at = w.next(at);
      while (at < w.length && (text[at] != 'g' || !w.begins(at, "ge")));
    if (!w.lose_ge(at)) continue;
    stemmed = true;
    w.measure();
    w.apply(step_1c.bytes);
    at = 0;
  }

  stemmed = w.apply(step_7.bytes) || stemmed;
  if (!stemmed || w.length == 0) return w.length;
  char& last = text[w.length - 1];
  if (last >= 'a' && last <= 'z' && !is_vowel(last) && w.length > 1 && text[w.length - 2] == last) {
    // "innen" and "in" are two words
    if (w.length != 3 || !w.begins(0, "inn")) --w.length;
  } else if (last == 'v') {
    last = 'f';
  } else if (last == 'z') {
    last = 's';
  }
  return w.length;
}

}  // namespace dutch
}  // namespace detail

namespace languages {

/// Dutch.
inline constexpr language dutch = make_language<detail::dutch::words>("nl", detail::dutch::stem);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_DUTCH_HPP
