// pith/reading/tags.hpp - the tags of HTML by their names: what they say in a page, and in a sentence that is shown.
//
// One list is the source of both.  A tag is told by a hash of its name, in letters of any size, and looked up in order.
// Sixteen bits are enough: of a thousand words that are none of these names, one or two are taken for one.
#ifndef PITH_TAGS_HPP
#define PITH_TAGS_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"

namespace pith::detail {

/// What a tag says of the text behind it in a page: a letter, then the names of its tags.  p paragraph, h heading,
/// i item, c code, g caption, q quotation; d a block of any kind; x no text up to the end of the element; b a line end.
/// After a name: ? a manual writes such a word in such brackets too, <file>; _ it parts words; ! what is in it is none
/// of the text.
inline constexpr const char* block_tags[] = {
    "p p_ dd_ figure para_ ",
    "h h1 h2 h3 h4 h5 h6 ",
    "i li_ dt_ ",
    "c pre ",
    "g figcaption caption? ",
    "q blockquote ",
    "d div_ section article main header body head? center table tr td_ th_ ul ol dl form? hr_ address? ",
    "d details? summary? fieldset abstract? sp claim? claims? ",
    "x title? script?! style?! svg! nav? noscript template? select? button?_ iframe object? video audio canvas? footer ",
    "x legend? textarea aside math map? teiheader titlepage standoff castlist stage? speaker? othercit nplcit patcit element? mixed? ",  // the last of XML
    "b br_ "};
/// Those inside sentences, and in pages nothing: of HTML, of wikis and of subtitles.
inline constexpr const char* inline_tags[] = {
    "- a abbr acronym b bdi bdo big c cite code col colgroup del dfn em embed font frame frameset hgroup html i img ins kbd l ",
    "- lb mark nobr noframes nowiki optgroup option?_ picture q ref?! rp rt ruby s samp small span strike strong sub sup ",
    "- tbody tfoot thead time tt u v var wbr "};

/// What is known of a tag besides its letter.
enum tag_bit : std::uint8_t { tag_is_word = 32, tag_parts = 64, tag_hides = 128 };

using tag_id = std::uint16_t;

/// The hash of a name with one more character.
constexpr tag_id tag_hash(tag_id before, char c) noexcept {
  constexpr unsigned factor = 121;  // of the numbers below 256 the one that takes the fewest words for tags
  return static_cast<tag_id>(before * factor + (static_cast<unsigned char>(c) | 0x20u));
}
constexpr tag_id tag_hash(const char* name) noexcept {
  tag_id hash = 0;
  while (*name > '_' || (*name >= '0' && *name <= '9')) hash = tag_hash(hash, *name++);
  return hash;
}

constexpr unsigned count_tags(const char* const* rows, unsigned n) noexcept {
  unsigned count = 0;
  for (unsigned i = 0; i < n; ++i)
    for (const char* names = rows[i] + 2; *names != '\0'; ++names) count += *names == ' ';
  return count;
}

/// The tags of some rows in the order of their hashes.
template <unsigned Count>
struct tag_table {
  tag_id hashes[Count] = {};
  std::uint8_t what[Count] = {};  ///< the low bits of the letter, and those of tag_bit

  constexpr tag_table(const char* const* rows, unsigned n) noexcept {
    unsigned count = 0;
    for (unsigned i = 0; i < n; ++i)
      for (const char* names = rows[i] + 2; *names != '\0'; ++names) {
        const tag_id hash = tag_hash(names);
        unsigned bits = static_cast<unsigned>(*rows[i]) & 31u;
        for (; *names != ' '; ++names)
          bits |= *names == '?' ? +tag_is_word : *names == '_' ? +tag_parts : *names == '!' ? +tag_hides : 0u;
        unsigned at = count++;
        for (; at > 0 && hashes[at - 1] > hash; --at) {
          hashes[at] = hashes[at - 1];
          what[at] = what[at - 1];
        }
        hashes[at] = hash;
        what[at] = static_cast<std::uint8_t>(bits);
      }
  }
  /// What is known of the tag with that hash; 0: it is none of these.
  constexpr unsigned find(tag_id hash) const noexcept {
    unsigned low = 0, high = Count;
    while (low < high) {
      const unsigned middle = (low + high) / 2;
      if (hashes[middle] < hash) low = middle + 1;
      else high = middle;
    }
    return low < Count && hashes[low] == hash ? what[low] : 0u;
  }
};
#define PITH_TAGS(rows) tag_table<count_tags(rows, sizeof rows / sizeof *rows)>(rows, sizeof rows / sizeof *rows)
inline constexpr auto tags_of_blocks = PITH_TAGS(block_tags);
inline constexpr auto tags_inside = PITH_TAGS(inline_tags);
#undef PITH_TAGS

/// How far the end of a value in quotation marks may be: less than a reader sees at once, and what is hidden at the
/// worst where one is missing.
inline constexpr std::ptrdiff_t longest_value = 400;
/// The last byte of the value in quotation marks that begins at the "=" at `p`, in which ">" is no tag's end; `p`
/// itself where there is none, or no end of it: the next mark after 'title="mill>' may be that of 'class="wide"'.
PITH_NOINLINE inline const char* skip_value(const char* p, const char* limit) noexcept {
  if (limit - p > longest_value) limit = p + longest_value;
  const char* q = p + 1;
  if (q == limit || (*q != '"' && *q != '\'')) return p;
  while (++q < limit)
    if (*q == p[1]) return q + 1 == limit || static_cast<unsigned char>(q[1]) <= '>' ? q : p;  // no letter is after it
  return p;
}
/// After the tag at `p`, or the end of what can be seen of it.
inline const char* tag_end(const char* p, const char* limit) noexcept {
  for (; p < limit && *p != '>'; ++p)
    if (*p == '=') p = skip_value(p, limit);
  return p < limit ? p + 1 : p;
}

constexpr bool tags_differ() noexcept {
  for (unsigned i = 0; i < sizeof tags_of_blocks.what; ++i) {
    if (i != 0 && tags_of_blocks.hashes[i] == tags_of_blocks.hashes[i - 1]) return false;
    if (tags_inside.find(tags_of_blocks.hashes[i]) != 0) return false;
  }
  for (unsigned i = 1; i < sizeof tags_inside.what; ++i)
    if (tags_inside.hashes[i] == tags_inside.hashes[i - 1]) return false;
  return true;
}
static_assert(tags_differ(), "no two names have the same hash");

}  // namespace pith::detail

#endif  // PITH_TAGS_HPP
