// The medical profile by its forms alone: added, wrong, changed in two windows, removed; directives; a parent and a child.
import { before, after, test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dominique, jeanne, malik } from '../support/accounts.mjs';
import { cda } from '../support/cda.mjs';
import { faults } from '../support/html.mjs';
import { hiddenFields, Visitor } from '../support/http.mjs';
import { command, startServer } from '../support/server.mjs';

// A server of its own: what is written here must not show elsewhere.
let server;
let patient;
before(async () => {
  server = await startServer();
  patient = await new Visitor({ base: server.url }).signIn(jeanne);
});
after(() => server?.stop());

const PROFILE = '/dossier/profil';
const title = (html) => html.match(/<title>([^<]*)/)?.[1] ?? '';
/** The addresses of the items of a section. */
const items = async (visitor, section) =>
  [...(await visitor.get(`${PROFILE}/${section}`)).text.matchAll(new RegExp(`href="(${PROFILE}/${section}/[0-9a-z]{26})"`, 'g'))].map(([, href]) => href);

test('every page of the profile is sound HTML with one h1 and a title of its own', async () => {
  const added = await patient.fill(`${PROFILE}/allergies/ajouter`, { nom: 'Pollen', note: 'a\r\n\r\nb' });
  assert.equal(added.status, 303);
  const [item] = await items(patient, 'allergies');
  const sections = ['maladies', 'traitements', 'allergies', 'vaccinations', 'hospitalisations', 'antecedents-familiaux', 'habitudes', 'handicaps', 'groupe-sanguin', 'entourage'];
  const paths = ['', ...sections.flatMap((section) => [`/${section}`, `/${section}/ajouter`, `/${section}/propositions`]), '/maladies/non-concerne', '/directives', '/directives/ecrire', '/don-d-organes']
    .map((path) => PROFILE + path).concat(item, `${item}/supprimer`);
  const titles = new Map();
  for (const path of paths) {
    const page = await patient.get(path);
    assert.equal(page.status, 200, path);
    assert.deepEqual(await faults(page.text), [], path);
    assert.equal(page.text.match(/<h1/g)?.length, 1, path);
    assert.ok(!titles.has(title(page.text)), `${path} and ${titles.get(title(page.text))} share a title`);
    titles.set(title(page.text), path);
    assert.doesNotMatch(page.text, />profile-[a-z]/, 'a raw id');
  }
});

test('a wrong form comes back with every typed value, and mended it is saved', async () => {
  const typed = { nom: '', 'debut-jour': '31', 'debut-mois': '2', 'debut-annee': '2019', note: '</textarea><script>' };
  const wrong = await patient.fill(`${PROFILE}/maladies/ajouter`, typed);
  assert.equal(wrong.status, 422);
  assert.match(title(wrong.text), /^Erreur\u00a0:/);
  assert.match(wrong.text, /value="31"/);
  assert.ok(wrong.text.includes('&lt;/textarea&gt;&lt;script&gt;') && !wrong.text.includes('<script>'));
  const mended = await patient.post(`${PROFILE}/maladies/ajouter`, { ...hiddenFields(wrong.text), ...typed, nom: 'Asthme', 'debut-jour': '28' });
  assert.match(mended.headers.location, new RegExp(`^${PROFILE}/maladies\\?fait=ajout&quoi=[0-9a-z]{26}$`));
  const page = await patient.get(mended.headers.location);
  assert.match(page.text, /28 février 2019/);
  assert.match(page.text, /Écrit par vous/);
});

test('a double click adds once', async () => {
  const form = hiddenFields((await patient.get(`${PROFILE}/traitements/ajouter`)).text);
  const answers = await Promise.all([1, 2, 3].map(() => patient.post(`${PROFILE}/traitements/ajouter`, { ...form, nom: 'Ramipril' })));
  assert.deepEqual(answers.map(({ status }) => status), [303, 303, 303]);
  assert.equal((await items(patient, 'traitements')).length, 1);
});

