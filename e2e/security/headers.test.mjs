// The headers of every answer, what the browser says of the policy, and what pages never hold.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accounts } from '../support/accounts.mjs';
import { closeBrowser } from '../support/browser.mjs';
import { everywhere } from '../support/everywhere.mjs';
import { Visitor, request, signedIn } from '../support/http.mjs';
import { ROUTES, nameOf } from '../support/routes.mjs';
import { SITE } from '../support/server.mjs';
import { state } from '../support/state.mjs';

after(closeBrowser);
const policyOf = (headers) => new Map((headers['content-security-policy'] ?? '').split(';').map((part) => part.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));

test('every page, act, file and refusal carries the headers', async () => {
  const found = [];
  const visitor = new Visitor();
  const answers = [
    ...await Promise.all(ROUTES.map(async (route) => [nameOf(route), await (route.account ? signedIn(route.account) : new Visitor()).get(route.path)])),
    ['a redirect', await visitor.get('/dossier')],
    ['a mistake', await visitor.fill('/connexion', {})],
    ['a cross-site act', await visitor.post('/connexion', {}, { 'sec-fetch-site': 'cross-site' })],
    ['a wrong method', await request('DELETE', '/dossier')],
    ['/healthz', await visitor.get('/healthz')],
    ['/robots.txt', await visitor.get('/robots.txt')],
    ['/favicon.svg', await visitor.get('/favicon.svg')],
  ];
  for (const [name, { headers }] of answers) {
    const expect = (header, pattern) => { if (!pattern.test(headers[header] ?? '')) found.push(`${name}: ${header}: ${headers[header]}`); };
    expect('strict-transport-security', /max-age=(3153600\d|[4-9]\d{7})/);
    expect('x-content-type-options', /^nosniff$/);
    expect('referrer-policy', /^same-origin$/);
    expect('cross-origin-opener-policy', /^same-origin$/);
    expect('cross-origin-resource-policy', /^same-origin$/);
    expect('permissions-policy', /camera=\(\).*microphone=\(\)/);
    if (!name.startsWith('/favicon') && !name.startsWith('/robots')) expect('cache-control', /no-store/);
    for (const header of ['server', 'x-powered-by', 'access-control-allow-origin']) if (headers[header]) found.push(`${name}: ${header}: ${headers[header]}`);
    const policy = policyOf(headers);
    const exactly = (directive, values) => { if (policy.get(directive)?.join(' ') !== values) found.push(`${name}: ${directive} ${policy.get(directive)}`); };
    exactly('default-src', "'none'");
    exactly('base-uri', "'none'");
    exactly('frame-ancestors', "'none'");
    exactly('form-action', "'self'");
    exactly('style-src', "'self'");
    if (/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*|http:|data:/.test([...policy.values()].flat().join(' '))) found.push(`${name}: ${headers['content-security-policy']}`);
  }
  assert.equal(found.length, 0, found.join('\n'));
});

test('each answer has a nonce of its own, and every script of a page bears it', async () => {
  const nonces = new Set();
  for (const route of [...ROUTES, ...ROUTES]) {
    const { headers, text } = await (route.account ? signedIn(route.account) : new Visitor()).get(route.path);
    const nonce = headers['content-security-policy'].match(/'nonce-([^']+)'/)?.[1];
    if (!nonce) continue;
    assert.ok(nonce.length >= 16 && !nonces.has(nonce));
    nonces.add(nonce);
    for (const [tag] of text.matchAll(/<script\b[^>]*>/g)) assert.ok(tag.includes(`nonce="${nonce}"`), `${nameOf(route)}: ${tag}`);
    assert.doesNotMatch(text, /<[^>]+\s(?:on[a-z]+|style)=/, `${nameOf(route)}: inline handler or style`);
  }
});

test('the browser finds nothing against the policy, no script fails, and nothing is asked elsewhere', async () => {
  let said = [];
  const listening = new WeakSet();
  await everywhere({}, async (page) => {
    if (!listening.has(page)) {
      listening.add(page);
      page.on('console', (message) => { if (message.type() === 'error') said.push(message.text()); });
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('request', (sent) => { if (!sent.url().startsWith(state.url)) said.push(`asks ${sent.url()}`); });
    }
    // The first page of a visit was loaded before anybody listened.
    await page.reload({ waitUntil: 'networkidle' });
    const found = said;
    said = [];
    return found;
  }, { routes: ROUTES.filter((route) => !route.status) });
});

test('built files may be kept for a year, and their names say their content', async () => {
  const names = readdirSync(join(SITE, 'pkg')).filter((name) => /\.(js|css|wasm)$/.test(name));
  assert.ok(names.length >= 3);
  for (const name of names) {
    const { status, headers } = await request('GET', `/pkg/${name}`, { headers: { 'accept-encoding': 'br' } });
    assert.equal(status, 200, name);
    assert.match(name, /\.[A-Za-z0-9_-]{16,}\./, 'the name holds a hash');
    assert.match(headers['cache-control'], /immutable/);
    assert.equal(headers['content-encoding'], 'br', name);
  }
});

test('no page holds a matricule, in clear or spaced', async () => {
  const matricules = accounts.map(({ ins }) => ins).filter(Boolean);
  assert.ok(matricules.length >= 3);
  for (const route of ROUTES) {
    const { text } = await (route.account ? signedIn(route.account) : new Visitor()).get(route.path);
    const digits = text.replaceAll(/[\s\u00a0\u202f]/g, '');
    for (const matricule of matricules) assert.ok(!digits.includes(matricule.slice(0, 13)), nameOf(route));
  }
});

test('the figures are elsewhere, and hold no personal data', async () => {
  assert.equal((await new Visitor().get('/metrics')).status, 404);
  const figures = await (await fetch(state.metrics)).text();
  assert.match(figures, /^# TYPE /m);
  for (const { identifier, ins } of accounts) {
    assert.ok(!figures.includes(identifier));
    assert.ok(!ins || !figures.includes(ins));
  }
  assert.doesNotMatch(figures, /\/dossier\/[0-9a-z]{16,}/, 'no document id in a label');
});
