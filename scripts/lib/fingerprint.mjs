// One short text that changes when any of a set of files changes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/** sha256 over facts and files (paths relative to the project, contents included). */
export function fingerprint(files, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const file of files) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** The files of the project below a folder, sorted; `skip(relativePath)` leaves out a file or a whole folder. */
export function projectFiles(skip, folder = '') {
  const files = [];
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name);
    if (skip(name)) continue;
    if (entry.isDirectory()) files.push(...projectFiles(skip, name));
    else if (entry.isFile()) files.push(name);
  }
  return files.sort();
}
