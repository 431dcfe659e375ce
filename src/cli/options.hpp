// options.hpp - the options of `pith` as a table: names, values, and with what each has an effect.
#ifndef PITH_CLI_OPTIONS_HPP
#define PITH_CLI_OPTIONS_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cli {

enum class key : std::uint8_t {
  number, ratio, words, bytes, fit,
  query, title, strength, corpus, section, order, method, damping, tolerance, sweeps, language,
  stop_words, lines,
  format, json, html, highlight, color, scores, explain, stats, keywords, sentences, blocks,
  all_sentences, all_blocks, stem,
  recursive, include, null, jobs, progress,
  jsonl, tsv, field, column, into, first_line, flush, strict,
  help, version,
  count_
};

/// What is done with a text; an option says with which of these it has an effect.
enum work : unsigned {
  summaries = 1,   ///< of each file
  together = 2,    ///< of all files: --corpus
  sections = 4,    ///< of each heading: --section
  shown = 8,       ///< the whole text, marked: --highlight
  phrases = 16,    ///< --keywords
  lists = 32,      ///< --all-sentences, --all-blocks
  stems = 64,
  from_records = 128,  ///< a bit more: the texts are fields of records
  pages = 256,         ///< a bit more: --html
  objects = 512,       ///< a bit more: --json
  marked = 1024,       ///< a bit more: --format markdown
  chosen = summaries | together | sections | shown,
  ranked = chosen | phrases,
  any = ranked | lists | stems
};

enum class value : std::uint8_t { none, needed, possible };

struct option {
  const char* name;
  key which;
  cli::value value;
  char letter;
  unsigned works;  ///< the work with which it has an effect
  unsigned not_with;  ///< of the bits more, those with which it has none
};

extern const option options[];
extern const std::size_t option_count;

/// The option of this name: also for an abbreviation that is one option's alone.  Null, and `many` set,
/// where it could be several.
const option* find_option(std::string_view name, bool& many);
const option* find_option(char letter);

/// The option whose name is most like this one; null where none is.
const option* like(std::string_view name);

/// Two options of which one has no effect with the other, or needs it.
struct relation {
  key one, other;
};
extern const relation clashes[];
extern const std::size_t clash_count;
extern const relation needs[];  ///< `one` has an effect only with one of its `other`s
extern const std::size_t need_count;

}  // namespace cli

#endif  // PITH_CLI_OPTIONS_HPP
