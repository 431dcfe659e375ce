// pith/reading/word_rows.hpp - lines told by their first words, and the few that are told by their last.
//
// A word alone is rarely enough: "Thanks" ends a mail, and begins many a sentence.  So a row has a kind of first
// words (line_words in marks.hpp), the facts that must hold besides, and the role; the first row that holds decides.
//
// PITH_WORD_ROWS(ROW) is the list: ROW(words, facts, role, example).  The last line of an example is of that role; the
// tests are made from it.
#ifndef PITH_WORD_ROWS_HPP
#define PITH_WORD_ROWS_HPP

#include <cstdint>

#include "../compiler.hpp"
#include "line_context.hpp"
#include "line_window.hpp"
#include "marks.hpp"
#include "model.hpp"

namespace pith::detail {

/// What is asked of a line with such words.
enum line_fact : std::uint16_t {
  alone = 1,          ///< a blank line is before it
  unstopped = 2,      ///< it has no stop at its end
  terse = 4,          ///< see is_terse()
  numbered = 8,       ///< it has digits
  linked = 16,        ///< it has URLs or mail addresses
  unquoted = 32,
  in_mail = 64,       ///< there were quotations or headers before
  after_prose = 128,  ///< there was a paragraph before
  under_5 = 256,      ///< words
  under_12 = 512,
  fits = 1024,        ///< what only this kind of words is asked: see fits_word()
  introduces = 2048   ///< see introduces_quotation()
};

#define PITH_WORD_ROWS(ROW)                                                                                            \
  ROW("F", 0, furniture, "For immediate release")                                                                      \
  ROW("h", unquoted | fits, byline, "Date: 3 May 2024")                                                                \
  ROW("H", unquoted | fits, heading, "From: Ann Cole\nSubject: The well leaks")                                        \
  ROW("", introduces, byline, "See also what ann@mill.example wrote on 3 May:")                                        \
  ROW("s", unquoted | terse | numbered, signature, "The well was dug by hand.\n\nTel. 555 0142")                       \
  ROW("s", unquoted | terse | linked, signature, "The well was dug by hand.\n\nEmail: ann@mill.example")               \
  ROW("m", unquoted | in_mail, signature, "> Who mends it?\n\nI do.\n\nThanks!")                                       \
  ROW("m", unquoted | after_prose | unstopped, signature, "The well was dug by hand in 1740, and is used.\n\nThanks,") \
  ROW("M", unquoted | under_5 | in_mail, signature,                                                                    \
      "> Wer holt es?\n\nIch hole es.\n\nMit freundlichen Gr\xC3\xBC\xC3\x9F" "en.")                                   \
  ROW("M", unquoted | under_5 | after_prose | unstopped, signature,                                                    \
      "Der Brunnen wurde 1740 von Hand gegraben.\n\nViele Gr\xC3\xBC\xC3\x9F" "e aus Mill")                             \
  ROW("R", alone, heading, "The well was dug by hand.\n\nReferences")                                                  \
  ROW("b", terse | unstopped | fits, byline, "By Ann Cole, Harbour Correspondent")                                     \
  ROW("b", terse | numbered | fits, byline, "Published 3 May 2024.")                                                   \
  ROW("c", fits, caption, "Figure 3: The mill from the river")                                                         \
  ROW("l", under_12, link, "Read more about the old mill")                                                             \
  ROW("l", linked, link, "Read more about the old mill and the well and the bridge and the river at www.mill.example")

struct word_row {
  char words;  ///< kind of its first words; 0: any
  std::uint8_t role;
  std::uint16_t facts;
};
#define PITH_WORD_ROW(words, facts, what, example) {words[0], static_cast<std::uint8_t>(role::what), facts},
inline constexpr word_row word_rows[] = {PITH_WORD_ROWS(PITH_WORD_ROW)};
#undef PITH_WORD_ROW

/// Whether at most three words of four letters or more begin small: more of them make a sentence, not a byline.
inline bool is_terse(const line_window& w) noexcept { return w.here(line::smalls) * w.here(line::words) <= 3 * line::all; }

/// Whether somebody is named as the author at `p`: "By Ann Cole", not "By car".
inline bool names_author(const char* p, const char* limit) noexcept {
  return (byte_at(p, limit) | 0x20) == 'b' && (byte_at(p + 1, limit) | 0x20) == 'y' && byte_at(p + 2, limit) == ' ' &&
         kind_at(p + 3, limit) == kind::upper;
}

/// Whether what comes after a line is quoted, or it tells when somebody wrote what comes: "On 3 May ann@mill.example wrote:".
inline bool introduces_quotation(const line_window& w) noexcept {
  return w.here(line::last) == line::colon &&
         (w.after(line::quotes) > w.here(line::quotes) || (w.here(line::links) != 0 && w.here(line::numbers) != 0));
}

/// What only one kind of words is asked.
inline bool fits_word(char word, const line_context& c, const line_window& w, const char* text, const char* limit) noexcept {
  const char* const end = text + w.length();
  switch (word) {
    case 'h': case 'H': {  // a header is the first of a mail, or others are around it
      if (w.look(beside::blanks) != 0 || c.before == role::byline || c.before == role::furniture || w.after(line::last) == line::colon) return true;
      const char* const below = next_line(end, limit);
      const char next = below < limit ? line_word(below, static_cast<std::size_t>(limit - below)) : '\0';
      return next == 'h' || next == 'H';
    }
    case 'b':  // "By car we went there": the author is named; "Opinion polls showed that ..." is none
      return (*text | 0x20) != 'b' || (w.here(line::last) < line::weak_stop && names_author(text, limit));
    case 'c': return names_figure(text, end);
    default: return false;
  }
}

/// How bylines and notices end, each after its length.
inline bool ends_as_byline(const line_window& w, const char* text) noexcept {
  const char* const end = text + w.length();
  const char tip = end[-1];
  const bool may_end = !reads_ahead || tip == 'd' || tip == 'r' || tip == ')' || (tip == '.' && end - text > 16);  // as one of those does
  if (w.here(line::last) == line::cut || !may_end) return false;
  for (const char* tail = "\x9 min read\x7 Writer\x4(AP)\x5(AFP)\x9(Reuters)\x11 rights reserved."; *tail != '\0';) {
    const char* const first = tail;
    tail += *tail + 1;
    if (tail[-1] != tip || end - text < tail - first) continue;
    const char *p = end, *q = tail;
    while (--q != first && *q == *--p) {}
    if (q == first) return true;
  }
  return false;
}

/// The facts that hold of a line with such words.
PITH_ALWAYS_INLINE unsigned word_facts(char word, const line_context& c, const line_window& w, const char* text, const char* limit) noexcept {
  const unsigned words = w.here(line::words);
  unsigned facts = 0;
  if (w.look(beside::blanks) != 0) facts |= alone;
  if (w.here(line::last) < line::weak_stop) facts |= unstopped;  // no line with such words is cut
  if (is_terse(w)) facts |= terse;
  if (w.here(line::digits) != 0) facts |= numbered;
  if (w.here(line::links) != 0) facts |= linked;
  if (w.here(line::quotes) == 0) facts |= unquoted;
  if (c.mail) facts |= in_mail;
  if (c.prose) facts |= after_prose;
  if (words < 5) facts |= under_5;
  if (words < 12) facts |= under_12;
  if (fits_word(word, c, w, text, limit)) facts |= fits;
  if (introduces_quotation(w)) facts |= introduces;
  return facts;
}

/// Whether a row holds for a line with such words and facts.
inline bool holds(const word_row& row, char words, unsigned facts) noexcept {
  return (row.words == words || row.words == '\0') && (row.facts & ~facts) == 0;
}

/// The role of a line by its first words or its last, or `undecided`.
PITH_PART role word_role(line_context& c, const line_window& w, const char* text, const char* limit, block& b) noexcept {
  b.references = b.word == 'R';
  if (b.word == '\0') {
    if (introduces_quotation(w)) return role::byline;
  } else {
    const unsigned facts = word_facts(b.word, c, w, text, limit);
    for (const word_row& row : word_rows) {
      if (!holds(row, b.word, facts)) continue;
      c.header = row.words == 'h';
      if (row.words == 'H') b.label_end = read_label(text, limit, false).text;  // "Subject: "
      return static_cast<role>(row.role);
    }
  }
  return ends_as_byline(w, text) ? role::byline : undecided;
}

}  // namespace pith::detail

#endif  // PITH_WORD_ROWS_HPP
