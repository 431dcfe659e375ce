// pith/languages/romance.hpp - what the stemmers of French, Spanish, Portuguese and Italian share.
//
// Snowball's Romance stemmers have one shape: find three regions of the word, then look for the
// longest suffix of a list and act by the group it belongs to, a few times over.
//
//     RV   begins about two letters in: verb endings must lie in it
//     R1   begins after the first non-vowel that follows a vowel
//     R2   is R1's R1: derivational endings must lie in it
//
// All suffixes of a language become, at compile time, one trie that is read from the end of the
// word: three bytes a node, laid out breadth first so that the children of a node are neighbours.
// A search visits a handful of nodes for each letter, however long the list is.  Suffixes have
// groups, and a step of the stemmer looks for those of a range of groups only; a suffix of two
// steps has a group of its own where their ranges overlap.
//
// What happens to a suffix is data too: one line of a table of rules for each group, see
// word::rewrite.  It is shorter than code, and reads like the published description.
//
// Words are folded UTF-8.  Every accented letter of these languages is two bytes, the first 0xC3,
// so a comparison of bytes never starts or ends inside a letter.  ASCII capitals and '~' cannot
// occur in a folded word, which leaves them free to mark letters, as Snowball does.
#ifndef PITH_LANGUAGES_ROMANCE_HPP
#define PITH_LANGUAGES_ROMANCE_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"

namespace pith {
namespace detail {
namespace romance {

/// A node of a suffix trie.
struct suffix_node {
  std::uint8_t letter = 0;  ///< a byte of the suffix
  std::uint8_t action = 0;  ///< the group of the suffix that begins here, 0 for none; `last`
  std::uint8_t child = 0;   ///< how many nodes ahead the first child is, 0 for none
};
inline constexpr std::uint8_t last = 0x80;  ///< in `action`: no sibling follows

/// A trie while it is made, with links instead of an order.  Node 0 is the root.
struct suffix_draft {
  static constexpr std::size_t capacity = 384;
  char letter[capacity] = {};
  std::uint8_t action[capacity] = {};
  std::uint16_t child[capacity] = {}, sibling[capacity] = {};
  std::uint16_t count = 1;
  bool clash = false;  ///< whether a suffix stands in two groups

  /// Reads a list such as "1 ance isme 2 ateur": a number is the group of what follows.
  constexpr explicit suffix_draft(const char* list) noexcept {
    std::uint8_t group = 0;
    while (*list != '\0') {
      const char* end = list;
      while (*end != '\0' && *end != ' ') ++end;
      if (*list >= '0' && *list <= '9') {
        for (group = 0; list != end; ++list)
          group = static_cast<std::uint8_t>(group * 10 + (*list - '0'));
      } else if (end != list) {
        add(list, end, group);
      }
      list = *end == ' ' ? end + 1 : end;
    }
  }

  constexpr void add(const char* begin, const char* end, std::uint8_t group) noexcept {
    std::uint16_t node = 0;
    while (end != begin) {
      const char c = *--end;
      std::uint16_t* link = &child[node];
      while (*link != 0 && letter[*link] != c) link = &sibling[*link];
      if (*link == 0) {
        letter[count] = c;
        *link = count++;
      }
      node = *link;
    }
    clash = clash || action[node] != 0;
    action[node] = group;
  }
};

/// The trie of a list.  Too long a list does not compile.
///     inline constexpr char endings[] = "1 ance isme 2 ateur";
///     inline constexpr suffix_trie<suffix_nodes(endings)> trie{endings};
template <std::size_t N>
struct suffix_trie {
  suffix_node nodes[N] = {};

  constexpr explicit suffix_trie(const char* list) noexcept {
    const suffix_draft draft{list};
    std::uint16_t source[N] = {};  // the draft's node that stands at each place
    std::size_t end = append(draft, draft.child[0], source, 0);
    for (std::size_t at = 0; at < end; ++at) {
      const std::uint16_t first = draft.child[source[at]];
      if (first == 0) continue;
      nodes[at].child = static_cast<std::uint8_t>(end - at);
      end = append(draft, first, source, end);
    }
  }

