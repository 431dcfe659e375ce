// memory.cpp - the five functions that compilers call on their own, for programs without a C
// library.  Compiled so that a loop here is not taken for the function that it is.
#include <cstddef>

extern "C" {
void* memcpy(void* to, const void* from, std::size_t n);
void* memmove(void* to, const void* from, std::size_t n);
void* memset(void* to, int value, std::size_t n);
int memcmp(const void* a, const void* b, std::size_t n);
std::size_t strlen(const char* text);

void* memcpy(void* to, const void* from, std::size_t n) {
  auto* t = static_cast<unsigned char*>(to);
  auto* f = static_cast<const unsigned char*>(from);
  while (n-- > 0) *t++ = *f++;
  return to;
}

void* memmove(void* to, const void* from, std::size_t n) {
  auto* t = static_cast<unsigned char*>(to);
  auto* f = static_cast<const unsigned char*>(from);
  if (t < f) {
    while (n-- > 0) *t++ = *f++;
  } else {
    while (n-- > 0) t[n] = f[n];
  }
  return to;
}

void* memset(void* to, int value, std::size_t n) {
  auto* t = static_cast<unsigned char*>(to);
  while (n-- > 0) *t++ = static_cast<unsigned char>(value);
  return to;
}

int memcmp(const void* a, const void* b, std::size_t n) {
  auto* x = static_cast<const unsigned char*>(a);
  auto* y = static_cast<const unsigned char*>(b);
  for (; n > 0; --n, ++x, ++y)
    if (*x != *y) return *x < *y ? -1 : 1;
  return 0;
}

std::size_t strlen(const char* text) {
  std::size_t n = 0;
  while (text[n] != '\0') ++n;
  return n;
}

#if defined(__clang__) && defined(__ARM_EABI__)  // which has names of its own for them
void __aeabi_memcpy(void* to, const void* from, std::size_t n);
void __aeabi_memcpy4(void* to, const void* from, std::size_t n);
void __aeabi_memcpy8(void* to, const void* from, std::size_t n);
void __aeabi_memclr(void* to, std::size_t n);
void __aeabi_memclr4(void* to, std::size_t n);
void __aeabi_memclr8(void* to, std::size_t n);
void __aeabi_memcpy(void* to, const void* from, std::size_t n) { memcpy(to, from, n); }
void __aeabi_memcpy4(void* to, const void* from, std::size_t n) { memcpy(to, from, n); }
void __aeabi_memcpy8(void* to, const void* from, std::size_t n) { memcpy(to, from, n); }
void __aeabi_memclr(void* to, std::size_t n) { memset(to, 0, n); }
void __aeabi_memclr4(void* to, std::size_t n) { memset(to, 0, n); }
void __aeabi_memclr8(void* to, std::size_t n) { memset(to, 0, n); }
#endif
}
