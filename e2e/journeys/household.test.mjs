// A parent opens the record of their child, in the quality of legal representative, and comes back to their own.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { camille, malik, sacha } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor, signedIn } from '../support/http.mjs';
import { choose } from '../support/keyboard.mjs';

after(closeBrowser);

test('the child’s record holds the child’s documents, without scripts, and the session id changes', async () => {
  const visitor = await new Visitor().signIn(malik);
  const before = visitor.jar.get('__Host-session');
  const page = await visit({ cookie: visitor.cookie, context: { javaScriptEnabled: false } });
  const documents = async () => page.locator('main .card__title a[href^="/dossier/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await page.goto('/dossier');
  const own = await documents();
  await page.goto('/personne');
  const radios = page.locator('input[name="personne"]');
  assert.equal(await radios.count(), 2);
  assert.equal(await radios.first().isChecked(), true);
  await choose(page, 'personne', await radios.nth(1).getAttribute('value'));
  await page.locator('main form[action="/personne"] button').click();
  await page.waitForURL(/\/dossier$/);
  const child = await documents();
  assert.ok(child.length > 0 && child.every((path) => !own.includes(path)));
  assert.notEqual((await page.context().cookies()).find((cookie) => cookie.name === '__Host-session').value, before);
  assert.equal((await visitor.get('/dossier')).status, 303, 'the old session id is dead');
  assert.equal((await page.goto(own[0])).status(), 404, 'the parent’s own document is not in the child’s record');
  await page.goto('/acces/historique');
  assert.match(await page.locator('main').innerText(), /Vous/);
  await page.context().close();
});

test('a person whom one does not represent cannot be chosen', async () => {
  const visitor = signedIn(camille);
  const foreign = (await signedIn(malik).get('/personne')).text.match(/name="personne"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="personne"/);
  for (const personne of [foreign[1] ?? foreign[2], '', 'x', '../1']) {
    const answer = await visitor.fill('/personne', { personne });
    assert.equal(answer.status, 422, personne);
  }
  assert.equal((await visitor.get('/dossier')).status, 200, 'the own record stays open');
});

test('a professional, who has no record open, is told so without an error', async () => {
  const doctor = signedIn(sacha);
  assert.equal((await doctor.get('/')).status, 200);
  const record = await doctor.get('/dossier');
  assert.ok(record.status < 500 && record.status !== 200, `status ${record.status}`);
  assert.match(record.text, /<h1/);
});
