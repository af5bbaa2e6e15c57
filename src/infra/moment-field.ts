import { z } from 'zod';

const SAYS = 'must be a moment with its zone, like 2026-11-05T09:30:00+07:00';

/**
 * A moment from outside, in milliseconds since 1970-01-01T00:00Z. Without its distance from UTC it
 * would mean three moments in Indonesia, and is refused. GraphQL has read it already.
 */
export const moment = z
  .union([z.date(SAYS), z.iso.datetime({ offset: true, error: SAYS })], SAYS)
  .transform((given) => new Date(given).getTime());
