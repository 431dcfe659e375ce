// digest.cpp - one number for what Pith makes of every bundled text, by every method and by the plain
// call: spans, ranks and the bits of the scores.  It is the same on every machine, or something is wrong.
//
// Every text is also fed in pieces, and must give the same.  The deepest stack of any of the calls
// is measured on the way.
#include "board.hpp"
#include "pith/feed.hpp"
#include "pith/languages/all.hpp"
#include "pith/plain.hpp"
#include "texts.inc"

#ifndef PITH_WORKSPACE
#define PITH_WORKSPACE 32768
#endif

namespace {

pith::static_workspace<PITH_WORKSPACE> memory;

struct digest {
  std::uint32_t a = 2166136261u, b = 0;

  void add(std::uint32_t n) {
    for (int i = 0; i < 4; ++i, n >>= 8) {
      a = (a ^ (n & 255u)) * 16777619u;
      b = (b << 5 | b >> 27) + (n & 255u) * 0x9e3779b1u;
    }
  }
  void add(const pith::result& r) {
    add(static_cast<std::uint32_t>(r.status));
    add(r.count);
    add(r.sentence_count);
    add(r.term_count);
    add(r.sweeps);
    for (const pith::span& s : r) {
      std::uint32_t bits;
      static_assert(sizeof bits == sizeof s.centrality, "");
      __builtin_memcpy(&bits, &s.centrality, sizeof bits);
      add(s.offset);
      add(s.length);
      add(s.rank);
      add(bits);
    }
  }
};

// Options and results are static: of the stack, only what the call itself uses is measured.
pith::options o;
pith::result r;
std::string_view text;

__attribute__((noinline)) void call() { r = pith::summarize(text, o, memory); }

__attribute__((noinline)) void call_plain() { r = pith::plain::summarize(text, {1000}, memory); }

__attribute__((noinline)) void call_feed() {
  pith::feed f(o, memory);
  for (std::size_t at = 0, n = 1; at < text.size(); at += n, n = n * 2 % 997) {
    if (n > text.size() - at) n = text.size() - at;
    (void)f.append({text.data() + at, n});
  }
  r = f.finish();
}

}  // namespace

extern "C" int board_main() {
  constexpr const char* names[] = {"standard", "textrank", "lexrank", "bm25"};
  std::uint32_t deepest = 0, failures = 0;
  std::size_t largest = 0;
  for (std::uint32_t how = 0; how < 4; ++how) {
    digest all;
    for (const auto& t : texts) {
      text = {reinterpret_cast<const char*>(t.bytes), t.size};
      o = {};
      o.sentences = 1000;
      o.method = static_cast<pith::method>(how);
      o.language = pith::languages::find(t.code);
      board::stack(true);
      call();
      const std::uint32_t used = board::stack(false);
      if (used > deepest) deepest = used;
      if (r.workspace_bytes > largest) largest = r.workspace_bytes;
      digest whole, pieces;
      whole.add(r);
      all.add(r);
      if (!r) {
        board_put(t.name);
        board_put(": ");
        board_put(pith::status_name(r.status));
        board_put("\n");
        ++failures;
      }
      call_feed();
      pieces.add(r);
      if (pieces.a != whole.a || pieces.b != whole.b) {
        board_put(t.name);
        board_put(": fed in pieces it is not the same\n");
        ++failures;
      }
    }
    board_put(names[how]);
    board_put(" ");
    board::put_hex(all.a);
    board::put_hex(all.b);
    board_put("\n");
  }
  digest all;
  for (const auto& t : texts) {
    text = {reinterpret_cast<const char*>(t.bytes), t.size};
    call_plain();
    all.add(r);
    failures += !r;
  }
  board_put("plain ");
  board::put_hex(all.a);
  board::put_hex(all.b);
  board_put("\n");
  board_put("stack ");
  board::put_number(deepest);
  board_put(" workspace ");
  board::put_number(static_cast<std::uint32_t>(largest));
  board_put("\n");
  return failures != 0 ? 1 : 0;
}

extern "C" __attribute__((noinline)) void board_mark() { __asm__ volatile(""); }
