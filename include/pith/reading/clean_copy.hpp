// pith/reading/clean_copy.hpp - what every part of the cleaner does: bytes are written, and looked for.
//
// A mark ends where its partner is, so most of them look ahead for one.  Where none is, that is remembered: no byte is
// looked at more than a bounded number of times.
#ifndef PITH_CLEAN_COPY_HPP
#define PITH_CLEAN_COPY_HPP

#include <cstddef>
#include <string_view>

#include "folds.hpp"
#include "utf8.hpp"

namespace pith::detail {

/// Writes what is shown of a sentence, as far as there is room, and counts the rest.
class text_copier : protected folds {
 protected:
  text_copier(std::string_view sentence, char* out, std::size_t out_bytes) noexcept
      : folds(sentence), out_(out), room_(out_bytes) {}

  void write(char c) noexcept {
    if (n_ < room_) out_[n_] = c;
    ++n_;
  }
  void put(char c) noexcept {
    if (space_ && n_ != 0) write(' ');
    space_ = false;
    write(c);
  }
  void put(char32_t code) noexcept {
    space_ |= code == ' ' || code == 0xA0;
    if (code == ' ' || code == 0xA0 || code == 0xAD) return;
    char bytes[4];
    const std::size_t length = encode(code, bytes);
    for (std::size_t i = 0; i < length; ++i) put(bytes[i]);
  }
  // Up to `q` there is nothing to show: no space is left before a stop, and no brackets with nothing else in them, nor
  // commas at their beginning.
  const char* gone(const char* q) noexcept {
    const bool first = n_ == opened_ && n_ != 0;
    while (first && q < end_ && is_any_of(*q, ",; ")) ++q;
    if (first) space_ = false;
    if (first && at(q) == ')') {
      const bool outer = --nested_ == 0;
      n_ = outer ? opening_ : n_ - 1;
      space_ = outer && spaced_;
      opened_ = outer ? 0 : n_;
      return gone(q + 1);
    }
    if (is_any_of(at(q), ".,;:)")) space_ = false;
    return q;
  }
  void open_bracket() noexcept {
    if (n_ != opened_ || n_ == 0 || space_) {
      opening_ = n_;
      spaced_ = space_;
      nested_ = 0;
    }
    ++nested_;
    put('(');
    opened_ = n_;
  }
  // The text of a link begins at `text` and ends at `text_end`; what is after it goes, up to `next`.
  const char* link(const char* text, const char* text_end, const char* next) noexcept {
    link_end_ = text_end;
    link_next_ = next;
    return text;
  }

  // Where the first `what` was looked for and found, or not found: no byte is looked at twice for it.
  struct search {
    const char* from = nullptr;
    const char* to = nullptr;
    bool found = false;
  };
  // The first `what` within `longest` bytes from `p`, or null.
  const char* find(const char* p, char what, search& s, std::ptrdiff_t longest = 300) const noexcept {
    if (p >= end_) return nullptr;
    const char* const stop = end_ - p > longest ? p + longest : end_;
    const char* q = p;
    if (s.from != nullptr && p < s.from)
      while (q < s.from && q < stop && *q != what) ++q;
    if (s.from != nullptr && s.from <= q && q <= s.to) {
      if (p < s.from) s.from = p;
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

  // Whether a word is at `p`: neither a space, nor a sign, nor punctuation.
  bool is_word_at(const char* p) const noexcept {
    const char c = at(p);
    if (!is_high_byte(c)) return is_ascii_word(c);
    if (c == '\xE3') return at(p + 1) != '\x80';
    return c != '\xC2' && c != '\xE2' && c != '\xEF';
  }
  bool is_word_before(const char* p) const noexcept {
    if (p == begin_) return false;
    const char* q = p - 1;
    while (q > begin_ && (*q & '\xC0') == '\x80' && p - q < 4) --q;
    return is_word_at(q);
  }
  bool is_end(const char* p) const noexcept { return p >= end_ || is_collapsed(*p); }
  // Whether the mark from `p` to `q` is at the first edge of a word, or at the last.
  bool opens(const char* p, const char* q) const noexcept {
    return !is_word_before(p) && !is_end(q) && (is_word_at(q) || is_high_byte(*q) || is_any_of(*q, "\"'([{`<*_~$#@:\\"));
  }
  bool closes(const char* p, const char* q) const noexcept {
    return p > begin_ && !is_collapsed(p[-1]) && !is_word_at(q);
  }

  static constexpr int hex_digit(char c) noexcept {
    const char letter = static_cast<char>(c | 0x20);
    return is_digit_byte(c) ? c - '0' : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  char* out_;
  std::size_t room_;
  std::size_t n_ = 0;
  bool space_ = false;  // white space was read since the last character
  // What there was before the last brackets that were opened, "((", and after them, and how many they are.
  std::size_t opening_ = 0, opened_ = 0, nested_ = 0;
  bool spaced_ = false;
  // Where the text of a link ends that is being read, and what comes after it.
  const char* link_end_ = nullptr;
  const char* link_next_ = nullptr;
  search bracket_{};
};

}  // namespace pith::detail

#endif  // PITH_CLEAN_COPY_HPP
