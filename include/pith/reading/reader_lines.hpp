// pith/reading/reader_lines.hpp - where a line begins: does the block that is open go on in it, or does another begin?
//
// What is certain of a line comes first, then what the open sentence needs, then the votes of the trees.  Lines that
// are none of the text, the times of cues and the heads and feet of pages, may be passed over inside a sentence.
// In a page of HTML it is the tags that begin a block.
#ifndef PITH_READER_LINES_HPP
#define PITH_READER_LINES_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "blocks.hpp"
#include "page.hpp"
#include "page_lines.hpp"
#include "reader_words.hpp"

namespace pith::detail {

struct block_reader : word_reader {
  using word_reader::word_reader;

  const char* end_line(const char* p, const char* limit) noexcept {
    // A line of quoted-printable is parted anywhere, and goes on.
    line_start_ = !reads_mail || last_ != U'=' || end_ != at(p) || lines_.here(line::last) != line::cut;
    url_ = false;
    if (reads_ahead && *p == '\n') return p + 1;  // as below
    const character c = read(p, limit);
    p += c.bytes;
    if (c.code == U'\r' && p < limit && *p == '\n') ++p;
    return p;
  }

  /// In a page of HTML: white space and tags, or `p`.
  PITH_NOINLINE const char* read_markup(const char* p, const char* limit) noexcept {
    if (page_.hides()) return page_.skip(p, limit);
    const bool white = page_.flows() && is_white(ascii_kind_of(*p));
    if (!white && *p != '<') return p;
    const char* const q = white ? page::skip_white(p, limit) : page_.tag(p, limit, end_ == stop_end_);
    if (white) page_.space();
    if (white) url_ = false;
    if (white ? loose_ && page::parts_text(p, q, limit) : q != p && page_.breaks()) {
      lines_.forget_next();
      close_block();
      line_start_ = true;
      loose_ = false;
    }
    return q;
  }

  /// Begins a block of a page.
  PITH_NOINLINE const char* start_text(const char* p, const char* limit) noexcept {
    const page::extent here = page_.look(p, limit);
    bool blank;
    limit = here.end;
    const char* const text = lines_.begin_line(p, limit, at(p), blank, true);
    if (blank) return text;
    line_start_ = false;
    block b{{}, text};
    b.column = lines_.column();
    close_block();
    role known = here.linked ? role::link : here.strong ? role::heading : role_of_tag(page_.what());
    if ((known == undecided || known == role::paragraph) && is_entry(lines_)) known = role::byline;
    loose_ = known == undecided;
    return begin_block(known, text, limit, b);
  }

  /// Begins a line of any other text.
  PITH_NOINLINE const char* start_line(const char* p, const char* limit) noexcept {
    bool blank;
    const char* const text = lines_.begin_line(p, limit, at(p), blank);
    if (blank) return text;
    if (has_pages && *text == '<' && !page_.on() && context_.fence == 0 && page::begins(text, limit, !context_.begun)) {
      close_block();
      page_.start();
      return text;
    }
    line_start_ = false;
    block b{{}, text};
    b.column = lines_.column();
    if (b.column)
      if (const char* const q = read_column(text); q != nullptr) return q;
    role certain = marked_role(context_, lines_, text, limit, b);
    if (reads_web && b.word == 'n' && !page_.on() && (*text != '{' || inline_note::begins(text, limit))) {
      const bool apart = !open_ || whole_line_ || !emits_ || *text == '\\' || lines_.look(beside::blanks) != 0;
      if (!apart || !has_text_after_note(text, limit)) {
        if (apart) close_block();
        note_.begin(text, apart);
        url_ = true;
        return text;
      }
      b.word = 0;  // "{{lang|fr|Le Moulin}} was built in 1740."
      certain = undecided;
    }
    if (certain == undecided && recurs(text, b)) certain = role::furniture;
    if (open_)
      if (const char* const next = go_on(certain, text, limit, b); next != nullptr) return next;
    if (reads_talk && b.word == 'w') same_turn(text);
    passed_ = nothing_passed;
    close_block();
    return begin_block(certain, text, limit, b);
  }

