// pith/reading/model.hpp - what the text stage leaves behind: sentences, and the terms of each.
//
// While a text is read, two arrays grow towards each other in the caller's workspace, because
// nobody knows yet how many sentences and how many terms there will be:
//
//     | token hashes -->           free            <-- sentences |
//
// Nothing is moved while they grow.  Where they meet, the writer stops storing but goes on
// counting, so that the error can say how many bytes were missing, and so that a count alone
// (the size query) is the same code with no workspace at all.
#ifndef PITH_MODEL_HPP
#define PITH_MODEL_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"

namespace pith {

/// What a block of the text is.  Sentences carry the role of their block.
enum class role : std::uint16_t {
  paragraph,   ///< running text: the stuff of summaries
  list_item,   ///< an item of a list; may be chosen when it is a sentence, without its mark
  quotation,   ///< quoted text: a mail reply's "> " lines
  speech,      ///< a transcript's line: "NAME: ..."; the label is not part of the sentence
  title,       ///< the first heading of a document
  heading,     ///< a heading of a section
  byline,      ///< who wrote it, when: "By ...", "5 min read", "Updated June 2026"
  caption,     ///< of a figure or a table
  footnote,    ///< a note marked by an asterisk, a dagger or a number
  reference,   ///< an entry of a list of references
  link,        ///< promotional and "read more" lines, bare URLs
  table,       ///< a row of a table
  code,        ///< fenced or indented program text
  signature,   ///< the end of a mail, addresses, phone numbers
  furniture    ///< rules, page numbers, repeated headers and footers
};

/// Bits of sentence::flags.
enum sentence_flag : std::uint16_t {
  starts_block = 1,     ///< the first sentence of its block
  starts_section = 2,   ///< the first one after a heading
  starts_document = 4,  ///< the first one of its document
  complete = 8,         ///< begins and ends as a sentence does: a stop, with or without closing quotes; and is no roll
  question = 16,        ///< ends with a question mark
  opens_quotation = 32, ///< its first character opens a quotation
  cue = 64,             ///< says what the text is about: "this paper", "we propose"
  label = 128,          ///< a lead-in such as "Main AI News:", ends with a colon or introduces a list
  leans = 256,          ///< begins with what refers to the sentence before: "It", "However", "The move"
  aside = 512           ///< thanks, a greeting, a caption, half of a quotation, or all in brackets
};
/// A bit of sentence::flags that is the selection's own while it runs.
enum selection_flag : std::uint16_t {
  taken = 1024  ///< is in the summary
};
inline constexpr unsigned all_flags = 2047;  // there are eleven bits

/// One sentence, or one whole block where the block is no running text: 16 bytes.
struct sentence {
  std::uint32_t offset;       ///< bytes from the start of the text to its first character
  std::uint32_t length;       ///< bytes
  std::uint32_t first_token;  ///< index of its first token; the next sentence's is the end
  std::uint16_t words;        ///< all its words, stop words too; 65535 means that or more
  pith::role role : 4;
  std::uint16_t flags : 12;   ///< sentence_flag
};

namespace detail {

/// Stores tokens and sentences as the text stage finds them, or only counts them.  `Remembers`: with a memo of words.
template <bool Remembers>
class basic_model_writer {
 public:
  static constexpr bool remembers = Remembers;

  /// `room` is aligned to 4 and `bytes` a multiple of 4; both may be zero, to count.
  /// `text_bytes`: about how many will be read, for a memo of their size; 0 for none.
  basic_model_writer(void* room, std::size_t bytes, std::size_t text_bytes = ~std::size_t{0}) noexcept
      : low_(static_cast<unsigned char*>(room)), high_(low_ + bytes), top_(high_) {
    if (Remembers && text_bytes != 0) open_memo(bytes, text_bytes);
  }

  /// A content term of the sentence that is being read.
  void token(std::uint32_t hash) noexcept {
    ++token_count_;
    if (static_cast<std::size_t>(high_ - low_) < sizeof hash) { full_ = true; return; }
    if (Remembers && low_ >= memo_low_) close_memo();
    *array_at<std::uint32_t>(low_) = hash;
    low_ += sizeof hash;
  }

  /// Where the next tokens may be written, as many as fit before the memo or the sentences.  Where they are
  /// only counted that is `uncounted`, which has place for so many.  took() is told how many they became.
  std::uint32_t* room(std::uint32_t* uncounted, std::size_t uncounted_room, std::size_t& tokens) const noexcept {
    unsigned char* const end = memo_ != nullptr ? memo_low_ : high_;
    tokens = low_ < end ? static_cast<std::size_t>(end - low_) / sizeof(std::uint32_t) : 0;
    if (tokens != 0 || memo_ != nullptr) return array_at<std::uint32_t>(low_);
    tokens = uncounted_room;
    return uncounted;
  }
  void took(std::size_t tokens) noexcept {
    token_count_ += static_cast<std::uint32_t>(tokens);
    if (static_cast<std::size_t>(high_ - low_) < sizeof(std::uint32_t)) full_ = full_ || tokens != 0;
    else low_ += tokens * sizeof(std::uint32_t);
  }

  /// While joined, sentences do not end: all that is read is one.
  void join(bool joined) noexcept { joined_ = joined; }

