/* pith_more.h - the C interface beyond pith.h: the language of a text, several documents, another length
 * without reading again, screens, explanations, text in pieces, every sentence with its role, key phrases.
 *
 * What pith.h says about text, workspaces, statuses and threads holds here too.
 */
#ifndef PITH_MORE_H
#define PITH_MORE_H

#include "pith.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The pack for the language of a text, detected by its stop words and letters, or the empty pack.  Reads
 * samples of at most 1,280 bytes.  Never null. */
PITH_API const pith_language* pith_detect_language(const char* text, size_t length);

/** A text, or one of several documents. */
typedef struct pith_text {
  const char* data;
  size_t length;
} pith_text;

/** A screen, or a part of one. */
typedef struct pith_screen {
  uint32_t columns, rows;
} pith_screen;

/** A text, or several documents, read and ranked once.  It gives summaries of any length, or that fill a
 * screen, and says why a sentence was chosen.  It knows its text, options and workspace, so that none of them
 * can be mixed up.
 *
 * It is an object of the caller's, anywhere in memory, and needs no call to end; its contents are private to
 * the library.  It must not be copied or moved while in use.  The documents and the array that lists them, the
 * workspace and the language must outlive it.  The spans of a summary are valid until the next one. */
typedef struct pith_ranking {
  uint64_t state[112];
} pith_ranking;

/** Bytes of workspace that are enough for pith_rank() with these documents, for summaries as long as `options`
 * ask for (null: the defaults) and, where `screen` is not null, for what fills that.  Otherwise as
 * pith_workspace_bytes(). */
PITH_API size_t pith_rank_workspace_bytes(const pith_text* documents, size_t count, const pith_options* options,
                                          const pith_screen* screen);

/** Reads and ranks `count` documents, usually one, without choosing yet.
 *
 * Of several, each sentence's position is counted in its own document; what several of them say is central, and
 * is chosen once; each span has the index of its document, and its offset is in that one.  The documents' bytes
 * and their number are together at most 2^30.
 *
 * Status and time are those of pith_summarize().  After an error the calls below return the same again;
 * pith_ranking_summary() also gives missing_bytes. */
PITH_API PITH_CHECKED pith_status pith_rank(pith_ranking* ranking, const pith_text* documents, size_t count,
                                            const pith_options* options, void* workspace,
                                            size_t workspace_bytes);

/** The summary within the limits of `limits` and in its order (null: the options of pith_rank()); the other
 * options are those of pith_rank().  The same as pith_summarize() gives, at a fraction of its cost.
 *
 * Returns PITH_OK; PITH_INVALID_OPTION; PITH_WORKSPACE_TOO_SMALL if there is no room for that many spans, after
 * which it can still be used; PITH_INVALID_CALL if another call has used the workspace since, or the
 * pith_ranking was moved or never ranked.  Time: linear in the sentences and the words they share. */
PITH_API PITH_CHECKED pith_status pith_ranking_summary(pith_ranking* ranking, const pith_options* limits,
                                                       pith_result* result);

/** The sentences that best represent the text and fill a screen as far as whole sentences can, each wrapped as
 * pith_wrap() does; the limits of `limits`, which may be null, hold too.
 *
 * As pith_ranking_summary(); PITH_INVALID_OPTION also for a screen without a column or row,
 * PITH_INVALID_CALL for a text that came in pieces.  Time: that, and of pith_wrap() for each candidate. */
PITH_API PITH_CHECKED pith_status pith_ranking_fit(pith_ranking* ranking, pith_screen screen,
                                                   const pith_options* limits, pith_result* result);

/** Writes a summary of the text into `out`, as pith_copy(). */
PITH_API pith_status pith_ranking_copy(const pith_ranking* ranking, const pith_result* result,
                                       const char* separator, char* out, size_t out_bytes, pith_copied* copied);

/** A word of a sentence, and how much of the sentence's centrality came through it. */
typedef struct pith_term_share {
  uint32_t offset, length; /**< bytes, in the document */
  float share;             /**< of the centrality: 0 to 1 */
} pith_term_share;

/** Why a sentence was chosen. */
typedef struct pith_explanation {
  float centrality; /**< for being like the other sentences; from here to repetition the parts add
                         up to the score under PITH_METHOD_STANDARD, and are 0 under the others */
  float position;   /**< for where it is: more than 0 near the opening */
  float length;     /**< for its length: 0 or less */
  float form;       /**< for not ending like a sentence, or being a question or quotation: 0 or less */
  float cue;        /**< for saying what the text is about, "this paper": 0 or more */
  float repetition; /**< for repeating better sentences: 0 or less; more for what a chosen
                         sentence depends on */
  float query;      /**< the share of query and title in the centrality: 0 to 1 */
  uint32_t term_count;
  pith_term_share terms[5]; /**< the words with the largest shares, those first */
} pith_explanation;

