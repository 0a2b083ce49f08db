// What a screen reader is told, page by page, compared whole with snapshots/. UPDATE_SNAPSHOTS=1 writes them anew.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { camille, malik } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor } from '../support/http.mjs';
import { ROOT, startServer } from '../support/server.mjs';

const FOLDER = join(ROOT, 'e2e/accessibility/snapshots');
const UPDATE = process.env.UPDATE_SNAPSHOTS === '1';

// A server of its own: what other tests read and sign must not show here.
let server;
const cookies = new Map();
before(async () => {
  server = await startServer();
  for (const account of [camille, malik]) cookies.set(account, (await new Visitor({ base: server.url }).signIn(account)).cookie);
});
after(async () => {
  await closeBrowser();
  await server?.stop();
});

/** Without what changes from run to run: times of day, today's date, ids, the order of equal things. */
const steady = (snapshot) =>
  snapshot
    .replaceAll(/\b\d{1,2}[\s\u00a0\u202f]?(?:h|:)[\s\u00a0\u202f]?\d{2}\b/g, '‹time›')
    .replaceAll(new RegExp(today(), 'g'), '‹today›')
    .replaceAll(/(\/dossier\/(?:analyses\/)?)[0-9a-z-]{16,}/g, '$1‹id›')
    .replaceAll(/(\/acces\/historique\/)\d+/g, '$1‹n›')
    .replaceAll(/(recu\?de=)\d+(&a=)\d+/g, '$1‹n›$2‹n›')
    .replaceAll(/(\/acces\/(?:professionnels|equipes)\/)[\w-]{16,}/g, '$1‹key›')
    .replaceAll(/(affichage=)\S+/g, '$1‹choices›') + '\n';
const today = () => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format().replace(/^1 /, '1(?:er)? ').replaceAll(' ', '\\s');

const PAGES = {
  home: { path: '/' },
  'sign-in': { path: '/connexion' },
  help: { path: '/aide' },
  glossary: { path: '/aide/mots' },
  accessibility: { path: '/accessibilite' },
  privacy: { path: '/confidentialite' },
  preferences: { path: '/preferences' },
  goodbye: { path: '/au-revoir' },
  'session-ended': { path: '/session/terminee' },
  'not-found': { path: '/page-qui-n-existe-pas' },
  'home-signed-in': { path: '/', account: camille },
  record: { path: '/dossier', account: camille },
  'record-nothing-found': { path: '/dossier?q=zzzz', account: camille },
  'record-filters': { path: '/dossier?categorie=biologie&tri=titre', account: camille },
  analyses: { path: '/dossier/analyses', account: camille },
  analysis: { path: 'analysis', account: camille },
  document: { path: 'first', account: camille },
  copy: { path: '/dossier/emporter', account: camille },
  'summary-choice': { path: '/dossier/resume', account: camille },
  history: { path: '/acces/historique', account: camille },
  sharing: { path: '/acces', account: camille },
  'sharing-emergency': { path: '/acces/urgence', account: camille },
  'sharing-masks': { path: '/acces/masques', account: camille },
  profile: { path: '/dossier/profil', account: camille },
  'profile-section': { path: '/dossier/profil/maladies', account: camille },
  'profile-add': { path: '/dossier/profil/maladies/ajouter', account: camille },
  'profile-vaccinations': { path: '/dossier/profil/vaccinations', account: camille },
  'profile-directives': { path: '/dossier/profil/directives', account: camille },
  'profile-organs': { path: '/dossier/profil/don-d-organes', account: camille },
  person: { path: '/personne', account: malik },
};

for (const [name, { path, account }] of Object.entries(PAGES)) {
  test(`what a screen reader is told: ${name}`, async () => {
    const page = await visit({ base: server.url, cookie: cookies.get(account) });
    if (path === 'analysis') {
      await page.goto('/dossier/analyses');
      await page.goto(await page.locator('main tbody a').first().getAttribute('href'));
    } else if (path === 'first') {
      await page.goto('/dossier');
      await page.goto(await page.locator('main .card__title a[href^="/dossier/"]').first().getAttribute('href'));
    } else {
      await page.goto(path);
    }
    // The island takes the note away once it can prolong the session without another tab.
    await page.locator('#session-until-tab').waitFor({ state: 'detached' });
    const snapshot = steady(await page.locator('body').ariaSnapshot());
    const file = join(FOLDER, `${name}.yaml`);
    if (UPDATE) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, snapshot);
    }
    assert.equal(snapshot, readFileSync(file, 'utf8'));
    await page.context().close();
  });
}

test('what a screen reader is told: a mistake', async () => {
  const page = await visit({ base: server.url });
  await page.goto('/connexion');
  await page.locator('main form[action="/connexion"] button').last().click();
  await page.locator('.error-summary').waitFor();
  const snapshot = steady(await page.locator('body').ariaSnapshot());
  const file = join(FOLDER, 'sign-in-mistake.yaml');
  if (UPDATE) writeFileSync(file, snapshot);
  assert.equal(snapshot, readFileSync(file, 'utf8'));
  await page.context().close();
});
