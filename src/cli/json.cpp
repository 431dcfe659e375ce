// json.cpp - the loop over a record, strings, numbers.
#include "json.hpp"

#include <cstdint>
#include <cstring>

#include "pith/reading/utf8.hpp"

namespace cli {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether one of eight bytes is a quotation mark, a backslash, a control character or not ASCII.
bool has_special(std::uint64_t w) {
  constexpr std::uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
  const std::uint64_t quote = w ^ (ones * '"'), slash = w ^ (ones * '\\');
  return (((quote - ones) | (slash - ones) | (w - ones * 0x20) | w) & tops) != 0;
}

class checker {
 public:
  explicit checker(std::string_view text) : p_(text.data()), begin_(p_), end_(p_ + text.size()) {}

  json_record run(bool object, std::string_view name, std::string_view other);

 private:
  bool fail(const char* what) {
    out_.problem = what;
    out_.at = static_cast<std::size_t>(p_ - begin_);
    return false;
  }
  void space() {
    while (p_ < end_ && is_json_space(*p_)) ++p_;
  }
  bool string();
  bool escape();
  bool number();
  bool word(std::string_view w);
  bool open(bool object);
  bool in_object() const { return (kinds_[(depth_ - 1) / 64] >> ((depth_ - 1) % 64) & 1) != 0; }
  bool key();
  bool is_name(std::string_view quoted, std::string_view name) const;

  const char* p_;
  const char* const begin_;
  const char* const end_;
  std::size_t depth_ = 0;
  std::uint64_t kinds_[most_depth / 64];  // of each open bracket: 1 for an object
  std::string_view name_, other_;
  bool wanted_ = false;  // the value that follows is the member asked for
  json_record out_;
};

bool checker::escape() {
  ++p_;
  if (p_ == end_) return fail("a string that does not end");
  if (*p_ != 'u') {
    if (std::strchr("\"\\/bfnrt", *p_) == nullptr || *p_ == '\0') return fail("an unknown escape in a string");
    ++p_;
    return true;
  }
  ++p_;
  for (int i = 0; i < 4; ++i, ++p_)
    if (p_ == end_ || hex_value(*p_) < 0) return fail("\\u without four hexadecimal digits");
  return true;
}

bool checker::string() {
  ++p_;
  for (;;) {
    while (end_ - p_ >= 8) {
      std::uint64_t w;
      std::memcpy(&w, p_, 8);
      if (has_special(w)) break;
      p_ += 8;
    }
    if (p_ == end_) return fail("a string that does not end");
    const auto c = static_cast<unsigned char>(*p_);
    if (c == '"') {
      ++p_;
      return true;
    }
    if (c == '\\') {
      if (!escape()) return false;
    } else if (c < 0x20) {
      return fail("a control character in a string");
    } else if (c < 0x80) {
      ++p_;
    } else {
      const std::size_t n = pith::detail::decode(p_, end_).bytes;
      if (n == 1) return fail("bytes that are not UTF-8");
      p_ += n;
    }
  }
}

bool checker::number() {
  if (*p_ == '-') ++p_;
  if (p_ == end_ || !is_digit(*p_)) return fail("a value is missing");
  if (*p_++ != '0')
    while (p_ < end_ && is_digit(*p_)) ++p_;
  if (p_ < end_ && *p_ == '.') {
    ++p_;
    if (p_ == end_ || !is_digit(*p_)) return fail("a number without digits after its point");
    while (p_ < end_ && is_digit(*p_)) ++p_;
  }
  if (p_ < end_ && (*p_ == 'e' || *p_ == 'E')) {
    ++p_;
    if (p_ < end_ && (*p_ == '+' || *p_ == '-')) ++p_;
    if (p_ == end_ || !is_digit(*p_)) return fail("a number without an exponent after its e");
    while (p_ < end_ && is_digit(*p_)) ++p_;
  }
  return true;
}

bool checker::word(std::string_view w) {
  if (static_cast<std::size_t>(end_ - p_) < w.size() || std::memcmp(p_, w.data(), w.size()) != 0)
    return fail("a value is missing");
  p_ += w.size();
  return true;
}

bool checker::open(bool object) {
  if (depth_ == most_depth) return fail("objects and lists nested more than 1024 deep");
  const std::uint64_t bit = std::uint64_t{1} << (depth_ % 64);
  std::uint64_t& bits = kinds_[depth_ / 64];
  bits = object ? bits | bit : bits & ~bit;
  ++depth_;
  ++p_;
  return true;
}

// Whether a key, which may have escapes, is this name.
bool checker::is_name(std::string_view quoted, std::string_view name) const {
  if (quoted.size() == name.size() + 2)
    if (std::memcmp(quoted.data() + 1, name.data(), name.size()) == 0) return true;
  // six bytes of an escape may be one of the name
  if (quoted.size() > name.size() * 6 + 2 || quoted.size() > 1024 ||
      std::memchr(quoted.data(), '\\', quoted.size()) == nullptr)
    return false;
  char plain[1024];
  return std::string_view{plain, unquote(quoted, plain)} == name;
}

// "name" : of a member.
bool checker::key() {
  space();
  if (p_ == end_ || *p_ != '"') return fail("a member name is missing");
  const char* const from = p_;
  if (!string()) return false;
  if (depth_ == 1) {
    const std::string_view quoted{from, static_cast<std::size_t>(p_ - from)};
    wanted_ = is_name(quoted, name_);
    out_.taken = out_.taken || is_name(quoted, other_);
    out_.empty = false;
  }
  space();
  if (p_ == end_ || *p_ != ':') return fail("a colon is missing after a name");
  ++p_;
  return true;
}

json_record checker::run(bool object, std::string_view name, std::string_view other) {
  name_ = name;
  other_ = other;
  space();
  if (p_ == end_) {
    fail("empty");
    return out_;
  }
  if (object && *p_ != '{') {
    fail("not a JSON object");
    return out_;
  }
  const char* value = p_;  // of the member asked for
  bool wanted = false;
  for (;;) {
    // a value
    space();
    if (p_ == end_) {
      fail("a value is missing");
      return out_;
    }
    if (depth_ == 1 && wanted_) {
      value = p_;
      wanted = true;
      wanted_ = false;
    }
    const char c = *p_;
    if (c == '{' || c == '[') {
      if (!open(c == '{')) return out_;
      space();
      if (p_ < end_ && *p_ == (c == '{' ? '}' : ']')) goto closes;
      if (c == '{' && !key()) return out_;
      continue;
    }
    if (!(c == '"'   ? string()
          : c == 't' ? word("true")
          : c == 'f' ? word("false")
          : c == 'n' ? word("null")
                     : number()))
      return out_;
    // after a value
    for (;;) {
      if (wanted && depth_ == 1) {
        out_.value = {value, static_cast<std::size_t>(p_ - value)};
        wanted = false;
      }
      space();
      if (depth_ == 0) {
        if (p_ != end_) fail("text after the end of the value");
        return out_;
      }
      if (p_ == end_) {
        fail(in_object() ? "an object that does not end" : "a list that does not end");
        return out_;
      }
      if (*p_ == ',') {
        ++p_;
        if (in_object() && !key()) return out_;
        break;
      }
      if (*p_ != (in_object() ? '}' : ']')) {
        fail(in_object() ? "a comma is missing between two members" : "a comma is missing between two elements");
        return out_;
      }
    closes:
      if (depth_ == 1) out_.end = static_cast<std::size_t>(p_ - begin_);
      --depth_;
      ++p_;
    }
  }
}

}  // namespace

