// pith/languages/phrase_words.hpp - what key phrases ask of the words of a language: the form of the lists in
// english_phrases.hpp, french_phrases.hpp and so on.
#ifndef PITH_LANGUAGES_PHRASE_WORDS_HPP
#define PITH_LANGUAGES_PHRASE_WORDS_HPP

#include "../language.hpp"

namespace pith {
namespace detail {

/// What key phrases ask of a word, one bit each.
struct phrase_class {
  enum : std::uint16_t { weak = 1, time = 2, soft = 4, article = 8, object = 16, verb_lead = 32, not_adverb = 64,
                        general = 128, measure = 256, joint = 512, graded = 1024, not_verb = 2048 };
};

/// The words of one language: their classes, and what its verbs and adverbs end with, separated by spaces.
struct phrase_words {
  word_table words;
  const char* endings;
};

/// The words of a struct of lists; `endings` is empty where verbs cannot be told by them.
template <class Lists>
constexpr phrase_words phrase_words_of(const char* endings = "") noexcept {
  return {table_of<Lists>(), endings};
}

}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_PHRASE_WORDS_HPP
