import { z } from 'zod';
import { COACHED_TIERS } from '../../../domain/compliance/coaching';
import { filled, LONGEST_LINE, oneOf } from '../../../infra/fields';

const MOST_PAGES = 100_000;
const LARGEST_PAGE = 100;

const wholeNumber = z.coerce.number('must be a whole number').int('must be a whole number').min(1);

/** What every list of traders takes: an office, a part of a name or code, and a page. */
const listQuery = z.object({
  office: filled(LONGEST_LINE).optional(),
  search: filled(LONGEST_LINE).optional(),
  page: wholeNumber.max(MOST_PAGES).default(1),
  pageSize: wholeNumber.max(LARGEST_PAGE).default(25),
});

export const coachingQuery = listQuery.extend({ tier: oneOf(COACHED_TIERS).optional() });

/** What becomes of a trader's priority: proposed, granted, or declined for now. */
export const PRIORITY_LISTS = ['proposed', 'granted', 'declined'] as const;

export const priorityQuery = listQuery.extend({ list: oneOf(PRIORITY_LISTS).default('proposed') });

/** A query without what was left empty. */
export const givenIn = (query: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
