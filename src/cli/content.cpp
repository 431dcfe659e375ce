// content.cpp - formats by their first bytes, encodings that are not UTF-8, and what is no prose.
#include "content.hpp"

#include <cstdint>
#include <cstring>
#include <initializer_list>

#include "json.hpp"
#include "output.hpp"
#include "pith/reading/utf8.hpp"

namespace cli {

namespace {

// Enough to see what a text is, and nothing beside the time to summarize it.
constexpr std::size_t sample_bytes = 4096;
// What was written on the way of a mail may be before the field that tells of its parts.
constexpr std::size_t head_bytes = 16 * sample_bytes;

unsigned byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

bool starts_with(std::string_view text, std::string_view with) {
  return text.size() >= with.size() && std::memcmp(text.data(), with.data(), with.size()) == 0;
}

// The next eight bytes at once: most of a text needs no closer look.
constexpr std::uint64_t in_each = 0x0101010101010101u;
// The top bit of each byte that is below `least`, which is at most 128.
constexpr std::uint64_t below(std::uint64_t bytes, unsigned least) {
  return ~(((bytes & in_each * 0x7F) + in_each * (0x80 - least)) | bytes) & in_each * 0x80;
}
bool eight_at(std::string_view text, std::size_t i, std::uint64_t& bytes) {
  if (text.size() - i < sizeof bytes) return false;
  std::memcpy(&bytes, text.data() + i, sizeof bytes);
  return true;
}

struct format {
  std::string_view magic;
  const char* what;
};

using namespace std::string_view_literals;

constexpr format formats[] = {
    {"%PDF-"sv, "a PDF, not text; convert it first, for example with pdftotext"},
    {"\x7f" "ELF"sv, "a program (ELF), not text"},
    {"MZ\x90\0"sv, "a program (Windows), not text"},
    {"PK\x03\x04"sv, "a ZIP archive such as .docx, .odt or .epub, not text; convert it first, for example with pandoc -t plain"},
    {"\xd0\xcf\x11\xe0"sv, "an old Office document, not text; convert it first, for example with antiword"},
    {"{\\rtf"sv, "an RTF document, not plain text; convert it first, for example with pandoc -t plain"},
    {"\x1f\x8b"sv, "compressed by gzip; use zcat FILE | pith"},
    {"BZh"sv, "compressed by bzip2; use bzcat FILE | pith"},
    {"\xfd" "7zXZ"sv, "compressed by xz; use xzcat FILE | pith"},
    {"\x28\xb5\x2f\xfd"sv, "compressed by zstd; use zstdcat FILE | pith"},
    {"\x89PNG"sv, "an image (PNG), not text"},
    {"\xff\xd8\xff"sv, "an image (JPEG), not text"},
    {"GIF8"sv, "an image (GIF), not text"},
    {"SQLite format 3"sv, "an SQLite database, not text"},
};

// A unit of UTF-16.
unsigned unit_at(std::string_view text, std::size_t i, bool big) {
  const unsigned a = byte_at(text, i), b = byte_at(text, i + 1);
  return big ? a << 8 | b : b << 8 | a;
}

// How many units every text has many of: letters of ASCII, spaces, line ends, and the commas and full
// stops of East Asia.  -1 where a unit cannot be text, so that this is not UTF-16 in this order.
int familiar_units(std::string_view sample, bool big) {
  int familiar = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    const unsigned u = unit_at(sample, i, big);
    const bool control = u < 0x20 && u != '\n' && u != '\r' && u != '\t' && u != '\f';
    if (control || (u >= 0xE000 && u < 0xF900) || u >= 0xFFFE) return -1;
    if (u >= 0xDC00 && u < 0xE000 && i != 0) {  // a second half needs the first one
      const unsigned before = unit_at(sample, i - 2, big);
      if (before < 0xD800 || before >= 0xDC00) return -1;
    }
    familiar += u == '\n' || (u >= ' ' && u < 0x7F) || (u >= 0x3000 && u <= 0x3002) || u == 0xFF0C;
  }
  return familiar;
}

// Whether a text ends within a character of UTF-8, of which at most three bytes are there.
bool is_cut_off(std::string_view rest) {
  bool cut = rest.size() < 4 && byte_at(rest, 0) >= 0xC0;
  for (std::size_t i = 1; cut && i < rest.size(); ++i) cut = (byte_at(rest, i) & 0xC0) == 0x80;
  return cut;
}

// Bytes that are not UTF-8, but for the character that is cut off at the end; of the whole text one byte alone is none.
std::size_t malformed_bytes(std::string_view sample, bool whole) {
  std::size_t at = 0, odd = 0;
  while (at < sample.size() && ((whole && at + 1 == sample.size()) || !is_cut_off({sample.data() + at, sample.size() - at}))) {
    std::uint64_t bytes;
    if (eight_at(sample, at, bytes) && (bytes & in_each * 0x80) == 0) {
      at += sizeof bytes;
      continue;
    }
    if (static_cast<unsigned char>(sample[at]) < 0x80) {
      ++at;
      continue;
    }
    const looked_at c = look({sample.data() + at, sample.size() - at});
    odd += c.malformed;
    at += c.bytes;
  }
  return odd;
}

// UTF-16 without a mark.  In one order of the bytes a twentieth of the units are familiar, which of the
// wrong order and of other bytes is not so; UTF-8 without a NUL is never taken for it.
bool guess_utf16(std::string_view sample, std::size_t odd, encoding& out) {
  sample = {sample.data(), sample.size() / 2 * 2};
  if (sample.size() < 4) return false;
  if (std::memchr(sample.data(), 0, sample.size()) == nullptr && odd * 8 < sample.size())
    return false;  // UTF-8, or one byte a letter
  const int little = familiar_units(sample, false), big = familiar_units(sample, true);
  const int units = static_cast<int>(sample.size() / 2);
  if ((little > big ? little : big) * 20 < units || little == big) return false;
  out = little > big ? encoding::utf16_little : encoding::utf16_big;
  return true;
}

// What the bytes from 0x80 to 0x9F are in Windows-1252; 0: nothing.
constexpr char16_t windows_signs[] = u"\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
                                     u"\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

bool is_letter(unsigned c) { return (c | 0x20) - 'a' < 26; }
bool is_high(unsigned c) { return c >= 0x80; }

// The text from a few words before its first byte on that is not ASCII, if that is near its start: it may begin with a
// licence in English.
std::string_view from_first_high(std::string_view text) {
  constexpr std::size_t longest = std::size_t{1} << 16;
  std::size_t i = 0;
  for (std::uint64_t bytes; i < longest && eight_at(text, i, bytes) && (bytes & in_each * 0x80) == 0;) i += sizeof bytes;
  while (i < longest && i < text.size() && !is_high(byte_at(text, i))) ++i;
  constexpr std::size_t words = 32;  // letters for that byte to stand among, be it the only one
  i -= i < words ? i : words;
  return {text.data() + i, text.size() - i};
}

// Whether a byte below 0xC0 is a sign of Windows-1252 here and not a letter of another encoding.  Between two letters
// stand spaces, hyphens and apostrophes, but no superscript ("m\xB3yn" is Polish in ISO 8859-2) and no letter with a
// caron, which in Windows-1250 is the same byte.  No letter follows U+0192, which leads katakana in Shift_JIS.
bool is_sign(unsigned before, unsigned c, unsigned after) {
  if (is_high(before) && is_high(after)) return false;
  if (c == 0x83 && is_letter(after)) return false;
  const bool inside = is_letter(before) && is_letter(after);
  if (c < 0xA0) return windows_signs[c - 0x80] != 0 && !(inside && std::strchr("\x8A\x8E\x9A\x9E\x9F", static_cast<int>(c)) != nullptr);
  return !inside || std::strchr("\xA0\xAA\xAD\xB4\xB7\xBA", static_cast<int>(c)) != nullptr;
}

// Whether a letter is a word of Western Europe: the French and Italian ones with a grave accent, that of Norwegian with a ring.
bool is_word_alone(unsigned c) { return std::strchr("\xC0\xC5\xC8\xC9\xE0\xE1\xE5\xE6\xE8\xE9\xED\xF3\xF8", static_cast<int>(c)) != nullptr; }

// Whether a text is plainly Windows-1252, of which Latin-1 is a part: its bytes that are not ASCII are letters beside
// other letters, or signs, few of them side by side, and as good as none of them are UTF-8.
bool is_windows_1252(std::string_view text) {
  std::size_t letters = 0, high = 0, fit = 0, utf8 = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned c = byte_at(text, i);
    letters += is_letter(c);
    if (!is_high(c)) continue;
    ++high;
    const looked_at seen = look({text.data() + i, text.size() - i});
    if (!seen.malformed) {
      ++utf8;
      i += seen.bytes - 1;
      continue;
    }
    const unsigned before = i > 0 ? byte_at(text, i - 1) : ' ', after = i + 1 < text.size() ? byte_at(text, i + 1) : ' ';
    if (c >= 0xC0) fit += is_letter(before) || is_letter(after) || (!is_high(before) && !is_high(after) && is_word_alone(c));
    else fit += is_sign(before, c, after);
  }
  // of every eight letters at most two, and of every eight of those at most one that is odd
  return high != 0 && high * 4 <= letters && fit * 8 >= high * 7 && utf8 * 16 <= high;
}

