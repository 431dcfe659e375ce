// differential.cpp - random texts and options: the library beside models that share no code with it.
//
//     differential [--rounds N] [--seed N] [--bytes N]
//
// Each round makes a text from the bundled ones, from words and from marks, and options of any legal value.
//
//   model       summarize() against model.hpp: the whole graph in double, and the obvious selection.  Scores
//               within a thousandth; the same sentences in the same order unless some choice was closer
//               than floats can tell.
//   memory      workspace and text end or begin at a page that cannot be touched, at any alignment; exact
//               bytes succeed, one less fails and says so; two calls in one workspace.
//   feed        in random pieces.
//   interfaces  C against C++, and every eighth round the command against both.
//   explain     its parts add up to the score.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>

#include "model.hpp"
#include "pith.h"
#include "pith/feed.hpp"
#include "pith/keywords.hpp"
#include "pith/pith.hpp"
#include "pith/read.hpp"
#include "pith/ranking.hpp"
#include "../../src/language.hpp"
#include "../texts.hpp"
#include "../apart.hpp"

int pith_command(int argc, char** argv);  // the command's main

namespace {

unsigned long seed_of_round = 0;

#define CHECK(...) ((__VA_ARGS__) ? void() : fail(__LINE__, #__VA_ARGS__))
[[noreturn]] void fail(int line, const char* what) {
  std::printf("differential.cpp:%d: does not hold: %s\n  again: --rounds 1 --seed %lu\n", line, what, seed_of_round);
  std::exit(1);
}

/// So many bytes with a page that cannot be touched right after them, or right before.
class fenced {
 public:
  fenced(std::size_t bytes, bool at_end) : bytes_(bytes) {
    const std::size_t page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    inner_ = (bytes + page - 1) / page * page;
    total_ = inner_ + 2 * page;
    base_ = static_cast<char*>(mmap(nullptr, total_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    CHECK(base_ != MAP_FAILED);
    CHECK(inner_ == 0 || mprotect(base_ + page, inner_, PROT_READ | PROT_WRITE) == 0);
    data_ = base_ + page + (at_end ? inner_ - bytes : 0);
    std::memset(data_, 0xa5, bytes);
  }
  ~fenced() { munmap(base_, total_); }
  fenced(const fenced&) = delete;
  fenced& operator=(const fenced&) = delete;
  char* data() { return data_; }
  operator pith::workspace() { return {data_, bytes_}; }

 private:
  std::size_t bytes_, inner_, total_;
  char *base_, *data_;
};

class maker {
 public:
  explicit maker(unsigned long seed) : random_(seed) {}
  unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
  bool one_in(unsigned n) { return below(n) == 0; }

  std::string text(std::size_t bytes) {
    static const texts::named articles = texts::articles(), languages = texts::directory("tests/data/languages");
    const auto piece = [&](const texts::named& all) -> std::string {
      if (all.empty()) return {};
      const std::string& whole = all[below(static_cast<unsigned>(all.size()))].second;
      return whole.substr(below(static_cast<unsigned>(whole.size())), bytes);
    };
    switch (below(6)) {
      case 0: return piece(languages);
      case 1: return texts::random(random_, bytes);
      case 2: return piece(articles).substr(0, bytes / 2) + texts::random(random_, bytes / 2);
      case 3: {  // few words, many sentences: every one is like some other
        std::string out;
        const unsigned vocabulary = 5 + below(60);
        while (out.size() < bytes / 2) {
          const unsigned length = 1 + below(14);
          for (unsigned i = 0; i < length; ++i)
            out += (i != 0 ? " " : "") + std::string(i == 0 ? "W" : "w") + std::to_string(below(1 + below(vocabulary))) + "qx";
          out += one_in(9) ? "? " : one_in(20) ? "\n\n" : ". ";
        }
        return out;
      }
      default: return piece(articles);
    }
  }

  pith::options options(const std::string& text) {
    pith::options o;
    o.method = one_in(2) ? pith::method::standard : static_cast<pith::method>(below(4));
    o.order = one_in(3) ? pith::order::rank : pith::order::text;
    if (one_in(2)) o.sentences = 1 + below(8);
    if (one_in(5)) o.ratio = static_cast<float>(1 + below(100)) / 100.0f;
    if (one_in(5)) o.words = 5 + below(200);
    if (one_in(5)) o.bytes = 30 + below(1500);
    if (one_in(4)) o.damping = static_cast<float>(1 + below(99)) / 100.0f;
    if (one_in(4)) o.tolerance = 1e-6f;
    if (one_in(4)) o.max_sweeps = 1 + below(30);
    if (one_in(4)) o.query = std::string_view(text).substr(below(static_cast<unsigned>(text.size() + 1)), below(60));
    if (one_in(6)) o.title = std::string_view(text).substr(below(static_cast<unsigned>(text.size() + 1)), below(40));
    if (one_in(4)) o.query_strength = static_cast<float>(1 + below(100)) / 100.0f;
    o.explain = one_in(3);
    // the library's own packs, as compiling them all again here would take half a minute
    constexpr const char* codes[] = {"ar", "cs", "da", "de", "es", "fi", "fr", "hi", "it", "ja", "ko", "nl", "pt", "ru", "tr", "zh"};
    const char* const code = one_in(2) ? "en" : codes[below(16)];
    o.language = one_in(8) ? nullptr : pith::detail::to_pack(pith_find_language(code));
    return o;
  }

 private:
  std::mt19937 random_;
};

/// A text as the model takes it: what read() says, and the words that it leaves at the workspace's front.
std::vector<model::row> rows_of(std::string_view text, const pith::options& o) {
  const std::size_t room = text.size() * 16 + 64;
  std::vector<std::uint32_t> memory(room / 4);
  const pith::outline all = pith::read(text, o, {memory.data(), memory.size() * 4});
  CHECK(all.status == pith::status::ok);
  const std::size_t tokens = (all.workspace_bytes - pith::detail::spare_bytes - sizeof(pith::sentence) * all.count) / 4;
  std::vector<model::row> rows(all.count);
  for (std::uint32_t i = 0; i < all.count; ++i) {
    rows[i].is = all.sentences[i];
    const std::size_t end = i + 1 < all.count ? all.sentences[i + 1].first_token : tokens;
    for (std::size_t t = all.sentences[i].first_token; t < end; ++t) rows[i].words.push_back(memory[t] >> 2);
  }
  if (!rows.empty()) rows[0].is.flags |= pith::starts_document;
  return rows;
}

struct tally {
  long rounds = 0, exact = 0, close = 0, commands = 0;
};

void check_same(const pith::result& a, const pith::result& b) {
  CHECK(a.status == b.status && a.count == b.count && a.sweeps == b.sweeps && a.term_count == b.term_count);
  for (std::uint32_t i = 0; i < a.count; ++i) CHECK(std::memcmp(&a.spans[i], &b.spans[i], sizeof(pith::span)) == 0);
}

void check_model(std::string_view text, const pith::options& o, const pith::result& r, tally& t) {
  std::vector<model::row> rows = rows_of(text, o);
  std::vector<std::uint32_t> query;
  for (const std::string_view part : {o.title, o.query})
    for (const model::row& q : rows_of(part, o)) query.insert(query.end(), q.words.begin(), q.words.end());
  CHECK(r.sentence_count == rows.size());
  const std::size_t n = rows.size();
  if (n > 400) return;  // the graph has the square of it
  const model::answer want = model::summarizer(std::move(rows), std::move(query), o, r.sweeps).result();
  CHECK(r.candidate_count == want.candidates);
  if (want.candidates == 0) {
    CHECK(r.count == 0);
    return;
  }
  const double tolerance = o.tolerance > 0 ? o.tolerance : 1e-4;
  // What is still missing, each change being the same multiple of the one before.
  const double damping = o.damping > 0 ? o.damping : 0.85;
  const auto missing = [damping](double before, double last) {
    const double rate = std::min(damping, before > 0 ? last / before : 1.0);
    return last * rate / (1 - rate);
  };
  if (r.converged && r.sweeps > 1) CHECK(missing(want.change_before, want.last_change) <= tolerance * 1.05 + 2e-6);
  if (r.sweeps > 2) CHECK(missing(want.change_first, want.change_before) >= tolerance * 0.95 - 2e-6);
  for (const pith::span& s : r) {
    const double x = want.centrality[s.sentence];
    CHECK(std::fabs(s.centrality - x) <= 1e-3 * std::max(1.0, x));
  }
  if (want.closest < 5e-4) {  // two sentences are alike to a float
    ++t.close;
    return;
  }
  ++t.exact;
  if (std::getenv("PITH_TABLE") != nullptr) {
    std::printf("method %d, budget %u %g %u %u, candidates %zu, sweeps %u, closest %g\n", static_cast<int>(o.method), o.sentences,
                static_cast<double>(o.ratio), o.words, o.bytes, want.candidates, r.sweeps, want.closest);
    for (const model::pick& p : want.picks) std::printf("  model %zu %f %f\n", p.row, want.centrality[p.row], p.score);
    for (const pith::span& s : r)
      std::printf("  %u: %u %f %f\n", s.rank, s.sentence, static_cast<double>(s.centrality), static_cast<double>(s.score));
  }
  CHECK(r.count == want.picks.size());
  for (const pith::span& s : r) {
    const model::pick& p = want.picks[s.rank];
    CHECK(p.row == s.sentence);
    CHECK(std::fabs(s.score - p.score) <= 2e-3 * std::max(1.0, std::fabs(p.score)));
  }
}

void check_memory(std::string_view text, const pith::options& o, const pith::result& r, maker& m) {
  const std::size_t need = pith::workspace_bytes(text, o);
  CHECK(r.workspace_bytes == need && need <= pith::workspace_bound(text.size(), o));
  fenced copy(text.size(), m.one_in(2));
  std::copy(text.begin(), text.end(), copy.data());
  const std::string_view inside(copy.data(), text.size());
  fenced memory(need, m.one_in(2));
  check_same(r, pith::summarize(inside, o, memory));
  (void)pith::summarize(inside.substr(0, text.size() / 2), {}, memory);  // and after another text
  check_same(r, pith::summarize(inside, o, memory));
  const unsigned odd = m.below(4);
  fenced misaligned(need + odd, false);
  check_same(r, pith::summarize(inside, o, {misaligned.data() + odd, need}));
  if (need == 0) return;
  fenced small(need - 1, true);
  const pith::result none = pith::summarize(inside, o, small);
  CHECK(none.status == pith::status::workspace_too_small && none.missing_bytes == 1 && none.count == 0);
}

void check_feed(std::string_view text, const pith::options& o, const pith::result& r, maker& m) {
  fenced memory(pith::workspace_bytes(text, o) + pith::feed::window_bytes, true);
  pith::feed f(o, memory);
  const unsigned largest = 1 + m.below(3000);
  for (std::size_t at = 0; at < text.size();) {
    fenced piece(std::min<std::size_t>(m.below(largest + 1), text.size() - at), true);
    const pith::workspace w = piece;
    std::memcpy(w.data, text.data() + at, w.size);
    CHECK(f.append({piece.data(), w.size}) == pith::status::ok);
    at += w.size;
  }
  check_same(r, f.finish());
}

void check_c(std::string_view text, const pith::options& o, const pith::result& r) {
  if (o.language == nullptr) return;
  pith_options c{};
  c.sentences = o.sentences;
  c.ratio = o.ratio;
  c.words = o.words;
  c.bytes = o.bytes;
  c.method = static_cast<std::int32_t>(o.method);
  c.order = static_cast<std::int32_t>(o.order);
  c.damping = o.damping;
  c.tolerance = o.tolerance;
  c.max_sweeps = o.max_sweeps;
  c.language = pith_find_language(o.language->code);
  c.query = o.query.data();
  c.query_length = o.query.size();
  c.title = o.title.data();
  c.title_length = o.title.size();
  c.query_strength = o.query_strength;
  c.explain = o.explain;
  const std::size_t need = pith_workspace_bytes(text.data(), text.size(), &c);
  CHECK(need == r.workspace_bytes);
  fenced memory(need, true);
  pith_result found;
  CHECK(pith_summarize(text.data(), text.size(), &c, memory.data(), need, &found) == PITH_OK);
  CHECK(found.count == r.count && found.sweeps == r.sweeps && found.term_count == r.term_count);
  for (std::uint32_t i = 0; i < r.count; ++i) CHECK(std::memcmp(&found.spans[i], &r.spans[i], sizeof(pith_span)) == 0);
}

/// The offsets that the command prints, with --json, of a file in memory.
void check_command(std::string_view text, const pith::options& o, const pith::result& r) {
  if (o.language == nullptr || std::strcmp(o.language->code, "") == 0) return;
  const std::string query(o.query), title(o.title);
  if (query.find('\0') != query.npos || title.find('\0') != title.npos) return;
  const int file = memfd_create("text", 0), out = memfd_create("out", 0), notes = memfd_create("notes", 0);
  const int kept = dup(1), error = dup(2);
  CHECK(file >= 0 && out >= 0 && write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
  char number[40];
  std::vector<std::string> words{"pith", "--json", "--language", o.language->code};
  const auto option = [&](const char* name, const std::string& value) {
    words.push_back(name);
    words.push_back(value);
  };
  const auto real = [&](double x) {
    std::snprintf(number, sizeof number, "%.9g", x);
    return std::string(number);
  };
  const char* const methods[] = {"standard", "textrank", "lexrank", "bm25"};
  option("--method", methods[static_cast<int>(o.method)]);
  if (o.order == pith::order::rank) option("--order", "rank");
  if (o.sentences != 0) option("-n", std::to_string(o.sentences));
  if (o.ratio > 0) option("--ratio", real(o.ratio));
  if (o.words != 0) option("--words", std::to_string(o.words));
  if (o.bytes != 0) option("--bytes", std::to_string(o.bytes));
  if (o.damping > 0) option("--damping", real(o.damping));
  if (o.tolerance > 0) option("--tolerance", real(o.tolerance));
  if (o.max_sweeps != 0) option("--sweeps", std::to_string(o.max_sweeps));
  if (!query.empty()) option("--query", query);
  if (!title.empty()) option("--title", title);
  if (o.query_strength > 0 && (!query.empty() || !title.empty())) option("--query-strength", real(o.query_strength));
  words.push_back("/proc/self/fd/" + std::to_string(file));
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(&word[0]);
  argv.push_back(nullptr);
  std::fflush(stdout);
  dup2(out, 1);
  dup2(notes, 2);
  const int status = pith_command(static_cast<int>(words.size()), argv.data());
  dup2(kept, 1);
  dup2(error, 2);
  for (const int each : {kept, error, notes}) close(each);
  std::string json(static_cast<std::size_t>(lseek(out, 0, SEEK_END)), '\0');
  CHECK(pread(out, &json[0], json.size(), 0) == static_cast<ssize_t>(json.size()));
  close(out);
  close(file);
  CHECK(status == 0);
  std::size_t at = json.find("\"summary\":");
  for (const pith::span& s : r) {
    const std::string want = "\"offset\":" + std::to_string(s.offset) + ",\"length\":" + std::to_string(s.length) + ',';
    at = json.find(want, at);
    CHECK(at != json.npos);
    at += want.size();
  }
}

void check_explained(std::string_view text, const pith::options& o, const pith::result& r, pith::workspace w) {
  for (const pith::span& s : r) {
    const pith::explanation e = apart::explain(text, r, s, o, w);
    if (o.method == pith::method::standard)
      CHECK(std::fabs(e.centrality + e.position + e.length + e.form + e.cue + e.repetition - s.score) <= 1e-4f * std::max(1.0f, std::fabs(s.score)));
    CHECK(e.query >= 0 && e.query <= 1 && e.term_count <= pith::most_explained_terms);
  }
}

void check_keywords(std::string_view text, const pith::options& from, maker& m) {
  pith::keyword_options o;
  o.language = from.language;
  o.count = m.below(30);
  o.window = m.one_in(2) ? 0 : 2 + m.below(15);
  const std::size_t need = pith::workspace_bytes(text, o);
  CHECK(need <= pith::workspace_bound(text.size(), o));
  fenced memory(need, true), other(need + 3, false);
  const pith::keyword_result a = pith::keywords(text, o, memory), b = pith::keywords(text, o, {other.data() + 3, need});
  CHECK(a.status == pith::status::ok && b.status == a.status && a.count == b.count);
  for (std::uint32_t i = 0; i < a.count; ++i) CHECK(std::memcmp(&a.keywords[i], &b.keywords[i], sizeof(pith::keyword)) == 0);
}

}  // namespace

int main(int argc, char** argv) {
  unsigned long rounds = 2000, seed = 1, bytes = 4000;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string name = argv[i];
    const unsigned long value = std::strtoul(argv[i + 1], nullptr, 10);
    if (name == "--rounds") rounds = value;
    else if (name == "--seed") seed = value;
    else if (name == "--bytes") bytes = value;
    else return std::printf("differential: unknown option '%s'\n", argv[i]), 2;
  }
  tally t;
  for (unsigned long round = 0; round < rounds; ++round) {
    seed_of_round = seed + round;
    maker m(seed_of_round);
    const std::string text = m.text(1 + m.below(static_cast<unsigned>(bytes)));
    const pith::options o = m.options(text);
    std::vector<unsigned char> memory(pith::workspace_bytes(text, o));
    const pith::workspace w{memory.data(), memory.size()};
    const pith::result r = pith::summarize(text, o, w);
    CHECK(r.status == pith::status::ok);
    ++t.rounds;
    check_model(text, o, r, t);
    check_memory(text, o, r, m);
    check_feed(text, o, r, m);
    check_c(text, o, r);
    if (o.explain) check_explained(text, o, r, w);
    if (round % 4 == 0) check_keywords(text, o, m);
    if (round % 8 == 0) {
      check_command(text, o, r);
      ++t.commands;
    }
  }
  std::printf("differential: %ld rounds; %ld as the model chose, %ld too close for floats to tell; %ld by the command\n",
              t.rounds, t.exact, t.close, t.commands);
  return 0;
}
