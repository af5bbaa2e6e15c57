import { leaveTallies } from '../api/leave-tallies';
import { startOffice, type Answer, type HttpClient, type Office } from '../harness';
import type * as settleModule from '../../src/jobs/settle-ledgers';
import { findDiscrepancies } from './reconcile';
import {
  approved,
  cancel,
  consider,
  considered,
  countAnswers,
  daysLeft,
  decide,
  draft,
  draftAll,
  failuresAmong,
  stateOf,
  submit,
  threeDayWeeks,
} from './requests';
import { hire, hireMany, runningModule } from './staff';

const REQUEST = 'api::leave-request.leave-request';
const EMPLOYEE = 'api::employee.employee';
/** Leave that starts today cannot be cancelled once approved. */
const TODAY = { startDate: '2026-03-02', endDate: '2026-03-02' };
/** Nine working days. */
const NINE_DAYS = { startDate: '2026-04-06', endDate: '2026-04-16' };
const [WEEK = TODAY] = threeDayWeeks(1);

let office: Office;
let superior: HttpClient;
let head: HttpClient;

beforeAll(async () => {
  office = await startOffice();
  superior = office.as('superior@demo.test');
  head = office.as('head@demo.test');
});

afterEach(async () => {
  expect(await findDiscrepancies(office)).toEqual([]);
  const { followed, afresh } = await leaveTallies(office);
  expect(followed).toEqual(afresh);
});

afterAll(() => office.stop());

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const stepsOf = (key: string) =>
  office.sql<{ step: string; outcome: string }>(
    'select step, outcome from leave_decisions where request_key = $1 order by id',
    [key]
  );

const entriesOf = (key: string, kind: string) =>
  office.sql<{ days: number }>(
    'select days from leave_ledger_entries where request_key = $1 and kind = $2',
    [key, kind]
  );

describe('the threshold of a work area', () => {
  test('two decisions at once see each other: who goes over it has given a reason', async () => {
    const [area] = await office.sql<{ id: number }>(
      `insert into work_areas (document_id, code, name, away_threshold)
       values ('area-of-races', 'RACE', 'Pos Lomba', 1) returning id`
    );
    const people = [await hire(office), await hire(office)] as const;
    for (const { key } of people) {
      await office.sql(
        `insert into employees_work_area_lnk (employee_id, work_area_id)
         select id, $2 from employees where document_id = $1`,
        [key, area?.id]
      );
    }
    const reason = { outcome: 'approved', overrideReason: 'Dibantu pos lain' };
    for (const week of threeDayWeeks(4)) {
      const [first, second] = [
        await draft(people[0].client, week),
        await draft(people[1].client, week),
      ] as const;
      await submit(people[0].client, first);
      await submit(people[1].client, second);
      await consider(superior, first);
      await consider(superior, second, reason);

      const answers = await Promise.all([decide(head, second, reason), decide(head, first)]);

      expect(failuresAmong(answers)).toEqual([]);
      expect(answers[0]?.status).toBe(200);
      const decided = await office.sql<{ key: string; reason: string | null }>(
        `select request_key as key, override_reason as reason from leave_decisions
          where step = 'decision' and request_key in ($1, $2) order by id`,
        [first, second]
      );
      // Whoever was decided last went over the limit.
      expect(decided.at(-1)).toEqual({ key: second, reason: 'Dibantu pos lain' });
    }
  });
});

