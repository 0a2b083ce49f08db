// What run.mjs prepared once for all test files: the shared server, the browser, open sessions, the list of documents.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `folder` (scratch, shared by the test processes), `url`, `metrics`, `data`, `pid` (of the server), `browser` (WebSocket address),
 * `cookies` (by identifier: the cookie of an open session), `documents` (of the first patient: paths by kind).
 */
export const state = process.env.PASSERELLE_E2E ? JSON.parse(readFileSync(join(process.env.PASSERELLE_E2E, 'state.json'), 'utf8')) : {};

/** Adds to the state, and keeps it for the processes that start later. */
export function remember(more) {
  Object.assign(state, more);
  writeFileSync(join(state.folder, 'state.json'), JSON.stringify(state));
}
