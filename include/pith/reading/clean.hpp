// pith/reading/clean.hpp - a sentence as it is shown: one line, without markup.
//
// A span is bytes of the source, and those may hold a line end, a mail's quotation marks, a word
// parted by a hyphen, a link of Markdown or of a wiki, a tag, an entity, the time of a subtitle's next cue.  clean()
// copies what a reader would read aloud.  It never writes more bytes than it reads, and looks at each
// byte a bounded number of times: where no bracket or tag ends, that is remembered.
#include "../pith.hpp"  // first: it has the types, and includes this file after them

#ifndef PITH_CLEAN_HPP
#define PITH_CLEAN_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "characters.hpp"
#include "../compiler.hpp"
#include "utf8.hpp"

namespace pith {
namespace detail {

constexpr bool is_collapsed(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// White space inside a sentence: what stands behind it, and whether a space takes its place.
struct gap {
  const char* end;
  bool space;
};

/// The space after a mark that begins the lines of a comment of source code, "* ", "# ", "// ", or `p`.
inline const char* skip_comment_mark(const char* p, const char* end) noexcept {
  const bool slashes = *p == '/' && end - p > 3 && p[1] == '/';
  if (!slashes && *p != '*' && *p != '#') return p;
  const char* const q = p + (slashes ? 2 + (p[2] == '/' || p[2] == '!') : 1);
  return q < end && *q == ' ' ? q : p;
}

/// Whether the character of three bytes at `p` is of a script without spaces, or its punctuation.
constexpr bool is_wide_at(const char* p) noexcept {
  const auto byte = static_cast<unsigned char>(*p);
  return (byte >= 0xE3 && byte <= 0xE9) || (byte == 0xEF && (p[1] == '\xBC' || p[1] == '\xBD'));
}

/// Whether such characters are on both sides of the white space from `p` to `q` of [begin, end).
constexpr bool parts_wide(const char* begin, const char* p, const char* q, const char* end) noexcept {
  return p - begin > 2 && end - q > 2 && is_wide_at(p - 3) && is_wide_at(q);
}

/// Looks at the white space at `p` of the sentence [begin, end).  A mail's quotation marks at the
/// start of a line are part of it if they are to go; and there is no space behind the hyphen of a
/// word that goes on in the next line.
inline gap read_gap(const char* begin, const char* p, const char* end, bool marks_go) noexcept {
  const auto is_letter_of_word = [](char c) noexcept {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  const bool hyphen = p - begin > 1 && p[-1] == '-' && (is_letter_of_word(p[-2]) ||
                                                        (p[-2] >= 'A' && p[-2] <= 'Z'));
  const char* const before = p;
  bool line = false;
  for (; p < end; ++p) {
    line |= *p == '\n' || *p == '\r';
    if (is_collapsed(*p) || (line && marks_go && *p == '>')) continue;
    const char* const q = line && marks_go ? skip_comment_mark(p, end) : p;
    if (q == p) break;
    p = q;
  }
  return {p, p < end && !(line && parts_wide(begin, before, p, end)) && !(line && hyphen && is_letter_of_word(*p))};
}

/// Writes a sentence as one line, as far as `out_bytes` go; returns how many it takes.
inline std::size_t collapse(std::string_view sentence, char* out, std::size_t out_bytes,
                            bool marks_go) noexcept {
  const char* const begin = sentence.data();
  const char* const end = begin + sentence.size();
  std::size_t n = 0;
  for (const char* p = begin; p < end;) {
    if (!is_collapsed(*p)) {
      if (n < out_bytes) out[n] = *p;
      ++n;
      ++p;
      continue;
    }
    const gap g = read_gap(begin, p, end, marks_go);
    if (n != 0 && g.space) {
      if (n < out_bytes) out[n] = ' ';
      ++n;
    }
    p = g.end;
  }
  return n;
}

constexpr bool is_digit_byte(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_small_byte(char c) noexcept { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
constexpr bool is_letter_byte(char c) noexcept { return is_small_byte(c) || (c >= 'A' && c <= 'Z'); }

/// Whether the bytes from `p` on begin with one of the words of `list`, each ended by a bar, and no
/// letter or digit follows; `length` is how long it is.
inline bool is_listed(const char* p, const char* end, const char* list, std::size_t& length) noexcept {
  for (const char* w = list; *w != '\0'; ++w) {
    std::size_t n = 0;
    while (w[n] != '|' && p + n < end && (p[n] | 0x20) == w[n]) ++n;
    const char after = w[n] == '|' && p + n < end ? p[n] : ' ';
    if (w[n] == '|' && !is_letter_byte(after) && !is_digit_byte(after)) {
      length = n;
      return true;
    }
    w += n;
    while (*w != '|') ++w;
  }
  return false;
}

/// Copies one sentence without its markup, as far as `out_bytes` go; counts the rest.
class cleaner {
 public:
  cleaner(std::string_view sentence, char* out, std::size_t out_bytes) noexcept
      : begin_(sentence.data()), end_(begin_ + sentence.size()), out_(out), room_(out_bytes) {}

  std::size_t run() noexcept {
    for (const char* p = begin_; p < end_;) {
      if (p == link_end_) p = link_next_;
      else if (is_letter_byte(*p) && *p != '\xC2' && *p != '\xE2') put(*p++);  // most are
      else if (is_collapsed(*p)) p = space(p);
      else p = sign(p);
    }
    return n_;
  }

 private:
  char at(const char* p) const noexcept { return p < end_ ? *p : '\0'; }

  void write(char c) noexcept {
    if (n_ < room_) out_[n_] = c;
    ++n_;
  }
  void put(char c) noexcept {
    if (space_ && n_ != 0) write(' ');
    space_ = false;
    write(c);
  }

  // Where the first `what` was looked for and found, or not found: no byte is looked at twice for it.
  struct search {
    const char* from = nullptr;
    const char* to = nullptr;
    bool found = false;
  };
  // The first `what` within 300 bytes from `p`, or null.
  const char* find(const char* p, char what, search& s) const noexcept {
    constexpr std::ptrdiff_t longest = 300;  // the longest URL or tag that is left out
    const char* const stop = end_ - p > longest ? p + longest : end_;
    const char* q = p;
    if (s.from != nullptr && s.from <= p && p <= s.to) {
      if (s.found) return s.to < stop ? s.to : nullptr;
      q = s.to;
    } else {
      s.from = p;
    }
    while (q < stop && *q != what) ++q;
    s.to = q;
    s.found = q < stop;
    return s.found ? q : nullptr;
  }

  // White space, and what a line end brings with it.
  const char* space(const char* p) noexcept {
    const char* const before = p;
    bool line = false;
    p = skip_white(p, line);
    if (p >= end_) return end_;
    // No space is put between two ideographs.
    if (!(line && parts_wide(begin_, before, p, end_))) space_ = true;
    return p;
  }

  // Behind white space, a mail's quotation marks and a subtitle's cues.
  const char* skip_white(const char* p, bool& line) const noexcept {
    for (; p < end_; ++p) {
      if (*p == '\n' || *p == '\r') {
        line = true;
        p = skip_cue(p);
      } else if (!is_collapsed(*p) && !(line && *p == '>')) {
        const char* const q = line ? skip_comment_mark(p, end_) : p;
        if (q == p) break;
        p = q;
      }
    }
    return p;
  }

  // A hyphen of so many bytes after a letter: at the end of a line it may be none of the word.
  const char* hyphen(const char* p, std::ptrdiff_t bytes) noexcept {
    bool line = false;
    const char* const q = skip_white(p + bytes, line);
    if (!line || q >= end_) {
      for (std::ptrdiff_t i = 0; i < bytes; ++i) put(p[i]);
      return p + bytes;
    }
    if (is_digit_byte(*q)) {  // "mid-/1990s"
      put('-');
      return q;
    }
    std::size_t length;
    // "Haupt-/und Nebenwege"
    const bool joined = is_listed(q, end_, "und|oder|bzw|and|or|to|et|ou|y|e|o|en|of|och|og|eller|i|a|bis|", length);
    if (joined || !is_small_byte(*q)) {
      put('-');
      return p + bytes;
    }
    if (keeps_hyphen(p)) put('-');  // "self-/made", but "mea-/sures"
    return q;
  }

  // Whether the word before the hyphen is one that is written with it: "self-/made", "state-of-/the-art".
  bool keeps_hyphen(const char* p) const noexcept {
    const char* first = p;
    while (first > begin_ && is_letter_byte(first[-1]) && p - first < 24) --first;
    if (first > begin_ && first[-1] == '-') return true;
    std::size_t length;
    return is_listed(first, p, "all|co|ex|far|half|high|ill|long|low|mid|non|one|self|semi|short|so|two|well|", length) &&
           length == static_cast<std::size_t>(p - first);
  }

  // From the line end at `p` over lines that are the number or the time of a subtitle's cue, or a page's
  // number between blank lines, to the last line end before the text.
  const char* skip_cue(const char* p) const noexcept {
    for (bool paged = false;;) {
      const char* q = p + 1;
      while (is_collapsed(at(q))) ++q;
      const char* r = q;
      while (is_digit_byte(at(r))) ++r;
      if (r == q) {
        const char* const e = skip_head(q, paged);
        if (e == p || e == q) return p;
        p = e;
        paged = true;
        continue;
      }
      if (r - q > 6) return p;
      const char* e = r;
      if (at(r) == ':') {
        const char* const arrow = find_arrow(r, end_ - r > 28 ? r + 28 : end_);
        if (arrow == nullptr) return p;
        e = arrow;
        while (e < end_ && *e != '\n' && *e != '\r') ++e;
      } else {
        while (at(e) == ' ' || at(e) == '\t') ++e;
        if (at(e) != '\n' && at(e) != '\r') return p;
        const char* next = e;
        unsigned lines = 0;
        while (is_collapsed(at(next))) lines += *next++ == '\n';
        const bool blank = lines > 1 || blank_before(q);
        const char* t = next;
        while (is_digit_byte(at(t))) ++t;
        if (!blank && !(t != next && at(t) == ':')) return p;
        paged = blank;
      }
      if (e >= end_) return p;
      p = e;
    }
  }
  // The end of the line at `q` if that is the foot or head of a page: after a blank line, with a wide gap and a digit
  // in it; or `paged`, one that begins with a capital and has a blank line after it.  Else `q`.
  const char* skip_head(const char* q, bool paged) const noexcept {
    constexpr std::ptrdiff_t widest = 100;  // a line of a page
    if (!blank_before(q)) return q;
    bool gap = false, digit = false;
    const char* e = q;
    for (; e < end_ && *e != '\n' && *e != '\r'; ++e) {
      if (e - q > widest) return q;
      gap |= *e == ' ' && at(e + 1) == ' ' && at(e + 2) == ' ';
      digit |= is_digit_byte(*e);
    }
    if (e == end_) return q;
    if (gap && digit) return e;
    const char* next = e;
    unsigned lines = 0;
    while (is_collapsed(at(next))) lines += *next++ == '\n';
    return paged && lines > 1 && !is_small_byte(*q) && next < end_ && is_small_byte(*next) ? e : q;
  }
  static const char* find_arrow(const char* p, const char* stop) noexcept {
    for (; stop - p > 2; ++p)
      if (p[0] == '-' && p[1] == '-' && p[2] == '>') return p + 3;
    return nullptr;
  }
  bool blank_before(const char* p) const noexcept {
    unsigned lines = 0;
    while (p > begin_ && is_collapsed(p[-1]) && lines < 2) lines += *--p == '\n';
    return lines > 1;
  }

  // Whether a link of Markdown begins at the bracket at `p`: its text ends at link_end_ then.
  bool opens_link(const char* p) noexcept {
    const char* const end = find(p + 1, ']', bracket_);
    if (end == nullptr || at(end + 1) != '(') return false;
    const char* const close = find(end + 2, ')', close_);
    if (close == nullptr) return false;
    link_end_ = end;
    link_next_ = close + 1;
    return true;
  }

  // Where the text begins of the link of a wiki at the brackets at `p`, "[[page]]" or "[[page|text]]": it ends
  // at link_end_ then.  Null if there is none.
  const char* opens_page(const char* p) noexcept {
    const char* const end = find(p + 2, ']', bracket_);
    if (end == nullptr || at(end + 1) != ']') return nullptr;
    link_end_ = end;
    link_next_ = end + 2;
    const char* const bar = find(p + 2, '|', bar_);
    return bar != nullptr && bar < end ? bar + 1 : p + 2;
  }

  // Whether two apostrophes are anywhere, which close what two grave accents open: ``so''.
  bool closes_quotation() noexcept {
    for (; !closes_ && closer_ + 1 < end_; ++closer_) closes_ = closer_[0] == '\'' && closer_[1] == '\'';
    return closes_;
  }

  // Anything but a letter and white space.
  const char* sign(const char* p) noexcept {
    const char c = *p, next = at(p + 1);
    if (c == '\xC2' && next == '\xAD') return p + 2;  // a soft hyphen
    if (c == '`') {
      const bool quote = next == '`' && at(p + 2) != '`' && closes_quotation();
      if (quote) put(c), put(c);
      return p + 1 + quote;
    }
    if (p > begin_ && is_letter_byte(p[-1])) {
      if (c == '-') return hyphen(p, 1);
      if (c == '\xE2' && next == '\x80' && at(p + 2) == '\x90') return hyphen(p, 3);  // U+2010, as in manuals
    }
    if (c == '=')
      if (const char* const q = quoted_printable(p); q != nullptr) return q;
    if (c == '\\' && is_letter_byte(next))
      if (const char* const q = command(p); q != nullptr) return q;
    if (c == '~' && next == '\\') return p + 1;  // "page~\ref{...}"
    if (c == '*' && next == '*') {
      const char* q = p + 2;
      while (at(q) == '*') ++q;
      const bool masks = q - p > 3 || (p > begin_ && is_letter_byte(p[-1]) && is_letter_byte(at(q)));  // "n****", "f**d"
      while (masks && p < q) put(*p++);
      return q;
    }
    if (c == '\'' && next == '\'' && at(p + 2) == '\'') return p + 3;  // bold in a wiki
    if (c == '[' && next == '[')
      if (const char* const text = opens_page(p); text != nullptr) return text;
    if (c == '[' && next == '^') {  // a note: "[^1]"
      const char* q = p + 2;
      while (q - p < 12 && (is_letter_byte(at(q)) || is_digit_byte(at(q)) || at(q) == '-')) ++q;
      if (at(q) == ']' && q - p > 2) return q + 1;
    }
    if (c == '!' && next == '[' && opens_link(p + 1)) {  // an image
      link_end_ = nullptr;
      return link_next_;
    }
    if (c == '[' && opens_link(p)) return p + 1;
    if (c == '<')
      if (const char* const q = tag(p); q != nullptr) return q;
    if (c == '&')
      if (const char* const q = entity(p); q != nullptr) return q;
    put(c);
    return p + 1;
  }

  // The byte that "=C3" at `p` stands for, or 0.
  unsigned quoted_byte(const char* p) const noexcept {
    if (at(p) != '=') return 0;
    unsigned byte = 0;
    for (int i = 1; i < 3; ++i) {
      const char c = at(p + i);
      if (!is_digit_byte(c) && !(c >= 'A' && c <= 'F')) return 0;
      byte = byte * 16 + static_cast<unsigned>(is_digit_byte(c) ? c - '0' : c - 'A' + 10);
    }
    return byte;
  }

  // What the equals sign at `p` is in a mail that is quoted-printable: the end of a line that is none of the text,
  // "=3D" itself, "=20" a space at a line's end, "=C3=A9" a letter.  Null where it is no more than a sign.
  const char* quoted_printable(const char* p) noexcept {
    const char* const line = p + 1 + (at(p + 1) == '\r');
    if (at(line) == '\n') return line + 1;
    const unsigned byte = quoted_byte(p);
    if (byte == '=') {
      put('=');
      return p + 3;
    }
    if (byte == ' ') {
      const bool apart = p + 3 == end_ || at(p + 3) == '\n' || at(p + 3) == '\r' || (p > begin_ && p[-1] == '\n');
      space_ |= apart;
      return apart ? p + 3 : nullptr;
    }
    const int length = byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0;
    for (int i = 1; i < length; ++i)
      if (quoted_byte(p + 3 * i) >> 6 != 2) return nullptr;
    for (int i = 0; i < length; ++i) put(static_cast<char>(quoted_byte(p + 3 * i)));
    return length != 0 ? p + 3 * length : nullptr;
  }

  // A command of LaTeX at `p`: "\emph{this}" leaves "this", "\cite{this}" nothing.
  const char* command(const char* p) noexcept {
    const char* const name = p + 1;
    const char* q = name;
    while (is_letter_byte(at(q)) && q - name < 16) ++q;
    if (at(q) != '{') return nullptr;
    const char* const close = find(q, '}', brace_);
    if (close == nullptr) return nullptr;
    std::size_t length;
    if (is_listed(name, end_, "autoref|cite|citep|citet|eqref|footnote|index|label|pageref|ref|", length)) return close + 1;
    if (p > begin_ && p[-1] == '~') space_ = true;
    link_end_ = close;
    link_next_ = close + 1;
    return q + 1;
  }

  const char* tag(const char* p) noexcept {
    const bool closes = at(p + 1) == '/';
    const char* const name = p + 1 + closes;
    if (!is_letter_byte(at(name))) return nullptr;
    std::size_t length;
    if (!is_listed(name, end_,
                   "a|abbr|article|b|blockquote|body|br|c|cite|code|dd|div|dl|dt|em|figcaption|figure|font|footer|"
                   "h1|h2|h3|h4|h5|h6|header|hr|i|img|kbd|li|main|mark|ol|p|picture|pre|q|s|section|small|span|"
                   "strong|sub|sup|table|td|th|time|tr|tt|u|ul|v|var|",
                   length))
      return nullptr;
    const char after = at(name + length);
    if (after != '>' && after != '/' && after != ' ' && after != '.' && after != '\n') return nullptr;
    const char* const close = find(name + length, '>', tag_);
    if (close == nullptr) return nullptr;
    if ((*name | 0x20) == 'b' && length == 2) space_ = true;  // <br>
    return close + 1;
  }

  const char* entity(const char* p) noexcept {
    char32_t code = 0;
    const char* q = p + 1;
    if (at(q) == '#') {
      ++q;
      const bool hex = (at(q) | 0x20) == 'x';
      if (hex) ++q;
      const char* const first = q;
      for (; q - first < 7; ++q) {
        const char c = at(q), letter = static_cast<char>(c | 0x20);
        if (is_digit_byte(c)) code = code * (hex ? 16 : 10) + static_cast<char32_t>(c - '0');
        else if (hex && letter >= 'a' && letter <= 'f') code = code * 16 + static_cast<char32_t>(letter - 'a' + 10);
        else break;
      }
      if (code < 0x20 || (code >= 0x7F && code < 0xA0) || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return nullptr;
    } else {
      struct name {
        char text[7];
        std::uint16_t code;
      };
      static constexpr name names[] = {{"amp", '&'},      {"lt", '<'},         {"gt", '>'},        {"quot", '"'},
                                       {"apos", '\''},    {"nbsp", ' '},       {"mdash", 0x2014},  {"ndash", 0x2013},
                                       {"hellip", 0x2026}, {"lsquo", 0x2018},  {"rsquo", 0x2019},  {"ldquo", 0x201C},
                                       {"rdquo", 0x201D}, {"middot", 0xB7},    {"copy", 0xA9},     {"eacute", 0xE9}};
      for (const name& w : names) {
        std::ptrdiff_t n = 0;
        while (w.text[n] != '\0' && at(q + n) == w.text[n]) ++n;
        if (w.text[n] == '\0' && at(q + n) == ';') {
          code = w.code;
          q += n;
          break;
        }
      }
    }
    if (code == 0 || at(q) != ';') return nullptr;
    if (code == ' ' || code == 0xA0) {
      space_ = true;
      return q + 1;
    }
    char bytes[4];
    const std::size_t length = encode(code, bytes);
    for (std::size_t i = 0; i < length; ++i) put(bytes[i]);
    return q + 1;
  }

  const char* begin_;
  const char* end_;
  char* out_;
  std::size_t room_;
  std::size_t n_ = 0;
  bool space_ = false;  // white space was read since the last character
  const char* link_end_ = nullptr;   // where the text of a link ends that is being read
  const char* link_next_ = nullptr;  // and what comes after the link
  search bracket_{}, close_{}, tag_{}, bar_{}, brace_{};
  const char* closer_ = begin_;  // how far closes_quotation() has looked
  bool closes_ = false;
};

}  // namespace detail

}  // namespace pith

#endif  // PITH_CLEAN_HPP
