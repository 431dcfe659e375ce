// pith/reading/line_window.hpp - the line that is decided and those around it, as the trees see them.
//
// One row of bytes: the values of the line, of two lines before it and of the one after, their running mean, and
// how they compare.  All that blocks.hpp and the trees of line_trees.hpp decide by is here.
#ifndef PITH_LINE_WINDOW_HPP
#define PITH_LINE_WINDOW_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "characters.hpp"
#include "line_means.hpp"
#include "line_scan.hpp"
#include "line_shape.hpp"
#include "line_votes.hpp"

namespace pith::detail {

/// How a line compares with its neighbours and with the text so far.
namespace beside {
enum value : std::uint8_t {
  blanks,       ///< blank lines before it, at most 3
  blanks_after, ///< after it
  place,        ///< lines before it, at most 255
  widest,       ///< the longest of the lines before it, forgotten slowly
  usual,        ///< how long most lines before it are
  fits,         ///< 128 and how far the line before with its first word reaches past `widest`
  fits_usual,   ///< past `usual`
  fits_next,    ///< the same of this line and the next one's first word
  alike,        ///< 1: its first token is of the kind of the line's before
  alike_next,   ///< of the next one's
  parted,       ///< share of the lines before that had a blank line before them
  values
};
}  // namespace beside

/// Where the line after the one that ends at `end` begins.
inline const char* next_line(const char* end, const char* limit) noexcept {
  const char* p = skip_spaces(end, limit);
  p += read(p, limit).bytes;
  return p < limit && p[-1] == '\r' && *p == '\n' ? p + 1 : p;
}

/// The lines around the one that is decided, as the trees see them: one row of bytes.
class line_window {
 public:
  static constexpr unsigned before_last = 0, before = line::values, current = 2 * line::values,
                            next = 3 * line::values, mean = 4 * line::values,
                            context = 5 * line::values, size = context + beside::values;
  /// How far past the end of a line the next one that is not blank is looked for.
  static constexpr std::ptrdiff_t next_within = 28;
  /// No line is looked at further than this, the next one with it.
  static constexpr std::size_t lookahead = 2 * line_scan + 32;

  const std::uint8_t* bytes() const noexcept { return bytes_; }
  std::uint8_t operator[](unsigned i) const noexcept { return bytes_[i]; }
  unsigned here(line::value v) const noexcept { return bytes_[current + v]; }
  unsigned after(line::value v) const noexcept { return bytes_[next + v]; }
  unsigned was(line::value v) const noexcept { return bytes_[before + v]; }
  unsigned look(beside::value v) const noexcept { return bytes_[context + v]; }
  /// Bytes from the text of the current line to its last visible character, or to where it is cut.
  unsigned length() const noexcept { return text_.bytes; }
  bool begun() const noexcept { return begun_ != 0; }
  /// Whether the current line and the one right before it have at most seven characters together, and words in them
  /// of letters with case or digits: a column.  There is too little to say what a line of it is, and asking every
  /// tree would cost more than any prose does, a byte.
  PITH_SHARED bool column() const noexcept {
    constexpr unsigned most = 7;  // "ab" and "cd e", but neither two years nor two names of four letters
    const unsigned first = here(line::first);
    return here(line::chars) + was(line::chars) <= most && here(line::words) != 0 && was(line::words) != 0 &&
           (first <= line::capital_word || first == line::number || first == line::shouted_word) &&
           here(line::last) < line::colon && here(line::quotes) == was(line::quotes) &&
           look(beside::blanks) == 0;
  }
  /// Whether a line of a column is of no sentence where the one above it is not: a number, and what is too short to
  /// say anything, but not "He is" below "12".
  bool is_cell() const noexcept { return here(line::numbers) != 0 || here(line::chars) < 3; }

  /// Whether an item is more than a name or a link: it ends as a clause does.
  bool ends_clause() const noexcept {
    constexpr unsigned least = 4;  // words; "Sodium: 140 mmol."
    const unsigned last = here(line::last);
    return last - line::comma <= line::semicolon - line::comma || (last - line::stop < line::cut - line::stop && here(line::words) >= least);
  }

