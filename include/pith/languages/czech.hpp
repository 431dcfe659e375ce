// pith/languages/czech.hpp - Czech: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_CZECH_HPP
#define PITH_LANGUAGES_CZECH_HPP

#include "../language.hpp"
#include "czech_phrases.hpp"

namespace pith {
namespace detail {
namespace czech {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "a aby aj ale ani aniž ano asi až bez bude budou by byl byla byli bylo byly být co což cz "
    "další do ho i ich já jak jako je jeho jej její jejich jen jenž ještě ji jim jiné jinak "
    "jsem jsi jsme jsou jste k kam kde kdo kdy když ke která které kterou který kteří kterých "
    "ku ma mají má mě mezi mi mít mne mnou moc mohou může my na nad nám nás ne nebo než nic "
    "nich není o od on ona oni ono pak po pod podle pokud pouze práve pro proč proti protože "
    "před přes při s se si své svůj svou svých ta tak také takže tam tato te tedy ten tento ti "
    "tím to tohoto tom tomto tomu toto tu tuto ty tyto u už v vám vás ve však všech všechny vy "
    "z za zde ze že";

  static constexpr char titles[] =
    "dr prof doc mgr ing bc mudr judr phdr rndr csc sv ul nám gen plk mjr kpt por p tzv např tj "
    "resp lat řec něm angl fr rus st npor pplk arch npr zn mga paeddr thdr mvdr mddr akad prim "
    "škpt nadpor ppor prap nprap rtm nrtm bl nábř tzn kupř příp vč srov zejm franc ital špan maď "
    "hl ukr arcib bisk kard mons předs překl př tř";

  static constexpr char numbered[] =
    "č čl s str odst sv roč obr tab tel r kap atd apod atp pol stol kč hod min km kg písm příl zák "
    "vyhl bod čp lit čís příkl pozn seš ust nař usn sp vol mob fol tř pododst odd kl max maks par "
    "ver vz";

  static constexpr char abbreviations[] =
    "aj mj a.s s.r.o o.p.s sb cca ca popř př.n.l n.l tis mil mld vyd red ed viz al pon út čt pá";

  static constexpr char starters[] =
    "v na to ten ta on ona je podle po za s při do jak ale i pro od z tento tato";

  static constexpr char polite[] = "vy vás vám ti jeho jej její jejich ho ji jim já mi mě svůj svou svých";

  static constexpr char cues[] =
    "tento_článek tomto_článku tato_práce tento_dokument tomto_dokumentu tato_příručka "
    "této_příručce této_kapitole tento_návod tomto_návodu cílem_práce výsledky_ukazují";

  static constexpr char labels[] = "vitamín vitamin vitamínu plán třída skupina typ kategorie";

  static constexpr char works[] = "film kniha knihu román píseň album filmu románu knize písni";

  static constexpr char speech[] =
    "zeptal zeptala řekl řekla zvolal zvolala odpověděl odpověděla vykřikl";

  static constexpr char openers[] =
    "on ona ono oni jeho její jejich to ten ta ty tento tato toto tito takový taková takové oba";

  static constexpr char connectives[] =
    "ale však a také pak potom proto tedy dále navíc nicméně přesto nebo naopak například";

  static constexpr char asides[] =
    "děkuji děkujeme ahoj zdravím vítejte";

  static constexpr char months[] =
    "ledna února března dubna května června července srpna září října listopadu prosince "
    "zákona ústavy zákoníku nařízení";

  static constexpr int ordinals = 2;
};

}  // namespace czech
}  // namespace detail

namespace languages {

/// Czech.
inline constexpr language czech = make_language<detail::czech::words>("cs", nullptr, &detail::czech::phrases);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_CZECH_HPP
