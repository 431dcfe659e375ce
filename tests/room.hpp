// room.hpp - a workspace with something in it already, and a text that fits: for tests of calls that share one.
#ifndef PITH_TESTS_ROOM_HPP
#define PITH_TESTS_ROOM_HPP

#include <string>
#include <vector>

#include "pith/pith.hpp"

inline const std::string harbour_wall =
    "The harbour of Lund was rebuilt in stone after the great storm. Its new harbour wall was longer "
    "than the old wall. Fishermen had paid for the harbour wall with a tax on herring. The tax on "
    "herring lasted forty years. No storm has broken the harbour wall since.";

struct room {
  std::vector<unsigned char> bytes;
  explicit room(std::size_t n) : bytes(n, 0xa5) {}
  pith::workspace w() { return {bytes.data(), bytes.size()}; }
  operator pith::workspace() { return w(); }
};

#endif  // PITH_TESTS_ROOM_HPP
