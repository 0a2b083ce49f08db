// When what the portal stands on fails: pages that read well, nothing half-written, and back to work by itself.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, unlinkSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { camille, dominique } from '../support/accounts.mjs';
import { cda, textBody } from '../support/cda.mjs';
import { Visitor } from '../support/http.mjs';
import { startPostgres } from '../support/postgres.mjs';
import { documentPaths } from '../support/prepare.mjs';
import { command, startServer } from '../support/server.mjs';

const cleanups = [];
after(async () => { for (const cleanup of cleanups.reverse()) await cleanup(); });

/** A page that says what happened and what to do, in a language and with a way out. */
function readsWell({ text, headers }) {
  assert.match(headers['content-type'], /^text\/html/);
  assert.match(text, /<html lang="fr"/);
  assert.match(text, /<h1[^>]*>[^<]+<\/h1>/);
  assert.match(text.match(/<main[\s\S]*<\/main>/)[0], /<a [^>]*href="\//, 'a way out');
  assert.doesNotMatch(text, /sqlx|SQLITE|postgres|panicked|os error/i);
}

test('on PostgreSQL a person signs in and reads; when it is gone the page says so, and the process lives', async () => {
  const postgres = await startPostgres();
  cleanups.push(postgres.stop);
  const server = await startServer({ env: { DATABASE_URL: postgres.url } });
  cleanups.push(server.stop);
  const visitor = await new Visitor({ base: server.url }).signIn(camille);
  const [path] = await documentPaths(visitor);
  assert.equal((await visitor.get(path)).status, 200);
  assert.match((await visitor.get('/acces/historique')).text, /class="event"/);
  await postgres.stop();
  const answer = await visitor.get('/dossier');
  assert.equal(answer.status, 503);
  assert.ok(Number(answer.headers['retry-after']) > 0);
  readsWell(answer);
  assert.equal((await visitor.get('/readyz')).status, 503);
  assert.equal((await visitor.get('/healthz')).status, 200);
  assert.equal((await new Visitor({ base: server.url }).get('/aide')).status, 200, 'help needs no database');
});

/** A disk of `size`, or undefined where we may not mount one. */
function smallDisk(size) {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  cleanups.push(() => { execFileSync('umount', [folder]); rmSync(folder, { recursive: true }); });
  return folder;
}

/** Writes a file until the disk is full. */
function fill(path) {
  const file = openSync(path, 'w');
  try {
    for (const size of [65536, 4096, 512, 1]) {
      try {
        for (;;) if (writeSync(file, Buffer.alloc(size)) < size) break;
      } catch (error) {
        if (error.code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}

test('a full disk: a clear page and a clear refusal, nothing half-written, and work goes on once there is room', async (t) => {
  const disk = smallDisk('64m');
  if (!disk) return t.skip('no right to mount a small disk');
  const data = join(disk, 'data');
  const server = await startServer({ data });
  cleanups.push(server.stop);
  const visitor = await new Visitor({ base: server.url }).signIn(dominique);
  const xml = join(tmpdir(), `passerelle-full-${process.pid}.xml`);
  cleanups.push(() => rmSync(xml, { force: true }));
  // Larger than the write-ahead log that is there already, which takes what comes without asking for room.
  writeFileSync(xml, cda({ title: 'Essai plein', body: textBody(`<paragraph>${'mot '.repeat(1_400_000)}</paragraph>`) }));
  fill(join(disk, 'filler'));
  assert.throws(() => command(['import', '--data', data, '--ins', dominique.ins, xml]), (error) => {
    assert.notEqual(error.status, 0);
    assert.doesNotMatch(error.stderr, /panicked/);
    assert.equal(error.stderr.trim().split('\n').length, 1, error.stderr);
    return true;
  });
  let answer;
  for (let reads = 0; reads < 200 && answer?.status !== 507; reads++) answer = await visitor.get('/dossier');
  assert.equal(answer.status, 507, 'an access that cannot be recorded is not given');
  readsWell(answer);
  unlinkSync(join(disk, 'filler'));
  const again = await visitor.get('/dossier');
  assert.equal(again.status, 200);
  assert.doesNotMatch(again.text, /Essai plein/);
  command(['import', '--data', data, '--ins', dominique.ins, xml]);
  assert.match((await visitor.get('/dossier')).text, /Essai plein/);
  assert.match(command(['trace', 'verify', '--data', data]), /trace whole/);
});
