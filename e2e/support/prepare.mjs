// What the suite needs before it starts: a session for each account, and a document of each kind.
import { accounts, patients } from './accounts.mjs';
import { Visitor } from './http.mjs';

/** Paths of the documents on a page of a visitor's record. */
export async function documentPaths(visitor, page = 1) {
  const { text } = await visitor.get(`/dossier?page=${page}`);
  return [...new Set([...text.matchAll(/href="(\/dossier\/[0-9a-z]{26})"/g)].map(([, path]) => path))];
}

/** What a document's page holds: the type of its file, or the richest thing in its text. */
async function kindOf(visitor, path) {
  const main = (await visitor.get(path)).text.match(/<main[\s\S]*<\/main>/)[0];
  const piece = main.match(/href="(\/dossier\/[^"?]+\/piece\/\d+)/)?.[1];
  if (piece) return (await visitor.get(piece)).headers['content-type'].split(';')[0];
  return ['img', 'table', 'li', 'p'].find((tag) => main.includes(`<${tag}`));
}

/** The cookies by identifier, and one document of each kind: `{kind, path, identifier}`. */
export async function prepare() {
  const cookies = {};
  for (const account of accounts) cookies[account.identifier] = (await new Visitor().signIn(account)).cookie;
  const documents = new Map();
  for (const { identifier } of patients) {
    const visitor = new Visitor({ cookie: cookies[identifier] });
    for (const path of await documentPaths(visitor)) {
      const kind = await kindOf(visitor, path);
      if (!documents.has(kind)) documents.set(kind, { kind, path, identifier });
    }
  }
  return { cookies, documents: [...documents.values()] };
}
