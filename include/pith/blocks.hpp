// pith/blocks.hpp - what a line is: prose, heading, list item, table row, furniture, ...
//
// The judgement of one line, from its shape, its first words, the line before it and the shape of
// the one behind it.  Marks that people put before a text ("- ", "3. ", "> "), labels ("A:",
// "Why it matters:") and datelines ("LONDON (Reuters) -") are told from the text itself, so that a
// sentence can be shown without them.
#ifndef PITH_BLOCKS_HPP
#define PITH_BLOCKS_HPP

#include <cstddef>
#include <cstdint>

#include "compiler.hpp"
#include "lines.hpp"
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

/// What is found in a line besides its role.
struct block {
  list_mark& mark;
  const char* text;                 ///< behind the mark
  const char* label_end = nullptr;  ///< behind the label, or null
  char word = '\0';                 ///< what its first words tell: see line_words
  bool references = false;          ///< a heading, behind which references follow
};

/// What came before a line and what there is to see of it, as far as it matters to what it is.
struct line_context {
  line_shape line{};       ///< the line
  line_shape next{};       ///< the one behind it
  pith::role before = pith::role::paragraph;  ///< role of the block before
  bool alone = true;       ///< a blank line, or nothing, stands before it
  bool ended = true;       ///< what stands before it ended as a sentence or a block does
  bool begun = false;      ///< there was a visible line
  bool titled = false;     ///< there was a title
  bool prose = false;      ///< there was a paragraph
  bool mail = false;       ///< there were quotations or headers
  bool spoken = false;     ///< there was a transcript's line since the last heading
  bool fenced = false;     ///< inside fenced code
  bool references = false; ///< in a list of references
  bool continues = false;  ///< the line goes on in the next one
  std::uint8_t signature = 0;  ///< lines of a signature that may still come
};

/// Whether a line looks like program text.
constexpr bool looks_like_code(const line_shape& s) noexcept {
  const bool bracketed = s.last == U';' || s.last == U'{' || s.last == U'}' || s.last == U'>';
  return !s.is(line_url) && s.symbols > 0 && s.symbols * 3u >= s.words &&
         (s.symbols > 2 || bracketed || s.indent >= 4);
}

/// Whether all but short words have capitals, as in titles.
constexpr bool in_title_case(const line_shape& s) noexcept {
  return s.capitals * 2 >= s.words && s.smalls * 4u <= s.words;
}

/// Whether a line with no end may be a heading by what it has.
constexpr bool may_be_heading(const line_shape& s, unsigned chars = 110) noexcept {
  return !s.is(line_cut | line_open | line_rule | line_url | line_thin | line_inner) && s.chars <= chars &&
         s.words * 7u <= chars + 7 && s.words != 0 && s.words > s.numbers &&
         (!s.is(line_stopped) || s.is(line_asks));
}

/// Where the line behind the one that ends at `end` begins.
PITH_NOINLINE inline const char* next_line(const char* end, const char* limit) noexcept {
  const char* p = skip_spaces(end, limit);
  p += read(p, limit).bytes;
  return p < limit && p[-1] == '\r' && *p == '\n' ? p + 1 : p;
}

/// Whether the line behind the one at `text` begins with the mark of a list item: with that of
/// number `value`, or with any for 0.
PITH_ALWAYS_INLINE bool next_has_mark(const line_context& c, const char* text,
                                                 const char* limit, unsigned value) noexcept {
  list_mark m;
  const char* const end =
      read_list_mark(next_line(text + c.line.bytes, limit) + c.next.start, limit, m);
  return value != 0 ? m.value == value : end != nullptr;
}

// classify_line asks these one after the other, so that none stands on another's stack.  Each is
// about one family of roles, and gives `undecided` for a line that is none of them.
inline constexpr role undecided = static_cast<role>(255);

