// pith/ranking/stages.hpp - what is behind the calls of pith.hpp: reads, ranks and chooses in one workspace.
//
// text -> blocks, sentences, tokens (reader.hpp) -> sentence-by-term matrix (matrix.hpp)
//      -> centrality (rank.hpp) -> chosen spans (select.hpp)
//
// One direction of data, one stage a file, everything in one workspace:
//
//     | tokens          |            hash table            | sentences |
//     | entries | spans |      arrays of the ranking       | sentences |
//
// The middle is used twice: its table is done with when the ranking begins, and the matrix takes
// less than the tokens that it is made of.  layout.hpp is the only place that knows the sizes: the
// size queries and the run both ask it.
#include "../pith.hpp"  // first: it has the types, and includes this file after them

#ifndef PITH_STAGES_HPP
#define PITH_STAGES_HPP

#include <initializer_list>
#include <type_traits>

#include "../compiler.hpp"
#include "arithmetic.hpp"
#include "layout.hpp"
#include "matrix.hpp"
#include "../reading/clean.hpp"
#include "../reading/model.hpp"
#include "rank.hpp"
#include "../reading/reader.hpp"
#include "score.hpp"
#include "select.hpp"

/// The end of a stage of summarize(): read, matrix, rank, select.  Means nothing; a bench defines it
/// before it includes this header, to take the time.
#ifndef PITH_STAGE
#define PITH_STAGE(name)
#endif

