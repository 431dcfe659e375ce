// bench/bench.cpp - what a summary costs: time for each stage, workspace, and how both grow.
//
// One row for each article of a folder, one for all of them as one text and one for them in turn; one
// for each file of its folder "wild", such as a page or a chat, which is part of no other row; then texts
// of 10 KB to 10 MB.  An article summarized again and again is known to the caches and the branch
// predictor; the row of all in turn is nearer to what a stream of articles costs.
//
// Before a text is timed its centralities under the three published methods are compared with a
// dense matrix in double precision (up to 2,000 sentences: the matrix has their square of cells).
// Beside each row stand two floors measured on the same text in the same run: copying it, and one
// pass that counts its words.
//
// The growing texts are made of the articles' own sentences, the same on every machine.  A text
// that only repeats its vocabulary flatters a summarizer whose tables then stay in the cache, so
// words are exchanged for others of the articles, and new words are invented, at most 15 of a
// hundred, while there are fewer different ones than the 44 n^0.49 among n words that Heaps' law
// gives for English news (Manning, Raghavan and Schuetze 2008, 5.1.1).  An invented word comes
// back with a chance that grows with how often it has been used (Simon 1955), so that few are
// frequent and many stand once, as in prose.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_set>
#include <vector>

namespace {

using wall = std::chrono::steady_clock;

double seconds_since(wall::time_point start) {
  return std::chrono::duration<double>(wall::now() - start).count();
}

/// The stages of a call in their order.  The core passes PITH_STAGE(name) at the end of each one;
/// that means nothing unless it is defined before the header, as here.
enum class stage : unsigned { read, matrix, rank, select };
constexpr unsigned stage_count = 4;
constexpr const char* stage_names[stage_count] = {"read", "matrix", "rank", "select"};

struct stage_clock {
  wall::time_point last;
  double seconds[stage_count];
  unsigned marks;

  void reset() {
    std::fill(std::begin(seconds), std::end(seconds), 0.0);
    marks = 0;
  }
  void start() { last = wall::now(); }
  void mark(stage s) {
    const wall::time_point now = wall::now();
    seconds[static_cast<unsigned>(s)] += std::chrono::duration<double>(now - last).count();
    last = now;
    ++marks;
  }
};

stage_clock stages;

}  // namespace

#define PITH_STAGE(name) ::stages.mark(::stage::name)

#include "pith/detect.hpp"
#include "pith/pith.hpp"
#include "pith/read.hpp"

#include "../tests/reference.hpp"

namespace {

namespace fs = std::filesystem;

constexpr const char* usage =
    "usage: bench [DIR] [--csv] [--runs N] [--method NAME] [--most BYTES]\n"
    "\n"
    "  DIR             the folder of articles (bench/articles)\n"
    "  --csv           the same figures, parted by commas\n"
    "  --runs N        timed runs of each row; the best counts, the median is shown (9)\n"
    "  --method NAME   standard, textrank, lexrank or bm25 (standard)\n"
    "  --most BYTES    the longest of the growing texts (10000000)\n";

[[noreturn]] void fail(const std::string& message) {
  std::fprintf(stderr, "bench: %s\n", message.c_str());
  std::exit(2);
}

struct settings {
  std::string articles = "bench/articles", program_folder;
  bool csv = false;
  unsigned runs = 9;
  pith::method method = pith::method::standard;
  std::size_t most = 10'000'000;
  const pith::language* language = nullptr;  // of all articles together
};

constexpr const char* method_names[] = {"standard", "textrank", "lexrank", "bm25"};
const char* name_of(pith::method m) { return method_names[static_cast<std::size_t>(m)]; }

settings parse(int count, char** words) {
  settings s;
  s.program_folder = fs::path(words[0]).parent_path().string();
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--help") { std::fputs(usage, stdout); std::exit(0); }
    if (word == "--csv") { s.csv = true; continue; }
    if (word.compare(0, 2, "--") != 0) { s.articles = word; continue; }
    if (i + 1 == count) fail(word + " needs a value or is unknown; --help lists the options");
    const std::string value = words[++i];
    if (word == "--runs") s.runs = static_cast<unsigned>(std::max(1, std::atoi(value.c_str())));
    else if (word == "--most") s.most = static_cast<std::size_t>(std::atof(value.c_str()));
    else if (word == "--method") {
      const auto at = std::find(std::begin(method_names), std::end(method_names), value);
      if (at == std::end(method_names)) fail("unknown method " + value);
      s.method = static_cast<pith::method>(at - std::begin(method_names));
    } else {
      fail("unknown option " + word + "; --help lists them");
    }
  }
  return s;
}

