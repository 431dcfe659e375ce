// pith.mjs - extractive summaries, by a WebAssembly module of some hundred kilobytes.
//
//     import { load } from 'pith-summarizer'
//     const pith = await load()
//     for (const s of pith.summarize(text, { sentences: 3 }).sentences) console.log(s.text)
//
// Nothing is fetched but the module beside this file, and that only by load() without an argument.

const methods = ['standard', 'textrank', 'lexrank', 'bm25']
const orders = ['text', 'rank']
const roles = ['paragraph', 'list item', 'quotation', 'speech', 'title', 'heading', 'byline', 'caption', 'footnote',
  'reference', 'link', 'table', 'code', 'signature', 'furniture']
const known = ['sentences', 'ratio', 'words', 'bytes', 'method', 'order', 'language', 'damping', 'tolerance',
  'maxSweeps', 'query', 'title', 'queryStrength', 'explain']
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

/** A number as the library takes it, 0 where there is none; what is out of its range the library says. */
function number(value, what) {
  if (value === undefined) return 0
  if (typeof value !== 'number') throw new RangeError(`Pith: ${what} is a number, not ${value}`)
  return value
}

function words(value, what) {
  if (value !== undefined && typeof value !== 'string') throw new RangeError(`Pith: ${what} is a string, not ${value}`)
  return encoder.encode(value ?? '')
}

