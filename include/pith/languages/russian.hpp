// pith/languages/russian.hpp - Russian: word lists and Snowball's stemmer.
//
// The stemmer reads the letter U+0451 as U+0435, as most print does; the word lists hold both
// spellings, because words are looked up before they are stemmed.
#ifndef PITH_LANGUAGES_RUSSIAN_HPP
#define PITH_LANGUAGES_RUSSIAN_HPP

#include <cstddef>

#include "../language.hpp"
#include "nordic.hpp"

namespace pith {
namespace detail {
namespace russian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "и в во не что он на я с со как а то все всё она так его но да ты к у же вы за бы по только "
    "ее её мне было вот от меня еще ещё нет о об обо из ему теперь когда даже ну вдруг ли если "
    "уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя ничего ей может они "
    "тут где есть надо ней для мы тебя их чем была сам чтоб чтобы без будто чего раз тоже себе "
    "под будет ж тогда кто этот того потому этого какой совсем ним здесь этом один почти мой тем "
    "нее неё сейчас были куда зачем всех никогда можно при наконец два другой хоть после над "
    "больше тот через эти нас про всего них какая много разве эту моя впрочем свою этой перед "
    "иногда лучше чуть том нельзя такой им более всегда конечно всю между это эта та те также "
    "которые который которая которое которых которого которой которым которую свой своей своего "
    "своих свои наш наша наши ваш ваша нам ими мною тебе всем весь вся очень лишь либо хотя пока "
    "однако является являются";

  static constexpr char titles[] =
    "т.е т.к т.н т.наз им ул просп пер пл наб бул бульв ш шос оф проф акад доц канд св гр о оз р "
    "пос дер обл ср напр англ нем фр франц лат греч итал исп укр рус польск яп букв устар разг ок "
    "ген полк подполк кап лейт адм зам зав нач пом инж тов ст чл-корр чл изд-во ред сост худ реж "
    "комп муз в.и чеш венг швед норв фин белор бел арм сокр мн ед межд гос нац вкл максим миним "
    "соотв урожд наз респ преп митр архиеп еп архим прот иером игум имп хут мкр дир секр искл "
    "прибл ивр тат эст азерб узб рум болг серб хорв словац голл исл см мч вмч блаж ап";

  static constexpr char numbered[] =
    "рис табл гл с стр п пп пункт т тт вып ч прим кн изд д кв корп тел янв фев февр мар апр авг "
    "сен сент окт ноя нояб дек разд абз илл каб вл род т.д т.п др проч и.т.д и.т.п руб коп чел шт "
    "мин сек час эт прил ил фиг черт диагр подразд парагр подп прилож примеч лит упр комн моб доб "
    "внутр см форм оп ауд сх лл макс";

  static constexpr char abbreviations[] =
    "пр г гг в вв н.э р.х с.г т.г тыс млн млрд трлн долл экз ч л.с и.о д.н.э сб б.ч н.ст ст.ст стб "
    "млн.чел тыс.чел ум";

  static constexpr char starters[] =
    "он она оно они мы вы я ты это этот эта эти тот та те в во на с со по к ко у о об из за от "
    "до для при под после перед между и а но или если когда как где что кто чтобы хотя однако "
    "также тогда там здесь так его её ее их все всё некоторые многие согласно несмотря кроме "
    "благодаря вместе позже затем потом впоследствии ныне сейчас теперь уже не ни поэтому зато "
    "впрочем итак следовательно наконец сегодня вчера раньше сначала вот каждый";

  static constexpr char polite[] =
    "вы вас вам ваш ваша ты тебя тебе себя себе мне меня его ему ее её ей им ими ним ней него нее "
    "неё них свой своей своего своих свои";

  static constexpr char cues[] =
    "мы_предлагаем мы_показываем мы_представляем мы_описываем мы_исследуем этой_работе эта_работа "
    "эта_статья этой_статье данная_статья данной_статье данная_работа данной_работе этот_документ "
    "этом_документе данный_документ данном_документе это_руководство этом_руководстве "
    "данное_руководство этой_главе цель_работы целью_работы цель_статьи результаты_показывают";

  static constexpr char labels[] =
    "витамин план класс группа группы тип гепатит категория категории";

