// pith/languages/swedish.hpp - Swedish: word lists and Snowball's stemmer (as of Snowball 3).
#ifndef PITH_LANGUAGES_SWEDISH_HPP
#define PITH_LANGUAGES_SWEDISH_HPP

#include <cstddef>

#include "../language.hpp"
#include "nordic.hpp"

namespace pith {
namespace detail {
namespace swedish {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "och att det i en på är av för som den med till inte om ett han men var jag från vi så kan "
    "man när år säger hon under också efter eller nu sin där vid mot ska skulle kommer ut får "
    "finns vara hade alla andra mycket än här då sedan över bara in blir upp även vad få två "
    "vill ha många hur mer går kunde sig har de du dem mig min mitt mina dig din ditt dina ert "
    "era oss vår vårt våra sitt sina hans hennes dess deras denna detta dessa vilken vilket "
    "vilka ingen inget inga någon något några sådan sådant sådana själv själva varje genom "
    "mellan utan hos åt ur samt utom blev blivit bli varit vore kunnat måste borde bör fick fått "
    "gör göra gjorde gått samma innan medan därför eftersom dock ju väl varför vem vars dit hit "
    "ned ner fram igen redan ännu alltid aldrig honom henne er ni gå ta tre";

  static constexpr char titles[] =
    "dr prof doc hr fr frk kapt ing adj t.ex tex bl.a f.d dvs d.v.s ev resp jfr jämf ca inkl exkl "
    "m.a.o s.k fr.o.m t.o.m p.g.a pga m.h.a mha enl f.n fn urspr vanl vs i.e e.g d.y d.ä tf exv "
    "jur löjtn kungl kgl adv tekn grek";

  static constexpr char numbered[] =
    "nr no s sid art fig tab bil bd vol kl st p moment jan feb febr mar apr jun jul aug sep "
    "sept okt nov dec tel tfn årg uppl osv o.s.v etc m.m mm prop bet skr avd avs mom pkt ekv rskr "
    "lgh tr max";

  static constexpr char abbreviations[] =
    "m.fl mfl o.d o.dyl e.d e.dyl dyl kr f.kr e.kr milj mkr mdr tkr forts red övers utg anm a.a "
    "u.s u.s.a u.k jr sr inc ltd co a.m p.m f.m e.m f.ö i.o.m al mån tis ons tors fre lör kap";

  static constexpr char starters[] =
    "den det de en ett han hon vi jag du ni man i på för från med efter under när där här då nu "
    "om men och så vid till av enligt detta denna dessa alla många sedan redan även både varje "
    "vad hur varför vem inte trots genom som därefter därför dessutom däremot ändå dock "
    "samtidigt senare några flera hans hennes";

  static constexpr char polite[] = "du dig din ditt dina ni er hans honom sin sitt sina hennes";

  static constexpr char cues[] =
    "vi_presenterar vi_föreslår vi_visar vi_beskriver vi_undersöker denna_studie denna_rapport "
    "denna_uppsats detta_arbete den_studien denna_artikel detta_dokument denna_guide "
    "detta_kapitel denna_handledning denna_manual detta_projekt denna_bok resultaten_visar";

  static constexpr char labels[] = "vitamin plan klass grupp typ storlek kategori nivå";

  static constexpr char works[] = "filmen boken romanen låten albumet tidningen läser läste läst";

  static constexpr char speech[] = "frågade sade sa ropade svarade undrade viskade fortsatte frågar säger";

  static constexpr char openers[] =
    "han hon den det de dem hans hennes dess deras denna denne detta dessa sådan båda";

  static constexpr char connectives[] =
    "men och också så därför dock därefter dessutom däremot emellertid samtidigt tidigare senare "
    "således ändå eller sedan till_exempel anta_att antag_att";

  static constexpr char asides[] =
    "tack hej hälsningar välkommen arkivbild";
};

inline constexpr nordic::letters vowels{"aeiouyäåö"};
inline constexpr nordic::letters before_s{"bcdfghjklmnoprtvy"};
inline constexpr nordic::letters before_ost{"iklnprtuv"};
inline constexpr auto main_suffixes = nordic::suffixes{
    "a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter "
    "or as arnas ernas ornas es ades andes ens arens hetens erns at andet het ast/s/et"};
/// What stands before an "et" that belongs to the word: the endings of "frihet", "societet", ...
inline constexpr auto not_before_et = nordic::suffixes{
    "h iet uit fab cit dit alit ilit mit nit pit rit sit tit ivit kvit xit kom rak pak stak"};
inline constexpr auto pairs = nordic::suffixes{"dd gd nn dt gt kt tt"};
inline constexpr auto other_suffixes = nordic::suffixes{"lig ig els/öst/fullt"};

/// Whether the article "et" that starts at `at` may go: a syllable stands before it, and no ending
/// of which it is a part.
inline bool article(const char* word, std::size_t at) noexcept {
  if (at == 0 || nordic::follows(vowels, word, 0, at)) return false;
  const std::size_t consonant = nordic::before(word, at);
  if (!nordic::follows(vowels, word, 0, consonant)) return false;
  return nordic::before(word, consonant) > 0 &&
         nordic::find(not_before_et.bytes, word, 0, at).group == 0;
}

/// Snowball's Swedish stemmer.  See stem_function.
inline std::size_t stem(char* word, std::size_t length) noexcept {
  const std::size_t r1 = nordic::scandinavian_region(vowels, false, word, length);

  nordic::match m = nordic::find(main_suffixes.bytes, word, r1, length);
  if (m.group == 2) {
    if (nordic::ends(word, 0, m.at, "et") && article(word, m.at - 2)) length = m.at - 2;
    else if (nordic::follows(before_s, word, 0, m.at)) length = m.at;
  } else if (m.group != 3 || article(word, m.at)) {
    length = m.at;
  }

  if (nordic::find(pairs.bytes, word, r1, length).group != 0) --length;

  m = nordic::find(other_suffixes.bytes, word, r1, length);
  if (m.group == 1) length = m.at;
  else if (m.group == 3) --length;
  else if (m.group == 2 && nordic::follows(before_ost, word, 0, m.at)) --length;
  return length;
}

}  // namespace swedish
}  // namespace detail

namespace languages {

/// Swedish.
inline constexpr language swedish = make_language<detail::swedish::words>("sv", detail::swedish::stem);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_SWEDISH_HPP
