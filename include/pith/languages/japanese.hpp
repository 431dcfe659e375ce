// pith/languages/japanese.hpp - Japanese: stop words, without a stemmer.
//
// Terms are pairs of neighbouring characters, so that a stop word is a pair of kana: a particle, an
// ending, or what two of them make.
#ifndef PITH_LANGUAGES_JAPANESE_HPP
#define PITH_LANGUAGES_JAPANESE_HPP

#include "../language.hpp"

namespace pith {
namespace detail {
namespace japanese {

/// The words of the pack: see word_lists.
struct words : word_lists {
  static constexpr char stop_words[] =
    "する した して しい いる いた いて ます まし です でし ある あり あっ ない なく なっ なか なる なり から まで など こと もの ため よう ので のは のが "
    "のを のに には にも では でも とは とも との とい いう って った てい てき れる れた れて られ せる この その あの これ それ あれ ここ そこ また さら "
    "しか かし だが だっ であ とし たち たい たの たが ただ へと へは よっ より よる おり おい わけ ほど だけ けて けど すべ せん ませ くな うに うな うと "
    "いは いの んだ んで っと ころ とこ";

  static constexpr char goes_on[] = "が と で に の は へ も を";
};

}  // namespace japanese
}  // namespace detail

namespace languages {

/// Japanese.
inline constexpr language japanese = make_language<detail::japanese::words>("ja");

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_JAPANESE_HPP
