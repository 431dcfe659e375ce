// feed_fuzz.cpp - a text that arrives in pieces gives what it gives in one, in any workspace.
//
// Input: five bytes of options, five for pieces, room and what is asked, then the text, which is repeated
// now and then, as a short one waits in the window to its end.
#include "fuzz.hpp"
#include "pith/feed.hpp"

namespace feed_fuzz {

/// What a feed says at its end, of a text in pieces of up to `largest` bytes.
struct answer {
  pith::status status;
  std::vector<pith::span> spans;
  std::uint32_t read_bytes, sentence_count, sweeps;
  std::size_t workspace_bytes, missing_bytes;

  bool operator==(const answer& b) const {
    return status == b.status && read_bytes == b.read_bytes && sweeps == b.sweeps &&
           sentence_count == b.sentence_count && workspace_bytes == b.workspace_bytes &&
           missing_bytes == b.missing_bytes && spans.size() == b.spans.size() &&
           (spans.empty() ||
            std::memcmp(spans.data(), b.spans.data(), spans.size() * sizeof(pith::span)) == 0);
  }
};

answer take(const pith::result& r, std::uint32_t read_bytes) {
  return {r.status,          {r.begin(), r.end()}, read_bytes,      r.sentence_count,
          r.sweeps,          r.workspace_bytes,    r.missing_bytes};
}

answer feed_pieces(std::string_view text, const pith::options& o, std::size_t room, unsigned odd,
                   std::size_t largest, std::uint32_t state, bool early) {
  fuzz::guarded memory(room, 0xff, odd);
  pith::feed f(o, memory);
  for (std::size_t at = 0; at < text.size();) {
    state = state * 1664525u + 1013904223u;
    const std::size_t bytes = std::min<std::size_t>((state >> 8) % (largest + 1), text.size() - at);
    fuzz::text_block piece(text.substr(at, bytes));  // gone before the next one
    const pith::status s = f.append(piece.view());
    FUZZ_CHECK(s == f.status());
    FUZZ_CHECK(f.read_bytes() <= at + bytes);
    at += bytes;
  }
  const pith::result r = early ? f.finish_early() : f.finish();
  for (const pith::span& s : r) FUZZ_CHECK(s.offset + s.length <= f.read_bytes());
  return take(r, f.read_bytes());
}

void run(const std::uint8_t* data, std::size_t size) {
  fuzz::source in(data, size);
  pith::options o = fuzz::options_from(in);
  const unsigned a = in.byte(), b = in.byte(), share = in.byte(), times = in.byte(), asked = in.byte();
  const unsigned odd = times >> 6;
  if ((asked & 1) != 0) o.query = in.take(asked >> 2);
  if ((asked & 2) != 0) o.title = in.take(asked >> 3);
  std::string repeated;
  const std::string_view text = fuzz::lengthened(in.rest(), times, 2 * pith::feed::window_bytes, repeated);
  const std::size_t large = 1 + text.size() / 2, small = 3 + text.size() / 32;
  if (!fuzz::valid(o)) {
    FUZZ_CHECK(feed_pieces(text, o, 5000, odd, large, a, false).status == pith::status::invalid_option);
    FUZZ_CHECK(feed_pieces(text, o, share, odd, large, a, true).status == pith::status::invalid_option);
    return;
  }

  // with room for all, what summarize() says
  const std::size_t need = pith::workspace_bytes(text, o);
  const std::size_t enough = need + pith::feed::window_bytes;
  if ((times & 4) == 0) {
    fuzz::guarded memory(need, 0);
    const pith::result want = pith::summarize(text, o, memory);
    FUZZ_CHECK(want.status == pith::status::ok);
    const answer whole = feed_pieces(text, o, enough, odd, large, a * 256 + b, false);
    FUZZ_CHECK(whole.status == pith::status::ok && whole.spans.size() == want.count);
    for (std::uint32_t i = 0; i < want.count; ++i)
      FUZZ_CHECK(std::memcmp(&whole.spans[i], &want.spans[i], sizeof(pith::span)) == 0);
    return;
  }

  // with less, an error that tells what is missing, or what has room: the same for every split
  const std::size_t room = enough * share / 256;
  const answer less = feed_pieces(text, o, room, odd, large, a * 256 + b, false);
  FUZZ_CHECK(less == feed_pieces(text, o, room, odd, small, b, false));
  if (less.status != pith::status::ok) {
    FUZZ_CHECK(less.status == pith::status::workspace_too_small && less.spans.empty());
    FUZZ_CHECK(less.missing_bytes == less.workspace_bytes - room && less.missing_bytes > 0);
    if (room < pith::feed::least_bytes) {
      FUZZ_CHECK(room + less.missing_bytes == pith::feed::least_bytes);  // nothing was counted
    } else {
      const answer enough_now =
          feed_pieces(text, o, room + less.missing_bytes, odd, large, b, false);
      FUZZ_CHECK(enough_now.status == pith::status::ok);
    }
    const answer early = feed_pieces(text, o, room, odd, large, a, true);
    FUZZ_CHECK(early == feed_pieces(text, o, room, odd, small, b, true));
    FUZZ_CHECK(early.status == pith::status::ok || room < pith::feed::least_bytes);
  }
}

}  // namespace feed_fuzz

FUZZ_TARGET(feed_fuzz)