#define PITH_LOOKS_LIKE(name) "looks like " name ", not UTF-8; convert it first, for example with iconv -f " name

// How often each byte of a text that is not ASCII is there, and how often in a word with letters of ASCII.
struct letter_counts {
  std::size_t high = 0, ascii = 0;
  std::size_t all[128] = {}, inside[128] = {};
  explicit letter_counts(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const unsigned c = byte_at(text, i);
      ascii += is_letter(c);
      if (!is_high(c)) continue;
      ++high;
      ++all[c - 0x80];
      const unsigned before = i > 0 ? byte_at(text, i - 1) : ' ', after = i + 1 < text.size() ? byte_at(text, i + 1) : ' ';
      const bool follows = is_letter(before) || before >= 0xC0, leads = is_letter(after) || after >= 0xC0;
      inside[c - 0x80] += (is_letter(before) || is_letter(after)) && (c >= 0xC0 || (follows && leads));
    }
  }
  std::size_t of(const char* bytes) const { return sum(all, bytes); }
  std::size_t inside_of(const char* bytes) const { return sum(inside, bytes); }

 private:
  static std::size_t sum(const std::size_t* counts, const char* bytes) {
    std::size_t n = 0;
    for (; *bytes != '\0'; ++bytes) n += counts[static_cast<unsigned char>(*bytes) - 0x80];
    return n;
  }
};

