// names.hpp - the files to read: those named, those of a list, those in folders.
#ifndef PITH_CLI_NAMES_HPP
#define PITH_CLI_NAMES_HPP

#include <cstddef>

#include "arguments.hpp"
#include "input.hpp"
#include "output.hpp"

namespace cli {

/// Names of files, in the order in which they are read.
class names {
 public:
  names() = default;
  ~names();
  names(const names&) = delete;
  names& operator=(const names&) = delete;

  /// Takes the names of the command line, or of standard input with --null; with --recursive those in
  /// folders, by name, without hidden ones and without following links.  What cannot be read is told on
  /// `err`; false where something could not.
  bool collect(const arguments& a, output& err);

  std::size_t count() const { return count_; }
  const char* operator[](std::size_t i) const { return all_[i]; }
  const char* const* data() const { return all_; }

 private:
  bool add(const char* name, bool copy);
  bool walk(const char* folder, const char* pattern, output& err, unsigned depth);

  const char** all_ = nullptr;
  char** copies_ = nullptr;
  std::size_t count_ = 0, room_ = 0, copy_count_ = 0, copy_room_ = 0;
  input list_;
};

}  // namespace cli

#endif  // PITH_CLI_NAMES_HPP
