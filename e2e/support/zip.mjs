// Copies as the portal gives them, opened by another program's reader of ZIP files.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { state } from './state.mjs';

const READ = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    broken = archive.testzip()
    assert broken is None, broken
    names = archive.namelist()
    assert len(names) == len(set(names)), 'a name stands twice'
    archive.extractall(sys.argv[2])
`;

/** Checks every sum of a ZIP file and unpacks it: `{folder, names, read(name)}`. Throws when anything is wrong with it. */
export function unpack(bytes) {
  const folder = mkdtempSync(join(state.folder, 'copy-'));
  const file = `${folder}.zip`;
  writeFileSync(file, bytes);
  execFileSync('python3', ['-c', READ, file, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name))).sort();
  return { folder, names, read: (name) => readFileSync(join(folder, name)) };
}
