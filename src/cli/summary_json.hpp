// summary_json.hpp - a sentence of a summary in each of the forms that programs and people read.
#ifndef PITH_CLI_SUMMARY_JSON_HPP
#define PITH_CLI_SUMMARY_JSON_HPP

#include "pith/pith.hpp"
#include "pith/ranking.hpp"
#include "report.hpp"

namespace cli {

/// The beginning of the object of one text or of a corpus, up to its list of sentences.
void open_summary(output& out, const arguments& a, const corpus& c, const pith::result& r);

/// A sentence as a line of text, an item of Markdown or an object; `next`: not the first one.  `why` is null
/// or what is to be told of it.
void put_sentence(const arguments& a, const corpus& c, const pith::span& s, const pith::explanation* why,
                  bool next, buffers& m, output& out);

/// Bytes of all texts.
std::size_t bytes_of(const corpus& c);

}  // namespace cli

#endif  // PITH_CLI_SUMMARY_JSON_HPP
