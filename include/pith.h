/* pith.h - the C interface: an extractive summarizer without a heap.
 *
 *     static char memory[16384];
 *     pith_result result;
 *     if (pith_summarize(text, length, NULL, memory, sizeof memory, &result) == PITH_OK)
 *       for (uint32_t i = 0; i < result.count; ++i)
 *         fwrite(text + result.spans[i].offset, 1, result.spans[i].length, stdout);
 *
 * Text is a pointer and a length: any bytes, UTF-8 where they can be read as it; it need not end in
 * a NUL and may hold some.  A null pointer with length 0 is the empty text.  The result is spans
 * of that text.  All memory is the caller's workspace: nothing is allocated, nothing to free, no
 * state is kept between calls, and any number of threads may call at once, one workspace each.
 *
 * How large a workspace: pith_exact() says what one text needs; pith_bound() what no text of a
 * length exceeds, which is several times as much; or try, and add `missing_bytes` on failure.  A text
 * that is not in memory is given piece by piece to a pith_feed.
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

#ifdef __cplusplus
extern "C" {
#endif

/** The version of the library that is linked, such as "0.1.0"; the headers' own is
 * PITH_VERSION_STRING in pith/pith.hpp. */
PITH_API const char* pith_version(void);

/** What a call says.  Told apart by what the caller does next. */
typedef enum pith_status {
  PITH_OK = 0,
  PITH_WORKSPACE_TOO_SMALL = -1, /**< give missing_bytes more */
  PITH_TEXT_TOO_LONG = -2,       /**< more than 2^30 - 1 bytes: cut the text up */
  PITH_INVALID_OPTION = -3,      /**< a number out of its range: a mistake in the program */
  PITH_OUTPUT_TOO_SMALL = -4,    /**< not even one sentence fits the buffer */
  PITH_INVALID_CALL = -5         /**< out of order, a null pointer where there must be none, or a result
                                      that is not this workspace's: a mistake in the program */
} pith_status;

/** The name of a status for logs, "ok" and so on; never null. */
PITH_API const char* pith_status_name(pith_status status);

/** What makes two sentences alike. */
enum {
  PITH_METHOD_STANDARD = 0, /**< Pith's own: centrality, position, length, repetition */
  PITH_METHOD_TEXTRANK = 1, /**< overlap over the logs of the lengths (Mihalcea and Tarau 2004) */
  PITH_METHOD_LEXRANK = 2,  /**< tf-idf cosine, continuous (Erkan and Radev 2004) */
  PITH_METHOD_BM25 = 3      /**< Okapi BM25 (Barrios et al. 2016) */
};

/** The order of the spans. */
enum {
  PITH_ORDER_TEXT = 0, /**< as they stand in the text */
  PITH_ORDER_RANK = 1  /**< the best first */
};

/** What is known of a language: stop words, abbreviations, a stemmer.  Constant, never freed. */
typedef struct pith_language pith_language;

/** The language with this ISO 639-1 code ("en"; what follows a '-' or '_' is left out).  Never
 * null: a code without a pack gives the language that nothing is known of, with which any text can
 * be read.  A static program that calls neither this nor pith_detect_language carries English
 * alone. */
PITH_API const pith_language* pith_find_language(const char* code);

/** The language that a text seems to be in, told from its stop words and letters: one with a pack,
 * or the one that nothing is known of.  Looks at samples, 1,280 bytes at most.  Never null. */
PITH_API const pith_language* pith_detect_language(const char* text, size_t length);

/** Its code, such as "en"; "" for the language that nothing is known of, and for null. */
PITH_API const char* pith_language_code(const pith_language* language);

/** What is asked for.  All zero is the defaults: `pith_options o = {0};`  Every limit that is not
 * zero holds; with none of them set, three sentences are chosen. */
