// cli_json.mjs - the command's reader of JSON beside JSON.parse: random records, whole and broken, of every
// escape, surrogate, number, depth and space.
//     node cli_json.mjs PITH RECORDS [SEED]
import { spawnSync } from 'node:child_process'

const [command, count, seed = '1'] = process.argv.slice(2)
let state = Number(seed) >>> 0
const random = (n) => {  // xorshift: the same records on every machine
  state = (state + 0x9e3779b9) >>> 0
  let x = state
  x ^= x >>> 16; x = Math.imul(x, 0x21f0aaad) >>> 0
  x ^= x >>> 15; x = Math.imul(x, 0x735a2d97) >>> 0
  return ((x ^ (x >>> 15)) >>> 0) % n
}
const pick = (list) => list[random(list.length)]
const hex = (n) => [...n.toString(16).padStart(4, '0')].map((c) => random(2) ? c : c.toUpperCase()).join('')
const times = (n, make) => Array.from({ length: n }, make)

const space = () => random(4) ? '' : times(random(3), () => pick([' ', '\t', '\r'])).join('')
const letter = () => pick([
  () => pick(['a', ' ', 'é', '中', '😀', '\x7f', '\u2028', 'The wall held. ', ', ', '}', '{', '[', ':']),
  () => '\\' + pick(['"', '\\', '/', 'b', 'f', 'n', 'r', 't']),
  () => '\\u' + hex(random(0x10000)),
  () => '\\ud8' + hex(random(256)).slice(2) + '\\udc' + hex(random(256)).slice(2),  // a pair
  () => pick(['\\ud83d', '\\ude00', '\\u0000', '\\ud83d\\u0041', '\\ud83dx']),
])()
const string = () => '"' + times(random(12), letter).join('') + '"'
const number = () => pick(['', '-']) + pick(['0', '1', '907', '12345678901234567890']) +
  pick(['', '', '.0', '.125']) + pick(['', '', 'e5', 'E-7', 'e+400'])
const value = (depth) => {
  const kind = random(depth > 0 ? 7 : 5)
  if (kind < 2) return string()
  if (kind === 2) return number()
  if (kind < 5) return pick(['true', 'false', 'null'])
  if (kind === 5) return '[' + space() + times(random(4), () => value(depth - 1) + space()).join(',' + space()) + ']'
  return object(depth - 1)
}
const key = () => random(3) ? string() : pick(['"text"', '"te\\u0078t"', '"other"', '"pith2"'])
const object = (depth) => '{' + space() + times(random(5), () =>
  key() + space() + ':' + space() + value(depth) + space()).join(',' + space()) + '}'
const broken = (record) => {
  const at = random(record.length + 1)
  return pick([
    () => record.slice(0, at),
    () => record.slice(0, at) + pick(['"', '\\', ',', '}', ']', '{', '[', ':', '0', 'e', '.', '-', '\x01', 'x', '\u00a0', '\ufeff']) + record.slice(at),
    () => record.slice(0, at) + record.slice(at + 1),
    () => { const deep = random(60) + 1; return '{"a":' + '['.repeat(deep) + ']'.repeat(deep + random(3) - 1) + '}' },
  ])()
}
const records = times(Number(count), () => {
  const whole = space() + object(4) + space()
  return (random(3) ? whole : broken(whole)).replace(/\n/g, ' ').toWellFormed?.() ?? whole
})

const done = spawnSync(command, ['--jsonl', '--jobs', '2', '-n', '1000'], { input: records.join('\n') + '\n', maxBuffer: 1 << 30 })
const lines = done.stdout.toString('utf8').split('\n')
let wrong = 0
const fail = (i, why) => { if (wrong++ < 5) console.log(`${why}\n  in:  ${records[i]}\n  out: ${lines[i]}`) }
if (lines.length !== records.length + 1) fail(0, `${lines.length - 1} lines for ${records.length}`)
let good = 0
for (let i = 0; i < records.length && wrong < 5; ++i) {
  let parsed
  try { parsed = JSON.parse(records[i]) } catch { parsed = undefined }
  const isObject = parsed !== undefined && parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed)
  let out
  try { out = JSON.parse(lines[i]) } catch { fail(i, 'the output is not JSON'); continue }
  const added = out.pith
  if (!added || !['ok', 'error'].includes(added.status)) { fail(i, 'no status'); continue }
  if (!isObject) {
    if (added.status !== 'error' || out.record !== records[i]) fail(i, 'a record that JSON.parse refuses')
    continue
  }
  ++good
  delete out.pith
  if ('pith' in parsed) {  // it is not overwritten
    if (added.status !== 'error' || JSON.stringify(out.record) !== JSON.stringify(parsed)) fail(i, 'a member that is there')
    continue
  }
  if (JSON.stringify(out) !== JSON.stringify(parsed)) { fail(i, 'the other members have changed'); continue }
  const head = records[i].trimEnd().slice(0, -1)
  if (!lines[i].startsWith(head)) { fail(i, 'the bytes have changed'); continue }
  const text = parsed.text
  const readable = typeof text === 'string' && /[^ \t\n\v\f\r\x1f\0]/.test(text)
  if ((added.status === 'ok') !== readable) {
    if (typeof text === 'string' && /^[\s\x1c-\x1f\0]*$/.test(text)) continue  // what is white space is the library's
    fail(i, 'status'); continue
  }
  if (added.status !== 'ok') continue
  // every span is a part of the text as UTF-8, where half a pair is U+FFFD
  const bytes = Buffer.from(text.toWellFormed(), 'utf8')
  for (const { offset, length } of added.spans) {
    const part = bytes.subarray(offset, offset + length).toString('utf8')
    if (part.length === 0 || part.includes('\ufffd') !== text.toWellFormed().includes('\ufffd') && part.includes('\ufffd')) fail(i, 'a span')
  }
}
console.log(`${records.length} records, ${good} objects, ${wrong} wrong`)
process.exit(wrong ? 1 : 0)
