// Who sees the record, with scripts off: find a professional, see what a choice would do, save it, block, mask, and close an emergency.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { camille, malik } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor, hiddenFields } from '../support/http.mjs';
import { choose } from '../support/keyboard.mjs';
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

/** Sends the form of the page and waits for what answers. */
async function send(page) {
  await Promise.all([page.waitForLoadState('load'), page.locator('main form .actions button').last().click()]);
}

test('a choice is seen before it is saved, told after it is, and taken back', () => withServer(async (server) => {
  const visitor = await new Visitor({ base: server.url }).signIn(malik);
  const page = await visit({ base: server.url, cookie: visitor.cookie, context: { javaScriptEnabled: false } });
  const main = () => page.locator('main').innerText();
  await page.goto('/');
  await page.locator('main a[href="/acces"]').click();
  assert.match(await main(), /vous n’ouvrez vos documents à aucun professionnel/);
  await page.locator('main a[href="/acces/professionnels"]').click();
  await page.locator('#q').fill('lebreton');
  await send(page);
  assert.doesNotMatch(page.url(), /lebreton/i, 'the address names nobody');
  assert.match(await page.title(), /^1 professionnel trouvé/);
  await page.locator('main a[href^="/acces/professionnels/"]').click();
  const address = page.url();
  await choose(page, 'choix', 'laisser-voir');
  await send(page);
  assert.match(await main(), /Rien n’est encore changé/);
  assert.match(await main(), /verra (\d+ de vos \d+ documents|tous vos documents)/);
  await page.goto('/acces');
  assert.match(await main(), /aucun professionnel/, 'the preview saved nothing');

  await page.goto(address);
  await choose(page, 'choix', 'laisser-voir');
  await send(page);
  await send(page);
  assert.match(await page.title(), /Sacha EXEMPLE-LEBRETON peut voir les documents/);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'status', 'the news takes the focus');
  assert.match(await main(), /Voit (\d+ de vos \d+ documents|tous vos documents)/);

  await page.goto(address);
  await choose(page, 'choix', 'bloquer');
  await send(page);
  assert.match(await main(), /ne verra aucun document/);
  await send(page);
  assert.match(await main(), /Bloqué\s: ne voit rien, même en urgence/);
  await page.context().close();
}));

test('masks and switches say what they do, and a wrong date keeps what was typed', () => withServer(async (server) => {
  const visitor = await new Visitor({ base: server.url }).signIn(camille);
  const page = await visit({ base: server.url, cookie: visitor.cookie, context: { javaScriptEnabled: false } });
  const main = () => page.locator('main').innerText();
  await page.goto('/acces/masques');
  await page.locator('input[value="categorie:biologie"]').check({ force: true });
  await send(page);
  assert.match(await main(), /Masqué\s: Résultats de biologie/);
  await send(page);
  assert.match(await main(), /\d+ documents sont masqués aujourd’hui/);
  await page.goto('/acces/urgence');
  await page.locator('input[value="autres"]').uncheck({ force: true });
  await send(page);
  assert.match(await main(), /seul le SAMU/);
  await send(page);
  assert.match(await main(), /Aucun autre professionnel ne peut les voir/);
  await page.goto('/acces/professionnels');
  await page.locator('#q').fill('lebreton');
  await send(page);
  await page.locator('main a[href^="/acces/professionnels/"]').click();
  await choose(page, 'choix', 'laisser-voir');
  await page.locator('#jusqua-jour').fill('31');
  await page.locator('#jusqua-mois').fill('2');
  await page.locator('#jusqua-annee').fill('2030');
  await send(page);
  assert.match(await page.title(), /^Erreur/);
  assert.equal(await page.locator('#jusqua-jour').inputValue(), '31');
  assert.equal(await page.locator('input[value="laisser-voir"]').isChecked(), true);
  await page.context().close();
}));

test('a form of one record decides nothing in another', () => withServer(async (server) => {
  const [one, other] = [await new Visitor({ base: server.url }).signIn(camille), await new Visitor({ base: server.url }).signIn(malik)];
  const fields = hiddenFields((await one.get('/acces/urgence')).text);
  for (const path of ['/acces/urgence', '/acces/urgence/enregistrer']) {
    assert.equal((await other.post(path, fields)).status, 409, path);
  }
  assert.match((await other.get('/acces')).text, /Le SAMU \(le 15\) peut voir/);
}));
