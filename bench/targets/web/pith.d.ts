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
  detect(text: string | Uint8Array): string
}

/** Makes a summarizer from the module's bytes, or from the module beside this file. */
export declare function load(bytes?: ArrayBuffer | ArrayBufferView): Promise<Pith>
