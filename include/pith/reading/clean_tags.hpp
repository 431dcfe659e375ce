// pith/reading/clean_tags.hpp - tags of HTML and the like, comments, and characters by their names.
//
// A name between angle brackets may be a tag, or what a manual writes for a value: <file>.  It goes if HTML has a tag of
// that name, or if it has an attribute or is closed.
#ifndef PITH_CLEAN_TAGS_HPP
#define PITH_CLEAN_TAGS_HPP

#include <cstddef>
#include <cstdint>

#include "clean_brackets.hpp"
#include "tags.hpp"

namespace pith::detail {

/// Knows tags and entities.
class tag_copier : protected bracket_copier {
 protected:
  using bracket_copier::bracket_copier;

  // Whether the word before `p`, "www.mill.org" or "the mill", is that of the address in the angle brackets from `p` to `end`.
  bool is_of_link(const char* p, const char* end) const noexcept {
    constexpr std::ptrdiff_t longest = 40, least = 4, longest_host = 80;  // bytes of a word, of an address up to where its name ends
    const char* q = p;
    while (q > begin_ && is_collapsed(q[-1])) --q;
    const char* word = q;
    bool dotted = false;  // an address itself
    for (; word > begin_ && !is_collapsed(word[-1]) && q - word < longest; --word)
      dotted |= *word == '.' && q - word > 2 && is_ascii_word(word[1]) && is_ascii_word(word[2]) &&  // but "e.g."
                word - begin_ > 1 && is_ascii_word(word[-1]) && is_ascii_word(word[-2]);
    if (dotted) return true;
    const char* host = p;
    while (host < end && *host != '/') ++host;
    if (host == end) return false;
    const std::ptrdiff_t length = q - word;
    for (host += 2; end - host > length && *host != '/' && length >= least && host - p < longest_host; ++host) {
      std::ptrdiff_t i = 0;
      while (i < length && is_ascii_letter(word[i]) && (word[i] | 0x20) == (host[i] | 0x20)) ++i;
      if (i == length) return true;
    }
    return false;
  }
  // "the mill <http://mill.org/x>": an address right after the text of its link, which is enough.  Null if it is none.
  const char* skip_target(const char* p) noexcept {
    if (place_of(p + 1, p + 5 < end_ ? p + 5 : end_, "http|mail|") < 0) return nullptr;
    const char* const close = find(p, '>', tag_);
    if (close == nullptr) return nullptr;
    for (const char* q = p + 1; q < close; ++q)
      if (is_collapsed(*q) || *q == '<') return nullptr;
    return is_of_link(p, close) ? gone(close + 1) : nullptr;
  }

  const char* angle(const char* p) noexcept {
    const char next = at(p + 1);
    if (const char* const q = skip_target(p); q != nullptr) return q;
    if (next == '<' && is_ascii_letter(at(p + 2))) {  // <<place,text>> of AsciiDoc
      const char* const close = find(p + 2, '>', tag_);
      if (close == nullptr || at(close + 1) != '>') return nullptr;
      const char* q = p + 2;
      while (q < close && !is_any_of(*q, ", \n")) ++q;
      return q == close ? link(p + 2, close, close + 2) : *q == ',' ? link(q + 1, close, close + 2) : nullptr;
    }
    if (is_digit_byte(next)) return skip_day(p);
    const bool declares = is_any_of(at(p + 2), "Dd") && end_ - p > 10 && is_collapsed(p[9]);  // <!DOCTYPE html>
    if ((next == '!' && (declares || is_any_of(at(p + 2), "-["))) || (next == '?' && end_ - p > 6 && is_collapsed(p[5]))) {
      const bool comment = at(p + 2) == '-';
      const char* q = p + 2;
      while ((q = find(q, '>', tag_, 4000)) != nullptr && comment && !(q - p > 5 && q[-1] == '-' && q[-2] == '-')) ++q;
      return q != nullptr ? q + 1 : end_;
    }
    return tag(p);
  }

