// pith/languages/hungarian.hpp - Hungarian: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_HUNGARIAN_HPP
#define PITH_LANGUAGES_HUNGARIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace hungarian {

inline constexpr char stop_list[] =
    "a az egy és is nem hogy de ha csak még már meg el fel ki le be át ezt azt ez azok ezek "
    "ennek annak ebben abban erre arra ezzel azzal aki akik akit ami amit amely amelyek amelyet "
    "amelynek amikor ahol ahogy akkor alatt által általában azonban azért bár benne bele belül "
    "biztos bármi csupán egyik egyes egyéb egész elég előtt első én engem ennél ő őt őket ők "
    "éppen fölött hanem hát hiszen hogyan igen ill illetve így ilyen immár inkább itt ott jól "
    "kell kellett kívül között közül lehet lenne lesz lett ma maga magát majd másik más mert mi "
    "miért mind minden mindig mint mintha most nagyon néha néhány nekem neki nélkül nincs olyan "
    "össze pedig például persze s saját se sem semmi sok sokkal szerint szinte talán te tehát "
    "tovább továbbá több ugyanis új után utána vagy vagyok van vannak volna volt voltak való "
    "vele viszont";

inline constexpr char title_list[] =
    "dr prof ifj id özv szt gr br st mr mrs pl ún kb";

inline constexpr char numbered_list[] =
    "sz old o bek köt p t fej ábra tel stb";

inline constexpr char abbreviation_list[] =
    "kft rt zrt nyrt bt kb ill vö ford szerk i.e i.sz kr u.n tkp mill mrd ft u krt";

inline constexpr char starter_list[] =
    "a az ez ezek de és ha egy ő ők nem most így azonban";

inline constexpr word_set<count_words(stop_list)> stop_words{stop_list};
inline constexpr word_set<count_words(title_list)> titles{title_list};
inline constexpr word_set<count_words(numbered_list)> numbered{numbered_list};
inline constexpr word_set<count_words(abbreviation_list)> abbreviations{abbreviation_list};
inline constexpr word_set<count_words(starter_list)> starters{starter_list};

}  // namespace hungarian
}  // namespace detail

namespace languages {

/// Hungarian.
inline constexpr language hungarian{
    "hu", detail::hungarian::stop_words.view(), detail::hungarian::titles.view(),
    detail::hungarian::numbered.view(), detail::hungarian::abbreviations.view(),
    detail::hungarian::starters.view(), word_view{}, nullptr, true};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_HUNGARIAN_HPP
