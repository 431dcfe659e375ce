// pith/reading/markup.hpp - what marks mean: characters with names, accents, commands of TeX.
//
// Only tables, and how they are looked up.  What is done about a mark is told in clean.hpp.
#ifndef PITH_MARKUP_HPP
#define PITH_MARKUP_HPP

#include <cstddef>
#include <cstdint>

namespace pith {
namespace detail {

constexpr bool is_collapsed(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool is_digit_byte(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_high_byte(char c) noexcept { return static_cast<unsigned char>(c) >= 0x80; }
constexpr bool is_small_byte(char c) noexcept { return (c >= 'a' && c <= 'z') || is_high_byte(c); }
constexpr bool is_letter_byte(char c) noexcept { return is_small_byte(c) || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_letter(char c) noexcept { return is_letter_byte(c) && !is_high_byte(c); }
constexpr bool is_ascii_word(char c) noexcept { return is_ascii_letter(c) || is_digit_byte(c); }

/// Whether `c` is one of the characters of `set`.
constexpr bool is_any_of(char c, const char* set) noexcept {
  while (*set != '\0' && *set != c) ++set;
  return *set != '\0';
}

/// Which word of `list` the word from `p` to `end` is, in small letters or capitals, or -1.  A bar ends each of them.
constexpr int place_of(const char* p, const char* end, const char* list) noexcept {
  for (int place = 0; *list != '\0'; ++place, ++list) {
    const char* q = p;
    while (q < end && *list != '|' && (*q == *list || (*q | 0x20) == *list)) ++q, ++list;
    if (q == end && *list == '|') return place;
    while (*list != '|') ++list;
  }
  return -1;
}

/// Words in the order of the alphabet, a bar after each, and where those of each letter begin.
template <std::size_t N>
struct listed_words {
  char text[N] = {};
  std::uint8_t at[27] = {};
  constexpr explicit listed_words(const char (&list)[N]) noexcept {
    static_assert(N < 256, "a place is a byte");
    unsigned letter = 0;
    for (std::uint8_t i = 0; i < N - 1; ++i) {
      text[i] = list[i];
      if (i == 0 || list[i - 1] == '|')
        while (letter <= static_cast<unsigned>(list[i] - 'a')) at[letter++] = i;
    }
    while (letter < 27) at[letter++] = static_cast<std::uint8_t>(N - 1);
  }
};
/// What a hyphen at the end of a line stays before, "Haupt-/und Nebenwege", and after, "self-/made".
inline constexpr auto joining_words = listed_words("a|and|bis|bzw|e|eller|en|et|i|o|och|oder|of|og|or|ou|to|und|y|");
inline constexpr auto hyphened_words = listed_words("all|co|ex|far|half|high|ill|long|low|mid|non|one|self|semi|short|so|two|well|");

/// Whether the word from `p` to `end` is one of them, in small letters or capitals.
template <std::size_t N>
inline bool is_listed(const char* p, const char* end, const listed_words<N>& list) noexcept {
  const unsigned letter = p < end ? (static_cast<unsigned char>(*p) | 0x20u) - 'a' : 26u;
  if (letter > 25) return false;
  for (const char *w = list.text + list.at[letter], *const last = list.text + list.at[letter + 1]; w < last; ++w) {
    const char* q = p;
    while (q < end && *w != '|' && (*q | 0x20) == *w) ++q, ++w;
    if (q == end && *w == '|') return true;
    while (*w != '|') ++w;
  }
  return false;
}

/// A character by its name.
struct sign_name {
  char name[8];
  std::uint16_t code;
};

/// Names that HTML has for characters (&hellip;), and TeX (\ldots): no name is two characters, so one table does for
/// both.  None is shorter than the bytes of its character.
inline constexpr sign_name sign_names[] = {
    {"amp", '&'},         {"lt", '<'},          {"gt", '>'},          {"quot", '"'},        {"apos", '\''},
    {"nbsp", ' '},        {"ensp", ' '},        {"emsp", ' '},        {"thinsp", ' '},      {"shy", 0xAD},
    {"zwnj", 0xAD},       {"mdash", 0x2014},    {"ndash", 0x2013},    {"hellip", 0x2026},   {"lsquo", 0x2018},
    {"rsquo", 0x2019},    {"sbquo", 0x201A},    {"ldquo", 0x201C},    {"rdquo", 0x201D},    {"bdquo", 0x201E},
    {"lsaquo", 0x2039},   {"rsaquo", 0x203A},   {"laquo", 0xAB},      {"raquo", 0xBB},      {"iexcl", 0xA1},
    {"iquest", 0xBF},     {"middot", 0xB7},     {"bull", 0x2022},     {"prime", 0x2032},    {"dagger", 0x2020},
    {"copy", 0xA9},       {"reg", 0xAE},        {"trade", 0x2122},    {"sect", 0xA7},       {"para", 0xB6},
    {"cent", 0xA2},       {"pound", 0xA3},      {"yen", 0xA5},        {"euro", 0x20AC},     {"deg", 0xB0},
    {"ordf", 0xAA},       {"ordm", 0xBA},       {"micro", 0xB5},      {"permil", 0x2030},   {"sup1", 0xB9},
    {"sup2", 0xB2},       {"sup3", 0xB3},       {"frac12", 0xBD},     {"frac14", 0xBC},     {"frac34", 0xBE},
    {"plusmn", 0xB1},     {"divide", 0xF7},     {"minus", 0x2212},    {"larr", 0x2190},     {"rarr", 0x2192},
    {"szlig", 0xDF},      {"aelig", 0xE6},      {"AElig", 0xC6},      {"oelig", 0x153},     {"OElig", 0x152},
    {"eth", 0xF0},        {"ETH", 0xD0},        {"thorn", 0xFE},      {"THORN", 0xDE},      {"scaron", 0x161},
    {"Scaron", 0x160},    {"asymp", 0x2248},
    // of both
    {"times", 0xD7},      {"le", 0x2264},       {"ge", 0x2265},       {"ne", 0x2260},       {"sim", 0x223C},
    {"infin", 0x221E},    {"sum", 0x2211},      {"prod", 0x220F},     {"equiv", 0x2261},    {"cong", 0x2245},
    {"cap", 0x2229},      {"cup", 0x222A},      {"int", 0x222B},      {"exist", 0x2203},    {"forall", 0x2200},
    // of TeX
    {"leq", 0x2264},      {"geq", 0x2265},      {"neq", 0x2260},      {"approx", 0x2248},   {"to", 0x2192},
    {"gets", 0x2190},     {"mapsto", 0x21A6},   {"ldots", 0x2026},    {"dots", 0x2026},     {"cdots", 0x2026},
    {"cdot", 0xB7},       {"pm", 0xB1},         {"div", 0xF7},        {"in", 0x2208},       {"notin", 0x2209},
    {"subset", 0x2282},   {"circ", 0x2218},     {"propto", 0x221D},   {"exists", 0x2203},   {"infty", 0x221E},
    {"ll", 0x226A},       {"gg", 0x226B},       {"mid", '|'},         {"langle", 0x27E8},   {"rangle", 0x27E9},
    {"wedge", 0x2227},    {"vee", 0x2228},      {"neg", 0xAC},        {"nabla", 0x2207},    {"partial", 0x2202},
    {"ell", 0x2113},      {"oplus", 0x2295},    {"otimes", 0x2297},   {"ss", 0xDF},         {"ae", 0xE6},
    {"oe", 0x153},        {"AE", 0xC6},         {"aa", 0xE5},         {"AA", 0xC5},         {"dag", 0x2020},
    {"pounds", 0xA3}};
inline constexpr char greek_letters[] =
    "alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|omicron|pi|rho|sigmaf|sigma|tau|upsilon|"
    "phi|chi|psi|omega|";

/// The letter with that accent, by its first letter in the names of HTML: g(rave) a(cute) c(irc) t(ilde) u(ml) r(ing)
/// d (cedil) s(lash).  0 if Latin-1 has no such letter.
constexpr char32_t accented(char letter, char accent) noexcept {
  constexpr char letters[] = "AAAAAA_CEEEEIIII_NOOOOO_OUUUUY";  // from U+00C0 on; the small ones are 32 after them
  constexpr char accents[] = "gactur_dgacugacu_tgactu_sgacua";
  if (letter == 'y' && accent == 'u') return 0xFF;
  for (unsigned i = 0; letters[i] != '\0'; ++i)
    if ((letter & ~0x20) == letters[i] && accents[i] == accent)
      return 0xC0 + i + static_cast<unsigned>(letter & 0x20);
  return 0;
}

/// The character whose name is from `p` to `end`, or 0.
inline char32_t named_sign(const char* p, const char* end) noexcept {
  if (end - p < 2 || end - p > 7) return 0;
  for (const sign_name& row : sign_names) {
    const char* q = p;
    const char* name = row.name;
    while (q < end && *q == *name) ++q, ++name;
    if (q == end && *name == '\0') return row.code;
  }
  const int place = place_of(p, end, greek_letters);
  if (place >= 0) return (*p & 0x20 ? 0x3B1U : 0x391U) + static_cast<unsigned>(place);
  const int accent = place_of(p + 1, end, "grave|acute|circ|tilde|uml|ring|cedil|slash|");
  return accent >= 0 ? accented(*p, "gacturds"[accent]) : 0;
}

/// The accent of TeX that is written with `sign`, by the letters of accented(), or 0: \"u.
constexpr char tex_accent(char sign) noexcept {
  constexpr char signs[] = "`'^~\"cr", accents[] = "gactudr";
  for (unsigned i = 0; signs[i] != '\0'; ++i)
    if (signs[i] == sign) return accents[i];
  return '\0';
}

/// The character that a manual's source writes as \(em or \[em], or 0.
constexpr char32_t roff_sign(char first, char second) noexcept {
  constexpr char names[] = "emenlqrqoqcqaqdqbucodemitihagarshytm";
  constexpr std::uint16_t codes[] = {0x2014, 0x2013, 0x201C, 0x201D, 0x2018, 0x2019, '\'', '"', 0x2022,
                                     0xA9,   0xB0,   '-',    '~',    '^',    '`',    '\\', '-', 0x2122};
  for (unsigned i = 0; names[i] != '\0'; i += 2)
    if (names[i] == first && names[i + 1] == second) return codes[i / 2];
  return 0;
}

/// What a command of TeX does: shows what is in its braces, or nothing at all, or its second braces.
enum class tex_command : std::uint8_t { shows, goes, shows_second };
constexpr tex_command tex_command_of(const char* p, const char* end) noexcept {
  if (place_of(p, end, "href|textcolor|colorbox|fcolorbox|parbox|raisebox|scalebox|") >= 0)
    return tex_command::shows_second;
  if (place_of(p, end, "hyperref|") >= 0) return tex_command::shows;
  if (place_of(p, end, "footnote|footnotetext|footnotemark|index|label|begin|end|vspace|hspace|includegraphics|input|include|"
                       "thanks|todo|bibliography|usepackage|glsadd|") >= 0)
    return tex_command::goes;
  if (end - p > 5 && (place_of(p, p + 5, "index|") >= 0 || place_of(end - 5, end, "label|") >= 0)) return tex_command::goes;  // \indexsee, \symlabel
  for (const char* q = p; end - q >= 3; ++q) {
    const char* const three = q + 3;
    if (three == end && place_of(q, three, "ref|") >= 0) return tex_command::goes;           // \cref, \autoref
    if (end - q >= 4 && place_of(q, three + 1, "cite|") >= 0) return tex_command::goes;  // \citep, \parencite
  }
  return tex_command::shows;
}
/// Commands without braces that show nothing.
inline constexpr char silent_commands[] =
    "tt|em|bf|it|rm|sf|sl|sc|small|large|tiny|footnotesize|scriptsize|normalsize|noindent|item|par|quad|qquad|left|right|"
    "big|bigl|bigr|displaystyle|textstyle|limits|xspace|centering|protect|hfill|newline|linebreak|";

}  // namespace detail
}  // namespace pith

#endif  // PITH_MARKUP_HPP
