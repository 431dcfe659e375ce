// records.hpp - one record in, one record out: JSON objects and tab-separated lines.
#ifndef PITH_CLI_RECORDS_HPP
#define PITH_CLI_RECORDS_HPP

#include <cstddef>
#include <string_view>

#include "arguments.hpp"
#include "jobs.hpp"

namespace cli {

/// A record of more bytes is not kept: one line is written that says so.
inline constexpr std::size_t longest_record = std::size_t{64} << 20;

/// Summarizes every record of a task into task::out, a line each.
void do_records(const arguments& a, task& t, buffers& m);

/// Cuts a stream into tasks of whole records.
class record_source {
 public:
  /// The lines of the first file are numbered from `first_line`.
  record_source(bool at_once, std::size_t first_line) : at_once_(at_once), next_line_(first_line) {}

  /// Begins with a file; 0 or errno.
  int open(const char* name);
  void close();
  /// Fills a task with the next records: false at the end, and where reading failed, which error()
  /// says.  With `at_once` it takes what has come and waits for no more than one whole record.
  bool fill(task& t);
  int error() const { return error_; }
  /// Bytes read so far, and the size of the file, 0 where that is not known.
  std::size_t done() const { return done_; }
  int file() const { return file_; }
  std::size_t size() const { return size_; }

 private:
  bool skip_line(task& t);

  bool at_once_;
  std::size_t next_line_;
  int file_ = -1, error_ = 0;
  bool end_ = false;
  std::size_t line_ = 1, done_ = 0, size_ = 0;
  memory rest_;                 // the beginning of a record whose end has not come
  std::size_t rest_bytes_ = 0;
};

}  // namespace cli

#endif  // PITH_CLI_RECORDS_HPP
