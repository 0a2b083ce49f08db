// axe finds nothing on any page in any mode: the components are among the pages, each with its example.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { camille } from '../support/accounts.mjs';
import { violations } from '../support/axe.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { everywhere } from '../support/everywhere.mjs';
import { LOCALES } from '../support/modes.mjs';
import { ROOT } from '../support/server.mjs';

after(closeBrowser);

for (const langue of Object.keys(LOCALES)) {
  test(`axe: every page in ${langue}`, () => everywhere({ mode: { preferences: { langue } } }, (page) => violations(page)));
}

test('axe: the pages after a mistake', async () => {
  const found = [];
  for (const langue of ['fr', 'ar']) {
    const page = await visit({ mode: { preferences: { langue } } });
    await page.goto('/connexion');
    await page.locator('main form[action="/connexion"] button').last().click();
    await page.locator('.error-summary').waitFor();
    found.push(...(await violations(page)).map((fault) => `${langue}: ${fault}`));
    await page.context().close();
  }
  assert.equal(found.length, 0, found.join('\n'));
});

test('axe: the session warning while it is open', async () => {
  const page = await visit({ account: camille });
  await page.goto('/dossier');
  await page.locator('#session-warning-title').evaluate((title) => title.closest('dialog').showModal());
  const found = await violations(page);
  assert.equal(found.length, 0, found.join('\n'));
  await page.context().close();
});

test('every component of the design system is shown at /composants', async () => {
  const source = readFileSync(join(ROOT, 'app/src/design/mod.rs'), 'utf8');
  const names = [...source.matchAll(/^\s*\("([a-z_]+)", "[^"]+", [a-z_]+::example\)/gm)].map(([, name]) => name);
  const page = await visit();
  await page.goto('/composants');
  const shown = await page.locator('main > section').evaluateAll((sections) => sections.map((section) => section.id));
  assert.ok(names.length >= 20);
  assert.deepEqual(shown, names);
  await page.context().close();
});

test('axe itself finds what is planted', async () => {
  const page = await visit();
  await page.goto('/aide');
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = '/favicon.svg';
    const link = document.createElement('a');
    link.href = '#x';
    document.querySelector('main').append(image, link);
  });
  const found = await violations(page);
  for (const rule of ['image-alt', 'link-name']) assert.ok(found.some((line) => line.startsWith(rule)), rule);
  await page.context().close();
});