// Encodings of other alphabets than Latin, and the bytes of six letters that are a third and more of most texts of each.
constexpr struct { const char *bytes, *what; } alphabets[] = {
    {"\xEE\xE5\xE0\xE8\xED\xF2", PITH_LOOKS_LIKE("WINDOWS-1251")},  // Russian: o, e, a, i, n, t
    {"\xCF\xC5\xC1\xC9\xCE\xD4", PITH_LOOKS_LIKE("KOI8-R")},
    {"\xDE\xD5\xD0\xD8\xDD\xE2", PITH_LOOKS_LIKE("ISO-8859-5")},
    {"\xAE\xA5\xA0\xA8\xAD\xE2", PITH_LOOKS_LIKE("CP866")},
    {"\xE1\xEF\xE9\xF4\xE5\xED", PITH_LOOKS_LIKE("WINDOWS-1253")},  // Greek: a, o, i, t, e, n
    {"\xE9\xE5\xE4\xEC\xE0\xF8", PITH_LOOKS_LIKE("WINDOWS-1255")},  // Hebrew: yod, vav, he, lamed, alef, resh
    {"\xC7\xE1\xED\xE3\xE4\xE6", PITH_LOOKS_LIKE("WINDOWS-1256")},  // Arabic: alef, lam, yeh, meem, noon, waw
    {"\xC7\xE4\xEA\xE5\xE6\xE8", PITH_LOOKS_LIKE("ISO-8859-6")}};

