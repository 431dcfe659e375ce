// pith/languages/romance.hpp - what the stemmers of French, Spanish, Portuguese and Italian share.
//
// Snowball's Romance stemmers have one shape: find three regions of the word, then look for the
// longest suffix of a list and act by the group it belongs to, a few times over.
//
//     RV   begins about two letters in: verb endings must lie in it
//     R1   begins after the first non-vowel that follows a vowel
//     R2   is R1's R1: derivational endings must lie in it
//
// A list of suffixes becomes, at compile time, a trie that is read from the end of the word: three
// bytes a node, laid out breadth first so that the children of a node are neighbours.  A search
// visits a handful of nodes for each letter, however long the list is.
//
// Words are folded UTF-8.  Every accented letter of these languages is two bytes, the first 0xC3,
// so a comparison of bytes never starts or ends inside a letter.  ASCII capitals and '~' cannot
// occur in a folded word, which leaves them free to mark letters, as Snowball does.
#ifndef PITH_LANGUAGES_ROMANCE_HPP
#define PITH_LANGUAGES_ROMANCE_HPP

#include <cstddef>
#include <cstdint>

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

/// Whether every link of a trie points at a child of its own: false when a distance was over 255.
template <std::size_t N>
constexpr bool sound(const suffix_trie<N>& trie) noexcept {
  std::size_t children = 0;
  for (std::size_t i = 0; i < N; ++i) children += (trie.nodes[i].action & last) != 0 ? 1u : 0u;
  std::size_t parents = 1, place = 0;
  for (std::size_t i = 0; i < N; ++i) {
    if (trie.nodes[i].child == 0) continue;
    ++parents;
    if (i + trie.nodes[i].child <= place) return false;  // breadth first: children only move ahead
    place = i + trie.nodes[i].child;
  }
  return children == parents;
}

/// A suffix found: its group (0: none) and its bytes.
struct suffix {
  std::uint8_t action = 0;
  std::uint8_t length = 0;
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

/// A word that is being stemmed.
struct word {
  char* text;
  std::size_t length;
  const vowel_set& vowels;
  std::size_t rv = 0, r1 = 0, r2 = 0;  ///< where the regions begin, in bytes

  unsigned byte(std::size_t at) const noexcept { return static_cast<unsigned char>(text[at]); }

  /// Whether a vowel begins at `at`.
  bool vowel(std::size_t at) const noexcept {
    if (at >= length) return false;
    const unsigned c = byte(at);
    if (c >= 'a' && c <= 'z') return (vowels.ascii >> (c & 31) & 1) != 0;
    if (c != 0xC3 || at + 1 >= length) return false;
    return (vowels.latin[(byte(at + 1) >> 5) & 1] >> (byte(at + 1) & 31) & 1) != 0;
  }

  /// The start of the next letter, at most `length`.
  std::size_t next(std::size_t at) const noexcept {
    if (at >= length) return length;
    do ++at;
    while (at < length && (byte(at) & 0xC0) == 0x80);
    return at;
  }

  /// The start of the letter that ends before `at`, which is not 0.
  std::size_t previous(std::size_t at) const noexcept {
    do --at;
    while (at > 0 && (byte(at) & 0xC0) == 0x80);
    return at;
  }

  /// The end of the first vowel (or non-vowel) from `at` on; `length` where there is none.
  std::size_t past(std::size_t at, bool wanted) const noexcept {
    while (at < length) {
      const bool found = vowel(at) == wanted;
      at = next(at);
      if (found) break;
    }
    return at;
  }

  void mark_r1_r2() noexcept {
    r1 = past(past(0, true), false);
    r2 = past(past(r1, true), false);
  }

  /// RV as Spanish, Portuguese and Italian have it: where the second letter is no vowel, after the
  /// next vowel; where the first two are vowels, after the next non-vowel; else after three letters.
  void mark_rv() noexcept {
    const std::size_t second = next(0);
    if (!vowel(second)) rv = past(second, true);
    else if (vowel(0)) rv = past(second, false);
    else rv = next(next(second));
  }

