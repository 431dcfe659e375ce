// hostile.cpp - what the worst texts cost, whatever is asked of them: each family of families.hpp by each
// entry, method, budget and option, beside what prose of the same length costs by the same call; calls
// that are cheaper than a summary of prose are held against that.
//
//     hostile [--bytes N] [--limit X] [--family WORD] [--call WORD] [--top N] [--csv]
//             [--find FILE | --pairs FILE --counts FILE | --write DIR]
//
// All pairs are timed, and those that look worst are timed again, and prose beside them, as other programs
// disturb a clock in one direction only.  Under qemu with the plugin of bench/targets/count.c, which
// writes --counts FILE, instructions are counted and not time: the same on every run.  `make hostile`
// does one after the other: the clock finds the worst pairs (--find FILE), and the second run counts and
// judges these (--pairs FILE).
//
// And prose itself, at twice the length and at eight times: what grows faster than the text is found there,
// even where no text is worse than prose.
//
// --write DIR writes a file for each family, and one of prose, for a machine that has none of these calls:
// `make hostile-board` counts a summary of each on a Cortex-M4F.
//
// Fails where a ratio is above the limit of 4, or a call's cost a byte more than doubles as prose grows.
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>

#include "families.hpp"
#include "pith_more.h"
#include "pith/detect.hpp"
#include "pith/feed.hpp"
#include "pith/fit.hpp"
#include "pith/keywords.hpp"
#include "pith/languages/german.hpp"
#include "pith/languages/japanese.hpp"
#include "pith/pith.hpp"
#include "pith/ranking.hpp"
#include "pith/read.hpp"
#include "pith/plain.hpp"

extern "C" __attribute__((noinline, used)) void board_mark() { __asm__ volatile("" ::: "memory"); }
int pith_command(int argc, char** argv);  // the command's main

namespace {

using pith::method;
using pith::options;
using std::size_t;
using text_view = std::string_view;

/// Takes the cost of what runs between start() and stop(), and has the memory for it.
class meter {
 public:
  void counts_in(const char* path) { counts_ = std::fopen(path, "r"); }
  bool counting() const { return counts_ != nullptr; }
  void start() { begin_ = now(); }
  void stop() { spent_ += now() - begin_; }
  double take() {
    const double all = spent_;
    spent_ = 0;
    return all;
  }
  pith::workspace memory(size_t bytes) {
    if (memory_.size() < bytes) memory_.resize(bytes);
    return {memory_.data(), bytes};
  }
  char* buffer(size_t bytes) {
    if (buffer_.size() < bytes) buffer_.resize(bytes);
    return buffer_.data();
  }

 private:
  double now() {  // instructions, or nanoseconds
    if (counts_ == nullptr) {
      timespec t;
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
      return static_cast<double>(t.tv_sec) * 1e9 + static_cast<double>(t.tv_nsec);
    }
    board_mark();
    char line[32];
    while (std::fgets(line, sizeof line, counts_) != nullptr) last_ = std::strtod(line, nullptr);
    std::clearerr(counts_);
    return last_;
  }
  std::FILE* counts_ = nullptr;
  double begin_ = 0, spent_ = 0, last_ = 0;
  std::vector<unsigned char> memory_;
  std::vector<char> buffer_;
};

void expect(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "hostile: %s failed\n", what);
  std::exit(2);
}

/// What is asked of a text.
struct call {
  std::string name;
  std::function<void(text_view, meter&)> run;
};

options with(method how, std::uint32_t sentences = 0, float ratio = 0, std::uint32_t words = 0,
             std::uint32_t bytes = 0, pith::order in_order = pith::order::text) {
  options o;
  o.method = how;
  o.sentences = sentences;
  o.ratio = ratio;
  o.words = words;
  o.bytes = bytes;
  o.order = in_order;
  return o;
}

void summarize(text_view text, const options& o, meter& m) {
  const pith::workspace w = m.memory(pith::workspace_bytes(text, o));
  m.start();
  const pith::result r = pith::summarize(text, o, w);
  m.stop();
  expect(static_cast<bool>(r), "summarize");
}

void feed(text_view text, const options& o, meter& m, size_t piece, size_t room, bool early) {
  const pith::workspace w = m.memory(room);
  m.start();
  pith::feed f(o, w);
  for (size_t at = 0; at < text.size(); at += piece) (void)f.append(text.substr(at, piece));
  const pith::result r = early ? f.finish_early() : f.finish();
  m.stop();
  expect(static_cast<bool>(r) || r.status == pith::status::workspace_too_small, "feed");
}

