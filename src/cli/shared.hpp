// shared.hpp - what the modes of the command have in common: the workspace, lines, JSON.
#ifndef PITH_CLI_SHARED_HPP
#define PITH_CLI_SHARED_HPP

#include <cstddef>
#include <ctime>
#include <string_view>

#include "arguments.hpp"
#include "input.hpp"
#include "output.hpp"
#include "pith/keywords.hpp"
#include "pith/pith.hpp"
#include "pith/ranking.hpp"

namespace cli {

inline double milliseconds() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

inline const char* language_name(const arguments& a) {
  return a.options.language != nullptr ? a.options.language->code : "";
}

// A workspace that nearly any text has room in, one of a sign on each line too, which takes 18 bytes for each of its
// own: pages that are not used cost nothing.
inline void reserve_for(memory& m, std::size_t text_bytes) {
  if (!m.reserve(text_bytes * 20 + 65536) && !m.reserve(text_bytes * 2 + 65536)) m.reserve(text_bytes + 4096);
}

// Runs `call` with such a workspace, and again with what was missing in the rare text for which it was too small.
template <class Call>
auto with_workspace(memory& m, std::size_t text_bytes, Call call) {
  reserve_for(m, text_bytes);
  auto r = call(pith::workspace{m.data(), m.size()});
  if (r.status == pith::status::workspace_too_small && m.reserve(m.size() + r.missing_bytes))
    r = call(pith::workspace{m.data(), m.size()});
  return r;
}

// The same for a text that is asked more than once: calls use(ranking) unless its status is an error.
template <class Use>
pith::status with_ranking(memory& m, std::size_t text_bytes, const pith::input& text, const pith::options& o, Use use) {
  reserve_for(m, text_bytes);
  for (bool again = false;; again = true) {
    pith::ranking ranked(text, o, {m.data(), m.size()});
    if (ranked.status() == pith::status::workspace_too_small && !again &&
        m.reserve(m.size() + ranked.missing_bytes()))
      continue;
    if (ranked.status() == pith::status::ok) use(ranked);
    return ranked.status();
  }
}

inline pith::keyword_options keyword_options_of(const arguments& a, const pith::language* pack) {
  pith::keyword_options o;
  o.count = a.keywords;
  o.damping = a.options.damping;
  o.tolerance = a.options.tolerance;
  o.max_sweeps = a.options.max_sweeps;
  o.language = pack;
  return o;
}

inline const char* problem(pith::status s) {
  if (s == pith::status::workspace_too_small) return "out of memory";
  return pith::status_name(s);
}

// Not string_view::substr, which can throw: that alone would load the C++ library with each start.
inline std::string_view part(std::string_view text, std::size_t offset, std::size_t length) {
  return {text.data() + offset, length};
}

// The sentence without its line ends, and without a mail's marks behind them unless all is to be
// shown; in `m` until the next call.
inline std::string_view one_line(std::string_view sentence, memory& m, bool marks_go = true) {
  if (!m.reserve(sentence.size() + 1)) return sentence;
  return {m.data(), marks_go ? pith::detail::cleaner(sentence, m.data(), m.size()).run()
                             : pith::detail::collapse(sentence, m.data(), m.size(), false)};
}

// The same for a heading, without the marks around it that are none of a sentence: "= Mills", "Mills ##", "Mills ==", and
// "Mills ¶", a link to itself.
inline std::string_view heading_line(std::string_view heading, memory& m) {
  std::string_view line = one_line(heading, m);
  if (line.size() > 2 && line[0] == '=' && line[1] == ' ') line.remove_prefix(2);
  std::size_t n = line.size();
  if (n > 2 && part(line, n - 2, 2) == "¶") n -= 2;
  while (n > 0 && n + 6 > line.size() && (line[n - 1] == '#' || line[n - 1] == '=') && line[n - 1] == line.back()) --n;
  const bool apart = n > 1 && line[n - 1] == ' ';
  return apart || n + 1 < line.size() ? part(line, 0, n - apart) : line;  // but "C#"
}

// What is before the first word of a line of code, where all between it and the line before is white space.
inline std::string_view indentation(std::string_view gap) {
  std::size_t n = 0;
  while (n < gap.size() && (gap[gap.size() - n - 1] == ' ' || gap[gap.size() - n - 1] == '\t')) ++n;
  return part(gap, gap.size() - n, n);
}

// "name": of a member that is not the first.
inline void member(output& out, std::string_view name) {
  out.put(",\"");
  out.put(name);
  out.put("\":");
}

inline void member(output& out, std::string_view name, std::size_t value) {
  member(out, name);
  out.number(value);
}

inline bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const looked_at c = look(text);
    if (c.malformed) return false;
    text.remove_prefix(c.bytes);
  }
  return true;
}

// In hexadecimal digits: a name that is not UTF-8 has no other form in JSON that tells it apart.
inline void put_hex(output& out, std::string_view bytes) {
  out.put('"');
  for (const char c : bytes) {
    out.put("0123456789abcdef"[static_cast<unsigned char>(c) >> 4]);
    out.put("0123456789abcdef"[c & 15]);
  }
  out.put('"');
}

inline void open_object(output& out, const arguments& a, const char* name, std::string_view text) {
  out.put("{\"file\":");
  out.json_string(name);
  if (!is_utf8(name)) {
    member(out, "file_hex");
    put_hex(out, name);
  }
  member(out, "bytes", text.size());
  member(out, "language");
  out.json_string(language_name(a));
}

// What explanation::repetition is of.
inline const char* repetition_name(const pith::explanation& why) {
  return why.repetition > 0 ? "another depends on it" : "repetition";
}

// What a ranking says of itself, of sentences or of words.
template <class Result>
void ranking_members(output& out, const Result& r) {
  member(out, "term_count", r.term_count);
  member(out, "sweeps", r.sweeps);
  member(out, "converged");
  out.put(r.converged ? "true" : "false");
  member(out, "workspace_bytes", r.workspace_bytes);
}

}  // namespace cli

#endif  // PITH_CLI_SHARED_HPP
