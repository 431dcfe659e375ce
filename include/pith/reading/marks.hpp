// pith/reading/marks.hpp - what people put before a text: list marks, labels, datelines, telling words.
//
// "- ", "3. ", "(a) "; "A: ", "Why it matters: "; "LONDON (Reuters) - "; "Read more: ".  They tell
// what a line is, and a sentence is shown without them.  Each function looks at one line, never
// past `limit`, and says where the text behind the mark begins.
#ifndef PITH_MARKS_HPP
#define PITH_MARKS_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "characters.hpp"
#include "letters.hpp"

namespace pith::detail {

/// How many bytes of a mark, a note or a date, and of a label or a dateline, are looked at, at most: more than
/// people write, and a bound on what a step costs.
inline constexpr std::size_t mark_look = 26, label_look = 120;

/// What stands around the number of a mark, and which number it is.
enum mark_style : std::uint8_t { style_any = 1, style_point = 2, style_closer = 4, style_bracket = 8, style_letter = 16, style_roman = 32 };

/// The mark of a list item: "1.", "2)", "(a)", "-", ...
struct list_mark {
  char32_t bullet = 0;
  std::uint8_t value = 0;  ///< number, or place in the alphabet; 0 for a bullet
  std::uint8_t style = 0;  ///< of mark_style; 0 for a bullet
};

/// Whether it is a number in a circle, as paragraphs of laws have: 1 to 20.
constexpr bool is_circled(char32_t c) noexcept { return c - 0x2460 < 20; }

/// As read_list_mark(), whatever is there.
PITH_SHARED inline const char* read_any_list_mark(const char* p, const char* limit, list_mark& m) noexcept {
  m = list_mark{};
  // "\* text": the mark of a list, "*", "+" or "-", that was escaped
  const bool escaped = byte_at(p, limit) == '\\';
  p += escaped;
  character c{static_cast<unsigned char>(byte_at(p, limit)), 1, ascii_kind_of(byte_at(p, limit))};
  if (c.code >= 0x80) {  // a bullet or no mark: what letter it is need not be looked up
    const decoded d = decode(p, limit);
    if (is_circled(d.code)) {  // needs no space after it
      m.bullet = d.code;
      p = skip_spaces(p + d.bytes, limit);
      return kind_at(p, limit) == kind::newline ? nullptr : p;
    }
    c = {d.code, d.bytes, sign_of_wide(d.code)};
  }
  const char* q = p + c.bytes;
  if (c.kind == kind::bullet || c.kind == kind::dash || c.code == U'*' || c.code == U'+') {
    const kind next = kind_at(q, limit);
    if (next != kind::space && (c.kind != kind::bullet || !is_word(next))) return nullptr;
    q = skip_spaces(q, limit);
    if (kind_at(q, limit) == kind::newline) return nullptr;
    m.bullet = c.code;
    return q;
  }
  if (c.bytes != 1 || escaped) return nullptr;
  const bool bracket = c.code == U'(';
  if (!bracket) q = p;
  unsigned value = 0;
  const char* const first = q;
  constexpr unsigned longest = 255;  // the last item of a list: fits a byte, and no year does
  while (value <= longest && is_digit_at(q, limit))
    value = value * 10 + static_cast<unsigned>(*q++ - '0');
  const bool number = q != first;
  bool roman = false;
  if (!number) {
    const char* const reach = ahead(q, limit, mark_look);
    while (byte_at(q, reach) == 'i' || byte_at(q, reach) == 'v' || byte_at(q, reach) == 'x') ++q;
    roman = q - first > 1 || (q != first && bracket);
    if (!roman) {
      q = first;
      const auto letter = static_cast<unsigned char>(byte_at(q, limit));
      if (!is_letter(letter < 0x80 ? ascii_kind.of[letter] : kind::other)) return nullptr;
      value = (letter | 32u) - 'a' + 1;
      ++q;
    }
  }
  const bool point = byte_at(q, limit) == '.';
  if (point) ++q;
  const bool close = byte_at(q, limit) == ')';
  if (close) ++q;
  // A capital and a stop is an initial, a bare letter and a bracket closes something.
  if (value > longest || !(point || close) || (bracket && !close) ||
      (!number && !roman && !close && *first < 'a') || kind_at(q, limit) != kind::space)
    return nullptr;
  q = skip_spaces(q, limit);
  if (kind_at(q, limit) == kind::newline) return nullptr;
  m.value = static_cast<std::uint8_t>(value);
  m.style = static_cast<std::uint8_t>(style_any | (point ? style_point : 0) | (close ? style_closer : 0) |
                                      (bracket ? style_bracket : 0) | (number ? 0 : style_letter) | (roman ? style_roman : 0));
  return q;
}

/// Reads the mark at `p`; returns what is behind it and its spaces, or null where there is none.
inline const char* read_list_mark(const char* p, const char* limit, list_mark& m) noexcept {
  const char first = byte_at(p, limit), next = byte_at(p + 1, limit);
  if (reads_ahead && is_letter(ascii_kind_of(first)) && next != '.' && next != ')' &&
      !((first == 'i' || first == 'v' || first == 'x') && is_letter(ascii_kind_of(next)))) {
    m = list_mark{};
    return nullptr;  // a word
  }
  return read_any_list_mark(p, limit, m);
}

/// First words that tell what a line is, in small letters and the order of the
/// alphabet: a letter for the kind, the words, a bar.
///   b byline  c caption  l link  s signature  h mail header  H its subject
///   M closing of a mail, that more may follow
/// and, where they are all that the line has,
///   R heading of a list of references  m closing of a mail  F furniture
inline constexpr char line_words[] =
    "cabb.|cabbildung|labonnez-vous|laccept all|baccepted |ladvertisement|mall the best|lalso read|"
    "matentamente|hbcc:|mbest|mbest regards|mbest wishes|Rbibliografie|Rbibliographie|"
    "Rbibliography|cbild:|bby |ccaption:|hcc:|cchart |cchart:|mcheers|lclick here|bcompiled by |"
    "mcordialement|mcordially|ccredit:|lczytaj tak|hdate:|bdoi:|se-mail:|bediting by |"
    "Reinzelnachweise|semail:|lexternal links|sfax:|cfig.|cfigura |cfigure |cfigure:|cfile photo|"
    "lfollow us|cfonte:|Ffor immediate release|cfoto:|hfrom:|cfuente:|Rfurther reading|"
    "lgo further|cgraphic:|mhilsen|cimage credit|cimage:|hin-reply-to:|mkind regards|"
    "blast updated|llea tambi|llearn more|llees meer|llees ook|lleggi anche|lleia tamb|"
    "llesen sie|llire aussi|Rliteratur|Rliterature|mlove|mmany thanks|mmed vennlig hilsen|"
    "lmehr zum thema|hmessage-id:|Mmit freundlichen |smobile:|lmore:|Rnotes|bopinion |"
    "sphone:|bphoto by |cphoto credit|cphoto:|cphotograph:|bposted |bpublished |cquelle:|"
    "lread also|lread more|lread next|breceived |Rreferences|Rreferencias|mregards|"
    "lrelated articles|lrelated content|lrelated posts|lrelated stories|lrelated:|hreply-to:|"
    "breporting by |mrespectfully|msaludos|lsee also|lsent from my|hsent:|lshare this|lsign up|"
    "msincerely|csource:|Rsources|Hsubject:|lsubscribe|ctabelle |ctable |ltags:|mtake care|stel.|"
    "stel:|mthank you|mthanks|hto:|bupdated |surl:|Mviele gr|mwarm regards|mwarmly|lwatch:|"
    "Rweblinks|Rworks cited|bwritten by |myours|myours faithfully|myours sincerely|myours truly|";

/// line_words packed.  An entry is a byte (low half: its kind, high half: how many letters it has
/// in common with the entry before, besides the first) and the rest of its letters, the last with the
/// top bit set.  The first letter is known by where the entries of each begin.
inline constexpr char line_word_kinds[] = "bclshmRFMH";
struct line_word_table {
  static constexpr unsigned letters = 26, longest_common = 16;  // that fits a half of a byte
  std::uint8_t bytes[sizeof line_words] = {};  // what is used is copied
  std::uint16_t at[letters + 1] = {};
  std::uint32_t second[letters] = {};  // the lower five bits of the second characters, a bit for each

