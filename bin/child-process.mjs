import { spawn } from 'node:child_process';
import { projectRoot } from './project.mjs';

/**
 * Run a program to its end. `quiet` keeps its output back and returns it; otherwise it is shown.
 * Returns `{ code, output }`, `code` being 1 where a signal ended it.
 */
export const run = (program, parameters, { env = process.env, quiet = false } = {}) =>
  new Promise((settle, fail) => {
    const child = spawn(program, parameters, {
      cwd: projectRoot,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', fail);
    child.once('close', (code) => settle({ code: code ?? 1, output }));
  });

/** Run a Node.js script to its end, like `run`. */
export const runNode = (parameters, options) => run(process.execPath, parameters, options);
