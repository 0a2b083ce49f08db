// The life of a record, with scripts off: the first consent, closing in two steps, opening again, an erasure that is taken back.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { lucie, malik } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor, hiddenFields } from '../support/http.mjs';
import { startServer } from '../support/server.mjs';

after(closeBrowser);

/** A server of its own, since these tests write. */
async function withServer(run) {
  const server = await startServer();
  try {
    await run(server);
  } finally {
    await server.stop();
  }
}

/** Sends the first form of the page and waits for what answers. */
async function send(page) {
  await Promise.all([page.waitForLoadState('load'), page.locator('main form .actions button').first().click()]);
}

async function signedIn(server, account) {
  const visitor = await new Visitor({ base: server.url }).signIn(account);
  const page = await visit({ base: server.url, cookie: visitor.cookie, context: { javaScriptEnabled: false } });
  return { visitor, page, main: () => page.locator('main').innerText() };
}

test('a record that waits for consent opens with it, and not without', () => withServer(async (server) => {
  const { page, main } = await signedIn(server, lucie);
  for (const path of ['/', '/dossier', '/dossier/profil', '/acces']) {
    await page.goto(path);
    assert.equal(new URL(page.url()).pathname, '/acces/dossier', path);
  }
  assert.match(await main(), /personne ne le lit/);
  await page.locator('main a[href="/acces/dossier/ouvrir"]').click();
  assert.equal(await page.locator('input[type="checkbox"]:checked').count(), 0, 'nothing is agreed to beforehand');
  await send(page);
  assert.match(await page.title(), /^Erreur/);
  await page.locator('#accord').check({ force: true });
  await send(page);
  assert.match(await page.title(), /^Le dossier est ouvert/);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'status', 'the news takes the focus');
  const receipt = page.waitForEvent('download');
  await page.locator('main [role="status"] a[href$="/recu"]').click();
  assert.match((await receipt).suggestedFilename(), /^passerelle-recu-.*\.txt$/);
  await page.goto('/dossier');
  assert.equal(new URL(page.url()).pathname, '/dossier');
  await page.context().close();
}));

test('closing asks twice, shuts every page, and is undone; an erasure says its date and is taken back', () => withServer(async (server) => {
  const { page, main } = await signedIn(server, malik);
  await page.goto('/acces');
  await page.locator('main a[href="/acces/dossier"]').click();
  await page.locator('main a[href="/acces/dossier/fermer"]').click();
  assert.equal(await page.locator('main a[href="/dossier/emporter"]').count(), 1, 'a copy is offered first');
  await page.locator('#accord').check({ force: true });
  await send(page);
  assert.match(await main(), /Fermer votre dossier maintenant/);
  await send(page);
  assert.match(await page.title(), /^Le dossier est fermé/);
  await page.goto('/dossier');
  assert.match(await main(), /Votre dossier est fermé depuis le/);
  await page.locator('main a[href="/acces/dossier/rouvrir"]').click();
  await page.locator('#accord').check({ force: true });
  await send(page);
  assert.match(await page.title(), /^Le dossier est rouvert/);

  await page.goto('/acces/dossier/effacer');
  await page.locator('#accord').check({ force: true });
  await send(page);
  assert.match(await main(), /effacé pour toujours après le/);
  await send(page);
  assert.match(await page.title(), /^L’effacement est demandé/);
  await page.locator('main a[href="/acces/dossier/effacer"]').click();
  await send(page);
  assert.match(await page.title(), /^L’effacement est annulé/);
  assert.match(await main(), /Votre dossier est fermé depuis le/);
  await page.context().close();
}));

test('a page that was open before closing does nothing after', () => withServer(async (server) => {
  const { visitor } = await signedIn(server, malik);
  const stale = hiddenFields((await visitor.get('/acces/urgence')).text);
  const close = hiddenFields((await visitor.get('/acces/dossier/fermer')).text);
  assert.equal((await visitor.post('/acces/dossier/fermer', { ...close, accord: 'oui', confirme: 'oui' })).status, 303);
  assert.equal((await visitor.post('/acces/urgence', stale)).status, 409);
  assert.equal((await visitor.get('/dossier')).status, 303);
}));
