// Test files by folder or name: node 20 has no search by pattern.
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The `*.test.mjs` files of folders, and the files named as such, under `root`. */
export function testFiles(names, root) {
  return names.flatMap((name) => {
    const path = resolve(root, name);
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path).filter((file) => file.endsWith('.test.mjs')).sort().map((file) => join(path, file));
  });
}
