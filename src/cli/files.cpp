// files.cpp - loads files and hands them to report(), summary() or page(), in one thread or several.
#include "files.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <new>

#include "jobs.hpp"
#include "language.hpp"
#include "page.hpp"
#include "progress.hpp"
#include "report.hpp"

namespace cli {

bool load(const char* name, input& file, const arguments& a, output& err) {
  const int error = file.load(name);
  if (error != 0) {
    complain(err, shown_name(name, a), why(error, file));
    return false;
  }
  if (file.holds().what != nullptr && a.mode != mode::stem) {
    err.put("pith: ");
    err.name(shown_name(name, a));
    err.put(": note: ");
    err.put(file.holds().what);
    err.put('\n');
  }
  return true;
}

const char* shown_name(const char* name, const arguments& a) {
  return std::strcmp(name, "-") == 0 && !a.json() ? "standard input" : name;
}

namespace {

void put_name(const arguments& a, const char* name, bool first, output& out) {
  if (a.format != format::text && a.format != format::markdown) return;
  if (!first) out.put('\n');
  out.put(a.format == format::markdown ? "## " : "==> ");
  out.name(name);
  out.put(a.format == format::markdown ? "\n\n" : " <==\n");
}

// What each_file() does, in one thread or in several.
struct filing {
  const arguments& a;
  const names& all;
  streams s;
  progress shown;
  bool first = true;
  int status = done;

  // Reports a file that has been loaded.
  bool report_on(const char* name, const input& file, buffers& m, streams to) const {
    arguments own = a;
    own.options.language = language_of(a, file.text(), m);
    const char* const problem = report(own, shown_name(name, a), file.text(), m, to);
    if (problem != nullptr) complain(to.err, shown_name(name, a), problem);
    return problem == nullptr;
  }

  void head(const char* name) {
    if (all.count() > 1) put_name(a, shown_name(name, a), first, s.out);
    first = false;
  }

  static void work(void* self, task& t, buffers& m) {
    const filing& f = *static_cast<filing*>(self);
    const char* const name = f.all[t.index];
    input file;
    t.records = load(name, file, f.a, t.err);  // whether it gets its name printed
    t.trouble = t.records == 0 || !f.report_on(name, file, m, {t.out, t.err});
    if (t.out.error() != 0) {
      complain(t.err, shown_name(name, f.a), "out of memory");
      t.trouble = true;
    }
  }

  static bool take(void* self, task& t) {
    filing& f = *static_cast<filing*>(self);
    if (t.records != 0) f.head(f.all[t.index]);
    f.s.out.put(t.out.held());
    f.finish(t.index, t.trouble, t.err.held());
    return f.s.out.error() == 0;
  }

  void finish(std::size_t index, bool bad, std::string_view said) {
    if (bad) status = trouble;
    if (!said.empty()) {
      shown.clear();
      s.out.flush();
      s.err.put(said);
      s.err.flush();
    }
    shown.tell(index + 1, index + 1, all.count());
  }
};

}  // namespace

int each_file(const arguments& a, const names& all, streams s) {
  filing f{a, all, s, progress("files", a.progress)};
  if (a.jobs > 1 && all.count() > 1) {
    pool workers(a.jobs, filing::work, filing::take, &f);
    if (!workers.good()) {
      complain(s.err, "", "out of memory");
      return trouble;
    }
    for (std::size_t i = 0; i < all.count(); ++i) {
      task* const t = workers.next();
      if (t == nullptr) break;
      t->index = i;
      t->out.show_controls(s.out.shows_controls());
      t->err.show_controls(s.err.shows_controls());
      workers.start();
    }
    workers.finish();
    return f.status;
  }
  buffers m;
  for (std::size_t i = 0; i < all.count() && s.out.error() == 0; ++i) {
    input file;
    output err;  // said after what is printed
    err.show_controls(s.err.shows_controls());
    bool good = load(all[i], file, a, err);
    if (good) {
      f.head(all[i]);
      good = f.report_on(all[i], file, m, {s.out, err});
    }
    f.finish(i, !good, err.held());
  }
  return f.status;
}

int all_files(const arguments& a, const names& all, streams s) {
  const std::size_t most = all.count();
  auto* const files = static_cast<input*>(std::calloc(most + 1, sizeof(input)));
  auto* const texts = static_cast<std::string_view*>(std::calloc(most + 1, sizeof(std::string_view)));
  auto* const names = static_cast<const char**>(std::calloc(most + 1, sizeof(const char*)));
  int status = done;
  if (files == nullptr || texts == nullptr || names == nullptr) {
    complain(s.err, "", "out of memory");
    status = trouble;
  } else {
    std::size_t count = 0, longest = 0;
    for (std::size_t i = 0; i < most; ++i) {
      new (files + i) input;
      if (!load(all[i], files[i], a, s.err)) {
        status = trouble;
        continue;
      }
      names[count] = shown_name(all[i], a);
      new (texts + count) std::string_view(files[i].text());
      if (texts[count].size() > texts[longest].size()) longest = count;
      ++count;
    }
    if (count > 0) {
      arguments own = a;
      buffers m;
      own.options.language = language_of(a, texts[longest], m);
      const corpus c{names, texts, count};
      const char* const problem = a.format == format::html ? page(own, c, m, s) : summary(own, c, m, s);
      if (problem != nullptr) {
        complain(s.err, "", problem);
        status = trouble;
      }
    }
    for (std::size_t i = 0; i < most; ++i) files[i].~input();
  }
  std::free(files);
  std::free(texts);
  std::free(names);
  return status;
}

}  // namespace cli
