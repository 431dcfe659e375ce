// pith/languages/lithuanian.hpp - Lithuanian: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_LITHUANIAN_HPP
#define PITH_LANGUAGES_LITHUANIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace lithuanian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "ir į iš kad su yra kaip bet ar o tai nuo šis ši jis ji jie jos jo jų per po prie dėl buvo "
    "būti bus būtų taip pat tik dar jau už ant apie be bei arba ne nes nėra nei kai kuris kuri "
    "kurie kurios kurį kurio kurių labai gali galima iki tarp savo mes jūs aš tu man mano tavo "
    "mums jiems jam jai juos ją jį šio šios šią šį šie šias tas ta tie tos tą to tų tam toje tuo "
    "visi visos visas visa visų kas ką kam ko kuo kur kada kodėl kiek kitas kita kiti kitų vienas "
    "viena vieno vieną du dvi daug daugiau mažiau labiau todėl tačiau jei jeigu nors kol prieš "
    "pagal pas pro virš net ypač būtent beje gal lyg tada dabar čia ten esant esą esu esi turi "
    "turėjo turėti reikia jog nebuvo nebus vis vėl";

  static constexpr char titles[] =
    "dr prof doc inž gyd red pvz vad t.y tt šv pan g p kun gen plk mjr kpt vyr jaun tarn dir pirm "
    "pav lot angl rus vok lenk pranc gr ital kt žr plg vid aukšt žem adv not pil atsarg akad hab "
    "arch dail vysk arkiv kard mons isp jap bulg ček veng šved al";

  static constexpr char numbered[] =
    "nr str mėn val min sek tel r psl lent sk punkt dal k bt kab t pr a.k kn km kg ha eur lt ct "
    "proc tūkst vnt egz pastr il iliustr mob faks but sąs eil";

  static constexpr char abbreviations[] =
    "d m uab ab vš į mln mlrd šimtm amž e.l liet leid sud vert sav raj apskr mstl kand";

  static constexpr char starters[] =
    "paskui vėliau tai šis ši jis ji jie o bet tačiau nes kad kai jei po per prie nuo iki už dėl "
    "su be pagal pasak todėl taip dar jau tik visi kas kur kaip mes šie šios ar ir į iš";

  static constexpr char polite[] = "jūs tu tavo";

  static constexpr char cues[] =
    "šis_straipsnis šiame_straipsnyje šis_dokumentas šiame_dokumente šis_darbas šiame_darbe "
    "darbo_tikslas";

  static constexpr char openers[] =
    "jis ji jie jos tai šis ši šie šios tas ta tie tos toks tokia tokie abu";

  static constexpr char connectives[] =
    "bet tačiau ir taip taigi todėl tada paskui be_to vis_dėlto arba pavyzdžiui";

  static constexpr char labels[] = "vitaminas vitamino planas klasė grupė tipas tipo kategorija";

  static constexpr char works[] = "filmas filme romanas knyga albumas daina";

  static constexpr char speech[] = "paklausė tarė pasakė sušuko atsakė sakė klausė šnibždėjo";

  static constexpr int ordinals = 1;
};

}  // namespace lithuanian
}  // namespace detail

namespace languages {

/// Lithuanian.
inline constexpr language lithuanian = make_language<detail::lithuanian::words>("lt");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_LITHUANIAN_HPP
