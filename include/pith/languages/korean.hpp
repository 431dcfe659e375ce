// pith/languages/korean.hpp - Korean: stop words, without a stemmer.
//
// Particles are written with their word: the commonest such forms stand here.
#ifndef PITH_LANGUAGES_KOREAN_HPP
#define PITH_LANGUAGES_KOREAN_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace korean {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "그 이 저 것 수 등 및 더 또 또는 또한 그리고 그러나 하지만 그런데 그래서 따라서 즉 혹은 만약 그는 그녀는 그가 그의 그들은 그들의 이는 이를 이에 이번 "
    "이런 이러한 이것은 그것은 그런 그러한 저는 나는 내가 우리 우리는 우리가 제가 있다 있는 있었다 있으며 있고 있어 있을 있습니다 없다 없는 없이 없었다 했다 "
    "한다 하는 하고 하며 해 할 한 하기 하지 않다 않는 않은 않고 않았다 된다 되는 됐다 되었다 될 된 이다 이라고 라고 것이다 것은 것을 것이 것으로 때 때문에 "
    "때문이다 위해 위한 대한 대해 통해 따라 따르면 함께 같은 같이 모든 각 많은 다른 여러 어떤 가장 매우 아주 다시 이미 아직 지금 현재 바로 오히려 특히 약 중 "
    "간 후 전 뒤 동안 까지 부터 의해 관련 관한 밝혔다 말했다 수도 수가 데 점 게 걸 거 좀 잘 못 안 왜 무엇";

  static constexpr char connectives[] = "그러나 하지만 그리고 그래서 따라서 그런데 그러므로";

  static constexpr char speech[] = "물었다 말했다 외쳤다 대답했다 소리쳤다 속삭였다";

  static constexpr int ordinals = 3;
};

}  // namespace korean
}  // namespace detail

namespace languages {

/// Korean.
inline constexpr language korean = make_language<detail::korean::words>("ko");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_KOREAN_HPP
