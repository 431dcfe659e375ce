// input.hpp - the whole of a file, or of standard input, as one piece of memory.
#ifndef PITH_CLI_INPUT_HPP
#define PITH_CLI_INPUT_HPP

#include <cstddef>
#include <string_view>

#include "content.hpp"

namespace cli {

/// One text.  Large files are mapped, others and pipes are read; the memory is given back by the
/// destructor.
class input {
 public:
  input() = default;
  ~input();
  input(const input&) = delete;
  input& operator=(const input&) = delete;

  /// Loads `name`, "-" for standard input, as UTF-8: UTF-16 and Windows-1252 are converted, and what is around the
  /// prose of a notebook, of translations or of JSON is made white space, so that text() may not be the file's bytes.
  /// Returns 0, or the errno that says why not; not_text where holds() says what it is instead.
  int load(const char* name);
  /// The same, whatever the bytes are.
  int load_bytes(const char* name);
  std::string_view text() const { return {data_, size_}; }
  /// What was loaded, or was refused.
  const content& holds() const { return content_; }
  static constexpr int not_text = -1;

 private:
  int load_all(const char* name, bool look);
  int read_all(int file, std::size_t expected, bool look);
  void look_at_start();
  int convert();
  int unwrap_text();
  void drop();

  content content_;
  char* data_ = nullptr;
  std::size_t size_ = 0;
  bool mapped_ = false;
};

/// Why a file could not be loaded, in words.
const char* why(int error, const input& file);

/// Memory that grows: the workspace of the calls and the buffer for one line, kept from file to
/// file.  The pages of what grows are not touched before they are used, so that generous is cheap.
class memory {
 public:
  memory() = default;
  ~memory();
  memory(const memory&) = delete;
  memory& operator=(const memory&) = delete;

  /// Makes at least `bytes` available, their content lost; false when there are not so many.
  bool reserve(std::size_t bytes);
  /// The same, with what is there kept.
  bool extend(std::size_t bytes);
  /// Gives the memory back where it is much.
  void shrink();
  char* data() const { return data_; }
  std::size_t size() const { return size_; }

 private:
  bool renew(std::size_t bytes, std::size_t kept);

  char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace cli

#endif  // PITH_CLI_INPUT_HPP
