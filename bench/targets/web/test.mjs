// test.mjs - the npm package in Node: results against the command's, edges, growth, no imports.
//     node test.mjs NPM_FOLDER [PITH_COMMAND]
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
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
        assert.equal(text.slice(s.start, s.end).replace(/[ \t-\r>]+/g, ''), s.text.replace(/[ >]+/g, ''), file)
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
  { words: NaN }, { bytes: '80' }, { ratio: NaN }])
  assert.throws(() => pith.summarize('A text.', wrong), RangeError, JSON.stringify(wrong))
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
