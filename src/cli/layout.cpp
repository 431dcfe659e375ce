// layout.cpp - measures and places words.
#include "layout.hpp"

#include "pith/fit.hpp"

namespace cli {

namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// What ends something and stays with it, in East Asia and after an emoji.  Not the straight quotes, which
// open too.
bool is_closer(char32_t c) {
  switch (c) {
    case '.': case ',': case '!': case '?': case ':': case ';': case ')': case ']': case '}':
    case 0x00BB: case 0x2019: case 0x201D: case 0x2026:
    case 0x3001: case 0x3002: case 0x3009: case 0x300B: case 0x300D: case 0x300F: case 0x3011: case 0x3015:
    case 0xFF01: case 0xFF09: case 0xFF0C: case 0xFF0E: case 0xFF1A: case 0xFF1B: case 0xFF1F: return true;
    default: return false;
  }
}

bool is_opener(char32_t c) {
  return c == 0x3008 || c == 0x300A || c == 0x300C || c == 0x300E || c == 0x3010 || c == 0x3014 || c == 0xFF08;
}

// Marks that take a column, where most take none: the vowel signs of India and its neighbours, category Mc
// of Unicode 14 in the basic plane.
constexpr struct {
  std::uint16_t first, last;
} spacing_marks[] = {
    {0x0903, 0x0903}, {0x093B, 0x093B}, {0x093E, 0x0940}, {0x0949, 0x094C}, {0x094E, 0x094F},
    {0x0982, 0x0983}, {0x09BE, 0x09C0}, {0x09C7, 0x09C8}, {0x09CB, 0x09CC}, {0x09D7, 0x09D7},
    {0x0A03, 0x0A03}, {0x0A3E, 0x0A40}, {0x0A83, 0x0A83}, {0x0ABE, 0x0AC0}, {0x0AC9, 0x0AC9},
    {0x0ACB, 0x0ACC}, {0x0B02, 0x0B03}, {0x0B3E, 0x0B3E}, {0x0B40, 0x0B40}, {0x0B47, 0x0B48},
    {0x0B4B, 0x0B4C}, {0x0B57, 0x0B57}, {0x0BBE, 0x0BBF}, {0x0BC1, 0x0BC2}, {0x0BC6, 0x0BC8},
    {0x0BCA, 0x0BCC}, {0x0BD7, 0x0BD7}, {0x0C01, 0x0C03}, {0x0C41, 0x0C44}, {0x0C82, 0x0C83},
    {0x0CBE, 0x0CBE}, {0x0CC0, 0x0CC4}, {0x0CC7, 0x0CC8}, {0x0CCA, 0x0CCB}, {0x0CD5, 0x0CD6},
    {0x0D02, 0x0D03}, {0x0D3E, 0x0D40}, {0x0D46, 0x0D48}, {0x0D4A, 0x0D4C}, {0x0D57, 0x0D57},
    {0x0D82, 0x0D83}, {0x0DCF, 0x0DD1}, {0x0DD8, 0x0DDF}, {0x0DF2, 0x0DF3}, {0x0F3E, 0x0F3F},
    {0x0F7F, 0x0F7F}, {0x102B, 0x102C}, {0x1031, 0x1031}, {0x1038, 0x1038}, {0x103B, 0x103C},
    {0x1056, 0x1057}, {0x1062, 0x1064}, {0x1067, 0x106D}, {0x1083, 0x1084}, {0x1087, 0x108C},
    {0x108F, 0x108F}, {0x109A, 0x109C}, {0x1715, 0x1715}, {0x1734, 0x1734}, {0x17B6, 0x17B6},
    {0x17BE, 0x17C5}, {0x17C7, 0x17C8}, {0x1923, 0x1926}, {0x1929, 0x192B}, {0x1930, 0x1931},
    {0x1933, 0x1938}, {0x1A19, 0x1A1A}, {0x1A55, 0x1A55}, {0x1A57, 0x1A57}, {0x1A61, 0x1A61},
    {0x1A63, 0x1A64}, {0x1A6D, 0x1A72}, {0x1B04, 0x1B04}, {0x1B35, 0x1B35}, {0x1B3B, 0x1B3B},
    {0x1B3D, 0x1B41}, {0x1B43, 0x1B44}, {0x1B82, 0x1B82}, {0x1BA1, 0x1BA1}, {0x1BA6, 0x1BA7},
    {0x1BAA, 0x1BAA}, {0x1BE7, 0x1BE7}, {0x1BEA, 0x1BEC}, {0x1BEE, 0x1BEE}, {0x1BF2, 0x1BF3},
    {0x1C24, 0x1C2B}, {0x1C34, 0x1C35}, {0x1CE1, 0x1CE1}, {0x1CF7, 0x1CF7}, {0x302E, 0x302F},
    {0xA823, 0xA824}, {0xA827, 0xA827}, {0xA880, 0xA881}, {0xA8B4, 0xA8C3}, {0xA952, 0xA953},
    {0xA983, 0xA983}, {0xA9B4, 0xA9B5}, {0xA9BA, 0xA9BB}, {0xA9BE, 0xA9C0}, {0xAA2F, 0xAA30},
    {0xAA33, 0xAA34}, {0xAA4D, 0xAA4D}, {0xAA7B, 0xAA7B}, {0xAA7D, 0xAA7D}, {0xAAEB, 0xAAEB},
    {0xAAEE, 0xAAEF}, {0xAAF5, 0xAAF5}, {0xABE3, 0xABE4}, {0xABE6, 0xABE7}, {0xABE9, 0xABEA},
    {0xABEC, 0xABEC},
};

bool is_spacing_mark(char32_t c) {
  if (c < 0x0903 || c > 0xABEC) return false;
  std::size_t low = 0, high = sizeof spacing_marks / sizeof *spacing_marks;
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (spacing_marks[middle].first <= c ? low : high) = middle;
  }
  return c >= spacing_marks[low].first && c <= spacing_marks[low].last;
}

}  // namespace