 private:
  /// Whether the template at the start of the line ends in it, and text is after it.
  bool has_text_after_note(const char* text, const char* limit) const noexcept {
    if (*text != '{') return false;
    const char* const end = text + lines_.length();
    inline_note note;
    note.begin(text, false);
    const char* const rest = skip_spaces(note.skip(text, limit, 0), limit);
    return !note.open() && rest < end && *rest != '{';
  }

  /// What a tag of a block says of the text after it.
  static role role_of_tag(char what) noexcept {
    switch (what) {
      case 'h': return role::heading;
      case 'p': return role::paragraph;
      case 'i': return role::list_item;
      case 'g': return role::caption;
      case 'q': return role::quotation;
      default: return undecided;
    }
  }

  /// Where the sentence that is open goes on in the line at `text`, or after it; null where another block begins.
  PITH_ALWAYS_INLINE const char* go_on(role certain, const char* text, const char* limit, block& b) noexcept {
    // A line that ends with "Mr." has not ended, nor has "am 24." before "Mai".
    const bool hangs = end_ == stop_end_ && (stop_ == stop_kind::title || ((stop_ == stop_kind::ordinal || stop_ == stop_kind::dated) && !ends_before(text, limit, false)));
    const bool stopped = end_ == stop_end_ && !hangs;
    // "But then ..." goes on in the next cue, if that begins so.
    const bool trails = stopped && stop_ == stop_kind::ellipsis;
    const passed what = (!stopped || trails) && !whole_line_ ? what_parts(b, text) : nothing_passed;
    if (what != nothing_passed && !(trails && what == page_passed)) {
      passed_ = what;
      return text + lines_.length();
    }
    if (passed_ != nothing_passed && (voice_ & 1) != 0)  // the same one speaks in the next cue
      if (const char* const q = certain != undecided ? b.label_end : read_label(text, limit, false).text;
          q != nullptr && (!stopped || byte_at(q, limit) == '.') && voice_of(text, q) == voice_) {
        passed_ = nothing_passed;
        return q;
      }
    if (certain == undecided && goes_on(text, limit, stopped, hangs, b)) {
      if (stopped && ends_before(b.text, limit, !capital_)) close();
      if (begun_by_ == begun_by::votes && reads_on()) {
        begun_by_ = begun_by::text;
        whole_line_ = false;
        emits_ = true;
        context_.before = role_ = role::paragraph;
      }
      return b.text;
    }
    if (!b.runs_on || whole_line_ || lines_.look(beside::blanks) != 0) return nullptr;
    passed_ = nothing_passed;
    if (stopped) close();
    // ".Nm" alone stands for a name that is not there
    if (text[1] == 'N' && b.text == text + lines_.length()) begins_small_ = open_;
    return b.text;
  }

  /// Whether two lines that belong together are prose, whatever the votes said of the first.
  bool reads_on() const noexcept {
    return lines_.was(line::label) == 0 && lines_.was(line::links) == 0 && is_prose(lines_.bytes() + line_window::current);
  }

  /// A short line below another is of the same block, and nobody need say so: what comes next of it, or null.
  /// A number below others is furniture as they are, and of no sentence.
  PITH_PART const char* read_column(const char* text) const noexcept {
    if (!open_ || passed_ != nothing_passed || begun_by_ == begun_by::number_sign || end_ == stop_end_ ||
        (context_.fence != 0 && context_.fence != mail_in_fence))
      return nullptr;
    if (whole_line_) return role_ == role::furniture && lines_.is_cell() ? text + lines_.length() : nullptr;
    return lines_.here(line::numbers) == 0 ? text : nullptr;
  }

