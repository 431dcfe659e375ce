// input.cpp - mapping, reading, and memory from the system's pages.
#include "input.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pith/types.hpp"

namespace cli {

namespace {

// Below this a read is as fast as a mapping, and no one can cut the file short under our feet.
constexpr std::size_t smallest_mapping = std::size_t{1} << 20;

}  // namespace

input::~input() {
  if (mapped_) munmap(data_, size_);
  else std::free(data_);
}

int input::load(const char* name) {
  const bool standard = name[0] == '-' && name[1] == '\0';
  const int file = standard ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno;
  struct stat info;
  int error = 0;
  if (fstat(file, &info) != 0) {
    error = errno;
  } else if (S_ISDIR(info.st_mode)) {
    error = EISDIR;
  } else {
    // The size is a hint: standard input may have been read from already, and what lies in /proc
    // says that it is empty.
    const auto size = S_ISREG(info.st_mode) ? static_cast<std::size_t>(info.st_size) : 0;
    if (!standard && size >= smallest_mapping) {
      void* const pages = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
      if (pages != MAP_FAILED) {
        data_ = static_cast<char*>(pages);
        size_ = size;
        mapped_ = true;
        madvise(pages, size, MADV_SEQUENTIAL);
      }
    }
    if (!mapped_) error = read_all(file, size);
  }
  if (!standard) close(file);
  return error;
}

int input::read_all(int file, std::size_t expected) {
  std::size_t room = 0;
  for (;;) {
    if (size_ == room) {
      room = room == 0 ? expected + 4096 : room * 2;
      char* const more = static_cast<char*>(std::realloc(data_, room));
      if (more == nullptr) return ENOMEM;
      data_ = more;
    }
    const ssize_t got = read(file, data_ + size_, room - size_);
    if (got == 0) return 0;
    if (got > 0) size_ += static_cast<std::size_t>(got);
    else if (errno != EINTR) return errno;
    if (size_ > pith::max_text_bytes) return EFBIG;  // and not the whole of an endless stream
  }
}

memory::~memory() {
  if (data_ != nullptr) munmap(data_, size_);
}

bool memory::reserve(std::size_t bytes) {
  if (bytes <= size_) return true;
  constexpr std::size_t page = 65536;
  const std::size_t size = (bytes + page - 1) / page * page;
  if (size < bytes) return false;
  void* const pages = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) return false;
  if (data_ != nullptr) munmap(data_, size_);
  data_ = static_cast<char*>(pages);
  size_ = size;
#ifdef MADV_HUGEPAGE
  if (size >= (std::size_t{4} << 20)) madvise(pages, size, MADV_HUGEPAGE);  // fewer page faults
#endif
  return true;
}

}  // namespace cli
