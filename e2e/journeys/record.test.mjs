// The record: search, filter, pages, unread marks, versions; all by plain links and forms.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { camille, dominique } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor, signedIn } from '../support/http.mjs';
import { startServer, command } from '../support/server.mjs';

after(closeBrowser);
const titles = (html) => [...html.matchAll(/href="\/dossier\/[0-9a-z]{26}"[^>]*>(?:<bdi[^>]*>)?([^<]+)</g)].map(([, title]) => title);
const search = async (query) => titles((await signedIn(camille).get(`/dossier?${new URLSearchParams(query)}`)).text);

test('the list is newest first, and the search ignores accents and case', async () => {
  const { text } = await signedIn(camille).get('/dossier');
  const dates = [...text.matchAll(/<time datetime="(\d{4}-\d{2}-\d{2})"/g)].map(([, date]) => date);
  assert.ok(dates.length >= 5);
  assert.deepEqual(dates, [...dates].sort().reverse());
  const results = await Promise.all(['synthèse', 'SYNTHESE', 'synthe\u0300se', '  synthèse  '].map((q) => search({ q })));
  assert.ok(results[0].length >= 1);
  for (const other of results) assert.deepEqual(other, results[0]);
  assert.ok(results[0].length < titles(text).length);
});

test('the search finds authors and words of the text, and says when it finds nothing', async () => {
  assert.ok((await search({ q: 'glycémie' })).length >= 1, 'a word of the text');
  assert.deepEqual(await search({ q: 'zzzz' }), []);
  const { text } = await signedIn(camille).get('/dossier?q=zzzz');
  assert.match(text, /role="status"/);
  assert.match(text, /value="zzzz"/, 'what was typed is kept');
});

test('the category filter and the search go together, without scripts', async () => {
  const page = await visit({ account: camille, context: { javaScriptEnabled: false } });
  await page.goto('/dossier');
  const values = await page.locator('select[name="categorie"] option').evaluateAll((options) => options.map((option) => option.value).filter(Boolean));
  const all = await page.locator('main .card__title a[href^="/dossier/"]').count();
  let sum = 0;
  for (const value of values) {
    await page.locator('select[name="categorie"]').selectOption(value);
    await page.locator('main form[action^="/dossier"] button').click();
    await page.waitForURL(new RegExp(`categorie=${value}`));
    sum += await page.locator('main .card__title a[href^="/dossier/"]').count();
    assert.equal(await page.locator('select[name="categorie"]').inputValue(), value);
  }
  assert.equal(sum, all, 'each document is in one category');
  await page.context().close();
});

test('a document is unread until it is opened', async () => {
  const server = await startServer();
  try {
    const visitor = await new Visitor({ base: server.url }).signIn(camille);
    const marks = async () => (await visitor.get('/dossier')).text.match(/Non lu/g)?.length ?? 0;
    const before = await marks();
    const path = (await visitor.get('/dossier')).text.match(/href="(\/dossier\/[0-9a-z]{26})"/)[1];
    assert.equal((await visitor.get(path)).status, 200);
    assert.equal(await marks(), before - 1);
    await visitor.get(path);
    assert.equal(await marks(), before - 1, 'a second reading changes nothing');
  } finally {
    await server.stop();
  }
});

test('a replaced document leads to its newer version, and the newer one to the older', async () => {
  const visitor = signedIn(camille);
  const paths = new Set([...(await visitor.get('/dossier')).text.matchAll(/href="(\/dossier\/[0-9a-z]{26})"/g)].map(([, path]) => path));
  const links = new Map();
  for (const path of paths) {
    const main = (await visitor.get(path)).text.match(/<main[\s\S]*<\/main>/)[0];
    links.set(path, [...main.matchAll(/href="(\/dossier\/[0-9a-z]{26})"/g)].map(([, other]) => other).filter((other) => other !== path));
  }
  const [newer, [older]] = [...links].find(([, others]) => others.length > 0) ?? assert.fail('no document has another version');
  assert.ok(!paths.has(older), 'the list holds the newer version alone');
  const page = await visitor.get(older);
  assert.equal(page.status, 200);
  assert.ok(page.text.includes(`href="${newer}"`), 'the older version leads to the newer');
});

test('many documents come 20 a page, each once', async () => {
  const server = await startServer();
  try {
    command(['demo', 'many', '--account', dominique.identifier, '--documents', '45', '--data', server.data]);
    const visitor = await new Visitor({ base: server.url }).signIn(dominique);
    const seen = [];
    for (const [page, expected] of [[1, 20], [2, 20], [3, 5]]) {
      const { text } = await visitor.get(`/dossier?page=${page}`);
      const paths = [...text.matchAll(/href="(\/dossier\/[0-9a-z]{26})"/g)].map(([, path]) => path);
      assert.equal(paths.length, expected);
      seen.push(...paths);
      if (page > 1) assert.match(text, new RegExp(`href="[^"]*page=${page - 1}"`), 'a link leads back');
      if (page < 3) assert.match(text, new RegExp(`href="[^"]*page=${page + 1}"`), 'a link leads on');
    }
    assert.equal(new Set(seen).size, 45, 'no document twice');
    for (const page of ['0', '-1', '999999', 'abc', '18446744073709551616', '1&page=2']) {
      assert.ok((await visitor.get(`/dossier?page=${page}`)).status < 500, page);
    }
  } finally {
    await server.stop();
  }
});
