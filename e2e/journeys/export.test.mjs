// Taking the record away: the copy as others read it, the summary as a screen reader does, the page on paper.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { camille, dominique, malik } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { asStored, judge, takeIn } from '../support/fhir.mjs';
import { Visitor, hiddenFields, signedIn } from '../support/http.mjs';
import { preferencesCookie } from '../support/modes.mjs';
import { documentPaths } from '../support/prepare.mjs';
import { startServer } from '../support/server.mjs';
import { state } from '../support/state.mjs';
import { unpack } from '../support/zip.mjs';

after(closeBrowser);

/** Asks for a copy as the form does. */
async function copy(account, fields) {
  const visitor = signedIn(account);
  const { dossier, cle } = hiddenFields((await visitor.get('/dossier/emporter')).text);
  return visitor.post('/dossier/emporter', { dossier, cle, ...fields });
}

const wholeCopies = new Map();
/** The whole record of an account, old versions included: asked for once. */
async function wholeCopy(account) {
  if (!wholeCopies.has(account)) {
    const answer = await copy(account, { quoi: 'tout', anciennes: 'oui' });
    assert.equal(answer.status, 200, answer.text.slice(0, 500));
    wholeCopies.set(account, { answer, zip: unpack(answer.bytes) });
  }
  return wholeCopies.get(account);
}

test('a copy is one ZIP file with every document, whose name says nothing of the person', async () => {
  const { answer, zip } = await wholeCopy(camille);
  assert.equal(answer.headers['content-type'], 'application/zip');
  assert.match(answer.headers['content-disposition'], /^attachment; filename="passerelle-\d{4}-\d\d-\d\d\.zip"$/);
  assert.match(answer.headers['cache-control'], /no-store/);
  assert.equal(answer.headers['content-encoding'], undefined, 'compressed once, not twice');
  for (const name of ['index.html', 'bundle.fhir.json', 'LISEZMOI.txt']) assert.ok(zip.names.includes(name), name);
  const originals = zip.names.filter((name) => name.endsWith('.xml'));
  const listed = await documentPaths(signedIn(camille));
  assert.ok(originals.length >= listed.length, 'each document of the list, and old versions');
  for (const name of zip.names) {
    assert.match(name, /^[A-Za-z0-9._/-]+$/, 'plain letters alone');
    assert.ok(Buffer.byteLength(name) <= 100, name);
  }
});

test('an original in the copy is the original that the portal serves', async () => {
  const { zip } = await wholeCopy(camille);
  const sums = new Set(zip.names.filter((name) => name.endsWith('.xml')).map((name) => createHash('sha256').update(zip.read(name)).digest('hex')));
  for (const path of (await documentPaths(signedIn(camille))).slice(0, 3)) {
    const { bytes } = await signedIn(camille).get(`${path}/original`);
    assert.ok(sums.has(createHash('sha256').update(bytes).digest('hex')), path);
  }
});

test('four independent judges find nothing wrong with the Bundle', async () => {
  for (const account of [camille, malik]) {
    const { zip } = await wholeCopy(account);
    const bundle = JSON.parse(zip.read('bundle.fhir.json'));
    assert.equal(bundle.type, 'transaction');
    const found = judge(bundle, join(zip.folder, 'bundle.fhir.json'));
    assert.deepEqual(found, { fhirkit: [], models: [], fhir: [], medplum: [] });
  }
});

test('what was decided and what was done are two more Bundles, which the same judges accept', async () => {
  const { zip } = await wholeCopy(camille);
  for (const [name, kind] of [['consentements.fhir.json', 'Consent'], ['historique.fhir.json', 'AuditEvent']]) {
    const bundle = JSON.parse(zip.read(name));
    assert.equal(bundle.type, 'collection');
    const kinds = bundle.entry.map(({ resource }) => resource.resourceType);
    assert.equal(kinds[0], 'Patient');
    assert.ok(kinds.slice(1).every((one) => one === kind), name);
    assert.deepEqual(judge(bundle, join(zip.folder, name)), { fhirkit: [], models: [], fhir: [], medplum: [] }, name);
  }
});