  constexpr line_word_table() noexcept {
    unsigned letter = 0;
    std::uint16_t n = 0;
    const char* before = "";
    for (const char* w = line_words; *w != '\0'; ++w) {
      unsigned kind = 0, common = 0;
      while (line_word_kinds[kind] != *w) ++kind;
      ++w;
      while (letter <= static_cast<unsigned>(*w - 'a')) at[letter++] = n;
      second[letter - 1] |= 1u << (w[1] & 31);
      while (common < longest_common && w[common] == before[common] && w[common + 1] != '|') ++common;
      if (common == 0) common = 1;
      bytes[n++] = static_cast<std::uint8_t>((common - 1) << 4 | kind);
      before = w;
      for (w += common; *w != '|'; ++w) bytes[n++] = static_cast<std::uint8_t>(*w);
      bytes[n - 1] |= 0x80;
    }
    while (letter <= letters) at[letter++] = n;
  }
};
template <std::size_t N>
struct packed_line_words {
#ifdef __OPTIMIZE_SIZE__
  std::uint8_t bytes[N] = {};
#else
  std::uint8_t bytes[N + 7] = {};  // which are looked at eight at a time
  std::uint32_t second[line_word_table::letters] = {};
#endif
  std::uint16_t at[line_word_table::letters + 1] = {};
  constexpr explicit packed_line_words(const line_word_table& t) noexcept {
    for (std::size_t i = 0; i < N; ++i) bytes[i] = t.bytes[i];
    for (std::size_t i = 0; i <= line_word_table::letters; ++i) at[i] = t.at[i];
#ifndef __OPTIMIZE_SIZE__
    for (std::size_t i = 0; i < line_word_table::letters; ++i) second[i] = t.second[i];
#endif
  }
};
inline constexpr packed_line_words<line_word_table{}.at[line_word_table::letters]> line_word_entries{line_word_table{}};

/// What follows the rest of an entry at `w`, whose last byte has the top bit set.
inline const std::uint8_t* skip_entry(const std::uint8_t* w) noexcept {
#ifndef __OPTIMIZE_SIZE__
  for (;; w += 8) {
    std::uint64_t tops = 0;
    PITH_COPY_BYTES(&tops, w, sizeof(tops));
    if ((tops = in_byte_order(tops) & 0x8080808080808080u) != 0) return w + lowest_bit(tops & (0 - tops)) / 8 + 1;
  }
#else
  while ((*w++ & 0x80) == 0) {}
  return w;
#endif
}

/// The kind of the entry of line_words that a line of `bytes` begins with, or 0.
inline char line_word(const char* p, std::size_t bytes) noexcept {
  const auto small_letter = [p](std::size_t i) noexcept {
    return static_cast<char>(p[i] >= 'A' && p[i] <= 'Z' ? p[i] | 0x20 : p[i]);
  };
  const unsigned letter = static_cast<unsigned char>(small_letter(0) - 'a');
  if (letter >= line_word_table::letters) return '\0';
#ifndef __OPTIMIZE_SIZE__
  if (bytes < 2 || (line_word_entries.second[letter] >> (p[1] & 31) & 1) == 0) return '\0';  // most
#endif
  const std::uint8_t* w = line_word_entries.bytes + line_word_entries.at[letter];
  const std::uint8_t* const end = line_word_entries.bytes + line_word_entries.at[letter + 1];
  std::size_t same = 1;  // how many bytes of the line are those of the entry before
  while (w < end) {
    const unsigned head = *w++, common = (head >> 4) + 1;
    if (same > common) same = common;
    bool match = false;
    while (!match && same >= common) {  // else it differs from the line where the one before did
      const unsigned own = same < bytes ? static_cast<unsigned char>(small_letter(same)) : 0u, next = *w & 0x7Fu;
      if (own < next) return '\0';  // it comes after the line, and so do all the others
      if (own > next) break;
      ++same;
      match = (*w++ & 0x80) != 0;
    }
    if (!match) {
      w = skip_entry(w);
      continue;
    }
    const char what = line_word_kinds[head & 15];
    const bool all = same == bytes || (same + 1 == bytes && (p[same] == ',' || p[same] == '!' || p[same] == ':'));
    if (all || (what != 'R' && what != 'm' && what != 'F')) return what;
  }
  return '\0';
}

/// A date and time as programs write them, "08/16/2000 12:05 PM", or one of the two.
struct time_stamp {
  const char* end;
  unsigned dates;  ///< how many "/", "-" or "." are in the date; more than 8: and a comma after it
  bool clock;      ///< there is a time
};
PITH_NOINLINE inline time_stamp read_time_stamp(const char* const p, const char* limit) noexcept {
  time_stamp t{p, 0, false};
  const char* const reach = ahead(p, limit, mark_look);
  for (const char*& q = t.end; q != reach; ++q) {  // "2024-03-12, 18:42:10.123" and more
    if (is_digit_at(q, limit)) continue;
    const char c = byte_at(q, limit);
    const bool comma = c == ',' && byte_at(q + 1, limit) == ' ';
    if (q == p || !is_digit_at(q + 1 + comma, limit)) break;
    if (c == ':') {
      t.clock = true;
    } else if (t.clock) {
      if (comma || (c != '.' && c != ',')) break;
    } else if (c == '/' || c == '-' || c == '.') {
      ++t.dates;
    } else if (t.dates != 0 && (comma || c == ' ')) {
      if (comma) t.dates += 8, ++q;
    } else {
      break;
    }
  }
  if (!t.clock) return t;
  const char next = byte_at(t.end, limit);
  const char* const half = t.end + (next == '\xE2' ? 3 : next == ' ');  // a narrow space: E2 80 AF
  const char noon = static_cast<char>(byte_at(half, limit) | 0x20);
  if ((noon == 'a' || noon == 'p') && (byte_at(half + 1, limit) | 0x20) == 'm') t.end = half + 2;
  return t;
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

/// Reads the label at `p`: of at most five words and no comma, but in an item of at most fourteen.
inline line_label read_label(const char* p, const char* limit, bool item) noexcept {
  line_label l;
  limit = ahead(p, limit, label_look);
  // "''Black Sun: A Life'' is a book", "*''Black Sun ..." of a wiki
  if (const char* const q = p + (byte_at(p, limit) == '*'); byte_at(q, limit) == '\'' && byte_at(q + 1, limit) == '\'') return l;
  unsigned letters = 0, run = 0;
  bool small_letter = false, all = true, in_word = false, number = false, bracket = false;
  for (;;) {
    const character c = read(p, limit);
    if (reads_ahead && in_word && is_letter(c.kind)) {  // as below, for most
      ++letters;
      ++run;
      if (c.kind == kind::lower) small_letter = true;
      for (p += c.bytes; p < limit && is_letter(ascii_kind_of(*p)); ++p, ++letters) small_letter |= *p >= 'a';
      continue;
    }
    if (c.kind == kind::newline) return l;
    const bool dash = c.kind == kind::dash && !in_word && kind_at(p + c.bytes, limit) == kind::space;
    if (c.code == U'(' || c.code == U')') bracket = c.code == U'(';
    if (bracket && (c.code == U':' || dash)) return l;
    if (c.code == U':' || c.code == 0xFF1A || dash) {
      const character next = read(p + c.bytes, limit);
      if (l.words == 0 || (next.kind != kind::space && c.code == U':')) return l;
      l.text = skip_spaces(p + c.bytes, limit);
      if (kind_at(l.text, limit) == kind::newline) l.text = nullptr;
      l.capitals = all;
      l.shouted = !small_letter;
      l.single = letters == 1 && all && !number;
      l.dash = dash;
      return l;
    }
    if (is_word(c.kind) || is_spaceless(c.kind)) {
      if (!in_word) {
        if (++l.words > (item ? 14u : 5u)) return l;
        if (c.kind != kind::upper && c.kind != kind::digit && !bracket) all = false;
        number |= c.kind == kind::digit;
        run = 0;
      }
      in_word = true;
      ++letters;
      ++run;
      if (c.kind == kind::lower) small_letter = true;
    } else if (c.kind == kind::space) {
      in_word = false;
    } else if ((is_stop(c.kind) && kind_at(p + c.bytes, limit) == kind::space && letters > 4 && run > 1) ||
               (c.kind == kind::comma && !item) || c.code == U'"' || c.code == 0x201C) {
      return l;
    }
    p += c.bytes;
  }
}

/// The text behind a date and its dash at `p`, "Oct. 3 - ", or `p`.
PITH_ALWAYS_INLINE const char* skip_date(const char* p, const char* reach) noexcept {
  bool digit = false;
  reach = ahead(p, reach, mark_look);
  for (const char* q = p; q < reach;) {
    const character c = read(q, reach);
    digit |= c.kind == kind::digit;
    if (c.kind == kind::dash) {
      while (kind_at(q, reach) == kind::dash) q += read(q, reach).bytes;
      const char* const text = skip_spaces(q, reach);
      return digit && text != q ? text : p;
    }
    if (!is_word(c.kind) && c.kind != kind::space && c.code != U'.' && c.code != U',') break;
    q += c.bytes;
  }
  return p;
}

/// The text behind a dateline at `p`: "LONDON (Reuters) - ", "(CNN) -- ", "PARIS — ",
/// "ROME (Wire) - Oct. 3 - "; or `p`.
inline const char* skip_dateline(const char* p, const char* limit) noexcept {
  const char* q = p;
  const char* const reach = ahead(p, limit, label_look);
  unsigned words = 0, capitals = 0, run = 0;
  bool bracket = false, closed = false;
  for (;;) {
    const character c = read(q, reach);
    if (reads_ahead && run != 0 && !closed && is_letter(c.kind)) {  // as below, for most
      if (words == 1 && c.kind == kind::lower && !bracket) return p;
      capitals += words == 1 && c.kind == kind::upper;
      q += c.bytes;
      continue;
    }
    if (c.kind == kind::newline) return p;
    if (is_word(c.kind)) {
      if (closed) return q[-1] == ' ' && words <= 1 ? q : p;  // "(CNN) The ..."
      if (run++ == 0) {
        if (++words > 8) return p;
        if (c.kind != kind::upper && !bracket) return p;
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
        while (kind_at(q, reach) == kind::dash) q += read(q, reach).bytes;
        const char* text = skip_spaces(q, reach);
        // but "IBM - one of the makers of ..."
        return text != q && read(text, reach).kind != kind::lower ? skip_date(text, reach) : p;
      } else if (c.kind != kind::space && c.code != U',' && c.code != U'.' && c.code != U'/') {
        return p;
      }
    }
    q += c.bytes;
  }
}

/// Where a line of text has `what`, given in small letters, or null.
PITH_NOINLINE inline const char* has(const char* p, const char* end, const char* what) noexcept {
  for (; p < end; ++p) {
    std::size_t n = 0;
    while (what[n] != '\0' && p + n < end && (p[n] | 0x20) == (what[n] | 0x20)) ++n;
    if (what[n] == '\0') return p;
  }
  return nullptr;
}

/// Whether a line with the first word of a caption is one: "Figure 3: ...", "Table 1.", "Photo: ",
/// or an entry of a list of drawings, "Fig. 3A shows the valve; and", but not "Table 1 shows that ...".
inline bool names_figure(const char* p, const char* end) noexcept {
  bool number = false;
  for (; p < end && *p != ':'; ++p) {
    const bool digit = *p >= '0' && *p <= '9';
    if (number && !digit && *p != '.' && *p != '-') return end[-1] == ';' || (end - p > 5 && has(end - 5, end, "; and") != nullptr);
    number |= digit;
    if (number && *p == '.' && (p + 1 == end || p[1] == ' ')) return true;
  }
  return true;
}

}  // namespace pith::detail

#endif  // PITH_MARKS_HPP
