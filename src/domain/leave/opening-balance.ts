import { isoDate, yearOf } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import { entryOfOffice, post, totalOf, type LedgerEntry, type Movement } from './ledger';
import { grantDue, settle, type LedgerFacts } from './settlement';
import type { LedgerKind } from './vocabulary';

/** Annual days of a past year's right that were left when the current year began. */
export interface Leftover {
  readonly year: number;
  readonly days: number;
  /** The input field that says so, for the refusal. */
  readonly path: string;
}

/** What is written beside the days that were used before the office kept its leave here. */
export const OPENING_REASON = 'Saldo awal (impor pegawai)';

const OF_THE_RIGHT: readonly LedgerKind[] = ['grant', 'adjust', 'consume', 'restore'];

/** What is known to have been left of a year's right: granted, less what was used in that year. */
const leftOf = (movements: readonly Movement[], year: number): number =>
  movements
    .filter((m) => m.year === year && m.bucket === year && OF_THE_RIGHT.includes(m.kind))
    .reduce((sum, { days }) => sum + days, 0);

/**
 * Bring leftovers of past years into a ledger that begins with them: each year's right as it was
 * granted, less what was used of it; closing those years then carries and lets lapse by the rules
 * (leave.md, Annual quota; worked cases 4 and 5). A ledger that knows past years already is only
 * compared, so that repeating an import posts nothing.
 *
 * @returns the entries, with everything that is due by today after them; or `leave.leftover-exceeds-right`,
 *   or `leave.opening-known` where the ledger says otherwise
 */
export const openBalance = (
  facts: LedgerFacts,
  leftovers: readonly Leftover[]
): Result<readonly LedgerEntry[]> => {
  const hasPast = facts.movements.some(({ year }) => year < yearOf(facts.today));
  if (hasPast) {
    const other = leftovers.find(({ year, days }) => leftOf(facts.movements, year) !== days);
    if (other === undefined) return accept([]);
    const { year, path } = other;
    const days = leftOf(facts.movements, year);
    return refuse('WRONG_STATE', 'leave.opening-known', { year, days }, path);
  }
  let movements = facts.movements;
  const entries: LedgerEntry[] = [];
  const take = (added: readonly LedgerEntry[]): void => {
    entries.push(...added);
    movements = post(movements, added);
  };
  for (const { year, days, path } of [...leftovers].sort((a, b) => a.year - b.year)) {
    const lastDay = isoDate(year, 12, 31);
    const granted = grantDue({ ...facts, movements }, year, lastDay);
    const right = totalOf(granted);
    if (days > right) {
      return refuse('INVALID', 'leave.leftover-exceeds-right', { year, days, right }, path);
    }
    take(granted);
    const used = { year, bucket: year, days: days - right };
    if (used.days !== 0) {
      take([{ ...entryOfOffice(movements, 'adjust', used, lastDay), reason: OPENING_REASON }]);
    }
  }
  take(settle({ ...facts, movements }));
  return accept(entries);
};
