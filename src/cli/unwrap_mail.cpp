// unwrap_mail.cpp - the prose of a mail in parts: text in base64, and which part says what another one said.
//
// A file is read part by part, each a head and a body: a mail begins the first one, a boundary of MIME each of the
// others (RFC 2045 and 2046).  Text in base64 is written over its code, which is longer.  In quoted-printable every letter
// stays at its place, with soft hyphens behind it.  A page behind the same in plain text goes.
#include <cstddef>
#include <string_view>

#include "json.hpp"
#include "unwrap.hpp"

namespace cli {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

// Whether a text begins with these small letters, however it writes them.
bool begins(std::string_view text, std::string_view with) {
  if (text.size() < with.size()) return false;
  for (std::size_t i = 0; i < with.size(); ++i)
    if (lower(text[i]) != with[i]) return false;
  return true;
}

bool holds(std::string_view text, std::string_view what) {
  for (; text.size() >= what.size(); text.remove_prefix(1))
    if (begins(text, what)) return true;
  return false;
}

std::string_view part_of(std::string_view text, std::size_t from, std::size_t to) { return {text.data() + from, to - from}; }

// The line that begins at `at`, without its end.
std::string_view line_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  std::string_view line = part_of(text, at, end == text.npos ? text.size() : end);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

std::size_t after_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == text.npos ? text.size() : end + 1;
}

// "Subject: The wall": letters, digits and hyphens before a colon.
bool is_field(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() && (line[i] == '-' || (line[i] >= '0' && line[i] <= '9') || (lower(line[i]) >= 'a' && lower(line[i]) <= 'z'))) ++i;
  return i != 0 && i < line.size() && line[i] == ':';
}

// A mail in a file of several: "From ann@port.example Tue Nov  3 09:14:22 2026" before its fields.
bool is_envelope(std::string_view text, std::size_t at) {
  return line_at(text, at).find("From ") == 0 && is_field(line_at(text, after_line(text, at)));
}

// A line of MIME between two parts: the next one begins with its fields.
bool is_boundary(std::string_view text, std::size_t at) {
  return line_at(text, at).find("--") == 0 && begins(part_of(text, after_line(text, at), text.size()), "content-");
}

// What the head of a part says.
struct part {
  bool mail = false;                      // it begins one
  bool text = true, page = false;         // without a word of it, it is plain text
  bool choice = false;                    // its parts say the same (multipart/alternative)
  bool base64 = false, quoted = false;
  std::size_t encoding_at = 0, encoding_end = 0;  // where it says so
  bool readable = true;                   // in UTF-8, or in ASCII

  void read_field(std::string_view field, std::size_t at) {
    constexpr std::string_view encoding = "content-transfer-encoding:";
    if (begins(field, "mime-version:") || begins(field, "from:")) mail = true;
    if (begins(field, encoding)) {
      base64 = holds(field, "base64");
      quoted = holds(field, "quoted-printable");
      encoding_at = at + encoding.size(), encoding_end = at + field.size();
    }
    if (!begins(field, "content-type:")) return;
    text = holds(field, "text/plain") || holds(field, "text/html");
    page = holds(field, "text/html");
    choice = holds(field, "multipart/alternative");
    if (holds(field, "charset=")) readable = holds(field, "utf-8") || holds(field, "us-ascii");
  }
};

// Reads the fields from `at` on, each with the lines that go on with it, and says where the body begins.
std::size_t read_head(std::string_view text, std::size_t at, part& p) {
  while (at < text.size() && is_field(line_at(text, at))) {
    const std::size_t start = at;
    do at = after_line(text, at);
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'));
    p.read_field(part_of(text, start, at), start);
  }
  return at;
}

// Where the body ends that begins at `at`.
std::size_t end_of_body(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_boundary(text, at) && !is_envelope(text, at)) at = after_line(text, at);
  return at;
}

int value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

