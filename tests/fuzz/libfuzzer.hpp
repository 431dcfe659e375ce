// libfuzzer.hpp - what libFuzzer calls: the harness whose name the program was called by.
#ifndef PITH_TESTS_LIBFUZZER_HPP
#define PITH_TESTS_LIBFUZZER_HPP

#include "fuzz.hpp"

namespace fuzz {

inline const registered*& chosen() {
  static const registered* one = nullptr;
  return one;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerInitialize(int*, char*** argv);
extern "C" int LLVMFuzzerInitialize(int*, char*** argv) {
  std::string_view name = (*argv)[0];
  name.remove_prefix(name.rfind('/') + 1);
  for (const fuzz::registered* of = fuzz::registered::first(); of != nullptr; of = of->next)
    if (name == of->name) fuzz::chosen() = of;
  if (fuzz::chosen() != nullptr) return 0;
  std::fprintf(stderr, "no harness is called %s\n", (*argv)[0]);
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::chosen()->run(data, size);
  return 0;
}

#endif  // PITH_TESTS_LIBFUZZER_HPP
