// pith.mjs - extractive summaries, by a WebAssembly module of some hundred kilobytes.
//
//     import { load } from 'pith-summarizer'
//     const pith = await load()
//     for (const s of pith.summarize(text, { sentences: 3 }).sentences) console.log(s.text)
//
// Nothing is fetched but the module beside this file, and that only by load() without an argument.

const methods = ['standard', 'textrank', 'lexrank', 'bm25']
const orders = ['text', 'rank']
const statuses = { '-1': 'workspace too small', '-2': 'text too long', '-3': 'invalid option' }
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The place of an option's value among those that there are. */
function choice(values, value, what) {
  const at = value === undefined ? 0 : values.indexOf(value)
  if (at < 0) throw new RangeError(`Pith: no ${what} is called ${value}`)
  return at
}

/** A limit: a whole number, 0 where there is none. */
function limit(value, what) {
  if (!(Number.isInteger(value) && value >= 0 && value < 2 ** 32))
    throw new RangeError(`Pith: ${what} is a whole number, not ${value}`)
  return value
}

/** The two letters of 'en', 'EN' or 'en-GB' as a number, 0 where the text shall tell, and for another
 * code one that no language has. */
function code(language) {
  if (language === undefined || language === '') return 0
  const [, letters] = /^([a-z]{2})(?:$|[-_])/i.exec(language) ?? [null, '??']
  const lower = letters.toLowerCase()
  return lower.charCodeAt(0) | (lower.charCodeAt(1) << 8)
}

const bytesBeside = async () => {
  const url = new URL('./pith.wasm', import.meta.url)
  if (url.protocol === 'file:') return (await import('node:fs/promises')).readFile(url)
  return (await fetch(url)).arrayBuffer()
}

/** A sentence on one line, as pith::clean() writes it. */
function clean(sentence) {
  return sentence
    .replace(/(?<=[A-Za-z\u0080-\uffff]-)[ \t-\r]*[\n\r][ \t-\r>]*(?=[a-z\u0080-\uffff])/g, '')
    .replace(/[ \t-\r]*[\n\r][ \t-\r>]*|[ \t-\r]+/g, ' ')
}

/** Makes a summarizer from the module's bytes, or from the module beside this file. */
export async function load(bytes) {
  const { instance } = await WebAssembly.instantiate(bytes ?? (await bytesBeside()), {})
  return new Pith(instance.exports)
}

export class Pith {
  #wasm
  #heap
  constructor(wasm) {
    this.#wasm = wasm
    this.#heap = (wasm.heap() + 15) & ~15
  }

  #room(bytes) {
    const memory = this.#wasm.memory
    const lacking = this.#heap + bytes - memory.buffer.byteLength
    if (lacking > 0) memory.grow(Math.ceil(lacking / 65536))
    return new Uint8Array(memory.buffer)
  }

  #put(text) {
    const bytes = typeof text === 'string' ? encoder.encode(text) : text
    this.#room(bytes.length + 16).set(bytes, this.#heap)
    return bytes
  }

  /** The language of a text by its ISO 639-1 code, or '' when nothing tells. */
  detect(text) {
    const code = this.#wasm.detect(this.#heap, this.#put(text).length)
    return code === 0 ? '' : String.fromCharCode(code & 255, code >> 8)
  }

  /**
   * Chooses the sentences that say most of a text: a string, or a Uint8Array of UTF-8.  See
   * pith.d.ts for the options and the result.  Throws a RangeError for an option out of its range.
   */
  summarize(text, options = {}) {
    const asked = [
      limit(options.sentences ?? 0, 'sentences'), options.ratio ?? 0, limit(options.words ?? 0, 'words'),
      limit(options.bytes ?? 0, 'bytes'), choice(methods, options.method, 'method'),
      choice(orders, options.order, 'order'), code(options.language),
    ]
    const bytes = this.#put(text)
    const need = this.#wasm.exact(this.#heap, bytes.length, ...asked)
    const workspace = this.#heap + ((bytes.length + 16) & ~15)
    this.#room(workspace - this.#heap + need)
    const count = this.#wasm.summarize(this.#heap, bytes.length, workspace, need, ...asked)
    if (count < 0) throw new RangeError('Pith: ' + (statuses[count] ?? 'status ' + count))
    const span = this.#wasm.span_bytes()
    const view = new DataView(this.#wasm.memory.buffer, this.#wasm.spans(), span * count)
    const at = typeof text === 'string' ? places(bytes) : null
    const chosen = []
    for (let i = 0; i < span * count; i += span) {
      const offset = view.getUint32(i, true)
      const length = view.getUint32(i + 4, true)
      chosen.push({
        text: clean(decoder.decode(bytes.subarray(offset, offset + length))),
        start: offset,
        end: offset + length,
        sentence: view.getUint32(i + 8, true),
        rank: view.getUint32(i + 12, true),
        centrality: view.getFloat32(i + 16, true),
        score: view.getFloat32(i + 20, true),
      })
    }
    if (at !== null) {
      // offsets of a string count its UTF-16 units; in the order of the text, so one pass does
      for (const s of [...chosen].sort((a, b) => a.start - b.start)) {
        s.start = at(s.start)
        s.end = at(s.end)
      }
    }
    return {
      sentences: chosen,
      sentenceCount: this.#wasm.sentence_count(),
      candidateCount: this.#wasm.candidate_count(),
      workspaceBytes: this.#wasm.workspace_bytes(),
    }
  }
}

/** A function from byte offsets, asked for in ascending order, to UTF-16 offsets. */
function places(bytes) {
  let byte = 0
  let unit = 0
  return (offset) => {
    for (; byte < offset; ++byte) {
      const b = bytes[byte]
      if ((b & 0xc0) !== 0x80) unit += b >= 0xf0 ? 2 : 1
    }
    return unit
  }
}
