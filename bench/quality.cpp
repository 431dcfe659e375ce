// bench/quality.cpp - how good the summaries are: ROUGE of every method against human references.
//
// One set: each method of Pith beside Lead (the first k sentences), random sentences (the mean of
// ten draws) and an oracle that sees the references and adds, as long as that helps, the sentence
// that raises the mean of the three figures most: what choosing whole sentences of Pith's own
// segmentation could reach at best, but for greed.  All choose among the same candidates.  Two faults that
// readers see and ROUGE does not are counted as well, in percent of the sentences chosen: those that lean
// on the sentence before ("However", "It") without it, and those that have four fifths of their words, or
// of the other's, in common with another one.
//
// All sets of an evaluation folder (data/SET/docs, data/SET/refs*, baselines.tsv): one row a set,
// with the margin over the best baseline by the mean of the three figures.  On one half of the
// articles the baselines, which are known for whole sets only, are moved by how much easier or
// harder that half is for the same method run here (for the mean of Lead, TextRank, LexRank and
// BM25 where the best baseline is none of them).
#include <algorithm>
#include <atomic>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "../src/language.hpp"
#include "pith/pith.hpp"
#include "pith/read.hpp"
#include "pith/plain.hpp"
#include "rouge.hpp"

namespace {

namespace fs = std::filesystem;

constexpr const char* usage =
    "usage: quality DOCS REFS [K] [options]\n"
    "       quality --docs DIR --refs DIR [--refs DIR ...] [--k N] [options]\n"
    "       quality --all DIR [--half A|B] [options]\n"
    "\n"
    "DOCS and REFS hold articles and human summaries under the same names; several --refs are\n"
    "several references, the best of which counts.  --all reads DIR/data/SET/docs and refs*, and\n"
    "DIR/baselines.tsv for the number of sentences and for what to compare with.\n"
    "\n"
    "  --k N             sentences in a summary (3)\n"
    "  --language CODE   ISO 639-1; sets of --all are named by it, as in news_fr (en)\n"
    "  --method NAMES    lead, random, oracle, standard, textrank, lexrank, bm25, plain,\n"
    "                    plain_language, by commas\n"
    "                    (one set: all of them; --all: standard)\n"
    "  --options STRING  numbers of the call, as damping=0.85,tolerance=1e-4,max_sweeps=100\n"
    "  --half A|B        articles at even (A) or odd (B) places of the sorted names only\n"
    "  --set NAMES       of --all, only these sets, by commas\n"
    "  --shuffle 1       with each text's sentences in random order, where position can say nothing;\n"
    "                    --all then compares with the best of textrank, lexrank and bm25 on the same\n"
    "  --samples N       bootstrap samples for the 95 % intervals (1000)\n"
    "  --threads N       (as many as the machine has)\n";

[[noreturn]] void fail(const std::string& message) {
  std::fprintf(stderr, "quality: %s\n", message.c_str());
  std::exit(2);
}

// ---------------------------------------------------------------------------------- settings

/// What makes a summary.  The first three are not Pith's; plain is the call of the smallest programs.
enum class contender { lead, random, oracle, standard, textrank, lexrank, bm25, plain, plain_language };
constexpr const char* contender_names[] = {"lead",     "random",  "oracle", "standard",
                                           "textrank", "lexrank", "bm25",   "plain", "plain_language"};

pith::method method_of(contender c) {
  switch (c) {
    case contender::textrank: return pith::method::textrank;
    case contender::lexrank: return pith::method::lexrank;
    case contender::bm25: return pith::method::bm25;
    default: return pith::method::standard;
  }
}

struct settings {
  std::string docs, all, language = "en", half;
  std::vector<std::string> refs, sets;
  std::vector<contender> contenders;
  bool shuffle = false;
  unsigned k = 3, samples = 1000, threads = std::max(1u, std::thread::hardware_concurrency());
  pith::options options;
};

std::vector<std::string> parts(const std::string& list) {
  std::vector<std::string> result;
  std::istringstream in(list);
  for (std::string part; std::getline(in, part, ',');) if (!part.empty()) result.push_back(part);
  return result;
}

double number(const std::string& text) {
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0') fail("not a number: " + text);
  return value;
}

unsigned whole_number(const std::string& text) {
  const double value = number(text);
  if (!(value >= 0 && value <= 4e9) || value != std::floor(value)) fail("not a whole number: " + text);
  return static_cast<unsigned>(value);
}

/// Sets what an experiment varies.  Each name is a field of the options.
void tune(pith::options& o, const std::string& string) {
  for (const std::string& part : parts(string)) {
    const std::size_t equals = part.find('=');
    if (equals == std::string::npos) fail("--options takes name=number, not " + part);
    const std::string name = part.substr(0, equals);
    const std::string text = part.substr(equals + 1);
    if (name == "damping") o.damping = static_cast<float>(number(text));
    else if (name == "tolerance") o.tolerance = static_cast<float>(number(text));
    else if (name == "max_sweeps") o.max_sweeps = whole_number(text);
    else if (name == "words") o.words = whole_number(text);
    else if (name == "bytes") o.bytes = whole_number(text);
    else fail("--options knows damping, tolerance, max_sweeps, words and bytes, not " + name);
  }
}

settings parse(int count, char** words) {
  settings s;
  std::vector<std::string> plain;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--help") { std::fputs(usage, stdout); std::exit(0); }
    if (word.compare(0, 2, "--") != 0) { plain.push_back(word); continue; }
    if (i + 1 == count) fail(word + " needs a value or is unknown; --help lists the options");
    const std::string value = words[++i];
    if (word == "--docs") s.docs = value;
    else if (word == "--refs") s.refs.push_back(value);
    else if (word == "--all") s.all = value;
    else if (word == "--k") s.k = whole_number(value);
    else if (word == "--language") s.language = value;
    else if (word == "--options") tune(s.options, value);
    else if (word == "--set") s.sets = parts(value);
    else if (word == "--shuffle") s.shuffle = whole_number(value) != 0;
    else if (word == "--samples") s.samples = std::max(1u, whole_number(value));
    else if (word == "--threads") s.threads = std::max(1u, whole_number(value));
    else if (word == "--half") {
      if (value != "A" && value != "B") fail("--half is A or B");
      s.half = value;
    } else if (word == "--method") {
      for (const std::string& name : parts(value)) {
        const auto at = std::find(std::begin(contender_names), std::end(contender_names), name);
        if (at == std::end(contender_names)) fail("unknown method " + name);
        s.contenders.push_back(static_cast<contender>(at - std::begin(contender_names)));
      }
    } else {
      fail("unknown option " + word + "; --help lists them");
    }
  }
  if (s.all.empty()) {
    const auto take = [&plain] {
      const std::string first = plain.front();
      plain.erase(plain.begin());
      return first;
    };
    if (!plain.empty() && s.docs.empty()) s.docs = take();
    if (!plain.empty() && s.refs.empty()) s.refs = {take()};
    if (!plain.empty()) s.k = whole_number(take());
    if (s.docs.empty() || s.refs.empty()) { std::fputs(usage, stderr); std::exit(2); }
  }
  if (!plain.empty()) fail("what is " + plain.front() + "?  --help lists the options");
  if (s.k == 0) fail("--k is at least 1");
  return s;
}

