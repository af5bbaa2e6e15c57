import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const rootFolder = fileURLToPath(new URL('.', import.meta.url));

const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'Buffer', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'setInterval'].map(
    (name) => [name, 'readonly']
  )
);
const commonJsGlobals = { require: 'readonly', module: 'writable', __dirname: 'readonly' };

/** Arrows go down only (architecture): api, plugins, jobs → hooks → domain; infra knows none of them. */
const zone = (room, mayNotUse, because) =>
  mayNotUse.map((other) => ({
    target: `./src/${room}`,
    from: `./src/${other}`,
    message: because,
  }));

const directions = [
  {
    target: './src/domain',
    from: './src',
    except: ['./domain'],
    message: 'domain/ is pure: it knows nothing but itself.',
  },
  {
    target: './src/hooks',
    from: './src',
    except: ['./hooks', './domain', './infra'],
    message: 'hooks/ use domain/ and infra/ only.',
  },
  ...zone(
    'infra',
    ['hooks', 'api', 'jobs', 'plugins', 'policies', 'middlewares', 'extensions'],
    'infra/ knows a technology, not its users.'
  ),
  ...zone('jobs', ['api', 'plugins'], 'jobs/ use hooks/, domain/ and infra/ only.'),
  ...zone('policies', ['api', 'plugins', 'jobs'], 'Policies use hooks/, domain/ and infra/ only.'),
  ...zone(
    'middlewares',
    ['api', 'plugins', 'jobs'],
    'Middlewares use hooks/, domain/ and infra/ only.'
  ),
  {
    target: './config',
    from: './src',
    except: ['./infra'],
    message: 'Configuration reads infra/ only.',
  },
];

const typed = { files: ['**/*.ts', '**/*.tsx'] };

export default defineConfig(
  globalIgnores(['dist/', 'dist-*/', 'node_modules/', '.strapi/', '.data/', 'types/generated/']),
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: nodeGlobals },
  },
  {
    files: ['**/*.cjs', '**/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { ...nodeGlobals, ...commonJsGlobals } },
  },
  { ...typed, extends: [tseslint.configs.recommendedTypeChecked] },
  {
    ...typed,
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tests/tsconfig.json', './src/admin/tsconfig.json'],
        tsconfigRootDir: rootFolder,
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: directions }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Strapi types much of what it hands out as any; `no-explicit-any` keeps ours honest.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.{1,2}/|temporal-polyfill$)',
              message: 'domain/ imports nothing but itself and temporal-polyfill.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'strapi', 'fetch', 'Date'],
    },
  }
);
