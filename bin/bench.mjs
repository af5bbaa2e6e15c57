import { existsSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { runNode } from './child-process.mjs';
import { ensureInstalled } from './dependencies.mjs';
import { Failure, runCommand } from './failure.mjs';
import { inProject } from './project.mjs';
import { inTurn } from './turn.mjs';

/** `npm run bench`: measures, against a baseline in the same run; never part of the tests. */
await runCommand(async () => {
  const script = inProject('tests/bench/run.mjs');
  if (!existsSync(script))
    throw new Failure('tests/bench/run.mjs is not there: nothing to measure.');
  await inTurn(async () => {
    await ensureInstalled();
    await ensureBuilt({ panel: false });
  });
  const { code } = await runNode([script, ...process.argv.slice(2)]);
  process.exit(code);
});
