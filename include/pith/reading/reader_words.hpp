// pith/reading/reader_words.hpp - words: the terms of a sentence, and what each says of it and of a stop after it.
//
// read_words() reads words as most are, many at a time, read_term() any other; what is noted is the same.  A word
// is looked up once: its classes tell phrases that lean, cue or warn, and what a stop right after it would be.
#ifndef PITH_READER_WORDS_HPP
#define PITH_READER_WORDS_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "reader_stops.hpp"
#include "terms.hpp"

namespace pith::detail {

struct word_reader : stop_reader {
  using stop_reader::stop_reader;

  /// Reads words as most are, of at most twelve ASCII letters with a space or a comma after them, and one
  /// with a full stop after those, up to the first that is otherwise, or asks for a closer look: that one is for
  /// step().  What a word says is the same as there; nothing is looked at but a word's own bytes and the two after it.
  PITH_NOINLINE const char* read_words(const char* p, const char* end) noexcept {
    if (!may_read_words()) return p;
    const bool begins = !open_, apart = begins || end_ != at(p);
    std::uint32_t uncounted[32];
    std::size_t room = 0;
    std::uint32_t* const tokens = out_->room(uncounted, sizeof uncounted / sizeof *uncounted, room);
    std::uint32_t* to = tokens;
    if (static_cast<std::size_t>(end - p) / 2 >= room) end = p + 2 * room;  // a word and a space are a token
    model_writer::remembered nowhere[2];  // without room one pair of words is remembered
    const model_writer::word_memory words_met = out_->words();
    if (words_met.first == nullptr) nowhere[0] = nowhere[1] = {};
    model_writer::remembered* const memory = words_met.first != nullptr ? words_met.first : nowhere;
    const std::uint64_t pairs = words_met.first != nullptr ? words_met.entries / 2 : 1;
    const language* const pack = pack_;
    if (end - p < letters_look) return p;
    const char* const last = end - letters_look;
    const char *const start = p, *first = p;  // of the first word, of the last one
    const std::uint32_t before = begins ? 0 : words_;
    std::uint32_t meaning = function_word_ ? +no_term : 0, phrase = begins ? 0 : phrase_, previous = 0;
    std::uint32_t nth = before, capitals = 0;  // capitals alone
    do {
      const letter_run run = read_letters(p);
      const char* const q = p + run.count;
      if (run.count - 1 >= most_letters) break;
      if (*q != ' ' && ((*q == '.' && (p == start || run.count < plain_length)) || *q == ':' || (*q == ')' && (p == start || mark_.value != 0)) || !ends_word(q, end, run.count)))
        break;  // what has a bracket after it may be the mark of an item
      const std::uint32_t hash = run.hash();
      model_writer::remembered* const memo = places_of(memory, pairs, hash);
      std::uint32_t met = memo->meaning;
      if (!is_remembered(*memo, run.low, run.high)) met = look_up(run.low, run.high, run.count, hash, memo, pack);
      if (*p < 'a' && (met & no_term) != 0 && (meaning & no_term) == 0 &&
          (p != start ? p[-2] != ',' : open_ && word_end_ == end_))
        break;  // a function word with a capital after one that is none may begin a sentence
      if (nth - 1 >= longest_sentence - 1) {  // the first, or after many
        if (nth != 0) {
          if (is_run_on(nth, hash)) break;
        } else {
          if (begins) extend(p, p);
          if (*p >= 'a' && (begins || last_ != U'<')) {
            begins_small_ = !names_.has(hash);
            if (begins && (met & no_term) == 0 && (pending_flags_ & starts_block) != 0) names_.add(hash);
          }
        }
      }
      ++nth;
      if (*p < 'a') {
        capitals += run.count == 1;
        if (run.count > 1 || (nth == 1 && quotes_.any)) capital_ = true;
      }
      // Half of all words say nothing, and no processor guesses which: no branch.
      const std::ptrdiff_t nothing = static_cast<std::int32_t>(met) >> 31;  // all bits
      *to = token_in(met);  // is written over unless it counts
      to += 1 + nothing;
      unsigned known = met & static_cast<unsigned>(nothing);  // the classes
      if (is_listed(met)) known = classes_of(hash);
      phrase = note_classes(known, hash, phrase, nth);
      meaning = met;
      previous = hash;
      first = p;
      p = q;
      if (*p != ' ' && *p != '\t') {
        if (*p != ',') break;
        ++commas_;
        if (p[1] != ' ') break;
        ++p;
      }
      ++p;
    } while (p <= last);
    const std::uint32_t words = nth - before;
    if (words == 0) return p;
    if (words != capitals) small_letters_ = true;
    if (emits_) out_->took(static_cast<std::size_t>(to - tokens));
    words_ += words;
    function_word_ = (meaning & no_term) != 0 && pack_ != nullptr;
    phrase_ = phrase;
    previous_ = previous;
    if (apart || words > 1) inner_stop_ = false;
    const char* const next = note_last_word(first, p);
    if (*p == '.') {
      const letter_run run = read_letters(first);
      char buffer[most_letters];
      store_letters(run, buffer);
      const word w{previous, p, static_cast<std::uint8_t>(run.count), word_flags_, true};
      stop_ = stop_after(w, buffer, 0, false, stop_kind::plain, pack);
      bracketed_ = false;
    }
    return next;
  }

