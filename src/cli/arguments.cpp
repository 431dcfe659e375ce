// arguments.cpp - reads the command line, as POSIX and GNU utilities do: -n3, -n 3, --words=90,
// --words 90, --wo 90, -- before file names that begin with a hyphen.  By hand, since getopt_long is
// not everywhere.
#include "arguments.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

#include "options.hpp"
#include "output.hpp"

namespace cli {

namespace {

// Says what is wrong with a word of the command line: "WHAT 'NAME'REST".
bool refuse(const char* what, std::string_view name, const char* rest = "", const char* more = "") {
  output err(STDERR_FILENO);
  err.show_controls(is_terminal(STDERR_FILENO));
  err.put("pith: ");
  err.put(what);
  err.put(" '");
  err.name(name);
  err.put('\'');
  err.put(rest);
  err.put(more);
  err.put("\nTry 'pith --help' for more information.\n");
  err.flush();
  return false;
}

// A whole number from 1 that fits 32 bits.
bool to_count(std::string_view value, std::uint32_t& out) {
  std::uint64_t n = 0;
  for (const char c : value) {
    if (c < '0' || c > '9') return false;
    n = n * 10 + static_cast<unsigned>(c - '0');
    if (n > UINT32_MAX) return false;
  }
  out = static_cast<std::uint32_t>(n);
  return n > 0;
}

// A number above `low`, up to `high`; `end` is what follows it.
bool to_number(const char* value, float low, float high, float& out, const char* rest = "") {
  const bool starts = (*value >= '0' && *value <= '9') || *value == '.';  // no " 1", "inf", "-0"
  char* end = nullptr;
  const float n = std::strtof(value, &end);
  if (!starts || std::strcmp(end, rest) != 0 || !(n > low && n <= high)) return false;
  out = n;
  return true;
}

// "3", or "10%".
bool to_amount(const char* value, pith::options& o) {
  const std::size_t n = std::strlen(value);
  float percent = 0;
  if (n == 0 || value[n - 1] != '%') {
    o.ratio = 0;
    return to_count(value, o.sentences);
  }
  if (!to_number(value, 0, 100, percent, "%")) return false;
  o.sentences = 0;
  o.ratio = percent / 100;
  return true;
}

template <class T, std::size_t N>
bool to_choice(std::string_view value, const std::string_view (&names)[N], T& out) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == value) { out = static_cast<T>(i); return true; }
  return false;
}

// "40x8".
bool to_screen(const char* value, std::uint32_t& columns, std::uint32_t& rows) {
  std::uint32_t numbers[2] = {};
  for (int i = 0; i < 2; ++i) {
    for (; *value >= '0' && *value <= '9' && numbers[i] <= 10000; ++value)
      numbers[i] = numbers[i] * 10 + static_cast<std::uint32_t>(*value - '0');
    if (numbers[i] == 0 || numbers[i] > 10000 || *value != (i == 0 ? 'x' : '\0')) return false;
    value += i == 0;
  }
  columns = numbers[0];
  rows = numbers[1];
  return true;
}

constexpr std::string_view methods[] = {"standard", "textrank", "lexrank", "bm25"};
constexpr std::string_view orders[] = {"text", "rank"};
constexpr std::string_view formats[] = {"text", "markdown", "json", "html"};
constexpr std::string_view colors[] = {"auto", "always", "never"};

// "en", "EN", "en-GB", "zh_Hant": letters, and what follows a hyphen is not looked at.
bool is_code(std::string_view value) {
  if (value == "auto") return true;
  std::size_t n = 0;
  while (n < value.size() && ((value[n] | 32) >= 'a' && (value[n] | 32) <= 'z')) ++n;
  if (n < 2 || n > 3) return false;
  return n == value.size() || value[n] == '-' || value[n] == '_';
}

constexpr std::uint32_t most_jobs = 256;

