// The server under test: the release binary on a free loopback port, with a data folder of its own.
import { spawn, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

/** The root of the project. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** The release binary that `make` builds, or another one to try. */
export const BINARY = process.env.PASSERELLE_SERVER ?? join(ROOT, 'target/release/server');

/** A loopback port that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The built site that it serves. */
export const SITE = process.env.LEPTOS_SITE_ROOT ?? join(ROOT, 'target/site');

/** Runs one command of the binary and gives what it wrote; throws, with its words, when it fails. */
export function command(args, options = {}) {
  return execFileSync(BINARY, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options });
}

/**
 * Starts a server with the demonstration data and waits until it is ready.
 * `prefix` goes before the command, such as `['taskset', '-c', '0']`; `data` is a folder for the data, which the end removes.
 */
export async function startServer({ args = [], env = {}, prefix = [], data: given } = {}) {
  const data = given ?? await mkdtemp(join(tmpdir(), 'passerelle-'));
  const [port, metricsPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const metrics = `http://127.0.0.1:${metricsPort}/metrics`;
  const line = [...prefix, BINARY, 'serve', '--demo', '--data', data, '--listen', `127.0.0.1:${port}`,
    '--metrics', `127.0.0.1:${metricsPort}`, ...args];
  const child = spawn(line[0], line.slice(1), { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { log = (log + chunk).slice(-1_000_000); });
  const ended = new Promise((resolve) => child.once('exit', resolve));

  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
    await rm(data, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended at start:\n${log}`);
    if (await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false)) break;
    if (tries === 300) { await stop(); throw new Error(`the server is not ready after 60 s:\n${log}`); }
    await pause(200);
  }
  return { url, metrics, data, pid: child.pid, log: () => log, stop };
}
