// own_words.hpp - a language whose stop words are the user's.
//
// A pack's words are a table in read-only memory (pith/language.hpp).  Here is another one, of the same
// words without the class of stop words, and of the user's with it.
#ifndef PITH_CLI_OWN_WORDS_HPP
#define PITH_CLI_OWN_WORDS_HPP

#include <cstddef>
#include <cstdint>

#include "pith/language.hpp"

namespace cli {

class own_words {
 public:
  own_words() = default;
  ~own_words();
  own_words(const own_words&) = delete;
  own_words& operator=(const own_words&) = delete;

  /// The pack, or none where it is null, with these words' hashes for its stop words; kept until it is
  /// asked for another one.  Null where there are too many words, or no memory.
  const pith::language* of(const pith::language* pack, const std::uint32_t* hashes, std::size_t count);

 private:
  bool build(const pith::language* pack, const std::uint32_t* hashes, std::size_t count);

  pith::language own_;
  const pith::language* made_of_ = nullptr;
  bool made_ = false;
  std::uint8_t* entries_ = nullptr;
  std::int8_t shifts_[4097] = {};  // as many as the most buckets, and one
  pith::word_classes classes_[256] = {};
};

}  // namespace cli

#endif  // PITH_CLI_OWN_WORDS_HPP
