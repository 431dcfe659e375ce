/* pith_postgres.c - Pith as functions of PostgreSQL, over the C interface; an example of a host.
 *
 *     SELECT pith(body, 2), pith_keywords(body, 5) FROM mails;
 *
 * pith.sql declares them.  They are immutable, strict and parallel safe: the library has no state.  Memory is
 * of the call's memory context, so that an error frees it; a database in another encoding is converted.
 */
#include <postgres.h>
#include <catalog/pg_type_d.h>
#include <fmgr.h>
#include <mb/pg_wchar.h>
#include <miscadmin.h>
#include <utils/array.h>
#include <utils/builtins.h>

#include <pith_more.h>

PG_MODULE_MAGIC;

typedef struct text_view {
  const char* data;
  size_t length;
} text_view;

/* The argument as UTF-8. */
static text_view utf8_of(text* argument) {
  text_view t;
  t.data = VARDATA_ANY(argument);
  t.length = VARSIZE_ANY_EXHDR(argument);
  if (GetDatabaseEncoding() != PG_UTF8) {
    char* const converted = pg_server_to_any(t.data, (int)t.length, PG_UTF8);
    if (converted != t.data) {
      t.data = converted;
      t.length = strlen(converted);
    }
  }
  return t;
}

/* A text value of the database from UTF-8. */
static text* text_of(const char* utf8, size_t length) {
  char* const own = pg_any_to_server(utf8, (int)length, PG_UTF8);
  return own == utf8 ? cstring_to_text_with_len(utf8, (int)length) : cstring_to_text(own);
}

static uint32_t count_of(int32 n) {
  if (n < 1)
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("how many sentences or phrases must be at least 1, not %d", n)));
  return (uint32_t)n;
}

static void* memory_of(size_t bytes) {
  return MemoryContextAllocExtended(CurrentMemoryContext, bytes, MCXT_ALLOC_HUGE);
}

static void check(pith_status status) {
  if (status == PITH_OK) return;
  ereport(ERROR, (errcode(status == PITH_TEXT_TOO_LONG ? ERRCODE_PROGRAM_LIMIT_EXCEEDED : ERRCODE_INTERNAL_ERROR),
                  errmsg("pith: %s", pith_status_name(status))));
}

/* Prose takes less than the text's own size; the rare text that takes more says how much. */
static size_t guess_for(size_t length) { return length / 2 * 3 + 4096; }

PG_FUNCTION_INFO_V1(pith_summary);
Datum pith_summary(PG_FUNCTION_ARGS) {
  text* const argument = PG_GETARG_TEXT_PP(0);
  const text_view t = utf8_of(argument);
  size_t bytes = guess_for(t.length), room = 1;
  void* memory = memory_of(bytes);
  pith_options o;
  pith_result r;
  pith_copied copied;
  pith_status status;
  char* out;
  text* said;
  uint32_t i;
  memset(&o, 0, sizeof o);
  o.sentences = count_of(PG_GETARG_INT32(1));
  o.language = pith_detect_language(t.data, t.length);
  status = pith_summarize(t.data, t.length, &o, memory, bytes, &r);
  if (status == PITH_WORKSPACE_TOO_SMALL) {
    bytes += r.missing_bytes;
    pfree(memory);
    memory = memory_of(bytes);
    status = pith_summarize(t.data, t.length, &o, memory, bytes, &r);
  }
  check(status);
  CHECK_FOR_INTERRUPTS();
  for (i = 0; i < r.count; ++i) room += r.spans[i].length + (size_t)1;
  out = memory_of(room);
  copied.bytes = 0;
  if (r.count != 0) check(pith_copy(t.data, t.length, &r, " ", out, room, &copied));
  said = text_of(out, copied.bytes);
  pfree(out);
  pfree(memory);
  PG_FREE_IF_COPY(argument, 0);
  PG_RETURN_TEXT_P(said);
}

PG_FUNCTION_INFO_V1(pith_phrases);
Datum pith_phrases(PG_FUNCTION_ARGS) {
  text* const argument = PG_GETARG_TEXT_PP(0);
  const text_view t = utf8_of(argument);
  size_t bytes = 2 * guess_for(t.length);
  void* memory = memory_of(bytes);
  pith_keyword_options o;
  pith_keyword_result r;
  pith_status status;
  ArrayType* said;
  Datum* all;
  uint32_t i;
  memset(&o, 0, sizeof o);
  o.count = count_of(PG_GETARG_INT32(1));
  o.language = pith_detect_language(t.data, t.length);
  status = pith_keywords(t.data, t.length, &o, memory, bytes, &r);
  if (status == PITH_WORKSPACE_TOO_SMALL) {
    bytes += r.missing_bytes;
    pfree(memory);
    memory = memory_of(bytes);
    status = pith_keywords(t.data, t.length, &o, memory, bytes, &r);
  }
  check(status);
  all = palloc((r.count + 1) * sizeof *all);
  for (i = 0; i < r.count; ++i)
    all[i] = PointerGetDatum(text_of(t.data + r.keywords[i].offset, r.keywords[i].length));
  said = construct_array(all, (int)r.count, TEXTOID, -1, false, TYPALIGN_INT);
  pfree(memory);
  PG_FREE_IF_COPY(argument, 0);
  PG_RETURN_ARRAYTYPE_P(said);
}
