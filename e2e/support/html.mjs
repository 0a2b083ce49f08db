// html-validate on what the server sends, before any script has touched it.
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  elements: ['html5', { 'leptos-island': { flow: true, phrasing: true, permittedContent: ['@flow'] } }],
  rules: {
    // The size of a page is counted elsewhere; these two would only ask for more bytes.
    'long-title': 'off',
    'require-sri': 'off',
    'no-trailing-whitespace': 'off',
    // The rows of our tables are blocks on a phone, and some browsers forget what is not displayed as a table.
    'no-redundant-role': 'off',
    // A name makes a landmark of <search> and of a frame that scrolls; the latter is a <div> so that its table keeps its place in the outline.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'prefer-native-element': ['error', { exclude: ['region', 'group'] }],
  },
}));

/** The faults of a document, a line each. */
export async function faults(html) {
  const report = await validator.validateString(html);
  // A table of a document keeps its foot where its author wrote it, before the bodies: CDA wants it so, and no text moves.
  const foot = (message) => message.ruleId === 'element-permitted-order' && /<tbody> must be used before <tfoot>/.test(message.message);
  return report.results.flatMap(({ messages }) =>
    messages.filter((message) => !foot(message)).map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}${m.selector ? ` (${m.selector})` : ''}`));
}
