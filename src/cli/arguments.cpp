// arguments.cpp - reads the command line, as POSIX and GNU utilities do: -n3, -n 3, --words=90,
// --words 90, -- before file names that begin with a hyphen.  By hand, since getopt_long is not
// everywhere.
#include "arguments.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace cli {

const char help_text[] =
    "Usage: pith [OPTION]... [FILE]...\n"
    "Print the sentences that stand for each text, one a line.\n"
    "With no FILE, or when FILE is -, read standard input.\n"
    "\n"
    "How much; every limit given holds, and none given means -n 3:\n"
    "  -n, --number N         at most N sentences\n"
    "      --ratio R          at most this part of the sentences, above 0 and up to 1\n"
    "      --words N          at most N words\n"
    "      --bytes N          at most N bytes\n"
    "      --fit COLSxROWS    at most ROWS lines, wrapped at COLS columns\n"
    "\n"
    "How:\n"
    "      --query TEXT       lean to what is like TEXT\n"
    "      --title TEXT       lean a little to the title of the text\n"
    "      --query-strength S how far, above 0 and up to 1 (0.9; with a title alone 0.5)\n"
    "      --corpus           one summary of all files together\n"
    "      --order ORDER      text (default): as they stand in the text; rank: best first\n"
    "      --method METHOD    standard (default), textrank, lexrank or bm25\n"
    "      --damping D        PageRank's damping factor, above 0 and up to 0.99 (0.85)\n"
    "      --tolerance T      stop at this mean change of a score (0.0001)\n"
    "      --sweeps N         stop after N sweeps (100)\n"
    "      --language CODE    ISO 639-1 code of the text's language, or auto (default) to tell\n"
    "                         it from the text, for --stem en; one that is not known in\n"
    "                         particular is read without word lists\n"
    "\n"
    "What is printed:\n"
    "      --scores           each sentence's centrality and a tab before it\n"
    "      --explain          what spoke for each sentence, below it\n"
    "      --stats            what it took, on standard error\n"
    "      --json             one JSON object a line for each text\n"
    "      --keywords N       instead: the N words and phrases that the text is about\n"
    "      --sentences        instead: every sentence and block found, nothing dropped\n"
    "      --blocks           instead: every block, its role and a tab before it\n"
    "      --stem             instead: the stem of each word, one a line\n"
    "  -h, --help             this text\n"
    "      --version          the version\n"
    "\n"
    "Exit status: 0 done; 1 a file could not be read or the output not be written, what could\n"
    "be done was done; 2 a mistake on the command line.\n";

