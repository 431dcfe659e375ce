// readme_test.cpp - what the README and the pages of .github show is true: their programs are compiled as
// they are there and run, their commands are run, and they print what the pages say they print.
#include "process.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct fence {
  std::string kind, text;
};

std::vector<std::string> pages() {
  std::vector<std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator(".github"))
    if (entry.path().extension() == ".md") all.push_back(entry.path().string());
  std::sort(all.begin(), all.end());
  all.insert(all.begin(), "README.md");
  return all;
}

std::string all_pages() {
  std::string all;
  for (const std::string& page : pages()) all += process::read_file(page);
  return all;
}

// The fenced blocks of all pages in order.
std::vector<fence> fences() {
  std::vector<fence> all;
  std::istringstream in(all_pages());
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.compare(0, 3, "```") == 0) {
      inside = !inside;
      if (inside) all.push_back({line.substr(3), ""});
    } else if (inside) {
      all.back().text += line + "\n";
    }
  }
  EXPECT_FALSE(inside) << "a block is not closed";
  return all;
}

std::string compiler(const char* variable, const char* otherwise) {
  const char* const set = std::getenv(variable);
  return set != nullptr && *set != '\0' ? set : otherwise;
}

// A program's output is the block after it, of kind `text`.
int run_programs(const std::string& kind, const std::string& compile, const std::string& link) {
  const std::vector<fence> all = fences();
  int programs = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].kind != kind || all[i].text.find("int main") == std::string::npos) continue;
    ++programs;
    const std::string source = process::write_file("readme." + kind, all[i].text);
    const std::string program = process::scratch("readme-" + kind);
    const process::outcome built =
        process::shell(compile + " -Wall -Wextra -Werror -Iinclude " + source + link + " -o " + program);
    EXPECT_EQ(built.status, 0) << built.err;
    const process::outcome ran = process::run({program});
    EXPECT_EQ(ran.status, 0);
    if (i + 1 == all.size() || all[i + 1].kind != "text") {
      ADD_FAILURE() << "no output is shown for\n" << all[i].text;
      continue;
    }
    EXPECT_EQ(ran.out, all[i + 1].text) << all[i].text;
  }
  return programs;
}

TEST(Readme, CppPrograms) {
  EXPECT_GE(run_programs("cpp", compiler("CXX", "c++") + " -std=c++17", ""), 1);
}

TEST(Readme, CPrograms) {
  if (process::sanitized()) return;  // the library would need the sanitizer's runtime
  EXPECT_GE(run_programs("c", compiler("CC", "cc") + " -std=c99", " " + process::build_folder() + "/libpith.a"), 1);
}

TEST(Readme, Commands) {
  int commands = 0;
  for (const fence& f : fences()) {
    if (f.kind != "console") continue;
    std::istringstream in(f.text);
    std::string command, want;
    const auto check = [&] {
      if (command.empty()) return;
      ++commands;
      for (std::size_t at = 0; (at = command.find("build/", at)) != std::string::npos;) {
        const std::string folder = process::build_folder() + "/";
        command.replace(at, 6, folder);
        at += folder.size();
      }
      const process::outcome r = process::shell(command);
      EXPECT_EQ(r.status, 0) << command << r.err;
      EXPECT_EQ(r.out, want) << command;
    };
    for (std::string line; std::getline(in, line);) {
      if (line.compare(0, 2, "$ ") == 0) {
        check();
        command = line.substr(2);
        want.clear();
      } else {
        want += line + "\n";
      }
    }
    check();
  }
  EXPECT_GE(commands, 2);
}

// A row of a table that forms.sh prints too has today's size.
TEST(Readme, SizesOfForms) {
  const process::outcome r = process::shell("src/tools/forms.sh " + process::build_folder());
  ASSERT_EQ(r.status, 0) << r.err;
  const std::string all = "\n" + all_pages();
  std::istringstream in(r.out);
  for (std::string row; std::getline(in, row);) {
    const std::string name = "\n" + row.substr(0, row.find('|', 1) + 1);
    for (std::size_t at = 0; (at = all.find(name, at)) != std::string::npos; ++at)
      EXPECT_EQ(all.substr(at + 1, row.size()), row) << "make readme writes it";
  }
}

// A table after "make readme: COMMAND" is what the command prints today.  Those after "make figures" take minutes
// and cross compilers: CI makes what it can of them.
TEST(Readme, Tables) {
  int tables = 0;
  for (const std::string& page : pages()) {
    const std::string text = process::read_file(page);
    const std::string mark = "<!-- make readme: ";
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;) {
      at += mark.size();
      const std::size_t end = text.find(" -->\n", at);
      ASSERT_NE(end, std::string::npos) << page;
      const std::string command = text.substr(at, end - at);
      at = end + 5;
      std::size_t last = at;
      while (text[last] == '|') last = text.find('\n', last) + 1;
      const process::outcome r = process::shell(command + " " + process::build_folder());
      EXPECT_EQ(r.status, 0) << r.err;
      EXPECT_EQ(r.out, text.substr(at, last - at)) << page << ": make readme writes it";
      ++tables;
    }
  }
  EXPECT_GE(tables, 2);
}

