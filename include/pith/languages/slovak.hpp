// pith/languages/slovak.hpp - Slovak: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_SLOVAK_HPP
#define PITH_LANGUAGES_SLOVAK_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace slovak {

inline constexpr char stop_list[] =
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

inline constexpr char title_list[] =
    "dr prof doc mgr ing bc mudr judr phdr rndr csc sv ul nám gen plk mjr kpt p tzv napr tj t.j "
    "resp r.č por písm zák";

inline constexpr char numbered_list[] =
    "č čl s str ods roč obr tab tel r kap atď a pod apod atp stor st par bod tzn hod min kg km";

inline constexpr char abbreviation_list[] =
    "a.s s.r.o sr cca pr.n.l n.l tis mil mld vyd red ed pozn príp okr";

inline constexpr char starter_list[] =
    "ten tá to on ona v na po je ale ak ako z pre pri";

inline constexpr word_set<count_words(stop_list)> stop_words{stop_list};
inline constexpr word_set<count_words(title_list)> titles{title_list};
inline constexpr word_set<count_words(numbered_list)> numbered{numbered_list};
inline constexpr word_set<count_words(abbreviation_list)> abbreviations{abbreviation_list};
inline constexpr word_set<count_words(starter_list)> starters{starter_list};

}  // namespace slovak
}  // namespace detail

namespace languages {

/// Slovak.
inline constexpr language slovak{
    "sk", detail::slovak::stop_words.view(), detail::slovak::titles.view(),
    detail::slovak::numbered.view(), detail::slovak::abbreviations.view(),
    detail::slovak::starters.view(), word_view{}, nullptr, true};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_SLOVAK_HPP
