import { startOffice, type Office } from '../harness';
import { findDiscrepancies } from './reconcile';
import {
  approved,
  considered,
  countAnswers,
  daysLeft,
  decide,
  draft,
  failuresAmong,
  submit,
} from './requests';
import { hireMany } from './staff';

const HOLIDAY = 'api::holiday.holiday';
const DUTY = 'api::collective-leave-duty.collective-leave-duty';
const WEEK = { startDate: '2026-08-03', endDate: '2026-08-07' };
const DAY = '2026-08-04';

let office: Office;
let demo: string;

beforeAll(async () => {
  office = await startOffice();
  const [row] = await office.sql<{ key: string }>(
    `select document_id as key from offices where code = 'DEMO'`
  );
  demo = row?.key ?? '';
});
afterEach(async () => {
  expect(await findDiscrepancies(office)).toEqual([]);
});
afterAll(() => office.stop());

const panel = () => office.panel('personnel@demo.test');

const declare = (date = DAY) =>
  panel().create(HOLIDAY, { date, kind: 'office', name: 'Ujian', office: demo });

const removeAll = async (): Promise<void> => {
  const days = await office.sql<{ id: string }>(
    `select document_id as id from holidays where name = 'Ujian'`
  );
  await panel().bulkRemove(
    HOLIDAY,
    days.map(({ id }) => id)
  );
};

afterEach(removeAll);

/** Working days of every active request that touches the week, each of which must have been seen. */
const counts = async (): Promise<number[]> => {
  const rows = await office.sql<{ days: number }>(
    `select distinct working_days as days from leave_requests
      where start_date = $1 and end_date = $2 and leave_state in ('submitted', 'considered', 'approved')`,
    [WEEK.startDate, WEEK.endDate]
  );
  return rows.map(({ days }) => days);
};

test('a holiday declared while people submit is counted by all of them', async () => {
  const people = await hireMany(office, 12);
  const drafts = await Promise.all(people.map(({ client }) => draft(client, WEEK)));

  const submitted = people.map(({ client }, index) => submit(client, drafts[index] ?? ''));
  const [answers, declared] = await Promise.all([Promise.all(submitted), declare()]);

  expect([countAnswers(answers), declared.status]).toEqual([{ 200: 12 }, 201]);
  expect(await counts()).toEqual([4]);
  for (const { client } of people) {
    expect(await daysLeft(client, 2026)).toEqual({ remaining: 12, available: 8 });
  }
});

test('a holiday declared and removed while leave is decided leaves the ledger whole', async () => {
  const people = await hireMany(office, 8);
  const keys: string[] = [];
  for (const { client } of people) keys.push(await considered(office, client, WEEK));

  const head = office.as('head@demo.test');
  const [answers, ...declared] = await Promise.all([
    Promise.all(keys.map((key) => decide(head, key))),
    declare(),
    declare('2026-08-05'),
  ]);

  expect([countAnswers(answers), declared.map(({ status }) => status)]).toEqual([
    { 200: 8 },
    [201, 201],
  ]);
  expect(await counts()).toEqual([3]);
  for (const { client } of people) {
    expect(await daysLeft(client, 2026)).toEqual({ remaining: 9, available: 9 });
  }
});

test('the same holiday declared ten times at once is counted once', async () => {
  const [person] = await hireMany(office, 1);
  if (person === undefined) throw new Error('nobody was hired');
  await approved(office, person.client, WEEK);

  const answers = await Promise.all(Array.from({ length: 10 }, () => declare()));

  expect(failuresAmong(answers)).toEqual([]);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(await daysLeft(person.client, 2026)).toEqual({ remaining: 8, available: 8 });
});

test('a duty recorded ten times at once is worth one day, and removed ten times takes one', async () => {
  const [person] = await hireMany(office, 1);
  if (person === undefined) throw new Error('nobody was hired');
  const data = { employee: person.key, date: '2026-03-20', decreeNumber: 'ST-1' };

  const made = await Promise.all(Array.from({ length: 10 }, () => panel().create(DUTY, data)));
  expect(countAnswers(made)).toEqual({ 201: 1, '409 DUPLICATE': 9 });
  expect(await daysLeft(person.client, 2026)).toEqual({ remaining: 13, available: 13 });

  const id = made.find(({ status }) => status === 201)?.body.data.documentId as string;
  const gone = await Promise.all(Array.from({ length: 10 }, () => panel().remove(DUTY, id)));
  expect(failuresAmong(gone)).toEqual([]);
  expect(await daysLeft(person.client, 2026)).toEqual({ remaining: 12, available: 12 });
});

/** A thousand people of the office DEMO2, each with that week of approved leave; their superiors hear of it. */
const fillOffice = (people: number) =>
  office.sql(
    `with boss as (select document_id as key, office_key from employees where email = 'head2@demo.test'),
     hired as (
       insert into employees (document_id, name, nip, employment_type, position, service_start, email,
                              office_key, language)
       select 'many-' || n, 'Pegawai ' || n, '19850412201001' || (100000 + n), 'pns', 'Analis',
              '2010-01-01', 'many-' || n || '@demo.test', boss.office_key, 'id'
         from boss, generate_series(1, $1::int) n returning document_id, name, nip, office_key),
     asked as (
       insert into leave_requests (document_id, number, employee_key, office_key, leave_type, leave_state,
                                   start_date, end_date, working_days, days_by_year, superior_key)
       select 'leave-' || h.document_id, 'CT-' || h.document_id, h.document_id, h.office_key, 'annual',
              'approved', $2::date, $3::date, 5, '{"2026": 5}', boss.key from hired h, boss
       returning document_id, number, employee_key, office_key)
     insert into leave_ledger_entries (document_id, employee_key, office_key, leave_type, year, bucket_year,
                                       kind, days, held, cycle, posted_on, request_key, request_number)
     select kind || a.document_id, a.employee_key, a.office_key, 'annual', 2026, 2026, kind, days, held, 1,
            '2026-01-02', case when kind <> 'grant' then a.document_id end, a.number
       from asked a, (values ('grant', 12, 0), ('hold', 0, 5), ('consume', -5, -5)) as v (kind, days, held)`,
    [people, WEEK.startDate, WEEK.endDate]
  );

test('a decree that touches a thousand requests is counted within ten seconds', async () => {
  await fillOffice(1000);
  await office.sql(
    `insert into leave_decisions (document_id, request_key, step, outcome)
     select step || document_id, document_id, step, 'approved'
       from leave_requests, unnest(array['consideration', 'decision']) step
      where document_id like 'leave-many-%'`
  );

  const began = performance.now();
  const answer = await office
    .panel('superadmin@demo.test')
    .create(HOLIDAY, { date: DAY, kind: 'national', name: 'Ujian' });
  const took = performance.now() - began;

  expect(answer.status).toBe(201);
  expect(await counts()).toEqual([4]);
  const [told] = await office.sql<{ messages: number }>(
    `select count(*)::int as messages from notifications where request_key like 'leave-many-%'`
  );
  expect(told?.messages).toBe(2000);
  expect(took).toBeLessThan(10_000);
});
