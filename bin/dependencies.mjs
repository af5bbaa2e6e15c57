import { readFileSync } from 'node:fs';
import { run, runNode } from './child-process.mjs';
import { Failure } from './failure.mjs';
import { inProject } from './project.mjs';

const readPackages = (path) => {
  try {
    return JSON.parse(readFileSync(inProject(path), 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/** Whether node_modules holds what package-lock.json says; npm writes its own list there last. */
const isInstalled = ({ withDevelopment }) => {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, { version, link, optional, dev, devOptional }]) => {
    if (path === '' || !path.startsWith('node_modules/') || optional || devOptional) return true;
    if (dev && !withDevelopment) return true;
    return present[path] !== undefined && (link || present[path].version === version);
  });
};

const npm = (parameters) => {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? runNode([script, ...parameters])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', parameters);
};

/** Install packages as package-lock.json says, if they are not there. */
export const ensureInstalled = async ({ withDevelopment = true } = {}) => {
  if (isInstalled({ withDevelopment })) return;
  console.log('Installing packages (a minute or two)…');
  const options = [
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
    withDevelopment ? '--include=dev' : '--omit=dev',
  ];
  if ((await npm(['ci', ...options])).code === 0) return;
  // `npm ci` gives up where a mirror of the registry lacks packages for other operating systems.
  if ((await npm(['install', '--no-save', ...options])).code === 0) return;
  throw new Failure('npm could not install the packages; its message stands above.');
};
