// sections.cpp - one summary for each heading: the text is cut before every heading, and each part is
// summarized alone.
#include "layout.hpp"
#include "shared.hpp"
#include "summary_json.hpp"
#include "view.hpp"

namespace cli {

namespace {

bool is_heading(const pith::sentence& s) {
  return s.role == pith::role::heading || s.role == pith::role::title;
}

// What a section is: `heading` is null for what is before the first one.
struct section {
  const pith::sentence* heading;
  std::size_t begin, end;
  std::uint32_t sentences_before;
};

void put_ranked(const arguments& a, const corpus& c, const section& of, pith::ranking& ranked, bool& first,
                buffers& m, output& out) {
  const auto [heading, begin, end, sentences_before] = of;
  const std::string_view all = *c.texts, text = part(all, begin, end - begin);
  const pith::result r = ranked.summary();
  if (r.count == 0) return;  // a heading over headings
  if (a.json()) {
    if (!first) out.put(',');
    out.put("{\"heading\":");
    if (heading == nullptr) out.put("null");
    else out.json_string(heading_line(part(all, heading->offset, heading->length), m.line));
    member(out, "offset", begin);
    member(out, "length", end - begin);
    member(out, "sentence_count", r.sentence_count);
    member(out, "summary");
    out.put('[');
  } else {
    layout page(out, a.width);
    if (!first) out.put('\n');
    if (heading != nullptr) {
      const std::string_view line = heading_line(part(all, heading->offset, heading->length), m.line);
      if (a.format == format::markdown) {
        out.put("### ");
        put_markdown(out, line);
        out.put("\n\n");
      } else {
        page.words("# ", a.colored ? "\033[1m" : "");
        page.words(line, a.colored ? "\033[1m" : "");
        page.end_line();
      }
    }
  }
  first = false;
  if (a.width != 0 && !a.json()) {
    put_list(a, text, r, m, out);
    return;
  }
  bool next = false;
  for (const pith::span& in_section : r) {
    pith::span s = in_section;
    pith::explanation why;
    if (a.options.explain) why = ranked.explain(s);
    for (std::uint32_t t = 0; t < why.term_count; ++t)
      why.terms[t].offset += static_cast<std::uint32_t>(begin);
    s.offset += static_cast<std::uint32_t>(begin);
    s.sentence += sentences_before;
    put_sentence(a, c, s, a.options.explain ? &why : nullptr, next, m, out);
    next = true;
  }
  if (a.json()) out.put("]}");
}

// Writes one section.
const char* put_section(const arguments& a, const corpus& c, const pith::sentence* heading, std::size_t begin,
                        std::size_t end, std::uint32_t sentences_before, bool& first, buffers& m, output& out) {
  const std::string_view text = part(*c.texts, begin, end - begin);
  const pith::status outcome = with_ranking(m.workspace, text.size(), text, a.options, [&](pith::ranking& ranked) {
    put_ranked(a, c, {heading, begin, end, sentences_before}, ranked, first, m, out);
  });
  return outcome != pith::status::ok ? problem(outcome) : nullptr;
}

}  // namespace

const char* by_section(const arguments& a, const char* name, std::string_view text, buffers& m, streams to) {
  const double start = milliseconds();
  const pith::outline all = outline_of(a, text, m);
  if (all.status != pith::status::ok) return problem(all.status);
  const corpus c{&name, &text, 1};
  if (a.json()) {
    open_object(to.out, a, name, text);
    member(to.out, "sections");
    to.out.put('[');
  }
  bool first = true;
  const pith::sentence* heading = nullptr;
  std::size_t begin = 0;
  std::uint32_t before = 0, sections = 0;
  for (std::uint32_t i = 0; i <= all.count; ++i) {
    if (i < all.count && !is_heading(all.sentences[i])) continue;
    const std::size_t end = i < all.count ? all.sentences[i].offset : text.size();
    if (end > begin || i == all.count) {
      const char* const wrong = put_section(a, c, heading, begin, end, before, first, m, to.out);
      if (wrong != nullptr) return wrong;
      ++sections;
    }
    if (i == all.count) break;
    heading = all.sentences + i;
    begin = end;
    before = i;
  }
  if (a.json()) to.out.put("]}\n");
  if (a.stats) {
    to.err.name(name);
    to.err.format(": %zu bytes, %u sections, %.3f ms\n", text.size(), static_cast<unsigned>(sections),
                  milliseconds() - start);
  }
  return nullptr;
}

}  // namespace cli
