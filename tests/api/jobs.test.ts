import { Client } from 'pg';
import { startOffice, TEST_TODAY, type Office } from '../harness';
import type * as settleModule from '../../src/jobs/settle-ledgers';
import type * as scheduleModule from '../../src/jobs/schedule';
import { findDiscrepancies } from '../concurrency/reconcile';
import { approved, considered, decide } from '../concurrency/requests';
import { hire, runningModule, type Colleague } from '../concurrency/staff';
import { waitUntil } from '../concurrency/wait-until';

const LEDGER = 'api::leave-ledger-entry.leave-ledger-entry';
/** Four working days. */
const FOUR_DAYS = { startDate: '2026-07-06', endDate: '2026-07-09' };
/** Twelve working days: 17 and 25 August are holidays. */
const TWELVE_DAYS = { startDate: '2026-08-10', endDate: '2026-08-27' };

let office: Office;
let settleLedgers: typeof settleModule.settleLedgers;

beforeAll(async () => {
  office = await startOffice();
  ({ settleLedgers } = await runningModule<typeof settleModule>('jobs/settle-ledgers'));
});

afterEach(async () => {
  office.setToday(TEST_TODAY);
  expect(await findDiscrepancies(office)).toEqual([]);
});

afterAll(() => office.stop());

/** What the office itself has posted for somebody, like `2027/2026 carry-in 6`. */
const posted = async ({ key }: Colleague): Promise<string[]> => {
  const rows = await office.sql<{ entry: string }>(
    `select year || '/' || bucket_year || ' ' || kind || ' ' || days as entry
       from leave_ledger_entries where employee_key = $1 and request_key is null
      order by year, bucket_year, id`,
    [key]
  );
  return rows.map(({ entry }) => entry);
};

/** Days that can be asked for in a year, by bucket. */
const bucketsIn = async ({ client }: Colleague, year: number): Promise<Record<number, number>> => {
  const answer = await client.get(`/api/leave-balances?year=${year}`);
  const [{ buckets }] = answer.body.data as [{ buckets: { year: number; remaining: number }[] }];
  return Object.fromEntries(
    buckets
      .filter(({ remaining }) => remaining > 0)
      .map((bucket) => [bucket.year, bucket.remaining])
  );
};

/** The night of that day passes, and the job runs. Returns how many entries it posted. */
const wakeUpOn = async (today: string): Promise<number> => {
  office.setToday(today);
  return (await settleLedgers()).entries;
};

const bringAlong = async ({ nip }: Colleague, days: number): Promise<void> => {
  const answer = await office.panel('personnel@demo.test').create(LEDGER, {
    nip,
    year: 2025,
    bucketYear: 2025,
    days,
    reason: 'Sisa cuti tahun 2025',
  });
  expect(answer.status).toBe(201);
};

describe('the opening of a year', () => {
  test.each([
    [8, ['2025/2025 lapse -2', '2025/2025 carry-in -6'], { 2025: 6, 2026: 12 }],
    [3, ['2025/2025 carry-in -3'], { 2025: 3, 2026: 12 }],
  ])('of %i days left over at most six are carried (case 4)', async (days, closing, buckets) => {
    const person = await hire(office);
    await bringAlong(person, days);
    await wakeUpOn(TEST_TODAY);
    expect(await posted(person)).toEqual(expect.arrayContaining(closing));
    expect(await bucketsIn(person, 2026)).toEqual(buckets);
  });

  test('carries what is left, lets the rest lapse, and posts nothing a second time', async () => {
    const person = await hire(office);
    await approved(office, person.client, FOUR_DAYS);

    expect(await wakeUpOn('2026-12-31')).toBeGreaterThanOrEqual(0);
    expect(await posted(person)).toEqual(['2026/2026 grant 12']);
    expect(await wakeUpOn('2027-01-01')).toBeGreaterThan(0);
    const opened = await posted(person);
    expect([...opened].sort()).toEqual([
      '2026/2026 carry-in -6',
      '2026/2026 grant 12',
      '2026/2026 lapse -2',
      '2027/2026 carry-in 6',
      '2027/2027 grant 12',
    ]);
    expect(await bucketsIn(person, 2027)).toEqual({ 2026: 6, 2027: 12 });

    expect(await wakeUpOn('2027-01-01')).toBe(0);
    expect(await wakeUpOn('2027-03-01')).toBe(0);
    expect(await posted(person)).toEqual(opened);
  });

  test('two unused years give 24; a day used in one of them gives 18 (case 5, strict)', async () => {
    const unused = await hire(office);
    const used = await hire(office);
    await approved(office, used.client, FOUR_DAYS);
    await wakeUpOn(TEST_TODAY);

    await wakeUpOn('2028-01-01');
    expect(await bucketsIn(unused, 2028)).toEqual({ 2026: 6, 2027: 6, 2028: 12 });
    expect(await bucketsIn(used, 2028)).toEqual({ 2027: 6, 2028: 12 });
  });

  test('deferred days come back in full, and lapse after that year (case 6)', async () => {
    const person = await hire(office);
    const key = await considered(office, person.client, TWELVE_DAYS);
    const answer = await decide(office.as('head@demo.test'), key, {
      outcome: 'deferred',
      reason: 'Kebutuhan dinas mendesak',
    });
    expect(answer.status).toBe(200);

    await wakeUpOn('2027-01-01');
    expect(await posted(person)).toContain('2027/2026 defer-in 12');
    expect(await bucketsIn(person, 2027)).toEqual({ 2026: 12, 2027: 12 });
    await wakeUpOn('2028-01-01');
    expect(await posted(person)).toContain('2027/2026 lapse -12');
    expect(await bucketsIn(person, 2028)).toMatchObject({ 2028: 12 });
    expect(await bucketsIn(person, 2028)).not.toHaveProperty('2026');
  });
});