measured measure(std::string_view text, bool shows_controls) {
  const looked_at c = look(text);
  if (c.control) return {c.bytes, !shows_controls ? 0u : c.bytes == 1 && !c.malformed ? 2u : 4u, false, false, false};
  const pith::detail::character read = pith::detail::read(text.data(), text.data() + text.size());
  const std::uint32_t columns = is_spacing_mark(read.code) ? 1 : pith::detail::columns_of(read);
  const bool closer = is_closer(read.code);
  return {c.bytes, columns, columns == 2 && !closer, closer, is_opener(read.code)};
}

void layout::wear(const char* style) {
  if (style_ == style) return;
  if (*style_ != '\0') out_.put(reset_style);
  out_.put(style);
  style_ = style;
}

void layout::place(std::string_view word, std::uint32_t columns, const char* style) {
  const std::uint32_t gap = space_ && !fresh_ ? 1 : 0;
  if (columns_ != 0 && !fresh_ && column_ + gap + columns > columns_) {
    wear("");
    out_.put('\n');
    for (std::uint32_t i = 0; i < indent_; ++i) out_.put(' ');
    column_ = indent_;
  } else if (gap != 0) {
    if (style_ != style) wear("");
    out_.put(' ');
    ++column_;
  }
  wear(style);
  out_.foreign(word);
  column_ += columns;
  space_ = fresh_ = false;
  any_ = true;
}

void layout::words(std::string_view text, const char* style) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (is_space(text[i])) {
      space_ = true;
      ++i;
      continue;
    }
    const std::size_t begin = i;
    std::uint32_t width = 0;
    bool opened = false;  // what follows may not be parted from the character before
    while (i < text.size() && !is_space(text[i])) {
      const measured m = measure({text.data() + i, text.size() - i}, out_.shows_controls());
      if (i != begin && m.breaks && !opened) break;
      opened = m.opens;
      if (columns_ != 0 && width != 0 && indent_ + width + m.columns > columns_) break;
      width += m.columns;
      i += m.bytes;
      if (m.opens) continue;
      if (m.breaks) {  // and what may not be parted from it
        while (i < text.size() && !is_space(text[i])) {
          const measured next = measure({text.data() + i, text.size() - i}, out_.shows_controls());
          if (next.columns != 0 && !next.closes) break;
          if (columns_ != 0 && indent_ + width + next.columns > columns_) break;
          width += next.columns;
          i += next.bytes;
        }
        break;
      }
    }
    place({text.data() + begin, i - begin}, width, style);
  }
}

void layout::verbatim(std::string_view indentation, std::string_view text, const char* style) {
  out_.put(indentation);
  wear(style);
  out_.foreign(text);
  fresh_ = false;
  any_ = true;
}

void layout::end_line() {
  wear("");
  if (!fresh_) out_.put('\n');
  fresh_ = true;
  space_ = false;
  column_ = 0;
}

void layout::gap() {
  end_line();
  if (any_) out_.put('\n');
}

}  // namespace cli
