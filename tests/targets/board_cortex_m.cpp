// board_cortex_m.cpp - start and semihosting for Cortex-M, bare metal under qemu-system-arm.
#include "board.hpp"

extern "C" {
extern std::uint32_t stack_top, data_begin, data_end, data_load, bss_begin, bss_end;
[[noreturn]] void board_reset();
[[noreturn]] void board_fault();
}

namespace {

using handler = void (*)();
struct vectors {
  std::uint32_t* stack;
  handler handlers[15];
};

// Reset, then NMI and the faults: those end the run with an error.
__attribute__((section(".vectors"), used)) const vectors table = {
    &stack_top, {board_reset, board_fault, board_fault, board_fault, board_fault, board_fault}};

enum operation : std::uint32_t {
  open_file = 0x01, write_string = 0x04, read_file = 0x06, exit_with = 0x20
};

std::uint32_t semihost(operation what, const void* argument) {
  register std::uint32_t r0 __asm__("r0") = what;
  register const void* r1 __asm__("r1") = argument;
  __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

[[noreturn]] void stop(int status) {
  constexpr std::uint32_t application_exit = 0x20026;
  const std::uint32_t block[2] = {application_exit, static_cast<std::uint32_t>(status)};
  for (;;) semihost(exit_with, block);
}

std::uint32_t file = 0;  // 0: not opened yet

}  // namespace

void board_put(const char* text) { semihost(write_string, text); }

std::size_t board_read(char* out, std::size_t bytes) {
  if (file == 0) {
    static const char name[] = "input.txt";
    const struct { const char* name; std::uint32_t mode, length; } open = {name, 1, sizeof name - 1};
    file = semihost(open_file, &open);
  }
  if (file == 0xffffffffu) return 0;
  const struct { std::uint32_t file; char* to; std::uint32_t bytes; } block = {file, out, bytes};
  return bytes - semihost(read_file, &block);
}

void board_fault() {
  board_put("fault\n");
  stop(3);
}

void board_reset() {
#if defined(__ARM_FP)
  *reinterpret_cast<volatile std::uint32_t*>(0xe000ed88) |= 0xfu << 20;  // the FPU's access rights
  __asm__ volatile("dsb\n isb" ::: "memory");
#endif
  for (std::uint32_t *to = &data_begin, *from = &data_load; to < &data_end;) *to++ = *from++;
  for (std::uint32_t* p = &bss_begin; p < &bss_end;) *p++ = 0;
  stop(board_main());
}
