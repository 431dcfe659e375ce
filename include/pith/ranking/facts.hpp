// pith/ranking/facts.hpp - what a result keeps of its ranking, for whoever asks the workspace again.
#ifndef PITH_FACTS_HPP
#define PITH_FACTS_HPP

#include <cstdint>

namespace pith {

enum class method : std::uint8_t;

namespace detail {

/// What is to be known of a ranking that a workspace holds, beside its arrays.
struct ranked {
  std::uint32_t rows = 0, tokens = 0, entries = 0;  ///< of the matrix; tokens before it was made
  float mean_tokens = 0;                            ///< of a candidate
  std::uint32_t most_rows = 0;                      ///< candidates that the most frequent term is in
  pith::method method{};
  std::uint8_t level = 0;                           ///< reserve_level of the candidates
  std::uint8_t first = 0;                           ///< rows before the text's: 1 with a query
  bool explained = false;                           ///< whether there is what explain() needs
  bool packed = false;                              ///< options::packed
  bool leaning = false;                             ///< there is a query or title, and it is like something
  std::uint32_t likest = 0xffffffffu;               ///< the row most like a query; none without one
  std::uint32_t stamp = 0;                          ///< what the workspace bears as well; never 0
};

}  // namespace detail
}  // namespace pith

#endif  // PITH_FACTS_HPP
