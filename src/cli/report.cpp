// report.cpp - the modes of the command but the summary: keywords, sentences, blocks, stems; as lines
// or as JSON.
#include "report.hpp"

#include <cstdio>

#include "pith/keywords.hpp"
#include "pith/pith.hpp"
#include "pith/unicode.hpp"
#include "pith/utf8.hpp"
#include "shared.hpp"

namespace cli {

namespace {

const char* keywords(const arguments& a, const char* name, std::string_view text, buffers& m,
                     output& out) {
  pith::keyword_options o;
  o.count = a.keywords;
  o.damping = a.options.damping;
  o.tolerance = a.options.tolerance;
  o.max_sweeps = a.options.max_sweeps;
  o.language = a.options.language;
  const double start = milliseconds();
  const pith::keyword_result r =  // takes about twice the workspace of a summary
      with_workspace(m.workspace, text.size() * 2, [&](pith::workspace w) {
        return pith::keywords(text, o, w);
      });
  const double took = milliseconds() - start;
  if (r.status != pith::status::ok) return problem(r.status);
  if (a.json) {
    open_object(out, a, name, text);
    ranking_members(out, r);
    member(out, "keywords");
    out.put('[');
  }
  bool first = true;
  for (const pith::keyword& k : r) {
    const std::string_view line = one_line(part(text, k.offset, k.length), m.line);
    if (a.json) {
      out.put(first ? "{\"text\":" : ",{\"text\":");
      out.json_string(line);
      member(out, "offset", k.offset);
      member(out, "length", k.length);
      member(out, "count", k.count);
      member(out, "score");
      out.decimal(static_cast<double>(k.score));
      out.put('}');
    } else {
      if (a.scores) {
        out.decimal(static_cast<double>(k.score));
        out.put('\t');
      }
      out.put(line);
      out.put('\n');
    }
    first = false;
  }
  if (a.json) out.put("]}\n");
  if (a.stats) {
    std::fprintf(stderr,
                 "%s: %zu bytes, language %s, %u terms, %u phrases, %u sweeps%s, workspace %zu bytes, "
                 "%.3f ms\n",
                 name, text.size(), *language_name(a) != 0 ? language_name(a) : "unknown",
                 static_cast<unsigned>(r.term_count), static_cast<unsigned>(r.candidate_count),
                 static_cast<unsigned>(r.sweeps), r.converged ? "" : " (not converged)",
                 r.workspace_bytes, took);
  }
  return nullptr;
}

// Every sentence with what stands between it and the one before, such as a list item's mark, so
// that nothing is dropped; or every block.
const char* listing(const arguments& a, const char* name, std::string_view text, buffers& m,
                    output& out) {
  const bool blocks = a.mode == mode::blocks;
  const double start = milliseconds();
  const pith::outline r = with_workspace(m.workspace, text.size(), [&](pith::workspace w) {
    return pith::read(text, a.options, w);
  });
  const double took = milliseconds() - start;
  if (r.status != pith::status::ok) return problem(r.status);
  if (a.json) {
    open_object(out, a, name, text);
    member(out, "workspace_bytes", r.workspace_bytes);
    member(out, blocks ? "blocks" : "sentences");
    out.put('[');
  }
  std::size_t done = 0;
  bool first = true;
  const pith::sentence none{0, 0, 0, 0, pith::role::furniture, 0};  // of a text without a sentence
  const pith::sentence* const all = r.count != 0 ? r.sentences : &none;
  const std::uint32_t count = r.count != 0 ? r.count : 1;
  for (std::uint32_t i = 0; i < count; ++i) {
    const pith::sentence& head = all[i];
    while (blocks && i + 1 < count && (all[i + 1].flags & pith::starts_block) == 0) ++i;
    std::size_t end = std::size_t{all[i].offset} + all[i].length;
    if (!blocks && i + 1 == count) end = text.size();
    const std::size_t begin = blocks ? head.offset : done;
    const std::string_view line = one_line(part(text, begin, end - begin), m.line, false);
    done = end;
    if (line.empty()) continue;
    const char* const role = pith::role_name(head.role);
    if (a.json) {
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
      out.put(line);
      out.put('\n');
    }
    first = false;
  }
  if (a.json) out.put("]}\n");
  if (a.stats) {
    std::fprintf(stderr, "%s: %zu bytes, %u sentences, workspace %zu bytes, %.3f ms\n", name,
                 text.size(), static_cast<unsigned>(r.count), r.workspace_bytes, took);
  }
  return nullptr;
}

// The stem of a word, folded as the library folds the words of a text.  `out` has room for twice as
// many bytes: a capital of two may have a small letter of three.
std::size_t stem(std::string_view word, const pith::language* language, char* out) {
  using namespace pith::detail;
  const char* p = word.data();
  const char* const end = p + word.size();
  std::size_t n = 0, last_at = 0;
  char32_t last = 0;
  while (p < end) {
    const decoded c = decode(p, end);
    if (c.bytes == 1 && static_cast<unsigned char>(*p) >= 0x80) {  // malformed: kept as it is
      out[n++] = *p++;
      last = 0;
      continue;
    }
    p += c.bytes;
    const char32_t code = c.code == U'\u2019' ? U'\'' : fold(c.code);
    const char32_t whole = last != 0 ? compose_folded(last, code) : 0;  // a letter and its accent
    if (whole != 0) n = last_at;
    last = whole != 0 ? whole : code;
    last_at = n;
    n += encode(last, out + n);
  }
  return language != nullptr && language->stem != nullptr && n < 64 ? language->stem(out, n) : n;
}

const char* stems(const arguments& a, const char* name, std::string_view text, buffers& m,
                  output& out) {
  if (a.json) {
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
    if (a.json) {
      if (!first) out.put(',');
      out.json_string(stemmed);
    } else {
      out.put(stemmed);
      out.put('\n');
    }
    first = false;
  }
  if (a.json) out.put("]}\n");
  return nullptr;
}

}  // namespace

const char* report(const arguments& a, const char* name, std::string_view text, buffers& m,
                   output& out) {
  if (a.mode == mode::stem) return stems(a, name, text, m, out);
  if (a.mode == mode::summary) return summary(a, {&name, &text, 1}, m, out);
  if (a.mode == mode::keywords) return keywords(a, name, text, m, out);
  return listing(a, name, text, m, out);
}

}  // namespace cli
