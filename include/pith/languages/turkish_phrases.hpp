// pith/languages/turkish_phrases.hpp - Turkish words for key phrases: what is part of none.
#ifndef PITH_LANGUAGES_TURKISH_PHRASES_HPP
#define PITH_LANGUAGES_TURKISH_PHRASES_HPP

#include "phrase_words.hpp"

namespace pith {
namespace detail {
namespace turkish {

struct phrase_lists {
  // days, months and measures of time, which have capitals
  static constexpr char time[] =
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran "
    "temmuz ağustos eylül ekim kasım aralık gün günü yıl yılı yılında ay ayı hafta saat dakika";
  static constexpr word_list all[] = {{time, phrase_class::time}};
};

inline constexpr phrase_words phrases = phrase_words_of<phrase_lists>();

}  // namespace turkish
}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_TURKISH_PHRASES_HPP
