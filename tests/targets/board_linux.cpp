// board_linux.cpp - start and system calls of Linux without a C library, for processors that
// qemu-user runs, and for the machine at hand.
#include "board.hpp"

namespace {

#if defined(__x86_64__)
enum : long { nr_read = 0, nr_write = 1, nr_open = 2, nr_exit = 231 };
long call(long nr, long a, long b, long c) {
  long r = nr;
  __asm__ volatile("syscall" : "+a"(r) : "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
  return r;
}
__asm__(".globl _start\n_start:\n xor %ebp,%ebp\n and $-16,%rsp\n call board_start\n");
#elif defined(__i386__)
enum : long { nr_read = 3, nr_write = 4, nr_open = 5, nr_exit = 252 };
long call(long nr, long a, long b, long c) {
  long r = nr;
  __asm__ volatile("int $0x80" : "+a"(r) : "b"(a), "c"(b), "d"(c) : "memory");
  return r;
}
__asm__(".globl _start\n_start:\n xor %ebp,%ebp\n and $-16,%esp\n call board_start\n");
#elif defined(__aarch64__) || defined(__riscv)
// neither has open(): openat() with AT_FDCWD
enum : long { nr_read = 63, nr_write = 64, nr_openat = 56, nr_exit = 94 };
long call(long nr, long a, long b, long c) {
#if defined(__aarch64__)
  register long x8 __asm__("x8") = nr;
  register long x0 __asm__("x0") = a;
  register long x1 __asm__("x1") = b;
  register long x2 __asm__("x2") = c;
  register long x3 __asm__("x3") = 0;
  __asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3) : "memory");
  return x0;
#else
  register long a7 __asm__("a7") = nr;
  register long a0 __asm__("a0") = a;
  register long a1 __asm__("a1") = b;
  register long a2 __asm__("a2") = c;
  register long a3 __asm__("a3") = 0;
  __asm__ volatile("ecall" : "+r"(a0) : "r"(a7), "r"(a1), "r"(a2), "r"(a3) : "memory");
  return a0;
#endif
}
#if defined(__aarch64__)
__asm__(".globl _start\n_start:\n mov x29,#0\n bl board_start\n");
#else
__asm__(
    ".globl _start\n_start:\n.option push\n.option norelax\n la gp,__global_pointer$\n"
    ".option pop\n andi sp,sp,-16\n call board_start\n");
#endif
#elif defined(__arm__)
enum : long { nr_read = 3, nr_write = 4, nr_open = 5, nr_exit = 248 };
long call(long nr, long a, long b, long c) {
  register long r7 __asm__("r7") = nr;
  register long r0 __asm__("r0") = a;
  register long r1 __asm__("r1") = b;
  register long r2 __asm__("r2") = c;
  __asm__ volatile("svc 0" : "+r"(r0) : "r"(r7), "r"(r1), "r"(r2) : "memory");
  return r0;
}
__asm__(".arm\n.globl _start\n_start:\n bic sp,sp,#7\n bl board_start\n");
#elif defined(__s390x__)
enum : long { nr_read = 3, nr_write = 4, nr_open = 5, nr_exit = 248 };
long call(long nr, long a, long b, long c) {
  register long r1 __asm__("r1") = nr;
  register long r2 __asm__("r2") = a;
  register long r3 __asm__("r3") = b;
  register long r4 __asm__("r4") = c;
  __asm__ volatile("svc 0" : "+d"(r2) : "d"(r1), "d"(r3), "d"(r4) : "memory");
  return r2;
}
// the callee stores registers in the 160 bytes above its stack pointer
__asm__(".globl _start\n_start:\n aghi %r15,-160\n brasl %r14,board_start\n");
#else
#error "no system calls for this processor"
#endif

#if defined(__ARMEB__)
// There is no big-endian libgcc: its division of 64 bits, of which the remainder comes back in the
// second pair of registers.
extern "C" __attribute__((used)) std::uint64_t board_divide(std::uint64_t n, std::uint64_t by,
                                                            std::uint64_t* rest) {
  std::uint64_t quotient = 0, left = 0;
  for (int i = 64; i-- > 0;) {
    left = left << 1 | (n >> i & 1);
    if (left < by) continue;
    left -= by;
    quotient |= std::uint64_t{1} << i;
  }
  *rest = left;
  return quotient;
}
__asm__(
    ".globl __aeabi_uldivmod\n__aeabi_uldivmod:\n push {r4,lr}\n sub sp,sp,#16\n add r4,sp,#8\n"
    " str r4,[sp]\n bl board_divide\n ldr r2,[sp,#8]\n ldr r3,[sp,#12]\n add sp,sp,#16\n pop {r4,pc}\n");
#endif

long address(const void* p) { return static_cast<long>(reinterpret_cast<std::uintptr_t>(p)); }

}  // namespace

void board_put(const char* text) {
  std::size_t n = 0;
  while (text[n] != '\0') ++n;
  call(nr_write, 1, address(text), static_cast<long>(n));
}

std::size_t board_read(char* out, std::size_t bytes) {
  static long file = -1;
  if (file < 0) {
#if defined(__aarch64__) || defined(__riscv)
    file = call(nr_openat, -100, address("input.txt"), 0);
#else
    file = call(nr_open, address("input.txt"), 0, 0);
#endif
  }
  const long n = file < 0 ? 0 : call(nr_read, file, address(out), static_cast<long>(bytes));
  return n > 0 ? static_cast<std::size_t>(n) : 0;
}

extern "C" [[noreturn]] __attribute__((used)) void board_start();
void board_start() {
  for (const int status = board_main();;) call(nr_exit, status, 0, 0);
}
