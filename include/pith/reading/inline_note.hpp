// pith/reading/inline_note.hpp - a note inside a sentence: "<ref>...</ref>" and "{{...}}" of a wiki, "\footnote{...}" and
// "\index{...}" of TeX, "footnote:[...]" of AsciiDoc.
//
// The sentence goes on after it, and what is in it is neither a word nor a stop of that sentence.  One that never ends does
// so with its paragraph.  "{{a}, {b}}" is mathematics: no brace closes alone in a template.
#ifndef PITH_INLINE_NOTE_HPP
#define PITH_INLINE_NOTE_HPP

#include <cstdint>

#include "../compiler.hpp"
#include "characters.hpp"
#include "rows.hpp"

namespace pith::detail {

class inline_note {
 public:
  /// Whether one begins at `p`.
  PITH_NOINLINE static bool begins(const char* p, const char* limit) noexcept {
    const char first = byte_at(p, limit);
    if (first == '\\') {
      for (const char* const name : {"\\foot@{", "\\ci@{", "\\ind@{", "\\label{"})
        if (match_row(name, p, limit) != nullptr) return true;
      return false;
    }
    if (first == '{') {
      constexpr std::size_t soon = 80;
      if (byte_at(p + 1, limit) != '{' || !is_letter(kind_at(p + 2, limit))) return false;
      const char *q = p + 3, *const stop = ahead(p, limit, soon);
      while (q < stop && *q != '}' && *q != '|') ++q;
      return q < stop && (*q == '|' || byte_at(q + 1, limit) == '}');
    }
    const char* const name = match_row("<ref", p, limit);
    if (name == nullptr) return false;
    const char after = byte_at(name, limit), next = byte_at(name + 1, limit);  // but "`List<ref>`", "<ref *1>"
    return after == '/' || (after == '>' ? next != '`' : after == ' ' && (next == '/' || ascii_kind_of(next) == kind::lower));
  }

  bool open() const noexcept { return where_ != nowhere; }
  /// Whether it is a block of its own, and what is after it another.
  bool apart() const noexcept { return apart_; }
  /// Begins with the one at `p`, of which nothing has been passed over yet.
  void begin(const char* p, bool apart) noexcept {
    where_ = *p == '<' ? in_tag : in_braces;
    open_ = *p == ':' ? '[' : '{';
    apart_ = apart;
  }

  /// Whether what begins at `p` stands behind what it is said of, and never at the start of a sentence.
  static bool follows(const char* p) noexcept { return *p == '<' || (*p == '\\' && (p[1] == 'f' || p[1] == 'i')); }

  /// Goes on inside it; returns how far that goes: to its end, or to a line end that ends it.  The `rest` before
  /// `limit` is left for later, so that what comes after it is seen with its end.
  PITH_NOINLINE const char* skip(const char* p, const char* limit, std::ptrdiff_t rest = 64) noexcept {
    const char* const stop = limit - p > rest ? limit - rest : limit;
    for (; p < stop; ++p) {
      const char c = *p;
      if (c == '\n' && ends_line(skip_spaces(p + 1, limit), limit) && !(apart_ && goes_on(p + 1, limit))) {
        where_ = nowhere;
        return p;
      }
      if (where_ >= in_braces) {  // and as many more are open in it
        if (c == '\\' && limit - p > 1 && p[1] != '\n') ++p;
        if (c == open_ && where_ < 255) ++where_;
        if (c == open_ + 2 && where_ > in_braces && --where_ == in_braces) where_ = nowhere;
      } else if (where_ != in_element) {
        if (c == '>') where_ = where_ == in_tag ? in_element : nowhere;
        else if (where_ != in_last_tag) where_ = c == '/' ? in_closed_tag : in_tag;
      } else if (c == '<' && match_row("</ref", p, limit) != nullptr) {
        where_ = in_last_tag;
      }
      if (where_ == nowhere) return p + 1;
    }
    while (p < limit && p - stop < 3 && (static_cast<unsigned char>(*p) & 0xC0) == 0x80) ++p;  // no character is parted
    return p;
  }

 private:
  /// Whether a row or the end of a template is after the blank line at `p`: "|name = Mill", "<!-- Area -->", "}}".
  static bool goes_on(const char* p, const char* limit) noexcept {
    while (p < limit && is_white(ascii_kind_of(*p))) ++p;
    const char c = byte_at(p, limit);
    return static_cast<unsigned char>(c - '{') < 3 || c == '<';
  }

  enum : std::uint8_t { nowhere, in_tag, in_closed_tag, in_element, in_last_tag, in_braces };  // closed: "<ref name=a /"
  std::uint8_t where_ = nowhere;
  bool apart_ = false;
  char open_ = '{';  // what its braces are; they close two characters after that in ASCII
};

}  // namespace pith::detail

#endif  // PITH_INLINE_NOTE_HPP