/// Lines that are no language: code in fences, rules, tables.
PITH_NOINLINE inline role record_role(const line_context& c, const char* text,
                                          const char* limit) noexcept {
  const line_shape &s = c.line, &next = c.next;
  const bool twice = byte_at(text + 1, limit) == *text && s.first < 0x80;
  const bool thrice = twice && byte_at(text + 2, limit) == *text;
  if (c.fenced || (thrice && (s.first == U'`' || s.first == U'~'))) return role::code;
  if (twice && s.first == U'-' && s.chars == 2) return role::signature;
  if (s.is(line_rule)) return s.first == U'|' ? role::table : role::furniture;
  if ((s.first == U'|' && s.last == U'|') ||
      (s.bars > 1 && (s.first == U'|' || next.bars > 1 || c.before == role::table)))
    return role::table;
  if (s.gaps != 0 && !s.is(line_cut) && s.quotes == 0 &&
      (s.gaps > 1 || next.gaps != 0 || c.before == role::table ||
       (s.last >= U'0' && s.last <= U'9')) &&
      (!s.is(line_stopped) || s.numbers > 1))
    return role::table;
  // A letter or two are nothing in particular, and a text may have a million such lines.
  if (s.chars < 3 && s.digits == 0 && s.quotes == 0 && c.signature == 0) return role::paragraph;
  // "----- Forwarded by ... -----"
  if (s.chars > 8 && thrice && (s.first == U'-' || s.first == U'_')) return role::furniture;
  return undecided;
}

/// Mail: headers, quotations, signatures.
PITH_NOINLINE inline role mail_role(const line_context& c, const char* text, const char* limit,
                                        block& b) noexcept {
  const line_shape &s = c.line, &next = c.next;
  const char word = b.word;
  if (word == 'F') return role::furniture;
  if (word == 'h' && s.quotes == 0 &&
      (c.alone || c.before == role::byline || c.before == role::furniture || next.is(line_colon) ||
       (limit - text > s.bytes + 12 && line_word(text + s.bytes + 1, 11) == 'h'))) {
    if ((text[1] | 0x20) != 'u') return role::byline;
    b.label_end = read_label(text, limit, 1).text;  // "Subject: "
    return role::heading;
  }
  if (s.is(line_colon) && s.words > 1 && (next.quotes > s.quotes || (s.is(line_url) && s.numbers != 0)))
    return role::byline;
  if (s.quotes != 0) return role::quotation;
  if (next.quotes == 0 && next.is(line_colon) && s.numbers > 1 && s.words < 16 &&
      !s.is(line_stopped) && s.is(line_open | line_url))
    return role::byline;
  if (word == 's' && s.words < 14 && (s.digits > 4 || s.is(line_url)) &&
      !(s.is(line_stopped) && s.smalls > 1))  // "Mobile sales fell by 45 percent in 2024."
    return role::signature;
  if ((word == 'm' || (word == 'M' && s.words < 5)) && (c.mail || (c.prose && !s.is(line_stopped))))
    return role::signature;
  if (c.signature != 0 && s.chars <= 64 && !(s.is(line_stopped) && s.words > 2) &&
      !s.is(line_colon) && (!c.continues || c.signature > 3))
    return role::signature;
  if (s.first == U'-' && s.words < 6 && !s.is(line_stopped | line_cut | line_colon) &&
      (byte_at(text + 1, limit) == '-' || (s.words < 3 && is_letter(read(text + 1, limit).kind))))
    return role::signature;
  return undecided;
}

/// Headings with marks, and lists of references.
PITH_NOINLINE inline role marked_heading_role(const line_context& c, const char* text,
                                                  const char* limit, block& b) noexcept {
  const line_shape &s = c.line, &next = c.next;
  b.references = b.word == 'R';
  if (b.references && (c.alone || c.ended)) return role::heading;
  const char* q = text;
  while (byte_at(q, limit) == *text) ++q;
  const char* end = text + s.bytes;
  const bool sharp = s.first == U'#' && !s.is(line_cut) && byte_at(q, limit) == ' ' && q - text < 7;
  const bool equals = s.first == U'=' && q - text > 1;
  if (sharp || equals) {
    b.text = q = skip_spaces(q, limit);
    while (equals && end > q && (end[-1] == '=' || end[-1] == ' ')) --end;
    b.references = end > q && line_word(q, static_cast<std::size_t>(end - q)) == 'R';
    return role::heading;
  }
  if (next.is(line_rule) && next.chars > 2 && (next.first == U'=' || next.first == U'-') &&
      next.last == next.first && s.words != 0 && !s.is(line_cut | line_stopped | line_open) &&
      (c.alone || c.ended))
    return role::heading;
  return undecided;
}

