// symbols_test.cpp - what the libraries are made of: what they ask of others, what they show, and
// that they keep no state, no recursion, and little stack.
#include "process.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct symbol {
  std::string name;
  char kind;
};

// The lines of nm: "value kind name", the value left out where there is none.
std::vector<symbol> symbols(const std::string& options, const std::string& file) {
  std::vector<symbol> all;
  std::istringstream out(process::shell("nm " + options + " " + process::build_folder() + "/" + file).out);
  for (std::string line; std::getline(out, line);) {
    std::istringstream words(line);
    std::vector<std::string> w;
    for (std::string word; words >> word;) w.push_back(word);
    if (w.size() >= 2 && w[w.size() - 2].size() == 1) all.push_back({w.back(), w[w.size() - 2][0]});
  }
  return all;
}

// A sanitizer and -O0 put their own calls in: then these tests say nothing about the library.
bool plain_build() { return !process::sanitized(); }

TEST(Symbols, TheLibraryCallsNothingButMemoryFunctions) {
  if (!plain_build()) return;
  // What a compiler calls by itself: strlen is what gcc makes of the loop over a language's code, and
  // bcmp what clang makes of memcmp where the system has it.
  const std::set<std::string> allowed = {"memcpy", "memmove", "memset", "memcmp", "bcmp", "strlen", "_GLOBAL_OFFSET_TABLE_"};
  std::set<std::string> defined, undefined;
  for (const symbol& s : symbols("", "libpith.a")) (s.kind == 'U' ? undefined : defined).insert(s.name);
  ASSERT_GT(defined.size(), 8u);
  for (const std::string& name : undefined)
    EXPECT_TRUE(allowed.count(name) != 0 || defined.count(name) != 0) << name;
}

TEST(Symbols, TheLibraryHasNoMutableData) {
  if (!plain_build()) return;
  for (const symbol& s : symbols("", "libpith.a"))
    EXPECT_EQ(std::string("DdBbCGgSs").find(s.kind), std::string::npos) << s.kind << " " << s.name;
  // nm calls an inline variable unique or weak wherever it lies; the sections say where.  What only
  // the loader writes to is constant in a program that stands at a fixed address.
  std::istringstream sections(process::shell("readelf -SW " + process::build_folder() + "/libpith.a").out);
  int seen = 0;
  for (std::string line; std::getline(sections, line);) {
    std::istringstream words(line.substr(std::min(line.size(), line.find(']') + 1)));
    std::string name, type, address, offset, size, entry, flags;
    words >> name >> type >> address >> offset >> size >> entry >> flags;
    if (flags.find('A') == std::string::npos) continue;
    ++seen;
    if (flags.find('W') == std::string::npos || name.compare(0, 12, ".data.rel.ro") == 0) continue;
    EXPECT_EQ(size.find_first_not_of('0'), std::string::npos) << line;
  }
  EXPECT_GT(seen, 8);
}

TEST(Symbols, TheSharedLibraryShowsOnlyItsInterface) {
  const std::vector<symbol> shown = symbols("-D --defined-only", "libpith.so");
  ASSERT_FALSE(shown.empty());
  std::set<std::string> names;
  for (const symbol& s : shown) {
    EXPECT_EQ(s.name.compare(0, 5, "pith_"), 0) << s.name;
    names.insert(s.name);
  }
  // Each function of the headers is there.
  const std::string header = process::read_file("include/pith.h") + process::read_file("include/pith_more.h");
  int functions = 0;
  for (std::size_t at = header.find("\nPITH_API"); at != std::string::npos; at = header.find("\nPITH_API", at + 1)) {
    const std::size_t end = header.find('(', at);
    const std::size_t begin = header.find_last_of(" *", end) + 1;
    EXPECT_EQ(names.count(header.substr(begin, end - begin)), 1u) << header.substr(begin, end - begin);
    ++functions;
  }
  EXPECT_EQ(names.size(), static_cast<std::size_t>(functions));
}

