// summarize.cpp - fuzzes the whole call: memory to the byte, spans, budgets, the same answer twice.
#include <cmath>
#include <cstring>

#include "harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text;
  const pith::options o = fuzz::options_of(data, size, text);
  const std::size_t exact = pith::exact(text, o);
  REQUIRE(exact <= pith::bound(text.size(), o));

  fuzz::guarded memory(exact);
  const pith::result r = pith::summarize(text, o, memory);
  REQUIRE(r.status == pith::status::ok);
  REQUIRE(r.workspace_bytes == exact);
  REQUIRE(memory.untouched());
  REQUIRE(r.count <= r.candidate_count && r.candidate_count <= r.sentence_count);
  REQUIRE(o.sentences == 0 || r.count <= o.sentences);

  const std::vector<bool> starts = fuzz::boundaries(text);
  std::vector<bool> ranks(r.count, false);
  std::size_t bytes = 0;
  for (std::uint32_t i = 0; i < r.count; ++i) {
    const pith::span& s = r.spans[i];
    REQUIRE(s.length > 0 && s.offset <= text.size() && s.length <= text.size() - s.offset);
    REQUIRE(starts[s.offset] && starts[s.offset + s.length]);
    REQUIRE(s.sentence < r.sentence_count);
    REQUIRE(std::isfinite(s.centrality) && s.centrality >= 0);
    REQUIRE(s.rank < r.count && !ranks[s.rank]);
    ranks[s.rank] = true;
    bytes += s.length + (i > 0 ? 1 : 0);
    if (o.order == pith::order::rank) {
      REQUIRE(s.rank == i);
    } else if (i > 0) {
      REQUIRE(s.offset >= r.spans[i - 1].offset + r.spans[i - 1].length);
      REQUIRE(s.sentence > r.spans[i - 1].sentence);
    }
  }
  REQUIRE(o.bytes == 0 || bytes <= o.bytes);

  // Less by one byte is an error that says so; more, elsewhere, is the same answer.
  if (exact > 0) {
    fuzz::guarded small(exact - 1);
    const pith::result missing = pith::summarize(text, o, small);
    REQUIRE(missing.status == pith::status::workspace_too_small && missing.missing_bytes == 1);
    REQUIRE(small.untouched());
  }
  fuzz::guarded large(exact + 1000);
  const pith::result again = pith::summarize(text, o, large);
  REQUIRE(again.count == r.count && again.sweeps == r.sweeps);
  REQUIRE(r.count == 0 || std::memcmp(again.spans, r.spans, r.count * sizeof *r.spans) == 0);

  std::vector<char> out(text.size() + r.count + 1);
  const pith::copied c = pith::copy(text, r, out.data(), out.size());
  REQUIRE(c.status == pith::status::ok && c.sentences == r.count && c.bytes <= bytes);
  return 0;
}
