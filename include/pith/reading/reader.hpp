// pith/reading/reader.hpp - the text stage: bytes in, sentences with roles and terms out.
//
// A state machine that reads a text once, in steps.  A step reads one thing (a word, a stop with
// its closing quotes, the start of a line) and looks at most `lookahead` bytes past its start;
// everything before it is in reader_state.hpp.  So the text may come in pieces of any size, and the
// sentences are the same bit for bit.  A step reads a byte or ends something, and looks at a bounded
// number of them, so no text makes the time per byte grow with its length.
#ifndef PITH_READER_HPP
#define PITH_READER_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "reader_lines.hpp"

namespace pith::detail {

/// Reads one text into a model_writer.
class reader : block_reader {
 public:
  /// No step looks further than this past the first byte that is not read yet.
  static constexpr std::size_t lookahead = line_window::lookahead;
  using writer = model_writer;

  /// `pack` may be null: the text is then read without stop words, stems and abbreviations.
  /// Both live as long as the reader.
  reader(const language* pack, model_writer& out) noexcept : block_reader(pack, out) {}

  /// Reads as much of window[0..bytes) as can be decided and returns how many bytes that was; the
  /// caller presents the rest again, with more of the text after it.  `base` is the offset of the
  /// window in the text; `last` says that nothing follows: then all is read.
  std::size_t consume(const char* window, std::size_t bytes, std::uint32_t base,
                      bool last) noexcept {
    origin_ = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(window)) - base;
    const char* p = window;
    const char* const end = window + bytes;
    for (;;) {
      if (reads_ahead && !line_start_ && end - p >= letters_look && is_letter(ascii_kind_of(*p))) p = read_words(p, end);
      const char* limit = end;
      if (const auto left = static_cast<std::size_t>(end - p); left >= lookahead) limit = p + lookahead;
      else if (!last || left == 0) break;
      p = step(p, limit);
    }
    if (last) close();
    return static_cast<std::size_t>(p - window);
  }

 private:
  // Reads the next thing.  In place in its loop, and each thing is read out of line: so that only the reader
  // is below it on the stack.
  PITH_ALWAYS_INLINE const char* step(const char* p, const char* limit) noexcept {
    if (has_pages && page_.on())
      if (const char* const q = read_markup(p, limit); q != p) return q;
    if (line_start_) return has_pages && page_.flows() ? start_text(p, limit) : start_line(p, limit);
    if (label_end_ != 0) {
      if (at(p) < label_end_) return read_label_part(p, limit);
      label_end_ = 0;
    }
    if (reads_ahead && *p == '\n' && !url_) return end_line(p, limit);  // as below
    const character c = read(p, limit);
    if (url_) return reads_web && note_.open() ? read_note(p, limit) : skip_url(p, limit);
    if (c.kind == kind::space && c.code < 0x80) return p + 1;
    if (is_word(c.kind)) {
      if (c.kind != kind::mark || ideograph_end_ == 0 || ideograph_end_ != at(p))
        return read_term(p, limit);
      extend(p, p + c.bytes);  // a vowel or tone above a Thai letter
      ideograph_end_ = end_;
      return p + c.bytes;
    }
    if (c.kind == kind::space || c.kind == kind::ignorable) return p + c.bytes;
    if (c.kind == kind::newline) return end_line(p, limit);
    return !whole_line_ && (is_stop(c.kind) || (c.kind == kind::comma && is_foreign_stop(p, c.code)))
               ? stop(p, limit)
               : other(p, limit);
  }

  /// Everything else: a letter of a script without spaces, or a sign.
  PITH_NOINLINE const char* other(const char* p, const char* limit) noexcept {
    const character c = read(p, limit);
    const char* end = p + c.bytes;
    break_ = false;
    if (is_spaceless(c.kind)) {
      read_ideograph(c, p, limit);
      return end;
    }
    if (!open_ && is_circled(c.code)) return end;  // "... kept clean. ② The town ..."
    if (c.code < 0x80 && (c.kind == kind::other || c.kind == kind::dash) && byte_at(end, limit) == *p)
      return read_rule(c, p, limit);
    if (c.kind == kind::bullet && open_ && mark_.bullet == c.code && end_ != at(p)) {
      close();
      return end;
    }
    if (reads_web && begins_note(p, limit)) {
      note_.begin(p, false);
      url_ = true;
      if (!open_) begin_ = at(p);
      if (c.code == U':' && stop_end_ + footnote_letters == end_) stop_end_ = end_;  // "It is old.footnote:[...]"
      return read_note(p, limit);
    }
    // A dash or bullet before a sentence is no part of it.
    if (!open_ && !whole_line_ && (c.kind == kind::dash || c.kind == kind::bullet) &&
        !is_word(kind_at(end, limit)))
      return end;
    if (reads_web && c.code == U'&')
      if (const char* const dash = named_dash(end, limit); dash != nullptr) {
        static constexpr char sign[] = "\xE2\x80\x93";
        take_sign(read(sign, sign + 3), p, dash);
        return dash;
      }
    take_sign(c, p, end);
    if (c.kind == kind::comma) {
      if (c.code != U':' && c.code != U';') ++commas_;
      if (c.code == U':' || c.code == 0xFF1A) colon_end_ = at(end);
      if (c.code == U':' || c.code == U';')
        if (const char* const smile = skip_smile(end, limit); smile != end) {
          extend(p, smile);
          break_ = true;
          return smile;
        }
      if (c.code == U';' && !whole_line_ && kind_at(end, limit) == kind::space) {
        stop_ = stop_kind::pause;
        if (ends_before(skip_spaces(end, limit), limit, false)) close();
      }
    }
    if (c.code == U'@' && word_end_ == at(p) && is_word(kind_at(end, limit))) url_ = true;
    return end;
  }

