// pith/languages/spanish_phrases.hpp - Spanish words for key phrases: what is part of none, and how verbs end.
#ifndef PITH_LANGUAGES_SPANISH_PHRASES_HPP
#define PITH_LANGUAGES_SPANISH_PHRASES_HPP

#include "phrase_words.hpp"

namespace pith {
namespace detail {
namespace spanish {

struct phrase_lists {
  // days, months and measures of time, numbers, and verbs of any text
  static constexpr char weak[] =
    "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio "
    "julio agosto septiembre octubre noviembre diciembre día días año años mes meses semana "
    "semanas hora horas minuto minutos segundo segundos mañana tarde noche ayer ahora vez veces "
    "momento dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil "
    "miles millón millones medio media mitad primero primera dijo dice dicen hace hizo puede "
    "pueden debe deben quiere va van cerca lejos casi quizás buen bueno buena";
  // what ends like a verb and is none
  static constexpr char not_verbs[] =
    "mente simiente lugar hogar mar par bar dólar bazar pulgar avatar altar azar pilar azúcar "
    "radar billar paladar bienestar malestar ejemplar militar popular familiar nuclear solar "
    "lunar lineal escolar celular particular regular irregular similar titular polar auxiliar "
    "preliminar vulgar muscular vascular singular molecular circular espectacular insular mujer "
    "poder placer deber parecer taller alquiler carácter líder cáncer canciller alfiler mercader "
    "comando bando mando contrabando dividendo referendo estruendo atuendo estupendo tremendo "
    "porvenir elixir sílaba dominó";
  // "rápidamente", "llegaron", "anunció", "invertirá", "trabajaba", "vivir"
  static constexpr char endings[] =
    "mente aron ieron ó aba aban ando iendo ará erá irá arán erán irán ar er ir";
  static constexpr word_list all[] = {{weak, phrase_class::weak}, {not_verbs, phrase_class::not_verb}};
};

inline constexpr phrase_words phrases = phrase_words_of<phrase_lists>(phrase_lists::endings);

}  // namespace spanish
}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_SPANISH_PHRASES_HPP
