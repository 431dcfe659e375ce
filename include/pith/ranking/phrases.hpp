// pith/ranking/phrases.hpp - how key words and phrases are ranked, chosen and scored: the calls of keywords.hpp.
//
// The paper takes nouns and adjectives, which a tagger finds.  Here the text itself shows what a phrase
// is.  keyword_scan.hpp puts borders between words; a run between two borders is free.
//
//   - A phrase must be free at least once.  What only occurs inside longer runs is a fragment of
//     them: "Puerto", "Defense alerted".
//   - A repeated phrase may cross soft borders elsewhere, and has four words at most.
//   - What occurs once must be free, and contain no word that looks like a verb and no repeated
//     phrase; it has at most three words, four as a name.  Where verbs cannot be recognized it must be
//     a name; German nouns are recognized by their capitals.  If a text has no phrase at all by these
//     rules, anything that is free will do.
//   - One word alone must be free twice; a name once, and so any word where verbs cannot be recognized.
//     A general noun ("system", "user", "result") is not a phrase by itself.
//
// The centrality of a word is shared out equally among its occurrences, and a phrase collects what
// its own bring.  An occurrence inside of a longer run counts half in c, as it may be the longer
// phrase's (the thought of the C-value, Frantzi et al. 2000):
//
//     score = c * sqrt(c * min(c, 8) * s / t) / t      s = sum over the words of  centrality / frequency
//                                                      t = 1 + i / 20
//
// where i counts the content words before the phrase first occurs: a text says early what it is about.
// Where verbs cannot be told it is i / 10, as more of what comes late is not a phrase at all.  What occurs
// more than eight times is a topic of the text, and the ninth time says less than the second.
// The division makes a word that goes with everything count little for each of its phrases (as degree
// over frequency does in RAKE, Rose et al. 2010); the root, so that how often a phrase occurs says more than
// which words it has.  Three words or more count double: a full name, or a term that says exactly what is
// meant; what stands in a heading, one and a half times.  Each general noun of a phrase that occurs once
// halves its score: "target location", "error analysis".
//
// The best are taken one by one, except those that repeat one taken: a part of it or, with less than a quarter
// of its score, a longer form of it or a longer one that begins and ends like it ("minimal set", "minimal
// generating set").
//
// Everything is in one workspace, 12 bytes a token and then numbers of 4 bytes, one a token:
//
//     | tokens                                             free                    <- sentences |
//     | tokens | centrality | next   | 1 / degree | hash table | keywords |
//     | tokens | share      | count  | score      | hash table | keywords |
#ifndef PITH_PHRASES_HPP
#define PITH_PHRASES_HPP

#include "../keywords.hpp"
#include "../reading/keyword_scan.hpp"
#include "sort.hpp"

namespace pith {
namespace detail {

/// Most words of a phrase, and of one seen once that is no name: key phrases that people assign
/// have rarely more than four (Hulth 2003), and an unproven one of four is mostly a clause.  Pairs
/// of characters: one more.
inline constexpr std::uint32_t longest_phrase = 4, longest_unproven = 3;
/// What first occurs so many content words from the start has a score about a third of what it would
/// have there: a text says early what it is about, and 2^-1.5 is 0.35.
inline constexpr float late_words = 20.0f, late_words_unproven = 10.0f;
/// What phrases of three words and more count, and what occurs in a heading.
inline constexpr float full_name = 2.0f, in_heading = 1.5f;
/// What each general noun of a phrase that occurs once leaves of its score.
inline constexpr float general_part = 0.5f;
/// Up to so many occurrences count in full, more as their root.
inline constexpr float steady_count = 8.0f;
/// A longer form of a phrase taken is another one from this part of its score on.
inline constexpr float longer_part = 0.25f;
/// A window is no larger than this: the paper tried 2 to 10.
inline constexpr std::uint32_t largest_window = 16;
/// No more are given: each phrase passed over is compared with those taken, and the time for a byte
/// of text shall have a bound.
inline constexpr std::uint32_t most_keywords = 1000;

PITH_EXACT_FLOAT_BEGIN

/// PageRank on the graph of co-occurrence, with the sequence of tokens as its list of edges.  The
/// arrays hold one number a token; that of a term stands where the term first occurs.  `inverse`
/// has the damping in it.
class word_ranker {
 public:
  word_ranker(const keyword_token* tokens, std::uint32_t count, std::uint32_t window,
              float* centrality, float* next, float* inverse) noexcept
      : tokens_(tokens), count_(count), window_(window), x_(centrality), y_(next),
        inverse_(inverse) {}

