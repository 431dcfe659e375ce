// pith/languages/italian.hpp - Italian: stop words, abbreviations, and Snowball's stemmer.
//
// The stemmer follows the published description of Snowball 3, with its later additions: an elided
// word in front ("dell'anno", "un'idea") is taken off first, and "divano" keeps apart from "diva".
// Capital I and U mark an i between vowels and a u between vowels or after q: they are consonants.
#ifndef PITH_LANGUAGES_ITALIAN_HPP
#define PITH_LANGUAGES_ITALIAN_HPP

#include <cstddef>

#include "../language.hpp"
#include "italian_phrases.hpp"
#include "romance.hpp"

namespace pith {
namespace detail {
namespace italian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "a ad agli ai al all alla alle allo alcuna alcune alcuni alcuno altra altre altri altro anche "
    "ancora aveva avevano avere ha hai hanno ho avuto bene c'è c'era che chi ci ciò cioè come con "
    "contro cosa così cui da dagli dai dal dalla dalle dallo degli dei del dell della delle dello "
    "di dopo dove dunque durante e è ed egli ella era erano essa esse essere essi esso fino fra "
    "fu furono gli già i il in infatti invece io l'ha la le lei li lo loro lui ma mai me meno "
    "mentre mi molta molte molti molto ne né negli nei nel nella nelle nello nessun nessuna "
    "nessuno noi non nostra nostre nostri nostro o od ogni oggi oltre ora per però perché più "
    "poco poi prima proprio può possono quale quali qualche quando quanto quasi quella quelle "
    "quelli quello quei quegli quel questa queste questi questo qui quindi sarà saranno sarebbe "
    "se sé sempre senza sia si sì solo sono sopra sotto sta stata state stati stato stesso stessa "
    "su sua sue sugli sui sul sulla sulle sullo suo suoi tale tali te ti tra tu tutta tutte tutti "
    "tutto un un'altra una uno vi voi";

  static constexpr char titles[] =
    "sig sigg p.es c.so p.za v.le dr dott dottssa prof profssa ing avv arch geom rag on sen mons "
    "mr mrs gen col magg cap ten s ss es vs don card sac spett gent egr cav comm ill rev mgr fraz "
    "loc vd pres amb dir brig uff cosidd cfr cf zza l.go lat ingl ted franc";

  static constexpr char numbered[] =
    "n nn nr num art artt p pp pag pagg cap capp vol voll fig figg tab tel t par sez sec ed all c "
    "co comma lett ca reg ecc etc cass civ pen proc cpv disp att dlgs rel lib alleg tav tavv fasc "
    "ediz prot sent circ delib cell int sc parr tom vv cc rif teor prop eq ord fax gr";

  static constexpr char abbreviations[] =
    "s.p.a spa s.r.l srl s.n.c s.a.s soc coop a.c d.c a.m p.m u.s u.s.a u.e n.d.r ndr ibid id op "
    "cit segg seg gen feb apr mag giu lug ago sett ott nov dic lun gio sab dom km kg min max jr "
    "inc corp prov ca circa tit trad bros al";

  static constexpr char starters[] =
    "il lo la i gli le un una uno questo questa questi queste quello quella quelli quelle quei "
    "egli ella esso essa essi lui lei loro noi io in nel nella nei nelle per con da dal dalla di "
    "a al alla ma e se non quando come mentre anche secondo dopo prima durante tra fra tutti "
    "molti inoltre tuttavia infatti è c'è sono si";

  static constexpr char polite[] = "lei loro suo sua suoi sue voi vi stati lui sé";

  static constexpr char cues[] =
    "si_propone si_presenta si_descrive si_analizza si_dimostra questo_lavoro questo_studio "
    "questo_saggio questa_tesi questa_ricerca questo_articolo questo_documento questo_capitolo "
    "questa_guida questo_manuale questo_tutorial questo_progetto risultati_mostrano";

  static constexpr char labels[] =
    "vitamina taglia piano classe gruppo tipo categoria livello opzione punto tasto epatite serie "
    "modello zona allegato parte linea blocco porta sala";

  static constexpr char works[] =
    "film libro romanzo canzone album titolo singolo opera brano rivista dell'album nell'album "
    "letto leggere";

  static constexpr char speech[] =
    "chiese disse gridò rispose esclamò domandò mormorò sussurrò";

  static constexpr char openers[] =
    "egli ella esso essa essi lui lei loro questo questa questi queste quello quella quelli "
    "quelle ciò suo sua suoi sue tale tali entrambi";

  static constexpr char connectives[] =
    "ma però tuttavia e anche poi quindi così dunque inoltre perciò pertanto invece infatti "
    "oppure o eppure allora intanto successivamente ad_esempio per_esempio diciamo_che "
    "supponiamo_che";