  /// The longest suffix of a trie that ends at `end` and begins at `floor` or later.
  suffix find(const suffix_node* node, std::size_t floor, std::size_t end) const noexcept {
    suffix longest;
    std::size_t at = end;
    while (at > floor) {
      const unsigned c = byte(--at);
      for (; node->letter != c; ++node)
        if ((node->action & last) != 0) return longest;
      const unsigned action = node->action & (last - 1u);
      if (action != 0) {
        longest.action = static_cast<std::uint8_t>(action);
        longest.length = static_cast<std::uint8_t>(end - at);
      }
      if (node->child == 0) break;
      node += node->child;
    }
    return longest;
  }

  /// The bytes of the first suffix in a list parted by spaces that the word ends with; 0 for none.
  std::size_t ends(const char* list) const noexcept {
    while (*list != '\0') {
      std::size_t n = 0;
      while (list[n] != '\0' && list[n] != ' ') ++n;
      if (n <= length) {
        std::size_t i = 0;
        while (i < n && text[length - n + i] == list[i]) ++i;
        if (i == n) return n;
      }
      list += list[n] == ' ' ? n + 1 : n;
    }
    return 0;
  }

  /// Whether the last `n` bytes lie in the region that begins at `region`.
  bool in(std::size_t region, std::size_t n) const noexcept { return length >= region + n; }

  /// Removes the last `n` bytes where they lie in the region.
  bool cut(std::size_t n, std::size_t region) noexcept {
    if (!in(region, n)) return false;
    length -= n;
    return true;
  }

  /// Removes the first suffix in the list that the word ends with, where it lies in the region.
  bool drop(const char* list, std::size_t region) noexcept {
    const std::size_t n = ends(list);
    return n != 0 && cut(n, region);
  }

  /// Puts `tail`, which is no longer than that, in the place of the last `n` bytes.
  void replace(std::size_t n, const char* tail) noexcept {
    length -= n;
    for (; *tail != '\0'; ++tail) text[length++] = *tail;
  }

  /// The bytes of the prefix in a list parted by spaces that the word begins with; 0 for none.
  std::size_t begins(const char* list) const noexcept {
    while (*list != '\0') {
      std::size_t n = 0;
      bool same = true;
      for (; list[n] != '\0' && list[n] != ' '; ++n)
        same = same && n < length && text[n] == list[n];
      if (same) return n;
      list += list[n] == ' ' ? n + 1 : n;
    }
    return 0;
  }

  /// Takes off an elided word in front, unless it is all there is.
  void elide(const char* list) noexcept {
    const std::size_t n = begins(list);
    if (n < length) erase(0, n);
  }

  /// Removes `n` bytes at `at`.
  void erase(std::size_t at, std::size_t n) noexcept {
    for (length -= n; at < length; ++at) text[at] = text[at + n];
  }
};

/// Groups of derivational suffixes that Spanish, Portuguese and Italian have in common, in their
/// Spanish form.  A pack's own groups come after them.
enum derivation : std::uint8_t {
  none,
  plain,     ///< -anza, -ismo: removed
  after_ic,  ///< -ador: removed, and -ic- before it
  to_log,    ///< -logía: -log
  to_u,      ///< -ución: -u
  to_ente,   ///< -encia: -ente
  amente,    ///< in R1, and some endings before it
  mente,     ///< and some endings before it
  idad,      ///< and some endings before it
  ivo,       ///< and -at- before it
  own_groups
};

/// What of that is not common: lists of suffixes, parted by spaces.
struct derivations {
  const char* before_amente;
  const char* before_mente;
  const char* before_ivo_at;
};

/// Acts on a suffix of one of the groups above; says whether the suffix was removed.
inline bool derive(word& w, suffix s, const derivations& d) noexcept {
  const std::size_t n = s.length;
  if (s.action == none || !w.in(s.action == amente ? w.r1 : w.r2, n)) return false;
  w.length -= n;
  switch (s.action) {
    case after_ic: w.drop("ic", w.r2); break;
    case to_log: w.length += 3; break;
    case to_u: w.length += 1; break;
    case to_ente: w.replace(0, "ente"); break;
    case amente:
      if (w.drop("iv", w.r2)) w.drop("at", w.r2);
      else w.drop(d.before_amente, w.r2);
      break;
    case mente: w.drop(d.before_mente, w.r2); break;
    case idad: w.drop("abil ic iv", w.r2); break;
    case ivo:
      if (w.drop("at", w.r2)) w.drop(d.before_ivo_at, w.r2);
      break;
    default: break;
  }
  return true;
}

}  // namespace romance
}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_ROMANCE_HPP