  /// Every token's term is the index of its first occurrence; `terms` is how many there are.
  rank_outcome iterate(std::uint32_t terms, float damping, float tolerance,
                       std::uint32_t max_sweeps) noexcept {
    PITH_EXACT_FLOAT
    if (count_ == 0) return {0, true};
    for (std::uint32_t i = 0; i < count_; ++i) x_[i] = inverse_[i] = 1.0f;
    sweep(0);
    for (std::uint32_t i = 0; i < count_; ++i) inverse_[i] = y_[i] > 0 ? damping / y_[i] : 0.0f;
    const float limit = tolerance * static_cast<float>(terms);
    // an occurrence's part of the teleport vector, whose mean over the terms is 1
    const float jump = (1.0f - damping) * static_cast<float>(terms) / static_cast<float>(count_);
    rank_outcome out{0, false};
    while (!out.converged && out.sweeps < max_sweeps) {
      sweep(jump);
      float change = 0;
      for (std::uint32_t i = 0; i < count_; ++i) {
        if (tokens_[i].term != i) continue;
        change += y_[i] > x_[i] ? y_[i] - x_[i] : x_[i] - y_[i];
        x_[i] = y_[i];
      }
      ++out.sweeps;
      out.converged = change <= limit;
    }
    return out;
  }

 private:
  /// y_i = jump times i's occurrences + sum over j of w_ij x_j inverse_j; w counts how often two
  /// words meet in the window.
  void sweep(float jump) noexcept {
    PITH_EXACT_FLOAT
    for (std::uint32_t i = 0; i < count_; ++i) y_[i] = 0;
    for (std::uint32_t i = 0; i < count_; ++i) {
      const std::uint32_t a = tokens_[i].term;
      y_[a] += jump;
      std::uint32_t distance = 0;
      for (std::uint32_t j = i + 1; j < count_; ++j) {
        distance += tokens_[j].gap;
        if (distance >= window_) break;
        const std::uint32_t b = tokens_[j].term;
        if (a == b) continue;
        y_[a] += x_[b] * inverse_[b];
        y_[b] += x_[a] * inverse_[a];
      }
    }
  }

  const keyword_token* const tokens_;
  const std::uint32_t count_, window_;
  float *const x_, *const y_, *const inverse_;
};

/// Slots of a hash table for so many words that may all be different: an eighth more.
template <class Size>
constexpr Size table_slots(Size tokens) noexcept {
  return tokens != 0 ? tokens + tokens / 8 + 8 : 0;
}

/// Finds the phrases in a sequence of ranked words: level by level, all runs of one word, of two
/// words and so on, each level in two passes over the tokens and a hash table of its own, or where too many
/// want the same places of it, sorted.  A phrase is the first token where it occurs, and what is counted of it
/// stands there.
class phrase_finder {
 public:
  phrase_finder(keyword_token* tokens, std::uint32_t count, float* share, std::uint32_t* seen,
                float* score, std::uint32_t* table, const language* pack) noexcept
      : tokens_(tokens), count_(count), share_(share), seen_(seen), score_(score), table_(table),
        slots_(table_slots<std::size_t>(count)), knows_verbs_(has_code(pack, "en")),
        capital_nouns_(has_code(pack, "de")) {}

  /// Makes the term of each token the index of its first occurrence; returns how many there are.
  std::uint32_t number_terms() noexcept {
    std::uint32_t *const hashes = seen_, *const places = table_;
    for (std::uint32_t i = 0; i < count_; ++i) {
      hashes[i] = tokens_[i].term;
      places[i] = tokens_[i].term = i;
    }
    sort_by_key(hashes, places, count_, 32);
    return each_repetition(hashes, places, count_, [this](std::uint32_t i, std::uint32_t first) noexcept {
      tokens_[i].term = first;
    });
  }

  /// Centralities become shares of one occurrence; gaps become the lengths of runs.
  void share_out() noexcept {
    PITH_EXACT_FLOAT
    for (std::uint32_t i = 0; i < count_; ++i) seen_[i] = 0;
    for (std::uint32_t i = 0; i < count_; ++i) ++seen_[tokens_[i].term];
    for (std::uint32_t i = count_; i-- > 0;) {
      const bool goes_on = i + 1 < count_ && (tokens_[i + 1].flags & key_joined) != 0;
      const unsigned rest = goes_on ? tokens_[i + 1].gap + 1u : 1u;
      tokens_[i].gap = static_cast<std::uint8_t>(rest < 16 ? rest : 16);
      if (tokens_[i].term == i) share_[i] = share_[i] / static_cast<float>(seen_[i]);
      score_[i] = 0;
    }
  }