// -------------------------------------------------------------------------------------- texts

struct document {
  std::string name, text;
  std::vector<rouge::text> references;
};

struct collection {
  std::string name, language;
  unsigned k = 3;
  rouge::script script = rouge::script::english;
  std::vector<document> documents;
};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in && text.empty()) fail("cannot read " + path.string());
  return text;
}

/// Calls work(i) for each i below n on several threads.
void in_parallel(std::size_t n, unsigned threads, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&] { for (std::size_t i; (i = next++) < n;) work(i); };
  std::vector<std::thread> others;
  for (unsigned t = 1; t < threads; ++t) others.emplace_back(run);
  run();
  for (std::thread& t : others) t.join();
}

void load(collection& c, const fs::path& docs, const std::vector<std::string>& refs, unsigned threads) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(docs, error)) {
    if (!entry.is_regular_file()) continue;
    const std::string name = entry.path().filename().string();
    const bool known = std::any_of(refs.begin(), refs.end(),
        [&](const std::string& r) { return fs::exists(fs::path(r) / name); });
    if (known) c.documents.push_back({name, {}, {}});
  }
  if (c.documents.empty()) fail("no article of " + docs.string() + " has a reference");
  std::sort(c.documents.begin(), c.documents.end(),
            [](const document& a, const document& b) { return a.name < b.name; });
  c.script = rouge::script_of(c.language);
  in_parallel(c.documents.size(), threads, [&](std::size_t i) {
    document& d = c.documents[i];
    d.text = read(docs / d.name);
    for (const std::string& r : refs) {
      const fs::path reference = fs::path(r) / d.name;
      if (fs::exists(reference)) d.references.push_back(rouge::tokenize(read(reference), c.script));
    }
  });
}

