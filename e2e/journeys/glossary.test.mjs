// The words of a document: from the text to what a word means and back, without a script and without losing one's place.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { camille } from '../support/accounts.mjs';
import { violations } from '../support/axe.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor } from '../support/http.mjs';
import { documentPaths } from '../support/prepare.mjs';

after(closeBrowser);

/** The document of Camille that explains most words, and a visitor who opens it without scripts. */
let path;
let visitor;
before(async () => {
  visitor = await new Visitor().signIn(camille);
  const pages = await Promise.all((await documentPaths(visitor)).map(async (one) => [one, (await visitor.get(one)).text.split('class="term').length]));
  [path] = pages.sort((a, b) => b[1] - a[1])[0];
});

const open = async (context = {}, mode = {}) => {
  const page = await visit({ cookie: visitor.cookie, context: { javaScriptEnabled: false, viewport: { width: 360, height: 640 }, ...context }, mode });
  await page.goto(path);
  return page;
};

for (const [what, context, mode] of [
  ['on a phone', {}, {}],
  ['at 400 % zoom', { viewport: { width: 320, height: 256 } }, {}],
  ['in Arabic', {}, { preferences: { langue: 'ar' } }],
]) {
  test(`a word shows its meaning while the text stays in place: ${what}`, async () => {
    const page = await open(context, mode);
    const term = page.locator('article.narrative a.term').nth(1);
    const id = await term.getAttribute('id');
    await term.scrollIntoViewIfNeeded();
    const height = () => page.evaluate(() => [scrollY, innerHeight]);
    const [from] = await height();
    await term.click();
    const sheet = page.locator('.word:target');
    const box = await sheet.boundingBox();
    const [to, window] = await height();
    assert.equal(to, from, 'the page did not move');
    assert.ok(box.y >= window * 0.2 && box.y + box.height <= window + 1, `part of the text stays in sight: ${JSON.stringify(box)}`);
    assert.ok(await sheet.evaluate((e) => e === document.activeElement), 'the explanation has the focus');
    assert.equal(await sheet.getAttribute('id'), (await term.getAttribute('href')).slice(1));
    const back = sheet.locator(`a[href="#${id}"]`);
    const seen = await back.boundingBox();
    assert.ok(seen.y + seen.height <= window + 1 && seen.height >= 43.5, `the way back is in sight: ${JSON.stringify(seen)}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.word:target').count(), 0, 'the sheet is away');
    assert.ok(await page.locator(`#${id}`).evaluate((e) => e === document.activeElement && e.getBoundingClientRect().bottom < innerHeight));
    await page.context().close();
  });
}

test('what has the focus is never under the sheet', async () => {
  const page = await open();
  await page.locator('article.narrative a.term').first().click();
  await page.locator('article.narrative a.term').first().focus();
  const found = [];
  for (let steps = 0; steps < 12; steps++) {
    await page.keyboard.press('Tab');
    const [bottom, top, name] = await page.evaluate(() => {
      const [focus, sheet] = [document.activeElement, document.querySelector('.word:target')];
      return sheet.contains(focus) ? [0, 1, ''] : [focus.getBoundingClientRect().bottom, sheet.getBoundingClientRect().top, focus.textContent];
    });
    if (bottom > top + 1) found.push(`${name} ends at ${bottom}, the sheet begins at ${top}`);
  }
  assert.equal(found.length, 0, found.join('\n'));
  await page.context().close();
});

for (const [what, mode] of Object.entries({ light: { preferences: { theme: 'light' } }, dark: { preferences: { theme: 'dark' } }, Arabic: { preferences: { langue: 'ar' } } })) {
  test(`axe finds nothing in the text and the sheet: ${what}`, async () => {
    // axe itself is a script; the page has none of its own that matters here.
    const page = await open({ javaScriptEnabled: true }, mode);
    await page.locator('article.narrative a.term').first().click();
    const found = await violations(page);
    assert.equal(found.length, 0, found.join('\n'));
    await page.context().close();
  });
}

test('on paper the words are a list like any other', async () => {
  const page = await open();
  await page.locator('article.narrative a.term').first().click();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.word:target').evaluate((e) => getComputedStyle(e).position), 'static');
  assert.equal(await page.locator('.word__back:visible').count(), 0);
  await page.context().close();
});

test('every letter leads to its words, in every language', async () => {
  for (const langue of ['fr', 'fr-simple', 'en', 'ar']) {
    const page = await visit({ mode: { preferences: { langue } } });
    await page.goto('/aide');
    await page.locator('main a[href="/aide/mots"]').click();
    const [letters, ids] = await page.evaluate(() => [
      [...document.querySelectorAll('.letters a')].map((a) => a.getAttribute('href').slice(1)),
      [...document.querySelectorAll('main h2')].map((h) => h.id),
    ]);
    assert.ok(letters.length > 15);
    assert.deepEqual(letters, ids, langue);
    const [terms, words] = await page.evaluate(() => ['dt', 'dd'].map((tag) => [...document.querySelectorAll(`.words ${tag}`)].filter((e) => e.innerText.trim()).length));
    assert.ok(terms >= 150 && terms === words, `${terms} terms, ${words} explanations`);
    await page.context().close();
  }
});
