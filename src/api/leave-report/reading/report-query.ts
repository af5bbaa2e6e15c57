import { z } from 'zod';
import { FIRST_YEAR, LAST_YEAR } from '../../../domain/calendar/iso-date';

/** By what the figures of a year are told apart. */
export const GROUPS = ['employee', 'org-unit', 'work-area', 'year'] as const;
export type Group = (typeof GROUPS)[number];

const office = z.string().min(1).max(64).optional();

/** `?year=2026&groupBy=employee[&office=documentId]` */
export const reportQuery = z.strictObject({
  year: z.coerce
    .number('must be a year')
    .int('must be a year')
    .min(FIRST_YEAR, 'must be a year')
    .max(LAST_YEAR, 'must be a year'),
  groupBy: z.enum(GROUPS, `must be one of ${GROUPS.join(', ')}`).default('employee'),
  office,
});

/** `?office=documentId` */
export const reconcileQuery = z.strictObject({ office });
