// Consent from end to end, with scripts off, by what can be seen from outside: a professional is refused, let in, reads, is shut
// out at the very next request; another breaks the glass; the patient is told, sees it apart, and takes a proof that holds without us.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { malik, sacha } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor, request } from '../support/http.mjs';
import { choose } from '../support/keyboard.mjs';
import { ROOT, command, startServer } from '../support/server.mjs';

after(closeBrowser);

const SYSTEM = 'urn:oid:1.2.250.1.213.1.4.10';
const REASON = 'Personne inconsciente aux urgences';
const ADDRESS = 'malik@exemple.fr';
/** Another professional of the directory. */
const OTHER = '899900000029';

/** What the pages say at each step. */
const WORDS = {
  fr: {
    seen: /verra (?:\d+ de vos \d+ documents|tous vos documents)/, let: /peut voir les documents/, blocked: /Bloqué\s: ne voit rien/,
    emergency: /Un accès en urgence/, person: /Sacha EXEMPLE-LEBRETON/,
  },
  'fr-simple': {
    seen: /verra|pourra (?:voir|lire)/i, let: /peut (?:voir|lire)/, blocked: /bloqué|ne peut (?:plus )?rien voir|ne voit rien/i,
    emergency: /urgence/, person: /Sacha EXEMPLE-LEBRETON/,
  },
};

/** Sends the last form of the page and waits for what answers. */
async function send(page) {
  await Promise.all([page.waitForLoadState('load'), page.locator('main form .actions button').last().click()]);
}

/** The messages to an address, once there are so many. */
async function mails(server, to, count) {
  for (let tries = 0; tries < 200; tries++) {
    const names = (await readdir(join(server.data, 'mails'))).filter((name) => /^\d.*\.eml$/.test(name)).sort();
    const all = await Promise.all(names.map((name) => readFile(join(server.data, 'mails', name), 'utf8')));
    const found = all.filter((mail) => mail.match(/^To: .*$/m)?.[0].includes(to));
    if (found.length >= count) return found;
    await pause(100);
  }
  throw new Error(`there are not ${count} messages to ${to}`);
}

for (const [locale, words] of Object.entries(WORDS)) {
  test(`let in, read, shut out, refused, emergency, told, proven (${locale})`, async (t) => {
    const server = await startServer();
    t.after(() => server.stop());
    const token = (...args) => command(['demo', 'token', '--data', server.data, ...args]).trim();
    const ask = (as, method, path, options = {}) =>
      request(method, `/fhir${path}`, { base: server.url, ...options, headers: { authorization: `Bearer ${as}`, ...options.headers } });
    const search = (as, headers = {}) => ask(as, 'POST', '/DocumentReference/_search', {
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ 'patient.identifier': `${SYSTEM}|${malik.ins}` }).toString(),
    });
    const care = token('--professional', sacha.identifier);

    const visitor = await new Visitor({ base: server.url }).signIn(malik);
    const page = await visit({ base: server.url, cookie: visitor.cookie, context: { javaScriptEnabled: false }, mode: { preferences: { langue: locale } } });
    const main = () => page.locator('main').innerText();

    // Who wants to be told says where.
    await page.goto('/acces/avertissements/adresse');
    await page.locator('#adresse').fill(ADDRESS);
    await send(page);
    const [, code] = (await mails(server, ADDRESS, 1))[0].match(/(\d{8})/);
    await page.locator('#code').fill(code);
    await send(page);

    assert.equal((await search(care)).status, 403, 'nothing was consented to');

    // The patient lets the professional in, having seen what that does.
    await page.goto('/acces/professionnels');
    await page.locator('#q').fill('lebreton');
    await send(page);
    await page.locator('main a[href^="/acces/professionnels/"]').click();
    const address = page.url();
    await choose(page, 'choix', 'laisser-voir');
    await send(page);
    assert.match(await main(), words.seen);
    await send(page);
    assert.match(await page.title(), words.let);

    const found = await search(care);
    assert.equal(found.status, 200);
    const bundle = JSON.parse(found.text);
    assert.ok(bundle.total > 0);
    const binary = `/Binary/${bundle.entry[0].resource.id}`;
    assert.equal((await ask(care, 'GET', binary)).status, 200);

    // Shut out: the very next request.
    await page.goto(address);
    await choose(page, 'choix', 'bloquer');
    await send(page);
    await send(page);
    assert.match(await main(), words.blocked);
    assert.equal((await ask(care, 'GET', binary)).status, 404);
    assert.equal((await search(care)).status, 403);
    const broken = { 'x-break-glass-reason': encodeURIComponent(REASON) };
    const urgent = token('--professional', sacha.identifier, '--purpose', 'BTG');
    assert.equal((await search(urgent, broken)).status, 403, 'who is shut out stays out in an emergency');

    // Another one breaks the glass.
    const other = token('--professional', OTHER, '--purpose', 'BTG');
    assert.equal((await search(other)).status, 400, 'not without a reason');
    assert.equal((await search(other, broken)).status, 200);

    // Told at once, without a word of medicine.
    const told = await mails(server, ADDRESS, 4);
    for (const mail of told) {
      for (const secret of [malik.ins, 'LEBRETON', ...bundle.entry.map(({ resource }) => resource.description).filter(Boolean)]) {
        assert.ok(!mail.includes(secret), `a message holds ${secret}`);
      }
    }

    // Apart in the history, with the reason; by person.
    await page.goto('/acces/historique');
    const history = await main();
    assert.match(history, words.emergency);
    assert.match(history, new RegExp(REASON));
    assert.match(history, words.person);

    // A proof that holds without this server, checked by the program and by another one.
    const link = await page.locator('main .notification a[href$="/recu"], main .notification a[href*="/recu?"]').first().getAttribute('href');
    const receipt = await visitor.get(link);
    assert.equal(receipt.status, 200);
    const file = join(server.data, 'recu.txt');
    await writeFile(file, receipt.text);
    assert.match(command(['trace', 'check', file]), new RegExp(REASON));
    assert.match(execFileSync('python3', [join(ROOT, 'scripts/check-receipt.py'), file], { encoding: 'utf8' }), /\d/);
    const altered = receipt.text.replace(/[A-Za-z0-9+/]{80}/, (proof) => proof.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')));
    assert.notEqual(altered, receipt.text);
    await writeFile(file, altered);
    assert.throws(() => command(['trace', 'check', file]), 'altered');
    await page.context().close();
  });
}
