// Being told by e-mail, with scripts off: give an address, read the code where the demonstration puts it, choose, and remove the address.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { camille } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor } from '../support/http.mjs';
import { choose } from '../support/keyboard.mjs';
import { startMailServer } from '../support/mail.mjs';
import { startServer } from '../support/server.mjs';

after(closeBrowser);

/** Sends the form of the page and waits for what answers. */
async function send(page) {
  await Promise.all([page.waitForLoadState('load'), page.locator('main form .actions button').last().click()]);
}

/** The messages of the demonstration, once there are so many. */
async function mails(data, count) {
  for (let tries = 0; tries < 100; tries++) {
    const names = (await readdir(join(data, 'mails'))).filter((name) => /^\d.*\.eml$/.test(name)).sort();
    if (names.length >= count) return Promise.all(names.map((name) => readFile(join(data, 'mails', name), 'utf8')));
    await pause(100);
  }
  throw new Error(`there are not ${count} messages`);
}

test('an address is given, verified, chosen for and removed', async () => {
  const data = await mkdtemp(join(tmpdir(), 'passerelle-'));
  const server = await startServer({ data });
  try {
    const visitor = await new Visitor({ base: server.url }).signIn(camille);
    const page = await visit({ base: server.url, cookie: visitor.cookie, context: { javaScriptEnabled: false } });
    const main = () => page.locator('main').innerText();
    await page.goto('/acces');
    await page.locator('main a[href="/acces/avertissements"]').click();
    assert.match(await main(), /Vous n’êtes pas averti par e-mail/);
    await page.locator('main a[href="/acces/avertissements/adresse"]').click();
    await page.locator('#adresse').fill('camille');
    await send(page);
    assert.match(await page.title(), /^Erreur/);
    assert.match(await main(), /un seul signe @/);
    await page.locator('#adresse').fill('camille@exemple.fr');
    await send(page);
    assert.match(await main(), /c…@exemple\.fr/);
    const [mail] = await mails(data, 1);
    const [, code] = mail.match(/Votre code : (\d{8})/);
    assert.doesNotMatch(mail, new RegExp(camille.ins), 'no matricule');
    await page.locator('#code').fill(`${code.slice(0, 4)} ${code.slice(4)}`);
    await send(page);
    assert.match(await page.title(), /^Votre adresse est vérifiée/);
    await choose(page, 'choix', 'daily');
    await send(page);
    assert.match(await main(), /Votre choix est enregistré/);
    await page.locator('main a[href="/acces/avertissements/adresse/retirer"]').click();
    await send(page);
    assert.match(await main(), /Votre adresse est retirée/);
    await mails(data, 2);
    await page.context().close();
  } finally {
    await server.stop();
  }
});

test('a mail server of others takes the message, once and in plain text', async (t) => {
  const post = await startMailServer();
  t.after(post.stop);
  const server = await startServer({ args: ['--smtp-url', post.url, '--mail-from', 'Passerelle <ne-pas-repondre@exemple.fr>', '--public-origin', 'https://portail.exemple.fr'] });
  t.after(server.stop);
  const visitor = await new Visitor({ base: server.url }).signIn(camille);
  const page = await visit({ base: server.url, cookie: visitor.cookie, context: { javaScriptEnabled: false } });
  await page.goto('/acces/avertissements/adresse');
  await page.locator('#adresse').fill('camille@exemple.fr');
  await send(page);
  const [mail] = await post.taken(1);
  assert.match(mail, /^(READY\n)?TO camille@exemple\.fr/);
  assert.match(mail, /^Message-ID: <[0-9a-z]{26}@exemple\.fr>/m);
  assert.match(mail, /^Content-Type: text\/plain; charset=utf-8/m);
  assert.match(mail, /\d{8}/);
  assert.doesNotMatch(mail, new RegExp(camille.ins));
  await page.context().close();
});