// ---------------------------------------------------------------------------------- summaries

using lines = std::vector<rouge::line>;

/// The sentences that a call chooses, in the order of the text; they point into the document.
template <class Options>
std::vector<std::string_view> sentences(const document& d, const Options& o) {
  thread_local std::vector<unsigned char> memory(1 << 16);
  pith::result r = summarize(d.text, o, {memory.data(), memory.size()});
  if (r.status == pith::status::workspace_too_small) {
    memory.resize(memory.size() + r.missing_bytes);
    r = summarize(d.text, o, {memory.data(), memory.size()});
  }
  if (!r) fail(d.name + ": " + pith::status_name(r.status));
  std::vector<std::string_view> result;
  for (const pith::span& s : r) result.push_back(std::string_view(d.text).substr(s.offset, s.length));
  return result;
}

/// Sentences as tokens.
lines tokens_of(const std::vector<std::string_view>& all, const collection& c) {
  lines result;
  for (const std::string_view sentence : all) result.push_back(rouge::tokenize_line(sentence, c.script));
  return result;
}

/// What readers would hold against the sentences of a summary.
struct faults {
  std::size_t sentences = 0, leaning = 0, repeated = 0;
};

/// `tokens` are those of the sentences `picked`, which are in the order of the text.
faults faults_of(const document& d, const std::vector<std::string_view>& picked, const lines& tokens,
                 const pith::options& o) {
  std::vector<unsigned char> memory(pith::workspace_bytes(d.text, o) + 64);
  const pith::outline all = pith::read(d.text, o, {memory.data(), memory.size()});
  faults found;
  found.sentences = picked.size();
  std::size_t at = 0;  // of the picked one that is next in the text
  bool before = false;
  for (std::uint32_t i = 0; all.status == pith::status::ok && i < all.count && at < picked.size(); ++i) {
    const bool here = d.text.data() + all.sentences[i].offset == picked[at].data();
    if (here) {
      found.leaning += !before && (all.sentences[i].flags & pith::leans) != 0;
      ++at;
    }
    before = here;
  }
  lines sets = tokens;
  for (rouge::line& set : sets) {
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
  }
  for (std::size_t i = 0; i < sets.size(); ++i) {
    bool repeats = false;
    for (std::size_t j = 0; j < sets.size() && !repeats; ++j) {
      rouge::line common;
      std::set_intersection(sets[i].begin(), sets[i].end(), sets[j].begin(), sets[j].end(), std::back_inserter(common));
      const std::size_t shorter = std::min(sets[i].size(), sets[j].size());
      repeats = i != j && shorter != 0 && 5 * common.size() >= 4 * shorter;
    }
    found.repeated += repeats;
  }
  return found;
}

