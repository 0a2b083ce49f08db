// Every page with a keyboard alone: the skip link, the order, the visible focus, no trap.
import { after, test } from 'node:test';
import { closeBrowser } from '../support/browser.mjs';
import { everywhere } from '../support/everywhere.mjs';
import { focused } from '../support/keyboard.mjs';

after(closeBrowser);

const REACHABLE = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';

test('the first Tab shows the skip link, which leads into the content', () => everywhere({}, async (page) => {
  await page.keyboard.press('Tab');
  const link = await focused(page);
  const href = link && (await page.locator(':focus').getAttribute('href'));
  if (!link?.inView || !href?.startsWith('#')) return [`first is ${link?.name}`];
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const next = await focused(page);
  // A page whose content holds nothing to reach goes on after it.
  const expected = (await page.locator(href).locator(REACHABLE).count()) > 0;
  return next && !next.inMain && expected ? [`after the skip link comes ${next.name}`] : [];
}));

test('Tab goes through every page in the order of the page, always visibly', () => everywhere({ context: { viewport: { width: 360, height: 640 } } }, async (page) => {
  const found = [];
  // The island takes the note away, which moves all that comes after it by one.
  await page.locator('#session-until-tab').waitFor({ state: 'detached' });
  // Past the last element Chromium goes to its own bar, or starts again.
  const end = await page.locator(REACHABLE).evaluateAll((all) => {
    const elements = [...document.querySelectorAll('*')];
    return Math.max(...all.filter((e) => e.checkVisibility() && e.tabIndex >= 0 && e.type !== 'radio').map((e) => elements.indexOf(e)));
  });
  let last = -1;
  let steps = 0;
  for (; steps < 400; steps++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (!now) break;
    if (now.index <= last && last >= end) break;
    if (now.index <= last) return [...found, `${now.name} comes back: a trap, or out of order`];
    last = now.index;
    if (!now.ring || !now.opaque) found.push(`${now.name} does not show its focus`);
    if (!now.inView) found.push(`${now.name} has the focus out of view`);
    else if (now.covered) found.push(`${now.name} is covered while it has the focus`);
  }
  if (steps < 2 || steps === 400) found.push(`${steps} stops`);
  return found;
}));
