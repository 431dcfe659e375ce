// pith/languages/turkish.hpp - Turkish: stop words and abbreviations, without a stemmer.
//
// Folding is the simple folding of Unicode, which knows one i: a capital I becomes i here and not
// the dotless letter, so that a word that begins with one has two forms.
#ifndef PITH_LANGUAGES_TURKISH_HPP
#define PITH_LANGUAGES_TURKISH_HPP

#include "../language.hpp"
#include "turkish_phrases.hpp"

namespace pith {
namespace detail {
namespace turkish {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "acaba ama ancak arada artık aslında ayrıca az bana bazen bazı belki ben beni benim bile "
    "bir biraz birçok biri birkaç biz bize bizi bizim böyle bu buna bunda bundan bunlar bunları "
    "bunların bunu bunun burada bütün çok çoğu çünkü da daha dahi de defa değil diğer diye "
    "dolayı dolayısıyla en eğer fakat falan gibi göre hala halde hangi hatta hem henüz hep "
    "hepsi her hiç ile ilgili için içinde ise işte kadar karşı kendi kendisi kez ki kim kimse "
    "mı mi mu mü nasıl ne neden nedenle nerede niye o olan olarak oldu olduğu olduğunu olması "
    "olmak olup olsa ona ondan onlar onları onların onu onun orada oysa öyle pek rağmen sadece "
    "sanki sen siz sonra şey şimdi şu tarafından tüm üzere var ve veya ya yani yerine yine yok "
    "zaten şekilde ediyor eden etti ettiği edilen olacak ardından arasında nedeniyle aynı önce "
    "üzerinde üzerine yapılan bulunan ilk birlikte vardır olmuştur hale";

  static constexpr char titles[] =
    "dr prof doç yrd av sn müh alb öğr hz st bkz mr mrs cad sok mah bs org korg tümg tuğg yb bnb "
    "yzb uzm op gn krş örn ecz ord arş gör mim mey blv bulv ütğm astsb ing alm lat yun yakl yrb "
    "çev ör";

  static constexpr char numbered[] =
    "no s sf c m md sok cad yy tel vb vs vd fık bent sy cilt şek tbl tab böl faks dah çiz bl syf "
    "bk";

  static constexpr char abbreviations[] =
    "a.ş ltd şti san tic mad yak i.ö i.s m.ö m.s t.c apt pzt çar per cum";

  static constexpr char starters[] =
    "bu o bir şu ama ancak ayrıca bunun böyle her biz ben onlar ve";

  static constexpr char polite[] = "siz sen";

  static constexpr char cues[] =
    "bu_makale bu_makalede bu_çalışma bu_çalışmada bu_çalışmanın bu_belge bu_belgede bu_rapor "
    "bu_raporda bu_kılavuz bu_kılavuzda bu_yazıda bu_bölümde";

  static constexpr char labels[] = "vitamini plan grubu tipi";

  static constexpr char works[] = "filmi romanı kitabı albümü şarkısı dergisi";

  static constexpr char speech[] = "diye dedi sordu bağırdı cevapladı söyledi fısıldadı";

  static constexpr char openers[] =
    "o onlar onun onların bu bunlar bunun şu şunlar böyle böylece her_ikisi";

  static constexpr char connectives[] =
    "ama ancak fakat ve ayrıca sonra daha_sonra bu_nedenle dolayısıyla oysa yine veya örneğin "
    "diyelim_ki";

  static constexpr char asides[] =
    "teşekkürler teşekkür merhaba selam saygılarımla";

  static constexpr int ordinals = 1;
};

}  // namespace turkish
}  // namespace detail

namespace languages {

/// Turkish.
inline constexpr language turkish = make_language<detail::turkish::words>("tr", nullptr, &detail::turkish::phrases);

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_TURKISH_HPP
