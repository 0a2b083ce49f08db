// Hostile input at every door: long, malformed, slow, and text that wants to be something else.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { camille } from '../support/accounts.mjs';
import { Visitor, request, signedIn } from '../support/http.mjs';
import { state } from '../support/state.mjs';

const { port } = new URL(state.url);

test('no path leaves the folder of built files', async () => {
  const asked = ['/pkg/../hash.txt', '/pkg/../../Cargo.toml', '/pkg/%2e%2e/%2e%2e/Cargo.toml', '/pkg/..%2f..%2fCargo.toml', '/pkg/..%5c..%5cCargo.toml', '/pkg/....//....//Cargo.toml',
    '/pkg//etc/passwd', '/pkg/%00', '/pkg/.', '/pkg/', '/../Cargo.toml', '/%2e%2e/data/master.key', '/robots.txt/../../Cargo.toml', '/pkg/%c0%ae%c0%ae/Cargo.toml'];
  for (const path of asked) {
    const { status, text } = await request('GET', path);
    assert.ok(status >= 300 && status < 500, `${path}: ${status}`);
    assert.doesNotMatch(text, /\[workspace\]|root:|Index of/, path);
  }
});

test('a body over the limit is refused, whether it says its length or not', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const body = `identifiant=${'a'.repeat(1_100_000)}&mot_de_passe=b`;
  const declared = await request('POST', '/connexion', { headers: { ...headers, 'content-length': body.length }, body });
  assert.equal(declared.status, 413);
  assert.match(declared.text, /<h1/, 'a page that reads well');
  const chunked = await request('POST', '/connexion', { headers: { ...headers, 'transfer-encoding': 'chunked' }, body });
  assert.equal(chunked.status, 413);
});

const HOSTILE = ['', ' ', '\0', '\u202Eabc\u202C', '\u2066x\u2069', 'a\r\nb: c', '\u0007\u001b[31m', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' OR '1'='1", '{{7*7}}', '%s%n',
  '𝒜😀', '\uFFFD', 'é'.repeat(5000), '../../etc/passwd', '$(id)', '‮‮‮', '٣'.repeat(50)];

test('hostile text in every field is answered in words, and never comes back as markup', async () => {
  for (const text of HOSTILE) {
    const answers = [
      await new Visitor().fill('/connexion', { identifiant: text, mot_de_passe: '' }),
      await signedIn(camille).get(`/dossier?${new URLSearchParams({ q: text, categorie: text, page: text })}`),
      await signedIn(camille).fill('/personne', { personne: text }),
      await new Visitor().fill('/preferences', { langue: text, theme: text }),
      await new Visitor().get(`/au-revoir?${new URLSearchParams({ affichage: text })}`),
    ];
    for (const answer of answers) {
      assert.ok(answer.status < 500, `${JSON.stringify(text.slice(0, 30))}: ${answer.status}`);
      assert.doesNotMatch(answer.text, /<script>alert|<img src=x/, text);
      assert.doesNotMatch(JSON.stringify(answer.headers), /onerror|\u202E/);
    }
    assert.doesNotMatch(answers[0].text, /[\u202A-\u202E\u0000\u0007\u001b]/, 'no control or override is shown again');
  }
});

test('a form that is no form is refused in words', async () => {
  const base = { 'sec-fetch-site': 'same-origin', origin: state.url };
  for (const [type, body] of [['application/json', '{"identifiant":"x"}'], ['text/plain', 'identifiant=x'], ['multipart/form-data; boundary=x', '--x--'], ['application/x-www-form-urlencoded', '%ff%fe=%zz&&&==='],
    ['application/x-www-form-urlencoded', 'identifiant=a&identifiant=b&mot_de_passe=c'], ['application/x-www-form-urlencoded; charset=utf-16', 'identifiant=x'], ['', 'identifiant=x']]) {
    const { status } = await request('POST', '/connexion', { headers: { ...base, ...(type && { 'content-type': type }) }, body });
    assert.ok(status >= 400 && status < 500, `${type} ${body}: ${status}`);
  }
});

/** Writes to a raw connection and gives what came back once the server closed it; fails when it stays open. */
async function raw(pieces, seconds) {
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  let answer = '';
  socket.on('data', (chunk) => { answer += chunk; }).on('error', () => {});
  const closed = once(socket, 'close');
  for (const piece of pieces) socket.write(piece);
  const late = setTimeout(() => socket.destroy(new Error('late')), seconds * 1000);
  const [failed] = await closed;
  clearTimeout(late);
  assert.ok(!failed || answer !== '' || socket.errored?.message !== 'late', `still open after ${seconds} s`);
  return answer;
}

test('a sender who is slow with the headers is not waited for', async () => {
  const began = Date.now();
  await raw(['GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '], 25);
  assert.ok(Date.now() - began < 24_000);
});

test('malformed and smuggled requests are refused', async () => {
  const pieces = ['GET / HTTP/9.9\r\n\r\n', '\0\0\0\0\r\n\r\n', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n', `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: a\r\n${'X-A: b\r\n'.repeat(500)}\r\n`, 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello', 'GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n'];
  for (const piece of pieces) {
    const answer = await raw([piece], 20);
    assert.doesNotMatch(answer, /^HTTP\/1\.[01] (2|5)/, piece.slice(0, 60));
  }
  assert.equal((await new Visitor().get('/healthz')).status, 200, 'the server is well');
});