typedef struct pith_options {
  /** sizeof(pith_options), so that a later library knows which fields this one had; 0 means the
   * fields below.  Bytes that the library does not know of must be zero. */
  size_t size;
  uint32_t sentences; /**< at most so many */
  float ratio;        /**< at most this part of the text's sentences, 0 to 1; at least one */
  uint32_t words;     /**< at most so many words */
  uint32_t bytes;     /**< at most so many bytes, counting one between two sentences */
  int32_t method;     /**< PITH_METHOD_... */
  int32_t order;      /**< PITH_ORDER_... */
  float damping;      /**< PageRank's d, 0 to 0.99; 0 means 0.85 */
  float tolerance;    /**< stop at this mean change of a centrality; 0 means 1e-4 */
  uint32_t max_sweeps;           /**< stop after so many sweeps; 0 means 100 */
  const pith_language* language; /**< null means English */
  const char* query;             /**< words that the summary is to lean to, or null */
  size_t query_length;           /**< its bytes */
  const char* title;             /**< the text's title, where it says what that is about: a weaker
                                      query, or null */
  size_t title_length;           /**< its bytes */
  float query_strength;          /**< how far it leans, 0 to 1; 0 means 0.9, with a title alone 0.5 */
  int32_t explain;               /**< not 0: keep what pith_explain() needs, eight bytes a sentence and
                                      two a content word more */
} pith_options;

/** One chosen sentence. */
typedef struct pith_span {
  uint32_t offset;   /**< bytes from the start of its document; never inside a code point */
  uint32_t length;   /**< bytes */
  uint32_t sentence; /**< index of the sentence from 0, through all documents */
  uint32_t rank;     /**< 0 is the best */
  float centrality;  /**< the converged value of the graph; its mean over the text is 1 */
  float score;       /**< what it was chosen by: under PITH_METHOD_STANDARD a sum of logarithms, under
                          the other methods the centrality */
  uint32_t document; /**< index of its document, from 0 */
} pith_span;

/** What a call gives back. */
typedef struct pith_result {
  const pith_span* spans;   /**< in the workspace, and gone with it */
  uint32_t count;           /**< spans; fewer than asked for where the text has no more */
  uint32_t sentence_count;  /**< sentences and other blocks in the text */
  uint32_t candidate_count; /**< those that may be chosen */
  uint32_t term_count;      /**< distinct terms that join two sentences or more */
  uint32_t sweeps;          /**< sweeps of the power iteration */
  int32_t converged;        /**< whether the tolerance was met within max_sweeps */
  size_t workspace_bytes;   /**< the peak: what pith_exact() says */
  size_t missing_bytes;     /**< with PITH_WORKSPACE_TOO_SMALL: how many more it takes */
  uint32_t ranked[12];      /**< what the workspace holds, for the calls that use it again */
  size_t reserved[4];       /**< zero; room for what a later library reports */
} pith_result;

/** Chooses the sentences that stand for a text.
 *
 * `options` may be null.  `workspace` may have any alignment; nothing outside its
 * `workspace_bytes` is written, and what was in it before does not matter.  `result` is written in
 * every case; its spans only with PITH_OK.  An empty text, or one without a sentence, is no error:
 * the count is then 0.
 *
 * Returns PITH_OK; PITH_WORKSPACE_TOO_SMALL, PITH_TEXT_TOO_LONG or PITH_INVALID_OPTION;
 * PITH_INVALID_CALL, as every call here does, for a null pointer where there must be none.
 * Time and workspace grow with the text's length and no faster. */
PITH_API pith_status pith_summarize(const char* text, size_t length, const pith_options* options,
                                    void* workspace, size_t workspace_bytes, pith_result* result);

/** One of several documents. */
typedef struct pith_text {
  const char* data;
  size_t length;
} pith_text;

/** Chooses the sentences that stand for several documents together.  Position counts within each
 * document; what several documents say is said once; each span tells its document, and its offset
 * is in that one.  Otherwise as pith_summarize(); the documents' bytes and their number are together
 * at most 2^30. */
PITH_API pith_status pith_summarize_documents(const pith_text* documents, size_t count,
                                              const pith_options* options, void* workspace,
                                              size_t workspace_bytes, pith_result* result);

/** The bytes of workspace that these documents need, as pith_exact(). */
PITH_API size_t pith_exact_documents(const pith_text* documents, size_t count,
                                     const pith_options* options);

