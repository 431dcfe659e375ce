// pith/reading/reader_stops.hpp - a stop, the stops and closing marks after it, and the verdict: does the sentence end?
//
// read_stops() says what the run of stops is, skip_closers() what closes with it.  With white space after that, the
// table of sentences.hpp decides by what follows; without, it is part of a word, a number or a name, unless
// somebody forgot the space.
#ifndef PITH_READER_STOPS_HPP
#define PITH_READER_STOPS_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "reader_quotes.hpp"

namespace pith::detail {

struct stop_reader : quote_reader {
  using quote_reader::quote_reader;

  /// How many letters of a Thai word a stop abbreviates, plus one.
  static constexpr std::uint8_t longest_abbreviated = 4;

  // Greek asks with a semicolon, Armenian ends with a colon.
  bool is_foreign_stop(const char* p, char32_t code) const noexcept {
    if (word_end_ != at(p)) return false;
    return code == U';' ? lead_ == 0xCE || lead_ == 0xCF || lead_ == 0xE1
                        : code == U':' && (lead_ == 0xD4 || lead_ == 0xD5);
  }

  /// Reads the stop at `p` and what belongs to it.
  PITH_NOINLINE const char* stop(const char* p, const char* limit) noexcept {
    const bool tight = open_ && end_ == at(p);
    if (has_pages) page_.stop();
    // Most are one full stop after a word and before a space or a line end.
    const bool most = reads_ahead && *p == '.' && tight && word_end_ == at(p) && ideograph_end_ != at(p) && is_apart(p + 1, limit);
    const stop_run run = most ? stop_run{p + 1, stop_, false, false, false} : read_stops(p, limit, tight);
    if (run.what == stop_kind::none) {
      extend(p, run.end);
      return run.end;
    }
    const char* const reach = ahead(p, limit, longest_word);
    stop_ = run.what;
    const char* q = most || (reads_ahead && is_apart(run.end, reach)) ? run.end : skip_closers(run.end, reach);
    extend(p, q);
    note_quotation(run.end, q);
    // "Yahoo! Mail", where a small letter followed before
    const std::uint32_t cried = ~previous_;
    const bool exclaims = stop_ == stop_kind::mark && run.cries && (word_flags_ & word_capital) != 0;
    if (exclaims && names_.has(cried)) stop_ = stop_kind::abbreviation;
    const char32_t before = last_;
    last_ = U'.';
    break_ = false;
    if (words_ == 0 && !run.wide) return q;  // nothing has been said yet
    question_ = run.asks;
    word_end_ = 0;
    const char* next = skip_white(q, limit);
    const char* const note = next != nullptr ? next : q;
    if (reads_web && begins_note(note, limit) && (note == q || inline_note::follows(note))) {  // what is after it decides
      stop_end_ = end_;
      return q;
    }
    bool ends;
    if (next != nullptr) {
      if (const char* const picture = skip_pictures(next, reach); picture != next) {
        extend(next, q = picture);
        next = skip_spaces(q, limit);
      }
      stop_end_ = end_;
      if (ends_line(next, limit) || (has_pages && page_.on() && *next == '<')) return q;  // the next line, or tag, decides
      ends = ends_before(next, limit, is_lenient(run, q == run.end, before));
    } else {
      stop_end_ = end_;
      ends = run.wide ? ends_wide(run.end, q, limit) : tight && missing_space(q, limit, before);
    }
    if (!ends && next != nullptr && exclaims) names_.add(cried);
    if (ends) {
      close();
      if (byte_at(q, reach) == '-' && byte_at(q + 1, reach) == '-') q += 2;
    } else {
      inner_stop_ = next == nullptr;
    }
    return reads_ahead && next != nullptr && byte_at(q, limit) == ' ' && !(has_pages && page_.on()) ? q + 1 : q;  // as step() would
  }

  /// Whether the stop that was read last ends the sentence before what begins at `p`, after white space;
  /// `lenient`: a small letter is no sign that it does not.
  PITH_NOINLINE bool ends_before(const char* p, const char* limit, bool lenient) noexcept {
    const follower next = look_behind_stop(p, limit, stop_, word_flags_, names_, pack_);
    PITH_ON_VERDICT(p, stop_, next);
    switch (verdict(stop_, next)) {
      case 'y': return true;
      case 'c': return lenient && !((stop_ == stop_kind::mark || question_) && says(p, limit, pack_));
      case 'l': return words_ > 3;
      case 's': return !says(p, limit, pack_);
      default: return false;
    }
  }

