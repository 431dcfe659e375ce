// pith/languages/finnish.hpp - Finnish: word lists and Snowball's stemmer (as of Snowball 3.0).
//
// The stemmer follows the description up to Snowball 3.0, which its vocabulary shows: the illative
// in "-hun" stays, and a suffix such as "han" that lacks its condition is not looked up again as a
// shorter one.
#ifndef PITH_LANGUAGES_FINNISH_HPP
#define PITH_LANGUAGES_FINNISH_HPP

#include <cstddef>

#include "../language.hpp"
#include "nordic.hpp"

namespace pith {
namespace detail {
namespace finnish {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "ja on ei se että oli hän mutta ovat myös kun niin kuin mukaan tai jos sen joka ole mitä "
    "sitä ne sekä nyt vain jo vielä voi jotka hänen olla olisi olivat ollut olen olet olemme "
    "olette eivät en et emme ette minä sinä me te he minun sinun meidän teidän heidän minut "
    "sinut hänet meidät minua sinua häntä meitä teitä heitä minulla hänellä meillä heillä tämä "
    "tuo nämä nuo tämän tuon näiden niiden tätä tuota näitä niitä tässä siinä näissä niissä "
    "tästä siitä näistä niistä tähän siihen näihin niihin tällä sillä näillä niillä tälle sille "
    "näille niille mikä mitkä minkä missä mistä mihin millä kuka ketkä kenen jonka jota jossa "
    "josta johon jolla jolle joiden joita joissa joista koska vaan eli eikä ettei jotta vaikka "
    "kuten siis noin ennen jälkeen kanssa ilman kautta aikana yli alle hyvin enemmän muun muu "
    "muut muita kaikki kaikkien joku jokin jotain yksi kaksi tulee pitää saa saada tehdä sitten "
    "silloin siellä täällä itse aina usein";

  static constexpr char titles[] =
    "dr tri prof hra rva nti esim ts ns mm ent ks vrt nk so toim synt syn kuol tj varat mr mrs st "
    "vs ml mrk nyk alk engl lat ransk ruots saks ven ukr kreik jap suom ko kys lyh huom os tod vt "
    "puh.joht kapt ltn evl ins pyh kenr toht maist piisp rov";

  static constexpr char numbered[] =
    "n v s nro no klo luku kpl art kuva taul p puh tel pv vv ss yht ilm jne ym yms tms etc mom "
    "liit vsk nid gsm krs tab vol kl max";

  static constexpr char abbreviations[] =
    "jms jr sr ekr jkr e.kr j.kr eaa jaa milj mrd t min h kk vko vk oy ab oyj ry inc ltd co u.s "
    "u.s.a a.m p.m eo em ao al";

  static constexpr char starters[] =
    "hän he se ne me te minä sinä tämä nämä tuo nuo siinä tässä siellä täällä silloin sitten nyt "
    "kun jos vaikka koska mutta ja myös lisäksi kuitenkin siksi näin niin kaikki moni monet joka "
    "mikä mitä miten miksi kuka missä jo vielä vain sen hänen niiden heidän tämän suomen ei "
    "vuonna siitä silti toisaalta samalla myöhemmin aluksi lopulta jotkut useat niistä";

  static constexpr char polite[] = "te teidän teitä sinä sinun sinut sinua hänen hänet häntä hänellä";

  static constexpr char cues[] =
    "tässä_työssä tässä_tutkimuksessa tässä_raportissa tämä_työ tämä_tutkimus tämä_raportti "
    "tässä_artikkelissa tämä_artikkeli tässä_dokumentissa tämä_dokumentti tämä_opas "
    "tässä_oppaassa tässä_luvussa tämä_ohje tässä_ohjeessa tämän_tutkimuksen tämän_työn "
    "tulokset_osoittavat";

  static constexpr char labels[] = "vitamiini suunnitelma luokka ryhmä tyyppi koko";

  static constexpr char works[] = "elokuva elokuvassa romaani kirja albumi kappale";

  static constexpr char speech[] = "kysyi sanoi huusi vastasi kuiskasi";

  static constexpr char openers[] =
    "hän he se ne hänen heidän sen niiden tämä nämä tuo nuo tällainen sellainen molemmat";

  static constexpr char connectives[] =
    "mutta kuitenkin ja myös sitten siksi lisäksi silti toisaalta esimerkiksi niinpä siten näin "
    "sen_sijaan tai";

  static constexpr char asides[] =
    "kiitos hei tervetuloa terveisin";

  static constexpr char months[] =
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta "
    "lokakuuta marraskuuta joulukuuta";

