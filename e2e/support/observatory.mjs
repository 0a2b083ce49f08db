// Mozilla's HTTP Observatory, run in a process of its own since Node reads extra authorities at its start only.
// node observatory.mjs HTTPS_PORT HTTP_PORT PATH: prints `{score, grade, failed}` as JSON.
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PACKAGE = new URL('../node_modules/@mdn/mdn-http-observatory/', import.meta.url);
// The list of preloaded hosts comes by a download at installation, which this project does not allow; none of ours is on it.
const preload = fileURLToPath(new URL('conf/hsts-preload.json', PACKAGE));
if (!existsSync(preload)) writeFileSync(preload, '{}');

const { retrieve } = await import(new URL('src/retriever/retriever.js', PACKAGE));
const { ALL_TESTS } = await import(new URL('src/constants.js', PACKAGE));
const { getGradeForScore, getScoreModifier } = await import(new URL('src/grader/grader.js', PACKAGE));
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(new URL('src/grader/charts.js', PACKAGE));

const [, , httpsPort, httpPort, path] = process.argv;
const retrieved = await retrieve('127.0.0.1', { httpsPort, httpPort, path });
const results = ALL_TESTS.map((check) => check(retrieved));
const modifiers = results.map(({ result }) => getScoreModifier(result));
// As its own scanner does: extra credit counts once the score without it is an A.
const base = modifiers.filter((n) => n < 0).reduce((sum, n) => sum + n, 100);
const score = base >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? modifiers.reduce((sum, n) => sum + n, 100) : base;
const failed = results.filter(({ pass }) => !pass).map(({ result }) => result);
process.stdout.write(JSON.stringify({ ...getGradeForScore(score), failed }));
