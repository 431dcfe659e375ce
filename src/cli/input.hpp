// input.hpp - the whole of a file, or of standard input, as one piece of memory.
#ifndef PITH_CLI_INPUT_HPP
#define PITH_CLI_INPUT_HPP

#include <cstddef>
#include <string_view>

namespace cli {

/// One text.  Large files are mapped, others and pipes are read; the memory is given back by the
/// destructor.
class input {
 public:
  input() = default;
  ~input();
  input(const input&) = delete;
  input& operator=(const input&) = delete;

  /// Loads `name`, "-" for standard input.  Returns 0, or the errno that says why not.
  int load(const char* name);
  std::string_view text() const { return {data_, size_}; }

 private:
  int read_all(int file, std::size_t expected);

  char* data_ = nullptr;
  std::size_t size_ = 0;
  bool mapped_ = false;
};

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
  char* data() const { return data_; }
  std::size_t size() const { return size_; }

 private:
  char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace cli

#endif  // PITH_CLI_INPUT_HPP