describe('the quota', () => {
  test('of 20 submissions at once for the last three days exactly one succeeds', async () => {
    const { client } = await hire(office);
    await approved(office, client, NINE_DAYS);
    const drafts = await draftAll(client, threeDayWeeks(20));

    const answers = await Promise.all(drafts.map((key) => submit(client, key)));

    expect(countAnswers(answers)).toEqual({ 200: 1, '409 QUOTA_EXCEEDED': 19 });
    expect(await daysLeft(client, 2026)).toEqual({ remaining: 3, available: 0 });
  });

  test('20 submitted one after another and then all decided at once never exceed the quota', async () => {
    const { client } = await hire(office);
    const drafts = await draftAll(client, threeDayWeeks(20));
    const submitted: Answer[] = [];
    for (const key of drafts) submitted.push(await submit(client, key));
    expect(countAnswers(submitted)).toEqual({ 200: 4, '409 QUOTA_EXCEEDED': 16 });
    await Promise.all(drafts.map((key) => consider(superior, key)));

    const answers = await Promise.all(drafts.map((key) => decide(head, key)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
    expect(failuresAmong(answers)).toEqual([]);
    expect(await daysLeft(client, 2026)).toEqual({ remaining: 0, available: 0 });
  });

  test('first requests at once of somebody whose year is not opened grant it once', async () => {
    const { client, key } = await hire(office);
    const drafts = await draftAll(client, threeDayWeeks(10));
    const { settleLedgers } = await runningModule<typeof settleModule>('jobs/settle-ledgers');

    const [answers] = await Promise.all([
      Promise.all(drafts.map((draftKey) => submit(client, draftKey))),
      settleLedgers(),
    ]);

    expect(countAnswers(answers)).toEqual({ 200: 4, '409 QUOTA_EXCEEDED': 6 });
    const grants = await office.sql(
      `select days from leave_ledger_entries where employee_key = $1 and kind = 'grant'`,
      [key]
    );
    expect(grants).toEqual([{ days: 12 }]);
  });
});

describe('the days', () => {
  test('of 10 requests at once for the same days one succeeds', async () => {
    const { client } = await hire(office);
    const drafts = await draftAll(
      client,
      times(10, () => WEEK)
    );

    const answers = await Promise.all(drafts.map((key) => submit(client, key)));

    expect(countAnswers(answers)).toEqual({ 200: 1, '409 OVERLAP': 9 });
    expect(await daysLeft(client, 2026)).toEqual({ remaining: 12, available: 9 });
  });

  test('submitting one draft ten times at once holds its days once', async () => {
    const { client } = await hire(office);
    const key = await draft(client, WEEK);

    const answers = await Promise.all(times(10, () => submit(client, key)));

    expect(countAnswers(answers)).toEqual({ 200: 1, '409 WRONG_STATE': 9 });
  });
});

describe('the steps', () => {
  const step = (name: 'consider' | 'decide', email: string, key: string): Promise<Answer>[] => {
    const leaveState = name === 'consider' ? 'considered' : 'approved';
    const mutation = `mutation($id: ID!) { ${name}LeaveRequest(documentId: $id, data: { outcome: "approved" }) { documentId } }`;
    const byRest = name === 'consider' ? consider : decide;
    return [
      ...times(4, () => byRest(office.as(email), key)),
      ...times(3, () => office.as(email).graphql(mutation, { id: key })),
      ...times(3, () =>
        office.panel(email).update(REQUEST, key, { leaveState, stepOutcome: 'approved' })
      ),
    ];
  };
  const succeeded = ({ status, body }: Answer): boolean =>
    status === 200 && body.errors === undefined;

  test('considering and deciding ten times at once, by every door, each counts once', async () => {
    const { client } = await hire(office);
    const key = await draft(client, WEEK);
    await submit(client, key);

    const considerations = await Promise.all(step('consider', 'superior@demo.test', key));
    expect(considerations.filter(succeeded)).toHaveLength(1);
    const decisions = await Promise.all(step('decide', 'head@demo.test', key));
    expect(decisions.filter(succeeded)).toHaveLength(1);

    expect(failuresAmong([...considerations, ...decisions])).toEqual([]);
    expect(await stepsOf(key)).toEqual([
      { step: 'consideration', outcome: 'approved' },
      { step: 'decision', outcome: 'approved' },
    ]);
    expect(await entriesOf(key, 'consume')).toEqual([{ days: -3 }]);
    expect(await daysLeft(client, 2026)).toEqual({ remaining: 9, available: 9 });
  });

  test('of the head and the acting head who decide at once one is heard', async () => {
    const acting = await hire(office);
    const [seat] = await office.sql<{ office: string; head: string }>(
      `select o.document_id as office, e.document_id as head
         from offices o join offices_head_lnk l on l.office_id = o.id
         join employees e on e.id = l.employee_id where o.code = 'DEMO'`
    );
    const appointed = await office
      .panel('personnel@demo.test')
      .create('api::acting-appointment.acting-appointment', {
        kind: 'plh',
        appointee: acting.key,
        replaces: seat?.head,
        office: seat?.office,
        decreeNumber: 'KP.04.01/UJI/1',
        startDate: '2026-03-02',
        endDate: '2026-03-06',
      });
    expect(appointed.status).toBe(201);
    const { client } = await hire(office);
    const outcomes = new Set<string>();

    for (const period of threeDayWeeks(4)) {
      const key = await considered(office, client, period);
      const [byHead, byActing] = await Promise.all([
        decide(head, key, { outcome: 'approved' }),
        decide(acting.client, key, { outcome: 'rejected', reason: 'Kebutuhan dinas' }),
      ]);
      expect(countAnswers([byHead, byActing])).toEqual({ 200: 1, '409 WRONG_STATE': 1 });
      const outcome = byHead.status === 200 ? 'approved' : 'rejected';
      outcomes.add(outcome);
      expect(await stateOf(office, key)).toBe(outcome);
      expect((await stepsOf(key))[1]).toEqual({ step: 'decision', outcome });
    }
    expect(outcomes.size).toBeGreaterThan(0);
  });

  test('a decision that meets a cancellation: whatever comes first, the ledger agrees', async () => {
    const { client } = await hire(office);
    for (const period of threeDayWeeks(10)) {
      const key = await considered(office, client, period);
      const [decision, cancellation] = await Promise.all([decide(head, key), cancel(client, key)]);
      // Approved leave that has not begun can be cancelled, so the cancellation always stands.
      expect(cancellation.status).toBe(200);
      expect([200, 409]).toContain(decision.status);
      expect(await stateOf(office, key)).toBe('cancelled');
    }
    expect(await daysLeft(client, 2026)).toEqual({ remaining: 12, available: 12 });
  });

  test('a decision that meets a cancellation on the first day of leave: one of the two', async () => {
    for (const { client } of await hireMany(office, 10)) {
      const key = await considered(office, client, TODAY);
      const answers = await Promise.all([decide(head, key), cancel(client, key)]);
      expect(countAnswers(answers)).toEqual({ 200: 1, '409 WRONG_STATE': 1 });
      const state = answers[0].status === 200 ? 'approved' : 'cancelled';
      expect(await stateOf(office, key)).toBe(state);
      expect(await daysLeft(client, 2026)).toMatchObject({
        available: state === 'approved' ? 11 : 12,
      });
    }
  });

  test('a submission that meets the deletion of its draft: one of the two', async () => {
    const { client } = await hire(office);
    for (const period of threeDayWeeks(10)) {
      const key = await draft(client, period);
      const [submission, deletion] = await Promise.all([
        submit(client, key),
        client.delete(`/api/leave-requests/${key}`),
      ]);
      if (submission.status === 200) {
        expect(countAnswers([deletion])).toEqual({ '409 WRONG_STATE': 1 });
        expect(await stateOf(office, key)).toBe('submitted');
        await cancel(client, key);
      } else {
        expect([submission.status, deletion.status]).toEqual([404, 204]);
        expect(await stateOf(office, key)).toBeUndefined();
      }
    }
    expect(await daysLeft(client, 2026)).toMatchObject({ available: 12 });
  });
});

describe('the staff', () => {
  test('of 10 creations of one NIP at once one succeeds', async () => {
    const program = await office.apiToken('full-access');
    const panel = office.panel('personnel@demo.test');
    const [demo] = await office.sql<{ key: string }>(
      `select document_id as key from offices where code = 'DEMO'`
    );
    const data = {
      name: 'Satu Orang',
      nip: '199001012015011777',
      employmentType: 'pns',
      position: 'Analis Perkarantinaan',
      serviceStart: '2015-01-01',
      office: demo?.key,
    };

    const answers = await Promise.all(
      times(10, (index) =>
        index % 2 === 0 ? program.post('/api/employees', { data }) : panel.create(EMPLOYEE, data)
      )
    );

    expect(countAnswers(answers)).toEqual({ 201: 1, '409 DUPLICATE': 9 });
    expect(
      await office.sql('select 1 as one from employees where nip = $1', [data.nip])
    ).toHaveLength(1);
    expect(countAnswers([await panel.create(EMPLOYEE, data)])).toEqual({ '409 DUPLICATE': 1 });
  });
});

describe('drafts deleted together in the panel', () => {
  test('15 at once are gone', async () => {
    const { client } = await hire(office);
    const drafts = await draftAll(client, threeDayWeeks(15));

    const answer = await office.panel('personnel@demo.test').bulkRemove(REQUEST, drafts);

    expect(answer.status).toBe(200);
    for (const key of drafts) expect(await stateOf(office, key)).toBeUndefined();
  });

  test('one among them that was handed in keeps them all', async () => {
    const { client } = await hire(office);
    const drafts = await draftAll(client, threeDayWeeks(12));
    await submit(client, drafts[5] ?? '');

    const answer = await office.panel('personnel@demo.test').bulkRemove(REQUEST, drafts);

    expect(countAnswers([answer])).toEqual({ '409 WRONG_STATE': 1 });
    const states: (string | undefined)[] = [];
    for (const key of drafts) states.push(await stateOf(office, key));
    expect(states.filter((state) => state === 'draft')).toHaveLength(11);
    expect(states[5]).toBe('submitted');
    expect((await office.anonymous.get('/api/health')).status).toBe(200);
  });
});

describe('bursts', () => {
  const POOL_SIZE = 10;
  /** Far less than the minute that a starved pool makes everybody wait. */
  const PATIENCE_MS = 15_000;
  const PROMPT_MS = 2_000;

  const answerPromptly = async (): Promise<void> => {
    const started = Date.now();
    const answers = await Promise.all([
      office.anonymous.get('/api/health'),
      head.get('/api/leave-requests/inbox'),
      superior.get('/api/leave-balances?year=2026'),
    ]);
    expect(countAnswers(answers)).toEqual({ 200: 3 });
    expect(Date.now() - started).toBeLessThan(PROMPT_MS);
  };

  const expectAnswered = async (burst: () => Promise<Answer>[]): Promise<Answer[]> => {
    const started = Date.now();
    const answers = await Promise.all(burst());
    expect(Date.now() - started).toBeLessThan(PATIENCE_MS);
    expect(failuresAmong(answers)).toEqual([]);
    await answerPromptly();
    return answers;
  };

  test.each([POOL_SIZE, 2 * POOL_SIZE])(
    '%i writes by as many people are all answered',
    async (size) => {
      const people = await hireMany(office, size);
      const [first = WEEK, second = WEEK] = threeDayWeeks(2);
      const prepared: string[] = [];
      for (const { client } of people) prepared.push(await considered(office, client, first));
      const drafts: string[] = [];
      for (const { client } of people) drafts.push(await draft(client, second));

      const answers = await expectAnswered(() =>
        people.map(({ client }, index) => {
          const [waiting, own] = [prepared[index] ?? '', drafts[index] ?? ''];
          switch (index % 5) {
            case 0:
              return decide(head, waiting);
            case 1:
              return submit(client, own);
            case 2:
              return cancel(client, waiting);
            case 3:
              return office
                .panel('head@demo.test')
                .update(REQUEST, waiting, { leaveState: 'approved', stepOutcome: 'approved' });
            default:
              return client.post('/api/leave-requests', {
                data: { leaveType: 'annual', reason: 'Keperluan', ...second },
              });
          }
        })
      );

      expect(countAnswers(answers)).toEqual({ 200: (size * 4) / 5, 201: size / 5 });
    }
  );

  test.each([POOL_SIZE, 2 * POOL_SIZE])(
    '%i writes for one person are all answered',
    async (size) => {
      const { client, key } = await hire(office);
      const drafts = await draftAll(client, threeDayWeeks(size));
      const personnel = office.panel('personnel@demo.test');
      await expectAnswered(() =>
        drafts.map((draftKey, index) => {
          switch (index % 4) {
            case 0:
              return submit(client, draftKey);
            case 1:
              return personnel.update(EMPLOYEE, key, { phone: `0800-000-${1000 + index}` });
            case 2:
              return client.put(`/api/leave-requests/${draftKey}`, { data: { reason: 'Lain' } });
            default:
              return cancel(client, draftKey);
          }
        })
      );
    }
  );
});

describe('what the leave dashboard adds up', () => {
  const daysOf = (key: string) =>
    office.sql(
      `select (day - $2::date)::int as nth, days from counted_leave
        where employee_key = $1 and days > 0 order by day`,
      [key, WEEK.startDate]
    );

  test('a holiday that is written first and committed last is counted', async () => {
    const { key, client } = await hire(office);
    const trx = await office.db.transaction();
    await trx.raw(
      `insert into holidays (document_id, date, name, kind)
       values ('late', ?::date + 1, 'Libur', 'national')`,
      [WEEK.startDate]
    );
    await approved(office, client, WEEK);
    await office.sql('select follow_leave()');
    const before = await daysOf(key);
    await trx.commit();
    await office.sql('select follow_leave()');
    const after = await daysOf(key);
    await office.sql(`delete from holidays where document_id = 'late'`);
    expect(before).toEqual([0, 1, 2].map((nth) => ({ nth, days: 1 })));
    // The last day has the rest of what was counted when it was judged.
    expect(after).toEqual([
      { nth: 0, days: 1 },
      { nth: 2, days: 2 },
    ]);
  });

  test('those who follow at once, while others write, count everything once', async () => {
    const people = await hireMany(office, 6);
    const [row] = await office.sql<{ before: number }>(
      'select sum(waiting)::int as before from leave_months'
    );
    const keys = await Promise.all(people.map(({ client }) => draft(client, WEEK)));
    await Promise.all([
      ...people.map(({ client }, index) => submit(client, keys[index] ?? '')),
      ...times(6, () => office.sql('select follow_leave()')),
    ]);
    await Promise.all(times(3, () => office.sql('select follow_leave()')));
    expect(await office.sql('select sum(waiting)::int as waiting from leave_months')).toEqual([
      { waiting: (row?.before ?? 0) + people.length },
    ]);
  });
});
