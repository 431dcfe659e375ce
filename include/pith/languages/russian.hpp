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

inline constexpr char russian_stop_list[] =
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
inline constexpr word_set<count_words(russian_stop_list)> russian_stop_words{russian_stop_list};

inline constexpr char russian_title_list[] =
    "т.е т.к т.н т.наз им ул просп пер пл наб бул бульв ш шос оф проф акад доц канд св гр о оз р "
    "пос дер обл ср напр англ нем фр франц лат греч итал исп укр рус польск яп букв устар разг "
    "ок ген полк подполк кап лейт адм зам зав нач пом инж тов ст чл-корр чл изд-во ред сост худ "
    "реж комп муз в.и чеш венг швед норв фин белор бел арм сокр мн ед межд гос нац вкл максим "
    "миним соотв урожд наз";
inline constexpr word_set<count_words(russian_title_list)> russian_titles{russian_title_list};

inline constexpr char russian_numbered_list[] =
    "рис табл гл с стр п пп пункт т тт вып ч прим кн изд д кв корп тел янв фев февр мар апр авг "
    "сен сент окт ноя нояб дек разд абз илл каб вл род т.д т.п др проч и.т.д и.т.п руб коп чел шт "
    "мин сек час";
inline constexpr word_set<count_words(russian_numbered_list)> russian_numbered{
    russian_numbered_list};

inline constexpr char russian_abbreviation_list[] =
    "пр г гг в вв н.э р.х с.г т.г тыс млн млрд трлн долл экз ч л.с и.о д.н.э сб б.ч н.ст ст.ст стб "
    "млн.чел тыс.чел ум";
inline constexpr word_set<count_words(russian_abbreviation_list)> russian_abbreviations{
    russian_abbreviation_list};

inline constexpr char russian_starter_list[] =
    "он она оно они мы вы я ты это этот эта эти тот та те в во на с со по к ко у о об из за от "
    "до для при под после перед между и а но или если когда как где что кто чтобы хотя однако "
    "также тогда там здесь так его её ее их все всё некоторые многие согласно несмотря кроме "
    "благодаря вместе позже затем потом впоследствии ныне сейчас теперь уже не ни поэтому зато "
    "впрочем итак следовательно наконец сегодня вчера раньше сначала вот каждый";
inline constexpr word_set<count_words(russian_starter_list)> russian_starters{russian_starter_list};

inline constexpr char russian_cue_list[] =
    "мы предлагаем мы показываем мы представляем мы описываем мы исследуем этой работе "
    "эта работа";
inline constexpr pair_set<count_words(russian_cue_list)> russian_cues{russian_cue_list};

inline constexpr nordic::letters russian_vowels{"аеиоуыэюя"};
inline constexpr nordic::letters russian_a_or_ya{"ая"};
// Of each pair of groups the first has to follow "а" or "я".
inline constexpr auto russian_gerunds = nordic::suffixes{"в вши вшись/ив ивши ившись ыв ывши ывшись"};
inline constexpr auto russian_reflexives = nordic::suffixes{"ся сь"};
inline constexpr auto russian_adjectives = nordic::suffixes{
    "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею"};
inline constexpr auto russian_participles = nordic::suffixes{"ем нн вш ющ щ/ивш ывш ующ"};
inline constexpr auto russian_verbs = nordic::suffixes{
    "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно/ила ыла ена ейте уйте ите или ыли ей "
    "уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"};
inline constexpr auto russian_nouns = nordic::suffixes{
    "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь "
    "ию ью ю ия ья я"};
inline constexpr auto russian_derivations = nordic::suffixes{"ост ость"};
inline constexpr auto russian_superlatives = nordic::suffixes{"ейш ейше"};

/// The length without the ending of a table of two groups, or the length itself.
inline std::size_t russian_without(const unsigned char* table, const char* word, std::size_t rv,
                                   std::size_t length) noexcept {
  const nordic::match m = nordic::find(table, word, rv, length);
  return m.group != 1 || nordic::follows(russian_a_or_ya, word, rv, m.at) ? m.at : length;
}

/// Step 1: the length without a gerund's ending, or else without a reflexive one and then an
/// adjective's (with a participle's before it), a verb's or a noun's, whichever is found first.
inline std::size_t russian_without_ending(const char* word, std::size_t rv,
                                          std::size_t length) noexcept {
  std::size_t shorter = russian_without(russian_gerunds.bytes, word, rv, length);
  if (shorter != length) return shorter;
  length = nordic::find(russian_reflexives.bytes, word, rv, length).at;
  shorter = nordic::find(russian_adjectives.bytes, word, rv, length).at;
  if (shorter != length) return russian_without(russian_participles.bytes, word, rv, shorter);
  shorter = russian_without(russian_verbs.bytes, word, rv, length);
  if (shorter != length) return shorter;
  return nordic::find(russian_nouns.bytes, word, rv, length).at;
}

/// Snowball's Russian stemmer.  See stem_function.
inline std::size_t stem_russian(char* word, std::size_t length) noexcept {
  for (std::size_t i = 0; i + 1 < length; ++i) {
    if (word[i] == '\xD1' && word[i + 1] == '\x91') word[i] = '\xD0', word[i + 1] = '\xB5';
  }
  const std::size_t rv = nordic::past(russian_vowels, true, word, 0, length);
  const std::size_t r1 = nordic::past(russian_vowels, false, word, rv, length);
  const std::size_t r2 = nordic::region(russian_vowels, word, r1, length);
  constexpr std::size_t letter = 2;  // bytes of a Cyrillic one

  length = russian_without_ending(word, rv, length);
  if (nordic::ends(word, rv, length, "и")) length -= letter;
  length = nordic::find(russian_derivations.bytes, word, r2, length).at;

  if (nordic::ends(word, rv, length, "ь")) return length - letter;
  length = nordic::find(russian_superlatives.bytes, word, rv, length).at;
  return nordic::ends(word, rv, length, "нн") ? length - letter : length;
}

}  // namespace detail

namespace languages {

/// Russian.
inline constexpr language russian{{'r', 'u', 0},
                                  detail::russian_stop_words.view(),
                                  detail::russian_titles.view(),
                                  detail::russian_numbered.view(),
                                  detail::russian_abbreviations.view(),
                                  detail::russian_starters.view(),
                                  detail::russian_cues.view(),
                                  detail::stem_russian};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_RUSSIAN_HPP
