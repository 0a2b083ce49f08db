// Language and look: chosen without scripts, applied by the server to the first byte, kept in the browser.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor } from '../support/http.mjs';
import { choose } from '../support/keyboard.mjs';
import { LOCALES } from '../support/modes.mjs';

after(closeBrowser);

test('each language is chosen without scripts, and holds on the next pages', async () => {
  for (const [langue, direction] of Object.entries(LOCALES)) {
    const page = await visit({ context: { javaScriptEnabled: false } });
    await page.goto('/preferences');
    await choose(page, 'langue', langue);
    await page.locator('main form[action="/preferences"] button').click();
    await page.waitForURL(/\/preferences\?/);
    for (const path of ['/preferences', '/', '/connexion', '/aide']) {
      await page.goto(path);
      assert.deepEqual(await page.locator('html').evaluate((html) => [html.lang, html.dir]), [langue, direction], path);
    }
    await page.context().close();
  }
});

test('each choice of look is written on the first byte', async () => {
  const marks = { theme: 'dark', contrast: 'more', text: 'largest', spacing: 'wide', reading: 'simple' };
  const visitor = new Visitor();
  const saved = await visitor.fill('/preferences', { langue: 'fr', theme: 'dark', contraste: 'more', texte: 'largest', espacement: 'wide', lecture: 'simple' });
  assert.equal(saved.status, 303);
  const tag = (await visitor.get('/')).text.match(/<html\b[^>]*>/)[0];
  for (const [attribute, word] of Object.entries(marks)) assert.match(tag, new RegExp(`data-${attribute}="${word}"`));
});

test('a browser that has chosen nothing gets the language it asks for', async () => {
  for (const [header, expected] of [['en-GB,en;q=0.9', 'en'], ['ar', 'ar'], ['de', 'fr'], ['', 'fr']]) {
    const { text } = await new Visitor().get('/', { 'accept-language': header });
    assert.match(text, new RegExp(`<html[^>]* lang="${expected}"`), header);
  }
});

test('a choice that does not exist is refused in words, and changes nothing', async () => {
  const visitor = new Visitor();
  const answer = await visitor.fill('/preferences', { langue: 'xx"><script>', theme: 'auto', contraste: 'standard', texte: 'standard', espacement: 'standard' });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /<title>Erreur\u00a0: /);
  assert.doesNotMatch(answer.text, /"><script>/);
  assert.equal(visitor.jar.size, 0);
});

test('the preview shows a choice before it is saved', async () => {
  const page = await visit();
  await page.goto('/preferences', { waitUntil: 'networkidle' });
  const before = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize + getComputedStyle(document.body).fontSize);
  await choose(page, 'texte', 'largest');
  await page.waitForFunction((old) => getComputedStyle(document.documentElement).fontSize + getComputedStyle(document.body).fontSize !== old, before);
  await page.reload();
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize + getComputedStyle(document.body).fontSize), before, 'not saved yet');
  await page.context().close();
});
