// pith/languages/dutch.hpp - Dutch: stop words and abbreviations.
#ifndef PITH_LANGUAGES_DUTCH_HPP
#define PITH_LANGUAGES_DUTCH_HPP

#include <cstddef>

#include "../language.hpp"

namespace pith {
namespace detail {
namespace dutch {

inline constexpr char stop_list[] =
    "aan aangezien achter af al aldus alle alleen alles als alsof altijd ander andere anderen "
    "anders beide beiden ben beneden bent bij bijna binnen boven buiten daar daarbij daardoor "
    "daarin daarmee daarna daarom daarop daarvan daarvoor dan dat de deze den der des deden die "
    "dit doch doe doen door dus echter een één eens eerst elk elke elkaar en enige enkele er erg "
    "ergens ermee erop ervan even evenals ga gaan gaat gedaan geen geweest geworden haar had "
    "hadden hare heb hebben hebt heeft heel hem hen het hier hierbij hierdoor hij hoe hoewel hun "
    "ieder iedere iedereen iemand iets ik in indien inmiddels ja je jezelf jij jou jouw jullie kan "
    "kon konden kunnen kunt laat later maar maken mag me meer men met mij mijn mijzelf minder "
    "mocht mogen moest moesten moet moeten na naar naast nadat net niemand niet niets nog nogal "
    "nooit nu of om omdat onder ondanks ons ont onze ook op opnieuw over overigens per reeds rond "
    "samen sinds slechts sommige soms steeds te tegen tenzij terwijl tijdens toch toe toen tot "
    "totdat tussen u uit uw vaak van vanaf veel vele via volgens voor vooral voordat waar waarbij "
    "waardoor waarin waarna waarom waarop waarvan wanneer want waren was wat we weer wel welk "
    "welke werd werden wezen wie wiens wij wil wilde wilden word worden wordt zal ze zeer zei zelf "
    "zich zichzelf zij zijn zijne zo zoals zodat zonder zou zouden zowel zulke zullen zult 't 's "
    "'n m'n z'n zo'n gegeven doet deed";

inline constexpr char title_list[] =
    "dhr mevr mw mej hr dr drs mr ir prof ds pater kard mgr jhr jkvr bc bacc kapt lt luit maj sgt "
    "ste sint bijv b.v bv d.w.z dwz o.a oa m.a.w m.b.t mbt m.b.v i.p.v ipv i.v.m ivm t.o.v tov "
    "t.a.v tav t.b.v t.g.v t.w n.a.v nav o.l.v i.s.m m.i.v m.u.v a.d.h.v i.t.t t.n.v o.b.v o.g.v "
    "m.n i.h.b i.c i.h.a ca resp cf vgl evt event incl excl inz mln mld zgn z.g s.v.p aldr m.i e.g "
    "i.e vs a.h.w ong ongev st";

inline constexpr char numbered_list[] =
    "nr nrs no blz p pp pag art afd afl afb fig tab bd dl hfdst hst hs par jg jrg tel kl k.b s.b.b "
    "jan febr feb mrt apr jul aug sep sept okt nov dec jun lid";

inline constexpr char abbreviation_list[] =
    "etc enz e.a ea e.d ed e.v ev e.v.a chr n.v nv b.v.b.a bvba v.z.w vzw v.o.f inc "
    "ltd corp co jr sr sen a.m p.m vm nm n.m v.m u.s u.s.a u.k ibid a.w t.a.p w.v.t.t.k z.j z.p "
    "min sec str gld bfr j.l jl l.l ll d.d dd a.s";

inline constexpr char starter_list[] =
    "aan al alle alleen als bij binnen boven daar daarbij daarmee daarna daarnaast daarom daarvoor "
    "dan dat de deze die dit door dus echter een één eerst elk elke en enkele er ook haar het hier "
    "hij hoe hoewel hun iedereen ik in indien inmiddels je jij later maar meer men met mijn na naar "
    "naast nadat niet niemand nog nu of om omdat onder ondanks ons onze op over sinds sommige soms "
    "te tegen terwijl tijdens toch toen tot tussen u uit van vanaf veel vele volgens voor vooral "
    "voordat waar waarom wanneer want wat we wie wij ze zelfs zij zijn zo zoals zonder";

inline constexpr char dependent_list[] =
    "hij zij ze het hem haar hun hen dit dat deze die zijn diens dier daar daarbij daardoor "
    "daarentegen daarin daarmee daarna daarnaast daarom daarop daarover daartoe daarvan daarvoor "
    "daarvandaan hier hierbij hierdoor hierin hiermee hierna hierom hierop hierover hiertoe "
    "hiervan hiervoor maar en of want dus doch echter toch desondanks niettemin nochtans bovendien "
    "verder voorts ook eveneens evenzo zo zodoende bijgevolg derhalve vervolgens toen dan immers "
    "integendeel anderzijds desalniettemin overigens intussen ondertussen beide beiden zulke "
    "dergelijke tevens laatstgenoemde aldus";

inline constexpr word_set<count_words(stop_list)> stop_words{stop_list};
inline constexpr word_set<count_words(title_list)> titles{title_list};
inline constexpr word_set<count_words(numbered_list)> numbered{numbered_list};
inline constexpr word_set<count_words(abbreviation_list)> abbreviations{abbreviation_list};
inline constexpr word_set<count_words(starter_list)> starters{starter_list};
inline constexpr word_set<count_words(dependent_list)> dependents{dependent_list};

}  // namespace dutch
}  // namespace detail

namespace languages {

/// Dutch.
inline constexpr language dutch{
    "nl", detail::dutch::stop_words.view(), detail::dutch::titles.view(),
    detail::dutch::numbered.view(), detail::dutch::abbreviations.view(),
    detail::dutch::starters.view(), detail::dutch::dependents.view(), nullptr};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_DUTCH_HPP
