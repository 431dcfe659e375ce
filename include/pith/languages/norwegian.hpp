// pith/languages/norwegian.hpp - Norwegian, Bokmål and Nynorsk: word lists and Snowball's stemmer.
//
// One pack reads both kinds, as the stemmer does: people quote the one in the other, and few words
// of either mean something else in the other.  The stemmer is Snowball's as of 3.1.
#ifndef PITH_LANGUAGES_NORWEGIAN_HPP
#define PITH_LANGUAGES_NORWEGIAN_HPP

#include <cstddef>

#include "../language.hpp"
#include "nordic.hpp"

namespace pith {
namespace detail {
namespace norwegian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har "
    "om vi min mitt mine ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor "
    "eller hva skal selv sjøl her alle vil bli ble blei blitt kunne inn når være kom noen noe "
    "ville dere deres kun ja etter ned skulle denne for deg si sine sitt mot å meget hvorfor "
    "dette disse uten hvordan ingen din ditt dine blir samme hvilken hvilke hvilket sånn inni "
    "mellom vår vårt våre hver hvem hvert begge siden før hennes eit eg ein ei me ikkje frå dei "
    "dykk no vere vore vart verta verte hjå ho henne hennar korleis kva kvar kven kvifor medan "
    "mi mykje nokon noka noko nokre sidan somme vera sjå då desse deira også både bare dersom "
    "enn hvis mens slik slike mer mest flere fleire sier sa seier måtte må får fikk gjør gjorde "
    "gjennom under blant andre annet annen fordi ifølge to går gå ta tre mange ham kommer hos "
    "allerede få vært igjen litt veldig aldri hatt fått gikk mye jo bør burde år alt alltid";

  static constexpr char titles[] =
    "dr prof hr fr frk ing cand sivil adv kst st bl.a f.eks dvs d.v.s ca evt inkl ekskl jf jfr pga "
    "p.g.a mht m.h.t s.k såk fhv f.o.m t.o.m tidl gj.sn iflg if ift vedr hhv ev m.a t.d resp nåv "
    "div maks max pr vs i.e e.g d.e d.y kgl o.a.m eks kapt løytn stud skt";

  static constexpr char numbered[] =
    "nr no kl s side kap art fig tab pkt bd vol årg utg jan feb febr mar apr jun jul aug sep sept "
    "okt nov des tlf tel rom osv o.s.v etc mv m.v avs avd bokst vedl oppl ill mob";

  static constexpr char abbreviations[] =
    "m.m m.fl mfl o.l ol e.l o.a kr f.kr e.kr mill mrd as a/s u.s u.s.a u.k jr sr inc ltd co a.m "
    "p.m stk forts red overs moh m.o.h al tir ons fre lør";

  static constexpr char starters[] =
    "den det de en et ei ein eit han hun ho vi jeg eg du dere dei i på for fra frå med etter "
    "under når der her da nå no om men og så ved til av ifølge dette denne disse alle mange "
    "siden både hver hva hvor hvordan hvorfor hvem kva korleis ikke ikkje gjennom som også "
    "etterpå deretter derfor difor dermed dessuten derimot likevel imidlertid samtidig senere "
    "seinare dag man noen nokre flere fleire hans hennes dessverre";

  static constexpr char polite[] = "de dem deres hans ham sin sitt sine du dere";

  static constexpr char cues[] =
    "vi_presenterer vi_foreslår vi_viser vi_beskriver vi_undersøker denne_studien denne_rapporten "
    "denne_oppgaven dette_arbeidet denne_artikkelen dette_dokumentet denne_veiledningen "
    "dette_kapittelet denne_guiden dette_prosjektet resultatene_viser";

  static constexpr char labels[] = "vitamin plan klasse gruppe type størrelse kategori nivå";

  static constexpr char works[] = "filmen boken boka romanen albumet sangen bladet";

  static constexpr char speech[] = "spurte sa ropte svarte hvisket utbrøt fortsatte spør sier";

  static constexpr char openers[] =
    "han hun den det de dem hans hennes dets deres denne dette disse slik begge";

  static constexpr char connectives[] =
    "men og også så derfor likevel deretter dessuten derimot imidlertid samtidig tidligere senere "
    "dermed eller for_eksempel";

  static constexpr char asides[] =
    "takk hei hilsen velkommen arkivfoto";

  static constexpr char months[] =
    "januar februar mars april mai juni juli august september oktober november desember";

  static constexpr int ordinals = 1;
};

inline constexpr nordic::letters vowels{"aeiouyæåøêòóô"};
inline constexpr nordic::letters before_s{"bcdfghjlmnoptvyz"};
inline constexpr auto main_suffixes = nordic::suffixes{
    "a e ede ande ende ane ene hetene en heten ar er heter as es edes endes enes hetenes ens "
    "hetens ets et het ast/s/ers/erte ert"};
/// What stands before "ers": endings that keep it in the second group, exceptions in the first.
inline constexpr auto before_ers = nordic::suffixes{
    "giv hav skap/amm ast ind kap kk lt nk omm pp v øst"};
inline constexpr auto pairs = nordic::suffixes{"dt vt"};
inline constexpr auto other_suffixes = nordic::suffixes{
    "leg eleg ig eig lig elig els lov elov slov hetslov"};

/// Whether an "s" at `at` is an ending, by the letter before it.
inline bool s(const char* word, std::size_t at) noexcept {
  if (nordic::follows(before_s, word, 0, at)) return true;
  if (nordic::ends(word, 0, at, "r")) return !nordic::ends(word, 0, at, "er");
  return nordic::ends(word, 0, at, "k") && at > 1 &&
         !nordic::follows(vowels, word, 0, at - 1);
}

/// Snowball's Norwegian stemmer.  See stem_function.
inline std::size_t stem(char* word, std::size_t length) noexcept {
  const std::size_t r1 = nordic::scandinavian_region(vowels, true, word, length);

  nordic::match m = nordic::find(main_suffixes.bytes, word, r1, length);
  bool remove = true;
  if (m.group == 2) {
    remove = s(word, m.at);
  } else if (m.group == 3) {
    remove = nordic::find(before_ers.bytes, word, 0, m.at).group != 2;
  } else if (m.group == 4) {
    m.at += 2;  // "er" stays
  }
  if (remove) length = m.at;

  if (nordic::find(pairs.bytes, word, r1, length).group != 0) --length;
  length = nordic::find(other_suffixes.bytes, word, r1, length).at;
  return nordic::ends(word, 0, length, "'") ? length - 1 : length;
}

}  // namespace norwegian
}  // namespace detail

namespace languages {

/// Norwegian, both kinds.
inline constexpr language norwegian = make_language<detail::norwegian::words>("no", detail::norwegian::stem);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_NORWEGIAN_HPP