TEST(Symbols, SharedObjectNameAndNeeds) {
  if (!plain_build()) return;
  const std::string out = process::shell("readelf -d " + process::build_folder() + "/libpith.so").out;
  EXPECT_NE(out.find("soname: [libpith.so.0]"), std::string::npos) << out;
  EXPECT_EQ(out.find("libstdc++"), std::string::npos) << out;
  EXPECT_EQ(out.find("libm.so"), std::string::npos) << out;
}

// The command and the shared library are built so that an error is harder to exploit; the static library,
// which goes into programs without a system, needs nothing for it.
TEST(Symbols, CommandAndSharedLibraryAreHardened) {
  if (!plain_build()) return;
  if (process::shell("uname -sm").out != "Linux x86_64\n") GTEST_SKIP() << "what other systems can do differs";
  const std::string folder = process::build_folder();
  for (const char* name : {"pith", "libpith.so"}) {
    SCOPED_TRACE(name);
    const std::string file = folder + '/' + name;
    const std::string segments = process::shell("readelf -lW " + file).out, facts = process::shell("readelf -dW " + file).out;
    EXPECT_NE(segments.find("DYN (") , std::string::npos);  // at any address
    EXPECT_NE(segments.find("GNU_RELRO"), std::string::npos);
    EXPECT_NE(facts.find("NOW"), std::string::npos);        // all of it, at once
    EXPECT_EQ(segments.find("RWE"), std::string::npos);     // the stack too
  }
  const std::string uses = process::shell("nm -D " + folder + "/pith").out;
  EXPECT_NE(uses.find("__stack_chk_fail"), std::string::npos);
  EXPECT_NE(uses.find("_chk@"), std::string::npos);  // snprintf and its like know their buffer's size
  EXPECT_EQ(process::shell("nm " + folder + "/libpith.a").out.find("__stack_chk_fail"), std::string::npos);
}

// The same bytes whatever the folder is called.
TEST(Symbols, TheBuildIsTheSameInAnyFolder) {
  if (!plain_build()) return;
  const std::string one = process::scratch("one folder"), other = process::scratch("another/folder");
  const auto build = [](const std::string& folder) {
    return process::shell("mkdir -p '" + folder + "' && cp -r include src Makefile '" + folder +
                          "' && make -C '" + folder + "' BUILD=out all > /dev/null && cd '" + folder +
                          "/out' && cksum libpith.a libpith.so pith");
  };
  const process::outcome a = build(one), b = build(other);
  ASSERT_EQ(a.status, 0) << a.err;
  EXPECT_EQ(a.out, b.out);
}

// A program that does not ask for packs by code carries English alone.
TEST(Symbols, OtherLanguagesAreLeftOutWhereNobodyAsks) {
  if (!plain_build()) return;
  const char* const set = std::getenv("CC");
  const std::string cc = set != nullptr && *set != '\0' ? set : "cc";
  const std::string source = process::write_file("english.c",
      "#include <pith.h>\nint main(void) { static char m[4096]; pith_result r;\n"
      "return pith_summarize(\"A b.\", 4, 0, m, sizeof m, &r) != PITH_OK; }\n");
  const std::string program = process::scratch("english");
  const process::outcome r = process::shell(cc + " -Iinclude " + source + " " + process::build_folder() +
                                            "/libpith.a -o " + program + " && " + program + " && nm " + program);
  ASSERT_EQ(r.status, 0) << r.err;
  EXPECT_EQ(r.out.find("pith_find_language"), std::string::npos);
  for (const char* name : {"german", "french", "spanish", "russian", "finnish", "swedish"})
    EXPECT_EQ(r.out.find(name), std::string::npos) << name;
}

TEST(Symbols, NoRecursionAndLittleStack) {
  if (!plain_build()) return;
  const process::outcome probe = process::shell("${CXX:-c++} --version");
  if (probe.out.find("clang") != std::string::npos) {
    std::printf("the call graph is g++'s: not asked of this compiler\n");
    return;
  }
  const process::outcome r = process::shell("make -s stack LIMIT=2048 BUILD=" + process::build_folder());
  EXPECT_EQ(r.status, 0) << r.out << r.err;
  EXPECT_NE(r.out.find("pith_summarize"), std::string::npos) << r.out;
}

}  // namespace