test('the judges do find what is wrong', async () => {
  const { zip } = await wholeCopy(camille);
  const bundle = JSON.parse(zip.read('bundle.fhir.json'));
  const document = bundle.entry.find(({ resource }) => resource.resourceType === 'DocumentReference').resource;
  document.status = 'finie';
  document.date = 'hier';
  document.content = [];
  const file = join(state.folder, 'wrong.json');
  writeFileSync(file, JSON.stringify(bundle));
  for (const [name, found] of Object.entries(judge(bundle, file))) assert.notDeepEqual(found, [], name);
});

test('a second FHIR server takes the Bundle as it is, and gives back the same', async () => {
  const { zip } = await wholeCopy(camille);
  const bundle = JSON.parse(zip.read('bundle.fhir.json'));
  const kinds = new Set(bundle.entry.map(({ resource }) => resource.resourceType));
  for (const kind of ['Patient', 'DocumentReference', 'Binary', 'Observation']) assert.ok(kinds.has(kind), kind);
  const { statuses, stored } = await takeIn(bundle);
  assert.deepEqual(statuses.filter((status) => !/^20[01]/.test(status)), []);
  assert.deepEqual(stored, asStored(bundle));
  const binaries = bundle.entry.filter(({ resource }) => resource.resourceType === 'Binary');
  const sums = new Set(zip.names.filter((name) => name.endsWith('.xml')).map((name) => createHash('sha1').update(zip.read(name)).digest('base64')));
  for (const { resource } of binaries) assert.ok(sums.has(createHash('sha1').update(Buffer.from(resource.data, 'base64')).digest('base64')));
  for (const { resource } of bundle.entry.filter(({ resource: { resourceType } }) => resourceType === 'DocumentReference')) {
    assert.ok(sums.has(resource.content[0].attachment.hash), 'the hash is that of a file of the copy');
  }
});

test('the medical profile comes with the whole record, in words and as resources that the judges accept', async () => {
  const visitor = signedIn(malik);
  for (const [section, fields] of [['allergies', { nom: 'Pollen <b>', 'reaction': 'Éternuements' }], ['maladies', { nom: 'Asthme', 'debut-annee': '2004' }], ['traitements', { nom: 'Ventoline' }]]) {
    const added = await visitor.fill(`/dossier/profil/${section}/ajouter`, fields);
    assert.equal(added.status, 303, section);
  }
  for (const texte of ['Je veux rester chez moi.', 'Je veux rester chez moi,\navec Léa.']) {
    assert.equal((await visitor.fill('/dossier/profil/directives/ecrire', { texte, lieu: 'Le tiroir bleu' })).status, 303, texte);
  }
  const zip = unpack((await copy(malik, { quoi: 'tout' })).bytes);
  assert.match(zip.read('profil.html').toString(), /Pollen &lt;b/);
  assert.match(zip.read('profil.html').toString(), /Je veux rester chez moi,\navec Léa\.[^]*Je veux rester chez moi\./);
  const bundle = JSON.parse(zip.read('bundle.fhir.json'));
  const of = (kind) => bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === kind);
  assert.deepEqual(of('AllergyIntolerance').map(({ code }) => code.text), ['Pollen <b>']);
  assert.deepEqual(of('Condition').map(({ code, onsetDateTime }) => [code.text, onsetDateTime]), [['Asthme', '2004']]);
  assert.deepEqual(of('MedicationStatement').map(({ medicationCodeableConcept }) => medicationCodeableConcept.text), ['Ventoline']);
  const directives = of('Consent').map(({ status, sourceAttachment }) => [status, Buffer.from(sourceAttachment.data, 'base64').toString()]);
  assert.deepEqual(directives, [['active', 'Je veux rester chez moi,\navec Léa.'], ['inactive', 'Je veux rester chez moi.']]);
  assert.deepEqual(judge(bundle, join(zip.folder, 'bundle.fhir.json')), { fhirkit: [], models: [], fhir: [], medplum: [] });
  assert.deepEqual((await takeIn(bundle)).stored, asStored(bundle));
  const part = unpack((await copy(malik, { quoi: 'categories', categorie: 'cpt-rend' })).bytes);
  assert.ok(!part.names.includes('profil.html'), 'a part of the documents brings no profile');
});

