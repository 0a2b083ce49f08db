// Every page at three widths and in each look, for people to judge: target/screenshots/PAGE-WIDTH-LOOK.png. No test.
// node e2e/screenshots.mjs [WORD...]: only the pages whose name holds one of the words.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeBrowser, launchServer, visit } from './support/browser.mjs';
import { prepare } from './support/prepare.mjs';
import { ROOT, startServer } from './support/server.mjs';
import { remember, state } from './support/state.mjs';

const WIDTHS = [360, 768, 1280];
const LOOKS = {
  light: { preferences: { theme: 'light' } },
  dark: { preferences: { theme: 'dark' } },
  contrast: { preferences: { theme: 'light', contraste: 'more' } },
  simple: { preferences: { langue: 'fr-simple' } },
  ar: { preferences: { langue: 'ar' } },
};
const words = process.argv.slice(2);
const folder = join(ROOT, 'target/screenshots');
const scratch = mkdtempSync(join(tmpdir(), 'passerelle-shots-'));
mkdirSync(folder, { recursive: true });

const server = await startServer();
const browser = await launchServer();
try {
  state.folder = scratch;
  remember({ url: server.url, metrics: server.metrics, data: server.data, browser: browser.wsEndpoint() });
  remember(await prepare());
  const { ROUTES, nameOf } = await import('./support/routes.mjs');
  for (const route of ROUTES) {
    const name = nameOf(route).replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home';
    if (words.length && !words.some((word) => name.includes(word))) continue;
    for (const [look, mode] of Object.entries(LOOKS)) {
      const page = await visit({ account: route.account, mode });
      await page.goto(route.path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await page.screenshot({ path: join(folder, `${name}-${width}-${look}.png`), fullPage: true });
      }
      await page.context().close();
    }
    console.log(name);
  }
} finally {
  await closeBrowser();
  await browser.close();
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
}
