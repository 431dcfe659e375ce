// input.cpp - mapping, reading, and memory from the system's pages.
#include "input.hpp"

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pith/pith.hpp"

namespace cli {

namespace {

// Below this a read is as fast as a mapping, and no one can cut the file short under our feet.
constexpr std::size_t smallest_mapping = std::size_t{1} << 18;

// One large page instead of hundreds, from half of one on: each of those is a fault when it is first touched.
constexpr std::size_t large_page = std::size_t{1} << 21;

// A stream is looked at when so much of it has come: it may have no end, as /dev/zero has none.
constexpr std::size_t first_look = std::size_t{1} << 16;

}  // namespace

input::~input() { drop(); }

void input::drop() {
  if (mapped_) munmap(data_, size_);
  else std::free(data_);
  data_ = nullptr;
  size_ = 0;
  mapped_ = false;
}

int input::load(const char* name) {
  const int error = load_all(name, true);
  if (error != 0) return error;
  look_at_start();
  if (content_.refused) return not_text;
  if (content_.encoding != encoding::utf8) {
    const int problem = convert();
    if (problem != 0) return problem;
    recognize_form(text(), content_);
  }
  return content_.wrapping != wrapping::none ? unwrap_text() : 0;
}

// The file itself must not be written to, and its pages may be no others.
int input::unwrap_text() {
  char* const copy = static_cast<char*>(std::malloc(size_ + 1));
  if (copy == nullptr) return ENOMEM;
  std::memcpy(copy, data_, size_);
  copy[size_] = '\0';
  bool found = unwrap(copy, size_, content_.wrapping);
  if (!found && content_.wrapping == wrapping::notebook) {  // all of its cells are code
    content_.wrapping = wrapping::json;
    found = unwrap(copy, size_, wrapping::json);
  }
  if (content_.wrapping == wrapping::json && content_.what == nullptr)
    content_.what = found ? "looks like JSON; only its long strings are read; for one record a line use --jsonl --field NAME"
                          : "looks like JSON, not prose; for one record a line use --jsonl --field NAME";
  if (!found) {
    std::free(copy);
    return 0;
  }
  const std::size_t bytes = size_;
  drop();
  data_ = copy;
  size_ = bytes;
  return 0;
}

int input::load_bytes(const char* name) { return load_all(name, false); }

int input::load_all(const char* name, bool look) {
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
    if (!mapped_) error = read_all(file, size, look);
  }
  if (!standard) close(file);
  return error;
}

// What it holds; binary data is refused once there is so much of it that it is no accident.
void input::look_at_start() {
  content_ = recognize(text());
  if (content_.refused || content_.encoding != encoding::utf8 || size_ < first_look) return;
  if (!is_binary({data_, first_look})) return;
  content_.what = "looks like binary data, not text";
  content_.refused = true;
}

int input::convert() {
  char* const utf8 = static_cast<char*>(std::malloc(utf8_room(text(), content_.encoding) + 1));
  if (utf8 == nullptr) return ENOMEM;
  const std::size_t bytes = to_utf8(text(), content_.encoding, utf8);
  drop();
  data_ = utf8;
  size_ = bytes;
  return 0;
}

const char* why(int error, const input& file) {
  return error == input::not_text ? file.holds().what : std::strerror(error);
}

int input::read_all(int file, std::size_t expected, bool look) {
  std::size_t room = 0;
  bool looked = !look;
  for (;;) {
    if (!looked && size_ >= first_look) {
      looked = true;
      look_at_start();
      if (content_.refused) return not_text;
    }
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

bool memory::reserve(std::size_t bytes) { return bytes <= size_ || renew(bytes, 0); }

bool memory::extend(std::size_t bytes) { return bytes <= size_ || renew(bytes, size_); }

void memory::shrink() {
  constexpr std::size_t much = std::size_t{4} << 20;
  if (size_ <= much) return;
  munmap(data_, size_);
  data_ = nullptr;
  size_ = 0;
}

// Other memory of at least so many bytes, with the first `kept` of the old one.
bool memory::renew(std::size_t bytes, std::size_t kept) {
#ifdef MADV_HUGEPAGE
  const bool large = bytes >= large_page / 2;
#else
  constexpr bool large = false;
#endif
  const std::size_t page = large ? large_page : 65536, size = (bytes + page - 1) / page * page;
  const std::size_t mapped = large ? size + page : size;  // so that whole large pages are in it
  if (size < bytes || mapped < size) return false;
  void* const pages = mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) return false;
  char* data = static_cast<char*>(pages);
#ifdef MADV_HUGEPAGE
  if (large) {
    const std::size_t before = (page - reinterpret_cast<std::uintptr_t>(pages) % page) % page;
    if (before != 0) munmap(data, before);
    data += before;
    munmap(data + size, page - before);
    madvise(data, size, MADV_HUGEPAGE);
  }
#endif
  if (kept != 0) std::memcpy(data, data_, kept);
  if (data_ != nullptr) munmap(data_, size_);
  data_ = data;
  size_ = size;
  return true;
}

}  // namespace cli
