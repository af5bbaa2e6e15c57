const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** The day it is in tests, unless a test says otherwise: a Monday, relative to which demo data is made. */
const TEST_TODAY = '2026-03-02';

const TEST_PASSWORD = 'Demo-12345';

/** The settings of an office under test; nothing of a developer's environment gets in. */
const officeSettings = ({ databaseUrl, dataDir, port, today = TEST_TODAY, env = {} }) => ({
  NODE_ENV: 'test',
  ENV_PATH: '/nonexistent/.env',
  HOST: '127.0.0.1',
  PORT: String(port),
  PUBLIC_URL: '',
  DATABASE_URL: databaseUrl,
  DATABASE_POOL_MAX: '10',
  DATA_DIR: dataDir,
  APP_KEYS: 'test-app-key-00000001,test-app-key-00000002',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  API_TOKEN_SALT: 'test-api-token-salt-1',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt-01',
  JWT_SECRET: 'test-jwt-secret-00001',
  ENCRYPTION_KEY: 'test-encryption-key-1',
  DEMO_DATA: 'true',
  DEMO_SERVICE: 'false',
  DEMO_PASSWORD: TEST_PASSWORD,
  CORS_ORIGINS: '',
  TRUST_PROXY: 'false',
  LOGINS_PER_MINUTE: '100000',
  VERIFICATIONS_PER_MINUTE: '10000000',
  // A test sees what it has just written.
  DASHBOARD_SECONDS: '0',
  SMTP_HOST: '',
  SMTP_PORT: '',
  SMTP_SECURE: '',
  SMTP_USER: '',
  SMTP_PASSWORD: '',
  MAIL_FROM: '',
  MAIL_RETRY_FIRST_SECONDS: '1',
  MAIL_POLL_SECONDS: '0.2',
  LOG_LEVEL: 'error',
  Q_OFFICE_TODAY: today,
  STRAPI_TELEMETRY_DISABLED: 'true',
  ...env,
});

/** Where the uploads of a template database lie. */
const templateFiles = (template) =>
  join(process.env.TEST_FILES ?? join(tmpdir(), 'q-office-test-files'), template);

module.exports = { TEST_TODAY, TEST_PASSWORD, officeSettings, templateFiles };
