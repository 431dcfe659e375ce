// pack.cpp - a language pack of one's own: Latin, in a few words.  A pack is a constant; what a program does
// not name is not linked.
//     c++ -std=c++17 -O2 -Iinclude tests/examples/pack.cpp
#include <pith/pith.hpp>

#include <cstdio>

namespace {

// Every list is optional: pith::word_lists names them all.
struct latin_words : pith::word_lists {
  static constexpr char stop_words[] = "et in est ad non ut cum sed quae qui a ab per ex erat sunt ac esse atque";
  static constexpr char abbreviations[] = "m l c cn q sex";  // Marcus, Lucius, ... before a name
  static constexpr char starters[] = "deinde itaque";
};

// Endings of nouns and verbs, the longest first, so that "legio", "legionis" and "legiones" are one term.
// A stemmer works in place, gives back the new length, which is never more, and throws nothing.
std::size_t stem(char* word, std::size_t length) noexcept {
  static constexpr std::string_view endings[] = {"ionibus", "ionem", "iones", "ionis", "orum", "arum", "ibus", "io",
                                                 "em", "es", "is", "os", "as", "um", "us", "am", "ae", "a", "i", "o"};
  for (const std::string_view ending : endings)
    if (length > ending.size() + 2 &&
        std::string_view(word + length - ending.size(), ending.size()) == ending)
      return length - ending.size();
  return length;
}

constexpr pith::language latin = pith::make_language<latin_words>("la", stem);

constexpr std::string_view text =
    "Legiones ad flumen venerunt. Pons super flumen a legionibus factus est. "
    "Nox erat frigida. Deinde legio pontem custodivit.";

}  // namespace

int main() {
  static pith::static_workspace<pith::workspace_bound(text.size())> memory;
  pith::options wanted;
  wanted.sentences = 2;
  wanted.language = &latin;
  for (const pith::span& s : pith::summarize(text, wanted, memory))
    std::printf("%.*s\n", static_cast<int>(s.length), text.data() + s.offset);
  return 0;
}
