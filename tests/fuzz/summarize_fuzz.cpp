// summarize_fuzz.cpp - the whole call on any bytes: every method, budget, order and language.
//
// Input: eight bytes of options, then the text.  What must hold: see each check.
#include <cmath>

#include "fuzz.hpp"

namespace {

using namespace std::literals;

struct input {
  pith::options o;
  bool valid = true;
  unsigned odd, extra, checks;
  std::string_view text;
};

input decode(const std::uint8_t* data, std::size_t size) {
  fuzz::source in(data, size);
  input x;
  const unsigned first = in.byte();
  x.o.method = static_cast<pith::method>(first & 3);
  x.o.order = (first & 4) != 0 ? pith::order::rank : pith::order::text;
  x.odd = first >> 3 & 3;
  x.o.language = fuzz::language(in.byte());
  const unsigned budget = in.byte(), a = in.byte(), b = in.byte();
  if ((budget & 1) != 0) x.o.sentences = a % 16 + 1;
  if ((budget & 2) != 0) x.o.ratio = static_cast<float>(b) / 255.0f;
  if ((budget & 4) != 0) x.o.words = b + 1;
  if ((budget & 8) != 0) x.o.bytes = a * 4 + 1;
  if ((budget & 0x30) == 0x30) x.o.sentences = 0xffffffffu - a;
  const unsigned damping = in.byte(), iteration = in.byte();
  x.o.damping = static_cast<float>(damping % 100) / 100.0f;
  if (damping == 254) x.o.damping = NAN;
  if (damping == 255) x.o.ratio = 1.5f;
  x.valid = damping < 254;
  x.o.max_sweeps = iteration & 15;
  x.o.tolerance = iteration >> 4 == 0 ? 0.0f : 1.0f / static_cast<float>(1u << (2 * (iteration >> 4)));
  x.checks = in.byte();
  x.extra = x.checks >> 4;
  x.text = in.rest();
  return x;
}

/// The spans of a result are sentences of the reading, within the budget, in the order asked for.
void check_result(const input& x, const pith::result& r, const pith::outline& all) {
  const pith::options& o = x.o;
  FUZZ_CHECK(r.sentence_count == all.count);
  FUZZ_CHECK(r.candidate_count <= r.sentence_count);
  FUZZ_CHECK(r.count <= r.candidate_count);
  FUZZ_CHECK(r.sweeps <= (o.max_sweeps != 0 ? o.max_sweeps : 100));
  std::uint64_t words = 0, bytes = 0, ranks = 0;
  for (std::uint32_t i = 0; i < r.count; ++i) {
    const pith::span& s = r.spans[i];
    FUZZ_CHECK(s.sentence < all.count);
    const pith::sentence& of = all.sentences[s.sentence];
    FUZZ_CHECK(s.offset == of.offset && s.length == of.length);
    FUZZ_CHECK(std::isfinite(s.centrality) && s.centrality > 0);
    FUZZ_CHECK(s.rank < r.count);
    ranks += s.rank;
    if (o.order == pith::order::rank) {
      FUZZ_CHECK(s.rank == i);
    } else {
      FUZZ_CHECK(i == 0 || s.sentence > r.spans[i - 1].sentence);
    }
    words += of.words;
    bytes += of.length + (i != 0);
  }
  FUZZ_CHECK(ranks * 2 == std::uint64_t{r.count} * (r.count - (r.count != 0)));
  if (o.words != 0) FUZZ_CHECK(words <= o.words);
  if (o.bytes != 0) FUZZ_CHECK(bytes <= o.bytes);
  if (o.sentences != 0) FUZZ_CHECK(r.count <= o.sentences);
  if (o.ratio > 0)
    FUZZ_CHECK(r.count <= 1 || static_cast<float>(r.count) <=
                                   o.ratio * static_cast<float>(r.candidate_count));
  if (o.words == 0 && o.bytes == 0 && r.candidate_count != 0) FUZZ_CHECK(r.count != 0);
}

void check_same(const pith::result& a, const pith::result& b) {
  FUZZ_CHECK(a.status == b.status && a.count == b.count && a.term_count == b.term_count);
  FUZZ_CHECK(a.sweeps == b.sweeps && a.converged == b.converged);
  if (a.count != 0) FUZZ_CHECK(std::memcmp(a.spans, b.spans, a.count * sizeof(pith::span)) == 0);
}

/// A copy is whole sentences and stays in its buffer.
void check_copy(const input& x, const pith::result& r, std::size_t room) {
  fuzz::guarded memory(room, 0);
  const pith::workspace out = memory;
  const pith::copied c = pith::copy(x.text, r, static_cast<char*>(out.data), room, " | "sv);
  FUZZ_CHECK(c.bytes <= room && c.sentences <= r.count);
  FUZZ_CHECK((c.status == pith::status::ok) == (c.sentences != 0 || r.count == 0));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const input x = decode(data, size);
  const std::size_t need = pith::exact(x.text, x.o);
  FUZZ_CHECK(!x.valid || need <= pith::bound(x.text.size(), x.o));
  fuzz::guarded memory(need, 0xff, x.odd);
  const pith::result r = pith::summarize(x.text, x.o, memory);
  if (!x.valid) {
    FUZZ_CHECK(r.status == pith::status::invalid_option);
    return 0;
  }
  FUZZ_CHECK(r.status == pith::status::ok);
  FUZZ_CHECK(r.workspace_bytes == need);

  fuzz::guarded outline_memory(need, 0x55);
  const pith::outline all = pith::read(x.text, x.o, outline_memory);
  FUZZ_CHECK(all.status == pith::status::ok && all.workspace_bytes <= need);
  fuzz::check_sentences(x.text, all.sentences, all.count, (x.text.size() + 1) / 2);
  check_result(x, r, all);

  {  // again, elsewhere, with more room than it takes
    fuzz::guarded other(need + x.extra * 97, 0, (x.odd + 1) % 4);
    const pith::result again = pith::summarize(x.text, x.o, other);
    check_same(r, again);
  }
  if ((x.checks & 1) != 0) {  // one byte less, and some more
    for (const std::size_t less : {std::size_t{1}, 1 + need * (x.extra + 1) / 17}) {
      if (less > need) continue;
      fuzz::guarded small(need - less, 0xff, x.odd);
      const pith::result none = pith::summarize(x.text, x.o, small);
      FUZZ_CHECK(none.status == pith::status::workspace_too_small && none.count == 0);
      FUZZ_CHECK(none.missing_bytes == less && none.workspace_bytes == need);
    }
  }
  if ((x.checks & 2) != 0) check_copy(x, r, x.extra * 16);
  return 0;
}