// Encodings of Latin letters: inside words of a text there are two or more of each of three sets, and no more than one that
// a language of Windows-1252 has beside them.
constexpr struct { const char *first, *second, *third, *never, *what; } latin[] = {
    {"\xB3", "\xBF", "\x9C\x9F\xB9", "", PITH_LOOKS_LIKE("WINDOWS-1250")},  // Polish
    {"\xB3", "\xBF", "\xB6\xBC\xB1", "", PITH_LOOKS_LIKE("ISO-8859-2")},
    {"\x9A\x9E", "\xE8\xEC\xF8\xE6", "\x9A\x9E\x9D\xF9\xF0\xBE", "\xE5\xE7\xEA", PITH_LOOKS_LIKE("WINDOWS-1250")},  // Czech, Croatian
    {"\xBE", "\xB9\xBE", "\xE8\xEC\xF8\xE6", "", PITH_LOOKS_LIKE("ISO-8859-2")},
    {"\xFE", "\xE3", "\xBA\xE2\xEE", "\xF0\xFD", PITH_LOOKS_LIKE("ISO-8859-2")},                    // Romanian
    {"\xF5", "\xFB", "\xF6\xFC", "\xE0\xE3\xE7\xE8\xEA", PITH_LOOKS_LIKE("ISO-8859-2")},           // Hungarian
    {"\xFD", "\xF0\xFE", "\xFC\xE7", "\xE1\xE6\xE8\xF3", PITH_LOOKS_LIKE("WINDOWS-1254")},         // Turkish
    {"\xF8", "\xF0\xFE", "\xEB", "\xE4\xE5\xF6", PITH_LOOKS_LIKE("WINDOWS-1257")}};                 // Lithuanian

// Which encoding of one byte a letter a text has by its letters, other than Windows-1252; null where that is not sure.
const char* name_alphabet(std::string_view text) {
  constexpr std::size_t longest = std::size_t{1} << 16, least = 24;  // bytes
  const letter_counts counts({text.data(), text.size() < longest ? text.size() : longest});
  for (const auto& l : latin)
    if (counts.ascii > counts.high && counts.inside_of(l.first) > 1 && counts.inside_of(l.second) > 1 && counts.inside_of(l.third) > 1 &&
        counts.inside_of(l.never) < 2)
      return l.what;
  const char* best = nullptr;
  std::size_t most = 0, next = 0;
  for (const auto& a : alphabets) {
    std::size_t n = counts.of(a.bytes);
    for (const char* b = a.bytes; *b != '\0'; ++b)
      if (const char one[] = {*b, '\0'}; counts.of(one) * 64 < counts.high) n = 0;
    if (n <= most) next = n > next ? n : next;
    else next = most, most = n, best = a.what;
  }
  if (counts.high < least || most * 3 < counts.high || next * 4 > most * 3) return nullptr;
  if (best == alphabets[1].what && counts.of("\xA4\xA6\xA7") * 50 > counts.high) return PITH_LOOKS_LIKE("KOI8-U");  // Ukrainian
  return best;
}

// What is said of a text with many bytes that are not UTF-8: which encoding of East Asia it has, by its most
// frequent characters, else what it is not.  A character has two bytes, the second of which may be ASCII.
const char* name_encoding(std::string_view sample, std::string_view rest) {
  std::size_t pairs = 0, kana_sjis = 0, kana_euc = 0, low = 0, hangul = 0, stops = 0, spaces = 0, odd_runs = 0, runs = 0;
  for (std::size_t i = 0, run = 0; i + 1 < sample.size(); ++i) {
    const unsigned a = byte_at(sample, i), b = byte_at(sample, i + 1);
    spaces += a == ' ';
    if (!is_high(a)) continue;
    ++pairs;
    kana_sjis += (a == 0x82 && b >= 0x9F && b < 0xF2) || (a == 0x83 && b >= 0x40 && b < 0x97);
    kana_euc += (a == 0xA4 || a == 0xA5) && b >= 0xA1;
    low += !is_high(b) && b >= 0x40;
    hangul += a >= 0xB0 && a <= 0xC8 && b >= 0xA1;
    stops += a == 0xA1 && (b == 0x41 || b == 0x43);  // of Big5
    ++i;
    run += 1 + is_high(b);
    if (i + 1 < sample.size() && is_high(b) && is_high(byte_at(sample, i + 1))) continue;
    ++runs;
    odd_runs += run % 2;
    run = 0;
  }
  if (kana_sjis * 5 > pairs) return "looks like Shift_JIS, not UTF-8; convert it first, for example with iconv -f SHIFT_JIS";
  if (stops * 50 > pairs && low * 8 > pairs) return "looks like Big5, not UTF-8; convert it first, for example with iconv -f BIG5";
  if (const char* const what = name_alphabet(rest); what != nullptr) return what;
  if (odd_runs * 8 > runs) return "many bytes are not UTF-8; convert it first with iconv -f and the name of its encoding";
  if (kana_euc * 5 > pairs) return PITH_LOOKS_LIKE("EUC-JP");
  if (hangul * 8 > pairs * 7 && spaces * 8 > pairs) return PITH_LOOKS_LIKE("EUC-KR");
  return PITH_LOOKS_LIKE("GBK");
}

