// each_record.cpp - the stream of records of each file through the pool.
#include <cerrno>
#include <cstring>
#include <poll.h>

#include "files.hpp"
#include "jobs.hpp"
#include "progress.hpp"
#include "records.hpp"

namespace cli {

namespace {

struct streaming {
  const arguments& a;
  streams s;
  progress shown;
  std::size_t records = 0, bad = 0, first_bad = 0;
  std::size_t read = 0, size = 0;  // bytes of the file
  const char* name = nullptr;
  const char* first_name = nullptr;

  static void work(void* self, task& t, buffers& m) {
    do_records(static_cast<streaming*>(self)->a, t, m);
  }

  static bool take(void* self, task& t) {
    streaming& f = *static_cast<streaming*>(self);
    f.s.out.put(t.out.held());
    if (f.a.flush) f.s.out.flush();
    if (t.out.error() != 0) {
      complain(f.s.err, t.name, "out of memory for a record");
      return false;
    }
    if (t.bad != 0 && f.bad == 0) {
      f.first_bad = t.first_bad;
      f.first_name = t.name;
    }
    f.records += t.records;
    f.bad += t.bad;
    f.shown.tell(f.records, f.read, f.size);
    return f.s.out.error() == 0;
  }
};

// Whether a read would wait: then what is ready goes out first.
bool would_wait(int file) {
  pollfd p{file, POLLIN, 0};
  return poll(&p, 1, 0) == 0;
}

}  // namespace

int each_record(const arguments& a, const names& all, streams s) {
  streaming f{a, s, progress("records", a.progress)};
  int status = done;
  pool workers(a.jobs, streaming::work, streaming::take, &f);
  if (!workers.good()) {
    complain(s.err, "", "out of memory");
    return trouble;
  }
  record_source source(a.flush, a.first_line);
  for (std::size_t i = 0; i < all.count() && !workers.ended(); ++i) {
    f.name = shown_name(all[i], a);
    int error = source.open(all[i]);
    if (error == 0) {
      f.size = source.size();
      while (task* const t = workers.next()) {
        t->name = f.name;
        if (a.flush && would_wait(source.file())) {
          workers.finish();
          if (workers.ended()) break;
          s.out.flush();
          // the ring is empty now; the same task is still the next one
        }
        if (!source.fill(*t)) break;
        f.read = source.done();
        workers.start();
      }
      error = source.error();
      source.close();
    }
    if (error != 0) {
      workers.finish();
      f.shown.clear();
      complain(s.err, f.name, std::strerror(error));
      status = trouble;
    }
  }
  workers.finish();
  f.shown.clear();
  if (f.bad != 0) {
    s.err.format("pith: %zu of %zu records could not be summarized; the first is line %zu of ", f.bad,
                 f.records, f.first_bad);
    s.err.name(f.first_name);
    s.err.put("; each says why in its status\n");
    if (a.strict) status = trouble;
  }
  return status;
}

}  // namespace cli