/** Chooses again from a text that has been ranked, without reading it: another length or order.
 *
 * `ranked` is the result of a call that said PITH_OK, and `workspace` the one of that call, which
 * nobody has written to since; its contents may have been moved.  Of the options only the limits and the order are looked at.
 * `result`, which may be `ranked` itself, is what pith_summarize() would give with these options; the
 * spans of `ranked` are gone, but it may be used again.
 *
 * Returns PITH_OK; PITH_INVALID_OPTION; PITH_INVALID_CALL where another call has used the workspace
 * since, or it is another one, or the call failed; PITH_WORKSPACE_TOO_SMALL when there is no room for so many
 * spans: a workspace of pith_exact() for the longest summary to come has room for all. */
PITH_API pith_status pith_reselect(const pith_result* ranked, const pith_options* options,
                                   void* workspace, size_t workspace_bytes, pith_result* result);

/** A screen, or a part of one. */
typedef struct pith_screen {
  uint32_t columns, rows;
} pith_screen;

/** Chooses the sentences that say most of a text and, each wrapped as pith_wrap() does, fill a screen as
 * far as whole sentences can; the other limits hold too.
 *
 * Otherwise as pith_summarize(); PITH_INVALID_OPTION also for a screen without a column or row.
 * Time: that of pith_summarize(), and of pith_wrap() for each candidate. */
PITH_API pith_status pith_fit(const char* text, size_t length, const pith_options* options,
                              pith_screen screen, void* workspace, size_t workspace_bytes,
                              pith_result* result);

/** The bytes of workspace that pith_fit() needs for this text and screen, as pith_exact(). */
PITH_API size_t pith_fit_exact(const char* text, size_t length, const pith_options* options,
                               pith_screen screen);

/** pith_fit() for several documents. */
PITH_API pith_status pith_fit_documents(const pith_text* documents, size_t count,
                                        const pith_options* options, pith_screen screen, void* workspace,
                                        size_t workspace_bytes, pith_result* result);

/** Breaks a sentence into lines of at most `columns` columns, at its white space, and within a word
 * where one is longer than a line.  A wide character takes two columns, one that combines with the
 * one before it none.  White space is collapsed; lines are parted by line ends.
 *
 * `out` has room for `out_bytes` bytes, past which nothing is written, or is null to count alone; no NUL is
 * written.  `rows`, which may be null, gets the number of lines.  Returns the bytes that it takes, at most
 * twice `length`: more than `out_bytes` says that there was no room for all. */
PITH_API size_t pith_wrap(const char* sentence, size_t length, uint32_t columns, char* out,
                          size_t out_bytes, uint32_t* rows);

/** A word of a sentence, and how much of the sentence's centrality came through it. */
typedef struct pith_term_share {
  uint32_t offset, length; /**< bytes, in the document */
  float share;             /**< of the centrality: 0 to 1 */
} pith_term_share;

/** Why a sentence was chosen. */
typedef struct pith_explanation {
  float centrality; /**< for being like the other sentences; from here to repetition the parts add
                         up to the score under PITH_METHOD_STANDARD, and are 0 under the others */
  float position;   /**< for where it stands: 0 or less */
  float length;     /**< for its length: 0 or less */
  float form;       /**< for no end of a sentence, a question, a quotation: 0 or less */
  float cue;        /**< for saying what the text is about, "this paper": 0 or more */
  float repetition; /**< for repeating what better sentences said: 0 or less */
  float query;      /**< the share of query and title in the centrality: 0 to 1 */
  uint32_t term_count;
  pith_term_share terms[5]; /**< the words with the largest shares, those first */
} pith_explanation;

/** Tells what spoke for span number `span` of a result.
 *
 * `text` is the document that the span is of; `result` came from a call with these `options`, whose
 * `explain` was set, and lies in `workspace`, of which nothing that matters is changed.  Returns
 * PITH_OK, PITH_INVALID_OPTION when `explain` is not set or there is no such span, or PITH_INVALID_CALL as
 * from pith_reselect(), and where the span is not in the text. */
PITH_API pith_status pith_explain(const char* text, size_t length, const pith_result* result,
                                  uint32_t span, const pith_options* options, void* workspace,
                                  size_t workspace_bytes, pith_explanation* explanation);

/** pith_explain() for all spans of a result at the cost of one: writes explanations[0] to
 * explanations[result->count - 1].  `documents` are those of the result, or the one text.  Stops at the first
 * that cannot be explained, with its status. */