test('of two windows the slower one loses no word', async () => {
  await patient.fill(`${PROFILE}/handicaps/ajouter`, { nom: 'Surdité' });
  const [item] = await items(patient, 'handicaps');
  const [first, second] = [await patient.get(item), await patient.get(item)].map(({ text }) => hiddenFields(text));
  assert.equal((await patient.post(item, { ...first, nom: 'Surdité légère' })).status, 303);
  const late = await patient.post(item, { ...second, nom: 'Surdité de naissance', besoin: 'parler face à moi' });
  assert.equal(late.status, 409);
  assert.match(title(late.text), /^Erreur\u00a0:/);
  for (const words of ['Surdité légère', 'value="Surdité de naissance"', 'parler face à moi']) assert.ok(late.text.includes(words), words);
  const form = hiddenFields(late.text);
  // Removed meanwhile: what was typed is offered to be added anew.
  const confirm = hiddenFields((await patient.get(`${item}/supprimer`)).text);
  assert.equal((await patient.post(`${item}/supprimer`, confirm)).status, 303);
  const gone = await patient.post(item, { ...form, nom: 'Surdité de naissance' });
  assert.equal(gone.status, 409);
  assert.ok(gone.text.includes('value="Surdité de naissance"') && gone.text.includes(`action="${PROFILE}/handicaps/ajouter"`));
  assert.equal((await patient.get(item)).status, 404);
});

test('« non concerné » is said, and taken away by the first item', async () => {
  assert.equal((await patient.fill(`${PROFILE}/hospitalisations/non-concerne`, {})).status, 303);
  assert.match((await patient.get(PROFILE)).text, /Non concerné\./);
  await patient.fill(`${PROFILE}/hospitalisations/ajouter`, { nom: 'Appendicite' });
  assert.doesNotMatch((await patient.get(PROFILE)).text, /Non concerné\./);
  assert.equal((await patient.get(`${PROFILE}/groupe-sanguin/non-concerne`)).status, 404);
});

test('directives are written, kept as former versions, and withdrawn', async () => {
  for (const texte of ['Première volonté', 'Deuxième volonté']) {
    assert.equal((await patient.fill(`${PROFILE}/directives/ecrire`, { texte })).status, 303);
  }
  const both = await patient.get(`${PROFILE}/directives`);
  assert.ok(both.text.includes('Première volonté') && both.text.includes('Deuxième volonté'));
  assert.deepEqual(await faults(both.text), []);
  const empty = await patient.fill(`${PROFILE}/directives/ecrire`, { texte: ' ', lieu: 'chez ma fille' });
  assert.equal(empty.status, 422);
  assert.match(empty.text, /value="chez ma fille"/);
  assert.equal((await patient.fill(`${PROFILE}/directives/retirer`, {})).status, 303);
  assert.equal((await patient.get(`${PROFILE}/directives/retirer`)).status, 303);
});

test('the notice on organ donation is read once', async () => {
  assert.equal((await patient.fill(`${PROFILE}/don-d-organes`, {})).status, 303);
  assert.match((await patient.get(`${PROFILE}/don-d-organes`)).text, /Information lue le/);
});

/** Takes a summary with coded entries into the record of Dominique. */
async function summary(title, entries) {
  const file = join(server.data, 'summary.xml');
  await writeFile(file, cda({ title, body: `<structuredBody><component><section><title>Essai</title><text>Essai</text>${entries}</section></component></structuredBody>` }));
  command(['import', '--data', server.data, '--ins', dominique.ins, file]);
}
const disease = (code, words) => `<entry><observation classCode="OBS" moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.5"/><code code="DX"/>
  <statusCode code="completed"/><value xsi:type="CD" code="${code}" codeSystem="2.16.840.1.113883.6.3" displayName="${words}"/></observation></entry>`;

