// fuzz.hpp - what the fuzz harnesses share: a check that stops, options of any value, guarded memory, what
// holds of any reading, and a plain main.
//
// A harness is one file: a namespace of its name with a function run(data, size), and FUZZ_TARGET.  The
// first bytes are options, the rest is text; it holds properties instead of mere survival.  all.cpp takes all
// harnesses into one program, so that what they share is compiled once.  With libFuzzer, which brings its
// own main, that program has a link of each harness's name and runs the one that it is called by.  For any
// other compiler it is
//
//     all HARNESS FILE...       runs each file once (what libFuzzer left behind, say)
//     all HARNESS --runs N      runs N inputs of its own making, the same ones each time
//     all HARNESS --lines FILE  runs the inputs of a corpus of the tree, one a line, with \xHH escapes
//     all HARNESS --seeds DIR   writes that corpus as files for libFuzzer, and pieces of the articles
//     all HARNESS --pack DIR    prints the files of a folder as such lines
//
// An input takes some 100 microseconds under the sanitizers.  What makes it slow was measured: blocks
// from the allocator, a workspace as large as workspace_bound() allows, comparing code points byte by byte in
// vectors of bits, and the callbacks of trace-cmp, which the dictionary does better.
#ifndef PITH_TESTS_FUZZ_HPP
#define PITH_TESTS_FUZZ_HPP

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "pith/languages/all.hpp"
#include "pith/pith.hpp"

#if defined(__SANITIZE_ADDRESS__)
#define PITH_FUZZ_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PITH_FUZZ_ASAN 1
#endif
#endif
#ifdef PITH_FUZZ_ASAN
#include <sanitizer/asan_interface.h>
#endif