  /// Whether a note begins at `p`, in text that is no page; but "the `<ref>` tag", "a <ref> element" are of it.
  bool begins_note(const char* p, const char* limit) const noexcept {
    if (p >= limit || (*p != '<' && *p != '\\' && *p != '{' && *p != ':') || page_.on() || !emits_ || whole_line_) return false;
    if (*p == ':') return byte_at(p + 1, limit) == '[' && word_end_ == at(p) && previous_ == word_hash("footnote", footnote_letters);
    const bool meant = end_ == at(p) ? last_ != U'`' && last_ != U'"' : !(byte_at(p + 4, limit) == '>' && byte_at(p + 5, limit) == ' ');
    return meant && inline_note::begins(p, limit);
  }

 protected:
  static constexpr std::uint32_t footnote_letters = 8;

 private:
  /// A run of stops: `none` where it stands for words, "[...]"; `wide`: has one that is nothing else.
  struct stop_run {
    const char* end;
    stop_kind what;
    bool asks, cries, wide;
  };

  /// Whether a line ends at `q`, or a space is there and what cannot be a quotation mark: no mark belongs to what is before.
  static bool is_apart(const char* q, const char* limit) noexcept {
    if (limit - q < 2 || *q != ' ') return limit - q > 1 && *q == '\n';
    return is_letter(ascii_kind_of(q[1])) || !may_be_sign(q + 1, limit) ||
           (q[1] == '\xE2' && limit - q > 2 && static_cast<unsigned char>(q[2]) >= 0x82);  // U+2080 and more: no quotation mark
  }

  /// Where what is after the white space at `q` begins, after the tags in a page; null where there is no white space.
  PITH_ALWAYS_INLINE const char* skip_white(const char* q, const char* limit) const noexcept {
    bool white = may_be_sign(q, limit) && is_white(kind_at(q, limit));
    const char* r = q;
    if (has_pages && page_.on()) {
      r = page::skip_inline(q, limit);
      white |= r != q && is_white(ascii_kind_of(r[-1]));
      if (byte_at(r, limit) == '<') white = true;
    } else if (reads_web && q[-1] == '>' && (q[-2] == 'r' || q[-2] == '/')) {
      white = true;  // "<br>", "<br />", "</tr>" were passed over with the stop
    }
    if (!white) return nullptr;
    return r == q ? skip_spaces(q, limit) : r;
  }

  /// After a stop, a small letter speaks against an end: but less so after a long word that is no
  /// abbreviation, or a question mark, where no quotation ends.  (In treebanks, after a word of five letters
  /// with a capital 21 of 21 ended; after "!" and "?" 3 of 17.)  `bare`: nothing closes with the stops.
  bool is_lenient(const stop_run& run, bool bare, char32_t before) const noexcept {
    const bool clear =
        bare && pack_ != nullptr &&
        (stop_ == stop_kind::plain
             ? before == 0 && (word_flags_ & (word_short | word_number | (run.asks ? word_capital : 0))) == 0
             : stop_ == stop_kind::mark && run.asks && !run.cries && (word_flags_ & word_capital) == 0);
    // "od 1989. do 2009."
    const bool ordinal = (word_flags_ & word_number) != 0 && pack_ != nullptr && pack_->ordinals != 0;
    return clear || !(capital_ || ordinal);
  }