test('what documents state is proposed with its source, accepted or refused, and never twice', async () => {
  await summary('Synthèse A', disease('I10', 'Hypertension <b>essentielle</b>'.replaceAll('<', '&lt;')) + disease('J45', 'Asthme'));
  await summary('Synthèse B', disease('J45', 'Asthme'));
  const owner = await new Visitor({ base: server.url }).signIn(dominique);
  const path = `${PROFILE}/maladies/propositions`;
  assert.match((await owner.get(PROFILE)).text, /2 propositions attendent/);
  const page = await owner.get(path);
  assert.deepEqual(await faults(page.text), []);
  assert.ok(!page.text.includes('<b>essentielle'));
  assert.match(page.text, /Synthèse A/);
  const group = (words) => page.text.split('role="group"').slice(1).find((part) => part.includes(words) && part.includes('name="p-'));
  const field = (words) => group(words).match(/name="(p-[0-9a-z]{26})"/)[1];
  assert.ok(group('Asthme').includes('Synthèse A') && group('Asthme').includes('Synthèse B'), 'one proposal names both');
  const none = await owner.fill(path, { [field('Asthme')]: 'plus-tard' });
  assert.equal(none.status, 422);
  const answers = await owner.fill(path, { [field('Asthme')]: 'accepter', [field('Hypertension')]: 'refuser' });
  assert.equal(answers.headers.location, `${PROFILE}/maladies?fait=choix`);
  const section = await owner.get(`${PROFILE}/maladies`);
  assert.match(section.text, /Asthme/);
  assert.match(section.text, /D’après/);
  assert.match(section.text, /Voir la proposition refusée/);
  await summary('Synthèse C', disease('I10', 'HTA'));
  assert.doesNotMatch((await owner.get(PROFILE)).text, /attend votre réponse/);
  assert.equal((await owner.fill(path, { [field('Hypertension')]: 'reproposer' })).status, 303);
  assert.match((await owner.get(PROFILE)).text, /1 proposition attend/);
});

test('what is no section, no item and no form of ours is refused', async () => {
  for (const path of ['/x', '/maladies/x', '/x/ajouter', `/maladies/${'0'.repeat(26)}`, '/../../etc', '/maladies/%ff']) {
    assert.equal((await patient.get(PROFILE + path)).status, 404, path);
  }
  assert.equal((await patient.post(`${PROFILE}/maladies/ajouter`, { nom: 'x' })).status, 403);
  assert.equal((await patient.fill(`${PROFILE}/maladies/ajouter`, { nom: 'x' }, { 'sec-fetch-site': 'cross-site' })).status, 403);
  const long = await patient.fill(`${PROFILE}/maladies/ajouter`, { nom: 'x'.repeat(70_000) });
  assert.equal(long.status, 413);
  const visitor = new Visitor({ base: server.url });
  assert.equal((await visitor.get(`${PROFILE}/maladies`)).headers.location, `/connexion?suite=${PROFILE}/maladies`);
});

test('a parent writes for the child, in whose record alone it stands, and finds no directives there', async () => {
  const parent = await new Visitor({ base: server.url }).signIn(malik);
  const own = hiddenFields((await parent.get(`${PROFILE}/allergies/ajouter`)).text);
  const choices = [...(await parent.get('/personne')).text.matchAll(/name="personne"[^>]*value="([^"]+)"/g)].map(([, value]) => value);
  await parent.fill('/personne', { personne: choices[1] });
  // The form of one's own record is still open in another window.
  const late = await parent.post(`${PROFILE}/allergies/ajouter`, { ...own, nom: 'Arachide' });
  assert.equal(late.status, 409);
  const form = await parent.get(`${PROFILE}/allergies/ajouter`);
  assert.match(form.text, /Pour le dossier de/);
  assert.equal((await parent.fill(`${PROFILE}/allergies/ajouter`, { nom: 'Arachide' })).status, 303);
  assert.equal((await items(parent, 'allergies')).length, 1);
  const directives = await parent.get(`${PROFILE}/directives`);
  assert.match(directives.text, /réservées aux personnes majeures/);
  assert.equal((await parent.get(`${PROFILE}/directives/ecrire`)).status, 404);
  assert.match((await parent.get(`${PROFILE}/don-d-organes`)).text, /elle seule peut dire/);
  await parent.fill('/personne', { personne: choices[0] });
  assert.equal((await items(parent, 'allergies')).length, 0);
});

test('each language has all its words', async () => {
  for (const langue of ['fr-simple', 'en', 'ar']) {
    const answer = await patient.fill('/preferences', { langue, texte: 'standard', espacement: 'standard', theme: 'auto', contraste: 'standard' });
    assert.equal(answer.status, 303, langue);
    for (const path of ['', '/vaccinations', '/allergies', '/maladies/ajouter', '/directives', '/don-d-organes']) {
      const page = await patient.get(PROFILE + path);
      assert.equal(page.status, 200);
      assert.deepEqual(await faults(page.text), [], `${langue} ${path}`);
      assert.doesNotMatch(page.text, /profile-[a-z]+-[a-z]/, `${langue} ${path}`);
    }
  }
});
