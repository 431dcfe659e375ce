// readme_test.cpp - what the README shows is true: its programs are compiled as they stand there and
// run, its commands are run, and what they print is what it says they print.
#include "process.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace {

struct fence {
  std::string kind, text;
};

// The fenced blocks of README.md in order.
std::vector<fence> fences() {
  std::vector<fence> all;
  std::istringstream in(process::read_file("README.md"));
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

// A program's output stands in the block behind it, of kind `text`.
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

// The two commands for a bare machine stand in the first screen, each on a line of its own.
TEST(Readme, TwoCommands) {
  const std::string readme = process::read_file("README.md");
  std::string first_screen;
  std::istringstream in(readme);
  std::string line;
  for (int i = 0; i < 30 && std::getline(in, line); ++i) first_screen += line + "\n";
  EXPECT_NE(first_screen.find("\napt-get install -y g++ make && make run\n"), std::string::npos);
  EXPECT_NE(first_screen.find("\napt-get install -y g++ make libgtest-dev && make test\n"), std::string::npos);
  EXPECT_NE(process::read_file(".ci/run").find("apt-get install -y g++ make libgtest-dev && make test\n"), std::string::npos);
}

}  // namespace
