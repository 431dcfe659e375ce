// pith/languages/hindi.hpp - Hindi: stop words and abbreviations, without a stemmer.
#ifndef PITH_LANGUAGES_HINDI_HPP
#define PITH_LANGUAGES_HINDI_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace hindi {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "का के की को में से पर ने है हैं था थे थी और या एक यह ये वह वे इस उस इन उन इसे उसे इसके "
    "उसके इसकी उसकी इसका उसका इनके उनके उनकी उनका उन्हें इन्हें इससे उससे जो जिस जिसे जिसके "
    "जिसमें जिन तो ही भी कि नहीं न हो होने होता होती होते हुआ हुई हुए होगा होगी कर करने करना "
    "करता करते करती किया किए गया गई गए जा जाता जाती जाते रहा रही रहे लिए साथ तक बाद पहले अपने "
    "अपनी अपना कुछ कई सब सभी कोई किसी क्या क्यों कैसे कहाँ कहां कब जब तब यहाँ यहां वहाँ वहां अब "
    "फिर बहुत अधिक सकता सकते सकती द्वारा बीच दौरान मैं हम तुम आप मुझे हमें मेरे हमारे लेकिन "
    "परंतु बल्कि अगर यदि क्योंकि जैसे तरह वाले वाली वाला दिया दी लेकर ओर बारे ऐसे ऐसा";

  static constexpr char titles[] = "डॉ श्री श्रीमती प्रो पं सुश्री मो कु स्व इंजी डा प्रा इं "
    "एम एस एल एन एफ एच आर बी सी डी टी वी यू जे";

  static constexpr char numbered[] = "सं पृ क्र नं धारा खं अनु";

  static constexpr char abbreviations[] = "ई.पू कि.मी रु आदि";

  static constexpr char cues[] = "इस_लेख इस_अध्ययन इस_शोध यह_लेख यह_अध्ययन यह_शोध";

  static constexpr char openers[] =
    "वह वे यह ये उसने उन्होंने इस इसके उनके इससे";

  static constexpr char connectives[] =
    "लेकिन और भी फिर इसलिए परंतु किंतु या हालांकि";

  static constexpr char asides[] =
    "धन्यवाद नमस्ते";

  static constexpr char speech[] = "पूछा कहा बोला बोली बोले चिल्लाया पुकारा";
};

}  // namespace hindi
}  // namespace detail

namespace languages {

/// Hindi.
inline constexpr language hindi = make_language<detail::hindi::words>("hi");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_HINDI_HPP
