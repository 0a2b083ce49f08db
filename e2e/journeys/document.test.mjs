// A document: its sentence, its text node by node, its files and how they are served.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accounts, dominique } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { cda, fileBody, textBody } from '../support/cda.mjs';
import { signedIn } from '../support/http.mjs';
import { command } from '../support/server.mjs';
import { state } from '../support/state.mjs';

const mainOf = (html) => html.match(/<main[\s\S]*<\/main>/)[0];

/** Imports a document into Dominique's record while the server runs, and gives its path. */
async function imported(title, body) {
  const file = join(state.folder, `${title}.xml`);
  writeFileSync(file, cda({ title, body }));
  command(['import', '--data', state.data, '--ins', dominique.ins, file]);
  const { text } = await signedIn(dominique).get(`/dossier?q=${encodeURIComponent(title)}`);
  return text.match(/href="(\/dossier\/[0-9a-z]{26})"/)?.[1] ?? assert.fail(`${title} is not in the record`);
}

after(closeBrowser);

test('each kind of file is served as what it is, harmless, and described in words', async () => {
  const files = state.documents.filter(({ kind }) => kind.includes('/'));
  assert.deepEqual(files.map(({ kind }) => kind).sort(), ['application/pdf', 'application/rtf', 'image/jpeg', 'text/plain']);
  for (const { path, kind, identifier } of files) {
    const visitor = signedIn(accounts.find((account) => account.identifier === identifier));
    const main = mainOf((await visitor.get(path)).text);
    assert.match(main, /\d[\s\u00a0\u202f]?(,\d)?[\s\u00a0\u202f]?(k|K|M)o/, `${kind}: its size in words`);
    const piece = main.match(/(\/dossier\/[^"?]+\/piece\/\d+)/)[1];
    for (const [query, disposition] of [['', kind === 'application/rtf' ? /^attachment/ : /^inline/], ['?telecharger=oui', /^attachment/]]) {
      const { status, headers } = await visitor.get(piece + query);
      assert.equal(status, 200);
      assert.match(headers['content-disposition'], disposition, kind);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.match(headers['content-security-policy'], /sandbox/);
      assert.match(headers['cache-control'], /no-store/);
    }
  }
});

test('a file that claims to be something else is never served as a page', async () => {
  const hostile = '<!doctype html><script>document.title="pwned"</script>';
  for (const [mediaType, title] of [['text/html', 'Essai piège html'], ['image/svg+xml', 'Essai piège svg'], ['application/pdf', 'Essai piège pdf'], ['text/plain', 'Essai piège texte']]) {
    const path = await imported(title, fileBody(mediaType, hostile));
    const { headers } = await signedIn(dominique).get(`${path}/piece/0`);
    assert.doesNotMatch(headers['content-type'], /html|svg|xml/, mediaType);
    assert.match(headers['content-security-policy'], /sandbox/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
});

test('hostile text in a narrative is shown as text', async () => {
  const narrative = '<paragraph>&lt;script&gt;document.title="pwned"&lt;/script&gt;</paragraph><paragraph><linkHtml href="javascript:alert(1)">un lien</linkHtml></paragraph>';
  const path = await imported('Essai texte hostile', textBody(narrative));
  const page = await visit({ account: dominique });
  await page.goto(path);
  assert.doesNotMatch(await page.title(), /pwned/);
  assert.match(await page.locator('main').innerText(), /<script>document\.title="pwned"<\/script>/);
  assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
  assert.match(await page.locator('main').innerText(), /un lien/);
  await page.context().close();
});

test('the original can be kept, byte for byte', async () => {
  const xml = cda({ title: 'Essai original', body: textBody('<paragraph>Été</paragraph>') });
  const file = join(state.folder, 'original.xml');
  writeFileSync(file, xml);
  command(['import', '--data', state.data, '--ins', dominique.ins, file]);
  const path = (await signedIn(dominique).get('/dossier?q=Essai+original')).text.match(/href="(\/dossier\/[0-9a-z]{26})"/)[1];
  const { bytes, headers } = await signedIn(dominique).get(`${path}/original`);
  assert.equal(bytes.toString('utf8'), xml);
  assert.match(headers['content-disposition'], /^attachment/);
});

test('the history says who read what, and the trace is whole', async () => {
  const visitor = signedIn(dominique);
  const path = await imported('Essai trace', textBody('<paragraph>Lu.</paragraph>'));
  await visitor.get(path);
  const { text } = await visitor.get('/acces/historique');
  assert.match(mainOf(text), /Essai trace/);
  assert.match(mainOf(text), /Vous/);
  assert.match(command(['trace', 'verify', '--data', state.data]), /trace whole/);
});
