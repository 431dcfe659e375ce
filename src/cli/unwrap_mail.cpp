// unwrap_mail.cpp - the prose of a mail in parts: text in base64, and which part says what another one said.
//
// A file is read part by part, each a head and a body: a mail begins the first one, a boundary of MIME each of the
// others (RFC 2045 and 2046).  Text in base64 is written over its code, which is longer.  In quoted-printable every letter
// stays at its place, with soft hyphens behind it, and so it does in the encoded words of a head (RFC 2047).  Of a head stays
// what is for a reader, a field a line.  A page behind the same in plain text goes.
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

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

// "Subject: The wall": a letter, then letters, digits, hyphens and underscores before a colon.
bool is_field(std::string_view line) {
  if (line.empty() || !is_letter(line[0])) return false;
  std::size_t i = 1;
  while (i < line.size() && (line[i] == '-' || line[i] == '_' || is_digit(line[i]) || is_letter(line[i]))) ++i;
  return i < line.size() && line[i] == ':';
}

// After the field at `at` and the lines that go on with it: they begin with white space.
std::size_t after_field(std::string_view text, std::size_t at) {
  do at = after_line(text, at);
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t'));
  return at;
}

// A mail in a file of several: "From ann@port.example Tue Nov  3 09:14:22 2026" before its fields; but not "From Monday on
// there are two rules:" in its text.
bool is_envelope(std::string_view text, std::size_t at) {
  const std::string_view line = line_at(text, at);
  if (line.find("From ") != 0 || !is_field(line_at(text, after_line(text, at)))) return false;
  bool clock = false, year = false;
  for (std::size_t i = 5, digits = 0; i < line.size(); ++i) {
    clock = clock || (line[i] == ':' && is_digit(line[i - 1]) && i + 1 < line.size() && is_digit(line[i + 1]));
    digits = is_digit(line[i]) ? digits + 1 : 0;
    year = year || digits == 4;
  }
  return clock && year;
}

// A line of MIME between two parts: the next one begins with its fields, one of which says what it is of.  No field begins
// as a boundary does, so each of them is looked at once.
bool is_boundary(std::string_view text, std::size_t at) {
  if (!begins(part_of(text, at, text.size()), "--")) return false;
  for (at = after_line(text, at); at < text.size() && is_field(line_at(text, at)); at = after_field(text, at))
    if (begins(part_of(text, at, text.size()), "content-")) return true;
  return false;
}

// What the head of a part says.
struct part {
  bool inside = false;                    // a boundary is before it
  bool mail = false;                      // it begins one
  bool message = false;                   // it is one, whose head comes after a blank line
  bool text = true, page = false;         // without a word of it, it is plain text
  bool choice = false;                    // its parts say the same (multipart/alternative)
  bool base64 = false, quoted = false;
  std::size_t encoding_at = 0, encoding_end = 0;  // where it says so
  bool readable = true;                   // in UTF-8, or in ASCII

  void read_field(std::string_view field, std::size_t at) {
    constexpr std::string_view encoding = "content-transfer-encoding:";
    if ((begins(field, "mime-version:") && !inside) || begins(field, "from:")) mail = true;
    if (begins(field, encoding)) {
      base64 = holds(field, "base64");
      quoted = holds(field, "quoted-printable");
      encoding_at = at + encoding.size(), encoding_end = at + field.size();
    }
    if (!begins(field, "content-type:")) return;
    text = holds(field, "text/plain") || holds(field, "text/html");
    page = holds(field, "text/html");
    message = holds(field, "message/rfc822");
    choice = holds(field, "multipart/alternative");
    if (holds(field, "charset=")) readable = holds(field, "utf-8") || holds(field, "us-ascii");
  }
};

