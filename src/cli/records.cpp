// records.cpp - the work on one record: find its text, summarize it, write the record with what was
// added.
//
// What was there is carried on in its own bytes.  A record that cannot be done is written too, with what
// is wrong with it and the number of its line, so that as many lines come out as went in.
#include "records.hpp"

#include <cstdio>
#include <cstring>

#include "json.hpp"
#include "language.hpp"
#include "pith/keywords.hpp"
#include "shared.hpp"

namespace cli {

namespace {

struct problem_of_record {
  const char* what = nullptr;  // null: none
  std::size_t at = 0;          // the byte, where `has_place`
  bool has_place = false;
};

bool is_utf8(std::string_view text) {
  const char* p = text.data();
  const char* const end = p + text.size();
  while (p < end) {
    if (static_cast<unsigned char>(*p) < 0x80) { ++p; continue; }
    const std::size_t n = pith::detail::decode(p, end).bytes;
    if (n == 1) return false;
    p += n;
  }
  return true;
}

bool is_blank(std::string_view text) {
  for (const char c : text)
    if (!pith::detail::is_collapsed(c)) return false;
  return true;
}

// What was found in a text: spans of it, sentences or phrases.
struct findings {
  const pith::span* spans = nullptr;
  const pith::keyword* phrases = nullptr;
  std::uint32_t count = 0;
  const char* language = "";
  std::size_t offset(std::uint32_t i) const { return spans != nullptr ? spans[i].offset : phrases[i].offset; }
  std::size_t length(std::uint32_t i) const { return spans != nullptr ? spans[i].length : phrases[i].length; }
};

const char* find(const arguments& a, std::string_view text, buffers& m, findings& out) {
  if (is_blank(text)) return "the text is empty";
  pith::options o = a.options;
  o.language = language_of(a, text, m);
  out.language = o.language != nullptr ? o.language->code : "";
  if (a.mode == mode::keywords) {
    const pith::keyword_options k = keyword_options_of(a, o.language);
    const pith::keyword_result r = with_workspace(
        m.workspace, text.size(), [&](pith::workspace w) { return pith::keywords(text, k, w); });
    if (r.status != pith::status::ok) return problem(r.status);
    out.phrases = r.begin();
    out.count = static_cast<std::uint32_t>(r.end() - r.begin());
    return nullptr;
  }
  const pith::result r = with_workspace(
      m.workspace, text.size(), [&](pith::workspace w) { return pith::summarize(text, o, w); });
  if (r.status != pith::status::ok) return problem(r.status);
  out.spans = r.spans;
  out.count = r.count;
  return nullptr;
}

// The member that is added: "pith":{...}
void put_member(const arguments& a, std::string_view text, const findings& f, buffers& m, output& out) {
  out.json_string(a.into);
  out.put(":{\"status\":\"ok\",\"language\":");
  out.json_string(f.language);
  if (a.mode == mode::keywords) {
    out.put(",\"keywords\":[");
    for (std::uint32_t i = 0; i < f.count; ++i) {
      if (i != 0) out.put(',');
      out.json_string(one_line(part(text, f.offset(i), f.length(i)), m.line));
    }
    out.put(']');
  } else {
    out.put(",\"summary\":");
    std::size_t bytes = 0;
    for (std::uint32_t i = 0; i < f.count; ++i) bytes += f.length(i) + 1;
    if (!m.joined.reserve(bytes + 1)) bytes = 0;
    std::size_t n = 0;
    for (std::uint32_t i = 0; bytes != 0 && i < f.count; ++i) {
      const std::string_view line = one_line(part(text, f.offset(i), f.length(i)), m.line);
      if (n != 0) m.joined.data()[n++] = ' ';
      std::memcpy(m.joined.data() + n, line.data(), line.size());
      n += line.size();
    }
    out.json_string({m.joined.data(), n});
  }
  out.put(",\"spans\":[");
  for (std::uint32_t i = 0; i < f.count; ++i) {
    out.put(i == 0 ? "{\"offset\":" : ",{\"offset\":");
    out.number(f.offset(i));
    member(out, "length", f.length(i));
    out.put('}');
  }
  out.put("]}");
}

void put_problem(const arguments& a, const problem_of_record& p, std::size_t line, output& out) {
  out.json_string(a.into);
  out.put(":{\"status\":\"error\",\"line\":");
  out.number(line);
  member(out, "problem");
  char words[160];
  if (p.has_place) std::snprintf(words, sizeof words, "%s, at byte %zu", p.what, p.at + 1);
  else std::snprintf(words, sizeof words, "%s", p.what);
  out.json_string(words);
  out.put('}');
}

// Writes a record of JSON; false where it is a bad one.
bool do_object(const arguments& a, std::string_view record, std::size_t line, buffers& m, output& out) {
  problem_of_record p;
  findings f;
  const json_record r = read_object(record, a.field, a.into);
  std::string_view text;
  if (r.problem != nullptr) p = {r.problem, r.at, true};
  else if (r.taken) p.what = "it already has the member to add; choose another with --into NAME";
  else if (r.value.data() == nullptr) p.what = "no member with the text; name it with --field NAME";
  else if (r.value[0] != '"') p.what = "the text is not a string";
  else if (!m.text.reserve(r.value.size())) p.what = "out of memory";
  else {
    text = {m.text.data(), unquote(r.value, m.text.data())};
    p.what = find(a, text, m, f);
  }
  if (r.problem != nullptr || r.taken) {
    // nothing is lost: what can be a member is one, and what is broken is a string
    out.put("{\"record\":");
    if (r.problem != nullptr) out.json_string(record);
    else out.put(record);
    out.put(',');
    put_problem(a, p, line, out);
    out.put('}');
  } else {
    out.put(part(record, 0, r.end));
    if (!r.empty) out.put(',');
    if (p.what == nullptr) put_member(a, text, f, m, out);
    else put_problem(a, p, line, out);
    out.put(part(record, r.end, record.size() - r.end));
  }
  out.put('\n');
  return p.what == nullptr;
}

// The text of a column: \t, \n, \\ and the like stand for a character, as in the text formats of
// PostgreSQL and ClickHouse.
std::size_t unescape(std::string_view field, char* out) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < field.size(); ++i) {
    char c = field[i];
    if (c == '\\' && i + 1 < field.size()) {
      static constexpr char letters[] = "bfnrtv0", meant[] = "\b\f\n\r\t\v\0";
      c = field[++i];
      for (std::size_t k = 0; k + 1 < sizeof letters; ++k)
        if (c == letters[k]) { c = meant[k]; break; }
    }
    out[n++] = c;
  }
  return n;
}

