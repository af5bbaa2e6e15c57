import { refuse } from '../../domain/result';
import { oneAfterAnother } from '../../infra/one-after-another';
import { errorFrom } from '../../infra/refusal-error';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import type { Door, Operation } from '../door';
import { officeRecordDoor } from '../organisation/keep-office-key';
import { recountRequests } from './recount-requests';
import { holidaysOf, touchedBy, type Holiday } from './touched-days';

/** Whoever was on duty has a day for it: the day cannot cease to be collective leave under it. */
const refuseDutiesWithoutDay = async (
  trx: Transaction,
  holidays: readonly Holiday[]
): Promise<void> => {
  const [left] = await rowsOf<{ date: string; count: number }>(
    trx,
    `select d.date::text as date, count(*)::int as count
       from collective_leave_duties d
      where d.date = any(:dates::date[])
        and not exists (select 1 from holidays h
                         where h.date = d.date and h.kind = 'collective'
                           and (h.office_key is null or h.office_key = d.office_key))
      group by d.date order by d.date limit 1`,
    { dates: holidays.map(({ date }) => date) }
  );
  if (left !== undefined) {
    throw errorFrom(refuse('WRONG_STATE', 'holiday.has-duties', { ...left }, 'date').refusal);
  }
};

const keysOf = (written: unknown, given: string | undefined): readonly string[] => {
  const { documentId, entries } = (written ?? {}) as {
    documentId?: string;
    entries?: { documentId: string }[];
  };
  const made = [documentId, ...(entries ?? []).map((entry) => entry.documentId), given];
  return [...new Set(made.filter((key): key is string => key !== undefined))];
};

/**
 * A change of the calendar counts every request anew that it touches, in the transaction of the
 * change: days return or are taken, and everybody concerned is told.
 */
const recounting =
  (write: Operation): Operation =>
  (params, next) =>
    inTransaction((trx) =>
      oneAfterAnother(trx, async () => {
        const given = params.documentId;
        const before = await holidaysOf(trx, keysOf(null, given));
        const written = await write(params, next);
        const after = await holidaysOf(trx, keysOf(written, given));
        await recountRequests(trx, touchedBy(before, after));
        await refuseDutiesWithoutDay(trx, before);
        return written;
      })
    );

const KEPT = officeRecordDoor({ table: 'holidays', hasKey: true });

/** The door of holidays: kept by their office, and never without what follows from them. */
export const HOLIDAY_DOOR: Door = {
  create: recounting(KEPT.create),
  update: recounting(KEPT.update),
  delete: recounting(KEPT.delete),
  clone: recounting(KEPT.clone),
};
