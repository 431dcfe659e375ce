// examples_test.cpp - the programs of tests/examples: each is compiled without a warning, run, and prints
// what such a program is for.  Which sentences they are is not looked at.
#include "process.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace {

std::string compiler(const char* variable, const char* otherwise) {
  const char* const set = std::getenv(variable);
  return set != nullptr && *set != '\0' ? set : otherwise;
}

std::vector<std::string> lines_of(const std::string& name, const std::string& flags, const std::string& arguments) {
  const bool c = name.substr(name.size() - 2) == ".c";
  const std::string program = process::scratch("example");
  const std::string compile = c ? compiler("CC", "cc") + " -std=c99" : compiler("CXX", "c++") + " -std=c++17";
  const process::outcome built = process::shell(compile + " -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -Iinclude tests/examples/" +
                                                name + " " + flags + " -o " + program);
  EXPECT_EQ(built.status, 0) << built.err;
  const process::outcome ran = process::shell(program + " " + arguments);
  EXPECT_EQ(ran.status, 0) << ran.err;
  std::vector<std::string> lines;
  std::istringstream in(ran.out);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(Examples, Firmware) {
  const auto lines = lines_of("firmware.cpp", "-fno-exceptions -fno-rtti", "");
  ASSERT_GE(lines.size(), 1u);
  EXPECT_LE(lines.size(), 2u);
  for (const std::string& line : lines) EXPECT_LE(line.size(), 40u) << line;
}

TEST(Examples, MailInC) {
  if (process::sanitized()) return;  // the library would need the sanitizer's runtime
  const auto lines = lines_of("mail.c", process::build_folder() + "/libpith.a", "");
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_GT(lines[0].size(), 40u) << lines[0];
  EXPECT_NE(lines[1].find("The minutes are in the shared folder."), std::string::npos) << lines[1];
  for (const std::string& line : lines) EXPECT_LE(line.size(), 25u + 100);
}

TEST(Examples, ServerWithThreads) {
  const auto lines = lines_of("server.cpp", "-O1 -pthread", "bench/articles/*.txt");
  EXPECT_EQ(lines.size(), 10u);
  for (const std::string& line : lines) EXPECT_GT(line.size(), 20u);
}

TEST(Examples, TextFromASocket) {
  const auto lines = lines_of("socket.cpp", "-pthread", "bench/articles/01_news.txt");
  ASSERT_GE(lines.size(), 2u);
  const std::string article = process::read_file("bench/articles/01_news.txt");
  for (const std::string& line : lines) EXPECT_NE(article.find(line), std::string::npos) << line;
}

TEST(Examples, PackOfOnesOwn) {
  const auto lines = lines_of("pack.cpp", "", "");
  ASSERT_EQ(lines.size(), 2u);
  for (const std::string& line : lines) EXPECT_NE(line.find("legio") + line.find("Legio"), 2 * std::string::npos) << line;
}

}  // namespace