  /// Reads any word, or what begins with a digit and is none.
  PITH_NOINLINE const char* read_term(const char* p, const char* limit) noexcept {
    const bool apart = !open_ || end_ != at(p);
    if (apart && (mark_.value != 0 || ascii_kind_of(*p) == kind::digit))
      if (const char* const q = read_number(p, limit); q != nullptr) return q;
    char buffer[word_space];
    const word w = read_word(p, limit, buffer);
    if (apart) {
      if (open_ && !whole_line_ && (is_run_on(words_, w.hash) || starts_sentence(w, p, limit))) close();
      inner_stop_ = false;
      // "It needs: 1. A lid. 2. A pot."
      list_mark m;
      if (open_ && end_ == colon_end_ && read_list_mark(p, limit, m) != nullptr && m.value == 1) mark_ = m;
    }
    const bool begins = !open_;
    const stop_kind last = stop_before_word();
    extend(p, w.end);
    break_ = stamp_ = false;
    if (skip_word_) {  // its first half carried the whole
      skip_word_ = false;
      return w.end;
    }
    // but "eBay" and "pH", and the name of a tag
    if (++words_ == 1 && (begins || last_ != U'<'))
      begins_small_ = (!reads_ahead || (w.flags & word_capital) == 0) && kind_at(p, limit) == kind::lower && kind_at(p + 1, limit) != kind::upper && !names_.has(w.hash);
    const char after = byte_at(w.end, limit);
    if (is_scheme(w, buffer, limit)) {
      url_ = true;
      return skip_url(w.end, limit);
    }
    stop_ = after == '.' ? stop_of_word(w, buffer, last, apart) : stop_kind::plain;
    lead_ = static_cast<unsigned char>(*p);
    word_flags_ = w.flags;
    // "I" tells nothing: "yes I saw it. then he left"; but what is said begins with a capital.
    if ((w.flags & word_capital) != 0 && ((w.flags & word_single) == 0 || (words_ == 1 && quotes_.any))) capital_ = true;
    first_word_ = false;
    word_end_ = end_;
    last_ = 0;
    skip_word_ = (w.flags & word_mended) != 0;
    const std::uint32_t meaning = remembered_meaning(w, buffer, pack_, *out_);
    const std::uint32_t term = shouted_term(w, term_in(meaning), limit);
    if ((w.flags & (word_shouted | word_number)) == 0) small_letters_ = true;
    phrase_ = note_classes(classes_in(meaning, w.hash, pack_), w.hash, phrase_, words_);
    function_word_ = pack_ != nullptr && term == 0;
    previous_ = w.hash;
    if (begins && (w.flags & (word_capital | word_number)) == 0 && term != 0 &&
        (pending_flags_ & starts_block) != 0)
      names_.add(w.hash);
    if (emits_ && term != 0) out_->token(term);
    return after == ' ' ? w.end + 1 : w.end;
  }

  /// The words of a label are terms of the sentence after it.  Kept out of line, as the next one
  /// is: their frames would lie below every step.
  PITH_NOINLINE const char* read_label_part(const char* p, const char* limit) noexcept {
    const character c = read(p, limit);
    if (!is_word(c.kind)) return p + c.bytes;
    char buffer[word_space];
    const word w = read_any_word(p, limit, buffer);
    const std::uint32_t term = term_of(w, buffer, pack_);
    if (term != 0) out_->token(term);
    return w.end;
  }

