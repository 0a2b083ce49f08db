// What a page weighs on the wire: the bytes that the browser really received, headers included.

/** Loads a path and gives `{bytes, requests, files}`: each response's address and encoded length. */
export async function weigh(page, path) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const addresses = new Map();
  const files = [];
  const cached = new Set();
  session.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = addresses.get(requestId) ?? '';
    if (!url.startsWith('data:') && !cached.has(requestId)) files.push({ url, bytes: encodedDataLength });
  });
  // Islands are fetched once the browser is idle, so the page counts as loaded when the network is.
  await page.goto(path, { waitUntil: 'networkidle' });
  await session.detach();
  return { bytes: files.reduce((sum, file) => sum + file.bytes, 0), requests: files.length, files };
}
