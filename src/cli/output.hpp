// output.hpp - standard output with a buffer that remembers whether a write failed, and JSON.
#ifndef PITH_CLI_OUTPUT_HPP
#define PITH_CLI_OUTPUT_HPP

#include <cstddef>
#include <string_view>

namespace cli {

/// Writes to a file descriptor through a buffer.  After a failed write nothing more is written and
/// error() says why.
class output {
 public:
  explicit output(int file) : file_(file) {}

  void put(char c) {
    if (used_ == sizeof buffer_) flush();
    buffer_[used_++] = c;
  }
  void put(std::string_view text);
  void number(std::size_t n);
  /// A float with six decimals.
  void decimal(double value);
  /// A JSON string with its quotation marks: what is no UTF-8 becomes U+FFFD, a byte each.
  void json_string(std::string_view text);
  void flush();
  /// 0, or the errno of the first write that failed.
  int error() const { return error_; }

 private:
  int file_;
  int error_ = 0;
  std::size_t used_ = 0;
  char buffer_[32768];
};

}  // namespace cli

#endif  // PITH_CLI_OUTPUT_HPP
