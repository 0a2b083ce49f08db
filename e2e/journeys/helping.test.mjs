// Help by a relative, with scripts off: invite, accept with the code, read no more than what was opened, and end it.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { camille, jeanne, nour } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor } from '../support/http.mjs';
import { startServer } from '../support/server.mjs';

after(closeBrowser);

/** Sends the form of the page and waits for what answers. */
async function send(page) {
  await Promise.all([page.waitForLoadState('load'), page.locator('main form .actions button').first().click()]);
}

/** The page of somebody who has signed in, with scripts off. */
async function pageOf(server, account) {
  const visitor = await new Visitor({ base: server.url }).signIn(account);
  return visit({ base: server.url, cookie: visitor.cookie, context: { javaScriptEnabled: false } });
}

test('a patient opens a part of the record, and closes it again', async () => {
  const server = await startServer();
  try {
    const patient = await pageOf(server, camille);
    const main = (page) => page.locator('main').innerText();
    await patient.goto('/acces');
    await patient.locator('main a[href="/acces/proches"]').click();
    await patient.locator('main a[href="/acces/proches/inviter"]').click();
    await patient.locator('#prenom').fill('Nour');
    await patient.locator('input[value="results"]').check({ force: true });
    await send(patient);
    assert.match(await main(patient), /Lire\s: Résultats de biologie/);
    await send(patient);
    const code = (await main(patient)).match(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/)?.[0] ?? assert.fail('no code');

    const helper = await pageOf(server, nour);
    await helper.goto('/proches/invitation');
    await helper.locator('#code').fill(code.toLowerCase());
    await send(helper);
    assert.match(await main(helper), /Camille EXEMPLE-DURAND vous demande/);
    await Promise.all([helper.waitForLoadState('load'), helper.locator('button[value="accepter"]').click()]);
    assert.match(await main(helper), /Vous aidez maintenant cette personne/);
    await helper.locator('main a[href="/personne"]').click();
    await helper.getByLabel(/Camille EXEMPLE-DURAND/).check({ force: true });
    await send(helper);
    assert.match(await helper.locator('aside.whose').innerText(), /Vous aidez Camille EXEMPLE-DURAND/);
    await helper.goto('/dossier');
    assert.doesNotMatch(await main(helper), /Ordonnance|Mammographie/i);
    assert.equal((await helper.goto('/acces/historique')).status(), 404);

    await patient.goto('/acces/proches');
    await patient.locator('main a[href^="/acces/proches/"]', { hasText: 'Changer ou arrêter' }).click();
    await patient.locator('main a[href$="/terminer"]').click();
    await send(patient);
    assert.match(await main(patient), /ne vaut plus rien/);
    assert.equal((await helper.goto('/dossier')).status(), 404, 'at the next request');
    await patient.context().close();
    await helper.context().close();
  } finally {
    await server.stop();
  }
});

test('the helper of the demonstration reads what Jeanne opened', async () => {
  const server = await startServer();
  try {
    const helper = await pageOf(server, nour);
    await helper.goto('/proches');
    assert.match(await helper.locator('main').innerText(), new RegExp(jeanne.name.split(' ')[0]));
    await helper.context().close();
  } finally {
    await server.stop();
  }
});
