// pith/languages/french.hpp - French: stop words, abbreviations, and Snowball's stemmer.
//
// The stemmer follows the published description of Snowball 3, with its later additions: an elided
// word in front ("l'homme", "qu'elle") is taken off first, -oux becomes -ou, and "palais", "mauvais"
// and their like keep their -ais.
//
// While a word is stemmed, capital letters mark what is written alike and is not: I, U and Y are
// consonants (an i or u between vowels, a y beside one, the u of qu), and "He", "Hi" stand for ë
// and ï, so that endings in e and i match them.
#ifndef PITH_LANGUAGES_FRENCH_HPP
#define PITH_LANGUAGES_FRENCH_HPP

#include <cstddef>

#include "../language.hpp"
#include "french_phrases.hpp"
#include "romance.hpp"

namespace pith {
namespace detail {
namespace french {

/// The words of the pack: see word_lists.
struct words : word_lists {
  // The elided forms that are wholly made of stop words stand here too: a word is looked up before
  // it is stemmed.
  static constexpr char stop_words[] =
    "a à afin ai ainsi alors après au aucun aucune aussi autre autres aux avait avaient avant "
    "avec avoir ayant beaucoup bien c'est c'était car ce ceci cela celle celles celui cependant "
    "ces cet cette ceux chaque chez comme comment contre d'abord d'autres d'un d'une dans de "
    "déjà depuis des dès deux donc dont du durant elle elles en encore entre es est et étaient "
    "était étant été être eu eux faut fois font fut il ils j'ai je jusqu'à jusqu'au l'autre "
    "l'on la là laquelle le lequel les leur leurs lors lorsque lui ma mais me même mêmes mes "
    "moi moins mon n'a n'est ne ni non nos notre nous on ont ou où par parce parmi pas pendant "
    "peu peut peuvent plus plusieurs pour pourquoi près puis qu'elle qu'il qu'on qu'un qu'une "
    "quand que quel quelle quelque quelques qui quoi s'est s'il sa sans se selon sera ses si "
    "soit son sont sous souvent sur ta te tel telle tes toi ton toujours tous tout toute toutes "
    "très trop tu un une vos votre vous y ça fait faire également notamment";

  static constexpr char titles[] =
    "m mm mme mmes mlle mlles dr drs pr prof me mgr st ste sts stes gal col cdt cap lt sgt p.ex av "
    "bd bld fg vs sr fr s.e s.m exc ing lieut adj adm vve arch pl rte blvd boul fbg gén rév révd "
    "card maj càd resp approx auj cne sté ets éts trad dir coll anc angl lat ital incl syn amb";

  static constexpr char numbered[] =
    "n no nos nº num art arts p pp chap ch t vol vols fig figs tab tél fax al par v r d ann éd etc "
    "cass civ crim req bull jcp obs liv alin subd paragr sect réf rééd tit fasc pt pts éq bât appt "
    "cah feuill livr suiv ex tabl esc ét bte bp vv tel prop th cor lem déf";

  static constexpr char abbreviations[] =
    "cf n.b p.s s.a s.a.r.l sarl cie inc corp ltd apr a.m p.m u.s u.s.a env max min ibid id op "
    "cit janv févr avr juil oct nov déc hab km kg dép univ jr bros qq";

  static constexpr char starters[] =
    "le la les l'on un une des ce cet cette ces il elle ils elles on nous vous je en dans pour "
    "par avec sans selon depuis après avant pendant à au aux mais et si quand comme ainsi "
    "cependant c'est son sa ses leur leurs";

  static constexpr char polite[] = "vous votre vos de son sa ses lui leur leurs";

  static constexpr char cues[] =
    "nous_proposons nous_présentons nous_montrons nous_décrivons nous_étudions nous_introduisons "
    "nous_démontrons nous_examinons ce_travail cette_étude cette_thèse ce_mémoire ce_rapport "
    "cette_recherche cet_article ce_document ce_guide ce_chapitre ce_manuel ce_tutoriel "
    "ce_billet résultats_montrent résultats_suggèrent";

