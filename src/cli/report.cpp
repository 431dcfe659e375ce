// report.cpp - the modes of the command: summary, keywords, sentences, blocks, stems; as lines or as
// JSON.
#include "report.hpp"

#include <cstdio>
#include <ctime>

#include "pith/keywords.hpp"
#include "pith/pith.hpp"
#include "pith/unicode.hpp"
#include "pith/utf8.hpp"

namespace cli {

namespace {

double milliseconds() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

const char* language_name(const arguments& a) {
  return a.options.language != nullptr ? a.options.language->code : "";
}

// Runs `call` with a workspace that is generous, since pages that are not used cost nothing, and
// again with what was missing in the rare text for which it was not.
template <class Call>
auto with_workspace(memory& m, std::size_t text_bytes, Call call) {
  if (!m.reserve(text_bytes * 2 + 65536)) m.reserve(text_bytes + 4096);
  auto r = call(pith::workspace{m.data(), m.size()});
  if (r.status == pith::status::workspace_too_small && m.reserve(m.size() + r.missing_bytes))
    r = call(pith::workspace{m.data(), m.size()});
  return r;
}

const char* problem(pith::status s) {
  if (s == pith::status::workspace_too_small) return "out of memory";
  return pith::status_name(s);
}

// Not string_view::substr, which can throw: that alone would load the C++ library with each start.
std::string_view part(std::string_view text, std::size_t offset, std::size_t length) {
  return {text.data() + offset, length};
}

// The sentence without its line ends; in `m` until the next call.
std::string_view one_line(std::string_view sentence, memory& m) {
  if (!m.reserve(sentence.size() + 1)) return sentence;
  return {m.data(), pith::clean(sentence, m.data())};
}

// "name": of a member that is not the first.
void member(output& out, std::string_view name) {
  out.put(",\"");
  out.put(name);
  out.put("\":");
}

void member(output& out, std::string_view name, std::size_t value) {
  member(out, name);
  out.number(value);
}

void open_object(output& out, const arguments& a, const char* name, std::string_view text) {
  out.put("{\"file\":");
  out.json_string(name);
  member(out, "bytes", text.size());
  member(out, "language");
  out.json_string(language_name(a));
}

const char* summary(const arguments& a, const char* name, std::string_view text, buffers& m,
                    output& out) {
  const double start = milliseconds();
  const pith::result r = with_workspace(m.workspace, text.size(), [&](pith::workspace w) {
    return pith::summarize(text, a.options, w);
  });
  const double took = milliseconds() - start;
  if (r.status != pith::status::ok) return problem(r.status);
  if (a.json) {
    open_object(out, a, name, text);
    member(out, "sentence_count", r.sentence_count);
    member(out, "candidate_count", r.candidate_count);
    member(out, "term_count", r.term_count);
    member(out, "sweeps", r.sweeps);
    member(out, "converged");
    out.put(r.converged ? "true" : "false");
    member(out, "workspace_bytes", r.workspace_bytes);
    member(out, "summary");
    out.put('[');
  }
  bool first = true;
  for (const pith::span& s : r) {
    const std::string_view line = one_line(part(text, s.offset, s.length), m.line);
    if (a.json) {
      out.put(first ? "{\"text\":" : ",{\"text\":");
      out.json_string(line);
      member(out, "offset", s.offset);
      member(out, "length", s.length);
      member(out, "sentence", s.sentence);
      member(out, "rank", s.rank);
      member(out, "centrality");
      out.decimal(static_cast<double>(s.centrality));
      out.put('}');
    } else {
      if (a.scores) {
        out.decimal(static_cast<double>(s.centrality));
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
                 "%s: %zu bytes, language %s, %u sentences, %u candidates, %u terms, %u sweeps%s, "
                 "workspace %zu bytes, %.3f ms\n",
                 name, text.size(), *language_name(a) != 0 ? language_name(a) : "unknown", static_cast<unsigned>(r.sentence_count),
                 static_cast<unsigned>(r.candidate_count), static_cast<unsigned>(r.term_count),
                 static_cast<unsigned>(r.sweeps), r.converged ? "" : " (not converged)",
                 r.workspace_bytes, took);
  }
  return nullptr;
}

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
    member(out, "term_count", r.term_count);
    member(out, "sweeps", r.sweeps);
    member(out, "converged");
    out.put(r.converged ? "true" : "false");
    member(out, "workspace_bytes", r.workspace_bytes);
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
  for (std::uint32_t i = 0; i < r.count; ++i) {
    const pith::sentence& head = r.sentences[i];
    while (blocks && i + 1 < r.count && (r.sentences[i + 1].flags & pith::starts_block) == 0) ++i;
    std::size_t end = r.sentences[i].offset + r.sentences[i].length;
    if (!blocks && i + 1 == r.count) end = text.size();
    const std::size_t begin = blocks ? head.offset : done;
    const std::string_view line = one_line(part(text, begin, end - begin), m.line);
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

constexpr bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
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
    if (is_space(text[i])) { ++i; continue; }
    const std::size_t begin = i;
    while (i < text.size() && !is_space(text[i])) ++i;
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
  if (a.mode == mode::summary) return summary(a, name, text, m, out);
  if (a.mode == mode::keywords) return keywords(a, name, text, m, out);
  return listing(a, name, text, m, out);
}

}  // namespace cli
