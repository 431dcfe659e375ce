// documents_fuzz.cpp - several documents, a query and a title, choosing again, and why.
//
// Input: ten bytes of options; the rest is cut into query, title and up to four documents.
#include "fuzz.hpp"
#include "pith/pith.hpp"
#include "pith/ranking.hpp"
#include "../apart.hpp"

namespace documents_fuzz {

using fuzz::check_same;

void check_spans(const std::vector<std::string_view>& documents, const pith::result& r,
                 const pith::options& o) {
  FUZZ_CHECK(r.count <= r.candidate_count && r.candidate_count <= r.sentence_count);
  for (std::uint32_t i = 0; i < r.count; ++i) {
    const pith::span& s = r.spans[i];
    FUZZ_CHECK(s.document < documents.size());
    const std::string_view text = documents[s.document];
    FUZZ_CHECK(s.length > 0 && std::size_t{s.offset} + s.length <= text.size());
    const fuzz::code_points starts(text);
    FUZZ_CHECK(starts[s.offset] && starts[s.offset + s.length]);
    FUZZ_CHECK(s.sentence < r.sentence_count && s.rank < r.count);
    FUZZ_CHECK(std::isfinite(s.centrality) && std::isfinite(s.score));
    if (i == 0) continue;
    const pith::span& before = r.spans[i - 1];
    if (o.order == pith::order::rank) {
      FUZZ_CHECK(s.rank == i);
    } else {
      FUZZ_CHECK(s.sentence > before.sentence && s.document >= before.document);
      FUZZ_CHECK(s.document != before.document || s.offset >= before.offset + before.length);
    }
  }
}

void run(const std::uint8_t* data, std::size_t size) {
  fuzz::source in(data, size);
  pith::options o = fuzz::options_from(in);
  const unsigned cuts = in.byte(), query = in.byte(), title = in.byte(), again = in.byte(), checks = in.byte();
  if (!fuzz::valid(o)) {
    const std::string_view texts[] = {in.rest(), "A second text. It is short."};
    fuzz::guarded memory(5000, 0xff);
    FUZZ_CHECK(pith::summarize({texts, 2}, o, memory).status == pith::status::invalid_option);
    return;
  }
  pith::options other = o;
  other.sentences = again & 7;
  other.words = (again & 8) != 0 ? again : 0;
  other.bytes = (again & 16) != 0 ? again * 2 : 0;
  other.ratio = (again & 32) != 0 ? 0.3f : 0.0f;
  other.order = (again & 64) != 0 ? pith::order::rank : pith::order::text;
  std::string_view text = in.rest();
  const auto take = [&](std::size_t bytes) {
    const std::string_view head = text.substr(0, bytes);
    text.remove_prefix(head.size());
    return head;
  };
  if ((query & 1) != 0) o.query = take(query / 4);
  if ((title & 1) != 0) o.title = take(title / 4);
  other.query = o.query;
  other.title = o.title;
  std::vector<std::string_view> documents;
  for (unsigned d = 0; d < (cuts & 3); ++d) documents.push_back(take(text.size() * (cuts >> 2) / 100));
  if (cuts != 255) documents.push_back(text);  // else, now and then, none at all

  const std::size_t need = pith::workspace_bytes(documents, o);
  std::size_t bytes = 0;
  for (const std::string_view d : documents) bytes += d.size() + 2;
  FUZZ_CHECK(need <= pith::workspace_bound(bytes, o));
  fuzz::guarded memory(need, 0xff, checks >> 6);
  const pith::result r = pith::summarize(documents, o, memory);
  FUZZ_CHECK(r.status == pith::status::ok && r.workspace_bytes == need);
  check_spans(documents, r, o);
  if (documents.size() == 1 && (checks & 1) != 0) {
    fuzz::guarded one(need, 0, 1);
    check_same(r, pith::summarize(documents[0], o, one));
  }
  if (need > 0 && (checks & 2) != 0) {
    fuzz::guarded small(need - 1, 0xff, checks >> 6);
    const pith::result none = pith::summarize(documents, o, small);
    FUZZ_CHECK(none.status == pith::status::workspace_too_small && none.missing_bytes == 1);
  }

  if ((checks & 4) != 0) return;
  // choosing again, in a workspace for either, gives what a new call would give
  const std::size_t either = std::max(need, pith::workspace_bytes(documents, other));
  fuzz::guarded room(either, 0xff, checks >> 6), fresh(either, 0);
  const pith::result ranked = pith::summarize(documents, o, room);
  check_same(r, ranked);
  const auto tell = [&](const pith::result& of, const pith::options& with) {
    for (const pith::span& s : of) {
      const pith::explanation why = apart::explain(documents[s.document], of, s, with, room);
      FUZZ_CHECK(std::isfinite(why.centrality + why.position + why.length + why.repetition));
      FUZZ_CHECK(why.query >= 0 && why.query <= 1);
      FUZZ_CHECK(why.term_count <= pith::most_explained_terms);
      for (std::uint32_t t = 0; t < why.term_count; ++t) {
        FUZZ_CHECK(why.terms[t].offset >= s.offset);
        FUZZ_CHECK(why.terms[t].offset + why.terms[t].length <= s.offset + s.length);
        FUZZ_CHECK(why.terms[t].share >= 0 && std::isfinite(why.terms[t].share));
        FUZZ_CHECK(!of.converged || with.tolerance > 1e-3f || why.terms[t].share <= 1.05f);
      }
    }
  };
  tell(ranked, o);
  const pith::result chosen = apart::reselect(ranked, other, room);
  check_spans(documents, chosen, other);
  check_same(chosen, pith::summarize(documents, other, fresh));
  tell(chosen, other);
  const pith::result back = apart::reselect(chosen, o, room);
  check_same(back, r);
}

}  // namespace documents_fuzz

FUZZ_TARGET(documents_fuzz)
