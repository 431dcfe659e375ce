// pith/languages/serbian.hpp - Serbian, in Cyrillic letters: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_SERBIAN_HPP
#define PITH_LANGUAGES_SERBIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace serbian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "а ако али без би била биле били било био бити бих бисмо да до док два где готово га и иако "
    "из или им има имају имао имала између ипак исто је један једна једно јер јесте јесу још ју "
    "ја када кад како као кога која које којем којег којим којима којој коју који којих кроз ли "
    "ме мене међу мени ми много могу може можда мора морају на над након нам нама нас наш наша "
    "наше не него нека неке неки неколико нема нешто ни није нису нити но о од односно око он она "
    "они оно осим ова овај ове ови ово овој овом овог по под поред према при пре против пут ради "
    "с са сам само се себе си смо сте су све сви свих свој своја своје свог свом своју та тада "
    "тај тако такође те тек тих тим то тога том томе ту у уз управо већ ви више врло за зашто "
    "зато због што шта ће ћемо ћете ћу";

  static constexpr char titles[] =
    "др проф мр г гђа госп доц акад инж дипл св ул тзв нпр тј одн ген пук кап о ђ пок бул архим еп "
    "митр адв енгл нем франц лат итал мађ уп упор прим вл";

  static constexpr char numbered[] =
    "бр чл ст стр погл таб сл тел дин год итд и.сл тач ал т гл књ вол прил нап моб одељ";

  static constexpr char abbreviations[] =
    "д.о.о а.д пр н.е мил млрд хиљ км кг изд прев в ур пон уто сре чет пет нед";

  static constexpr char starters[] =
    "у на и то ово он она они је након иако но али за с са од по према како када док осим због та "
    "тај те ове овај ова сви све";

  static constexpr char polite[] = "ви га им ју свој своја своје свог свом своју";

  static constexpr char cues[] =
    "овај_рад овом_раду овај_документ овом_документу овај_чланак овом_чланку циљ_рада "
    "ово_упутство";

  static constexpr char openers[] =
    "он она оно они оне његов његова његово њен њихов то ово овај ова ове тај та те такав таква "
    "такво оба";

  static constexpr char connectives[] =
    "али међутим и такође затим потом стога зато дакле осим ипак или на_пример";

  static constexpr char labels[] = "витамин план разред група тип категорија";

  static constexpr char works[] = "филм филму роман роману књига књигу албум песма песму часопис";

  static constexpr char speech[] =
    "упита упитао упитала рече рекао рекла викну повика одговори одговорио одговорила шапну";

  static constexpr char months[] =
    "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра "
    "закона устава уговора статута правилника пословника законика члана става тачке";

  static constexpr int ordinals = 2;
};

}  // namespace serbian
}  // namespace detail

namespace languages {

/// Serbian.
inline constexpr language serbian = make_language<detail::serbian::words>("sr");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_SERBIAN_HPP
