// The same look at every page of the portal.
import assert from 'node:assert/strict';
import { visit } from './browser.mjs';
import { ROUTES, nameOf } from './routes.mjs';

/**
 * Opens every page, with one visit for each account, and fails with all that `look(page, route, answer)` finds: an array of words a page.
 * `options` are those of `visit`; `load` those of `page.goto`.
 */
export async function everywhere(options, look, { load = {}, routes = ROUTES } = {}) {
  const found = [];
  for (const account of new Set(routes.map((route) => route.account))) {
    const page = await visit({ account, ...options });
    for (const route of routes.filter((one) => one.account === account)) {
      const answer = await page.goto(route.path, load);
      found.push(...(await look(page, route, answer)).map((fault) => `${nameOf(route)}: ${fault}`));
    }
    await page.context().close();
  }
  assert.equal(found.length, 0, found.join('\n'));
}