  /// Ends a sentence: the tokens since the last one are its own.
  void end_sentence(std::uint32_t offset, std::uint32_t length, std::uint32_t words, role r,
                    unsigned flags) noexcept {
    if (joined_) return;
    const std::uint32_t first = next_first_;
    next_first_ = token_count_;
    ++sentence_count_;
    if (static_cast<std::size_t>(high_ - low_) < sizeof(sentence)) { full_ = true; return; }
    stored_tokens_ = token_count_;
    high_ -= sizeof(sentence);
    if (Remembers && high_ < memo_high_) close_memo();
    sentence& s = *array_at<sentence>(high_);
    s = sentence{offset, length, first, static_cast<std::uint16_t>(words < 65535 ? words : 65535), r, 0};
    s.flags = flags & all_flags;
  }

  /// The sentence ended `back` ago (0: the last one), to amend its role or flags once more of the
  /// text is known; null when it was only counted.
  sentence* recent(std::uint32_t back) noexcept {
    if (full_ || back >= sentence_count_) return nullptr;
    return array_at<sentence>(high_) + back;
  }

  /// What a word was found to mean: most words of a text were met before, and a look here is
  /// cheaper than the pack's table and stemmer.  It holds the word itself, so that what is remembered never
  /// decides a term; longer words are not remembered.
  struct remembered {
    std::uint32_t low[2], high;  ///< its bytes, as in letter_run; no word begins with 0
    std::uint32_t meaning;       ///< as meaning_of() says
  };
  struct word_memory {
    remembered* first;
    std::uint32_t entries;

    /// Where the word of this hash is remembered, or the one that it displaces; null without room.
    remembered* find(std::uint32_t hash) const noexcept {
      return first != nullptr ? first + (std::uint64_t{hash} * entries >> 32) : nullptr;
    }
  };
  word_memory words() const noexcept { return {memo_, memo_entries_}; }
  remembered* memo(std::uint32_t hash) const noexcept { return words().find(hash); }

  std::uint32_t token_count() const noexcept { return token_count_; }
  /// Those of the sentence that is being read.
  std::uint32_t open_tokens() const noexcept { return token_count_ - next_first_; }
  std::uint32_t sentence_count() const noexcept { return sentence_count_; }
  /// The tokens of the sentences that were stored; as many were stored themselves.
  std::uint32_t stored_tokens() const noexcept { return stored_tokens_; }
  bool full() const noexcept { return full_; }
  unsigned char* high() const noexcept { return high_; }
  unsigned char* top() const noexcept { return top_; }

 private:
  /// The memo lies where neither array comes before the end in a workspace of just the right size
  /// (they then take about its first 45 and its last 20 hundredths), and gives way where one does.
  void open_memo(std::size_t bytes, std::size_t text_bytes) noexcept {
    if (bytes < 2048) return;
    constexpr std::size_t most = 16384;  // a quarter of a megabyte: what a processor has near at hand
    const std::size_t words = text_bytes / 8 + 64;  // more than a text has distinct ones: a large workspace costs nothing
    const std::size_t fit = bytes / 10 * 3 / sizeof(remembered);
    std::size_t entries = fit < words ? fit : words;
    if (entries > most) entries = most;
    place_memo(low_ + bytes / 2 / 4 * 4, entries);
  }
  PITH_IN_PLACE void place_memo(unsigned char* begin, std::size_t entries) noexcept {
    memo_entries_ = static_cast<std::uint32_t>(entries);
    memo_ = array_at<remembered>(begin);
    memo_low_ = begin - sizeof(std::uint32_t);
    memo_high_ = begin + entries * sizeof(remembered);
    for (std::size_t i = 0; i < entries; ++i) memo_[i].low[0] = memo_[i].low[1] = 0;
  }
  PITH_NOINLINE void close_memo() noexcept {
    memo_ = nullptr;
    memo_low_ = top_;
    memo_high_ = nullptr;
#ifndef __OPTIMIZE_SIZE__
    // Texts of many short sentences need the place early: then half of it, in the middle of what is free, while that is much.
    constexpr std::size_t fewest = 64;
    const auto left = static_cast<std::size_t>(high_ - low_);
    std::size_t entries = memo_entries_ / 2;
    if (entries > left / 2 / sizeof(remembered)) entries = left / 2 / sizeof(remembered);
    if (high_ > low_ && entries >= fewest) place_memo(low_ + (left - entries * sizeof(remembered)) / 2 / 4 * 4, entries);
#endif
  }

  unsigned char* low_;   // end of the stored tokens
  unsigned char* high_;  // start of the stored sentences, the last one first
  unsigned char* top_;
  std::uint32_t token_count_ = 0, sentence_count_ = 0, next_first_ = 0, stored_tokens_ = 0;
  remembered* memo_ = nullptr;
  unsigned char* memo_low_ = top_;  // tokens end at most here while the memo stands
  unsigned char* memo_high_ = nullptr;
  std::uint32_t memo_entries_ = 0;
  bool full_ = false, joined_ = false;
};
using model_writer = basic_model_writer<true>;

}  // namespace detail
}  // namespace pith

#endif  // PITH_MODEL_HPP