  /// Whether the text of the line at `at`, the one before or the current one, goes on in the next, as far as
  /// its width tells: in letters without case nothing else does.  The next line's first word had no room in a
  /// line as wide as that one.  Text is wrapped at 65 to 80 characters; a title of 60 is rare.  Before ideographs the
  /// line may be of any width, and begin with anything.
  bool wraps(unsigned at) const noexcept {
    constexpr unsigned least = 60;
    const std::uint8_t *const now = bytes_ + at, *const then = now + line::values;
    // One with a comma or an end inside is prose.
    if (then[line::first] == line::ideographs && now[line::last] >= line::caseless_letter && now[line::last] <= line::comma)
      return now[line::commas] + now[line::inner] != 0;
    // Words enough that begin small, and nothing else, are of a sentence that goes on in a line that begins small.
    if (then[line::first] == line::small_word && then[line::label] == 0 && now[line::first] <= line::caseless_word && now[line::last] < line::semicolon)
      return now[line::smalls] * now[line::words] >= 2 * line::all && now[line::capitals] + bytes_[mean + line::capitals] != 0 &&
             (now[line::indent] & ~3u) + now[line::label] + now[line::symbols] + now[line::gaps] == 0;
    return now[line::chars] >= least && now[line::first] == line::caseless_word && now[line::capitals] == 0 &&
           now[line::last] < line::colon && now[line::gaps] == 0 && now[line::links] == 0 &&
           then[line::first] <= line::number && now[line::chars] + 1u + then[line::first_word] > then[line::chars];
  }

  /// Whether the line before is of words that go on in this one, which begins small: "... between the releases (or
  /// versions)", "of the project".
  bool begins_small() const noexcept { return here(line::first) == line::small_word && was(line::last) <= line::closer; }

  /// Whether a quoted line was too wide for somebody's mail program, which put its last words on a line of
  /// their own and no mark of quotation before them: the current line is that one or the one after it.
  bool requoted() const noexcept {
    constexpr unsigned least = 60, most = 24;
    const std::uint8_t *const wide = bytes_ + (here(line::quotes) == 0 ? before : before_last), *const rest = wide + line::values;
    return look(beside::blanks) == 0 && wide[line::chars] >= least && rest[line::chars] < most && rest[line::quotes] == 0 &&
           wide[line::quotes] == rest[line::values + line::quotes];
  }

  /// Tells how the current line compares with its neighbours, which only the trees ask: before them, and once a line.
  void compare() noexcept {
    if (!reads_ahead || begun_ != 1) return;  // else it is told by begin_line()
    begun_ = 2;
    compare_lines();
  }

  /// Whether the sentence that is last on the line before goes on in the current one; where it
  /// `stopped`, whether it would if it had not.
  bool joins(bool stopped) noexcept {
    compare();
    std::uint8_t& last = bytes_[before + line::last];
    const std::uint8_t kept = last;
    if (stopped) last = line::small_letter;
    const bool joined = vote_to_join(bytes_, here(line::chars));
    last = kept;
    return joined;
  }

  /// What the trees say of the current line, after compare().
  line_opinion judge() const noexcept { return vote_on_kind(bytes_, here(line::chars)); }

  /// The next line is none of those that were seen ahead.
  void forget_next() noexcept { next_at_ = 0; }

  /// Begins with the line at `p`, `at` bytes after the start of the text; the text ends at `limit`, or
  /// goes on `lookahead` bytes or more.  Returns its text, after white space and quote marks; where it
  /// is blank, the line after it, and `blank` is true.  `anew`: it is not the line that was seen from the last one.
  PITH_IN_PLACE const char* begin_line(const char* p, const char* limit, std::uint32_t at, bool& blank, bool anew = false) noexcept {
    if (anew) forget_next();
    blank = next_at_ > at;
    if (blank) return p + (next_at_ - at);
    if (next_at_ != at || !begun_) {
      next_text_ = scan_line(p, limit, in_comment_, bytes_ + next);
      if (next_text_.blank()) {
        blank = true;
        return skip_blank(p + next_text_.start, limit);
      }
    }
    text_ = next_text_;
    note_comment(p);
    advance();
    find_next(p, limit, at);
    if (!reads_ahead) compare_lines();
    return p + text_.start;
  }

 private:
  // Steps over a blank line, whose end is at `p` unless it is longer than what is looked at.
  const char* skip_blank(const char* p, const char* limit) noexcept {
    if (!ends_line(p, limit)) return p;
    if (blanks_ < 3) ++blanks_;
    return next_line(p, limit);
  }

  // Whether the line at `p` opens a comment of source code, or ends the one that is open.
  void note_comment(const char* p) noexcept {
    if (text_.bytes < 2) return;
    const char *const text = p + text_.start, *const mark = skip_spaces(p, text);
    in_comment_ = (in_comment_ && (*text == '*' || text_.start != 0)) || (*mark == '/' && mark[1] == '*');
    if (text[text_.bytes - 1] == '/' && text[text_.bytes - 2] == '*') in_comment_ = false;
  }