// What the README and the limits say of size and quality is what the tables say.
TEST(Readme, SaysWhatTheFiguresSay) {
  const std::string figures = process::read_file(".github/FIGURES.md");
  const std::string row = "| `pith::summarize`, English | ";  // 12,345 | 1,234 |
  const std::size_t at = figures.find(row);
  ASSERT_NE(at, std::string::npos);
  int thousands = 0, rest = 0;
  char stack[16] = {};
  ASSERT_EQ(std::sscanf(figures.c_str() + at + row.size(), "%d,%d | %15[0-9,] |", &thousands, &rest, stack), 3);
  const int kilobytes = thousands + (rest >= 500 ? 1 : 0);
  const std::string says = std::to_string(kilobytes) + " KB of code and " + stack + " bytes of stack";
  double sum = 0, worst = 0;
  int sets = 0;
  std::istringstream lines(figures);
  for (std::string line; std::getline(lines, line);) {  // the last cell of a row is the margin of a set
    const std::size_t cell = line.size() > 5 ? line.rfind(" | ", line.size() - 2) : std::string::npos;
    double margin = 0;
    char sign = 0;
    if (cell == std::string::npos || std::sscanf(line.c_str() + cell, " | %c%*d.%*2d |", &sign) != 1 ||
        (sign != '+' && sign != '-') || std::sscanf(line.c_str() + cell, " | %lf |", &margin) != 1)
      continue;
    sum += margin;
    worst = std::min(worst, margin);
    ++sets;
  }
  ASSERT_GT(sets, 0);
  const auto one_digit = [](double x) {
    char text[16];
    std::snprintf(text, sizeof text, "%.1f", x);
    return std::string(text);
  };
  const std::string readme = process::read_file("README.md"), limits = process::read_file(".github/LIMITS.md");
  for (const std::string& text : {says, one_digit(sum / sets) + " ROUGE points ahead", one_digit(-worst) + " behind at worst"})
    EXPECT_NE(readme.find(text), std::string::npos) << text << ": make readme writes it";
  for (const std::string& text : {says, "better by up to " + one_digit(-worst) + " points"})
    EXPECT_NE(limits.find(text), std::string::npos) << text << ": make readme writes it";
}

// The picture marks what the command chooses, in full.
TEST(Readme, Picture) {
  const std::string picture = process::read_file(".github/highlight.svg");
  std::string marked, chosen;
  const std::string mark = "<text class=\"m\"";
  for (std::size_t at = 0; (at = picture.find(mark, at)) != std::string::npos;) {
    at = picture.find('>', at) + 1;
    marked += picture.substr(at, picture.find('<', at) - at) + ' ';
  }
  const process::outcome r =
      process::run({process::build_folder() + "/pith", "--language", "en", "bench/articles/01_news.txt"});
  for (const char c : r.out) chosen += c == '\n' ? ' ' : c;
  EXPECT_EQ(marked, chosen) << "make readme draws it";
}

// A page that is linked to is there.
TEST(Readme, LinksToFilesOfTheTree) {
  std::vector<std::string> all = pages();
  all.push_back("bench/cluster/README.md");
  for (const std::string& page : all) {
    const std::string text = process::read_file(page);
    for (std::size_t at = 0; (at = text.find("](", at)) != std::string::npos; at += 2) {
      std::string target = text.substr(at + 2, text.find_first_of(")#\n", at + 2) - at - 2);
      if (target.empty() || target.find("://") != std::string::npos) continue;
      const auto path = std::filesystem::path(page).parent_path() / target;
      EXPECT_TRUE(std::filesystem::exists(path)) << page << " links to " << target;
    }
  }
}

// Three screens: about 45 lines each, and one line more does no harm.
TEST(Readme, IsShort) {
  const std::string readme = process::read_file("README.md");
  EXPECT_LE(std::count(readme.begin(), readme.end(), '\n'), 150) << "what else there is to say has pages in .github";
}

// The two commands for a bare machine, which has no lists of packages, are in the first screen, each on a line
// of its own.
TEST(Readme, TwoCommands) {
  const std::string readme = process::read_file("README.md");
  std::string first_screen;
  std::istringstream in(readme);
  std::string line;
  for (int i = 0; i < 30 && std::getline(in, line); ++i) first_screen += line + "\n";
  for (const char* command : {"g++ make && make run", "g++ make libgtest-dev && make test"})
    EXPECT_NE(first_screen.find("\napt-get update\napt-get install -y " + std::string(command) + "\n"),
              std::string::npos) << command;
  EXPECT_NE(process::read_file(".ci/run").find("apt-get install -y g++ make libgtest-dev && make test\n"), std::string::npos);
}

}  // namespace
