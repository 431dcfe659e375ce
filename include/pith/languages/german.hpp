// pith/languages/german.hpp - German: stop words and abbreviations.
#ifndef PITH_LANGUAGES_GERMAN_HPP
#define PITH_LANGUAGES_GERMAN_HPP

#include <cstddef>

#include "../language.hpp"

namespace pith {
namespace detail {
namespace german {

inline constexpr char stop_list[] =
    "aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes "
    "auch auf aus außer bei beim bereits besonders bevor bin bis bisher bist da dabei dadurch "
    "dafür dagegen daher dahin damals damit danach dann daran darauf daraus darf darin darüber "
    "darum das dass daß davon davor dazu dein deine deinem deinen deiner dem den denen denn dennoch "
    "der deren derer derselbe derselben des deshalb dessen dich die dies diese dieselbe dieselben "
    "diesem diesen dieser dieses dir doch dort du durch dürfen ebenfalls ebenso eher ein eine einem "
    "einen einer eines einige einigem einigen einiger einiges einmal er erst es etwa etwas euch "
    "euer eure eurem euren eurer fast für gab gar gegen gegenüber geht gewesen gibt hab habe haben "
    "hat hatte hatten hätte hätten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer "
    "ihres im immer in indem ins ist ja jede jedem jeden jeder jedes jedoch jemand jene jenem jenen "
    "jener jenes jetzt kann kaum kein keine keinem keinen keiner keines können könnte könnten "
    "konnte konnten lassen machen man manche manchen mancher mehr mein meine meinem meinen meiner "
    "mich mir mit möchte muss muß müssen musste mussten nach nachdem neben nicht nichts noch nun "
    "nur ob oder oft ohne schon sehr sei sein seine seinem seinen seiner seines seit seither selbst "
    "sich sie sind so sobald sodass sogar solche solchem solchen solcher solches soll sollen sollte "
    "sollten sondern sonst soweit sowie sowohl statt trotz über um und uns unser unsere unserem "
    "unseren unserer unter vom von vor während war wäre wären waren warum was weder wegen weil "
    "weiter welche welchem welchen welcher welches wenn wer werde werden wie wieder will wir wird "
    "wo wobei woher wohin wollen wollte wollten worden wurde würde wurden würden zu zudem zum zur "
    "zwar zwischen";

inline constexpr char title_list[] =
    "hr hrn fr frl dr dres prof profs mag dipl ing med phil jur rer nat habil theol priv doz pd "
    "st skt hl bgm hptm lt z.b d.h d.i i.d.r u.u v.a m.e z.t z.zt s.o s.u sog bzw bzgl vgl ca ggf "
    "ggfs evtl ev insb insbes inkl exkl zzgl abzgl einschl ausschl gem ehem geb gest verh allg "
    "amtl urspr mind durchschn mio mrd tsd wg jew resp versch zw entspr o.g u.g i.v i.a i.s.d "
    "i.s.v i.h.v b.z.w frhr abg staatl städt ständ vorl wiss techn franz engl lat griech ital span "
    "russ amerik dt österr schweiz i.e vs bes";

inline constexpr char numbered_list[] =
    "nr nrn no s abs art bd bde kap ziff abb tab fig anm aufl ausg bl fn hg hrsg jg rn rdnr sp str "
    "tel teilbd vol zf lfd jan jän feb febr mär mrz apr jul aug sep sept okt nov dez jun";

inline constexpr char abbreviation_list[] =
    "usw usf etc u.a u.ä u.v.a u.v.m uvm uva o.ä dgl jh jhd jhdt jhs chr n.u.z "
    "v.u.z co inc ltd corp e.v e.k sen jr sr ff f std sek u.s u.s.a u.k a.d a.m p.m a.a.o ebd ibid "
    "geg gegr verst m.d.b d.j d.ä betr min max al cit";

inline constexpr char starter_list[] =
    "aber alle allerdings als am an auch auf aus außerdem bei beim bereits bis da dabei dadurch "
    "dafür dagegen daher damals damit danach dann daneben darauf darüber das dazu dem den denn "
    "dennoch der deshalb die dies diese diesem diesen dieser dieses doch dort durch ebenso ein eine "
    "einem einen einer einige er erst es für gegen heute hier hinzu ich ihr ihre im in inzwischen "
    "ist jede jeder jedoch jetzt kein keine man manche mehr mit nach nachdem neben nicht noch nun "
    "nur ob obwohl ohne schon sehr seit seitdem sein seine selbst sie so sogar somit später statt "
    "trotz trotzdem über um und unter viele vielleicht vom von vor während war warum was weil "
    "weitere weiterhin wenn wer wie wir wird wo zu zudem zuletzt zum zunächst zur zusammen zwar "
    "zwischen";

inline constexpr char dependent_list[] =
    "er sie es ihm ihn ihnen ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner dieser "
    "diese dieses diesem diesen dies der die das jener jene jenes dessen deren aber und oder denn "
    "doch jedoch allerdings dennoch trotzdem deshalb deswegen daher darum also somit folglich "
    "demnach dabei dadurch dafür dagegen damit danach dann daneben daran darauf daraufhin daraus "
    "darin darüber davon davor dazu dort hier hierbei hierfür hiermit hierzu hingegen außerdem "
    "zudem ferner weiterhin ebenso ebenfalls auch beide beides solche solcher solches stattdessen "
    "vielmehr andererseits gleichwohl überdies schließlich anschließend seitdem inzwischen zwar so";

inline constexpr word_set<count_words(stop_list)> stop_words{stop_list};
inline constexpr word_set<count_words(title_list)> titles{title_list};
inline constexpr word_set<count_words(numbered_list)> numbered{numbered_list};
inline constexpr word_set<count_words(abbreviation_list)> abbreviations{abbreviation_list};
inline constexpr word_set<count_words(starter_list)> starters{starter_list};
inline constexpr word_set<count_words(dependent_list)> dependents{dependent_list};

}  // namespace german
}  // namespace detail

namespace languages {

/// German.
inline constexpr language german{
    "de", detail::german::stop_words.view(), detail::german::titles.view(),
    detail::german::numbered.view(), detail::german::abbreviations.view(),
    detail::german::starters.view(), detail::german::dependents.view(), nullptr};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_GERMAN_HPP
