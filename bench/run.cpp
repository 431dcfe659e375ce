// run.cpp - summarizes each article of a folder, and all of them together: title, the chosen
// sentences, and what it took.
//
//     build/run DIR [SENTENCES]
//
// Time is the best of several runs of the one call, with the text in memory: what a program pays
// that links Pith.  `make bench` measures with more care.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <pith/detect.hpp>
#include <pith/hosted.hpp>
#include <pith/read.hpp>

namespace {

using clock_type = std::chrono::steady_clock;

struct article {
  std::string name, text;
};

std::vector<article> read_folder(const char* folder) {
  std::vector<article> all;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const auto& path = entry.path();
    if (!entry.is_regular_file() || path.filename().string()[0] == '.') continue;
    std::ifstream file(path, std::ios::binary);
    all.push_back({path.filename().string(), std::string(std::istreambuf_iterator<char>(file), {})});
  }
  if (error) std::fprintf(stderr, "run: %s: %s\n", folder, error.message().c_str());
  std::sort(all.begin(), all.end(), [](const article& a, const article& b) { return a.name < b.name; });
  return all;
}

std::string one_line(std::string_view sentence) {
  std::string line(sentence.size(), '\0');
  line.resize(pith::clean(sentence, line.data(), line.size()).bytes);
  return line;
}

// The article's own title where it has one.
std::string title_of(const article& a) {
  std::vector<unsigned char> memory(pith::workspace_bound(a.text.size()));
  pith::options o;
  o.language = pith::detect(a.text);
  const pith::outline found = pith::read(a.text, o, {memory.data(), memory.size()});
  if (found.status != pith::status::ok) return a.name;
  for (std::uint32_t i = 0; i < found.count; ++i) {
    const pith::sentence& s = found.sentences[i];
    if (s.role == pith::role::title) return one_line({a.text.data() + s.offset, s.length});
  }
  return a.name;
}

/// One summary of all of `articles`; where there are several, each sentence tells which it is from.
void summarize(const article* articles, std::size_t count, const std::string& title,
               std::uint32_t sentences) {
  pith::options o;
  o.sentences = sentences;
  std::vector<std::string_view> documents;
  std::size_t bytes = 0, longest = 0;
  for (std::size_t d = 0; d < count; ++d) {
    documents.push_back(articles[d].text);
    bytes += articles[d].text.size();
    if (articles[d].text.size() > articles[longest].text.size()) longest = d;
  }
  o.language = pith::detect(documents[longest]);
  std::vector<unsigned char> memory(pith::workspace_bytes({documents.data(), count}, o));
  double best = 1e9;
  pith::result r;
  const int runs = bytes > 1000000 ? 5 : 25;
  for (int i = 0; i < runs; ++i) {
    const auto start = clock_type::now();
    r = pith::summarize({documents.data(), count}, o, {memory.data(), memory.size()});
    const std::chrono::duration<double, std::milli> took = clock_type::now() - start;
    best = std::min(best, took.count());
  }
  std::printf("\n%s\n", title.c_str());
  if (count == 1 && title != articles->name) std::printf("(%s)\n", articles->name.c_str());
  if (!r) {
    std::printf("  %s\n", pith::status_name(r.status));
    return;
  }
  for (const pith::span& s : r) {
    std::printf("  - %s\n", one_line({documents[s.document].data() + s.offset, s.length}).c_str());
    if (count > 1) std::printf("    (%s)\n", articles[s.document].name.c_str());
  }
  const auto all = static_cast<double>(std::max<std::size_t>(bytes, 1));
  std::printf("  %zu bytes, %u sentences, %.3f ms (%.1f ns a byte), workspace %zu bytes (%.2f a byte)\n",
              bytes, static_cast<unsigned>(r.sentence_count), best, best * 1e6 / all,
              r.workspace_bytes, static_cast<double>(r.workspace_bytes) / all);
}

}  // namespace

int main(int argc, char** argv) {
  const char* const folder = argc > 1 ? argv[1] : "bench/articles";
  const unsigned long asked = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 3;
  const auto sentences = static_cast<std::uint32_t>(std::clamp(asked, 1ul, 1000ul));
  const std::vector<article> all = read_folder(folder);
  if (all.empty()) {
    std::fprintf(stderr, "run: no article in %s\n", folder);
    return 1;
  }
  for (const article& a : all) summarize(&a, 1, title_of(a), sentences);
  summarize(all.data(), all.size(),
            "The corpus: all " + std::to_string(all.size()) + " articles, one summary", sentences);
}
