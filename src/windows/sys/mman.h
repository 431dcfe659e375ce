// mman.h - pages from the system: anonymous ones only; a file that is not mapped is read.
#ifndef PITH_WINDOWS_MMAN_H
#define PITH_WINDOWS_MMAN_H

#include <cstddef>

#define PROT_READ 1
#define PROT_WRITE 2
#define MAP_PRIVATE 2
#define MAP_ANONYMOUS 32
#define MAP_FAILED (reinterpret_cast<void*>(-1))
#define MADV_SEQUENTIAL 2

void* mmap(void* at, std::size_t bytes, int protection, int flags, int file, long long offset);
int munmap(void* pages, std::size_t bytes);
inline int madvise(void*, std::size_t, int) { return 0; }

#endif  // PITH_WINDOWS_MMAN_H
