// page.mjs - puts the page together: page.html with the module, pith.mjs and the articles inside.
//     node page.mjs NPM_FOLDER ARTICLES > pith.html
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [npm, articles] = process.argv.slice(2)
const here = dirname(fileURLToPath(import.meta.url))
// a closing tag in a string would end the script
const safe = (value) => JSON.stringify(value).replace(/</g, '\\u003c')
const texts = readdirSync(articles).filter((n) => n.endsWith('.txt')).sort()
  .map((name) => ({ name, text: readFileSync(join(articles, name), 'utf8') }))
const code = readFileSync(join(npm, 'pith.mjs'), 'utf8')
  .replace(/^export /gm, '')
  .replace(/^const bytesBeside[\s\S]*?^}\n/m, 'const bytesBeside = () => embedded\n')
// the design and what moves in it are those of the command's page
const shared = readFileSync(join(here, '../../../src/cli/page_parts.cpp'), 'utf8')
const [, style] = shared.match(/R"css\(([\s\S]*?)\)css"/)
const [, script] = shared.match(/R"js\(([\s\S]*?)\)js"/)
const parts = {
  'STYLE': style,
  'SCRIPT': script,
  'MODULE': JSON.stringify(readFileSync(join(npm, 'pith.wasm')).toString('base64')),
  'ARTICLES': safe(texts),
  'CODE': code,
}
process.stdout.write(readFileSync(join(here, 'page.html'), 'utf8')
  .replace(/\/\*@([A-Z]+)@\*\//g, (_, name) => parts[name]))
