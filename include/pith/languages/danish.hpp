// pith/languages/danish.hpp - Danish: word lists and Snowball's stemmer (as of Snowball 3.1).
#ifndef PITH_LANGUAGES_DANISH_HPP
#define PITH_LANGUAGES_DANISH_HPP

#include <cstddef>

#include "../language.hpp"
#include "nordic.hpp"

namespace pith {
namespace detail {

inline constexpr char danish_stop_list[] =
    "og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om "
    "vi min mit mine havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad "
    "skal selv her alle vil blev kunne ind når være dog noget ville deres efter ned skulle denne "
    "end dette også under have dig anden hende meget sit sine vor mod disse hvis din dit nogle "
    "nogen hos blive mange ad bliver hendes været thi jer jeres sådan kan må måtte får fik gør "
    "gjorde ved uden mellem gennem før så både enten hverken fordi mens hvem hvilken hvilket "
    "hvilke hvordan hvorfor hver hvert ingen intet andet andre samme sidst siden endnu allerede "
    "altid aldrig kun bare lidt mere mest flere fleste ligesom blandt ifølge vores dens dets "
    "blevet bør burde kom kommer går gik to ja nej eftersom selvom trods langs omkring indtil "
    "samt gå tage tre siger sagde få fået gøre år alt gav tog";
inline constexpr word_set<count_words(danish_stop_list)> danish_stop_words{danish_stop_list};

inline constexpr char danish_title_list[] =
    "dr prof hr fr frk ing cand lic adv kst st skt bl.a f.eks feks dvs d.v.s ca evt inkl ekskl "
    "jf jvf pga p.g.a mht m.h.t s.k såk fhv f.o.m t.o.m tidl iflg ift vedr nuv hhv pr vs max "
    "maks opr oprl henh i.e e.g d.y d.æ kgl ty lat sml gl div eks";
inline constexpr word_set<count_words(danish_title_list)> danish_titles{danish_title_list};

inline constexpr char danish_numbered_list[] =
    "nr no kl s side kap art fig tab pkt stk bd bind vol årg udg jan feb febr mar apr jun jul aug "
    "sep sept okt nov dec tlf tel rum osv o.s.v etc mv m.v";
inline constexpr word_set<count_words(danish_numbered_list)> danish_numbered{danish_numbered_list};

inline constexpr char danish_abbreviation_list[] =
    "m.m m.fl mfl o.l ol o.lign lign e.l o.a m.a kr f.kr e.kr f.kr.f mio mia a/s aps u.s u.s.a u.k "
    "jr sr inc ltd co a.m p.m forts red overs";
inline constexpr word_set<count_words(danish_abbreviation_list)> danish_abbreviations{
    danish_abbreviation_list};

inline constexpr char danish_starter_list[] =
    "den det de en et han hun vi jeg du i på for fra med efter under når der her da nu om men og "
    "så ved til af ifølge dette denne disse alle mange siden både hver hvad hvor hvordan hvorfor "
    "hvem ikke gennem som også mens hvis selvom bagefter derefter derfor dermed desuden derimod "
    "alligevel imidlertid samtidig senere man nogle flere hans hendes desværre";
inline constexpr word_set<count_words(danish_starter_list)> danish_starters{danish_starter_list};

inline constexpr char danish_cue_list[] =
    "vi præsenterer vi foreslår vi viser vi beskriver vi undersøger denne rapport "
    "denne undersøgelse denne afhandling dette arbejde";
inline constexpr pair_set<count_words(danish_cue_list)> danish_cues{danish_cue_list};

inline constexpr char danish_polite_list[] = "de dem deres";
inline constexpr word_set<count_words(danish_polite_list)> danish_polite{danish_polite_list};

inline constexpr nordic::letters danish_vowels{"aeiouyæåø"};
inline constexpr nordic::letters danish_before_s{"abcdfghjklmnoprtvyzå"};
inline constexpr auto danish_main = nordic::suffixes{
    "hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes "
    "erendes enes ernes eres ens hedens erens ers ets erets et eret/s"};
inline constexpr auto danish_pairs = nordic::suffixes{"gd dt gt kt"};
inline constexpr auto danish_other = nordic::suffixes{"ig lig elig els/løst"};
inline constexpr nordic::letters danish_doubled{"bdfgklmnprst"};

/// The length without the last letter of a pair in R1 that an inflected form has: "friskt".
inline std::size_t danish_unpaired(const char* word, std::size_t r1, std::size_t length) noexcept {
  return nordic::find(danish_pairs.bytes, word, r1, length).group != 0 ? length - 1 : length;
}

/// Snowball's Danish stemmer.  See stem_function.
inline std::size_t stem_danish(char* word, std::size_t length) noexcept {
  const std::size_t r1 = nordic::scandinavian_region(danish_vowels, true, word, length);

  nordic::match m = nordic::find(danish_main.bytes, word, r1, length);
  if (m.group != 2 || nordic::follows(danish_before_s, word, 0, m.at)) length = m.at;
  length = danish_unpaired(word, r1, length);

  if (nordic::ends(word, 0, length, "igst")) length -= 2;
  m = nordic::find(danish_other.bytes, word, r1, length);
  if (m.group == 1) length = danish_unpaired(word, r1, m.at);
  else if (m.group == 2) --length;

  // Of a double consonant only the second letter has to be in R1: "bakk" becomes "bak".
  if (nordic::follows(danish_doubled, word, r1, length) && word[length - 2] == word[length - 1]) {
    --length;
  }
  return nordic::ends(word, 0, length, "'") ? length - 1 : length;
}

}  // namespace detail

namespace languages {

/// Danish.
inline constexpr language danish{{'d', 'a', 0},
                                 detail::danish_stop_words.view(),
                                 detail::danish_titles.view(),
                                 detail::danish_numbered.view(),
                                 detail::danish_abbreviations.view(),
                                 detail::danish_starters.view(),
                                 detail::danish_cues.view(),
                                 detail::stem_danish, true,
                                 detail::danish_polite.view()};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_DANISH_HPP