/// Code without fences, notes, references, and what stands between middle dots or bars.
PITH_NOINLINE inline role note_role(const line_context& c, const char* text, const char* limit,
                                        block& b) noexcept {
  const line_shape& s = c.line;
  const char* const end = text + s.bytes;
  const char second = byte_at(text + 1, limit);
  if (s.indent >= 4 && (c.before == role::code ||
                        (c.alone && (looks_like_code(s) || (s.first == U'$' && second == ' ')))))
    return role::code;
  if (looks_like_code(s) && s.symbols > 2 && s.words > s.numbers && !s.is(line_stopped))
    return role::code;
  if (s.first == U'*' && is_word(read(text + 1, limit).kind) && has(text + 1, end, "*") == nullptr)
    return role::footnote;
  if (s.first == 0x2020 || s.first == 0x2021 || s.first == 0xB9 || s.first == 0xB2 || s.first == 0xB3)
    return role::footnote;
  if (s.first == U'[') {
    const char* q = text + 1;
    while (q - text < 5 && byte_at(q, limit) >= '0' && byte_at(q, limit) <= '9') ++q;
    if (q - text > 1 && byte_at(q, limit) == ']')
      return s.is(line_year) || c.references ? role::reference : role::footnote;
  }
  if (c.references && !may_be_heading(s) && (s.is(line_year | line_url) || s.numbers > 1))
    return role::reference;
  // "Name · Section · 5 min read"
  if (!s.is(line_stopped | line_cut) && s.words < 20 && b.word != 'l') {
    const char* const dot = has(text, end, "\xC2\xB7");
    if (s.bars > 1 || (dot != nullptr && has(dot + 1, end, "\xC2\xB7"))) return role::byline;
  }
  return undecided;
}

/// Items of lists, and headings with a number.
PITH_NOINLINE inline role item_role(const line_context& c, const char* text, const char* limit,
                                        block& b) noexcept {
  const line_shape& s = c.line;
  const char* const end = read_list_mark(text, limit, b.mark);
  if (b.mark.value != 0 && (b.mark.style & 16) == 0 && (c.alone || c.ended) &&
      c.before != role::list_item && may_be_heading(s) && !s.is(line_stopped) && s.words < 10 &&
      s.numbers < 2 && read(end, limit).kind == kind::upper &&
      !next_has_mark(c, text, limit, b.mark.value + 1u))
    return role::heading;
  if (end == nullptr || (b.mark.bullet != 0 && s.is(line_colon))) {
    b.mark = list_mark{};
    return undecided;
  }
  b.text = end;
  if (b.mark.bullet != 0) {
    list_mark inner;
    read_list_mark(b.text, limit, inner);
    if (inner.value != 0) {
      b.mark.value = inner.value;
      b.mark.style = inner.style;
    }
  }
  if (s.words == 1 && s.numbers == 1 && s.last == s.first) return role::furniture;  // "- 12 -"
  const line_label l = read_label(b.text, limit, 14);
  if (l.text != nullptr && s.is(line_stopped | line_cut) && s.words > l.words + 3u &&
      read(l.text, limit).kind == kind::upper)
    b.label_end = l.text;
  return c.references && s.is(line_year) ? role::reference : role::list_item;
}

