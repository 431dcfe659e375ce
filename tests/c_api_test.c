/* c_api_test.c - the C interface, from a program compiled and linked by a C compiler alone.  Prints
 * each check that fails and ends with 1 if one did; c_api_test.cpp runs it for the static and for
 * the shared library. */
#include "pith_more.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

static int checks, failures;

#define CHECK(what)                                              \
  do {                                                           \
    ++checks;                                                    \
    if (!(what)) {                                               \
      ++failures;                                                \
      printf("%s:%d: %s\n", __FILE__, __LINE__, #what);          \
    }                                                            \
  } while (0)

static const char text[] =
    "The harbour of Lund was rebuilt after the storm of 1871.  "
    "Its new harbour wall was longer  than the old wall, and the storm of 1890 did not break it.\n\n"
    "Fishermen had paid for the wall with a tax on herring. The tax on herring lasted forty years. "
    "No storm has broken the harbour wall since.";
enum { length = sizeof text - 1 };

static unsigned char memory[65536];

static void summaries(void) {
  pith_result r;
  pith_options o = {0};
  uint32_t i, n;

  CHECK(pith_summarize(text, length, NULL, memory, sizeof memory, &r) == PITH_OK);
  CHECK(r.count == 3 && r.sentence_count == 5 && r.converged && r.sweeps > 0);
  CHECK(r.workspace_bytes == pith_workspace_bytes(text, length, NULL));
  CHECK(r.workspace_bytes <= pith_workspace_bound(length, NULL));
  for (n = 1; n < 9; ++n) {
    o.sentences = n;
    o.method = PITH_METHOD_TEXTRANK;  /* whose score is the centrality and nothing else */
    o.order = PITH_ORDER_TEXT;
    CHECK(pith_summarize(text, length, &o, memory, sizeof memory, &r) == PITH_OK);
    CHECK(r.count == (n < 5 ? n : 5));
    for (i = 0; i < r.count; ++i) {
      CHECK(r.spans[i].offset + r.spans[i].length <= length);
      CHECK(i == 0 || r.spans[i].offset >= r.spans[i - 1].offset + r.spans[i - 1].length);
      CHECK(r.spans[i].rank < n && r.spans[i].centrality > 0);
    }
    o.order = PITH_ORDER_RANK;
    CHECK(pith_summarize(text, length, &o, memory, sizeof memory, &r) == PITH_OK);
    for (i = 0; i < r.count; ++i) {
      CHECK(r.spans[i].rank == i);
      CHECK(i == 0 || r.spans[i].centrality <= r.spans[i - 1].centrality);
    }
  }
  for (o.method = 0; o.method <= PITH_METHOD_BM25; ++o.method)
    CHECK(pith_summarize(text, length, &o, memory, sizeof memory, &r) == PITH_OK && r.count == 5);
}

static void limits(void) {
  pith_options o = {0};
  pith_result r;
  CHECK(offsetof(pith_options, sentences) == 0 && offsetof(pith_keyword_options, count) == 0);  /* {5} is five */
  o.words = 12;
  CHECK(pith_summarize(text, length, &o, memory, sizeof memory, &r) == PITH_OK && r.count == 1);
  o.words = 0;
  o.bytes = 60;
  CHECK(pith_summarize(text, length, &o, memory, sizeof memory, &r) == PITH_OK && r.count == 1);
  o.bytes = 3;
  CHECK(pith_summarize(text, length, &o, memory, sizeof memory, &r) == PITH_OK && r.count == 0);
  o.bytes = 0;
  o.ratio = 0.4f;
  CHECK(pith_summarize(text, length, &o, memory, sizeof memory, &r) == PITH_OK && r.count == 2);
  CHECK(pith_summarize(NULL, 0, NULL, NULL, 0, &r) == PITH_WORKSPACE_TOO_SMALL ||
        r.count == 0);
  CHECK(pith_summarize(NULL, 0, NULL, memory, sizeof memory, &r) == PITH_OK && r.count == 0);
  CHECK(pith_summarize("\0\xff\0", 3, NULL, memory, sizeof memory, &r) == PITH_OK);
}

static void workspaces(void) {
  const size_t exact = pith_workspace_bytes(text, length, NULL);
  size_t size, i;
  pith_result r;
  for (size = 0; size <= exact + 8; ++size) {
    memset(memory, 0xA5, sizeof memory);
    if (size < exact) {
      CHECK(pith_summarize(text, length, NULL, memory + 64, size, &r) == PITH_WORKSPACE_TOO_SMALL);
      CHECK(r.missing_bytes == exact - size && r.count == 0 && r.spans == NULL);
    } else {
      CHECK(pith_summarize(text, length, NULL, memory + 64, size, &r) == PITH_OK && r.count == 3);
    }
    for (i = 0; i < 64; ++i) CHECK(memory[i] == 0xA5 && memory[64 + size + i] == 0xA5);
  }
  for (i = 1; i < 8; ++i)  /* no alignment is asked for */
    CHECK(pith_summarize(text, length, NULL, memory + i, exact, &r) == PITH_OK && r.count == 3);
}

static void choosing_again(void) {
  static const pith_text document = {text, length};
  static unsigned char other[65536];
  static pith_ranking ranking;
  pith_result again, fresh;
  pith_options o = {0};
  size_t enough;
  uint32_t i;
  o.ratio = 1;
  enough = pith_rank_workspace_bytes(&document, 1, &o, NULL);
  CHECK(enough == pith_workspace_bytes(text, length, &o));
  CHECK(pith_rank(&ranking, &document, 1, &o, memory, enough - 1) == PITH_WORKSPACE_TOO_SMALL);
  CHECK(pith_ranking_summary(&ranking, NULL, &again) == PITH_WORKSPACE_TOO_SMALL && again.missing_bytes == 1);
  CHECK(pith_rank(&ranking, &document, 1, &o, memory, enough) == PITH_OK);
  CHECK(pith_ranking_summary(&ranking, NULL, &again) == PITH_OK && again.count == 5);
  o.ratio = 0;
  for (o.sentences = 1; o.sentences <= 5; ++o.sentences) {
    CHECK(pith_summarize(text, length, &o, other, sizeof other, &fresh) == PITH_OK);
    CHECK(pith_ranking_summary(&ranking, &o, &again) == PITH_OK);
    CHECK(again.count == fresh.count && again.count == o.sentences);
    for (i = 0; i < fresh.count; ++i) {
      CHECK(again.spans[i].offset == fresh.spans[i].offset);
      CHECK(again.spans[i].score == fresh.spans[i].score);
    }
  }
  o.ratio = 2;
  CHECK(pith_ranking_summary(&ranking, &o, &again) == PITH_INVALID_OPTION);
  CHECK(pith_rank(&ranking, &document, 1, &o, memory, sizeof memory) == PITH_INVALID_OPTION);
  CHECK(pith_ranking_summary(&ranking, NULL, &again) == PITH_INVALID_OPTION);
}

static void several_documents(void) {
  pith_text documents[3];
  static pith_ranking ranking;
  pith_options o = {0};
  pith_result r;
  size_t enough;
  documents[0].data = text;
  documents[0].length = length;
  documents[1].data = NULL;
  documents[1].length = 0;
  documents[2].data = "The storm left the harbour at dawn. Herring was sold again by noon.";
  documents[2].length = strlen(documents[2].data);
  enough = pith_rank_workspace_bytes(documents, 3, NULL, NULL);
  CHECK(enough > 0 && enough <= pith_workspace_bound(length + documents[2].length + 6, NULL));
  CHECK(pith_rank(&ranking, documents, 3, NULL, memory, enough - 1) == PITH_WORKSPACE_TOO_SMALL);
  CHECK(pith_rank(&ranking, documents, 3, NULL, memory, enough) == PITH_OK);
  CHECK(pith_ranking_summary(&ranking, NULL, &r) == PITH_OK && r.count == 3);
  o.sentences = 7;
  CHECK(pith_rank(&ranking, documents, 3, &o, memory, sizeof memory) == PITH_OK);
  CHECK(pith_ranking_summary(&ranking, NULL, &r) == PITH_OK && r.count == 7);
  CHECK(r.spans[4].document == 0 && r.spans[5].document == 2 && r.spans[5].offset == 0);
  CHECK(r.spans[6].document == 2 && r.spans[6].offset + r.spans[6].length == documents[2].length);
  {
    char out[512];
    pith_copied c;
    CHECK(pith_ranking_copy(&ranking, &r, " ", out, sizeof out, &c) == PITH_OK && c.sentences == 7);
    CHECK(strncmp(out, "The harbour of Lund", 19) == 0);
    CHECK(strcmp(strstr(out, "The storm left"), documents[2].data) == 0);
    CHECK(pith_ranking_copy(&ranking, &r, " ", out, 5, &c) == PITH_OUTPUT_TOO_SMALL);
  }
  CHECK(pith_rank(&ranking, NULL, 0, NULL, memory, sizeof memory) == PITH_OK);
  CHECK(pith_ranking_summary(&ranking, NULL, &r) == PITH_OK && r.count == 0);
}

/* The bound is for the options, not for the defaults alone. */
static void bounds(void) {
  static char worst[4000];
  pith_options o = {0};
  size_t i;
  for (i = 0; i < sizeof worst; ++i) worst[i] = i % 2 == 0 ? '=' : '\n';
  CHECK(pith_workspace_bytes(worst, sizeof worst, NULL) <= pith_workspace_bound(sizeof worst, NULL));
  o.ratio = 1;
  o.explain = 1;
  o.query = text;
  o.query_length = length;
  CHECK(pith_workspace_bytes(worst, sizeof worst, &o) <= pith_workspace_bound(sizeof worst, &o));
  CHECK(pith_workspace_bytes(worst, sizeof worst, &o) > pith_workspace_bound(sizeof worst, NULL) * 2 / 3);
  CHECK(pith_workspace_bound(sizeof worst, &o) > pith_workspace_bound(sizeof worst, NULL));
  o.method = 99;
  CHECK(pith_workspace_bound(length, &o) == 0);
  CHECK(pith_keywords_workspace_bytes(worst, sizeof worst, NULL) <= pith_keywords_workspace_bound(sizeof worst, NULL));
}

/* Every split into pieces says what the whole text says. */
static void feeds(void) {
  static unsigned char whole_memory[65536];
  pith_options o = {0};
  pith_result whole, r;
  pith_feed feed;
  size_t step, at, exact;
  uint32_t i;
  o.query = "tax";
  o.query_length = 3;
  CHECK(pith_summarize(text, length, &o, whole_memory, sizeof whole_memory, &whole) == PITH_OK);
  for (step = 1; step < 50; step += 6) {
    CHECK(pith_feed_begin(&feed, &o, memory, sizeof memory) == PITH_OK);
    for (at = 0; at < length; at += step)
      CHECK(pith_feed_append(&feed, text + at, length - at < step ? length - at : step) == PITH_OK);
    CHECK(pith_feed_append(&feed, NULL, 0) == PITH_OK);
    CHECK(pith_feed_finish(&feed, &r) == PITH_OK);
    CHECK(pith_feed_read_bytes(&feed) == length);
    CHECK(r.count == whole.count && r.sentence_count == whole.sentence_count);
    for (i = 0; i < r.count; ++i)
      CHECK(r.spans[i].offset == whole.spans[i].offset && r.spans[i].length == whole.spans[i].length &&
            r.spans[i].score == whole.spans[i].score);
  }
  {  /* and can be asked again */
    static pith_ranking ranking;
    pith_explanation e;
    o.explain = 1;
    CHECK(pith_feed_begin(&feed, &o, memory, sizeof memory) == PITH_OK);
    CHECK(pith_feed_append(&feed, text, length) == PITH_OK);
    CHECK(pith_feed_rank(&feed, 0, &ranking) == PITH_OK);
    CHECK(pith_ranking_summary(&ranking, NULL, &r) == PITH_OK && r.count == 3);
    CHECK(r.spans[0].offset == whole.spans[0].offset && r.spans[0].score == whole.spans[0].score);
    CHECK(pith_ranking_explain(&ranking, &r.spans[0], NULL, &e) == PITH_INVALID_CALL);
    CHECK(pith_ranking_explain(&ranking, &r.spans[0], text + r.spans[0].offset, &e) == PITH_OK);
    CHECK(e.term_count > 0 && e.terms[0].offset >= r.spans[0].offset);
    CHECK(pith_feed_rank(&feed, 0, &ranking) == PITH_INVALID_CALL);
    o.explain = 0;
  }

  /* too little room: how much is missing, or what was read so far */
  CHECK(pith_feed_begin(&feed, NULL, memory, 1200) == PITH_OK);
  for (i = 0; i < 20; ++i) (void)pith_feed_append(&feed, text, length);
  CHECK(pith_feed_append(&feed, text, length) == PITH_WORKSPACE_TOO_SMALL);
  CHECK(pith_feed_finish(&feed, &r) == PITH_WORKSPACE_TOO_SMALL && r.missing_bytes > 0);
  exact = r.missing_bytes + 1200;
  CHECK(pith_feed_begin(&feed, NULL, memory, exact) == PITH_OK);
  for (i = 0; i < 21; ++i) CHECK(pith_feed_append(&feed, text, length) == PITH_OK);
  CHECK(pith_feed_finish(&feed, &r) == PITH_OK && r.count == 3 && r.sentence_count == 21 * 5);
  CHECK(pith_feed_begin(&feed, NULL, memory, 2400) == PITH_OK);
  for (i = 0; i < 21; ++i) (void)pith_feed_append(&feed, text, length);
  CHECK(pith_feed_finish_early(&feed, &r) == PITH_OK && r.count == 3);
  CHECK(pith_feed_read_bytes(&feed) > length && pith_feed_read_bytes(&feed) < 21 * length);

  /* errors stay */
  CHECK(pith_feed_begin(&feed, NULL, memory, 100) == PITH_WORKSPACE_TOO_SMALL);
  CHECK(pith_feed_append(&feed, text, length) == PITH_WORKSPACE_TOO_SMALL);
  CHECK(pith_feed_finish_early(&feed, &r) == PITH_WORKSPACE_TOO_SMALL && r.missing_bytes > 0);
  o.order = 7;
  CHECK(pith_feed_begin(&feed, &o, memory, sizeof memory) == PITH_INVALID_OPTION);
  CHECK(pith_feed_append(&feed, text, length) == PITH_INVALID_OPTION);
  CHECK(pith_feed_finish(&feed, &r) == PITH_INVALID_OPTION && r.count == 0);
}

static void screens(void) {
  static const pith_screen screen = {30, 4}, none = {0, 4};
  static const pith_text document = {text, length};
  static pith_ranking ranking;
  pith_options o = {0};
  pith_result r, wider;
  char out[400];
  uint32_t i, rows, all = 0;
  const size_t enough = pith_rank_workspace_bytes(&document, 1, &o, &screen);
  CHECK(pith_rank(&ranking, &document, 1, &o, memory, enough) == PITH_OK);
  CHECK(pith_ranking_fit(&ranking, screen, NULL, &r) == PITH_OK && r.count > 0);
  for (i = 0; i < r.count; ++i) {
    const size_t n = pith_wrap(text + r.spans[i].offset, r.spans[i].length, 30, out, sizeof out, &rows);
    CHECK(n <= r.spans[i].length);
    CHECK(pith_wrap(text + r.spans[i].offset, r.spans[i].length, 30, NULL, 0, NULL) == n);
    all += rows;
  }
  CHECK(all > 2 && all <= 4);
  {
    const pith_screen wide = {200, 4};
    o.sentences = 9;
    CHECK(pith_rank(&ranking, &document, 1, &o, memory, sizeof memory) == PITH_OK);
    CHECK(pith_ranking_fit(&ranking, wide, NULL, &wider) == PITH_OK && wider.count == 4);
    o.sentences = 2;
    CHECK(pith_ranking_fit(&ranking, wide, &o, &wider) == PITH_OK && wider.count == 2);
  }
  CHECK(pith_ranking_fit(&ranking, none, &o, &r) == PITH_INVALID_OPTION);
  CHECK(pith_rank_workspace_bytes(&document, 1, NULL, &none) == 0);
  o.order = 9;
  CHECK(pith_rank_workspace_bytes(&document, 1, &o, &screen) == 0);
  CHECK(pith_wrap("a  b\nc", 6, 3, out, 5, &rows) == 5 && rows == 2 && memcmp(out, "a b\nc", 5) == 0);
}

static void queries(void) {
  pith_options o = {0};
  pith_result r;
  size_t plain;
  o.sentences = 1;
  plain = pith_workspace_bytes(text, length, &o);
  o.query = "What tax?";
  o.query_length = 9;
  CHECK(pith_workspace_bytes(text, length, &o) > plain);
  CHECK(pith_summarize(text, length, &o, memory, plain, &r) == PITH_WORKSPACE_TOO_SMALL);
  CHECK(pith_summarize(text, length, &o, memory, sizeof memory, &r) == PITH_OK && r.count == 1);
  CHECK(r.sentence_count == 5 && (r.spans[0].sentence == 2 || r.spans[0].sentence == 3));
  o.title = "Herring";
  o.title_length = 7;
  o.query = NULL;
  o.query_length = 0;
  o.query_strength = 2;
  CHECK(pith_summarize(text, length, &o, memory, sizeof memory, &r) == PITH_INVALID_OPTION);
  o.query_strength = 1;
  CHECK(pith_summarize(text, length, &o, memory, sizeof memory, &r) == PITH_OK);
  CHECK(r.spans[0].sentence == 2 || r.spans[0].sentence == 3);
}

static void explanations(void) {
  static const pith_text document = {text, length};
  static pith_ranking ranking;
  pith_options o = {0};
  pith_result r;
  pith_explanation e;
  uint32_t i, t;
  float sum, shares;
  CHECK(pith_rank(&ranking, &document, 1, &o, memory, sizeof memory) == PITH_OK);
  CHECK(pith_ranking_summary(&ranking, NULL, &r) == PITH_OK);
  CHECK(pith_ranking_explain(&ranking, &r.spans[0], NULL, &e) == PITH_INVALID_OPTION);
  o.explain = 1;
  CHECK(pith_rank(&ranking, &document, 1, &o, memory, pith_workspace_bytes(text, length, &o)) == PITH_OK);
  CHECK(pith_ranking_summary(&ranking, NULL, &r) == PITH_OK && r.count == 3);
  for (i = 0; i < r.count; ++i) {
    CHECK(pith_ranking_explain(&ranking, &r.spans[i], NULL, &e) == PITH_OK);
    sum = e.centrality + e.position + e.length + e.form + e.cue + e.repetition - r.spans[i].score;
    CHECK(sum < 1e-4f && sum > -1e-4f);
    CHECK(e.term_count > 1 && e.query == 0);
    for (shares = 0, t = 0; t < e.term_count; ++t) {
      shares += e.terms[t].share;
      CHECK(e.terms[t].offset >= r.spans[i].offset && e.terms[t].length > 0);
    }
    CHECK(shares > 0 && shares <= 1);
  }
}

static void options_grow(void) {
  struct { pith_options known; int later; } o;
  pith_result r;
  memset(&o, 0, sizeof o);
  o.known.size = sizeof o;
  CHECK(pith_summarize(text, length, &o.known, memory, sizeof memory, &r) == PITH_OK);
  o.later = 1;
  CHECK(pith_summarize(text, length, &o.known, memory, sizeof memory, &r) == PITH_INVALID_OPTION);
  o.known.size = sizeof(pith_options);
  CHECK(pith_summarize(text, length, &o.known, memory, sizeof memory, &r) == PITH_OK);
  o.known.size = 4;
  CHECK(pith_summarize(text, length, &o.known, memory, sizeof memory, &r) == PITH_INVALID_OPTION);
  o.known.size = 0;
  o.known.method = 99;
  CHECK(pith_summarize(text, length, &o.known, memory, sizeof memory, &r) == PITH_INVALID_OPTION);
  CHECK(pith_workspace_bytes(text, length, &o.known) == 0);
  o.known.method = -1;
  CHECK(pith_summarize(text, length, &o.known, memory, sizeof memory, &r) == PITH_INVALID_OPTION);
  o.known.method = 0;
  o.known.order = 2;
  CHECK(pith_summarize(text, length, &o.known, memory, sizeof memory, &r) == PITH_INVALID_OPTION);
  o.known.order = 0;
  o.known.damping = 1.5f;
  CHECK(pith_summarize(text, length, &o.known, memory, sizeof memory, &r) == PITH_INVALID_OPTION);
}

static void copies(void) {
  char out[512], whole[512];
  pith_copied c, all;
  pith_result r;
  size_t size;
  CHECK(pith_summarize(text, length, NULL, memory, sizeof memory, &r) == PITH_OK);
  CHECK(pith_copy(text, length, &r, " / ", whole, sizeof whole, &all) == PITH_OK);
  CHECK(all.sentences == 3 && strlen(whole) == all.bytes && strchr(whole, '\n') == NULL);
  for (size = 0; size < all.bytes + 20; ++size) {
    pith_status s;
    memset(out, '#', sizeof out);
    s = pith_copy(text, length, &r, " / ", out, size, &c);
    CHECK(out[size] == '#' && c.bytes < (size > 0 ? size : 1));
    CHECK(s == PITH_OK ? c.sentences > 0 : s == PITH_OUTPUT_TOO_SMALL && c.sentences == 0);
    if (size > 0) CHECK(strlen(out) == c.bytes && strncmp(out, whole, c.bytes) == 0);
    CHECK(c.sentences == 3 || c.bytes == 0 || strncmp(whole + c.bytes, " / ", 3) == 0);
  }
  CHECK(c.sentences == 3 && strcmp(out, whole) == 0);
  CHECK(pith_copy(text, length, &r, NULL, out, sizeof out, NULL) == PITH_OK);
  CHECK(strchr(out, '\n') != NULL && strstr(out, " / ") == NULL);
  CHECK(pith_summarize("", 0, NULL, memory, sizeof memory, &r) == PITH_OK);
  CHECK(pith_copy("", 0, &r, NULL, out, 1, &c) == PITH_OK && out[0] == '\0' && c.sentences == 0);
}

static void outlines(void) {
  pith_outline o;
  uint32_t i, blocks = 0;
  CHECK(pith_read(text, length, NULL, memory, sizeof memory, &o) == PITH_OK);
  CHECK(o.count == 5);
  for (i = 0; i < o.count; ++i) {
    CHECK(strcmp(pith_role_name(o.sentences[i].role), "paragraph") == 0);
    CHECK(o.sentences[i].role == PITH_ROLE_PARAGRAPH && (o.sentences[i].flags & PITH_COMPLETE) != 0);
    CHECK(o.sentences[i].words > 3);
    blocks += o.sentences[i].flags & PITH_STARTS_BLOCK;
  }
  CHECK(blocks == 2);
  CHECK(strcmp(pith_role_name(250), "unknown") == 0);
  CHECK(strcmp(pith_role_name(PITH_ROLE_FURNITURE), "furniture") == 0);
  CHECK(pith_read(text, length, NULL, memory, 10, &o) == PITH_WORKSPACE_TOO_SMALL);
  CHECK(o.missing_bytes > 0 && o.missing_bytes + 10 == o.workspace_bytes);
}

static void keywords(void) {
  const char* const words = "The tidal plant opened. Nobody visits the tidal plant in the rain.";
  pith_keyword_options o = {0};
  pith_keyword_result r;
  const size_t exact = pith_keywords_workspace_bytes(words, strlen(words), NULL);
  CHECK(pith_keywords(words, strlen(words), NULL, memory, exact, &r) == PITH_OK);
  CHECK(r.count == 1 && r.workspace_bytes == exact);
  CHECK(r.keywords[0].length == 11 && r.keywords[0].count == 2 && r.keywords[0].score > 0);
  CHECK(strncmp(words + r.keywords[0].offset, "tidal plant", 11) == 0);
  CHECK(pith_keywords(words, strlen(words), NULL, memory, exact - 1, &r) == PITH_WORKSPACE_TOO_SMALL);
  CHECK(r.missing_bytes == 1 && r.keywords == NULL);
  o.window = 1;
  CHECK(pith_keywords(words, strlen(words), &o, memory, exact, &r) == PITH_INVALID_OPTION);
  o.window = 0;
  o.size = 4;
  CHECK(pith_keywords(words, strlen(words), &o, memory, exact, &r) == PITH_INVALID_OPTION);
  CHECK(pith_keywords_workspace_bytes(words, strlen(words), &o) == 0);
  CHECK(pith_keywords(NULL, 0, NULL, memory, sizeof memory, &r) == PITH_OK && r.count == 0);
}

static void languages(void) {
  pith_options o = {0};
  pith_result english, none;
  const pith_language* const unknown = pith_find_language("xx");
  CHECK(pith_find_language("en") != NULL && pith_find_language("en") != unknown);
  CHECK(pith_find_language("EN-us") == pith_find_language("en"));
  CHECK(unknown != NULL && pith_find_language("") == unknown && pith_find_language(NULL) == unknown);
  CHECK(pith_find_language("a string far too long to be the code of a language") == unknown);
  CHECK(pith_find_language("nn") == pith_find_language("no") && pith_find_language("no") != unknown);
  CHECK(strcmp(pith_language_code(pith_find_language("en")), "en") == 0);
  CHECK(strcmp(pith_language_code(unknown), "") == 0 && strcmp(pith_language_code(NULL), "") == 0);
  CHECK(pith_detect_language(text, length) == pith_find_language("en"));
  CHECK(pith_detect_language(NULL, 0) == unknown && pith_detect_language("xyzzy", 5) == unknown);
  o.language = pith_find_language("en");
  CHECK(pith_summarize(text, length, &o, memory, sizeof memory, &english) == PITH_OK);
  o.language = unknown;
  CHECK(pith_summarize(text, length, &o, memory, sizeof memory, &none) == PITH_OK && none.count == 3);
  CHECK(pith_workspace_bytes(text, length, NULL) == english.workspace_bytes);
}

static void names(void) {
  CHECK(strcmp(pith_status_name(PITH_OK), "ok") == 0);
  CHECK(strcmp(pith_status_name(PITH_WORKSPACE_TOO_SMALL), "workspace too small") == 0);
  CHECK(strcmp(pith_status_name((pith_status)77), "unknown status") == 0);
  CHECK(strcmp(pith_version(), PITH_VERSION_STRING) == 0);
  CHECK(PITH_VERSION_STRING[0] - '0' == PITH_VERSION_MAJOR && PITH_VERSION_STRING[2] - '0' == PITH_VERSION_MINOR);
  CHECK(PITH_VERSION_STRING[4] - '0' == PITH_VERSION_PATCH);
}

/* Every call, out of order and with null pointers. */
static void misuse(void) {
  static pith_feed f, moved;
  static pith_ranking ranking, empty, elsewhere;
  pith_result r = {0}, other;
  pith_span foreign;
  pith_options o = {0};
  pith_copied copied;
  pith_explanation why;
  pith_outline lines;
  pith_keyword_result words;
  pith_screen screen = {40, 8};
  pith_text documents[2] = {{text, length}, {NULL, 9}};
  char out[100];

  CHECK(pith_summarize(text, length, NULL, memory, sizeof memory, NULL) == PITH_INVALID_CALL);
  CHECK(pith_summarize(NULL, length, NULL, memory, sizeof memory, &r) == PITH_INVALID_CALL);
  CHECK(pith_summarize(text, length, NULL, NULL, sizeof memory, &r) == PITH_WORKSPACE_TOO_SMALL);
  CHECK(pith_rank(&ranking, NULL, 2, NULL, memory, sizeof memory) == PITH_INVALID_CALL);
  CHECK(pith_rank(&ranking, documents, 2, NULL, memory, sizeof memory) == PITH_INVALID_CALL);
  CHECK(pith_rank(NULL, documents, 1, NULL, memory, sizeof memory) == PITH_INVALID_CALL);
  CHECK(pith_workspace_bytes(NULL, length, NULL) == 0 && pith_rank_workspace_bytes(NULL, 2, NULL, NULL) == 0);
  CHECK(pith_workspace_bound((size_t)-1, NULL) == (size_t)-1);
  CHECK(pith_keywords_workspace_bound((size_t)-1, NULL) == (size_t)-1);
  o.ratio = 2;
  CHECK(pith_workspace_bound(100, &o) == 0 && pith_workspace_bytes(text, length, &o) == 0);
  o.ratio = 0;
  CHECK(pith_ranking_summary(NULL, NULL, &other) == PITH_INVALID_CALL);
  CHECK(pith_ranking_summary(&empty, NULL, &other) == PITH_INVALID_CALL && other.count == 0);
  CHECK(pith_ranking_fit(&empty, screen, NULL, &other) == PITH_INVALID_CALL);
  CHECK(pith_ranking_summary(&ranking, NULL, &other) == PITH_INVALID_CALL);  /* it failed */
  CHECK(pith_read(NULL, length, NULL, memory, sizeof memory, &lines) == PITH_INVALID_CALL);
  CHECK(pith_read(text, length, NULL, memory, sizeof memory, NULL) == PITH_INVALID_CALL);
  CHECK(pith_keywords(NULL, length, NULL, memory, sizeof memory, &words) == PITH_INVALID_CALL);
  CHECK(pith_keywords(text, length, NULL, memory, sizeof memory, NULL) == PITH_INVALID_CALL);
  CHECK(*pith_language_code(pith_detect_language(NULL, length)) == '\0');

  o.explain = 1;
  CHECK(pith_rank(&ranking, documents, 1, &o, memory, sizeof memory) == PITH_OK);
  CHECK(pith_ranking_summary(&ranking, NULL, NULL) == PITH_INVALID_CALL);
  CHECK(pith_ranking_fit(&ranking, screen, NULL, NULL) == PITH_INVALID_CALL);
  CHECK(pith_ranking_summary(&ranking, NULL, &r) == PITH_OK && r.count == 3);
  CHECK(pith_ranking_explain(&ranking, &r.spans[0], NULL, NULL) == PITH_INVALID_CALL);
  CHECK(pith_ranking_explain(&ranking, NULL, NULL, &why) == PITH_INVALID_CALL);
  CHECK(pith_ranking_explain(NULL, &r.spans[0], NULL, &why) == PITH_INVALID_CALL);
  CHECK(pith_ranking_explain(&empty, &r.spans[0], NULL, &why) == PITH_INVALID_CALL);
  foreign = r.spans[0];
  foreign.document = 1;
  CHECK(pith_ranking_explain(&ranking, &foreign, NULL, &why) == PITH_INVALID_CALL);
  foreign.document = 0;
  foreign.offset = length;
  CHECK(pith_ranking_explain(&ranking, &foreign, NULL, &why) == PITH_INVALID_CALL);
  foreign.offset = 0;
  foreign.sentence = 99;
  CHECK(pith_ranking_explain(&ranking, &foreign, NULL, &why) == PITH_INVALID_CALL);
  CHECK(pith_ranking_explain(&ranking, &r.spans[0], NULL, &why) == PITH_OK);
  elsewhere = ranking;
  CHECK(pith_ranking_summary(&elsewhere, NULL, &other) == PITH_INVALID_CALL);
  CHECK(pith_copy(text, length, NULL, NULL, out, sizeof out, &copied) == PITH_INVALID_CALL);
  CHECK(pith_copy(text, length, &r, NULL, NULL, sizeof out, &copied) == PITH_INVALID_CALL);
  CHECK(pith_copy(text, length, &r, NULL, NULL, 0, NULL) == PITH_OUTPUT_TOO_SMALL);
  CHECK(pith_copy(text, 5, &r, NULL, out, sizeof out, NULL) == PITH_INVALID_CALL);
  CHECK(pith_copy(NULL, length, &r, NULL, out, sizeof out, NULL) == PITH_INVALID_CALL);
  CHECK(pith_ranking_copy(&empty, &r, NULL, out, sizeof out, NULL) == PITH_INVALID_CALL);
  CHECK(pith_read(text, length, NULL, memory, sizeof memory, &lines) == PITH_OK);
  CHECK(pith_ranking_summary(&ranking, NULL, &other) == PITH_INVALID_CALL);  /* its workspace was used again */

  CHECK(pith_feed_begin(NULL, NULL, memory, sizeof memory) == PITH_INVALID_CALL);
  CHECK(pith_feed_append(NULL, text, length) == PITH_INVALID_CALL);
  CHECK(pith_feed_append(&f, text, length) == PITH_INVALID_CALL);
  CHECK(pith_feed_finish(&f, &r) == PITH_INVALID_CALL && r.count == 0);
  CHECK(pith_feed_finish_early(&f, &r) == PITH_INVALID_CALL && pith_feed_read_bytes(&f) == 0);
  CHECK(pith_feed_rank(&f, 0, &ranking) == PITH_INVALID_CALL);
  CHECK(pith_feed_begin(&f, NULL, memory, sizeof memory) == PITH_OK);
  CHECK(pith_feed_append(&f, NULL, 3) == PITH_INVALID_CALL);
  CHECK(pith_feed_append(&f, text, length) == PITH_OK);
  moved = f;
  CHECK(pith_feed_append(&moved, text, length) == PITH_INVALID_CALL);
  CHECK(pith_feed_finish(&f, NULL) == PITH_INVALID_CALL && pith_feed_rank(&f, 0, NULL) == PITH_INVALID_CALL);
  CHECK(pith_feed_finish(&f, &r) == PITH_OK && r.count == 3);
  CHECK(pith_feed_append(&f, text, length) == PITH_INVALID_CALL);
  CHECK(pith_feed_finish(&f, &other) == PITH_INVALID_CALL);
  CHECK(strcmp(pith_status_name(PITH_INVALID_CALL), "invalid call") == 0);
}

int main(void) {
  misuse();
  summaries();
  limits();
  workspaces();
  choosing_again();
  several_documents();
  bounds();
  feeds();
  screens();
  queries();
  explanations();
  options_grow();
  copies();
  outlines();
  keywords();
  languages();
  names();
  printf("%d checks, %d failed\n", checks, failures);
  return failures != 0;
}
