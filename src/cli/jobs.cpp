// jobs.cpp - the ring and its threads.
#include "jobs.hpp"

#include <csignal>
#include <cstdlib>
#include <new>

namespace cli {

namespace {

// Tasks a worker may be ahead of the oldest one.
constexpr std::size_t ahead = 4;

// Bytes that the ring may hold, unless a single record is larger.
constexpr std::size_t most_held = std::size_t{64} << 20;

// A thread's stack: the deepest call of the library takes less than 2 KB, the C library some more, and a
// sanitizer many times that; what is not touched is not there.
constexpr std::size_t stack_bytes = std::size_t{1} << 20;

template <class T>
T* make(std::size_t n) {
  T* const all = static_cast<T*>(std::calloc(n, sizeof(T)));
  for (std::size_t i = 0; all != nullptr && i < n; ++i) new (all + i) T;
  return all;
}

template <class T>
void unmake(T* all, std::size_t n) {
  for (std::size_t i = 0; all != nullptr && i < n; ++i) all[i].~T();
  std::free(all);
}

}  // namespace

pool::pool(unsigned jobs, worker worker_of, taker taker_of, void* context)
    : work_(worker_of), take_(taker_of), context_(context), jobs_(jobs) {
  size_ = jobs > 1 ? jobs * ahead : 1;
  tasks_ = make<task>(size_);
  buffers_ = make<buffers>(jobs);
  ids_ = make<pthread_t>(jobs);
  bool good = tasks_ != nullptr && buffers_ != nullptr && ids_ != nullptr;
  if (good && jobs > 1) {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, stack_bytes);
    sigset_t all, before;  // signals are the main thread's
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    while (threads_ < jobs && pthread_create(ids_ + threads_, &attributes, run, this) == 0) ++threads_;
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    pthread_attr_destroy(&attributes);
    good = threads_ > 0;  // fewer do it, only slower
  }
  if (!good) {
    unmake(tasks_, size_);
    tasks_ = nullptr;
  }
}

pool::~pool() {
  pthread_mutex_lock(&lock_);
  stop_ = true;
  pthread_cond_broadcast(&ready_);
  pthread_mutex_unlock(&lock_);
  for (unsigned i = 0; i < threads_; ++i) pthread_join(ids_[i], nullptr);
  unmake(tasks_, size_);
  unmake(buffers_, jobs_);
  unmake(ids_, jobs_);
  pthread_mutex_destroy(&lock_);
  pthread_cond_destroy(&ready_);
  pthread_cond_destroy(&done_);
}

void* pool::run(void* self) {
  static_cast<pool*>(self)->work();
  return nullptr;
}

void pool::work() {
  pthread_mutex_lock(&lock_);
  buffers& m = buffers_[next_buffers_++];
  for (;;) {
    while (!stop_ && started_ == first_ + count_) pthread_cond_wait(&ready_, &lock_);
    if (stop_) break;
    task& t = tasks_[started_++ % size_];
    t.state = task::at_work;
    pthread_mutex_unlock(&lock_);
    work_(context_, t, m);
    pthread_mutex_lock(&lock_);
    t.state = task::finished;
    pthread_cond_signal(&done_);
  }
  pthread_mutex_unlock(&lock_);
}

// Waits for the oldest task and hands it on.
void pool::take_oldest() {
  task& t = tasks_[first_ % size_];
  pthread_mutex_lock(&lock_);
  while (t.state != task::finished) pthread_cond_wait(&done_, &lock_);
  pthread_mutex_unlock(&lock_);
  if (!ended_ && !take_(context_, t)) ended_ = true;
  held_ -= t.text.size();
  t.out.clear();
  t.err.clear();
  t.text.shrink();
  t.state = task::vacant;
  pthread_mutex_lock(&lock_);
  ++first_;
  --count_;
  pthread_mutex_unlock(&lock_);
}

task* pool::next() {
  while (count_ > 0 && (count_ == size_ || held_ > most_held)) take_oldest();
  while (count_ > 0) {  // what is done is handed on at once
    pthread_mutex_lock(&lock_);
    const bool is_done = tasks_[first_ % size_].state == task::finished;
    pthread_mutex_unlock(&lock_);
    if (!is_done) break;
    take_oldest();
  }
  if (ended_) return nullptr;
  task& t = tasks_[(first_ + count_) % size_];
  t.bytes = t.line = t.too_long = 0;
  t.records = t.bad = t.first_bad = 0;
  t.trouble = false;
  return &t;
}

void pool::start() {
  task& t = tasks_[(first_ + count_) % size_];
  held_ += t.text.size();
  if (jobs_ == 1) {
    work_(context_, t, buffers_[0]);
    t.state = task::finished;
    ++count_;
    take_oldest();
    return;
  }
  pthread_mutex_lock(&lock_);
  t.state = task::ready;
  ++count_;
  pthread_cond_signal(&ready_);
  pthread_mutex_unlock(&lock_);
}

void pool::finish() {
  while (count_ > 0) take_oldest();
}

}  // namespace cli
