// pith/languages/bulgarian.hpp - Bulgarian: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_BULGARIAN_HPP
#define PITH_LANGUAGES_BULGARIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace bulgarian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "а ако ала бе беше бил била били било без беха бъде бъдат в вас ваш ваша вече ви вие все всеки "
    "всички всичко всяка във въпреки върху г ги го да дали до докато дори едва един една едни едно "
    "ето за засега защо защото и из или им има имат й как каква какво както какъв като кога когато "
    "което които кой който коя която къде където ли май ме между ми мнозина мога могат може му н на "
    "над наистина най накрая напр нас не него нея неговата неговият неговото нейната ни ние никой "
    "нито нищо но някои някой около освен от отново още пак по повече под поне понеже почти пред "
    "преди през при пък първо са само се сега си след сме според срещу ст сте съм със също т т.е "
    "тази така такива такъв там те тези ти то това тогава този той толкова точно три трябва тук тъй "
    "тя тях у хората че често чрез ще щом я";

  static constexpr char titles[] =
    "проф доц акад инж арх св ул бул пл гр с ж.к кв обл общ ген полк кап им вж срв т.е напр англ "
    "нем фр лат рус тур р н ал серж лейт подп адв еп митр архим адм прибл изм доп исп ит ср прев";

  static constexpr char numbered[] =
    "стр фиг табл т чл бр тел ап ет бл вх т.н др пр лв км кг см мин сек прил разд кн сп г гг ч хил "
    "млн млрд гл изр сх черт прим забел вътр моб обр заб";

  static constexpr char abbreviations[] =
    "в вв ст м нар пр.н.е н.е а.с и.д изд вкл изкл";

  static constexpr char starters[] = "в на то той тя те това тези но и за от след през по";

  static constexpr char polite[] =
    "ви вие вас ваш ваша го му него нея неговата неговият неговото нейната";

  static constexpr char cues[] =
    "тази_статия настоящата_статия този_документ настоящият_документ това_ръководство "
    "това_изследване тази_работа";

  static constexpr char labels[] = "витамин план клас група тип хепатит";

  static constexpr char speech[] = "попита каза извика отговори отвърна прошепна";

  static constexpr char openers[] =
    "той тя то те неговият нейният техният това този тази тези онзи такъв такава такива";

  static constexpr char connectives[] =
    "но обаче и също тогава после затова освен следователно например или";

  static constexpr char asides[] =
    "благодаря здравейте поздрави";
};

}  // namespace bulgarian
}  // namespace detail

namespace languages {

/// Bulgarian.
inline constexpr language bulgarian = make_language<detail::bulgarian::words>("bg");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_BULGARIAN_HPP
