// poll.h - whether input waits: Windows does not tell of a pipe, so that nobody is kept waiting for
// output in the meantime.
#ifndef PITH_WINDOWS_POLL_H
#define PITH_WINDOWS_POLL_H

#define POLLIN 1
struct pollfd {
  int fd;
  short events, revents;
};
inline int poll(pollfd*, unsigned long, int) { return 0; }

#endif  // PITH_WINDOWS_POLL_H
