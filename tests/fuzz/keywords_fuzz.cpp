// keywords_fuzz.cpp - key phrases of any bytes.
//
// Input: six bytes of options, then the text, which is repeated now and then, as a phrase mostly
// has to be.
#include "fuzz.hpp"
#include "pith/keywords.hpp"

namespace keywords_fuzz {

void check_same(const pith::keyword_result& a, const pith::keyword_result& b) {
  FUZZ_CHECK(a.status == b.status && a.count == b.count && a.sweeps == b.sweeps);
  FUZZ_CHECK(a.candidate_count == b.candidate_count && a.term_count == b.term_count);
  if (a.count != 0)
    FUZZ_CHECK(std::memcmp(a.keywords, b.keywords, a.count * sizeof(pith::keyword)) == 0);
}

void run(const std::uint8_t* data, std::size_t size) {
  fuzz::source in(data, size);
  pith::keyword_options o;
  const unsigned first = in.byte();
  o.language = fuzz::language(in.byte());
  o.window = in.byte() % 18;
  o.count = first >> 3;
  o.max_sweeps = in.byte() % 8;
  const unsigned odd = in.byte(), value = in.byte();
  if ((odd & 7) == 1) o.damping = fuzz::number(value);
  if ((odd & 7) == 2) o.tolerance = fuzz::number(value);
  if ((odd & 7) == 3) o.count = fuzz::whole_number(value);
  if ((odd & 7) == 4) o.window = fuzz::whole_number(value);
  std::string_view text = in.rest();
  std::string repeated;
  if ((first & 4) != 0) {
    repeated.append(text).append("\n\n").append(text).append(". ").append(text);
    text = repeated;
  }

  const std::size_t need = pith::workspace_bytes(text, o);
  if (!fuzz::in_range(o.damping, 0, 0.99f) || !(o.tolerance >= 0) || o.window == 1 || o.window > 16) {
    FUZZ_CHECK(need == 0);
    fuzz::guarded memory(300, 0xff);
    FUZZ_CHECK(pith::keywords(text, o, memory).status == pith::status::invalid_option);
    return;
  }
  FUZZ_CHECK(need <= pith::workspace_bound(text.size(), o));
  fuzz::guarded memory(need, 0xff, first & 3);
  const pith::keyword_result r = pith::keywords(text, o, memory);
  FUZZ_CHECK(r.status == pith::status::ok && r.workspace_bytes == need);
  FUZZ_CHECK(r.count <= (o.count != 0 ? o.count : 10) && r.count <= r.candidate_count);
  const fuzz::code_points starts(text);
  for (std::uint32_t i = 0; i < r.count; ++i) {
    const pith::keyword& k = r.keywords[i];
    FUZZ_CHECK(k.length > 0 && k.count > 0);
    FUZZ_CHECK(std::size_t{k.offset} + k.length <= text.size());
    FUZZ_CHECK(starts[k.offset] && starts[k.offset + k.length]);
    FUZZ_CHECK(std::isfinite(k.score) && k.score > 0);
    FUZZ_CHECK(i == 0 || k.score <= r.keywords[i - 1].score);
    for (std::uint32_t j = i < 20 ? 0 : i - 20; j < i; ++j)
      FUZZ_CHECK(k.offset != r.keywords[j].offset || k.length != r.keywords[j].length);
  }
  if ((odd & 8) == 0) {
    fuzz::guarded other(need + first, 0, (first + 1) % 4);
    check_same(r, pith::keywords(text, o, other));
  }
  for (const std::size_t less : {std::size_t{1}, 1 + need / 3}) {
    if (less > need || (odd & 8) != 0) continue;
    fuzz::guarded small(need - less, 0xff, first & 3);
    const pith::keyword_result none = pith::keywords(text, o, small);
    FUZZ_CHECK(none.status == pith::status::workspace_too_small && none.count == 0);
    FUZZ_CHECK(none.missing_bytes == less && none.workspace_bytes == need);
  }
}

}  // namespace keywords_fuzz

FUZZ_TARGET(keywords_fuzz)
