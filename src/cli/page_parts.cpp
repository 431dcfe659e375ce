// page_parts.cpp - the design of the page, for light and dark, phone, desk and paper, and what moves in it.  The
// page of the WebAssembly module (bench/targets/web) is made with the same two, and adds articles as they come.
#include "page_parts.hpp"

namespace cli {

const char page_style[] = R"css(
:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fdfcf9; --line: #ddd8ce; --soft: #6b665c;
  --tint: 44 100% 55%; --accent: #8a4b08; --on: 45 100% 78%; }
@media (prefers-color-scheme: dark) { :root { --ink: #ebe7df; --paper: #1a1916; --line: #3a372f; --soft: #a49d8f;
  --tint: 40 80% 45%; --accent: #f0b45c; --on: 38 75% 24%; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 6rem; }
body { margin: 0 auto; max-width: 44rem; padding: 1.2rem 1rem 5rem; background: var(--paper); color: var(--ink);
  font: 1.05rem/1.6 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .2rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.2rem 0 .3rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .3rem; }
p { margin: .7rem 0; }
a { color: var(--accent); }
.facts, .keys, .bar, nav, .strip, .note, footer, .pale, .mark { font-family: system-ui, sans-serif; font-size: .85rem; }
.facts, .mark, footer { color: var(--soft); }
.facts { margin: 0 0 .8rem; }
.summary { margin: .8rem 0; padding: .2rem 1rem .2rem 1.9rem; border-left: 3px solid var(--accent); }
.summary li { margin: .45rem 0; }
.summary a { color: inherit; text-decoration: none; }
.summary a:hover, .summary a:focus-visible { text-decoration: underline; text-decoration-color: var(--accent); }
.summary .from { color: var(--soft); font-size: .85rem; }
.bar { position: sticky; top: 0; z-index: 1; background: var(--paper); padding: .5rem 0 .35rem; border-bottom: 1px solid var(--line); }
.bar label { display: flex; gap: .7rem; align-items: center; }
.bar input { flex: 1; min-width: 5rem; min-height: 2rem; accent-color: var(--accent); }
.bar output { min-width: 4.5rem; text-align: right; color: var(--soft); font-variant-numeric: tabular-nums; }
.strip { display: flex; height: 1.1rem; margin: .3rem 0 0; border-radius: 3px; overflow: hidden; background: hsl(var(--tint) / .05); }
.strip a { flex: 1; background: hsl(var(--tint) / calc(var(--w) * .55)); }
.strip a.on { background: var(--accent); }
.keys { padding: 0; margin: .6rem 0; display: flex; flex-wrap: wrap; gap: .3rem .5rem; list-style: none; }
.keys li { border: 1px solid var(--line); border-radius: 1rem; padding: .05rem .6rem; }
.s { background: hsl(var(--tint) / calc(var(--w, 0) * .26)); border-radius: 2px; cursor: pointer;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; padding: .05em 0; }
.s.on { background: hsl(var(--on)); box-shadow: 0 .12em 0 var(--accent); }
.s:target, .s.asked { outline: 2px solid var(--accent); outline-offset: 1px; }
.pale, .pale .s { color: var(--soft); }
blockquote { margin: .7rem 0; padding-left: 1rem; border-left: 2px solid var(--line); color: var(--soft); }
.again { display: none; }
.pale + .pale { margin-top: -.45rem; }
ul.items { list-style: none; margin: .4rem 0; padding-left: 1rem; }
ul.items li { margin: .25rem 0; }
pre { overflow-x: auto; font-size: .85rem; line-height: 1.4; margin: .7rem 0; white-space: pre; }
.note { position: fixed; left: 0; right: 0; bottom: 0; margin: 0; padding: .7rem 1rem; background: var(--paper);
  border-top: 2px solid var(--accent); text-align: center; }
nav ol { padding-left: 1.4rem; }
article + article { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: .5rem; }
footer { margin-top: 3rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 30rem) { body { font-size: 1rem; } h1 { font-size: 1.35rem; } }
@media print { body { max-width: none; padding: 0; } .bar, .note { display: none; }
  .s, .strip a { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .s.on { text-decoration: underline; text-decoration-thickness: .1em; box-shadow: none; } article { break-before: auto; } }
)css";

const char page_script[] = R"js(
'use strict'
const watch = (article) => {
  const slider = article.querySelector('.bar input')
  if (!slider) return
  const shown = article.querySelector('.bar output')
  const list = article.querySelector('.summary')
  const ranked = [...article.querySelectorAll('[data-r]')]
  const sentences = ranked.filter((e) => e.classList.contains('s'))
  const show = () => {
    const wanted = Number(slider.value)
    for (const e of ranked) e.classList.toggle('on', Number(e.dataset.r) < wanted)
    shown.textContent = wanted + ' of ' + slider.max
    slider.setAttribute('aria-valuetext', shown.textContent + ' sentences')
    list.replaceChildren(...sentences.filter((e) => e.classList.contains('on')).map((e) => {
      const link = document.createElement('a')
      link.href = '#' + e.id
      link.textContent = e.textContent.trim()
      link.dir = 'auto'
      const item = document.createElement('li')
      item.append(link)
      return item
    }))
  }
  slider.addEventListener('input', show)
  show()  // a browser may keep where the slider was
}
document.querySelectorAll('article').forEach(watch)
const note = document.querySelector('.note')
let asked = null
addEventListener('click', (event) => {
  const s = event.target.closest?.('.s')
  asked?.classList.remove('asked')
  asked = s && s.dataset.why && s !== asked ? s : null
  asked?.classList.add('asked')
  note.hidden = !asked
  if (asked) note.textContent = asked.dataset.why
})
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') { asked?.classList.remove('asked'); asked = null; note.hidden = true }
})
)js";

}  // namespace cli
