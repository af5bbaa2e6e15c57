import { addToSums, foldTally, noteChange, tallyTables, type Tally } from './signed-tally';

/**
 * How often something lasted so many tenths of an hour: what percentiles are taken from, exact to the
 * tenth. `span` names what lasted: a stage, or the way from one event to another.
 */
export const SPANS: Tally = {
  name: 'spans',
  keys: {
    office_key: 'varchar',
    month: 'date',
    sector: 'varchar',
    span: 'varchar',
    tenths: 'int',
  },
  sums: ['times'],
};

/**
 * The same by bands, an hour wide within two days and a day wide beyond: they tell in which band a
 * percentile lies, so that only that band's tenths are looked at.
 */
export const SPAN_BANDS: Tally = {
  name: 'span_bands',
  keys: { office_key: 'varchar', month: 'date', sector: 'varchar', span: 'varchar', band: 'int' },
  sums: ['times'],
};

const HOUR = 10;
const DAY = 24 * HOUR;
/** So many bands are an hour wide. */
const HOURS = 48;

export const bandOf = (tenths: string): string =>
  `(case when ${tenths} < ${HOURS * HOUR} then ${tenths} / ${HOUR}
         else ${HOURS} + (${tenths} - ${HOURS * HOUR}) / ${DAY} end)`;

/** The least tenths of a band. */
export const startOfBand = (band: string): string =>
  `(case when ${band} < ${HOURS} then ${band} * ${HOUR}
         else ${HOURS * HOUR} + (${band} - ${HOURS}) * ${DAY} end)`;

/** The most tenths of a band. */
export const endOfBand = (band: string): string =>
  `(case when ${band} < ${HOURS} then ${band} * ${HOUR} + ${HOUR - 1}
         else ${HOURS * HOUR} + (${band} - ${HOURS}) * ${DAY} + ${DAY - 1} end)`;

const banded = (rows: string): string =>
  `select office_key, month, sector, span, ${bandOf('tenths')} as band, times from (${rows}) spans`;

/** Note rows of office, month, sector, span, tenths and times. */
export const noteSpans = (rows: string): string =>
  `${noteChange(SPANS, rows)}${noteChange(SPAN_BANDS, banded(rows))}`;

/** Add such rows to the sums, for whoever holds the lock by which they are folded. */
export const addSpans = (rows: string): string =>
  `${addToSums(SPANS, 'spans_sums', rows)}${addToSums(SPAN_BANDS, 'span_bands_sums', banded(rows))}`;

export const SPAN_TALLY_STATEMENTS: readonly string[] = [
  ...tallyTables(SPANS),
  ...tallyTables(SPAN_BANDS),
];

export const FOLD_SPANS = `${foldTally(SPANS)}${foldTally(SPAN_BANDS)}`;

/** Count again: the tenths from the rows that are given, the bands from the tenths. */
export const recountSpans = (rows: string): string => `
  delete from spans_changes; delete from spans_sums;
  delete from span_bands_changes; delete from span_bands_sums;
  insert into spans_sums (office_key, month, sector, span, tenths, times)
  select office_key, month, sector, span, tenths, sum(times) from (${rows}) rows
   group by office_key, month, sector, span, tenths;
  insert into span_bands_sums (office_key, month, sector, span, band, times)
  select office_key, month, sector, span, band, sum(times) from (${banded('select * from spans_sums')}) rows
   group by office_key, month, sector, span, band;`;
