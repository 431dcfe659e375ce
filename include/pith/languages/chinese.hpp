// pith/languages/chinese.hpp - Chinese: stop words, without a stemmer.
//
// Terms are pairs of neighbouring characters, so that a stop word is a pair: a function word of two
// characters, or what function words and their neighbours make.  Simplified and traditional.
#ifndef PITH_LANGUAGES_CHINESE_HPP
#define PITH_LANGUAGES_CHINESE_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace chinese {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "我们 你们 他们 她们 它们 我們 你們 他們 她們 它們 自己 这个 那个 这些 那些 这样 那样 这种 一个 一些 一种 一样 這個 那個 這些 這樣 這種 一個 一種 一樣 "
    "没有 沒有 不是 就是 也是 还是 還是 都是 而是 是一 但是 可是 因为 因為 所以 由于 由於 如果 虽然 雖然 可以 可能 已经 已經 以及 或者 并且 並且 而且 不过 "
    "不過 什么 什麼 怎么 怎麼 为了 為了 关于 關於 对于 對於 其中 其他 之后 之後 之前 之一 同时 同時 通过 通過 进行 進行 的是 了一 的一 的人 中的 上的 有一 "
    "在一 也不 都有 还有 還有 非常 以后 现在 其实 此外";

  static constexpr char speech[] = "说 說 问 問 道 喊 叫 答";
};

}  // namespace chinese
}  // namespace detail

namespace languages {

/// Chinese.
inline constexpr language chinese = make_language<detail::chinese::words>("zh");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_CHINESE_HPP
