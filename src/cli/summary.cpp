// summary.cpp - the summary of a text, or of several together.
#include "pith/fit.hpp"
#include "pith/ranking.hpp"
#include "pith/feed.hpp"
#include "line_reader.hpp"
#include "progress.hpp"
#include "shared.hpp"
#include "summary_json.hpp"
#include "view.hpp"

namespace cli {

namespace {

// From this size on a text takes a good part of a second, and its progress is shown.
constexpr std::size_t large = std::size_t{16} << 20;

// The same summary of a text that is read piece by piece, so that its progress can be told.
pith::result summarize_slowly(std::string_view text, const pith::options& o, progress& shown, pith::workspace w) {
  constexpr std::size_t piece = std::size_t{1} << 20;
  pith::feed f(o, w);
  for (std::size_t at = 0; at < text.size(); at += piece) {
    const std::size_t left = text.size() - at;
    if (f.append(part(text, at, left < piece ? left : piece)) == pith::status::text_too_long) break;
    shown.tell(at >> 20, at, text.size());
  }
  return f.finish();
}

pith::result summarize(const arguments& a, const corpus& c, pith::options& o, buffers& m) {
  // a feed's workspace is not the one that --json and --stats tell, and the one that explain() asks
  const bool plain = c.count == 1 && !a.json() && !a.stats && !o.explain && !a.lines && a.rows == 0;
  progress shown("MB", a.progress);
  return with_workspace(m.workspace, bytes_of(c) + c.count, [&](pith::workspace w) {
    if (plain && shown.shows() && c.texts->size() >= large) return summarize_slowly(*c.texts, o, shown, w);
    if (a.lines) return summarize_lines(*c.texts, o, w);
    if (a.rows == 0) return pith::summarize({c.texts, c.count}, o, w);
    o.bytes = a.options.bytes;
    return pith::fit({c.texts, c.count}, o, {a.columns, a.rows}, w);
  });
}

void note(const arguments& a, const corpus& c, const char* what, output& err) {
  err.put("pith: ");
  err.name(a.corpus ? "corpus" : *c.names);
  err.put(": note: ");
  err.put(what);
  err.put('\n');
}

// A query leans the ranking; where no sentence shares a word with it, all is as without it, to the bit.
bool query_does_nothing(const arguments& a, const corpus& c, const pith::result& r, buffers& m) {
  if (a.options.title.empty()) return r.count != 0 && !r.ranked.leaning;  // with a title, both lean as one
  constexpr std::uint32_t most = 8;  // sentences to compare: a query that does something moves all of them
  pith::span with[most];
  const std::uint32_t count = r.count < most ? r.count : most;
  for (std::uint32_t i = 0; i < count; ++i) with[i] = r.spans[i];
  pith::options o = a.options;
  o.query = {};
  const pith::result without = summarize(a, c, o, m);
  if (without.status != pith::status::ok || without.count < count) return false;
  for (std::uint32_t i = 0; i < count; ++i)
    if (without.spans[i].sentence != with[i].sentence || without.spans[i].centrality < with[i].centrality ||
        without.spans[i].centrality > with[i].centrality)
      return false;
  return count != 0;
}

}  // namespace

const char* summary(const arguments& a, const corpus& c, buffers& m, streams to) {
  output& out = to.out;
  const double start = milliseconds();
  pith::options o = a.options;
  const pith::result r = summarize(a, c, o, m);
  const double took = milliseconds() - start;
  if (r.status != pith::status::ok) return problem(r.status);
  if (a.header) {
    put_header(a, *c.texts, r, m, out);
    put_list(a, *c.texts, r, m, out);
  } else {
    if (a.json()) open_summary(out, a, c, r);
    std::uint32_t document = 0;
    bool first = true;
    // not pith::ranking, as lines have a reader of their own
    pith::detail::explainer explain(r, o, pith::detail::aligned({m.workspace.data(), m.workspace.size()}));
    for (const pith::span& s : r) {
      pith::explanation why;
      if (o.explain) why = explain.why(s, part(c.texts[s.document], s.offset, s.length));
      if (!a.json() && a.corpus && a.rows == 0 && (first || s.document != document)) {
        if (!first) out.put('\n');
        out.put(a.format == format::markdown ? "## " : "==> ");
        if (a.format == format::markdown) put_markdown(out, c.names[s.document]);
        else out.name(c.names[s.document]);
        out.put(a.format == format::markdown ? "\n\n" : " <==\n");
      }
      document = s.document;
      put_sentence(a, c, s, o.explain ? &why : nullptr, !first, m, out);
      first = false;
    }
    if (a.json()) out.put("]}\n");
  }
  if (a.stats) {
    to.err.name(a.corpus ? "corpus" : *c.names);
    to.err.format(": %zu bytes, language %s, %u sentences, %u candidates, %u terms, %u sweeps%s, "
                  "workspace %zu bytes, %.3f ms\n",
                  bytes_of(c), *language_name(a) != 0 ? language_name(a) : "unknown",
                  static_cast<unsigned>(r.sentence_count), static_cast<unsigned>(r.candidate_count),
                  static_cast<unsigned>(r.term_count), static_cast<unsigned>(r.sweeps),
                  r.converged ? "" : " (not converged)", r.workspace_bytes, took);
  }
  if (r.count == 0 && r.candidate_count != 0)
    note(a, c, "no sentence fits the limit", to.err);
  if (r.count != 0 && r.ranked.level == pith::detail::no_prose && a.format == format::text && !a.header)
    note(a, c, "has no prose; what is printed is from tables, program text or furniture", to.err);
  if (!a.options.query.empty() && query_does_nothing(a, c, r, m))
    note(a, c, "nothing in the text matches the query", to.err);
  return nullptr;
}

}  // namespace cli
