// summary_json.cpp - a summary as lines, as Markdown or as JSON, with what spoke for each sentence.
#include "summary_json.hpp"

#include "pith/fit.hpp"
#include "pith/ranking.hpp"
#include "shared.hpp"
#include "view.hpp"

namespace cli {

namespace {

std::string_view line_of(const corpus& c, const pith::span& s, buffers& m) {
  return one_line(part(c.texts[s.document], s.offset, s.length), m.line);
}

// The sentence in lines of so many columns; in `m` until the next call.
std::string_view wrapped_line(const corpus& c, const pith::span& s, std::uint32_t columns, buffers& m) {
  const std::string_view sentence = part(c.texts[s.document], s.offset, s.length);
  if (!m.line.reserve(sentence.size() * 2)) return sentence;
  return {m.line.data(), pith::wrap(sentence, columns, m.line.data(), m.line.size()).bytes};
}

void json_part(output& out, const char* name, float value) {
  member(out, name);
  out.decimal(value);
}

void put_json(output& out, const arguments& a, const corpus& c, const pith::span& s,
              const pith::explanation* why, buffers& m) {
  out.put("{\"text\":");
  out.json_string(line_of(c, s, m));
  if (a.corpus) {
    member(out, "file");
    out.json_string(c.names[s.document]);
    member(out, "document", s.document);
  }
  member(out, "offset", s.offset);
  member(out, "length", s.length);
  member(out, "sentence", s.sentence);
  member(out, "rank", s.rank);
  json_part(out, "centrality", s.centrality);
  json_part(out, "score", s.score);
  if (why != nullptr) {
    member(out, "explanation");
    out.put("{\"query\":");
    out.decimal(why->query);
    if (a.options.method == pith::method::standard) {
      json_part(out, "centrality", why->centrality);
      json_part(out, "position", why->position);
      json_part(out, "length", why->length);
      json_part(out, "form", why->form);
      json_part(out, "cue", why->cue);
      json_part(out, "repetition", why->repetition);
    }
    member(out, "terms");
    out.put('[');
    for (std::uint32_t t = 0; t < why->term_count; ++t) {
      const pith::term_share& term = why->terms[t];
      out.put(t == 0 ? "{\"text\":" : ",{\"text\":");
      out.json_string(one_line(part(c.texts[s.document], term.offset, term.length), m.line));
      member(out, "offset", term.offset);
      member(out, "length", term.length);
      json_part(out, "share", term.share);
      out.put('}');
    }
    out.put("]}");
  }
  out.put('}');
}

void put_number(output& out, const char* format, float value) {
  out.format(format, static_cast<double>(value));
}

// A part of the score that says something.
void put_part(output& out, const char* name, float value) {
  if (value > -0.005f && value < 0.005f) return;
  out.put(", ");
  out.put(name);
  put_number(out, " %+.2f", value);
}

// What spoke for a sentence, in two lines of words below it.
void put_words(output& out, const arguments& a, const corpus& c, const pith::span& s,
               const pith::explanation& why, buffers& m) {
  put_number(out, "    score %.2f: ", s.score);
  if (a.options.method == pith::method::standard) {
    put_number(out, "centrality %+.2f ", why.centrality);
    put_number(out, "(%.2f times the mean)", s.centrality);
    put_part(out, "position", why.position);
    put_part(out, "length", why.length);
    // a missing beginning or end takes away 2.3, the three others together 2.1
    put_part(out, why.form < -2.2f ? "is no whole sentence" : "a question, quotation or aside", why.form);
    put_part(out, "says what the text is about", why.cue);
    put_part(out, repetition_name(why), why.repetition);
  } else {
    put_number(out, "centrality %.2f times the mean", s.centrality);
  }
  out.put("\n    centrality comes from:");
  const char* between = " ";
  for (std::uint32_t t = 0; t < why.term_count; ++t) {
    out.put(between);
    out.put('"');
    out.foreign(one_line(part(c.texts[s.document], why.terms[t].offset, why.terms[t].length), m.line));
    put_number(out, "\" %.0f %%", why.terms[t].share * 100);
    between = ", ";
  }
  if (why.query > 0.005f) {
    out.put(between);
    put_number(out, "the query %.0f %%", why.query * 100);
  } else if (why.term_count == 0) {
    out.put(" no word shared with another sentence");
  }
  out.put('\n');
}

}  // namespace

std::size_t bytes_of(const corpus& c) {
  std::size_t bytes = 0;
  for (std::size_t d = 0; d < c.count; ++d) bytes += c.texts[d].size();
  return bytes;
}

void open_summary(output& out, const arguments& a, const corpus& c, const pith::result& r) {
  if (a.corpus) {
    out.put("{\"files\":[");
    for (std::size_t d = 0; d < c.count; ++d) {
      if (d != 0) out.put(',');
      out.json_string(c.names[d]);
    }
    out.put(']');
    bool all = true;
    for (std::size_t d = 0; d < c.count; ++d) all = all && is_utf8(c.names[d]);
    if (!all) {
      member(out, "files_hex");
      for (std::size_t d = 0; d < c.count; ++d) {
        out.put(d == 0 ? '[' : ',');
        put_hex(out, c.names[d]);
      }
      out.put(']');
    }
    member(out, "bytes", bytes_of(c));
    member(out, "language");
    out.json_string(language_name(a));
  } else {
    open_object(out, a, *c.names, *c.texts);
  }
  member(out, "sentence_count", r.sentence_count);
  member(out, "candidate_count", r.candidate_count);
  ranking_members(out, r);
  member(out, "summary");
  out.put('[');
}

void put_sentence(const arguments& a, const corpus& c, const pith::span& s, const pith::explanation* why,
                  bool next, buffers& m, output& out) {
  if (a.json()) {
    if (next) out.put(',');
    put_json(out, a, c, s, why, m);
    return;
  }
  if (a.scores) {
    out.decimal(s.centrality);
    out.put('\t');
  }
  if (a.format == format::markdown) {
    out.put("- ");
    put_markdown(out, line_of(c, s, m));
  } else {
    out.foreign(a.rows != 0 ? wrapped_line(c, s, a.columns, m) : line_of(c, s, m));
  }
  out.put('\n');
  if (why != nullptr) put_words(out, a, c, s, *why, m);
}

}  // namespace cli
