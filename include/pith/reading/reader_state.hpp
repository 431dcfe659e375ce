// pith/reading/reader_state.hpp - all that the reader knows between two steps, and how a sentence begins and ends.
//
// The text may come in pieces, so nothing may live in a local of a function that reads it.  The steps are in
// reader_quotes.hpp, reader_stops.hpp, reader_words.hpp and reader_lines.hpp, each a struct on top of the one before
// with one idea and no members of its own; reader.hpp takes one step after another.
#ifndef PITH_READER_STATE_HPP
#define PITH_READER_STATE_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "../language.hpp"
#include "blocks.hpp"
#include "inline_note.hpp"
#include "model.hpp"
#include "page.hpp"
#include "sentences.hpp"

namespace pith::detail {

/// The quotations and brackets that are open.
struct open_quotes {
  /// In how many sentences more a straight quotation mark may close.  One that was forgotten must not turn all
  /// that come after it around.
  static constexpr std::uint8_t longest = 4;
  enum corner_state : std::uint8_t { outside, at_start, inside };

  std::uint8_t straight = 0;       ///< in how many sentences more a straight quotation mark may close; 0: none is open
  bool any = false;                ///< whether a quotation is open
  bool introduced = false;         ///< the last one began after a colon
  bool in_title = false;           ///< between the brackets of a Chinese title
  corner_state corners = outside;  ///< between Japanese quotation marks or wide brackets, which open a sentence or are inside one
};

/// The round bracket that is open in a sentence: inside of it, or around it, as it began with one that holds more than a
/// source, "(CNN) --".  Either is said in passing, or cut.  `deeper` is added for each that is open in that one: "(built by
/// the (then young) miller)".
enum bracket_state : std::uint8_t { no_bracket, deeper = 2, inside = 2, around = 3 };

/// The headings of a text, as hashes: one that was there before is the head or foot of a page.
struct met_headings {
  std::uint16_t hashes[8] = {};

  /// Whether the heading was there before, as far as that is remembered; remembers it.
  bool meet(std::uint32_t hash) noexcept {
    std::uint16_t& last = hashes[hash & 7];
    const auto high = static_cast<std::uint16_t>(hash >> 16);
    const bool met = last == high;
    last = high;
    return met;
  }
};

/// What a block began with: a number sign, a tag; or votes said of its first line that it is no prose.
namespace begun_by {
enum what : std::uint8_t { text, number_sign, tag, votes };
}  // namespace begun_by

struct reader_state {
  static constexpr bool has_pages = reads_web;

  reader_state(const language* pack, model_writer& out) noexcept : pack_(pack), out_(&out) {}

  std::uint32_t at(const char* p) const noexcept {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(p)) - origin_;
  }

  /// The characters from `p` to `end` belong to the sentence, which begins with them if none is open.
  void extend(const char* p, const char* end) noexcept {
    if (!open_) {
      open_ = true;
      begin_ = at(p);
      words_ = 0;
      commas_ = 0;
      capital_ = small_letters_ = false;
      first_word_ = true;
      stop_end_ = colon_end_ = 0;
      phrase_ = 0;
      opens_ = begins_small_ = false;
      bracket_ = bracket_state::no_bracket;
      sentence_flags_ = quotes_.any ? +aside : 0;
    }
    end_ = at(end);
  }

  /// Ends the sentence that is open, if any.
  void close() noexcept {
    if (!open_) return;
    open_ = false;
    context_.begun = true;
    const unsigned flags = take_flags();
    out_->end_sentence(begin_, end_ - begin_, words_, sentence_role(flags), flags);
    if (noticed_ != 0 && --noticed_ == 0) role_ = static_cast<role>(kept_role_);
    if (is_heading(role_)) pending_flags_ = starts_section;
    stop_ = stop_kind::none;
    word_end_ = ideograph_end_ = 0;
    if (quotes_.straight != 0) --quotes_.straight;
  }

  // ---- what is known; what is a byte comes first, then what is a word: instructions of 16 bits reach the first 32
  // bytes and 32 words.