void fit(text_view text, pith::screen s, meter& m, method how = method::standard) {
  options o = with(how);
  const pith::workspace w = m.memory(pith::workspace_bytes(text, o, s));
  m.start();
  const pith::result r = pith::fit(text, o, s, w);
  m.stop();
  expect(static_cast<bool>(r), "fit");
}

void documents(text_view text, const options& o, size_t count, meter& m) {
  std::vector<text_view> parts;
  for (size_t d = 0; d < count; ++d)
    parts.push_back(text.substr(text.size() * d / count, text.size() * (d + 1) / count - text.size() * d / count));
  const pith::workspace w = m.memory(pith::workspace_bytes({parts.data(), count}, o));
  m.start();
  const pith::result r = pith::summarize({parts.data(), count}, o, w);
  m.stop();
  expect(static_cast<bool>(r), "documents");
}

template <class Options>
void plain(text_view text, const Options& o, meter& m) {
  const pith::workspace w = m.memory(pith::plain::workspace_bytes(text, o));
  m.start();
  const pith::result r = pith::plain::summarize(text, o, w);
  m.stop();
  expect(static_cast<bool>(r), "plain");
}

void keywords(text_view text, const pith::keyword_options& o, meter& m) {
  const pith::workspace w = m.memory(pith::workspace_bytes(text, o));
  m.start();
  const pith::keyword_result r = pith::keywords(text, o, w);
  m.stop();
  expect(static_cast<bool>(r), "keywords");
}

/// The command on a file, its output thrown away.
void command(text_view text, std::vector<std::string> arguments, meter& m) {
  static const std::string path = [] {
    const char* const folder = std::getenv("TMPDIR");
    std::string name = std::string(folder != nullptr ? folder : "/tmp") + "/pith-hostile-XXXXXX";
    const int file = mkstemp(&name[0]);
    expect(file >= 0, "a file to read");
    close(file);
    static std::string kept = name;
    std::atexit([] { unlink(kept.c_str()); });
    return name;
  }();
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  expect(file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size(), "a file to read");
  std::fclose(file);
  arguments.insert(arguments.begin(), "pith");
  arguments.push_back(path);
  std::vector<char*> argv;
  for (std::string& a : arguments) argv.push_back(&a[0]);
  std::fflush(stdout);
  const int out = dup(1), error = dup(2), nowhere = open("/dev/null", O_WRONLY);
  dup2(nowhere, 1);
  dup2(nowhere, 2);
  m.start();
  const int status = pith_command(static_cast<int>(argv.size()), argv.data());
  m.stop();
  dup2(out, 1);
  dup2(error, 2);
  close(out);
  close(error);
  close(nowhere);
  expect(status <= 1, "the command");
}

