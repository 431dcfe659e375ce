/* sqlite_memory.c - runs the extension's functions with an allocator that fails at the n-th call, for every n,
 * and counts what is not given back.
 *     memory TEXT_FILE
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int sqlite3_pith_init(sqlite3* db, char** error, const void* api);

static sqlite3_mem_methods real;
static long countdown = -1; /* calls until one fails; below 0: none does */
static int failed;

static int fails(void) {
  if (countdown < 0 || countdown-- > 0) return 0;
  failed = 1;
  return 1;
}
static void* allocate(int n) { return fails() ? NULL : real.xMalloc(n); }
static void* reallocate(void* p, int n) { return fails() ? NULL : real.xRealloc(p, n); }

int main(int argc, char** argv) {
  static const char* const queries[] = {"SELECT pith(?1, 4)", "SELECT pith_keywords(?1, 9)",
                                        "SELECT sentence, rank, score, role FROM pith_sentences(?1)"};
  static char text[1 << 20];
  sqlite3_mem_methods counting;
  FILE* file = argc > 1 ? fopen(argv[1], "rb") : NULL;
  size_t length;
  unsigned q;
  if (file == NULL) return 2;
  length = fread(text, 1, sizeof text, file);
  fclose(file);
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
  counting = real;
  counting.xMalloc = allocate;
  counting.xRealloc = reallocate;
  sqlite3_config(SQLITE_CONFIG_MALLOC, &counting);
  sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0); /* every allocation is seen */
  sqlite3_auto_extension((void (*)(void))sqlite3_pith_init);
  for (q = 0; q < 3; ++q) {
    long n;
    for (n = 0;; ++n) {
      sqlite3* db = NULL;
      sqlite3_stmt* s = NULL;
      int status = sqlite3_open(":memory:", &db);
      sqlite3_int64 before;
      if (status != SQLITE_OK) return 1;
      if (sqlite3_prepare_v2(db, queries[q], -1, &s, NULL) != SQLITE_OK) return 1;
      sqlite3_bind_text(s, 1, text, (int)length, SQLITE_STATIC);
      before = sqlite3_memory_used();
      failed = 0;
      countdown = n;
      while ((status = sqlite3_step(s)) == SQLITE_ROW) {}
      countdown = -1;
      if (failed ? status != SQLITE_NOMEM && status != SQLITE_DONE : status != SQLITE_DONE) {
        fprintf(stderr, "query %u, allocation %ld: status %d, %s\n", q, n, status, sqlite3_errmsg(db));
        return 1;
      }
      sqlite3_finalize(s);
      sqlite3_close(db);
      (void)before;
      if (sqlite3_memory_used() > 65536) { /* what SQLite itself keeps is less */
        fprintf(stderr, "query %u, allocation %ld: %lld bytes are not given back\n", q, n, sqlite3_memory_used());
        return 1;
      }
      if (!failed) break;
    }
    if (n < 2) return 1; /* nothing was tried */
  }
  return 0;
}
