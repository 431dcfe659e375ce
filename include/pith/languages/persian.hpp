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

inline constexpr char stop_list[] =
    "و در به از که این را با است برای ان یک خود تا کرد بر هم نیز می شود شد بود هر اما یا او ما "
    "دیگر های ها ای شده کرده باید پس اگر همه نه چه چون بین پیش سال دو دارد دارند داشت کند کنند "
    "بوده باشد باشند هستند نیست انها وی شما من تو بی همین همان هیچ چند چنین چنان یعنی مورد پیدا "
    "اینکه انکه هنوز بیش بسیار خواهد خواهند توان تواند میشود میکند میکنند نمی طور روی زیر بعد قبل "
    "ولی بلکه مانند مثل درباره علیه سپس حتی کدام کجا کی چرا ایا نیستند شدند کردند بودند گفت اند ام "
    "ایم اید بدون جز فقط البته تنها";

inline constexpr char title_list[] =
    "د دکتر م";

inline constexpr char numbered_list[] =
    "ص ج ش شماره";

inline constexpr char abbreviation_list[] =
    "ق.م ه.ش ه.ق";

inline constexpr char starter_list[] =
    "این ان او وی اما در با به از و";

inline constexpr word_set<count_words(stop_list)> stop_words{stop_list};
inline constexpr word_set<count_words(title_list)> titles{title_list};
inline constexpr word_set<count_words(numbered_list)> numbered{numbered_list};
inline constexpr word_set<count_words(abbreviation_list)> abbreviations{abbreviation_list};
inline constexpr word_set<count_words(starter_list)> starters{starter_list};

}  // namespace persian
}  // namespace detail

namespace languages {

/// Persian.
inline constexpr language persian{
    "fa", detail::persian::stop_words.view(), detail::persian::titles.view(),
    detail::persian::numbered.view(), detail::persian::abbreviations.view(),
    detail::persian::starters.view(), word_view{}, nullptr};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_PERSIAN_HPP
