// pith/languages/romanian.hpp - Romanian: stop words and abbreviations, without a stemmer.
//
// The comma below is the right sign of ș and ț; the commonest words stand with the cedilla too.
#ifndef PITH_LANGUAGES_ROMANIAN_HPP
#define PITH_LANGUAGES_ROMANIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace romanian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "a abia acea aceasta această aceea acei aceia acel acela acele acelea acest acesta aceste "
    "acestea acestei acestor acestui acolo acum ai aici al ale alt alta alte altele alți am "
    "apoi ar are asta astfel asupra atunci au avea avem aveți azi ca că când care cărei căreia "
    "cărora cărui către ce cea cei cel cele cine cineva ceva chiar cu cum da dacă dar de deci "
    "decât deja deoarece după despre din dintre doar ea ei el ele era erau este eu există face "
    "fără fi fie fiecare fiind foarte fost iar îi îl îmi în înainte încât încă însă între într "
    "își la le li lor lui mai mult multe mulți ne nici niște noi nostru noștri nu o ori orice "
    "oricare pe pentru peste până poate pot prea prin printr sa sale sau să său săi se și sub "
    "sunt s spre suntem tot toată toate toți totuși tu un una unde unei unele unor unui unul va "
    "vă vor voi vom dintr unii şi faţă toţi";

  static constexpr char titles[] =
    "dl dna dlui dnei dr prof ing av gen col lt sf str bd jud mr mrs acad pr conf șos na ra dle "
    "subs spl blvd mun arh cpt plt univ aprox cca resp pța sfta bdul dul ța trad coord red "
    "engl";

  static constexpr char numbered[] =
    "nr art alin p pag vol cap fig tab tel lit et ap bl sc etc sec pct par subsec poz tit secț "
    "sect tabl pl paragr parag ord telef mob int pp pos anx pg crt vers ed";

  static constexpr char abbreviations[] =
    "s.a s.r.l ș.a ş.a î.hr d.hr a.m p.m ex min max mil mld km kg ian feb mart apr aug sept oct "
    "nov dec ibid cf op cit al ș.a.m.d";

  static constexpr char starters[] =
    "în la de pe cu el ea ei ele acest această aceste acesta aceasta un o din după dar și însă "
    "potrivit nu";

  static constexpr char cues[] =
    "acest_articol această_lucrare acest_document acest_ghid acest_capitol acest_studiu "
    "acest_proiect rezultatele_arată";

  static constexpr char polite[] = "sa sale său săi lui";
  static constexpr char labels[] = "vitamina plan clasa grupa grupul tip tipul hepatita";

  static constexpr char works[] =
    "film filmul roman romanul carte cartea album albumul cântecul revista";

  static constexpr char speech[] = "întrebă zise spuse strigă răspunse";

  static constexpr char openers[] =
    "el ea ei ele acesta aceasta aceștia acestea acest această aceste acel acea acei acele lui "
    "astfel ambii";

  static constexpr char connectives[] =
    "dar însă și de_asemenea apoi deci totuși totodată ulterior sau prin_urmare";

  static constexpr char asides[] =
    "mulțumesc mulțumim salut bună_ziua";
};

}  // namespace romanian
}  // namespace detail

namespace languages {

/// Romanian.
inline constexpr language romanian = make_language<detail::romanian::words>("ro");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_ROMANIAN_HPP
