// pith/languages/estonian.hpp - Estonian: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_ESTONIAN_HPP
#define PITH_LANGUAGES_ESTONIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace estonian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "aga ei et ja jah kas kui kuid kuigi kõik ma me mida midagi mind minu mis mitte mu mul mulle "
    "nad nii nüüd oled olen oli oma on pole sa see seda siin siis sind sinu ta tema te ära ka "
    "veel või ning oleks olid olnud olla oleme olete ole olema saab saanud saada sai võib võivad "
    "peab pidi tuleb tuli selle sellest selles sellel sellega seal need nende neid neile nendest "
    "kes kelle keda kellele kus kust kuhu kuidas miks millal mille milles millest milline "
    "missugune juba ainult just vaid väga palju rohkem enam kõige iga ise enne pärast ajal üle "
    "alla läbi juures juurde poolt pool kohta kohal vastu järel järgi ette ees taga vahel koos "
    "ilma kuni alates seoses seetõttu sest samuti samas sama teised teine teise üks ühe kaks mõni "
    "mõned mitu selline sellise niisugune nagu isegi alati kogu vahest ikka jälle siiski hoopis "
    "umbes peale eest jaoks tõttu";

  static constexpr char titles[] =
    "dr prof hr pr prl dots akad ins arh kol ltn kpt mjr kin tln nt st s.t s.o näit vt vrd ingl "
    "sks vn ld kr jr sr pms nn v.a kapt mag lad rts püh";

  static constexpr char numbered[] =
    "nr lk ptk joon tab tel k p a art lg kd vihik krt jaan veebr apr aug sept okt nov dets kell jn "
    "vol pos mob faks ltk sp max";

  static constexpr char abbreviations[] =
    "jne jms jpt jt vms e.m.a e.kr p.kr m.a.j a.s as oü mtü sh nim tn pst mnt mln mlrd tuh km kg "
    "cm u ca va evt toim tlk";

  static constexpr char starters[] =
    "see ta tema nad need ma me ja aga kuid kui et ei on seda selle selles seal siin siis nüüd "
    "pärast enne samuti ka kuigi sest kas kes mis kus miks iga kõik mõned üks";

  static constexpr char cues[] =
    "käesolev_töö käesolevas_töös see_artikkel selles_artiklis see_juhend selles_juhendis "
    "see_dokument töö_eesmärk";

  static constexpr char openers[] =
    "ta tema nad nemad see need selle selline sellised nende mõlemad";

  static constexpr char connectives[] =
    "aga kuid ja ka samuti siis seejärel seetõttu lisaks siiski või näiteks";

  static constexpr char polite[] = "sa te";
  static constexpr char labels[] = "vitamiin plaan klass rühm grupp tüüp kategooria";

  static constexpr char works[] = "film filmis romaan raamat album laul loeme loen luges";

  static constexpr char speech[] = "küsis ütles hüüdis vastas sosistas karjus";

  static constexpr char months[] =
    "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember "
    "jaanuaril veebruaril märtsil aprillil mail juunil juulil augustil septembril oktoobril novembril "
    "detsembril seaduse seadusele seadustiku põhiseaduse määruse põhikirja";

  static constexpr int ordinals = 2;
};

}  // namespace estonian
}  // namespace detail

namespace languages {

/// Estonian.
inline constexpr language estonian = make_language<detail::estonian::words>("et");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_ESTONIAN_HPP
