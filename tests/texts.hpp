// texts.hpp - texts for tests: the bundled articles, random ones, hostile ones.
#ifndef PITH_TESTS_TEXTS_HPP
#define PITH_TESTS_TEXTS_HPP

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace texts {

using named = std::vector<std::pair<std::string, std::string>>;

/// Every .txt file of a directory by name; none where there is no such directory.
inline named directory(const std::filesystem::path& path) {
  named out;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(path, missing)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    out.emplace_back(entry.path().filename().string(), text.str());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// The articles that come with the project.  Tests run from the project's top level.
inline named articles() { return directory("bench/articles"); }

/// A part of the folder that $PITH_EVAL names: texts of other people's to try more on.  No test needs it: empty
/// where it is not set or has no such part.
inline std::filesystem::path more(const std::string& part) {
  const char* const given = std::getenv("PITH_EVAL");
  if (given == nullptr || *given == '\0') return {};
  const std::filesystem::path path = std::filesystem::path(given) / part;
  return std::filesystem::exists(path) ? path : std::filesystem::path();
}

/// Bytes that are not UTF-8, and those of $PITH_EVAL.
inline named malformed() {
  named out = directory(more("malformed"));
  std::string every;
  for (int b = 0; b < 256; ++b) every += static_cast<char>(b);
  out.emplace_back("every byte", every);
  out.emplace_back("cut two", "The sea\xc3. The sea was calm\xc3");
  out.emplace_back("cut three", "A word\xe2\x82. Another word\xe2");
  out.emplace_back("overlong", "An overlong \xc0\xaf slash. \xe0\x80\x80 and \xf8\x88\x80\x80\x80.");
  out.emplace_back("surrogate", "Half of a pair \xed\xa0\x80 stands. Alone it stands.");
  out.emplace_back("byte order mark", "\xef\xbb\xbfThe text begins. It ends.");
  return out;
}

inline bool well_formed(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    const std::size_t n = c < 0x80 ? 1 : c >= 0xc2 && c < 0xe0 ? 2 : (c & 0xf0) == 0xe0 ? 3
                          : c >= 0xf0 && c < 0xf5 ? 4 : 0;
    if (n == 0 || i + n > text.size()) return false;
    for (std::size_t k = 1; k < n; ++k)
      if ((static_cast<unsigned char>(text[i + k]) & 0xc0) != 0x80) return false;
    i += n;
  }
  return true;
}

/// The articles over and over, one word in eight replaced by a new one, so that the vocabulary goes
/// on growing as prose's does.
inline std::string prose(std::size_t bytes) {
  std::string out;
  std::mt19937 random(5);
  static const named all = articles();
  for (std::size_t round = 0; out.size() < bytes && !all.empty(); ++round) {
    std::string word;
    for (const char c : all[round % all.size()].second) {
      if (c >= 'a' && c <= 'z') {
        word += c;
        continue;
      }
      if (word.size() > 4 && random() % 8 == 0)
        for (std::size_t i = 1; i + 1 < word.size(); i += 2)
          word[i] = static_cast<char>('a' + random() % (8 + round % 19));
      out += word;
      out += c;
      word.clear();
    }
    out += "\n\n";
  }
  out.resize(std::min(out.size(), bytes));
  return out;
}

/// Words, stops, line ends, marks of all kinds and some bytes that belong nowhere.
inline std::string random(std::mt19937& random, std::size_t bytes) {
  static const char* const pieces[] = {
      " ", " ", " ", " ", ". ", ".", "\n", "\n\n", ", ", "! ", "? ", "- ", "\xe2\x80\x93", "\"",
      "\xe2\x80\x9c", "\xe2\x80\x9d", "(", ")", "* ", "# ", "| ", "\t", ": ", "; ", "...", "'",
      "\xe2\x80\x99", "> ", "1. ", "Mr. ", "U.S. ", "e.g. ", "3.5", "http://a.b/c?d ", "a@b.cd ",
      "```\n", "\r\n", "\xc2\xa0", "\xe2\x80\x91", "\xe4\xbd\xa0\xe5\xa5\xbd", "\xe3\x80\x82",
      "\xd0\x96\xd1\x83\xd0\xba ", "\xff", "\xc3", "=", "--", "By ", "Q: ", "[1] ", "<ref>", "</ref>", "\\footnote{", "}", "{{a", "}}", "[^1]"};
  std::string text;
  const auto vocabulary = static_cast<std::uint32_t>(3 + random() % 300);
  while (text.size() < bytes) {
    if (random() % 3 != 0) {
      auto word = static_cast<std::uint32_t>(random() % (1 + random() % vocabulary));
      std::string w;
      do {
        w += static_cast<char>('a' + word % 26);
        w += "aeiou"[word % 5];
        word /= 26;
      } while (word != 0);
      if (random() % 6 == 0) w[0] = static_cast<char>(w[0] - 'a' + 'A');
      text += w + (random() % 8 == 0 ? ". " : " ");
    } else {
      text += pieces[random() % (sizeof pieces / sizeof *pieces)];
    }
  }
  text.resize(bytes);
  return text;
}

/// Texts made to be slow or to break something, about `bytes` bytes each.
inline named hostile(std::size_t bytes) {
  const auto repeat = [&](const std::string& piece) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
  };
  std::string words, nested, random_bytes;
  for (std::uint32_t i = 0; words.size() < bytes; ++i) words += "w" + std::to_string(i * 7919u) + " ";
  std::mt19937 generator(1);
  while (random_bytes.size() < bytes) random_bytes += static_cast<char>(generator());
  for (std::size_t depth = 0; nested.size() < bytes; depth = (depth + 1) % 1000)
    nested += std::string(depth, ' ') + "- item of a list\n";
  return {
      {"one letter", repeat("a")},
      {"full stops", repeat(".")},
      {"newlines", repeat("\n")},
      {"spaces", repeat(" ")},
      {"one word", repeat("word ")},
      {"different words", words},
      {"brackets", repeat("(")},
      {"closing brackets", repeat(")")},
      {"quotation marks", repeat("\"")},
      {"quote levels", repeat(">")},
      {"the same sentence", repeat("The same sentence stands here again. ")},
      {"abbreviations", repeat("Mr. Dr. U.S. e.g. ")},
      {"initials", repeat("A. ")},
      {"nested lists", nested},
      {"table", repeat("| cell | cell ")},
      {"table rows", repeat("| a | b |\n")},
      {"hyphens", repeat("-")},
      {"hyphened word", repeat("ab-")},
      {"equals signs", repeat("=\n")},
      {"hashes", repeat("#")},
      {"letters on lines", repeat("a\n")},
      {"numbers", repeat("1.")},
      {"colons", repeat("A: ")},
      {"fences", repeat("```\n")},
      {"addresses", repeat("http://a.b/")},
      {"at signs", repeat("a@")},
      {"apostrophes", repeat("a'")},
      {"ideographs", repeat("\xe4\xbd\xa0")},
      {"marks", repeat("\xcc\x81")},
      {"continuation bytes", repeat("\x80")},
      {"ellipses", repeat("... A")},
      {"zeros", std::string(bytes, '\0')},
      {"random bytes", random_bytes},
  };
}

}  // namespace texts

#endif  // PITH_TESTS_TEXTS_HPP
