// pith/languages/spanish.hpp - Spanish: stop words, abbreviations, and Snowball's stemmer.
//
// The stemmer follows the published description of Snowball 3, with its later additions for
// -acion and -ucion without their accent.
#ifndef PITH_LANGUAGES_SPANISH_HPP
#define PITH_LANGUAGES_SPANISH_HPP

#include <cstddef>

#include "../language.hpp"
#include "spanish_phrases.hpp"
#include "romance.hpp"

namespace pith {
namespace detail {
namespace spanish {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "a al algo algún alguna algunas alguno algunos ante antes aquel aquella aquellas aquellos así "
    "aun aún aunque bien cada casi como cómo con contra cual cuál cuales cualquier cuando cuándo "
    "cuanto de del desde donde dónde dos durante e el él ella ellas ello ellos en entonces entre "
    "era eran es esa esas ese eso esos está ésta estaba estado están estar estas este esto estos "
    "fue fueron ha había habían haber han has hasta hay haya he hemos hoy incluso la las le les "
    "lo los más me mi mientras mis misma mismas mismo mismos mucha muchas mucho muchos muy nada "
    "ni ningún ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros nunca o otra "
    "otras otro otros para pero poco por porque pues puede pueden que qué quien quién quienes se "
    "sea sean según ser será serán si sí sido siempre sin sino sobre solo sólo son su sus suyo "
    "tal también tampoco tan tanto te tenía tener tiene tienen toda todas todavía todo todos tras "
    "u un una unas uno unos varias varios y ya yo";

  static constexpr char titles[] =
    "sr sra srta sres sras dr dra dres d dª dña lic ing arq prof profa mons pbro gral cnel cap tte "
    "sgto cdte alm fr sor rvdo excmo excma ilmo ilma sto sta st av avda c pza p.ej p ej vs gob "
    "pdte ud uds vd vds gte pdta secr ntra ntro mtro mtra tcol tnte alte revdo rev ctra plza pje "
    "blvd urb lcdo lcda ldo vda fco hno hna avd pte ingl lat";

  static constexpr char numbered[] =
    "n nº núm no nro art arts p pp pág págs cap caps vol vols fig figs t tomo ap apdo sec tel tfno "
    "ed lám c ca ref etc párr disp lib núms rec stc sts fol fracc lit tít secc cláus exp ilust "
    "gráf cuad tab ec fasc telf teléf tlf ext cel apdos ss vv vers reg ilustr cuadr ofic mz";

  static constexpr char abbreviations[] =
    "ee uu s.a s.l s.a.u s.l.u cía cia ltda inc corp a.c d.c a.m p.m admón aprox máx mín dpto "
    "depto prov ej cf cfr ibid op cit id ant ene feb abr jun jul ago sept sep set oct nov dic km "
    "kg hab min jr q.e.p.d bros al hnos trad coord comp edit lun mié jue vie";

  static constexpr char starters[] =
    "el la los las lo un una unos unas este esta estos estas ese esa esos esas esto eso aquel "
    "aquella él ella ellos ellas en por para con sin según desde hasta durante tras pero y si no "
    "cuando como aunque también además se su sus es hay ha al ante entre sobre todo todos muchos "
    "nosotros yo";

  static constexpr char polite[] = "de su sus suyo le";

  static constexpr char cues[] =
    "se_propone se_presenta se_describe se_analiza se_estudia se_demuestra este_trabajo "
    "este_estudio este_informe este_ensayo esta_tesis esta_investigación este_artículo "
    "este_documento este_capítulo esta_guía este_manual este_tutorial este_proyecto "
    "resultados_muestran resultados_sugieren";

  static constexpr char labels[] =
    "vitamina talla plan clase grupo tipo categoría nivel opción punto botón hepatitis serie modelo "
    "zona anexo parte línea bloque puerta sala";

  static constexpr char works[] =
    "libro película canción álbum disco novela banda título obra telenovela programa revista";

  static constexpr char speech[] =
    "preguntó dijo gritó respondió exclamó contestó añadió susurró replicó";

  static constexpr char openers[] =
    "él ella ellos ellas esto este esta estos estas eso ese esa esos esas aquel aquella aquello "
    "su sus dicho dicha dichos dichas ambos ambas";

  static constexpr char connectives[] =
    "pero sin_embargo y también luego entonces así además asimismo no_obstante aunque o mas sino "
    "por_ejemplo por_eso por_tanto después antes mientras igualmente finalmente en_cambio primero "
    "supongamos_que";

