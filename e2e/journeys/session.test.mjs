// The end of a session is told before it comes, and can be put off, with and without scripts.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { camille } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor } from '../support/http.mjs';
import { startServer } from '../support/server.mjs';

after(closeBrowser);

test('the dialog opens before the end, takes the focus, counts down, and going on closes it', async () => {
  const page = await visit({ account: camille });
  await page.clock.install();
  await page.goto('/dossier', { waitUntil: 'networkidle' });
  const dialog = page.locator('dialog:has(#session-warning-title)');
  await page.clock.runFor('27:00');
  assert.equal(await dialog.isVisible(), false);
  await page.clock.runFor('01:30');
  await dialog.waitFor({ state: 'visible' });
  assert.equal(await dialog.evaluate((element) => element.contains(document.activeElement)), true, 'the focus is in the dialog');
  const clock = () => dialog.locator('.session-warning-clock').innerText();
  const first = await clock();
  await page.clock.runFor('00:05');
  assert.notEqual(await clock(), first, 'it counts down');
  const [answer] = await Promise.all([page.waitForResponse(/\/session\/prolonger/), page.keyboard.press('Enter')]);
  assert.equal(answer.status(), 200);
  await page.clock.runFor('00:03');
  await dialog.waitFor({ state: 'hidden' });
  await page.context().close();
});

test('without scripts each signed-in page says until when, and opening one prolongs', async () => {
  const page = await visit({ account: camille, context: { javaScriptEnabled: false } });
  await page.goto('/dossier');
  const line = page.locator('.session-line');
  assert.match(await line.innerText(), /\d{1,2}\s?h\s?\d{2}/);
  await line.locator('a').click();
  assert.equal(await page.locator('h1').count(), 1);
  await page.context().close();
});

test('the island asks how long is left without prolonging, and a stranger has nothing left', async () => {
  const visitor = new Visitor({ cookie: '' });
  assert.equal((await visitor.get('/session/etat')).text, '0\n');
  assert.equal((await visitor.post('/session/prolonger')).text, '0\n');
});

test('the operator’s limits hold for the session', async () => {
  const server = await startServer({ args: ['--idle-minutes', '1', '--absolute-minutes', '1'] });
  try {
    const visitor = await new Visitor({ base: server.url }).signIn(camille);
    const left = Number.parseInt((await visitor.get('/session/etat')).text, 10);
    assert.ok(left > 0 && left <= 60, `${left} s left`);
  } finally {
    await server.stop();
  }
});
