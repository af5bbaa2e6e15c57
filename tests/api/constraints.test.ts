import { resolve } from 'node:path';
import { Client } from 'pg';
import type * as constraintsModule from '../../database/constraints';
import { startOffice, type Office } from '../harness';
import { hire, type Staff } from './staff';
import { WAYS, type Way } from './ways-in';

/** The last wall: raw SQL, past every door. */
let office: Office;
let asker: Staff;
let other: Staff;
let request: string;

beforeAll(async () => {
  office = await startOffice();
  asker = await hire(office);
  other = await hire(office);
  const rest = WAYS[0]?.[1](office) as Way;
  const made = await rest.create(asker.email, {
    leaveType: 'annual',
    reason: 'Keperluan keluarga',
    startDate: '2026-10-05',
    endDate: '2026-10-07',
  });
  request = made.data.documentId as string;
  await rest.submit(asker.email, request);
  await rest.consider('superior@demo.test', request, { outcome: 'approved' });
});
afterAll(() => office.stop());

const builtConstraints = (): Promise<typeof constraintsModule> =>
  import(resolve(__dirname, '../../dist/database/constraints.js')) as Promise<
    typeof constraintsModule
  >;

const INTEGRITY = /^23/;

/** The constraint that refuses a statement; fails where none does. */
const refusedBy = async (sql: string, values: readonly unknown[] = []): Promise<string> => {
  try {
    await office.sql(sql, values);
  } catch (error) {
    const { code, constraint } = error as { code: string; constraint?: string };
    expect(code).toMatch(INTEGRITY);
    return constraint ?? code;
  }
  throw new Error(`Not refused: ${sql}`);
};

const insertRequest = (state: string, startDate: string, endDate: string, key = asker.documentId) =>
  [
    `insert into leave_requests (document_id, number, leave_type, leave_state, start_date, end_date,
     reason, employee_key, office_key)
   select md5(random()::text), md5(random()::text), 'annual', $1, $2::date, $3::date, 'x',
          document_id, office_key from employees where document_id = $4`,
    [state, startDate, endDate, key],
  ] as const;

