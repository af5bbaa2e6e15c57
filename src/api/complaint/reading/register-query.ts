import { z } from 'zod';
import {
  COMPLAINT_CHANNELS,
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
} from '../../../domain/certification/vocabulary';
import { oneOf } from '../../../infra/fields';
import { parseInput } from '../../../infra/input';

/** Besides its states: those that somebody waits for, those that wait too long, and all. */
export const STATE_CHOICES = ['open', 'overdue', ...COMPLAINT_STATES, 'all'] as const;

const MOST_PAGES = 100_000;

const query = z.object({
  kind: oneOf(COMPLAINT_KINDS).optional(),
  state: oneOf(STATE_CHOICES).default('open'),
  channel: oneOf(COMPLAINT_CHANNELS).optional(),
  page: z.coerce.number('must be a whole number').int().min(1).max(MOST_PAGES).default(1),
});
export type RegisterQuery = z.output<typeof query>;

/** Which complaints are asked for; an empty value counts as not given. Throws 400. */
export const registerQuery = (given: Readonly<Record<string, unknown>>): RegisterQuery =>
  parseInput(query, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')));
