// Acts: only from our own pages, only by POST, with cookies as strict as can be, and no way out to another site.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { camille, dominique, freshCode, jeanne, malik, sacha } from '../support/accounts.mjs';
import { Visitor, request, signedIn } from '../support/http.mjs';
import { startServer } from '../support/server.mjs';
import { state } from '../support/state.mjs';

const ACTS = ['/connexion', '/connexion/code', '/deconnexion', '/session/prolonger', '/preferences', '/personne'];

test('an act from another site is refused, whatever says so', async () => {
  const foreign = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': undefined, origin: 'https://evil.test' },
    { 'sec-fetch-site': undefined, origin: 'null' },
    { 'sec-fetch-site': undefined, origin: `${state.url}.evil.test` },
    { 'sec-fetch-site': undefined, origin: state.url.replace(/\d+$/, '1') },
  ];
  for (const path of ACTS) {
    for (const headers of foreign) {
      const { status } = await signedIn(malik).post(path, {}, headers);
      assert.equal(status, 403, `${path} ${JSON.stringify(headers)}`);
    }
  }
  assert.equal((await signedIn(malik).get('/dossier')).status, 200, 'nobody was signed out');
});

test('an act from our own page passes by either header', async () => {
  for (const headers of [{ origin: undefined }, { 'sec-fetch-site': undefined }]) {
    assert.equal((await new Visitor().fill('/connexion', {}, headers)).status, 422);
  }
});

test('no act happens by GET, and no other method does anything', async () => {
  const cookie = state.cookies[malik.identifier];
  for (const path of ['/deconnexion', '/session/prolonger']) assert.equal((await signedIn(malik).get(path)).status, 405, path);
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) {
    const { status } = await request(method, '/dossier', { headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    assert.ok(status === 405 || status === 501 || status === 404, `${method}: ${status}`);
  }
  assert.equal((await signedIn(malik).get('/dossier')).status, 200);
});

test('cookies bear __Host-, Secure, HttpOnly and SameSite; the session id changes at each step and is not a guess', async () => {
  const visitor = new Visitor();
  const ids = [];
  const check = ({ setCookies }) => {
    for (const line of setCookies) {
      assert.match(line, /^__Host-/);
      for (const flag of [/; *Secure/i, /; *HttpOnly/i, /; *SameSite=(Lax|Strict)/i, /; *Path=\/(;|$)/i]) assert.match(line, flag);
      assert.doesNotMatch(line, /domain=/i);
      const id = line.match(/^__Host-session=([^;]{8,})/)?.[1];
      if (id) ids.push(id);
    }
  };
  check(await visitor.fill('/connexion', { identifiant: dominique.identifier, mot_de_passe: dominique.password }));
  const waiting = visitor.jar.get('__Host-session');
  check(await visitor.fill('/connexion/code', { code: await freshCode(dominique) }));
  assert.equal((await visitor.get('/dossier')).status, 200);
  const fixed = new Visitor({ cookie: `__Host-session=${waiting}` });
  assert.equal((await fixed.get('/dossier')).status, 303, 'the id of the first step opens nothing');
  assert.ok(ids.every((id) => id.length >= 22), '128 bits or more');
  assert.equal(ids.length, 2);
  assert.notEqual(ids[0], ids[1]);
});

test('signing out asks the browser to forget everything', async () => {
  const visitor = await new Visitor().signIn(sacha);
  const { status, headers, setCookies } = await visitor.post('/deconnexion');
  assert.equal(status, 303);
  assert.match(headers['clear-site-data'], /"cache".*"cookies".*"storage"|"\*"/);
  assert.ok(setCookies.some((line) => /^__Host-session=;.*Max-Age=0.*Secure/i.test(line)));
});

const ELSEWHERE = ['https://evil.test', '//evil.test', '/\\evil.test', '\\\\evil.test', 'https:evil.test', 'javascript:alert(1)', 'data:text/html,x', '/%0d%0aLocation:%20//evil.test',
  '/dossier\r\nSet-Cookie: a=b', '//evil.test/dossier', '/dossier@evil.test', '/.evil.test', 'http://127.0.0.1@evil.test', '/\t/evil.test', '%2f%2fevil.test', '///evil.test', '/dossier/../../evil', '/deconnexion'];

test('no address to come back to leads elsewhere', async () => {
  for (const suite of ELSEWHERE) {
    const signed = await signedIn(camille).get(`/connexion?${new URLSearchParams({ suite })}`);
    assert.match(signed.headers.location, /^\/(dossier)?$/, suite);
    const stranger = await new Visitor().get(`/connexion?${new URLSearchParams({ suite })}`);
    assert.doesNotMatch(stranger.text, /evil|javascript:|<[^>]*data:text/, suite);
    const posted = await new Visitor().post('/connexion', { identifiant: 'x', mot_de_passe: '', suite });
    assert.equal(posted.status, 422);
    assert.doesNotMatch(posted.text, /evil|javascript:/, suite);
  }
});

test('whoever signs in lands here, also with a hostile address to come back to', async () => {
  const server = await startServer();
  try {
    for (const [account, suite] of [[camille, '//evil.test'], [malik, '/\\evil.test'], [jeanne, '/acces/historique']]) {
      const visitor = await new Visitor({ base: server.url }).signIn(account, `/connexion?${new URLSearchParams({ suite })}`);
      assert.equal(visitor.landing, suite.includes('evil') ? '/' : suite);
    }
  } finally {
    await server.stop();
  }
});

test('guessing a password is slowed down, in words and with Retry-After, and not for other people', async () => {
  const server = await startServer();
  try {
    const visitor = new Visitor({ base: server.url });
    let answer;
    for (let tries = 0; tries < 12; tries++) answer = await visitor.fill('/connexion', { identifiant: camille.identifier, mot_de_passe: `mauvais mot de passe ${tries}` });
    assert.equal(answer.status, 429);
    assert.ok(Number(answer.headers['retry-after']) > 0);
    assert.match(answer.text, /<h1/);
    await new Visitor({ base: server.url }).signIn(jeanne);
  } finally {
    await server.stop();
  }
});
