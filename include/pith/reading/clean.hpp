// pith/reading/clean.hpp - a sentence as it is shown: one line, without markup.
//
// A span is bytes of the source, and those may hold a line end, a word parted by a hyphen, a link of Markdown or of
// a wiki, a tag, an entity, a command of TeX or of a manual's source.  clean() copies what a reader would read aloud.
// It knows nothing of the document, so a mark goes only where it can be nothing else.  It never writes more bytes than
// it reads, and looks at each byte a bounded number of times: where no bracket or tag ends, that is remembered.
//
// What a mark stands for is told by its first byte (mark()), and what is then done in clean_tex.hpp,
// clean_emphasis.hpp, clean_brackets.hpp and clean_tags.hpp: a class each, which knows those before it.
#include "../pith.hpp"  // first: it has the types, and includes this file after them

#ifndef PITH_CLEAN_HPP
#define PITH_CLEAN_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "clean_tags.hpp"
#include "rows.hpp"

namespace pith::detail {

/// Copies one sentence without its markup, as far as `out_bytes` go; counts the rest.
class cleaner : tag_copier {
 public:
  cleaner(std::string_view sentence, char* out, std::size_t out_bytes) noexcept : tag_copier(sentence, out, out_bytes) {}

  std::size_t run() noexcept {
    for (const char* p = begin_; p < end_;) {
      if (p == link_end_) p = link_next_;
      else if (p == code_end_) p = code_next_;
      else if (is_letter_byte(*p) && *p != '\xC2' && *p != '\xE2') put(*p++);  // most are
      else if (is_collapsed(*p)) p = space(p);
      else if (p < code_end_) put(*p++);
      else if (const char* const q = mark(p); q != nullptr) p = q;
      else put(*p++);
    }
    return n_;
  }

 private:
  // White space, and what a line end brings with it.
  const char* space(const char* p) noexcept {
    const char* const first = p;
    bool line = false;
    p = skip_white(p, line);
    if (p >= end_) return end_;
    // "grep (1) , and" and "the end .": what remains where marks went
    const bool hangs = (*p == ',' || *p == '.') && before(first) != '.' && at(p + 2) != '.' && (is_end(p + 1) || is_collapsed(p[1]));
    // No space is put between two ideographs.
    if (!hangs && !(line && parts_wide(begin_, first, p, end_))) space_ = true;
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
    const char* word = q;
    while (is_ascii_word(at(word)) && word - q < 8) ++word;
    // "Haupt-/und Nebenwege"
    if (!is_small_byte(*q) || (is_listed(q, word, joining_words) && !is_letter_byte(at(word)))) {
      put('-');
      return p + bytes;
    }
    if (keeps_hyphen(p)) put('-');  // "self-/made", but "mea-/sures"
    return q;
  }

  // What a mark at `p` stands for is written, and where the text goes on is returned; null if it is no more than
  // itself.
  const char* mark(const char* p) noexcept {
    const char c = *p, next = at(p + 1);
    switch (c) {
      case '\xC2': return next == '\xAD' ? p + 2 : nullptr;  // a soft hyphen
      case '\xE2':
        if (next == '\x80' && at(p + 2) == '\x8B') return p + 3;  // U+200B, of no width
        // U+2010, as in manuals
        return next == '\x80' && at(p + 2) == '\x90' && is_letter_byte(before(p)) ? hyphen(p, 3) : nullptr;
      case '-': return dash(p);
      case '`': return tick(p);
      case '\'': return apostrophe(p);
      case '\\': return backslash(p);
      case '*': return asterisk(p);
      case '_': return underscore(p);
      case '=':
        if (const char* const q = reads_mail ? quoted_printable(p) : nullptr; q != nullptr) return q;
        if (next == '=' && is_word_before(p) && ends_all(p)) return end_;  // "History==", a heading of a wiki
        return emphasis(p);
      case '~': return tilde(p);
      case '+': return emphasis(p);
      case '/': return slash(p);
      case '$': return dollar(p);
      case '{': return brace(p);
      case '|': return bar(p);
      case '}':
        if (next == '}' && templates_ != 0) {
          --templates_;
          return gone(p + 2);
        }
        return is_tex() || closes_command(p) ? p + 1 : nullptr;
      case ':': return colon(p);
      case '(': return parenthesis(p);
      case '!':
        if (next == '[' && opens_link(p + 1)) {  // an image
          link_end_ = nullptr;
          return gone(link_next_);
        }
        return nullptr;
      case '[': return bracket(p);
      case ']': return end_of_link(p);
      case '@': return texinfo(p);
      case '<': return angle(p);
      case '&': return entity(p);
      default: return nullptr;
    }
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

  // Whether no more than the sign at `p` comes, again and again.
  bool ends_all(const char* p) const noexcept {
    const char* q = p;
    while (q < end_ && *q == *p) ++q;
    return q == end_;
  }

  // Whether the brace at `p` is the last sign and none opens: the command it closes is before the sentence.
  bool closes_command(const char* p) const noexcept {
    if (p + 1 != end_ || is_collapsed(before(p))) return false;
    while (p > begin_ && p[-1] != '{') --p;
    return p == begin_;
  }

  // "3--4" and "a---b" of TeX.
  const char* dash(const char* p) noexcept {
    if (at(p + 1) == '-' && is_ascii_word(before(p))) {
      const char* const q = p + 2 + (at(p + 2) == '-');
      if (is_ascii_word(at(q)) && (is_tex() || (is_digit_byte(before(p)) && is_digit_byte(*q)))) {
        if (q - p > 2) put(char32_t{0x2014});
        else put('-');
        return q;
      }
    }
    return is_letter_byte(before(p)) ? hyphen(p, 1) : nullptr;
  }
};

}  // namespace pith::detail

#endif  // PITH_CLEAN_HPP
