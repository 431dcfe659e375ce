// options.cpp - the table of options, and finding one by what was typed.
#include "options.hpp"

namespace cli {

const option options[] = {
    // name, key, value, letter, has an effect with, but not with
    {"number", key::number, value::needed, 'n', chosen, 0},
    {"ratio", key::ratio, value::needed, 0, chosen, 0},
    {"words", key::words, value::needed, 0, chosen, 0},
    {"bytes", key::bytes, value::needed, 0, chosen, 0},
    {"fit", key::fit, value::possible, 0, summaries | together, from_records | pages | marked},
    {"query", key::query, value::needed, 0, chosen, 0},
    {"title", key::title, value::needed, 0, chosen, 0},
    {"query-strength", key::strength, value::needed, 0, chosen, 0},
    {"corpus", key::corpus, value::none, 0, together, from_records | pages},
    {"section", key::section, value::none, 0, sections, from_records | pages},
    {"order", key::order, value::needed, 0, chosen & ~shown, pages},
    {"method", key::method, value::needed, 0, chosen, 0},
    {"damping", key::damping, value::needed, 0, ranked, 0},
    {"tolerance", key::tolerance, value::needed, 0, ranked, 0},
    {"sweeps", key::sweeps, value::needed, 0, ranked, 0},
    {"language", key::language, value::needed, 0, any, 0},
    {"stop-words", key::stop_words, value::needed, 0, ranked, 0},
    {"lines", key::lines, value::none, 0, summaries, from_records | pages},
    {"format", key::format, value::needed, 0, any, from_records},
    {"json", key::json, value::none, 0, any & ~shown, from_records},
    {"html", key::html, value::none, 0, summaries, from_records},
    {"highlight", key::highlight, value::none, 0, shown, from_records | pages | objects | marked},
    {"color", key::color, value::needed, 0, chosen, from_records | pages | objects | marked},
    {"scores", key::scores, value::none, 0, summaries | together | sections | phrases,
     from_records | pages | objects | marked},
    {"explain", key::explain, value::none, 0, summaries | together | sections,
     from_records | pages | marked},
    {"stats", key::stats, value::none, 0, any & ~(stems | shown), from_records | pages},
    {"keywords", key::keywords, value::needed, 0, phrases, pages | marked},
    {"sentences", key::sentences, value::possible, 0, any, 0},
    {"blocks", key::blocks, value::none, 0, lists, from_records | pages | marked},
    {"all-sentences", key::all_sentences, value::none, 0, lists, from_records | pages | marked},
    {"all-blocks", key::all_blocks, value::none, 0, lists, from_records | pages | marked},
    {"stem", key::stem, value::none, 0, stems, from_records | pages | marked},
    {"recursive", key::recursive, value::none, 'r', any, 0},
    {"include", key::include, value::needed, 0, any, 0},
    {"null", key::null, value::none, '0', any, 0},
    {"jobs", key::jobs, value::needed, 'j', any, pages},
    {"progress", key::progress, value::none, 0, any, 0},
    {"jsonl", key::jsonl, value::none, 0, summaries | phrases, 0},
    {"tsv", key::tsv, value::none, 0, summaries | phrases, 0},
    {"field", key::field, value::needed, 0, any, 0},
    {"column", key::column, value::needed, 0, any, 0},
    {"into", key::into, value::needed, 0, any, 0},
    {"first-line", key::first_line, value::needed, 0, any, 0},
    {"flush", key::flush, value::none, 0, any, 0},
    {"strict", key::strict, value::none, 0, any, 0},
    {"help", key::help, value::none, 'h', any, 0},
    {"version", key::version, value::none, 'V', any, 0},
};
const std::size_t option_count = sizeof options / sizeof *options;

const relation clashes[] = {
    {key::corpus, key::section}, {key::corpus, key::highlight}, {key::section, key::highlight},
    {key::corpus, key::lines},   {key::section, key::fit},      {key::jobs, key::corpus},
    {key::jsonl, key::tsv},      {key::jobs, key::highlight},   {key::lines, key::fit},
    {key::json, key::html},      {key::color, key::fit},
};
const std::size_t clash_count = sizeof clashes / sizeof *clashes;

const relation needs[] = {
    {key::field, key::jsonl}, {key::into, key::jsonl}, {key::column, key::tsv}, {key::flush, key::jsonl},
    {key::first_line, key::jsonl}, {key::first_line, key::tsv},
    {key::flush, key::tsv},   {key::strict, key::jsonl}, {key::strict, key::tsv},
    {key::include, key::recursive}, {key::strength, key::query}, {key::strength, key::title},
};
const std::size_t need_count = sizeof needs / sizeof *needs;

const option* find_option(std::string_view name, bool& many) {
  many = false;
  const option* found = nullptr;
  for (std::size_t i = 0; i < option_count; ++i) {
    const std::string_view known = options[i].name;
    if (known == name) {
      many = false;
      return options + i;
    }
    if (name.empty() || known.size() < name.size() ||
        std::string_view{known.data(), name.size()} != name)
      continue;
    many = found != nullptr;
    if (many) break;
    found = options + i;
  }
  if (many) {  // an exact name may still come
    for (std::size_t i = 0; i < option_count; ++i)
      if (options[i].name == name) {
        many = false;
        return options + i;
      }
    return nullptr;
  }
  return found;
}

const option* find_option(char letter) {
  for (std::size_t i = 0; i < option_count; ++i)
    if (options[i].letter == letter && letter != 0) return options + i;
  return nullptr;
}

namespace {

constexpr std::size_t longest = 24;

// Letters to change, insert, drop or swap with their neighbour (Damerau 1964).
std::size_t distance(std::string_view a, std::string_view b) {
  std::size_t row[3][longest + 1];
  for (std::size_t j = 0; j <= b.size(); ++j) row[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t* const now = row[i % 3];
    const std::size_t *const last = row[(i + 2) % 3], *const before = row[(i + 1) % 3];
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t best = last[j - 1] + (a[i - 1] != b[j - 1]);
      if (last[j] + 1 < best) best = last[j] + 1;
      if (now[j - 1] + 1 < best) best = now[j - 1] + 1;
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && before[j - 2] + 1 < best)
        best = before[j - 2] + 1;
      now[j] = best;
    }
  }
  return row[a.size() % 3][b.size()];
}

}  // namespace

const option* like(std::string_view name) {
  if (name.size() < 2 || name.size() > longest) return nullptr;
  const option* best = nullptr;
  std::size_t least = name.size() < 5 ? 2 : 3;  // one letter of a short name, two of a longer one
  for (std::size_t i = 0; i < option_count; ++i) {
    const std::size_t d = distance(name, options[i].name);
    if (d < least) {
      least = d;
      best = options + i;
    }
  }
  return best;
}

}  // namespace cli
