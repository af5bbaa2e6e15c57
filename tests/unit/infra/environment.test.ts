import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError, parseEnvironment, SETTING_NAMES } from '../../../src/infra/environment';

const complete = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://q:q@db.test/q_office',
  APP_KEYS: 'key-number-one-0001, key-number-two-0002',
  ADMIN_JWT_SECRET: 'admin-jwt-secret-1',
  API_TOKEN_SALT: 'api-token-salt-001',
  TRANSFER_TOKEN_SALT: 'transfer-salt-0001',
  JWT_SECRET: 'jwt-secret-0000001',
  ENCRYPTION_KEY: 'encryption-key-001',
};

const sentenceFor = (source: Record<string, string | undefined>): string => {
  try {
    parseEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
  throw new Error('The settings were accepted.');
};

test('.env.example names every setting, and nothing else', () => {
  const text = readFileSync(join(__dirname, '../../../.env.example'), 'utf8');
  const named = [...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...SETTING_NAMES].sort());
});

test('production needs its database and secrets, and says which are missing in one sentence', () => {
  const sentence = sentenceFor({ NODE_ENV: 'production', PORT: '' });
  for (const name of Object.keys(complete).filter((key) => key !== 'NODE_ENV')) {
    expect(sentence).toContain(name);
  }
  expect(sentence.split('\n')).toHaveLength(1);
});

test.each(Object.keys(complete).filter((key) => key !== 'NODE_ENV'))(
  'without %s alone, that one is named',
  (name) => {
    const sentence = sentenceFor({ ...complete, [name]: '' });
    expect(sentence).toContain(`missing ${name} (`);
  }
);

test.each([
  ['PORT', 'abc', 'PORT must be a whole number'],
  ['PORT', '70000', 'PORT must be at most 65535'],
  ['DATABASE_URL', 'mysql://x', 'DATABASE_URL must start with postgres://'],
  ['JWT_SECRET', 'short', 'JWT_SECRET must have at least 16 characters'],
  ['APP_KEYS', 'long-enough-key-0001,short', 'APP_KEYS must have at least 16 characters'],
  ['CORS_ORIGINS', '*', 'CORS_ORIGINS must list origins'],
  ['TRUST_PROXY', 'yes', 'TRUST_PROXY must be true or false'],
  ['Q_OFFICE_TODAY', '2026-03-31', 'Q_OFFICE_TODAY is for demonstrations and tests'],
  ['DEMO_DATA', 'true', 'DEMO_DATA is for demonstrations and tests'],
])('in production %s=%s is refused', (name, value, sentence) => {
  expect(sentenceFor({ ...complete, [name]: value })).toContain(sentence);
});

test('a secret never stands in the sentence', () => {
  expect(sentenceFor({ ...complete, JWT_SECRET: 'hunter2' })).not.toContain('hunter2');
});

test('what is not given has a safe default', () => {
  expect(parseEnvironment(complete)).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 1337,
    CORS_ORIGINS: [],
    TRUST_PROXY: false,
    DEMO_DATA: false,
    DEMO_SERVICE: true,
    APP_KEYS: ['key-number-one-0001', 'key-number-two-0002'],
  });
});
