// cli_page.mjs - the page of --html in a browser, headless: the slider is moved by keys, marks and summary
// change, a touch says why, nothing is fetched, and a text with a script in it stays text.
//     node --experimental-websocket cli_page.mjs PAGE PAGE_OF_SEVERAL [FOLDER_FOR_SCREENSHOTS]
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import assert from 'node:assert'

const [page, several, shots] = process.argv.slice(2)
const profile = mkdtempSync(join(tmpdir(), 'pith-page-'))
const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const browser = spawn('chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars',
  '--remote-debugging-port=0', '--user-data-dir=' + profile, 'about:blank'], { stdio: 'ignore' })
let failed = null
try {
  let port
  for (let i = 0; i < 300 && !port; ++i) {
    await pause(100)
    try { port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] } catch {}
  }
  const tabs = await (await fetch(`http://127.0.0.1:${port}/json`)).json()
  const socket = new WebSocket(tabs.find((t) => t.type === 'page').webSocketDebuggerUrl)
  await new Promise((done) => socket.addEventListener('open', done))
  const waiting = new Map()
  const complaints = [], requests = []
  let loaded
  socket.addEventListener('message', ({ data }) => {
    const m = JSON.parse(data)
    if (m.id) waiting.get(m.id)(m)
    if (m.method === 'Runtime.exceptionThrown') complaints.push(m.params.exceptionDetails.exception?.description)
    if (m.method === 'Runtime.consoleAPICalled' || m.method === 'Log.entryAdded') complaints.push(JSON.stringify(m.params))
    if (m.method === 'Page.javascriptDialogOpening') complaints.push('a dialog')
    if (m.method === 'Network.requestWillBeSent') requests.push(m.params.request.url)
    if (m.method === 'Page.loadEventFired') loaded?.()
  })
  let id = 0
  const call = (method, params = {}) => new Promise((done) => {
    waiting.set(++id, (m) => done(m.result ?? m))
    socket.send(JSON.stringify({ id, method, params }))
  })
  const value = async (expression) => {
    const r = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    assert(!r.exceptionDetails, r.exceptionDetails?.exception?.description)
    return r.result.value
  }
  const open = async (path) => {
    const done = new Promise((resolve) => { loaded = resolve })
    await call('Page.navigate', { url: pathToFileURL(resolve(path)).href })
    await done
  }
  const view = (width, height, dark, media = '') => Promise.all([
    call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 }),
    call('Emulation.setEmulatedMedia', { media, features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] })])
  const shot = async (name) => {
    if (!shots) return
    const { data } = await call('Page.captureScreenshot', { format: 'png' })
    writeFileSync(join(shots, name + '.png'), Buffer.from(data, 'base64'))
  }
  for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await call(domain + '.enable')

  await view(1100, 900, false)
  await open(page)
  const marks = () => value(`document.querySelectorAll('.s.on').length`)
  const listed = () => value(`document.querySelectorAll('.summary li').length`)
  assert.equal(await marks(), 3)
  assert.equal(await listed(), 3)
  // the slider, by keys
  await value(`document.querySelector('.bar input').focus()`)
  for (const [key, code, want] of [['ArrowRight', 39, 4], ['ArrowRight', 39, 5], ['ArrowLeft', 37, 4], ['Home', 36, 1]]) {
    for (const type of ['keyDown', 'keyUp']) await call('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: code })
    await pause(50)
    assert.equal(await marks(), want, key)
    assert.equal(await listed(), want, key)
    assert.match(await value(`document.querySelector('.bar output').textContent`), new RegExp('^' + want + ' of '))
  }
  // to the end: every sentence that has a rank
  await value(`{ const s = document.querySelector('.bar input'); s.value = s.max; s.dispatchEvent(new Event('input')) }`)
  assert.equal(await marks(), await value(`document.querySelectorAll('.s').length`))
  await value(`{ const s = document.querySelector('.bar input'); s.value = 3; s.dispatchEvent(new Event('input')) }`)
  // the summary is sentences of the text, in its order
  assert(await value(`[...document.querySelectorAll('.summary a')].every((a) =>
    document.querySelector(a.getAttribute('href')).textContent.trim() === a.textContent)`))
  // touching a sentence says why
  const { x, y } = await value(`(() => { const b = document.querySelector('.s.on').getClientRects()[0]; return { x: b.x + 20, y: b.y + 8 } })()`)
  for (const type of ['mousePressed', 'mouseReleased']) await call('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  assert.match(await value(`document.querySelector('.note').hidden ? '' : document.querySelector('.note').textContent`), /^Rank [123]\. Likeness to the other/)
  await shot('desk')
  for (const type of ['keyDown', 'keyUp']) await call('Input.dispatchKeyEvent', { type, key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 })
  assert(await value(`document.querySelector('.note').hidden`))
  await view(390, 844, false)
  assert(await value(`document.documentElement.scrollWidth <= innerWidth`), 'wider than a phone')
  await shot('phone')
  await view(1100, 900, true)
  assert.notEqual(await value(`getComputedStyle(document.body).backgroundColor`), 'rgb(253, 252, 249)')
  await shot('dark')
  await view(800, 1000, false, 'print')
  assert.equal(await value(`getComputedStyle(document.querySelector('.bar')).display`), 'none')
  await shot('print')

  await view(1100, 900, false)
  await open(several)
  assert.equal(await value(`document.querySelectorAll('article').length`), 2)
  assert.equal(await value(`document.scripts.length`), 1)
  assert.equal(await value(`document.querySelectorAll('img, b, i, q, item').length`), 0)
  assert.equal(await value(`document.title`), '2 texts')
  assert.match(await value(`document.querySelectorAll('article')[1].querySelector('.body').textContent`), /one <item>/)
  // each text has a slider of its own
  await value(`{ const s = document.querySelectorAll('.bar input')[1]; s.value = 1; s.dispatchEvent(new Event('input')) }`)
  assert.equal(await value(`document.querySelectorAll('article')[0].querySelectorAll('.s.on').length`), 3)
  assert.equal(await value(`document.querySelectorAll('article')[1].querySelectorAll('.s.on').length`), 1)
  await shot('several')
  await view(390, 844, false)
  assert(await value(`document.documentElement.scrollWidth <= innerWidth`), 'wider than a phone')

  assert.deepEqual(complaints, [])
  assert.deepEqual(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:')), [])
  console.log('the page holds')
} catch (error) {
  failed = error
} finally {
  const ended = new Promise((done) => browser.on('exit', done))
  browser.kill()
  await ended
  try { rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }) } catch {}  // its children end later
}
if (failed) { console.error(failed); process.exit(1) }
process.exit(0)
