// detect_fuzz.cpp - the language of any bytes, among any packs.
//
// Input: three bytes for the packs, then the text, which is repeated now and then beyond what is sampled.
#include "fuzz.hpp"
#include "pith/detect.hpp"

namespace detect_fuzz {

void run(const std::uint8_t* data, std::size_t size) {
  fuzz::source in(data, size);
  const unsigned from = in.byte(), count = in.byte(), times = in.byte();
  std::string repeated;
  fuzz::text_block block(fuzz::lengthened(in.rest(), times, 1300, repeated));
  const std::string_view text = block.view();
  bool known = true;
  if ((times & 16) != 0) {
    const pith::language* const any = pith::detect(text);
    known = any == nullptr;
    for (const pith::language* pack : pith::languages::packs) known = known || pack == any;
    FUZZ_CHECK(known);
    return;
  }
  const pith::language* packs[60] = {};  // more than are looked at, some of them twice
  const std::size_t n = count % 61;
  for (std::size_t i = 0; i < n; ++i) {
    const pith::language* pack = fuzz::language(from + static_cast<unsigned>(i));
    packs[i] = pack != nullptr ? pack : &pith::languages::english;
  }
  const pith::language* const one = pith::detect(text, packs, n);
  known = one == nullptr;
  for (std::size_t i = 0; i < n; ++i) known = known || packs[i] == one;
  FUZZ_CHECK(known);
  FUZZ_CHECK(n != 0 || one == nullptr);
}

}  // namespace detect_fuzz

FUZZ_TARGET(detect_fuzz)
