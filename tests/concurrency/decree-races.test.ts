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
  expect(await counts()).toEqual(expect.arrayContaining([3]));
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
