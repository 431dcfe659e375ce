// pith/languages/tamil.hpp - Tamil: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_TAMIL_HPP
#define PITH_LANGUAGES_TAMIL_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace tamil {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "ஒரு என்று மற்றும் இந்த இது என்ற கொண்டு என்பது பல ஆகும் அல்லது அவர் நான் உள்ள அந்த இவர் என "
    "முதல் என்ன இருந்து சில என் போன்ற வேண்டும் வந்து இதன் அது அவன் தான் பலரும் என்னும் மேலும் "
    "பின்னர் கொண்ட இருக்கும் தனது உள்ளது போது என்றும் அதன் தன் பிறகு அவர்கள் வரை அவள் நீ ஆகிய "
    "இருந்தது உள்ளன வந்த இருந்த மிகவும் இங்கு மீது ஓர் இவை இந்தக் பற்றி வரும் வேறு இரு இதில் போல் "
    "இப்போது அவரது மட்டும் இந்தப் எனும் மேல் பின் சேர்ந்த ஆகியோர் எனக்கு இன்னும் அந்தப் அன்று ஒரே "
    "மிக அங்கு பல்வேறு விட்டு பெரும் அதை பற்றிய உன் அதிக அந்தக் பேர் இதனால் அவை அதே ஏன் முறை யார் "
    "என்பதை எல்லாம் மட்டுமே இங்கே அங்கே இடம் இடத்தில் அதில் நாம் அதற்கு எனவே பிற சிறு மற்ற விட "
    "எந்த எனவும் எனப்படும் எனினும் அடுத்த இதனை இதை கொள்ள இந்தத் இதற்கு அதனால் தவிர போல வரையில் "
    "சற்று எனக் இல்லை ஆனால் நாங்கள் நீங்கள் அவர்களின் ஆம்";

  static constexpr char titles[] = "திரு திருமதி செல்வி டாக்டர் பேரா முனைவர் மா எம் ஆர் கே எஸ்";

  static constexpr char numbered[] = "எண் பக்";

  static constexpr char abbreviations[] = "கி.மு கி.பி கி.மீ மு.ப பி.ப";

  static constexpr char openers[] = "இது அது அவர் அவன் அவள் அவர்கள் இவர் இந்த அந்த இவை அவை";

  static constexpr char connectives[] = "ஆனால் மேலும் எனவே பின்னர் அல்லது";

  static constexpr char speech[] =
    "கேட்டார் கேட்டான் கேட்டாள் கேட்டேன் என்றார் என்றான் என்றாள் என்றேன் சொன்னார் சொன்னான் சொன்னாள் கூறினார்";
};

}  // namespace tamil
}  // namespace detail

namespace languages {

/// Tamil.
inline constexpr language tamil = make_language<detail::tamil::words>("ta");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_TAMIL_HPP
