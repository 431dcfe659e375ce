// compilers_test.cpp - the headers under rules that are not ours: another standard, another
// compiler's words.
#include "process.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

std::string compiler() {
  const char* const set = std::getenv("CXX");
  return set != nullptr && *set != '\0' ? set : "c++";
}

std::vector<std::string> headers() {
  std::vector<std::string> all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("include/pith"))
    if (entry.path().extension() == ".hpp") all.push_back(entry.path().string());
  std::sort(all.begin(), all.end());
  return all;
}

// MSVC does not know g++'s attributes and builtins: they are in compiler.hpp alone, with what takes
// their place elsewhere.
TEST(Compilers, OneHeaderForTheirDifferences) {
  for (const std::string& path : headers()) {
    if (path == "include/pith/compiler.hpp") continue;
    const std::string text = process::read_file(path);
    for (const char* const word : {"[[gnu::", "[[clang::", "__attribute__", "__builtin_", "__int128"})
      EXPECT_EQ(text.find(word), std::string::npos) << path << " has " << word << ": see compiler.hpp";
  }
}

// Below C++17 each public header says so, and nothing else.
TEST(Compilers, AnOlderStandardGetsOneError) {
  for (const char* const header : {"pith", "feed", "plain", "hosted", "ranking", "fit", "read", "keywords", "detect",
                                   "language", "languages/german"}) {
    const std::string source =
        process::write_file("old.cpp", std::string("#include <pith/") + header + ".hpp>\nint main() {}\n");
    const process::outcome r =
        process::shell(compiler() + " -std=c++14 -fsyntax-only -Iinclude " + source);
    EXPECT_NE(r.status, 0) << header;
    EXPECT_NE(r.err.find("Pith needs C++17: compile with -std=c++17"), std::string::npos) << header;
    std::size_t errors = 0;
    for (std::size_t at = 0; (at = r.err.find("error: ", at)) != std::string::npos; ++at) ++errors;
    EXPECT_LE(errors, 2u) << header << ": the message and the end of the compilation\n" << r.err;
  }
}

// All public headers, after something, compiled with flags of a user's; and each call made once, so
// that the templates are looked into as well.
void expect_clean(const std::string& before, const std::string& flags) {
  const std::string source = process::write_file("clean.cpp", before + R"(
#include <pith/hosted.hpp>
#include <pith/feed.hpp>
#include <pith/plain.hpp>
#include <pith/pith.hpp>
#include <pith/read.hpp>
#include <pith/fit.hpp>
#include <pith/keywords.hpp>
#include <pith/detect.hpp>
#include <pith/ranking.hpp>
#include <pith.h>
static unsigned char memory[64];
int main() {
  const pith::workspace room{memory, sizeof memory};
  pith::options wanted;
  pith::feed pieces(wanted, room);
  if (pieces.append("A text.") != pith::status::ok) return 1;
  const pith::result chosen = pieces.finish(), early = pieces.finish_early();
  pith::ranking ranked("A text.", wanted, room);
  const pith::result fitted = ranked.fit({40, 2}), shorter = ranked.summary({1});
  const pith::explanation why =
      shorter.count == 0 ? pith::explanation{} : ranked.explain(*shorter.begin());
  return chosen.count + early.count + fitted.count + why.term_count + pith::keywords("A text.", pith::keyword_options(), room).count +
                 pith::read("A text.", wanted, room).count + (pith::detect("A text.") != nullptr) +
                 pith::plain::summarize("A text.", pith::plain::options(), room).count +
                 pith::summary("A text.", 1).size() == 0;
}
)");
  if (process::sanitized()) return;  // the same compilations as without
  const process::outcome r = process::shell(compiler() + " -Iinclude -fsyntax-only -Wall -Wextra -Wpedantic -Wconversion "
                                            "-Wshadow -Werror " + flags + " " + source);
  EXPECT_EQ(r.status, 0) << flags << "\n" << before << "\n" << r.err;
}

TEST(Compilers, StricterWarningsAndNothingOptional) {
  const bool clang = process::shell(compiler() + " --version").out.find("clang") != std::string::npos;
  expect_clean("", std::string("-std=c++17 -fno-exceptions -fno-rtti -Weffc++ -Wcast-qual -Wold-style-cast "
                               "-Wdouble-promotion -Wundef -Wnon-virtual-dtor -Wzero-as-null-pointer-constant "
                               "-Wextra-semi -Wformat=2 ") + (clang ? "-Wcast-align" : "-Wcast-align=strict"));
}

TEST(Compilers, AfterUsingNamespaceStd) {
  expect_clean("#include <algorithm>\n#include <cmath>\n#include <functional>\n#include <iostream>\n"
               "#include <string>\n#include <vector>\nusing namespace std;\n", "-std=c++20");
}

// What headers of systems define: windows.h with COM; Arduino's core and X11.
TEST(Compilers, AfterMacrosOfSystems) {
  const std::string standard = "#include <algorithm>\n#include <cstdlib>\n#include <memory>\n#include <string>\n"
                               "#include <string_view>\n#include <type_traits>\n#include <utility>\n#include <vector>\n";
  const char* standard_flag = "-std=gnu++17";
  const auto defined = [&](std::initializer_list<const char*> macros) {
    std::string text = standard;
    for (const char* const macro : macros) text += std::string("#define ") + macro + "\n";
    expect_clean(text, standard_flag);
  };
  defined({"small char", "near", "far", "hyper __int64", "interface struct", "IN", "OUT", "OPTIONAL", "ERROR 0",
           "TRUE 1", "FALSE 0", "DELETE 1", "CONST const", "VOID void", "CALLBACK", "cdecl", "pascal",
           "min(a, b) (((a) < (b)) ? (a) : (b))", "max(a, b) (((a) > (b)) ? (a) : (b))",
           "GetObject GetObjectA", "SendMessage SendMessageA", "NO_ERROR 0", "STRICT 1", "DIFFERENCE 11"});
  standard_flag = "-std=c++2b";
  defined({"abs(x) ((x) > 0 ? (x) : -(x))", "round(x) ((long)(x))", "sq(x) ((x) * (x))", "bit(b) (1UL << (b))",
           "F(s) (s)", "DEC 10", "HEX 16", "OCT 8", "BIN 2", "INPUT 0", "OUTPUT 1", "HIGH 1", "LOW 0", "PI 3.1415926",
           "EULER 2.718281828", "DEFAULT 1", "EXTERNAL 0", "B0 0", "B1 1", "B00 0", "constrain(a, b, c) (a)",
           "lowByte(w) ((w) & 0xff)", "bitSet(v, b) ((v) |= (1UL << (b)))", "interrupts()", "PSTR(s) (s)", "None 0L", "Bool int", "Status int", "Success 0", "True 1", "False 0", "Always 2", "Complex 0",
           "Unsorted 0", "Convex 2", "Above 0", "Below 1", "FirstExtension 128"});
}

}  // namespace
