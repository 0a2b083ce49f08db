// The first page: what is new, in at most five plain sentences.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { camille } from '../support/accounts.mjs';
import { Visitor } from '../support/http.mjs';
import { command, startServer } from '../support/server.mjs';
import { cda, textBody } from '../support/cda.mjs';
import { dominique } from '../support/accounts.mjs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { state } from '../support/state.mjs';

const sentences = (html) => [...html.match(/<ul class="news">[\s\S]*?<\/section>/)[0].matchAll(/class="news__item"/g)].length;

test('a first visit counts what is there, and nothing more than five things', async () => {
  const server = await startServer();
  try {
    const { text } = await (await new Visitor({ base: server.url }).signIn(camille)).get('/');
    assert.match(text, /première visite/);
    assert.match(text, /Personne d’autre n’a encore regardé/);
    assert.ok(sentences(text) <= 5);
  } finally {
    await server.stop();
  }
});

test('what came since the visit before is named, until it is read', async () => {
  const server = await startServer();
  try {
    await new Visitor({ base: server.url }).signIn(dominique);
    const file = join(state.folder, 'accueil.xml');
    writeFileSync(file, cda({ title: 'Compte rendu tout neuf', body: textBody('<paragraph>Rien de grave.</paragraph>') }));
    command(['import', '--data', server.data, '--ins', dominique.ins, file]);
    const visitor = await new Visitor({ base: server.url }).signIn(dominique);
    const home = (await visitor.get('/')).text;
    assert.match(home, /Un nouveau document depuis votre visite du/);
    const [, path] = home.match(/<a [^>]*href="(\/dossier\/[0-9a-z]{26})"[^>]*>(?:<[^>]+>)?Compte rendu tout neuf/) ?? assert.fail('the document is not named');
    assert.equal((await visitor.get(path)).status, 200);
    assert.match((await visitor.get('/')).text, /Aucun nouveau document depuis votre visite du/);
  } finally {
    await server.stop();
  }
});