std::vector<call> calls() {
  std::vector<call> all;
  const auto add = [&](const char* name, std::function<void(text_view, meter&)> run) {
    all.push_back({name, std::move(run)});
  };
  const auto sums = [&](const char* name, const options& o) {
    add(name, [o](text_view text, meter& m) { summarize(text, o, m); });
  };
  constexpr method own = method::standard;
  sums("summarize", {});
  sums("textrank", with(method::textrank));
  sums("lexrank", with(method::lexrank));
  sums("bm25", with(method::bm25));
  sums("50 sentences by rank", with(own, 50, 0, 0, 0, pith::order::rank));
  sums("ratio 1", with(own, 0, 1));
  sums("ratio 1, bm25", with(method::bm25, 0, 1));
  sums("ratio 0.3", with(own, 0, 0.3f));
  sums("100 words", with(own, 0, 0, 100));
  sums("100000 words", with(own, 0, 0, 100000));
  sums("1000 bytes", with(own, 0, 0, 0, 1000));
  sums("100000 bytes", with(own, 0, 0, 0, 100000));
  sums("100000 bytes, lexrank", with(method::lexrank, 0, 0, 0, 100000));
  sums("every budget", with(own, 1000, 0.5f, 5000, 30000));
  options o;
  o.language = nullptr;
  sums("no language", o);
  o.language = &pith::languages::german;
  sums("German", o);
  o.language = &pith::languages::japanese;
  sums("Japanese", o);
  o = {};
  o.damping = 0.99f;
  o.tolerance = 1e-12f;
  sums("every sweep", o);
  o = {};
  o.max_sweeps = 1;
  sums("one sweep", o);
  o = {};
  o.query = "the harbour at night, and who pays for it";
  sums("query", o);
  o.title = "A harbour at night";
  o.query_strength = 1;
  sums("query and title", o);
  add("query as long as the text", [](text_view text, meter& m) {
    options asked;
    asked.query = text.substr(0, text.size() / 2);
    summarize(text.substr(text.size() / 2), asked, m);
  });
  add("exact", [](text_view text, meter& m) {
    m.start();
    expect(pith::workspace_bytes(text) != 0, "exact");
    m.stop();
  });
  add("read", [](text_view text, meter& m) {
    const pith::workspace w = m.memory(pith::workspace_bytes(text));
    m.start();
    expect(pith::read(text, {}, w).status == pith::status::ok, "read");
    m.stop();
  });
  const auto explains = [&](const char* name, const options& asked) {
    add(name, [asked](text_view text, meter& m) {
      options why = asked;
      why.explain = true;
      const pith::workspace w = m.memory(pith::workspace_bytes(text, why));
      m.start();
      pith::ranking ranked(text, why, w);
      for (const pith::span& s : ranked.summary()) expect(ranked.explain(s).status == pith::status::ok, "explain");
      m.stop();
    });
  };
  explains("explain three", with(own));
  explains("explain all", with(own, 0, 1));
  explains("explain three, textrank", with(method::textrank));
  const auto again = [&](const char* name, const options& limits) {
    add(name, [limits](text_view text, meter& m) {
      const options most = with(own, 0, 1);
      pith::ranking ranked(text, most, m.memory(pith::workspace_bytes(text, most)));
      m.start();
      expect(static_cast<bool>(ranked.summary(limits)), "summary again");
      m.stop();
    });
  };
  again("reselect", with(own, 0, 1));
  again("reselect by bytes", with(own, 0, 0, 0, 20000, pith::order::rank));
  add("copy and wrap", [](text_view text, meter& m) {
    char* const out = m.buffer(2 * text.size() + 1);
    const options most = with(own, 0, 1);
    const pith::result r = pith::summarize(text, most, m.memory(pith::workspace_bytes(text, most)));
    expect(static_cast<bool>(r), "summarize");
    m.start();
    (void)pith::copy(text, r, out, 2 * text.size());
    for (const pith::span& s : r) (void)pith::wrap(text.substr(s.offset, s.length), 40, nullptr, 0);
    m.stop();
  });
  add("feed", [](text_view text, meter& m) { feed(text, {}, m, 4096, pith::workspace_bound(text.size()), false); });
  add("feed, bytes", [](text_view text, meter& m) { feed(text, {}, m, 1, pith::workspace_bound(text.size()), false); });
  add("feed, exact room", [](text_view text, meter& m) {
    size_t room = pith::workspace_bound(text.size());
    {
      pith::feed f({}, m.memory(room));
      (void)f.append(text);
      room = f.finish().workspace_bytes;
    }
    feed(text, {}, m, 4096, std::max(room, pith::feed::least_bytes), false);
  });
  add("feed, small", [](text_view text, meter& m) {
    feed(text, {}, m, 777, pith::feed::window_bytes + text.size() / 8, false);
  });
  add("finish early", [](text_view text, meter& m) {
    feed(text, {}, m, 4096, pith::feed::window_bytes + text.size() / 4, true);
  });
  add("finish early, explain", [](text_view text, meter& m) {
    options why = with(own, 0, 1);
    why.explain = true;
    feed(text, why, m, 4096, pith::feed::window_bytes + text.size() / 2, true);
  });
  add("keywords", [](text_view text, meter& m) { keywords(text, {}, m); });
  add("1000 keywords", [](text_view text, meter& m) { keywords(text, {1000}, m); });
  add("keywords, window 16", [](text_view text, meter& m) { keywords(text, {10, 16}, m); });
  add("keywords, no language", [](text_view text, meter& m) {
    pith::keyword_options bare;
    bare.language = nullptr;
    keywords(text, bare, m);
  });
  add("fit 40x8", [](text_view text, meter& m) { fit(text, {40, 8}, m); });
  add("fit 40x1000", [](text_view text, meter& m) { fit(text, {40, 1000}, m); });
  add("fit 40x1000, bm25", [](text_view text, meter& m) { fit(text, {40, 1000}, m, method::bm25); });
  add("fit 1x10000", [](text_view text, meter& m) { fit(text, {1, 10000}, m); });
  add("fit 10000x10", [](text_view text, meter& m) { fit(text, {10000, 10}, m); });
  add("two documents", [](text_view text, meter& m) { documents(text, {}, 2, m); });
  add("1000 documents", [](text_view text, meter& m) { documents(text, {}, 1000, m); });
  add("1000 documents, ratio 1", [](text_view text, meter& m) { documents(text, with(own, 0, 1), 1000, m); });
  add("plain", [](text_view text, meter& m) { plain(text, pith::plain::options{}, m); });
  add("plain, ratio 1", [](text_view text, meter& m) { plain(text, pith::plain::options{0, 1}, m); });
  add("plain, English", [](text_view text, meter& m) { plain(text, pith::plain::language_options{}, m); });
  add("detect", [](text_view text, meter& m) {
    m.start();
    (void)pith::detect(text);
    m.stop();
  });
  add("C summarize", [](text_view text, meter& m) {
    const pith::workspace w = m.memory(pith_workspace_bytes(text.data(), text.size(), nullptr));
    pith_result r;
    m.start();
    expect(pith_summarize(text.data(), text.size(), nullptr, w.data, w.size, &r) == PITH_OK, "pith_summarize");
    m.stop();
  });
  add("C feed", [](text_view text, meter& m) {
    const pith::workspace w = m.memory(pith::workspace_bound(text.size()));
    pith_feed f;
    pith_result r;
    m.start();
    (void)pith_feed_begin(&f, nullptr, w.data, w.size);
    for (size_t at = 0; at < text.size(); at += 999) {
      const text_view piece = text.substr(at, 999);
      (void)pith_feed_append(&f, piece.data(), piece.size());
    }
    expect(pith_feed_finish(&f, &r) == PITH_OK, "pith_feed_finish");
    m.stop();
  });
  const auto runs = [&](const char* name, std::vector<std::string> arguments) {
    add(name, [arguments](text_view text, meter& m) { command(text, arguments, m); });
  };
  runs("command", {});
  runs("command, ratio 1, explain, json", {"--ratio", "1", "--explain", "--json"});
  runs("command, fit", {"--fit", "40x1000"});
  runs("command, keywords", {"--keywords", "50"});
  runs("command, sentences", {"--sentences"});
  runs("command, blocks", {"--blocks", "--json"});
  runs("command, stem", {"--stem"});
  return all;
}