bool is_control(unsigned c) {
  return c < 0x20 && !(c >= '\t' && c <= '\r') && c != 0x1B && c != 0x1F;
}

// Objects and lists, one or one after the other, with strings in them, and between those only numbers and the letters
// of true, false, null, NaN and Infinity: a wiki's "[{TableOfContents}]" is none, nor is "{...}" before prose.  The
// last may be cut off.
bool looks_like_json(std::string_view text) {
  std::size_t depth = 0, strings = 0;
  const char* const end = text.data() + text.size();
  for (const char* p = text.data(); p < end; ++p) {
    const char c = *p;
    if (c == '{' || c == '[') ++depth;
    else if (is_json_space(c)) continue;
    else if (depth == 0 || c == '\0' || std::strchr("}],:\"+-.0123456789EINaefilnrstuy", c) == nullptr) return false;
    else if (c == '}' || c == ']') --depth;
    else if (c == '"') {
      ++strings;
      p = end_of_string(p, end);
      if (p == end) break;
    }
  }
  return strings != 0;
}

// Each line is one of a file of messages (PO): a comment, a keyword or a string, the first of them no string.  A text
// about them has others too.
bool looks_like_messages(std::string_view sample, bool whole) {
  bool id = false, translation = false, keyword = false;
  for (std::size_t at = 0, end; at < sample.size(); at = end + 1) {
    end = sample.find('\n', at);
    if (end == sample.npos) {
      if (!whole) break;
      end = sample.size();
    }
    const std::string_view line{sample.data() + at, end - at};
    if (line.find_first_not_of(" \t\r") == line.npos || line[0] == '#' || (keyword && line[0] == '"')) continue;
    if (!starts_with(line, "msg") && !starts_with(line, "domain ")) return false;
    keyword = true;
    id |= starts_with(line, "msgid \"");
    translation |= starts_with(line, "msgstr");
  }
  return id && translation;
}

// "<!DOCTYPE html>", "<html>": styles have lines with commas and semicolons.
bool looks_like_page(std::string_view sample) {
  while (!sample.empty() && is_json_space(sample[0])) sample.remove_prefix(1);
  constexpr std::string_view marks[] = {"<!doctype html", "<html"};
  for (const std::string_view mark : marks) {
    std::size_t i = 0;
    while (i < mark.size() && i < sample.size() && (sample[i] == mark[i] || (sample[i] | 0x20) == mark[i])) ++i;
    if (i == mark.size()) return true;
  }
  return false;
}

// Five lines or more with the same number of commas, semicolons or tabs, two or more.
bool looks_like_table(std::string_view sample, bool whole) {
  for (const char mark : {',', ';', '\t'}) {
    std::size_t lines = 0, first = 0, count = 0, bytes = 0;
    bool same = true, quoted = false;
    for (std::size_t i = 0; i <= sample.size() && same; ++i) {
      const bool end = i == sample.size();
      if (end && !whole) break;
      if (!end && sample[i] == '"') quoted = !quoted;
      if (!end && (quoted || sample[i] != '\n')) {
        count += sample[i] == mark && !quoted;
        ++bytes;
        continue;
      }
      if (bytes > 0) {
        if (lines++ == 0) first = count;
        same = count == first && first >= 2;
      }
      count = bytes = 0;
    }
    if (same && lines >= 5) return true;
  }
  return false;
}

}  // namespace

