// What is compiled for size reads and ranks as what is compiled for speed, to the bit: -Os leaves the quick ways out,
// and a quick way that tells a word otherwise shows nowhere else.
#include "process.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <string>

namespace {

// Prints one number for what is made of each of some texts: pieces of all kinds, prose and bytes, by chance.
const char* const program = R"(
#include <cstdio>
#include <cstring>
#include <random>
#include <string>
#include <vector>
#include "bench/hostile/families.hpp"
#include <pith/pith.hpp>
#include <pith/read.hpp>
namespace {
unsigned long long number;
void add(unsigned long long v) {
  number = (number ^ v) * 1099511628211ull;
  number ^= number >> 29;
}
unsigned bits_of(float f) {
  unsigned bits;
  std::memcpy(&bits, &f, sizeof bits);
  return bits;
}
}
int main() {
  std::mt19937 random(7);
  const auto& pieces = hostile::pieces();
  const std::string prose = hostile::prose(60000);
  std::vector<unsigned> memory(20000);
  const pith::workspace w{memory.data(), memory.size() * sizeof memory[0]};
  for (int i = 0; i < 1500; ++i) {
    std::string text, used[6];
    for (std::string& piece : used) piece = pieces[random() % pieces.size()].second;
    const unsigned kinds = 1 + random() % 6;
    while (text.size() < 1500) switch (random() % 8) {
      case 0: text += '\n'; break;
      case 1: text += prose.substr(random() % 59000, random() % 200); break;
      case 2: text += static_cast<char>(random() % 2 != 0 ? 32 + random() % 95 : random() % 256); break;
      case 3: text += "ABCDEFGHIJKLM NOPQ'-.R:)a(\"*"[random() % 28]; break;
      default: for (unsigned n = 1 + random() % 6, piece = random() % kinds; n != 0; --n) text += used[piece];
    }
    number = 14695981039346656037ull;
    pith::options o;
    for (const pith::sentence& s : pith::read(text, o, w)) {
      add(s.offset), add(s.length), add(s.words), add(s.flags), add(s.first_token);
      add(static_cast<unsigned>(s.role));
    }
    o.ratio = 1;
    for (const pith::span& s : pith::summarize(text, o, w)) add(s.offset), add(s.rank), add(bits_of(s.score));
    std::printf("%d %llx\n", i, number);
  }
}
)";

std::string run_with(const std::string& optimized) {
  const char* const set = std::getenv("CXX");
  const std::string source = process::write_file("size_speed.cpp", program), made = process::scratch("size_speed");
  const process::outcome built = process::shell(std::string(set != nullptr && *set != '\0' ? set : "c++") + " -std=c++17 " + optimized +
                                                " -I. -Iinclude " + source + " -o " + made);
  EXPECT_EQ(built.status, 0) << built.err;
  const process::outcome ran = process::shell(made);
  EXPECT_EQ(ran.status, 0);
  return ran.out;
}

TEST(SizeAndSpeed, ReadAndRankAlike) {
  const std::string size = run_with("-Os");
  EXPECT_EQ(std::count(size.begin(), size.end(), '\n'), 1500);
  // as the library is built, many bytes at once
  for (const char* const how : {"-O2", "-O2 -fno-exceptions"}) {
    const std::string speed = run_with(how);
    EXPECT_EQ(std::count(speed.begin(), speed.end(), '\n'), 1500) << how;
    std::istringstream a(size), b(speed);
    for (std::string x, y; std::getline(a, x) && std::getline(b, y);) EXPECT_EQ(x, y) << how;
  }
}

}  // namespace
