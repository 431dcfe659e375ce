// process.hpp - runs a program as a shell would and keeps what it said, for the tests of commands.
#ifndef PITH_TESTS_PROCESS_HPP
#define PITH_TESTS_PROCESS_HPP

#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vector>

namespace process {

/// Where `make` put what it built, and below it a folder for the files of tests.
inline std::string build_folder() {
  const char* const build = std::getenv("PITH_BUILD");
  return build != nullptr && *build != '\0' ? build : "build";
}

inline std::string scratch(const std::string& name) {
  const std::string folder = build_folder() + "/tests/scratch";
  mkdir(folder.c_str(), 0777);
  return folder + "/" + name;
}

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

/// Writes a file of the scratch folder and returns its path.
inline std::string write_file(const std::string& name, const std::string& text) {
  const std::string path = scratch(name);
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

struct outcome {
  int status = -1;  ///< exit status; 1000 + signal when a signal ended it
  std::string out, err;
};

/// Runs a program, `words[0]` looked up in PATH, with `input` as standard input.  Files stand for
/// the three streams, so that no pipe can fill up.  `stdout_path` replaces standard output.
inline outcome run(const std::vector<std::string>& words, const std::string& input = {},
                   const char* stdout_path = nullptr) {
  const std::string tag = std::to_string(getpid());
  const std::string in = write_file("in." + tag, input), out = scratch("out." + tag),
                    err = scratch("err." + tag);
  const pid_t child = fork();
  if (child == 0) {
    const int files[] = {
        open(in.c_str(), O_RDONLY),
        open(stdout_path != nullptr ? stdout_path : out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666),
        open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666)};
    for (int i = 0; i < 3; ++i) dup2(files[i], i);
    std::vector<char*> argv;
    for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    execvp(argv[0], argv.data());
    _exit(127);
  }
  outcome done;
  int status = 0;
  if (child > 0 && waitpid(child, &status, 0) == child)
    done.status = WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
  if (stdout_path == nullptr) done.out = read_file(out);
  done.err = read_file(err);
  for (const std::string& path : {in, out, err}) unlink(path.c_str());
  return done;
}

/// Which streams of a program are a terminal, and its size.
struct terminal {
  unsigned short columns = 80, rows = 24;
  bool in = false, out = true, err = false;
};

/// Runs a program with some of its streams on a terminal of its own.  What it writes there is `out`,
/// line ends as they were written; `typed` is what somebody types.  Streams that are not the terminal
/// are as with run().
inline outcome run_in_terminal(const std::vector<std::string>& words, const terminal& t,
                               const std::string& input = {}, const std::string& typed = {}) {
  const std::string tag = std::to_string(getpid());
  const std::string in = write_file("in." + tag, input), out = scratch("out." + tag),
                    err = scratch("err." + tag);
  outcome done;
  const int master = posix_openpt(O_RDWR | O_NOCTTY);
  if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) return done;
  winsize size{};
  size.ws_col = t.columns;
  size.ws_row = t.rows;
  ioctl(master, TIOCSWINSZ, &size);
  const pid_t child = fork();
  if (child == 0) {
    setsid();
    const int slave = open(ptsname(master), O_RDWR);
    termios mode;
    tcgetattr(slave, &mode);
    mode.c_oflag &= static_cast<tcflag_t>(~OPOST);
    tcsetattr(slave, TCSANOW, &mode);
    const int files[] = {t.in ? slave : open(in.c_str(), O_RDONLY),
                         t.out ? slave : open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666),
                         t.err ? slave : open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666)};
    for (int i = 0; i < 3; ++i) dup2(files[i], i);
    std::vector<char*> argv;
    for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    execvp(argv[0], argv.data());
    _exit(127);
  }
  if (!typed.empty() && write(master, typed.data(), typed.size()) < 0) return done;
  // The terminal is gone when the child is and all it wrote was read: an error on Linux, not an end.
  std::string shown;
  char buffer[4096];
  for (;;) {
    const ssize_t n = read(master, buffer, sizeof buffer);
    if (n <= 0) break;
    shown.append(buffer, static_cast<std::size_t>(n));
  }
  int status = 0;
  if (child > 0 && waitpid(child, &status, 0) == child)
    done.status = WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
  close(master);
  done.out = t.out ? shown : read_file(out);
  done.err = t.err ? shown : read_file(err);
  for (const std::string& path : {in, out, err}) unlink(path.c_str());
  return done;
}

/// The command that was built, and what it says to these words.
inline std::string command() { return build_folder() + "/pith"; }
inline outcome pith(std::vector<std::string> words, const std::string& input = {}) {
  words.insert(words.begin(), command());
  return run(words, input);
}

/// The lines of what was printed, without their ends.
inline std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) all.push_back(line);
  return all;
}

/// A line for the shell.
inline outcome shell(const std::string& line, const std::string& input = {}) {
  return run({"sh", "-c", line}, input);
}

/// Whether a program is installed.
inline bool have(const std::string& program) {
  return shell("command -v " + program).status == 0;
}

/// Whether this build carries a sanitizer's own code, so that what it consists of tells nothing.
inline bool sanitized() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
  return true;
#else
  return false;
#endif
#else
  return false;
#endif
}

}  // namespace process

#endif  // PITH_TESTS_PROCESS_HPP
