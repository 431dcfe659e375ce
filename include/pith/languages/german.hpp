// pith/languages/german.hpp - German: stop words, abbreviations, and Snowball's stemmer.
//
// The stemmer follows the published description of Snowball 3.1, which takes "ae", "oe" and "ue"
// for umlauts and an apostrophe's ending off a name.  All of it happens in place: an umlaut has as
// many bytes as its two letters, and a sharp s as many as "ss".
#ifndef PITH_LANGUAGES_GERMAN_HPP
#define PITH_LANGUAGES_GERMAN_HPP

#include <cstddef>

#include "../language.hpp"
#include "german_phrases.hpp"
#include "nordic.hpp"

namespace pith {
namespace detail {
namespace german {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes "
    "auch auf aus außer bei beim bereits besonders bevor bin bis bisher bist da dabei dadurch "
    "dafür dagegen daher dahin damals damit danach dann daran darauf daraus darf darin darüber "
    "darum das dass daß davon davor dazu dein deine deinem deinen deiner dem den denen denn "
    "dennoch der deren derer des deshalb dessen dich die dies diese diesem diesen dieser dieses "
    "dir doch dort du durch dürfen ebenfalls ebenso eher ein eine einem einen einer eines einige "
    "einigem einigen einiger einiges einmal er erst es etwa etwas euch euer eure eurem euren eurer "
    "fast für gab gar gegen gegenüber geht gewesen gibt hab habe haben hat hatte hatten hätte "
    "hätten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem "
    "ins ist ja jede jedem jeden jeder jedes jedoch jene jenen jener jenes jetzt kann kaum kein "
    "keine keinem keinen keiner keines können könnte könnten konnte konnten lassen machen man "
    "manche manchen mancher mehr mein meine meinem meinen meiner mich mir mit möchte muss muß "
    "müssen musste mussten nach nachdem neben nicht nichts noch nun nur ob oder oft ohne schon "
    "sehr sei sein seine seinem seinen seiner seines seit selbst sich sie sind so sobald sodass "
    "sogar solche solchen solcher solches soll sollen sollte sollten sondern sonst sowie sowohl "
    "statt trotz über um und uns unser unsere unserem unseren unserer unter vom von vor während "
    "war wäre wären waren warum was weder wegen weil weiter welche welchem welchen welcher welches "
    "wenn wer werde werden wie wieder will wir wird wo wobei wollen wollte wollten worden wurde "
    "würde wurden würden zu zudem zum zur zwar zwischen";

  static constexpr char titles[] =
    "abt fa hr hrn fr frl dr dres prof profs mag dipl ing med phil jur rer nat habil theol priv "
    "doz pd st skt hl bgm hptm lt z.b d.h i.d.r u.u z.t s.o s.u sog bzw bzgl vgl ca ggf ggfs evtl "
    "ev insb insbes inkl exkl zzgl abzgl einschl ausschl gem ehem geb gest verh allg amtl urspr "
    "mind mio mrd tsd wg jew resp zw entspr o.g u.g frhr abg staatl städt ständ vorl wiss techn "
    "franz dt österr i.e vs bes inh univ gebr fam exz kath evang röm griech engl span ital russ "
    "poln verw forsch entw präs stv stellv hptst vors bspw pfr kard hlg maj olt uffz arch mglw ugs "
    "sogen südl nördl östl westl ahd mhd nhd jap chin türk tschech ungar niederl port norw schwed "
    "dän hebr arab einschließl oblt angebl lat frz rechtsanw bürgerm bearb übers";

  static constexpr char numbered[] =
    "nr nrn no s abs art bd bde kap ziff abb tab fig anm aufl ausg bl fn hg hrsg jg rn rdnr sp str "
    "tel teilbd vol zf lfd jan jän feb febr mär mrz apr jul aug sep sept okt nov dez jun anh anl "
    "kl tz urt beschl az rz rdn ssw rspr lit kat zit drs buchst uabs unterabs halbs slg beil "
    "abschn unterabschn taf pkt bsp pos gl rnr rdz einl erl vorb tl lfg nachdr durchw zi aufg prot "
    "rdschr fax mob postf";

  static constexpr char abbreviations[] =
    "usw usf etc u.a u.ä u.v.a u.v.m uvm uva o.ä dgl jh jhd jhdt jhs chr co inc ltd corp e.v e.k "
    "sen jr sr ff f std sek u.s u.k a.m a.a.o ebd ibid geg gegr verst d.j d.ä betr min max al cit "
    "mo mi sa verf ggs bgbl gvbl gbl abl banz bstbl rgbl gvobl gmbl";