  /// What the line is, if it is none of the text, but is passed over by a sentence that goes on below: the time or
  /// the number of a cue, or the number, foot or head of a page.  Cues without any stop are cut after some time, for a
  /// reader's sake.
  passed what_parts(const block& b, const char* text) noexcept {
    constexpr std::uint32_t longest = 40;  // words of a sentence that is still easy to read
    const unsigned last = lines_.here(line::last), digits = lines_.here(line::digits);
    if (words_ > longest || last == line::cut) return nothing_passed;
    const bool number = digits == lines_.here(line::chars),
               in_cue = reads_talk && (b.word == 'q' || (b.word == 'w' && same_turn(text)) || (number && lines_.after(line::clocks) != 0));
    return in_cue ? cue_passed : is_foot(b, number, last, digits, text) ? page_passed : nothing_passed;
  }
  /// Whether who spoke before goes on to speak below the line at `text`, "[0:06:50] SPEAKER_18:".
  bool same_turn(const char* text) noexcept {
    const char *const end = text + lines_.length(), *name = end;
    while (name > text && name[-1] != ' ') --name;
    const std::uint16_t before = voice_;
    voice_ = static_cast<std::uint16_t>(voice_of(name, end) & ~1u);
    return voice_ == before;
  }
  bool is_foot(const block& b, bool number, unsigned last, unsigned digits, const char* text) noexcept {
    if (end_ == colon_end_) return false;  // "as follows:" and a table
    const std::uint8_t* const of = lines_.bytes() + line_window::current;
    const line_place place{lines_.look(beside::blanks) != 0, lines_.look(beside::blanks_after) != 0, lines_.after(line::first) == line::small_word};
    if (place.above) {
      // "Roe     Standards Track     [Page 12]"
      if (lines_.here(line::gaps) != 0 && digits != 0 && (last == line::digit || last == line::closer)) return true;
      if ((number || passed_ != nothing_passed) && last < line::colon && place.below && (place.goes_on || number)) return true;
    }
    if (b.word == 'o') return parts_as_mark(*text, place);
    if (parts_as_number(of, text, place)) return passed_ != nothing_passed || lines_.was(line::chars) >= least_above_page;
    if (lines_.after(line::gaps) != 0 || !parts_as_head(page_head_of(of), place)) return false;
    meets_head(text);
    return true;
  }
  /// Whether the head of a page was there before, but for its number.
  bool meets_head(const char* text) noexcept {
    const char* end = text + lines_.length();
    while (is_digit_at(text, end) || byte_at(text, end) == ' ') ++text;
    while (end > text && (is_digit_at(end - 1, end) || end[-1] == ' ')) --end;
    return headings_.meet(~word_hash(text, static_cast<std::size_t>(end - text)));
  }

  /// Who speaks, by a label: an odd number.  Those of lines of their own are even, and hold up to the next; 0 is nobody.
  static std::uint16_t voice_of(const char* label, const char* end) noexcept {
    return static_cast<std::uint16_t>(word_hash(label, static_cast<std::size_t>(end - label)) | 1);
  }

  /// Whether the line before is a wide one of a paragraph that goes on in the line at `text` with the number of a part: "... must
  /// be read with / Section 6 of the Act", but not "By 1859 he had ...".
  bool cites(const char* text, const char* limit) const noexcept {
    constexpr unsigned least = 60, year = 4;  // characters, digits
    const unsigned last = lines_.was(line::last);
    return role_ == role::paragraph && lines_.was(line::chars) >= least && (last < line::semicolon || last == line::digit) &&
           lines_.here(line::digits) < year && lines_.here(line::smalls) + lines_.here(line::shorts) >= line::all / 2 && match_row("@ # ", text, limit) != nullptr;
  }