json_record read_object(std::string_view record, std::string_view name, std::string_view other) {
  return checker(record).run(true, name, other);
}

json_record read_value(std::string_view text) { return checker(text).run(false, {}, {}); }

std::size_t unquote(std::string_view quoted, char* out) {
  const char* p = quoted.data() + 1;
  const char* const end = quoted.data() + quoted.size() - 1;
  std::size_t n = 0;
  const auto unit = [&p] {  // of \uXXXX, whose backslash p is at
    unsigned u = 0;
    for (int i = 2; i < 6; ++i) u = u << 4 | static_cast<unsigned>(hex_value(p[i]));
    p += 6;
    return u;
  };
  while (p < end) {
    const void* const next = std::memchr(p, '\\', static_cast<std::size_t>(end - p));
    const char* const stop = next != nullptr ? static_cast<const char*>(next) : end;
    std::memmove(out + n, p, static_cast<std::size_t>(stop - p));
    n += static_cast<std::size_t>(stop - p);
    p = stop;
    if (p == end) break;
    if (p[1] != 'u') {
      const char c = p[1];
      out[n++] = c == 'b' ? '\b' : c == 'f' ? '\f' : c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
      p += 2;
      continue;
    }
    char32_t code = unit();
    if (code >= 0xD800 && code < 0xE000) {
      const char* const after = p;
      const bool pair = code < 0xDC00 && end - p >= 6 && p[0] == '\\' && p[1] == 'u';
      const unsigned low = pair ? unit() : 0;
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      } else {
        code = 0xFFFD;
        p = after;
      }
    }
    n += pith::detail::encode(code, out + n);
  }
  return n;
}

}  // namespace cli
