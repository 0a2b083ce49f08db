// Requests as a browser would send them, with every header in the test's hand.
import http from 'node:http';
import { freshCode } from './accounts.mjs';
import { state } from './state.mjs';

/** One request, no redirect followed: `{status, headers, text, bytes, setCookies}`. `path` is sent as it is. */
export function request(method, path, { headers = {}, body, base = state.url } = {}) {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = http.request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk)).on('error', reject).on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: answer.statusCode, headers: answer.headers, bytes, text: bytes.toString('utf8'), setCookies: answer.headers['set-cookie'] ?? [] });
      });
    });
    sent.on('error', reject).setTimeout(30_000, () => sent.destroy(new Error(`no answer: ${method} ${path}`)));
    sent.end(body);
  });
}

/** The name=value part of `Set-Cookie` lines as a Map; a cookie that is being removed has an empty value. */
export function cookiesOf(lines) {
  return new Map(lines.map((line) => {
    const [pair] = line.split(';');
    const at = pair.indexOf('=');
    return [pair.slice(0, at), /max-age=0(;|$)/i.test(line) ? '' : pair.slice(at + 1)];
  }));
}

/** The hidden fields of a page, by name. */
export function hiddenFields(html) {
  const fields = {};
  for (const [tag] of html.matchAll(/<input\b[^>]*type="?hidden"?[^>]*>/g)) {
    const attribute = (name) => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '';
    fields[attribute('name')] = attribute('value').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<');
  }
  return fields;
}

/** Somebody with a cookie jar who sends forms as a browser does. */
export class Visitor {
  constructor({ base = state.url, cookie = '' } = {}) {
    this.base = base;
    this.jar = new Map(cookie ? cookie.split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]) : []);
  }

  /** The `Cookie` header. */
  get cookie() {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async send(method, path, options = {}) {
    const headers = { 'accept-language': 'fr', ...(this.jar.size ? { cookie: this.cookie } : {}), ...options.headers };
    const answer = await request(method, path, { ...options, headers, base: this.base });
    for (const [name, value] of cookiesOf(answer.setCookies)) value ? this.jar.set(name, value) : this.jar.delete(name);
    return answer;
  }

  get(path, headers = {}) {
    return this.send('GET', path, { headers });
  }

  /** Sends fields to a path; `headers` may replace those of a same-origin navigation (`undefined` leaves one out). */
  post(path, fields = {}, headers = {}) {
    const all = { 'content-type': 'application/x-www-form-urlencoded', origin: this.base, 'sec-fetch-site': 'same-origin', ...headers };
    const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    return this.send('POST', path, { headers: kept, body: new URLSearchParams(fields).toString() });
  }

  /** Opens the page of a form, then sends its hidden fields with `fields`. */
  async fill(path, fields, headers) {
    const page = await this.get(path);
    return this.post(path, { ...hiddenFields(page.text), ...fields }, headers);
  }

  /** Signs in with password and code; throws unless it succeeds. */
  async signIn(account, path = '/connexion') {
    const first = await this.fill(path, { identifiant: account.identifier, mot_de_passe: account.password });
    if (first.status !== 303) throw new Error(`password refused for ${account.identifier}: ${first.status}`);
    const second = await this.fill(first.headers.location, { code: await freshCode(account, this.base) });
    if (second.status !== 303) throw new Error(`code refused for ${account.identifier}: ${second.status}`);
    this.landing = second.headers.location;
    return this;
  }
}

/** A visitor who shares the session that run.mjs opened for an account. */
export function signedIn(account) {
  return new Visitor({ cookie: state.cookies[account.identifier] });
}
