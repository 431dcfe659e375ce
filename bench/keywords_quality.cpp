// bench/keywords_quality.cpp - how good the key phrases are: precision, recall and F1 of the first 5, 10 and 15
// against those that people chose, as means over the texts of a folder.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "../src/language.hpp"
#include "key_phrases.hpp"
#include "pith/keywords.hpp"

namespace {

namespace fs = std::filesystem;

constexpr const char* usage =
    "usage: keywords_quality DOCS KEYS [LANGUAGE]\n"
    "\n"
    "DOCS holds texts, KEYS for NAME.txt a file NAME.key with a key phrase a line; LANGUAGE is ISO 639-1 (en).\n";

[[noreturn]] void fail(const std::string& message) {
  std::fprintf(stderr, "keywords_quality: %s\n", message.c_str());
  std::exit(2);
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) fail("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<key_phrases::phrase> phrases_of(const std::string& text, const pith::keyword_options& o,
                                            rouge::script script) {
  std::vector<unsigned char> memory(pith::workspace_bytes(text, o));
  const pith::keyword_result r = pith::keywords(text, o, {memory.data(), memory.size()});
  if (!r) fail(pith::status_name(r.status));
  std::vector<key_phrases::phrase> all;
  for (const pith::keyword& k : r)
    all.push_back(key_phrases::words(std::string_view(text).substr(k.offset, k.length), script));
  return all;
}

}  // namespace

int main(int count, char** words) {
  if (count < 3 || count > 4) {
    std::fputs(usage, stderr);
    return 2;
  }
  const fs::path docs = words[1], keys = words[2];
  const std::string code = count > 3 ? words[3] : "en";
  constexpr std::size_t cuts[] = {5, 10, 15};
  pith::keyword_options o;
  o.count = cuts[2];
  o.language = pith::detail::find_language(code);
  const rouge::script script = rouge::script_of(code);
  key_phrases::figures sums[3];
  std::size_t texts = 0, gold_count = 0, given_count = 0;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(docs, error)) {
    const fs::path key = keys / (entry.path().stem().string() + ".key");
    if (!entry.is_regular_file() || !fs::exists(key)) continue;
    const std::vector<key_phrases::phrase> gold = key_phrases::gold(read(key), script);
    if (gold.empty()) continue;
    const std::vector<key_phrases::phrase> given = phrases_of(read(entry.path()), o, script);
    ++texts;
    gold_count += gold.size();
    given_count += given.size();
    for (std::size_t c = 0; c < 3; ++c) {
      const key_phrases::figures f = key_phrases::score(given, gold, cuts[c]);
      sums[c].precision += f.precision;
      sums[c].recall += f.recall;
      sums[c].f1 += f.f1;
    }
  }
  if (texts == 0) fail("no text of " + docs.string() + " has key phrases in " + keys.string());
  const double n = static_cast<double>(texts);
  std::printf("%zu texts, language %s; %.1f key phrases each, %.1f given; percent\n", texts, code.c_str(),
              static_cast<double>(gold_count) / n, static_cast<double>(given_count) / n);
  std::printf("%5s %9s %6s %5s\n", "first", "precision", "recall", "F1");
  for (std::size_t c = 0; c < 3; ++c)
    std::printf("%5zu %9.1f %6.1f %5.1f\n", cuts[c], 100 * sums[c].precision / n, 100 * sums[c].recall / n,
                100 * sums[c].f1 / n);
  return 0;
}
