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

#include "lines.hpp"
#include "model.hpp"

namespace pith::detail {

/// The mark of a list item: "1.", "2)", "(a)", "-", ...
struct list_mark {
  const char* end = nullptr;  ///< behind the mark and its spaces; null: there is none
  std::uint8_t value = 0;     ///< number, or place in the alphabet; 0 for a bullet
  std::uint8_t style = 0;     ///< what stands around the number
  char32_t bullet = 0;
};

/// Reads the mark at `p`.
inline list_mark read_list_mark(const char* p, const char* limit) noexcept {
  list_mark m;
  const character c = read(p, limit);
  const char* q = p + c.bytes;
  if (c.kind == kind::bullet || c.kind == kind::dash || c.code == U'*' || c.code == U'+') {
    const kind next = read(q, limit).kind;
    if (next != kind::space && (c.kind != kind::bullet || !is_word(next))) return m;
    q = skip_spaces(q, limit);
    if (read(q, limit).kind == kind::newline) return m;
    m.bullet = c.code;
    m.end = q;
    return m;
  }
  if (c.bytes != 1) return m;
  const bool bracket = c.code == U'(';
  if (!bracket) q = p;
  unsigned value = 0;
  const char* const first = q;
  while (q - first < 3 && byte_at(q, limit) >= '0' && byte_at(q, limit) <= '9')
    value = value * 10 + static_cast<unsigned>(*q++ - '0');
  const bool number = q != first;
  bool roman = false;
  if (!number) {
    while (q - first < 4 && (byte_at(q, limit) == 'i' || byte_at(q, limit) == 'v' ||
                             byte_at(q, limit) == 'x'))
      ++q;
    roman = q - first > 1 || (q != first && bracket);
    if (!roman) {
      q = first;
      const auto letter = static_cast<unsigned char>(byte_at(q, limit));
      if (!is_letter(letter < 0x80 ? ascii_kind.of[letter] : kind::other)) return m;
      value = (letter | 32u) - 'a' + 1;
      ++q;
    }
  }
  const bool point = byte_at(q, limit) == '.';
  if (point) ++q;
  const bool close = byte_at(q, limit) == ')';
  if (close) ++q;
  // A capital and a stop is an initial, a bare letter and a bracket closes something.
  if (value > 200 || !(point || close) || ((bracket || roman) && !close) ||
      (!number && !roman && !close && *first < 'a') || read(q, limit).kind != kind::space)
    return m;
  q = skip_spaces(q, limit);
  if (read(q, limit).kind == kind::newline) return m;
  m.end = q;
  m.value = static_cast<std::uint8_t>(value);
  m.style = static_cast<std::uint8_t>(1 | (point ? 2 : 0) | (close ? 4 : 0) | (bracket ? 8 : 0) |
                                      (number ? 0 : 16) | (roman ? 32 : 0));
  return m;
}

/// First words that tell what a line is, in small letters and the order of the
/// alphabet: a letter for the kind, the words, a bar.
///   b byline  c caption  l link  s signature  h mail header
/// and, where they are all that the line has,
///   R heading of a list of references  m closing of a mail  F furniture
inline constexpr char line_words[] =
    "cabb.|cabbildung|labonnez-vous|baccepted |ladvertisement|mall the best|lalso read|"
    "matentamente|hbcc:|mbest|mbest regards|mbest wishes|Rbibliografie|Rbibliographie|"
    "Rbibliography|bby |hcc:|ccaption:|cchart |cchart:|mcheers|lclick here|bcompiled by |mcordialement|"
    "mcordially|ccredit:|hdate:|bdoi:|se-mail:|bediting by |Reinzelnachweise|semail:|"
    "lexternal links|sfax|cfig.|cfigura |cfigure |cfile photo|lfollow us|"
    "Ffor immediate release|cfoto:|hfrom:|Rfurther reading|lgo further|cgraphic:|mhilsen|"
    "cimage credit|cimage:|hin-reply-to:|bkeywords:|mkind regards|blast updated|llearn more|"
    "llees ook|llesen sie|llire aussi|Rliteratur|Rliterature|mlove|mmany thanks|"
    "mmed vennlig hilsen|hmessage-id:|mmit freundlichen|smobile|lmore:|Rnotes|bopinion |"
    "sphone|bphoto by |cphoto credit|cphoto:|cphotograph:|ppage |bposted |bpublished |lread also|"
    "lread more|lread next|breceived |Rreferences|Rreferencias|mregards|lrelated:|hreply-to:|"
    "breporting by |mrespectfully|msaludos|lsee also|lsent from my|hsent:|lshare this|"
    "lsign up|msincerely|Rsources|hsubject:|lsubscribe|ctabelle |ctable |mtake care|stel.|"
    "stel:|mthank you|mthanks|hto:|bupdated |surl:|mviele gr|mwarm regards|mwarmly|lwatch:|"
    "Rweblinks|Rworks cited|bwritten by |myours|myours sincerely|myours truly|";

/// Where in line_words the entries of each letter begin.
struct line_word_index {
  std::uint16_t at[27] = {};
  constexpr line_word_index() noexcept {
    unsigned letter = 0;
    std::uint16_t i = 0;
    for (; line_words[i] != '\0'; ++i) {
      while (letter <= static_cast<unsigned>(line_words[i + 1] - 'a')) at[letter++] = i;
      while (line_words[i] != '|') ++i;
    }
    while (letter < 27) at[letter++] = i;
  }
};
inline constexpr line_word_index line_word_at{};

/// The kind of the entry of line_words that a line of `bytes` begins with, or 0.
inline char line_word(const char* p, std::size_t bytes) noexcept {
  const auto small = [p](std::size_t i) noexcept {
    return static_cast<char>(p[i] >= 'A' && p[i] <= 'Z' ? p[i] | 0x20 : p[i]);
  };
  const unsigned letter = static_cast<unsigned char>(small(0) - 'a');
  if (letter > 25) return '\0';
  const char* const end = line_words + line_word_at.at[letter + 1];
  for (const char* w = line_words + line_word_at.at[letter]; w < end; ++w) {
    const char what = *w++;
    std::size_t n = 0;
    while (w[n] != '|' && n < bytes && small(n) == w[n]) ++n;
    if (w[n] == '|') {
      const bool all = n == bytes || (n + 1 == bytes && (p[n] == ',' || p[n] == '!' || p[n] == ':'));
      if (all || (what != 'R' && what != 'm' && what != 'F')) return what;
    }
    w += n;
    while (*w != '|') ++w;
  }
  return '\0';
}

/// A label before the text: where the text begins, and what the label is made of.
struct line_label {
  const char* text = nullptr;  ///< behind the colon or dash and its spaces; null: no label
  unsigned words = 0;
  bool capitals = false;       ///< each of its words has a capital first
  bool shouted = false;        ///< no small letter
  bool single = false;         ///< one letter: "Q:"
  bool dash = false;           ///< ends with a dash instead of a colon
};

/// Reads a label of at most `most` words at `p`.
inline line_label read_label(const char* p, const char* limit, unsigned most) noexcept {
  line_label l;
  if (limit - p > 120) limit = p + 120;
  unsigned letters = 0;
  bool small = false, all = true, in_word = false, number = false;
  for (;;) {
    const character c = read(p, limit);
    if (c.kind == kind::newline) return l;
    const bool dash = c.kind == kind::dash && !in_word && read(p + c.bytes, limit).kind == kind::space;
    if (c.code == U':' || c.code == 0xFF1A || dash) {
      const character next = read(p + c.bytes, limit);
      if (l.words == 0 || (next.kind != kind::space && c.code == U':')) return l;
      l.text = skip_spaces(p + c.bytes, limit);
      if (read(l.text, limit).kind == kind::newline) l.text = nullptr;
      l.capitals = all;
      l.shouted = !small;
      l.single = letters == 1 && all && !number;
      l.dash = dash;
      return l;
    }
    if (is_word(c.kind) || is_spaceless(c.kind)) {
      if (!in_word) {
        if (++l.words > most) return l;
        if (c.kind != kind::upper && c.kind != kind::digit) all = false;
        number |= c.kind == kind::digit;
      }
      in_word = true;
      ++letters;
      if (c.kind == kind::lower) small = true;
    } else if (c.kind == kind::space) {
      in_word = false;
    } else if ((is_stop(c.kind) && read(p + c.bytes, limit).kind == kind::space && letters > 4) ||
               (c.kind == kind::comma && most < 6) || c.code == U'"' || c.code == 0x201C) {
      return l;
    }
    p += c.bytes;
  }
}

/// The text behind a dateline at `p`: "LONDON (Reuters) - ", "(CNN) -- ", "PARIS — "; or `p`.
inline const char* skip_dateline(const char* p, const char* limit) noexcept {
  const char* q = p;
  const char* const far = limit - p > 90 ? p + 90 : limit;
  unsigned words = 0, capitals = 0, run = 0;
  bool bracket = false, closed = false;
  for (;;) {
    const character c = read(q, far);
    if (c.kind == kind::newline) return p;
    if (is_word(c.kind)) {
      if (closed) return q != p && q[-1] == ' ' && words <= 1 ? q : p;  // "(CNN) The ..."
      if (run++ == 0) {
        if (++words > 8) return p;
        if (c.kind != kind::upper && words > 1 && !bracket) return p;
      }
      if (c.kind == kind::upper && words == 1) ++capitals;
      if (words == 1 && c.kind == kind::lower && !bracket) return p;
    } else {
      run = 0;
      if (c.code == U'(') {
        if (bracket) return p;
        bracket = true;
      } else if (c.code == U')') {
        if (!bracket || closed) return p;
        closed = true;
      } else if (c.kind == kind::dash && (closed || (capitals > 2 && q[-1] == ' '))) {
        while (read(q, far).kind == kind::dash) q += read(q, far).bytes;
        const char* text = skip_spaces(q, far);
        return text != q ? text : p;
      } else if (c.kind != kind::space && c.code != U',' && c.code != U'.' && c.code != U'/') {
        return p;
      }
    }
    q += c.bytes;
  }
}

/// Whether a line with the first word of a caption is one: "Figure 3: ...", "Table 1.", "Photo: ",
/// but not "Table 1 shows that ...".
inline bool names_figure(const char* p, const char* end) noexcept {
  bool number = false;
  for (; p < end && *p != ':'; ++p) {
    const bool digit = *p >= '0' && *p <= '9';
    if (number && !digit && *p != '.' && *p != '-') return false;
    number |= digit;
    if (number && *p == '.' && (p + 1 == end || p[1] == ' ')) return true;
  }
  return true;
}

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

/// Where the text of a block begins behind marks and labels.
struct block {
  const char* text = nullptr;  ///< behind the mark
  const char* label_end = nullptr;  ///< behind the label, or null
  list_mark mark;
  bool references = false;     ///< a heading, behind which references follow
};

/// What came before a line, as far as it matters to what the line is.
struct line_context {
  pith::role before = role::paragraph;  ///< role of the block before
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

/// Where a line of text has `what`, given in small letters, or null.
[[gnu::noinline]] inline const char* has(const char* p, const char* end, const char* what) noexcept {
  for (; p < end; ++p) {
    std::size_t n = 0;
    while (what[n] != '\0' && p + n < end && (p[n] | 0x20) == (what[n] | 0x20)) ++n;
    if (what[n] == '\0') return p;
  }
  return nullptr;
}

/// Whether it ends so.
[[gnu::noinline]] inline bool ends_with(const char* p, const char* end, const char* what) noexcept {
  std::ptrdiff_t n = 0;
  while (what[n] != '\0') ++n;
  return end - p >= n && has(end - n, end, what) == end - n;
}

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

/// The role of the line of shape `s` whose text begins at `text`; that of the line behind it
/// begins at `next_text`.
inline role classify_line(const line_shape& s, const char* text, const char* limit,
                           const line_shape& next, const char* next_text,
                           const line_context& context, block& b) noexcept {
  b.text = text;
  const char* const end = text + s.bytes;
  const bool alone = context.alone, below = next.is(line_blank);
  const char32_t second = read(text + read(text, limit).bytes, limit).code;
  const bool fence = (s.first == U'`' || s.first == U'~') && second == s.first &&
                     byte_at(text + 2, limit) == *text;
  if (fence || context.fenced) return role::code;
  if (s.first == U'-' && second == U'-' && s.chars == 2) return role::signature;
  if (s.is(line_rule)) return s.first == U'|' ? role::table : role::furniture;
  if ((s.first == U'|' && s.last == U'|') ||
      (s.bars > 1 && (s.first == U'|' || next.bars > 1 || context.before == role::table)))
    return role::table;
  if (s.gaps != 0 && !s.is(line_cut) && s.quotes == 0 &&
      (s.gaps > 1 || next.gaps != 0 || context.before == role::table) &&
      (!s.is(line_stopped) || s.numbers > 1))
    return role::table;
  // A letter or two are nothing in particular, and a text may have a million such lines.
  if (s.chars < 3 && s.digits == 0 && s.quotes == 0 && context.signature == 0)
    return role::paragraph;
  // "----- Forwarded by ... -----"
  if (s.chars > 8 && second == s.first && byte_at(text + 2, limit) == *text &&
      (s.first == U'-' || s.first == U'_'))
    return role::furniture;

  // mail
  const unsigned bracket = s.first == U'[' || s.first == U'(';
  const char word = s.is(line_cut) ? '\0' : line_word(text + bracket, s.bytes - bracket);
  if (word == 'F') return role::furniture;
  if (word == 'h' && s.quotes == 0 && (alone || context.before == role::byline ||
                      context.before == role::furniture || next.is(line_colon) ||
                      (limit - text > s.bytes + 12 && line_word(text + s.bytes + 1, 11) == 'h'))) {
    if ((text[1] | 0x20) != 'u') return role::byline;
    b.label_end = read_label(text, limit, 1).text;  // "Subject: "
    return role::heading;
  }
  if (s.is(line_colon) && s.words > 1 && (next.quotes > s.quotes || (s.is(line_url) && s.numbers != 0)))
    return role::byline;
  if (next.quotes == 0 && next.is(line_colon) && s.numbers > 1 && s.words < 16 && !s.is(line_stopped) &&
      (s.is(line_open | line_url)) && s.quotes == 0)
    return role::byline;
  if (s.quotes != 0) {
    return role::quotation;
  }
  if (word == 's' && s.words < 14 && (s.digits > 4 || s.is(line_url)))
    return role::signature;
  if (word == 'm' && (context.mail || (context.prose && !s.is(line_stopped))))
    return role::signature;
  if (context.signature != 0 && s.chars <= 64 && !(s.is(line_stopped) && s.words > 2) &&
      !s.is(line_colon) && (!context.continues || context.signature > 3))
    return role::signature;
  if (s.first == U'-' && s.words < 6 && !s.is(line_stopped | line_cut | line_colon) &&
      (second == U'-' || (s.words < 3 && is_letter(read(text + 1, limit).kind))))
    return role::signature;

  b.references = word == 'R';
  if (word == 'R' && (alone || context.ended)) return role::heading;

  // headings with marks
  if (s.first == U'#' && !s.is(line_cut)) {
    const char* q = text;
    while (byte_at(q, limit) == '#') ++q;
    if (byte_at(q, limit) == ' ' && q - text < 7) {
      b.text = skip_spaces(q, limit);
      b.references = line_word(b.text, static_cast<std::size_t>(text + s.bytes - b.text)) == 'R';
      return role::heading;
    }
  }
  if (s.first == U'=' && second == U'=') {
    const char* q = text;
    while (byte_at(q, limit) == '=') ++q;
    b.text = skip_spaces(q, limit);
    q = text + s.bytes;
    while (q > b.text && (q[-1] == '=' || q[-1] == ' ')) --q;
    b.references = q > b.text && line_word(b.text, static_cast<std::size_t>(q - b.text)) == 'R';
    return role::heading;
  }
  if (next.is(line_rule) && next.chars > 2 && (next.first == U'=' || next.first == U'-') &&
      next.last == next.first && s.words != 0 && !s.is(line_cut | line_stopped | line_open) &&
      (alone || context.ended))
    return role::heading;

  // code
  if (s.indent >= 4 && (alone || context.before == role::code) &&
      (looks_like_code(s) || (s.first == U'$' && second == U' ')))
    return role::code;
  if (looks_like_code(s) && s.symbols > 2 && s.words > s.numbers && !s.is(line_stopped)) return role::code;

  // notes and references
  if (s.first == U'*' && is_word(read(text + 1, limit).kind)) {
    if (has(text + 1, end, "*") == nullptr) return role::footnote;
  }
  if (s.first == 0x2020 || s.first == 0x2021 || s.first == 0xB9 || s.first == 0xB2 ||
      s.first == 0xB3) {
    return role::footnote;
  }
  if (s.first == U'[' && second >= U'0' && second <= U'9') {
    const char* q = text + 1;
    while (q - text < 5 && byte_at(q, limit) >= '0' && byte_at(q, limit) <= '9') ++q;
    if (byte_at(q, limit) == ']') {
      return s.is(line_year) || context.references ? role::reference : role::footnote;
    }
  }
  if (context.references && !may_be_heading(s) && (s.is(line_year | line_url) || s.numbers > 1))
    return role::reference;

  // "Name · Section · 5 min read"
  if (!s.is(line_stopped | line_cut) && s.words < 20) {
    const char* const dot = has(text, end, "\xC2\xB7");
    if (word != 'l' && (s.bars > 1 || (dot != nullptr && has(dot + 1, end, "\xC2\xB7"))))
      return role::byline;
  }

  // lists
  b.mark = read_list_mark(text, limit);
  if (b.mark.value != 0 && (b.mark.style & 16) == 0 && (alone || context.ended) &&
      context.before != role::list_item && may_be_heading(s) && !s.is(line_stopped) &&
      s.words < 10 && s.numbers < 2 && read(b.mark.end, limit).kind == kind::upper &&
      read_list_mark(next_text, limit).value != b.mark.value + 1)
    return role::heading;
  if (b.mark.end != nullptr && !(b.mark.bullet != 0 && s.is(line_colon))) {
    b.text = b.mark.end;
    if (b.mark.bullet != 0) {
      const list_mark inner = read_list_mark(b.text, limit);
      if (inner.value != 0) {
        b.mark.value = inner.value;
        b.mark.style = inner.style;
      }
    }
    if (s.words == 1 && s.numbers == 1 && s.last == s.first)  // "- 12 -"
      return role::furniture;
    const line_label l = read_label(b.text, limit, 14);
    if (l.text != nullptr && s.is(line_stopped | line_cut) && s.words > l.words + 3u &&
        read(l.text, limit).kind == kind::upper)
      b.label_end = l.text;
    return context.references && s.is(line_year) ? role::reference : role::list_item;
  }
  b.mark = list_mark{};

  // furniture, bylines, captions, links by their first words
  if (s.words == s.numbers && s.words > 3) return role::table;
  if (s.words == s.numbers && s.words < 3 && s.digits < 5 && !s.is(line_year))
    return role::furniture;
  if (word == 'p' && s.words < 5 && s.numbers != 0) return role::furniture;
  if (!context.prose && !s.is(line_cut | line_stopped) && s.digits > 3 && s.words < 8 &&
      s.first < 0x80 && ascii_kind.of[s.first] == kind::upper && second < 0x80 &&
      ascii_kind.of[second] == kind::upper && (byte_at(text + 2, limit) == '-' || s.words == 1))
    return role::furniture;
  if (word == 'b' && s.words < 16 &&
      ((s.digits != 0 && (*text | 0x20) != 'b') || (*text | 0x20) == 'k' ||
       (!s.is(line_stopped) && (in_title_case(s) || !context.prose))))
    return role::byline;
  if (word == 'c' && names_figure(text, text + s.bytes)) {
    return role::caption;
  }
  if (word == 'l' && s.words < 20 && (!s.is(line_stopped) || s.words < 12))
    return role::link;
  if (!s.is(line_cut) && s.is(line_url_end) && s.words < (s.is(line_stopped) ? 6 : 24))
    return role::link;
  if (!s.is(line_cut | line_stopped) && s.words < 20 && !context.continues) {
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
    if (context.prose && s.words > 5 && context.before == role::link) {
      for (const char* q = end - 1; q > text && end - q < 40; --q)
        if (*q == ' ' && read(q + 1, limit).kind == kind::dash) return role::link;
    }
  }
  // "... Updated June 2026 with verified data.": at the head of a text only
  if (!context.prose && s.is(line_year) && s.words < 20 && !s.is(line_cut) &&
      (has(text, end, "updated") || has(text, end, "publish")))
    return role::byline;

  // lines of a transcript, and labels before a paragraph
  const line_label l = s.is(line_parted) ? read_label(text, limit, 5) : line_label{};
  if (l.text != nullptr && !l.dash && s.words > l.words) {
    const bool speaks = l.single || (l.shouted && (l.words > 1 || context.spoken)) ||
                        (l.capitals && l.words < 5 && context.before == role::speech);
    if (speaks) {
      b.label_end = l.text;
      return role::speech;
    }
    if (l.words < 4 && s.words > l.words + 3u && s.is(line_stopped | line_cut) &&
        read(l.text, limit).kind == kind::upper)
      b.label_end = l.text;
  }

  // headings by their looks
  if (may_be_heading(s, context.begun ? 110 : 200) && (alone || context.ended) && !context.continues) {
    const bool titled = in_title_case(s), shouted = s.shouted == s.words - s.numbers && s.chars > 3;
    const bool into = below || next.is(line_cut | line_stopped | line_rule) || next.gaps != 0 || next.bars > 1 ||
                      next.chars > 90 || read_list_mark(next_text, limit).end != nullptr;
    if (s.is(line_colon)) {
      if (s.words < 6 && (titled || (alone && below))) return role::heading;
    } else if (s.words < 4 && titled && context.begun &&
               (next.quotes != 0 || (context.mail && context.prose && !alone))) {
      return role::signature;
    } else if (!context.titled && !context.prose) {
      if ((alone || context.before >= role::title) && !s.is(line_small) && (into || titled || next.words < 8 || next.is(line_year)) &&
          !(s.is(line_stopped) && !below))
        return role::title;
    } else if (context.before == role::title && !s.is(line_stopped | line_small)) {
      return role::heading;
    } else if (s.is(line_stopped)) {
      if (alone && below && s.words < 10) return role::heading;
    } else if (shouted || (alone && below && !s.is(line_small)) ||
               (into && !s.is(line_small) && (titled || s.words < 9))) {
      return role::heading;
    }
  }
  if (b.label_end == nullptr && s.words > 4) {
    const char* q = skip_dateline(text, limit);
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
  const bool small = next.is(line_small) && !stopped;
  if (small && s.chars >= 25 && !s.is(line_caseless)) return true;
  if (s.is(line_open) && s.chars >= 40 && (small || s.chars <= 110)) return true;
  // Japanese goes on behind a particle: no, wo, ni, wa, ga, to, de, he, mo.
  if (s.last == 0x306E || s.last == 0x3092 || s.last == 0x306B || s.last == 0x306F ||
      s.last == 0x304C || s.last == 0x3068 || s.last == 0x3067 || s.last == 0x3078 ||
      s.last == 0x3082)
    return true;
  if (s.chars < 40 || s.chars > 120 || next.chars > 120) return false;
  if (leads && !stopped) return true;
  // Would the next word have fitted?
  const unsigned reach = s.chars + 1u + next.first_word;
  if (column != 0) return reach + 8 > column && (!stopped || next.chars * 2u >= s.chars);
  // Where wrapping was not seen yet and small letters tell nothing, the width alone has to.
  if (stopped || next.is(line_cut) || !s.is(line_caseless)) return false;
  return reach > next.chars && next.chars * 3u >= s.chars * 2u;
}

}  // namespace pith::detail

#endif  // PITH_BLOCKS_HPP