  /// Scores the phrases; each is left at one of the tokens where it begins.  A token has one at
  /// most: of two that could only stand at the same, the shorter one stays.  Returns how many.
  std::uint32_t find() noexcept {
    std::uint32_t found = find_all();
    if (found == 0) {
      anything_ = true;
      found = find_all();
    }
    return found;
  }

  /// How many words the candidate has that begins at token `i`, or 0.
  std::uint32_t slot_length(std::uint32_t i) const noexcept {
    return tokens_[i].flags / key_slot & 7;
  }

  /// Whether the phrase of `k` tokens at `a` is part of the one of `m` at `b`.
  bool inside(std::uint32_t a, std::uint32_t k, std::uint32_t b, std::uint32_t m) const noexcept {
    for (std::uint32_t i = 0; i + k <= m; ++i)
      if (same(a, b + i, k)) return true;
    return false;
  }

  /// Whether the phrase at `a` says what the one at `b`, whose score is given, says already.
  bool repeats(std::uint32_t a, std::uint32_t b, float score_of_b) const noexcept {
    const std::uint32_t k = slot_length(a), m = slot_length(b);
    if (inside(a, k, b, m)) return true;
    if (k > m && score_[a] >= longer_part * score_of_b) return false;
    if ((m > 1 || is_pair(b)) && inside(b, m, a, k)) return true;
    return k > m && m > 1 && tokens_[a].term == tokens_[b].term &&
           tokens_[a + k - 1].term == tokens_[b + m - 1].term;
  }

  /// Counts the occurrences of the `n` phrases at `chosen`, whose scores `out` has, and finds one to show of each: of the best
  /// ones, which stand free, end as a noun may and have a case that says something, the first with the
  /// form that most of them have, if one has a majority (Boyer and Moore 1981).
  void describe(const char* text, const std::uint32_t* chosen, std::uint32_t n,
                keyword* out) noexcept {
    clear();
    unsigned lengths = 0;
    for (std::uint32_t c = 0; c < n; ++c) {
      const std::uint32_t k = slot_length(chosen[c]);
      lengths |= 1u << k;
      std::size_t at = place(hash(chosen[c], k));
      while (table_[at] != vacant)
        if (++at == slots_) at = 0;
      table_[at] = c;
      out[c] = {0, 0, 0, out[c].score};
    }
    float* const votes = score_;  // which has served
    each_occurrence(chosen, lengths, [&](std::uint32_t c, std::uint32_t from, std::uint32_t shape) noexcept {
      keyword& k = out[c];
      const std::uint32_t best = k.length & ~bytes;
      const bool better = k.count++ == 0 || (shape & ~bytes) > best;
      if (!better && (shape & ~bytes) != best) return;
      if (!better && alike(text + k.offset, k.length & bytes, text + from, shape & bytes)) {
        votes[c] += 1;
      } else if (better || !(votes[c] > 0)) {
        k.offset = from;
        k.length = shape;
        votes[c] = 1;
      } else {
        votes[c] -= 1;
      }
    });
    each_occurrence(chosen, lengths, [&](std::uint32_t c, std::uint32_t from, std::uint32_t shape) noexcept {
      if (from < out[c].offset && shape == out[c].length &&
          alike(text + out[c].offset, shape & bytes, text + from, shape & bytes))
        out[c].offset = from;
    });
    for (std::uint32_t c = 0; c < n; ++c) out[c].length &= bytes;
  }

 private:
  std::uint32_t find_all() noexcept {
    std::uint32_t found = 0;
    for (std::uint32_t k = 1; k <= longest_phrase + 1; ++k) found += find_of(k);
    return found;
  }

  static constexpr std::uint32_t vacant = 0xffffffffu, bytes = (1u << 29) - 1;