describe('the eligibility grant', () => {
  test('a CPNS is granted the days on the day a year of service is complete, once', async () => {
    const person = await hire(office, { employmentType: 'cpns', serviceStart: '2025-04-01' });
    await wakeUpOn('2026-03-31');
    expect(await posted(person)).toEqual([]);
    await wakeUpOn('2026-04-01');
    expect(await posted(person)).toEqual(['2026/2026 grant 12']);
    await wakeUpOn('2026-04-01');
    await wakeUpOn('2026-09-01');
    expect(await posted(person)).toEqual(['2026/2026 grant 12']);
  });

  test('runs by itself when Q-Office starts', async () => {
    const { startJobs, stopJobs } = await runningModule<typeof scheduleModule>('jobs/schedule');
    const person = await hire(office);
    await stopJobs();
    startJobs();
    await waitUntil(async () => (await posted(person)).length > 0);
    expect(await posted(person)).toEqual(['2026/2026 grant 12']);
  });
});

describe('readiness', () => {
  const health = () => office.anonymous.get('/api/health');

  test('all is well', async () => {
    const answer = await health();
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ data: { status: 'ok', database: 'ok', jobs: 'ok' } });
  });

  test('503 once jobs have been silent for more than a minute', async () => {
    const { startJobs, stopJobs } = await runningModule<typeof scheduleModule>('jobs/schedule');
    await stopJobs();
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now + 61_000);
    try {
      const answer = await health();
      expect(answer.status).toBe(503);
      expect(answer.body.data).toEqual({ status: 'failing', database: 'ok', jobs: 'failing' });
    } finally {
      clock.mockRestore();
      startJobs();
    }
    await waitUntil(async () => (await health()).status === 200);
  });

  test('503 while the database is away, and 200 when it is back', async () => {
    const { pathname } = new URL(office.databaseUrl);
    const database = pathname.slice(1);
    const server = Object.assign(new URL(office.databaseUrl), { pathname: '/postgres' }).href;
    const [own] = await office.sql<{ pid: number }>('select pg_backend_pid() as pid');
    const employee = office.as('employee@demo.test');
    expect((await employee.get('/api/leave-requests')).status).toBe(200);
    const client = new Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(`alter database ${database} with allow_connections false`);
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = $1 and pid <> $2`,
        [database, own?.pid]
      );
      const answer = await health();
      expect(answer.status).toBe(503);
      expect(answer.body.data).toMatchObject({ status: 'failing', database: 'failing' });
      const refused = await employee.get('/api/leave-requests');
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(refused.body)).not.toContain(database);
    } finally {
      await client.query(`alter database ${database} with allow_connections true`);
      await client.end();
    }
    await waitUntil(async () => (await health()).status === 200);
    expect((await employee.get('/api/leave-requests')).status).toBe(200);
  });
});
