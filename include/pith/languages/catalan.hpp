// pith/languages/catalan.hpp - Catalan: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_CATALAN_HPP
#define PITH_LANGUAGES_CATALAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace catalan {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "a al als amb ara així això aquell aquella aquelles aquells aquest aquesta aquestes aquests "
    "bé cada com contra d'un d'una de del dels des després dins dos durant el ella elles ell ells "
    "els em en encara entre era eren és ésser estat estava fa fan fer fins ha han havia hi ho i "
    "jo l'any la les li lo llavors lloc mai malgrat mateix mateixa més meu molt molta moltes "
    "molts mentre ni no nosaltres només o on pel per perquè pels però poc podem poden pot potser "
    "primer què quan quant qual quals que qui s'ha s'han se sense segons ser seu seus seva seves "
    "si sobre sóc som són sota també tan tant te té tenen tenir tot tota totes tots un una unes "
    "uns us va van vaig vam vas veure vosaltres cap qualsevol algun alguna algunes alguns altre "
    "altra altres abans aleshores doncs sinó ja hem heu he t'ha m'ha n'hi ens";

  static constexpr char titles[] =
    "sr sra srta srs dr dra drs prof profa d na mn mons st sta excm excma gral cap pl av avda pg "
    "ctra c p.ex vs ing arq lic advt hble rev pres pça ptge rbla urb trad dir eng";

  static constexpr char numbered[] =
    "núm núms nº n art arts p pàg pàgs caps vol vols fig figs t tel sec ap ed s etc aprox ref inc "
    "tít telf tfn mòb disp lit apt fasc làm gràf fol pp par paràgr mín";

  static constexpr char abbreviations[] =
    "a.c d.c a.m p.m s.a s.l s.l.u cia ltd corp ex cf cfr ibid íd op cit gen febr abr jul ag set "
    "oct nov des km kg hab min màx dept dpt prov ee uu e.p.d jr al";

  static constexpr char starters[] =
    "el la els les un una uns unes aquest aquesta aquests aquestes això ell ella ells elles en "
    "per amb sense des segons durant però i si no quan com també així després abans tot tots hi "
    "ha és són";

  static constexpr char cues[] =
    "aquest_article aquest_document aquesta_guia aquest_capítol aquest_manual aquest_treball "
    "aquest_estudi aquest_projecte resultats_mostren";

  static constexpr char openers[] =
    "ell ella ells elles això allò aquest aquesta aquests aquestes aquell aquella aquells "
    "aquelles seu seva seus seves ambdós ambdues";

  static constexpr char connectives[] =
    "però tanmateix i també després llavors així doncs a_més per_exemple per_això o mentre abans "
    "igualment finalment en_canvi suposem";

  static constexpr char polite[] = "seu seus seva seves";
  static constexpr char labels[] =
    "vitamina talla pla classe grup tipus categoria nivell opció punt botó hepatitis sèrie model "
    "zona annex part línia";

  static constexpr char works[] = "film llibre disc cançó àlbum revista títol";

  static constexpr char speech[] = "preguntà digué cridà respongué diu exclamà afegí murmurà";
};

}  // namespace catalan
}  // namespace detail

namespace languages {

/// Catalan.
inline constexpr language catalan = make_language<detail::catalan::words>("ca");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_CATALAN_HPP
