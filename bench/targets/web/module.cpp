// module.cpp - Pith as a WebAssembly module that imports nothing.
//
// The module knows no memory but the stack: the page behind __heap_base is the host's to lay out.
// pith.mjs puts the text there and the workspace behind it, and grows the memory when more is
// needed.  Numbers go in and out as they are; a negative count is a pith::status.
#include "pith/detect.hpp"
#include "pith/languages/all.hpp"
#include "pith/pith.hpp"

#define PITH_EXPORT(name) extern "C" __attribute__((export_name(#name)))

extern unsigned char __heap_base;

namespace {

pith::result last;

const pith::language* pack_of(const char* text, std::uint32_t bytes, std::uint32_t code) {
  if (code == 0) return pith::detect({text, bytes});
  const char name[2] = {static_cast<char>(code & 255), static_cast<char>(code >> 8 & 255)};
  return pith::languages::find({name, 2});
}

pith::options options_of(const char* text, std::uint32_t bytes, std::uint32_t sentences, float ratio,
                         std::uint32_t words, std::uint32_t limit, std::uint32_t method,
                         std::uint32_t order, std::uint32_t code) {
  pith::options o;
  o.sentences = sentences;
  o.ratio = ratio;
  o.words = words;
  o.bytes = limit;
  o.method = static_cast<pith::method>(method);
  o.order = static_cast<pith::order>(order);
  o.language = pack_of(text, bytes, code);
  return o;
}

}  // namespace

/// Where the host's memory begins.
PITH_EXPORT(heap) const unsigned char* heap() { return &__heap_base; }

/// Bytes of workspace for this text and these options.  `code` is the language's two letters, the
/// first one in the low byte; 0 lets it be detected.
PITH_EXPORT(exact)
std::uint32_t exact(const char* text, std::uint32_t bytes, std::uint32_t sentences, float ratio,
                    std::uint32_t words, std::uint32_t limit, std::uint32_t method,
                    std::uint32_t order, std::uint32_t code) {
  return static_cast<std::uint32_t>(pith::exact(
      {text, bytes},
      options_of(text, bytes, sentences, ratio, words, limit, method, order, code)));
}

/// Summarizes; how many spans, or a negative status.
PITH_EXPORT(summarize)
std::int32_t summarize(const char* text, std::uint32_t bytes, void* workspace,
                       std::uint32_t workspace_bytes, std::uint32_t sentences, float ratio,
                       std::uint32_t words, std::uint32_t limit, std::uint32_t method,
                       std::uint32_t order, std::uint32_t code) {
  last = pith::summarize(
      {text, bytes}, options_of(text, bytes, sentences, ratio, words, limit, method, order, code),
      {workspace, workspace_bytes});
  return last ? static_cast<std::int32_t>(last.count) : static_cast<std::int32_t>(last.status);
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

/// The language that a text is in, its two letters as above; 0 when it is told from nothing.
PITH_EXPORT(detect) std::uint32_t detect(const char* text, std::uint32_t bytes) {
  const pith::language* const pack = pith::detect({text, bytes});
  if (pack == nullptr) return 0;
  return static_cast<std::uint32_t>(static_cast<unsigned char>(pack->code[0])) |
         static_cast<std::uint32_t>(static_cast<unsigned char>(pack->code[1])) << 8;
}
