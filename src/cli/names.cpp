// names.cpp - reads lists of names and folders.
#include "names.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fnmatch.h>
#include <sys/stat.h>

namespace cli {

namespace {

// Folders within each other: far more than a path's length allows.
constexpr unsigned deepest = 512;

template <class T>
bool make_room(T*& all, std::size_t count, std::size_t& room) {
  if (count < room) return true;
  const std::size_t more = room == 0 ? 64 : room * 2;
  T* const larger = static_cast<T*>(std::realloc(all, more * sizeof(T)));
  if (larger == nullptr) return false;
  all = larger;
  room = more;
  return true;
}

int by_name(const void* a, const void* b) {
  return std::strcmp(*static_cast<const char* const*>(a), *static_cast<const char* const*>(b));
}

bool tell(output& err, const char* name, int error) {
  complain(err, name, std::strerror(error));
  return false;
}

}  // namespace

names::~names() {
  for (std::size_t i = 0; i < copy_count_; ++i) std::free(copies_[i]);
  std::free(copies_);
  std::free(all_);
}

bool names::add(const char* name, bool copy) {
  if (!make_room(all_, count_, room_)) return false;
  if (copy) {
    char* const own = make_room(copies_, copy_count_, copy_room_) ? strdup(name) : nullptr;
    if (own == nullptr) return false;
    copies_[copy_count_++] = own;
    name = own;
  }
  all_[count_++] = name;
  return true;
}

bool names::walk(const char* folder, const char* pattern, output& err, unsigned depth) {
  DIR* const entries = depth < deepest ? opendir(folder) : nullptr;
  if (entries == nullptr) return tell(err, folder, depth < deepest ? errno : ELOOP);
  char** found = nullptr;
  std::size_t count = 0, room = 0;
  bool good = true;
  const std::size_t length = std::strlen(folder);
  const bool slash = length > 0 && folder[length - 1] == '/';
  while (const dirent* const entry = readdir(entries)) {
    if (entry->d_name[0] == '.') continue;
    const std::size_t n = std::strlen(entry->d_name);
    char* const path = make_room(found, count, room) ? static_cast<char*>(std::malloc(length + n + 2)) : nullptr;
    if (path == nullptr) {
      good = tell(err, folder, ENOMEM);
      break;
    }
    std::memcpy(path, folder, length);
    if (!slash) path[length] = '/';
    std::memcpy(path + length + !slash, entry->d_name, n + 1);
    found[count++] = path;
  }
  closedir(entries);
  if (count > 0) std::qsort(found, count, sizeof *found, by_name);
  for (std::size_t i = 0; i < count; ++i) {
    struct stat info;
    const char* const base = std::strrchr(found[i], '/') + 1;
    if (lstat(found[i], &info) != 0) good = tell(err, found[i], errno);
    else if (S_ISDIR(info.st_mode)) good = walk(found[i], pattern, err, depth + 1) && good;
    else if (S_ISREG(info.st_mode) && (pattern == nullptr || fnmatch(pattern, base, 0) == 0) &&
             !add(found[i], true))
      good = tell(err, found[i], ENOMEM);
    std::free(found[i]);
  }
  std::free(found);
  return good;
}

bool names::collect(const arguments& a, output& err) {
  bool good = true;
  const auto take = [&](const char* name) {
    struct stat info;
    if (a.recursive && std::strcmp(name, "-") != 0 && stat(name, &info) == 0 && S_ISDIR(info.st_mode))
      good = walk(name, a.include, err, 0) && good;
    else if (!add(name, false))
      good = tell(err, name, ENOMEM);
  };
  if (!a.null) {
    for (int i = 0; i < a.file_count; ++i) take(a.files[i]);
    return good;
  }
  const int error = list_.load_bytes("-");
  if (error != 0) return tell(err, "standard input", error);
  const std::string_view text = list_.text();
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = i + strnlen(text.data() + i, text.size() - i);
    if (end == text.size()) {
      complain(err, "standard input", "the last name has no NUL after it; it was left out");
      return false;
    }
    if (end > i) take(text.data() + i);
    i = end + 1;
  }
  return good;
}

}  // namespace cli