const entry = (more: Record<string, unknown> = {}) => {
  const row: Record<string, unknown> = {
    document_id: Math.random().toString(36),
    employee_key: asker.documentId,
    leave_type: 'annual',
    year: 2026,
    bucket_year: 2026,
    kind: 'adjust',
    days: 1,
    held: 0,
    cycle: Math.floor(Math.random() * 1e6) + 100,
    reason: 'x',
    ...more,
  };
  const columns = Object.keys(row);
  return [
    `insert into leave_ledger_entries (${columns.join(', ')})
     values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  ] as const;
};

describe('requests', () => {
  test.each([
    ['2026-10-07', '2026-10-08'],
    ['2026-10-01', '2026-10-05'],
    ['2026-10-06', '2026-10-06'],
    ['2026-01-01', '2026-12-31'],
  ])('no second active request of one person from %s to %s', async (start, end) => {
    for (const state of ['submitted', 'considered', 'approved']) {
      expect(await refusedBy(...insertRequest(state, start, end))).toBe(
        'leave_requests_no_shared_day'
      );
    }
  });

  test('a draft becomes active on the same days by no update either', async () => {
    await office.sql(...insertRequest('draft', '2026-10-07', '2026-10-08'));
    expect(
      await refusedBy(
        `update leave_requests set leave_state = 'approved'
          where employee_key = $1 and leave_state = 'draft'`,
        [asker.documentId]
      )
    ).toBe('leave_requests_no_shared_day');
    expect(
      await refusedBy(
        `with moved as (update leave_requests set leave_state = 'submitted',
           start_date = '2026-10-08' where employee_key = $1 and leave_state = 'draft' returning 1)
         update leave_requests set end_date = '2026-10-08' where document_id = $2`,
        [asker.documentId, request]
      )
    ).toBe('leave_requests_no_shared_day');
  });

  test('what is over, refused or a draft occupies no day', async () => {
    for (const state of ['draft', 'rejected', 'deferred', 'cancelled']) {
      await office.sql(...insertRequest(state, '2026-10-05', '2026-10-07'));
    }
    await office.sql(...insertRequest('approved', '2026-10-05', '2026-10-07', other.documentId));
    await office.sql(...insertRequest('approved', '2026-10-08', '2026-10-08'));
  });

  test.each([
    ['employee_key', 'leave_requests_employee_key_exists'],
    ['office_key', 'leave_requests_office_key_exists'],
  ])('no request of an unknown %s', async (column, constraint) => {
    expect(
      await refusedBy(`update leave_requests set ${column} = 'nobody' where document_id = $1`, [
        request,
      ])
    ).toBe(constraint);
  });

  test.each([
    ['an end before the start', `end_date = '2026-10-01'`, 'leave_requests_period'],
    ['an unknown state', `leave_state = 'granted'`, 'leave_requests_known_state'],
    ['no state', 'leave_state = null', 'leave_requests_belong'],
    ['no employee', 'employee_key = null', 'leave_requests_belong'],
    ['no office', 'office_key = null', 'leave_requests_belong'],
    ['no start', 'start_date = null', 'leave_requests_belong'],
  ])('no request with %s', async (_what, change, constraint) => {
    expect(
      await refusedBy(`update leave_requests set ${change} where document_id = $1`, [request])
    ).toBe(constraint);
  });

  test('one number, one request', async () => {
    expect(
      await refusedBy(
        `update leave_requests set number = (select number from leave_requests where document_id = $1)
          where id = (select min(id) from leave_requests)`,
        [request]
      )
    ).toBe('leave_requests_number_once');
  });
});

describe('the ledger', () => {
  test.each([
    ['update', 'update leave_ledger_entries set days = 99'],
    ['update of nothing that counts', `update leave_ledger_entries set reason = 'x'`],
    ['delete', 'delete from leave_ledger_entries'],
    ['truncate', 'truncate leave_ledger_entries'],
    ['truncate cascade', 'truncate leave_ledger_entries cascade'],
  ])('refuses every %s', async (_what, sql) => {
    const before = await office.sql(
      'select md5(string_agg(l::text, $1)) from leave_ledger_entries l',
      ['']
    );
    expect(await refusedBy(sql)).toBe('leave_ledger_entries_append_only');
    expect(
      await office.sql('select md5(string_agg(l::text, $1)) from leave_ledger_entries l', [''])
    ).toEqual(before);
  });

  test('lets no bucket go below zero', async () => {
    expect(await refusedBy(...entry({ days: -13 }))).toBe('leave_ledger_above_zero');
    // Three of the twelve are held.
    expect(await refusedBy(...entry({ days: -10 }))).toBe('leave_ledger_above_zero');
    expect(await refusedBy(...entry({ kind: 'hold', days: 0, held: 10, request_key: 'x' }))).toBe(
      'leave_ledger_above_zero'
    );
    expect(
      await refusedBy(
        ...entry({ kind: 'consume', days: -1, held: -1, request_key: 'x', bucket_year: 2025 })
      )
    ).toBe('leave_ledger_above_zero');
    expect(
      await refusedBy(...entry({ kind: 'release', days: 0, held: -4, request_key: 'x' }))
    ).toBe('leave_ledger_above_zero');
    expect(await refusedBy(...entry({ bucket_year: 2024, days: -1 }))).toBe(
      'leave_ledger_above_zero'
    );
  });

  test('nor by two statements at once, one of which must wait for the other', async () => {
    const clients = [0, 1].map(() => new Client({ connectionString: office.databaseUrl }));
    try {
      await Promise.all(clients.map((client) => client.connect()));
      const results = await Promise.allSettled(
        clients.map(async (client, index) => {
          await client.query('begin');
          const [sql, values] = entry({ days: -6, cycle: 10 + index });
          await client.query(sql, [...values]);
          await new Promise((settle) => setTimeout(settle, 100));
          await client.query('commit');
        })
      );
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect((lost.reason as { constraint: string }).constraint).toBe('leave_ledger_above_zero');
    } finally {
      await Promise.all(clients.map((client) => client.end()));
    }
    const [sum] = await office.sql<{ free: number }>(
      `select (sum(days) - sum(held))::int as free from leave_ledger_entries
        where employee_key = $1 and year = 2026 and bucket_year = 2026`,
      [asker.documentId]
    );
    expect(sum?.free).toBe(3);
  });

  test('nor in a transaction that sees an old snapshot', async () => {
    const client = new Client({ connectionString: office.databaseUrl });
    await client.connect();
    try {
      await client.query('begin isolation level repeatable read');
      const [sql, values] = entry();
      await expect(client.query(sql, [...values])).rejects.toMatchObject({
        constraint: 'leave_ledger_isolation',
      });
    } finally {
      await client.end();
    }
  });

  test.each<[string, Record<string, unknown>]>([
    ['a grant that takes', { kind: 'grant', days: -1 }],
    ['a hold that grants', { kind: 'hold', days: 1, held: 1, request_key: 'x' }],
    ['a hold of no request', { kind: 'hold', days: 0, held: 1 }],
    ['a release that holds', { kind: 'release', days: 0, held: 1, request_key: 'x' }],
    ['use that leaves the hold', { kind: 'consume', days: -1, held: 0, request_key: 'x' }],
    ['a correction without a reason', { reason: null }],
    ['a correction with an empty reason', { reason: '  ' }],
    ['carry-over from nowhere', { kind: 'carry-in', counter_year: null }],
    ['an unknown movement', { kind: 'gift' }],
  ])('knows no %s', async (_what, more) => {
    expect(await refusedBy(...entry(more))).toBe('leave_ledger_movement');
  });

  test.each<[string, Record<string, unknown>]>([
    ['no employee', { employee_key: null }],
    ['no year', { year: null }],
    ['no movement', { days: 0, held: 0 }],
    ['a bucket of the future', { bucket_year: 2027 }],
    ['no days', { days: null }],
  ])('takes no entry with %s', async (_what, more) => {
    expect(await refusedBy(...entry(more))).toBe('leave_ledger_whole');
  });

  test.each(['hold', 'release', 'consume', 'restore'])(
    'posts one %s a request, bucket and cycle',
    async (kind) => {
      const amounts: Record<string, Record<string, number>> = {
        hold: { days: 0, held: 1 },
        release: { days: 0, held: -1 },
        consume: { days: -1, held: -1 },
        restore: { days: 1, held: 0 },
      };
      const row = { kind, ...amounts[kind], request_key: request, cycle: 77 };
      await office.sql(...entry(row));
      expect(await refusedBy(...entry(row))).toBe('leave_ledger_request_once');
    }
  );

  test('grants a year once', async () => {
    expect(await refusedBy(...entry({ kind: 'grant', days: 12, cycle: 1, reason: null }))).toBe(
      'leave_ledger_office_once'
    );
  });
});

describe('decisions', () => {
  test('each step of a request is recorded once', async () => {
    expect(
      await refusedBy(
        `insert into leave_decisions (document_id, request_key, step, outcome)
         values (md5(random()::text), $1, 'consideration', 'approved')`,
        [request]
      )
    ).toBe('leave_decisions_step_once');
  });

  test.each([
    ['update', `update leave_decisions set outcome = 'rejected'`],
    ['delete', 'delete from leave_decisions'],
    ['truncate', 'truncate leave_decisions'],
  ])('refuse every %s', async (_what, sql) => {
    expect(await refusedBy(sql)).toBe('leave_decisions_append_only');
  });
});

describe('people', () => {
  test('one NIP, one person', async () => {
    expect(
      await refusedBy(
        `update employees set nip = (select nip from employees where document_id = $1)
          where id = (select min(id) from employees)`,
        [asker.documentId]
      )
    ).toBe('employees_nip_once');
  });

  test.each([
    ['employees_account_lnk', 'employees_account_once'],
    ['employees_panel_account_lnk', 'employees_panel_account_once'],
  ])('one account, one person: %s', async (table, constraint) => {
    expect(
      await refusedBy(
        `insert into ${table} (employee_id, user_id)
         select (select id from employees e where not exists
                  (select 1 from ${table} l where l.employee_id = e.id) limit 1),
                (select user_id from ${table} limit 1)`
      )
    ).toBe(constraint);
  });

  test.each([
    ['two codes of one office', `update offices set code = 'DEMO'`, 'offices_code_once'],
    [
      'two holidays on one day',
      `insert into holidays (document_id, date, kind, name, office_key)
       select md5(random()::text), date, kind, name, office_key from holidays limit 1`,
      'holidays_once',
    ],
    [
      'an appointment that ends before it begins',
      `update acting_appointments set end_date = start_date - 1`,
      'acting_appointments_period',
    ],
    [
      'a message told twice',
      `insert into notifications (document_id, message_key)
       select md5(random()::text), message_key from notifications limit 1`,
      'notifications_message_once',
    ],
  ])('never %s', async (_what, sql, constraint) => {
    expect(await refusedBy(sql)).toBe(constraint);
  });
});

describe('the constraints', () => {
  test('are applied again at the next start without harm', async () => {
    const { applyConstraints } = await builtConstraints();
    await applyConstraints(office.db);
    await applyConstraints(office.db);
    expect(await refusedBy('delete from leave_ledger_entries')).toBe(
      'leave_ledger_entries_append_only'
    );
  });

  test('one that was defined otherwise before is brought up to date', async () => {
    await office.sql(`alter table leave_requests drop constraint leave_requests_known_state`);
    await office.sql(
      `alter table leave_requests add constraint leave_requests_known_state
         check (leave_state <> 'recalled') not valid`
    );
    const { applyConstraints } = await builtConstraints();
    await applyConstraints(office.db);
    await office.sql(...insertRequest('recalled', '2026-12-07', '2026-12-07'));
    expect(await refusedBy(...insertRequest('unheard-of', '2026-12-08', '2026-12-08'))).toBe(
      'leave_requests_known_state'
    );
  });
});
