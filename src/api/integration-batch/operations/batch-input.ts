import { z } from 'zod';

/** A batch that comes in one request; the command takes any number of rows. */
export const MOST_ROWS = 5000;

const rows = z.array(z.unknown(), 'must be a list of rows').default([]);

/** The other system's own name: it is part of what makes a reference unique, letter by letter. */
export const sourceName = z
  .string()
  .regex(/^[A-Za-z0-9][\w.-]{0,49}$/, 'must be up to 50 letters, digits, dots and dashes');

export const batchName = z
  .string('must be text')
  .regex(/^[\w.:+@~-]{1,200}$/, 'must be up to 200 letters, digits and the signs . : + @ ~ _ -');

/** Body of `POST /api/integrations/:source/batches`. Rows are read one by one, each by itself. */
export const batchInput = z.strictObject({
  batchId: batchName,
  applications: rows,
  actions: rows,
  payments: rows,
});
