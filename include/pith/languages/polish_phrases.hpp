// pith/languages/polish_phrases.hpp - Polish words for key phrases: what is part of none.
#ifndef PITH_LANGUAGES_POLISH_PHRASES_HPP
#define PITH_LANGUAGES_POLISH_PHRASES_HPP

#include "phrase_words.hpp"

namespace pith {
namespace detail {
namespace polish {

struct phrase_lists {
  // days, months and measures of time
  static constexpr char weak[] =
    "poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę stycznia "
    "styczeń lutego luty marca marzec kwietnia kwiecień maja maj czerwca czerwiec lipca lipiec "
    "sierpnia sierpień września wrzesień października październik listopada listopad grudnia "
    "grudzień dzień dni rok roku lat lata miesiąc miesiąca tydzień tygodnia godzina godziny "
    "godzin";
  static constexpr word_list all[] = {{weak, phrase_class::weak}};
};

inline constexpr phrase_words phrases = phrase_words_of<phrase_lists>();

}  // namespace polish
}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_POLISH_PHRASES_HPP
