/* pith_sqlite.c - Pith as functions of SQLite, over the C interface; an example of a host.
 *
 *     .load build/sqlite/pith
 *     SELECT pith(body, 2) FROM mails;
 *     SELECT pith_keywords(body, 5) FROM mails;
 *     SELECT position, role, sentence FROM mails, pith_sentences(mails.body) WHERE rank < 3;
 *
 * pith(text [, n]) is a summary of n sentences, 3 otherwise; pith_keywords(text [, n]) key phrases, 10
 * otherwise, with ", " between them; pith_sentences(text) a row for each sentence and block.  NULL gives
 * NULL (no rows), a BLOB or a number of sentences below 1 an SQL error.  The language is told from the
 * text.  All memory is SQLite's, so its limits hold, and is freed on every path.
 */
#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT1

#include <pith_more.h>
#include <string.h>

/* A text, and memory for it: pages that a call does not touch cost nothing. */
typedef struct work {
  const char* text;
  size_t length;
  void* memory;
  size_t bytes;
} work;

/* Calls again with what was missing; the guess is enough for prose. */
#define WITH_MEMORY(w, guess, status, call, missing)                              \
  do {                                                                            \
    (w)->bytes = (guess);                                                         \
    (w)->memory = sqlite3_malloc64((w)->bytes);                                   \
    (status) = PITH_WORKSPACE_TOO_SMALL;                                          \
    if ((w)->memory == NULL) break;                                               \
    (status) = (call);                                                            \
    if ((status) != PITH_WORKSPACE_TOO_SMALL) break;                              \
    (w)->bytes += (missing);                                                      \
    sqlite3_free((w)->memory);                                                    \
    (w)->memory = sqlite3_malloc64((w)->bytes);                                   \
    if ((w)->memory != NULL) (status) = (call);                                   \
  } while (0)

static size_t guess_for(size_t length) { return length / 2 * 3 + 4096; }

static void fail(sqlite3_context* c, const char* name, const char* what) {
  char* const message = sqlite3_mprintf("%s: %s", name, what);
  if (message == NULL) {
    sqlite3_result_error_nomem(c);
    return;
  }
  sqlite3_result_error(c, message, -1);
  sqlite3_free(message);
}

/* Reads the arguments.  0 where the result is decided: NULL, or an error. */
static int arguments(sqlite3_context* c, const char* name, int count, sqlite3_value** values, work* w,
                     uint32_t* n) {
  memset(w, 0, sizeof *w);
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return 0;
  if (count > 1 && sqlite3_value_type(values[1]) == SQLITE_NULL) return 0;
  if (sqlite3_value_type(values[0]) == SQLITE_BLOB) {
    fail(c, name, "the text is a BLOB; use CAST(... AS TEXT)");
    return 0;
  }
  if (count > 1) {
    const sqlite3_int64 wanted = sqlite3_value_int64(values[1]);
    if (sqlite3_value_numeric_type(values[1]) != SQLITE_INTEGER || wanted < 1 || wanted > 0xFFFFFFFFLL) {
      fail(c, name, "how many is a whole number from 1");
      return 0;
    }
    *n = (uint32_t)wanted;
  }
  w->text = (const char*)sqlite3_value_text(values[0]);
  w->length = (size_t)sqlite3_value_bytes(values[0]);
  if (w->text == NULL) {
    sqlite3_result_error_nomem(c);
    return 0;
  }
  return 1;
}

static void say(sqlite3_context* c, const char* name, const work* w, pith_status status) {
  if (w->memory == NULL || status == PITH_WORKSPACE_TOO_SMALL) sqlite3_result_error_nomem(c);
  else fail(c, name, pith_status_name(status));
}