  /// Whether the line before cannot be the end of a sentence, though the trees may say so.
  bool runs_over() noexcept {
    if (role_ != role::paragraph && role_ != role::list_item) return false;
    if (begun_by_ == begun_by::tag && (last_ != U'>' || word_end_ == end_)) return lines_.here(line::first) != line::tag;  // up to "</p>"
    const unsigned was = lines_.was(line::last), smalls = lines_.was(line::smalls) + lines_.was(line::shorts);
    // A comma is no end of a line of text; nor is a word, where there are no capitals and that line had many letters.  Greetings,
    // and items of lists without marks, have fewer; a headline has no stop, and the name below "We look forward to seeing you," is short.
    const bool stops = lines_.here(line::last) > line::closer;
    if (role_ == role::paragraph && lines_.here(line::label) == 0 && lines_.here(line::last) != line::colon && (stops || lines_.here(line::words) > 2) &&
        lines_.here(line::first) != line::number && lines_.here(line::first) != line::number_mark) {
      const bool caseless = lines_.here(line::first) == line::caseless_word,
                 comma = (was == line::comma || was == line::cut) && (last_ == U',' || last_ == 0x60C);  // and no tag after it
      const unsigned least_wide = !caseless ? 60 : comma ? 24 : 40;
      if ((comma || (was == line::caseless_letter && caseless && (stops || had_no_room()))) && lines_.was(line::chars) >= least_wide) return true;
    }
    // "all of the", in lines that are wrapped, or wrapped twice, so that a few words stand alone
    constexpr unsigned longest = 4, widest = 110;
    // "- It lets the board test the mill by making / `Wheel` an option."
    if (role_ == role::list_item && was <= line::comma && lines_.here(line::indent) != 0 && lines_.here(line::first) == line::other_token) return true;
    if (was <= line::capital_letter) {
      if (!function_word_ || word_end_ != end_ || lines_.here(line::label) != 0 || lines_.was(line::last_word) > longest || lines_.was(line::chars) > widest ||
          lines_.here(line::chars) > widest)
        return false;
      // and in prose whatever the other lines are: "... of the Director of / Customer Solutions."
      constexpr unsigned least = 60;
      if (lines_.was(line::chars) >= least && is_prose(lines_.bytes() + line_window::before)) return true;
      return smalls != 0 && (lines_.was(line::first) == line::small_word || had_no_room());
    }
    if (was == line::symbol && lines_.was(line::chars) == 1) return true;  // "®" alone
    if (lines_.begins_small() && lines_.was(line::links) != 0) return true;  // "[the mill](http://mill.example) / of the town"
    // "in the spring of 47 / B.C.", where that had no room above
    constexpr unsigned least = 40;
    if (was != line::digit || lines_.was(line::chars) < least || smalls < line::all / 2 || lines_.was(line::gaps) + lines_.here(line::gaps) != 0) return false;
    return had_no_room();
  }
  /// Whether the first word of a line would have made the line before wider than any.
  bool had_no_room() noexcept {
    constexpr unsigned as_wide = 128;  // see beside::fits
    lines_.compare();
    return lines_.look(beside::fits) >= as_wide;
  }

  /// Whether a round bracket closes in a line, and none opens before that.
  static bool closes_bracket(const char* p, const char* end) noexcept {
    while (p < end && *p != ')' && *p != '(') ++p;
    return byte_at(p, end) == ')';
  }

  /// Whether an item of a bulletin begins, ".FRIDAY...Wind 30 kt.", and not ".NET", ".DS_Store".
  static bool is_headline(const char* text, const char* end) noexcept {
    return kind_at(text + 1, end) == kind::upper && kind_at(text + 2, end) == kind::upper && has(text + 3, end, "...") != nullptr;
  }

