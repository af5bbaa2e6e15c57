import type { IsoDate } from '../../domain/calendar/iso-date';
import type { DutyFacts } from '../../domain/leave/compensation';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { loadLedger } from '../leave-request/load-facts';

/** What the compensation of a duty depends on; undefined for an unknown employee. */
export const loadDutyFacts = async (
  trx: Transaction,
  employeeKey: string,
  date: IsoDate
): Promise<DutyFacts | undefined> => {
  const ledger = await loadLedger(trx, employeeKey, 'collective');
  const [day] = await rowsOf<{
    pattern: 'five-day' | 'six-day';
    isCollective: boolean;
    isOff: boolean;
  }>(
    trx,
    `select coalesce(e.work_pattern, 'five-day') as pattern,
            coalesce(bool_or(h.kind = 'collective'), false) as "isCollective",
            coalesce(bool_or(h.kind <> 'collective'), false) as "isOff"
       from employees e
       left join holidays h on h.date = :date
        and (h.office_key is null or h.office_key = e.office_key)
      where e.document_id = :employeeKey group by e.id`,
    { employeeKey, date }
  );
  return (
    ledger &&
    day && {
      ...ledger.facts,
      date,
      isCollective: day.isCollective,
      // A national holiday on the same date is free of duty by itself.
      calendar: { pattern: day.pattern, daysOff: new Set(day.isOff ? [date] : []) },
    }
  );
};
