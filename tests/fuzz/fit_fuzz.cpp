// fit_fuzz.cpp - a summary for any screen, and its lines.
//
// Input: five bytes of options, three of the screen and what is checked, then the text.
#include "fuzz.hpp"
#include "pith/fit.hpp"
#include "pith/read.hpp"

namespace fit_fuzz {

/// The lines of a sentence as they are written: as many as were counted, none too wide but one of a single
/// character, no white space at an end.
std::uint32_t check_lines(std::string_view sentence, std::uint32_t columns) {
  using namespace pith::detail;
  fuzz::guarded out(sentence.size() * 2, 0);
  char* const begin = reinterpret_cast<char*>(out.data());
  const pith::wrapped counted = pith::wrap(sentence, columns, nullptr, 0);
  const pith::wrapped written = pith::wrap(sentence, columns, begin, sentence.size() * 2);
  FUZZ_CHECK(counted.bytes == written.bytes && counted.rows == written.rows);
  FUZZ_CHECK(written.bytes <= sentence.size() * 2);
  {  // with less room nothing is written past it, and what it takes is said all the same
    const std::size_t room = written.bytes / 2;
    fuzz::guarded small(room, 0);
    const pith::wrapped cut = pith::wrap(sentence, columns, reinterpret_cast<char*>(small.data()), room);
    FUZZ_CHECK(cut.bytes == written.bytes && cut.rows == written.rows);
    fuzz::guarded line(sentence.size(), 0);
    const pith::cleaned clean = pith::clean(sentence, reinterpret_cast<char*>(line.data()), sentence.size());
    FUZZ_CHECK(clean.status == pith::status::ok && clean.bytes <= sentence.size());
    fuzz::guarded shorter(clean.bytes / 2, 0);
    FUZZ_CHECK(pith::clean(sentence, reinterpret_cast<char*>(shorter.data()), clean.bytes / 2).bytes == clean.bytes);
  }
  std::uint32_t rows = written.bytes != 0 ? 1 : 0, width = 0, characters = 0;
  for (const char *p = begin, *const end = begin + written.bytes; p < end;) {
    const character c = read(p, end);
    if (*p == '\n') {
      ++rows;
      width = characters = 0;
    } else {
      width += columns_of(c);
      characters += columns_of(c) != 0;
      FUZZ_CHECK(width <= columns || characters == 1);
    }
    p += c.bytes;
  }
  FUZZ_CHECK(rows == written.rows);
  return rows;
}

void run(const std::uint8_t* data, std::size_t size) {
  fuzz::source in(data, size);
  pith::options o = fuzz::options_from(in);
  const unsigned columns = in.byte(), rows = in.byte(), checks = in.byte();
  const pith::screen s{fuzz::whole_number(columns), fuzz::whole_number(rows)};
  fuzz::text_block block(in.rest());
  const std::string_view text = block.view();
  if ((checks & 1) != 0) {
    check_lines(text.substr(0, 200), s.columns);
    return;
  }
  if (!fuzz::valid(o) || s.columns == 0 || s.rows == 0) {
    fuzz::guarded memory(text.size() * 4 + 300, 0xff);
    FUZZ_CHECK(pith::fit(text, o, s, memory).status == pith::status::invalid_option);
    return;
  }
  const std::string_view documents[] = {text.substr(0, text.size() / 3), text.substr(text.size() / 3)};
  const bool two = (checks & 2) != 0;
  const pith::options asked = o;  // fit() writes the limit that it found
  const std::size_t need = two ? pith::workspace_bytes({documents, 2}, o, s) : pith::workspace_bytes(text, o, s);
  fuzz::guarded memory(need, 0xff, checks >> 6);
  const pith::result r = two ? pith::fit({documents, 2}, o, s, memory) : pith::fit(text, o, s, memory);
  FUZZ_CHECK(r.status == pith::status::ok && r.workspace_bytes == need);
  std::uint64_t used = 0;
  for (const pith::span& chosen : r)
    used += check_lines((two ? documents[chosen.document] : text).substr(chosen.offset, chosen.length), s.columns);
  FUZZ_CHECK(used <= s.rows);
  if (need > 0 && (checks & 4) != 0) {
    pith::options again = asked;
    fuzz::guarded small(need - 1, 0xff);
    const pith::result none = two ? pith::fit({documents, 2}, again, s, small) : pith::fit(text, again, s, small);
    FUZZ_CHECK(none.status == pith::status::workspace_too_small && none.missing_bytes == 1);
  }
}

}  // namespace fit_fuzz

FUZZ_TARGET(fit_fuzz)
