// Signing in and out: with a keyboard alone, without scripts on a small screen, with mistakes, and after it is over.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { camille, freshCode, jeanne, malik } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor } from '../support/http.mjs';
import { tabTo } from '../support/keyboard.mjs';

after(closeBrowser);
const field = (page, name) => page.locator(`main [name="${name}"]`);

/** Types identifier, password and code, and never touches a mouse. */
async function signInByKeyboard(page, account) {
  await page.goto('/');
  await tabTo(page, page.locator('a[href^="/connexion"]').first());
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/connexion$/);
  await tabTo(page, field(page, 'identifiant'));
  await page.keyboard.type(account.identifier);
  await tabTo(page, field(page, 'mot_de_passe'));
  await page.keyboard.type(account.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/connexion\/code$/);
  await tabTo(page, field(page, 'code'));
  await page.keyboard.type(await freshCode(account));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
}

for (const [how, account, context] of [
  ['with a keyboard alone', camille, {}],
  ['without scripts, at 360 px', jeanne, { javaScriptEnabled: false, viewport: { width: 360, height: 640 } }],
]) {
  test(`sign in and read three documents ${how}`, async () => {
    const page = await visit({ context });
    await signInByKeyboard(page, account);
    await tabTo(page, page.locator('a[href="/dossier"]').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dossier$/);
    const links = page.locator('main .card__title a[href^="/dossier/"]');
    assert.ok((await links.count()) >= 3, 'the record has three documents');
    for (let index = 0; index < 3; index++) {
      const title = (await links.nth(index).locator('bdi').innerText()).trim();
      await tabTo(page, links.nth(index));
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/dossier\/[^/]+$/);
      assert.equal((await page.locator('h1').innerText()).trim(), title);
      assert.ok((await page.locator('main').innerText()).length > title.length + 100, 'the document has a content');
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing scrolls sideways');
      await tabTo(page, page.locator('a[href="/dossier"]').first());
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/dossier$/);
    }
    await page.context().close();
  });
}

test('a wrong password: status 422, "Erreur :" in the title, focus on the summary, identifier kept, password not', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await visit({ context: { javaScriptEnabled } });
    await page.goto('/connexion');
    await field(page, 'identifiant').fill(camille.identifier);
    await field(page, 'mot_de_passe').fill('ce-n-est-pas-le-bon');
    const [answer] = await Promise.all([page.waitForResponse((r) => r.request().method() === 'POST'), page.keyboard.press('Enter')]);
    assert.equal(answer.status(), 422);
    await page.locator('.error-summary').waitFor();
    assert.match(await page.title(), /^Erreur\u00a0: /);
    assert.equal(await field(page, 'identifiant').inputValue(), camille.identifier);
    assert.equal(await field(page, 'mot_de_passe').inputValue(), '');
    const summary = page.locator(':focus');
    const target = await summary.locator('a[href^="#"]').first().getAttribute('href');
    assert.equal(await page.locator(target).getAttribute('name'), 'identifiant');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), target.slice(1), 'the link leads to the field');
    await page.context().close();
  }
});

test('the answer is the same whether the account exists or not', async () => {
  const answers = [];
  for (const identifiant of [jeanne.identifier, 'personne.demo']) {
    const { status, text } = await new Visitor().fill('/connexion', { identifiant, mot_de_passe: 'ce-n-est-pas-le-bon' });
    answers.push({ status, text: text.replaceAll(identifiant, '').replaceAll(/nonce="[^"]*"/g, '') });
  }
  assert.deepEqual(answers[0], answers[1]);
});

test('an empty form, then an empty and a wrong code, each say what to do', async () => {
  const visitor = new Visitor();
  const empty = await visitor.fill('/connexion', {});
  assert.equal(empty.status, 422);
  assert.match(empty.text, /href="#identifiant"[\s\S]*href="#mot_de_passe"/);
  await visitor.fill('/connexion', { identifiant: jeanne.identifier, mot_de_passe: jeanne.password });
  for (const code of ['', '12345', 'abcdef']) {
    const answer = await visitor.fill('/connexion/code', { code });
    assert.equal(answer.status, 422, code);
    assert.match(answer.text, /<title>Erreur\u00a0: /);
    assert.match(answer.text, /href="#code"/);
  }
});

test('a code serves once, and the second step needs the first', async () => {
  const code = await freshCode(malik);
  const statuses = [];
  for (let time = 0; time < 2; time++) {
    const visitor = new Visitor();
    await visitor.fill('/connexion', { identifiant: malik.identifier, mot_de_passe: malik.password });
    statuses.push((await visitor.fill('/connexion/code', { code })).status);
  }
  assert.deepEqual(statuses, [303, 422]);
  const stranger = await new Visitor().get('/connexion/code');
  assert.deepEqual([stranger.status, stranger.headers.location], [303, '/connexion']);
});

test('signing out kills the session, empties the browser, and leaves no way back', async () => {
  const visitor = await new Visitor().signIn(jeanne);
  const page = await visit({ cookie: visitor.cookie });
  await page.goto('/dossier');
  await page.locator('form[action="/deconnexion"] button').first().click();
  await page.waitForURL(/\/au-revoir/);
  assert.equal((await page.context().cookies()).filter((cookie) => cookie.name === '__Host-session').length, 0);
  await page.goBack();
  await page.waitForURL(/\/connexion/);
  await page.context().close();
  const again = await visitor.get('/dossier');
  assert.deepEqual([again.status, again.headers.location], [303, '/connexion?suite=/dossier']);
});
