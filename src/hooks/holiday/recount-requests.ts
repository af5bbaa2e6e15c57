import { appendRows } from '../../infra/append-rows';
import { createDocumentId } from '../../infra/document-id';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { ledgerRows } from '../leave-request/write-verdict';
import { affectedRequests, type AffectedRequest } from './affected-requests';
import { tellOfRecount } from './tell-of-recount';
import type { TouchedDay } from './touched-days';

/**
 * Lock everybody whose calendar changes, always in the same order. Whoever is submitting or deciding
 * now has been seen by then, and whoever comes later sees the new calendar.
 */
const lockPeople = async (trx: Transaction, days: readonly TouchedDay[]): Promise<void> => {
  const offices = days.map(({ officeKey }) => officeKey);
  await rowsOf(
    trx,
    `select 1 from employees where :everybody or office_key = any(:offices)
      order by id for no key update`,
    {
      everybody: offices.includes(null),
      offices: offices.filter((key): key is string => key !== null),
    }
  );
};

const writeCounts = async (
  trx: Transaction,
  affected: readonly AffectedRequest[]
): Promise<void> => {
  await rowsOf(
    trx,
    `update leave_requests r
        set working_days = n.days, days_by_year = n.years, updated_at = now()
       from json_to_recordset(:counts::json) as n (key text, days int, years jsonb)
      where r.document_id = n.key`,
    {
      counts: JSON.stringify(
        affected.map(({ request, recount }) => ({
          key: request.key,
          days: recount.workingDays,
          years: Object.fromEntries(recount.daysByYear),
        }))
      ),
    }
  );
};

/**
 * Count the active requests anew that those days touch, post what returns and what is taken, and
 * tell everybody concerned. The calendar stands as it will be; the transaction is its change's.
 */
export const recountRequests = async (
  trx: Transaction,
  days: readonly TouchedDay[]
): Promise<void> => {
  if (days.length === 0) return;
  await lockPeople(trx, days);
  const change = createDocumentId();
  for await (const affected of affectedRequests(trx, days)) {
    if (affected.length === 0) continue;
    await appendRows(
      trx,
      'leave_ledger_entries',
      affected.flatMap(({ request, facts, recount }) =>
        ledgerRows(facts.person, recount.entries, { request }, facts.actor.employee?.name ?? null)
      )
    );
    await writeCounts(trx, affected);
    await tellOfRecount(trx, affected, change);
  }
};
