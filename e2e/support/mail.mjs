// A mail server that is not ours (aiosmtpd) on a free loopback port: what it was given.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT, freePort } from './server.mjs';

const PYTHON = `
import sys, time
from aiosmtpd.controller import Controller
class Taking:
    async def handle_DATA(self, server, session, envelope):
        print('TO ' + ','.join(envelope.rcpt_tos) + '\\n' + envelope.content.decode('ascii') + '\\nEND', flush=True)
        return '250 taken'
controller = Controller(Taking(), hostname='127.0.0.1', port=int(sys.argv[1]))
controller.start()
print('READY', flush=True)
while True: time.sleep(60)
`;

/** Starts it; `taken(count)` gives the messages once there are so many. */
export async function startMailServer() {
  const port = await freePort();
  const child = spawn(join(ROOT, 'target/tools/venv/bin/python'), ['-c', PYTHON, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk) => { text += chunk; });
  for (let tries = 0; !text.includes('READY'); tries++) {
    if (tries === 100 || child.exitCode !== null) throw new Error(`the mail server does not start: ${text}`);
    await pause(100);
  }
  const taken = async (count) => {
    for (let tries = 0; tries < 200; tries++) {
      const mails = text.split('\nEND').slice(0, -1);
      if (mails.length >= count) return mails;
      await pause(100);
    }
    throw new Error(`there are not ${count} messages: ${text}`);
  };
  const stop = async () => {
    child.kill();
    await once(child, 'exit');
  };
  return { url: `smtp://127.0.0.1:${port}`, taken, stop };
}