  static constexpr char labels[] =
    "vitamine taille plan classe groupe type catégorie niveau option point bouton hépatite série "
    "modèle zone annexe partie ligne quai porte salle bâtiment touche";

  static constexpr char works[] =
    "film album albums roman livre titre chanson label pièce tableau opéra l'album l'opéra d'albums";

  static constexpr char speech[] =
    "demanda dit cria répondit murmura ajouta lança interrogea demande répond crie exclama hurla "
    "chuchota fit";

  static constexpr char openers[] =
    "il elle ils elles ce cet cette ces cela ceci celui celle ceux celles c'est leur leurs son sa "
    "ses lui";

  static constexpr char connectives[] =
    "mais cependant et aussi puis alors ainsi donc pourtant toutefois néanmoins ensuite enfin or "
    "ou car d'ailleurs auparavant également par_exemple en_effet en_revanche de_plus au_contraire "
    "en_outre du_coup supposons_que premièrement";

  static constexpr char asides[] =
    "merci bonjour bonsoir cordialement bienvenue cher chère";

  static constexpr char notices[] = "tous_droits_réservés utilise_des_cookies utilisons_des_cookies "
    "exclusive_de_ses_destinataires message_par_erreur mail_par_erreur";
};

inline constexpr romance::vowel_set vowels{"aeiouyâàëéêèïîôûù"};

inline constexpr char elision_list[] = "c' d' j' l' m' n' s' t' z' qu'";

// Groups 1 to 16: standard_suffix.  17: verb endings in i.  18 to 21: other verb endings.
inline constexpr char suffix_list[] =
    "1 ance iqUe isme able iste eux ances iqUes ismes ables istes "
    "2 atrice ateur ation atrices ateurs ations 3 logie logies 4 usion ution usions utions "
    "5 ence ences 6 ement ements 7 ité ités 8 if ive ifs ives 9 eaux 10 aux 11 oux 12 euse euses "
    "13 issement issements 14 amment 15 emment 16 ment ments "
    "17 îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons "
    "iront is issaIent issais issait issant issante issantes issants isse issent isses issez issiez "
    "issions issons it "
    "18 ions "
    "19 é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez "
    "eais "
    "20 âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions "
    "21 ais aise aises";

// A line for each group.
inline constexpr char rules[] =
    "3\n3 ic3 ic0iqU\n3log\n3u\n3ent\n1 ièr1i Ièr1i eus3 eus2eux abl3 iqU3 iv3+ at3\n"
    "3 abil3 abil0abl ic3 ic0iqU iv3\n3 at3+ ic3 ic0iqU\n0eau\n2al\n"
    "=b|oux0ou h|oux0ou j|oux0ou l|oux0ou n|oux0ou p|oux0ou\n=euse3 euses3 euse2eux euses2eux\n"
    "2\n1ant\n1ent\n0\n0\n3\n0\n0 e1\n0";

inline constexpr romance::suffix_trie<romance::suffix_nodes(suffix_list)> suffixes{suffix_list};
static_assert(romance::sound(suffixes, suffix_list));

/// Marks the letters that are not what they look like.  What stands to the left of a letter is
/// marked already when the letter is looked at, what stands to the right is not.
inline void prepare(romance::word& w) noexcept {
  for (unsigned at = 0; at < w.length;) {
    char* const c = w.text + at;
    const bool vowel = w.vowel(at);
    at = w.next(at);
    const bool diaeresis =  // ë, ï
        at - static_cast<unsigned>(c - w.text) == 2 && *c == '\xC3' && (w.byte(at - 1) | 4) == 0xAF;
    if (at < w.length) {
      char& second = w.text[at];
      if ((*c == 'q' && second == 'u') || (vowel && second == 'y') ||
          (vowel && (second == 'u' || second == 'i') && w.vowel(at + 1)))
        second = static_cast<char>(second - 0x20);
      if (*c == 'y' && w.vowel(at)) *c = 'Y';
    }
    if (diaeresis) {  // and the e or i next, as a letter of its own
      --at;
      c[0] = 'H';
      c[1] = static_cast<char>(c[1] - 0x46);
    }
  }
}

/// Takes the marks off again.
inline void restore(romance::word& w) noexcept {
  for (unsigned at = 0; at < w.length; ++at) {
    char* const c = w.text + at;
    if (*c == 'I' || *c == 'U' || *c == 'Y') *c = static_cast<char>(*c + 0x20);
    if (*c != 'H') continue;
    if (at + 1 < w.length && (c[1] == 'e' || c[1] == 'i')) {
      c[0] = static_cast<char>(0xC3);
      c[1] = static_cast<char>(c[1] + 0x46);
    } else {
      w.erase(at--, 1);
    }
  }
}

/// Where RV begins: after three letters where the first two are vowels, else after the first vowel from
/// the second letter on; later in some words that would lose too much.
inline unsigned rv(const romance::word& w) noexcept {
  const unsigned second = w.next(0);
  if (w.vowel(0) && w.vowel(second)) return w.next(w.next(second));
  if (w.begins("par col tap") != 0) return 3;
  if (w.begins("ni") != 0 && w.vowel(2)) return w.next(2);
  return w.past(second, true);
}

/// Derivational suffixes.  False when none was removed, or only -ment, which verbs may precede.
inline bool standard_suffix(romance::word& w) noexcept {
  const romance::suffix s = w.find(suffixes.nodes, 1, 16, 0);
  const unsigned begin = w.length - s.length, before = w.previous(begin);
  if (s.action == 13 || s.action == 16) {  // -issement after a consonant, -ment after a vowel
    if (begin == 0 || w.vowel(before) != (s.action == 16)) return false;
    if (s.action == 16 && before < w.region[1]) return false;
  }
  return w.apply(s, rules) && s.action < 14;
}

inline bool verb_suffix(romance::word& w) noexcept {
  const unsigned rv = w.region[1];
  romance::suffix s = w.find(suffixes.nodes, 17, 17, rv);
  unsigned begin = w.length - s.length;
  if (s.action != 0 && begin > rv) {
    const unsigned before = w.previous(begin);
    if (!w.vowel(before) && w.text[before] != 'H') {
      w.length = begin;
      return true;
    }
  }
  s = w.find(suffixes.nodes, 18, 21, rv);
  if (s.action == 21) {  // palais, mauvais, déplais
    begin = w.length - s.length;
    w.length = begin;
    const bool kept = w.rewrite("auv0auv épl0épl") ||
                      (w.previous(w.previous(w.previous(begin))) == 0 && w.rewrite("al0al"));
    w.length += s.length;
    if (kept) return false;
  }
  return w.apply(s, rules);
}

/// The last é or è loses its accent where only consonants follow it, and at least one.
inline void unaccent(romance::word& w) noexcept {
  unsigned at = w.length;
  while (at > 0 && !w.vowel(w.previous(at))) at = w.previous(at);
  if (at == w.length || at < 2 || w.byte(at - 2) != 0xC3) return;
  if ((w.byte(at - 1) | 1) != 0xA9) return;
  w.erase(at - 2, 1);
  w.text[at - 2] = 'e';
}

inline std::size_t stem(char* text, std::size_t length) noexcept {
  romance::word w{text, length, vowels};
  w.elide(elision_list);
  prepare(w);
  w.mark_r1_r2();
  w.region[1] = rv(w);
  if (standard_suffix(w) || verb_suffix(w)) {
    w.rewrite("Y0i ç0c");
  } else {
    if (w.length > 1 && w.text[w.length - 1] == 's')
      w.rewrite("Hi|s0 as0as is0is os0os us0us ès0ès ss0ss s0");
    w.rewrite("s|ion3 t|ion3 ier1i ière1i Ier1i Ière1i e1");
  }
  if (w.length > 2 && w.text[w.length - 1] == w.text[w.length - 2])
    w.rewrite("enn0en onn0on ett0et ell0el eill0eil");
  unaccent(w);
  restore(w);
  return w.length;
}

}  // namespace french
}  // namespace detail

namespace languages {

/// French.
inline constexpr language french = make_language<detail::french::words>("fr", detail::french::stem, &detail::french::phrases);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_FRENCH_HPP
