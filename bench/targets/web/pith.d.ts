/** What is asked for.  Every limit that is given holds; none given: three sentences. */
export interface Options {
  /** At most so many sentences. */
  sentences?: number
  /** At most this part of the text's sentences, 0 to 1. */
  ratio?: number
  /** At most so many words. */
  words?: number
  /** At most so many bytes of UTF-8. */
  bytes?: number
  method?: 'standard' | 'textrank' | 'lexrank' | 'bm25'
  /** The order of the sentences: as in the text, or the best first. */
  order?: 'text' | 'rank'
  /** ISO 639-1, such as 'en' or 'en-GB'; detected when it is not given. */
  language?: string
  /** PageRank's damping factor, above 0 and up to 0.99; 0.85. */
  damping?: number
  /** The mean change of a score at which to stop; 0.0001. */
  tolerance?: number
  /** Sweeps of the power iteration at most; 100. */
  maxSweeps?: number
  /** Words that the summary is to lean to. */
  query?: string
  /** The text's title: a weaker query. */
  title?: string
  /** How far to lean, above 0 and up to 1; 0.9, with a title alone 0.5. */
  queryStrength?: number
  /** Whether each sentence gets its explanation. */
  explain?: boolean
}

export interface KeywordOptions {
  language?: string
  /** Words at most so far apart are joined, 2 to 16; 2. */
  window?: number
}

/** What spoke for a sentence: from centrality to repetition the parts add up to the standard method's score. */
export interface Explanation {
  centrality: number
  position: number
  length: number
  form: number
  cue: number
  repetition: number
  /** The share of query and title in the centrality, 0 to 1. */
  query: number
  /** The words through which most of the centrality came. */
  terms: { text: string; start: number; end: number; share: number }[]
}

export interface Keyword {
  text: string
  /** One of its occurrences. */
  start: number
  end: number
  /** How often it is in the text. */
  count: number
  score: number
}

export interface Sentence {
  /** The sentence, each run of white space in it as one space. */
  text: string
  /** Where it is: UTF-16 units of a string, bytes of a Uint8Array. */
  start: number
  end: number
  /** Its index among the text's sentences. */
  sentence: number
  /** 0 is the best. */
  rank: number
  /** How central it is; the mean of the text's sentences is 1. */
  centrality: number
  /** What spoke for it when it was chosen: the standard method's score, or the centrality. */
  score: number
  /** With the option `explain`. */
  explanation?: Explanation
}

export interface Summary {
  sentences: Sentence[]
  /** Sentences and other blocks in the text. */
  sentenceCount: number
  /** Those that may be chosen. */
  candidateCount: number
  workspaceBytes: number
}

export declare class Pith {
  summarize(text: string | Uint8Array, options?: Options): Summary
  /** Fills a screen of so many columns and rows with whole sentences. */
  fit(text: string | Uint8Array, columns: number, rows: number, options?: Options): Summary
  keywords(text: string | Uint8Array, count?: number, options?: KeywordOptions): Keyword[]
  detect(text: string | Uint8Array): string
}

/** Makes a summarizer from the module's bytes, or from the module beside this file. */
export declare function load(bytes?: ArrayBuffer | ArrayBufferView): Promise<Pith>
