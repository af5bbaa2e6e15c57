import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leaveTallies } from '../../api/leave-tallies';
import type { Office } from '../../harness';
import { findDiscrepancies } from '../reconcile';
import { waitUntil } from '../wait-until';
import type { ChargedDays } from './charged-days';

/** Told anew with each decree; what all other messages tell happens once. */
const RECOUNTED = [
  'leave.recounted',
  'leave.days-returned',
  'leave.days-taken',
  'leave.days-uncovered',
];

/** Accounts below zero, and people with two active requests on one day: by SQL of our own. */
const WRONG_SQL = `
select 'below zero' as what, nip || ' ' || year || '/' || bucket_year as whose
  from leave_ledger_entries group by nip, year, bucket_year
having sum(days) < 0 or sum(held) < 0 or sum(days) - sum(held) < 0
union all
select 'away twice', a.number || ' and ' || b.number
  from leave_requests a join leave_requests b
    on b.employee_key = a.employee_key and b.id > a.id
   and daterange(a.start_date, a.end_date, '[]') && daterange(b.start_date, b.end_date, '[]')
 where a.leave_state in ('submitted', 'considered', 'approved', 'recalled')
   and b.leave_state in ('submitted', 'considered', 'approved', 'recalled')`;

const CHARGED_SQL = `
select e.nip || ' ' || l.year || ' ' ||
       (sum(l.held) - coalesce(sum(l.days) filter (where l.kind in ('consume', 'restore')), 0)) as line
  from leave_ledger_entries l join employees e on e.document_id = l.employee_key
 where l.office_key = $1 group by e.nip, l.year
having sum(l.held) <> coalesce(sum(l.days) filter (where l.kind in ('consume', 'restore')), 0)`;

/** What must hold every evening: the books by hand agree with the ledger, and the ledger with itself. */
export const expectInOrder = async (
  office: Office,
  officeKey: string,
  books: ChargedDays
): Promise<void> => {
  const charged = await office.sql<{ line: string }>(CHARGED_SQL, [officeKey]);
  expect(charged.map(({ line }) => line).sort()).toEqual(books.charged());
  expect(await office.sql(WRONG_SQL)).toEqual([]);
  expect(await findDiscrepancies(office)).toEqual([]);
};

/** What the leave dashboard adds up is what there is. */
export const expectTallied = async (office: Office): Promise<void> => {
  const { followed, afresh } = await leaveTallies(office);
  expect(followed).toEqual(afresh);
};

/** Every message is owed once to each reader, and nothing is told that has not happened. */
export const expectTold = async (office: Office, books: ChargedDays): Promise<void> => {
  const rows = await office.sql<{ key: string; kind: string; own: number; most: number }>(
    `select request_key as key, kind, sum(own)::int as own, max(times)::int as most
       from (select n.request_key, n.recipient_key, count(*) as times,
                    case when n.kind = any($1) then 'recounted' else n.kind end as kind,
                    count(*) filter (where n.recipient_key = r.employee_key) as own
               from notifications n join leave_requests r on r.document_id = n.request_key
              where n.request_key = any($2) and n.kind not like 'waiting.%'
              group by 1, 2, 4) told
      group by 1, 2`,
    [RECOUNTED, [...books.leaves.keys()]]
  );
  const found = rows.map(({ key, kind, most }) => `${key} ${kind} ${most}`);
  const expected = [...books.leaves.values()].flatMap(({ key, told }) =>
    [...told].map(([kind, times]) => `${key} ${kind} ${times}`)
  );
  expect(found.sort()).toEqual(expected.sort());
};

/** Every mail that is owed goes out, and none goes out twice. */
export const expectDelivered = async (office: Office): Promise<void> => {
  // The lease on mails that the dead had taken ends after two minutes; here it ends now.
  await office.sql(`update notifications set next_attempt_at = now() where mail_state = 'owed'`);
  const count = async (where: string): Promise<number> => {
    const [row] = await office.sql<{ count: number }>(
      `select count(*)::int as count from notifications where ${where}`
    );
    return row?.count ?? 0;
  };
  await waitUntil(async () => (await count(`mail_state = 'owed'`)) === 0, 60_000);
  expect(await count(`mail_state = 'failed'`)).toBe(0);
  const sent = await count(`mail_state = 'sent'`);
  expect(readdirSync(join(office.dataDir, 'mail')).length).toBe(sent);
};

/** One word for the whole ledger and every request of the office, without keys and times. */
export const digestOf = async (office: Office, officeKey: string): Promise<string> => {
  const rows = await office.sql(
    `select nip, year, bucket_year, counter_year, kind, days, held, cycle, posted_on::text,
            r.start_date::text as first, r.leave_state as state
       from leave_ledger_entries l left join leave_requests r on r.document_id = l.request_key
      where l.office_key = $1
      order by nip, kind, year, bucket_year, counter_year, first, state, posted_on, cycle, days, held`,
    [officeKey]
  );
  const requests = await office.sql(
    `select e.nip, r.leave_type, r.leave_state, r.start_date::text, r.end_date::text, r.working_days
       from leave_requests r join employees e on e.document_id = r.employee_key
      where r.office_key = $1
      order by 1, 4, 5, 2, 3`,
    [officeKey]
  );
  return createHash('sha256')
    .update(JSON.stringify([rows, requests]))
    .digest('hex');
};
