import { readFileSync } from 'node:fs';
import { BUILD_SETTINGS } from './build.mjs';
import { runNode } from './child-process.mjs';
import { ensureInstalled } from './dependencies.mjs';
import { Failure, runCommand } from './failure.mjs';
import { inProject, listFiles } from './project.mjs';
import { inTurn } from './turn.mjs';

const snapshot = () =>
  JSON.stringify(listFiles(['types/generated']).map((path) => [path, readFileSync(path, 'utf8')]));

/** `npm run types`: let Strapi write types/generated; `--check` fails where that changed anything. */
await runCommand(() =>
  inTurn(async () => {
    await ensureInstalled();
    const before = snapshot();
    const { code, output } = await runNode(
      [inProject('node_modules/@strapi/strapi/bin/strapi.js'), 'ts:generate-types', '--silent'],
      { quiet: true, env: { ...process.env, ...BUILD_SETTINGS, NODE_ENV: 'development' } }
    );
    if (code !== 0) {
      console.error(output.trim());
      throw new Failure('Strapi could not generate the types; it says why above.');
    }
    if (process.argv.includes('--check') && snapshot() !== before) {
      throw new Failure('types/generated was not current: commit what npm run types writes.');
    }
  })
);
