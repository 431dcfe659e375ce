// pith/languages/croatian.hpp - Croatian, and of Bosnian, Montenegrin and Serbian in Latin letters: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_CROATIAN_HPP
#define PITH_LANGUAGES_CROATIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace croatian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "a ako ali bez bi bila bile bili bilo bio biti bismo bit bude budu će ćemo ćete ću da dakle "
    "do dok dva ga gdje gotovo i iako ih ili im ima imaju imao imala između ipak isto iz iza ja "
    "je jedan jedna jedno jer jest jesu još ju kad kada kako kao koga koja koje kojem kojeg kojim "
    "kojima kojoj koju koji kojih kroz li me mene među meni mi mnogo mogu mogao možda može moj "
    "moja moje moraju mora na nad nakon nam nama nas naš naša naše ne neće nego nek neka neke "
    "neki nekoliko nema nešto ni nije nisu niti no o od odnosno oko on ona oni ono osim ova ovaj "
    "ove ovi ovo ovoj ovom ovog po pod pored posve prema pri prije protiv put radi s sa sam samo "
    "samog samom se sebe si smije smo ste su sve svi svih svoj svoja svoje svog svom svoju ta "
    "tada taj tako također takav takva te tek tih tim to toga tom tome tu u uz usred upravo već "
    "vi više vrlo za zašto zato zbog što šta toj";

  static constexpr char titles[] =
    "dr prof mr g gđa gosp gdin gđica doc akad inž dipl ing sv ul tzv npr tj odn gen puk kap min "
    "predsj str bl o fra mons vlč prim magr mag spec univ ak sc odvj nadb kard arh engl njem franc "
    "tal lat grč rus mađ španj češ usp oec iur zast bisk preč";

  static constexpr char numbered[] =
    "br čl st pogl tab sl tel kn god hrn od al toč reg itd i.sl t j rj nn knj gl vol odj pril nap "
    "bilj podtoč rbr mob faks kat kbr max";

  static constexpr char abbreviations[] =
    "d.o.o d.d o.g pr kr n.e mil mlrd tis km kg cca vl ur izd prev s.r sur čet pet pon ut sri ned";

  static constexpr char starters[] =
    "u na i to ovo on ona oni je nakon iako no ali za s sa od po prema kako kada dok osim zbog ta "
    "taj te ove ovaj ova svi sve";

  static constexpr char polite[] = "vi ga ih im ju svoj svoja svoje svog svom svoju";

  static constexpr char cues[] =
    "ovaj_rad ovom_radu ovaj_dokument ovom_dokumentu ovaj_članak ovom_članku cilj_rada ove_upute";

  static constexpr char openers[] =
    "on ona ono oni one njegov njegova njegovo njezin njihov to ovo ovaj ova ove ti taj ta te "
    "takav takva takvo oba";

  static constexpr char connectives[] =
    "ali no međutim i također zatim potom stoga zato dakle osim nadalje ipak ili primjerice "
    "na_primjer";

  static constexpr char labels[] = "vitamin plan razred skupina grupa tip kategorija razina";

  static constexpr char works[] =
    "film filmu roman romanu knjiga knjigu album pjesma pjesmu časopis";

  static constexpr char speech[] =
    "upita upitao upitala reče rekao rekla viknu viknuo povika odgovori odgovorio odgovorila "
    "šapnu";

  static constexpr char months[] =
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga "
    "prosinca "
    "zakona ustava ugovora statuta pravilnika poslovnika zakonika članka stavka točke člana";

  static constexpr int ordinals = 2;
};

}  // namespace croatian
}  // namespace detail

namespace languages {

/// Croatian.
inline constexpr language croatian = make_language<detail::croatian::words>("hr");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_CROATIAN_HPP