  /// Calls f with the number of a chosen phrase, the offset and the bytes of each of its occurrences;
  /// the bytes have above them how well it shows the phrase.
  template <class F>
  void each_occurrence(const std::uint32_t* chosen, unsigned lengths, F f) const noexcept {
    for (std::uint32_t i = 0; i < count_; ++i) {
      for (std::uint32_t k = 1; k <= tokens_[i].gap && lengths >> k != 0; ++k) {
        if ((lengths >> k & 1) == 0) continue;
        std::size_t at = place(hash(i, k));
        for (; table_[at] != vacant; at = at + 1 == slots_ ? 0 : at + 1) {
          const std::uint32_t c = table_[at], m = slot_length(chosen[c]);
          if (m != k || !same(i, chosen[c], k)) continue;
          const keyword_token& last = tokens_[i + k - 1];
          const std::uint32_t quality = (stands_free(i, k) ? 1u << 31 : 0) +
                                        ((last.flags & key_verbal) == 0 ? 1u << 30 : 0) +
                                        ((tokens_[i].flags & key_unsure) == 0 ? 1u << 29 : 0);
          f(c, tokens_[i].offset, (last.offset + last.length - tokens_[i].offset) | quality);
          break;
        }
      }
    }
  }

  /// Whether two occurrences have the same form but for capitals of ASCII and line ends.
  static bool alike(const char* a, std::uint32_t length, const char* b,
                    std::uint32_t other) noexcept {
    if (length != other) return false;
    const auto plain = [](char c) noexcept -> unsigned {
      const auto byte = static_cast<unsigned char>(c);
      return byte >= 'A' && byte <= 'Z' ? byte | 0x20u : byte < 0x20 ? 0x20u : byte;
    };
    for (std::uint32_t i = 0; i < length; ++i)
      if (plain(a[i]) != plain(b[i])) return false;
    return true;
  }

  void mark(std::uint32_t i, unsigned flags) noexcept {
    tokens_[i].flags = static_cast<std::uint16_t>(tokens_[i].flags | flags);
  }
  void clear() noexcept {
    for (std::size_t s = 0; s < slots_; ++s) table_[s] = vacant;
  }
  std::size_t place(std::uint32_t hash) const noexcept {
    return static_cast<std::size_t>((static_cast<std::uint64_t>(hash) * slots_) >> 32);
  }
  bool same(std::uint32_t a, std::uint32_t b, std::uint32_t k) const noexcept {
    for (std::uint32_t i = 0; i < k; ++i)
      if (tokens_[a + i].term != tokens_[b + i].term) return false;
    return true;
  }
  std::uint32_t hash(std::uint32_t i, std::uint32_t k) const noexcept {
    std::uint32_t h = k;
    for (std::uint32_t j = 0; j < k; ++j) {
      h = (h ^ (tokens_[i + j].term + 1)) * 0x9E3779B1u;
      h ^= h >> 15;
    }
    return h * 0x85EBCA6Bu;
  }
  bool is_pair(std::uint32_t i) const noexcept { return (tokens_[i].flags & key_pair) != 0; }

  /// Whether k tokens from i on may be a phrase.
  bool may_be(std::uint32_t i, std::uint32_t k) const noexcept {
    return k <= tokens_[i].gap && (k <= longest_phrase || is_pair(i));
  }

  /// The token that stands for all occurrences of the k tokens at `i`: the first.  `vacant` where the table has
  /// no place for them: then link() finds it.
  std::uint32_t first_of(std::uint32_t i, std::uint32_t k) noexcept {
    if (k == 1) return tokens_[i].term;
    if (linked_) return table_[i];
    std::size_t at = place(hash(i, k));
    for (std::uint32_t probe = 0; probe < max_probes; ++probe) {
      if (table_[at] == vacant) table_[at] = i;
      if (same(table_[at], i, k)) return table_[at];
      if (++at == slots_) at = 0;
    }
    return vacant;
  }

