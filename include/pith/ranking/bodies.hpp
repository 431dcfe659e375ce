// pith/ranking/bodies.hpp - the bodies of the calls that pith.hpp declares.
//
// They are put in place in their callers, where it is known whether an input is one text or several: what
// only the other kind needs is then not linked.
#ifndef PITH_BODIES_HPP
#define PITH_BODIES_HPP

#include "../pith.hpp"
#include "stages.hpp"

namespace pith {

constexpr const char* status_name(status s) noexcept {
  switch (s) {
    case status::ok: return "ok";
    case status::workspace_too_small: return "workspace too small";
    case status::text_too_long: return "text too long";
    case status::invalid_option: return "invalid option";
    case status::output_too_small: return "output too small";
    case status::invalid_call: return "invalid call";
  }
  return "unknown status";
}

PITH_ALWAYS_INLINE std::size_t workspace_bytes(const input& text, const options& o) noexcept {
  return detail::with(text, [&o](auto count, auto text_at) noexcept { return detail::exact_for(count, text_at, o); });
}

constexpr std::size_t workspace_bound(std::size_t text_bytes, const options& o) noexcept {
  return detail::bound_for(text_bytes, o);
}

PITH_ALWAYS_INLINE result summarize(const input& text, const options& o, workspace w) noexcept {
  return detail::with(text, [&o, w](auto count, auto text_at) noexcept {
    return detail::summarize_all(count, text_at, o, w);
  });
}

namespace detail {

template <class Count, class TextAt>
copied copy_spans(Count count, TextAt text_at, const result& r, char* out, std::size_t out_bytes,
                  std::string_view separator) noexcept {
  copied done{r.status, 0, 0};
  if (r.status != status::ok) return done;
  if (out == nullptr) out_bytes = 0;
  for (const span& s : r) {
    if (s.document >= count) return {status::invalid_call, done.bytes, done.sentences};
    const std::string_view text = text_at(s.document);
    if (s.offset > text.size() || s.length > text.size() - s.offset || is_null(text))
      return {status::invalid_call, done.bytes, done.sentences};
    const std::size_t joint = done.sentences != 0 ? separator.size() : 0;
    const std::size_t room = out_bytes - done.bytes;
    if (joint > room) break;
    char* const to = room != 0 ? out + done.bytes : nullptr;
    const std::size_t n =
        cleaner({text.data() + s.offset, s.length}, to + joint, room - joint).run();
    if (n > room - joint) break;  // what was written of it is not counted
    for (std::size_t i = 0; i < joint; ++i) to[i] = separator[i];
    done.bytes += joint + n;
    ++done.sentences;
  }
  if (done.sentences == 0 && r.count != 0) done.status = status::output_too_small;
  return done;
}

}  // namespace detail

PITH_ALWAYS_INLINE copied copy(const input& text, const result& r, char* out, std::size_t out_bytes,
                               std::string_view separator) noexcept {
  return detail::with(text, [&](auto count, auto text_at) noexcept {
    return detail::copy_spans(count, text_at, r, out, out_bytes, separator);
  });
}

}  // namespace pith

#endif  // PITH_BODIES_HPP
