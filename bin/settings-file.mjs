import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inProject } from './project.mjs';

const require = createRequire(import.meta.url);

/** Read the settings of `.env` (or `ENV_PATH`), where there is one; the environment wins. */
export const readSettingsFile = () => {
  const path = process.env.ENV_PATH || inProject('.env');
  if (existsSync(path)) require('dotenv').config({ path, quiet: true });
};
