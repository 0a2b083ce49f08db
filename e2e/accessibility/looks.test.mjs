// axe finds nothing on any page in any look: a file of its own, so that it runs beside the languages.
import { after, test } from 'node:test';
import { violations } from '../support/axe.mjs';
import { closeBrowser } from '../support/browser.mjs';
import { everywhere } from '../support/everywhere.mjs';
import { LOOKS, MODES } from '../support/modes.mjs';

after(closeBrowser);

/** In the browser: gives `<html>` the attributes that the server would write for a look, and gives back those it had. */
const wear = (attributes) => {
  const html = document.documentElement;
  const before = Object.fromEntries(Object.keys(attributes).map((name) => [name, html.getAttribute(name)]));
  for (const [name, value] of Object.entries(attributes)) html.setAttribute(name, value);
  return before;
};

test('axe: every page in each look', () => everywhere({ mode: MODES.light }, async (page) => {
  const found = [];
  for (const [name, { attributes = {}, media }] of Object.entries(LOOKS)) {
    const kept = await page.evaluate(wear, attributes);
    await page.emulateMedia({ forcedColors: null, ...media });
    found.push(...(await violations(page, media ? 'size' : 'look')).map((fault) => `${name}: ${fault}`));
    await page.evaluate(wear, kept);
  }
  return found;
}));
