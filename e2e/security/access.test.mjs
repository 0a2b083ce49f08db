// Who may see what: nobody unsigned, nobody else's record; an unknown id and a foreign one cannot be told apart.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { camille, malik, sacha } from '../support/accounts.mjs';
import { Visitor, signedIn } from '../support/http.mjs';
import { documentPaths } from '../support/prepare.mjs';
import { state } from '../support/state.mjs';

/** Without what differs between any two answers. */
const steady = ({ status, headers, text }) => ({
  status,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !['date', 'content-security-policy', 'set-cookie'].includes(name))),
  text: text.replaceAll(/(nonce|crossorigin)="[^"]*"/g, '').replaceAll(/\b\d{1,2}[\s\u00a0\u202f]h[\s\u00a0\u202f]\d{2}\b/g, '').replaceAll(/"seconds":\d+|data-seconds="\d+"|&quot;seconds&quot;:\d+/g, '').replaceAll(/\d+(?=<!---->|<\/)/g, '#'),
});

test('without a session every page of the record leads to the sign-in, and keeps no query', async () => {
  const [path] = await documentPaths(signedIn(camille));
  for (const asked of ['/dossier', '/dossier?q=vih', '/acces/historique', '/personne', path, `${path}/piece/0`, `${path}/original`]) {
    const { status, headers, text } = await new Visitor().get(asked);
    assert.equal(status, 303, asked);
    assert.match(headers.location, /^\/connexion/, asked);
    assert.doesNotMatch(headers.location + text, /vih/, asked);
  }
});

test('a foreign document and an unknown one get the same answer, byte for byte', async () => {
  const visitor = signedIn(malik);
  const [foreign] = await documentPaths(signedIn(camille));
  const id = foreign.split('/').pop();
  const unknown = foreign.replace(id, id.slice(0, -4) + (id.endsWith('2222') ? '3333' : '2222'));
  for (const rest of ['', '/piece/0', '/piece/99999999999999999999', '/original']) {
    const [one, other] = [steady(await visitor.get(foreign + rest)), steady(await visitor.get(unknown + rest))];
    assert.equal(one.status, 404, rest);
    one.text = one.text.replaceAll(foreign, '').replaceAll(id, '');
    other.text = other.text.replaceAll(unknown, '').replaceAll(unknown.split('/').pop(), '');
    delete one.headers['content-length'];
    delete other.headers['content-length'];
    assert.deepEqual(one, other, rest);
  }
});

test('no id, however written, opens another record or breaks the server', async () => {
  const visitor = signedIn(malik);
  const [foreign] = await documentPaths(signedIn(camille));
  const id = foreign.split('/').pop();
  const asked = [`/dossier/${id.toUpperCase()}`, `/dossier/${id}%20`, `/dossier/%2e%2e%2f${id}`, `/dossier/${id}%00`, `//dossier/${id}`, `/dossier/${id}/`,
    `/dossier/./${id}`, `/dossier/..%2fdossier%2f${id}`, `/dossier/${id};a=b`, `/dossier/${'a'.repeat(5000)}`, '/dossier/%ff%fe', "/dossier/'%20OR%201=1--", '/dossier/%E2%80%AE'];
  for (const path of asked) {
    const { status } = await visitor.get(path);
    assert.ok(status >= 300 && status < 500, `${path}: ${status}`);
  }
});

test('a professional without a mandate opens no record', async () => {
  const doctor = signedIn(sacha);
  const [foreign] = await documentPaths(signedIn(camille));
  for (const rest of ['', '/original']) assert.equal((await doctor.get(foreign + rest)).status, 404, rest);
});

test('a session belongs to one browser: malformed, doubled and foreign cookies are nobody', async () => {
  const real = state.cookies[camille.identifier];
  const value = real.split('=')[1];
  const cookies = ['', 'x', '__Host-session=', '__Host-session=%', `__Host-session=${'a'.repeat(4000)}`, `__Host-session=${value.slice(0, -1)}`, `__Host-session=${value}x`,
    `${real}; __Host-session=other`, `__Host-session=other; ${real}`, `session=${value}`, '__Host-session=\u00e9\u00ff', '=;=;=', '__Host-preferences=%00', `a=${'b'.repeat(8000)}`, '__Host-session="'];
  for (const cookie of cookies) {
    const { status } = await new Visitor().get('/dossier', { cookie });
    assert.ok(status === 303 || status === 400 || status === 431, `${cookie.slice(0, 60)}: ${status}`);
  }
  assert.equal((await signedIn(camille).get('/dossier')).status, 200, 'the real one still is');
});
