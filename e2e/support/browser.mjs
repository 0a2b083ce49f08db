// The browser: one for the whole run, a fresh context for each visit.
import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';
import { state } from './state.mjs';
import { preferencesCookie } from './modes.mjs';

/** Debian's browser. */
const EXECUTABLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

/** Starts a browser that several processes may use; the caller closes it. */
export function launchServer() {
  return chromium.launchServer({ executablePath: EXECUTABLE, headless: true, args: FLAGS });
}

let connection;
/** The browser of this run. */
export function browser() {
  return (connection ??= chromium.connect(state.browser));
}

/** Ends the connection; for `after()`, since node would wait for it. */
export async function closeBrowser() {
  if (connection) await (await connection).close();
  connection = undefined;
}

/**
 * Opens a page as somebody would: `account` shares the session opened for it; `mode` is one of modes.mjs;
 * `context` are Playwright's own options. Gives the page; `page.context().close()` ends the visit.
 */
export async function visit({ account, mode = {}, base = state.url, cookie = account && state.cookies[account.identifier], context = {} } = {}) {
  const opened = await (await browser()).newContext({
    baseURL: base,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    ...mode.media,
    ...context,
  });
  opened.setDefaultTimeout(15_000);
  const pairs = [preferencesCookie(mode.preferences), ...(cookie ? cookie.split('; ') : [])].filter(Boolean);
  await opened.addCookies(pairs.map((pair) => ({
    name: pair.slice(0, pair.indexOf('=')),
    value: pair.slice(pair.indexOf('=') + 1),
    // A `__Host-` cookie can only be set for https; the browser sends it to loopback addresses all the same.
    url: base.replace('http:', 'https:'),
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
  })));
  return opened.newPage();
}
