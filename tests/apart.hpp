// apart.hpp - what pith::ranking does, with result, options and workspace given apart, as it keeps them: so
// that what does not belong together can be given, and what was ranked can be moved.
#ifndef PITH_TESTS_APART_HPP
#define PITH_TESTS_APART_HPP

#include <string_view>

#include "pith/pith.hpp"
#include "pith/ranking.hpp"

namespace apart {

inline pith::result reselect(const pith::result& r, const pith::options& o, pith::workspace w) {
  return pith::detail::choose_again(r, o, pith::detail::aligned(w), pith::detail::size_of(w));
}

class explainer {
 public:
  explainer(const pith::result& r, const pith::options& o, pith::workspace w)
      : own_(r, o, pith::detail::aligned(w)) {}
  pith::status status() const { return own_.status(); }
  pith::explanation operator()(std::string_view document, const pith::span& s) {
    return own_.why(s, pith::detail::covered(document, s));
  }

 private:
  pith::detail::explainer own_;
};

inline pith::explanation explain(std::string_view document, const pith::result& r, const pith::span& s,
                                 const pith::options& o, pith::workspace w) {
  return explainer(r, o, w)(document, s);
}

}  // namespace apart

#endif  // PITH_TESTS_APART_HPP