static void summary(sqlite3_context* c, int count, sqlite3_value** values) {
  work w;
  pith_options o;
  pith_result r;
  pith_status status;
  memset(&o, 0, sizeof o);
  if (!arguments(c, "pith", count, values, &w, &o.sentences)) return;
  o.language = pith_detect_language(w.text, w.length);
  WITH_MEMORY(&w, guess_for(w.length), status, pith_summarize(w.text, w.length, &o, w.memory, w.bytes, &r),
              r.missing_bytes);
  if (status != PITH_OK) {
    say(c, "pith", &w, status);
  } else {
    size_t room = 1;
    uint32_t i;
    char* out;
    for (i = 0; i < r.count; ++i) room += r.spans[i].length + (size_t)1;
    out = (char*)sqlite3_malloc64(room);
    if (out == NULL) {
      sqlite3_result_error_nomem(c);
    } else if (r.count == 0) {
      sqlite3_result_text(c, "", 0, SQLITE_STATIC);
      sqlite3_free(out);
    } else {
      pith_copied copied;
      status = pith_copy(w.text, w.length, &r, " ", out, room, &copied);
      if (status != PITH_OK) {
        say(c, "pith", &w, status);
        sqlite3_free(out);
      } else {
        sqlite3_result_text64(c, out, copied.bytes, sqlite3_free, SQLITE_UTF8);
      }
    }
  }
  sqlite3_free(w.memory);
}

static void keywords(sqlite3_context* c, int count, sqlite3_value** values) {
  work w;
  pith_keyword_options o;
  pith_keyword_result r;
  pith_status status;
  memset(&o, 0, sizeof o);
  if (!arguments(c, "pith_keywords", count, values, &w, &o.count)) return;
  o.language = pith_detect_language(w.text, w.length);
  WITH_MEMORY(&w, 2 * guess_for(w.length), status,
              pith_keywords(w.text, w.length, &o, w.memory, w.bytes, &r), r.missing_bytes);
  if (status != PITH_OK) {
    say(c, "pith_keywords", &w, status);
  } else {
    sqlite3_str* const out = sqlite3_str_new(sqlite3_context_db_handle(c));
    uint32_t i;
    int bytes;
    for (i = 0; i < r.count; ++i) {
      if (i != 0) sqlite3_str_appendall(out, ", ");
      sqlite3_str_append(out, w.text + r.keywords[i].offset, (int)r.keywords[i].length);
    }
    bytes = sqlite3_str_length(out);
    if (sqlite3_str_errcode(out) != SQLITE_OK) {
      sqlite3_result_error_nomem(c);
      sqlite3_free(sqlite3_str_finish(out));
    } else if (bytes == 0) {
      sqlite3_result_text(c, "", 0, SQLITE_STATIC);
      sqlite3_free(sqlite3_str_finish(out));
    } else {
      sqlite3_result_text(c, sqlite3_str_finish(out), bytes, sqlite3_free);
    }
  }
  sqlite3_free(w.memory);
}

/* pith_sentences(text): a table whose hidden column is the text. */

enum { POSITION, SENTENCE, ROLE, OFFSET, LENGTH, RANK, SCORE, TEXT };

typedef struct cursor {
  sqlite3_vtab_cursor base;
  char* text; /* a copy: the value does not outlive the call */
  size_t length;
  void* outline_memory;
  pith_outline outline;
  uint32_t* ranks; /* of each sentence; 0xFFFFFFFF of what cannot be chosen */
  float* scores;
  uint32_t at;
} cursor;

static int connect(sqlite3* db, void* data, int count, const char* const* words, sqlite3_vtab** out, char** error) {
  const int status = sqlite3_declare_vtab(
      db, "CREATE TABLE x(position INTEGER, sentence TEXT, role TEXT, offset INTEGER, length INTEGER, rank INTEGER, "
          "score REAL, text HIDDEN)");
  (void)data, (void)count, (void)words, (void)error;
  if (status != SQLITE_OK) return status;
  *out = (sqlite3_vtab*)sqlite3_malloc(sizeof **out);
  if (*out == NULL) return SQLITE_NOMEM;
  memset(*out, 0, sizeof **out);
  sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
  return SQLITE_OK;
}

static int disconnect(sqlite3_vtab* table) {
  sqlite3_free(table);
  return SQLITE_OK;
}

