import { accept, refuse, type Result } from '../result';

/** What becomes of a row of another system. */
export const ROW_OUTCOMES = ['accepted', 'unchanged', 'refused', 'waiting'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** A reference that has come in before. */
export interface KnownRow {
  /** Of its content; null where the record came another way, and nobody knows what was sent. */
  readonly digest: string | null;
  /** It is recorded; else it waits for what it belongs to. */
  readonly isRecorded: boolean;
}

/**
 * The same reference of the same source is the same thing (service.md, rule 7).
 * @returns what the row is then, `DUPLICATE` for other content under that reference
 */
export const repeatedRow = (
  known: KnownRow,
  digest: string
): Result<Extract<RowOutcome, 'unchanged' | 'waiting'>> => {
  if (known.digest !== null && known.digest !== digest) {
    return refuse('DUPLICATE', 'integration.other-content', {}, 'externalRef');
  }
  return accept(known.isRecorded ? 'unchanged' : 'waiting');
};
