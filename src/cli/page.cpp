// page.cpp - texts as a page of HTML: index, common summary, and each text as it is structured with every
// sentence shaded by its rank.
#include "page.hpp"

#include <cstdlib>
#include <new>
#include <cstring>

#include "language.hpp"
#include "page_parts.hpp"
#include "pith/pith.hpp"
#include "pith/read.hpp"
#include "pith/ranking.hpp"
#include "shared.hpp"
#include "summary_json.hpp"
#include "view.hpp"

namespace cli {

namespace {

// Pieces of the strip that shows where the weight of a text is: what a phone's width can tell apart.
constexpr std::uint32_t strip_pieces = 100;
// Sentences that say why they were chosen: each takes a pass over the words of the text.
constexpr std::uint32_t most_explained = 40;
constexpr std::uint32_t phrase_count = 8;

// Text within an element or an attribute: nothing in it means anything, and control characters are shown.
void put_text(output& out, std::string_view text) {
  std::size_t plain = 0;
  while (plain < text.size()) {
    const char c = text[plain];
    const looked_at seen = look({text.data() + plain, text.size() - plain});
    const bool special = c == '<' || c == '>' || c == '&' || c == '"' || c == '\'';
    if (!special && !seen.control) {
      plain += seen.bytes;
      continue;
    }
    out.put(part(text, 0, plain));
    const unsigned code = static_cast<unsigned char>(text[plain + seen.bytes - 1]);
    if (special) out.format("&#%u;", code);
    else if (seen.bytes == 1 && code < 0x80) out.format("&#x%X;", code == 0x7F ? 0x2421 : 0x2400 + code);
    else out.put("\xEF\xBF\xBD");
    text.remove_prefix(plain + seen.bytes);
    plain = 0;
  }
  out.put(text);
}

struct shade {
  std::uint32_t rank;  // no_rank: of no candidate
  std::uint32_t why;   // where the words of its explanation are, and how many bytes
  std::uint32_t why_bytes;
};
constexpr std::uint32_t no_rank = UINT32_MAX;

// What is known of one text before it is written.
struct read_text {
  std::string_view text;
  pith::outline outline;
  shade* shades = nullptr;
  std::uint32_t kept = 0, ranked = 0;
  std::size_t words = 0;
  std::string_view title;  // in the text
  output whys;
};

double weight(const read_text& t, std::uint32_t rank) {
  if (rank == no_rank || t.ranked == 0) return 0;
  const double w = 1 - static_cast<double>(rank) / static_cast<double>(t.ranked);
  return w * w;
}

void put_why(output& out, const arguments& a, const pith::span& s, const pith::explanation& why,
             std::string_view text, buffers& m) {
  out.format("Rank %u. Likeness to the other sentences: %.2f times the mean", static_cast<unsigned>(s.rank + 1),
             static_cast<double>(s.centrality));
  if (a.options.method == pith::method::standard) {
    const struct { const char* name; float value; } parts[] = {
        {"position", why.position}, {"length", why.length}, {"form", why.form},
        {"says what the text is about", why.cue}, {repetition_name(why), why.repetition}};
    for (const auto& p : parts)
      if (p.value < -0.005f || p.value > 0.005f) out.format("; %s %+.2f", p.name, static_cast<double>(p.value));
  }
  for (std::uint32_t i = 0; i < why.term_count; ++i) {
    out.put(i == 0 ? ". From the words: " : ", ");
    out.put(one_line(part(text, why.terms[i].offset, why.terms[i].length), m.line));
    out.format(" %.0f %%", static_cast<double>(why.terms[i].share * 100));
  }
  out.put('.');
}

// Reads and ranks a text; null, or what went wrong.
const char* prepare(const arguments& a, read_text& t, buffers& m) {
  t.outline = outline_of(a, t.text, m);
  if (t.outline.status != pith::status::ok) return problem(t.outline.status);
  for (std::uint32_t i = 0; i < t.outline.count; ++i) {
    const pith::sentence& s = t.outline.sentences[i];
    t.words += s.words;
    if (t.title.empty() && s.role == pith::role::title) t.title = part(t.text, s.offset, s.length);
  }
  pith::options every = a.options;
  every.sentences = every.words = every.bytes = 0;
  every.ratio = 1;
  every.explain = true;
  every.order = pith::order::text;
  t.shades = static_cast<shade*>(std::malloc((t.outline.count + std::size_t{1}) * sizeof(shade)));
  if (t.shades == nullptr) return "out of memory";
  for (std::uint32_t i = 0; i < t.outline.count; ++i) t.shades[i] = {no_rank, 0, 0};
  const pith::status outcome = with_ranking(m.workspace, t.text.size(), t.text, every, [&](pith::ranking& ranked) {
    t.kept = ranked.summary(a.options).count;
    const pith::result r = ranked.summary();
    t.ranked = r.count;
    for (const pith::span& s : r) {
      if (s.sentence >= t.outline.count) continue;
      shade& own = t.shades[s.sentence];
      own.rank = s.rank;
      if (s.rank >= most_explained) continue;
      own.why = static_cast<std::uint32_t>(t.whys.held().size());
      put_why(t.whys, a, s, ranked.explain(s), t.text, m);
      own.why_bytes = static_cast<std::uint32_t>(t.whys.held().size()) - own.why;
    }
  });
  if (outcome != pith::status::ok) return problem(outcome);
  return nullptr;
}

const char* name_of(const char* name) {
  const char* const slash = std::strrchr(name, '/');
  return slash != nullptr && slash[1] != '\0' ? slash + 1 : name;
}

void put_title(const read_text& t, const char* name, buffers& m, output& out) {
  if (t.title.empty()) put_text(out, name_of(name));
  else put_text(out, heading_line(t.title, m.line));
}

void put_strip(const read_text& t, std::size_t number, output& out) {
  std::uint32_t best[strip_pieces], at[strip_pieces];
  for (std::uint32_t i = 0; i < strip_pieces; ++i) best[i] = no_rank, at[i] = 0;
  const auto piece = [&](std::size_t offset) {
    const std::size_t p = t.text.empty() ? 0 : offset * strip_pieces / t.text.size();
    return static_cast<std::uint32_t>(p < strip_pieces ? p : strip_pieces - 1);
  };
  for (std::uint32_t i = 0; i < t.outline.count; ++i) {
    const pith::sentence& s = t.outline.sentences[i];
    if (t.shades[i].rank == no_rank || s.length == 0) continue;
    for (std::uint32_t p = piece(s.offset); p <= piece(std::size_t{s.offset} + s.length - 1); ++p)
      if (t.shades[i].rank < best[p]) best[p] = t.shades[i].rank, at[p] = i;
  }
  out.put("<div class=\"strip\" aria-hidden=\"true\">");
  for (std::uint32_t p = 0; p < strip_pieces; ++p) {
    if (best[p] == no_rank) {
      out.put("<a style=\"--w:0\"></a>");
      continue;
    }
    out.format("<a tabindex=\"-1\" href=\"#t%zus%u\" data-r=\"%u\"%s style=\"--w:%.2f\"></a>", number,
               static_cast<unsigned>(at[p]), static_cast<unsigned>(best[p]), best[p] < t.kept ? " class=\"on\"" : "",
               weight(t, best[p]));
  }
  out.put("</div>\n");
}

void put_phrases(const arguments& a, const read_text& t, buffers& m, output& out) {
  pith::keyword_options o = keyword_options_of(a, a.options.language);
  o.count = phrase_count;
  const pith::keyword_result r = with_workspace(
      m.workspace, t.text.size(), [&](pith::workspace w) { return pith::keywords(t.text, o, w); });
  if (r.status != pith::status::ok || r.begin() == r.end()) return;
  out.put("<ul class=\"keys\" aria-label=\"key phrases\">");
  for (const pith::keyword& k : r) {
    out.put("<li>");
    put_text(out, one_line(part(t.text, k.offset, k.length), m.line));
    out.put("</li>");
  }
  out.put("</ul>\n");
}

struct element {
  const char *open, *close;
  bool keeps_lines;
};

element element_of(pith::role r) {
  switch (r) {
    case pith::role::title: return {"<h2 dir=\"auto\">", "</h2>", false};
    case pith::role::heading: return {"<h3 dir=\"auto\">", "</h3>", false};
    case pith::role::list_item: return {"<li dir=\"auto\">", "</li>", false};
    case pith::role::quotation: return {"<blockquote dir=\"auto\">", "</blockquote>", false};
    case pith::role::code:
    case pith::role::table: return {"<pre>", "</pre>", true};
    case pith::role::paragraph:
    case pith::role::speech: return {"<p dir=\"auto\">", "</p>", false};
    default: return {"<p class=\"pale\" dir=\"auto\">", "</p>", false};
  }
}

void put_body(const read_text& t, std::size_t number, buffers& m, output& out) {
  out.put("<div class=\"body\">\n");
  std::size_t done = 0;
  const char* close = nullptr;  // of the block that is open
  bool in_list = false, lines = false;
  for (std::uint32_t i = 0; i < t.outline.count; ++i) {
    const pith::sentence& s = t.outline.sentences[i];
    const bool starts = (s.flags & pith::starts_block) != 0 || close == nullptr;
    if (starts) {
      const element e = element_of(s.role);
      // rows of a table and lines of code go on in one element
      const bool goes_on = close != nullptr && lines && e.keeps_lines && i != 0 &&
                           t.outline.sentences[i - 1].role == s.role;
      if (goes_on) {
        out.put('\n');
      } else {
        if (close != nullptr) out.put(close);
        if (close != nullptr) out.put('\n');
        if (in_list != (s.role == pith::role::list_item)) {
          in_list = !in_list;
          out.put(in_list ? "<ul class=\"items\">\n" : "</ul>\n");
        }
        // the title is above the summary already
        const bool again = i == 0 && s.role == pith::role::title && t.shades[i].rank == no_rank;
        out.put(again ? "<h2 class=\"again\" dir=\"auto\">" : e.open);
        close = e.close;
        lines = e.keeps_lines;
      }
    }
    if (lines && s.offset > done) put_text(out, indentation(part(t.text, done, s.offset - done)));
    if (s.offset > done) {
      const std::string_view before = one_line(part(t.text, done, s.offset - done), m.line, false);
      if (!before.empty()) {
        out.put("<span class=\"mark\">");
        put_text(out, before);
        out.put("</span> ");
      } else if (!starts) {
        out.put(' ');
      }
    }
    done = std::size_t{s.offset} + s.length;
    const shade& own = t.shades[i];
    if (own.rank != no_rank) {
      out.format("<span class=\"s%s\" id=\"t%zus%u\" data-r=\"%u\" style=\"--w:%.2f\"", own.rank < t.kept ? " on" : "",
                 number, static_cast<unsigned>(i), static_cast<unsigned>(own.rank), weight(t, own.rank));
      if (own.why_bytes != 0) {
        out.put(" data-why=\"");
        put_text(out, part(t.whys.held(), own.why, own.why_bytes));
        out.put('"');
      }
      out.put('>');
    }
    const std::string_view sentence = part(t.text, s.offset, s.length);
    put_text(out, lines ? sentence : one_line(sentence, m.line));
    if (own.rank != no_rank) out.put("</span>");
  }
  if (close != nullptr) out.put(close);
  if (in_list) out.put("</ul>");
  const std::string_view rest = one_line(part(t.text, done, t.text.size() - done), m.line, false);
  if (!rest.empty()) {
    out.put("<p class=\"pale\">");
    put_text(out, rest);
    out.put("</p>");
  }
  out.put("\n</div>\n");
}

void put_article(const arguments& a, const read_text& t, const char* name, std::size_t number, bool alone, buffers& m,
                 output& out) {
  out.format("<article id=\"t%zu\">\n", number);
  out.put(alone ? "<h1 dir=\"auto\">" : "<h2 dir=\"auto\">");
  put_title(t, name, m, out);
  out.put(alone ? "</h1>\n" : "</h2>\n");
  out.put("<p class=\"facts\">");
  put_text(out, name_of(name));
  out.format(": %zu words, %u sentences and blocks</p>\n", t.words, static_cast<unsigned>(t.outline.count));
  out.put("<ol class=\"summary\">\n");
  for (std::uint32_t i = 0; i < t.outline.count; ++i) {
    const pith::sentence& s = t.outline.sentences[i];
    if (t.shades[i].rank >= t.kept) continue;
    out.format("<li><a dir=\"auto\" href=\"#t%zus%u\">", number, static_cast<unsigned>(i));
    put_text(out, one_line(part(t.text, s.offset, s.length), m.line));
    out.put("</a></li>\n");
  }
  out.put("</ol>\n");
  put_phrases(a, t, m, out);
  if (t.ranked > 0) {
    out.format("<div class=\"bar\"><label>Length <input type=\"range\" min=\"1\" max=\"%u\" value=\"%u\">"
               "<output>%u of %u</output></label>\n",
               static_cast<unsigned>(t.ranked), static_cast<unsigned>(t.kept), static_cast<unsigned>(t.kept),
               static_cast<unsigned>(t.ranked));
    put_strip(t, number, out);
    out.put("</div>\n");
  }
  put_body(t, number, m, out);
  out.put("</article>\n");
}

// The summary of all texts, each sentence with a link to where it is.
const char* put_common(const arguments& a, const corpus& c, const read_text* texts, buffers& m, output& out) {
  const pith::result r = with_workspace(m.workspace, bytes_of(c) + c.count, [&](pith::workspace w) {
    return pith::summarize({c.texts, c.count}, a.options, w);
  });
  if (r.status != pith::status::ok) return problem(r.status);
  out.put("<p class=\"facts\">What all of them say together</p>\n<ol class=\"summary\">\n");
  std::uint32_t before = 0, document = 0;
  for (const pith::span& s : r) {
    // a document without a sentence counts as one
    for (; document < s.document; ++document)
      before += texts[document].outline.count != 0 ? texts[document].outline.count : 1;
    out.format("<li><a dir=\"auto\" href=\"#t%us%u\">", static_cast<unsigned>(s.document),
               static_cast<unsigned>(s.sentence - before));
    put_text(out, one_line(part(c.texts[s.document], s.offset, s.length), m.line));
    out.put("</a> <span class=\"from\">");
    put_title(texts[s.document], c.names[s.document], m, out);
    out.put("</span></li>\n");
  }
  out.put("</ol>\n");
  return nullptr;
}

void put_index(const corpus& c, const read_text* texts, buffers& m, output& out) {
  out.put("<nav aria-label=\"texts\"><ol>\n");
  for (std::size_t d = 0; d < c.count; ++d) {
    out.format("<li><a dir=\"auto\" href=\"#t%zu\">", d);
    put_title(texts[d], c.names[d], m, out);
    out.format("</a>, %zu words</li>\n", texts[d].words);
  }
  out.put("</ol></nav>\n");
}

}  // namespace

const char* page(const arguments& a, const corpus& c, buffers& m, streams to) {
  output& out = to.out;
  auto* const texts = static_cast<read_text*>(std::calloc(c.count, sizeof(read_text)));
  auto* const outlines = static_cast<buffers*>(std::calloc(c.count, sizeof(buffers)));
  if (texts == nullptr || outlines == nullptr) {
    std::free(texts);
    std::free(outlines);
    return "out of memory";
  }
  const char* wrong = nullptr;
  for (std::size_t d = 0; d < c.count; ++d) {
    new (texts + d) read_text;
    new (outlines + d) buffers;
  }
  for (std::size_t d = 0; d < c.count && wrong == nullptr; ++d) {
    texts[d].text = c.texts[d];
    arguments own = a;
    own.options.language = language_of(a, c.texts[d], outlines[d]);
    wrong = prepare(own, texts[d], outlines[d]);
  }
  const bool alone = c.count == 1;
  if (wrong == nullptr) {
    out.put("<!doctype html>\n<html");
    if (*language_name(a) != '\0') out.format(" lang=\"%s\"", language_name(a));
    out.put(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; "
            "style-src 'unsafe-inline'; img-src data:\">\n<link rel=\"icon\" href=\"data:,\">\n<title>");
    if (alone) put_title(texts[0], c.names[0], m, out);
    else out.format("%zu texts", c.count);
    out.put("</title>\n<style>");
    out.put(page_style);
    out.put("</style>\n</head>\n<body>\n");
    if (!alone) {
      out.format("<header><h1>%zu texts</h1>\n", c.count);
      wrong = put_common(a, c, texts, m, out);
      put_index(c, texts, m, out);
      out.put("</header>\n");
    }
    for (std::size_t d = 0; d < c.count; ++d) {
      arguments own = a;
      own.options.language = language_of(a, c.texts[d], outlines[d]);
      put_article(own, texts[d], c.names[d], d, alone, outlines[d], out);
    }
    out.put("<p class=\"note\" role=\"status\" hidden></p>\n<footer>Made by pith " PITH_VERSION_STRING
            ": the brighter a sentence, the better it represents the text. Select one to see why.</footer>\n<script>");
    out.put(page_script);
    out.put("</script>\n</body>\n</html>\n");
  }
  for (std::size_t d = 0; d < c.count; ++d) {
    std::free(texts[d].shades);
    texts[d].~read_text();
    outlines[d].~buffers();
  }
  std::free(texts);
  std::free(outlines);
  return wrong;
}

}  // namespace cli