// `value` is null for an option that takes none, or was given none.
bool apply(key which, std::string_view name, const char* value, arguments& out) {
  pith::options& o = out.options;
  const char* needs = nullptr;
  switch (which) {
    case key::number:
      if (!to_amount(value, o)) needs = "a whole number from 1, or a share such as 10%";
      break;
    case key::words: if (!to_count(value, o.words)) needs = "a whole number from 1"; break;
    case key::bytes: if (!to_count(value, o.bytes)) needs = "a whole number from 1"; break;
    case key::sweeps: if (!to_count(value, o.max_sweeps)) needs = "a whole number from 1"; break;
    case key::ratio:
      if (!to_number(value, 0, 1, o.ratio)) needs = "a number above 0 and up to 1";
      break;
    case key::damping:
      if (!to_number(value, 0, 0.99f, o.damping)) needs = "a number above 0 and up to 0.99";
      break;
    case key::tolerance:
      if (!to_number(value, 0, 1, o.tolerance)) needs = "a number above 0 and up to 1";
      break;
    case key::order: if (!to_choice(value, orders, o.order)) needs = "text or rank"; break;
    case key::method:
      if (!to_choice(value, methods, o.method)) needs = "standard, textrank, lexrank or bm25";
      break;
    case key::language:
      if (!is_code(value)) needs = "an ISO 639-1 code such as en, or auto";
      out.language = value;
      break;
    case key::stop_words: out.stop_words = value; break;
    case key::query: o.query = value; break;
    case key::title: o.title = value; break;
    case key::strength:
      if (!to_number(value, 0, 1, o.query_strength)) needs = "a number above 0 and up to 1";
      break;
    case key::corpus: out.corpus = true; break;
    case key::section: out.section = true; break;
    case key::lines: out.lines = true; break;
    case key::fit:
      if (value == nullptr) {
        const terminal_size whole = size_of_terminal();
        out.columns = whole.columns;
        out.rows = whole.rows > 1 ? whole.rows - 1 : 1;  // the last one is the shell's
      } else if (!to_screen(value, out.columns, out.rows)) {
        needs = "COLSxROWS, each from 1 to 10000, or no value for the terminal's size";
      }
      break;
    case key::format:
      if (!to_choice(value, formats, out.format)) needs = "text, markdown, json or html";
      break;
    case key::json: out.format = format::json; break;
    case key::html: out.format = format::html; break;
    case key::highlight: out.highlight = true; break;
    case key::color: if (!to_choice(value, colors, out.color)) needs = "auto, always or never"; break;
    case key::scores: out.scores = true; break;
    case key::explain: o.explain = true; break;
    case key::stats: out.stats = true; break;
    case key::keywords:
      if (!to_count(value, out.keywords)) needs = "a whole number from 1";
      out.mode = mode::keywords;
      break;
    case key::sentences:
      if (value == nullptr) out.mode = mode::sentences;
      else if (!to_count(value, o.sentences)) needs = "a whole number from 1, or no value to list all";
      break;
    case key::all_sentences: out.mode = mode::sentences; break;
    case key::blocks:
    case key::all_blocks: out.mode = mode::blocks; break;
    case key::stem: out.mode = mode::stem; break;
    case key::recursive: out.recursive = true; break;
    case key::include: out.include = value; break;
    case key::null: out.null = true; break;
    case key::jobs:
      if (!to_count(value, out.jobs) || out.jobs > most_jobs) needs = "a whole number from 1 to 256";
      break;
    case key::progress: out.progress = true; break;
    case key::jsonl: out.records = records::jsonl; break;
    case key::tsv: out.records = records::tsv; break;
    case key::field: out.field = value; break;
    case key::into: out.into = value; break;
    case key::column: if (!to_count(value, out.column)) needs = "a whole number from 1"; break;
    case key::first_line: if (!to_count(value, out.first_line)) needs = "a whole number from 1"; break;
    case key::flush: out.flush = true; break;
    case key::strict: out.strict = true; break;
    case key::help: out.mode = mode::help; break;
    case key::version: out.mode = mode::version; break;
    case key::count_: break;
  }
  return needs == nullptr || refuse("option", name, " takes ", needs);
}

// Whether the word after an option that may have a value is one: of a screen or a number, not a file.
bool is_value(key which, const char* word) {
  const std::string_view w = word;
  if (w.empty() || w[0] == '-') return false;
  for (const char c : w)
    if (!(c >= '0' && c <= '9') && !(which == key::fit && c == 'x')) return false;
  return true;
}

unsigned work_of(const arguments& a) {
  unsigned w = a.mode == mode::keywords                                    ? phrases
               : a.mode == mode::sentences || a.mode == mode::blocks       ? lists
               : a.mode == mode::stem                                      ? stems
               : a.corpus                                                  ? together
               : a.section                                                 ? sections
               : a.highlight                                               ? shown
                                                                           : summaries;
  if (a.records != records::none) w |= from_records;
  if (a.format == format::html) w |= pages;
  if (a.format == format::json) w |= objects;
  if (a.format == format::markdown) w |= marked;
  return w;
}

const char* name_of(key k) {
  for (std::size_t i = 0; i < option_count; ++i)
    if (options[i].which == k) return options[i].name;
  return "";
}

bool clash(const char* one, const char* other) {
  char message[96];
  std::snprintf(message, sizeof message, " has no effect with '--%s'", other);
  char name[40];
  std::snprintf(name, sizeof name, "--%s", one);
  return refuse("option", name, message);
}

// The option given that made the work what it is, for which `o` has no effect.
const char* reason(const option& o, unsigned w, const bool* given) {
  static constexpr struct { unsigned bit; key which; } causes[] = {
      {from_records, key::jsonl}, {from_records, key::tsv}, {pages, key::html}, {pages, key::format},
      {objects, key::json}, {objects, key::format}, {marked, key::format}, {phrases, key::keywords},
      {lists, key::all_sentences}, {lists, key::all_blocks}, {lists, key::sentences},
      {lists, key::blocks}, {stems, key::stem}, {together, key::corpus}, {sections, key::section},
      {shown, key::highlight}};
  for (const auto& c : causes)
    if ((w & c.bit) != 0 && ((o.works & c.bit) == 0 || (o.not_with & c.bit) != 0) &&
        given[static_cast<int>(c.which)] && c.which != o.which)
      return name_of(c.which);
  return nullptr;
}

