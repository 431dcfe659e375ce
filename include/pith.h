/* pith.h - the C interface: an extractive summarizer without a heap.
 *
 *     static char memory[16384];
 *     pith_options options = {0};
 *     pith_result result;
 *     options.sentences = 3;
 *     if (pith_summarize(text, length, &options, memory, sizeof memory, &result) == PITH_OK)
 *       for (uint32_t i = 0; i < result.count; ++i)
 *         fwrite(text + result.spans[i].offset, 1, result.spans[i].length, stdout);
 *
 * Text is a pointer and a length: any bytes, read as UTF-8; invalid bytes are not an error.  It need
 * not end in a NUL and may contain some.  A null pointer with length 0 is the empty text.  The result is spans
 * of that text.  All memory is the caller's workspace: nothing is allocated, nothing to free, no
 * state is kept between calls, and any number of threads may call at once, one workspace each.
 *
 * How large a workspace: pith_workspace_bytes() says what is enough for one text, pith_workspace_bound()
 * for any text of a length, which is some twenty times what prose takes.  Prose takes fewer bytes than it has,
 * Chinese and Japanese twice as many; a program may try that, and on failure add `missing_bytes`.
 *
 * This is all that most programs need.  pith_more.h has the rest: several documents, text in pieces,
 * another length without reading again, screens, explanations, every sentence with its role, key phrases
 * and the language of a text.  A language pack of your own needs C++ (pith/language.hpp), whose
 * compiler makes its table of words.
 */
#ifndef PITH_H
#define PITH_H

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32) && defined(PITH_BUILDS_SHARED) /* while pith.dll is made */
#define PITH_API __declspec(dllexport)
#elif defined(_WIN32) && defined(PITH_SHARED) /* by who links with pith.dll */
#define PITH_API __declspec(dllimport)
#elif defined(__GNUC__) && !defined(_WIN32)
#define PITH_API __attribute__((visibility("default")))
#else
#define PITH_API
#endif

/* A call whose status must be checked: after an error there is nothing to use. */
#if defined(__GNUC__)
#define PITH_CHECKED __attribute__((warn_unused_result))
#else
#define PITH_CHECKED
#endif

/* The version of this header. */
#define PITH_VERSION_MAJOR 0
#define PITH_VERSION_MINOR 1
#define PITH_VERSION_PATCH 0
#define PITH_VERSION_STRING "0.1.0"

