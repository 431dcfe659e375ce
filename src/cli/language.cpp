// language.cpp - packs by code and by text, folding, and stop words of the user's.
#include "language.hpp"

#include <cerrno>
#include <cstdlib>

#include "../language.hpp"
#include "input.hpp"
#include "own_words.hpp"
#include "pith/detect.hpp"
#include "pith/reading/unicode.hpp"
#include "pith/reading/utf8.hpp"

namespace cli {

namespace {

// Made once, before any thread, and only read from then on.
struct {
  std::uint32_t* hashes = nullptr;
  std::size_t count = 0;
} own;

}  // namespace

const pith::language* language_of(const arguments& a, std::string_view text, buffers& m) {
  const pith::language* const pack = a.language != "auto"      ? pith::detail::find_language(a.language)
                                     : a.mode == mode::stem    ? &pith::languages::english  // words tell nothing
                                                               : pith::detect(text);
  return own.hashes != nullptr ? m.own.of(pack, own.hashes, own.count) : pack;
}

std::size_t stem(std::string_view word, const pith::language* language, char* out) {
  using namespace pith::detail;
  const char* p = word.data();
  const char* const end = p + word.size();
  std::size_t n = 0, last_at = 0;
  char32_t last = 0;
  while (p < end) {
    const decoded c = decode(p, end);
    if (c.bytes == 1 && static_cast<unsigned char>(*p) >= 0x80) {  // malformed: kept as it is
      out[n++] = *p++;
      last = 0;
      continue;
    }
    p += c.bytes;
    const char32_t code = c.code == U'\u2019' ? U'\'' : fold(c.code);
    const char32_t whole = last != 0 ? compose_folded(last, code) : 0;  // a letter and its accent
    if (whole != 0) n = last_at;
    last = whole != 0 ? whole : code;
    last_at = n;
    n += encode(last, out + n);
  }
  return language != nullptr && language->stem != nullptr && n < 64 ? language->stem(out, n) : n;
}

int load_stop_words(const char* name) {
  input file;
  const int error = file.load(name);
  if (error != 0) return error == input::not_text ? EILSEQ : error;
  const std::string_view text = file.text();
  // each word takes a byte and one of space, and four bytes here
  auto* const hashes = static_cast<std::uint32_t*>(std::malloc((text.size() / 2 + 1) * sizeof(std::uint32_t)));
  if (hashes == nullptr) return ENOMEM;
  std::size_t count = 0;
  memory line;
  for (std::size_t i = 0; i < text.size();) {
    const auto is_space = [&](std::size_t at) {
      return text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r');
    };
    while (i < text.size() && is_space(i)) ++i;
    const std::size_t begin = i;
    while (i < text.size() && !is_space(i)) ++i;
    if (i == begin) break;
    if (!line.reserve((i - begin) * 2 + 4)) return ENOMEM;
    const std::size_t n = stem({text.data() + begin, i - begin}, nullptr, line.data());
    hashes[count++] = pith::word_hash(line.data(), n);
  }
  own.hashes = hashes;
  own.count = count;
  own_words trial;  // there may be more than a table can have
  return trial.of(&pith::languages::english, hashes, count) != nullptr ? 0 : E2BIG;
}

}  // namespace cli
