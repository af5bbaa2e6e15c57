import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that package.json lies in. */
export const projectRoot = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** A path inside the project. */
export const inProject = (...parts) => join(projectRoot, ...parts);

/** Every file below some files and folders of the project, sorted; `isWanted` chooses. */
export const listFiles = (parts, isWanted = () => true) => {
  const walk = (path) => {
    if (!existsSync(path) || !isWanted(path)) return [];
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path).flatMap((name) => walk(join(path, name)));
  };
  return parts.flatMap((part) => walk(inProject(part))).sort();
};

/** A short text that changes when one of these files does. */
export const fingerprint = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(projectRoot.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 20);
};