namespace {

enum class key {
  number, ratio, words, bytes, order, method, damping, tolerance, sweeps, language,
  query, title, strength, corpus, fit, scores, explain, stats, json, keywords, sentences, blocks,
  stem, help, version
};

struct known {
  const char* name;
  key which;
  bool takes_value;
  char letter = 0;
};

constexpr known options[] = {
    {"number", key::number, true, 'n'},      {"ratio", key::ratio, true},
    {"words", key::words, true},         {"bytes", key::bytes, true},
    {"order", key::order, true},         {"method", key::method, true},
    {"damping", key::damping, true},     {"tolerance", key::tolerance, true},
    {"sweeps", key::sweeps, true},       {"language", key::language, true},
    {"query", key::query, true},         {"title", key::title, true},
    {"query-strength", key::strength, true}, {"corpus", key::corpus, false},
    {"fit", key::fit, true},
    {"scores", key::scores, false},      {"explain", key::explain, false},
    {"stats", key::stats, false},
    {"json", key::json, false},          {"keywords", key::keywords, true},
    {"sentences", key::sentences, false}, {"blocks", key::blocks, false},
    {"stem", key::stem, false},
    {"help", key::help, false, 'h'},      {"version", key::version, false},
};

bool refuse(const char* format, std::string_view a, const char* b = "") {
  std::fputs("pith: ", stderr);
  std::fprintf(stderr, format, static_cast<int>(a.size()), a.data(), b);
  std::fputs("\nTry 'pith --help' for more information.\n", stderr);
  return false;
}

// A whole number from 1 that fits 32 bits.
bool to_count(const char* value, std::uint32_t& out) {
  std::uint64_t n = 0;
  if (*value == '\0') return false;
  for (; *value != '\0'; ++value) {
    if (*value < '0' || *value > '9') return false;
    n = n * 10 + static_cast<unsigned>(*value - '0');
    if (n > UINT32_MAX) return false;
  }
  out = static_cast<std::uint32_t>(n);
  return n > 0;
}

// A number above `low`, up to `high`.
bool to_number(const char* value, float low, float high, float& out) {
  const bool starts = (*value >= '0' && *value <= '9') || *value == '.';  // no " 1", "inf", "-0"
  char* end = nullptr;
  const float n = std::strtof(value, &end);
  if (!starts || *end != '\0' || !(n > low && n <= high)) return false;
  out = n;
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

// "en", "EN", "en-GB", "zh_Hant": letters, and what follows a hyphen is not looked at.
bool is_code(std::string_view value) {
  if (value == "auto") return true;
  std::size_t n = 0;
  while (n < value.size() && ((value[n] | 32) >= 'a' && (value[n] | 32) <= 'z')) ++n;
  if (n < 2 || n > 3) return false;
  return n == value.size() || value[n] == '-' || value[n] == '_';
}

bool apply(key which, std::string_view name, const char* value, arguments& out) {
  pith::options& o = out.options;
  const char* needs = nullptr;
  switch (which) {
    case key::number: if (!to_count(value, o.sentences)) needs = "a whole number from 1"; break;
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
    case key::order: if (!to_choice(value, orders, o.order)) needs = "'text' or 'rank'"; break;
    case key::method:
      if (!to_choice(value, methods, o.method)) needs = "standard, textrank, lexrank or bm25";
      break;
    case key::language:
      if (!is_code(value)) needs = "an ISO 639-1 code such as en, or auto";
      out.language = value;
      break;
    case key::query: o.query = value; break;
    case key::title: o.title = value; break;
    case key::strength:
      if (!to_number(value, 0, 1, o.query_strength)) needs = "a number above 0 and up to 1";
      break;
    case key::corpus: out.corpus = true; break;
    case key::fit:
      if (!to_screen(value, out.columns, out.rows)) needs = "COLSxROWS, each from 1 to 10000";
      break;
    case key::scores: out.scores = true; break;
    case key::explain: o.explain = true; break;
    case key::stats: out.stats = true; break;
    case key::json: out.json = true; break;
    case key::keywords:
      if (!to_count(value, out.keywords)) needs = "a whole number from 1";
      out.mode = mode::keywords;
      break;
    case key::sentences: out.mode = mode::sentences; break;
    case key::blocks: out.mode = mode::blocks; break;
    case key::stem: out.mode = mode::stem; break;
    case key::help: out.mode = mode::help; break;
    case key::version: out.mode = mode::version; break;
  }
  return needs == nullptr || refuse("option '%.*s' takes %s", name, needs);
}

}  // namespace

bool parse(int argc, char** argv, arguments& out) {
  static char standard_input[] = "-";
  static char* no_file[] = {standard_input};
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
    if (value != nullptr && is_long) ++value;  // behind the '='

    const known* option = nullptr;
    for (const known& each : options)
      if (is_long ? each.name == std::string_view{name.data() + 2, name.size() - 2}
                  : word[1] == each.letter)
        option = &each;
    if (option == nullptr) return refuse("unknown option '%.*s'%s", name);
    if (option->takes_value && value == nullptr) {
      if (i + 1 == argc) return refuse("option '%.*s' needs a value%s", name);
      value = argv[++i];
    }
    if (!option->takes_value && value != nullptr)
      return refuse("option '%.*s' takes no value%s", name);
    if (!apply(option->which, name, value, out)) return false;
    if (out.mode == mode::help || out.mode == mode::version) return true;
  }
  if (out.corpus && out.mode != mode::summary)
    return refuse("option '%.*s' makes summaries only%s", "--corpus");
  out.files = argv;
  if (out.file_count == 0) {
    out.files = no_file;
    out.file_count = 1;
  }
  return true;
}

}  // namespace cli
