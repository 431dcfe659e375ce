// pith/languages/lao.hpp - Lao, pairs of letters as they are without the marks above and below: stop words, without a stemmer.
#ifndef PITH_LANGUAGES_LAO_HPP
#define PITH_LANGUAGES_LAO_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace lao {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] = "ແລ ລະ ຂອ ອງ ເປ ປນ ໄດ ຈະ ວາ ໃນ ໂດ ດຍ ໃຫ ກບ ຈາ າກ ແຕ";

  static constexpr char goes_on[] = "ແລະ ທີ່ ຫຼື ແຕ່ ໂດຍ ຄື ແມ່ນ ໄດ້ແກ່ ຈຶ່ງ "
    "ພາຍໃຕ້ ຕາມ ດ້ວຍ ເພື່ອ ກັບ ຊຶ່ງ ເຊິ່ງ";
};

}  // namespace lao
}  // namespace detail

namespace languages {

/// Lao.
inline constexpr language lao = make_language<detail::lao::words>("lo");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_LAO_HPP