/// Stops with the place and the words of what does not hold.
#define FUZZ_CHECK(...) \
  ((__VA_ARGS__) ? void() : fuzz::fail(__FILE__, __LINE__, #__VA_ARGS__))

/// Makes a harness of the namespace `name`.
#define FUZZ_TARGET(name) \
  namespace { const fuzz::registered name##_target{#name, name::run}; }

namespace fuzz {

/// The harnesses of one program, by name.
struct registered {
  const char* name;
  void (*run)(const std::uint8_t* data, std::size_t size);
  const registered* next;
  registered(const char* its_name, void (*its_run)(const std::uint8_t*, std::size_t))
      : name(its_name), run(its_run), next(first()) { first() = this; }
  static const registered*& first() {
    static const registered* list = nullptr;
    return list;
  }
};

/// The input that is run by the plain main, for the message of what fails.
inline const std::string*& running() {
  static const std::string* input = nullptr;
  return input;
}

/// An input as a line of ASCII; unescaped() below turns it back.
inline std::string escaped(const std::string& input) {
  std::string out;
  for (const char c : input) {
    if (c >= ' ' && c <= '~' && c != '\\') {
      out += c;
    } else {
      char hex[5];
      std::snprintf(hex, sizeof hex, "\\x%02x", static_cast<unsigned char>(c));
      out += hex;
    }
  }
  return out;
}

[[noreturn]] inline void fail(const char* file, int line, const char* what) {
  std::fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
  if (running() != nullptr) std::fprintf(stderr, "the input: %s\n", escaped(*running()).c_str());
  std::abort();
}

/// Options from the first bytes of an input; zeroes when they are used up.
class source {
 public:
  source(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  unsigned byte() {
    if (size_ == 0) return 0;
    --size_;
    return *data_++;
  }
  std::string_view rest() const { return {reinterpret_cast<const char*>(data_), size_}; }
  bool empty() const { return size_ == 0; }
  /// The next so many bytes, or what is left.
  std::string_view take(std::size_t bytes) {
    if (bytes > size_) bytes = size_;
    const std::string_view taken(reinterpret_cast<const char*>(data_), bytes);
    data_ += bytes;
    size_ -= bytes;
    return taken;
  }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
};

/// A language by number: every pack, and none.
inline const pith::language* language(unsigned n) {
  constexpr unsigned count = sizeof pith::languages::packs / sizeof *pith::languages::packs;
  n %= count + 1;
  return n == count ? nullptr : pith::languages::packs[n];
}

/// Numbers that options may have, the odd ones last.
inline float number(unsigned n) {
  using limits = std::numeric_limits<float>;
  constexpr float all[] = {0.0f, 0.5f, 0.85f, 0.25f, 0.99f, 1.0f, 0.01f, 1e-30f, 1e-45f, -0.0f,
                           0.9900001f, 1.0000001f, 2.0f, -1.0f, -1e-45f, 1e30f, limits::max(), -limits::max(),
                           limits::infinity(), -limits::infinity(), limits::quiet_NaN(), -limits::quiet_NaN()};
  return all[n % (sizeof all / sizeof *all)];
}
inline float usual_number(unsigned n) { return number(n % 9); }

inline std::uint32_t whole_number(unsigned n) {
  constexpr std::uint32_t all[] = {1, 2, 3, 5, 9, 20, 60, 250, 65535, 65536, 0x7fffffff, 0x80000000, 0xffffffff};
  return n < 200 ? n : all[n % (sizeof all / sizeof *all)];
}

/// Five bytes of options: everything that is not text, now and then with numbers out of their range.
inline pith::options options_from(source& in) {
  pith::options o;
  const unsigned first = in.byte(), budget = in.byte(), a = in.byte(), b = in.byte(), c = in.byte();
  o.method = static_cast<pith::method>(first & 3);
  o.order = (first & 4) != 0 ? pith::order::rank : pith::order::text;
  o.explain = (first & 8) != 0;
  if ((budget & 1) != 0) o.sentences = whole_number(a);
  if ((budget & 2) != 0) o.ratio = usual_number(b);
  if ((budget & 4) != 0) o.words = whole_number(b);
  if ((budget & 8) != 0) o.bytes = whole_number(a) * (1 + b % 8);
  o.max_sweeps = c & 15;
  o.tolerance = usual_number(c >> 4);
  o.damping = usual_number(b >> 3);
  if (o.damping > 0.99f) o.damping = 0.99f;
  o.query_strength = usual_number(a >> 4);
  if ((budget & 0xf0) == 0xf0) switch (b & 7) {  // something is wrong
      case 0: o.method = static_cast<pith::method>(c); break;
      case 1: o.order = static_cast<pith::order>(c); break;
      case 2: o.damping = number(c); break;
      case 3: o.tolerance = number(c); break;
      case 4: o.query_strength = number(c); break;
      case 5: o.max_sweeps = 1000 + c; break;
      default: o.ratio = number(c);
    }
  o.language = language(first >> 4 | (budget & 0x30));
  return o;
}

inline bool in_range(float x, float low, float high) { return x >= low && x <= high; }

/// Whether all numbers are what the headers allow.
inline bool valid(const pith::options& o) {
  return in_range(o.ratio, 0, 1) && in_range(o.damping, 0, 0.99f) && o.tolerance >= 0 &&
         in_range(o.query_strength, 0, 1) && o.method <= pith::method::bm25 && o.order <= pith::order::rank;
}

/// A workspace of exactly so many bytes between guards, filled with one byte.  Under AddressSanitizer a look
/// at the guards is caught as well; they must be intact in any case.  The blocks come from one arena, in
/// the order of a stack, as an allocator would take most of the time.
class guarded {
 public:
  guarded(std::size_t bytes, unsigned char fill, std::size_t odd = 0) : bytes_(bytes) {
    arena& a = all();
    total_ = (guard + odd + bytes + guard + 15) / 16 * 16;
    FUZZ_CHECK(total_ <= arena_bytes - a.used);
    base_ = a.memory + a.used;
    a.used += total_;
    begin_ = base_ + guard + odd;
    std::memset(base_, poison, guard + odd);
    std::memset(begin_, fill, bytes);
    std::memset(begin_ + bytes, poison, tail());
    close();
  }
  guarded(const guarded&) = delete;
  guarded& operator=(const guarded&) = delete;
  ~guarded() {
    open();
    for (const unsigned char* p = base_; p < begin_; ++p) FUZZ_CHECK(*p == poison);
    for (const unsigned char* p = begin_ + bytes_; p < base_ + total_; ++p) FUZZ_CHECK(*p == poison);
    all().used -= total_;
  }
  operator pith::workspace() { return {begin_, bytes_}; }
  unsigned char* data() { return begin_; }
  std::size_t size() const { return bytes_; }

 private:
  static constexpr std::size_t guard = 32, arena_bytes = std::size_t{64} << 20;
  static constexpr unsigned char poison = 0xa5;
  struct arena {
    unsigned char* memory = static_cast<unsigned char*>(std::malloc(arena_bytes));
    std::size_t used = 0;
  };
  static arena& all() {
    static arena one;
    return one;
  }
  std::size_t tail() const { return static_cast<std::size_t>(base_ + total_ - begin_) - bytes_; }
#ifdef PITH_FUZZ_ASAN
  void close() const {
    ASAN_POISON_MEMORY_REGION(base_, static_cast<std::size_t>(begin_ - base_));
    ASAN_POISON_MEMORY_REGION(begin_ + bytes_, tail());
  }
  void open() const { ASAN_UNPOISON_MEMORY_REGION(base_, total_); }
#else
  void close() const {}
  void open() const {}
#endif
  std::size_t bytes_, total_ = 0;
  unsigned char *base_ = nullptr, *begin_ = nullptr;
};

/// A text at the end of a block, so that a look beyond it is caught.
class text_block {
 public:
  explicit text_block(std::string_view text) : memory_(text.size(), 0) {
    if (!text.empty()) std::memcpy(memory_.data(), text.data(), text.size());
    size_ = text.size();
  }
  std::string_view view() { return {reinterpret_cast<const char*>(memory_.data()), size_}; }

 private:
  guarded memory_;
  std::size_t size_ = 0;
};

/// Where code points start, a malformed byte being one by itself, and where the text ends: of the text that
/// was given last.
class code_points {
 public:
  explicit code_points(std::string_view text) {
    std::vector<unsigned char>& starts = memory();
    starts.assign(text.size() + 1, 0);
    const char* const end = text.data() + text.size();
    for (const char* p = text.data(); p < end; p += pith::detail::decode(p, end).bytes)
      starts[static_cast<std::size_t>(p - text.data())] = 1;
    starts[text.size()] = 1;
  }
  bool operator[](std::size_t at) const { return memory()[at] != 0; }

 private:
  static std::vector<unsigned char>& memory() {
    static std::vector<unsigned char> bytes;
    return bytes;
  }
};

/// What holds of the sentences of any text: one after the other, in bounds, whole code points, no white
/// space at either end, and no more of them and of their tokens than the bound allows for.
inline void check_sentences(std::string_view text, const pith::sentence* s, std::size_t count,
                            std::size_t tokens) {
  using namespace pith::detail;
  FUZZ_CHECK(count <= (text.size() + 1) / 2);
  FUZZ_CHECK(tokens <= (text.size() + 1) / 2);
  const code_points starts(text);
  const char* const end = text.data() + text.size();
  std::size_t at = 0, token = 0;
  for (std::size_t i = 0; i < count; ++i) {
    FUZZ_CHECK(s[i].length > 0);
    FUZZ_CHECK(s[i].offset >= at);
    const std::size_t first = s[i].offset;
    at = first + s[i].length;
    FUZZ_CHECK(at <= text.size());
    FUZZ_CHECK(starts[first] && starts[at]);
    std::size_t last = at - 1;
    while (!starts[last]) --last;
    FUZZ_CHECK(!is_white(read(text.data() + first, end).kind));
    FUZZ_CHECK(!is_white(read(text.data() + last, end).kind));
    FUZZ_CHECK(s[i].first_token >= token);
    token = s[i].first_token;
    FUZZ_CHECK(token <= tokens);
    FUZZ_CHECK(s[i].role <= pith::role::furniture);
  }
}

inline bool same(const pith::sentence& a, const pith::sentence& b) {
  return a.offset == b.offset && a.length == b.length && a.first_token == b.first_token &&
         a.words == b.words && a.role == b.role && a.flags == b.flags;
}

inline void check_same(const pith::result& a, const pith::result& b) {
  FUZZ_CHECK(a.status == b.status && a.count == b.count && a.term_count == b.term_count);
  FUZZ_CHECK(a.sweeps == b.sweeps && a.converged == b.converged && a.candidate_count == b.candidate_count);
  if (a.count != 0) FUZZ_CHECK(std::memcmp(a.spans, b.spans, a.count * sizeof(pith::span)) == 0);
}

/// The text, now and then so often that it is longer than what the reader looks ahead.
inline std::string_view lengthened(std::string_view text, unsigned times, std::size_t least, std::string& memory) {
  if ((times & 15) != 15 || text.empty()) return text;
  while (memory.size() < least + times * 4) memory += text;
  return memory;
}

}  // namespace fuzz

#ifdef PITH_LIBFUZZER
#include "libfuzzer.hpp"
#else
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#undef main  // the command's is called otherwise

namespace fuzz {

/// Bytes in front of the text that are options; more than enough for every harness.
inline constexpr std::size_t option_bytes = 8;

/// What the text stage has opinions about, and what has broken readers of text before.
inline const char* const snippets[] = {
    "Mr. Smith met Dr. J. R. Jones of the U.S. Navy at 5 p.m. in St. Louis. He left.",
    "1. One thing. 2. Another thing. 3. A third\n", "- a\n  - b\n    - c\n", "a) x\nb) y\nc) z\n",
    "| a | b |\n|---|---|\n| c | d |\n", "a\tb\tc\nd\te\tf\n", "```\nint x = 1;\n```\nText again.\n",
    "TITLE\n=====\n\nBody text stands here. More of it.\n", "## Heading ##\n", "---\n***\n___\n",
    "> quoted once\n>> quoted twice\n> > > thrice\n", "On Monday, Ann wrote:\n> so it is\n",
    "From: a@b.cd\nTo: e@f.gh\nSubject: Re: it\n\n", "-- \nAnn Person\n+1 555 0100\n",
    "By Ann Person\nUpdated June 2026\n", "LONDON (Reuters) - The market fell.",
    "Read more: https://a.b/c?d=e&f=(g).", "www.x.org, me@x.org; http://", "ANN: Yes? BOB: No!",
    "Q: Why?\nA: Because.\n", "[1] A. Person, \"A title,\" 1999.\n", "Figure 1: A caption\n",
    "wait. . . . Next", "end...\"  'Start", "(Is it? Yes.) It is.", "done.Next one.Here", "3.14.15",
    "exam-\nple and co-\noperate", "well\xe2\x80\x91known don\xe2\x80\x99t \xc2\xabOui\xc2\xa0!\xc2\xbb",
    "\xe2\x80\x9cSo it is,\xe2\x80\x9d she said. \xe2\x80\x98No.\xe2\x80\x99",
    "\xe4\xb8\xad\xe6\x96\x87\xe3\x80\x82\xe3\x80\x8c\xe6\x97\xa5\xe6\x9c\xac\xe3\x80\x8d\xef\xbc\x81"
    "\xe3\x80\x8a\xe5\xad\x97\xe3\x80\x8b\xef\xbc\x9f",
    "\xd0\x96\xd1\x83\xd0\xba \xd0\xb8\xd0\xb4\xd1\x91\xd1\x82. \xd0\x94\xd0\xb0\xcc\x81.",
    "\xd9\x83\xd8\xaa\xd8\xa7\xd8\xa8\xd8\x9f \xd9\x86\xd8\xb9\xd9\x85.",
    "\xe0\xa4\x95\xe0\xa4\xbf\xe0\xa4\xa4\xe0\xa4\xbe\xe0\xa4\xac\xe0\xa5\xa4 ",
    "\xe0\xb9\x84\xe0\xb8\x97\xe0\xb8\xa2 \xce\xa4\xce\xb9; \xd5\xa1\xd6\x89 \xed\x95\x9c\xea\xb8\x80.",
    "stra\xc3\x9f" "e e\xcc\x81\xcc\x81 \xc4\xb0 \xef\xbc\xa1\xef\xbc\x8e \xf0\x9f\x98\x80 :-) ;)",
    "\xef\xbb\xbf\xe2\x80\x8b\xc2\xad\xe2\x80\xa8\xe2\x80\xa9\xc2\x85\x0b\x0c\r",
    "\xff\xc3\xe2\x82\xf0\x9f\xed\xa0\x80\xc0\xaf\xf8\x88", "________ ........ ~~~~ ++++",
    "12:30 PM 08/16/2000 No. 5 p. 12 vol. III", "I. II. iii) \xe2\x80\xa2 \xc2\xb7 \xe2\x80\x93 "};

/// The bundled texts, in the order of their names.
inline std::vector<std::string> bundled() {
  std::vector<std::filesystem::path> paths;
  for (const char* folder : {"bench/articles", "tests/data/languages"}) {
    std::error_code missing;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, missing))
      if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> out;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return out;
}

/// Makes inputs: pieces of the bundled texts, snippets, runs, any bytes, in any order.
class generator {
 public:
  std::string seed(std::size_t i) {
    const std::string text = i < std::size(snippets) ? snippets[i] : piece(60 + random_() % 400);
    return std::string(option_bytes, '\0').replace(0, 2, {char(random_()), char(random_())}) + text;
  }
  std::string input() {
    std::string out;
    for (std::size_t i = 0; i < option_bytes; ++i) out += static_cast<char>(random_());
    const std::size_t parts = random_() % 12;
    for (std::size_t i = 0; i < parts; ++i) switch (random_() % 6) {
        case 0: out += piece(random_() % 200); break;
        case 1: out += std::string(random_() % 300, snippet()[0]); break;
        case 2: out += static_cast<char>(random_()); break;
        case 3: out += random_() % 2 != 0 ? "\n" : "\n\n"; break;
        default: {
          const std::string_view s = snippet();
          const std::size_t at = random_() % s.size();
          out += s.substr(at, random_() % 2 != 0 ? s.npos : random_() % 20);
        }
      }
    return out;
  }

 private:
  std::string_view snippet() { return snippets[random_() % std::size(snippets)]; }
  std::string piece(std::size_t bytes) {
    if (texts_.empty()) return {};
    const std::string& text = texts_[random_() % texts_.size()];
    return text.empty() ? text : text.substr(random_() % text.size(), bytes);
  }
  std::mt19937 random_{1};
  std::vector<std::string> texts_ = bundled();
};

inline void run(const registered& of, const std::string& input) {
  text_block block(input);
  running() = &input;
  of.run(reinterpret_cast<const std::uint8_t*>(block.view().data()), input.size());
}

inline std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline std::string unescaped(const std::string& line) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '\\' || i + 3 >= line.size()) {
      out += line[i];
    } else {
      out += static_cast<char>(std::strtoul(line.substr(i + 2, 2).c_str(), nullptr, 16));
      i += 3;
    }
  }
  return out;
}

inline std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::vector<std::string> out;
  std::ifstream in(path, std::ios::binary);
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) out.push_back(unescaped(line));
  return out;
}