/// Furniture, bylines, captions and links, by their first words and their last.
PITH_NOINLINE inline role furniture_role(const line_context& c, const char* text,
                                             const char* limit, char word) noexcept {
  const line_shape& s = c.line;
  const char* const end = text + s.bytes;
  if (s.words == s.numbers && s.words > 3) return role::table;
  if (s.words == s.numbers && s.words < 3 && s.digits < 5 && !s.is(line_year))
    return role::furniture;
  if (word == 'p' && s.words < 5 && s.numbers != 0) return role::furniture;
  if (s.first == 0xA9 || (s.words < 20 && ends_with(text, end, " rights reserved."))) return role::furniture;
  if (!c.prose && !s.is(line_cut | line_stopped) && s.digits > 3 && s.words < 8 &&
      ascii_kind_of(*text) == kind::upper &&
      ascii_kind_of(byte_at(text + 1, limit)) == kind::upper &&
      (byte_at(text + 2, limit) == '-' || s.words == 1))
    return role::furniture;
  const int letter = *text | 0x20;
  // "By Ann Cole", not "By car"
  if (word == 'b' && s.words < 16 && !(letter == 'b' && read(text + 3, limit).kind != kind::upper) &&
      ((s.digits != 0 && letter != 'b' && !(s.is(line_stopped) && s.smalls > 3)) || letter == 'k' ||
       (!s.is(line_stopped) && (in_title_case(s) || !c.prose))))
    return role::byline;
  if (word == 'c' && names_figure(text, end)) return role::caption;
  if (word == 'l' && s.words < 20 && (!s.is(line_stopped) || s.words < 12 || s.is(line_url))) return role::link;
  if (!s.is(line_cut) && s.is(line_url_end) && s.words < (s.is(line_stopped) ? 6 : 24))
    return role::link;
  if (!s.is(line_cut | line_stopped) && s.words < 20 && !c.continues) {
    const bool may_end = s.last == U'd' || s.last == U'r' || s.last == U')';
    if (may_end && (ends_with(text, end, " min read") || ends_with(text, end, " writer") ||
        ends_with(text, end, "(ap)") || ends_with(text, end, "(afp)") ||
        ends_with(text, end, "(reuters)")))
      return role::byline;
    // a date alone
    if (s.words < 8 && s.numbers != 0 && s.first != U'(' && s.digits > 3 && s.smalls < 2 && !s.is(line_colon) &&
        (s.is(line_year) || s.digits > 5) && s.words - s.numbers < 4 &&
        (s.numbers > 1 || s.digits > 5))
      return role::byline;
    // "... -> ...", and "Headline - Source" after links or at the end
    if (has(text, end, "->")) return role::link;
    if (c.prose && s.words > 5 && c.before == role::link) {
      for (const char* q = end - 1; q > text && end - q < 40; --q)
        if (*q == ' ' && read(q + 1, limit).kind == kind::dash) return role::link;
    }
  }
  // "... Updated June 2026 with verified data.": at the head of a text only
  if (!c.prose && s.is(line_year) && s.words < 20 && !s.is(line_cut) &&
      (has(text, end, "updated") || has(text, end, "publish")))
    return role::byline;
  return undecided;
}

/// Lines of a transcript; labels before a paragraph are noted.
PITH_NOINLINE inline role speech_role(const line_context& c, const char* text,
                                          const char* limit, block& b) noexcept {
  const line_shape& s = c.line;
  if (!s.is(line_parted)) return undecided;
  const line_label l = read_label(text, limit, 5);
  if (l.text == nullptr || l.dash || s.words <= l.words) return undecided;
  const bool speaks = l.single || (l.shouted && (l.words > 1 || c.spoken)) ||
                      (l.capitals && l.words < 5 && (c.before == role::speech || s.is(line_asks)));
  if (speaks || (l.words < 4 && s.words > l.words + 3u && s.is(line_stopped | line_cut) &&
                 read(l.text, limit).kind == kind::upper))
    b.label_end = l.text;
  return speaks ? role::speech : undecided;
}