  // The next "</" from `p` on, or the end: no byte is looked at twice for it.
  const char* closing_tag(const char* p) noexcept {
    if (closing_ < p) closing_ = p;
    while (closing_ < end_ && !(closing_[0] == '<' && at(closing_ + 1) == '/')) ++closing_;
    return closing_;
  }
  // Whether the next closing tag has the name from `p` to `end`.
  bool is_closed(const char* p, const char* end) noexcept {
    const char* q = closing_tag(end) + 2;
    if (end_ - q < end - p) return false;
    while (p < end && *p == *q) ++p, ++q;
    return p == end && !is_ascii_word(at(q));
  }

  // A tag: one that closes, one of HTML, one with an attribute, one that is closed, or one among others.
  const char* tag(const char* p) noexcept {
    constexpr std::ptrdiff_t longest = 4000;  // an image's path
    const bool closes_one = at(p + 1) == '/';
    const char* const name = p + 1 + closes_one;
    const char* q = name;
    while (q - name < 32 && (is_ascii_word(at(q)) || (q > name && is_any_of(at(q), ":-_") && q < end_))) ++q;
    if (q == name || is_digit_byte(*name)) return nullptr;
    const char after = at(q);
    tag_id hash = 0;
    for (const char* r = name; r < q; ++r) hash = tag_hash(hash, *r);
    unsigned what = tags_of_blocks.find(hash);
    if (what == 0) what = tags_inside.find(hash);
    const bool known = what != 0 && (what & tag_is_word) == 0;
    const char* r = q;
    while (r < end_ && is_collapsed(*r)) ++r;
    const char* attribute = r;
    while (attribute > q && attribute - r < 32 && (is_ascii_word(at(attribute)) || at(attribute) == ':' || at(attribute) == '-')) ++attribute;
    const bool has_attribute = attribute > r && at(attribute) == '=' &&
                               (known || is_any_of(at(attribute + 1), "\"'") || is_closed(name, q));
    const bool hides = (what & tag_hides) != 0 && is_closed(name, q);
    const char* close = at(r) == '>' ? r : nullptr;
    if (closes_one) {
      if (close == nullptr && r < end_) return nullptr;
    } else if (has_attribute || (known && (after == '>' || after == '/' || after == ' ' || after == '\n' || after == '.'))) {
      close = find(q, '>', tag_, has_attribute ? longest : 300);
      if (close == nullptr && !has_attribute) return nullptr;
      const char* const end = tag_end(q, end_ - q > longest ? q + longest : end_);
      if (end[-1] == '>') close = end - 1;
    } else if (after == '/' && at(q + 1) == '>') {
      close = q + 1;
    } else if (after != '>' || !(is_closed(name, q) || is_nested(p, q))) {
      return nullptr;
    }
    if ((what & tag_parts) != 0) space_ = true;
    tag_end_ = close != nullptr ? close + 1 : end_;
    if (hides && !closes_one && tag_end_[-1] == '>' && tag_end_[-2] != '/') return closing_tag(tag_end_);
    return closes_one && (what & tag_hides) != 0 ? gone(tag_end_) : tag_end_;
  }
  // Whether the tag in capitals from `p` to the bracket at `q` comes after another one or before one.
  bool is_nested(const char* p, const char* q) const noexcept {
    for (const char* r = p + 1; r < q; ++r)
      if (*r >= 'a' && *r <= 'z') return false;
    return p == tag_end_ || (at(q + 1) == '<' && is_ascii_letter(at(q + 2)));
  }

  const char* entity(const char* p) noexcept {
    constexpr std::ptrdiff_t longest = 9;  // a name or number
    const char* q = p + 1;
    const bool number = at(q) == '#';
    const bool hex = number && (at(q + 1) | 0x20) == 'x';
    q += number + hex;
    const char* const first = q;
    char32_t code = 0;
    for (; q - first < longest && is_ascii_word(at(q)); ++q) {
      const int digit = hex_digit(*q);
      if (number && (digit < 0 || (!hex && digit > 9) || code > 0x10FFFF)) return nullptr;
      if (number) code = code * (hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    if (at(q) != ';' || q == first) return nullptr;
    if (!number) code = named_sign(first, q);
    if (code < 0x20 || (code >= 0x7F && code < 0xA0) || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return nullptr;
    put(code);
    return q + 1;
  }

  const char* tag_end_ = nullptr;  // of the last tag
  search tag_{};
  const char* closing_ = begin_;  // how far was looked for closing tags
};

}  // namespace pith::detail

#endif  // PITH_CLEAN_TAGS_HPP
