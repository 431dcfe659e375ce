// pith/languages/hebrew.hpp - Hebrew: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_HEBREW_HPP
#define PITH_LANGUAGES_HEBREW_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace hebrew {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "של את על לא זה הוא היא אני אתה אנחנו הם הן עם אם כי גם או אבל כל מה מי יש אין היה היתה הייתה "
    "היו יהיה להיות זאת זו אלה אלו אותו אותה אותם שלו שלה שלהם שלי שלך שלנו לו לה להם לי לך לנו "
    "בו בה בהם ב ל מ ה ו כ ש אך רק עוד כבר כדי כמו כאשר כש אז שם כאן פה לפני אחרי בין תחת מעל ליד "
    "אל עד מן מאת בלי ללא יותר פחות מאוד מאד כך לכן אולי למה מדוע איך איפה מתי כמה אחד אחת שני "
    "שתי אחר אחרת אחרים הרבה מעט כול כלל בכל לכל מכל הזה הזאת האלה ההוא ההיא אשר לאחר במשך לפי "
    "נגד בעד אותן עליו עליה עליהם ממנו ממנה אליו אליה ידי ולא וגם היום עכשיו תמיד שוב אפילו דרך";

  static constexpr char titles[] = "ד\"ר פרופ גב מר רח שד עו\"ד רו\"ח ח\"כ הרב ר";

  static constexpr char numbered[] = "עמ מס טל ס כרך פרק סעיף";

  static constexpr char abbreviations[] = "וכו וכד ועוד לפנה\"ס לספירה בע\"מ";

  static constexpr char starters[] =
    "הוא היא הם הן זה זאת אבל אך גם כי אם לא בין על עם אני אנחנו כל יש אין לאחר לפני";

  static constexpr char cues[] =
    "מאמר_זה מסמך_זה מדריך_זה מחקר_זה במאמר_זה במסמך_זה במדריך_זה במחקר_זה";

  static constexpr char openers[] = "הוא היא הם הן זה זו זאת אלה אלו";

  static constexpr char connectives[] = "אבל אך אולם וגם גם לכן אז בנוסף או למשל";

  static constexpr char speech[] = "שאל שאלה אמר אמרה צעק צעקה ענה ענתה לחש לחשה";
};

}  // namespace hebrew
}  // namespace detail

namespace languages {

/// Hebrew.
inline constexpr language hebrew = make_language<detail::hebrew::words>("he");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_HEBREW_HPP
