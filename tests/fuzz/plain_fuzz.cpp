// plain_fuzz.cpp - the plain call on any bytes, with a language and without.
//
// Input: five bytes of options, of which it takes what it knows, one of what is checked, then the text.
#include "fuzz.hpp"
#include "pith/plain.hpp"

namespace plain_fuzz {

template <class Options>
void check(std::string_view text, const Options& o, bool valid, unsigned checks) {
  const std::size_t need = pith::plain::workspace_bytes(text, o);
  if (!valid) {
    fuzz::guarded memory(text.size() * 4 + 300, 0xff);
    FUZZ_CHECK(pith::plain::summarize(text, o, memory).status == pith::status::invalid_option);
    return;
  }
  FUZZ_CHECK(need <= pith::plain::workspace_bound(text.size(), o));
  fuzz::guarded memory(need, 0xff, checks >> 6);
  const pith::result r = pith::plain::summarize(text, o, memory);
  FUZZ_CHECK(r.status == pith::status::ok && r.workspace_bytes == need);
  FUZZ_CHECK(r.count <= r.candidate_count && r.candidate_count <= r.sentence_count);
  const fuzz::code_points starts(text);
  for (std::uint32_t i = 0; i < r.count; ++i) {
    const pith::span& s = r.spans[i];
    FUZZ_CHECK(s.length > 0 && std::size_t{s.offset} + s.length <= text.size());
    FUZZ_CHECK(starts[s.offset] && starts[s.offset + s.length]);
    FUZZ_CHECK(std::isfinite(s.score) && std::isfinite(s.centrality) && s.rank < r.count);
    FUZZ_CHECK(o.order != pith::order::rank || s.rank == i);
  }
  if ((checks & 1) != 0) {
    fuzz::guarded other(need + checks, 0, 3);
    fuzz::check_same(r, pith::plain::summarize(text, o, other));
  } else if (need > 0) {
    fuzz::guarded small(need - 1, 0xff, checks >> 6);
    const pith::result none = pith::plain::summarize(text, o, small);
    FUZZ_CHECK(none.status == pith::status::workspace_too_small && none.missing_bytes == 1);
  }
}

void run(const std::uint8_t* data, std::size_t size) {
  fuzz::source in(data, size);
  const pith::options from = fuzz::options_from(in);
  const unsigned checks = in.byte();
  fuzz::text_block block(in.rest());
  const auto take = [&](auto& o) {
    o.sentences = from.sentences;
    o.ratio = from.ratio;
    o.order = from.order;
  };
  const bool valid = fuzz::in_range(from.ratio, 0, 1) && from.order <= pith::order::rank;
  if ((checks & 2) != 0) {
    pith::plain::language_options o;
    take(o);
    o.words = from.words;
    o.bytes = from.bytes;
    o.language = from.language;
    check(block.view(), o, valid, checks);
  } else {
    pith::plain::options o;
    take(o);
    check(block.view(), o, valid, checks);
  }
}

}  // namespace plain_fuzz

FUZZ_TARGET(plain_fuzz)