// Reads the fields from `at` on, each with the lines that go on with it, and says where the body begins.
std::size_t read_head(std::string_view text, std::size_t at, part& p) {
  while (at < text.size() && is_field(line_at(text, at))) {
    const std::size_t start = at;
    at = after_field(text, at);
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

// Writes what is said from `p` to `end` to `out`, which is no further, and returns where that ends; NUL, which no text has,
// becomes a space.
char* decode(char* out, const char* p, const char* end) {
  unsigned bits = 0, count = 0;
  for (; p < end; ++p) {
    const int v = value(*p);
    if (*p == '=') count = 0;  // what comes next is another code
    if (v < 0) continue;
    bits = bits << 6 | static_cast<unsigned>(v);
    if (++count % 4 == 1) continue;
    const unsigned spare = (4 - count % 4) % 4 * 2;  // bits of the next byte: four after the second of a group, two, none
    const char c = static_cast<char>(bits >> spare & 0xFF);
    *out++ = c != '\0' ? c : ' ';
  }
  return out;
}

// Makes soft hyphens (U+200B for three bytes) of what is left behind what was decoded: no copy shows them.
void hide(char* p, const char* end) {
  if (end - p == 1) *p++ = ' ';  // no code is that short
  if ((end - p) % 2 != 0)
    for (const char c : std::string_view("\xE2\x80\x8B")) *p++ = c;
  while (p < end) *p++ = '\xC2', *p++ = '\xAD';
}

// "=?UTF-8?B?VGhlIHdhbGw=?=", "=?utf-8?q?The_wall?=".
struct encoded_word {
  const char *text = nullptr, *text_end = nullptr;
  bool base64 = false;
};
// The one that begins at `p`, of letters that can be shown; null where there is none.
encoded_word word_at(const char* p, const char* end) {
  constexpr std::ptrdiff_t longest = 500;  // a standard one has 75
  if (end - p > longest) end = p + longest;
  const std::string_view word(p, static_cast<std::size_t>(end - p));
  if (!begins(word, "=?")) return {};
  const std::size_t charset = word.find('?', 2);
  if (charset == word.npos || charset + 3 > word.size() || word[charset + 2] != '?') return {};
  const std::string_view name = part_of(word, 2, charset);
  const char code = lower(word[charset + 1]);
  const std::size_t text = charset + 3, close = word.find('?', text);
  if ((!begins(name, "utf-8") && !begins(name, "us-ascii")) || (code != 'b' && code != 'q') || close == word.npos || close + 1 >= word.size() ||
      word[close + 1] != '=')
    return {};
  return {p + text, p + close, code == 'b'};
}

// Writes each run of encoded words out, what is between two of them with it; whether there is one.
bool undo_words(char* p, char* end, bool shows) {
  bool found = false;
  while (p < end) {
    encoded_word w = *p == '=' ? word_at(p, end) : encoded_word{};
    if (w.text == nullptr) {
      ++p;
      continue;
    }
    found = true;
    if (!shows) return true;
    char* out = p;
    bool last = false;  // of the field
    for (const char* next = p; w.text != nullptr; w = word_at(next, end)) {
      char* const from = out;
      if (w.base64) out = decode(out, w.text, w.text_end);
      for (const char* in = w.text; !w.base64 && in < w.text_end; ++in) {
        const bool code = *in == '=' && w.text_end - in > 2 && hex_value(in[1]) >= 0 && hex_value(in[2]) >= 0;
        *out++ = code ? static_cast<char>(hex_value(in[1]) * 16 + hex_value(in[2])) : *in == '_' ? ' ' : *in;
        if (code) in += 2;
      }
      for (char* c = from; c < out; ++c)
        if (static_cast<unsigned char>(*c) < ' ') *c = ' ';
      p += w.text_end + 2 - p;
      for (next = p; next < end && is_json_space(*next);) ++next;
      last = next == end;
    }
    if (last) blank(out, p);
    else hide(out, p);
  }
  return found;
}

// What a mail says to its reader before it begins.
bool is_shown(std::string_view field) {
  for (const std::string_view name : {"from:", "to:", "cc:", "date:", "subject:", "keywords:", "comments:", "organization:"})
    if (begins(field, name)) return true;
  return false;
}

// Leaves of the head from `p` to `end` what is shown, each field on one line; whether there is anything to do.
bool show_head(char* p, char* end, bool shows) {
  const std::string_view head(p, static_cast<std::size_t>(end - p));
  bool found = false;
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t first = after_line(head, at), next = after_field(head, at);
    const bool shown = is_shown(part_of(head, at, next));
    if (!shown) found |= next > first;
    if (shown) found |= undo_words(p + at, p + next, shows) || next > first;
    if (shows && !shown) blank(p + at, p + next);
    if (shows && shown)
      for (char* c = p + at; c + 1 < p + next; ++c)
        if (*c == '\n' || *c == '\r') *c = ' ';
    at = next;
  }
  return found;
}

// Writes each byte that two digits stand for.  What is left behind a run of them, and where a line ends that goes on, becomes
// spaces after a space, else soft hyphens: a word goes on behind them.
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
    hide(out, p);
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
    part p;
    p.inside = is_boundary(all, at);
    if (p.inside || is_envelope(all, at)) at = after_line(all, at);
    std::size_t body = read_head(all, at, p);
    if (!p.inside) found |= show_head(text + at, text + body, shows);
    else if (shows) blank(text + start, text + body);
    if (p.message) {
      p = part{};
      at = after_line(all, body);
      body = read_head(all, at, p);
      found |= show_head(text + at, text + body, shows);
    }
    const std::size_t end = end_of_body(all, body);
    if (p.mail || p.choice) plain = false, choice = p.choice;
    const std::size_t code = p.base64 ? end_of_code(all, body, end) : body;
    if (p.page && plain && choice) {
      found = true;
      if (shows) blank(text + body, text + end);
    } else if (p.text && p.readable && (code > body || p.quoted)) {
      found = true;
      if (shows) {
        blank(text + p.encoding_at, text + p.encoding_end);  // once is enough
        if (p.base64) {
          char* const said = decode(text + body, text + body, text + code);
          if (said < text + code) *said = '\n';
          blank(said + (said < text + code), text + code);
        } else {
          undo_quoted(text + body, text + end);
        }
      }
    }
    if (p.page) choice = false;  // what comes then is attached
    if (p.text && !p.page && p.readable) plain |= all.find_first_not_of(" \t\r\n", body) < end;
    at = end;
  }
  return found;
}

}  // namespace cli