// A column that is added: a backslash is written twice; line ends and tabs are collapsed already.
void put_escaped(output& out, std::string_view text) {
  for (const char c : text) {
    if (c == '\\') out.put('\\');
    if (c == '\0') out.put("\\0");
    else out.put(c);
  }
}

bool do_line(const arguments& a, std::string_view record, std::size_t line, buffers& m, output& out) {
  problem_of_record p;
  findings f;
  std::string_view text;
  const bool returns = !record.empty() && record[record.size() - 1] == '\r';
  if (returns) record.remove_suffix(1);
  std::size_t begin = 0, end = 0;
  std::uint32_t column = 1;
  for (;; ++column) {
    const void* const tab = std::memchr(record.data() + begin, '\t', record.size() - begin);
    end = tab != nullptr ? static_cast<std::size_t>(static_cast<const char*>(tab) - record.data()) : record.size();
    if (column == a.column || tab == nullptr) break;
    begin = end + 1;
  }
  const std::string_view field = part(record, begin, end - begin);
  if (column != a.column) p.what = "it has fewer columns; choose another with --column N";
  else if (field == "\\N") p.what = "the text is null";
  else if (!is_utf8(field)) p.what = "bytes that are not UTF-8";
  else if (!m.text.reserve(field.size() + 1)) p.what = "out of memory";
  else {
    text = {m.text.data(), unescape(field, m.text.data())};
    p.what = find(a, text, m, f);
  }
  out.put(record);
  out.put('\t');
  for (std::uint32_t i = 0; i < f.count; ++i) {
    if (i != 0) out.put(a.mode == mode::keywords ? std::string_view{"; "} : std::string_view{" "});
    put_escaped(out, one_line(part(text, f.offset(i), f.length(i)), m.line));
  }
  out.put('\t');
  for (std::uint32_t i = 0; i < f.count; ++i) {
    if (i != 0) out.put(',');
    out.number(f.offset(i));
    out.put(':');
    out.number(f.length(i));
  }
  out.put('\t');
  if (p.what == nullptr) out.put("ok");
  else out.format("line %zu: %s", line, p.what);
  if (returns) out.put('\r');
  out.put('\n');
  return p.what == nullptr;
}

// The line for a record that was not kept.
void put_too_long(const arguments& a, std::size_t line, output& out) {
  problem_of_record p;
  p.what = "longer than 64 MiB; it was left out";
  if (a.records == records::jsonl) {
    out.put('{');
    put_problem(a, p, line, out);
    out.put("}\n");
  } else {
    out.put("\t\t");
    out.format("line %zu: %s\n", line, p.what);
  }
}

}  // namespace

void do_records(const arguments& a, task& t, buffers& m) {
  const char* p = t.text.data();
  const char* const end = p + t.bytes;
  std::size_t line = t.line;
  const auto count = [&t](std::size_t at, bool good) {
    ++t.records;
    if (good) return;
    if (t.bad++ == 0) t.first_bad = at;
  };
  if (t.too_long != 0) {
    put_too_long(a, line, t.out);
    count(line, false);
  }
  for (; p < end; ++line) {
    const void* const found = std::memchr(p, '\n', static_cast<std::size_t>(end - p));
    const char* const stop = found != nullptr ? static_cast<const char*>(found) : end;
    std::string_view record{p, static_cast<std::size_t>(stop - p)};
    if (record.size() > longest_record) {
      put_too_long(a, line, t.out);
      count(line, false);
    } else if (a.records == records::jsonl) {
      if (line == a.first_line && record.size() >= 3 && std::memcmp(record.data(), "\xEF\xBB\xBF", 3) == 0)
        record.remove_prefix(3);  // a byte order mark
      count(line, do_object(a, record, line, m, t.out));
    } else {
      count(line, do_line(a, record, line, m, t.out));
    }
    p = stop + 1;
  }
}

}  // namespace cli