/** Explains why a sentence of the last summary was chosen; `span` is one of its spans.
 *
 * `sentence` is null, or, for a text that came in pieces, the span's bytes, read back.
 *
 * Returns PITH_OK; PITH_INVALID_OPTION if `explain` was not set in the options of pith_rank();
 * PITH_INVALID_CALL as above, and for a span that is not of this text.  Time: linear in the sentence, and for
 * the first one in the words that the sentences share; under PITH_METHOD_TEXTRANK, in these each time. */
PITH_API PITH_CHECKED pith_status pith_ranking_explain(pith_ranking* ranking, const pith_span* span,
                                                       const char* sentence, pith_explanation* explanation);

/** Breaks a sentence into lines of at most `columns` columns, at white space, and within a word
 * that is longer than a line.  A wide character takes two columns, one that combines with the
 * one before it none.  White space is collapsed; lines are separated by line ends.
 *
 * `out` has room for `out_bytes` bytes, past which nothing is written, or is null, to count only; no NUL is
 * written.  `rows`, which may be null, gets the number of lines.  Returns the bytes that are needed, at most
 * twice `length`; if that is more than `out_bytes`, not everything was written. */
PITH_API size_t pith_wrap(
    const char* sentence, size_t length, uint32_t columns, char* out, size_t out_bytes, uint32_t* rows);

/** A text that is not in memory and arrives in pieces.  It is an object of the caller's, anywhere in
 * memory, and needs no call to end; its contents are private to the library.  It must not be copied or moved
 * while in use. */
typedef struct pith_feed {
  uint64_t state[80];
} pith_feed;

/** Begins a text.  What `options` points to is needed during this call only, except the language.
 * The workspace needs a window of 1,024 bytes, 4 bytes for each content word and 16 for each sentence, usually
 * less than pith_workspace_bytes() gives for the text; the result says how much it was.
 *
 * Returns PITH_OK; PITH_INVALID_OPTION; PITH_WORKSPACE_TOO_SMALL if there is no room for the window.
 * After an error the other calls return the same again; for a pith_feed that has not begun, or was moved,
 * they return PITH_INVALID_CALL. */
PITH_API pith_status pith_feed_begin(
    pith_feed* feed, const pith_options* options, void* workspace, size_t workspace_bytes);

/** Reads the next piece: of any size, cut anywhere, also inside a code point.  It is not needed after the
 * call.  Time: linear in the piece.
 *
 * Returns PITH_OK; PITH_WORKSPACE_TOO_SMALL if the text up to pith_feed_read_bytes() is kept and there is no
 * room for the rest: go on with pith_feed_finish_early(), or with further pieces, which are only counted,
 * until pith_feed_finish() says how many bytes were missing; PITH_TEXT_TOO_LONG;
 * PITH_INVALID_CALL after one of these two. */
PITH_API pith_status pith_feed_append(pith_feed* feed, const char* piece, size_t length);

/** The end of the last sentence that was read and has room, in bytes from the start of the text: the text
 * before it can be summarized.  pith_feed_finish_early() may find that there is room to rank less. */
PITH_API uint32_t pith_feed_read_bytes(const pith_feed* feed);

/** Ends the text, with the result that pith_summarize() gives for the whole of it, bit for bit, for every
 * split into pieces.  The caller reads the spans back from where the text came from.  Only the result is
 * left afterwards: another call returns PITH_INVALID_CALL until pith_feed_begin().
 * PITH_WORKSPACE_TOO_SMALL: with missing_bytes more it succeeds. */
PITH_API PITH_CHECKED pith_status pith_feed_finish(pith_feed* feed, pith_result* result);

/** Ends the text where the workspace was full, and summarizes what came before that; a text that has
 * room is summarized whole. */
PITH_API PITH_CHECKED pith_status pith_feed_finish_early(pith_feed* feed, pith_result* result);

/** Ends the text as pith_feed_finish() does, or as pith_feed_finish_early() if `early` is not 0, and makes
 * it a pith_ranking.  Status as pith_rank(). */
PITH_API PITH_CHECKED pith_status pith_feed_rank(pith_feed* feed, int early, pith_ranking* ranking);

/** What a sentence or block is. */
typedef enum pith_role {
  PITH_ROLE_PARAGRAPH = 0, /**< running text */
  PITH_ROLE_LIST_ITEM = 1, /**< an item of a list */
  PITH_ROLE_QUOTATION = 2, /**< quoted text, as in a reply to a mail */
  PITH_ROLE_SPEECH = 3, /**< a line of a transcript, without its label */
  PITH_ROLE_TITLE = 4, /**< the first heading of a document */
  PITH_ROLE_HEADING = 5, /**< a heading of a section */
  PITH_ROLE_BYLINE = 6, /**< who wrote it, when */
  PITH_ROLE_CAPTION = 7, /**< of a figure or a table */
  PITH_ROLE_FOOTNOTE = 8, /**< a note marked by an asterisk, a dagger or a number */
  PITH_ROLE_REFERENCE = 9, /**< an entry of a list of references */
  PITH_ROLE_LINK = 10, /**< "read more" lines, bare URLs */
  PITH_ROLE_TABLE = 11, /**< a row of a table */
  PITH_ROLE_CODE = 12, /**< program text */
  PITH_ROLE_SIGNATURE = 13, /**< the end of a mail, addresses, phone numbers */
  PITH_ROLE_FURNITURE = 14 /**< rules, page numbers, repeated headers and footers */
} pith_role;