  /// The same for all phrases of k tokens, at a cost that does not depend on their hashes: sorted by their
  /// first token, then those with the same by their second, and so on.  The table has the keys, and then for
  /// each token the first occurrence.
  PITH_NOINLINE void link(std::uint32_t k) noexcept {
    std::uint32_t *const keys = table_, *const places = seen_;
    std::uint32_t n = 0;
    for (std::uint32_t i = 0; i < count_; ++i)
      if (may_be(i, k)) places[n++] = i;
    for (std::uint32_t j = 0; j < k; ++j)
      each_alike(n, j, [&](std::uint32_t begin, std::uint32_t end) noexcept {
        for (std::uint32_t x = begin; x < end; ++x) keys[x] = tokens_[places[x] + j].term;
        sort_by_key(keys + begin, places + begin, end - begin, 32);
      });
    each_alike(n, k, [&](std::uint32_t begin, std::uint32_t end) noexcept {
      std::uint32_t first = places[begin];
      for (std::uint32_t x = begin; x < end; ++x) first = places[x] < first ? places[x] : first;
      for (std::uint32_t x = begin; x < end; ++x) table_[places[x]] = first;
    });
    linked_ = true;
  }
  /// Calls f for each run of the n places in seen_ whose first j tokens are the same.
  template <class F>
  void each_alike(std::uint32_t n, std::uint32_t j, F f) const noexcept {
    for (std::uint32_t begin = 0, end; begin < n; begin = end) {
      for (end = begin + 1; end < n && same(seen_[begin], seen_[end], j); ++end) {}
      f(begin, end);
    }
  }

  bool soft_before(std::uint32_t i) const noexcept {
    return i >= count_ || (tokens_[i].flags & (key_joined | key_soft)) != key_joined;
  }

  /// Whether the k words at `i` are all that stands between two borders.  A modifier behind one
  /// word alone is no border to it: "minimal | generating sets".
  bool stands_free(std::uint32_t i, std::uint32_t k) const noexcept {
    constexpr unsigned past = key_verbal | key_past;
    if (!soft_before(i) || !soft_before(i + k) || (tokens_[i + k - 1].flags & past) == past)
      return false;
    if (k > 1) return true;
    if ((tokens_[i].flags & past) != 0) return false;
    if (capital_nouns_ && (tokens_[i].flags & key_upper) == 0) return false;
    return i + 1 == count_ || (tokens_[i + 1].flags & key_joined) == 0 ||
           (tokens_[i + 1].flags & (key_verbal | key_past)) != key_verbal;
  }

  /// Counts the occurrences of each phrase of k tokens, and where they stand free; false where first_of() has no
  /// answer.
  bool count_all(std::uint32_t k) noexcept {
    constexpr unsigned state = key_free_left | key_free_right | key_placed;
    for (std::uint32_t i = 0; i < count_; ++i) {
      seen_[i] = 0;
      tokens_[i].flags = static_cast<std::uint16_t>(tokens_[i].flags & ~state);
    }
    for (std::uint32_t i = 0; i < count_; ++i) {
      if (!may_be(i, k)) continue;
      const std::uint32_t r = first_of(i, k);
      if (r == vacant) return false;
      unsigned free = 0;
      std::uint32_t weight = 1;
      if (is_pair(i)) {
        if (soft_before(i) || soft_before(r) || tokens_[i - 1].term != tokens_[r - 1].term)
          free |= key_free_left;
        if (soft_before(i + k) || soft_before(r + k) ||
            tokens_[i + k].term != tokens_[r + k].term)
          free |= key_free_right;
        weight = 2;
      } else if (stands_free(i, k)) {
        free = key_free_left | key_free_right;
        weight = 2;
      } else if (k == 1) {
        weight = 0;  // a word inside of a phrase does not speak for the word alone
      }
      mark(r, free);
      if ((tokens_[i].flags & key_heading) != 0) seen_[r] |= headed;
      if (times(r) < 0x7ffffff0u) seen_[r] += weight;
    }
    return true;
  }

  std::uint32_t find_of(std::uint32_t k) noexcept {
    linked_ = false;
    clear();
    if (!count_all(k)) {
      link(k);
      count_all(k);
    }
    std::uint32_t found = 0;
    for (std::uint32_t i = 0; i < count_; ++i) {
      if (!may_be(i, k)) continue;
      const std::uint32_t r = first_of(i, k);
      if (!is_phrase(r, k)) continue;
      const bool repeated = times(r) > 2;
      if (k == 1) mark(tokens_[i].term, key_alone);
      if (repeated && k > 1)
        for (std::uint32_t j = 0; j < k; ++j) mark(i + j, key_covered);
      if ((tokens_[r].flags & key_placed) != 0 || slot_length(i) != 0) continue;
      mark(r, key_placed);
      mark(i, k * key_slot);
      score_[i] = score(r, k);
      ++found;
    }
    return found;
  }

