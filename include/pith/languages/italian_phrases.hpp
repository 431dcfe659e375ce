// pith/languages/italian_phrases.hpp - Italian words for key phrases: what is part of none, and how verbs end.
#ifndef PITH_LANGUAGES_ITALIAN_PHRASES_HPP
#define PITH_LANGUAGES_ITALIAN_PHRASES_HPP

#include "phrase_words.hpp"

namespace pith {
namespace detail {
namespace italian {

struct phrase_lists {
  // days, months and measures of time, numbers, and verbs of any text
  static constexpr char weak[] =
    "lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile "
    "maggio giugno luglio agosto settembre ottobre novembre dicembre giorno giorni anno anni "
    "mese mesi settimana settimane ora ore minuto minuti mattina pomeriggio sera notte ieri "
    "domani volta volte momento due tre quattro cinque sei sette otto nove dieci cento mille "
    "mila milione milioni miliardo miliardi mezzo metà primo prima può possono deve devono vuole "
    "fa fanno dice";
  // what ends like a verb and is none
  static constexpr char not_verbs[] =
    "mente demente clemente comando bando contrabando dividendo reverendo stupendo tremendo lava "
    "cava schiava";
  // "rapidamente", "arrivarono", "lavorava", "investirà"
  static constexpr char endings[] =
    "mente arono erono irono ava avano ando endo erà erò eranno irà iranno";
  static constexpr word_list all[] = {{weak, phrase_class::weak}, {not_verbs, phrase_class::not_verb}};
};

inline constexpr phrase_words phrases = phrase_words_of<phrase_lists>(phrase_lists::endings);

}  // namespace italian
}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_ITALIAN_PHRASES_HPP