function onlyKnown(options, names) {
  for (const name of Object.keys(options))
    if (!names.includes(name)) throw new RangeError(`Pith: no option is called ${name}: ${names.join(', ')}`)
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

  /** Writes what is asked for, and calls with a workspace that grows until there is enough. */
  #run(bytes, request, query, title, guess, call, missing) {
    const wasm = this.#wasm
    const aligned = (n) => (n + 15) & ~15
    const atQuery = this.#heap + aligned(bytes.length + 1)
    const atTitle = atQuery + aligned(query.length + 1)
    const workspace = atTitle + aligned(title.length + 1)
    let memory = this.#room(workspace - this.#heap + guess)
    memory.set(query, atQuery)
    memory.set(title, atTitle)
    for (let room = guess; ; room += missing()) {
      this.#room(workspace - this.#heap + room)
      const view = new DataView(wasm.memory.buffer, wasm.asked())
      const values = [...request.slice(0, 10), atQuery, query.length, atTitle, title.length, ...request.slice(10)]
      const floats = [1, 7, 8, 14]
      for (const [i, value] of values.entries())
        if (floats.includes(i)) view.setFloat32(4 * i, value, true)
        else view.setUint32(4 * i, value, true)
      const count = call(workspace, room)
      if (count >= 0) return count
      if (count !== -1 || missing() === 0) throw new RangeError('Pith: ' + (statuses[count] ?? 'status ' + count))
    }
  }

  /** Adds `text` to things with `start` and `end`: what is there, on one line without markup.  Writes over the
   * workspace, so what was in it has been read. */
  #addTexts(bytes, things) {
    const wasm = this.#wasm
    const out = this.#heap + ((bytes.length + 16) & ~15)
    this.#room(bytes.length * 2 + 32)
    for (const thing of things) {
      const written = wasm.clean(this.#heap + thing.start, thing.end - thing.start, out)
      thing.text = decoder.decode(new Uint8Array(wasm.memory.buffer, out, written))
    }
  }

  /** The language of a text by its ISO 639-1 code, or '' when nothing tells. */
  detect(text) {
    const code = this.#wasm.detect(this.#heap, this.#put(text).length)
    return code === 0 ? '' : String.fromCharCode(code & 255, code >> 8)
  }

  /**
   * Chooses the sentences that best represent a text: a string, or a Uint8Array of UTF-8.  See
   * pith.d.ts for the options and the result.  Throws a RangeError for an option out of its range.
   */
  summarize(text, options = {}) {
    onlyKnown(options, known)
    return this.#summary(text, options, 0, 0)
  }

  /** Chooses the sentences that say most of a text and, wrapped, fill a screen as far as whole ones can. */
  fit(text, columns, rows, options = {}) {
    onlyKnown(options, known)
    if (limit(columns, 'columns') === 0 || limit(rows, 'rows') === 0)
      throw new RangeError('Pith: a screen has columns and rows')
    return this.#summary(text, options, columns, rows)
  }

  /** The words and phrases that a text is about, the best first. */
  keywords(text, count = 10, options = {}) {
    onlyKnown(options, ['language', 'window'])
    if (limit(count, 'count') === 0) throw new RangeError('Pith: count is a whole number from 1')
    const request = [0, 0, 0, 0, 0, 0, code(options.language), 0, 0, 0, 0, 0, 0, 0, limit(options.window ?? 0, 'window')]
    const bytes = this.#put(text)
    const none = new Uint8Array()
    const found = this.#run(bytes, request, none, none, 3 * bytes.length + 8192, (workspace, room) =>
      this.#wasm.keywords(this.#heap, bytes.length, workspace, room, count), () => this.#wasm.phrases_missing())
    const view = new DataView(this.#wasm.memory.buffer, this.#wasm.phrases(), 16 * found)
    const phrases = []
    for (let i = 0; i < 16 * found; i += 16) {
      const start = view.getUint32(i, true)
      const end = start + view.getUint32(i + 4, true)
      phrases.push({ text: '', start, end, count: view.getUint32(i + 8, true), score: view.getFloat32(i + 12, true) })
    }
    this.#addTexts(bytes, phrases)
    if (typeof text === 'string') toUnits(bytes, phrases)
    return phrases
  }

  /** Every sentence and block of a text with its role, in order, without choosing any. */
  read(text, options = {}) {
    onlyKnown(options, ['language'])
    const request = [0, 0, 0, 0, 0, 0, code(options.language), 0, 0, 0, 0, 0, 0, 0, 0]
    const bytes = this.#put(text)
    const none = new Uint8Array()
    const found = this.#run(bytes, request, none, none, bytes.length + (bytes.length >> 2) + 8192, (workspace, room) =>
      this.#wasm.read(this.#heap, bytes.length, workspace, room), () => this.#wasm.blocks_missing())
    const view = new DataView(this.#wasm.memory.buffer, this.#wasm.blocks(), 16 * found)
    const blocks = []
    for (let i = 0; i < 16 * found; i += 16) {
      const start = view.getUint32(i, true)
      const kind = view.getUint16(i + 14, true)
      blocks.push({ text: '', start, end: start + view.getUint32(i + 4, true), words: view.getUint16(i + 12, true),
        role: roles[kind & 15], startsBlock: (kind & 16) !== 0 })
    }
    this.#addTexts(bytes, blocks)
    if (typeof text === 'string') toUnits(bytes, blocks)
    return blocks
  }

  #summary(text, options, columns, rows) {
    const request = [
      limit(options.sentences ?? 0, 'sentences'), number(options.ratio, 'ratio'), limit(options.words ?? 0, 'words'),
      limit(options.bytes ?? 0, 'bytes'), choice(methods, options.method, 'method'),
      choice(orders, options.order, 'order'), code(options.language), number(options.damping, 'damping'),
      number(options.tolerance, 'tolerance'), limit(options.maxSweeps ?? 0, 'maxSweeps'),
      number(options.queryStrength, 'queryStrength'), options.explain ? 1 : 0, columns, rows, 0,
    ]
    const query = words(options.query, 'query')
    const title = words(options.title, 'title')
    const bytes = this.#put(text)
    const wasm = this.#wasm
    const count = this.#run(bytes, request, query, title, bytes.length + (bytes.length >> 2) + 8192,
      (workspace, room) => wasm.summarize(this.#heap, bytes.length, workspace, room), () => wasm.missing_bytes())
    const span = wasm.span_bytes()
    const view = new DataView(wasm.memory.buffer, wasm.spans(), span * count)
    const chosen = []
    const places = []
    for (let i = 0; i < count; ++i) {
      const start = view.getUint32(span * i, true)
      const end = start + view.getUint32(span * i + 4, true)
      const sentence = {
        text: '',
        start,
        end,
        sentence: view.getUint32(span * i + 8, true),
        rank: view.getUint32(span * i + 12, true),
        centrality: view.getFloat32(span * i + 16, true),
        score: view.getFloat32(span * i + 20, true),
      }
      if (options.explain) sentence.explanation = this.#explanation(bytes, i)
      chosen.push(sentence)
      places.push(sentence, ...(sentence.explanation?.terms ?? []))
    }
    const facts = {
      sentenceCount: wasm.sentence_count(),
      candidateCount: wasm.candidate_count(),
      workspaceBytes: wasm.workspace_bytes(),
    }
    this.#addTexts(bytes, chosen)
    if (typeof text === 'string') toUnits(bytes, places)
    return { sentences: chosen, ...facts }
  }

  #explanation(bytes, i) {
    const at = this.#wasm.explain(i)
    if (at === 0) return undefined
    const view = new DataView(this.#wasm.memory.buffer, at)
    const why = { terms: [] }
    for (const [k, part] of ['centrality', 'position', 'length', 'form', 'cue', 'repetition', 'query'].entries())
      why[part] = view.getFloat32(4 * k, true)
    for (let t = 0; t < view.getUint32(28, true); ++t) {
      const start = view.getUint32(32 + 12 * t, true)
      const end = start + view.getUint32(36 + 12 * t, true)
      why.terms.push({ text: decoder.decode(bytes.subarray(start, end)), start, end, share: view.getFloat32(40 + 12 * t, true) })
    }
    return why
  }
}

/** Offsets of a string count its UTF-16 units: one pass over the bytes, in ascending order. */
function toUnits(bytes, things) {
  const at = places(bytes)
  const ends = things.flatMap((thing) => [[thing.start, thing, 'start'], [thing.end, thing, 'end']])
  for (const [offset, thing, which] of ends.sort((a, b) => a[0] - b[0])) thing[which] = at(offset)
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
