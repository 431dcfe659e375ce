// pith/reading/reader.hpp - the text stage: bytes in, sentences with roles and terms out.
//
// A state machine that reads a text once, in steps.  A step reads one thing (a word, a stop with
// its closing quotes, the start of a line) and looks at most `lookahead` bytes past its start;
// everything behind it lives in this object.  So the text may come in pieces of any size, and the
// sentences are the same bit for bit.  A step reads at least one byte and looks at a bounded
// number of them, so no text makes the time per byte grow with its length.
#ifndef PITH_READER_HPP
#define PITH_READER_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "blocks.hpp"
#include "../language.hpp"
#include "model.hpp"
#include "page.hpp"
#include "sentences.hpp"
#include "terms.hpp"

namespace pith::detail {

/// Reads one text into a model_writer.
class reader {
 public:
  /// No step looks further than this past the first byte that is not read yet.
  static constexpr std::size_t lookahead = line_window::lookahead;
  static constexpr bool remembers = true;  ///< uses model_writer::memo

  /// `pack` may be null: the text is then read without stop words, stems and abbreviations.
  /// Both live as long as the reader.
  reader(const language* pack, model_writer& out) noexcept : pack_(pack), out_(&out) {}

  /// Reads as much of window[0..bytes) as can be decided and returns how many bytes that was; the
  /// caller presents the rest again, with more of the text behind it.  `base` is the offset of the
  /// window in the text; `last` says that nothing follows: then all is read.
  std::size_t consume(const char* window, std::size_t bytes, std::uint32_t base,
                      bool last) noexcept {
    origin_ = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(window)) - base;
    const char* p = window;
    const char* const end = window + bytes;
    for (;;) {
      if (reads_ahead && !line_start_ && end - p >= letters_look && is_plain_word(p)) p = read_words(p, end);
      const char* limit = end;
      if (const auto left = static_cast<std::size_t>(end - p); left >= lookahead) limit = p + lookahead;
      else if (!last || left == 0) break;
      p = step(p, limit);
    }
    if (last) close();
    return static_cast<std::size_t>(p - window);
  }