  bool is_phrase(std::uint32_t r, std::uint32_t k) const noexcept {
    const unsigned flags = tokens_[r].flags;
    const keyword_token& last = tokens_[r + k - 1];
    constexpr unsigned free = key_free_left | key_free_right;
    if ((flags & free) != free) return false;
    if (anything_) return k <= longest_unproven;
    // a name, or where verbs cannot be told any word, needs to stand free once; else twice
    const bool once = (flags & key_upper) != 0 || !(knows_verbs_ || capital_nouns_);
    if (is_pair(r) || k == 1) return times(r) > 2 || (once && !is_pair(r));
    if (capital_nouns_ && (last.flags & key_upper) == 0 && (flags & key_heading) == 0) return false;
    if (times(r) > 2) return true;
    bool name = true, chance = true;
    for (std::uint32_t j = 0; j < k; ++j) {
      const unsigned f = tokens_[r + j].flags;
      if ((f & (key_heading | key_covered | key_verbal)) != 0) return false;
      name = name && (f & key_upper) != 0;
      chance = chance && (tokens_[tokens_[r + j].term].flags & key_alone) != 0;
    }
    if (chance) return false;
    if (capital_nouns_) return k == 2 || name;
    return name || (knows_verbs_ && k <= longest_unproven);
  }

  float score(std::uint32_t r, std::uint32_t k) const noexcept {
    PITH_EXACT_FLOAT
    const float c = 0.5f * static_cast<float>(times(r));
    float sum = 0, part = 1;
    for (std::uint32_t j = 0; j < k; ++j) {
      sum += share_[tokens_[r + j].term];
      if (c < 1.5f && k > 1 && (tokens_[r + j].flags & (key_verbal | key_past)) == key_past) part *= general_part;
    }
    if (k > 2 && !is_pair(r)) part *= full_name;
    if ((seen_[r] & headed) != 0) part *= in_heading;
    const float late = 1.0f + static_cast<float>(r) / (knows_verbs_ ? late_words : late_words_unproven);
    const float steady = c < steady_count ? c : steady_count;
    return part * c * square_root(c * steady * sum / late) / late;
  }

  /// Of a phrase at its first token: seen_ has twice how often it occurs and, as its highest bit, whether it
  /// does so in a heading.
  static constexpr std::uint32_t headed = 1u << 31;
  std::uint32_t times(std::uint32_t r) const noexcept { return seen_[r] & ~headed; }

  keyword_token* const tokens_;
  const std::uint32_t count_;
  float* const share_;
  std::uint32_t* const seen_;
  float* const score_;
  std::uint32_t* const table_;
  const std::size_t slots_;
  const bool knows_verbs_, capital_nouns_;
  bool anything_ = false;
  bool linked_ = false;  // the table has the first occurrence of each token's phrase, in place of hashes
};

PITH_EXACT_FLOAT_END

constexpr std::uint32_t asked_for(const keyword_options& o) noexcept {
  if (o.count > most_keywords) return most_keywords;
  return o.count != 0 ? o.count : 10;
}

/// Whether every number is in its range; a NaN is in none.
constexpr bool valid(const keyword_options& o) noexcept {
  return o.damping >= 0 && o.damping <= 0.99f && o.tolerance >= 0 && o.window != 1 &&
         o.window <= largest_window;
}

/// Where the arrays are, in bytes from the start of the workspace, for so many tokens and sentences as
/// the reader counts them.  Sizes and addresses come from here, as in layout.hpp.
template <class Size>
struct keyword_layout {
  Size tokens_end, second, third, table, found, found_end, sentence_bytes;

  constexpr keyword_layout(Size tokens, Size sentences, const keyword_options& o) noexcept
      : tokens_end(sizeof(keyword_token) * tokens),
        second(tokens_end + sizeof(float) * tokens),
        third(second + sizeof(float) * tokens),
        table(third + sizeof(float) * tokens),
        found(table + sizeof(std::uint32_t) * table_slots(tokens)),
        found_end(found + sizeof(keyword) * (asked_for(o) < tokens ? asked_for(o) : tokens)),
        sentence_bytes(sizeof(sentence) * sentences) {}