  /// Reads the run of stops at `p`; `tight`: nothing parts it from what is before it.
  PITH_NOINLINE stop_run read_stops(const char* p, const char* limit, bool tight) noexcept {
    const char* const reach = ahead(p, limit, longest_word);
    const char* q = p;
    const char* after_first = nullptr;  // of spaced points
    unsigned points = 0;
    bool asks = false, marks = false, cries = false, wide = false, dots = false;
    for (character c = read(q, reach);; q += c.bytes, c = read(q, reach)) {
      if (is_stop(c.kind)) {
        points += c.kind == kind::full_stop;
        asks |= c.kind == kind::question || c.kind == kind::wide_question;
        marks |= c.kind == kind::exclamation || c.kind == kind::question;
        cries |= c.kind == kind::exclamation;
        wide |= c.kind == kind::wide_stop || c.kind == kind::wide_question;
        dots |= c.kind == kind::ellipsis;
      } else if (q == p) {  // ";" and ":" where they are stops
        asks = c.code == U';';
      } else if (c.kind == kind::space && points != 0 && !(asks || marks || wide || dots) &&
                 byte_at(q + c.bytes, reach) == '.' &&
                 byte_at(q + c.bytes + 1, reach) != '.' && (points == 1 || after_first != nullptr)) {
        if (after_first == nullptr) after_first = q;  // ". . ."
      } else {
        break;
      }
    }
    // Chinese and Japanese with the stops of ASCII
    if (!wide && tight && ideograph_end_ == at(p) && ideograph_ > 0x2E80 && points + marks == 1 && !dots) {
      const char* const next = q + (byte_at(q, reach) == '"' && quotes_.straight != 0);
      wide = is_spaceless(kind_at(next, reach));
    }
    stop_kind what = stop_kind::plain;
    if (wide) {
      what = stop_kind::wide;
    } else if (marks) {
      what = stop_kind::mark;
    } else if (after_first != nullptr) {
      if (tight && points > 3 && kind_at(skip_spaces(q, limit), limit) == kind::upper) {
        q = after_first;  // "end. . . . Next": one ends the sentence, three open the next
        what = stop_kind::wide;
      } else if (tight || points < 4) {
        what = stop_kind::spaced;
      }
    } else if (dots || points > 1) {
      constexpr std::uint32_t few = 4;  // words of a heading before a text, ".SAT THROUGH MON...Wind 30 kt."
      // Bulletins that have capitals alone have no commas: "AS FOR THE STORM TOMORROW...RAIN WILL", but "AT NOON [...] THE".
      const bool pause = words_ > few && capital_ && !small_letters_ && last_ != U'[';
      what = pause ? stop_kind::ordinal : stop_kind::ellipsis;
    } else if (tight) {
      what = stop_at(p);
    } else if (open_ && word_end_ == end_ && end_ + 1 == at(p) && byte_at(q, limit) == ' ') {
      what = spaced_stop();
    }
    if (what >= stop_kind::ellipsis && what <= stop_kind::spaced && is_left_out(q, reach)) what = stop_kind::none;
    return {q, what, asks, cries, wide};
  }

  /// What one full stop is between spaces, "Mr . Roe", in text that was cut into its words.
  stop_kind spaced_stop() const noexcept {
    if ((word_flags_ & (word_single | word_capital)) == (word_single | word_capital)) return stop_kind::initial;
    if ((word_flags_ & word_dotted) != 0) return stop_kind::abbreviation;
    const word_classes known = pack_ != nullptr ? pack_->find(previous_) : word_classes{0};
    return (known & word_class::title) != 0          ? stop_kind::title
           : (known & word_class::numbered) != 0     ? stop_kind::numbered
           : (known & word_class::abbreviation) != 0 ? stop_kind::abbreviation
                                                     : stop_kind::plain;
  }

  /// What one full stop at `p` is, right after what was read last.
  stop_kind stop_at(const char* p) const noexcept {
    if (word_end_ == at(p)) return stop_;
    if (ideograph_end_ == at(p) && ideograph_ < 0x2000 && ideographs_ < longest_abbreviated) return stop_kind::title;  // in Thai it abbreviates
    return last_ == 0xB0 || last_ == 0xBA ? stop_kind::numbered : stop_kind::plain;  // "N°."
  }

  /// Whether dots up to `q` are all that is in their brackets.
  bool is_left_out(const char* q, const char* reach) noexcept {
    if ((last_ != U'[' && last_ != U'(') || kind_at(q, reach) != kind::closer) return false;
    if (last_ == U'[' && (ends_line(q + 1, reach) || byte_at(q + 1, reach) == '<'))
      sentence_flags_ = static_cast<std::uint16_t>(sentence_flags_ | aside);  // a teaser: "The mill turns and [...]"
    return true;
  }

  /// After pictures, such as faces, and the spaces between them, at `q`; or `q`.
  static const char* skip_pictures(const char* q, const char* reach) noexcept {
    const char* end = q;
    for (const char* r = q;; r = skip_spaces(end, reach)) {
      // E2 and EF begin the older ones and their variants, F0 the others
      const auto byte = static_cast<unsigned char>(byte_at(r, reach));
      if (byte != 0xE2 && byte != 0xEF && byte != 0xF0) return end;
      const decoded d = decode(r, reach);
      // all from U+2600 to U+27BE but check marks, which are bullets
      if (d.code - 0x1F000 > 0xAFF && d.code - 0x2600 > 0x112 && d.code - 0x2715 > 0xA9 && d.code != 0xFE0F)
        return end;
      end = r + d.bytes;
    }
  }

