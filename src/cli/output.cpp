// output.cpp - buffered writing, numbers, and strings as RFC 8259 has them.
#include "output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

#include "pith/utf8.hpp"

namespace cli {

void output::put(std::string_view text) {
  while (!text.empty()) {
    if (used_ == sizeof buffer_) flush();
    const std::size_t room = sizeof buffer_ - used_;
    const std::size_t n = text.size() < room ? text.size() : room;
    std::memcpy(buffer_ + used_, text.data(), n);
    used_ += n;
    text.remove_prefix(n);
  }
}

void output::number(std::size_t n) {
  char digits[24];
  char* at = digits + sizeof digits;
  do *--at = static_cast<char>('0' + n % 10);
  while ((n /= 10) != 0);
  put({at, static_cast<std::size_t>(digits + sizeof digits - at)});
}

void output::decimal(double value) {
  char text[64];
  const int n = std::snprintf(text, sizeof text, "%.6f", value);
  put({text, static_cast<std::size_t>(n)});
}

void output::json_string(std::string_view text) {
  put('"');
  while (!text.empty()) {
    const char c = text[0];
    const std::size_t n = pith::detail::decode(text.data(), text.data() + text.size()).bytes;
    if (n == 1 && static_cast<unsigned char>(c) >= 0x80) {
      put("\xEF\xBF\xBD");
      text.remove_prefix(1);
      continue;
    }
    if (c == '"' || c == '\\') {
      put('\\');
      put(c);
    } else if (c == '\n') {
      put("\\n");
    } else if (c == '\t') {
      put("\\t");
    } else if (n == 1 && (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)) {
      put("\\u00");
      put("0123456789abcdef"[static_cast<unsigned char>(c) >> 4]);
      put("0123456789abcdef"[c & 15]);
    } else {
      put({text.data(), n});
    }
    text.remove_prefix(n);
  }
  put('"');
}

void output::flush() {
  std::size_t done = 0;
  while (done < used_ && error_ == 0) {
    const ssize_t n = write(file_, buffer_ + done, used_ - done);
    if (n >= 0) done += static_cast<std::size_t>(n);
    else if (errno != EINTR) error_ = errno;
  }
  used_ = 0;
}

}  // namespace cli