  /// The sentences are at the end while the words are found, and then done with.
  constexpr Size bytes() const noexcept {
    return larger(tokens_end + sentence_bytes, found_end) + spare_bytes;
  }
};

/// What a text takes; no_size where that would wrap.
template <class Size = std::size_t, class Count>
constexpr Size keyword_bytes(Count tokens, Count sentences, const keyword_options& o) noexcept {
  if (!can_count<Size>(tokens, sentences)) return no_size<Size>;
  return keyword_layout<Size>(static_cast<Size>(tokens), static_cast<Size>(sentences), o).bytes();
}

/// Puts the content words over the tokens and sentences that were read; returns how many.  Not
/// inlined, as its stack is not needed later.
PITH_NOINLINE inline std::uint32_t find_words(std::string_view text, const language* pack,
                                                  const reading& r) noexcept {
  keyword_scanner scanner(text, pack, reinterpret_cast<keyword_token*>(r.tokens), r.token_count);
  for (std::uint32_t i = 0; i < r.sentence_count; ++i) {
    const role of = r.sentences[i].role;
    if (of <= role::heading || of == role::caption || of == role::footnote)
      scanner.read_sentence(r.sentences[i]);
  }
  return scanner.count();
}

/// Ranks n words and chooses the phrases.
PITH_NOINLINE inline void rank_words(const char* text, const reading& r, std::uint32_t n,
                                         const keyword_options& o, keyword_result& out) noexcept {
  const keyword_layout<std::size_t> at(r.token_count, 0, o);
  keyword_token* const tokens = reinterpret_cast<keyword_token*>(r.tokens);
  unsigned char* const begin = reinterpret_cast<unsigned char*>(r.tokens);
  float* const first = array_at<float>(begin + at.tokens_end);
  float* const second = array_at<float>(begin + at.second);
  float* const third = array_at<float>(begin + at.third);
  std::uint32_t* const table = array_at<std::uint32_t>(begin + at.table);
  keyword* const found = array_at<keyword>(begin + at.found);
  std::uint32_t* const seen = reinterpret_cast<std::uint32_t*>(second);
  phrase_finder phrases(tokens, n, first, seen, third, table, o.language);
  out.term_count = phrases.number_terms();
  word_ranker rank(tokens, n, o.window != 0 ? o.window : 2, first, second, third);
  const rank_outcome outcome = rank.iterate(out.term_count, damping_of(o), tolerance_of(o), sweeps_of(o));
  out.sweeps = outcome.sweeps;
  out.converged = outcome.converged;
  phrases.share_out();
  out.candidate_count = phrases.find();

  std::uint32_t* const nodes = reinterpret_cast<std::uint32_t*>(first);
  std::uint32_t* const chosen = seen;
  for (std::uint32_t i = 0; i < n; ++i)
    if (phrases.slot_length(i) == 0) third[i] = best_first::gone;
  const std::uint32_t asked = asked_for(o);
  for (best_first queue(third, nodes, n); out.count < asked && !queue.empty();) {
    const std::uint32_t i = queue.best();
    bool repeats = false;
    for (std::uint32_t c = 0; c < out.count && !repeats; ++c)
      repeats = phrases.repeats(i, chosen[c], found[c].score);
    if (!repeats) {
      found[out.count].score = third[i];
      chosen[out.count++] = i;
    }
    queue.take(i);
  }
  phrases.describe(text, chosen, out.count, found);
  out.keywords = found;
}

}  // namespace detail

template <class Options, std::enable_if_t<std::is_same<Options, keyword_options>::value, int>>
std::size_t workspace_bytes(std::string_view text, const Options& o) noexcept {
  if (!detail::valid(o) || detail::accepts(text) != status::ok) return 0;
  const detail::reading r = detail::read_text(text, o.language, {});
  return detail::keyword_bytes(r.token_count, r.sentence_count, o);
}

template <class Options, std::enable_if_t<std::is_same<Options, keyword_options>::value, int>>
constexpr std::size_t workspace_bound(std::size_t text_bytes, const Options& o) noexcept {
  if (!detail::valid(o)) return 0;
  if (text_bytes > max_text_bytes) return detail::no_size<>;
  const std::uint64_t half = (text_bytes + 1) / 2;
  return detail::keyword_bytes(half, half, o);
}

inline keyword_result keywords(std::string_view text, const keyword_options& o,
                                             workspace w) noexcept {
  using namespace detail;
  keyword_result out;
  out.status = !valid(o) ? status::invalid_option : accepts(text);
  if (out.status != status::ok) return out;
  const reading r = read_text(text, o.language, w);
  out.status = r.outcome;
  const std::size_t need = keyword_bytes(r.token_count, r.sentence_count, o);
  if (!has_room(need, size_of(w), out) || out.status != status::ok) return out;
  const std::uint32_t n = find_words(text, o.language, r);
  rank_words(text.data(), r, n, o, out);
  return out;
}

}  // namespace pith

#endif  // PITH_PHRASES_HPP
