// Uses besides care and requests about data rights, with scripts off: oppose, take back, ask, follow, withdraw.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { camille } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor } from '../support/http.mjs';
import { choose } from '../support/keyboard.mjs';
import { startServer } from '../support/server.mjs';

after(closeBrowser);

/** A server of its own, since these tests write, and a page of somebody who has signed in. */
async function withPage(run) {
  const server = await startServer();
  try {
    const visitor = await new Visitor({ base: server.url }).signIn(camille);
    const page = await visit({ base: server.url, cookie: visitor.cookie, context: { javaScriptEnabled: false } });
    await run(page, () => page.locator('main').innerText());
    await page.context().close();
  } finally {
    await server.stop();
  }
}

/** Sends the form of the page by its first button and waits for what answers. */
async function send(page) {
  await Promise.all([page.waitForLoadState('load'), page.locator('main form .actions button').first().click()]);
}

test('research is opposed after a preview, told with a receipt, and the opposition taken back', () => withPage(async (page, main) => {
  await page.goto('/acces');
  await page.locator('main a[href="/acces/usages"]').click();
  await page.locator('main a[href="/acces/usages/recherche"]').click();
  await send(page);
  assert.match(await page.title(), /^Erreur/);
  await choose(page, 'reponse', 'non');
  await send(page);
  assert.match(await main(), /Rien n’est encore changé/);
  await send(page);
  assert.match(await page.title(), /^Votre opposition est enregistrée/);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'status', 'the news takes the focus');
  assert.equal(await page.locator('main a[href$="/recu"]').count(), 1);
  await choose(page, 'reponse', 'oui');
  await send(page);
  await send(page);
  assert.match(await main(), /Aucune opposition n’est enregistrée/);
}));

test('a request is written, read again, sent, followed and taken back', () => withPage(async (page, main) => {
  await page.goto('/acces');
  await page.locator('main a[href="/acces/demandes"]').click();
  await page.locator('main a[href="/acces/demandes/nouvelle"]').click();
  await page.locator('main a[href="/acces/demandes/nouvelle/rectification"]').click();
  await send(page);
  assert.match(await page.title(), /^Erreur/);
  await page.locator('#texte').fill('Ma date de naissance est fausse\nsur ce document.');
  await send(page);
  assert.match(await main(), /Rien n’est encore envoyé/);
  assert.match(await main(), /la réponse doit arriver au plus tard le \d+ \S+ \d{4}/);
  await send(page);
  assert.match(await page.title(), /^Votre demande est envoyée/);
  assert.doesNotMatch(page.url(), /naissance/);
  assert.match(await main(), /Réponse au plus tard le \d+ \S+ \d{4}/);
  await page.locator('main a[href$="/retirer"]').click();
  await send(page);
  assert.match(await main(), /Demande retirée/);
}));
