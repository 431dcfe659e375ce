// pith/reading/blocks.hpp - what a line is: prose, heading, list item, table row, furniture, ...
//
// What is certain comes first: marks that leave no doubt, then first words (word_rows.hpp).  Everything else is body, a
// heading or neither by the votes of the trees (line_votes.hpp), and the first token tells which body.  Marks
// that people put before a text ("- ", "3. ", "> "), labels ("A:", "Why it matters:") and datelines
// ("LONDON (Reuters) -") are told from the text itself, so that a sentence can be shown without them.
#ifndef PITH_BLOCKS_HPP
#define PITH_BLOCKS_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "line_context.hpp"
#include "line_window.hpp"
#include "marks.hpp"
#include "model.hpp"
#include "rows.hpp"
#include "word_rows.hpp"

namespace pith::detail {

/// A fence that was opened by three grave accents and has a mail inside: its lines are read as any others.
inline constexpr char mail_in_fence = 'M';

/// A diff has code in it as long as its lines begin with a mark of it or a space: no text does that stands beside one.
inline constexpr char diff_fence = 'd';
inline bool is_of_diff(const line_window& w, const char* text) noexcept {
  return *text == '+' || *text == '-' || *text == '@' || w.here(line::indent) > (w.here(line::quotes) != 0);
}

/// Base64, until a line with a space or a rule of dashes.
inline constexpr char data_fence = 'e';
/// One line, the label of a paragraph of a manual or what underlines a heading.
inline constexpr char label_fence = 'g';
/// Who made a book readable, the paragraph after the line that begins it.
inline constexpr char credit_fence = 'k';

/// What reStructuredText has deeper below.
inline constexpr char deeper_fence = 'j';

/// One that "<script>" or "<style>" opened: as in a browser it has no end but its tag.
inline constexpr char script_fence = '>';

/// Whether the line from `p` to `end` ends what `fence` began: the same mark again, a tag, a comment's end, a command.
PITH_NOINLINE inline bool ends_fence(char fence, const char* p, const char* end) noexcept {
  if (reads_web && fence == '\\') return has(p, end, "\\end{") != nullptr;
  if (reads_web && fence == '#') return *p == '#' && byte_at(p + 1, end) == '+' && (byte_at(p + 3, end) | 0x20) == 'n';  // "#+END_SRC"
  if (fence == '<' || fence == script_fence) return has(p, end, "</s") != nullptr || (fence == '<' && has(p, end, "-->") != nullptr);
  return *p == fence && byte_at(p + 1, end) == fence && (byte_at(p + 2, end) == fence || fence == '.');  // ".." of a manual
}

/// How many commas with no space after them, as many or more of them on a line beside it, make a line one of data.
inline constexpr unsigned least_fields = 3;

/// Whether the line has so many: "33,Ann Cole,Speech to the harbour board.,6/9/50,Millford".  But "1,200,000,000".
inline bool has_fields(const char* p, const char* end) noexcept {
  unsigned fields = 0;
  while (++p < end) fields += p[-1] == ',' && static_cast<unsigned char>(*p) > '9';
  return fields >= least_fields;
}

/// Whether a line has tags alone, "<a name="mill"></a>".
inline bool is_tags(const char* p, const char* end) noexcept {
  do {
    while (p < end && *p != '>') ++p;
    if (p == end) return false;
    p = skip_spaces(p + 1, end);
  } while (byte_at(p, end) == '<');
  return p == end;
}

/// Whether a line has parts between bars, as a table or the way to a page has, "News > Mills > Old ones".
inline bool is_trail(const line_window& w) noexcept { return w.here(line::bars) > 1 && w.here(line::last) < line::weak_stop; }

/// Whether a line is a picture of Markdown, "![The mill.](mill.png)".
inline bool is_picture(const char* p, const char* end) noexcept {
  while (p < end && !(*p == ']' && byte_at(p + 1, end) == '(')) ++p;
  while (p < end && *p != ')') ++p;
  return p + 1 == end;
}

/// Whether a line of front matter is a key, and its value perhaps: "tags:", "layout: post".
inline bool is_key(const std::uint8_t* of) noexcept {
  return of[line::first] == line::small_word && (of[line::label] == 1 || (of[line::last] == line::colon && of[line::words] == 1));
}

/// What a line is in what a line before it began, and `undecided` where that has ended or lines in it are read as any others.
PITH_ALWAYS_INLINE role fenced_role(line_context& c, const line_window& w, const char* text, const char* end, block& b) noexcept {
  const char fence = c.fence;
  if (fence == 0 && !c.header) return undecided;  // most
  if (reads_mail && fence == '`' && match_row("Subject: ", text, end) != nullptr) c.fence = mail_in_fence;
  // A diff, base64 and the label of a paragraph end with the first line that is none of it.
  if (reads_code && fence == diff_fence && is_of_diff(w, text)) return role::code;
  if (reads_mail && fence == data_fence && w.here(line::words) < 2 && *text != '-' && static_cast<unsigned char>(*text) < 0x80)
    return role::code;
  const bool label = reads_web && fence == label_fence && w.look(beside::blanks) == 0;
  const bool credit = reads_web && fence == credit_fence &&
                      (w.look(beside::blanks) == 0 || match_row("Produced by ", text, end) != nullptr);
  if (credit) return role::furniture;
  if (static_cast<unsigned char>(fence - 'a') < 26 && fence != deeper_fence) c.fence = 0;
  if (label) return role::furniture;
  // "Received: from a.example" may go on in the next line, after a space.
  if (c.header && w.here(line::indent) != 0 && w.look(beside::blanks) == 0) return role::byline;
  c.header = false;
  if (reads_web && fence == deeper_fence) {
    if (w.here(line::indent) > c.fenced) return role::code;
    c.fence = 0;
  }
  if (c.fence == 0) return undecided;
  if (reads_mail && c.fence == mail_in_fence) {
    if (!ends_fence('`', text, end)) return undecided;
    c.fence = 0;
    return role::code;
  }
  if (reads_web)
    if (const char* const title = match_row("title: ", text, end); c.fence == '-' && title != nullptr) {
      b.text = title;
      return role::heading;
    }
  // Front matter ends at a blank line and a text after it, comments and TeX after so many lines at the next one:
  // one that never ends must not take the whole text with it.
  constexpr unsigned longest = 40;
  if (c.fenced < longest) ++c.fenced;
  // A blank line inside front matter has a comment, a key or an item after it.
  const bool kept = fence == '-' && c.fenced < longest &&
                    ((c.fenced > 1 && w.here(line::last) < line::weak_stop &&
                      (*text == '#' || *text == '-' || w.here(line::indent) != 0 ||
                       (w.here(line::first) == line::small_word && w.here(line::label) != 0))) ||
                     (is_key(w.bytes() + line_window::current) && (is_key(w.bytes() + line_window::next) || w.after(line::first) == line::bullet)));
  const bool may_end = fence == '-' || (c.fenced == longest && fence != '`' && fence != script_fence);
  const bool lost = may_end && !kept && w.look(beside::blanks) != 0;
  if (lost || ends_fence(c.fence, text, end)) c.fence = 0;
  return lost ? undecided : role::code;
}

/// Whether a line begins with a circle as the mark of an item, " o build: fix": it is indented, and once in a text so is the next, and
/// both have a label, as "o" is a word in many languages.
inline bool has_circle(line_context& c, const line_window& w, const char* text) noexcept {
  if (*text != 'o' || w.here(line::first_word) != 1 || w.here(line::indent) == 0 || w.here(line::words) < 2) return false;
  c.circles |= w.after(line::first_word) == 1 && w.after(line::first) == line::small_word && w.after(line::indent) == w.here(line::indent) &&
               w.here(line::label) != 0 && w.after(line::label) != 0;
  return c.circles;
}

/// What the rows of rows.hpp say of a line.
PITH_ALWAYS_INLINE role row_role(line_context& c, const line_window& w, const char* text, const char* end, const char* limit, block& b) noexcept {
  const unsigned lacks = lacks_of(w.bytes() + line_window::current);
#ifndef __OPTIMIZE_SIZE__
  if (has_no_row(text, end, lacks)) return undecided;
#endif
  const char* rest = text;
  const char what = find_row(text, end, lacks, rest);
  c.org |= what != '\0' && *text == '#' && byte_at(text + 1, limit) == '+';
  if (what != '\0' && (*text == '\\' || (*text == '.' && ascii_kind_of(byte_at(text + 1, limit)) == kind::upper))) c.tex = true;
  switch (what) {
    case 'q': case 'n': case 'o': case 'w': b.word = what; return role::furniture;
    case 'f': return role::furniture;
    case diff_fence: case data_fence: case label_fence: case credit_fence: case deeper_fence:
      // ".. they said so." is no comment, nor is what stands in a mail's quotation or below a line of text
      if (what == deeper_fence && (w.here(line::quotes) != 0 || w.here(line::last) >= line::weak_stop || (c.before == role::paragraph && w.look(beside::blanks) == 0))) break;
      if (c.fence == 0) c.fence = what;
      c.fenced = static_cast<std::uint8_t>(w.here(line::indent));
      return what == diff_fence ? role::code : what == data_fence ? role::byline : role::furniture;
    case 'c': return role::code;
    case 'l':
      if (end[-1] != '"') break;
      return role::link;
    case 'y': b.text = rest; return role::caption;
    case 'r': b.text = rest; b.runs_on = true; return role::paragraph;
    case 'b': c.header = rest != end; return role::byline;  // chats have names there
    case 't': return role::table;
    case 's': b.text = rest; return role::speech;
    case 'v': b.text = rest; b.label_end = rest; return role::paragraph;
    case 'm':
      if (const line_label l = read_label(rest, limit, false); l.text != nullptr && l.capitals && !l.dash) {  // "14:02 Ann B. Cole (AC): It's red"
        b.text = l.text;
        return role::speech;
      }
      if (w.here(line::last) < line::stop) break;
      [[fallthrough]];
    case 'p': b.text = rest; return role::paragraph;
    case 'i': {  // a second mark may follow, as in a law: "Article 2 (1)"
      list_mark second;
      const char* const after = read_list_mark(rest, limit, second);
      b.text = after != nullptr ? after : rest;
      return role::list_item;
    }
    case 'h': b.text = rest; return role::heading;
    case 'x':
      if ((*text == '-' || *text == '+') && w.look(beside::place) != 0) break;
      if (*text == '-' || !ends_fence(*text, text + 1, end)) c.fence = *text == '<' && text[1] != '!' ? script_fence : *text;
      c.fenced = 0;
      return role::code;
    default: break;
  }
  return undecided;
}

/// A line of a notebook's text, "    \"It is so.\\n\",": its text is after the quotation mark.
inline role notebook_role(const char* text, const char* end, block& b) noexcept {
  b.text = text + 1;
  if (*b.text == '<') return role::furniture;
  if (*b.text != '#') return undecided;
  while (byte_at(b.text, end) == '#' || byte_at(b.text, end) == ' ') ++b.text;
  return role::heading;
}

/// Whether a line is data: base64 and the like, which is much in one word with capitals and digits in it.
inline bool is_data(const line_window& w) noexcept {
  constexpr unsigned least = 40;
  return w.here(line::chars) >= least && w.here(line::words) == 1 && w.here(line::digits) > 1 && w.here(line::uppers) != 0 &&
         w.here(line::links) == 0 && w.here(line::last) < line::weak_stop;
}

/// Whether a line is one of several with fields between commas.
inline bool is_record(const line_window& w, const char* text, const char* end) noexcept {
  return w.here(line::last) < line::weak_stop && w.here(line::commas) >= least_fields &&
         (w.was(line::commas) >= least_fields || w.after(line::commas) >= least_fields) && has_fields(text, end);
}

/// Whether a line is a roll, "Ann Cole (AC), Bo Lind (BL), Cy Moss (CM), Di Roe (DR)".
inline bool is_roll(const line_window& w) noexcept {
  constexpr unsigned least = 4;  // fewer are named in a sentence
  return w.here(line::openers) >= least && w.here(line::commas) + 1 >= least && w.here(line::smalls) == 0 && w.here(line::digits) == 0;
}

/// Whether a text of a page is one entry of a roll, "Rep Cole, Ann Lee [TN-8]".
inline bool is_entry(const line_window& w) noexcept {
  const unsigned last = w.here(line::last);
  return (last == line::closer || last == line::digit) && w.here(line::smalls) + w.here(line::shorts) == 0 && w.here(line::commas) != 0 && w.here(line::capitals) > line::all / 2 && w.here(line::shouted) < line::all / 2;
}

/// Whether a line that begins with a word or a number has a rule below it, as long or longer: what reStructuredText and Markdown write below a heading.
PITH_ALWAYS_INLINE bool is_underlined(const line_window& w) noexcept {
  // Quotation marks, asterisks or number signs are four or more, and no form that is to be filled in.  Below a short heading
  // without case a rule is as short as Markdown has it.
  constexpr unsigned least_signs = 4, least_dashes = 3, most_caseless = 24;
  const unsigned chars = w.here(line::chars), below = w.after(line::chars), first = w.here(line::first), sign = w.after(line::first);
  const bool short_rule = sign == line::dashed && first - line::caseless_word < 2u && chars <= most_caseless;
  if (below < (short_rule ? least_dashes : chars) || w.after(line::words) != 0 || w.after(line::first_word) != below || w.look(beside::blanks_after) != 0 ||
      (sign - line::dashed > unsigned{line::other_token - line::dashed} && (sign == line::bar || below < least_signs || below > 2 * chars)) ||
      w.here(line::gaps) + w.here(line::bars) != 0 || w.here(line::words) == 0)
    return false;
  if (first == line::bullet || first == line::hash || first == line::bar || first == line::tag || first == line::emphasis) return false;
  // The last line of a paragraph may be above a rule that is none of it, and so may a sentence.
  return (w.look(beside::blanks) != 0 || w.was(line::words) == 0) && (w.here(line::last) < line::weak_stop || below == chars);
}

/// Whether a line is one of a list of contents: dots lead to the number at its end.
inline bool is_contents(const line_window& w, const char* text, const char* end) noexcept {
  if (w.here(line::last) != line::digit) return false;
  while (end > text && (end[-1] == ' ' || is_digit_at(end - 1, end))) --end;
  return end - text > 1 && end[-1] == '.' && end[-2] == '.';
}

/// A heading with "# " or "== " before it.
PITH_ALWAYS_INLINE role heading_role(const line_context& c, const line_window& w, const char* text, const char* end, const char* limit, block& b) noexcept {
  const char* q = text;
  while (byte_at(q, limit) == *text) ++q;
  // One of several lines with such a mark is a comment, and one that is indented as code is.  Headings have six levels.
  constexpr unsigned code_indent = 4;
  const bool sharp = *text == '#' && w.here(line::indent) < code_indent && w.here(line::last) != line::cut && byte_at(q, limit) == ' ' && q - text < 7 &&
                     !(w.look(beside::alike_next) != 0 && w.look(beside::blanks_after) == 0) &&
                     !(w.look(beside::alike) != 0 && w.look(beside::blanks) == 0);
  const bool equals = *text == '=' && q - text > 1;
  if (*text == '#' && !sharp && q - text < 4 && byte_at(q, limit) == ' ') b.text = skip_spaces(q, limit);  // as comment_mark()
  const bool star = *text == '*' && c.org && w.here(line::indent) == 0 && byte_at(q, limit) == ' ';
  if (!sharp && !equals && !star) return undecided;
  b.text = q = skip_spaces(q, limit);
  const char* e = end;
  while (equals && e > q && (e[-1] == '=' || e[-1] == ' ')) --e;
  b.references = e > q && line_word(q, static_cast<std::size_t>(e - q)) == 'R';
  return role::heading;
}

/// Lines that are certain: fences, rules, rows of tables, headings with marks, and those of rows.hpp.
PITH_PART role marked_role(line_context& c, const line_window& w, const char* text,
                                          const char* limit, block& b) noexcept {
  const char* const end = text + w.length();
  if (const role r = fenced_role(c, w, text, end, b); r != undecided) return r;
  if (reads_web && c.tex && *text == '%' && !is_digit_at(text + 1, end)) return role::furniture;
  // No mark begins with a letter, or outside ASCII.
  const bool letter = reads_ahead && (is_letter(ascii_kind_of(*text)) || static_cast<signed char>(*text) < 0);
  const bool twice = !letter && byte_at(text + 1, limit) == *text;
  if (twice && byte_at(text + 2, limit) == *text && (*text == '`' || *text == '~')) {
    // "```a```" is all there is of one, and what is too long to be seen to its end opens none.  After the accents of one there
    // is no other: "```pith``` is a command".
    const bool whole = end[-1] == *text;
    const char* q = text + 3;
    while (q < end && *q == *text) ++q;
    const bool inside = *text == '`' && has(q, end, "`") != nullptr;
    if (!inside && w.here(line::last) != line::cut && (w.here(line::chars) < 7 || !whole)) c.fence = *text;
    if (!inside || whole) return role::code;
  }
  if (const role r = row_role(c, w, text, end, limit, b); r != undecided) return r;
  if (reads_code && has_circle(c, w, text)) {
    b.text = skip_spaces(text + 1, limit);
    return role::list_item;
  }
  if (reads_web && is_underlined(w)) {
    c.fence = label_fence;  // so that a row of tildes is none
    return role::heading;
  }
  if (!letter) {
    if (reads_code && *text == '"' && is_of_notebook(text, end)) return notebook_role(text, end, b);
    if (reads_web && *text == '<' && is_tags(text, end)) return role::furniture;
    if (reads_web && *text == '!' && byte_at(text + 1, limit) == '[' && is_picture(text, end)) return role::link;
  }
  if (is_trail(w) && is_terse(w)) return role::table;
  if (!letter) {
    if (reads_web && *text == '@' && match_row("@{", text + 1, end) != nullptr) {  // "@code{pith} reads"
      b.runs_on = true;
      return role::paragraph;
    }
    if (reads_code && twice && *text == '@') {  // "@@ -14,7 +14,9 @@"
      if (c.fence == 0) c.fence = diff_fence;
      return role::code;
    }
    if (reads_mail && twice && *text == '-' && w.here(line::chars) == 2) return role::signature;
  }
  if (is_data(w)) return role::code;
  if (is_record(w, text, end)) return role::table;
  if (is_roll(w)) return role::byline;
  if (w.here(line::words) == 0) return *text == '|' ? role::table : role::furniture;
  if (is_contents(w, text, end)) return role::furniture;
  if (letter) return undecided;
  // "|name = Mill" of a wiki
  if (*text == '|' && (end[-1] == '|' || (reads_web && text[1] != ' ' && w.here(line::last) < line::weak_stop && match_row("|@| ", text, end) == nullptr)))
    return role::table;
  // a line of a line block of reStructuredText
  if (reads_web && *text == '|' && text[1] == ' ' && w.here(line::bars) == 1 && w.here(line::links) + c.signature == 0 && (w.here(line::smalls) + w.here(line::shorts)) * 2 >= line::all) {
    b.text = text + 2;
    return role::paragraph;
  }
  return heading_role(c, w, text, end, limit, b);
}

/// Whether so many of its characters are signs that it is program text.
inline bool is_program(const line_window& w) noexcept { return w.here(line::symbols) > 4; }

/// Whether a line stands below the time of a cue.
inline bool is_cue(const line_window& w) noexcept { return w.was(line::clocks) > 1; }

/// The text after the box of a task, "[ ] The gate is open", "[x] ...", or `p`; but "[1]" and "[a]" are notes.
inline const char* skip_box(const char* p, const char* limit) noexcept {
  return limit - p > 4 && *p == '[' && (p[1] == ' ' || (p[1] | 0x20) == 'x') && p[2] == ']' && p[3] == ' ' ? p + 4 : p;
}

/// Whether a line is of words as a sentence has them: half of them or more begin small.
PITH_NOINLINE inline bool is_prose(const std::uint8_t* of) noexcept {
  constexpr unsigned least = 4;
  return of[line::words] >= least && (of[line::smalls] + of[line::shorts]) * 2 >= line::all;
}

/// Whether a line after the heading of a list of references names a source: it has a year or a link, and is not one
/// sentence with a link in it, "The tool made a [promise](https://mill.example), which holds.", or the first line of one.
inline bool is_source(const line_window& w) noexcept {
  if (w.here(line::years) != 0) return true;
  if (w.here(line::links) == 0) return false;
  const bool ends = w.here(line::last) > line::closer;
  const bool goes_on = w.look(beside::blanks_after) == 0 && (w.after(line::first) == line::small_word || w.after(line::indent) > w.here(line::indent));
  return w.here(line::inner) != 0 || !(ends || goes_on) || !is_prose(w.bytes() + line_window::current);
}

/// An item of a list, whose mark `b` has: a second mark and a label may be after it.
PITH_ALWAYS_INLINE role item_role(const line_context& c, const line_window& w, const char* limit, block& b) noexcept {
  if (b.mark.bullet != 0) {
    list_mark inner;
    const char* const after = read_list_mark(b.text, limit, inner);
    if (inner.value != 0) {
      if (is_circled(b.mark.bullet)) b.text = after;
      b.mark.value = inner.value;
      b.mark.style = inner.style;
    }
    if (reads_web) b.text = skip_box(b.text, limit);
  }
  const line_label l = read_label(b.text, limit, true);
  if (l.text != nullptr && w.here(line::last) >= line::weak_stop && w.here(line::words) > l.words + 3u && kind_at(l.text, limit) == kind::upper)
    b.label_end = l.text;
  return c.references && w.here(line::years) != 0 ? role::reference : role::list_item;
}

/// Whether a line is a turn of a talk; finds its label, and that of any other line of text.
PITH_ALWAYS_INLINE bool speaks(const line_context& c, const line_window& w, const char* text, const char* limit, block& b) noexcept {
  const unsigned first = w.here(line::first), last = w.here(line::last), words = w.here(line::words);
  if (reads_ahead && words < 2) return false;  // a label is a word, and what comes after it another
  if (w.here(line::label) == 0 && first != line::small_word && first != line::capital_word && first != line::shouted_word) return false;
  const line_label l = read_label(text, limit, false);
  if (l.text == nullptr || l.dash || words <= l.words) return false;
  const bool turn = l.single || (l.shouted && (l.words > 1 || c.spoken)) ||
                    (l.capitals && l.words < 5 && (c.before == role::speech || (c.spoken && is_cue(w)) || last == line::asks));
  if (turn || (l.words < 4 && words > l.words + 3u && last >= line::weak_stop && kind_at(l.text, limit) == kind::upper))
    b.label_end = l.text;
  return turn;
}

/// What body a line is, by its first token: an item, a turn of a talk, a caption, a note or plain prose.
PITH_PART role body_role(const line_context& c, const line_window& w, const char* text,
                                        const char* limit, block& b) noexcept {
  if (w.here(line::quotes) != 0) return role::quotation;
  if (w.here(line::first) == line::emphasis && *text == '*' && is_word(kind_at(text + 1, limit)) &&
      has(text + 1, text + w.length(), "*") == nullptr)
    return role::footnote;
  if (*text == '[' && match_row("[#]", text, text + w.length()) != nullptr)
    return w.here(line::years) != 0 || c.references ? role::reference : role::footnote;
  if (const char* const end = read_list_mark(text, limit, b.mark); end != nullptr) {
    b.text = end;
    return item_role(c, w, limit, b);
  }
  b.mark = list_mark{};
  if (w.here(line::first) == line::dashed && *text == '-' && is_letter(kind_at(text + 1, limit)) && (w.was(line::first) == line::dashed || w.after(line::first) == line::dashed))
    b.text = ++text;
  if (speaks(c, w, text, limit, b)) return role::speech;
  constexpr unsigned least_dateline = 5;  // "(A) b"
  if (b.label_end == nullptr && (!reads_ahead || w.here(line::chars) >= least_dateline)) {
    const char* const q = skip_dateline(text, limit);
    if (q != text) b.label_end = q;
  }
  return role::paragraph;
}

/// What a line is that is neither body nor heading.
PITH_NOINLINE inline role other_role(const line_window& w) noexcept {
  if (w.here(line::links) != 0) return role::link;
  if (w.here(line::gaps) != 0) return role::table;
  if (is_program(w)) return role::code;
  return w.here(line::digits) > 3 || w.here(line::capitals) > line::all / 2 ? role::byline : role::furniture;
}

/// Sets b.word, once.
inline void look_up_word(const line_window& w, const char* text, block& b) noexcept {
  if (b.looked_up || w.here(line::last) == line::cut) return;
  b.looked_up = true;
  const unsigned bracket = w.length() > 1 && (*text == '[' || *text == '(');  // a page may end with one
  b.word = line_word(text + bracket, w.length() - bracket);
}

/// What the votes say of a line, and what is before and after it where they cannot tell; `undecided`: it is body.
PITH_ALWAYS_INLINE role voted_role(const line_context& c, const line_window& w, const char* text, const char* limit) noexcept {
  const unsigned first = w.here(line::first), last = w.here(line::last), below_first = w.after(line::first);
  const auto begins = [&]() noexcept {
    return !c.titled && !c.prose && w.here(line::chars) <= 110 && w.here(line::inner) == 0 && last < line::colon && w.here(line::quotes) == 0;
  };
  const auto item = [first]() noexcept {
    return first == line::number_mark || first == line::letter_mark || first == line::bullet || first == line::number;
  };
  const bool opens = w.look(beside::place) == 0;
  // A title: the only line, or the line before who wrote it, or the first one, unless it goes on below.
  if (opens && below_first == line::no_token) return begins() && !item() ? role::heading : undecided;
  const bool may_name = !reads_ahead || w.after(line::first_word) == 2 || below_first == line::no_token;  // "By"
  const bool word_below = !reads_ahead || below_first <= line::capital_word || below_first == line::shouted_word || below_first == line::no_token;
  if (may_name && word_below && begins() && names_author(skip_spaces(next_line(text + w.length(), limit), limit), limit)) return role::heading;
  const line_opinion o = w.judge();
  const bool wraps = w.look(beside::blanks_after) == 0 && w.wraps(line_window::current);
  const bool below = wraps || (w.look(beside::blanks_after) == 0 && below_first == line::small_word);
  if (opens && !below && o.heading > -16 && o.heading > o.other && begins() && !item()) return role::heading;
  if (c.signature != 0 && o.other > 0) return role::signature;
  // "**Ann.**  Yes, sir.", "*Bo:* Rivers and seas."
  if (first == line::emphasis && last == line::stop && w.here(line::links) == 0 && w.here(line::smalls) + w.here(line::shorts) != 0 &&
      text[w.length() - 1] != *text)
    return undecided;
  if (o.heading > 0 && o.heading >= o.other && !(below && last < line::digit)) {
    // "3. Methods" may be a heading before text, "3) ..." and "- ..." are items.
    list_mark m;
    const bool marked = first == line::square || (read_list_mark(text, limit, m) != nullptr &&
                                                  ((m.style & (style_point | style_letter)) != style_point || below_first == line::no_token || below_first == line::number_mark));
    return marked ? undecided : role::heading;
  }
  if (o.other > 0 && c.before == role::code && w.here(line::indent) >= 4) return role::code;
  if (o.other <= 0 || wraps) return undecided;
  // "[Version 2](https://mill.example) / is no longer read by the old tools."
  const bool linked = below && w.here(line::links) != 0 && last <= line::closer && last != line::digit && w.after(line::label) == 0;
  // "1. The board has not met since. See 38 Roe 110." is no byline, nor furniture
  constexpr unsigned least_sentence = 10;  // words
  const bool sentence = (first <= line::capital_word || first == line::number_mark || first == line::hash) && w.here(line::symbols) <= 1 &&
                        (last == line::stop || last == line::weak_stop) && w.here(line::words) >= least_sentence;
  if ((linked || sentence) && is_prose(w.bytes() + (linked ? line_window::next : line_window::current))) return undecided;
  return first == line::bullet && w.ends_clause() ? undecided : other_role(w);
}

/// What is known of a line without votes; `body` where that is all that it can be.
PITH_ALWAYS_INLINE role told_role(line_context& c, const line_window& w, const char* text, const char* limit, block& b, bool& body) noexcept {
  // The text of a cue, and in TeX and manuals the text before a command.
  const bool before_command = reads_web && c.tex && w.here(line::first) <= line::capital_word && w.look(beside::blanks_after) == 0 &&
                              w.after(line::first) == line::other_token;
  const bool letters = b.column && w.was(line::numbers) == 0;
  if (b.column && (w.here(line::numbers) != 0 || (!letters && w.is_cell()))) return role::furniture;
  if (letters && is_whole_line(c.before) && !is_heading(c.before) && c.before != role::furniture) return c.before;
  body = (letters || before_command || (c.spoken && is_cue(w))) && c.signature == 0;
  if (body) return undecided;
  look_up_word(w, text, b);
  if (const role r = word_role(c, w, text, limit, b); r != undecided) return r;
  if (c.signature >= after_closing && w.look(beside::blanks) + w.here(line::quotes) == 0 && is_terse(w)) return role::signature;
  if (c.references && w.here(line::last) != line::cut && is_source(w)) return role::reference;
  if (c.before == role::speech && w.here(line::label) != 0 && w.here(line::quotes) == 0) {
    const line_label l = read_label(text, limit, false);
    if (l.text != nullptr && l.capitals && !l.dash) {  // another turn
      b.label_end = l.text;
      return role::speech;
    }
  }
  // Formulas make no program of a text in TeX: "Let $G$ be a group,"
  constexpr unsigned fewest = 3;
  body = reads_web && c.tex && w.here(line::first) <= line::capital_word && w.here(line::words) >= fewest;
  return undecided;
}

/// The role of the current line of the window, whose text begins at `text`.
PITH_PART role classify_line(line_context& c, line_window& w, const char* text, const char* limit,
                          block& b) noexcept {
  bool body = false;
  role r = told_role(c, w, text, limit, b, body);
  if (r == undecided && !body) {
    w.compare();
    r = voted_role(c, w, text, limit);
    b.voted = r == role::byline || r == role::furniture || r == role::link;
  }
  return r != undecided ? r : body_role(c, w, text, limit, b);
}

}  // namespace pith::detail

#endif  // PITH_BLOCKS_HPP