/// Options that choose every sentence that could be chosen.
pith::options everything(pith::options o) {
  o.method = pith::method::textrank;
  o.sentences = static_cast<std::uint32_t>(-1);
  o.words = o.bytes = 0;
  o.ratio = 0;
  o.max_sweeps = 1;
  o.order = pith::order::text;
  return o;
}

lines candidates(const document& d, const collection& c, const pith::options& o) {
  return tokens_of(sentences(d, everything(o)), c);
}

/// Puts the sentences of a text on lines of their own, in an order that only the name decides.
void shuffle(document& d, const pith::options& o) {
  std::vector<std::string_view> all = sentences(d, everything(o));
  std::uint64_t state = 1;
  for (const char byte : d.name) state = (state ^ static_cast<unsigned char>(byte)) * 1099511628211u;
  for (std::size_t left = all.size(); left > 1; --left) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    std::swap(all[left - 1], all[(state >> 33) % left]);
  }
  std::string text;
  for (const std::string_view sentence : all) {
    for (const char byte : sentence) text += byte == '\n' || byte == '\r' ? ' ' : byte;
    text += "\n\n";
  }
  d.text = text;
}

rouge::text summary_of(const lines& all, const std::vector<std::size_t>& which) {
  rouge::text summary;
  for (const std::size_t i : which) if (!all[i].empty()) summary.lines.push_back(all[i]);
  summary.finish();
  return summary;
}

/// Mean figures of ten random choices: each seed depends on nothing but its number and the name.
rouge::scores random_scores(const document& d, const lines& all, unsigned k) {
  constexpr unsigned draws = 10;
  rouge::scores sum;
  std::vector<std::size_t> order(all.size());
  for (unsigned draw = 0; draw < draws; ++draw) {
    std::uint64_t state = rouge::detail::hash(d.name) + draw;
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const std::size_t n = std::min<std::size_t>(k, order.size());
    for (std::size_t i = 0; i < n; ++i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      std::swap(order[i], order[i + static_cast<std::size_t>((state >> 33) % (order.size() - i))]);
    }
    std::vector<std::size_t> which(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(n));
    std::sort(which.begin(), which.end());
    const rouge::scores s = rouge::score(summary_of(all, which), d.references);
    sum.r1 += s.r1 / draws;
    sum.r2 += s.r2 / draws;
    sum.lsum += s.lsum / draws;
  }
  return sum;
}

/// The greedy oracle.  What each candidate marks in each reference is worked out once, so that a
/// trial costs a union of marks and not another table of subsequences.
rouge::scores oracle_scores(const document& d, const lines& all, unsigned k) {
  std::vector<std::vector<std::vector<std::uint8_t>>> marks(d.references.size());
  for (std::size_t r = 0; r < d.references.size(); ++r) {
    for (const rouge::line& candidate : all) {
      std::vector<std::uint8_t> m(d.references[r].unigrams.size() + 1, 0);
      std::size_t at = 0;
      for (const rouge::line& l : d.references[r].lines) {
        rouge::mark_subsequence(l, candidate, m.data() + at);
        at += l.size();
      }
      marks[r].push_back(std::move(m));
    }
  }
  std::vector<std::uint8_t> joined;
  const auto trial = [&](const std::vector<std::size_t>& which) {
    const rouge::text summary = summary_of(all, which);
    rouge::scores best;
    for (std::size_t r = 0; r < d.references.size(); ++r) {
      const rouge::text& reference = d.references[r];
      const std::size_t n = summary.unigrams.size(), m = reference.unigrams.size();
      if (n == 0 || m == 0) continue;
      joined.assign(m + 1, 0);
      for (const std::size_t i : which) {
        for (std::size_t t = 0; t < m; ++t) if (marks[r][i][t] != 0) joined[t] = 1;
      }
      best = rouge::best_of(best,
          {rouge::f1(rouge::shared(summary.unigrams, reference.unigrams), n, m),
           rouge::f1(rouge::shared(summary.bigrams, reference.bigrams), n - 1, m - 1),
           rouge::f1(rouge::count_marked(summary, reference, joined.data()), n, m)});
    }
    return best;
  };
  std::vector<std::size_t> taken;
  rouge::scores best;
  while (taken.size() < k) {
    rouge::scores round = best;
    std::vector<std::size_t> next;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto place = std::lower_bound(taken.begin(), taken.end(), i);
      if (place != taken.end() && *place == i) continue;
      std::vector<std::size_t> which = taken;
      which.insert(which.begin() + (place - taken.begin()), i);
      const rouge::scores s = trial(which);
      if (s.mean() > round.mean()) {
        round = s;
        next = std::move(which);
      }
    }
    if (next.empty()) break;
    taken = std::move(next);
    best = round;
  }
  return best;
}

