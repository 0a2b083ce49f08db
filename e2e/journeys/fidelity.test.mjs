// No text is lost: for each official sample, every text node of the narrative stands on the page, in order.
// The samples carry no licence to redistribute: they are read beside the project where they are, and the test is skipped elsewhere.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dominique } from '../support/accounts.mjs';
import { closeBrowser, visit } from '../support/browser.mjs';
import { Visitor } from '../support/http.mjs';
import { documentPaths } from '../support/prepare.mjs';
import { ROOT, command, startServer } from '../support/server.mjs';

const SAMPLES = process.env.PASSERELLE_CDA_SAMPLES ?? join(ROOT, '../shared/data/cda');
after(closeBrowser);

/** The sample as one of Dominique's documents: the few of other patients get the patient of `model`, and nothing else changes. */
function forDominique(xml, model) {
  const patient = /<(\w+:)?recordTarget\b[\s\S]*<\/(\w+:)?recordTarget>/;
  return xml.match(patient)[0].includes(dominique.ins) ? xml : xml.replace(patient, model.match(patient)[0]);
}

/** In the browser: the title and the narrative of each section, text node by text node, without white space. */
const narrative = (xml) => {
  const squeeze = (text) => text.replaceAll(/\s+/g, '');
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const texts = [];
  for (const section of parsed.getElementsByTagNameNS('urn:hl7-org:v3', 'section')) {
    for (const part of section.children) {
      if (part.localName !== 'title' && part.localName !== 'text') continue;
      const walker = parsed.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (squeeze(walker.currentNode.data)) texts.push(squeeze(walker.currentNode.data));
    }
  }
  return texts;
};

/** In the browser: the text of the document's content that can be seen or opened, without white space. */
const shown = () => {
  let text = '';
  const walker = document.createTreeWalker(document.querySelector('main article.narrative') ?? document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent.closest('script, style, [hidden]')) text += walker.currentNode.data;
  }
  return text.replaceAll(/\s+/g, '');
};

test('every narrative text of the official samples is on the page, in order', { skip: !existsSync(SAMPLES) && `no samples at ${SAMPLES}` }, async () => {
  const server = await startServer();
  try {
    const visitor = await new Visitor({ base: server.url }).signIn(dominique);
    const page = await visit({ base: server.url, cookie: visitor.cookie });
    await page.goto('/');
    const known = new Set();
    const lost = [];
    const samples = readdirSync(SAMPLES).filter((file) => file.endsWith('.xml')).sort().map((name) => [name, readFileSync(join(SAMPLES, name), 'utf8')]);
    const model = samples.map(([, xml]) => xml).find((xml) => xml.includes(`extension="${dominique.ins}"`));
    for (const [name, xml] of samples) {
      const copy = join(server.data, 'sample.xml');
      writeFileSync(copy, forDominique(xml, model));
      command(['import', '--data', server.data, '--ins', dominique.ins, copy]);
      const path = [...await documentPaths(visitor, 1), ...await documentPaths(visitor, 2)].find((one) => !known.has(one));
      known.add(path);
      const answer = path && await page.goto(path);
      if (answer?.status() !== 200) { lost.push(`${name}: ${path ? `status ${answer.status()}` : 'not in the record after its import'}`); continue; }
      const [expected, text] = [await page.evaluate(narrative, xml), await page.evaluate(shown)];
      if (expected.length === 0 && !xml.includes('nonXMLBody')) lost.push(`${name}: no narrative found to compare`);
      let from = 0;
      for (const part of expected) {
        const at = text.indexOf(part, from);
        if (at >= 0) from = at + part.length;
        else lost.push(`${name}: "${part.slice(0, 60)}" ${text.includes(part) ? 'is out of order' : 'is missing'}`);
      }
    }
    assert.equal(lost.length, 0, lost.join('\n'));
    await page.context().close();
  } finally {
    await server.stop();
  }
});
