// pith/reading/reader_quotes.hpp - quotation marks and brackets: which are open, and whether a sentence ends inside one.
//
// Straight marks open and close in turns, and may be forgotten.  Japanese corners and wide brackets tell what
// they do, and there a stop needs no space after it: whether it ends the sentence around them is decided by what
// is after they close.
#ifndef PITH_READER_QUOTES_HPP
#define PITH_READER_QUOTES_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "reader_state.hpp"

namespace pith::detail {

struct quote_reader : reader_state {
  using reader_state::reader_state;

  /// Notes the quotation marks of [p, end).
  void note_quotation(const char* p, const char* end) noexcept {
    for (; p < end; ++p) {
      const auto byte = static_cast<unsigned char>(*p), second = static_cast<unsigned char>(byte_at(p + 1, end));
      const bool low = byte == 0xE2 && second == 0x80;
      const char third = low ? byte_at(p + 2, end) : '\0';
      if (byte == '"' || (byte == 0xC2 && (second == 0xAB || second == 0xBB)) || third == '\x9C')
        quotes_.any = !quotes_.any;
      else if (third == '\x9D' || third == '\x9E')
        quotes_.any = third == '\x9E';
    }
  }

  /// A bracket closes, which is half of one if a sentence before opened it.
  void close_bracket() noexcept {
    constexpr std::uint32_t longest_source = 4;  // words, as "(The Associated Press)" has; a sentence in brackets has more
    if (bracket_ == bracket_state::no_bracket) sentence_flags_ |= aside;
    else if (bracket_ != bracket_state::around) bracket_ = static_cast<std::uint8_t>(bracket_ - bracket_state::deeper);
    else if (words_ <= longest_source) bracket_ = bracket_state::no_bracket;
  }

  /// The sign `c` from `p` to `end`, which is no stop, belongs to the sentence: it may open something, or close it.
  void take_sign(const character& c, const char* p, const char* end) noexcept {
    const bool begins = !open_;
    if (c.code == 0x201C) quotes_.introduced = open_ && colon_end_ == end_;
    extend(p, end);
    last_ = c.code;
    if (begins && (c.kind == kind::opener || c.kind == kind::quote) && c.code != U'(' && c.code != U'[' && c.code != U'{')
      sentence_flags_ |= opens_quotation;
    if (c.code == U'(') bracket_ = begins ? +bracket_state::around : static_cast<std::uint8_t>(bracket_ + bracket_state::deeper);
    // "a)" and "2)" are marks
    if (c.code == U')' && (bracket_ != bracket_state::no_bracket || (word_end_ == at(p) && (word_flags_ & (word_short | word_number)) == 0)))
      close_bracket();
    if (c.code == U'"') quotes_.straight = quotes_.straight != 0 ? 0 : open_quotes::longest;
    note_quotation(p, end);
    // Of a pair, the mark that closes is the odd one.
    const bool closes = (c.code & 1) != 0;
    const char32_t pair = c.code - closes;
    if (pair == 0x300A) quotes_.in_title = !closes;
    if (pair == 0x300C || pair == 0xFF08)
      quotes_.corners = closes ? open_quotes::outside : begins ? open_quotes::at_start : open_quotes::inside;
  }

  /// Whether a stop that needs no space after it ends the sentence: stops up to `end`, what closes with
  /// them up to `q`.
  PITH_NOINLINE bool ends_wide(const char* end, const char* q, const char* limit) noexcept {
    const character next = read(q, limit);
    const bool bare = q == end;
    const open_quotes::corner_state around = quotes_.corners;
    const char* const reach = ahead(q, limit, longest_word);
    if (!bare) quotes_.corners = open_quotes::outside;
    if (quotes_.in_title || next.kind == kind::comma || next.kind == kind::closer) return false;
    if (bare) return !(around != open_quotes::outside && is_closed(q, reach));
    if (around == open_quotes::inside && q[-1] == '\x89' && is_spaceless(next.kind)) return false;  // "雨（昨夜。）は"
    return !goes_on_at(q, next) && !(!quotes_.introduced && next.kind == kind::ideograph && is_said(q, reach));
  }

 private:
  /// Whether the character `c` at `q` is a particle, after which a Japanese sentence goes on.
  bool goes_on_at(const char* q, const character& c) const noexcept {
    return pack_ != nullptr && c.kind == kind::ideograph &&
           (pack_->find(word_hash(q, c.bytes)) & word_class::goes_on) != 0;
  }

  /// Whether a Chinese clause that says who speaks begins at `q`.
  bool is_said(const char* q, const char* reach) const noexcept {
    for (int n = 0; n < 6 && pack_ != nullptr; ++n) {
      const character c = read(q, reach);
      if (c.kind != kind::ideograph) break;
      if ((pack_->find(word_hash(q, c.bytes)) & word_class::speech) != 0) return true;
      q += c.bytes;
    }
    return false;
  }

  /// Whether the quotation or bracket that is open at `q` closes not far from there: it is one sentence then, with
  /// what it is in.  What was found to hold no end of it is not looked at again, however many stops there are before
  /// the end.
  bool is_closed(const char* q, const char* limit) noexcept {
    if (corner_ > at(q)) {
      const std::size_t known = corner_ - at(q), left = static_cast<std::size_t>(limit - q);
      q += known < left ? known : left;
    }
    for (; q < limit && *q != '\n'; ++q)
      if (const char third = byte_at(q + 2, limit);
          (third == '\x8D' && q[1] == '\x80' && *q == '\xE3') || (third == '\x89' && q[1] == '\xBC' && *q == '\xEF')) {
        corner_ = at(q);  // of U+300D or U+FF09
        return true;
      }
    corner_ = at(q);
    return false;
  }
};

}  // namespace pith::detail

#endif  // PITH_READER_QUOTES_HPP
