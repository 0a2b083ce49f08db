// The record list with 200 documents, read from the database, the access recorded durably before each answer:
// pages a second on one core (wrk, closed loop), latency at 200 pages a second (hey, fixed rate), memory. A report, no verdict.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dominique } from '../support/accounts.mjs';
import { Visitor } from '../support/http.mjs';
import { command, startServer } from '../support/server.mjs';
import { state } from '../support/state.mjs';

const SECONDS = 15;
const RATE = 200;
const DOCUMENTS = 200;

/** Runs a load generator on the second core: the first is the server's. */
const load = (...line) => execFileSync('taskset', ['-c', '1', ...line], { encoding: 'utf8' });
const memory = (pid, field) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`${field}:\\s+(\\d+)`))[1]) / 1024;
const milliseconds = (text) => { const [, n, unit] = text.match(/([\d.]+)(us|ms|s)/); return n * { us: 0.001, ms: 1, s: 1000 }[unit]; };

const server = await startServer({ prefix: ['taskset', '-c', '0'] });
state.folder = server.data;
try {
  command(['demo', 'many', '--account', dominique.identifier, '--documents', String(DOCUMENTS), '--data', server.data]);
  const visitor = await new Visitor({ base: server.url }).signIn(dominique);
  const { status, bytes } = await visitor.get('/dossier', { 'accept-encoding': 'identity' });
  if (status !== 200) throw new Error(`/dossier answers ${status}`);
  const rows = [];
  for (const encoding of ['br', 'identity']) {
    const headers = ['-H', `Cookie: ${visitor.cookie}`, '-H', `Accept-Encoding: ${encoding}`];
    const target = `${server.url}/dossier`;
    const closed = load('wrk', '-t1', '-c32', `-d${SECONDS}s`, '--latency', ...headers, target);
    if (/Non-2xx/.test(closed)) throw new Error(closed);
    const fixed = load('hey', '-z', `${SECONDS}s`, '-c', '20', '-q', String(RATE / 20), '-disable-compression', ...headers, target);
    if (!/^\s*\[200\]\s+\d+ responses\s*$/.test(fixed.split('Status code distribution:')[1] ?? '')) throw new Error(fixed);
    const percentile = (p) => (Number(fixed.match(new RegExp(`${p}% in ([\\d.]+) secs`))[1]) * 1000).toFixed(1);
    rows.push([encoding, Math.round(closed.match(/Requests\/sec:\s+([\d.]+)/)[1]), milliseconds(closed.match(/99%\s+(\S+)/)[1]).toFixed(1),
      Number(fixed.match(/Requests\/sec:\s+([\d.]+)/)[1]).toFixed(0), percentile(50), percentile(99)]);
  }
  console.log(`\nThe list of a record of ${DOCUMENTS} documents (${bytes.length} bytes), SQLite, durable trace, server on one core of ${execFileSync('nproc', { encoding: 'utf8' }).trim()}:\n`);
  console.log('| encoding | pages/s, 32 connections (wrk) | p99 there, ms | fixed rate reached (hey) | p50, ms | p99, ms |\n|---|---|---|---|---|---|');
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log(`\nMemory: ${memory(server.pid, 'VmRSS').toFixed(0)} MiB now, ${memory(server.pid, 'VmHWM').toFixed(0)} MiB at most.`);
} finally {
  await server.stop();
}
