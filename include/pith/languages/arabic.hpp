// pith/languages/arabic.hpp - Arabic: stop words and abbreviations, without a stemmer.
//
// Folding takes the vowel marks away and writes every alef bare, and so do these lists.  The
// conjunction "and" and some prepositions are written with their word: the commonest such forms are
// among the stop words.
#ifndef PITH_LANGUAGES_ARABIC_HPP
#define PITH_LANGUAGES_ARABIC_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace arabic {

inline constexpr char stop_list[] =
    "في من الى على عن مع هذا هذه ذلك تلك هؤلاء اولئك هو هي هم هن هما نحن انا انت انتم التي الذي "
    "الذين اللذان اللتان اللاتي ما ماذا لا لم لن ليس ليست ان انه انها انهم كان كانت كانوا يكون "
    "تكون كما كل بعض غير بين بعد قبل عند عندما حتى حيث حين اذا اذ لو لولا ثم او ام بل لكن ولكن "
    "لكنه قد لقد سوف اي اية ايضا منذ خلال ضد تحت فوق امام حول دون مثل لدى لدي له لها لهم لنا لي "
    "به بها بهم بهذا فيه فيها فيهم منه منها منهم عنه عنها عليه عليها عليهم اليه اليها وهو وهي "
    "وهم وفي ومن وعلى والى وعن ومع وكان وكانت وقد ولم ولا وما وان فان بان لان كذلك هناك هنا "
    "هكذا اكثر اقل جدا فقط كيف متى اين لماذا هل ذات ذو نفس كلما بينما بسبب عبر سوى يا تم يتم "
    "وذلك وهذا وهذه اما اخرى يمكن عدة احد والتي والذي مما الا العديد فقد يجب الان";

inline constexpr char title_list[] =
    "د م ا ص";

inline constexpr char numbered_list[] =
    "ص ج رقم ط";

inline constexpr char abbreviation_list[] =
    "الخ هـ ق.م";

inline constexpr char starter_list[] =
    "و في من ان هذا هذه وقال وقد كما لكن هو هي";

inline constexpr word_set<count_words(stop_list)> stop_words{stop_list};
inline constexpr word_set<count_words(title_list)> titles{title_list};
inline constexpr word_set<count_words(numbered_list)> numbered{numbered_list};
inline constexpr word_set<count_words(abbreviation_list)> abbreviations{abbreviation_list};
inline constexpr word_set<count_words(starter_list)> starters{starter_list};

}  // namespace arabic
}  // namespace detail

namespace languages {

/// Arabic.
inline constexpr language arabic{
    "ar", detail::arabic::stop_words.view(), detail::arabic::titles.view(),
    detail::arabic::numbered.view(), detail::arabic::abbreviations.view(),
    detail::arabic::starters.view(), word_view{}, nullptr};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_ARABIC_HPP
