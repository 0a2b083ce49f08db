// The browser suite: one server, one browser, one session for each account, then node's own test runner.
// node e2e/run.mjs [FOLDER or FILE...]
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchServer } from './support/browser.mjs';
import { testFiles } from './support/files.mjs';
import { prepare } from './support/prepare.mjs';
import { startServer } from './support/server.mjs';
import { remember } from './support/state.mjs';

const HERE = new URL('.', import.meta.url).pathname;
const wanted = process.argv.slice(2);
const files = testFiles(wanted.length ? wanted : ['journeys', 'accessibility', 'budgets', 'security'], HERE);
if (files.length === 0) throw new Error(`no test file in ${wanted.join(' ')}`);

const folder = await mkdtemp(join(tmpdir(), 'passerelle-e2e-'));
const server = await startServer();
let browser;
try {
  browser = await launchServer();
  remember({ folder, url: server.url, metrics: server.metrics, data: server.data, pid: server.pid, browser: browser.wsEndpoint() });
  remember(await prepare());
  process.exitCode = await new Promise((resolve) => {
    const args = ['--test', '--test-concurrency=2', '--test-timeout=600000', '--test-reporter=spec', ...files];
    const env = { ...process.env, PASSERELLE_E2E: folder };
    spawn(process.execPath, args, { cwd: HERE, env, stdio: 'inherit' }).once('exit', (status) => resolve(status ?? 1));
  });
} finally {
  await browser?.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
