// pith/ranking/sort.hpp - brings equal hashes together at a cost that no choice of hashes can raise.
//
// Radix exchange (Hildebrandt and Isbitz 1959): each step parts numbers that agree in all higher bits by
// the next one, in place.  What lies to the right of a part is found again by its bits, so that nothing is
// kept on a stack.  Time: at most one step a bit for each number, and mostly one for each halving.
#ifndef PITH_SORT_HPP
#define PITH_SORT_HPP

#include <cstdint>

#include "../compiler.hpp"
#include "arithmetic.hpp"

namespace pith {
namespace detail {

PITH_EXACT_FLOAT_BEGIN

/// Sorts by key, each with its place; keys are below 2^bits.  Places of equal keys are in no order.
PITH_NOINLINE inline void sort_by_key(std::uint32_t* keys, std::uint32_t* places, std::uint32_t n,
                                      std::uint32_t bits) noexcept {
#ifdef __OPTIMIZE_SIZE__
  constexpr std::uint32_t few = 1;
#else
  constexpr std::uint32_t few = 12;  // so many are sorted by insertion
#endif
  std::uint32_t begin = 0, end = n, bit = bits;  // [begin, end) agree in all bits from this one on
  while (begin < n) {
    while (end - begin > few && bit != 0) {
      --bit;
      const std::uint32_t first = keys[begin];
      std::uint32_t zeros = begin, spread = 0;
      for (std::uint32_t i = begin; i < end; ++i) {
        const std::uint32_t key = keys[i], place = places[i];
        spread |= key ^ first;
        keys[i] = keys[zeros];
        keys[zeros] = key;
        places[i] = places[zeros];
        places[zeros] = place;
        zeros += ~(key >> bit) & 1;
      }
      if (zeros != begin && zeros != end) end = zeros;
      else while (bit != 0 && spread >> (bit - 1) == 0) --bit;
    }
    for (std::uint32_t i = begin + 1; few > 1 && bit != 0 && i < end; ++i) {
      const std::uint32_t key = keys[i], place = places[i];
      std::uint32_t at = i;
      for (; at > begin && keys[at - 1] > key; --at) {
        keys[at] = keys[at - 1];
        places[at] = places[at - 1];
      }
      keys[at] = key;
      places[at] = place;
    }
    begin = end;
    if (begin == n) return;
    const std::uint32_t parted = keys[begin - 1] ^ keys[begin];
    for (bit = bits - 1; parted >> bit == 0;) --bit;
    for (++end; end < n && (keys[end] ^ keys[begin]) >> bit == 0;) ++end;
  }
}

/// Calls link(place, first) for each of n places, sorted by key, but for the first of those with equal keys;
/// returns how many keys there are.
template <class Link>
std::uint32_t each_repetition(const std::uint32_t* keys, const std::uint32_t* places, std::uint32_t n,
                              Link link) noexcept {
  std::uint32_t distinct = 0;
  for (std::uint32_t i = 0; i < n; ++distinct) {
    std::uint32_t first = places[i], next = i + 1;
    for (; next < n && keys[next] == keys[i]; ++next)
      if (places[next] < first) first = places[next];
    for (; i < next; ++i)
      if (places[i] != first) link(places[i], first);
  }
  return distinct;
}

PITH_EXACT_FLOAT_END

}  // namespace detail
}  // namespace pith

#endif  // PITH_SORT_HPP
