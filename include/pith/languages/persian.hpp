// pith/languages/persian.hpp - Persian: stop words and abbreviations, without a stemmer.
//
// Folding takes the vowel marks away and writes every alef bare, and so do these lists.  A verb's
// prefix stands apart by a joiner of no width, which folding leaves out.
#ifndef PITH_LANGUAGES_PERSIAN_HPP
#define PITH_LANGUAGES_PERSIAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace persian {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "و در به از که این را با است برای ان یک خود تا کرد بر هم نیز می شود شد بود هر اما یا او ما "
    "دیگر های ها ای شده کرده باید پس اگر همه نه چه چون بین پیش سال دو دارد دارند داشت کند کنند "
    "بوده باشد باشند هستند نیست انها وی شما من تو بی همین همان هیچ چند چنین چنان یعنی مورد پیدا "
    "اینکه انکه هنوز بیش بسیار خواهد خواهند توان تواند میشود میکند میکنند نمی طور روی زیر بعد قبل "
    "ولی بلکه مانند مثل درباره علیه سپس حتی کدام کجا کی چرا ایا نیستند شدند کردند بودند گفت اند ام "
    "ایم اید بدون جز فقط البته تنها";

  static constexpr char titles[] = "د دکتر م ق.م ه.ش ه.ق";

  static constexpr char numbered[] = "ص ج ش شماره";

  static constexpr char starters[] = "این ان او وی اما در با به از و";

  static constexpr char cues[] =
    "این_مقاله این_پژوهش این_تحقیق این_سند این_راهنما این_مطالعه این_گزارش";

  static constexpr char openers[] =
    "او انها این ان وی ایشان";

  static constexpr char connectives[] =
    "اما ولی و همچنین سپس بنابراین یا علاوه";

  static constexpr char asides[] =
    "متشکرم سلام";

  static constexpr char speech[] = "پرسید گفت گفتم گفتند پاسخ جواب فریاد";
};

}  // namespace persian
}  // namespace detail

namespace languages {

/// Persian.
inline constexpr language persian = make_language<detail::persian::words>("fa");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_PERSIAN_HPP
