// pith.cpp - the compiled library: the headers under the C interface of pith.h and pith_more.h.
//
// The same code that a C++ program includes, so the two cannot drift; here are only the
// translations of its structs.  English is the one pack that this file names.
#include "pith_more.h"

#include <cstddef>
#include <cstring>
#include <new>
#include <string_view>
#include <type_traits>

#include "handles.hpp"
#include "pith/feed.hpp"
#include "pith/fit.hpp"
#include "pith/keywords.hpp"
#include "pith/pith.hpp"
#include "pith/read.hpp"
#include "pith/ranking.hpp"

namespace {

// The order of the enumerators is the interface.
static_assert(PITH_METHOD_BM25 == static_cast<int>(pith::method::bm25), "methods");
static_assert(PITH_ORDER_RANK == static_cast<int>(pith::order::rank), "orders");
static_assert(PITH_INVALID_CALL == static_cast<int>(pith::status::invalid_call), "status");
static_assert(PITH_ROLE_FURNITURE == static_cast<int>(pith::role::furniture), "roles");
static_assert(PITH_LABEL == static_cast<int>(pith::label), "flags");
static_assert(sizeof(pith_span) == sizeof(pith::span), "spans are translated in place");
static_assert(sizeof(pith_explanation::terms) / sizeof(pith_term_share) ==
                  pith::most_explained_terms, "as many terms");
static_assert(sizeof(pith_keyword) == sizeof(pith::keyword), "so are keywords");
static_assert(sizeof(pith_sentence) == sizeof(pith::sentence), "so are sentences");

/// What a pith_feed holds: `mark` is a number of its own for each address, once it has begun, so that one
/// that has not, or that was moved, is known.
struct held_feed {
  std::uint64_t mark;
  pith::feed feed;
};
static_assert(sizeof(pith_feed) >= sizeof(held_feed) && alignof(pith_feed) >= alignof(held_feed) &&
                  std::is_trivially_destructible<held_feed>::value, "room for a feed, left as it is");

std::uint64_t mark_for(const pith_feed* feed) noexcept {
  return reinterpret_cast<std::uintptr_t>(feed) ^ 0x5069746866656564u;  // "Pithfeed"
}

/// The same of a pith_ranking.
struct held_ranking {
  std::uint64_t mark;
  pith::input text;
  pith::ranking ranking;
};
static_assert(sizeof(pith_ranking) >= sizeof(held_ranking) && alignof(pith_ranking) >= alignof(held_ranking) &&
                  std::is_trivially_destructible<held_ranking>::value, "room for a ranking, left as it is");

std::uint64_t mark_for(const pith_ranking* ranking) noexcept {
  return reinterpret_cast<std::uintptr_t>(ranking) ^ 0x5069746872616e6bu;  // "Pithrank"
}

constexpr pith_status translated(pith::status s) noexcept { return static_cast<pith_status>(s); }

std::string_view view(const char* text, std::size_t length) noexcept {
  return length > 0 ? std::string_view(text, length) : std::string_view();  // null is seen later
}

pith::input input_of(const pith_text* documents, std::size_t count) noexcept {
  return {documents, count, [](const void* list, std::size_t d) noexcept {
            const pith_text& document = static_cast<const pith_text*>(list)[d];
            return view(document.data, document.length);
          }};
}

// A caller built against a later header may pass fields that this library has never heard of; it
// can obey them only when they are zero.
template <class Options>
bool understood(const Options& o) noexcept {
  if (o.size != 0 && o.size < sizeof o) return false;  // the first version has them all
  const auto* bytes = reinterpret_cast<const unsigned char*>(&o);
  for (std::size_t i = sizeof o; i < o.size; ++i)
    if (bytes[i] != 0) return false;
  return true;
}

bool translate(const pith_options* from, pith::options& to) noexcept {
  if (from == nullptr) return true;
  if (!understood(*from)) return false;
  if (from->method < 0 || from->method > PITH_METHOD_BM25) return false;
  if (from->order < 0 || from->order > PITH_ORDER_RANK) return false;
  to.sentences = from->sentences;
  to.ratio = from->ratio;
  to.words = from->words;
  to.bytes = from->bytes;
  to.method = static_cast<pith::method>(from->method);
  to.order = static_cast<pith::order>(from->order);
  to.damping = from->damping;
  to.tolerance = from->tolerance;
  to.max_sweeps = from->max_sweeps;
  if (from->language != nullptr) to.language = pith::detail::to_pack(from->language);
  to.query = view(from->query, from->query_length);
  to.title = view(from->title, from->title_length);
  to.query_strength = from->query_strength;
  to.explain = from->explain != 0;
  return true;
}

bool translate(const pith_keyword_options* from, pith::keyword_options& to) noexcept {
  if (from == nullptr) return true;
  if (!understood(*from)) return false;
  to.count = from->count;
  to.window = from->window;
  to.damping = from->damping;
  to.tolerance = from->tolerance;
  to.max_sweeps = from->max_sweeps;
  if (from->language != nullptr) to.language = pith::detail::to_pack(from->language);
  return true;
}

// Rewrites an array as the C interface's type, in its own memory.  The two types are laid out
// alike, so the compiler makes nothing of it; but it then knows that the memory changed its type.
template <class To, class From, class Make>
const To* in_place(const From* from, std::uint32_t count, Make make) noexcept {
  auto* memory = reinterpret_cast<unsigned char*>(const_cast<From*>(from));
  for (std::uint32_t i = 0; i < count; ++i) {
    const To value = make(from[i]);
    std::memcpy(memory + i * sizeof(To), &value, sizeof value);
  }
  return pith::detail::array_at<const To>(memory);
}

// What results of every kind say: how they came about, and what they took.
template <class From, class To>
void describe(const From& r, To* result) noexcept {
  result->candidate_count = r.candidate_count;
  result->term_count = r.term_count;
  result->sweeps = r.sweeps;
  result->converged = r.converged ? 1 : 0;
  result->workspace_bytes = r.workspace_bytes;
  result->missing_bytes = r.missing_bytes;
}

pith_status report(const pith::result& r, pith_result* result) noexcept {
  *result = pith_result();
  result->sentence_count = r.sentence_count;
  describe(r, result);
  if (r.status != pith::status::ok) return translated(r.status);
  result->count = r.count;
  result->spans = in_place<pith_span>(r.spans, r.count, [](const pith::span& s) noexcept {
    return pith_span{s.offset, s.length, s.sentence, s.rank, s.centrality, s.score, s.document};
  });
  return PITH_OK;
}

pith_status copy_to(const pith::input& text, const pith_result* result, const char* separator, char* out,
                    size_t out_bytes, pith_copied* copied) noexcept {
  if (copied != nullptr) *copied = pith_copied();
  if (result == nullptr || (result->spans == nullptr && result->count != 0)) return PITH_INVALID_CALL;
  if (out_bytes == 0) return PITH_OUTPUT_TOO_SMALL;
  if (out == nullptr) return PITH_INVALID_CALL;
  out[0] = '\0';
  if (result->count == 0) return PITH_OK;
  pith::result r;
  r.spans = reinterpret_cast<const pith::span*>(result->spans);
  r.count = result->count;
  std::string_view between("\n", 1);
  if (separator != nullptr) {
    std::size_t n = 0;  // not strlen: the library leans on no other; one too long never fits
    while (n < out_bytes && separator[n] != '\0') ++n;
    between = {separator, n};
  }
  const pith::copied c = pith::copy(text, r, out, out_bytes - 1, between);
  out[c.bytes] = '\0';
  if (copied != nullptr) {
    copied->bytes = c.bytes;
    copied->sentences = c.sentences;
  }
  return translated(c.status);
}

/// The feed in a pith_feed, or null where none has begun.
pith::feed* inside(pith_feed* feed) noexcept {
  if (feed == nullptr || feed->state[0] != mark_for(feed)) return nullptr;
  return &std::launder(reinterpret_cast<held_feed*>(feed->state))->feed;
}

pith_status finish(pith_feed* feed, bool early, pith_result* result) noexcept {
  if (result == nullptr) return PITH_INVALID_CALL;
  *result = pith_result();
  pith::feed* const f = inside(feed);
  if (f == nullptr) return PITH_INVALID_CALL;
  return report(early ? f->finish_early() : f->finish(), result);
}

/// The ranking in a pith_ranking, or null where there is none.
held_ranking* inside(pith_ranking* ranking) noexcept {
  if (ranking == nullptr || ranking->state[0] != mark_for(ranking)) return nullptr;
  return std::launder(reinterpret_cast<held_ranking*>(ranking->state));
}

}  // namespace

