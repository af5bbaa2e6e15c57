import { resolve } from 'node:path';
import { z } from 'zod';

/**
 * Every setting of Q-Office, parsed in one place. `.env.example` lists the same names with their
 * meaning; a unit test keeps the two equal. Other code reads `environment()`, never `process.env`.
 */

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const SHORTEST_SECRET = 16;

const wholeNumber = (smallest: number, largest: number) =>
  z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(smallest, `must be at least ${smallest}`)
    .max(largest, `must be at most ${largest}`);

const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .transform((text) => text === 'true');

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
);

const secret = z
  .string('is missing')
  .min(SHORTEST_SECRET, `must have at least ${SHORTEST_SECRET} characters`);

const origin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

const settings = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'must be development, test or production')
    .default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(1, 65_535).default(1337),
  PUBLIC_URL: z.url('must be a URL').optional(),
  DATABASE_URL: z
    .string('is missing')
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://'),
  DATABASE_POOL_MAX: wholeNumber(2, 200).default(10),
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => resolve(folder)),
  APP_KEYS: list.pipe(z.array(secret).min(1, 'is missing')).or(
    z.undefined().transform((_, context) => {
      context.addIssue({ code: 'custom', message: 'is missing' });
      return z.NEVER;
    })
  ),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
  DEMO_DATA: flag.default(false),
  DEMO_SERVICE: flag.default(true),
  DEMO_PASSWORD: z.string().min(8, 'must have at least 8 characters').default('Demo-12345'),
  CORS_ORIGINS: list
    .pipe(z.array(z.string().refine(origin, 'must list origins like https://office.example')))
    .default([]),
  TRUST_PROXY: flag.default(false),
  LOGINS_PER_MINUTE: wholeNumber(1, 100_000).default(10),
  VERIFICATIONS_PER_MINUTE: wholeNumber(1, 10_000_000).default(60),
  COMPLAINTS_PER_HOUR: wholeNumber(1, 100_000).default(20),
  DASHBOARD_SECONDS: wholeNumber(0, 3600).default(15),
  SMTP_HOST: z.string().optional(),
  SMTP_PORT: wholeNumber(1, 65_535).default(587),
  SMTP_SECURE: flag.default(false),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  MAIL_FROM: z.string().default('Q-Office <no-reply@q-office.test>'),
  MAIL_RETRY_FIRST_SECONDS: z.coerce
    .number('must be a number')
    .positive('must be above 0')
    .default(30),
  MAIL_POLL_SECONDS: z.coerce.number('must be a number').positive('must be above 0').default(2),
  LOG_LEVEL: z
    .enum(
      ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly'],
      'must be error, warn, info, http, verbose, debug or silly'
    )
    .optional(),
  Q_OFFICE_TODAY: z.string().regex(ISO_DATE, 'must be a date like 2026-03-31').optional(),
});

const schema = settings.superRefine((value, context) => {
  const refuseInProduction = (name: keyof typeof value, message: string) => {
    context.addIssue({ code: 'custom', path: [name], message });
  };
  if (value.NODE_ENV !== 'production') return;
  if (value.Q_OFFICE_TODAY !== undefined) {
    refuseInProduction('Q_OFFICE_TODAY', 'is for demonstrations and tests, not for production');
  }
  if (value.DEMO_DATA) {
    refuseInProduction('DEMO_DATA', 'is for demonstrations and tests, not for production');
  }
});

/** All settings, parsed. Keys are the names of the environment variables. */
export type Environment = Readonly<z.output<typeof schema>>;

/** The names of all settings, as `.env.example` lists them. */
export const SETTING_NAMES = Object.keys(settings.shape) as readonly (keyof Environment)[];

/** Says in one sentence which settings are missing or wrong; carries no values. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/**
 * Parse settings, `process.env` as a rule. An empty value counts as not given.
 * Throws `EnvironmentError` with one sentence that names every missing or wrong setting.
 */
export const parseEnvironment = (
  source: Readonly<Record<string, string | undefined>>
): Environment => {
  const given = Object.fromEntries(
    SETTING_NAMES.filter((name) => source[name] !== undefined && source[name] !== '').map(
      (name) => [name, source[name]]
    )
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;

  const missing = new Set<string>();
  const wrong = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0]);
    if (given[name] === undefined) missing.add(name);
    else if (!wrong.has(name)) wrong.set(name, `${name} ${issue.message}`);
  }
  const parts = [
    ...(missing.size > 0 ? [`missing ${[...missing].join(', ')}`] : []),
    ...wrong.values(),
  ];
  throw new EnvironmentError(
    `Q-Office cannot start, its settings are incomplete: ${parts.join('; ')} (see .env.example).`
  );
};

let current: Environment | undefined;

/** The settings of this process, parsed once. Throws `EnvironmentError` like `parseEnvironment`. */
export const environment = (): Environment => (current ??= parseEnvironment(process.env));

/** Read the settings again after `process.env` changed, as tests do between two offices. */
export const reloadEnvironment = (): Environment => (current = parseEnvironment(process.env));

/** Where people reach this installation, without a trailing slash. */
export const publicUrl = ({ PUBLIC_URL, PORT }: Environment = environment()): string =>
  (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '');
