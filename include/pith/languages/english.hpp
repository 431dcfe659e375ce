// pith/languages/english.hpp - English: word lists and a stemmer.
#ifndef PITH_LANGUAGES_ENGLISH_HPP
#define PITH_LANGUAGES_ENGLISH_HPP

#include <cstddef>
#include <cstdint>

#include "../language.hpp"

namespace pith {
namespace detail {
namespace english {

inline constexpr char stop_list[] =
    "a about above across after again against all almost along already also although always am "
    "among an and another any anyone anything are around as at away be became because become been "
    "before being behind below between both but by can cannot could did do does doing done down "
    "during each either else enough even ever every few for from further get gets got had has have "
    "having he hence her here hers herself him himself his how however i if in indeed into is it "
    "its itself just least less let many may me might mine more moreover most much must my myself "
    "neither never nevertheless no nobody none nor not nothing now of off often on once one only "
    "onto or other others otherwise ought our ours ourselves out over own per perhaps quite rather "
    "really same shall she should since so some someone something still such than that the their "
    "theirs them themselves then there thereby therefore these they this those though through "
    "throughout thus to together too toward towards under unless until up upon us very via was we "
    "well were what whatever when where whereas whether which while who whom whose why will with "
    "within without would yet you your yours yourself yourselves "
    "i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd "
    "it'll we're we've we'd we'll they're they've they'd they'll that's that'll there's here's "
    "who's what's where's when's why's how's let's isn't aren't wasn't weren't don't doesn't "
    "didn't haven't hasn't hadn't can't couldn't won't wouldn't shan't shouldn't mustn't mightn't "
    "needn't ain't";

inline constexpr char title_list[] =
    "mr mrs ms mx dr drs prof profs st ste messrs mme mlle sen sens rep reps gov gen lt col maj "
    "capt cpt cmdr cdr adm sgt cpl pvt brig rev revd fr hon pres supt det insp atty attys mt ft "
    "e.g eg i.e ie viz cf vs v approx ca c incl esp resp";

inline constexpr char numbered_list[] =
    "no nos nr p pp pg pgs fig figs vol vols ch chap chs sec secs sect eq eqs eqn ref refs art "
    "arts par para pt pts cl n ver ed ex app bk tab tel ext "
    "jan feb mar apr jun jul aug sep sept oct nov dec";

inline constexpr char abbreviation_list[] =
    "inc co cos corp ltd llc plc bros mfg assn assoc dept dist div univ inst acad etc al et jr sr "
    "esq phd ph.d m.d b.a m.a u.s u.s.a u.k e.u u.n d.c a.m p.m b.c a.d ave blvd rd hwy bldg "
    "apt est min max hr hrs yr yrs mo lb lbs oz sq misc ibid op cit intl natl govt mgmt "
    "ala ariz calif colo conn fla ill ind kan ky md minn okla pa tenn tex va vt wis";

inline constexpr char starter_list[] =
    "a all also although an and another any are as at because before both but by can could did do "
    "does each even every few finally first for from he her here his how however i i'm i've if in "
    "instead is it it's its just last later let let's many maybe more moreover most my neither "
    "nevertheless no none not now of on once one only or other our over perhaps please several she "
    "should since so some sometimes soon still such that that's the their then there there's "
    "therefore these they they're this those though thus to today two under unlike until was we "
    "we're were what when where whether which while who why will with without would yes yet you "
    "your";

inline constexpr char dependent_list[] =
    "he she it they him her them his its their this that these those it's he's she's they're "
    "that's but and or so yet nor also then thus hence therefore however moreover furthermore "
    "meanwhile nevertheless nonetheless instead otherwise consequently accordingly additionally "
    "besides similarly likewise conversely afterwards afterward thereafter subsequently still "
    "too such both another again indeed though because which there here";

/// Takes off a plural s.  See stem_function.
inline std::size_t stem(char* word, std::size_t length) noexcept {
  if (length < 3) return length;
  const bool s = word[length - 1] == 's' && word[length - 2] != 's' && word[length - 2] != 'u';
  return s ? length - 1 : length;
}

inline constexpr word_set<count_words(stop_list)> stop_words{stop_list};
inline constexpr word_set<count_words(title_list)> titles{title_list};
inline constexpr word_set<count_words(numbered_list)> numbered{numbered_list};
inline constexpr word_set<count_words(abbreviation_list)> abbreviations{abbreviation_list};
inline constexpr word_set<count_words(starter_list)> starters{starter_list};
inline constexpr word_set<count_words(dependent_list)> dependents{dependent_list};

}  // namespace english
}  // namespace detail

namespace languages {

/// English.
inline constexpr language english{
    "en", detail::english::stop_words.view(), detail::english::titles.view(),
    detail::english::numbered.view(), detail::english::abbreviations.view(),
    detail::english::starters.view(), detail::english::dependents.view(), detail::english::stem};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_ENGLISH_HPP
