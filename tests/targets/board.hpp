// board.hpp - what a test program asks of the machine that it runs on.
//
// board_cortex_m.cpp (semihosting), board_linux.cpp (system calls, no C library) and wasm.mjs
// answer.  The programs are linked with none but these and libgcc: an allocation, an exception or
// a call to printf does not link.
#ifndef PITH_TESTS_TARGETS_BOARD_HPP
#define PITH_TESTS_TARGETS_BOARD_HPP

#include <cstddef>
#include <cstdint>

extern "C" {
/// Where a program begins; what it returns is the exit status.
int board_main();
/// Prints a string that ends with NUL.
void board_put(const char* text);
/// Reads at most `bytes` bytes of the file "input.txt" from where the last call ended; 0 at its
/// end, and on a machine without files.
std::size_t board_read(char* out, std::size_t bytes);
/// Does nothing.  The plugin that counts instructions says how many there were whenever it is
/// called.
void board_mark();
}

namespace board {

inline void put_number(std::uint32_t n) {
  char digits[11];
  char* p = digits + 10;
  *p = '\0';
  do *--p = static_cast<char>('0' + n % 10);
  while ((n /= 10) != 0);
  board_put(p);
}

inline void put_hex(std::uint32_t n) {
  char digits[9] = {};
  for (int i = 8; i-- > 0; n >>= 4) digits[i] = "0123456789abcdef"[n & 15];
  board_put(digits);
}

/// Paints the stack below the caller, or counts the bytes from the deepest one that is not painted
/// any more.  One function for both, so that both look at the same memory; a call made from the
/// same function in between has its frames there.
#ifndef PITH_PAINT
#define PITH_PAINT 4096
#endif
__attribute__((noinline)) inline std::uint32_t stack(bool paint) {
  unsigned char memory[PITH_PAINT];
  volatile unsigned char* area = memory;
  __asm__ volatile("" : "+r"(area));  // what is read here was written by others
  constexpr unsigned char colour = 0xc5;
  std::uint32_t clean = 0;
  if (paint) {
    for (std::uint32_t i = 0; i < PITH_PAINT; ++i) area[i] = colour;
  } else {
    while (clean < PITH_PAINT && area[clean] == colour) ++clean;
  }
  return PITH_PAINT - clean;
}

}  // namespace board

#endif  // PITH_TESTS_TARGETS_BOARD_HPP