  /// Whether the block that is open goes on in the line whose text begins at `text`.
  PITH_PART bool goes_on(const char* text, const char* limit, bool stopped, bool hangs, block& b) noexcept {
    if (context_.signature != 0 || role_ == role::code || role_ == role::table) return false;
    if (skip_word_) return true;
    if (lines_.here(line::quotes) != lines_.was(line::quotes) && !(reads_mail && lines_.requoted())) return false;
    // an item of a bulletin, or its next headline; a command of a manual, ".IP"
    if (*text == '.' && ((stopped && passed_ == nothing_passed) || is_headline(text, text + lines_.length()) ||
                         (reads_web && context_.tex && kind_at(text + 2, limit) == kind::upper)))
      return false;
    if (reads_code && begun_by_ == begun_by::number_sign && lines_.here(line::first) != line::hash) return false;
    // another turn of a talk, "ANN ROE: I think so", but not "NASA said in its report: the mill"
    constexpr unsigned most_names = 3;
    const unsigned label = lines_.here(line::label);
    if ((role_ == role::speech || stopped) && label != 0 && label <= most_names && lines_.here(line::first) == line::shouted_word)
      return false;
    if (passed_ != nothing_passed) {  // a line that is none of the text
      const bool paged = passed_ == page_passed;
      passed_ = nothing_passed;
      const unsigned first = lines_.here(line::first);
      const bool comma = (last_ == U',' || last_ == U'、' || last_ == U'，') && end_ != word_end_ && end_ != ideograph_end_;
      // A cue without spaces between words has no stop at its end either: it is a sentence.
      if (paged && begins_url(text, limit)) return false;
      return first == line::small_word || (stopped && *text == '.') || (!paged && (first == line::caseless_word || comma));
    }
    const bool apart = lines_.look(beside::blanks) != 0;
    // program text, "Read more"
    if (stopped) {
      look_up_word(lines_, text, b);
      if (is_program(lines_) || b.word == 'l') return false;
    }
    const bool wraps = !apart && !stopped && !whole_line_ &&
                       (lines_.wraps(line_window::before) || cites(text, limit) || runs_over() ||
                        (bracket_ >= bracket_state::inside && closes_bracket(text, text + lines_.length())));
    const bool small_below = !whole_line_ && lines_.begins_small() && !is_program(lines_) && !begins_url(text, limit);
    // In TeX only a blank line or a command ends a paragraph.
    const bool tex = reads_web && context_.tex && !apart && !stopped && role_ == role::paragraph;
    // An item never goes on, whatever the trees say: where it is likely to be one, they need not be asked.
    list_mark m;
    const unsigned first = lines_.here(line::first);
    const bool likely = reads_ahead && first >= line::number_mark && first <= line::bullet;
    if (likely && read_list_mark(text, limit, m) != nullptr) return false;
    if (!(hangs && !apart) && !wraps && !tex && !lines_.joins((stopped || small_below) && !apart)) return false;
    return likely || read_list_mark(text, limit, m) == nullptr;
  }

  void close_block() noexcept {
    quotes_.in_title = false;
    quotes_.corners = open_quotes::outside;
    quotes_.straight = 0;
    close();
    quotes_.any = false;
    skip_word_ = false;
  }

  /// Begins a block with the line at `text`; what is certain of it is its role, else what classify_line() says.
  PITH_PART const char* begin_block(role certain, const char* text, const char* limit, block& b) noexcept {
    role_ = certain != undecided ? certain : classify_line(context_, lines_, text, limit, b);
    noticed_ = 0;
    begun_by_ = b.voted ? begun_by::votes : b.text == text ? begun_by::text : *text == '#' ? begun_by::number_sign : *text == '<' ? begun_by::tag : begun_by::text;
    mark_ = b.mark;
    if (has_pages && page_.flows() && is_trail(lines_)) role_ = role::link;
    if (role_ == role::heading && !context_.titled && !context_.prose && lines_.here(line::last) != line::colon)
      role_ = role::title;
    if (!b.met && may_be_page_head(text, b) && headings_.meet(word_hash(text, lines_.length())) && role_ != role::title)
      role_ = role::furniture;
    whole_line_ = is_whole_line(role_);
    emits_ = role_ != role::table && role_ != role::code && role_ != role::furniture;
    if (whole_line_) mark_ = list_mark{};
    pending_flags_ |= starts_block;
    if (!context_.begun) pending_flags_ |= starts_document | starts_section;
    label_end_ = b.label_end != nullptr ? at(b.label_end) : 0;
    if (label_end_ != 0) voice_ = voice_of(text, b.label_end);
    else if ((voice_ & 1) != 0) voice_ = 0;
    note_block(b);
    return emits_ ? b.text : pass_line(b.text, text + lines_.length(), limit);
  }