extern "C" {

const char* pith_version(void) { return PITH_VERSION_STRING; }

const char* pith_status_name(pith_status status) {
  return pith::status_name(static_cast<pith::status>(status));
}

const char* pith_role_name(unsigned role) {
  return role <= static_cast<unsigned>(pith::role::furniture)
             ? pith::role_name(static_cast<pith::role>(role))
             : "unknown";
}

pith_status pith_summarize(const char* text, size_t length, const pith_options* options,
                           void* workspace, size_t workspace_bytes, pith_result* result) {
  if (result == nullptr) return PITH_INVALID_CALL;
  *result = pith_result();
  pith::options o;
  if (!translate(options, o)) return PITH_INVALID_OPTION;
  return report(pith::summarize(view(text, length), o, {workspace, workspace_bytes}), result);
}

size_t pith_rank_workspace_bytes(const pith_text* documents, size_t count, const pith_options* options,
                                 const pith_screen* screen) {
  pith::options o;
  if (!translate(options, o)) return 0;
  const pith::input text = input_of(documents, count);
  return screen != nullptr ? pith::workspace_bytes(text, o, {screen->columns, screen->rows})
                           : pith::workspace_bytes(text, o);
}

pith_status pith_rank(pith_ranking* ranking, const pith_text* documents, size_t count,
                      const pith_options* options, void* workspace, size_t workspace_bytes) {
  if (ranking == nullptr) return PITH_INVALID_CALL;
  pith::options o;
  if (!translate(options, o)) o.ratio = -1;  // which is refused, and remembered
  const pith::input text = input_of(documents, count);
  const auto* const held =
      new (ranking->state) held_ranking{mark_for(ranking), text, {text, o, {workspace, workspace_bytes}}};
  return translated(held->ranking.status());
}

pith_status pith_ranking_summary(pith_ranking* ranking, const pith_options* limits, pith_result* result) {
  if (result == nullptr) return PITH_INVALID_CALL;
  *result = pith_result();
  held_ranking* const held = inside(ranking);
  if (held == nullptr) return PITH_INVALID_CALL;
  pith::options o;
  if (!translate(limits, o)) return PITH_INVALID_OPTION;
  return report(limits != nullptr ? held->ranking.summary(o) : held->ranking.summary(), result);
}

pith_status pith_ranking_fit(pith_ranking* ranking, pith_screen screen, const pith_options* limits,
                             pith_result* result) {
  if (result == nullptr) return PITH_INVALID_CALL;
  *result = pith_result();
  held_ranking* const held = inside(ranking);
  if (held == nullptr) return PITH_INVALID_CALL;
  pith::options o;
  if (!translate(limits, o)) return PITH_INVALID_OPTION;
  return report(held->ranking.fit({screen.columns, screen.rows}, o), result);
}

pith_status pith_ranking_copy(const pith_ranking* ranking, const pith_result* result, const char* separator,
                              char* out, size_t out_bytes, pith_copied* copied) {
  const held_ranking* const held = inside(const_cast<pith_ranking*>(ranking));
  return copy_to(held != nullptr ? held->text : pith::input(nullptr), result, separator, out, out_bytes, copied);
}

pith_status pith_ranking_explain(pith_ranking* ranking, const pith_span* span, const char* sentence,
                                 pith_explanation* explanation) {
  if (explanation == nullptr) return PITH_INVALID_CALL;
  *explanation = pith_explanation();
  held_ranking* const held = inside(ranking);
  if (held == nullptr || span == nullptr) return PITH_INVALID_CALL;
  const pith::span s{span->offset, span->length, span->sentence, span->rank, span->centrality, span->score,
                     span->document};
  const pith::explanation e = sentence != nullptr ? held->ranking.explain(s, view(sentence, s.length))
                                                  : held->ranking.explain(s);
  if (e.status != pith::status::ok) return translated(e.status);
  *explanation = {e.centrality, e.position, e.length, e.form, e.cue, e.repetition, e.query, e.term_count, {}};
  for (std::uint32_t t = 0; t < e.term_count; ++t)
    explanation->terms[t] = {e.terms[t].offset, e.terms[t].length, e.terms[t].share};
  return PITH_OK;
}

size_t pith_wrap(const char* sentence, size_t length, uint32_t columns, char* out,
                 size_t out_bytes, uint32_t* rows) {
  const pith::wrapped w = pith::wrap(view(sentence, length), columns, out, out_bytes);
  if (rows != nullptr) *rows = w.rows;
  return w.bytes;
}

size_t pith_workspace_bytes(const char* text, size_t length, const pith_options* options) {
  pith::options o;
  return translate(options, o) ? pith::workspace_bytes(view(text, length), o) : 0;
}

size_t pith_workspace_bound(size_t length, const pith_options* options) {
  pith::options o;
  return translate(options, o) ? pith::workspace_bound(length, o) : 0;
}

pith_status pith_copy(const char* text, size_t length, const pith_result* result,
                      const char* separator, char* out, size_t out_bytes, pith_copied* copied) {
  return copy_to(view(text, length), result, separator, out, out_bytes, copied);
}

pith_status pith_feed_begin(pith_feed* feed, const pith_options* options, void* workspace,
                            size_t workspace_bytes) {
  if (feed == nullptr) return PITH_INVALID_CALL;
  pith::options o;
  if (!translate(options, o)) o.ratio = -1;  // which the feed refuses, and remembers
  const auto* const begun = new (feed->state) held_feed{mark_for(feed), {o, {workspace, workspace_bytes}}};
  return translated(begun->feed.status());
}

pith_status pith_feed_append(pith_feed* feed, const char* piece, size_t length) {
  pith::feed* const f = inside(feed);
  return f != nullptr ? translated(f->append(view(piece, length))) : PITH_INVALID_CALL;
}

uint32_t pith_feed_read_bytes(const pith_feed* feed) {
  const pith::feed* const f = inside(const_cast<pith_feed*>(feed));
  return f != nullptr ? f->read_bytes() : 0;
}

pith_status pith_feed_finish(pith_feed* feed, pith_result* result) {
  return finish(feed, false, result);
}

pith_status pith_feed_finish_early(pith_feed* feed, pith_result* result) {
  return finish(feed, true, result);
}

pith_status pith_feed_rank(pith_feed* feed, int early, pith_ranking* ranking) {
  pith::feed* const f = inside(feed);
  if (f == nullptr || ranking == nullptr) return PITH_INVALID_CALL;
  const auto* const held = new (ranking->state)
      held_ranking{mark_for(ranking), pith::input(nullptr), f->finish_ranking(early != 0)};
  return translated(held->ranking.status());
}

pith_status pith_read(const char* text, size_t length, const pith_options* options,
                      void* workspace, size_t workspace_bytes, pith_outline* outline) {
  if (outline == nullptr) return PITH_INVALID_CALL;
  *outline = pith_outline();
  pith::options o;
  if (!translate(options, o)) return PITH_INVALID_OPTION;
  const pith::outline r = pith::read(view(text, length), o, {workspace, workspace_bytes});
  outline->workspace_bytes = r.workspace_bytes;
  outline->missing_bytes = r.missing_bytes;
  if (r.status != pith::status::ok) return translated(r.status);
  outline->count = r.count;
  outline->sentences = in_place<pith_sentence>(r.sentences, r.count, [](const pith::sentence& s) noexcept {
    return pith_sentence{s.offset, s.length, s.first_token, s.words,
                         static_cast<std::uint8_t>(s.role), static_cast<std::uint8_t>(s.flags & 255)};
  });
  return PITH_OK;
}

pith_status pith_keywords(const char* text, size_t length, const pith_keyword_options* options,
                          void* workspace, size_t workspace_bytes, pith_keyword_result* result) {
  if (result == nullptr) return PITH_INVALID_CALL;
  *result = pith_keyword_result();
  pith::keyword_options o;
  if (!translate(options, o)) return PITH_INVALID_OPTION;
  const pith::keyword_result r =
      pith::keywords(view(text, length), o, {workspace, workspace_bytes});
  describe(r, result);
  if (r.status != pith::status::ok) return translated(r.status);
  result->count = r.count;
  result->keywords = in_place<pith_keyword>(r.keywords, r.count, [](const pith::keyword& k) noexcept {
    return pith_keyword{k.offset, k.length, k.count, k.score};
  });
  return PITH_OK;
}

size_t pith_keywords_workspace_bytes(const char* text, size_t length, const pith_keyword_options* options) {
  pith::keyword_options o;
  return translate(options, o) ? pith::workspace_bytes(view(text, length), o) : 0;
}

size_t pith_keywords_workspace_bound(size_t length, const pith_keyword_options* options) {
  pith::keyword_options o;
  return translate(options, o) ? pith::workspace_bound(length, o) : 0;
}

}  // extern "C"