namespace pith {
namespace detail {

/// Whether every number is in its range; a NaN is in none.
template <class Options>
constexpr bool valid(const Options& o) noexcept {
  return o.ratio >= 0 && o.ratio <= 1 && o.damping >= 0 && o.damping <= 0.99f &&
         o.tolerance >= 0 && o.query_strength >= 0 &&
         o.query_strength <= 1 && o.method <= method::bm25 && o.order <= order::rank;
}

/// A text read into the two ends of a workspace.
struct reading {
  status outcome;
  std::uint32_t* tokens;
  sentence* sentences;
  std::uint32_t token_count, sentence_count;
  unsigned char *middle, *middle_end;
};

/// The bytes of a workspace; a null pointer has none.
constexpr std::size_t size_of(workspace w) noexcept { return w.data != nullptr ? w.size : 0; }

/// The part of a workspace that can be used: aligned, and a multiple of 4 long; the stamp is behind it.
/// Null where there is no room for even that.
inline workspace aligned(workspace w) noexcept {
  constexpr std::size_t unit = alignof(std::uint32_t);
  if (size_of(w) < spare_bytes) return {nullptr, 0};
  const std::size_t odd = reinterpret_cast<std::uintptr_t>(w.data) % unit;
  const std::size_t skip = odd != 0 ? unit - odd : 0;
  return {static_cast<unsigned char*>(w.data) + skip, (w.size - skip) / unit * unit - stamp_bytes};
}

/// The stamp of what aligned() gave, which is not null.
inline std::uint32_t& stamp_in(workspace memory) noexcept {
  return *array_at<std::uint32_t>(static_cast<unsigned char*>(memory.data) + memory.size);
}

/// The same part for a call that writes to it: what was in it is nobody's any more.
inline workspace opened(workspace w) noexcept {
  const workspace memory = aligned(w);
  if (memory.data != nullptr) stamp_in(memory) = 0;
  return memory;
}

/// A hash of what a result says of its workspace; never 0, which is no ranking's.
inline std::uint32_t stamp_of(const result& r) noexcept {
  const ranked& k = r.ranked;
  const std::uint32_t kind = static_cast<std::uint32_t>(k.method) + k.level * 8u + k.first * 32u +
                             k.explained * 64u + k.packed * 128u;
  std::uint32_t h = 2166136261u;  // where FNV-1a begins; each step is half of one of lowbias32 (Wellons 2018)
  for (const std::uint32_t fact :
       {k.rows, k.tokens, k.entries, r.term_count, r.candidate_count, bits_of(k.mean_tokens), kind}) {
    h = (h ^ fact) * 0x7feb352du;
    h ^= h >> 15;
  }
  return h | 1;
}

/// What a workspace bears that holds the ranking with this stamp: another number for each size, as arrays
/// are found from both ends.
inline std::uint32_t mark_of(std::uint32_t stamp, workspace memory) noexcept {
  return (stamp ^ static_cast<std::uint32_t>(memory.size) * 0x9E3779B1u) | 1;
}

/// Whether `memory` holds what this result tells of, as the calls that take any options left it.
inline bool holds(workspace memory, const result& r) noexcept {
  return memory.data != nullptr && r.ranked.packed && r.ranked.stamp == stamp_of(r) &&
         stamp_in(memory) == mark_of(r.ranked.stamp, memory);
}

/// The first sentence is to stand first, not the last one: turns them round.
inline void reverse(sentence* sentences, std::uint32_t count) noexcept {
  sentence *a = sentences, *b = sentences + count;
  while (a < b && a < --b) {
    const sentence s = *a;
    *a++ = *b;
    *b = s;
  }
}

template <class Options>
constexpr float strength_of(const Options& o) noexcept {
  return o.query_strength > 0 ? o.query_strength : o.query.empty() ? 0.5f : 0.9f;
}

/// Reads one text, or one part of what is read, into a model.  Apart, so that the reader's state is
/// on the stack while it reads and not beside it.
template <class Options>
PITH_NOINLINE void read_one(std::string_view text, const Options& o, typename Options::reader::writer& out) noexcept {
  typename Options::reader r(o.language, out);
  r.consume(text.data(), text.size(), 0, true);
}

/// Reads title and query as one sentence, which no summary takes; nothing where there are none.
template <class Options>
void read_query(const Options& o, typename Options::reader::writer& out) noexcept {
  if (!asks(o)) return;
  out.join(true);
  for (unsigned part = 0; part < 2; ++part) read_one(part == 0 ? o.title : o.query, o, out);
  out.join(false);
  out.end_sentence(0, 0, 0, role::furniture, 0);
}

/// One document, known when the program is compiled: then nothing of what takes several is linked.
using one = std::integral_constant<std::size_t, 1>;

/// Reads the query and documents, text_at(0) and so on, one after another.  With no memory it only
/// counts.  One of several that holds no sentence counts as a block without a word, so that each
/// starts somewhere.  `Count` is std::size_t or `one`.
template <class Count, class TextAt, class Options>
PITH_ALWAYS_INLINE reading read_documents(Count count, TextAt text_at,
                                                      const Options& o, workspace w) noexcept {
  const workspace memory = opened(w);
  unsigned char* const data = static_cast<unsigned char*>(memory.data);
  std::size_t bytes = 0;
  using writer = typename Options::reader::writer;
  if (writer::remembers)
    for (std::size_t d = 0; d < count; ++d) bytes += text_at(d).size();
  writer out(data, memory.size, bytes);
  read_query(o, out);
  for (std::size_t d = 0; d < count; ++d) {
    const std::uint32_t before = out.sentence_count();
    read_one(text_at(d), o, out);
    if (count > 1 && out.sentence_count() == before)
      out.end_sentence(0, 0, 0, role::furniture, starts_block);
    sentence* const first = Options::several ? out.recent(out.sentence_count() - before - 1) : nullptr;
    if (first != nullptr) first->flags = (first->flags | starts_document) & all_flags;
  }
  unsigned char* const tokens_end = data + (out.full() ? 0 : std::size_t{4} * out.token_count());
  reading done{out.full() ? status::workspace_too_small : status::ok,
               array_at<std::uint32_t>(data), array_at<sentence>(out.high()),
               out.token_count(), out.sentence_count(), tokens_end, out.high()};
  if (!out.full()) reverse(done.sentences, done.sentence_count);
  return done;
}

/// What reading alone takes.
inline std::size_t reading_bytes(std::uint32_t tokens, std::uint32_t sentences) noexcept {
  if (!can_count<std::size_t>(tokens, sentences)) return no_size<>;
  return sizeof(std::uint32_t) * tokens + sizeof(sentence) * sentences + spare_bytes;
}

/// Reads one text, without a query.
inline reading read_text(std::string_view text, const language* pack, workspace w) noexcept {
  options o;
  o.language = pack;
  return read_documents(one{}, [text](std::size_t) noexcept { return text; }, o, w);
}

/// Whether this cannot be a text.
inline bool is_null(std::string_view text) noexcept { return text.data() == nullptr && !text.empty(); }

/// Whether one text can be read.
inline status accepts(std::string_view text) noexcept {
  return is_null(text) ? status::invalid_call
         : text.size() > max_text_bytes ? status::text_too_long
                                        : status::ok;
}

/// Whether a call with these options and texts can be made.  A text counts one byte longer than it is; a
/// query counts too.
template <class Count, class TextAt, class Options>
status accepts(Count count, TextAt text_at, const Options& o) noexcept {
  if (!valid(o)) return status::invalid_option;
  if (is_null(o.query) || is_null(o.title)) return status::invalid_call;
  if (count > max_text_bytes || o.query.size() > max_text_bytes / 2 ||
      o.title.size() > max_text_bytes / 2)
    return status::text_too_long;
  const std::size_t taken = count + o.query.size() + o.title.size();
  if (taken > max_text_bytes + 1) return status::text_too_long;
  std::size_t left = max_text_bytes + 1 - taken;
  for (std::size_t d = 0; d < count; ++d) {
    const std::string_view text = text_at(d);
    if (is_null(text)) return status::invalid_call;
    if (text.size() > left) return status::text_too_long;
    left -= text.size();
  }
  return status::ok;
}

PITH_EXACT_FLOAT_BEGIN

/// Chooses from what has been ranked: `out` knows its counts, and gets the spans, for which there is
/// room.
///
/// `o` names the method of the ranking, and whether it is to be explained.  Scores, prices and marks lie
/// where the ranking had what it needed for itself, the queue in inverse_out.  The matrix, the
/// centralities, the factors and the weights stay as they are, so that the selection can be made again.
template <class Options>
PITH_NOINLINE void choose(result& out, const Options& o, workspace memory) noexcept {
  const ranked& k = out.ranked;
  sentence* const sentences = array_at<sentence>(static_cast<unsigned char*>(memory.data) +
                                                          memory.size) - k.rows;
  std::uint32_t* const tokens = static_cast<std::uint32_t*>(memory.data);
  const rank_arrays arrays =
      carve(sentences, {k.tokens, k.rows, k.entries, out.term_count}, k.first != 0, o);
  const basic_matrix<Options::packed> m{sentences, k.rows, tokens, k.entries, out.term_count, 0};
  const token_counts tokens_of{arrays.factor, k.mean_tokens};
  span* const spans = array_at<span>(static_cast<unsigned char*>(memory.data) +
                                     entry_bytes<std::size_t>(k.entries, out.term_count, Options::packed));
  std::uint32_t* const nodes = arrays.queue;
  const std::uint32_t candidates = list_candidates(sentences, k.rows, nodes);
  const budget limits = resolve(o, candidates);
  const bool standard = o.method == method::standard;
  const float* score = arrays.centrality;
  if (standard) {
    using scores = standard_scores<basic_matrix<Options::packed>, Options::asked, Options::several>;
    scores(m, tokens_of, arrays, nodes, candidates, k.most_rows, k.leaning).fill();
    score = arrays.score;
  }
  if constexpr (Options::measured) o.measure(sentences, k, arrays.rows);
  selection<Options> chosen{sentences, k.rows, k.first, arrays.centrality, score, o.method, nodes,
                            arrays.price, coverage(&m, tokens_of, arrays.mark), limits, spans, arrays.rows,
                            standard ? k.likest : 0xffffffffu};
  out.count = chosen.run(o.order);
  out.spans = spans;
}

/// Whether every index in what `memory` holds of a result leads into it.  The stamp tells what other calls
/// left from what this one did, but not where one was given only a part of the same workspace and so has its
/// stamp elsewhere.
template <class Options>
PITH_NOINLINE bool is_intact(const result& r, const Options& o, workspace memory) noexcept {
  const ranked& k = r.ranked;
  const counts<std::size_t> c{k.tokens, k.rows, k.entries, r.term_count};
  const layout<std::size_t> at(c, k.first != 0, o);
  if (at.entries_end + at.group + at.sentence_bytes > memory.size) return false;
  sentence* const sentences = array_at<sentence>(static_cast<unsigned char*>(memory.data) +
                                                          memory.size) - k.rows;
  const basic_matrix<Options::packed> m{sentences, k.rows, static_cast<std::uint32_t*>(memory.data),
                                        k.entries, r.term_count, 0};
  std::uint32_t before = 0, candidates = 0;
  for (std::uint32_t i = 0; i < k.rows; ++i) {
    if (m.row_begin(i) < before || m.row_begin(i) > k.entries) return false;
    before = m.row_begin(i);
    candidates += is_candidate(sentences[i]);
  }
  const std::uint32_t bits = m.stored_bits();
  for (std::uint32_t e = 0; e < k.entries; ++e)
    if ((m.stored(e, bits) & ((1u << bits) - 1)) >= r.term_count) return false;
  if (weighs_terms(o.method)) {
    const std::uint16_t* const group = carve(sentences, c, k.first != 0, o).group;
    for (std::uint32_t t = 0; t < r.term_count; ++t)
      if (group[t] >= most_groups(k.tokens) || group[t] >= r.candidate_count) return false;
  }
  return candidates == r.candidate_count;
}

/// Ranks what was read.  Once it is known what the matrix will be, `fit(r, builder, size)` says
/// whether that has room; where it says no it has either set out.status or shortened what was read.
template <class Options, class Fit>
PITH_NOINLINE void rank_rows(result& out, reading& r, const Options& o, Fit fit) noexcept {
  PITH_STAGE(read);
  const std::uint32_t first = asks(o) && r.sentence_count != 0 ? 1 : 0;
  unsigned level = 3;  // the best there is
  const auto is_best = [&](std::uint32_t i) noexcept { return reserve_level(r.sentences[i]) == level; };
  matrix_builder builder(
      r.tokens, array_at<std::uint32_t>(r.middle),
      static_cast<std::size_t>(reinterpret_cast<unsigned char*>(r.sentences) - r.middle) / 4);
  matrix_size size{0, 0};
  for (bool linked = false;; linked = true) {
    level = 3;
    out.sentence_count = r.sentence_count > first ? r.sentence_count - first : 0;
    out.candidate_count = 0;
    for (std::uint32_t i = 0; i < r.sentence_count; ++i) {
      const unsigned own = reserve_level(r.sentences[i]);
      if (own < level) {
        level = own;
        out.candidate_count = 0;
      }
      if (own == level && own < 3) ++out.candidate_count;
    }
    if (out.candidate_count == 0) return;
    size = builder.link(
        r.sentences, r.sentence_count, r.token_count,
        [&](std::uint32_t i) noexcept { return i < first || is_best(i); }, linked);
    if (fit(r, builder, size)) break;
    if (out.status != status::ok) return;
  }

  const rank_arrays arrays =
      carve(r.sentences, {r.token_count, r.sentence_count, size.entries, size.terms}, first != 0, o);
  using matrix_type = basic_matrix<Options::packed>;
  const matrix_type m = builder.build<matrix_type>(
      r.sentences, r.sentence_count, r.token_count,
      [&](std::uint32_t i, std::uint32_t tokens, std::uint32_t squares) noexcept {
        if (!weighs_terms(o.method)) return;  // nor may its many factors be where tokens still are
        arrays.factor[i] = static_cast<float>(o.method == method::lexrank ? squares : tokens);
      },
      first, o.explain ? arrays.hash : nullptr);
  for (std::uint32_t i = 0; i < m.sentence_count; ++i)
    if (is_best(i)) m.make_node(i);
  out.term_count = size.terms;
  PITH_STAGE(matrix);

  ranker<std::remove_const_t<decltype(Options::method)>, matrix_type, Options::asked> rank(m, o.method, arrays,
                                                                                          out.candidate_count);
  rank.weigh(m.single_count);
  const bool leans_to_it = asks(o) && first != 0 && rank.lean(strength_of(o));
  const rank_outcome outcome = rank.iterate(damping_of(o), tolerance_of(o), sweeps_of(o));
  out.sweeps = outcome.sweeps;
  out.converged = outcome.converged;
  out.ranked = {m.sentence_count, r.token_count, m.entry_count, rank.mean_tokens(), rank.most_rows(),
                o.method, static_cast<std::uint8_t>(level), static_cast<std::uint8_t>(first),
                o.explain, Options::packed, leans_to_it, o.query.empty() ? 0xffffffffu : rank.likest(), 0};
  PITH_STAGE(rank);
}

PITH_EXACT_FLOAT_END

/// Ranks what was read and, where it `chooses`, chooses from it: all of a call but the reading.  The two are
/// called one after the other, not one from the other, for the stack's sake.
template <bool Chooses = true, class Options, class Fit>
void rank_reading(result& out, reading& r, const Options& o, Fit fit) noexcept {
  rank_rows(out, r, o, fit);
  if (out.status != status::ok) return;
  const auto* const end = reinterpret_cast<unsigned char*>(r.sentences + r.sentence_count);
  const workspace memory{r.tokens, static_cast<std::size_t>(
                                       end - reinterpret_cast<unsigned char*>(r.tokens))};
  if constexpr (Options::kept) {  // of others nobody asks again
    out.ranked.packed = Options::packed;
    out.ranked.stamp = stamp_of(out);
    stamp_in(memory) = mark_of(out.ranked.stamp, memory);
  }
  if (!Chooses || out.candidate_count == 0) return;
  choose(out, o, memory);
  PITH_STAGE(select);
}

/// Whether a workspace of so many bytes has room for what is needed; if not, notes what is missing.
template <class Outcome>
bool has_room(std::size_t needed, std::size_t bytes, Outcome& out) noexcept {
  out.workspace_bytes = needed;
  if (needed <= bytes && needed != no_size<>) return true;
  out.status = status::workspace_too_small;
  out.missing_bytes = needed - bytes;
  return false;
}

template <class Count, class TextAt, class Options>
std::size_t exact_for(Count count, TextAt text_at, const Options& o) noexcept {
  if (accepts(count, text_at, o) != status::ok) return 0;
  const reading r = read_documents(count, text_at, o, {});
  return bytes_for(at_most(r.token_count, r.sentence_count), o);
}

/// The bytes for any text of so many bytes, each token and each sentence of which takes one and a
/// space.  No call takes a text so long that counting it in 64 bits could not.
template <class Options>
constexpr std::size_t bound_for(std::size_t text_bytes, const Options& o) noexcept {
  if (!valid(o)) return 0;
  if (text_bytes / 4 > max_text_bytes) return no_size<>;
  const std::uint64_t half = (std::uint64_t{text_bytes} + 1) / 2;
  const std::uint64_t query =
      o.query.size() / 2 + o.query.size() % 2 + o.title.size() / 2 + o.title.size() % 2;
  if (query > max_text_bytes) return no_size<>;
  return bytes_for(at_most<std::uint64_t>(half + query, half + (asks(o) ? 1 : 0)), o);
}

template <bool Chooses = true, class Count, class TextAt, class Options>
result summarize_all(Count count, TextAt text_at, const Options& o, workspace w) noexcept {
  result out;
  out.status = accepts(count, text_at, o);
  if (out.status != status::ok) return out;
  reading r = read_documents(count, text_at, o, w);
  out.sentence_count = r.sentence_count - (asks(o) && r.sentence_count != 0 ? 1 : 0);
  out.status = r.outcome;
  const auto most = at_most(r.token_count, r.sentence_count);
  if (!has_room(bytes_for(most, o), size_of(w), out) || out.status != status::ok) return out;
  rank_reading<Chooses>(out, r, o, [](reading&, matrix_builder&, matrix_size) noexcept { return true; });
  return out;
}


/// Chooses again from a text that has been ranked, without reading it: the same spans as a new call would give
/// with these options, at a small part of its cost.
///
/// `r` tells of the ranking that is in `memory`, the usable part of a workspace of `bytes` bytes; its
/// contents may have been moved.  Of the options the limits and the order are looked at, and whether rows
/// are measured; all else is as it was ranked.  The spans of `r` are gone afterwards.
///
/// status::workspace_too_small: no room for so many spans; `r` can still be used.  status::invalid_call:
/// `memory` does not hold what `r` tells of.
template <class Options>
result choose_again(const result& r, const Options& o, workspace memory, std::size_t bytes) noexcept {
  result out = r;
  out.spans = nullptr;
  out.count = 0;
  out.missing_bytes = 0;
  out.status = !valid(o) ? status::invalid_option
               : !holds(memory, r) ? status::invalid_call
                                   : status::ok;
  if (out.status != status::ok || r.ranked.rows == 0) return out;
  auto as_ranked = o;
  as_ranked.method = r.ranked.method;
  as_ranked.explain = r.ranked.explained;
  as_ranked.query = std::string_view("?", r.ranked.first != 0 ? 1 : 0);
  as_ranked.title = {};
  const ranked& k = r.ranked;
  out.workspace_bytes = bytes_for(at_most(k.tokens, k.rows), as_ranked);
  if (!is_intact(r, as_ranked, memory)) {
    out.status = status::invalid_call;
    return out;
  }
  // spans of candidates only
  const std::size_t spare = most_spans(o, k.rows) - most_spans(o, r.candidate_count);
  const layout<std::size_t> at({k.tokens, k.rows, k.entries, r.term_count}, k.first != 0, as_ranked);
  if (memory.size < at.ranking() - spare_bytes - sizeof(span) * spare)
    (void)has_room(out.workspace_bytes, bytes, out);
  else
    choose(out, as_ranked, memory);
  return out;
}

/// Calls call(count, text_at).  Whoever makes an input in place has the kind known when it is compiled, and
/// then nothing of the other kind is linked.
template <class Call>
PITH_ALWAYS_INLINE auto with(const input& text, Call call) noexcept {
  if (text.is_several())
    return call(text.count(), [&text](std::size_t d) noexcept { return text[d]; });
  return call(one{}, [one_text = text[0]](std::size_t) noexcept { return one_text; });
}

}  // namespace detail
}  // namespace pith

#endif  // PITH_STAGES_HPP