  /// After the number or sign of a note at `q`, "[4]", "[2,3]", "(4)", "12", U+00B9; or `q`.
  PITH_ALWAYS_INLINE const char* skip_note(const char* q, const char* reach) const noexcept {
    const char* r = q + (byte_at(q, reach) == ' ' && byte_at(q + 1, reach) == '[');
    const char open = byte_at(r, reach);
    const bool bracket = open == '[' || open == '(';
    r += bracket;
    if (open == '[' && byte_at(r, reach) == '^') ++r;
    const char* const first = r;
    const char* const most = ahead(r, reach, mark_look);
    bool digits = false;
    for (; r < most; ++r) {
      const char c = *r;
      if (c >= '0' && c <= '9') digits = true;
      else if (!(open == '[' && c >= 'a' && c <= 'z') && !(digits && c == ',' && is_digit_at(r + 1, most)) &&
               !(open == '[' && r != first && (c == ' ' || c == '-' || c == ',')))
        break;
    }
    if (r == first || (!bracket && (!digits || r - first > 7))) return q;
    if (bracket) {
      const bool closes = byte_at(r, reach) == (open == '[' ? ']' : ')');
      return closes ? r + 1 : q;
    }
    // bare digits: before a space and a capital, and after no number
    if ((word_flags_ & word_number) != 0 && last_ == 0) return q;
    const kind next = kind_at(r, reach);
    const bool apart = next == kind::space && kind_at(skip_spaces(r, reach), reach) == kind::upper;
    return next == kind::newline || apart ? r : q;
  }

  /// After what needs no look at a character at `q`: a tag, the end of a notebook's line, a note, a space in
  /// quoted-printable; or `q`.
  const char* skip_end_mark(const char* q, const char* reach, bool notes) const noexcept {
    if (!has_pages || !page_.on())
      if (const char* const after = skip_end_tag(q, reach); after != nullptr) return after;
    if (const unsigned ends = reads_code ? notebook_end(q, reach) : 0; ends != 0) return q + ends;
    if (notes || byte_at(q, reach) == '[' || byte_at(q, reach) == ' ')
      if (const char* const note = skip_note(q, reach); note != q) return note;
    return reads_mail && byte_at(q, reach) == '=' && byte_at(q + 1, reach) == '2' && byte_at(q + 2, reach) == '0' ? q + 3 : q;
  }

  /// After quotation marks at `r` that have a space before them: they close what is open, or what is before
  /// a comma, or they are French; null where they do not.
  PITH_ALWAYS_INLINE const char* skip_spaced_quotes(const char* r, const char* reach) noexcept {
    // No other character is one: a letter need not be looked up for that.
    const char32_t code = r < reach ? decode(r, reach).code : 0;
    if (code >= 0x100 && code - 0x2010 >= 0x30 && code != 0xFF02) return nullptr;
    character mark = read(r, reach);
    if (mark.kind != kind::quote || mark.code == 0xAB) return nullptr;
    do r += mark.bytes, mark = read(r, reach);
    while (mark.kind == kind::quote);
    const bool closes = mark.kind == kind::comma || mark.kind == kind::full_stop ||
                        (is_white(mark.kind) && (r[-1] != '"' || quotes_.straight != 0) && r[-1] != '`');
    if (!closes) return nullptr;
    if (r[-1] == '"') quotes_.straight = 0;
    if (stop_ == stop_kind::mark) stop_ = stop_kind::quoted;
    return r;
  }

  /// After the target of a link, "](mill.html)", at `q`; or null.
  static const char* skip_target(const char* q, const char* reach) noexcept {
    if (*q != ']' || byte_at(q + 1, reach) != '(') return nullptr;
    const char* r = q + 2;
    while (r < reach && !is_white(ascii_kind_of(*r)) && *r != ')') ++r;
    return byte_at(r, reach) == ')' ? r + 1 : nullptr;
  }

