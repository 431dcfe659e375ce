// feed_file.cpp - summarizes the file "input.txt", however long, on a board with little memory: it
// is read once, in pieces of 512 bytes, as from an SD card.
#include "board.hpp"
#include "pith/feed.hpp"

#ifndef PITH_WORKSPACE
#define PITH_WORKSPACE 32768
#endif

namespace {

pith::static_workspace<PITH_WORKSPACE> memory;
alignas(pith::feed) unsigned char room[sizeof(pith::feed)];
pith::result r;
char piece[512];

__attribute__((noinline)) void call(pith::feed& f) {
  for (std::size_t n; (n = board_read(piece, sizeof piece)) != 0;) (void)f.append({piece, n});
  r = f.finish_early();
}

struct place {};

}  // namespace

inline void* operator new(std::size_t, void* at, place) noexcept { return at; }

extern "C" int board_main() {
  pith::feed& f = *new (room, place{}) pith::feed({5}, memory);
  board::stack(true);
  call(f);
  const std::uint32_t used = board::stack(false);
  for (const pith::span& s : r) {
    std::uint32_t bits;
    __builtin_memcpy(&bits, &s.centrality, sizeof bits);
    board::put_number(s.offset);
    board_put(" ");
    board::put_number(s.length);
    board_put(" ");
    board::put_hex(bits);
    board_put("\n");
  }
  board_put("sentences ");
  board::put_number(r.sentence_count);
  board_put("\nread ");
  board::put_number(f.read_bytes());
  board_put(f.status() == pith::status::ok ? " all\n" : " full\n");
  board_put("stack ");
  board::put_number(used);
  board_put(" workspace ");
  board::put_number(static_cast<std::uint32_t>(r.workspace_bytes));
  board_put("\n");
  return r ? 0 : 1;
}

extern "C" __attribute__((noinline)) void board_mark() { __asm__ volatile(""); }
