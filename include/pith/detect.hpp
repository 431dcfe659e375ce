// pith/detect.hpp - detects the language of a text by its letters and its stop words.
//
// Eight samples spread over the text, 1,280 bytes in all, are looked at.  The pack with the most evidence wins,
// unless even that is little for the number of words: then the answer is null, and the text is best read
// without a pack.  A language that no pack knows can still be taken for one that shares its small words:
// Catalan for Spanish, where there is no Catalan pack.  reading/detection.hpp says what counts as evidence.
#ifndef PITH_DETECT_HPP
#define PITH_DETECT_HPP

#include <cstddef>
#include <string_view>

#include "language.hpp"
#include "languages/all.hpp"

namespace pith {

/// The pack among `packs` for the language of `text`, or null if none fits.
///
/// `packs` are `count` pointers, none of them null; only the first 40 are used.  Of two that fit equally
/// well, the earlier one wins.  A program that names its candidates here carries no
/// others.  The letters of a language are known by its code, whoever made the pack.  The detector
/// itself is 1 KB of code and 2 KB of table, and what terms.hpp needs to read words.
///
/// A few words are enough if the language has letters or words of its own, and otherwise about 500 bytes of
/// running text.  Time: at most 1,280 bytes of the text are read, and each word of them is looked
/// up in each pack.  Never fails; the text may be any bytes.
inline const language* detect(std::string_view text, const language* const* packs, std::size_t count) noexcept;

/// The same among all packs that Pith has, in a third of the time: a table of 8 KB says which packs may have a
/// word.  A program that calls this one carries them all, some seventy kilobytes; one that does not, none.
inline const language* detect(std::string_view text) noexcept;

}  // namespace pith

#include "reading/detection.hpp"

#endif  // PITH_DETECT_HPP