  static constexpr char starters[] =
    "aber alle allerdings als am an auch auf aus außerdem bei beim bereits bis da dabei dadurch "
    "dafür dagegen daher damals damit danach dann daneben darauf darüber das dazu dem den denn "
    "dennoch der deshalb die dies diese diesem diesen dieser dieses doch dort durch ebenso ein "
    "eine einem einen einer einige er erst es für gegen heute hier hinzu ich ihr ihre im in "
    "inzwischen ist jede jeder jedoch jetzt kein keine man manche mehr mit nach nachdem neben "
    "nicht noch nun nur ob obwohl ohne schon sehr seit seitdem sein seine selbst sie so sogar "
    "somit später statt trotz trotzdem über um und unter viele vielleicht vom von vor während war "
    "warum was weil weitere weiterhin wenn wer wie wir wird wo zu zudem zuletzt zum zunächst zur "
    "zusammen zwar zwischen";

  static constexpr char polite[] =
    "sie ihr ihnen ihre ihren ihrem ihrer ihres du dir dich dein deine deinem deinen deiner euch "
    "euer eure können sein haben sollen müssen nichts alles selbst gegenüber würde wegen waren "
    "etwas sich ihn ihm seine seinen seinem seiner seines";

  static constexpr char cues[] =
    "wir_zeigen wir_beschreiben wir_untersuchen wir_präsentieren wir_schlagen wir_stellen "
    "dieser_beitrag diesem_beitrag diese_arbeit dieser_arbeit diese_studie dieser_studie "
    "dieser_aufsatz diesem_aufsatz dieser_bericht diesem_bericht dieser_artikel diesem_artikel "
    "dieses_dokument diesem_dokument dieses_kapitel diesem_kapitel diese_anleitung "
    "dieser_anleitung dieses_handbuch diesem_handbuch dieser_leitfaden diesem_leitfaden "
    "dieses_tutorial diesem_tutorial dieses_projekt diesem_projekt "
    "diese_untersuchung ergebnisse_zeigen";

  static constexpr char labels[] =
    "vitamin plan klasse gruppe typ größe teil punkt kategorie stufe option variante anlage "
    "abschnitt modell serie linie taste knopf test zone block ebene hepatitis version halle gleis "
    "tor haus aufgang eingang";

  static constexpr char works[] =
    "roman film titel buch album lied song gemälde artikel erzählung autobiografie motto lp single "
    "singles drama stück oper sage bild zeitschrift spielfilm kinofilm hörspiel werk autobiographie "
    "essay debütroman";

  static constexpr char speech[] =
    "fragte sagte rief antwortete meinte schrie flüsterte erwiderte entgegnete wollte "
    "fragt sagt";

  static constexpr char tails[] = "str";

  static constexpr char openers[] =
    "er sie es ihn ihm ihr ihre seine sein dieser diese dieses diesem diesen dies das_ist jener "
    "jene jenes solche solcher solches deren dessen beide derselbe dieselbe";

  static constexpr char connectives[] =
    "aber doch jedoch und auch dann so somit damit dadurch dabei dafür dagegen daher deshalb "
    "deswegen dennoch trotzdem zudem außerdem ferner hingegen allerdings stattdessen anschließend "
    "danach zuvor davor daraufhin denn oder wieder ebenso ebenfalls beispielsweise zum_beispiel "
    "angenommen nehmen_wir_an";

  static constexpr char asides[] =
    "danke vielen_dank hallo guten_tag sehr_geehrte mit_freundlichen viele_grüße weiterlesen "
    "archivbild symbolbild";

  static constexpr char notices[] =
    "alle_rechte_vorbehalten verwendet_cookies verwenden_cookies technisch_erforderlichen_cookies "
    "mail_enthält_vertrauliche der_richtige_adressat beabsichtigte_empfänger mail_irrtümlich_erhalten";

