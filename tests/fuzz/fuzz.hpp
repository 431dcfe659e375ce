// fuzz.hpp - what the fuzz harnesses share: a check that stops, guarded memory, what holds of any
// reading, and a plain main.
//
// A harness is one file with one `LLVMFuzzerTestOneInput`: options from the first bytes, text from
// the rest, and properties instead of mere survival.  libFuzzer brings its own main.  Compiled with
// -DPITH_FUZZ_PLAIN the same file is a program for any compiler:
//
//     NAME FILE...        runs each file once (what libFuzzer left behind, say)
//     NAME [--runs N]     runs N inputs of its own making (10,000), the same ones each time
//     NAME --seeds DIR    writes a seed corpus for libFuzzer from the articles, the texts of
//                         tests/data/languages and the snippets below
#ifndef PITH_TESTS_FUZZ_HPP
#define PITH_TESTS_FUZZ_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
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

/// What every harness defines.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz {

[[noreturn]] inline void fail(const char* file, int line, const char* what) {
  std::fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
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

/// A workspace of exactly so many bytes between guards, filled with one byte.  Under
/// AddressSanitizer a look at the guards is caught as well; they must be intact in any case.
class guarded {
 public:
  guarded(std::size_t bytes, unsigned char fill, std::size_t odd = 0)
      : bytes_(bytes), memory_(guard + odd + bytes + guard, poison), begin_(guard + odd) {
    std::memset(memory_.data() + begin_, fill, bytes);
    close();
  }
  guarded(const guarded&) = delete;
  guarded& operator=(const guarded&) = delete;
  ~guarded() {
    open();
    for (std::size_t i = 0; i < begin_; ++i) FUZZ_CHECK(memory_[i] == poison);
    for (std::size_t i = begin_ + bytes_; i < memory_.size(); ++i) FUZZ_CHECK(memory_[i] == poison);
  }
  operator pith::workspace() { return {memory_.data() + begin_, bytes_}; }

 private:
#ifdef PITH_FUZZ_ASAN
  void close() const {
    ASAN_POISON_MEMORY_REGION(memory_.data(), guard);
    ASAN_POISON_MEMORY_REGION(memory_.data() + begin_ + bytes_, guard);
  }
  void open() const { ASAN_UNPOISON_MEMORY_REGION(memory_.data(), memory_.size()); }
#else
  void close() const {}
  void open() const {}
#endif
  static constexpr std::size_t guard = 32;
  static constexpr unsigned char poison = 0xa5;
  std::size_t bytes_;
  std::vector<unsigned char> memory_;
  std::size_t begin_;
};

/// Where code points start, a malformed byte being one by itself, and where the text ends.
inline std::vector<bool> code_points(std::string_view text) {
  std::vector<bool> starts(text.size() + 1, false);
  const char* const end = text.data() + text.size();
  for (const char* p = text.data(); p < end; p += pith::detail::decode(p, end).bytes)
    starts[static_cast<std::size_t>(p - text.data())] = true;
  starts[text.size()] = true;
  return starts;
}

/// What holds of the sentences of any text: one behind the other, in bounds, whole code points, no
/// white space at either end, and no more of them and of their tokens than the bound allows for.
inline void check_sentences(std::string_view text, const pith::sentence* s, std::size_t count,
                            std::size_t tokens) {
  using namespace pith::detail;
  FUZZ_CHECK(count <= (text.size() + 1) / 2);
  FUZZ_CHECK(tokens <= (text.size() + 1) / 2);
  const std::vector<bool> starts = code_points(text);
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

}  // namespace fuzz

#ifdef PITH_FUZZ_PLAIN
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

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
    std::string text;
    if (i < std::size(snippets)) {
      text = snippets[i];
    } else if (!texts_.empty()) {
      text = piece(60 + random_() % 400);
    }
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

inline void run(const std::string& input) {
  // a block of just this size, so that a sanitizer sees its end
  const std::vector<std::uint8_t> data(input.begin(), input.end());
  LLVMFuzzerTestOneInput(data.data(), data.size());
}

}  // namespace fuzz

int main(int argc, char** argv) {
  const std::string_view first = argc > 1 ? argv[1] : "--runs";
  fuzz::generator make;
  if (first == "--seeds" && argc == 3) {
    std::filesystem::create_directories(argv[2]);
    for (std::size_t i = 0; i < 400; ++i)
      std::ofstream(std::string(argv[2]) + "/seed-" + std::to_string(i), std::ios::binary)
          << make.seed(i);
    return 0;
  }
  if (first == "--runs") {
    const long runs = argc > 2 ? std::atol(argv[2]) : 10000;
    for (long i = 0; i < runs; ++i) fuzz::run(make.input());
    std::printf("%s: %ld inputs\n", argv[0], runs);
    return 0;
  }
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    if (!in) {
      std::fprintf(stderr, "%s: cannot be read\n", argv[i]);
      return 2;
    }
    fuzz::run({std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()});
  }
  std::printf("%s: %d files\n", argv[0], argc - 1);
  return 0;
}
#endif  // PITH_FUZZ_PLAIN

#endif  // PITH_TESTS_FUZZ_HPP
