import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';

const makeSecret = () => randomBytes(32).toString('base64url');

const makeSecrets = () => ({
  APP_KEYS: `${makeSecret()},${makeSecret()}`,
  ADMIN_JWT_SECRET: makeSecret(),
  API_TOKEN_SALT: makeSecret(),
  TRANSFER_TOKEN_SALT: makeSecret(),
  JWT_SECRET: makeSecret(),
  ENCRYPTION_KEY: makeSecret(),
});

/** The secrets of a demonstration, made up once and kept in `DATA_DIR/secrets.json`. */
export const readOrMakeSecrets = (dataDir) => {
  const file = join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, `${JSON.stringify(makeSecrets(), null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Failure(`${file} cannot be read as JSON: delete it, and new secrets are made.`);
  }
};