  // Another line, whose values are those of the next one so far.
  PITH_IN_PLACE void advance() noexcept {
    std::uint8_t* const c = bytes_ + context;
    const unsigned chars = here(line::chars);
    const unsigned ahead = c[beside::blanks_after], blanks = blanks_ > ahead ? blanks_ : ahead;
    if (begun_) {  // what was the current line counts among those before it now
      average_line(bytes_ + mean, bytes_ + current);
      c[beside::parted] = static_cast<std::uint8_t>((c[beside::parted] * 7u + (c[beside::blanks] != 0 ? 255u : 0u) + 4) / 8);
      const unsigned widest = c[beside::widest] - c[beside::widest] / 16u, usual = c[beside::usual];
      c[beside::widest] = static_cast<std::uint8_t>(chars > widest ? chars : widest);
      c[beside::usual] = static_cast<std::uint8_t>(chars > usual ? usual + (chars - usual + 1) / 2 : usual - (usual - chars) / 8);
      if (c[beside::place] < 255) ++c[beside::place];
    }
    copy_values(bytes_ + before_last, bytes_ + before);
    copy_values(bytes_ + before, bytes_ + current);
    copy_values(bytes_ + current, bytes_ + next);
    c[beside::blanks] = static_cast<std::uint8_t>(!begun_ ? 3 : blanks);
    c[beside::alike] = here(line::first) == was(line::first);
    blanks_ = 0;
    begun_ = 1;
  }

  // Looks for the next line that is not blank after the one at `p`, which is `at` bytes after the start of the text.
  PITH_IN_PLACE void find_next(const char* p, const char* limit, std::uint32_t at) noexcept {
    const bool last = static_cast<std::size_t>(limit - p) < lookahead;  // the text ends at `limit`
    const char *const end = p + text_.start + text_.bytes, *q = end;
    bool cut = here(line::last) == line::cut, seen = !cut;
    unsigned blanks = 0;
    if (seen) {
      // Most lines end with a line feed, and what comes right after it is visible.
      const bool fed = reads_ahead && limit - end > 1 && *end == '\n';
      const bool most = fed && ((end[1] > ' ' && end[1] < '\x7F') || !may_be_space(end + 1, limit));
      q = fed ? end + 1 : next_line(end, limit);
      while (!most && q - end <= next_within) {
        if (reads_ahead && q < limit && *q == '\n') {
          ++q;
        } else {
          const char* const r = skip_spaces(q, limit);
          if (r >= limit || !ends_line(r, limit)) break;
          q = next_line(q, limit);
        }
        ++blanks;
      }
      seen = last ? q < limit : q - end <= next_within && static_cast<std::size_t>(limit - q) >= line_scan + 4;
      cut = !seen && !last;
      if (!seen || blanks > 3) blanks = 3;
    }
    next_at_ = 0;
    std::uint8_t* const n = bytes_ + next;
    if (seen) {
      next_text_ = scan_line(q, limit, in_comment_, n);
      if (!next_text_.blank()) next_at_ = at + static_cast<std::uint32_t>(q - p);
    } else {
      copy_values(n, no_values);
      n[line::first] = line::no_token;
      if (cut) n[line::last] = line::cut;
    }
    bytes_[context + beside::blanks_after] = static_cast<std::uint8_t>(blanks);
    bytes_[context + beside::alike_next] = here(line::first) == n[line::first];
  }

  // How the current line compares with the next one, and with the one before.
  PITH_IN_PLACE void compare_lines() noexcept {
    std::uint8_t* const c = bytes_ + context;
    const unsigned reach = was(line::chars) + 1 + here(line::first_word), reach_next = here(line::chars) + 1 + after(line::first_word);
    c[beside::fits] = around(reach, c[beside::widest]);
    c[beside::fits_usual] = around(reach, c[beside::usual]);
    c[beside::fits_next] = around(reach_next, c[beside::widest]);
  }
  // The values of a line: a copy of known length is a few moves, where a loop is one for each byte.
  PITH_SHARED static void copy_values(std::uint8_t* to, const std::uint8_t* from) noexcept {
    PITH_COPY_BYTES(to, from, line::values);
  }
  static constexpr std::uint8_t around(unsigned a, unsigned b) noexcept {
    const unsigned x = 128 + a - b;  // a and b are less than 1024: beyond that it is below 0
    return static_cast<std::uint8_t>(x < 256 ? x : x < 2048 ? 255 : 0);
  }

  std::uint32_t next_at_ = 0;        // where the next line that is not blank begins; 0 when not known
  line_extent text_{}, next_text_{}; // of the current line, and of the next one
  std::uint8_t blanks_ = 0;          // blank lines stepped over since the current line
  std::uint8_t begun_ = 0;           // 1: there was a line; 2: and it has been compared with those around it
  bool in_comment_ = false;          // the current line is within a comment of source code, "/* ... */"
  std::uint8_t bytes_[size] = {};
};

}  // namespace pith::detail

#endif  // PITH_LINE_WINDOW_HPP
