// pith/languages/vietnamese.hpp - Vietnamese: stop words and abbreviations, without a stemmer.
//
// Vietnamese parts its syllables by spaces: these are syllables, most of them words.
#ifndef PITH_LANGUAGES_VIETNAMESE_HPP
#define PITH_LANGUAGES_VIETNAMESE_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace vietnamese {

inline constexpr char stop_list[] =
    "và của là có cho không được với các những một này đó đã đang sẽ trong ngoài trên dưới từ "
    "đến tại về ở ra vào lên xuống khi thì mà nhưng hay hoặc nếu vì nên do bởi để cũng vẫn còn "
    "chỉ rất quá lại nữa đều theo như bằng qua sau trước giữa cùng mọi mỗi từng nhiều ít hơn "
    "nhất ai gì nào đâu sao thế vậy ấy kia đây bị phải cần nhau tôi ta chúng họ nó anh chị em "
    "ông bà mình người việc sự cái con chiếc bao lúc rằng dù tuy bên chưa chẳng hết ngay luôn "
    "thêm rồi đi tới làm song nhằm cả cứ vừa mới";

inline constexpr char title_list[] =
    "ts ths gs pgs bs ks tp q p mr mrs dr st";

inline constexpr char numbered_list[] =
    "tr đt v.v vv";

inline constexpr char abbreviation_list[] =
    "tcn scn";

inline constexpr word_set<count_words(stop_list)> stop_words{stop_list};
inline constexpr word_set<count_words(title_list)> titles{title_list};
inline constexpr word_set<count_words(numbered_list)> numbered{numbered_list};
inline constexpr word_set<count_words(abbreviation_list)> abbreviations{abbreviation_list};

}  // namespace vietnamese
}  // namespace detail

namespace languages {

/// Vietnamese.
inline constexpr language vietnamese{
    "vi", detail::vietnamese::stop_words.view(), detail::vietnamese::titles.view(),
    detail::vietnamese::numbered.view(), detail::vietnamese::abbreviations.view(), word_view{},
    word_view{}, nullptr};

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_VIETNAMESE_HPP
