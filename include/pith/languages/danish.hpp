// pith/languages/danish.hpp - Danish: word lists and Snowball's stemmer (as of Snowball 3.1).
#ifndef PITH_LANGUAGES_DANISH_HPP
#define PITH_LANGUAGES_DANISH_HPP

#include <cstddef>

#include "../language.hpp"
#include "nordic.hpp"

namespace pith {
namespace detail {
namespace danish {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om "
    "vi min mit mine havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad "
    "skal selv her alle vil blev kunne ind når være dog noget ville deres efter ned skulle denne "
    "end dette også under have dig anden hende meget sit sine vor mod disse hvis din dit nogle "
    "nogen hos blive mange ad bliver hendes været thi jer jeres sådan kan må måtte får fik gør "
    "gjorde ved uden mellem gennem før så både enten hverken fordi mens hvem hvilken hvilket "
    "hvilke hvordan hvorfor hver hvert ingen intet andet andre samme sidst siden endnu allerede "
    "altid aldrig kun bare lidt mere mest flere fleste ligesom blandt ifølge vores dens dets "
    "blevet bør burde kom kommer går gik to ja nej eftersom selvom trods langs omkring indtil "
    "samt gå tage tre siger sagde få fået gøre år alt gav tog derfor dermed desuden";

  static constexpr char titles[] =
    "dr prof hr fr frk ing cand lic adv kst st skt bl.a f.eks feks dvs d.v.s ca evt inkl ekskl jf "
    "jvf pga p.g.a mht m.h.t s.k såk fhv f.o.m t.o.m tidl iflg ift vedr nuv hhv pr vs max maks "
    "phil merc opr oprl henh i.e e.g d.y d.æ kgl ty lat sml gl div eks fa dir stud lekt kapt løjtn "
    "resp ev";

  static constexpr char numbered[] =
    "nr no kl s side kap art fig tab pkt stk bd bind vol årg udg jan feb febr mar apr jun jul aug "
    "sep sept okt nov dec tlf tel rum osv o.s.v etc mv m.v afs afd opl ill litra sp mob";

  static constexpr char abbreviations[] =
    "m.m m.fl mfl o.l ol o.lign lign e.l o.a m.a kr f.kr e.kr f.kr.f mio mia a/s aps u.s u.s.a "
    "u.k jr sr inc ltd co a.m p.m forts red overs al tir ons fre lør";

  static constexpr char starters[] =
    "den det de en et han hun vi jeg du i på for fra med efter under når der her da nu om men og "
    "så ved til af ifølge dette denne disse alle mange siden både hver hvad hvor hvordan hvorfor "
    "hvem ikke gennem som også mens hvis selvom bagefter derefter derfor dermed desuden derimod "
    "alligevel imidlertid samtidig senere man nogle flere hans hendes desværre";

  static constexpr char polite[] = "de dem deres i have hans ham sin sit sine jer jeres";

  static constexpr char cues[] =
    "vi_præsenterer vi_foreslår vi_viser vi_beskriver vi_undersøger denne_rapport "
    "denne_undersøgelse denne_afhandling dette_arbejde denne_artikel dette_dokument "
    "denne_vejledning dette_kapitel denne_guide dette_projekt resultaterne_viser";

  static constexpr char labels[] = "vitamin plan klasse gruppe type størrelse kategori niveau";

  static constexpr char works[] = "filmen bogen romanen albumet sangen bladet";

  static constexpr char speech[] = "spurgte sagde råbte svarede hviskede udbrød fortsatte spørger siger";

  static constexpr char openers[] =
    "han hun den det de dem hans hendes dets deres denne dette disse sådan begge";

  static constexpr char connectives[] =
    "men og også så derfor dog derefter desuden derimod imidlertid alligevel samtidig tidligere "
    "senere således eller dermed for_eksempel";

  static constexpr char asides[] =
    "tak hej hilsen velkommen goddag arkivfoto";

  static constexpr char months[] =
    "januar februar marts april maj juni juli august september oktober november december";

  static constexpr int ordinals = 2;
};

inline constexpr nordic::letters vowels{"aeiouyæåø"};
inline constexpr nordic::letters before_s{"abcdfghjklmnoprtvyzå"};
inline constexpr auto main_suffixes = nordic::suffixes{
    "hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes "
    "erendes enes ernes eres ens hedens erens ers ets erets et eret/s"};
inline constexpr auto pairs = nordic::suffixes{"gd dt gt kt"};
inline constexpr auto other_suffixes = nordic::suffixes{"ig lig elig els/løst"};
inline constexpr nordic::letters doubled{"bdfgklmnprst"};

/// The length without the last letter of a pair in R1 that an inflected form has: "friskt".
inline std::size_t unpaired(const char* word, std::size_t r1, std::size_t length) noexcept {
  return nordic::find(pairs.bytes, word, r1, length).group != 0 ? length - 1 : length;
}

/// Snowball's Danish stemmer.  See stem_function.
inline std::size_t stem(char* word, std::size_t length) noexcept {
  const std::size_t r1 = nordic::scandinavian_region(vowels, true, word, length);

  nordic::match m = nordic::find(main_suffixes.bytes, word, r1, length);
  if (m.group != 2 || nordic::follows(before_s, word, 0, m.at)) length = m.at;
  length = unpaired(word, r1, length);

  if (nordic::ends(word, 0, length, "igst")) length -= 2;
  m = nordic::find(other_suffixes.bytes, word, r1, length);
  if (m.group == 1) length = unpaired(word, r1, m.at);
  else if (m.group == 2) --length;

  // Of a double consonant only the second letter has to be in R1: "bakk" becomes "bak".
  if (nordic::follows(doubled, word, r1, length) && word[length - 2] == word[length - 1]) {
    --length;
  }
  return nordic::ends(word, 0, length, "'") ? length - 1 : length;
}

}  // namespace danish
}  // namespace detail

namespace languages {

/// Danish.
inline constexpr language danish = make_language<detail::danish::words>("da", detail::danish::stem);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_DANISH_HPP
