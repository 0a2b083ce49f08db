// The door of care software, as care software uses it: the line that the demonstration prints, and what it answers to others' eyes.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { camille, malik } from '../support/accounts.mjs';
import { judge } from '../support/fhir.mjs';
import { request } from '../support/http.mjs';
import { command, startServer } from '../support/server.mjs';

const SYSTEM = 'urn:oid:1.2.250.1.213.1.4.10';
let server;
let folder;
before(async () => {
  server = await startServer({ env: { RUST_LOG: 'debug' } });
  folder = await mkdtemp(join(tmpdir(), 'door-'));
});
after(async () => {
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const token = (...args) => command(['demo', 'token', '--data', server.data, ...args]).trim();

/** A request of care software; `path` is below /fhir. */
function ask(method, path, { as = token(), headers = {}, ...options } = {}) {
  return request(method, `/fhir${path}`, { base: server.url, headers: { ...(as ? { authorization: `Bearer ${as}` } : {}), ...headers }, ...options });
}

/** A search in the record of an account. */
function search(account, fields = {}, options = {}) {
  const body = new URLSearchParams({ 'patient.identifier': `${SYSTEM}|${account.ins}`, ...fields }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...options.headers };
  return ask('POST', '/DocumentReference/_search', { ...options, headers, body });
}

test('the printed line answers with documents', () => {
  const line = server.log().split('\n').find((one) => one.trim().startsWith('curl ')) ?? assert.fail('no line is printed');
  const bundle = JSON.parse(execFileSync('bash', ['-c', line], { encoding: 'utf8' }));
  assert.equal(bundle.type, 'searchset');
  assert.ok(bundle.total > 0 && bundle.entry.length > 0);
});

test('four independent judges find nothing wrong with the answer to a search, nor with its documents', async () => {
  const bundle = JSON.parse((await search(camille)).text);
  assert.equal(bundle.total, 12, 'both versions of one document');
  const file = join(folder, 'searchset.json');
  await writeFile(file, JSON.stringify(bundle));
  assert.deepEqual(judge(bundle, file), { fhirkit: [], models: [], fhir: [], medplum: [] });
  const { id, content: [{ attachment }] } = bundle.entry[0].resource;
  const binary = await ask('GET', `/Binary/${id}`, { headers: { accept: 'application/fhir+json' } });
  const raw = await ask('GET', `/Binary/${id}`);
  const resource = JSON.parse(binary.text);
  assert.ok(Buffer.from(resource.data, 'base64').equals(raw.bytes));
  assert.equal(raw.bytes.length, attachment.size);
  const statement = JSON.parse((await ask('GET', '/metadata', { as: '' })).text);
  const others = { resourceType: 'Bundle', type: 'collection', entry: [{ resource }, { resource: statement }] };
  await writeFile(file, JSON.stringify(others));
  assert.deepEqual(judge(others, file), { fhirkit: [], models: [], fhir: [], medplum: [] });
});

test('what goes wrong is an OperationOutcome that the judges accept and that tells nothing', async () => {
  const answers = [
    await search(malik),
    await search(camille, {}, { as: '' }),
    await search(camille, {}, { as: 'a.b.c' }),
    await search(camille, { 'type:not': '11488-4' }),
    await ask('GET', '/Binary/00000000000000000000000000'),
    await ask('DELETE', '/DocumentReference/x'),
  ];
  assert.deepEqual(answers.map(({ status }) => status), [403, 401, 401, 400, 404, 405]);
  const bundle = { resourceType: 'Bundle', type: 'collection', entry: answers.map(({ text }) => ({ resource: JSON.parse(text) })) };
  const file = join(folder, 'outcomes.json');
  await writeFile(file, JSON.stringify(bundle));
  assert.deepEqual(judge(bundle, file), { fhirkit: [], models: [], fhir: [], medplum: [] });
  for (const { text } of answers) assert.doesNotMatch(text, new RegExp(`${malik.ins}|${camille.ins}`));
});

test('nothing of a search or a token is in the log', async () => {
  const as = token();
  await search(camille, {}, { as });
  await ask('GET', `/DocumentReference?patient.identifier=${encodeURIComponent(`${SYSTEM}|${camille.ins}`)}`, { as });
  assert.match(server.log(), /"http\.route":"\/fhir\/DocumentReference\/_search"/, 'requests are logged, by their pattern');
  const lines = server.log().split('\n').filter((line) => !line.includes('curl ') && !line.includes('INS'));
  for (const secret of [camille.ins, as, as.split('.')[2]]) assert.ok(!lines.some((line) => line.includes(secret)));
});
