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
  for (const char* const header : {"pith", "feed", "plain", "hosted", "fit", "explain", "keywords", "detect",
                                   "language", "types", "languages/german"}) {
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

}  // namespace