// -------------------------------------------------------------------------------------- texts

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

struct named_text { std::string name, text; };

std::vector<named_text> articles_of(const std::string& folder) {
  std::vector<named_text> texts;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (!entry.is_regular_file()) continue;
    texts.push_back({entry.path().stem().string(), read_file(entry.path())});
    if (texts.back().text.empty()) texts.pop_back();  // nothing to divide the time by
  }
  std::sort(texts.begin(), texts.end(),
            [](const named_text& a, const named_text& b) { return a.name < b.name; });
  return texts;
}

/// Numbers that are the same everywhere.
struct generator {
  std::uint64_t state = 20040725;
  std::uint32_t below(std::size_t n) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>(((state >> 33) * n) >> 31);
  }
};

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

/// Prose that grows: see the top comment.
class prose {
 public:
  prose(const std::vector<named_text>& articles, const pith::language* language) {
    pith::options o;
    o.language = language;
    for (const named_text& article : articles) {
      std::vector<unsigned char> memory(32 * article.text.size() + 1024);
      const pith::outline all = pith::read(article.text, o, {memory.data(), memory.size()});
      for (std::uint32_t i = 0; all.status == pith::status::ok && i < all.count; ++i) {
        const pith::sentence& s = all.sentences[i];
        if (s.role != pith::role::paragraph || s.words < 5) continue;
        std::string clean(s.length, '\0');
        clean.resize(pith::clean({article.text.data() + s.offset, s.length}, clean.data(), clean.size()).bytes);
        each_word(clean, [&](std::size_t at, std::size_t length) {
          if (length >= 4) words_.push_back(lower(clean.substr(at, length)));
        });
        sentences_.push_back(std::move(clean));
      }
    }
    if (sentences_.empty() || words_.empty()) fail("the articles have no sentences");
  }

  std::string text(std::size_t bytes) {
    generator random;
    std::string out;
    std::unordered_set<std::string> seen;
    std::vector<std::uint32_t> used;  // the invented words in the order of their use
    std::size_t total = 0;
    std::uint32_t invented = 0;
    while (out.size() < bytes) {
      const std::uint32_t in_paragraph = 3 + random.below(5);
      for (std::uint32_t i = 0; i < in_paragraph && out.size() < bytes; ++i) {
        const std::string& model = sentences_[random.below(sentences_.size())];
        std::size_t copied = 0;
        each_word(model, [&](std::size_t at, std::size_t length) {
          ++total;
          out.append(model, copied, at - copied);
          copied = at + length;
          std::string word = model.substr(at, length);
          if (length >= 4) {
            const std::uint32_t dice = random.below(100);
            const double vocabulary = 44.0 * std::pow(static_cast<double>(total), 0.49);
            if (static_cast<double>(seen.size()) < vocabulary && dice < 15) {
              used.push_back(invented);
              word = invent(invented++);
            } else if (dice < 12 && !used.empty()) {
              used.push_back(used[random.below(used.size())]);
              word = invent(used.back());
            } else if (dice < 40) {
              word = words_[random.below(words_.size())];
            }
            if (std::isupper(static_cast<unsigned char>(model[at])) != 0) {
              word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
            }
          }
          seen.insert(lower(word));
          out += word;
        });
        out.append(model, copied, std::string::npos);
        out += i + 1 < in_paragraph ? " " : "\n\n";
      }
    }
    out.resize(bytes);
    return out;
  }

 private:
  template <class F>
  static void each_word(const std::string& s, F f) {
    for (std::size_t at = 0; at < s.size();) {
      std::size_t end = at;
      while (end < s.size() && is_letter(s[end])) ++end;
      if (end > at) f(at, end - at);
      at = std::max(end, at + 1);
    }
  }
  static std::string lower(std::string s) {
    for (char& c : s) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return s;
  }
  /// The word of a number: two to four syllables, no two numbers the same word.
  static std::string invent(std::uint32_t number) {
    static constexpr const char* syllables[] = {"ba", "cor", "del", "fin", "gra", "hal", "jo",
                                                "kem", "lu", "mar", "nel", "pro", "ri", "sto",
                                                "tam", "vo", "wen", "zi", "qua", "ox"};
    std::string word;
    for (std::uint32_t rest = number + 20; rest != 0; rest /= 20) word += syllables[rest % 20];
    return word + "d";
  }

  std::vector<std::string> sentences_, words_;
};

// -------------------------------------------------------------------------------------- check