/// What one harness is to do: see the top of this file.
inline void command(const registered& of, int argc, char** argv) {
  const std::string_view first = argc > 0 ? argv[0] : "--runs";
  const std::string name = of.name, corpus = "tests/fuzz/corpus/" + name + ".txt";
  generator make;
  long inputs = 0;
  if (first == "--seeds" && argc == 2) {
    std::filesystem::create_directories(argv[1]);
    const auto write = [&](const std::string& input) {
      std::ofstream(std::string(argv[1]) + "/seed-" + std::to_string(inputs++), std::ios::binary) << input;
    };
    for (const std::string& input : lines_of(corpus)) write(input);
    for (std::size_t i = 0; i < 100; ++i) write(make.seed(i));
    return;
  }
  if (first == "--pack" && argc == 2) {
    std::vector<std::string> lines;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) lines.push_back(escaped(contents(entry.path())));
    std::sort(lines.begin(), lines.end());
    for (const std::string& line : lines) std::puts(line.c_str());
    return;
  }
  if (first == "--runs") {
    const long runs = argc > 1 ? std::atol(argv[1]) : 10000;
    for (; inputs < runs; ++inputs) run(of, make.input());
  } else if (first == "--lines") {
    for (const std::string& input : lines_of(argc > 1 ? argv[1] : corpus.c_str())) run(of, input), ++inputs;
  } else {
    for (; inputs < argc; ++inputs) run(of, contents(argv[inputs]));
  }
  std::printf("%s: %ld inputs\n", of.name, inputs);
}

}  // namespace fuzz

int main(int argc, char** argv) {
  const std::string_view name = argc > 1 ? argv[1] : "every";
  bool any = false;
  for (const fuzz::registered* of = fuzz::registered::first(); of != nullptr; of = of->next) {
    if (name != "every" && name != of->name) continue;
    any = true;
    fuzz::command(*of, argc > 2 ? argc - 2 : 0, argv + 2);
  }
  if (!any) std::fprintf(stderr, "no harness is called %s\n", argv[1]);
  return any ? 0 : 2;
}
#endif  // PITH_LIBFUZZER

#endif  // PITH_TESTS_FUZZ_HPP
