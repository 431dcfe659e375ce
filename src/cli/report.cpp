// report.cpp - the modes of the command but the summary: keywords, sentences, blocks, stems; as lines
// or as JSON.
#include "report.hpp"

#include <algorithm>

#include "language.hpp"
#include "shared.hpp"
#include "view.hpp"

namespace cli {

namespace {

const char* keywords(const arguments& a, const char* name, std::string_view text, buffers& m,
                     streams s) {
  output& out = s.out;
  const pith::keyword_options o = keyword_options_of(a, a.options.language);
  const double start = milliseconds();
  const pith::keyword_result r =
      with_workspace(m.workspace, text.size(), [&](pith::workspace w) { return pith::keywords(text, o, w); });
  const double took = milliseconds() - start;
  if (r.status != pith::status::ok) return problem(r.status);
  if (a.json()) {
    open_object(out, a, name, text);
    ranking_members(out, r);
    member(out, "keywords");
    out.put('[');
  }
  bool first = true;
  for (const pith::keyword& k : r) {
    const std::string_view line = one_line(part(text, k.offset, k.length), m.line);
    if (a.json()) {
      out.put(first ? "{\"text\":" : ",{\"text\":");
      out.json_string(line);
      member(out, "offset", k.offset);
      member(out, "length", k.length);
      member(out, "count", k.count);
      member(out, "score");
      out.decimal(k.score);
      out.put('}');
    } else {
      if (a.scores) {
        out.decimal(k.score);
        out.put('\t');
      }
      out.foreign(line);
      out.put('\n');
    }
    first = false;
  }
  if (a.json()) out.put("]}\n");
  if (a.stats) {
    s.err.name(name);
    s.err.format(": %zu bytes, language %s, %u terms, %u phrases, %u sweeps%s, workspace %zu bytes, "
                 "%.3f ms\n",
                 text.size(), *language_name(a) != 0 ? language_name(a) : "unknown",
                 static_cast<unsigned>(r.term_count), static_cast<unsigned>(r.candidate_count),
                 static_cast<unsigned>(r.sweeps), r.converged ? "" : " (not converged)",
                 r.workspace_bytes, took);
  }
  return nullptr;
}

// A sentence in JSON is what is on its own lines: marks before it, but no line that is only passed
// over, such as "<p>", and no white space at either end.
void to_own_lines(std::string_view text, std::size_t sentence, std::size_t& begin, std::size_t& end) {
  constexpr std::string_view white = " \t\r\n\f\v";
  if (const std::size_t line = text.substr(0, sentence).find_last_of("\r\n"); line != text.npos && line >= begin) begin = line + 1;
  const std::size_t last = text.substr(0, end).find_last_not_of(white);
  begin = std::min(text.find_first_not_of(white, begin), end);
  end = last == text.npos ? begin : std::max(begin, last + 1);
}

// Every sentence with what stands between it and the one before, such as a list item's mark, so
// that nothing is dropped; or every block.
const char* listing(const arguments& a, const char* name, std::string_view text, buffers& m,
                    streams s) {
  output& out = s.out;
  const bool blocks = a.mode == mode::blocks;
  const double start = milliseconds();
  const pith::outline r = with_workspace(m.workspace, text.size(), [&](pith::workspace w) {
    return pith::read(text, a.options, w);
  });
  const double took = milliseconds() - start;
  if (r.status != pith::status::ok) return problem(r.status);
  if (a.json()) {
    open_object(out, a, name, text);
    member(out, "workspace_bytes", r.workspace_bytes);
    member(out, blocks ? "blocks" : "sentences");
    out.put('[');
  }
  std::size_t done = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;  // a byte order mark is no text
  bool first = true;
  const pith::sentence none{0, 0, 0, 0, pith::role::furniture, 0};  // of a text without a sentence
  const pith::sentence* const all = r.count != 0 ? r.sentences : &none;
  const std::uint32_t count = r.count != 0 ? r.count : 1;
  for (std::uint32_t i = 0; i < count; ++i) {
    const pith::sentence& head = all[i];
    while (blocks && i + 1 < count && (all[i + 1].flags & pith::starts_block) == 0) ++i;
    std::size_t end = std::size_t{all[i].offset} + all[i].length;
    if (!blocks && i + 1 == count) end = text.size();
    std::size_t begin = blocks ? head.offset : done;
    done = end;
    if (a.json() && !blocks) to_own_lines(text, head.offset, begin, end);
    const std::string_view line = one_line(part(text, begin, end - begin), m.line, false);
    if (line.empty()) continue;
    const char* const role = pith::role_name(head.role);
    if (a.json()) {
      out.put(first ? "{\"text\":" : ",{\"text\":");
      out.json_string(line);
      member(out, "role");
      out.json_string(role);
      member(out, "offset", begin);
      member(out, "length", end - begin);
      out.put('}');
    } else {
      if (blocks) {
        out.put(role);
        out.put('\t');
      }
      out.foreign(line);
      out.put('\n');
    }
    first = false;
  }
  if (a.json()) out.put("]}\n");
  if (a.stats) {
    s.err.name(name);
    s.err.format(": %zu bytes, %u sentences, workspace %zu bytes, %.3f ms\n", text.size(), static_cast<unsigned>(r.count), r.workspace_bytes, took);
  }
  return nullptr;
}

const char* stems(const arguments& a, const char* name, std::string_view text, buffers& m,
                  output& out) {
  if (a.json()) {
    open_object(out, a, name, text);
    member(out, "stems");
    out.put('[');
  }
  bool first = true;
  for (std::size_t i = 0; i < text.size();) {
    if (pith::detail::is_collapsed(text[i])) { ++i; continue; }
    const std::size_t begin = i;
    while (i < text.size() && !pith::detail::is_collapsed(text[i])) ++i;
    const std::string_view word = part(text, begin, i - begin);
    if (!m.line.reserve(word.size() * 2 + 4)) return "out of memory";
    const std::string_view stemmed{m.line.data(), stem(word, a.options.language, m.line.data())};
    if (a.json()) {
      if (!first) out.put(',');
      out.json_string(stemmed);
    } else {
      out.foreign(stemmed);
      out.put('\n');
    }
    first = false;
  }
  if (a.json()) out.put("]}\n");
  return nullptr;
}

}  // namespace

const char* report(const arguments& a, const char* name, std::string_view text, buffers& m,
                   streams s) {
  if (a.mode == mode::stem) return stems(a, name, text, m, s.out);
  if (a.section) return by_section(a, name, text, m, s);
  if (a.highlight) return highlight(a, name, text, m, s);
  if (a.mode == mode::summary) return summary(a, {&name, &text, 1}, m, s);
  if (a.mode == mode::keywords) return keywords(a, name, text, m, s);
  return listing(a, name, text, m, s);
}

}  // namespace cli
