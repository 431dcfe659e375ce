// output.hpp - what the command writes: buffered, to a file or kept in memory, and JSON.
#ifndef PITH_CLI_OUTPUT_HPP
#define PITH_CLI_OUTPUT_HPP

#include <cstddef>
#include <cstring>
#include <string_view>

namespace cli {

/// Bytes on their way to a file descriptor, or kept in memory until somebody asks for them.  After a
/// failed write nothing more is written and error() says why.
class output {
 public:
  output() = default;                             ///< in memory
  explicit output(int file) : file_(file) {}      ///< to a file, a buffer at a time
  ~output();
  output(const output&) = delete;
  output& operator=(const output&) = delete;

  void put(char c) {
    if (used_ == room_ && !grow(1)) return;
    buffer_[used_++] = c;
  }
  void put(std::string_view bytes) {
    if (bytes.empty()) return;  // data() may be null
    if (bytes.size() >= room_ - used_) return put_parts(bytes);
    std::memcpy(buffer_ + used_, bytes.data(), bytes.size());
    used_ += bytes.size();
  }
  /// What is not ours: words of a text.  As it is, except on a terminal, which
  /// must not take it for commands: see visible().
  void foreign(std::string_view bytes) { show(bytes, false); }
  /// The name of a file: on a terminal tab and line end are visible too.
  void name(std::string_view bytes) { show(bytes, true); }
  void number(std::size_t n);
  /// A float with six decimals.
  void decimal(float value);
  /// snprintf's text.
  void format(const char* format, ...) __attribute__((format(printf, 2, 3)));
  /// A JSON string with its quotation marks.  A byte that is not UTF-8 becomes U+FFFD.
  void json_string(std::string_view text);

  void flush();
  /// 0, or the errno of the first write that failed.
  int error() const { return error_; }

  /// Whether foreign() writes control characters in a form that can be seen: "^[" for ESC, "<9B>" for
  /// U+009B and for a byte that is not UTF-8.
  void show_controls(bool shown) { visible_ = shown; }
  bool shows_controls() const { return visible_; }

  /// What is in memory.
  std::string_view held() const { return {buffer_, used_}; }
  /// Forgets it; a buffer that grew large is given back.
  void clear();

 private:
  bool grow(std::size_t more);
  void put_parts(std::string_view bytes);
  void show(std::string_view bytes, bool one_line);

  int file_ = -1;
  int error_ = 0;
  bool visible_ = false;
  std::size_t used_ = 0, room_ = 0;
  char* buffer_ = nullptr;
};

/// Where the results of one piece of work go, and what is said about it.
struct streams {
  output& out;
  output& err;
};

/// "pith: NAME: MESSAGE" on standard error.
void complain(output& err, std::string_view name, std::string_view message);

/// How many bytes the character at the front of `text` takes, and whether a terminal could take it for
/// a command: C0 but tab and line end, DEL, C1, and bytes that are not UTF-8.
struct looked_at {
  std::size_t bytes;
  bool control;
  bool malformed;
};
looked_at look(std::string_view text);

}  // namespace cli

#endif  // PITH_CLI_OUTPUT_HPP
