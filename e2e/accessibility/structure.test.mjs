// What every page has: valid HTML, one h1, headings in order, landmarks, a title of its own, language and direction.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser } from '../support/browser.mjs';
import { everywhere } from '../support/everywhere.mjs';
import { faults } from '../support/html.mjs';
import { Visitor, signedIn } from '../support/http.mjs';
import { LOCALES, preferencesCookie } from '../support/modes.mjs';
import { ROUTES, nameOf } from '../support/routes.mjs';

after(closeBrowser);

test('the HTML of every page in every language is valid', async () => {
  const found = [];
  for (const langue of Object.keys(LOCALES)) {
    for (const route of ROUTES) {
      const visitor = route.account ? signedIn(route.account) : new Visitor();
      const [name, value] = preferencesCookie({ langue }).split('=');
      visitor.jar.set(name, value);
      const { status, text } = await visitor.get(route.path);
      if (status !== (route.status ?? 200)) found.push(`${langue} ${nameOf(route)}: status ${status}`);
      // The buttons of the examples are inert, so their forms have none that sends.
      const real = (await faults(text)).filter((fault) => route.path !== '/composants' || !fault.includes('wcag/h32'));
      found.push(...real.map((fault) => `${langue} ${nameOf(route)}: ${fault}`));
    }
  }
  assert.equal(found.length, 0, found.join('\n'));
});

/** In the browser: the outline of a page. */
const outline = () => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    title: document.title,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    headings: all('h1, h2, h3, h4, h5, h6').filter((h) => h.checkVisibility()).map((h) => Number(h.tagName[1])),
    h1: all('h1').map((h) => h.innerText.trim()),
    landmarks: Object.fromEntries(['main', 'header', 'footer', 'nav'].map((name) => [name, all(name).length])),
  };
};

for (const [langue, direction] of Object.entries(LOCALES)) {
  test(`title, headings and landmarks of every page in ${langue}`, async () => {
    const titles = new Map();
    await everywhere({ mode: { preferences: { langue } } }, async (page, route) => {
      const seen = await page.evaluate(outline);
      const found = [];
      if (seen.h1.length !== 1 || !seen.h1[0]) found.push(`h1: ${JSON.stringify(seen.h1)}`);
      if (seen.lang !== langue || seen.dir !== direction) found.push(`lang ${seen.lang}, dir ${seen.dir}`);
      seen.headings.reduce((above, level) => { if (level > above + 1) found.push(`h${level} after h${above}`); return level; }, 0);
      for (const [name, count] of Object.entries(seen.landmarks)) if (count < 1) found.push(`no ${name}`);
      if (/[\u2066-\u2069]/.test(seen.title)) found.push('an isolation mark in the title');
      const address = route.path.split('?')[0];
      // Pages that are not there are one page.
      if (route.status !== 404 && (titles.get(seen.title) ?? address) !== address) found.push(`same title as ${titles.get(seen.title)}: ${seen.title}`);
      titles.set(seen.title, address);
      return found;
    });
  });
}
