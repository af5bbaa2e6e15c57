import { startOffice, TEST_TODAY, type Office } from '../harness';
import type * as remindModule from '../../src/jobs/remind-waiting';
import { runningModule } from '../concurrency/staff';
import { employeeOf, hire, type Staff } from './staff';

const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const PERSONNEL = 'personnel@demo.test';

let office: Office;
let remindWaiting: typeof remindModule.remindWaiting;

beforeAll(async () => {
  office = await startOffice();
  ({ remindWaiting } = await runningModule<typeof remindModule>('jobs/remind-waiting'));
});
afterEach(() => office.setToday(TEST_TODAY));
afterAll(() => office.stop());

const setTerms = (remind: number | null, escalate: number | null) =>
  office.sql(
    `update offices set remind_after_days = $1, escalate_after_days = $2 where code = 'DEMO'`,
    [remind, escalate]
  );

/** Somebody hands in a request on Monday, 2 March 2026. */
const submitted = async (): Promise<{ who: Staff; key: string }> => {
  const who = await hire(office);
  const made = await office.as(who.email).post('/api/leave-requests', {
    data: {
      leaveType: 'annual',
      startDate: '2026-10-05',
      endDate: '2026-10-06',
      reason: 'Keperluan keluarga',
      addressDuringLeave: 'Jl. Contoh 1',
      phone: '0812',
    },
  });
  const key = made.body.data.documentId as string;
  expect((await office.as(who.email).post(`/api/leave-requests/${key}/submit`)).status).toBe(200);
  return { who, key };
};

/** Who has been told what about a request by the job, like `superior@demo.test waiting.reminder`. */
const told = async (key: string): Promise<string[]> => {
  const rows = await office.sql<{ line: string }>(
    `select e.email || ' ' || n.kind as line
       from notifications n join employees e on e.document_id = n.recipient_key
      where n.request_key = $1 and n.kind like 'waiting.%' order by n.id`,
    [key]
  );
  return rows.map(({ line }) => line);
};

const wakeUpOn = async (day: string): Promise<void> => {
  office.setToday(day);
  await Promise.all([remindWaiting(), remindWaiting()]);
};

test('the superior is reminded after three working days, personnel administration told after five', async () => {
  await setTerms(3, 5);
  const { key, who } = await submitted();
  await wakeUpOn('2026-03-04');
  expect(await told(key)).toEqual([]);
  await wakeUpOn('2026-03-05');
  await wakeUpOn('2026-03-06');
  expect(await told(key)).toEqual([`${SUPERIOR} waiting.reminder`]);
  await wakeUpOn('2026-03-08');
  expect(await told(key)).toHaveLength(1);
  await wakeUpOn('2026-03-09');
  expect(await told(key)).toEqual([
    `${SUPERIOR} waiting.reminder`,
    `${PERSONNEL} waiting.escalation`,
  ]);
  await wakeUpOn('2026-03-10');
  expect((await told(key)).slice(2)).toEqual([`${SUPERIOR} waiting.reminder`]);
  const [message] = await office.sql<{ title: string; body: string; mail_state: string }>(
    `select title, body, mail_state from notifications
      where request_key = $1 and kind = 'waiting.reminder' order by id`,
    [key]
  );
  expect(message?.title).toContain(who.name);
  expect(message?.body).toContain('3 hari kerja');
});

test('after the consideration the term runs anew, for the official and who acts for them', async () => {
  await setTerms(3, 5);
  const { key } = await submitted();
  await wakeUpOn('2026-03-05');
  await office
    .as(SUPERIOR)
    .post(`/api/leave-requests/${key}/consider`, { data: { outcome: 'approved' } });
  await wakeUpOn('2026-03-09');
  expect(await told(key)).toEqual([`${SUPERIOR} waiting.reminder`]);
  const deputy = await hire(office);
  const head = await employeeOf(office, HEAD);
  await office.strapi.documents('api::acting-appointment.acting-appointment').create({
    data: {
      kind: 'plh',
      appointee: deputy.documentId,
      replaces: head.documentId,
      decreeNumber: 'SK-1/2026',
      startDate: '2026-03-10',
      endDate: '2026-03-12',
    } as never,
  });
  await wakeUpOn('2026-03-10');
  expect((await told(key)).slice(1).sort()).toEqual(
    [`${HEAD} waiting.reminder`, `${deputy.email} waiting.reminder`].sort()
  );
  await office
    .as(HEAD)
    .post(`/api/leave-requests/${key}/decide`, { data: { outcome: 'approved' } });
  await wakeUpOn('2026-03-31');
  expect(await told(key)).toHaveLength(3);
});

test('an empty setting is never', async () => {
  await setTerms(null, null);
  const { key } = await submitted();
  await wakeUpOn('2026-04-30');
  expect(await told(key)).toEqual([]);
});

test('a term of no days is refused in the panel', async () => {
  const [demo] = await office.sql<{ key: string }>(
    `select document_id as key from offices where code = 'DEMO'`
  );
  const answer = await office
    .panel('superadmin@demo.test')
    .update('api::office.office', demo?.key ?? '', { remindAfterDays: 0 });
  expect(answer.status).toBe(400);
});
