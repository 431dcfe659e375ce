// hosted_fuzz.cpp - the calls with a heap say what summarize() and copy() say.
//
// Input: five bytes of options, then the text.
#include "fuzz.hpp"
#include "pith/hosted.hpp"

namespace hosted_fuzz {

void run(const std::uint8_t* data, std::size_t size) {
  fuzz::source in(data, size);
  const pith::options o = fuzz::options_from(in);
  fuzz::text_block block(in.rest());
  const std::string_view text = block.view();
  pith::status outcome = pith::status::text_too_long, of_sentences = outcome;
  const std::string whole = pith::summary(text, o, &outcome);
  const std::vector<std::string> parts = pith::summary_sentences(text, o, &of_sentences);
  if (!fuzz::valid(o)) {
    FUZZ_CHECK(outcome == pith::status::invalid_option && of_sentences == outcome && whole.empty() && parts.empty());
    return;
  }
  FUZZ_CHECK(outcome == pith::status::ok && of_sentences == outcome);
  std::string joined;
  for (const std::string& part : parts) joined += (&part == parts.data() ? "" : "\n") + part;  // one may be empty
  fuzz::guarded memory(pith::workspace_bytes(text, o), 0xff);
  const pith::result r = pith::summarize(text, o, memory);
  FUZZ_CHECK(r.count == parts.size());
  FUZZ_CHECK(whole == joined);
}

}  // namespace hosted_fuzz

FUZZ_TARGET(hosted_fuzz)
