// axe-core in a page, with what it leaves off by default: target size (WCAG 2.2), contrast 7:1 (AAA), RGAA and best practices.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WHOLE = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice', 'RGAAv4'] },
  rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
};
const only = (...values) => ({ runOnly: { type: 'rule', values } });
/**
 * What is looked for. `look` holds the rules whose answer changes with the style sheet alone; `size` is for forced colours,
 * where the browser itself sets both colours and axe would compute with those of the style sheet.
 */
const SETS = {
  whole: WHOLE,
  look: only('color-contrast', 'color-contrast-enhanced', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'),
  size: only('target-size', 'scrollable-region-focusable'),
};

/** What axe finds on a page, a line each: rule, element, what to mend. Empty when nothing. */
export async function violations(page, set = 'whole') {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  // A PDF viewer or a sandboxed picture is no page of ours.
  const options = { ...SETS[set], resultTypes: ['violations'], iframes: false };
  const found = await page.evaluate((o) => window.axe.run(document, o).then((r) => r.violations), options);
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}\n      ${node.failureSummary.replaceAll(/\s+/g, ' ')}\n      ${node.html.slice(0, 200)}`));
}