  static constexpr int ordinals = 1;
};

inline constexpr nordic::letters vowels{"aeiouyäöü"};
inline constexpr nordic::letters before_s{"bdfghklmnrt"};
inline constexpr nordic::letters before_st{"bdfghklmnt"};
inline constexpr nordic::letters before_et{"dfgklmnrstzä"};
inline constexpr auto inflections = nordic::suffixes{"em/ern er erin erinnen/e en es/s/ln lns"};
inline constexpr auto comparisons = nordic::suffixes{"en er est/st/et"};
/// What stands before an "et" that belongs to the word, or to another one: "Internet", "Planet".
inline constexpr auto not_before_et = nordic::suffixes{"geordn intern plan tick tr"};
inline constexpr auto derivations = nordic::suffixes{"end ung/ig ik isch/lich heit/keit"};
inline constexpr auto possessives = nordic::suffixes{"'s 'sch '"};

/// Makes consonants of u and y between vowels, by a capital, so that "feuer" has no umlaut; then
/// writes sharp s and umlauts in one way each.
inline void unify(char* word, std::size_t length) noexcept {
  for (std::size_t i = 0; i < length; i += nordic::width(word[i])) {
    if (!vowels.has(word + i, length - i)) continue;
    const std::size_t next = i + nordic::width(word[i]);
    if (next + 1 < length && (word[next] == 'u' || word[next] == 'y') &&
        vowels.has(word + next + 1, length - next - 1))
      word[next] = static_cast<char>(word[next] - ('a' - 'A'));
  }
  for (std::size_t i = 0; i + 1 < length; ++i) {
    const char first = word[i], second = word[i + 1];
    const char umlaut =
        first == 'a' ? '\xA4' : first == 'o' ? '\xB6' : first == 'u' ? '\xBC' : '\0';
    if (umlaut != '\0' && second == 'e') {
      word[i] = '\xC3';
      word[++i] = umlaut;
    } else if (first == '\xC3' && second == '\x9F') {
      word[i] = word[i + 1] = 's';
      ++i;
    } else if (first == 'q' && second == 'u') {
      ++i;  // "que" has no umlaut
    }
  }
}

/// Undoes the capitals and takes the umlauts off; returns the new length.
inline std::size_t plain(char* word, std::size_t length) noexcept {
  std::size_t out = 0;
  for (std::size_t i = 0; i < length; ++i) {
    char c = word[i];
    const char next = i + 1 < length && c == '\xC3' ? word[i + 1] : '\0';
    const char base = next == '\xA4' ? 'a' : next == '\xB6' ? 'o' : next == '\xBC' ? 'u' : '\0';
    if (base != '\0') {
      ++i;
      c = base;
    } else if (c == 'U' || c == 'Y') {
      c = static_cast<char>(c + ('a' - 'A'));
    }
    word[out++] = c;
  }
  return out;
}

/// Snowball's German stemmer.  See stem_function.
inline std::size_t stem(char* word, std::size_t length) noexcept {
  unify(word, length);

  std::size_t third = 0;  // behind the third letter, before which R1 does not begin
  for (int i = 0; i < 3 && third < length; ++i) third += nordic::width(word[third]);
  std::size_t r1 = nordic::region(vowels, word, 0, length);
  const std::size_t r2 = nordic::region(vowels, word, r1, length);
  if (r1 < third) r1 = third;

  nordic::match m = nordic::find(inflections.bytes, word, 0, length);
  if (m.at >= r1) {
    switch (m.group) {
      case 1:
        if (!nordic::ends(word, 0, m.at, "syst")) length = m.at;
        break;
      case 3:
        length = m.at;
        if (nordic::ends(word, 0, length, "niss")) --length;
        break;
      case 4:
        if (nordic::follows(before_s, word, 0, m.at)) length = m.at;
        break;
      case 5: length = m.at + 1; break;  // the l stays
      default: length = m.at;
    }
  }

  m = nordic::find(comparisons.bytes, word, 0, length);
  if (m.at >= r1 &&
      (m.group == 1 ||
       // a letter of the set is one byte, so that there are three letters before it
       (m.group == 2 && m.at > third && nordic::follows(before_st, word, 0, m.at)) ||
       (m.group == 3 && (nordic::follows(before_et, word, 0, m.at) || word[m.at - 1] == 'U') &&
        nordic::find(not_before_et.bytes, word, 0, m.at).group == 0)))
    length = m.at;

  m = nordic::find(derivations.bytes, word, 0, length);
  if (m.group != 0 && m.at >= r2) {
    if (m.group != 2 || word[m.at - 1] != 'e') length = m.at;
    if (m.group == 1) {
      if (nordic::ends(word, r2, length, "ig") && word[length - 3] != 'e') length -= 2;
    } else if (m.group == 3) {
      if (nordic::ends(word, r1, length, "er") || nordic::ends(word, r1, length, "en")) length -= 2;
    } else if (m.group == 4) {
      if (nordic::ends(word, r2, length, "lich")) length -= 4;
      else if (nordic::ends(word, r2, length, "ig")) length -= 2;
    }
  }

  m = nordic::find(possessives.bytes, word, 0, length);
  if (m.group != 0 && m.at > 0 && nordic::before(word, m.at) > 0) length = m.at;
  return plain(word, length);
}

}  // namespace german
}  // namespace detail

namespace languages {

/// German.
inline constexpr language german = make_language<detail::german::words>("de", detail::german::stem, &detail::german::phrases);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_GERMAN_HPP
