import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from './project.mjs';

const name = createHash('sha256').update(projectRoot).digest('hex').slice(0, 12);
const file = join(tmpdir(), `q-office-${userInfo().uid}-${name}.lock`);

const holderIsAlive = () => {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Install and build one at a time: two commands may start together in the same folder. */
export const inTurn = async (work) => {
  for (let waited = 0; ; waited += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!holderIsAlive()) rmSync(file, { force: true });
      else if (waited === 10)
        console.log('Waiting for another command that installs or builds here…');
      await pause(200);
    }
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
};
