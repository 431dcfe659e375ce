// pith/languages/thai.hpp - Thai, pairs of letters as they are without the marks above and below: stop words, without a stemmer.
#ifndef PITH_LANGUAGES_THAI_HPP
#define PITH_LANGUAGES_THAI_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace thai {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "แล ละ ขอ อง เป ปน กา าร คว วา าม ได จะ ไม ลว อย จา าก กบ ให โด ดย หร รอ แต นน คอ เม มอ เพ ซง";

  static constexpr char goes_on[] = "และ กับ ที่ ซึ่ง หรือ แต่ โดย คือ เป็น ได้แก่ จึง ภายใต้ ตาม ด้วย เพื่อ";
};

}  // namespace thai
}  // namespace detail

namespace languages {

/// Thai.
inline constexpr language thai = make_language<detail::thai::words>("th");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_THAI_HPP
