// « Find last year’s blood count and print it »: five acts at most, with a keyboard alone, without scripts, in simplified French.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { camille } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { tabTo } from '../support/keyboard.mjs';

after(closeBrowser);

test('find last year’s blood count and print it in five acts', async () => {
  const page = await visit({ account: camille, mode: { preferences: { langue: 'fr-simple' } }, context: { javaScriptEnabled: false } });
  await page.goto('/');
  let acts = 0;
  const act = async (locator, keys = ['Enter']) => {
    await tabTo(page, locator);
    for (const key of keys) await (key.length > 1 ? page.keyboard.press(key) : page.keyboard.type(key));
    acts += 1;
    await page.waitForLoadState();
  };
  await act(page.locator('nav a[href="/dossier"]'));
  await act(page.locator('input[name="q"]'), [...'numération 2025', 'Enter']);
  await page.waitForURL(/q=/);
  assert.match(await page.locator('main [role="status"]').first().innerText(), /1/);
  const found = page.locator('main .card__title a[href^="/dossier/"]');
  assert.equal(await found.count(), 1, 'one document answers');
  await act(found.first());
  await page.waitForURL(/\/dossier\/[0-9a-z]{26}$/);
  await act(page.locator('main a[href$="/imprimer"]').first());
  await page.waitForURL(/\/imprimer$/);
  // The fifth act is the browser’s own: what it would print.
  await page.emulateMedia({ media: 'print' });
  acts += 1;
  const printed = await page.locator('body').innerText();
  for (const word of ['Camille EXEMPLE-DURAND', 'Hémoglobine', 'Leucocytes', 'Plaquettes', '2025']) {
    assert.ok(printed.toLowerCase().includes(word.toLowerCase()), `${word} is on the paper`);
  }
  assert.equal(await page.locator('nav').filter({ visible: true }).count(), 0, 'no furniture on the paper');
  assert.ok((await page.pdf()).length > 5_000, 'the browser prints it');
  assert.ok(acts <= 5, `${acts} acts`);
  await page.context().close();
});
