// segment_fuzz.cpp - the text stage on any bytes: what it finds, and that pieces make no difference.
//
// Input: a byte for the language, three for the pieces, then the text.  A text shorter than the
// reader's lookahead is decided at its end however it is cut, so some are repeated beyond that.
#include "fuzz.hpp"

namespace segment_fuzz {

using pith::sentence;
using pith::detail::model_writer;
using pith::detail::reader;

struct model {
  std::vector<sentence> sentences;
  std::vector<std::uint32_t> tokens;
};

/// Reads a text whose pieces end at `cuts`, in ascending order; the last is the text's end.
model read_pieces(std::string_view text, const pith::language* pack,
                  const std::vector<std::size_t>& cuts) {
  const std::size_t most = (text.size() + 1) / 2;
  fuzz::guarded memory(most * 20, 0xff);
  const pith::workspace w = memory;
  model_writer out(w.data, w.size);
  reader r(pack, out);
  std::size_t begin = 0;
  for (const std::size_t end : cuts) {
    // a block of its own, so that a look beyond its end is caught
    fuzz::text_block block(text.substr(begin, end - begin));
    const std::string_view window = block.view();
    const std::size_t used = r.consume(window.data(), window.size(),
                                       static_cast<std::uint32_t>(begin), end == text.size());
    FUZZ_CHECK(used <= window.size());
    FUZZ_CHECK(window.size() - used < reader::lookahead);
    begin += used;
  }
  FUZZ_CHECK(begin == text.size());
  FUZZ_CHECK(!out.full());
  model m;
  for (std::uint32_t i = out.sentence_count(); i-- > 0;) m.sentences.push_back(*out.recent(i));
  const auto* const tokens = static_cast<const std::uint32_t*>(w.data);
  m.tokens.assign(tokens, tokens + out.token_count());
  return m;
}

void check_same(const model& a, const model& b) {
  FUZZ_CHECK(a.tokens == b.tokens);
  FUZZ_CHECK(a.sentences.size() == b.sentences.size());
  for (std::size_t i = 0; i < a.sentences.size(); ++i)
    FUZZ_CHECK(fuzz::same(a.sentences[i], b.sentences[i]));
}

/// Ends of pieces of up to `largest` bytes.
std::vector<std::size_t> cut(std::size_t bytes, std::size_t largest, std::uint32_t state) {
  std::vector<std::size_t> cuts;
  for (std::size_t at = 0; at < bytes;) {
    state = state * 1664525u + 1013904223u;
    at += 1 + (state >> 8) % largest;
    cuts.push_back(at < bytes ? at : bytes);
  }
  if (bytes == 0) cuts.push_back(0);
  return cuts;
}

void run(const std::uint8_t* data, std::size_t size) {
  fuzz::source in(data, size);
  const pith::language* const pack = fuzz::language(in.byte());
  const unsigned a = in.byte(), b = in.byte(), times = in.byte();
  std::string_view text = in.rest();
  std::string repeated;
  text = fuzz::lengthened(text, times, reader::lookahead, repeated);

  const model whole = read_pieces(text, pack, {text.size()});
  fuzz::check_sentences(text, whole.sentences.data(), whole.sentences.size(), whole.tokens.size());
  model_writer counter(nullptr, 0);
  reader counting(pack, counter);
  FUZZ_CHECK(counting.consume(text.data(), text.size(), 0, true) == text.size());
  FUZZ_CHECK(counter.sentence_count() == whole.sentences.size());
  FUZZ_CHECK(counter.token_count() == whole.tokens.size());
  // pieces of any size, or small ones
  if ((times & 4) != 0) check_same(whole, read_pieces(text, pack, cut(text.size(), 1 + text.size() / 2, a * 256 + b)));
  else check_same(whole, read_pieces(text, pack, cut(text.size(), 8 + text.size() / 32, b)));
}

}  // namespace segment_fuzz

FUZZ_TARGET(segment_fuzz)
