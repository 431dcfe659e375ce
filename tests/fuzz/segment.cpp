// segment.cpp - fuzzes the text stage alone: every sentence in its place, nothing lost, and the same
// sentences whether the text comes whole or in pieces.
#include <cstring>

#include "harness.hpp"

namespace {

bool white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text;
  const pith::options o = fuzz::options_of(data, size, text);
  const pith::outline need = pith::read(text, o, {});
  REQUIRE(need.status == pith::status::workspace_too_small);
  fuzz::guarded memory(need.workspace_bytes);
  const pith::outline r = pith::read(text, o, memory);
  REQUIRE(r.status == pith::status::ok && memory.untouched());

  const std::vector<bool> starts = fuzz::boundaries(text);
  std::size_t done = 0;
  for (std::uint32_t i = 0; i < r.count; ++i) {
    const pith::sentence& s = r.sentences[i];
    REQUIRE(s.length > 0 && s.offset >= done);
    REQUIRE(s.offset <= text.size() && s.length <= text.size() - s.offset);
    done = s.offset + s.length;
    REQUIRE(starts[s.offset] && starts[done]);
    REQUIRE(!white(text[s.offset]) && !white(text[done - 1]));
    REQUIRE(s.role <= pith::role::furniture);
    REQUIRE(i == 0 || s.first_token >= r.sentences[i - 1].first_token);
    REQUIRE(i > 0 || (s.flags & pith::starts_block) != 0);
  }

  // In pieces whose lengths the options' bytes give.
  std::vector<std::uint32_t> store(need.workspace_bytes / 4 + 1);
  pith::detail::model_writer out(store.data(), store.size() * 4);
  pith::detail::reader reader(o.language, out);
  const std::size_t piece = 1 + (size > 0 ? data[0] : 0) * 4;
  std::size_t at = 0, shown = 0;
  while (at < text.size()) {
    shown = shown + piece < text.size() ? shown + piece : text.size();
    const bool last = shown == text.size();
    at += reader.consume(text.data() + at, shown - at, static_cast<std::uint32_t>(at), last);
    if (last) break;
  }
  if (text.empty()) reader.consume(text.data(), 0, 0, true);
  REQUIRE(at == text.size());
  REQUIRE(!out.full() && out.sentence_count() == r.count);
  for (std::uint32_t i = 0; i < r.count; ++i)
    REQUIRE(std::memcmp(out.recent(r.count - 1 - i), &r.sentences[i], sizeof(pith::sentence)) == 0);
  return 0;
}