  /// What is behind "&ndash;" and the like, after the "&"; null for another sign.
  PITH_NOINLINE static const char* named_dash(const char* p, const char* limit) noexcept {
    for (const char* const name : {"ndash;", "mdash;", "\x7F" "8211;", "\x7F" "8212;"})  // 7F is "#" itself
      if (const char* const end = match_row(name, p, limit); end != nullptr) return end;
    return nullptr;
  }

  /// A note is part of the sentence that is open, and the stop before it is at its end.
  PITH_NOINLINE const char* read_note(const char* p, const char* limit) noexcept {
    const bool stopped = open_ && end_ == stop_end_;
    const char *const q = note_.skip(p, limit), *visible = q;
    while (visible > p) {  // no sentence ends with white space, as one that never ends might
      const char* last = visible - 1;
      while (last > p && (static_cast<unsigned char>(*last) & 0xC0) == 0x80) --last;
      if (!is_white(kind_at(last, q))) break;
      visible = last;
    }
    if (open_ && visible > p) extend(p, visible);
    if (stopped) stop_end_ = end_;
    url_ = note_.open();
    if (url_) return q;
    const char* const next = skip_spaces(q, limit);
    const bool another = begins_note(next, limit);
    if (note_.apart()) {
      url_ = another;  // no line is begun for each
      if (url_) note_.begin(next, true);
      else lines_.forget_next();
      line_start_ = !url_;
      return next;
    }
    if (another || ends_line(next, limit)) return q;
    if (!open_ && at(q) - begin_ < longest_word && !is_stop(kind_at(next, limit))) {  // "{{lang|fr|Le Moulin}} was built"
      const std::uint32_t from = begin_;
      extend(q, q);
      begin_ = from;
      last_ = U'<';
    }
    if (stopped && ends_before(next, limit, !capital_)) close();
    return q;
  }

  /// Two letters side by side are a term.
  void read_ideograph(const character& c, const char* p, const char* limit) noexcept {
    const char* const end = p + c.bytes;
    if (ideograph_end_ != at(p)) {
      // no Thai sentence ends with a short word between spaces, as the copula is
      if (c.code - 0xE00 < 0x100 && open_ && ideograph_end_ == end_ && !whole_line_ &&
          ends_at_space(p, limit, ideograph_, c.code, words_, pack_) && ideographs_ == longest_abbreviated)
        close();
      ideographs_ = 0;
    }
    extend(p, end);
    if (emits_ && ideograph_end_ == at(p) && ideograph_end_ != 0)
      out_->token(bigram(ideograph_, c.code));
    ++words_;
    first_word_ = false;
    ideograph_ = c.code;
    if (ideographs_ < longest_abbreviated) ++ideographs_;
    ideograph_end_ = at(end);
    stop_ = stop_kind::plain;
  }

  /// A run of one sign, at once.  Alone between spaces and long, it is a rule inside a line.
  const char* read_rule(const character& c, const char* p, const char* limit) noexcept {
    const char* const reach = ahead(p, limit, longest_word);
    const char* end = p + 1;
    while (end < reach && *end == *p) ++end;
    const bool more = open_ && end_ == at(p);  // after a run of the same, or a word
    if (end - p > 5 && !whole_line_ && c.code != U'+' &&
        (!more || last_ == c.code) && (end == reach || is_white(kind_at(end, limit)))) {
      if (open_ && !more) close();
      break_ = true;
    }
    extend(p, end);
    last_ = c.code;
    return end;
  }

  /// After the nose and mouth of a face whose eyes are before `p`; or `p`.
  static const char* skip_smile(const char* p, const char* limit) noexcept {
    const char* const smile = p + (byte_at(p, limit) == '-');
    const char mouth = byte_at(smile, limit);
    const bool smiles = (mouth == ')' || mouth == '(' || mouth == 'D' || mouth == 'P') &&
                        is_white(ascii_kind_of(byte_at(smile + 1, limit)));
    return smiles ? smile + 1 : p;
  }
};

}  // namespace pith::detail

#endif  // PITH_READER_HPP