/** Bits of pith_sentence's flags. */
typedef enum pith_sentence_flag {
  PITH_STARTS_BLOCK = 1, /**< the first sentence of its block */
  PITH_STARTS_SECTION = 2, /**< the first one after a heading */
  PITH_STARTS_DOCUMENT = 4, /**< the first one of its document */
  PITH_COMPLETE = 8, /**< ends like a sentence: a stop, with or without closing quotes */
  PITH_QUESTION = 16, /**< ends with a question mark */
  PITH_OPENS_QUOTATION = 32, /**< its first character opens a quotation */
  PITH_CUE = 64, /**< says what the text is about: "this paper" */
  PITH_LABEL = 128 /**< a lead-in that ends with a colon or introduces a list */
} pith_sentence_flag;

/** One sentence of a text, or a whole block that is not running text. */
typedef struct pith_sentence {
  uint32_t offset, length; /**< bytes */
  uint32_t first_token;    /**< for the library's own use */
  uint16_t words;          /**< 65535 means that or more */
  uint8_t role;            /**< a pith_role */
  uint8_t flags;           /**< of pith_sentence_flag */
} pith_sentence;

/** The result of pith_read(). */
typedef struct pith_outline {
  const pith_sentence* sentences; /**< in the workspace, in the order of the text */
  uint32_t count;
  size_t workspace_bytes, missing_bytes; /**< as in pith_result */
  size_t reserved[4];
} pith_outline;

/** Finds every sentence and block of a text, without choosing any.  As pith_summarize() with its
 * parameters and status; of the options only the language matters. */
PITH_API PITH_CHECKED pith_status pith_read(
    const char* text, size_t length, const pith_options* options, void* workspace,
    size_t workspace_bytes, pith_outline* outline);

/** The name of pith_sentence's role: "paragraph", "list item", "quotation", "speech", "title", "heading",
 * "byline", "caption", "footnote", "reference", "link", "table", "code", "signature", "furniture"; "unknown"
 * for another number. */
PITH_API const char* pith_role_name(unsigned role);

/** Options of pith_keywords().  Zero means the default, and `{5}` asks for five. */
typedef struct pith_keyword_options {
  uint32_t count;      /**< at most this many; 0 means 10, over 1,000 means 1,000 */
  uint32_t window;     /**< join words within a window of this many, 2 to 16; 0 means 2 */
  size_t size;         /**< sizeof(pith_keyword_options), or 0, as in pith_options */
  float damping;       /**< PageRank's d, 0 to 0.99; 0 means 0.85 */
  float tolerance;     /**< stop at this mean change of a centrality; 0 means 1e-4 */
  uint32_t max_sweeps; /**< stop after this many sweeps; 0 means 100 */
  const pith_language* language; /**< null means English */
} pith_keyword_options;

/** One keyword or key phrase, by one of its occurrences. */
typedef struct pith_keyword {
  uint32_t offset, length; /**< bytes */
  uint32_t count;          /**< occurrences in the text, with any ending that the stemmer takes off */
  float score;             /**< never higher than that of the keyword before */
} pith_keyword;

/** The result of pith_keywords(). */
typedef struct pith_keyword_result {
  const pith_keyword* keywords; /**< in the workspace, the best first */
  uint32_t count;               /**< keywords: fewer than asked for if the text has fewer */
  uint32_t candidate_count;     /**< phrases that were compared */
  uint32_t term_count;          /**< vertices of the graph */
  uint32_t sweeps;              /**< sweeps of the power iteration */
  int32_t converged;            /**< whether the tolerance was met within max_sweeps */
  size_t workspace_bytes, missing_bytes; /**< as in pith_result */
  size_t reserved[4];
} pith_keyword_result;

/** Finds the key phrases of a text by TextRank (Mihalcea and Tarau 2004).  As
 * pith_summarize() with its parameters and status. */
PITH_API PITH_CHECKED pith_status pith_keywords(
    const char* text, size_t length, const pith_keyword_options* options, void* workspace,
    size_t workspace_bytes, pith_keyword_result* result);

/** Bytes of workspace that are enough for the key phrases of this text with these options, as
 * pith_workspace_bytes(). */
PITH_API size_t pith_keywords_workspace_bytes(
    const char* text, size_t length, const pith_keyword_options* options);

/** Bytes of workspace that are enough for the key phrases of any text of this length, as
 * pith_workspace_bound(). */
PITH_API size_t pith_keywords_workspace_bound(size_t length, const pith_keyword_options* options);

#ifdef __cplusplus
}
#endif

#endif /* PITH_MORE_H */