test('a second copy brings nothing twice', async () => {
  const again = unpack((await copy(camille, { quoi: 'tout', anciennes: 'oui' })).bytes);
  const ids = (zip) => JSON.parse(zip.read('bundle.fhir.json')).entry.map(({ fullUrl }) => fullUrl).sort();
  assert.deepEqual(ids(again), ids((await wholeCopy(camille)).zip));
});

test('the pages of the copy are read from the folder, without network, and lead only into it', async () => {
  const { zip } = await wholeCopy(camille);
  const page = await visit();
  const asked = [];
  page.on('request', (request) => { if (!request.url().startsWith('file:')) asked.push(request.url()); });
  for (const name of ['index.html', ...zip.names.filter((one) => one.endsWith('.html') && one.startsWith('documents/'))]) {
    await page.goto(`file://${join(zip.folder, name)}`);
    const seen = await page.evaluate(() => ({
      headings: document.querySelectorAll('h1').length,
      title: document.title,
      lang: document.documentElement.lang,
      scripts: document.querySelectorAll('script').length,
      links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')).filter((href) => !href.startsWith('#')),
      images: [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map((image) => image.getAttribute('src')),
    }));
    assert.equal(seen.headings, 1, name);
    assert.ok(seen.title && seen.lang === 'fr' && seen.scripts === 0, JSON.stringify(seen));
    assert.deepEqual(seen.images, [], `${name}: every image is there`);
    const base = name.includes('/') ? 'documents/' : '';
    for (const href of seen.links) {
      const target = new URL(href, `file:///${base}`).pathname.slice(1);
      assert.ok(zip.names.includes(target), `${name} → ${href}`);
    }
  }
  assert.deepEqual(asked, []);
});

test('a category or some documents can be taken alone, and nothing chosen says how to mend it', async () => {
  const one = unpack((await copy(camille, { quoi: 'categories', categorie: 'biologie' })).bytes);
  const all = (await wholeCopy(camille)).zip;
  const originals = (zip) => zip.names.filter((name) => name.endsWith('.xml'));
  assert.ok(originals(one).length > 0 && originals(one).length < originals(all).length);
  const [path] = await documentPaths(signedIn(camille));
  const named = unpack((await copy(camille, { quoi: 'documents', document: path.split('/').at(-1) })).bytes);
  assert.equal(originals(named).length, 1);
  for (const [quoi, field] of [['categories', 'categorie'], ['documents', 'document']]) {
    const refused = await copy(camille, { quoi });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /<title>Erreur/);
    assert.match(refused.text, new RegExp(`href="#${field}"`));
  }
});

test('nobody takes a document of another record, and a form of one record takes nothing from another', async () => {
  const [theirs] = await documentPaths(signedIn(malik));
  const id = theirs.split('/').at(-1);
  assert.equal((await copy(camille, { quoi: 'documents', document: id })).status, 404);
  for (const page of [`${theirs}/emporter`, `${theirs}/imprimer`]) assert.equal((await signedIn(camille).get(page)).status, 404, page);
  const { dossier, cle } = hiddenFields((await signedIn(malik).get('/dossier/emporter')).text);
  for (const path of ['/dossier/emporter', '/dossier/resume']) {
    const crossed = await signedIn(camille).post(path, { dossier, cle, quoi: 'tout', partie: 'documents' });
    assert.ok(crossed.status >= 400 && crossed.headers['content-type'].startsWith('text/html'), `${path}: ${crossed.status}`);
  }
  for (const path of ['/dossier/emporter', '/dossier/resume']) {
    const crossSite = await signedIn(camille).post(path, { quoi: 'tout' }, { 'sec-fetch-site': 'cross-site' });
    assert.equal(crossSite.status, 403, path);
  }
});