  static constexpr char asides[] =
    "gracias hola saludos bienvenido bienvenidos estimado estimada buenos_días";

  static constexpr char notices[] = "todos_los_derechos_reservados utiliza_cookies utilizamos_cookies "
    "exclusivamente_a_su_destinatario mensaje_por_error correo_por_error";
};

inline constexpr romance::vowel_set vowels{"aeiouáéíóúü"};

// 1 to 9: standard suffixes.  10: pronouns, which follow 12 to 14.  11, 12: verb endings in y.
// 14 to 16: other verb endings.
inline constexpr char suffix_list[] =
    "1 anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas "
    "amiento amientos imiento imientos "
    "2 adora ador ación adoras adores aciones ante antes ancia ancias acion "
    "3 logía logías 4 ución uciones ucion 5 encia encias 6 amente 7 mente 8 idad idades "
    "9 iva ivo ivas ivos "
    "10 me se sela selo selas selos la le lo las les los nos "
    "11 ya ye yan yen yeron yo yó yas yes yais yamos 12 yendo "
    "13 iéndo ándo ár ér ír 14 ando iendo ar er ir "
    "15 arían arías arán arás aríais aría aréis aríamos aremos ará aré "
    "erían erías erán erás eríais ería eréis eríamos eremos erá eré "
    "irían irías irán irás iríais iría iréis iríamos iremos irá iré "
    "aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron "
    "ieron ado ido ió as abas adas idas ías aras ieras ases ieses ís áis abais "
    "íais arais ierais aseis ieseis asteis isteis ados idos amos ábamos íamos imos áramos iéramos "
    "iésemos ásemos "
    "16 en es éis emos";

// A line for each group.
inline constexpr char rules[] =
    "3\n3 ic3\n3log\n3u\n3ente\n2 os3 ic3 ad3 iv3+ at3\n3 ante3 able3 ible3\n3 abil3 ic3 iv3\n3 at3\n"
    "0\n0\n0\n0\n0\n0\n0 g|u0";

inline constexpr romance::suffix_trie<romance::suffix_nodes(suffix_list)> suffixes{suffix_list};
static_assert(romance::sound(suffixes, suffix_list));

/// Takes the acute accents off the vowels from `at` on.
inline void unaccent(romance::word& w, unsigned at) noexcept {
  for (; at + 1 < w.length; ++at) {
    if (w.byte(at) != 0xC3) continue;
    char plain = 0;
    switch (w.byte(at + 1)) {
      case 0xA1: plain = 'a'; break;
      case 0xA9: plain = 'e'; break;
      case 0xAD: plain = 'i'; break;
      case 0xB3: plain = 'o'; break;
      case 0xBA: plain = 'u'; break;
      default: continue;
    }
    w.erase(at, 1);
    w.text[at] = plain;
  }
}

/// Whether a u stands before `at`.
inline bool after_u(const romance::word& w, unsigned at) noexcept {
  return at > 0 && w.text[at - 1] == 'u';
}

inline std::size_t stem(char* text, std::size_t length) noexcept {
  romance::word w{text, length, vowels};
  w.mark_regions();

  // a pronoun tied to an infinitive or a gerund: "haciéndola", "darse"
  const unsigned whole = w.length, rv = w.region[1];
  w.length -= w.find(suffixes.nodes, 10, 10, 0).length;
  const romance::suffix verb = w.find(suffixes.nodes, 12, 14, 0);
  const unsigned begin = w.length - verb.length;
  if (verb.action == 0 || begin < rv || (verb.action == 12 && !after_u(w, begin))) w.length = whole;
  else if (verb.action == 13 && w.length < whole) unaccent(w, begin);

  if (!w.apply(w.find(suffixes.nodes, 1, 9, 0), rules)) {
    const romance::suffix y = w.find(suffixes.nodes, 11, 12, rv);
    if (y.action != 0 && after_u(w, w.length - y.length)) w.length -= y.length;
    else w.apply(w.find(suffixes.nodes, 14, 16, rv), rules);
  }
  w.rewrite("é1e");
  w.rewrite("os1 a1 o1 á1 í1 ó1 e1+ g|u1");
  unaccent(w, 0);
  return w.length;
}

}  // namespace spanish
}  // namespace detail

namespace languages {

/// Spanish.
inline constexpr language spanish = make_language<detail::spanish::words>("es", detail::spanish::stem, &detail::spanish::phrases);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_SPANISH_HPP
