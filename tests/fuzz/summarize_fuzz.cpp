// summarize_fuzz.cpp - the whole call on any bytes: every method, budget, order and language.
//
// Input: five bytes of options, three of what is checked, then the text.
#include "fuzz.hpp"
#include "pith/read.hpp"

namespace summarize_fuzz {

using namespace std::literals;

/// The spans of a result are sentences of the reading, within the budget, in the order asked for.
void check_result(const pith::options& o, const pith::result& r, const pith::outline& all) {
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
    FUZZ_CHECK(std::isfinite(s.score));
    FUZZ_CHECK(s.rank < r.count && s.document == 0);
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

/// A copy is whole sentences and stays in its buffer.
void check_copy(std::string_view text, const pith::result& r, std::size_t room) {
  fuzz::guarded out(room, 0);
  const pith::copied c = pith::copy(text, r, reinterpret_cast<char*>(out.data()), room, " | "sv);
  FUZZ_CHECK(c.bytes <= room && c.sentences <= r.count);
  FUZZ_CHECK((c.status == pith::status::ok) == (c.sentences != 0 || r.count == 0));
}

void run(const std::uint8_t* data, std::size_t size) {
  fuzz::source in(data, size);
  const pith::options o = fuzz::options_from(in);
  const unsigned checks = in.byte(), extra = in.byte(), times = in.byte(), odd = checks >> 6;
  std::string repeated;
  const std::string_view text = fuzz::lengthened(in.rest(), times, 5000, repeated);
  const std::size_t need = pith::workspace_bytes(text, o);
  if (!fuzz::valid(o)) {
    FUZZ_CHECK(need == 0 && pith::workspace_bound(text.size(), o) == 0);
    fuzz::guarded memory(text.size() * 4 + 300, 0xff, odd);
    FUZZ_CHECK(pith::summarize(text, o, memory).status == pith::status::invalid_option);
    return;
  }
  FUZZ_CHECK(need <= pith::workspace_bound(text.size(), o));
  fuzz::guarded memory(need, 0xff, odd);
  const pith::result r = pith::summarize(text, o, memory);
  FUZZ_CHECK(r.status == pith::status::ok);
  FUZZ_CHECK(r.workspace_bytes == need);

  switch (checks & 7) {
    case 0: {  // what it chose from
      fuzz::guarded outline_memory(need, 0x55);
      const pith::outline all = pith::read(text, o, outline_memory);
      FUZZ_CHECK(all.status == pith::status::ok && all.workspace_bytes <= need);
      fuzz::check_sentences(text, all.sentences, all.count, (text.size() + 1) / 2);
      check_result(o, r, all);
      break;
    }
    case 1:
    case 2: {  // again, elsewhere, with more room than it takes
      fuzz::guarded other(need + extra * 97, 0, (odd + 1) % 4);
      fuzz::check_same(r, pith::summarize(text, o, other));
      break;
    }
    case 3:
    case 4:  // one byte less, and some more
      for (const std::size_t less : {std::size_t{1}, 1 + need * (extra % 16 + 1) / 17}) {
        if (less > need) continue;
        fuzz::guarded small(need - less, 0xff, odd);
        const pith::result none = pith::summarize(text, o, small);
        FUZZ_CHECK(none.status == pith::status::workspace_too_small && none.count == 0);
        FUZZ_CHECK(none.missing_bytes == less && none.workspace_bytes == need);
      }
      break;
    case 5: check_copy(text, r, extra * 2); break;
    default: {  // in the same workspace, after another text
      fuzz::check_same(r, r);
      std::vector<pith::span> first(r.begin(), r.end());
      (void)pith::summarize(text.substr(text.size() / 3), o, memory);
      const pith::result again = pith::summarize(text, o, memory);
      FUZZ_CHECK(again.count == first.size());
      if (again.count != 0)
        FUZZ_CHECK(std::memcmp(again.spans, first.data(), first.size() * sizeof(pith::span)) == 0);
    }
  }
}

}  // namespace summarize_fuzz

FUZZ_TARGET(summarize_fuzz)
