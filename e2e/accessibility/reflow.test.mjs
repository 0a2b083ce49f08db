// Small screens, large text, wide spacing, thick fingers: nothing is lost and nothing scrolls sideways.
import { after, test } from 'node:test';
import { closeBrowser } from '../support/browser.mjs';
import { everywhere } from '../support/everywhere.mjs';

after(closeBrowser);
const PHONE = { viewport: { width: 360, height: 640 } };

/** In the browser: what is wider than the screen (WCAG 1.4.10). What scrolls by itself must be reachable and have a name. */
const sideways = () => {
  const faults = [];
  const name = (e) => `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ''}.${e.className}`.slice(0, 80);
  if (document.documentElement.scrollWidth > innerWidth) {
    const scrolls = (e) => { for (let p = e.parentElement; p; p = p.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(p).overflowX)) return true; return false; };
    const wide = [...document.body.querySelectorAll('*')].filter((e) => { const b = e.getBoundingClientRect(); return b.width > 1 && (b.right > innerWidth + 1 || b.left < -1) && !scrolls(e); });
    faults.push(`${document.documentElement.scrollWidth} px wide: ${wide.slice(0, 3).map(name).join(', ')}`);
  }
  for (const e of document.querySelectorAll('body *')) {
    if (/auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0) {
      if (e.tabIndex < 0) faults.push(`${name(e)} scrolls but a keyboard cannot reach it`);
      if (!e.getAttribute('aria-label') && !e.getAttribute('aria-labelledby')) faults.push(`${name(e)} scrolls but has no name`);
    }
  }
  return faults;
};

for (const [what, options] of Object.entries({
  '320 px': { context: { viewport: { width: 320, height: 640 } } },
  '400 % zoom of 1280 × 1024': { context: { viewport: { width: 320, height: 256 } } },
  '320 px in Arabic': { context: { viewport: { width: 320, height: 640 } }, mode: { preferences: { langue: 'ar' } } },
  '360 px with the largest text': { context: PHONE, mode: { preferences: { texte: 'largest' } } },
  '360 px in easy French': { context: PHONE, mode: { preferences: { langue: 'fr-simple', texte: 'large' } } },
})) {
  test(`no page scrolls sideways: ${what}`, () => everywhere(options, (page) => page.evaluate(sideways)));
}

/** In the browser: what is cut off once the text has the spacing of WCAG 1.4.12. */
const cut = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets.push(sheet);
  const faults = [];
  for (const e of document.querySelectorAll('body *')) {
    const style = getComputedStyle(e);
    const clips = /hidden|clip/.test(style.overflowX + style.overflowY);
    if (!clips || e.clientWidth <= 2 || e.clientHeight <= 2 || !e.innerText?.trim()) continue;
    if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) faults.push(`${e.tagName.toLowerCase()}.${e.className} cuts "${e.innerText.trim().slice(0, 40)}"`);
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`${document.documentElement.scrollWidth} px wide`);
  return faults;
};
test('no text is cut with wider spacing', () => everywhere({ context: PHONE }, (page) => page.evaluate(cut)));

/** In the browser: controls smaller than 44 × 44 px (WCAG 2.5.5), but for links within a sentence. */
const small = () => {
  const faults = [];
  for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    if (!e.checkVisibility() || e.matches('.skip-links a')) continue;
    const inSentence = e.tagName === 'A' && getComputedStyle(e).display === 'inline' && e.parentElement.innerText.trim().length > e.innerText.trim().length + 3;
    if (inSentence) continue;
    const boxes = [e, ...(e.matches('[type=radio], [type=checkbox]') ? e.labels : [])].map((x) => x.getBoundingClientRect());
    // What a whole card or row obeys is as large as the card or row.
    for (const part of [e, ...(e.labels ?? [])]) {
      const after = getComputedStyle(part, '::after');
      if (after.content !== 'none' && after.position === 'absolute' && part.offsetParent) boxes.push(part.offsetParent.getBoundingClientRect());
    }
    const [width, height] = ['width', 'height'].map((side) => Math.max(...boxes.map((box) => box[side])));
    if (width < 43.5 || height < 43.5) faults.push(`${e.tagName.toLowerCase()} "${(e.innerText || e.name || '').trim().slice(0, 40)}" is ${Math.round(width)} × ${Math.round(height)} px`);
  }
  return faults;
};
test('every control is 44 px large', () => everywhere({ context: PHONE }, (page) => page.evaluate(small)));
