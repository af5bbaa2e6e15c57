import { z } from 'zod';
import {
  CONTACT_FIELDS,
  IDENTITY_FIELDS,
  SERVICE_USER_KINDS,
  SERVICE_USER_STATES,
} from '../../domain/identity/service-user';
import {
  emailAddress,
  emptiable,
  filled,
  LONGEST_LINE,
  LONGEST_TEXT,
  oneOf,
  optional,
  text,
} from '../../infra/fields';
import { LANGUAGES } from '../../infra/language';

/** ISO 3166-1 alpha-2. */
const COUNTRY = /^[A-Z]{2}$/;

/** The scalar fields that somebody fills in; computed ones and relations are not among them. */
export const serviceUserFields = z.object({
  name: filled(LONGEST_LINE),
  serviceUserKind: oneOf(SERVICE_USER_KINDS).default('company'),
  isAgent: z
    .boolean('must be true or false')
    .nullish()
    .transform((isAgent) => isAgent ?? false),
  taxNumber: emptiable(text(LONGEST_LINE)),
  address: emptiable(text(LONGEST_TEXT)),
  city: emptiable(text(LONGEST_LINE)),
  country: emptiable(text(2).toUpperCase().regex(COUNTRY, 'must be a country code like ID')),
  email: emptiable(emailAddress),
  phone: emptiable(text(LONGEST_LINE)),
  language: emptiable(oneOf(LANGUAGES)),
  financeName: emptiable(text(LONGEST_LINE)),
  financeEmail: emptiable(emailAddress),
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
