// output.cpp - buffered writing, numbers, control characters made visible, and strings as RFC 8259
// has them.
#include "output.hpp"

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

#include "pith/reading/utf8.hpp"

namespace cli {

namespace {

constexpr std::size_t file_buffer = 32768;
constexpr std::size_t kept_buffer = std::size_t{1} << 20;  // clear() gives larger ones back
constexpr char hex[] = "0123456789abcdef";
constexpr char capital_hex[] = "0123456789ABCDEF";

unsigned byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

}  // namespace

output::~output() { std::free(buffer_); }

// Makes room: by writing what is there, or in memory by growing.
bool output::grow(std::size_t more) {
  if (error_ != 0) return false;
  if (file_ >= 0 && buffer_ != nullptr) {
    flush();
    return error_ == 0;
  }
  std::size_t room = room_ != 0 ? room_ * 2 : file_ >= 0 ? file_buffer : 4096;
  if (file_ < 0 && room < used_ + more) room = used_ + more;
  char* const larger = static_cast<char*>(std::realloc(buffer_, room));
  if (larger == nullptr) {
    error_ = ENOMEM;
    return false;
  }
  buffer_ = larger;
  room_ = room;
  return true;
}

void output::put_parts(std::string_view bytes) {
  while (!bytes.empty()) {
    if (used_ == room_ && !grow(bytes.size())) return;
    const std::size_t room = room_ - used_;
    const std::size_t n = bytes.size() < room ? bytes.size() : room;
    std::memcpy(buffer_ + used_, bytes.data(), n);
    used_ += n;
    bytes.remove_prefix(n);
  }
}

looked_at look(std::string_view text) {
  const unsigned c = byte_at(text, 0);
  if (c < 0x80) return {1, (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F, false};
  const std::size_t n = pith::detail::decode(text.data(), text.data() + text.size()).bytes;
  if (n == 1) return {1, true, true};
  return {n, c == 0xC2 && byte_at(text, 1) < 0xA0, false};
}

void output::show(std::string_view bytes, bool one_line) {
  if (!visible_) return put(bytes);
  std::size_t plain = 0;  // bytes that go out as they are
  while (plain < bytes.size()) {
    const looked_at c = look({bytes.data() + plain, bytes.size() - plain});
    if (!c.control && !(one_line && byte_at(bytes, plain) < 0x20)) {
      plain += c.bytes;
      continue;
    }
    put({bytes.data(), plain});
    const unsigned code = byte_at(bytes, plain + c.bytes - 1);  // of C1, U+0080 to U+009F, as well
    if (code < 0x80) {
      put('^');
      put(static_cast<char>(code ^ 0x40));
    } else {
      put('<');
      put(capital_hex[code >> 4]);
      put(capital_hex[code & 15]);
      put('>');
    }
    bytes.remove_prefix(plain + c.bytes);
    plain = 0;
  }
  put(bytes);
}

void output::number(std::size_t n) {
  char digits[24];
  char* at = digits + sizeof digits;
  do *--at = static_cast<char>('0' + n % 10);
  while ((n /= 10) != 0);
  put({at, static_cast<std::size_t>(digits + sizeof digits - at)});
}

void output::decimal(float value) {
  // A float below 2^24 is an integer of 24 bits over a power of two: times a million it is one of 44, and the digits
  // are exact, rounded to even halfway, as those of "%.6f" are.
  std::uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  if (bits == 0) return put("0.000000");  // as most parts of a score are
  const unsigned power = bits >> 23 & 255;
  if (power > 150) return format("%.6f", static_cast<double>(value));
  const unsigned down = 150 - (power == 0 ? 1 : power);
  std::uint64_t n = std::uint64_t{(bits & 0x7FFFFF) | (power == 0 ? 0u : 0x800000u)} * 1000000;
  if (down > 45) {
    n = 0;
  } else if (down > 0) {
    const std::uint64_t rest = n & ((std::uint64_t{1} << down) - 1), half = std::uint64_t{1} << (down - 1);
    n >>= down;
    n += rest > half || (rest == half && (n & 1) != 0);
  }
  char digits[24];
  char* at = digits + sizeof digits;
  for (int i = 0; i < 6; ++i, n /= 10) *--at = static_cast<char>('0' + n % 10);
  *--at = '.';
  do *--at = static_cast<char>('0' + n % 10);
  while ((n /= 10) != 0);
  if (bits >> 31 != 0) *--at = '-';
  put({at, static_cast<std::size_t>(digits + sizeof digits - at)});
}

void output::format(const char* form, ...) {
  char text[512];
  va_list values;
  va_start(values, form);
  const int n = std::vsnprintf(text, sizeof text, form, values);
  va_end(values);
  if (n > 0) put({text, static_cast<std::size_t>(n) < sizeof text ? static_cast<std::size_t>(n)
                                                                  : sizeof text - 1});
}

void output::json_string(std::string_view text) {
  put('"');
  std::size_t plain = 0;  // bytes that go out as they are
  while (plain < text.size()) {
    const unsigned c = byte_at(text, plain);
    if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\') {
      ++plain;
      continue;
    }
    const looked_at seen = look({text.data() + plain, text.size() - plain});
    if (c >= 0x80 && !seen.control) {
      plain += seen.bytes;
      continue;
    }
    put({text.data(), plain});
    const unsigned code = byte_at(text, plain + seen.bytes - 1);
    if (seen.malformed) {
      put("\xEF\xBF\xBD");
    } else if (c == '"' || c == '\\') {
      put('\\');
      put(static_cast<char>(c));
    } else if (c == '\n') {
      put("\\n");
    } else if (c == '\t') {
      put("\\t");
    } else {  // C1 as well: JSON is often looked at in a terminal
      put("\\u00");
      put(hex[code >> 4]);
      put(hex[code & 15]);
    }
    text.remove_prefix(plain + seen.bytes);
    plain = 0;
  }
  put(text);
  put('"');
}

void output::flush() {
  if (file_ < 0) return;
  std::size_t done = 0;
  while (done < used_ && error_ == 0) {
    const ssize_t n = write(file_, buffer_ + done, used_ - done);
    if (n >= 0) done += static_cast<std::size_t>(n);
    else if (errno != EINTR) error_ = errno;
  }
  used_ = 0;
}

void output::clear() {
  used_ = 0;
  if (room_ <= kept_buffer) return;
  std::free(buffer_);
  buffer_ = nullptr;
  room_ = 0;
}

void complain(output& err, std::string_view name, std::string_view message) {
  err.put("pith: ");
  if (!name.empty()) {
    err.name(name);
    err.put(": ");
  }
  err.put(message);
  err.put('\n');
}

}  // namespace cli
