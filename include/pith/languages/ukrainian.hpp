// pith/languages/ukrainian.hpp - Ukrainian: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_UKRAINIAN_HPP
#define PITH_LANGUAGES_UKRAINIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace ukrainian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "а або але аж б без би був була були було бути в вам вас вже ви від він вона вони воно все "
    "всі всіх всього та так також там те теж того той тому ти тим тих то тобто тільки ті тут у "
    "усе усі хоча хто це цей ця ці цього цьому цих цю чи через чому що щоб як яка якби яке який "
    "яких якого якщо які якій якою яку є з за задля зі із зараз ж же до для де дуже і й інші "
    "інших його йому її їй їм їх їхні коли кожен кожного крім лише майже мав має мають мене мені "
    "ми мною може можна можуть між на над навіть нам нас наш не немає нею ним них ні ніж ніхто "
    "ніщо об один однак одна ось о оскільки перед під після по при про саме свого свої своїх свою "
    "себе серед собі стало такий такі тоді ще щодо щось я бо";

  static constexpr char titles[] =
    "п др проф акад доц вул просп пл ім м с смт о ст св р ген полк кап напр див бульв пров наб шос "
    "прп митр єп прот лейт адм інж арх тов бл прибл англ нім франц лат грец італ ісп рос укр "
    "польськ зав заст хут гр фр ред архієп";

  static constexpr char numbered[] =
    "с ст стор т п пп рис табл тел гл ч т.д т.п ін д грн коп км кг см год хв буд кв корп оф розд "
    "абз дод мал кн іл підрозд підп прим вип каб кімн моб пов зб";

  static constexpr char abbreviations[] =
    "т.і тис млн млрд р рр ст н.е до.н.е обл напр тзв нар пор пр";

  static constexpr char starters[] =
    "у на це цей ця він вона вони але та за з до однак також так після коли як і не";

  static constexpr char polite[] =
    "ви вас вам ти себе собі мене мені його йому її їй їм їх ним нею них свого своїх свою";

  static constexpr char cues[] =
    "ця_стаття цій_статті ця_робота цій_роботі цей_документ цьому_документі цей_посібник "
    "цьому_посібнику мета_роботи метою_роботи мета_статті метою_статті ми_пропонуємо ми_показуємо "
    "ми_описуємо ми_досліджуємо";

  static constexpr char labels[] = "вітамін план клас група тип гепатит";

  static constexpr char speech[] =
    "спитав спитала сказав сказала запитав запитала крикнув крикнула відповів відповіла";

  static constexpr char openers[] =
    "він вона воно вони його її їх це цей ця ці той та ті такий така такі обидва";

  static constexpr char connectives[] =
    "але однак проте і й також тоді потім тому крім отже наприклад або";

  static constexpr char asides[] =
    "дякую вітаю привіт";
};

}  // namespace ukrainian
}  // namespace detail

namespace languages {

/// Ukrainian.
inline constexpr language ukrainian = make_language<detail::ukrainian::words>("uk");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_UKRAINIAN_HPP
