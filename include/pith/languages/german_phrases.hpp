// pith/languages/german_phrases.hpp - German words for key phrases: what is part of none.
#ifndef PITH_LANGUAGES_GERMAN_PHRASES_HPP
#define PITH_LANGUAGES_GERMAN_PHRASES_HPP

#include "phrase_words.hpp"

namespace pith {
namespace detail {
namespace german {

struct phrase_lists {
  // days, months and measures of time, which have capitals
  static constexpr char time[] =
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar "
    "märz april mai juni juli august september oktober november dezember tag tage tagen jahr "
    "jahre jahren jahres monat monate monaten woche wochen stunde stunden minute minuten sekunde "
    "sekunden uhr morgen mittag abend nacht mal prozent";
  static constexpr word_list all[] = {{time, phrase_class::time}};
};

inline constexpr phrase_words phrases = phrase_words_of<phrase_lists>();

}  // namespace german
}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_GERMAN_PHRASES_HPP
