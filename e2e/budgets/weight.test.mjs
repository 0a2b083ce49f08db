// What pages weigh on the wire, page by page: the budgets of the design, and a table of the figures.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { closeBrowser, visit } from '../support/browser.mjs';
import { ROUTES, nameOf } from '../support/routes.mjs';
import { SITE } from '../support/server.mjs';
import { weigh } from '../support/wire.mjs';

after(closeBrowser);
/** Bytes (1 kB = 1000) and requests, by whether the page loads islands. */
const BUDGET = { plain: 45_000, islands: 130_000, requests: 8, repeat: 15_000, wasm: 80_000, glue: 8_000, css: 14_000, html: 12_000 };

test('every page is within its budget, at the first visit and after', async (t) => {
  const found = [];
  for (const route of ROUTES) {
    // Files of a document are the patient's, not ours: they weigh what they weigh.
    if (route.kind?.includes('image/') || route.kind === 'img') continue;
    const page = await visit({ account: route.account });
    const first = await weigh(page, route.path);
    const repeat = await weigh(page, route.path);
    const islands = first.files.some(({ url }) => url.includes('.wasm'));
    t.diagnostic(`${nameOf(route)}: ${first.bytes} bytes in ${first.requests} requests, then ${repeat.bytes} in ${repeat.requests}${islands ? ', islands' : ''}`);
    const say = (words) => found.push(`${nameOf(route)}: ${words} (${first.files.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`).join(', ')})`);
    if (!route.account && !route.islands && islands) say('loads WebAssembly without an island');
    if (first.bytes > (islands ? BUDGET.islands : BUDGET.plain)) say(`weighs ${first.bytes}`);
    if (first.requests > BUDGET.requests) say(`${first.requests} requests`);
    if (repeat.bytes > BUDGET.repeat) say(`weighs ${repeat.bytes} the second time`);
    await page.context().close();
  }
  assert.equal(found.length, 0, found.join('\n'));
});

test('WebAssembly, its glue and the style sheet are within theirs', (t) => {
  const folder = join(SITE, 'pkg');
  const size = (pattern) => {
    const names = readdirSync(folder).filter((name) => pattern.test(name));
    assert.equal(names.length, 1, `one file ${pattern} in ${names}`);
    return statSync(join(folder, names[0])).size;
  };
  for (const [what, pattern, most] of [['wasm', /\.wasm\.br$/, BUDGET.wasm], ['glue', /\.js\.br$/, BUDGET.glue], ['css', /\.css\.br$/, BUDGET.css]]) {
    const bytes = size(pattern);
    t.diagnostic(`${what}: ${bytes} bytes (brotli), ${size(new RegExp(pattern.source.replace('\\.br', '')))} raw`);
    assert.ok(bytes <= most, `${what}: ${bytes} > ${most}`);
  }
});