  static constexpr char asides[] =
    "grazie ciao salve buongiorno saluti benvenuti gentile";

  static constexpr char notices[] = "tutti_i_diritti_riservati utilizza_cookie utilizza_i_cookie "
    "messaggio_per_errore mail_per_errore uso_esclusivo_del_destinatario";
};

inline constexpr romance::vowel_set vowels{"aeiouàèìòù"};

inline constexpr char elision_list[] =
    "d' l' m' s' t' v' all' dall' dell' gl' nell' quell' quest' sull' tutt' un'";

// 1 to 10: standard suffixes.  10, 11: verb endings.  12: pronouns.
inline constexpr char suffix_list[] =
    "1 anza anze ico ici ica ice iche ichi ismo ismi abile abili ibile ibili ista iste isti istà istè "
    "istì oso osi osa ose mente atrice atrici ante anti "
    "2 azione azioni atore atori 3 logia logie 4 uzione uzioni usione usioni 5 enza enze "
    "6 amente 7 ità 8 amento amenti imento imenti 9 ive 10 ivo ivi iva "
    "11 ammo ando ano are arono asse assero assi assimo ata ate ati ato ava avamo avano avate avi avo "
    "emmo enda ende endi endo erà erai eranno ere erebbe erebbero erei eremmo eremo ereste eresti "
    "erete erò erono essero ete eva evamo evano evate evi evo iamo immo irà irai iranno ire irebbe "
    "irebbero irei iremmo iremo ireste iresti irete irò irono isca iscano isce isci isco iscono "
    "issero ita ite iti ito ivamo ivano ivate ono uta ute uti uto ar ir "
    "12 ci gli la le li lo mi ne si ti vi sene gliela gliele glieli glielo gliene mela mele meli melo "
    "mene tela tele teli telo tene cela cele celi celo cene vela vele veli velo vene";

// A line for each group that standard suffixes have.
inline constexpr char rules[] =
    "3\n3 ic3\n3log\n3u\n3ente\n2 os3 ic3 abil3 iv3+ at3\n3 abil3 ic3 iv3\n1\n3 at3+ ic3\n3 at3+ ic3";

inline constexpr romance::suffix_trie<romance::suffix_nodes(suffix_list)> suffixes{suffix_list};
static_assert(romance::sound(suffixes, suffix_list));

/// Makes acute accents grave and marks the i and u that are consonants.
inline void prepare(romance::word& w) noexcept {
  for (unsigned at = 0; at + 1 < w.length; ++at) {
    char& second = w.text[at + 1];
    if (w.text[at] == 'q' && second == 'u') second = 'U';
    if (w.byte(at) != 0xC3) continue;
    const unsigned c = w.byte(at + 1);  // á é í ó ú stand one after à è ì ò ù
    if (c == 0xA1 || c == 0xA9 || c == 0xAD || c == 0xB3 || c == 0xBA)
      second = static_cast<char>(c - 1);
  }
  for (unsigned at = 0; at < w.length; at = w.next(at)) {
    const unsigned middle = w.next(at);
    if (!w.vowel(at) || !w.vowel(middle + 1)) continue;
    if (w.text[middle] == 'u') w.text[middle] = 'U';
    else if (w.text[middle] == 'i') w.text[middle] = 'I';
  }
}

inline std::size_t stem(char* text, std::size_t length) noexcept {
  romance::word w{text, length, vowels};
  w.elide(elision_list);
  prepare(w);
  w.mark_regions();
  if (w.begins("divan") != 0) w.region[1] = 5;

  // a pronoun tied to a gerund, which stays, or to an infinitive, which gets its e back
  const unsigned pronoun = w.find(suffixes.nodes, 12, 12, 0).length;
  w.length -= pronoun;
  if (pronoun != 0 && !w.rewrite("ando1ando endo1endo ar1are er1ere ir1ire")) w.length += pronoun;

  if (!w.apply(w.find(suffixes.nodes, 1, 10, 0), rules))
    w.length -= w.find(suffixes.nodes, 10, 11, w.region[1]).length;
  if (w.rewrite("a1 e1 i1 o1 à1 è1 ì1 ò1")) w.rewrite("i1");
  w.rewrite("ch1c gh1g");
  for (unsigned at = 0; at < w.length; ++at)
    if (text[at] == 'I' || text[at] == 'U') text[at] = static_cast<char>(text[at] | 0x20);
  return w.length;
}

}  // namespace italian
}  // namespace detail

namespace languages {

/// Italian.
inline constexpr language italian = make_language<detail::italian::words>("it", detail::italian::stem, &detail::italian::phrases);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_ITALIAN_HPP
