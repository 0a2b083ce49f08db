// Mozilla's HTTP Observatory grades the portal behind TLS.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { state } from '../support/state.mjs';
import { tlsProxy } from '../support/tls.mjs';

const SCANNER = fileURLToPath(new URL('../support/observatory.mjs', import.meta.url));

test('the MDN HTTP Observatory says A+', async (t) => {
  const proxy = await tlsProxy(state.url);
  try {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/_proxy$/i.test(name)));
    for (const path of ['/', '/connexion']) {
      const args = [SCANNER, proxy.httpsPort, proxy.httpPort, path].map(String);
      const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...env, NODE_EXTRA_CA_CERTS: proxy.authority } });
      const report = JSON.parse(stdout);
      t.diagnostic(`${path}: ${report.grade}, ${report.score} points`);
      assert.deepEqual([report.grade, report.failed], ['A+', []], stdout);
    }
  } finally {
    await proxy.stop();
  }
});