/// The largest relative difference of a centrality from the dense reference, over the published
/// methods; negative where the text is too long for a dense matrix.
double difference_from_reference(const std::string& text, const pith::language* language) {
  double worst = 0;
  for (const pith::method how : {pith::method::textrank, pith::method::lexrank, pith::method::bm25}) {
    pith::options o;
    o.language = language;
    o.sentences = static_cast<std::uint32_t>(-1);
    o.method = how;
    o.tolerance = 1e-7f;
    o.max_sweeps = 1000;
    std::vector<unsigned char> memory(pith::workspace_bytes(text, o));
    const pith::result r = pith::summarize(text, o, {memory.data(), memory.size()});
    if (!r) fail(std::string("the check: ") + pith::status_name(r.status));
    if (r.count > 2000) return -1;
    std::vector<unsigned char> again(memory.size());
    const pith::detail::reading words =
        pith::detail::read_text(text, o.language, {again.data(), again.size()});
    std::vector<reference::text_sentence> sentences;
    for (const pith::span& s : r) {
      const std::uint32_t begin = words.sentences[s.sentence].first_token;
      const std::uint32_t end = s.sentence + 1 < words.sentence_count
                                    ? words.sentences[s.sentence + 1].first_token : words.token_count;
      sentences.push_back({{words.tokens + begin, words.tokens + end},
                           static_cast<double>(words.sentences[s.sentence].words)});
    }
    const std::vector<double> truth = reference::pagerank(
        reference::similarities(sentences, how), 0.85, std::vector<double>(sentences.size(), 1.0));
    for (std::size_t i = 0; i < truth.size(); ++i) {
      const double ours = static_cast<double>(r.spans[i].centrality);
      worst = std::max(worst, std::fabs(ours - truth[i]) / truth[i]);
    }
  }
  return worst;
}

// ------------------------------------------------------------------------------------- timing

volatile std::size_t sink;  // what is computed here is used

/// Best and median seconds of one call, of `runs` samples; short calls are repeated to 2 ms.
struct timing { double best = 0, median = 0; };

template <class F>
timing time_of(unsigned runs, F work) {
  work();
  wall::time_point start = wall::now();
  work();
  const double once = seconds_since(start);
  const unsigned repeat = once < 2e-3 ? static_cast<unsigned>(2e-3 / std::max(once, 1e-7)) + 1 : 1;
  std::vector<double> samples;
  for (unsigned i = 0; i < runs; ++i) {
    start = wall::now();
    for (unsigned j = 0; j < repeat; ++j) work();
    samples.push_back(seconds_since(start) / repeat);
  }
  std::sort(samples.begin(), samples.end());
  return {samples.front(), samples[samples.size() / 2]};
}

std::size_t count_words(std::string_view text) {
  std::size_t n = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    n += !space && !inside;
    inside = !space;
  }
  return n;
}

struct row {
  std::string name;
  pith::method method;
  std::size_t bytes = 0, workspace = 0;
  std::uint32_t sentences = 0, terms = 0, sweeps = 0;
  timing all;
  double stages[stage_count] = {};
  bool has_stages = false;
  double copy = 0, words = 0, difference = -1;
};

/// Times the texts of a row one after another: one, or all articles in turn.
row measure(const std::string& name, const std::vector<std::string_view>& texts, pith::method method,
            const settings& s, double difference) {
  row r;
  r.name = name;
  r.method = method;
  r.difference = difference;
  pith::options o;
  o.method = method;
  o.language = s.language;
  std::size_t most = 0, longest = 0;
  for (const std::string_view text : texts) {
    const std::size_t workspace = pith::workspace_bytes(text, o);
    r.bytes += text.size();
    r.workspace += workspace;
    most = std::max(most, workspace);
    longest = std::max(longest, text.size());
  }
  std::vector<unsigned char> memory(most);
  const pith::workspace w{memory.data(), memory.size()};
  for (const std::string_view text : texts) {
    const pith::result one = pith::summarize(text, o, w);
    if (!one) fail(name + ": " + pith::status_name(one.status));
    r.sentences += one.sentence_count;
    r.terms += one.term_count;
    r.sweeps = std::max(r.sweeps, one.sweeps);
  }
  const unsigned runs = r.bytes > 4'000'000 ? std::min(s.runs, 5u) : s.runs;
  std::fill(std::begin(r.stages), std::end(r.stages), 1e9);
  const unsigned marks = stage_count * static_cast<unsigned>(texts.size());
  r.all = time_of(runs, [&] {
    stages.reset();
    for (const std::string_view text : texts) {
      stages.start();
      sink = pith::summarize(text, o, w).count;
    }
    if (stages.marks == marks) {
      r.has_stages = true;
      for (unsigned i = 0; i < stage_count; ++i) r.stages[i] = std::min(r.stages[i], stages.seconds[i]);
    }
  });
  const auto floor = [&](auto work) {
    return time_of(runs, [&] { for (const std::string_view text : texts) work(text); }).best;
  };
  if (!r.has_stages) {
    r.stages[0] = floor([&](std::string_view text) { sink = pith::read(text, o, w).count; });
  }
  std::vector<char> target(longest);
  r.copy = floor([&](std::string_view text) {
    std::memcpy(target.data(), text.data(), text.size());
    sink = static_cast<unsigned char>(target[text.size() / 2]);
  });
  r.words = floor([&](std::string_view text) { sink = count_words(text); });
  return r;
}

