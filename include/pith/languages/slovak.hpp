// pith/languages/slovak.hpp - Slovak: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_SLOVAK_HPP
#define PITH_LANGUAGES_SLOVAK_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace slovak {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "a aby aj ak ako aký ale alebo ani áno asi až bez bol bola boli bolo bude budem budeme budete "
    "budeš budú buď by byť cez čo či ďalší ďalšia ďalšie do ho hoci i iba ich im iná iné iný ja je "
    "jeho jej jemu ju k kam každá každé každý kde keď keďže ktorá ktoré ktorého ktorej ktorí "
    "ktorou ktorú ktorý ktorých ktorým ktorými kto ku lebo len ma majú mal mala mali mať má mám "
    "máme medzi mi mne mnou môj môže mu my na nad nám nami nás náš naša naše nebol nebola nebolo "
    "než nech nie niektoré nich nim ním nimi ňom o od on ona oni ono pod podľa po pokiaľ potom "
    "práve pre prečo pred pri preto pretože s sa seba sebe si sme so som ste sú svoj svoje svoju "
    "svojich ta tak taká také takže tam táto tá te tento teda ten ti tie tieto tiež to toho tom "
    "tomto tomu toto treba tu túto ty tým týmto u už v vám vami vás váš veľmi viac však všetko "
    "všetky vo vy z za zo že";

  static constexpr char titles[] =
    "dr prof doc mgr ing bc mudr judr phdr rndr csc sv ul nám gen plk mjr kpt p tzv napr tj t.j "
    "resp lat gréc nem angl franc rus r.č por písm zák npor pplk arch mvdr paeddr thdr nábr bl "
    "porov hl maď tal špan čat rtm práp škpt ppor akad mons kard arcib bisk tr tzn";

  static constexpr char numbered[] =
    "č čl s str ods roč obr tab tel r kap atď a pod apod atp stor st par bod hod min kg km príl "
    "vyhl lit čís zv príkl uzn vol mob ust max kl nar";

  static constexpr char abbreviations[] =
    "a.s s.r.o sr cca pr.n.l n.l tis mil mld vyd red ed pozn príp okr al kr pon ut št pi";

  static constexpr char starters[] = "ten tá to on ona v na po je ale ak ako z pre pri";

  static constexpr char polite[] =
    "vy vás vám vami váš jeho jej jemu ho mu im ich nim ním ňom sebe seba svoj svoje svoju";

  static constexpr char cues[] =
    "tento_článok tomto_článku táto_práca tejto_práci tento_dokument tomto_dokumente "
    "táto_príručka tejto_príručke tejto_kapitole tento_návod tomto_návode cieľom_práce "
    "výsledky_ukazujú";

  static constexpr char labels[] = "vitamín vitamínu plán trieda skupina typ kategória";

  static constexpr char works[] =
    "film kniha knihu román pieseň album filme románe knihe piesni";

  static constexpr char speech[] =
    "spýtal spýtala povedal povedala zvolal zvolala odpovedal odpovedala";

  static constexpr char openers[] =
    "on ona ono oni jeho jej ich to ten tá tie tento táto toto títo taký taká také obaja";

  static constexpr char connectives[] =
    "ale však a tiež potom preto teda ďalej navyše napriek alebo naopak napríklad";

  static constexpr char asides[] =
    "ďakujem ďakujeme ahoj vitajte";

  static constexpr char months[] =
    "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra "
    "zákona ústavy zákonníka nariadenia stanov";

  static constexpr int ordinals = 2;
};

}  // namespace slovak
}  // namespace detail

namespace languages {

/// Slovak.
inline constexpr language slovak = make_language<detail::slovak::words>("sk");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_SLOVAK_HPP
