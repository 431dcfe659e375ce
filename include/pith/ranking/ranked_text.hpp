// pith/ranking/ranked_text.hpp - the bodies of the calls that ranking.hpp declares.
#ifndef PITH_RANKED_TEXT_HPP
#define PITH_RANKED_TEXT_HPP

#include <new>

#include "../ranking.hpp"

namespace pith {

PITH_ALWAYS_INLINE ranking::ranking(const input& text, const options& o, workspace w) noexcept
    : text_(text), options_(o), memory_(detail::aligned(w)), bytes_(detail::size_of(w)),
      facts_(detail::with(text, [&o, w](auto count, auto text_at) noexcept {
        return detail::summarize_all<false>(count, text_at, o, w);
      })) {}

inline ranking::ranking(const result& facts, const options& o, workspace memory, std::size_t bytes) noexcept
    : text_(static_cast<const char*>(nullptr)), options_(o), memory_(memory), bytes_(bytes), facts_(facts) {}

inline result ranking::summary(const options& limits) noexcept {
  explaining_ = false;
  return facts_.status == pith::status::ok ? detail::choose_again(facts_, limits, memory_, bytes_) : facts_;
}

inline detail::explainer& ranking::explainer() noexcept {
  if (explaining_) return *std::launder(static_cast<detail::explainer*>(static_cast<void*>(room_)));
  explaining_ = true;
  return *::new (static_cast<void*>(room_)) detail::explainer(facts_, options_, memory_);
}

inline explanation ranking::explain(const span& s) noexcept {
  return explain(s, detail::covered(s.document < text_.count() ? text_[s.document] : std::string_view(nullptr, 1), s));
}

inline explanation ranking::explain(const span& s, std::string_view sentence) noexcept {
  explanation out;
  if (facts_.status != pith::status::ok) out.status = facts_.status;
  else out = explainer().why(s, sentence);
  return out;
}

inline result ranking::fit(screen s, const options& limits) noexcept {
  explaining_ = false;
  result out = facts_;
  if (out.status != pith::status::ok) return out;
  const auto text_at = [this](std::size_t d) noexcept { return text_[d]; };
  if (s.columns == 0 || s.rows == 0) out.status = pith::status::invalid_option;
  else if (text_.count() != 0 && detail::is_null(text_[0])) out.status = pith::status::invalid_call;
  else
    out = detail::choose_again(facts_, detail::screen_options<decltype(text_at)>{limits, text_at, s}, memory_, bytes_);
  return out;
}

}  // namespace pith

#endif  // PITH_RANKED_TEXT_HPP
