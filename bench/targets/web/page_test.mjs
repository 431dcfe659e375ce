// page_test.mjs - the page in a real browser, headless: text is put in, the slider is moved by
// keys, the marks are looked at, and nothing may be written to the console.
//     node --experimental-websocket page_test.mjs PAGE [FOLDER_FOR_SCREENSHOTS]
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import assert from 'node:assert'

const page = pathToFileURL(resolve(process.argv[2])).href
const shots = process.argv[3]
const profile = mkdtempSync(join(tmpdir(), 'pith-page-'))
const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const browser = spawn(process.env.CHROMIUM ?? 'chromium', ['--headless=new', '--no-sandbox',
  '--disable-gpu', '--remote-debugging-port=0', '--user-data-dir=' + profile, 'about:blank'],
{ stdio: 'ignore' })

let failed = null
try {
  let port
  for (let i = 0; i < 100 && !port; ++i) {
    await pause(100)
    try { port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] } catch {}
  }
  const tabs = await (await fetch(`http://127.0.0.1:${port}/json`)).json()
  const socket = new WebSocket(tabs.find((t) => t.type === 'page').webSocketDebuggerUrl)
  await new Promise((done) => socket.addEventListener('open', done))
  const waiting = new Map()
  const complaints = []
  let loaded
  socket.addEventListener('message', ({ data }) => {
    const m = JSON.parse(data)
    if (m.id) waiting.get(m.id)(m)
    if (m.method === 'Runtime.exceptionThrown') complaints.push(m.params.exceptionDetails.exception?.description)
    if (m.method === 'Runtime.consoleAPICalled' || m.method === 'Log.entryAdded') complaints.push(JSON.stringify(m.params))
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
  const key = async (name, code) => {
    for (const type of ['keyDown', 'keyUp'])
      await call('Input.dispatchKeyEvent', { type, key: name, code: name, windowsVirtualKeyCode: code })
    await pause(60)
  }
  const shot = async (name) => {
    if (!shots) return
    const { data } = await call('Page.captureScreenshot', { format: 'png' })
    writeFileSync(join(shots, name + '.png'), Buffer.from(data, 'base64'))
  }
  const view = (width, height, mobile) => call('Emulation.setDeviceMetricsOverride',
    { width, height, deviceScaleFactor: 1, mobile })

  for (const domain of ['Runtime', 'Log', 'Page']) await call(domain + '.enable')
  await view(1100, 900, false)
  await call('Network.enable')
  await call('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 })
  const ready = new Promise((done) => { loaded = done })
  await call('Page.navigate', { url: page })
  await ready
  await pause(500)
  const marks = () => value('document.querySelectorAll(".s.on").length')
  const listed = () => value('[...document.querySelectorAll(".summary li")].map((s) => s.textContent)')
  assert.equal(await marks(), 3, 'the example is marked')
  assert.equal(await value('document.querySelector("#text h1").textContent.startsWith("Storm surge breaches")'), true)
  assert.equal((await listed()).length, 3, 'the summary is on top')
  assert.equal(await value('document.querySelectorAll(".keys li").length'), 8)
  assert.equal(await value('document.querySelectorAll(".body .pale").length > 3'), true, 'furniture is pale')
  await value('document.querySelector(".s.on").click()')
  assert.match(await value('document.querySelector(".note").textContent'), /^Rank 1\..*From the words: .* %/)
  assert.equal(await value('document.querySelector(".note").hidden'), false)
  await key('Escape', 27)
  assert.equal(await value('document.querySelector(".note").hidden'), true)
  await shot('wide')

  // paste
  const text = 'The mill stood by the river. Its wheel turned day and night. People came to the mill ' +
    'from every village on the river. Nobody knew who had built the wheel. One night the river rose ' +
    'and took the mill. The wheel was found a mile away.'
  await value('document.getElementById("input").focus(); document.getElementById("input").select()')
  await key('Delete', 46)
  assert.equal(await marks(), 0)
  await call('Input.insertText', { text })
  await pause(100)
  assert.equal(await value('document.querySelector(".body").textContent.trim()'), text)
  assert.equal(await marks(), 3)
  assert.equal(await value('document.querySelector("article").lang'), 'en')

  // the slider by keyboard alone
  for (let i = 0; i < 9 && await value('document.activeElement.id') !== 'count'; ++i) await key('Tab', 9)
  assert.equal(await value('document.activeElement.id'), 'count')
  await key('ArrowRight', 39)
  assert.equal(await marks(), 4, 'one more at once')
  await key('Home', 36)
  assert.equal(await marks(), 1)
  await key('End', 35)
  assert.equal(await marks(), 6)
  assert.equal(await value('[...document.querySelectorAll(".s.on")].every((m) => m.textContent.endsWith("."))'), true)

  // a right-to-left text is set from the right, and English again from the left
  for (const [letters, direction] of [['\u0645\u0631\u062d\u0628\u0627 \u0628\u0643.', 'rtl'], [text, 'ltr']]) {
    await value('document.getElementById("input").focus(); document.getElementById("input").select()')
    await call('Input.insertText', { text: letters })
    await pause(100)
    assert.equal(await value('getComputedStyle(document.querySelector(".body p")).direction'), direction)
  }
  assert.equal(await marks(), 6, 'the slider stays where it was put')

  // every method, an example, a phone
  for (const method of ['textrank', 'lexrank', 'bm25', 'standard']) {
    await value(`document.getElementById("method").value = "${method}"; document.getElementById("method").dispatchEvent(new Event("change"))`)
    await pause(60)
    assert.equal(await marks(), 6)
  }
  await value('document.getElementById("example").value = "3"; document.getElementById("example").dispatchEvent(new Event("change"))')
  await pause(100)
  assert.equal(await marks(), 6)
  await view(360, 740, true)
  await pause(200)
  assert.equal(await value('document.documentElement.scrollWidth <= 360'), true, 'no sideways scrolling')
  await value('document.querySelector(".s.on").scrollIntoView({ block: "center" })')
  await shot('phone')
  await value('document.querySelector("details").open = true; document.getElementById("bench").click()')
  await pause(200)
  const row = await value('document.querySelector("table tr:last-child").innerText')
  assert.match(row, /^all in turn/)
  assert.deepEqual(complaints, [], 'the console is silent')
  console.log('page: paste, slider by keys, methods, phone width, offline; benchmark ' + row.replace(/\s+/g, ' '))
} catch (error) {
  failed = error
}
browser.kill()
await new Promise((done) => browser.once('exit', done))
rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
if (failed) {
  console.error(failed)
  process.exitCode = 1
}