/// The figures of one way to summarize for each article of a set; `found` gets the faults of each.
std::vector<rouge::scores> run(const collection& c, contender who, const settings& s,
                               std::vector<faults>* found = nullptr) {
  pith::options o = s.options;
  o.language = pith::detail::find_language(c.language);
  o.sentences = c.k;
  o.method = method_of(who);
  o.order = pith::order::text;
  std::vector<rouge::scores> result(c.documents.size());
  in_parallel(result.size(), s.threads, [&](std::size_t i) {
    const document& d = c.documents[i];
    if (who == contender::random || who == contender::oracle) {
      const lines all = candidates(d, c, o);
      result[i] = who == contender::random ? random_scores(d, all, c.k) : oracle_scores(d, all, c.k);
      return;
    }
    pith::plain::language_options plain;
    plain.sentences = c.k;
    plain.language = o.language;
    std::vector<std::string_view> own = who == contender::lead             ? sentences(d, everything(o))
                                        : who == contender::plain          ? sentences(d, pith::plain::options{c.k})
                                        : who == contender::plain_language ? sentences(d, plain)
                                                                           : sentences(d, o);
    if (own.size() > c.k) own.resize(c.k);
    const lines picked = tokens_of(own, c);
    if (found != nullptr) (*found)[i] = faults_of(d, own, picked, o);
    std::vector<std::size_t> which(picked.size());
    for (std::size_t j = 0; j < which.size(); ++j) which[j] = j;
    result[i] = rouge::score(summary_of(picked, which), d.references);
  });
  return result;
}

// ------------------------------------------------------------------------------------- tables

/// Percent, with the interval of the mean over the articles.
struct summary_row {
  rouge::interval r1, r2, lsum, mean;
};

std::vector<rouge::scores> half_of(const std::vector<rouge::scores>& all, const std::string& half) {
  if (half.empty()) return all;
  std::vector<rouge::scores> some;
  for (std::size_t i = half == "A" ? 0 : 1; i < all.size(); i += 2) some.push_back(all[i]);
  return some;
}

void shuffle(collection& c, const settings& s) {
  pith::options o = s.options;
  o.language = pith::detail::find_language(c.language);
  for (document& d : c.documents) shuffle(d, o);
}

summary_row row_of(const std::vector<rouge::scores>& all, unsigned samples) {
  std::vector<double> values[4];
  for (const rouge::scores& s : all) {
    values[0].push_back(100 * s.r1);
    values[1].push_back(100 * s.r2);
    values[2].push_back(100 * s.lsum);
    values[3].push_back(100 * s.mean());
  }
  return {rouge::bootstrap(values[0], samples), rouge::bootstrap(values[1], samples),
          rouge::bootstrap(values[2], samples), rouge::bootstrap(values[3], samples)};
}

