import { startOffice, type Answer, type Office } from '../harness';
import { applicationAt, openServiceDesk, stageOf, type ServiceDesk } from './service-desk';
import { hire, type Staff } from './staff';
import type { Trader } from './traders';
import { must, toldTo } from './watched-consignments';

/** The survey after the handover (service.md, rule 5). */
const FEEDBACK = 'api::feedback.feedback';

let office: Office;
let desk: ServiceDesk;
let head: Staff;
let trader: Trader;

beforeAll(async () => {
  office = await startOffice();
  desk = await openServiceDesk(office);
  head = await hire(office, { panelRole: 'office-head' });
  ({ trader } = desk);
});
afterAll(() => office.stop());

type Data = Readonly<Record<string, unknown>>;

const handedOver = (withAgent = false): Promise<string> =>
  applicationAt(office, desk, 'handed-over', { withAgent });

const give = (data: Data, who = trader.email): Promise<Answer> =>
  office.as(who).post('/api/feedbacks', { data });

const reasonOf = ({ status, body }: Answer): unknown[] => {
  const details = body?.error?.details ?? body?.errors?.[0]?.extensions?.error?.details;
  return [status, details?.reason, details?.errors?.[0]?.path?.join('.')];
};

const ratings = (application: string) =>
  office.sql<Record<string, unknown>>(
    `select u_1 as u1, u_2 as u2, u_9 as u9, comment, sector, office_key as office
       from feedbacks where application_key = $1`,
    [application]
  );

test('the principal rates once, leaves blank what they cannot judge, and the application is closed', async () => {
  const application = await handedOver();
  const answer = must(await give({ application, u1: 4, u2: 1, comment: 'Cepat' }), 201);
  expect(answer.body.data.applicationNumber).toMatch(/^PPK-/);
  expect(await ratings(application)).toEqual([
    expect.objectContaining({ u1: 4, u2: 1, u9: null, comment: 'Cepat', sector: 'plant' }),
  ]);
  expect(await stageOf(office, application)).toBe('closed');
  const [step] = await office.sql(
    `select command, actor_role as role from application_steps
      where application_key = $1 order by id desc limit 1`,
    [application]
  );
  expect(step).toEqual({ command: 'close', role: 'office' });
  expect((await toldTo(office, trader, 'service.closed')).length).toBeGreaterThan(0);
  expect(reasonOf(await give({ application, u1: 1 })).slice(0, 2)).toEqual([
    409,
    'feedback.given-already',
  ]);
});

test('two ratings at once are one, and the loser is told why', async () => {
  const application = await handedOver();
  const answers = await Promise.all([give({ application, u1: 4 }), give({ application, u1: 1 })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await ratings(application)).toHaveLength(1);
});

test('the agent rates while the letter is valid; staff, strangers and nobody do not', async () => {
  const application = await handedOver(true);
  expect(reasonOf(await give({ application, u1: 4 }, desk.other.email))).toEqual([
    400,
    'feedback.unknown-application',
    'application',
  ]);
  expect((await give({ application, u1: 4 }, desk.officer.email)).status).toBe(403);
  expect((await office.anonymous.post('/api/feedbacks', { data: { application } })).status).toBe(
    403
  );
  const panel = await office.panel('superadmin@demo.test').create(FEEDBACK, { application, u1: 4 });
  expect(reasonOf(panel)).toEqual([403, 'feedback.only-parties', undefined]);
  must(await give({ application, u1: 3 }, desk.agent.email), 201);
});

test.each([
  ['nothing answered', {}, 'feedback.all-blank', 'u1'],
  ['a five', { u1: 5 }, 'feedback.no-score', 'u1'],
  ['half a point', { u3: 2.5 }, undefined, 'u3'],
])('with %s it is refused', async (_, scores, reason, field) => {
  const application = await handedOver();
  const refused = reasonOf(await give({ application, ...scores }));
  expect(refused[0]).toBe(400);
  if (reason !== undefined) expect(refused.slice(1)).toEqual([reason, field]);
  expect(await ratings(application)).toEqual([]);
  expect(await stageOf(office, application)).toBe('handed-over');
});

test('before the handover the survey is not open', async () => {
  const application = await applicationAt(office, desk, 'received');
  expect(reasonOf(await give({ application, u1: 4 })).slice(0, 2)).toEqual([
    409,
    'feedback.before-handover',
  ]);
});

test('what was answered stays, whichever way somebody tries', async () => {
  const application = await handedOver();
  const made = must(await give({ application, u1: 4 }), 201);
  const key = made.body.data.documentId as string;
  const panel = office.panel('superadmin@demo.test');
  const token = await office.apiToken('full-access');
  for (const answer of [
    await panel.update(FEEDBACK, key, { u1: 1 }),
    await panel.remove(FEEDBACK, key),
    await panel.bulkRemove(FEEDBACK, [key]),
    await panel.clone(FEEDBACK, key),
    await token.put(`/api/feedbacks/${key}`, { data: { u1: 1 } }),
    await token.delete(`/api/feedbacks/${key}`),
  ]) {
    expect(answer.status).toBe(403);
  }
  for (const sql of [
    'update feedbacks set u_1 = 1 where document_id = $1',
    'delete from feedbacks where document_id = $1',
  ]) {
    await expect(office.sql(sql, [key])).rejects.toThrow(/append-only/);
  }
  // Whom the rating is about does not read who gave it.
  expect((await office.as(desk.officer.email).get(`/api/feedbacks/${key}`)).status).toBe(404);
  expect((await office.as(head.email).get(`/api/feedbacks/${key}`)).status).toBe(200);
});
