// jobs.hpp - pieces of work done by several threads and handed on in the order in which they came.
//
// A ring of tasks.  The main thread fills the next free one and starts it; a worker does it; the main
// thread hands on the oldest one that is done.  Where the ring is full, or holds too many bytes, the main
// thread waits for the oldest: so a task that takes long holds back a ring of others and no more, and
// memory is bounded whatever comes.
#ifndef PITH_CLI_JOBS_HPP
#define PITH_CLI_JOBS_HPP

#include <cstddef>
#include <pthread.h>

#include "output.hpp"
#include "report.hpp"

namespace cli {

/// One piece of work: a file, or whole records one after another.
struct task {
  // what it is; set before it is started
  const char* name = nullptr;  ///< of the file
  memory text;                 ///< records, each with its line end
  std::size_t bytes = 0;       ///< of `text`
  std::size_t line = 0;        ///< number of the first record, from 1
  std::size_t too_long = 0;    ///< bytes of a record that was not kept; then `text` is empty
  std::size_t index = 0;       ///< of the file

  // what came of it
  output out, err;
  bool trouble = false;        ///< something could not be done
  std::size_t records = 0, bad = 0;
  std::size_t first_bad = 0;   ///< its line

  enum { vacant, ready, at_work, finished } state = vacant;
};

class pool {
 public:
  /// Does a task; called in several threads at once, each with buffers of its own.
  using worker = void (*)(void* context, task& t, buffers& m);
  /// Hands a task on; called in the main thread, in order.  False ends the work: nobody reads on.
  using taker = bool (*)(void* context, task& t);

  /// With one job there are no threads.
  pool(unsigned jobs, worker worker_of, taker taker_of, void* context);
  ~pool();
  pool(const pool&) = delete;
  pool& operator=(const pool&) = delete;

  /// Whether memory and threads could be had.
  bool good() const { return tasks_ != nullptr; }

  /// A task to fill; null when the taker has ended the work.
  task* next();
  /// Starts the task that next() gave.
  void start();
  /// Hands on all that is left.
  void finish();
  bool ended() const { return ended_; }

 private:
  static void* run(void* self);
  void work();
  void take_oldest();

  worker work_;
  taker take_;
  void* context_;
  unsigned jobs_, threads_ = 0;
  std::size_t size_ = 0;            // of the ring
  std::size_t first_ = 0, count_ = 0, started_ = 0;  // the oldest task; how many there are; the next to run
  std::size_t held_ = 0;            // bytes in the ring
  bool ended_ = false, stop_ = false;
  task* tasks_ = nullptr;
  buffers* buffers_ = nullptr;
  pthread_t* ids_ = nullptr;
  unsigned next_buffers_ = 0;
  pthread_mutex_t lock_ = PTHREAD_MUTEX_INITIALIZER;
  pthread_cond_t ready_ = PTHREAD_COND_INITIALIZER, done_ = PTHREAD_COND_INITIALIZER;
};

}  // namespace cli

#endif  // PITH_CLI_JOBS_HPP