  /// A URL or a mail address goes on to the next white space; closing punctuation is not its own.
  PITH_NOINLINE const char* skip_url(const char* p, const char* limit) noexcept {
    if (is_white(kind_at(p, limit))) {  // the last piece ended just here
      url_ = false;
      break_ = last_ != U'[';
      return p;
    }
    const char* q = p;
    const char* const stop = ahead(p, limit, longest_word);
    while (q < stop) {
      const character c = read(q, limit);
      if (is_white(c.kind) || c.code == U'<' || c.code == U'>' || c.code == U'"' || c.code == U']' || c.code == U'|') break;
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
    take_token(p, q, 0);
    function_word_ = false;
    if (url_) return q;
    break_ = last_ != U'[';  // "[http://example.org The mill]"
    last_ = 0;
    return q;
  }

 private:
  /// What a full stop is after so many letters depends on no word before them: they are no initials, and no file's
  /// name or number ends with them.
  static constexpr unsigned plain_length = 5;
  /// Of a sentence without an end, as speech is written down by a machine: a word that opens or connects begins another
  /// after so many words.  None of 31,555 sentences of treebanks has more.
  static constexpr std::uint32_t longest_sentence = 200;
  /// And any word, whatever its language: chapters of verses that have only numbers between them are many pages.
  static constexpr std::uint32_t longest_of_all = 300;
  /// How many sentences more a notice has: a licence has about so many in a block, and whoever writes about one more.
  static constexpr std::uint8_t longest_notice = 3;

  /// Whether the sentence that is open, of so many words, has gone on for so long that the next word begins another.
  bool is_run_on(std::uint32_t words, std::uint32_t next) const noexcept {
    if (words < longest_sentence) return false;
    // letters without spaces between them count as words each, and a word has four at most
    if (ideograph_end_ != 0) return words >= 4 * longest_of_all;
    return words >= longest_of_all || (pack_ != nullptr && (pack_->find(next) & word_class::aside_word) != 0);
  }

  /// Whether words may be read without a closer look.
  bool may_read_words() const noexcept {
    return !url_ && !skip_word_ && label_end_ == 0 && !page_.hides() && !(open_ && (break_ || stamp_));
  }

  /// What the last of the words that were read at once, from `first` on, says of what comes after it; `next` is after it,
  /// or after the comma and the space that follow.  Returns where to read on.
  const char* note_last_word(const char* first, const char* next) noexcept {
    const bool spaced = next[-1] == ' ', tab = next[-1] == '\t';
    const char* const end = next - (spaced || tab) - (spaced && next[-2] == ',');
    const bool comma = *end == ',';
    word_end_ = at(end);
    end_ = word_end_ + comma;
    last_ = comma ? U',' : 0;
    lead_ = static_cast<unsigned char>(*first);
    word_flags_ = letter_flags(static_cast<unsigned>(end - first), *first < 'a');
    first_word_ = break_ = stamp_ = false;
    stop_ = stop_kind::plain;
    return end + comma + spaced;
  }

  /// The stop right before the next word: none where that opens the sentence, or a list after a colon, or where the
  /// number of a picture goes on in a script whose letters are words, U+56F3 and " 5-1. ".
  stop_kind stop_before_word() const noexcept {
    constexpr std::uint32_t few = 10;
    const bool number = (word_flags_ & word_number) != 0;
    if (!open_ || (number ? last_ == U'-' && ideograph_end_ != 0 && words_ < few : end_ == colon_end_)) return stop_kind::none;
    return end_ == stop_end_ ? stop_ : stop_kind::plain;
  }

  /// Whether the word `w` begins a URL: "https://", "www.".
  static bool is_scheme(const word& w, const char* buffer, const char* limit) noexcept {
    const char after = byte_at(w.end, limit);
    if (after == ':') return byte_at(w.end + 1, limit) == '/' && byte_at(w.end + 2, limit) == '/';
    return after == '.' && w.length == 3 && buffer[0] == 'w' && buffer[1] == 'w' && buffer[2] == 'w';
  }

  /// The term of a word: "US", "WHO" and "IT" say something, where not all is in capitals.
  std::uint32_t shouted_term(const word& w, std::uint32_t term, const char* limit) const noexcept {
    if (term != 0 || (w.flags & (word_shouted | word_single)) != word_shouted) return term;
    return small_letters_ || kind_at(skip_spaces(w.end, limit), limit) == kind::lower ? w.hash : 0;
  }

  PITH_NOINLINE word_classes classes_of(std::uint32_t hash) const noexcept { return pack_->find(hash); }

  /// Notes what a word says of the sentence: `known` are its classes, `phrase` is what was read of a phrase of
  /// the pack before it, and it is the `nth`.  Returns what the next word is to know as `phrase`.
  std::uint32_t note_classes(unsigned known, std::uint32_t hash, std::uint32_t phrase, std::size_t nth) noexcept {
    constexpr unsigned tie = word_class::aside_word;  // opener or connective; an aside is both
    if (reads_ahead && phrase != 0 && !pack_->words.may_have(phrase_hash(phrase, hash))) {
      opens_ = false;
      phrase = 0;
    }
    const bool may = !reads_ahead || (phrase | (known & tie)) != 0;  // most may not
    if (may && (phrase != 0 || (known & tie) == tie || (nth == 1 && (known & tie) != 0)))
      if (const std::uint32_t longer = note_tie(known, hash, phrase, nth); longer != 0) return longer;
    return (known & word_class::starts_phrase) != 0 ? hash : 0;
  }
  /// Returns what was read of a phrase that goes on after this word; 0 for none.
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

  /// What is from `p` to `end` belongs to the sentence as a word does, and is none: a URL, a date.
  void take_token(const char* p, const char* end, std::uint8_t flags) noexcept {
    extend(p, end);
    word_end_ = end_;
    word_flags_ = flags;
    stop_ = stop_kind::plain;
  }

  /// What the stop after the word `w` is; `last` is the stop right before it, and `apart`: a space is.
  stop_kind stop_of_word(const word& w, const char* buffer, stop_kind last, bool apart) noexcept {
    stop_kind what = stop_after(w, buffer, word_flags_, first_word_ || word_end_ == 0, last, pack_);
    // "README.md.", "main.c."
    if (inner_stop_ && !apart && (word_flags_ & word_single) == 0 &&
        ((word_flags_ & word_shouted) != 0 ||
         ((w.flags & (word_single | word_capital)) == word_single && pack_ != nullptr && pack_->find(previous_) == 0)))
      what = stop_kind::plain;
    // "(pop. 4,800)"
    bracketed_ = last_ == U'(' && words_ > 1;
    if (what == stop_kind::plain && bracketed_) what = stop_kind::numbered;
    // "vitamin C.", "38 °C."; not "the novel J. Doe wrote"
    if ((what == stop_kind::letter || (what == stop_kind::initial && words_ == 2)) &&
        (last_ == 0xB0 || (pack_ != nullptr && (pack_->find(previous_) & word_class::work) == word_class::label_word)))
      what = stop_kind::plain;
    return what;
  }

  /// What begins with a number and is no word: the next item of a list inside a line, "1. ... 2. ...",
  /// or a time stamp; null where there is none.
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
    take_token(p, q, word_number);
    last_ = 0;
    ++words_;
    first_word_ = false;
    stamp_ = !alone;
    return q;
  }

