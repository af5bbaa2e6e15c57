import { z } from 'zod';
import {
  CONTACT_FIELDS,
  IDENTITY_FIELDS,
  SERVICE_USER_KINDS,
  SERVICE_USER_STATES,
} from '../../domain/identity/service-user';
import { LANGUAGES } from '../../infra/language';
import { text } from '../leave-request/draft-input';

const LONGEST_TEXT = 2000;
const LONGEST_LINE = 255;
/** ISO 3166-1 alpha-2. */
const COUNTRY = /^[A-Z]{2}$/;

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, `must be one of ${words.join(', ')}`);

/** A form that leaves a field empty says so with null, with nothing, or with an empty text. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    schema.nullish()
  );

export const emailAddress = text(LONGEST_LINE)
  .toLowerCase()
  .pipe(z.email('must be an e-mail address'));

/** The scalar fields that somebody fills in; computed ones and relations are not among them. */
export const serviceUserFields = z.object({
  name: text(LONGEST_LINE).min(1, 'must not be empty'),
  serviceUserKind: oneOf(SERVICE_USER_KINDS).default('company'),
  isAgent: z
    .boolean('must be true or false')
    .nullish()
    .transform((isAgent) => isAgent ?? false),
  taxNumber: optional(text(LONGEST_LINE)),
  address: optional(text(LONGEST_TEXT)),
  city: optional(text(LONGEST_LINE)),
  country: optional(text(2).toUpperCase().regex(COUNTRY, 'must be a country code like ID')),
  email: optional(emailAddress),
  phone: optional(text(LONGEST_LINE)),
  language: optional(oneOf(LANGUAGES)),
  financeName: optional(text(LONGEST_LINE)),
  financeEmail: optional(emailAddress),
});
export type ServiceUserInput = z.output<typeof serviceUserFields>;

/** The state somebody chooses, and why. */
export const stateFields = z.object({
  serviceUserState: oneOf(SERVICE_USER_STATES).nullish(),
  stateReason: optional(text(LONGEST_TEXT)),
});

export const SCALARS = [...IDENTITY_FIELDS, ...CONTACT_FIELDS];

/** What may be sent at all; the rest Q-Office writes itself. */
export const WRITABLE: ReadonlySet<string> = new Set([
  ...SCALARS,
  ...Object.keys(stateFields.shape),
  'office',
  'accounts',
]);
