// pith/languages/polish.hpp - Polish: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_POLISH_HPP
#define PITH_LANGUAGES_POLISH_HPP

#include "../language.hpp"
#include "polish_phrases.hpp"

namespace pith {
namespace detail {
namespace polish {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "a aby ach albo ale ani aż bardziej bardzo bez bo bowiem by był była było były będzie być "
    "cały chce choć co coś czy czyli dla dlaczego dlatego do gdy gdyby gdyż gdzie i ich ile im "
    "inne inny innych iż ja jak jako jakie jakiś je jeden jednak jego jej jemu jest jestem "
    "jeszcze jeśli jeżeli już każdy kiedy kto która które którego której który których którym "
    "którzy ku lub ma mają mam mi mimo między mnie może można mu my na nad nam nas natomiast "
    "nawet nic nich nie niech niego niej nim niż no o obok od ok on ona one oni ono oraz pan po "
    "pod podczas ponad ponieważ poza prawie przed przede przez przy również są się skąd swoje "
    "swoich swój sobie ta tak taka taki takie także tam te tego tej ten też tę to tu tych tylko "
    "tym tymi u w we więc wszystko wszystkie wszystkich wśród z za zaś ze został została że "
    "żeby";

  static constexpr char titles[] =
    "dr prof mgr inż hab św ul al pl gen płk ppłk kpt mjr ks bp abp p np red pn płd wsch zach tzw "
    "im os mec dyr insp kom asp woj pow gm bł prok adw sierż chor ppor kpr marsz kmdr adm med doc "
    "kier zast ew ang łac niem franc ros wł hiszp czes ukr płn pd właśc st nadinsp podinsp mł wg "
    "zwł ewent sędz nadkom rzym dh";

  static constexpr char numbered[] =
    "nr s str t poz art ust pkt par rys tab tel r rozdz itd itp etc zł min kg km cm bl lit zał dz "
    "sygn cz zesz vol ryc fot wykr przyp przykł podrozdz tabl lok wew wewn ppkt lp gr sek ss kol "
    "równ rozp il kl zad ww maks max";

  static constexpr char abbreviations[] =
    "in m.in tj tzn br ub ur zm ok sp z.o.o s.a tys mln mld godz r wyd red por zob pt n.e p.n.e "
    "tłum pon wt śr czw niedz";

  static constexpr char starters[] =
    "w na to ten ta on ona oni jest nie po z do jednak ale jak za przez od te dla i";

  static constexpr char polite[] = "pan jego jej jemu mu im ich ja niego niej nim sobie";

  static constexpr char cues[] =
    "ten_artykuł tym_artykule niniejszy_artykuł niniejszym_artykule niniejsza_praca "
    "niniejszej_pracy ten_dokument tym_dokumencie niniejszy_dokument "
    "niniejszym_dokumencie ten_poradnik tym_poradniku tym_rozdziale tej_książce celem_pracy "
    "celem_artykułu celem_niniejszej celem_niniejszego wyniki_pokazują wyniki_wskazują";

  static constexpr char labels[] =
    "witamina witaminy plan klasa klasy grupa grupy typ typu rozmiar kategoria kategorii";

  static constexpr char works[] = "film książka książkę powieść piosenka piosenkę album";

  static constexpr char speech[] =
    "zapytał zapytała spytał spytała powiedział powiedziała krzyknął krzyknęła odparł odparła "
    "odpowiedział";

  static constexpr char openers[] =
    "on ona ono oni one jego jej ich to ten ta te taki taka takie obaj obie";

  static constexpr char connectives[] =
    "ale jednak i także również potem następnie dlatego więc zatem ponadto natomiast lub albo "
    "przykładowo na_przykład załóżmy_że w_końcu";

  static constexpr char asides[] =
    "dziękuję dziękujemy cześć witam pozdrawiam";

  static constexpr char notices[] = "wszelkie_prawa_zastrzeżone plików_cookies plików_cookie wiadomość_omyłkowo";

  static constexpr char months[] =
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
    "grudnia konstytucji kodeksu rozporządzenia regulaminu statutu";

  static constexpr int ordinals = 2;
};

}  // namespace polish
}  // namespace detail

namespace languages {

/// Polish.
inline constexpr language polish = make_language<detail::polish::words>("pl", nullptr, &detail::polish::phrases);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_POLISH_HPP
