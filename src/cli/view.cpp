// view.cpp - the header, the list, and the text with its summary marked.
#include "view.hpp"

#include <cstring>

#include "layout.hpp"
#include "shared.hpp"

namespace cli {

namespace {

// Styles that can be read on a dark terminal and on a light one: the terminal chooses what the sixteen
// colours are.
constexpr const char* bold = "\033[1m";
constexpr const char* dim = "\033[2m";
constexpr const char* marked = "\033[1;30;43m";  // black on yellow
constexpr const char* warm = "\033[33m";

const char* styled(const arguments& a, const char* style) { return a.colored ? style : ""; }

// What is not the text itself but what is around it.
bool is_beside(pith::role r) {
  return r == pith::role::byline || r == pith::role::link || r == pith::role::signature ||
         r == pith::role::furniture || r == pith::role::footnote || r == pith::role::reference;
}

// Blocks of these roles follow each other without an empty line.
bool is_tight(pith::role r) {
  return r == pith::role::list_item || r == pith::role::table || r == pith::role::code ||
         r == pith::role::speech || r == pith::role::reference;
}

bool keeps_lines(pith::role r) { return r == pith::role::table || r == pith::role::code; }

// Whether a block is on the line after the block before: then what is beside the text stays together, as the
// lines of a mail's head do.
bool is_next_line(std::string_view gap) {
  std::size_t lines = 0;
  for (const char c : gap) lines += c == '\n';
  return lines == 1;
}

}  // namespace

pith::outline outline_of(const arguments& a, std::string_view text, buffers& m) {
  return with_workspace(m.outline, text.size(), [&](pith::workspace w) { return pith::read(text, a.options, w); });
}

void put_header(const arguments& a, std::string_view text, const pith::result& r, buffers& m, output& out) {
  const pith::outline all = outline_of(a, text, m);
  layout page(out, a.width);
  std::size_t words = 0;
  const pith::sentence* title = nullptr;
  for (std::uint32_t i = 0; i < all.count; ++i) {
    words += all.sentences[i].words;
    if (title == nullptr && all.sentences[i].role == pith::role::title) title = all.sentences + i;
  }
  if (title != nullptr) {
    page.words(heading_line(part(text, title->offset, title->length), m.line), styled(a, bold));
    page.end_line();
  }
  output line;
  line.format("%zu words, %u sentences; %u kept", words, static_cast<unsigned>(r.sentence_count),
              static_cast<unsigned>(r.count));
  if (r.sentence_count != 0)
    line.format(" (%.0f %%)", 100.0 * static_cast<double>(r.count) / static_cast<double>(r.sentence_count));
  page.words(line.held(), styled(a, dim));
  page.end_line();
  out.put('\n');
}

void put_list(const arguments& a, std::string_view text, const pith::result& r, buffers& m, output& out) {
  layout page(out, a.width);
  page.indent(2);
  for (const pith::span& s : r) {
    page.words("- ");
    page.words(one_line(part(text, s.offset, s.length), m.line));
    page.end_line();
  }
}

void put_markdown(output& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool special = std::memchr("\\`*_[]<>|", c, 9) != nullptr ||
                         (i == 0 && std::memchr("#+-=~", c, 5) != nullptr) ||
                         (c == '.' && i > 0 && i < 10 && text[i - 1] >= '0' && text[i - 1] <= '9' &&
                          (i == 1 || (text[0] >= '0' && text[0] <= '9')));  // "1. " begins a list
    if (special) out.put('\\');
    out.foreign(part(text, i, 1));
  }
}

const char* highlight(const arguments& a, const char*, std::string_view text, buffers& m, streams to) {
  pith::options o = a.options;
  pith::result r = with_workspace(m.workspace, text.size(), [&](pith::workspace w) {
    return pith::summarize(text, o, w);
  });
  if (r.status != pith::status::ok) return problem(r.status);
  // for each sentence of the text a style: chosen, or by its score
  const std::uint32_t count = r.sentence_count;
  if (!m.joined.reserve(count + std::size_t{1})) return "out of memory";
  enum level : char { unknown, low, middle, high, chosen };
  char* const level_of = m.joined.data();
  std::memset(level_of, unknown, count);
  const std::uint32_t kept = r.count;
  for (const pith::span& s : r) level_of[s.sentence] = chosen;
  pith::options every = o;
  every.sentences = every.words = every.bytes = 0;
  every.ratio = 1;
  r = with_workspace(m.workspace, text.size(), [&](pith::workspace w) {
    return pith::summarize(text, every, w);
  });
  if (r.status != pith::status::ok) return problem(r.status);
  for (const pith::span& s : r) {
    if (level_of[s.sentence] != unknown) continue;
    // a third of what is left each
    const std::uint32_t place = s.rank > kept ? (s.rank - kept) * 3 / (r.count - kept + 1) : 0;
    level_of[s.sentence] = static_cast<char>(place == 0 ? high : place == 1 ? middle : low);
  }
  const pith::outline all = outline_of(a, text, m);
  if (all.status != pith::status::ok) return problem(all.status);

  layout page(to.out, a.width);
  std::size_t done = 0;
  pith::role last = pith::role::paragraph;
  for (std::uint32_t i = 0; i < all.count; ++i) {
    const pith::sentence& s = all.sentences[i];
    const std::string_view gap = part(text, done, s.offset > done ? s.offset - done : 0);
    if ((s.flags & pith::starts_block) != 0 || i == 0) {
      if (i != 0 && ((s.role == last && is_tight(last)) ||
                     (is_beside(s.role) && is_beside(last) && is_next_line(gap))))
        page.end_line();
      else page.gap();
      page.indent(s.role == pith::role::list_item ? 2 : 0);
    }
    last = s.role;
    // what is before it, such as a list's mark
    if (!gap.empty()) {
      page.words(one_line(gap, m.line, false), styled(a, dim));
      page.words(" ");  // between two sentences of Chinese there is none
    }
    done = std::size_t{s.offset} + s.length;
    const char level = i < count ? level_of[i] : static_cast<char>(unknown);
    const char* const style = level == chosen                                                    ? marked
                              : s.role == pith::role::title || s.role == pith::role::heading ? bold
                              : is_beside(s.role) || level == low                            ? dim
                              : level == high                                                ? warm
                                                                                             : "";
    const std::string_view line = one_line(part(text, s.offset, s.length), m.line);
    if (keeps_lines(s.role) && level != chosen) {
      page.verbatim(indentation(gap), part(text, s.offset, s.length), styled(a, style));
    } else if (level == chosen && !a.colored) {
      if (!m.text.reserve(line.size() + 4)) return "out of memory";
      std::memcpy(m.text.data(), "**", 2);
      std::memcpy(m.text.data() + 2, line.data(), line.size());
      std::memcpy(m.text.data() + 2 + line.size(), "**", 2);
      page.words({m.text.data(), line.size() + 4});
    } else {
      page.words(line, styled(a, style));
    }
  }
  page.end_line();
  return nullptr;
}

}  // namespace cli
