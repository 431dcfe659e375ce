// line_reader.hpp - a text whose lines are its sentences: for --lines.
//
// A reader as the library's stages ask for one (options::reader): each line is read by the library's own
// reader with its sentences joined, so that the words are the same, and is then ended as one sentence.
#ifndef PITH_CLI_LINE_READER_HPP
#define PITH_CLI_LINE_READER_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "pith/pith.hpp"

namespace cli {

class line_reader {
 public:
  using writer = pith::detail::reader::writer;

  line_reader(const pith::language* pack, pith::detail::model_writer& out) noexcept : pack_(pack), out_(out) {}

  void consume(const char* text, std::size_t bytes, std::uint32_t, bool) noexcept {
    unsigned flags = pith::starts_block;
    for (std::size_t i = 0; i < bytes;) {
      const void* const found = std::memchr(text + i, '\n', bytes - i);
      const std::size_t next = found != nullptr ? static_cast<std::size_t>(static_cast<const char*>(found) - text) + 1
                                                : bytes;
      std::size_t begin = i, end = next;
      while (begin < end && pith::detail::is_collapsed(text[begin])) ++begin;
      while (end > begin && pith::detail::is_collapsed(text[end - 1])) --end;
      if (begin == end) {
        flags |= pith::starts_block;  // after an empty line
      } else {
        read_line(text, begin, end, flags);
        flags = 0;
      }
      i = next;
    }
  }

 private:
  void read_line(const char* text, std::size_t begin, std::size_t end, unsigned flags) noexcept {
    out_.join(true);
    pith::detail::reader line(pack_, out_);
    line.consume(text + begin, end - begin, 0, true);
    out_.join(false);
    std::uint32_t words = 0;
    for (std::size_t i = begin; i < end; ++i)
      words += !pith::detail::is_collapsed(text[i]) && (i == begin || pith::detail::is_collapsed(text[i - 1]));
    if (text[end - 1] == '?') flags |= pith::question;
    out_.end_sentence(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin), words,
                      pith::role::paragraph, flags | pith::complete);
  }

  const pith::language* pack_;
  pith::detail::model_writer& out_;
};

struct line_options : pith::options {
  explicit line_options(const pith::options& o) : pith::options(o) {}
  using reader = line_reader;
};

/// pith::summarize() of a text whose lines are its sentences.
inline pith::result summarize_lines(std::string_view text, const pith::options& o, pith::workspace w) noexcept {
  return pith::detail::summarize_all(pith::detail::one{}, [text](std::size_t) { return text; }, line_options(o), w);
}

}  // namespace cli

#endif  // PITH_CLI_LINE_READER_HPP