PITH_API pith_status pith_explain_all(const pith_text* documents, const pith_result* result,
                                      const pith_options* options, void* workspace,
                                      size_t workspace_bytes, pith_explanation* explanations);

/** The bytes of workspace that this text needs with these options (null: the defaults): enough
 * with not one to spare.  Reads the text once; 0 for an invalid option or a text too long; SIZE_MAX
 * where a size_t cannot hold the number, as it may not on 32-bit targets: no call then succeeds. */
PITH_API size_t pith_exact(const char* text, size_t length, const pith_options* options);

/** The bytes of workspace that no text of this length exceeds with these options (null: the
 * defaults); for several documents, count each as two bytes longer than it is.  Constant time; 0 for
 * an invalid option; SIZE_MAX where a size_t cannot hold the number, and for bytes that no call takes. */
PITH_API size_t pith_bound(size_t length, const pith_options* options);

/** How much pith_copy() wrote. */
typedef struct pith_copied {
  size_t bytes;       /**< without the NUL */
  uint32_t sentences; /**< whole sentences; the result's count when all of them fitted */
} pith_copied;

/** Writes the summary into `out` and a NUL behind it: the result's sentences, white space within
 * each collapsed to one space, `separator` (null: a line end) between two of them.  Stops before
 * the first sentence that does not fit whole.  `text` and `length` are those of the summary;
 * `copied` may be null.
 *
 * Returns PITH_OK, also for a result without spans, or PITH_OUTPUT_TOO_SMALL, with `out` the empty
 * string, when not even the first sentence and the NUL fit `out_bytes`, or PITH_INVALID_CALL for a text
 * that the spans are not in. */
PITH_API pith_status pith_copy(const char* text, size_t length, const pith_result* result,
                               const char* separator, char* out, size_t out_bytes,
                               pith_copied* copied);

/** The same for a result of several documents. */
PITH_API pith_status pith_copy_documents(const pith_text* documents, const pith_result* result,
                                         const char* separator, char* out, size_t out_bytes,
                                         pith_copied* copied);

/** A text that is not in memory and arrives in pieces.  The caller gives the room, wherever it likes,
 * and gives it back without a call; what is in it is the library's own.  It may not be copied or
 * moved while it is used. */
typedef struct pith_feed {
  uint64_t state[80];
} pith_feed;

/** Begins a text.  What `options` points to is needed during this call only, but for the language.
 * The workspace must hold what the text takes, which its result then tells: a window of 1,024 bytes and
 * four bytes a content word and sixteen a sentence, mostly less than pith_exact() says of the text.
 *
 * Returns PITH_OK; PITH_INVALID_OPTION; PITH_WORKSPACE_TOO_SMALL for one without room for the window.
 * After an error the other calls say the same again; with a pith_feed that has not begun, or was moved,
 * they say PITH_INVALID_CALL. */
PITH_API pith_status pith_feed_begin(pith_feed* feed, const pith_options* options, void* workspace,
                                     size_t workspace_bytes);

/** Reads the next piece: of any size, cut anywhere, inside a code point too.  It is not needed any
 * more when the call returns.  Time: linear in the piece.
 *
 * Returns PITH_OK; PITH_WORKSPACE_TOO_SMALL when the text up to pith_feed_read_bytes() is kept and what
 * follows has no room: go on with pith_feed_finish_early(), or with further pieces, which are only
 * counted, until pith_feed_finish() says how many bytes were missing; PITH_TEXT_TOO_LONG;
 * PITH_INVALID_CALL after one of these two. */
PITH_API pith_status pith_feed_append(pith_feed* feed, const char* piece, size_t length);

/** Where the last sentence ends that was read and has room, in bytes from the start of the text: what
 * is before it, a summary can be made of.  pith_feed_finish_early() may find that there is room to
 * rank less. */
PITH_API uint32_t pith_feed_read_bytes(const pith_feed* feed);

/** Ends the text: what pith_summarize() says of the whole of it, bit for bit, for every split into
 * pieces.  The caller reads the spans back from where the text came from.  Nothing but the result is
 * left afterwards, and PITH_INVALID_CALL is what the next call says; a new text takes a new begin.
 * PITH_WORKSPACE_TOO_SMALL: with missing_bytes more it
 * succeeds. */
