// TLS in front of the server, with a private certificate authority, as a reverse proxy has it.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes an authority and a certificate for 127.0.0.1 in a folder. */
async function certificates(folder) {
  const openssl = (...args) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1', '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=test authority');
  openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'key.pem', '-out', 'csr.pem', '-subj', '/CN=127.0.0.1');
  await writeFile(join(folder, 'names'), 'subjectAltName=IP:127.0.0.1\n');
  openssl('x509', '-req', '-in', 'csr.pem', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '1', '-extfile', 'names', '-out', 'cert.pem');
}

const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));

/** Serves `base` over TLS, and redirects plain HTTP there: `{httpsPort, httpPort, authority, stop}`. */
export async function tlsProxy(base) {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-tls-'));
  await certificates(folder);
  const { hostname, port } = new URL(base);
  const secure = https.createServer({ key: await readFile(join(folder, 'key.pem')), cert: await readFile(join(folder, 'cert.pem')) }, (asked, answer) => {
    const onward = http.request({ hostname, port, method: asked.method, path: asked.url, headers: asked.headers }, (given) => {
      answer.writeHead(given.statusCode, given.headers);
      given.pipe(answer);
    });
    onward.on('error', () => answer.writeHead(502).end());
    asked.pipe(onward);
  });
  const httpsPort = await listen(secure);
  const plain = http.createServer((asked, answer) => answer.writeHead(301, { location: `https://127.0.0.1:${httpsPort}${asked.url}` }).end());
  const httpPort = await listen(plain);
  const stop = async () => {
    for (const server of [secure, plain]) { server.closeAllConnections(); server.close(); }
    await rm(folder, { recursive: true, force: true });
  };
  return { httpsPort, httpPort, authority: join(folder, 'ca.pem'), stop };
}
