// pith/languages/urdu.hpp - Urdu: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_URDU_HPP
#define PITH_LANGUAGES_URDU_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace urdu {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "کا کی کے کو میں سے پر نے ہے ہیں تھا تھی تھے تھیں اور یا ایک یہ وہ اس ان جو جس جن کہ بھی ہی "
    "تو نہیں نہ ہو ہوا ہوئی ہوئے ہوں ہوتا ہوتی ہوتے ہونے ہونا ہوگا ہوگی کر کرنے کرنا کرتا کرتی "
    "کرتے کیا کیے کئے گیا گئی گئے جا جاتا جاتی جاتے جانے رہا رہی رہے لیے لئے ساتھ تک بعد پہلے "
    "اپنے اپنی اپنا کچھ کئی سب کوئی کسی کیوں کیسے کہاں کب جب تب یہاں وہاں اب پھر بہت زیادہ سکتا "
    "سکتے سکتی ذریعے درمیان دوران ہم تم اپ مجھے ہمیں میرے میرا میری ہمارے ہمارا ہماری لیکن مگر "
    "بلکہ اگر کیونکہ جیسے طرح والے والی والا دیا دی دے لے بارے ایسے ایسا انہوں انھوں انہیں اسے "
    "جسے جنہوں تاہم چنانچہ";

  static constexpr char titles[] = "ڈاکٹر پروفیسر مسٹر مسز م ڈ";

  static constexpr char numbered[] = "نمبر ص ج";

  static constexpr char abbreviations[] = "ق.م ھ ء";

  static constexpr char openers[] = "یہ وہ ایسا ایسے";

  static constexpr char connectives[] = "لیکن اور پھر تاہم یا";

  static constexpr char speech[] = "پوچھا کہا بولا بولی بولے چلایا پکارا";
};

}  // namespace urdu
}  // namespace detail

namespace languages {

/// Urdu.
inline constexpr language urdu = make_language<detail::urdu::words>("ur");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_URDU_HPP
