import type { OfficeTimeZone } from '../domain/calendar/time-zone';
import { todayIn } from './clock';
import { preparedRowsOf, type Queryable } from './transaction';

interface Office {
  readonly key: string;
  readonly zone: OfficeTimeZone;
}

const OFFICES_SQL = `
select document_id as key, coalesce(time_zone, 'Asia/Jakarta') as zone from offices`;

/**
 * What day it is in each office, as JSON by the office's key: statements over several offices compare
 * with `(:todays::jsonb ->> office_key)::date`.
 */
export const todaysOfOffices = async (queryable: Queryable): Promise<string> => {
  const offices = await preparedRowsOf<Office>(queryable, OFFICES_SQL, {});
  return JSON.stringify(Object.fromEntries(offices.map(({ key, zone }) => [key, todayIn(zone)])));
};