struct measured {
  std::string family, call;
  double ratio;
};

bool holds(const std::string& name, const char* word) {
  return word == nullptr || name.find(word) != std::string::npos;
}

// FOLDER/000.txt is prose; FOLDER/names tells whose text each of the others is.
int write_all(const std::string& folder, size_t bytes, const std::string& prose, const char* only_family) {
  std::ofstream names(folder + "/names");
  bool written = true;
  const auto write = [&](size_t number, const std::string& name, const std::string& text) {
    char file[16];
    std::snprintf(file, sizeof file, "%03zu", number);
    names << file << ' ' << name << '\n';
    std::ofstream out(folder + '/' + file + ".txt", std::ios::binary);
    written = written && (out << text).flush();
  };
  write(0, "prose", prose);
  size_t number = 0;
  for (const hostile::family& f : hostile::families())
    if (holds(f.name, only_family)) write(++number, f.name, f.make(bytes));
  return names.flush() && written ? 0 : (std::fprintf(stderr, "hostile: cannot write to %s\n", folder.c_str()), 2);
}

}  // namespace

int main(int argc, char** argv) {
  size_t bytes = 65536, top = 20;
  double limit = 4;
  const char *only_family = nullptr, *only_call = nullptr, *pairs_in = nullptr, *pairs_out = nullptr, *folder = nullptr;
  bool csv = false;
  meter m;
  for (int i = 1; i < argc; ++i) {
    const text_view name = argv[i];
    if (name == "--csv") {
      csv = true;
      continue;
    }
    const char* const value = i + 1 < argc ? argv[++i] : "";
    if (name == "--bytes") bytes = static_cast<size_t>(std::atol(value));
    else if (name == "--limit") limit = std::atof(value);
    else if (name == "--top") top = static_cast<size_t>(std::atol(value));
    else if (name == "--family") only_family = value;
    else if (name == "--call") only_call = value;
    else if (name == "--pairs") pairs_in = value;
    else if (name == "--find") pairs_out = value;
    else if (name == "--counts") m.counts_in(value);
    else if (name == "--write") folder = value;
    else return std::fprintf(stderr, "hostile: unknown option '%s'\n", argv[i]), 2;
  }
  const std::vector<call> all = calls();
  const std::string usual = hostile::prose(bytes), twice = hostile::prose(2 * bytes),
                    longer = hostile::prose(8 * bytes);
  if (usual.size() != bytes) return std::fprintf(stderr, "hostile: run from the project's top level\n"), 2;
  if (folder != nullptr) return write_all(folder, bytes, usual, only_family);
  const auto cost = [&](const std::string& text, const call& c) {
    c.run(text, m);
    return m.take() / static_cast<double>(text.size());
  };
  const auto best = [&](const std::string& text, const call& c, int runs) {
    double least = cost(text, c);
    while (!m.counting() && --runs > 0) least = std::min(least, cost(text, c));
    return least;
  };
  // the pairs to look at: all, or those that were written down
  std::map<std::string, std::vector<std::string>> wanted;
  if (pairs_in != nullptr) {
    std::ifstream in(pairs_in);
    for (std::string family, name; std::getline(in, family, '\t') && std::getline(in, name);)
      wanted[family].push_back(name);
  }
  const auto takes = [&](const std::string& family, const call& c) {
    if (!holds(family, only_family) || !holds(c.name, only_call)) return false;
    if (pairs_in == nullptr) return true;
    const std::vector<std::string>& names = wanted[family];
    return std::find(names.begin(), names.end(), c.name) != names.end();
  };

  std::map<std::string, double> floor;
  size_t slow = 0;
  for (const call& c : all) {
    if (!holds(c.name, only_call) && &c != all.data()) continue;  // the first is the summary
    const double least = best(usual, c, 5);
    floor[c.name] = std::max(least, floor[all[0].name]);
    if (pairs_out != nullptr) continue;  // judged by the next run
    double growth = 0;
    for (int again = 0; again < 4 && (again == 0 || growth > 2); ++again)
      growth = best(longer, c, 1 + again) / std::max(best(twice, c, 3), floor[all[0].name] / 4);
    const bool grows = growth > 2;
    slow += grows;
    if (csv || grows)
      std::printf("prose%c%s%c%.2f a byte%c%.2f times that at four times that length%s\n", csv ? ',' : '\t', c.name.c_str(),
                  csv ? ',' : '\t', least, csv ? ',' : '\t', growth, grows ? ": GROWS" : "");
  }
  std::vector<measured> found;
  size_t families = 0;
  for (const hostile::family& f : hostile::families()) {
    bool any = false;
    for (const call& c : all) any = any || takes(f.name, c);
    if (!any) continue;
    ++families;
    const std::string text = f.make(bytes);
    for (const call& c : all) {
      if (!takes(f.name, c)) continue;
      double least = cost(text, c), usually = floor[c.name];
      for (int again = 0; !m.counting() && again < (pairs_out != nullptr ? 1 : 6) && least > 0.6 * limit * usually; ++again) {
        least = std::min(least, cost(text, c));
        if (again > 2) usually = std::max(usually, best(usual, c, 2));  // prose may be as hard up now
      }
      found.push_back({f.name, c.name, least / usually});
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const measured& a, const measured& b) { return a.ratio > b.ratio; });
  size_t over = 0;
  if (pairs_out != nullptr) limit = 1e9;
  for (const measured& r : found) over += r.ratio > limit;
  std::printf("%zu families, %zu calls, %zu bytes, by %s; the worst:\n", families, floor.size(), bytes,
              m.counting() ? "instructions" : "time");
  for (size_t i = 0; i < found.size() && (csv || i < top || found[i].ratio > limit); ++i) {
    if (i >= 200 && !csv) {
      std::printf("  and %zu more\n", over - i);
      break;
    }
    std::printf(csv ? "%.2f,%s,%s\n" : "%6.2f  %-36s %s\n", found[i].ratio, found[i].call.c_str(), found[i].family.c_str());
  }
  if (pairs_out != nullptr) {
    std::ofstream out(pairs_out);
    for (size_t i = 0; i < found.size() && i < 150 && found[i].ratio > 1.5; ++i)
      out << found[i].family << '\t' << found[i].call << '\n';
  }
  if (over != 0 || slow != 0)
    std::printf("hostile: %zu pairs above %.1f times prose, %zu calls that grow faster than the text\n", over, limit, slow);
  return over != 0 || slow != 0 ? 1 : 0;
}
