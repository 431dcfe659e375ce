/** Options.  Every limit that is given holds; without one, three sentences are chosen. */
export interface Options {
  /** At most this many sentences. */
  sentences?: number
  /** At most this share of the text's sentences, 0 to 1. */
  ratio?: number
  /** At most this many words. */
  words?: number
  /** At most this many bytes of UTF-8. */
  bytes?: number
  method?: 'standard' | 'textrank' | 'lexrank' | 'bm25'
  /** The order of the sentences: as in the text, or the best first. */
  order?: 'text' | 'rank'
  /** ISO 639-1, such as 'en' or 'en-GB'; detected if it is not given. */
  language?: string
  /** PageRank's damping factor, above 0 and up to 0.99. Default: 0.85. */
  damping?: number
  /** How far from its limit a score may be, on average. Default: 0.0001. */
  tolerance?: number
  /** At most this many sweeps of the power iteration. Default: 100. */
  maxSweeps?: number
  /** Prefer sentences that are like these words. */
  query?: string
  /** The text's title: a weaker query. */
  title?: string
  /** How much the query counts, above 0 and up to 1. Default: 0.9, or 0.5 with a title alone. */
  queryStrength?: number
  /** Whether each sentence gets its explanation. */
  explain?: boolean
}

export interface KeywordOptions {
  language?: string
  /** Join words within a window of this many, 2 to 16. Default: 2. */
  window?: number
}

/** Why a sentence was chosen: the parts from centrality to repetition add up to the standard method's score. */
export interface Explanation {
  centrality: number
  position: number
  length: number
  form: number
  cue: number
  repetition: number
  /** The share of query and title in the centrality, 0 to 1. */
  query: number
  /** The words that most of the centrality comes from. */
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
  /** The sentence on one line, without markup. */
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
  /** Sentences are chosen by this: the standard method's score, or the centrality. */
  score: number
  /** With the option `explain`. */
  explanation?: Explanation
}

export type Role = 'paragraph' | 'list item' | 'quotation' | 'speech' | 'title' | 'heading' | 'byline' | 'caption' |
  'footnote' | 'reference' | 'link' | 'table' | 'code' | 'signature' | 'furniture'

/** A sentence of running text, or a whole block of another role. */
export interface Block {
  /** On one line, without markup. */
  text: string
  start: number
  end: number
  /** 65535 means that or more. */
  words: number
  role: Role
  /** Whether it is the first of its paragraph, or a block of its own. */
  startsBlock: boolean
}

export interface Summary {
  sentences: Sentence[]
  /** Sentences and other blocks in the text. */
  sentenceCount: number
  /** Sentences that may be chosen. */
  candidateCount: number
  workspaceBytes: number
}

export declare class Pith {
  summarize(text: string | Uint8Array, options?: Options): Summary
  /** As many whole sentences as fit a screen of this many columns and rows. */
  fit(text: string | Uint8Array, columns: number, rows: number, options?: Options): Summary
  keywords(text: string | Uint8Array, count?: number, options?: KeywordOptions): Keyword[]
  /** Every sentence and block of the text with its role, in order. */
  read(text: string | Uint8Array, options?: { language?: string }): Block[]
  detect(text: string | Uint8Array): string
}

/** Makes a summarizer from the module's bytes, or from the module next to this file. */
export declare function load(bytes?: ArrayBuffer | ArrayBufferView): Promise<Pith>
