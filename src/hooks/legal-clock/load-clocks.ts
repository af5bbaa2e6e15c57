import type { IsoDate } from '../../domain/calendar/iso-date';
import type { Clocks, LegalClock } from '../../domain/certification/clock';
import { preparedRowsOf, type Queryable } from '../../infra/transaction';

interface ClocksRow {
  readonly rows: readonly LegalClock[] | null;
  readonly daysOff: readonly IsoDate[] | null;
}

const CLOCKS_SQL = `
select (select json_agg(json_build_object(
                 'code', c.code, 'workingDays', c.working_days,
                 'validFrom', c.valid_from, 'validUntil', c.valid_until))
          from legal_clocks c) as rows,
       (select json_agg(h.date) from holidays h
         where h.date >= :from::date and (h.office_key is null or h.office_key = :officeKey)) as "daysOff"`;

/**
 * The terms of the law and the days on which they run in an office: Monday to Friday without its
 * holidays. Days before `from` are not asked for.
 */
export const loadClocks = async (
  queryable: Queryable,
  officeKey: string,
  from: IsoDate
): Promise<Clocks> => {
  const [found] = await preparedRowsOf<ClocksRow>(queryable, CLOCKS_SQL, { officeKey, from });
  return {
    rows: found?.rows ?? [],
    calendar: { pattern: 'five-day', daysOff: new Set(found?.daysOff) },
  };
};
