import type { IsoDate } from '../../domain/calendar/iso-date';
import { rowsOf, type Queryable } from '../../infra/transaction';

export interface Holiday {
  readonly key: string;
  readonly date: IsoDate;
  /** Null where it holds for all offices. */
  readonly officeKey: string | null;
}

/** A day on which the calendar of one office, or of all, may have changed. */
export type TouchedDay = Pick<Holiday, 'date' | 'officeKey'>;

export const holidaysOf = (queryable: Queryable, keys: readonly string[]): Promise<Holiday[]> =>
  rowsOf<Holiday>(
    queryable,
    `select document_id as key, date::text as date, office_key as "officeKey"
       from holidays where document_id = any(:keys)`,
    { keys }
  );

const isIn = (list: readonly Holiday[], { key, date, officeKey }: Holiday): boolean =>
  list.some((other) => other.key === key && other.date === date && other.officeKey === officeKey);

/** The days on which a holiday came or went. */
export const touchedBy = (
  before: readonly Holiday[],
  after: readonly Holiday[]
): readonly TouchedDay[] => [
  ...before.filter((holiday) => !isIn(after, holiday)),
  ...after.filter((holiday) => !isIn(before, holiday)),
];