 private:
  std::uint32_t at(const char* p) const noexcept {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(p)) - origin_;
  }

  // Reads the next thing.  In place in its loop, and each thing is read out of line: so that nothing
  // stands on the stack below it but the reader.
  PITH_ALWAYS_INLINE const char* step(const char* p, const char* limit) noexcept {
    if (has_pages && page_.on())
      if (const char* const q = read_markup(p, limit); q != p) return q;
    if (line_start_) return has_pages && page_.flows() ? start_text(p, limit) : start_line(p, limit);
    if (label_end_ != 0) {
      if (at(p) < label_end_) return read_label_part(p, limit);
      label_end_ = 0;
    }
    const character c = read(p, limit);
    if (url_) return skip_url(p, limit);
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

  // Greek asks with a semicolon, Armenian ends with a colon.
  bool is_foreign_stop(const char* p, char32_t code) const noexcept {
    if (word_end_ != at(p)) return false;
    return code == U';' ? lead_ == 0xCE || lead_ == 0xCF || lead_ == 0xE1
                        : code == U':' && (lead_ == 0xD4 || lead_ == 0xD5);
  }

  // A visible character from `p` on belongs to the sentence.
  void extend(const char* p, const char* end) noexcept {
    if (!open_) {
      open_ = true;
      begin_ = at(p);
      words_ = 0;
      capital_ = small_letters_ = false;
      first_word_ = true;
      stop_end_ = colon_end_ = 0;
      phrase_ = 0;
      opens_ = begins_small_ = in_bracket_ = false;
      sentence_flags_ = 0;
      began_in_quotation_ = in_quotation_;
    }
    end_ = at(end);
  }

  // Ends the sentence that is open, if any.
  void close() noexcept {
    if (!open_) return;
    open_ = false;
    context_.begun = true;
    unsigned flags = static_cast<unsigned>(sentence_flags_ | pending_flags_);
    // What begins in the middle is no whole sentence, but an item or a turn of a talk may be written so.
    const bool cut_off = begins_small_ && role_ != role::list_item && role_ != role::speech;
    if (end_ == stop_end_) flags |= (question_ ? +question : 0u) | (cut_off ? 0u : +complete);
    if (end_ == colon_end_) flags |= label;
    if ((flags & cue) != 0) flags &= ~static_cast<unsigned>(leans);  // "From this we conclude", "This paper"
    if (in_quotation_ || began_in_quotation_ || in_bracket_) flags |= aside;
    const bool heads = role_ >= role::title && role_ <= role::byline;
    pending_flags_ = heads ? pending_flags_ & starts_section : 0;
    if (heads) flags &= ~static_cast<unsigned>(starts_section);
    // In a page, what does not end as text does, and has no tag of text or only few words: "Updated in May".
    constexpr std::uint32_t few = 8;
    const bool loose = has_pages && loose_ && (flags & complete) == 0;
    const bool bare = has_pages && role_ == role::paragraph && (flags & complete) == 0 && words_ < few && page_.flows();
    out_->end_sentence(begin_, end_ - begin_, words_, loose ? role::furniture : bare ? role::caption : role_, flags);
    if (noticed_ != 0 && --noticed_ == 0) role_ = static_cast<role>(kept_role_);
    if (role_ == role::heading || role_ == role::title) pending_flags_ = starts_section;
    stop_ = stop_kind::none;
    word_end_ = ideograph_end_ = 0;
    if (quoted_ != 0) --quoted_;
  }

  // ---- words ------------------------------------------------------------------------------

  // Whether read_words() may read the word at `p`, of which letters_look bytes are there.
  static bool is_plain_word(const char* p) noexcept {
    if (!is_letter(ascii_kind_of(*p))) return false;
    const unsigned n = read_letters(p).count;
    return n <= most_letters && p[n] != '.' && p[n] != ':';
  }

  // Reads words as most are, of at most twelve ASCII letters with a space or a comma after them, up to
  // the first that is otherwise, or asks for a closer look: that one is for step().  What a word
  // says is the same as there; nothing is looked at but a word's own bytes and the two after it.
  PITH_NOINLINE const char* read_words(const char* p, const char* end) noexcept {
    if (url_ || skip_word_ || label_end_ != 0 || page_.hides() ||
        (open_ && (break_ || stamp_ || end_ == at(p))))
      return p;
    const bool begins = !open_;
    std::uint32_t uncounted[32];
    std::size_t room = 0;
    std::uint32_t* const tokens = out_->room(uncounted, sizeof uncounted / sizeof *uncounted, room);
    std::uint32_t* to = tokens;
    if (static_cast<std::size_t>(end - p) / 2 >= room) end = p + 2 * room;  // a word and a space are a token
    const model_writer::word_memory memory = out_->words();
    const language* const pack = pack_;
    const char *first = p, *word_end = nullptr;  // the last word
    std::uint32_t meaning = function_word_ ? +no_term : 0, phrase = begins ? 0 : phrase_, previous = 0;
    std::uint32_t nth = begins ? 0 : words_;
    const std::uint32_t before = nth;
    while (end - p >= letters_look) {
      const letter_run run = read_letters(p);
      const char* const q = p + run.count;
      if (run.count == 0 || run.count > most_letters) break;
      if (*q != ' ' && (*q == '.' || *q == ':' || !ends_word(q, end, run.count))) break;
      const std::uint32_t hash = run.hash();
      model_writer::remembered* const memo = places_of(memory, hash);
      const std::uint32_t met = memo != nullptr && is_remembered(*memo, run.low, run.high)
                                    ? memo->meaning : look_up(run.low, run.high, run.count, memo, pack);
      const bool says_nothing = (met & no_term) == no_term;
      if (*p < 'a' && says_nothing && (meaning & no_term) != no_term &&
          (nth != before ? p[-2] != ',' : open_ && word_end_ == end_))
        break;  // a function word with a capital after one that is none may begin a sentence
      if (nth >= longest_sentence && (classes_in(met, hash, pack) & word_class::aside_word) != 0) break;
      if (nth++ == 0 && begins) {
        extend(p, p);
        if (*p >= 'a') {
          begins_small_ = !is_name(hash);
          if (!says_nothing && (pending_flags_ & starts_block) != 0) remember_name(hash);
        }
      }
      if (*p >= 'a') small_letters_ = true;
      else if (run.count > 1) capital_ = small_letters_ = true;
      *to = met & ~std::uint32_t{no_term};  // is written over unless it counts
      to += !says_nothing;
      unsigned known = (met >> 16) & (0u - says_nothing);  // half of all words say nothing, and no processor guesses which
      if ((met & no_term) == listed) known = classes_of(hash);
      phrase = note_classes(known, hash, phrase, nth);
      meaning = met;
      previous = hash;
      first = p;
      word_end = p = q;
      if (*p != ' ' && *p != '\t') {
        if (*p != ',' || p[1] != ' ') break;
        ++p;
      }
      ++p;
    }
    const std::size_t words = nth - before;
    if (words == 0) return p;
    if (emits_) out_->took(static_cast<std::size_t>(to - tokens));
    const bool comma = *word_end == ',';
    words_ += static_cast<std::uint32_t>(words);
    word_end_ = at(word_end);
    end_ = word_end_ + comma;
    last_ = comma ? U',' : 0;
    lead_ = static_cast<unsigned char>(*first);
    word_flags_ = letter_flags(static_cast<unsigned>(word_end - first), *first < 'a');
    function_word_ = (meaning & no_term) == no_term && pack_ != nullptr;
    phrase_ = phrase;
    previous_ = previous;
    first_word_ = break_ = stamp_ = inner_stop_ = false;
    stop_ = stop_kind::plain;
    return word_end + comma + (p != word_end && p[-1] == ' ');
  }

  PITH_NOINLINE word_classes classes_of(std::uint32_t hash) const noexcept { return pack_->find(hash); }

  PITH_NOINLINE const char* read_term(const char* p, const char* limit) noexcept {
    const bool apart = !open_ || end_ != at(p);
    if (apart && (mark_.value != 0 || ascii_kind_of(*p) == kind::digit))
      if (const char* const q = read_number(p, limit); q != nullptr) return q;
    char buffer[word_space];
    const word w = read_word(p, limit, buffer);
    if (apart) {
      if (open_ && !whole_line_ && starts_sentence(w, p, limit)) close();
      inner_stop_ = false;
      // "It needs: 1. A lid. 2. A pot."
      list_mark m;
      if (open_ && end_ == colon_end_ && read_list_mark(p, limit, m) != nullptr && m.value == 1) mark_ = m;
    }
    // the stop right before the word
    const bool begins = !open_, listed = open_ && end_ == colon_end_ && (word_flags_ & word_number) == 0;
    const stop_kind last = begins || listed ? stop_kind::none
                           : end_ == stop_end_ ? stop_ : stop_kind::plain;
    extend(p, w.end);
    break_ = stamp_ = false;
    if (skip_word_) {  // its first half carried the whole
      skip_word_ = false;
      return w.end;
    }
    // but "eBay" and "pH", and the name of a tag
    if (++words_ == 1 && last_ != U'<')
      begins_small_ = kind_at(p, limit) == kind::lower && kind_at(p + 1, limit) != kind::upper && !is_name(w.hash);
    const char behind = byte_at(w.end, limit);
    if (behind == ':' ? byte_at(w.end + 1, limit) == '/' && byte_at(w.end + 2, limit) == '/'
                      : behind == '.' && w.length == 3 && buffer[0] == 'w' && buffer[1] == 'w' &&
                            buffer[2] == 'w') {
      url_ = true;
      return skip_url(w.end, limit);
    }
    stop_ = stop_kind::plain;
    if (behind == '.') {
      stop_ = stop_after(w, buffer, word_flags_, first_word_ || word_end_ == 0, last, pack_);
      // "README.md.", "main.c."
      if (inner_stop_ && !apart && (word_flags_ & word_single) == 0 &&
          ((word_flags_ & word_shouted) != 0 ||
           ((w.flags & (word_single | word_capital)) == word_single && pack_ != nullptr && pack_->find(previous_) == 0)))
        stop_ = stop_kind::plain;
      // "(pop. 4,800)"
      bracketed_ = last_ == U'(' && words_ > 1;
      if (stop_ == stop_kind::plain && bracketed_) stop_ = stop_kind::numbered;
      // "vitamin C.", "38 °C."
      if ((stop_ == stop_kind::letter || (stop_ == stop_kind::initial && words_ == 2)) &&
          (last_ == 0xB0 || (pack_ != nullptr && (pack_->find(previous_) & word_class::label_word) != 0)))
        stop_ = stop_kind::plain;
    }
    lead_ = static_cast<unsigned char>(*p);
    word_flags_ = w.flags;
    if ((w.flags & (word_capital | word_single)) == word_capital) capital_ = true;
    first_word_ = false;
    word_end_ = end_;
    last_ = 0;
    skip_word_ = (w.flags & word_mended) != 0;
    const std::uint32_t meaning = remembered_meaning(w, buffer, pack_, *out_);
    std::uint32_t term = term_in(meaning);
    // "US", "WHO" and "IT" say something, where not all is in capitals.
    const bool shouted = (w.flags & word_shouted) != 0;
    if (term == 0 && shouted && (w.flags & word_single) == 0 &&
        (small_letters_ || kind_at(skip_spaces(w.end, limit), limit) == kind::lower))
      term = w.hash;
    small_letters_ = small_letters_ || !(shouted || (w.flags & word_number) != 0);
    const word_classes known = classes_in(meaning, w.hash, pack_);
    phrase_ = note_classes(known, w.hash, phrase_, words_);
    function_word_ = pack_ != nullptr && term == 0;
    previous_ = w.hash;
    if (begins && (w.flags & (word_capital | word_number)) == 0 && term != 0 &&
        (pending_flags_ & starts_block) != 0)
      remember_name(w.hash);
    if (emits_ && term != 0) out_->token(term);
    return behind == ' ' ? w.end + 1 : w.end;
  }

  // Notes what a word says of the sentence: `known` are its classes, `phrase` is what was read of a phrase of
  // the pack before it, and it is the `nth`.  Returns what the next word is to know as `phrase`.
  std::uint32_t note_classes(unsigned known, std::uint32_t hash, std::uint32_t phrase, std::size_t nth) noexcept {
    constexpr unsigned tie = word_class::aside_word;  // opener or connective; an aside is both
    if (phrase != 0 || (known & tie) == tie || (nth == 1 && (known & tie) != 0))
      if (const std::uint32_t longer = note_tie(known, hash, phrase, nth); longer != 0) return longer;
    return (known & word_class::starts_phrase) != 0 ? hash : 0;
  }
  // Returns what was read of a phrase that goes on behind this word; 0 for none.
  PITH_NOINLINE std::uint32_t note_tie(unsigned known, std::uint32_t hash, std::uint32_t phrase, std::size_t nth) noexcept {
    constexpr unsigned tie = word_class::aside_word;
    const std::uint32_t longer = phrase_hash(phrase, hash);
    const unsigned both = phrase != 0 ? pack_->find(longer) : 0u;
    if (reads_ahead && both == 0 && nth != 1 && (known & tie) != tie) {  // as below, for most
      opens_ = false;
      return 0;
    }
    // "To solve this problem": a phrase that points back may come some words later.
    constexpr std::size_t opening = 5;
    const bool leads = nth == 2 || opens_;  // the phrase began the sentence
    const unsigned first = nth == 1 ? known & tie
                           : leads || (nth <= opening && (both & tie) == word_class::opener) ? both & tie : 0u;
    unsigned flags = sentence_flags_;
    if (first != 0 && first != tie) flags |= leans;
    if (leads && (both & word_class::starter) != 0) flags &= ~unsigned{leans};  // "It is clear that", "This year"
    if ((both & word_class::cue_word) != 0) flags |= cue;
    if ((known & tie) == tie || (both & tie) == tie) flags |= aside;
    constexpr unsigned notice = word_class::notice;
    if (!whole_line_ && role_ != role::furniture && ((known & notice) == notice || (both & notice) == notice)) {
      kept_role_ = static_cast<std::uint8_t>(role_);
      role_ = role::furniture;
      noticed_ = longest_notice;
    }
    sentence_flags_ = static_cast<std::uint16_t>(flags);
    const bool goes_on = (both & word_class::starts_phrase) != 0;
    opens_ = leads && goes_on;
    return goes_on ? longer : 0;
  }

  // Notes the quotation marks of [p, end).
  void note_quotation(const char* p, const char* end) noexcept {
    for (; p < end; ++p) {
      const auto byte = static_cast<unsigned char>(*p), second = static_cast<unsigned char>(byte_at(p + 1, end));
      const bool low = byte == 0xE2 && second == 0x80;
      const char third = low ? byte_at(p + 2, end) : '\0';
      if (byte == '"' || (byte == 0xC2 && (second == 0xAB || second == 0xBB)) || third == '\x9C')
        in_quotation_ = !in_quotation_;
      else if (third == '\x9D' || third == '\x9E')
        in_quotation_ = third == '\x9E';
    }
  }

  // What begins with a number and is no word: the next item of a list inside a line, "1. ... 2. ...",
  // or a time stamp; null where there is none.
  PITH_NOINLINE const char* read_number(const char* p, const char* limit) noexcept {
    if (mark_.value != 0) {
      list_mark m;
      const char* const end = read_list_mark(p, limit, m);
      if (m.value == mark_.value + 1 && m.style == mark_.style) {
        close();
        mark_ = m;
        return end;
      }
    }
    const char* const q = whole_line_ ? p : skip_time_stamp(p, limit);
    if (q == p) return nullptr;
    // A date alone parts only what is a line of its own: "... 0:1 2012-03-09 The match".
    const bool alone = q - p == 10 && kind_at(skip_spaces(q, limit), limit) != kind::upper;
    if (open_ && !alone && !(word_end_ == end_ && function_word_)) close();
    extend(p, q);
    ++words_;
    first_word_ = false;
    word_end_ = at(q);
    word_flags_ = word_number;
    stop_ = stop_kind::plain;
    last_ = 0;
    stamp_ = !alone;
    return q;
  }

  // Of a sentence without an end, as speech is written down by a machine: a word that opens or connects begins another
  // after so many words.  None of 31,555 sentences of treebanks has more.
  static constexpr std::uint32_t longest_sentence = 200;

  // Whether the word `w` at `p`, behind white space and no stop, starts a sentence all the same.
  bool starts_sentence(const word& w, const char* p, const char* limit) const noexcept {
    if (words_ >= longest_sentence && pack_ != nullptr && (pack_->find(w.hash) & word_class::aside_word) != 0) return true;
    const bool capital = (w.flags & word_capital) != 0;
    if (stamp_ && word_end_ == end_) return capital;
    if (break_) return capital || (w.flags & word_number) != 0 || begins_url(p, limit);
    // A function word with a capital behind a word that is none, before a small letter: somebody
    // forgot the stop.
    const bool single = (w.flags & word_single) != 0;
    if (!capital || word_end_ != end_ || function_word_ || quoted_ != 0 || pack_ == nullptr ||
        byte_at(p + 1, limit) == '\'' || (word_flags_ & word_number) != 0 ||
        (!single && (w.flags & word_shouted) != 0))
      return false;
    const word_classes known = pack_->find(w.hash);
    // Of one letter only those that begin sentences often: Slovak "V", but not English "I".
    const unsigned asked = word_class::stop_word | (single ? unsigned{word_class::starter} : 0u);
    if ((known & (asked | word_class::polite)) != asked) return false;
    const char* q = skip_spaces(w.end, limit);
    if (q == w.end || kind_at(q, limit) != kind::lower) return false;
    if ((word_flags_ & word_capital) == 0) return true;
    // "Gone With the Wind": a name goes on.
    for (const char* const reach = ahead(q, limit, 6); q < reach; ++q)  // past a word of five letters
      if (*q == ' ') return kind_at(q + 1, limit) != kind::upper;
    return true;
  }

  // The words of a label are terms of the sentence behind it.  Kept out of line, as the next one
  // is: their frames would lie below every step.
  PITH_NOINLINE const char* read_label_part(const char* p, const char* limit) noexcept {
    const character c = read(p, limit);
    if (!is_word(c.kind)) return p + c.bytes;
    char buffer[word_space];
    const word w = read_any_word(p, limit, buffer);
    const std::uint32_t term = term_of(w, buffer, pack_);
    if (term != 0) out_->token(term);
    return w.end;
  }

  // A URL or a mail address goes on to the next white space; closing punctuation is not its own.
  PITH_NOINLINE const char* skip_url(const char* p, const char* limit) noexcept {
    if (is_white(kind_at(p, limit))) {  // the last piece ended just here
      url_ = false;
      break_ = true;
      return p;
    }
    const char* q = p;
    const char* const stop = ahead(p, limit, longest_word);
    while (q < stop) {
      const character c = read(q, limit);
      if (is_white(c.kind) || c.code == U'<' || c.code == U'>' || c.code == U'"') break;
      if (c.code - 0x2E80 < 0xD180) break;  // a sentence in Chinese, Japanese or Korean goes on
      q += c.bytes;
    }
    if (q < stop || stop == limit) {
      url_ = false;
      const char* e = q;
      while (e > p) {
        const kind k = ascii_kind_of(e[-1]);
        if (k != kind::comma && k != kind::closer && k != kind::quote && e[-1] != '*' && !is_stop(k)) break;
        --e;
      }
      if (e > p) {
        q = e;
      } else if (q == p) {
        q += read(q, limit).bytes;
      }
    }
    extend(p, q);
    stop_ = stop_kind::plain;
    word_end_ = at(q);
    word_flags_ = 0;
    function_word_ = false;
    last_ = 0;
    break_ = !url_;
    return q;
  }

  // ---- everything else ----------------------------------------------------------------------

  PITH_NOINLINE const char* other(const char* p, const char* limit) noexcept {
    const character c = read(p, limit);
    const char* end = p + c.bytes;
    break_ = false;
    if (is_spaceless(c.kind)) {
      if (ideograph_end_ != at(p)) {
        ideographs_ = 0;
        if (c.code - 0xE00 < 0x100 && open_ && ideograph_end_ == end_ && !whole_line_ &&
            ends_at_space(p, limit, ideograph_, words_, pack_))
          close();
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
      return end;
    }
    if (!open_ && is_circled(c.code)) return end;  // "... kept clean. ② The town ..."
    if (c.code < 0x80 && (c.kind == kind::other || c.kind == kind::dash) &&
        byte_at(end, limit) == *p) {
      // The whole run at once.  Alone between spaces and long, it is a rule inside a line.
      const char* const reach = ahead(p, limit, longest_word);
      while (end < reach && *end == *p) ++end;
      const bool more = open_ && end_ == at(p);  // behind a run of the same, or a word
      if (end - p > 5 && !whole_line_ && c.code != U'+' &&
          (!more || last_ == c.code) && (end == reach || is_white(kind_at(end, limit)))) {
        if (open_ && !more) close();
        break_ = true;
      }
      extend(p, end);
      last_ = c.code;
      return end;
    }
    if (c.kind == kind::bullet && open_ && mark_.bullet == c.code && end_ != at(p)) {
      close();
      return end;
    }
    // A dash or bullet before a sentence is no part of it.
    if (!open_ && !whole_line_ && (c.kind == kind::dash || c.kind == kind::bullet) &&
        !is_word(kind_at(end, limit)))
      return end;
    const bool opens = !open_ && (c.kind == kind::opener || c.kind == kind::quote) &&
                       c.code != U'(' && c.code != U'[' && c.code != U'{';
    if (c.code == 0x201C) led_ = open_ && colon_end_ == end_;
    const bool bracket = !open_ && c.code == U'(';
    const bool begins = !open_;
    extend(p, end);
    last_ = c.code;
    if (opens) sentence_flags_ |= opens_quotation;
    if (bracket) in_bracket_ = true;
    else if (c.code == U')' && words_ <= longest_source) in_bracket_ = false;
    if (c.code == U'"') quoted_ = quoted_ != 0 ? 0 : longest_quotation;
    note_quotation(p, end);
    if (c.code == 0x300A || c.code == 0x300B) in_name_ = c.code == 0x300A;
    if (c.code == 0x300C || c.code == 0xFF08) in_corners_ = begins ? at_start : inside;
    else if (c.code == 0x300D || c.code == 0xFF09) in_corners_ = outside;
    if (c.kind == kind::comma) {
      if (c.code == U':' || c.code == 0xFF1A) colon_end_ = at(end);
      const char* const smile = end + (byte_at(end, limit) == '-');
      const char mouth = byte_at(smile, limit);
      if ((c.code == U':' || c.code == U';') && (mouth == ')' || mouth == '(' || mouth == 'D' || mouth == 'P') &&
          is_white(ascii_kind_of(byte_at(smile + 1, limit)))) {
        extend(p, smile + 1);
        break_ = true;
        return smile + 1;
      }
      if (c.code == U';' && !whole_line_ && kind_at(end, limit) == kind::space) {
        stop_ = stop_kind::pause;
        if (ends_before(skip_spaces(end, limit), limit, false)) close();
      }
    }
    if (c.code == U'@' && word_end_ == at(p) && is_word(kind_at(end, limit))) url_ = true;
    return end;
  }

  // A run of stops: `none` where it stands for words, "[...]"; `wide`: has one that is nothing else.
  struct stop_run {
    const char* end;
    stop_kind what;
    bool asks, cries, wide;
  };

  // Reads the run of stops at `p`; `tight`: nothing parts it from what is before it.
  PITH_NOINLINE stop_run read_stops(const char* p, const char* limit, bool tight) noexcept {
    const char* const reach = ahead(p, limit, longest_word);
    const char* q = p;
    const char* behind_first = nullptr;  // of spaced points
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
                 byte_at(q + c.bytes + 1, reach) != '.' && (points == 1 || behind_first != nullptr)) {
        if (behind_first == nullptr) behind_first = q;  // ". . ."
      } else {
        break;
      }
    }
    // Chinese and Japanese with the stops of ASCII
    if (!wide && tight && ideograph_end_ == at(p) && ideograph_ > 0x2E80 && points + marks == 1 && !dots) {
      const char* const next = q + (byte_at(q, reach) == '"' && quoted_ != 0);
      wide = is_spaceless(kind_at(next, reach));
    }
    stop_kind what = stop_kind::plain;
    if (wide) {
      what = stop_kind::wide;
    } else if (marks) {
      what = stop_kind::mark;
    } else if (behind_first != nullptr) {
      if (tight && points > 3 && kind_at(skip_spaces(q, limit), limit) == kind::upper) {
        q = behind_first;  // "end. . . . Next": one ends the sentence, three open the next
        what = stop_kind::wide;
      } else if (tight || points < 4) {
        what = stop_kind::spaced;
      }
    } else if (dots || points > 1) {
      what = stop_kind::ellipsis;
    } else if (tight && word_end_ == at(p)) {
      what = stop_;
    } else if (tight && ideograph_end_ == at(p) && ideograph_ < 0x2000 && ideographs_ < longest_abbreviated) {
      what = stop_kind::title;  // a stop abbreviates in Thai
    } else if (tight && (last_ == 0xB0 || last_ == 0xBA)) {
      what = stop_kind::numbered;  // "N°."
    }
    if (what >= stop_kind::ellipsis && what <= stop_kind::spaced &&
        (last_ == U'[' || last_ == U'(') && kind_at(q, reach) == kind::closer) {
      what = stop_kind::none;
      if (last_ == U'[' && (ends_line(q + 1, reach) || byte_at(q + 1, reach) == '<'))
        sentence_flags_ = static_cast<std::uint16_t>(sentence_flags_ | aside);  // a teaser: "The mill turns and [...]"
    }
    return {q, what, asks, cries, wide};
  }

  // Whether a line ends at `q`, or a space is there and a letter after it: so that no mark belongs to what is before.
  static bool is_apart(const char* q, const char* limit) noexcept {
    return limit - q > 1 && (*q == '\n' || (*q == ' ' && is_letter(ascii_kind_of(q[1]))));
  }

  // A stop, the stops and closing marks after it, and the verdict.
  PITH_NOINLINE const char* stop(const char* p, const char* limit) noexcept {
    const bool tight = open_ && end_ == at(p);
    // Most are one full stop after a word and before a space or a line end.
    const bool most = reads_ahead && *p == '.' && tight && word_end_ == at(p) && ideograph_end_ != at(p) && is_apart(p + 1, limit);
    const stop_run run = most ? stop_run{p + 1, stop_, false, false, false} : read_stops(p, limit, tight);
    if (run.what == stop_kind::none) {
      extend(p, run.end);
      return run.end;
    }
    const char* const reach = ahead(p, limit, longest_word);
    stop_ = run.what;
    const char* q = reads_ahead && is_apart(run.end, reach) ? run.end : skip_closers(run.end, reach);
    extend(p, q);
    note_quotation(run.end, q);
    // "Yahoo! Mail", where a small letter followed before
    const std::uint32_t cried = ~previous_;
    const bool exclaims = stop_ == stop_kind::mark && run.cries && (word_flags_ & word_capital) != 0;
    if (exclaims && is_name(cried)) stop_ = stop_kind::abbreviation;
    const char32_t before = last_;
    last_ = U'.';
    break_ = false;
    if (words_ == 0 && !run.wide) return q;  // nothing has been said yet
    question_ = run.asks;
    word_end_ = 0;
    bool white = may_be_sign(q, limit) && is_white(kind_at(q, limit));
    const char* r = q;
    if (has_pages && page_.on()) {
      r = page::skip_inline(q, reach);
      white |= r != q && is_white(ascii_kind_of(r[-1]));
      if (byte_at(r, limit) == '<') white = true;
    }
    bool ends;
    if (white) {
      if (r == q) r = skip_spaces(q, limit);
      if (const char* const picture = skip_pictures(r, reach); picture != r) {
        extend(r, q = picture);
        r = skip_spaces(q, limit);
      }
      stop_end_ = end_;
      if (ends_line(r, limit) || (has_pages && page_.on() && *r == '<')) return q;  // the next line, or tag, decides
      // After a stop, a small letter speaks against an end: but less so after a long word that is no
      // abbreviation, or a question mark, where no quotation ends.  (In treebanks, after a word of five letters
      // with a capital 21 of 21 ended; after "!" and "?" 3 of 17.)
      const bool clear =
          q == run.end && pack_ != nullptr &&
          (stop_ == stop_kind::plain
               ? before == 0 && (word_flags_ & (word_short | word_number | (run.asks ? word_capital : 0))) == 0
               : stop_ == stop_kind::mark && run.asks && !run.cries && (word_flags_ & word_capital) == 0);
      // "od 1989. do 2009."
      const bool ordinal = (word_flags_ & word_number) != 0 && pack_ != nullptr && pack_->ordinals != 0;
      ends = ends_before(r, limit, clear || !(capital_ || ordinal));
    } else {
      stop_end_ = end_;
      ends = run.wide ? ends_wide(run.end, q, limit) : tight && missing_space(q, limit, before);
    }
    if (!ends && white && exclaims) remember_name(cried);
    if (ends) close();
    else inner_stop_ = !white;
    return q;
  }

  // Whether the stop that was read last ends the sentence before what begins at `p`, after white space;
  // `lenient`: a small letter is no sign that it does not.
  PITH_NOINLINE bool ends_before(const char* p, const char* limit, bool lenient) noexcept {
    const follower next = look_behind_stop(p, limit, stop_, word_flags_, names_, pack_);
    PITH_ON_VERDICT(p, stop_, next);
    switch (verdict(stop_, next)) {
      case 'y': return true;
      case 'c': return lenient && !(stop_ == stop_kind::mark && says(p, limit, pack_));
      case 'l': return words_ > 3;
      case 's': return !says(p, limit, pack_);
      default: return false;
    }
  }

  PITH_SHARED bool is_name(std::uint32_t hash) const noexcept {
    for (const std::uint16_t name : names_)
      if (name == static_cast<std::uint16_t>(hash)) return true;
    return false;
  }
  // Remembers the first word of a sentence that begins small, or "Yahoo!": a name.
  PITH_SHARED void remember_name(std::uint32_t hash) noexcept {
    names_[next_name_++ % names_met] = static_cast<std::uint16_t>(hash);
  }

  // Whether a stop that needs no space after it ends the sentence: stops up to `end`, what closes with
  // them up to `q`.
  PITH_NOINLINE bool ends_wide(const char* end, const char* q, const char* limit) noexcept {
    const character next = read(q, limit);
    const bool bare = q == end;
    const corners around = in_corners_;
    const char* const reach = ahead(q, limit, longest_word);
    if (!bare) in_corners_ = outside;
    if (in_name_ || next.kind == kind::comma || next.kind == kind::closer) return false;
    if (bare) return !(around != outside && is_closed(q, reach));
    if (around == inside && q[-1] == '\x89' && is_spaceless(next.kind)) return false;  // "雨（昨夜。）は"
    return !goes_on(q, next) && !(!led_ && next.kind == kind::ideograph && is_said(q, reach));
  }

  // Whether the character `c` at `q` is a particle, after which a Japanese sentence goes on.
  bool goes_on(const char* q, const character& c) const noexcept {
    return pack_ != nullptr && c.kind == kind::ideograph &&
           (pack_->find(word_hash(q, c.bytes)) & word_class::goes_on) != 0;
  }

  // Whether a Chinese clause that says who speaks begins at `q`.
  bool is_said(const char* q, const char* reach) const noexcept {
    for (int n = 0; n < 6 && pack_ != nullptr; ++n) {
      const character c = read(q, reach);
      if (c.kind != kind::ideograph) break;
      if ((pack_->find(word_hash(q, c.bytes)) & word_class::speech) != 0) return true;
      q += c.bytes;
    }
    return false;
  }

  // Whether the quotation or bracket that is open at `q` closes not far from there: it is one sentence then, with
  // what it is in.  What was found to hold no end of it is not looked at again, however many stops there are before
  // the end.
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

  // After pictures, such as faces, and the spaces between them, at `q`; or `q`.
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

  // After the number or sign of a note at `q`, "[4]", "[2,3]", "(4)", "12", U+00B9; or `q`.
  const char* skip_note(const char* q, const char* reach) const noexcept {
    const char* r = q + (byte_at(q, reach) == ' ' && byte_at(q + 1, reach) == '[');
    const char open = byte_at(r, reach);
    const bool bracket = open == '[' || open == '(';
    const char* const first = r += bracket;
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

  // After the brackets, quotation marks and signs of notes that close with a stop at `q`.
  const char* skip_closers(const char* q, const char* reach) noexcept {
    const bool notes = stop_ <= stop_kind::mark;
    for (;;) {
      if (const char* const after = has_pages && page_.on() ? nullptr : skip_end_tag(q, reach); after != nullptr) {
        q = after;
        continue;
      }
      if (const unsigned ends = (PITH_ROWS & rows_code) != 0 ? notebook_end(q, reach) : 0; ends != 0) {
        q += ends;
        continue;
      }
      if (notes || byte_at(q, reach) == '[' || byte_at(q, reach) == ' ')
        if (const char* const note = skip_note(q, reach); note != q) {
          q = note;
          continue;
        }
      if (!may_be_sign(q, reach)) return q;
      if (byte_at(q, reach) == '=' && byte_at(q + 1, reach) == '2' && byte_at(q + 2, reach) == '0') {  // a space in quoted-printable
        q += 3;
        continue;
      }
      const character c = read(q, reach);
      if (c.kind == kind::quote || c.code == U'*' || c.code == U'_') {
        const kind next = kind_at(q + c.bytes, reach);
        if ((is_word(next) || is_spaceless(next)) && !(c.code == U'"' && quoted_ != 0)) return q;
        if (c.code == U'"') quoted_ = 0;
      } else if (c.kind == kind::space) {
        // quotation marks with a space before them: they close what is open, or what stands before
        // a comma, or they are French
        const char* r = q + c.bytes;
        // No other character is one: a letter need not be looked up for that.
        const char32_t code = r < reach ? decode(r, reach).code : 0;
        if (code >= 0x100 && code - 0x2010 >= 0x30 && code != 0xFF02) return q;
        character mark = read(r, reach);
        if (mark.kind != kind::quote || mark.code == 0xAB) return q;
        do r += mark.bytes, mark = read(r, reach);
        while (mark.kind == kind::quote);
        const bool closes = mark.kind == kind::comma || mark.kind == kind::full_stop ||
                            (is_white(mark.kind) && (r[-1] != '"' || quoted_ != 0) && r[-1] != '`');
        if (!closes) return q;
        if (r[-1] == '"') quoted_ = 0;
        if (stop_ == stop_kind::mark) stop_ = stop_kind::quoted;
        q = r;
        continue;
      } else if (c.kind == kind::closer) {
        // "(Ret.)": the only word in brackets
        if (stop_ == stop_kind::numbered && bracketed_ && c.code == U')') stop_ = stop_kind::abbreviation;
        if (c.code == U']' && byte_at(q + 1, reach) == '(') {  // the target of a link
          const char* r = q + 2;
          while (r < reach && !is_white(ascii_kind_of(*r)) && *r != ')') ++r;
          if (byte_at(r, reach) == ')') {
            q = r + 1;
            continue;
          }
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

  // "done.Next": whether the space between two sentences was forgotten, at `q`.  `before` is the last
  // character before the stop, 0 when that was a word's.
  PITH_NOINLINE bool missing_space(const char* q, const char* limit, char32_t before) const noexcept {
    if (inner_stop_ || (stop_ >= stop_kind::spaced && stop_ != stop_kind::abbreviation &&
                        stop_ != stop_kind::numeral))
      return false;
    character c = read(q, limit);
    const bool dash = c.code == 0x2014 || c.code == 0x2013;
    const bool opens = c.kind == kind::opener || c.code == U'"' || c.code == 0x201C;
    if (dash || opens) {
      q += c.bytes;
      if (dash) q = skip_spaces(q, limit);
      c = read(q, limit);
    }
    if (c.kind != kind::upper) return false;
    const bool plain = stop_ == stop_kind::plain || stop_ == stop_kind::numeral;
    if (before != 0) {
      if (stop_ != stop_kind::mark && before != U')' && before != U'"' && before != 0x201D && before != 0xBB)
        return false;
    } else if (plain && (word_flags_ & word_number) == 0 &&
               (word_flags_ & (word_single | word_shouted)) != 0) {
      return false;
    }
    if (dash || opens) return stop_ != stop_kind::abbreviation;
    char buffer[8];
    const word w = read_any_word(q, limit, buffer, sizeof buffer);
    const bool single = (w.flags & word_single) != 0;
    const bool starter = pack_ != nullptr && (single || (w.flags & word_shouted) == 0) &&
                         (pack_->find(w.hash) & (word_class::starter | word_class::stop_word)) != 0;
    // After what may be the first half of a name, "Math.Max", "os.Path", "23.A", only such a word.
    const bool name = (word_flags_ & (word_capital | word_short | word_number)) != 0;
    if (stop_ == stop_kind::abbreviation || (plain && before == 0 && name))
      if (!starter || single) return false;
    const char* const reach = ahead(q, limit, mark_look);
    for (bool small_letter = false; q < reach;) {
      c = read(q, reach);
      if (c.kind == kind::upper && small_letter) return false;  // "Console.WriteLine"
      small_letter = c.kind == kind::lower;
      if (is_white(c.kind)) break;
      if (c.code == U'@' || c.code == U'/' || c.code == U'(' || c.code == U'_') return false;
      if (c.kind == kind::full_stop && is_word(kind_at(q + 1, reach))) return false;
      q += c.bytes;
    }
    return true;
  }

  // ---- lines --------------------------------------------------------------------------------

  const char* end_line(const char* p, const char* limit) noexcept {
    const character c = read(p, limit);
    // A line of quoted-printable is parted anywhere, and goes on.
    line_start_ = last_ != U'=' || end_ != at(p) || lines_.here(line::last) != line::cut;
    url_ = false;
    p += c.bytes;
    if (c.code == U'\r' && p < limit && *p == '\n') ++p;
    return p;
  }

  // In a page of HTML: white space and tags, or `p`.
  PITH_NOINLINE const char* read_markup(const char* p, const char* limit) noexcept {
    if (page_.hides()) return page_.skip(p, limit);
    if (page_.flows() && is_white(ascii_kind_of(*p))) {
      url_ = false;
      return p + 1;
    }
    if (*p != '<') return p;
    const char* const q = page_.tag(p, limit);
    if (q != p && page_.breaks()) {
      lines_.forget_next();
      close_block();
      line_start_ = true;
      loose_ = false;
    }
    return q;
  }

  // Begins a block of a page.
  PITH_NOINLINE const char* start_text(const char* p, const char* limit) noexcept {
    const page::extent here = page_.look(p, limit);
    bool blank;
    limit = here.end;
    const char* const text = lines_.begin_line(p, limit, at(p), blank, true);
    if (blank) return text;
    line_start_ = false;
    list_mark mark;
    block b{mark, text};
    close_block();
    const char what = page_.what();
    const role known = here.linked ? role::link : here.strong || what == 'h' ? role::heading : what == 'p' ? role::paragraph : what == 'i' ? role::list_item
                       : what == 'g' ? role::caption : what == 'q' ? role::quotation : undecided;
    loose_ = known == undecided;
    return begin_block(known, text, limit, b);
  }

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
    list_mark mark;
    block b{mark, text};
    const role certain = marked_role(context_, lines_, text, limit, b);
    // A line that ends with "Mr." has not ended.
    const bool hangs = stop_ == stop_kind::title && end_ == stop_end_;
    const bool stopped = open_ && end_ == stop_end_ && !hangs;
    // "But then ..." goes on in the next cue, if that begins so.
    const bool trails = stopped && stop_ == stop_kind::ellipsis;
    if (open_ && (!stopped || trails) && !whole_line_ && parts_sentence(b.word == 'q') && !(trails && paged_)) {
      passed_ = true;
      return text + lines_.length();
    }
    if (open_ && passed_ && !stopped && voice_ != 0)  // the same one speaks in the next cue
      if (const char* const q = certain != undecided ? b.label_end : read_label(text, limit, false).text;
          q != nullptr && voice_of(text, q) == voice_) {
        passed_ = false;
        return q;
      }
    if (open_ && certain == undecided && goes_on(text, limit, stopped, hangs, b)) {
      if (stopped && ends_before(b.text, limit, !capital_)) close();
      return b.text;
    }
    if (open_ && b.runs_on && !whole_line_ && lines_.look(beside::blanks) == 0) {
      passed_ = false;
      if (stopped) close();
      return b.text;
    }
    passed_ = false;
    close_block();
    return begin_block(certain, text, limit, b);
  }

  // Whether the line is none of the text, but is passed over by a sentence that goes on below: the time or
  // the number of a cue, `cue` saying that it is a time, or the number, foot or head of a page.  Cues without
  // any stop are cut after some time, for a reader's sake.
  bool parts_sentence(bool cue) noexcept {
    constexpr std::uint32_t longest = 40;  // words of a sentence that is still easy to read
    const unsigned last = lines_.here(line::last), digits = lines_.here(line::digits);
    if (words_ > longest || last == line::cut) return false;
    const bool number = digits == lines_.here(line::chars), in_cue = cue || (number && lines_.after(line::clocks) != 0);
    const bool paged = !in_cue && is_foot(number, last, digits);
    if (in_cue || paged) paged_ = paged;
    return in_cue || paged;
  }
  bool is_foot(bool number, unsigned last, unsigned digits) const noexcept {
    if (lines_.look(beside::blanks) == 0 || end_ == colon_end_) return false;  // "as follows:" and a table
    // "Roe     Standards Track     [Page 12]"
    if (lines_.here(line::gaps) != 0 && digits != 0 && (last == line::digit || last == line::closer)) return true;
    return (number || passed_) && last < line::colon && lines_.look(beside::blanks_after) != 0 &&
           (lines_.after(line::first) == line::small_word || number);
  }

  // Who speaks, by a label; 0 is nobody.
  static std::uint16_t voice_of(const char* label, const char* end) noexcept {
    return static_cast<std::uint16_t>(word_hash(label, static_cast<std::size_t>(end - label)) | 1);
  }

  // Whether an item of a bulletin begins, ".FRIDAY...Wind 30 kt.": a stop and three capitals.
  static bool is_shouted_mark(const char* p, const char* limit) noexcept {
    const char* const end = p + 4;
    while (++p < end)
      if (static_cast<unsigned char>(byte_at(p, limit) - 'A') > 'Z' - 'A') return false;
    return true;
  }

  // Whether the block that is open goes on in the line whose text begins at `text`.
  bool goes_on(const char* text, const char* limit, bool stopped, bool hangs, block& b) noexcept {
    if (context_.signature != 0 || role_ == role::code || role_ == role::table) return false;
    if (skip_word_) return true;
    if (lines_.here(line::quotes) != lines_.was(line::quotes) && !lines_.requoted()) return false;
    if (*text == '.' && is_shouted_mark(text, limit)) return false;
    if (of_comment_ && lines_.here(line::first) != line::hash) return false;
    // another turn of a talk, "ANN ROE: I think so"
    if (role_ == role::speech && lines_.here(line::label) != 0 && lines_.here(line::first) == line::shouted_word) return false;
    if (passed_) {  // a line that is none of the text
      passed_ = false;
      const unsigned first = lines_.here(line::first);
      const bool comma = last_ == U',' && end_ != word_end_;
      return first == line::small_word || (stopped && *text == '.') || (!paged_ && (first == line::caseless_word || first == line::ideographs || comma));
    }
    const bool apart = lines_.look(beside::blanks) != 0;
    // program text, "Read more"
    if (stopped) {
      look_up_word(lines_, text, b);
      if (is_program(lines_) || b.word == 'l') return false;
    }
    // One letter below another: a column of them is one sentence, and no tree need say so.
    const bool column = !apart && !stopped && lines_.column();
    const bool wraps = !apart && !stopped && lines_.wraps(line_window::before);
    // In TeX only a blank line or a command ends a paragraph.
    const bool tex = context_.tex && !apart && !stopped && role_ == role::paragraph;
    if (const unsigned first = lines_.here(line::first); reads_ahead && first >= line::number_mark && first <= line::bullet)
      if (list_mark m; read_list_mark(text, limit, m) != nullptr) return false;  // whatever the trees say
    if (!(hangs && !apart) && !column && !wraps && !tex && !lines_.joins(stopped && !apart)) return false;
    list_mark m;
    return read_list_mark(text, limit, m) == nullptr;
  }

  void close_block() noexcept {
    in_name_ = false;
    in_corners_ = outside;
    quoted_ = 0;
    close();
    in_quotation_ = false;
    skip_word_ = false;
  }

  PITH_NOINLINE const char* begin_block(role certain, const char* text, const char* limit, block& b) noexcept {
    role_ = certain != undecided ? certain : classify_line(context_, lines_, text, limit, b);
    noticed_ = 0;
    of_comment_ = *text == '#' && b.text != text;
    mark_ = b.mark;
    if (has_pages && page_.flows() && lines_.here(line::bars) > 1 && lines_.here(line::last) < line::weak_stop) role_ = role::link;
    if (role_ == role::heading && !context_.titled && !context_.prose && lines_.here(line::last) != line::colon)
      role_ = role::title;
    // A heading or a short line on its own that was there before is the head or foot of a page.
    const bool heads = role_ == role::heading || role_ == role::title;
    const unsigned last = lines_.here(line::last);
    const bool alone = role_ == role::paragraph && lines_.look(beside::blanks) != 0 && lines_.look(beside::blanks_after) != 0 &&
                       last < line::colon;
    if ((heads && *text != '#' && *text != '=' && b.text == text) || alone) {
      const std::uint32_t hash = word_hash(text, lines_.length());
      std::uint16_t& seen = headings_[hash & 7];
      const auto high = static_cast<std::uint16_t>(hash >> 16);
      if (seen == high && role_ != role::title) role_ = role::furniture;
      seen = high;
    }
    whole_line_ = is_whole_line(role_);
    emits_ = role_ != role::table && role_ != role::code && role_ != role::furniture;
    if (whole_line_) mark_ = list_mark{};
    pending_flags_ |= starts_block;
    if (!context_.begun) pending_flags_ |= starts_document | starts_section;
    label_end_ = b.label_end != nullptr ? at(b.label_end) : 0;
    voice_ = label_end_ != 0 ? voice_of(text, b.label_end) : std::uint16_t{0};
    context_.begun = true;
    context_.before = role_;
    if (role_ == role::title) context_.titled = true;
    if (role_ == role::paragraph && lines_.here(line::words) > (last >= line::weak_stop ? 4u : 12u)) context_.prose = true;
    if (lines_.here(line::quotes) != 0) context_.mail = true;
    if (role_ == role::speech || b.word == 'q') context_.spoken = true;
    if (role_ == role::heading) context_.spoken = false;
    if (role_ == role::heading || role_ == role::title) context_.references = b.references;
    if (role_ == role::signature) {
      if (lines_.here(line::words) == 0) context_.signature = 12;
      else if (context_.signature == 0) context_.signature = 3;
      --context_.signature;
    } else if (role_ == role::furniture && context_.signature != 0) {
      context_.signature = 10;
    } else {
      context_.signature = 0;
    }
    return b.text;
  }

  static constexpr std::uint8_t longest_abbreviated = 4;  // letters of a Thai word that a stop abbreviates, and one
  // Whether it began with a bracket that held more than a source, "(CNN) --": it is said in passing.
  static constexpr std::uint32_t longest_source = 4;
  // In how many sentences more a straight quotation mark may close; 0: none is open.  One that was
  // forgotten must not turn all that come after it around.
  static constexpr std::uint8_t longest_quotation = 4;
  static constexpr bool has_pages = (PITH_ROWS & rows_web) != 0;

  // What is a byte comes first, then what is a word: instructions of 16 bits reach the first 32 bytes and 32 words.
  // the sentence
  bool open_ = false, question_ = false, capital_ = false, first_word_ = true;
  stop_kind stop_ = stop_kind::none;  // what a stop here would be, or what the last one was
  std::uint8_t word_flags_ = 0, pending_flags_ = 0;
  std::uint8_t ideographs_ = 0;  // how many stand side by side up to there
  bool begins_small_ = false;    // with a small letter, and no name that does
  bool opens_ = false;           // the phrase that is being read began the sentence
  bool in_bracket_ = false;
  std::uint8_t quoted_ = 0;
  bool url_ = false, skip_word_ = false;
  bool in_name_ = false;    // between the brackets of a Chinese title
  unsigned char lead_ = 0;  // first byte of the last word
  enum corners : std::uint8_t { outside, at_start, inside };
  corners in_corners_ = outside;  // between Japanese quotation marks or wide brackets, which open a sentence or are inside one
  bool in_quotation_ = false, began_in_quotation_ = false;  // whether a quotation is open
  bool inner_stop_ = false;  // a stop stands between the last space and here
  bool stamp_ = false;       // a date and time stands before
  bool break_ = false;       // what stands before ends a sentence if a capital follows
  bool function_word_ = false;  // the last word was one that says nothing
  bool small_letters_ = false;  // the sentence has a word with small letters
  bool bracketed_ = false;      // an opening bracket is right before the last word
  // the line and the block
  bool line_start_ = true, whole_line_ = false, emits_ = true;
  bool passed_ = false;  // lines that are none of the text were passed over inside a sentence
  bool paged_ = false;   // they were the foot of a page
  pith::role role_ = role::paragraph;
  bool led_ = false;     // the last quotation began behind a colon
  bool of_comment_ = false;  // the block began with a number sign
  // How many sentences more a notice has: a licence has about so many in a block, and whoever writes about one more.
  static constexpr std::uint8_t longest_notice = 3;
  std::uint8_t noticed_ = 0;
  std::uint8_t kept_role_ = 0;  // of the block, behind the notice
  std::uint16_t sentence_flags_ = 0;
  bool loose_ = false;  // the block is one of a page, and no tag says that it is text
  std::uint8_t next_name_ = 0;

  const language* pack_;
  model_writer* out_;
  std::uint32_t origin_ = 0;  // what an address is ahead of its offset in the text
  std::uint32_t begin_ = 0, end_ = 0, words_ = 0;
  std::uint32_t stop_end_ = 0;   // end of the last stop and what closes with it
  std::uint32_t colon_end_ = 0;  // end of the last colon
  std::uint32_t word_end_ = 0;
  std::uint32_t previous_ = 0;   // hash of the last word
  std::uint32_t phrase_ = 0;     // hash of the last words where they begin a phrase of the pack
  std::uint32_t ideograph_end_ = 0;
  char32_t ideograph_ = 0;
  char32_t last_ = 0;            // the last character that is part of no word
  std::uint32_t corner_ = 0;     // no end of these, and of the line, up to here
  std::uint32_t label_end_ = 0;  // end of a label: its words count as terms, not as the sentence
  list_mark mark_{};
  line_context context_{};
  page page_{};
  line_window lines_{};  // the line that is being read, and those around it
  std::uint16_t headings_[8] = {};       // hashes of headings that were there
  std::uint16_t names_[names_met] = {};  // hashes of words that began a sentence with a small letter
  std::uint16_t voice_ = 0;  // whose turn it is: a hash of the label
};

}  // namespace pith::detail

#endif  // PITH_READER_HPP
