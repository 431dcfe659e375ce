// pith/languages/bulgarian.hpp - Bulgarian: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_BULGARIAN_HPP
#define PITH_LANGUAGES_BULGARIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace bulgarian {

inline constexpr char stop_list[] =
    "а ако ала бе беше бил била били било без беха бъде бъдат в вас ваш ваша вече ви вие все всеки "
    "всички всичко всяка във върху г ги го да дали до докато дори едва един една едни едно ето за "
    "защо защото и из или им има имат й как каква какво както какъв като кога когато което които "
    "кой който коя която къде където ли май ме между ми мнозина мога могат може му н на над най "
    "накрая напр нас не него нея неговата неговият неговото нейната ни ние никой нито нищо но "
    "някои някой около освен от отново още пак по повече под поне понеже почти пред преди през при "
    "пък са само се сега си след сме според срещу ст сте съм със също т т.е тази така такива такъв "
    "там те тези ти то това тогава този той толкова точно три трябва тук тъй тя тях у хората че "
    "често чрез ще щом я";

inline constexpr char title_list[] =
    "проф доц акад инж арх св ул бул пл гр с ж.к кв обл общ ген полк кап им вж срв т.е напр "
    "англ нем фр лат рус тур р н";

inline constexpr char numbered_list[] =
    "стр фиг табл т чл ал гл бр тел ап ет бл вх т.н др пр лв км кг см мин сек";

inline constexpr char abbreviation_list[] =
    "г гг в вв хил млн млрд ст м ч пр.н.е н.е а.с и.д ред изд";

inline constexpr char starter_list[] =
    "в на то той тя те това тези но и за от след през по";

inline constexpr word_set<count_words(stop_list)> stop_words{stop_list};
inline constexpr word_set<count_words(title_list)> titles{title_list};
inline constexpr word_set<count_words(numbered_list)> numbered{numbered_list};
inline constexpr word_set<count_words(abbreviation_list)> abbreviations{abbreviation_list};
inline constexpr word_set<count_words(starter_list)> starters{starter_list};

}  // namespace bulgarian
}  // namespace detail

namespace languages {

/// Bulgarian.
inline constexpr language bulgarian{
    "bg", detail::bulgarian::stop_words.view(), detail::bulgarian::titles.view(),
    detail::bulgarian::numbered.view(), detail::bulgarian::abbreviations.view(),
    detail::bulgarian::starters.view(), word_view{}, nullptr};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_BULGARIAN_HPP