#ifdef __cplusplus
extern "C" {
#endif

/** The version of the library that is linked, such as "0.1.0". */
PITH_API const char* pith_version(void);

/** How a call ended.  The values differ by what the caller should do. */
typedef enum pith_status {
  PITH_OK = 0,
  PITH_WORKSPACE_TOO_SMALL = -1, /**< give missing_bytes more */
  PITH_TEXT_TOO_LONG = -2,       /**< more than 2^30 - 1 bytes: split the text */
  PITH_INVALID_OPTION = -3,      /**< a number out of its range: fix the program */
  PITH_OUTPUT_TOO_SMALL = -4,    /**< not even one sentence fits the buffer */
  PITH_INVALID_CALL = -5         /**< out of order, a null pointer, or a result whose workspace was used
                                      again: fix the program */
} pith_status;

/** The name of a status for logs, "ok" and so on; never null. */
PITH_API const char* pith_status_name(pith_status status);

/** What makes two sentences alike. */
typedef enum pith_method {
  PITH_METHOD_STANDARD = 0, /**< Pith's own: centrality, position, length, repetition */
  PITH_METHOD_TEXTRANK = 1, /**< overlap over the logs of the lengths (Mihalcea and Tarau 2004) */
  PITH_METHOD_LEXRANK = 2,  /**< tf-idf cosine, continuous (Erkan and Radev 2004) */
  PITH_METHOD_BM25 = 3      /**< Okapi BM25 (Barrios et al. 2016) */
} pith_method;

/** The order of the spans. */
typedef enum pith_order {
  PITH_ORDER_TEXT = 0, /**< as in the text */
  PITH_ORDER_RANK = 1  /**< the best first */
} pith_order;

/** A language pack: stop words, abbreviations, a stemmer.  Constant, never freed. */
typedef struct pith_language pith_language;

/** The pack of a language by its ISO 639-1 code ("en"; anything from a '-' or '_' on is ignored).  Never
 * null: a code without a pack gives the empty pack, with which any text can be read.  A statically linked
 * program that calls neither this nor pith_detect_language() contains English alone. */
PITH_API const pith_language* pith_find_language(const char* code);

/** Its code, such as "en"; "" for the empty pack and for null. */
PITH_API const char* pith_language_code(const pith_language* language);

/** Options of a summary.  Zero means the default: `pith_options o = {0};` in C, `pith_options o = {};` in C++.
 * `{5}` asks for five sentences, but with -Wextra a compiler of C may miss the other fields.  Every limit that
 * is not zero holds; if all are zero, three sentences are chosen.  Enums are stored as numbers, because their size differs between compilers. */
typedef struct pith_options {
  uint32_t sentences; /**< at most this many sentences */
  float ratio;        /**< at most this share of the text's sentences, 0 to 1; at least one */
  /** sizeof(pith_options), so that a later library knows which fields the program was compiled with; 0
   * means those below.  Bytes that the library does not know must be zero. */
  size_t size;
  uint32_t words;     /**< at most this many words */
  uint32_t bytes;     /**< at most this many bytes, counting one between two sentences */
  int32_t method;     /**< a pith_method */
  int32_t order;      /**< a pith_order */
  float damping;      /**< PageRank's d, 0 to 0.99; 0 means 0.85 */
  float tolerance;    /**< how far from its limit a centrality may be, on average; 0 means 1e-4 */
  uint32_t max_sweeps;           /**< stop after this many sweeps; 0 means 100 */
  const pith_language* language; /**< null means English */
  const char* query;             /**< prefer sentences like these words, or null */
  size_t query_length;           /**< its bytes */
  const char* title;             /**< the text's title, a weaker query, or null */
  size_t title_length;           /**< its bytes */
  float query_strength;          /**< how much the query counts, 0 to 1; 0 means 0.9, or 0.5 with a title alone */
  int32_t explain;               /**< not 0: keep what pith_ranking_explain() needs, eight bytes a sentence and
                                      two a content word more */
} pith_options;

/** One chosen sentence. */
typedef struct pith_span {
  uint32_t offset;   /**< bytes from the start of its document; never inside a code point */
  uint32_t length;   /**< bytes */
  uint32_t sentence; /**< index of the sentence from 0, through all documents */
  uint32_t rank;     /**< 0 is the best */
  float centrality;  /**< the converged value of the graph; its mean over the text is 1 */
  float score;       /**< sentences are chosen by this: under PITH_METHOD_STANDARD a sum of logarithms,
                          under the other methods the centrality */
  uint32_t document; /**< index of its document, from 0 */
} pith_span;

/** The result of a call. */
typedef struct pith_result {
  const pith_span* spans;   /**< in the workspace, valid until that is used again */
  uint32_t count;           /**< spans: fewer than asked for if the text has fewer */
  uint32_t sentence_count;  /**< sentences and other blocks in the text */
  uint32_t candidate_count; /**< sentences that may be chosen */
  uint32_t term_count;      /**< distinct terms that join two sentences or more */
  uint32_t sweeps;          /**< sweeps of the power iteration */
  int32_t converged;        /**< whether the tolerance was met within max_sweeps */
  size_t workspace_bytes;   /**< the peak: what pith_workspace_bytes() gives */
  size_t missing_bytes;     /**< with PITH_WORKSPACE_TOO_SMALL: how many more are needed */
  size_t reserved[4];       /**< zero; room for what a later library reports */
} pith_result;

/** Chooses the sentences that best represent a text.
 *
 * `options` may be null.  `workspace` may have any alignment; nothing outside its
 * `workspace_bytes` is written, and what was in it before does not matter.  `result` is written in
 * every case; its spans only with PITH_OK.  An empty text, or one without a sentence, is not an error:
 * the count is then 0.
 *
 * Returns PITH_OK; PITH_WORKSPACE_TOO_SMALL, PITH_TEXT_TOO_LONG or PITH_INVALID_OPTION;
 * PITH_INVALID_CALL, as from every call here, for a null pointer that is not allowed.
 * Time and workspace are linear in the length of the text. */
PITH_API PITH_CHECKED pith_status pith_summarize(
    const char* text, size_t length, const pith_options* options, void* workspace,
    size_t workspace_bytes, pith_result* result);

/** Bytes of workspace that are enough for this text with these options (null: the defaults), and the fewest
 * that pith_summarize() accepts.  Reads the text once; 0 for an invalid option or a text too long; SIZE_MAX
 * if a size_t cannot hold the number, which can happen on 32-bit targets: no call then succeeds. */
PITH_API size_t pith_workspace_bytes(const char* text, size_t length, const pith_options* options);

/** Bytes of workspace that are enough for any text of this length with these options (null: the
 * defaults); for several documents, count each as two bytes longer than it is.  Constant time; 0 for
 * an invalid option; SIZE_MAX if a size_t cannot hold the number, and for more bytes than a text may have. */
PITH_API size_t pith_workspace_bound(size_t length, const pith_options* options);

/** How much pith_copy() wrote. */
typedef struct pith_copied {
  size_t bytes;       /**< without the NUL */
  uint32_t sentences; /**< whole sentences: the result's count if all of them fit */
} pith_copied;

/** Writes the summary into `out` and a NUL after it: the result's sentences, white space within
 * each collapsed to one space, `separator` (null: a line end) between two of them.  Stops before
 * the first sentence that does not fit as a whole.  `text` and `length` are those of the summary;
 * `copied` may be null.
 *
 * Returns PITH_OK, also for a result without spans, or PITH_OUTPUT_TOO_SMALL, with `out` the empty
 * string, if not even the first sentence and the NUL fit `out_bytes`, or PITH_INVALID_CALL for a text
 * that does not contain the spans. */
PITH_API pith_status pith_copy(
    const char* text, size_t length, const pith_result* result, const char* separator, char* out,
    size_t out_bytes, pith_copied* copied);

#ifdef __cplusplus
}
#endif

#endif /* PITH_H */