  // the sentence
  bool open_ = false;
  bool question_ = false;    // its last stop is a question mark
  bool capital_ = false;     // it has a word with a capital
  bool first_word_ = true;   // it has no word yet
  // what is before the next character
  stop_kind stop_ = stop_kind::none;  // what a stop here would be, or what the last one was
  std::uint8_t word_flags_ = 0;       // of the last word
  std::uint8_t pending_flags_ = 0;    // of the next sentence that is closed
  std::uint8_t ideographs_ = 0;       // how many are side by side up to ideograph_end_
  bool begins_small_ = false;  // the sentence begins with a small letter, and no name that does
  bool opens_ = false;         // the phrase that is being read began the sentence
  std::uint8_t bracket_ = bracket_state::no_bracket;
  open_quotes quotes_{};
  bool url_ = false;           // inside a URL, or the note that is open
  bool skip_word_ = false;     // the next word was read with its first half, "won-" and "derful"
  unsigned char lead_ = 0;     // first byte of the last word
  bool inner_stop_ = false;    // a stop is between the last space and here
  bool stamp_ = false;         // a date and time is before
  bool break_ = false;         // what is before ends a sentence if a capital follows
  bool function_word_ = false; // the last word was one that says nothing
  bool small_letters_ = false; // the sentence has a word with small letters
  bool bracketed_ = false;     // an opening bracket is right before the last word
  // the line and the block
  bool line_start_ = true;
  bool whole_line_ = false;    // the block is one record to the end of its line
  bool emits_ = true;          // its words are terms
  enum passed : std::uint8_t { nothing_passed, cue_passed, page_passed };
  passed passed_ = nothing_passed;  // what is none of the text and was passed over inside a sentence
  std::uint8_t commas_ = 0;    // of the sentence, or 256 more
  pith::role role_ = role::paragraph;
  std::uint8_t begun_by_ = begun_by::text;  // what the block began with
  std::uint8_t noticed_ = 0;   // how many sentences more a notice has
  std::uint8_t kept_role_ = 0; // of the block, after the notice
  bool loose_ = false;         // the block is one of a page, and no tag says that it is text
  std::uint16_t sentence_flags_ = 0;

  std::uint16_t voice_ = 0;    // whose turn it is: see voice_of()

  const language* pack_;
  model_writer* out_;
  std::uint32_t origin_ = 0;   // what an address is ahead of its offset in the text
  std::uint32_t begin_ = 0, end_ = 0, words_ = 0;
  std::uint32_t stop_end_ = 0;   // end of the last stop and what closes with it
  std::uint32_t colon_end_ = 0;  // end of the last colon
  std::uint32_t word_end_ = 0;
  std::uint32_t previous_ = 0;   // hash of the last word
  std::uint32_t phrase_ = 0;     // hash of the last words where they begin a phrase of the pack
  std::uint32_t ideograph_end_ = 0;
  char32_t ideograph_ = 0;       // the last one
  char32_t last_ = 0;            // the last character that is part of no word
  std::uint32_t corner_ = 0;     // no end of quotes_.corners, and of the line, up to here
  std::uint32_t label_end_ = 0;  // end of a label: its words count as terms, not as the sentence
  list_mark mark_{};
  line_context context_{};
  inline_note note_{};
  page page_{};
  line_window lines_{};  // the line that is being read, and those around it
  met_headings headings_{};
  small_names names_{};

 private:
  /// The flags of the sentence that is closed; leaves those of the next one.
  unsigned take_flags() noexcept {
    unsigned flags = static_cast<unsigned>(sentence_flags_ | pending_flags_);
    // What begins in the middle is no whole sentence, but an item or a turn of a talk may be written so.
    const bool cut_off = begins_small_ && role_ != role::list_item && role_ != role::speech;
    if (end_ == stop_end_) flags |= (question_ ? +question : 0u) | (cut_off || is_list_of_names() ? 0u : +complete);
    if (end_ == colon_end_) flags |= label;
    if ((flags & cue) != 0) flags &= ~static_cast<unsigned>(leans);  // "From this we conclude", "This paper"
    if (quotes_.any || bracket_ != bracket_state::no_bracket) flags |= aside;
    const bool heads = role_ >= role::title && role_ <= role::byline;
    pending_flags_ = heads ? pending_flags_ & starts_section : 0;
    return heads ? flags & ~static_cast<unsigned>(starts_section) : flags;
  }

  /// Whether the sentence is a list of names or the like, "Ann Lee, Bo, Cy Roe, Di, Ed.": of two words each or so, and hardly
  /// one word of six is a function word.
  bool is_list_of_names() const noexcept {
    constexpr std::uint32_t least = 4, longest_item = 3, function_words = 6;
    return commas_ >= least && words_ <= longest_item * (commas_ + 1) && pack_ != nullptr &&
           (function_words - 1) * words_ <= function_words * out_->open_tokens();
  }

  /// In a page, what does not end as text does, and has no tag of text or only few words, is none: "Updated in May".
  role sentence_role(unsigned flags) const noexcept {
    constexpr std::uint32_t few = 8;
    if (!has_pages || (flags & complete) != 0) return role_;
    if (loose_) return role::furniture;
    return role_ == role::paragraph && words_ < few && page_.flows() ? role::caption : role_;
  }
};

}  // namespace pith::detail

#endif  // PITH_READER_STATE_HPP
