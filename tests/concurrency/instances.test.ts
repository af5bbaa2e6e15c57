import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startOffice, TEST_TODAY, type Answer, type HttpClient, type Office } from '../harness';
import type * as settleModule from '../../src/jobs/settle-ledgers';
import { findDiscrepancies } from './reconcile';
import {
  considered,
  consider,
  countAnswers,
  decide,
  draft,
  stateOf,
  submit,
  threeDayWeeks,
} from './requests';
import { ServerProcess, START_PATIENCE_MS } from './server-process';
import { hire, hireMany, runningModule, type Colleague } from './staff';
import { waitUntil } from './wait-until';

const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const WEEKS = threeDayWeeks(20);
const [WEEK = { startDate: TEST_TODAY, endDate: TEST_TODAY }] = WEEKS;
/** Monday to Wednesday in the year to come. */
const NEXT_YEAR = { startDate: '2027-02-01', endDate: '2027-02-03' };

let office: Office;

beforeAll(async () => {
  office = await startOffice();
});

afterEach(async () => {
  office.setToday(TEST_TODAY);
  expect(await findDiscrepancies(office)).toEqual([]);
});

afterAll(() => office.stop());

/** Everything that the office itself has posted: grants, carried, deferred and lapsed days. */
const postedByOffice = (sql: Office['sql'] = office.sql.bind(office)): Promise<unknown[]> =>
  sql(
    `select employee_key, kind, year, bucket_year, counter_year, days, cycle
       from leave_ledger_entries where request_key is null
      order by employee_key, kind, year, bucket_year, counter_year, cycle`
  );

describe('the year is opened by several at once', () => {
  test('five runs at once, while requests come in, post what a single run posts', async () => {
    const { settleLedgers } = await runningModule<typeof settleModule>('jobs/settle-ledgers');
    const people = await hireMany(office, 6);
    await settleLedgers();
    const before = await postedByOffice();
    office.setToday('2027-01-04');
    const drafts: string[] = [];
    for (const { client } of people) drafts.push(await draft(client, NEXT_YEAR));

    // What one run alone comes to, tried out and taken back.
    let expected: unknown[] = [];
    const undone = new Error('taken back');
    await expect(
      office.strapi.db.transaction(async ({ trx }) => {
        await settleLedgers();
        expected = await postedByOffice(async <Row>(text: string) => {
          const { rows } = (await trx.raw(text)) as { rows: Row[] };
          return rows;
        });
        throw undone;
      })
    ).rejects.toBe(undone);
    expect(expected.length).toBeGreaterThan(before.length);
    expect(await postedByOffice()).toEqual(before);

    const [answers] = await Promise.all([
      Promise.all(people.map(({ client }, index) => submit(client, drafts[index] ?? ''))),
      ...Array.from({ length: 5 }, settleLedgers),
    ]);

    expect(countAnswers(answers)).toEqual({ 200: people.length });
    expect(await postedByOffice()).toEqual(expected);
    expect((await settleLedgers()).entries).toBe(0);
  });
});

