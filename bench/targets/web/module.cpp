// module.cpp - Pith as a WebAssembly module that imports nothing.
//
// The module knows no memory but the stack: the page behind __heap_base is the host's to lay out.
// pith.mjs puts the text there, query and title after it and the workspace last, and grows the memory
// when more is needed.  What is asked for is written into asked(); a negative count is a pith::status.
#include "pith/detect.hpp"
#include "pith/fit.hpp"
#include "pith/keywords.hpp"
#include "pith/languages/all.hpp"
#include "pith/pith.hpp"
#include "pith/read.hpp"
#include "pith/ranking.hpp"

#include <optional>

#define PITH_EXPORT(name) extern "C" __attribute__((export_name(#name)))

extern unsigned char __heap_base;

namespace {

/// In the order in which pith.mjs writes them, four bytes each.
struct request {
  std::uint32_t sentences;
  float ratio;
  std::uint32_t words, bytes, method, order;
  std::uint32_t language;  ///< the two letters, the first one in the low byte; 0: to be detected
  float damping, tolerance;
  std::uint32_t max_sweeps;
  const char* query;
  std::uint32_t query_bytes;
  const char* title;
  std::uint32_t title_bytes;
  float query_strength;
  std::uint32_t explain, columns, rows, window;
} wanted;

// The host has one text at a time.
std::optional<pith::ranking> ranked;
pith::result last;
pith::keyword_result phrases;
pith::outline blocks;
pith::explanation why;

const pith::language* pack_of(const char* text, std::uint32_t bytes) {
  if (wanted.language == 0) return pith::detect({text, bytes});
  const char name[2] = {static_cast<char>(wanted.language & 255), static_cast<char>(wanted.language >> 8 & 255)};
  return pith::languages::find({name, 2});
}

std::int32_t answer(pith::status status, std::uint32_t count) {
  return status == pith::status::ok ? static_cast<std::int32_t>(count) : static_cast<std::int32_t>(status);
}

}  // namespace

/// Where the host's memory begins.
PITH_EXPORT(heap) const unsigned char* heap() { return &__heap_base; }
PITH_EXPORT(asked) request* asked() { return &wanted; }

/// Summarizes, or fills a screen where columns are asked for; how many spans, or a negative status.
PITH_EXPORT(summarize)
std::int32_t summarize(const char* text, std::uint32_t bytes, void* workspace, std::uint32_t workspace_bytes) {
  pith::options o;
  o.sentences = wanted.sentences;
  o.ratio = wanted.ratio;
  o.words = wanted.words;
  o.bytes = wanted.bytes;
  o.method = static_cast<pith::method>(wanted.method);
  o.order = static_cast<pith::order>(wanted.order);
  o.damping = wanted.damping;
  o.tolerance = wanted.tolerance;
  o.max_sweeps = wanted.max_sweeps;
  o.query = {wanted.query, wanted.query_bytes};
  o.title = {wanted.title, wanted.title_bytes};
  o.query_strength = wanted.query_strength;
  o.explain = wanted.explain != 0;
  o.language = pack_of(text, bytes);
  ranked.emplace(pith::input{text, bytes}, o, pith::workspace{workspace, workspace_bytes});
  last = wanted.columns != 0 ? ranked->fit({wanted.columns, wanted.rows}, o) : ranked->summary();
  return answer(last.status, last.count);
}

/// The spans of the last summary, each of span_bytes() bytes: offset, length, sentence, rank, then
/// centrality and score as floats.
PITH_EXPORT(spans) const pith::span* spans() { return last.spans; }
PITH_EXPORT(span_bytes) std::uint32_t span_bytes() { return sizeof(pith::span); }
PITH_EXPORT(sentence_count) std::uint32_t sentence_count() { return last.sentence_count; }
PITH_EXPORT(candidate_count) std::uint32_t candidate_count() { return last.candidate_count; }
PITH_EXPORT(workspace_bytes) std::uint32_t workspace_bytes() {
  return static_cast<std::uint32_t>(last.workspace_bytes);
}
PITH_EXPORT(missing_bytes) std::uint32_t missing_bytes() { return static_cast<std::uint32_t>(last.missing_bytes); }

/// What spoke for span number i of the last summary: seven floats, then the number of words and for each
/// its offset, its length and its share.  Null where nothing was kept.
PITH_EXPORT(explain) const float* explain(std::uint32_t i) {
  why = ranked->explain(last.spans[i]);
  return why.status == pith::status::ok ? &why.centrality : nullptr;
}
static_assert(sizeof(pith::term_share) == 12, "three numbers a word");

/// Key phrases, at most `count`; how many, or a negative status.
PITH_EXPORT(keywords)
std::int32_t keywords(const char* text, std::uint32_t bytes, void* workspace, std::uint32_t workspace_bytes,
                      std::uint32_t count) {
  pith::keyword_options o;
  o.count = count;
  o.window = wanted.window;
  o.language = pack_of(text, bytes);
  phrases = pith::keywords({text, bytes}, o, {workspace, workspace_bytes});
  return answer(phrases.status, phrases.count);
}

/// Each of 16 bytes: offset, length, count, and the score as a float.
PITH_EXPORT(phrases) const pith::keyword* found_phrases() { return phrases.keywords; }
PITH_EXPORT(phrases_missing) std::uint32_t phrases_missing() {
  return static_cast<std::uint32_t>(phrases.missing_bytes);
}
static_assert(sizeof(pith::keyword) == 16, "four numbers a phrase");

/// Every sentence and block; how many, or a negative status.
PITH_EXPORT(read)
std::int32_t read(const char* text, std::uint32_t bytes, void* workspace, std::uint32_t workspace_bytes) {
  pith::options o;
  o.language = pack_of(text, bytes);
  blocks = pith::read({text, bytes}, o, {workspace, workspace_bytes});
  return answer(blocks.status, blocks.count);
}

/// Each of 16 bytes: offset, length, a number that is of no use here, words in 16 bits, and in 16 more the role
/// with the flags from the fifth bit on.
PITH_EXPORT(blocks) const pith::sentence* found_blocks() { return blocks.sentences; }
PITH_EXPORT(blocks_missing) std::uint32_t blocks_missing() {
  return static_cast<std::uint32_t>(blocks.missing_bytes);
}
static_assert(sizeof(pith::sentence) == 16, "as pith.mjs reads them");

/// Writes a sentence as one line without markup, for which `bytes` are enough; how many it has.
PITH_EXPORT(clean) std::uint32_t clean(const char* sentence, std::uint32_t bytes, char* out) {
  return static_cast<std::uint32_t>(pith::clean({sentence, bytes}, out, bytes).bytes);
}

/// The language that a text is in, its two letters as above; 0 when it is told from nothing.
PITH_EXPORT(detect) std::uint32_t detect(const char* text, std::uint32_t bytes) {
  const pith::language* const pack = pith::detect({text, bytes});
  if (pack == nullptr) return 0;
  return static_cast<std::uint32_t>(static_cast<unsigned char>(pack->code[0])) |
         static_cast<std::uint32_t>(static_cast<unsigned char>(pack->code[1])) << 8;
}
