/** Something that one sentence explains to whoever typed the command. */
export class Failure extends Error {
  name = 'Failure';
}

const EXPLAINED = new Set(['Failure', 'EmbeddedServerError', 'EnvironmentError', 'UnreadableCsv']);

/** Run a command's body; a failure prints its sentence (a surprise also its stack) and exits 1. */
export const runCommand = async (body) => {
  try {
    await body();
  } catch (error) {
    const isExplained = error instanceof Error && EXPLAINED.has(error.name);
    console.error(isExplained ? `\n${error.message}` : error);
    process.exit(1);
  }
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Q-Office needs Node.js 20 or newer; this is ${major}.${minor}.`);
  process.exit(1);
}
