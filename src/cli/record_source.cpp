// record_source.cpp - reads a stream in large pieces and cuts it after a line end.
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "records.hpp"

namespace cli {

namespace {

// Of records in one task: enough that threads meet seldom, little enough that all have work.
constexpr std::size_t piece = std::size_t{128} << 10;

std::size_t count_lines(std::string_view text) {
  std::size_t n = 0;
  const char* p = text.data();
  const char* const end = p + text.size();
  while (p < end && (p = static_cast<const char*>(std::memchr(p, '\n', static_cast<std::size_t>(end - p)))) != nullptr) {
    ++n;
    ++p;
  }
  return n;
}

// The last line end of so many bytes, or as many where there is none.
std::size_t last_line_end(const char* text, std::size_t from, std::size_t to) {
  for (std::size_t i = to; i > from; --i)
    if (text[i - 1] == '\n') return i - 1;
  return to;
}

ssize_t read_some(int file, char* out, std::size_t room) {
  for (;;) {
    const ssize_t got = read(file, out, room);
    if (got >= 0 || errno != EINTR) return got;
  }
}

}  // namespace

int record_source::open(const char* name) {
  const bool standard = name[0] == '-' && name[1] == '\0';
  file_ = standard ? STDIN_FILENO : ::open(name, O_RDONLY | O_CLOEXEC);
  if (file_ < 0) return errno;
  struct stat info;
  if (fstat(file_, &info) != 0 || S_ISDIR(info.st_mode)) {
    const int why = errno != 0 && !S_ISDIR(info.st_mode) ? errno : EISDIR;
    close();
    return why;
  }
  size_ = S_ISREG(info.st_mode) ? static_cast<std::size_t>(info.st_size) : 0;
  end_ = false;
  error_ = 0;
  line_ = next_line_;
  next_line_ = 1;
  done_ = rest_bytes_ = 0;
  return 0;
}

void record_source::close() {
  if (file_ > STDIN_FILENO) ::close(file_);
  file_ = -1;
}

// Reads on to the end of a line that is too long, and keeps nothing of it but what follows.
bool record_source::skip_line(task& t) {
  t.too_long = t.bytes;
  t.bytes = 0;
  t.line = line_++;
  t.text.shrink();
  if (!t.text.extend(piece)) { error_ = ENOMEM; return false; }
  for (;;) {
    const ssize_t got = read_some(file_, t.text.data(), piece);
    if (got <= 0) {
      if (got < 0) error_ = errno;
      end_ = true;
      return true;
    }
    done_ += static_cast<std::size_t>(got);
    const auto n = static_cast<std::size_t>(got);
    const void* const found = std::memchr(t.text.data(), '\n', n);
    if (found == nullptr) {
      t.too_long += n;
      continue;
    }
    const auto used = static_cast<std::size_t>(static_cast<const char*>(found) - t.text.data()) + 1;
    t.too_long += used - 1;
    rest_bytes_ = n - used;
    if (!rest_.reserve(rest_bytes_ + 1)) { error_ = ENOMEM; return false; }
    std::memcpy(rest_.data(), t.text.data() + used, rest_bytes_);
    return true;
  }
}

bool record_source::fill(task& t) {
  if (error_ != 0 || (end_ && rest_bytes_ == 0)) return false;
  if (!t.text.reserve(rest_bytes_ + piece)) { error_ = ENOMEM; return false; }
  if (rest_bytes_ != 0) std::memcpy(t.text.data(), rest_.data(), rest_bytes_);  // null before the first piece
  t.bytes = rest_bytes_;
  rest_bytes_ = 0;
  t.line = line_;
  std::size_t searched = 0;            // up to here there is no line end
  std::size_t cut = last_line_end(t.text.data(), 0, t.bytes);
  for (;;) {
    const bool whole = cut < t.bytes;
    if (end_ || (whole && (at_once_ || t.bytes >= piece))) break;
    if (!whole && t.bytes > longest_record) return skip_line(t);
    searched = whole ? cut : t.bytes;
    const std::size_t room = t.text.size();
    if (t.bytes == room && !t.text.extend(room * 2)) { error_ = ENOMEM; return false; }
    const ssize_t got = read_some(file_, t.text.data() + t.bytes, t.text.size() - t.bytes < piece
                                                                    ? t.text.size() - t.bytes : piece);
    if (got < 0) { error_ = errno; end_ = true; }
    else if (got == 0) end_ = true;
    else {
      t.bytes += static_cast<std::size_t>(got);
      done_ += static_cast<std::size_t>(got);
    }
    cut = last_line_end(t.text.data(), searched, t.bytes);
  }
  if (!end_) {  // what follows the last line end waits for the next task
    rest_bytes_ = t.bytes - cut - 1;
    if (!rest_.reserve(rest_bytes_ + 1)) { error_ = ENOMEM; return false; }
    std::memcpy(rest_.data(), t.text.data() + cut + 1, rest_bytes_);
    t.bytes = cut + 1;
  }
  line_ += count_lines({t.text.data(), t.bytes});
  return t.bytes != 0;
}

}  // namespace cli