  /// A line of no text from `p` to `end` is one sentence, and nobody need read its words but the first, which may be
  /// a name that begins small; one that was not seen to its end, or is one of a page, is read as any other.
  const char* pass_line(const char* p, const char* end, const char* limit) noexcept {
    p = skip_spaces(p, end);
    if (p == end || lines_.here(line::last) == line::cut || (has_pages && page_.on())) return p;
    extend(p, end);
    words_ = lines_.here(line::words);
    if (lines_.here(line::first) == line::small_word) {
      const std::uint32_t hash = first_hash(p, end, limit);
      if (pack_ == nullptr || (pack_->find(hash) & word_class::stop_word) == 0) names_.add(hash);
    }
    return end;
  }

  /// The hash of the word at `p` in a line that ends at `end`.
  static std::uint32_t first_hash(const char* p, const char* end, const char* limit) noexcept {
    if (reads_ahead && limit - p >= letters_look) {  // as below, for most
      const letter_run run = read_letters(p);
      const char* const q = p + run.count;
      if (run.count - 1 < most_letters && q <= end && ends_word(q, end, run.count)) return run.hash();
    }
    char buffer[4];  // the hash is enough
    return read_any_word(p, end, buffer, sizeof buffer).hash;
  }

  /// Whether a line of few words, in which no sentence goes on, was there before: who speaks.
  PITH_PART bool recurs(const char* text, block& b) noexcept {
    constexpr unsigned most_words = 3, least_chars = 4, most_chars = 24;  // "Anna", "Dr. Ann-Kathrin Colewell"
    const bool inside = open_ && end_ != stop_end_;
    if (!inside) {
      const std::uint8_t* const of = lines_.bytes() + line_window::current;
      // but "Chapter 2" comes after "Chapter 1"
      if ((of[line::first] == line::number || of[line::gaps] != 0) && page_head_of(of) != no_head && meets_head(text)) return true;
      if (lines_.here(line::first) == line::small_word && lines_.here(line::chars) > 1 && is_page_number(of, text)) return true;  // "xiv"
    }
    if (inside || context_.spoken || lines_.here(line::label) != 0 || lines_.here(line::words) > most_words ||
        lines_.here(line::chars) - least_chars > most_chars - least_chars ||
        lines_.here(line::first) > line::shouted_word || lines_.here(line::last) >= line::colon || lines_.here(line::last) == line::comma ||
        (lines_.after(line::first) == line::small_word && lines_.look(beside::blanks_after) == 0))
      return false;
    b.met = true;
    return headings_.meet(word_hash(text, lines_.length()));
  }

  /// Whether it is a heading or a short line on its own: one that was there before is the head or foot of a page.
  bool may_be_page_head(const char* text, const block& b) const noexcept {
    return (is_heading(role_) && *text != '#' && *text != '=' && b.text == text) ||
           (role_ == role::paragraph && lines_.look(beside::blanks) != 0 && lines_.look(beside::blanks_after) != 0 &&
            lines_.here(line::last) < line::colon);
  }

  /// What the block says of those after it.
  void note_block(const block& b) noexcept {
    const unsigned last = lines_.here(line::last);
    context_.begun = true;
    context_.before = role_;
    if (role_ == role::title) context_.titled = true;
    if (role_ == role::paragraph && lines_.here(line::words) > (last >= line::weak_stop ? 4u : 12u)) context_.prose = true;
    if (lines_.here(line::quotes) != 0) context_.mail = true;
    if (role_ == role::speech || b.word == 'q') context_.spoken = true;
    if (role_ == role::heading) context_.spoken = false;
    if (is_heading(role_)) context_.references = b.references;
    if (role_ == role::signature) {
      if (lines_.here(line::words) == 0) context_.signature = after_dashes;
      else if (context_.signature == 0) context_.signature = after_closing;
      --context_.signature;
    } else if (role_ == role::furniture && context_.signature != 0) {
      context_.signature = after_notice;
    } else {
      context_.signature = 0;
    }
  }
};

}  // namespace pith::detail

#endif  // PITH_READER_LINES_HPP
