// harness.hpp - what the fuzzers share: options from the first bytes of the input, memory with guard
// bytes around it, and a main for where there is no libFuzzer.
#ifndef PITH_TESTS_FUZZ_HARNESS_HPP
#define PITH_TESTS_FUZZ_HARNESS_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include <pith/languages/all.hpp>
#include <pith/pith.hpp>
#include <pith/utf8.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// A property that does not hold ends the run, and libFuzzer keeps the input.
#define REQUIRE(what)                                                        \
  do {                                                                       \
    if (!(what)) {                                                           \
      std::fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #what);        \
      std::abort();                                                          \
    }                                                                        \
  } while (0)

namespace fuzz {

constexpr std::size_t option_bytes = 8;

/// Options that are valid, and any language or none; the text is what is left of the input.
inline pith::options options_of(const std::uint8_t* data, std::size_t size, std::string_view& text) {
  pith::options o;
  text = {};
  if (size < option_bytes) return o;
  const std::size_t packs = sizeof pith::languages::packs / sizeof pith::languages::packs[0];
  o.sentences = data[0] % 16;
  o.words = data[1] % 4 == 0 ? data[1] : 0;
  o.bytes = data[2] % 4 == 0 ? data[2] * 4u : 0;
  o.ratio = data[3] % 4 == 0 ? static_cast<float>(data[3]) / 255.0f : 0.0f;
  o.method = static_cast<pith::method>(data[4] % 4);
  o.order = static_cast<pith::order>(data[5] % 2);
  o.max_sweeps = data[5] / 16;
  o.damping = static_cast<float>(data[6] % 100) / 100.0f;
  o.language = data[7] % (packs + 1) < packs ? pith::languages::packs[data[7] % (packs + 1)] : nullptr;
  text = {reinterpret_cast<const char*>(data) + option_bytes, size - option_bytes};
  return o;
}

/// A workspace of exactly so many bytes, at an odd address, that knows when its surroundings were
/// written to; a sanitizer knows when they were read.
class guarded {
 public:
  explicit guarded(std::size_t bytes) : bytes_(bytes), memory_(bytes + 2 * guard, 0xA5) {}
  operator pith::workspace() { return {memory_.data() + guard, bytes_}; }
  bool untouched() const {
    for (std::size_t i = 0; i < guard; ++i)
      if (memory_[i] != 0xA5 || memory_[guard + bytes_ + i] != 0xA5) return false;
    return true;
  }

 private:
  static constexpr std::size_t guard = 13;
  std::size_t bytes_;
  std::vector<unsigned char> memory_;
};

/// For each byte whether a code point starts there, and for the end of the text.
inline std::vector<bool> boundaries(std::string_view text) {
  std::vector<bool> starts(text.size() + 1, false);
  const char* const end = text.data() + text.size();
  for (const char* p = text.data(); p < end; p += pith::detail::decode(p, end).bytes)
    starts[static_cast<std::size_t>(p - text.data())] = true;
  starts[text.size()] = true;
  return starts;
}

}  // namespace fuzz

#ifdef PITH_FUZZ_MAIN
// Runs each file named once: for an input that was found elsewhere, without clang.
int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::FILE* const file = std::fopen(argv[i], "rb");
    if (file == nullptr) continue;
    std::vector<std::uint8_t> input(1 << 20);
    input.resize(std::fread(input.data(), 1, input.size(), file));
    std::fclose(file);
    LLVMFuzzerTestOneInput(input.data(), input.size());
  }
}
#endif

#endif  // PITH_TESTS_FUZZ_HARNESS_HPP