// Where the code ends that begins at `at`: before the first line that is not all base64, such as the last boundary.
std::size_t end_of_code(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    for (const char c : line_at(text, at))
      if (value(c) < 0 && c != '=' && c != ' ') return at;
    at = after_line(text, at);
  }
  return at;
}

// Writes what is said from `p` to `end` over it; NUL, which no text has, becomes a space.
void decode(char* p, char* end) {
  char* out = p;
  unsigned bits = 0, count = 0;
  for (const char* in = p; in < end; ++in) {
    const int v = value(*in);
    if (*in == '=') count = 0;  // what comes next is another code
    if (v < 0) continue;
    bits = bits << 6 | static_cast<unsigned>(v);
    if (++count % 4 == 1) continue;
    const unsigned spare = (4 - count % 4) % 4 * 2;  // bits of the next byte: four after the second of a group, two, none
    const char c = static_cast<char>(bits >> spare & 0xFF);
    *out++ = c != '\0' ? c : ' ';
  }
  if (out < end) *out++ = '\n';
  blank(out, end);
}

// Writes each byte that two digits stand for.  What is left behind a run of them, and where a line ends that goes on, becomes
// spaces after a space, else soft hyphens (U+200B for three bytes): no copy shows them, and a word goes on behind them.
void undo_quoted(char* p, const char* end) {
  while (p < end) {
    if (*p != '=') {
      ++p;
      continue;
    }
    char* out = p;
    const char* const start = p;
    while (end - p >= 2 && *p == '=') {
      const std::string_view after(p + 1, static_cast<std::size_t>(end - p - 1 < 2 ? 1 : 2));
      if (after[0] == '\n' || after == "\r\n") {
        p += after[0] == '\n' ? 2 : 3;
      } else if (after.size() == 2 && hex_value(after[0]) >= 0 && hex_value(after[1]) >= 0) {
        const char c = static_cast<char>(hex_value(after[0]) * 16 + hex_value(after[1]));
        *out++ = c != '\0' ? c : ' ';
        p += 3;
      } else {
        break;
      }
    }
    if (p == start) ++p, ++out;
    if (out > start && out[-1] == ' ')
      while (out < p) *out++ = ' ';
    if ((p - out) % 2 != 0)
      for (const char c : std::string_view("\xE2\x80\x8B")) *out++ = c;
    while (out < p) *out++ = '\xC2', *out++ = '\xAD';
  }
}

}  // namespace

bool looks_like_mail(std::string_view start) {
  part p;
  const std::size_t body = read_head(start, is_envelope(start, 0) ? after_line(start, 0) : 0, p);
  return p.mail && holds(part_of(start, 0, body), "content-");
}

bool unwrap_mail(char* text, std::size_t bytes, bool shows) {
  const std::string_view all(text, bytes);
  bool found = false, plain = false, choice = false;
  for (std::size_t at = 0; at < bytes;) {
    const std::size_t start = at;
    if (is_envelope(all, at) || is_boundary(all, at)) at = after_line(all, at);
    if (shows && text[start] == '-') blank(text + start, text + at);
    part p;
    const std::size_t body = read_head(all, at, p), end = end_of_body(all, body);
    if (p.mail || p.choice) plain = false, choice = p.choice;
    const std::size_t code = p.base64 ? end_of_code(all, body, end) : body;
    if (p.page && plain && choice) {
      found = true;
      if (shows) blank(text + body, text + end);
    } else if (p.text && p.readable && (code > body || p.quoted)) {
      found = true;
      if (shows) {
        blank(text + p.encoding_at, text + p.encoding_end);  // once is enough
        if (p.base64) decode(text + body, text + code);
        else undo_quoted(text + body, text + end);
      }
    }
    if (p.page) choice = false;  // what comes then is attached
    if (p.text && !p.page && p.readable) plain |= all.find_first_not_of(" \t\r\n", body) < end;
    at = end;
  }
  return found;
}

}  // namespace cli
