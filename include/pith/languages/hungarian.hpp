// pith/languages/hungarian.hpp - Hungarian: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_HUNGARIAN_HPP
#define PITH_LANGUAGES_HUNGARIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace hungarian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
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

  static constexpr char titles[] =
    "dr prof ifj id özv szt gr br st mr mrs pl ún kb ld alez ezr őrgy szds hdgy fhdgy őrm lat ném "
    "ang közr gör ref";

  static constexpr char numbered[] =
    "sz old o bek köt p t fej ábra tel stb mell jegyz évf tc hrsz em fszt kiad tábl mob pp max min "
    "lh kt";

  static constexpr char abbreviations[] =
    "kft rt zrt nyrt bt kb ill vö ford szerk i.e i.sz kr u.n tkp mill mrd ft u krt al jan febr "
    "márc ápr máj jún júl aug szept okt nov dec rkp ker";

  static constexpr char starters[] = "a az ez ezek de és ha egy ő ők nem most így azonban";

  static constexpr char cues[] =
    "jelen_dolgozat jelen_tanulmány jelen_dokumentum ez_a_dokumentum ez_a_cikk ebben_a_cikkben "
    "ez_az_útmutató";

  static constexpr char polite[] = "őt neki vele";
  static constexpr char labels[] = "vitamin terv csoport típus";

  static constexpr char works[] = "film regény könyv album dal olvassuk olvasta olvasom";

  static constexpr char speech[] = "kérdezte mondta kiáltotta felelte válaszolta suttogta";

  static constexpr char openers[] =
    "ő ők ez ezek az_is azok ezt azt ennek annak ilyen olyan";

  static constexpr char connectives[] =
    "de azonban és szintén majd ezért továbbá ugyanakkor emellett viszont vagy például tehát";

  static constexpr char asides[] =
    "köszönöm köszönjük szia üdvözlettel";

  static constexpr int ordinals = 3;
};

}  // namespace hungarian
}  // namespace detail

namespace languages {

/// Hungarian.
inline constexpr language hungarian = make_language<detail::hungarian::words>("hu");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_HUNGARIAN_HPP
