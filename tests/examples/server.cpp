// server.cpp - a server with threads: each has a workspace of its own, which it keeps from one text to the
// next; the library holds no state, so nothing is locked.
//     c++ -std=c++17 -O2 -Iinclude tests/examples/server.cpp -pthread; ./a.out FILE...
#include <pith/pith.hpp>

#include <atomic>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace {

class worker {
 public:
  /// The best sentence; the workspace grows to the largest text and no further.
  std::string headline(const std::string& text) {
    pith::options wanted;
    wanted.sentences = 1;
    for (;;) {
      const pith::result r = pith::summarize(text, wanted, {memory_.data(), memory_.size()});
      if (r.status == pith::status::workspace_too_small) {
        memory_.resize(memory_.size() + r.missing_bytes);
        continue;
      }
      if (r.status != pith::status::ok || r.count == 0) return {};
      std::string line(r.spans[0].length, '\0');
      const pith::copied done = pith::copy(text, r, &line[0], line.size());
      line.resize(done.bytes);
      return line;
    }
  }

 private:
  std::vector<unsigned char> memory_ = std::vector<unsigned char>(16384);
};

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> answers(static_cast<std::size_t>(argc > 1 ? argc - 1 : 0));
  std::atomic<std::size_t> next{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&] {
      worker mine;
      for (std::size_t i; (i = next++) < answers.size();) {
        std::ifstream file(argv[i + 1], std::ios::binary);
        answers[i] = mine.headline(std::string(std::istreambuf_iterator<char>(file), {}));
      }
    });
  for (std::thread& t : threads) t.join();
  for (const std::string& line : answers) std::printf("%s\n", line.c_str());
  return 0;
}
