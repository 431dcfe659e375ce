// posix.hpp - what the command asks of a POSIX system that mingw-w64 does not have; put before each of
// its files by -include.  The folder also holds the headers that are missing there.
#ifndef PITH_WINDOWS_POSIX_HPP
#define PITH_WINDOWS_POSIX_HPP

#include <csignal>
#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>
#include <sys/types.h>

// Files hold bytes: no line end is translated.
#define O_CLOEXEC (_O_NOINHERIT | _O_BINARY)
#define lstat stat  // what is a link there is followed
#ifndef SIGPIPE
#define SIGPIPE SIGABRT_COMPAT  // a pipe without a reader is an error of write() only
#endif

// Signals are not for single threads.
#include <pthread.h>
#ifndef SIG_SETMASK
#define SIG_SETMASK 0
#endif
#undef sigset_t
#undef pthread_sigmask
struct no_signals {};
#define sigset_t no_signals
inline int sigfillset(no_signals*) { return 0; }
inline int pthread_sigmask_of_none(int, const no_signals*, no_signals*) { return 0; }
#define pthread_sigmask pthread_sigmask_of_none

#endif  // PITH_WINDOWS_POSIX_HPP