  /// After the brackets, quotation marks and signs of notes that close with a stop at `q`.
  const char* skip_closers(const char* q, const char* reach) noexcept {
    const bool notes = stop_ <= stop_kind::mark;
    for (;;) {
      if (const char* const after = skip_end_mark(q, reach, notes); after != q) {
        q = after;
        continue;
      }
      if (!may_be_sign(q, reach)) return q;
      const character c = read(q, reach);
      if (c.kind == kind::quote || c.code == U'*' || c.code == U'_') {
        const kind next = kind_at(q + c.bytes, reach);
        if ((is_word(next) || is_spaceless(next)) && !(c.code == U'"' && quotes_.straight != 0)) return q;
        if (c.code == U'"') quotes_.straight = 0;
      } else if (c.kind == kind::space) {
        const char* const after = skip_spaced_quotes(q + c.bytes, reach);
        if (after == nullptr) return q;
        q = after;
        continue;
      } else if (c.kind == kind::closer) {
        if (c.code == U')' && bracket_ != bracket_state::around) close_bracket();
        // "(Ret.)": the only word in brackets
        if (stop_ == stop_kind::numbered && bracketed_ && c.code == U')') stop_ = stop_kind::abbreviation;
        if (const char* const after = skip_target(q, reach); after != nullptr) {
          q = after;
          continue;
        }
      } else if (c.kind != kind::ignorable && !(notes && (c.code - 0x2020 < 0x2 || c.code == 0xB9 ||
                 c.code - 0xB2 < 0x2 || c.code - 0x2070 < 0xA))) {
        return q;
      }
      if ((c.kind == kind::quote || c.code == 0x201D || c.code == 0x203A) &&
          stop_ == stop_kind::mark)
        stop_ = stop_kind::quoted;
      q += c.bytes;
    }
  }

  /// "done.Next": whether the space between two sentences was forgotten, at `q`.  `before` is the last
  /// character before the stop, 0 when that was a word's.
  PITH_NOINLINE bool missing_space(const char* q, const char* limit, char32_t before) const noexcept {
    if (inner_stop_ || (stop_ >= stop_kind::spaced && stop_ != stop_kind::abbreviation &&
                        stop_ != stop_kind::numeral))
      return false;
    character c = read(q, limit);
    const bool typed = c.code == U'-' && byte_at(q + 1, limit) == '-' && before != U'<';  // "done.--Next"
    const bool dash = c.code == 0x2014 || c.code == 0x2013 || typed;
    const bool opens = c.kind == kind::opener || c.code == U'"' || c.code == 0x201C;
    if (dash || opens) {
      q += c.bytes + typed;
      if (dash) q = skip_spaces(q, limit);
      c = read(q, limit);
    }
    // A question needs no capital after it: in a script without them no word has a mark inside.
    constexpr unsigned char first_caseless = 0xD7;  // the first byte of a Hebrew letter; all before it have capitals
    if (c.kind != kind::upper)
      return stop_ == stop_kind::mark && before == 0 && lead_ >= first_caseless && c.kind == kind::lower && is_caseless(c.code);
    const bool plain = stop_ == stop_kind::plain || stop_ == stop_kind::numeral;
    if (before != 0) {
      if (stop_ != stop_kind::mark && before != U')' && before != U'"' && before != 0x201D && before != 0xBB)
        return false;
    } else if (plain && (word_flags_ & word_number) == 0 &&
               (word_flags_ & (word_single | word_shouted)) != 0) {
      return false;
    }
    if (dash || opens) return stop_ != stop_kind::abbreviation;
    // After what may be the first half of a name, "Math.Max", "os.Path", "23.A", only a word that begins sentences.
    const bool name = (word_flags_ & (word_capital | word_short | word_number)) != 0;
    if ((stop_ == stop_kind::abbreviation || (plain && before == 0 && name)) && !is_starter(q, limit)) return false;
    return !is_path(q, ahead(q, limit, mark_look));
  }

  /// Whether the word at `q` begins sentences, and is more than a letter.
  bool is_starter(const char* q, const char* limit) const noexcept {
    char buffer[8];
    const word w = read_any_word(q, limit, buffer, sizeof buffer);
    return pack_ != nullptr && (w.flags & (word_single | word_shouted)) == 0 &&
           (pack_->find(w.hash) & (word_class::starter | word_class::stop_word)) != 0;
  }

  /// Whether what is at `q` up to the next space is a name of a program or an address, "Console.WriteLine".
  PITH_ALWAYS_INLINE static bool is_path(const char* q, const char* reach) noexcept {
    for (bool small_letter = false; q < reach;) {
      const character c = read(q, reach);
      if (c.kind == kind::upper && small_letter) return true;
      small_letter = c.kind == kind::lower;
      if (is_white(c.kind)) return false;
      if (c.code == U'@' || c.code == U'/' || c.code == U'(' || c.code == U'_') return true;
      if (c.kind == kind::full_stop && is_word(kind_at(q + 1, reach))) return true;
      q += c.bytes;
    }
    return false;
  }
};

}  // namespace pith::detail

#endif  // PITH_READER_STOPS_HPP