test('a copy stands in the history with its number of documents', async () => {
  const { zip } = await wholeCopy(camille);
  const count = zip.names.filter((name) => name.endsWith('.xml')).length;
  // Others read in the same record meanwhile: the copy may stand on a later page.
  let told = '';
  for (let page = 1; page <= 10; page += 1) told += (await signedIn(camille).get(`/acces/historique?page=${page}`)).text;
  assert.match(told, /A emporté une copie de documents/);
  assert.match(told.replaceAll(/[\u2068\u2069]/g, ''), new RegExp(`${count} documents`));
});

test('the summary is a tagged PDF/UA-1 in the language of the reader', async () => {
  for (const [langue, lang, heading] of [['fr', 'fr', 'Résumé médical'], ['ar', 'ar', 'ملخص طبي']]) {
    const visitor = signedIn(camille);
    visitor.jar.set(...preferencesCookie({ langue }).split('='));
    const { dossier, cle } = hiddenFields((await visitor.get('/dossier/resume')).text);
    const answer = await visitor.post('/dossier/resume', [['dossier', dossier], ['cle', cle], ['partie', 'analyses'], ['partie', 'documents'], ['partie', 'allergies']]);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers['content-type'], 'application/pdf');
    assert.match(answer.headers['content-disposition'], /^attachment; filename="passerelle-resume-/);
    assert.ok(answer.text.includes('<pdfuaid:part>1<'), 'it says that it conforms to PDF/UA-1');
    assert.ok(answer.text.includes(`<dc:language><rdf:Bag><rdf:li>${lang}<`), 'it says its language');
    const file = join(state.folder, `resume-${lang}.pdf`);
    writeFileSync(file, answer.bytes);
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    assert.match(info, /Tagged: +yes/);
    assert.match(info, /JavaScript: +no/);
    const structure = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'latin1', stdio: ['ignore', 'pipe', 'ignore'] });
    for (const tag of ['H1', 'H2', '/Scope /Column', '/Scope /Row']) assert.ok(structure.includes(tag), tag);
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    assert.ok(text.includes(heading), text.slice(0, 400));
    assert.match(text, /Camille/i);
  }
});

test('a page on paper has the document and whose it is, and none of the furniture', async () => {
  const page = await visit({ account: camille });
  const [path] = await documentPaths(signedIn(camille));
  await page.goto(`${path}/imprimer`);
  assert.ok(await page.locator('.screen-only').first().isVisible());
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.site-nav', '.screen-only', '.breadcrumb', '.site-footer', '.session-line', '.languages', '.skip-links']) {
    for (const one of await page.locator(gone).all()) assert.equal(await one.isVisible(), false, gone);
  }
  const main = await page.locator('main').innerText();
  assert.match(main, /Dossier de/);
  assert.match(main, /Imprimé le/);
  assert.equal(await page.locator('h1:visible').count(), 1);
  const bytes = await page.pdf({ format: 'A4', tagged: true });
  const file = join(state.folder, 'page.pdf');
  writeFileSync(file, bytes);
  assert.match(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }), /Camille/i);
});

test('an account without a document is told so, and can take what it wrote itself, as a whole only', async () => {
  // A server of its own: others give Dominique documents.
  const server = await startServer();
  try {
    const { status, text } = await (await new Visitor({ base: server.url }).signIn(dominique)).get('/dossier/emporter');
    assert.equal(status, 200);
    assert.match(text, /Le dossier ne contient pas encore de document\. Vous pouvez emporter ce que vous avez écrit vous-même\./);
    assert.deepEqual([...text.matchAll(/name="quoi" value="([^"]*)"/g)].map(([, quoi]) => quoi), ['tout']);
  } finally {
    await server.stop();
  }
});
