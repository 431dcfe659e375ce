// pith/languages/french_phrases.hpp - French words for key phrases: what is part of none, and how verbs end.
#ifndef PITH_LANGUAGES_FRENCH_PHRASES_HPP
#define PITH_LANGUAGES_FRENCH_PHRASES_HPP

#include "phrase_words.hpp"

namespace pith {
namespace detail {
namespace french {

struct phrase_lists {
  // days, months and measures of time, numbers, and verbs of any text
  static constexpr char weak[] =
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin "
    "juillet août septembre octobre novembre décembre an ans année années jour jours journée "
    "mois semaine semaines heure heures minute minutes seconde secondes matin matinée soir "
    "soirée nuit midi minuit hier demain aujourd'hui fois moment lieu deux trois quatre cinq six "
    "sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante "
    "soixante cent cents mille million millions milliard milliards demi moitié premier première "
    "premiers premières deuxième dernier dernière derniers dernières prochain prochaine va vont "
    "vient viennent doit doivent peut peuvent veut veulent faut dit mis";
  // what ends like a verb and is none
  static constexpr char not_verbs[] =
    "élément complément supplément agrément renouvellement ruissellement morcellement danger "
    "passager messager potager horloger boulanger berger verger étranger manager hiver cancer "
    "enfer leader laser super cher fer mer ver amer dîner souper déjeuner goûter cuiller rocher "
    "plancher boucher clocher archer revolver reporter poster charter hacker container bunker "
    "cluster avenir souvenir plaisir désir loisir soupir saphir élixir vizir tir";
  // "probablement", "gagnèrent", "baissaient", "investirait", "trouver", "découvrir"
  static constexpr char endings[] =
    "amment emment ément ellement iquement ivement eusement alement èrement èrent irent aient "
    "erait irait eront iront ber cer cher der ger ler mer ner per rer ser ter uer ver cir dir "
    "gir lir mir nir rir sir tir vir";
  static constexpr word_list all[] = {{weak, phrase_class::weak}, {not_verbs, phrase_class::not_verb}};
};

inline constexpr phrase_words phrases = phrase_words_of<phrase_lists>(phrase_lists::endings);

}  // namespace french
}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_FRENCH_PHRASES_HPP
