// pith/languages/czech_phrases.hpp - Czech words for key phrases: what is part of none.
#ifndef PITH_LANGUAGES_CZECH_PHRASES_HPP
#define PITH_LANGUAGES_CZECH_PHRASES_HPP

#include "phrase_words.hpp"

namespace pith {
namespace detail {
namespace czech {

struct phrase_lists {
  // days, months and measures of time
  static constexpr char weak[] =
    "pondělí úterý středa středu čtvrtek pátek sobota sobotu neděle neděli leden ledna únor "
    "února březen března duben dubna květen května červen června červenec července srpen srpna "
    "září říjen října listopad listopadu prosinec prosince den dny dnů rok roku roky let měsíc "
    "měsíce týden týdny hodina hodiny hodin";
  static constexpr word_list all[] = {{weak, phrase_class::weak}};
};

inline constexpr phrase_words phrases = phrase_words_of<phrase_lists>();

}  // namespace czech
}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_CZECH_PHRASES_HPP
