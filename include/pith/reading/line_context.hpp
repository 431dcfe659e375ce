// pith/reading/line_context.hpp - what came before a line, as far as it matters, and what is found in it besides its role.
#ifndef PITH_LINE_CONTEXT_HPP
#define PITH_LINE_CONTEXT_HPP

#include <cstdint>

#include "marks.hpp"
#include "model.hpp"

namespace pith::detail {

/// Whether a line of this role is one record to its end: there are no sentences inside.
constexpr bool is_whole_line(role r) noexcept {
  constexpr unsigned running = 1u << static_cast<int>(role::paragraph) |
                               1u << static_cast<int>(role::list_item) |
                               1u << static_cast<int>(role::quotation) |
                               1u << static_cast<int>(role::speech) |
                               1u << static_cast<int>(role::caption) |
                               1u << static_cast<int>(role::footnote);
  return (running >> static_cast<int>(r) & 1) == 0;
}

constexpr bool is_heading(role r) noexcept { return r == role::heading || r == role::title; }

/// What is found in a line besides its role.
struct block {
  list_mark mark;
  const char* text;                 ///< after the mark
  const char* label_end = nullptr;  ///< after the label, or null
  bool column = false;              ///< it is of a column: see line_window
  char word = '\0';                 ///< what its first words tell: see line_words
  bool looked_up = false;           ///< whether that has been asked
  bool references = false;          ///< a heading, after which references follow
  bool runs_on = false;             ///< the text goes on with the sentence that is open
  bool voted = false;               ///< its role is that of votes
  bool met = false;                 ///< whether it has been asked if the line was there before
};

/// What came before a line, as far as it matters to what it is.
struct line_context {
  pith::role before = pith::role::paragraph;  ///< role of the block before
  bool begun = false;      ///< there was a visible line
  bool titled = false;     ///< there was a title
  bool prose = false;      ///< there was a paragraph
  bool mail = false;       ///< there were quotations or headers
  bool header = false;     ///< the line before was a header of a mail
  bool tex = false;        ///< there was a command of TeX or of a manual at the start of a line
  bool org = false;        ///< there was a keyword of Org, "#+TITLE: "
  bool circles = false;    ///< there were items with a circle, " o build: fix"
  bool spoken = false;     ///< there was a transcript's line since the last heading
  char fence = 0;          ///< inside fenced code, front matter or a script: what began it
  std::uint8_t fenced = 0; ///< lines since then, up to a limit; of a directive, its indent
  bool references = false; ///< in a list of references
  std::uint8_t signature = 0;  ///< lines of a signature that may still come
};

/// How many lines of a signature may come after "-- ", after furniture in one, and after "Kind regards": only these last need be voted on.
inline constexpr std::uint8_t after_dashes = 12, after_notice = 10, after_closing = 3;

/// The role of a line that is told by something else.
inline constexpr role undecided = static_cast<role>(255);

}  // namespace pith::detail

#endif  // PITH_LINE_CONTEXT_HPP