/// Headings by their looks.
PITH_NOINLINE inline role heading_role(const line_context& c, const char* text,
                                           const char* limit) noexcept {
  const line_shape &s = c.line, &next = c.next;
  if (!may_be_heading(s, c.begun ? 110 : 200) || !(c.alone || c.ended) || c.continues)
    return undecided;
  const bool below = next.is(line_blank), titled = in_title_case(s);
  const bool small_letter = s.is(line_small) && !is_caseless(s.first);
  role r = role::heading;
  if (s.is(line_colon)) return s.words < 6 && (titled || (c.alone && below)) ? r : undecided;
  if (s.words < 4 && titled && c.begun && (next.quotes != 0 || (c.mail && c.prose && !c.alone)))
    return role::signature;
  if (!c.titled && !c.prose) {
    r = role::title;
    if (!(c.alone || c.before >= role::title) || small_letter || (s.is(line_stopped) && !below))
      return undecided;
    if (titled || next.words < 8 || next.is(line_year) || in_title_case(next)) return r;
  } else {
    if (c.before == role::title && !small_letter && !s.is(line_stopped)) return r;
    if (s.is(line_stopped)) return c.alone && below && s.words < 10 ? r : undecided;
    const bool shouted = s.shouted == s.words - s.numbers && s.chars > 3;
    if (shouted || (c.alone && below && !small_letter)) return r;
    if (small_letter || !(titled || s.words < 9)) return undecided;
  }
  // There must be something that it leads to.
  return below || next.is(line_cut | line_stopped | line_rule) || next.gaps != 0 ||
                 next.bars > 1 || next.chars > 90 || next_has_mark(c, text, limit, 0)
             ? r
             : undecided;
}

/// The role of the line `context.line` whose text begins at `text`.
inline role classify_line(const line_context& context, const char* text, const char* limit,
                          block& b) noexcept {
  const line_shape& s = context.line;
  role r = record_role(context, text, limit);
  if (r != undecided) return r;
  if (!s.is(line_cut)) {
    const unsigned bracket = s.first == U'[' || s.first == U'(';
    b.word = line_word(text + bracket, s.bytes - bracket);
  }
  r = mail_role(context, text, limit, b);
  if (r == undecided) r = marked_heading_role(context, text, limit, b);
  if (r == undecided) r = note_role(context, text, limit, b);
  if (r == undecided) r = item_role(context, text, limit, b);
  if (r == undecided) r = furniture_role(context, text, limit, b.word);
  if (r == undecided) r = speech_role(context, text, limit, b);
  if (r == undecided) r = heading_role(context, text, limit);
  if (r != undecided) return r;
  if (b.label_end == nullptr && s.words > 4) {
    const char* const q = skip_dateline(text, limit);
    if (q != text) b.label_end = q;
  }
  return role::paragraph;
}

/// Whether the line of shape `next` goes on with what the line `s` left open.  `stopped`: it ended
/// in a stop; `column`: where lines of this text were seen to be wrapped, or 0.
inline bool joins(const line_shape& s, const line_shape& next, bool stopped, unsigned column,
                  bool leads) noexcept {
  if (next.is(line_thin | line_rule) || s.quotes != next.quotes || s.is(line_colon)) return false;
  if (s.is(line_cut)) return !stopped && next.is(line_small) && !next.is(line_caseless);
  const bool small_letter = next.is(line_small) && !stopped;
  if (small_letter && s.chars >= 25 && !s.is(line_caseless)) return true;
  if (s.is(line_open) && s.chars >= 40 && (small_letter || s.chars <= 110)) return true;
  if (is_particle(s.last)) return true;
  // shorter ones only where lines are seen to be wrapped
  if (s.chars < 40 && (column == 0 || s.chars < 20)) return false;
  if (s.chars > 120 || next.chars > 120) return false;
  if (leads && !stopped) return true;
  // Would the next word have fitted?
  const unsigned reach = s.chars + 1u + next.first_word;
  if (column != 0) return reach + 8 > column && (!stopped || next.chars * 2u >= s.chars);
  // Where wrapping was not seen yet and small letters tell nothing, the width alone has to.
  if (stopped || next.is(line_cut) || !s.is(line_caseless)) return false;
  // Lines of a text in small letters alone are as often its sentences.
  const bool alike = is_caseless(s.first) ? next.chars * 3u >= s.chars * 2u
                                          : next.chars * 5u >= s.chars * 4u;
  return reach > next.chars && alike;
}

}  // namespace pith::detail

#endif  // PITH_BLOCKS_HPP
