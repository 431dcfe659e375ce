// test.mjs - the npm package in Node: results against the command's, edges, growth, no imports.
//     node test.mjs NPM_FOLDER [PITH_COMMAND]
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import assert from 'node:assert'

const folder = resolve(process.argv[2])
const command = process.argv[3]
const { load } = await import(pathToFileURL(join(folder, 'pith.mjs')))
const module = new WebAssembly.Module(readFileSync(join(folder, 'pith.wasm')))
assert.deepEqual(WebAssembly.Module.imports(module), [], 'the module imports something')
const pith = await load()

let compared = 0
for (const path of ['bench/articles', 'tests/data/languages'])
  for (const name of readdirSync(path).filter((n) => n.endsWith('.txt'))) {
    const file = join(path, name)
    const text = readFileSync(file, 'utf8')
    const bytes = new Uint8Array(readFileSync(file))
    const language = /^..\.txt$/.test(name) ? name.slice(0, 2) : 'en'
    for (const method of ['standard', 'textrank', 'lexrank', 'bm25']) {
      const r = pith.summarize(text, { sentences: 4, method, language })
      const b = pith.summarize(bytes, { sentences: 4, method, language })
      assert.equal(r.sentences.length, 4)
      for (const [i, s] of r.sentences.entries()) {
        const letters = (words) => words.replace(/[^\p{L}\p{N}]+/gu, '')
        assert.equal(letters(text.slice(s.start, s.end)), letters(s.text), file)
        assert.equal(b.sentences[i].text, s.text)
        assert.equal(b.sentences[i].centrality, s.centrality)
      }
      if (command) {
        const args = ['-n', '4', '--method', method, '--language', language, file]
        const lines = execFileSync(command, args, { encoding: 'utf8' }).trimEnd().split('\n')
        assert.deepEqual(r.sentences.map((s) => s.text), lines, file)
        ++compared
      }
    }
  }

assert.equal(pith.summarize('').sentences.length, 0)
assert.equal(pith.summarize('One \u{1F600} sentence. Two \u{1F600} sentences.').sentences[1].start, 17)
assert.equal(pith.summarize('\ud800 half a pair. And more.').sentences.length, 2)
assert.throws(() => pith.summarize('A text.', { ratio: 2 }), RangeError)
for (const wrong of [{ method: 'magic' }, { order: 'size' }, { sentences: -1 }, { sentences: 2.5 },
  { words: NaN }, { bytes: '80' }, { ratio: NaN }, { ratio: '1' }, { damping: 5 }, { queryStrength: -3 },
  { query: 7 }, { sentence: 2 }, { Sentences: 2 }])
  assert.throws(() => pith.summarize('A text.', wrong), RangeError, JSON.stringify(wrong))
const news = readFileSync('bench/articles/01_news.txt', 'utf8')
if (command) {
  const json = (...args) => JSON.parse(execFileSync(command, ['--json', ...args, 'bench/articles/01_news.txt'], { encoding: 'utf8' }))
  const asked = { query: 'the firefighter', title: 'A storm', queryStrength: 0.8, damping: 0.7, tolerance: 0.001, maxSweeps: 9 }
  assert.deepEqual(pith.summarize(news, asked).sentences.map((s) => s.start), json('--query', 'the firefighter', '--title',
    'A storm', '--query-strength', '0.8', '--damping', '0.7', '--tolerance', '0.001', '--sweeps', '9').summary
    .map((s) => Buffer.from(news).subarray(0, s.offset).toString().length))
  assert.deepEqual(pith.fit(news, 40, 8).sentences.map((s) => s.sentence), json('--fit', '40x8').summary.map((s) => s.sentence))
  assert.deepEqual(pith.keywords(news, 7).map((k) => k.text), json('--keywords', '7').keywords.map((k) => k.text))
}
for (const k of pith.keywords(news, 20)) assert.equal(news.slice(k.start, k.end).replace(/\s+/g, ' '), k.text)
for (const s of pith.summarize(news, { explain: true }).sentences) {
  const e = s.explanation
  assert.ok(Math.abs(e.centrality + e.position + e.length + e.form + e.cue + e.repetition - s.score) < 1e-3)
  for (const t of e.terms) assert.equal(news.slice(t.start, t.end), t.text)
}
// every sentence and block, in order, with nothing but white space and marks between
const marked = '# The mill\n\nThe **mill** stood by the [river](http://a.example). Its wheel &amp; its roof\nwere old.\n\n- The miller was old too.\n- His son went to sea.\n'
const blocks = pith.read(marked)
assert.deepEqual(blocks.map((b) => [b.role, b.text, b.startsBlock]), [['title', 'The mill', true],
  ['paragraph', 'The mill stood by the river.', true], ['paragraph', 'Its wheel & its roof were old.', false],
  ['list item', 'The miller was old too.', true], ['list item', 'His son went to sea.', true]])
for (const text of [news, marked]) {
  let end = 0
  for (const b of pith.read(text)) {
    assert.match(text.slice(end, b.start), /^[^\p{L}\p{N}]*(PORT SARROW, Lower Wend — )?$/u)
    assert.ok(b.end > b.start && b.words > 0 || b.role !== 'paragraph')
    end = b.end
  }
}
assert.deepEqual(pith.read(''), [])
assert.throws(() => pith.read('A text.', { sentences: 2 }), RangeError)
if (command)
  assert.equal(pith.summarize(marked, { sentences: 1 }).sentences[0].text + '\n',
    execFileSync(command, ['-n1'], { input: marked, encoding: 'utf8' }))
assert.throws(() => pith.fit(news, 0, 2), RangeError)
assert.throws(() => pith.keywords(news, 0), RangeError)
const required = await createRequire(import.meta.url)(join(folder, 'pith.cjs')).load()
assert.deepEqual(required.summarize(news), pith.summarize(news))
for (const name of readdirSync(folder)) assert.equal(statSync(join(folder, name)).mode & 0o777, 0o644, name)
const german = readFileSync('tests/data/languages/de.txt', 'utf8')
const first = (language) => pith.summarize(german, { sentences: 9, language }).sentences.map((s) => s.score).join()
for (const alike of ['DE', 'de-AT', 'de_CH', '', undefined]) assert.equal(first(alike), first('de'), alike)
for (const unknown of ['xx', 'deu', 'd', 'german']) assert.equal(first(unknown), first('xx'), unknown)
assert.notEqual(first('xx'), first('de'))
assert.equal(pith.detect(readFileSync('tests/data/languages/de.txt', 'utf8')), 'de')
const large = readFileSync('bench/articles/01_news.txt', 'utf8').repeat(300)
const start = performance.now()
assert.equal(pith.summarize(large, { sentences: 10 }).sentences.length, 10)
const took = performance.now() - start
assert.equal(pith.summarize('Small again. And still right.').sentences.length, 2)
console.log(`npm package: ${compared} summaries as the command's, ` +
  `${(large.length / 1e6).toFixed(1)} MB in ${took.toFixed(0)} ms`)
