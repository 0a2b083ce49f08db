// A PostgreSQL cluster for one test, by the script that the store suite uses.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from './server.mjs';

/** Starts a cluster: `{url, stop}`. It lives as long as the command that the script runs, which waits for the end of its input. */
export async function startPostgres() {
  const script = join(ROOT, 'scripts/with-postgres.sh');
  const child = spawn(script, ['bash', '-c', 'echo "$PASSERELLE_TEST_DATABASE_URL"; cat >/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const started = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)]);
  if (!started) throw new Error('PostgreSQL did not start');
  return { url: String(started[0]).trim(), stop: () => { child.stdin.end(); return ended; } };
}