  /// Whether the word `w` at `p`, after white space and no stop, starts a sentence all the same.
  PITH_ALWAYS_INLINE bool starts_sentence(const word& w, const char* p, const char* limit) const noexcept {
    const bool capital = (w.flags & word_capital) != 0;
    if (stamp_ && word_end_ == end_) return capital;
    if (break_) return capital || (w.flags & word_number) != 0 || begins_url(p, limit);
    // A function word with a capital after a word that is none, before a small letter: somebody
    // forgot the stop.
    const bool single = (w.flags & word_single) != 0;
    if (!capital || word_end_ != end_ || function_word_ || quotes_.straight != 0 || pack_ == nullptr ||
        byte_at(p + 1, limit) == '\'' || byte_at(p + 1, limit) == '\xE2' || (word_flags_ & word_number) != 0 ||
        (!single && (w.flags & word_shouted) != 0))
      return false;
    const word_classes known = pack_->find(w.hash);
    // Of one letter only those that begin sentences often: Slovak "V", but not English "I".
    const unsigned asked = word_class::stop_word | (single ? unsigned{word_class::starter} : 0u);
    if ((known & (asked | word_class::polite)) != asked) return false;
    const char* q = skip_spaces(w.end, limit);
    if (q == w.end || kind_at(q, limit) != kind::lower) return false;
    if ((pack_->find(previous_) & word_class::label_word) != 0) return false;  // "der Roman Das kleine Haus"
    if ((word_flags_ & word_capital) == 0) return true;
    // "Gone With the Wind": a name goes on.
    for (const char* const reach = ahead(q, limit, 6); q < reach; ++q)  // past a word of five letters
      if (*q == ' ') return kind_at(q + 1, limit) != kind::upper;
    return true;
  }
};

}  // namespace pith::detail

#endif  // PITH_READER_WORDS_HPP
