const { join } = require('node:path');

const root = join(__dirname, '..');

/** What every suite shares. `npm test` runs the suites one after another (`bin/test.mjs`). */
const suite = (name, more = {}) => ({
  displayName: name,
  rootDir: root,
  roots: [`<rootDir>/tests/${name}`],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  transform: {
    '\\.[jt]s$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs', ignoreDynamic: true },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/build'],
  ...more,
});

const onRealServer = {
  globalSetup: '<rootDir>/tests/harness/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/harness/global-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/tests/harness/patience.ts'],
};

module.exports = {
  rootDir: root,
  maxWorkers: 2,
  // Every office that a file starts leaves something behind; some sixty would fill a heap.
  workerIdleMemoryLimit: '2GB',
  projects: [
    suite('unit'),
    suite('api', onRealServer),
    suite('concurrency', onRealServer),
    suite('e2e', onRealServer),
  ],
};
