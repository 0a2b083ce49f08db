// Whose record is open is said in words, and a form of one record writes into no other.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { malik } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor, hiddenFields } from '../support/http.mjs';
import { startServer } from '../support/server.mjs';

after(closeBrowser);

const firstDocument = (html) => html.match(/href="(\/dossier\/[0-9a-z]{26})"/)?.[1] ?? assert.fail('no document');
const records = (html) => [...html.matchAll(/<input\b[^>]*name="personne"[^>]*>/g)].map(([tag]) => tag.match(/value="([^"]+)"/)[1]);

/** A server of its own, since these tests write. */
async function withServer(run) {
  const server = await startServer();
  try {
    await run(server);
  } finally {
    await server.stop();
  }
}

test('a banner says whose record is open, on every page, without scripts', () => withServer(async (server) => {
  const visitor = await new Visitor({ base: server.url }).signIn(malik);
  const page = await visit({ base: server.url, cookie: visitor.cookie, context: { javaScriptEnabled: false } });
  const banner = () => page.locator('aside[aria-label="Dossier ouvert"]').innerText();
  await page.goto('/');
  assert.match(await banner(), /Le dossier ouvert est le vôtre/);
  await page.goto('/personne');
  await page.locator('label[for="personne-2"]').click();
  await page.locator('main form[action="/personne"] button').click();
  await page.waitForURL(/\/dossier$/);
  for (const path of ['/', '/dossier', '/acces/historique', '/aide', '/preferences']) {
    await page.goto(path);
    assert.match(await banner(), /Vous agissez pour .*Noé.*Le dossier ouvert est le sien/i, path);
  }
  await page.context().close();
}));

test('a form opened for one record cannot write into another', () => withServer(async (server) => {
  const visitor = await new Visitor({ base: server.url }).signIn(malik);
  const own = firstDocument((await visitor.get('/dossier')).text);
  const form = await visitor.get(`${own}/gerer`);
  assert.match(form.text, /Pour votre dossier/, 'the form names the person');
  const fields = hiddenFields(form.text);
  const [, child] = records((await visitor.get('/personne')).text);
  assert.equal((await visitor.post('/personne', { personne: child })).status, 303);
  const childDocument = firstDocument((await visitor.get('/dossier')).text);
  for (const path of [`${own}/gerer`, `${childDocument}/gerer`]) {
    const answer = await visitor.post(path, { ...fields, visibilite: 'masquer' });
    assert.ok([404, 409].includes(answer.status), `${path}: ${answer.status}`);
    if (path.startsWith(childDocument)) {
      assert.equal(answer.status, 409);
      assert.match(answer.text, /Rien n’a été enregistré/);
    }
  }
  assert.doesNotMatch((await visitor.get(`${childDocument}/gerer`)).text, /Montrer de nouveau/, 'the child’s document was not hidden');
  assert.match((await visitor.get(`${childDocument}/gerer`)).text, /Pour le dossier de .*NOÉ|Pour le dossier de .*Noé/i);
}));

test('a form that names no record, or one that is not ours, is refused', () => withServer(async (server) => {
  const visitor = await new Visitor({ base: server.url }).signIn(malik);
  const own = firstDocument((await visitor.get('/dossier')).text);
  const fields = hiddenFields((await visitor.get(`${own}/gerer`)).text);
  for (const change of [{ dossier: '' }, { cle: '' }, { dossier: 'x' }, { cle: `${fields.cle}0` }]) {
    assert.equal((await visitor.post(`${own}/gerer`, { ...fields, visibilite: 'masquer', ...change })).status, 403, JSON.stringify(change));
  }
}));