  static constexpr char works[] =
    "фильм фильме роман романе альбом книга книгу песня песню журнал журнале";

  static constexpr char speech[] =
    "спросил спросила сказал сказала крикнул крикнула ответил ответила воскликнул воскликнула "
    "прошептал прошептала";

  static constexpr char openers[] =
    "он она оно они его её ее их это этот эта эти тот та те такой такая такое такие оба обе";

  static constexpr char connectives[] =
    "но однако и а также тогда потом затем поэтому кроме тем зато итак так например или же "
    "впрочем следовательно ранее позже при_этом предположим допустим";

  static constexpr char asides[] =
    "спасибо здравствуйте привет уважаемые пожалуйста";

  static constexpr char notices[] = "все_права_защищены файлы_cookie сообщение_по_ошибке письмо_по_ошибке";
};

inline constexpr nordic::letters vowels{"аеиоуыэюя"};
inline constexpr nordic::letters a_or_ya{"ая"};
// Of each pair of groups the first has to follow "а" or "я".
inline constexpr auto gerunds = nordic::suffixes{"в вши вшись/ив ивши ившись ыв ывши ывшись"};
inline constexpr auto reflexives = nordic::suffixes{"ся сь"};
inline constexpr auto adjectives = nordic::suffixes{
    "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею"};
inline constexpr auto participles = nordic::suffixes{"ем нн вш ющ щ/ивш ывш ующ"};
inline constexpr auto verbs = nordic::suffixes{
    "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно/ила ыла ена ейте уйте ите или ыли ей "
    "уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"};
inline constexpr auto nouns = nordic::suffixes{
    "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь "
    "ию ью ю ия ья я"};
inline constexpr auto derivations = nordic::suffixes{"ост ость"};
inline constexpr auto superlatives = nordic::suffixes{"ейш ейше"};

/// The length without the ending of a table of two groups, or the length itself.
inline std::size_t without(const unsigned char* table, const char* word, std::size_t rv,
                                   std::size_t length) noexcept {
  const nordic::match m = nordic::find(table, word, rv, length);
  return m.group != 1 || nordic::follows(a_or_ya, word, rv, m.at) ? m.at : length;
}

/// Step 1: the length without a gerund's ending, or else without a reflexive one and then an
/// adjective's (with a participle's before it), a verb's or a noun's, whichever is found first.
inline std::size_t without_ending(const char* word, std::size_t rv,
                                          std::size_t length) noexcept {
  std::size_t shorter = without(gerunds.bytes, word, rv, length);
  if (shorter != length) return shorter;
  length = nordic::find(reflexives.bytes, word, rv, length).at;
  shorter = nordic::find(adjectives.bytes, word, rv, length).at;
  if (shorter != length) return without(participles.bytes, word, rv, shorter);
  shorter = without(verbs.bytes, word, rv, length);
  if (shorter != length) return shorter;
  return nordic::find(nouns.bytes, word, rv, length).at;
}

/// Snowball's Russian stemmer.  See stem_function.
inline std::size_t stem(char* word, std::size_t length) noexcept {
  for (std::size_t i = 0; i + 1 < length; ++i) {
    if (word[i] == '\xD1' && word[i + 1] == '\x91') word[i] = '\xD0', word[i + 1] = '\xB5';
  }
  const std::size_t rv = nordic::past(vowels, true, word, 0, length);
  const std::size_t r1 = nordic::past(vowels, false, word, rv, length);
  const std::size_t r2 = nordic::region(vowels, word, r1, length);
  constexpr std::size_t letter = 2;  // bytes of a Cyrillic one

  length = without_ending(word, rv, length);
  if (nordic::ends(word, rv, length, "и")) length -= letter;
  length = nordic::find(derivations.bytes, word, r2, length).at;

  if (nordic::ends(word, rv, length, "ь")) return length - letter;
  length = nordic::find(superlatives.bytes, word, rv, length).at;
  return nordic::ends(word, rv, length, "нн") ? length - letter : length;
}

}  // namespace russian
}  // namespace detail

namespace languages {

/// Russian.
inline constexpr language russian = make_language<detail::russian::words>("ru", detail::russian::stem);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_RUSSIAN_HPP