// ------------------------------------------------------------------------------------- output

class table {
 public:
  explicit table(bool csv) : csv_(csv) {}

  void head(const char* title) {
    if (csv_) {
      if (headed_) return;
      headed_ = true;
      std::printf("text,method,bytes,sentences,terms,sweeps,ns_per_byte,median_ns_per_byte,mb_per_s");
      for (const char* s : stage_names) std::printf(",%s_ns_per_byte,%s_mb_per_s", s, s);
      std::printf(",workspace_per_byte,memcpy_ns_per_byte,words_ns_per_byte,difference\n");
      return;
    }
    std::printf("\n%-22s %9s %6s %6s %3s %13s %6s %13s %13s %13s %13s %6s %7s %7s %8s\n", title, "bytes",
                "sent.", "terms", "sw.", "all", "median", "read", "matrix", "rank", "select", "ws/B",
                "memcpy", "words", "differs");
  }

  void print(const row& r) {
    const double bytes = static_cast<double>(r.bytes);
    const auto ns = [&](double seconds) { return seconds * 1e9 / bytes; };
    const auto rate = [&](double seconds) { return bytes / seconds / 1e6; };
    const double workspace = static_cast<double>(r.workspace) / bytes;
    if (csv_) {
      std::printf("%s,%s,%zu,%u,%u,%u,%.3f,%.3f,%.2f", r.name.c_str(), name_of(r.method), r.bytes,
                  r.sentences, r.terms, r.sweeps, ns(r.all.best),
                  ns(r.all.median), rate(r.all.best));
      for (unsigned i = 0; i < stage_count; ++i) {
        if (r.has_stages || i == 0) std::printf(",%.3f,%.2f", ns(r.stages[i]), rate(r.stages[i]));
        else std::printf(",,");
      }
      std::printf(",%.3f,%.4f,%.4f,", workspace, ns(r.copy), ns(r.words));
      if (r.difference >= 0) std::printf("%.2e", r.difference);
      std::printf("\n");
    } else {
      std::printf("%-22.22s %9zu %6u %6u %3u %6.2f %6.1f %6.2f", r.name.c_str(), r.bytes,
                  r.sentences, r.terms, r.sweeps, ns(r.all.best),
                  rate(r.all.best), ns(r.all.median));
      for (unsigned i = 0; i < stage_count; ++i) {
        if (r.has_stages || i == 0) std::printf(" %6.2f %6.0f", ns(r.stages[i]), rate(r.stages[i]));
        else std::printf(" %13s", "-");
      }
      std::printf(" %6.2f %7.3f %7.3f", workspace, ns(r.copy), ns(r.words));
      if (r.difference >= 0) std::printf(" %8.0e\n", r.difference);
      else std::printf(" %8s\n", "-");
    }
    std::fflush(stdout);
  }

 private:
  bool csv_, headed_ = false;
};

void print_machine(const settings& s) {
  std::string model = "unknown processor";
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);) {
    if (line.compare(0, 10, "model name") != 0) continue;
    model = line.substr(std::min(line.size(), line.find(':') + 2));
    break;
  }
#if defined(__clang__)
  const char* compiler = __VERSION__;
#else
  const char* compiler = "g++ " __VERSION__;
#endif
#if defined(PITH_BENCH_FLAGS)
  const char* flags = PITH_BENCH_FLAGS;
#elif defined(__OPTIMIZE_SIZE__)
  const char* flags = "optimised for size";
#elif defined(__OPTIMIZE__)
  const char* flags = "optimised";
#else
  const char* flags = "not optimised";
#endif
  std::printf("%s%s, %u cores, one used; %s; %s; best of %u runs (5 for 10 MB), method %s\n",
              s.csv ? "# " : "", model.c_str(), std::thread::hardware_concurrency(), compiler, flags,
              s.runs, name_of(s.method));
  if (s.csv) return;
  std::printf("all and stages: ns per byte, MB/s; median, memcpy, words (a pass that counts them): ns "
              "per byte;\nws/B: workspace bytes per byte of text; differs: largest relative difference "
              "of a centrality from\nthe dense matrix in double precision, over textrank, lexrank and "
              "bm25\n");
}