bool is_binary(std::string_view start) {
  std::size_t controls = 0;
  for (std::size_t i = 0; i < start.size();) {
    std::uint64_t bytes;
    const bool eight = eight_at(start, i, bytes);
    const std::size_t end = eight ? i + sizeof bytes : i + 1;
    // none of the eight is below a space, or only white space is
    if (eight && ((bytes - in_each * ' ') & ~bytes & in_each * 0x80) == 0) i = end;
    else if (eight && (below(bytes, ' ') & ~(below(bytes, '\r' + 1) & ~below(bytes, '\t'))) == 0) i = end;
    while (i < end) controls += is_control(byte_at(start, i++));
  }
  return controls * 16 > start.size();
}

content recognize(std::string_view text) {
  const std::string_view sample{text.data(), text.size() < sample_bytes ? text.size() : sample_bytes};
  for (const format& f : formats)
    if (starts_with(text, f.magic)) return {encoding::utf8, wrapping::none, f.what, true};
  content found;
  const std::string_view rest = from_first_high(text);
  const std::size_t odd = malformed_bytes({rest.data(), rest.size() < sample_bytes ? rest.size() : sample_bytes}, rest.size() <= sample_bytes);
  if (starts_with(text, "\xff\xfe"sv)) found.encoding = encoding::utf16_little;
  else if (starts_with(text, "\xfe\xff"sv)) found.encoding = encoding::utf16_big;
  else if (!guess_utf16(sample, odd, found.encoding)) {
    if (is_binary(sample)) found.what = "looks like binary data, not text";
    else if (!sample.empty() && std::memchr(sample.data(), 0, sample.size()) != nullptr)
      found.what = "has NUL bytes, which text does not have";
    else if (odd != 0 && is_windows_1252(rest)) {
      found.encoding = encoding::windows_1252;
      found.what = name_alphabet(rest);
      if (found.what == nullptr) found.what = "is not UTF-8; read as Windows-1252 (Latin-1); if letters are wrong, convert it first with iconv";
    } else if (odd * 50 > sample.size()) found.what = name_encoding(sample, rest);
    else recognize_form(text, found);
  }
  return found;
}

void recognize_form(std::string_view text, content& found) {
  if (starts_with(text, "\xef\xbb\xbf")) text.remove_prefix(3);
  const std::string_view sample = text.substr(0, sample_bytes);
  const bool whole = sample.size() == text.size();
  if (looks_like_json(text)) {
    const bool cells = sample.find("\"cells\":") != sample.npos && sample.find("\"cell_type\":") != sample.npos;
    found.wrapping = cells ? wrapping::notebook : wrapping::json;
  } else if (looks_like_messages(sample, whole)) {
    found.wrapping = wrapping::messages;
  } else if (looks_like_mail(text.substr(0, head_bytes))) {
    found.wrapping = wrapping::mail;
  } else if (found.what == nullptr && !looks_like_page(sample) && looks_like_table(sample, whole)) {
    found.what = "looks like a table (CSV or TSV), not prose; for tab-separated records use --tsv --column N";
  }
}

std::size_t utf8_room(std::string_view text, encoding from) {
  if (from != encoding::windows_1252) return (text.size() + 1) / 2 * 3;
  std::size_t high = 0;
  for (const char c : text) high += is_high(static_cast<unsigned char>(c));
  return text.size() + 2 * high;  // three bytes at most: U+20AC
}

std::size_t to_utf8(std::string_view text, encoding from, char* out) {
  if (from == encoding::windows_1252) {
    std::size_t n = 0;
    for (const char c : text) {
      const unsigned byte = static_cast<unsigned char>(c);
      const unsigned code = byte - 0x80 < 0x20 ? windows_signs[byte - 0x80] : byte;
      n += pith::detail::encode(code != 0 || byte == 0 ? code : 0xFFFD, out + n);
    }
    return n;
  }
  const std::string_view utf16 = text;
  const bool big = from == encoding::utf16_big;
  std::size_t n = 0, i = 0;
  while (i < utf16.size()) {
    char32_t code = 0xFFFD;
    if (i + 1 < utf16.size()) code = unit_at(utf16, i, big);
    i += 2;
    if (i == 2 && code == 0xFEFF) continue;  // the mark
    if (code >= 0xD800 && code < 0xE000) {
      const unsigned low = code < 0xDC00 && i + 1 < utf16.size() ? unit_at(utf16, i, big) : 0;
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
      } else {
        code = 0xFFFD;
      }
    }
    n += pith::detail::encode(code, out + n);
  }
  return n;
}

}  // namespace cli
