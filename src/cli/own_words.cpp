// own_words.cpp - builds the table.
#include "own_words.hpp"

#include <cstdlib>

namespace cli {

namespace {

// An entry before its place is known: the part of the hash that a table keeps, and its classes.
struct word {
  std::uint32_t bucket, key;
  pith::word_classes classes;
};

int compare(const void* a, const void* b) {
  const word &x = *static_cast<const word*>(a), &y = *static_cast<const word*>(b);
  if (x.bucket != y.bucket) return x.bucket < y.bucket ? -1 : 1;
  return x.key < y.key ? -1 : x.key > y.key;
}

}  // namespace

own_words::~own_words() { std::free(entries_); }

const pith::language* own_words::of(const pith::language* pack, const std::uint32_t* hashes, std::size_t count) {
  if (!made_ || made_of_ != pack) {
    made_ = build(pack, hashes, count);
    made_of_ = pack;
  }
  return made_ ? &own_ : nullptr;
}

bool own_words::build(const pith::language* pack, const std::uint32_t* hashes, std::size_t count) {
  own_ = pack != nullptr ? *pack : pith::language{};
  const pith::word_table& old = own_.words;
  const std::size_t most = old.count + count;
  if (most == 0 || most > 65535) return most == 0;
  const std::uint8_t bits = old.count != 0 ? old.bits : pith::detail::bucket_bits(count);
  // each set of classes may come with stop words and without
  const auto set_bits = static_cast<std::uint8_t>(old.count != 0 ? old.set_bits + 1 : 1);
  auto* const words = static_cast<word*>(std::malloc(most * sizeof(word)));
  auto* const entries = static_cast<std::uint8_t*>(std::realloc(entries_, most * 3));
  if (entries != nullptr) entries_ = entries;
  if (words == nullptr || entries == nullptr) {
    std::free(words);
    return false;
  }
  std::size_t n = 0;
  for (std::uint32_t b = 0; old.count != 0 && b < 1u << bits; ++b)
    for (std::uint32_t i = old.first(b); i != old.first(b + 1); ++i) {
      const std::uint32_t e = old.entry(i);
      const auto classes = static_cast<pith::word_classes>(old.classes_of(e) & ~pith::word_class::stop_word);
      if (classes != 0) words[n++] = {b, e >> set_bits, classes};
    }
  for (std::size_t i = 0; i < count; ++i)
    words[n++] = {hashes[i] >> (32u - bits), hashes[i] << bits >> (8u + set_bits), pith::word_class::stop_word};
  std::qsort(words, n, sizeof *words, compare);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (kept != 0 && compare(words + kept - 1, words + i) == 0)
      words[kept - 1].classes = static_cast<pith::word_classes>(words[kept - 1].classes | words[i].classes);
    else
      words[kept++] = words[i];
  }
  bool sound = true;
  std::size_t at = 0, sets = 0;
  for (std::uint32_t b = 0; b <= 1u << bits; ++b) {
    while (at < kept && words[at].bucket < b) ++at;
    const auto shift = static_cast<std::int64_t>(at) - static_cast<std::int64_t>(b * kept >> bits);
    sound = sound && shift >= -128 && shift <= 127;
    shifts_[b] = static_cast<std::int8_t>(shift);
  }
  for (std::size_t i = 0; i < kept && sound; ++i) {
    std::size_t s = 0;
    while (s < sets && classes_[s] != words[i].classes) ++s;
    sound = s < std::size_t{1} << set_bits && s < sizeof classes_ / sizeof *classes_;
    if (!sound) break;
    if (s == sets) classes_[sets++] = words[i].classes;
    const std::uint32_t e = words[i].key << set_bits | static_cast<std::uint32_t>(s);
    for (unsigned byte = 0; byte < 3; ++byte) entries_[3 * i + byte] = static_cast<std::uint8_t>(e >> 8 * byte);
  }
  std::free(words);
  own_.words = {entries_, shifts_, classes_, static_cast<std::uint16_t>(kept), bits, set_bits};
  return sound;
}

}  // namespace cli