  static constexpr int ordinals = 2;
};

inline constexpr nordic::letters vowels{"aeiouyäö"};
inline constexpr nordic::letters consonants{"bcdfghjklmnpqrstvwxz"};
inline constexpr nordic::letters before_particle{"aeiouyäönt"};
inline constexpr nordic::letters final{"aäei"};
inline constexpr auto particles = nordic::suffixes{"kin kaan kään ko kö han hän pa pä/sti"};
inline constexpr auto possessives = nordic::suffixes{"si/ni/nsa nsä mme nne/an/än/en"};
inline constexpr auto before_possessive = nordic::suffixes{
    "ta ssa sta lla lta na/tä ssä stä llä ltä nä/lle ine"};
inline constexpr auto cases = nordic::suffixes{
    "ta tä ssa ssä sta stä lla llä lta ltä lle na nä ksi ine/tta ttä/a ä/n/han hen hin hon hän hön/"
    "siin den tten/seen"};
inline constexpr auto others = nordic::suffixes{
    "mpi mpa mpä mmi mma mmä/impi impa impä immi imma immä eja ejä"};
inline constexpr auto long_vowels = nordic::suffixes{"aa ee ii oo uu ää öö"};
inline constexpr auto vowels_and_i = nordic::suffixes{"ai ei ii oi ui äi öi"};
inline constexpr auto plurals = nordic::suffixes{"mma/imma"};

/// Step 3: the length without a case ending, or the length itself.
inline std::size_t without_case(const char* word, std::size_t r1,
                                        std::size_t length) noexcept {
  nordic::match m = nordic::find(cases.bytes, word, r1, length);
  // Without what has to stand before them, these three are another ending, in "n" alone.
  if ((m.group == 6 && nordic::find(vowels_and_i.bytes, word, r1, m.at).group == 0) ||
      (m.group == 7 && nordic::find(long_vowels.bytes, word, r1, m.at).group == 0)) {
    m = {length - 1, 4};
  }
  bool remove = true;
  if (m.group == 2) {
    remove = nordic::ends(word, 0, m.at, "e");
  } else if (m.group == 3) {
    remove = nordic::follows(vowels, word, 0, m.at) &&
             nordic::follows(consonants, word, 0, nordic::before(word, m.at));
  } else if (m.group == 4) {
    if (nordic::find(long_vowels.bytes, word, 0, m.at).group != 0 ||
        nordic::ends(word, 0, m.at, "ie")) {
      m.at = nordic::before(word, m.at);
    }
  } else if (m.group == 5) {
    // The vowel of the ending, between "h" and "n", again.
    const std::size_t wide = length - m.at - 2;
    remove = m.at >= wide && word[m.at - 1] == word[length - 2] &&
             (wide == 1 || word[m.at - 2] == word[length - 3]);
  }
  return remove ? m.at : length;
}

/// Snowball's Finnish stemmer.  See stem_function.
inline std::size_t stem(char* word, std::size_t length) noexcept {
  const std::size_t r1 = nordic::region(vowels, word, 0, length);
  const std::size_t r2 = nordic::region(vowels, word, r1, length);

  // Step 1: particles.
  nordic::match m = nordic::find(particles.bytes, word, r1, length);
  if (m.group == 2 ? m.at >= r2 : nordic::follows(before_particle, word, 0, m.at)) {
    length = m.at;
  }

  // Step 2: possessives.
  m = nordic::find(possessives.bytes, word, r1, length);
  if (m.group >= 4) {
    const nordic::match owner = nordic::find(before_possessive.bytes, word, 0, m.at);
    if (owner.group + 3 == m.group) length = m.at;
  } else if (m.group != 1 || !nordic::ends(word, 0, m.at, "k")) {
    length = m.at;
    if (m.group == 2 && nordic::ends(word, 0, length, "kse")) word[length - 1] = 'i';
  }

  // Step 3: cases.
  const std::size_t with_case = length;
  length = without_case(word, r1, length);
  const bool had_case = length != with_case;

  // Step 4: comparatives and the like.
  m = nordic::find(others.bytes, word, r2, length);
  if (m.group != 1 || !nordic::ends(word, 0, m.at, "po")) length = m.at;

  // Step 5: plurals.
  if (had_case) {
    if (nordic::ends(word, r1, length, "i") || nordic::ends(word, r1, length, "j")) --length;
  } else if (nordic::ends(word, r1, length, "t") &&
             nordic::follows(vowels, word, r1, length - 1)) {
    --length;
    m = nordic::find(plurals.bytes, word, r2, length);
    if (m.group != 1 || !nordic::ends(word, 0, m.at, "po")) length = m.at;
  }

  // Step 6: tidying up.
  if (nordic::find(long_vowels.bytes, word, r1, length).group != 0) {
    length = nordic::before(word, length);
  }
  if (nordic::follows(final, word, r1, length)) {
    const std::size_t shorter = nordic::before(word, length);
    if (nordic::follows(consonants, word, r1, shorter)) length = shorter;
  }
  if (nordic::ends(word, r1, length, "oj") || nordic::ends(word, r1, length, "uj")) --length;
  if (nordic::ends(word, r1, length, "jo")) --length;

  // A double consonant before the last vowels loses one of them.
  std::size_t end = length;
  while (nordic::follows(vowels, word, 0, end)) end = nordic::before(word, end);
  if (end > 1 && nordic::follows(consonants, word, 0, end) &&
      word[end - 2] == word[end - 1]) {
    for (; end < length; ++end) word[end - 1] = word[end];
    --length;
  }
  return length;
}

}  // namespace finnish
}  // namespace detail

namespace languages {

/// Finnish.
inline constexpr language finnish = make_language<detail::finnish::words>("fi", detail::finnish::stem);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_FINNISH_HPP