static int best_index(sqlite3_vtab* table, sqlite3_index_info* info) {
  int i;
  (void)table;
  for (i = 0; i < info->nConstraint; ++i)
    if (info->aConstraint[i].iColumn == TEXT && info->aConstraint[i].op == SQLITE_INDEX_CONSTRAINT_EQ) {
      if (!info->aConstraint[i].usable) return SQLITE_CONSTRAINT; /* the text is needed: another order */
      info->aConstraintUsage[i].argvIndex = 1;
      info->aConstraintUsage[i].omit = 1;
      info->idxNum = 1;
      info->estimatedCost = 1000;
      info->estimatedRows = 50;
      return SQLITE_OK;
    }
  info->estimatedCost = 1e9; /* without a text there are no rows */
  return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab* table, sqlite3_vtab_cursor** out) {
  cursor* const c = (cursor*)sqlite3_malloc(sizeof *c);
  (void)table;
  if (c == NULL) return SQLITE_NOMEM;
  memset(c, 0, sizeof *c);
  *out = &c->base;
  return SQLITE_OK;
}

static void empty(cursor* c) {
  sqlite3_free(c->text);
  sqlite3_free(c->outline_memory);
  sqlite3_free(c->ranks);
  sqlite3_free(c->scores);
  c->text = NULL;
  c->outline_memory = NULL;
  c->ranks = NULL;
  c->scores = NULL;
  c->outline.count = c->at = 0;
}

static int close_cursor(sqlite3_vtab_cursor* base) {
  empty((cursor*)base);
  sqlite3_free(base);
  return SQLITE_OK;
}

static int wrong(cursor* c, const char* what) {
  sqlite3_free(c->base.pVtab->zErrMsg);
  c->base.pVtab->zErrMsg = sqlite3_mprintf("pith_sentences: %s", what);
  return SQLITE_ERROR;
}

static int filter(sqlite3_vtab_cursor* base, int plan, const char* name, int count, sqlite3_value** values) {
  cursor* const c = (cursor*)base;
  pith_options o;
  pith_result r;
  pith_status status;
  work w;
  uint32_t i;
  (void)name;
  empty(c);
  if (plan == 0 || count < 1 || sqlite3_value_type(values[0]) == SQLITE_NULL) return SQLITE_OK;
  if (sqlite3_value_type(values[0]) == SQLITE_BLOB) return wrong(c, "the text is a BLOB; use CAST(... AS TEXT)");
  w.text = (const char*)sqlite3_value_text(values[0]);
  c->length = w.length = (size_t)sqlite3_value_bytes(values[0]);
  c->text = (char*)sqlite3_malloc64(w.length + 1);
  if (w.text == NULL || c->text == NULL) return SQLITE_NOMEM;
  memcpy(c->text, w.text, w.length);
  w.text = c->text;
  memset(&o, 0, sizeof o);
  o.language = pith_detect_language(w.text, w.length);
  WITH_MEMORY(&w, guess_for(w.length), status,
              pith_read(w.text, w.length, &o, w.memory, w.bytes, &c->outline), c->outline.missing_bytes);
  c->outline_memory = w.memory;
  if (w.memory == NULL) {
    c->outline.count = 0;
    return SQLITE_NOMEM;
  }
  if (status != PITH_OK) {
    c->outline.count = 0;
    return wrong(c, pith_status_name(status));
  }
  c->ranks = (uint32_t*)sqlite3_malloc64((c->outline.count + (size_t)1) * sizeof *c->ranks);
  c->scores = (float*)sqlite3_malloc64((c->outline.count + (size_t)1) * sizeof *c->scores);
  if (c->ranks == NULL || c->scores == NULL) return SQLITE_NOMEM;
  for (i = 0; i < c->outline.count; ++i) c->ranks[i] = UINT32_MAX, c->scores[i] = 0;
  o.ratio = 1;
  WITH_MEMORY(&w, 2 * guess_for(w.length), status, pith_summarize(w.text, w.length, &o, w.memory, w.bytes, &r),
              r.missing_bytes);
  if (w.memory == NULL) return SQLITE_NOMEM;
  if (status == PITH_OK)
    for (i = 0; i < r.count; ++i)
      if (r.spans[i].sentence < c->outline.count) {
        c->ranks[r.spans[i].sentence] = r.spans[i].rank;
        c->scores[r.spans[i].sentence] = r.spans[i].score;
      }
  sqlite3_free(w.memory);
  return status == PITH_OK ? SQLITE_OK : wrong(c, pith_status_name(status));
}