double mean_of(const std::vector<rouge::scores>& all) {
  double sum = 0;
  for (const rouge::scores& s : all) sum += 100 * s.mean();
  return all.empty() ? 0 : sum / static_cast<double>(all.size());
}

int one_set(const settings& s) {
  collection c;
  c.name = s.docs;
  c.language = s.language;
  c.k = s.k;
  load(c, s.docs, s.refs, s.threads);
  if (s.shuffle) shuffle(c, s);
  std::vector<contender> who = s.contenders;
  if (who.empty()) {
    who = {contender::standard, contender::textrank, contender::lexrank, contender::bm25,
           contender::lead,     contender::random,   contender::oracle};
  }
  const std::size_t n = half_of(std::vector<rouge::scores>(c.documents.size()), s.half).size();
  std::printf("%zu articles, %u sentence%s each, language %s; F1 in percent, in brackets 95 %%\n", n,
              c.k, c.k == 1 ? "" : "s", c.language.c_str());
  std::printf("%-9s  %-20s %-20s %-20s %-20s %6s %6s\n", "method", "ROUGE-1", "ROUGE-2", "ROUGE-Lsum", "mean",
              "leans", "again");
  for (const contender w : who) {
    std::vector<faults> found(c.documents.size());
    const summary_row r = row_of(half_of(run(c, w, s, &found), s.half), s.samples);
    std::printf("%-9s", contender_names[static_cast<std::size_t>(w)]);
    for (const rouge::interval& i : {r.r1, r.r2, r.lsum, r.mean}) {
      std::printf("  %5.2f [%5.2f, %5.2f]", i.mean, i.low, i.high);
    }
    faults sum;
    for (std::size_t i = s.half == "B" ? 1 : 0; i < found.size(); i += s.half.empty() ? 1 : 2) {
      sum.sentences += found[i].sentences;
      sum.leaning += found[i].leaning;
      sum.repeated += found[i].repeated;
    }
    if (sum.sentences != 0) {  // random choices and the oracle are not looked at
      const double share = 100.0 / static_cast<double>(sum.sentences);
      std::printf(" %6.1f %6.1f", share * static_cast<double>(sum.leaning), share * static_cast<double>(sum.repeated));
    }
    std::printf("\n");
    std::fflush(stdout);
  }
  return 0;
}

struct baseline {
  std::string name;
  double r1, r2, lsum;
  double mean() const { return (r1 + r2 + lsum) / 3; }
};

struct known_set {
  std::string name;
  unsigned k;
  std::vector<baseline> baselines;
};

std::vector<known_set> known_sets(const fs::path& file) {
  std::vector<known_set> sets;
  std::ifstream in(file);
  if (!in) fail("cannot read " + file.string());
  for (std::string text; std::getline(in, text);) {
    std::istringstream fields(text);
    std::string name;
    unsigned k = 0;
    baseline b{};
    if (!(std::getline(fields, name, '\t') && fields >> k >> std::ws &&
          std::getline(fields, b.name, '\t') && fields >> b.r1 >> b.r2 >> b.lsum)) continue;
    auto at = std::find_if(sets.begin(), sets.end(), [&](const known_set& s) { return s.name == name; });
    if (at == sets.end()) at = sets.insert(sets.end(), {name, k, {}});
    at->baselines.push_back(b);
  }
  return sets;
}

/// news_fr is French; nb (Bokmal) is read as Norwegian, which is no for both of its forms.
std::string language_of_set(const std::string& name) {
  if (name.size() < 4 || name[name.size() - 3] != '_') return "en";
  const std::string code = name.substr(name.size() - 2);
  return code == "nb" || code == "nn" ? "no" : code;
}