 private:
  constexpr std::size_t append(const suffix_draft& draft, std::uint16_t node,
                               std::uint16_t* source, std::size_t end) noexcept {
    for (; node != 0; node = draft.sibling[node], ++end) {
      source[end] = node;
      nodes[end].letter = static_cast<std::uint8_t>(draft.letter[node]);
      nodes[end].action = static_cast<std::uint8_t>(draft.action[node] |
                                                    (draft.sibling[node] == 0 ? last : 0));
    }
    return end;
  }
};

/// The number of nodes of a list's trie.
constexpr std::size_t suffix_nodes(const char* list) noexcept {
  return suffix_draft{list}.count - std::size_t{1};
}

/// Whether the trie of a list is right: no suffix twice, no child more than 255 nodes ahead.
template <std::size_t N>
constexpr bool sound(const suffix_trie<N>& trie, const char* list) noexcept {
  std::size_t families = 0, parents = 1, place = 0;
  for (std::size_t i = 0; i < N; ++i) {
    families += (trie.nodes[i].action & last) != 0 ? 1u : 0u;
    if (trie.nodes[i].child == 0) continue;
    ++parents;
    if (i + trie.nodes[i].child <= place) return false;  // breadth first: children only move ahead
    place = i + trie.nodes[i].child;
  }
  return families == parents && !suffix_draft{list}.clash;
}

/// A suffix found: its group (0: none) and its bytes.
struct suffix {
  unsigned action = 0;
  unsigned length = 0;
};

/// A set of vowels: one bit for each of a to z, and one for each letter from U+00C0 to U+00FF.
struct vowel_set {
  std::uint32_t ascii = 0, latin[2] = {};

  constexpr explicit vowel_set(const char* letters) noexcept {
    for (; *letters != '\0'; ++letters) {
      const unsigned c = static_cast<unsigned char>(*letters);
      if (c < 0x80) ascii |= 1u << (c & 31);
      else if (c < 0xC0) latin[(c >> 5) & 1] |= 1u << (c & 31);
    }
  }
};

/// The longest suffix of the groups `low` to `high` that ends the word of `length` bytes and begins at `floor` or later:
/// `node` is where the letters before `at` are.
inline suffix longest_suffix(const suffix_node* node, const char* text, unsigned length, unsigned at, unsigned floor,
                             unsigned low, unsigned high) noexcept {
  suffix longest;
  while (at > floor) {
    const unsigned c = static_cast<unsigned char>(text[--at]);
    for (; node->letter != c; ++node)
      if ((node->action & last) != 0) return longest;
    const unsigned action = node->action & (last - 1u);
    if (action >= low && action <= high) {
      longest.action = action;
      longest.length = length - at;
    }
    if (node->child == 0) break;
    node += node->child;
  }
  return longest;
}

/// A word that is being stemmed.  Positions are in bytes.  The small functions stay out of line:
/// copied into each of their callers they would double the code.
struct word {
  char* text;
  unsigned length;
  const vowel_set& vowels;
  unsigned region[4] = {};  ///< where these begin: the word, RV, R1, R2

  word(char* bytes, std::size_t count, const vowel_set& v) noexcept
      : text(bytes), length(static_cast<unsigned>(count)), vowels(v) {}

  unsigned byte(unsigned at) const noexcept { return static_cast<unsigned char>(text[at]); }

  /// Whether a vowel begins at `at`.
  PITH_NOINLINE bool vowel(unsigned at) const noexcept {
    if (at >= length) return false;
    unsigned c = byte(at);
    std::uint32_t set = 0;
    if (c >= 'a' && c <= 'z') {
      set = vowels.ascii;
    } else if (c == 0xC3 && at + 1 < length) {
      c = byte(at + 1);
      set = vowels.latin[(c >> 5) & 1];
    }
    return (set >> (c & 31) & 1) != 0;
  }

  /// The start of the next letter, at most `length`.
  PITH_NOINLINE unsigned next(unsigned at) const noexcept {
    if (at >= length) return length;
    do ++at;
    while (at < length && (byte(at) & 0xC0) == 0x80);
    return at;
  }

  /// The start of the letter that ends before `at`; 0 before 0.
  PITH_NOINLINE unsigned previous(unsigned at) const noexcept {
    if (at == 0) return 0;
    do --at;
    while (at > 0 && (byte(at) & 0xC0) == 0x80);
    return at;
  }