// ---------------------------------------------------------------------------------- processes

/// Seconds of one whole process with its output thrown away; negative when it did not succeed.
double process_seconds(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  const wall::time_point start = wall::now();
  pid_t child = 0;
  int state = -1;
  const int started = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  if (started == 0 && waitpid(child, &state, 0) != child) state = -1;
  const double taken = seconds_since(start);
  posix_spawn_file_actions_destroy(&actions);
  return started == 0 && WIFEXITED(state) && WEXITSTATUS(state) == 0 ? taken : -1;
}

void compare_processes(const std::string& text, const settings& s) {
  std::string pattern = (fs::temp_directory_path() / "pith_bench_XXXXXX").string();
  const int file = mkstemp(pattern.data());
  if (file < 0) return;
  std::size_t written = 0;
  while (written < text.size()) {
    const ssize_t n = ::write(file, text.data() + written, text.size() - written);
    if (n <= 0) break;
    written += static_cast<std::size_t>(n);
  }
  close(file);
  const std::string pith = s.program_folder + "/pith";
  struct { const char* name; std::vector<std::string> command; double best; } all[] = {
      {"pith", {pith, "-n", "3", pattern}, -1}, {"ots", {"ots", "--ratio=1", pattern}, -1}};
  for (auto& one : all) {
    for (unsigned i = 0; i < s.runs; ++i) {
      const double taken = process_seconds(one.command);
      if (taken < 0) break;
      one.best = one.best < 0 ? taken : std::min(one.best, taken);
    }
  }
  unlink(pattern.c_str());
  const char* const mark = s.csv ? "# " : "\n";
  if (all[0].best < 0) {
    std::printf("%swhole processes: no %s to run\n", mark, pith.c_str());
    return;
  }
  std::printf("%swhole processes, %zu bytes: pith %.2f ms", mark, text.size(), all[0].best * 1e3);
  if (all[1].best < 0) std::printf("; ots is not installed\n");
  else std::printf(", ots %.1f ms: 1 / %.0f\n", all[1].best * 1e3, all[1].best / all[0].best);
}

}  // namespace

int main(int count, char** words) {
  settings s = parse(count, words);
  std::vector<named_text> articles = articles_of(s.articles);
  if (articles.empty()) fail("no articles in " + s.articles);
  std::string corpus;
  for (const named_text& a : articles) corpus += a.text + "\n\n";
  s.language = pith::detect(corpus);
  prose source(articles, s.language);
  articles.push_back({"corpus", corpus});

  print_machine(s);
  table out(s.csv);
  double worst = 0;
  const auto checked = [&](const std::string& text) {
    const double difference = difference_from_reference(text, s.language);
    worst = std::max(worst, difference);
    return difference;
  };
  out.head("article");
  for (const named_text& a : articles) {
    out.print(measure(a.name, {a.text}, s.method, s, checked(a.text)));
  }
  std::vector<std::string_view> in_turn;
  for (const named_text& a : articles) if (&a != &articles.back()) in_turn.push_back(a.text);
  out.print(measure("articles in turn", in_turn, s.method, s, -1));
  for (const named_text& a : articles_of(s.articles + "/wild")) {
    out.print(measure("wild " + a.name, {a.text}, s.method, s, checked(a.text)));
  }

  out.head("growing prose");
  double at_100_kb = 0, at_most = 0;
  for (std::size_t bytes = 10'000; bytes <= s.most; bytes *= 10) {
    char name[32];
    std::snprintf(name, sizeof name, bytes < 1'000'000 ? "%zu KB" : "%zu MB",
                  bytes < 1'000'000 ? bytes / 1000 : bytes / 1'000'000);
    const std::string text = source.text(bytes);
    const double difference = checked(text);
    const row main = measure(name, {text}, s.method, s, difference);
    out.print(main);
    if (s.method != pith::method::textrank) {
      out.print(measure(std::string(name) + " textrank", {text}, pith::method::textrank, s, difference));
    }
    const double per_byte = main.all.best / static_cast<double>(bytes);
    if (bytes == 100'000) at_100_kb = per_byte;
    at_most = per_byte;
    if (bytes == 100'000) compare_processes(text, s);
  }
  if (at_100_kb > 0) {
    std::printf("%stime per byte of the longest text over that of 100 KB: %.2f\n", s.csv ? "# " : "\n",
                at_most / at_100_kb);
  }
  if (worst > 5e-4) fail("a centrality differs from the reference by more than 5e-4");
  return 0;
}