/// How many points easier than the whole set a half is for the method named like the baseline.
double ease_of_half(const collection& c, const settings& s, const std::string& baseline_name) {
  std::string name = baseline_name;
  for (char& letter : name) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  settings plain = s;
  plain.options = {};
  double sum = 0;
  for (const contender w : {contender::lead, contender::textrank, contender::lexrank, contender::bm25}) {
    const std::vector<rouge::scores> all = run(c, w, plain);
    const double ease = mean_of(half_of(all, s.half)) - mean_of(all);
    if (name == contender_names[static_cast<std::size_t>(w)]) return ease;
    sum += ease / 4;
  }
  return sum;
}

int all_sets(const settings& s) {
  const fs::path root = s.all;
  std::vector<collection> collections;
  std::vector<baseline> best;
  for (const known_set& known : known_sets(root / "baselines.tsv")) {
    if (!s.sets.empty() && std::find(s.sets.begin(), s.sets.end(), known.name) == s.sets.end()) continue;
    const fs::path folder = root / "data" / known.name;
    if (!fs::exists(folder / "docs")) continue;
    collection c;
    c.name = known.name;
    c.k = known.k;
    c.language = language_of_set(known.name);
    std::vector<std::string> refs;
    for (const auto& entry : fs::directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      if (name.compare(0, 4, "refs") == 0) refs.push_back(entry.path().string());
    }
    std::sort(refs.begin(), refs.end());
    load(c, folder / "docs", refs, s.threads);
    if (s.shuffle) shuffle(c, s);
    collections.push_back(std::move(c));
    best.push_back(*std::max_element(known.baselines.begin(), known.baselines.end(),
        [](const baseline& a, const baseline& b) { return a.mean() < b.mean(); }));
  }
  if (collections.empty()) fail("no set in " + (root / "data").string());
  std::vector<contender> who = s.contenders;
  if (who.empty()) who = {contender::standard};
  std::vector<double> compare(collections.size());
  for (std::size_t i = 0; i < collections.size() && s.shuffle; ++i) {
    for (const contender w : {contender::textrank, contender::lexrank, contender::bm25}) {
      const double mean = mean_of(run(collections[i], w, s));
      if (mean > compare[i]) {
        compare[i] = mean;
        best[i].name = contender_names[static_cast<std::size_t>(w)];
      }
    }
  }
  for (std::size_t i = 0; i < collections.size() && !s.shuffle; ++i) {
    compare[i] = best[i].mean() + (s.half.empty() ? 0 : ease_of_half(collections[i], s, best[i].name));
  }
  for (const contender w : who) {
    std::printf("%s%s%s\n%-13s %3s %5s %6s %6s %6s %6s %-16s  %-14s %6s %7s\n",
                contender_names[static_cast<std::size_t>(w)], s.half.empty() ? "" : ", half ",
                s.half.c_str(), "set", "k", "docs", "R1", "R2", "RLsum", "mean", " 95 %", "best baseline", "mean", "margin");
    double least = 0, sum = 0;
    std::string least_name;
    for (std::size_t i = 0; i < collections.size(); ++i) {
      const collection& c = collections[i];
      const std::vector<rouge::scores> all = half_of(run(c, w, s), s.half);
      const summary_row r = row_of(all, s.samples);
      const double margin = r.mean.mean - compare[i];
      std::printf("%-13s %3u %5zu %6.2f %6.2f %6.2f %6.2f [%6.2f, %6.2f]  %-14s %6.2f %+7.2f\n",
                  c.name.c_str(), c.k, all.size(), r.r1.mean, r.r2.mean, r.lsum.mean, r.mean.mean,
                  r.mean.low, r.mean.high, best[i].name.c_str(), compare[i], margin);
      if (i == 0 || margin < least) { least = margin; least_name = c.name; }
      sum += margin;
    }
    std::printf("smallest margin %+.2f (%s), mean %+.2f over %zu sets\n", least, least_name.c_str(),
                sum / static_cast<double>(collections.size()), collections.size());
    std::fflush(stdout);
  }
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const settings s = parse(count, words);
  return s.all.empty() ? one_set(s) : all_sets(s);
}