PITH_API pith_status pith_feed_finish(pith_feed* feed, pith_result* result);

/** Ends the text where the workspace was full, and summarizes what came before that; a text that has
 * room is summarized whole. */
PITH_API pith_status pith_feed_finish_early(pith_feed* feed, pith_result* result);

/** One sentence of a text, or one whole block where the block is no running text. */
typedef struct pith_sentence {
  uint32_t offset, length; /**< bytes */
  uint32_t first_token;    /**< for the library's own use */
  uint16_t words;          /**< 65535 means that or more */
  uint8_t role;            /**< what pith_role_name() names */
  uint8_t flags;           /**< enum sentence_flag of pith/reading/model.hpp; 1: the first of its block */
} pith_sentence;

/** What pith_read() gives back. */
typedef struct pith_outline {
  const pith_sentence* sentences; /**< in the workspace, in the order of the text */
  uint32_t count;
  size_t workspace_bytes, missing_bytes; /**< as in pith_result */
  size_t reserved[4];
} pith_outline;

/** Finds every sentence and block of a text, without choosing any.  As pith_summarize() with its
 * parameters and status; of the options only the language matters. */
PITH_API pith_status pith_read(const char* text, size_t length, const pith_options* options,
                               void* workspace, size_t workspace_bytes, pith_outline* outline);

/** The name of pith_sentence's role: "paragraph", "list item", "quotation", "speech", "title", "heading",
 * "byline", "caption", "footnote", "reference", "link", "table", "code", "signature", "furniture"; "unknown"
 * for another number. */
PITH_API const char* pith_role_name(unsigned role);

/** What is asked of pith_keywords().  All zero is the defaults. */
typedef struct pith_keyword_options {
  size_t size;         /**< sizeof(pith_keyword_options), or 0, as in pith_options */
  uint32_t count;      /**< at most so many; 0 means 10, over 1,000 means 1,000 */
  uint32_t window;     /**< neighbours within so many words are joined, 2 to 16; 0 means 2 */
  float damping;       /**< PageRank's d, 0 to 0.99; 0 means 0.85 */
  float tolerance;     /**< stop at this mean change of a centrality; 0 means 1e-4 */
  uint32_t max_sweeps; /**< stop after so many sweeps; 0 means 100 */
  const pith_language* language; /**< null means English */
} pith_keyword_options;

/** One keyword or key phrase, by one of its occurrences. */
typedef struct pith_keyword {
  uint32_t offset, length; /**< bytes */
  uint32_t count;          /**< occurrences in the text, with any ending that the stemmer takes off */
  float score;             /**< falls from each keyword to the next */
} pith_keyword;

/** What pith_keywords() gives back. */
typedef struct pith_keyword_result {
  const pith_keyword* keywords; /**< in the workspace, the best first */
  uint32_t count;               /**< keywords; fewer than asked for where the text has no more */
  uint32_t candidate_count;     /**< phrases that were compared */
  uint32_t term_count;          /**< vertices of the graph */
  uint32_t sweeps;              /**< sweeps of the power iteration */
  int32_t converged;            /**< whether the tolerance was met within max_sweeps */
  size_t workspace_bytes, missing_bytes; /**< as in pith_result */
  size_t reserved[4];
} pith_keyword_result;

/** Finds the words and phrases that a text is about, by TextRank (Mihalcea and Tarau 2004).  As
 * pith_summarize() with its parameters and status. */
PITH_API pith_status pith_keywords(const char* text, size_t length,
                                   const pith_keyword_options* options, void* workspace,
                                   size_t workspace_bytes, pith_keyword_result* result);

/** The bytes of workspace that this text needs for its keywords with these options, as
 * pith_exact(). */
PITH_API size_t pith_keywords_exact(const char* text, size_t length,
                                    const pith_keyword_options* options);

/** The bytes of workspace that no text of this length exceeds for its keywords, as pith_bound(). */
PITH_API size_t pith_keywords_bound(size_t length, const pith_keyword_options* options);

#ifdef __cplusplus
}
#endif

#endif /* PITH_H */