  /// The end of the first vowel (or non-vowel) from `at` on; `length` where there is none.
  PITH_NOINLINE unsigned past(unsigned at, bool wanted) const noexcept {
    while (at < length) {
      const bool found = vowel(at) == wanted;
      at = next(at);
      if (found) break;
    }
    return at;
  }

  void mark_r1_r2() noexcept {
    unsigned at = 0;
    for (unsigned i = 2; i < 4; ++i) region[i] = at = past(past(at, true), false);
  }

  /// Marks RV as Spanish, Portuguese and Italian have it, and R1 and R2.  Where the second letter
  /// is no vowel, RV begins after the next vowel; where the first two are vowels, after the next
  /// non-vowel; else after three letters.
  void mark_regions() noexcept {
    mark_r1_r2();
    const unsigned second = next(0);
    const bool vowel_first = vowel(0), vowel_second = vowel(second);
    region[1] = vowel_second && !vowel_first ? next(next(second)) : past(second, !vowel_second);
  }

  /// The longest suffix of the groups `low` to `high` that ends the word and begins at `floor` or
  /// later.
  suffix find(const suffix_node* node, unsigned low, unsigned high, unsigned floor) const noexcept {
    return longest_suffix(node, text, length, length, floor, low, high);
  }

  /// Follows a line of rules parted by spaces, until one applies, and says whether one did.
  /// A rule is a suffix, the region that it must lie in (0 to 3, as in `region`), and what takes
  /// its place:
  ///     eus3        -eus is removed in R2
  ///     eus2eux     -eus becomes -eux in R1
  ///     g|u1        -u is removed in RV after a g, which may lie before RV
  ///     iv3+ at3    -iv is removed in R2, and then -at: after a plus the line goes on where the
  ///                 rule applies, and ends where it does not
  /// What takes a place is never longer than that, or than what was removed just before.
  bool rewrite(const char* rule) noexcept {
    bool applied = false;
    for (;;) {
      const char* end = rule;
      while (*end < '0' || *end > '3') ++end;
      unsigned at = length, begin = length;
      bool context = false, match = true;
      for (const char* p = end; p != rule && match;) {
        if (*--p == '|') context = true;
        else if (at == 0 || text[--at] != *p) match = false;
        else if (!context) begin = at;
      }
      match = match && begin >= region[*end - '0'];
      if (match) length = begin;
      for (++end; *end != ' ' && *end != '+' && *end != '\n' && *end != '\0'; ++end)
        if (match) text[length++] = *end;
      if (*end == '+') {
        if (!match) return applied;
        applied = true;
        ++end;
      } else if (match) {
        return true;
      }
      if (*end != ' ') return applied;
      rule = end + 1;
    }
  }

  /// Acts on a suffix that was found, by the line of its group in a table of lines; says whether
  /// the word was altered.  A line is a region, what takes the place of the suffix in it, and
  /// rules for what comes before; or, after an equals sign, rules for the word as it is.
  bool apply(suffix found, const char* line) noexcept {
    if (found.action == 0) return false;
    for (unsigned n = found.action; n > 1; --n)
      while (*line++ != '\n') {}
    if (*line == '=') return rewrite(line + 1);
    const unsigned begin = length - found.length;
    if (begin < region[*line - '0']) return false;
    length = begin;
    for (++line; *line != ' ' && *line != '\n' && *line != '\0'; ++line) text[length++] = *line;
    if (*line == ' ') rewrite(line + 1);
    return true;
  }

  /// The bytes of the prefix in a list parted by spaces that the word begins with; 0 for none.
  unsigned begins(const char* list) const noexcept {
    for (;; ++list) {
      unsigned n = 0;
      bool same = true;
      for (; *list != '\0' && *list != ' '; ++list, ++n)
        same = same && n < length && text[n] == *list;
      if (same) return n;
      if (*list == '\0') return 0;
    }
  }

  /// Removes `n` bytes at `at`.
  PITH_NOINLINE void erase(unsigned at, unsigned n) noexcept {
    for (length -= n; at < length; ++at) text[at] = text[at + n];
  }

  /// Takes off an elided word in front, unless it is all there is.
  void elide(const char* list) noexcept {
    for (unsigned at = 1; at + 1 < length && at < 6; ++at) {  // "quell'"
      if (text[at] != '\'') continue;
      const unsigned n = begins(list);
      if (n == at + 1) erase(0, n);
      break;
    }
  }
};

}  // namespace romance
}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_ROMANCE_HPP
