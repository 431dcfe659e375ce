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

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "في من الى على عن مع هذا هذه ذلك تلك هؤلاء اولئك هو هي هم هن هما نحن انا انت انتم التي الذي "
    "الذين اللذان اللتان اللاتي ما ماذا لا لم لن ليس ليست ان انه انها انهم كان كانت كانوا يكون "
    "تكون كما كل بعض غير بين بعد قبل عند عندما حتى حيث حين اذا اذ لو لولا ثم او ام بل لكن ولكن "
    "لكنه قد لقد سوف اي اية ايضا منذ خلال ضد تحت فوق امام حول دون مثل لدى لدي له لها لهم لنا لي "
    "به بها بهم بهذا فيه فيها فيهم منه منها منهم عنه عنها عليه عليها عليهم اليه اليها وهو وهي "
    "وهم وفي ومن وعلى والى وعن ومع وكان وكانت وقد ولم ولا وما وان فان بان لان كذلك هناك هنا "
    "هكذا اكثر اقل جدا فقط كيف متى اين لماذا هل ذات ذو نفس كلما بينما بسبب عبر سوى يا تم يتم "
    "وذلك وهذا وهذه اما اخرى يمكن عدة احد والتي والذي مما الا العديد فقد يجب الان";

  static constexpr char titles[] = "د م ا ص";

  static constexpr char numbered[] = "ص ج رقم ط";

  static constexpr char abbreviations[] = "الخ هـ ق.م";

  static constexpr char starters[] = "و في من ان هذا هذه وقال وقد كما لكن هو هي";

  static constexpr char cues[] =
    "هذه_الدراسة هذا_البحث هذا_المقال هذه_المقالة هذا_المستند هذه_الوثيقة هذا_الدليل هذه_الورقة";

  static constexpr char openers[] =
    "هو هي هم هذا هذه هؤلاء ذلك تلك";

  static constexpr char connectives[] =
    "لكن ولكن ثم ايضا كما لذلك وهكذا او بالاضافة";

  static constexpr char asides[] =
    "شكرا مرحبا";

  static constexpr char speech[] = "قال قالت سال سالت صاح صاحت هتف هتفت اجاب اجابت همس همست صرخ صرخت تساءل";
};

}  // namespace arabic
}  // namespace detail

namespace languages {

/// Arabic.
inline constexpr language arabic = make_language<detail::arabic::words>("ar");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_ARABIC_HPP
