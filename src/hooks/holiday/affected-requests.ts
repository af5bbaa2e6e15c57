import { recount, type Recount } from '../../domain/leave/recount';
import { post } from '../../domain/leave/ledger';
import { ACTIVE_STATES } from '../../domain/leave/vocabulary';
import { rowsOf, type Queryable } from '../../infra/transaction';
import {
  loadFactsOfMany,
  loadRequests,
  type PersonFacts,
  type StoredRequest,
} from '../leave-request/load-facts';
import type { TouchedDay } from './touched-days';

export interface AffectedRequest {
  readonly request: StoredRequest;
  readonly facts: PersonFacts;
  readonly recount: Recount;
}

/** A change that is only planned: how the calendar differs from the stored one. */
export interface PlannedChange {
  /** Key of the holiday that goes, or moves; empty for none. */
  readonly without: string;
  readonly added: TouchedDay | null;
}

interface Touched {
  readonly key: string;
  readonly employeeKey: string;
}

const TOUCHED_SQL = `
select r.document_id as key, r.employee_key as "employeeKey"
  from leave_requests r
  join employees e on e.document_id = r.employee_key
 where r.leave_state = any(:states)
   and exists (select 1
                 from json_to_recordset(:days::json) as t (date date, "officeKey" text)
                where t.date between r.start_date and r.end_date
                  and (t."officeKey" is null or t."officeKey" = e.office_key))
 order by r.employee_key, r.start_date, r.id`;

/** So many requests are counted together: few enough for the memory, many enough for the network. */
const BATCH = 200;

/** Batches in which all requests of one person stand together, as they draw on one ledger. */
const inBatches = (touched: readonly Touched[]): readonly (readonly Touched[])[] => {
  const batches: Touched[][] = [];
  let batch: Touched[] = [];
  for (const each of touched) {
    if (batch.length >= BATCH && batch.at(-1)?.employeeKey !== each.employeeKey) {
      batches.push(batch);
      batch = [];
    }
    batch.push(each);
  }
  return batch.length > 0 ? [...batches, batch] : batches;
};

const withPlanned = (facts: PersonFacts, added: TouchedDay | null | undefined): PersonFacts => {
  const { calendar } = facts;
  const concerns = added && [null, facts.employee.officeKey].includes(added.officeKey);
  return concerns && calendar.pattern !== 'roster'
    ? { ...facts, calendar: { ...calendar, daysOff: new Set([...calendar.daysOff, added.date]) } }
    : facts;
};

/**
 * The active requests that a change of the calendar counts anew, batch by batch, as the rules have
 * it (`domain/leave/recount.ts`). Nothing is written; the next batch is read when the last has been
 * dealt with.
 *
 * @param planned where the change is not stored yet
 */
export async function* affectedRequests(
  queryable: Queryable,
  days: readonly TouchedDay[],
  planned?: PlannedChange
): AsyncGenerator<readonly AffectedRequest[]> {
  if (days.length === 0) return;
  const touched = await rowsOf<Touched>(queryable, TOUCHED_SQL, {
    states: [...ACTIVE_STATES],
    days: JSON.stringify(days),
  });
  for (const batch of inBatches(touched)) {
    const requests = await loadRequests(
      queryable,
      batch.map(({ key }) => key)
    );
    const factsOf = await loadFactsOfMany(queryable, requests, planned?.without);
    /** What the earlier requests of the same person have just moved. */
    const ledgers = new Map<string, PersonFacts['movements']>();
    yield requests.flatMap((request): AffectedRequest[] => {
      const found = factsOf.get(request.key);
      if (found === undefined) return [];
      const movements = ledgers.get(request.employeeKey) ?? found.movements;
      const facts = withPlanned({ ...found, movements }, planned?.added);
      const result = recount(facts, request.daysByYear);
      if (result === null) return [];
      ledgers.set(request.employeeKey, post(movements, result.entries));
      return [{ request, facts, recount: result }];
    });
  }
}