static int next(sqlite3_vtab_cursor* base) {
  ++((cursor*)base)->at;
  return SQLITE_OK;
}

static int at_end(sqlite3_vtab_cursor* base) {
  const cursor* const c = (const cursor*)base;
  return c->at >= c->outline.count;
}

/* With white space tidied, as a summary has it. */
static void put_sentence(sqlite3_context* out, const char* text, size_t length, const pith_sentence* s) {
  pith_span span;
  pith_result one;
  pith_copied copied;
  char* const tidy = (char*)sqlite3_malloc64(s->length + (size_t)1);
  if (tidy == NULL) {
    sqlite3_result_error_nomem(out);
    return;
  }
  memset(&span, 0, sizeof span);
  memset(&one, 0, sizeof one);
  span.offset = s->offset;
  span.length = s->length;
  one.spans = &span;
  one.count = 1;
  if (pith_copy(text, length, &one, "", tidy, s->length + (size_t)1, &copied) == PITH_OK) {
    sqlite3_result_text64(out, tidy, copied.bytes, sqlite3_free, SQLITE_UTF8);
  } else {
    sqlite3_free(tidy);
    sqlite3_result_text(out, "", 0, SQLITE_STATIC);
  }
}

static int column(sqlite3_vtab_cursor* base, sqlite3_context* out, int which) {
  const cursor* const c = (const cursor*)base;
  const pith_sentence* const s = c->outline.sentences + c->at;
  const int chosen = c->ranks[c->at] != UINT32_MAX;
  switch (which) {
    case POSITION: sqlite3_result_int64(out, c->at); break;
    case SENTENCE: put_sentence(out, c->text, c->length, s); break;
    case ROLE: sqlite3_result_text(out, pith_role_name(s->role), -1, SQLITE_STATIC); break;
    case OFFSET: sqlite3_result_int64(out, s->offset); break;
    case LENGTH: sqlite3_result_int64(out, s->length); break;
    case RANK: if (chosen) sqlite3_result_int64(out, c->ranks[c->at]); break;
    case SCORE: if (chosen) sqlite3_result_double(out, c->scores[c->at]); break;
    default: sqlite3_result_text64(out, c->text, c->length, SQLITE_TRANSIENT, SQLITE_UTF8); break;
  }
  return SQLITE_OK;
}

static int row_id(sqlite3_vtab_cursor* base, sqlite3_int64* out) {
  *out = ((cursor*)base)->at;
  return SQLITE_OK;
}

/* Not in C99's designated form alone: members that are not named are null. */
static sqlite3_module sentences = {.xConnect = connect, .xBestIndex = best_index, .xDisconnect = disconnect,
                                   .xOpen = open_cursor, .xClose = close_cursor, .xFilter = filter,
                                   .xNext = next, .xEof = at_end, .xColumn = column, .xRowid = row_id};

int sqlite3_pith_init(sqlite3* db, char** error, const sqlite3_api_routines* api);
int sqlite3_pith_init(sqlite3* db, char** error, const sqlite3_api_routines* api) {
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  int status = SQLITE_OK, n;
  SQLITE_EXTENSION_INIT2(api);
  (void)error;
  for (n = 1; n <= 2 && status == SQLITE_OK; ++n) {
    status = sqlite3_create_function_v2(db, "pith", n, flags, NULL, summary, NULL, NULL, NULL);
    if (status == SQLITE_OK)
      status = sqlite3_create_function_v2(db, "pith_keywords", n, flags, NULL, keywords, NULL, NULL, NULL);
  }
  return status == SQLITE_OK ? sqlite3_create_module(db, "pith_sentences", &sentences, NULL) : status;
}
