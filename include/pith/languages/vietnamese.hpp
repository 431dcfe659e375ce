// pith/languages/vietnamese.hpp - Vietnamese: stop words and abbreviations, without a stemmer.
//
// Vietnamese parts its syllables by spaces: these are syllables, most of them words.
#ifndef PITH_LANGUAGES_VIETNAMESE_HPP
#define PITH_LANGUAGES_VIETNAMESE_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace vietnamese {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "và của là có cho không được với các những một này đó đã đang sẽ trong ngoài trên dưới từ "
    "đến tại về ở ra vào lên xuống khi thì mà nhưng hay hoặc nếu vì nên do bởi để cũng vẫn còn "
    "chỉ rất quá lại nữa đều theo như bằng qua sau trước giữa cùng mọi mỗi từng nhiều ít hơn "
    "nhất ai gì nào đâu sao thế vậy ấy kia đây bị phải cần nhau tôi ta chúng họ nó anh chị em "
    "ông bà mình người việc sự cái con chiếc bao lúc rằng dù tuy bên chưa chẳng hết ngay luôn "
    "thêm rồi đi tới làm song nhằm cả cứ vừa mới";

  static constexpr char titles[] =
    "ts ths gs pgs bs ks tp q p mr mrs dr st bts ls lm kts nsnd nsưt tx vd";

  static constexpr char numbered[] = "tr đt v.v vv khoản điều mục sđt tel";

  static constexpr char abbreviations[] = "tcn scn";

  // Each syllable of a name has a capital: one tells nothing.
  static constexpr const auto& polite = stop_words;

  static constexpr char cues[] =
    "bài_viết_này bài_báo_này tài_liệu_này hướng_dẫn_này báo_cáo_này";

  static constexpr char openers[] =
    "nó họ ông_ấy bà_ấy anh_ấy chị_ấy điều_này điều_đó việc_này việc_đó đây đó cả_hai";

  static constexpr char connectives[] =
    "nhưng tuy_nhiên và cũng sau_đó vì_vậy do_đó ngoài_ra hơn_nữa hoặc ví_dụ";

  static constexpr char speech[] = "hỏi nói";
};

}  // namespace vietnamese
}  // namespace detail

namespace languages {

/// Vietnamese.
inline constexpr language vietnamese = make_language<detail::vietnamese::words>("vi");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_VIETNAMESE_HPP
