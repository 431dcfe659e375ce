// pith/reading/line_votes.hpp - the votes of the trees of line_trees.hpp, added up.
//
// A tree asks four questions, each whether one byte of the row that line_window keeps is above a threshold, and
// its leaf has votes of four bits.  Whether a line joins the next is decided as soon as the votes that are left
// cannot change it.
#ifndef PITH_LINE_VOTES_HPP
#define PITH_LINE_VOTES_HPP

#include <cstdint>

#include "../compiler.hpp"
#include "line_trees.hpp"

namespace pith::detail {

/// Four bits with a sign.
constexpr int vote(unsigned half) noexcept { return static_cast<int>((half & 15) ^ 8) - 8; }

/// How many trees a line of so many characters is asked: a tree costs as much as reading a few letters
/// does, so two a character keep a text of short lines from costing many times what prose does.  Those that
/// come first were learned first and say most.
constexpr unsigned trees_for(unsigned chars, unsigned all) noexcept { return 2 * chars < all ? 2 * chars : all; }

/// Between which sums of votes for a join, each vote and eight, the trees from each one on can still change the
/// answer: from `least` on, and how many there are of them.
struct votes_left {
  static constexpr unsigned trees = sizeof line_trees::joins / sizeof line_trees::joins[0];
  struct range {
    std::int16_t least;
    std::uint16_t open;
  };
  range after[trees + 1] = {};
  constexpr votes_left() noexcept {
    int most_for = 0, most_against = 0;
    for (unsigned i = trees;; --i) {
      after[i] = {static_cast<std::int16_t>(1 - most_for + 8 * static_cast<int>(i)),
                  static_cast<std::uint16_t>(most_for + most_against)};
      if (i == 0) break;
      int up = -8, down = 7;
      for (unsigned leaf = 0; leaf < 16; ++leaf) {
        const int v = vote(static_cast<unsigned>(line_trees::joins[i - 1][8 + leaf / 2] >> (leaf % 2 * 4)));
        if (v > up) up = v;
        if (v < down) down = v;
      }
      most_for += up;
      most_against -= down;
    }
  }
};

/// The leaf of a tree: the answers to its four questions, the first one's highest.
inline unsigned leaf_of(const std::uint8_t* tree, const std::uint8_t* row) noexcept {
  const auto yes = [&](unsigned i) noexcept { return unsigned{unsigned{tree[i + 1]} < unsigned{row[tree[i]]}}; };
  unsigned leaf = yes(0);
  leaf += leaf + yes(2);
  leaf += leaf + yes(4);
  return leaf + leaf + yes(6);
}

/// Whether the last sentence of the line before goes on in the current one, which has so many characters.
inline bool vote_to_join(const std::uint8_t* row, unsigned chars) noexcept {
  static constexpr votes_left rest{};
  const unsigned trees = trees_for(chars, votes_left::trees);
  const unsigned unasked = rest.after[trees].open;  // of those that are not asked
  const int shift = rest.after[trees].least - 1 - 8 * static_cast<int>(trees);
  int votes = line_trees::join_bias + shift;  // each vote and eight
  const std::uint8_t(*tree)[sizeof line_trees::joins[0]] = line_trees::joins;
  const auto* const end = tree + trees;
  const votes_left::range* left = rest.after;
  do {
    const unsigned leaf = leaf_of(*tree, row);
    votes += static_cast<int>((((*tree)[8 + leaf / 2] ^ 0x88u) >> (leaf % 2 * 4)) & 15);
    ++left;  // what is left of the votes may still change the answer
  } while (++tree != end && static_cast<unsigned>(votes - left->least) < left->open - unasked);
  return votes - shift > 8 * static_cast<int>(left - rest.after);
}

/// How much speaks for a heading and for neither a heading nor body, against body.
struct line_opinion {
  int heading, other;
};
PITH_SHARED inline line_opinion vote_on_kind(const std::uint8_t* row, unsigned chars) noexcept {
  line_opinion o{line_trees::heading_bias, line_trees::other_bias};
  const unsigned trees = trees_for(chars, sizeof line_trees::kinds / sizeof line_trees::kinds[0]);
  unsigned heading = 0, both = 0;  // each vote and eight; those of `other` count sixteen times as much in `both`
  const std::uint8_t(*tree)[sizeof line_trees::kinds[0]] = line_trees::kinds;
  for (const auto* const end = tree + trees; tree != end; ++tree) {
    const unsigned votes = (*tree)[8 + leaf_of(*tree, row)] ^ 0x88u;
    heading += votes & 15;
    both += votes;
  }
  o.heading += static_cast<int>(heading) - static_cast<int>(8 * trees);
  o.other += static_cast<int>((both - heading) / 16) - static_cast<int>(8 * trees);
  return o;
}

}  // namespace pith::detail

#endif  // PITH_LINE_VOTES_HPP
