// socket.cpp - a text that arrives in pieces through a socket and is longer than the memory for it: the
// pieces go into a file and into a pith::feed, and the chosen sentences are read back from the file.
//     c++ -std=c++17 -O2 -Iinclude tests/examples/socket.cpp -pthread; ./a.out FILE
#include <pith/feed.hpp>

#include <cstdio>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace {

// Stands for the other end: writes a file in pieces of odd sizes.
void send_file(const char* name, int to) {
  if (std::FILE* const file = std::fopen(name, "rb")) {
    char piece[1000];
    std::size_t n = 0, size = 1;
    while ((n = std::fread(piece, 1, size % sizeof piece + 1, file)) > 0) {
      if (write(to, piece, n) < 0) break;
      size = size * 7 + 3;
    }
    std::fclose(file);
  }
  close(to);
}

pith::static_workspace<48 * 1024> memory;

}  // namespace

int main(int argc, char** argv) {
  int ends[2];
  std::FILE* const kept = std::tmpfile();
  if (argc != 2 || kept == nullptr || socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return 2;
  std::thread sender(send_file, argv[1], ends[1]);

  pith::options wanted;
  wanted.sentences = 2;
  pith::feed text(wanted, memory);
  char piece[512];
  for (ssize_t n; (n = read(ends[0], piece, sizeof piece)) > 0;) {
    std::fwrite(piece, 1, static_cast<std::size_t>(n), kept);
    (void)text.append({piece, static_cast<std::size_t>(n)});  // what goes wrong, finish() says too
  }
  sender.join();
  close(ends[0]);

  pith::result r = text.finish();
  if (r.status != pith::status::ok) {
    std::fprintf(stderr, "%s: %zu bytes more are needed\n", pith::status_name(r.status), r.missing_bytes);
    return 1;
  }
  for (const pith::span& s : r) {
    std::fseek(kept, static_cast<long>(s.offset), SEEK_SET);
    for (std::uint32_t i = 0; i < s.length; ++i) std::putchar(std::fgetc(kept));
    std::putchar('\n');
  }
  std::fclose(kept);
  return 0;
}