// An option that has no effect is a mistake of the one who gave it.
bool all_have_effect(const arguments& a, const bool* given) {
  const unsigned w = work_of(a), base = w & any, more = w & ~static_cast<unsigned>(any);
  for (std::size_t i = 0; i < option_count; ++i) {
    const option& o = options[i];
    if (!given[static_cast<int>(o.which)]) continue;
    if ((o.works & base) != 0 && (o.not_with & more) == 0) continue;
    // the bits more are looked at only where they are what is in the way
    const char* const other = reason(o, (o.works & base) == 0 ? base : more, given);
    if (other != nullptr) return clash(o.name, other);
  }
  for (std::size_t i = 0; i < clash_count; ++i)
    if (given[static_cast<int>(clashes[i].one)] && given[static_cast<int>(clashes[i].other)])
      return clash(name_of(clashes[i].one), name_of(clashes[i].other));
  for (std::size_t i = 0; i < need_count; ++i) {
    if (!given[static_cast<int>(needs[i].one)]) continue;
    bool met = false;
    const char* first = nullptr;
    for (std::size_t j = 0; j < need_count; ++j) {
      if (needs[j].one != needs[i].one) continue;
      if (first == nullptr) first = name_of(needs[j].other);
      met = met || given[static_cast<int>(needs[j].other)];
    }
    if (met) continue;
    char message[96], name[40];
    std::snprintf(name, sizeof name, "--%s", name_of(needs[i].one));
    std::snprintf(message, sizeof message, " has no effect without '--%s'", first);
    return refuse("option", name, message);
  }
  return true;
}

}  // namespace

bool parse(int argc, char** argv, arguments& out) {
  static char standard_input[] = "-";
  static char* no_file[] = {standard_input};
  bool given[static_cast<int>(key::count_)] = {};
  bool only_files = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (only_files || word.size() < 2 || word[0] != '-') {
      argv[out.file_count++] = argv[i];  // never ahead of i: argv[0] is free
      continue;
    }
    if (word == "--") { only_files = true; continue; }

    const bool is_long = word[1] == '-';
    std::size_t name_end = is_long ? word.find('=') : 2;
    if (name_end > word.size()) name_end = word.size();
    const std::string_view name{word.data(), name_end};
    const char* value = name.size() == word.size() ? nullptr : argv[i] + name.size();
    if (value != nullptr && is_long) ++value;  // after the '='

    bool many = false;
    const std::string_view bare{name.data() + 2, name.size() - 2};
    const option* const o = is_long ? find_option(bare, many) : find_option(word[1]);
    if (o == nullptr) {
      char hint[96] = "";
      const option* const other = is_long && !many ? like(bare) : nullptr;
      if (other != nullptr) std::snprintf(hint, sizeof hint, "; did you mean '--%s'?", other->name);
      if (many) {
        std::snprintf(hint, sizeof hint, "; it could be");
        for (std::size_t k = 0; k < option_count; ++k)
          if (std::strncmp(options[k].name, bare.data(), bare.size()) == 0) {
            const std::size_t n = std::strlen(hint);
            std::snprintf(hint + n, sizeof hint - n, " --%s", options[k].name);
          }
      }
      return refuse(many ? "ambiguous option" : "unknown option", name, hint);
    }
    if (!is_long && o->value == value::none && value != nullptr) {  // -rV: the next letter follows
      if (!apply(o->which, name, nullptr, out)) return false;
      given[static_cast<int>(o->which)] = true;
      if (out.mode == mode::help || out.mode == mode::version) return true;
      argv[i][1] = '-';
      argv[i] = argv[i] + 1;
      --i;
      continue;
    }
    if (o->value == value::needed && value == nullptr) {
      if (i + 1 == argc) return refuse("option", name, " needs a value");
      value = argv[++i];
    }
    if (o->value == value::possible && value == nullptr && i + 1 < argc && is_value(o->which, argv[i + 1]))
      value = argv[++i];
    if (o->value == value::none && value != nullptr) return refuse("option", name, " takes no value");
    // --blocks 3 FILE would print all of FILE
    if ((o->which == key::blocks || o->which == key::all_blocks || o->which == key::all_sentences) &&
        i + 1 < argc && is_value(key::number, argv[i + 1]) && access(argv[i + 1], F_OK) != 0)
      return refuse("option", name, " lists everything and takes no number; use -n ", argv[i + 1]);
    if (!apply(o->which, name, value, out)) return false;
    const bool counts = o->which == key::sentences && value != nullptr;
    given[static_cast<int>(counts ? key::number : o->which)] = true;
    if (out.mode == mode::help || out.mode == mode::version) return true;
  }
  if (!all_have_effect(out, given)) return false;
  if (out.null && out.file_count > 0)
    return refuse("option", "--null", " reads the names from standard input; a file cannot be named as well");
  out.files = argv;
  if (out.file_count == 0) {
    out.no_file = true;
    out.files = no_file;
    out.file_count = 1;
    if (out.recursive && !out.null) {
      static char here[] = ".";
      no_file[0] = here;
    }
  }
  return true;
}

}  // namespace cli