describe('several processes on one database', () => {
  const counts = () =>
    office.sql(
      `select (select count(*) from employees) as employees,
              (select count(*) from leave_policies) as policies,
              (select count(*) from holidays) as holidays,
              (select count(*) from admin_roles) as roles,
              (select count(*) from admin_permissions) as rights,
              (select count(*) from up_permissions) as api_rights,
              (select count(*) from leave_requests) as requests,
              (select count(*) from pg_constraint) as constraints,
              (select count(*) from pg_indexes) as indexes`
    );

  let first: ServerProcess;
  let second: ServerProcess;
  let before: unknown[];

  beforeAll(async () => {
    before = await counts();
    const { client } = await hire(office);
    let served = true;
    const serving = (async () => {
      while (served) {
        const answer = await client.get('/api/leave-balances?year=2026');
        if (answer.status >= 500) throw new Error('The first instance failed meanwhile.');
        await new Promise((settle) => setTimeout(settle, 100));
      }
    })();
    try {
      [first, second] = await Promise.all([ServerProcess.start(), ServerProcess.start()]);
    } finally {
      served = false;
      await serving;
    }
  }, START_PATIENCE_MS);

  afterAll(() => Promise.all([first.stop(), second.stop()]));

  test('two that start at once, while one serves, set nothing up twice', async () => {
    const [now] = await counts();
    expect({ ...now, employees: undefined }).toEqual({
      ...(before[0] as object),
      employees: undefined,
    });
  });

  test('decisions that reach all of them at once count once', async () => {
    const heads = [office.as(HEAD), await first.as(HEAD), await second.as(HEAD)];
    const { client } = await hire(office);
    for (const period of WEEKS.slice(0, 3)) {
      const key = await considered(office, client, period);
      const answers = await Promise.all(
        [...heads, ...heads, ...heads].map((head) => decide(head, key))
      );
      expect(countAnswers(answers)).toEqual({ 200: 1, '409 WRONG_STATE': 8 });
    }
  });

  test('submissions that reach all of them at once keep within the quota', async () => {
    const person = await hire(office);
    const ways = [
      person.client,
      await first.as(person.email),
      await second.as(person.email),
    ] as const;
    const drafts: string[] = [];
    for (const period of WEEKS.slice(0, 12)) drafts.push(await draft(person.client, period));
    const answers = await Promise.all(
      drafts.map((key, index) => submit(ways[index % 3] ?? person.client, key))
    );
    expect(countAnswers(answers)).toEqual({ 200: 4, '409 QUOTA_EXCEEDED': 8 });
  });

  test('mail is sent once, whoever takes it', async () => {
    const people = await hireMany(office, 5);
    for (const { client } of people) await submit(client, await draft(client, WEEK));
    const mine = people.map(({ key }) => key);
    const attempts = () =>
      office.sql<{ attempts: number; state: string }>(
        `select n.attempts, n.mail_state as state
           from notifications n join leave_requests r on r.document_id = n.request_key
          where r.employee_key = any($1)`,
        [mine]
      );
    await waitUntil(async () => (await attempts()).every(({ state }) => state === 'sent'));
    expect((await attempts()).map((mail) => mail.attempts)).toEqual(Array(10).fill(1));
  });

  /** What somebody did is there as a whole, with the messages that tell of it, or not at all. */
  const expectWhole = async (keys: readonly string[]): Promise<void> => {
    const halves = await office.sql(
      `select r.number, r.leave_state as state, array_agg(distinct n.kind) as told
         from leave_requests r left join notifications n on n.request_key = r.document_id
        where r.document_id = any($1)
        group by r.id
       having not case r.leave_state
                when 'draft' then count(n.id) = 0
                when 'submitted' then count(distinct n.kind) = 1 and count(n.id) = 2
                when 'considered' then count(distinct n.kind) = 2 and count(n.id) = 4
                when 'approved' then count(distinct n.kind) = 3 and count(n.id) = 7
              end`,
      [keys]
    );
    expect(halves).toEqual([]);
  };

  const answerOrLoss = (asked: Promise<Answer>): Promise<number> =>
    asked.then(
      ({ status }) => status,
      () => 0
    );

  /** Fifty commands of all kinds, all to one instance. Returns what each needs to be told apart. */
  const prepareCommands = async (
    people: readonly Colleague[],
    instance: ServerProcess
  ): Promise<{ keys: string[]; fire: () => Promise<number>[]; reached: Map<string, string> }> => {
    const superior = office.as(SUPERIOR);
    const keys: string[] = [];
    const commands: (() => Promise<Answer>)[] = [];
    const reached = new Map<string, string>();
    const byInstance: { superior: HttpClient; head: HttpClient } = {
      superior: await instance.as(SUPERIOR),
      head: await instance.as(HEAD),
    };
    for (const { client, email } of people) {
      const own = await instance.as(email);
      const [first = WEEK, second = WEEK, third = WEEK, fourth = WEEK] = WEEKS;
      const [submitted, waiting, ready, written] = [
        await draft(client, first),
        await draft(client, second),
        await draft(client, third),
        await draft(client, fourth),
      ];
      await submit(client, waiting);
      await submit(client, ready);
      await consider(superior, ready);
      keys.push(submitted, waiting, ready, written);
      const add = (key: string, state: string, ask: () => Promise<Answer>): void => {
        reached.set(`${key} ${commands.length}`, state);
        commands.push(ask);
      };
      add(submitted, 'submitted', () => submit(own, submitted));
      add(waiting, 'considered', () => consider(byInstance.superior, waiting));
      add(ready, 'approved', () => decide(byInstance.head, ready));
      add(written, 'submitted', () => submit(own, written));
      add('', '', () =>
        own.post('/api/leave-requests', {
          data: { leaveType: 'annual', reason: 'Keperluan', ...(WEEKS[6] ?? WEEK) },
        })
      );
    }
    return { keys, reached, fire: () => commands.map((ask) => answerOrLoss(ask())) };
  };

  test(
    'killed in the middle of fifty commands: nothing half done, and its mail still goes out',
    async () => {
      const people = await hireMany(office, 10);
      const { keys, reached, fire } = await prepareCommands(people, first);

      const answers = fire();
      // Somewhere in the middle: once a few have been answered.
      let answered = 0;
      for (const answer of answers) void answer.then(() => (answered += 1));
      const enough = 3 + Math.floor(Math.random() * 20);
      await waitUntil(() => answered >= enough);
      await first.kill();
      const statuses = await Promise.all(answers);
      expect(statuses).toContain(0);
      expect(statuses.filter((status) => status >= 400)).toEqual([]);

      // What the dead had under way is rolled back once the database notices.
      await waitUntil(async () => (await findDiscrepancies(office)).length === 0);
      await expectWhole(keys);
      for (const [index, [target, state]] of [...reached].entries()) {
        const [key = ''] = target.split(' ');
        if (statuses[index] === 200) expect(await stateOf(office, key)).toBe(state);
      }

      first = await ServerProcess.start();
      const again = await first.as(people[0]?.email ?? '');
      expect((await again.get('/api/leave-requests')).status).toBe(200);
      expect(await findDiscrepancies(office)).toEqual([]);

      // The lease on mails that the dead had taken ends after two minutes; here it ends now.
      const owed = () =>
        office.sql<{ key: string }>(
          `select message_key as key from notifications
          where request_key = any($1) and mail_state <> 'sent'`,
          [keys]
        );
      await office.sql(
        `update notifications set next_attempt_at = now()
        where mail_state = 'owed' and attempts = 0 and request_key = any($1)`,
        [keys]
      );
      await waitUntil(async () => (await owed()).length === 0);
      const [told] = await office.sql<{ count: number }>(
        `select count(*)::int as count from notifications where mail_state = 'sent'`
      );
      expect(readdirSync(join(office.dataDir, 'mail')).length).toBe(told?.count);
    },
    START_PATIENCE_MS
  );

  test('asked to end, an instance ends cleanly', async () => {
    expect(await second.stop()).toBe(0);
  });
});
