import { startOffice, type Office, type PanelClient } from '../harness';
import { hire, type Staff } from './staff';
import { uploadLetter } from './evidence';

/** The panel's own routes: who gets in, what they tell, and that acting there is acting anywhere. */
const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const PERSONNEL = 'personnel@demo.test';
const ROLES = [
  'superadmin@demo.test',
  HEAD,
  SUPERIOR,
  PERSONNEL,
  'officer@demo.test',
  'supervision@demo.test',
  'treasurer@demo.test',
  'manager@demo.test',
];

let office: Office;
let asker: Staff;

const draft = async (
  startDate: string,
  endDate: string,
  more: Record<string, unknown> = {}
): Promise<string> => {
  const answer = await office.as(asker.email).post('/api/leave-requests', {
    data: {
      leaveType: 'annual',
      startDate,
      endDate,
      reason: 'Keperluan keluarga',
      addressDuringLeave: 'Desa Rekaan',
      phone: '0800000000',
      ...more,
    },
  });
  return answer.body.data.documentId as string;
};

const submitted = async (...args: Parameters<typeof draft>): Promise<string> => {
  const key = await draft(...args);
  await office.as(asker.email).post(`/api/leave-requests/${key}/submit`);
  return key;
};

const give = (who: string, key: string, command: string, data: object = {}) =>
  office.panel(who).post(`/dashboard/leave-requests/${key}/${command}`, { data });

const situation = (panel: PanelClient, key: string) =>
  panel.get(`/dashboard/leave-requests/${key}/situation`);

const openTo = async (who: string, key: string): Promise<string[]> =>
  (
    (await situation(office.panel(who), key)).body.data.open as {
      name: string;
      outcomes: string[];
    }[]
  ).map(({ name, outcomes }) => [name, ...outcomes].join(' '));

beforeAll(async () => {
  office = await startOffice();
  asker = await hire(office, { panelRole: 'quarantine-officer', leftover: 6 });
});

afterAll(() => office.stop());

describe('who gets in', () => {
  const paths = ['/inbox', '/inbox/count', '/overview', '/leave-requests/none/situation'];

  test.each(paths)('%s needs an account of the panel', async (path) => {
    expect((await office.anonymous.get(`/dashboard${path}`)).status).toBe(401);
    expect((await office.as(SUPERIOR).get(`/dashboard${path}`)).status).toBe(401);
    const program = await office.apiToken('full-access');
    expect((await program.get(`/dashboard${path}`)).status).toBe(401);
  });

  test.each(ROLES)('%s opens the inbox, which holds what waits for them', async (who) => {
    const panel = office.panel(who);
    expect((await panel.get('/dashboard/inbox')).status).toBe(200);
    expect((await panel.get('/dashboard/overview')).status).toBe(200);
    expect((await situation(panel, 'none')).status).toBe(404);
  });

  test('a role that lost the right is shut out', async () => {
    const [right] = await office.sql<{ id: number }>(
      `delete from admin_permissions_role_lnk l using admin_permissions p, admin_roles r
        where l.permission_id = p.id and l.role_id = r.id and r.code = 'treasurer'
          and p.action in ('plugin::dashboard.inbox.read', 'plugin::content-manager.explorer.update')
        returning p.id`
    );
    expect(right).toBeDefined();
    const treasurer = office.panel('treasurer@demo.test');
    expect((await treasurer.get('/dashboard/inbox')).status).toBe(403);
    expect((await treasurer.get('/dashboard/inbox/count')).status).toBe(403);
    expect((await treasurer.get('/dashboard/overview')).status).toBe(403);
    expect((await give('treasurer@demo.test', 'none', 'submit')).status).toBe(403);
  });
});

describe('the inbox of the panel', () => {
  test('tells who asks, with what evidence, and who considered', async () => {
    const letter = await uploadLetter(office.as(asker.email));
    const key = await submitted('2026-09-07', '2026-09-09', { attachments: [letter] });
    const rowOf = async (who: string) =>
      (
        (await office.panel(who).get('/dashboard/inbox')).body.data as {
          documentId: string;
          evidence: { name: string; url: string }[];
          consideredBy: string | null;
          waitingDays: number;
        }[]
      ).find(({ documentId }) => documentId === key);

    const waiting = await rowOf(SUPERIOR);
    expect(waiting).toMatchObject({ consideredBy: null, waitingDays: 0, workingDays: 3 });
    expect(waiting?.evidence).toHaveLength(1);
    expect((await office.anonymous.get(waiting?.evidence[0]?.url ?? '')).status).toBe(200);
    expect(await rowOf(HEAD)).toBeUndefined();

    const before = (await office.panel(HEAD).get('/dashboard/inbox/count')).body.data.waiting;
    expect((await give(SUPERIOR, key, 'consider', { outcome: 'approved' })).status).toBe(200);
    const after = (await office.panel(HEAD).get('/dashboard/inbox/count')).body.data.waiting;
    expect(after).toBe(before + 1);
    office.setToday('2026-03-05');
    const [superior] = await office.sql<{ name: string }>(
      'select name from employees where email = $1',
      [SUPERIOR]
    );
    expect(await rowOf(HEAD)).toMatchObject({ consideredBy: superior?.name, waitingDays: 3 });
    office.setToday('2026-03-02');
    expect(await rowOf(SUPERIOR)).toBeUndefined();
  });
});

test('whoever is called back for tomorrow is still away today', async () => {
  const key = await submitted('2026-06-08', '2026-06-11');
  await give(SUPERIOR, key, 'consider', { outcome: 'approved' });
  await give(HEAD, key, 'decide', { outcome: 'approved' });
  office.setToday('2026-06-09');
  const away = async (): Promise<number> =>
    (await office.panel(HEAD).get('/dashboard/overview')).body.data.awayToday;
  const before = await away();
  expect(before).toBeGreaterThan(0);
  const data = { returnDate: '2026-06-10', reason: 'Kapal ditahan' };
  expect((await give(HEAD, key, 'recall', data)).status).toBe(200);
  expect(await away()).toBe(before);
  office.setToday('2026-03-02');
});

describe('the situation of a request', () => {
  test('opens to each just what the rules let them do', async () => {
    const key = await draft('2026-10-05', '2026-10-07');
    expect(await openTo(asker.email, key)).toEqual(['submit', 'cancel']);
    expect(await openTo(PERSONNEL, key)).toEqual(['submit']);
    expect((await situation(office.panel(SUPERIOR), key)).status).toBe(404);

    expect((await give(asker.email, key, 'submit')).status).toBe(200);
    const outcomes = 'approved changed deferred rejected';
    expect(await openTo(asker.email, key)).toEqual(['cancel']);
    expect(await openTo(SUPERIOR, key)).toEqual([`consider ${outcomes}`]);
    expect(await openTo(HEAD, key)).toEqual([]);

    await give(SUPERIOR, key, 'consider', { outcome: 'rejected', reason: 'Panen raya' });
    expect(await openTo(SUPERIOR, key)).toEqual([]);
    expect(await openTo(HEAD, key)).toEqual([`decide ${outcomes}`]);

    await give(HEAD, key, 'decide', { outcome: 'approved' });
    expect(await openTo(HEAD, key)).toEqual([]);
    expect(await openTo(asker.email, key)).toEqual(['cancel']);
    office.setToday('2026-10-06');
    expect(await openTo(asker.email, key)).toEqual([]);
    expect(await openTo(HEAD, key)).toEqual(['recall']);
    expect(await openTo(SUPERIOR, key)).toEqual([]);
    expect(await openTo(PERSONNEL, key)).toEqual([]);
    office.setToday('2026-03-02');
  });

  test('names who must act, then tells who did', async () => {
    const key = await submitted('2026-11-02', '2026-11-03');
    const tell = async () => (await situation(office.panel(asker.email), key)).body.data;
    const [superior] = await office.sql<{ name: string }>(
      'select name from employees where email = $1',
      [SUPERIOR]
    );
    const before = await tell();
    expect(before.waitsFor).toMatchObject({
      step: 'consideration',
      people: [{ name: superior?.name, decreeNumber: null }],
    });
    expect(before.request.decisions).toEqual([]);
    await give(SUPERIOR, key, 'consider', { outcome: 'approved' });
    const after = await tell();
    expect(after.waitsFor.step).toBe('decision');
    expect(after.request.decisions).toMatchObject([
      { step: 'consideration', outcome: 'approved', actorName: superior?.name },
    ]);
    expect(after.balance.remaining - after.balance.available).toBeGreaterThanOrEqual(2);
  });
});

describe('what is decided above the office', () => {
  test('waits for personnel administration, which records the letter', async () => {
    const key = await submitted('2026-05-18', '2026-05-19', { abroad: true });
    await give(SUPERIOR, key, 'consider', { outcome: 'approved' });
    const [personnel] = await office.sql<{ name: string }>(
      'select name from employees where email = $1',
      [PERSONNEL]
    );
    const told = (await situation(office.panel(PERSONNEL), key)).body.data;
    expect(told.waitsFor).toMatchObject({
      step: 'decision',
      by: 'personnel',
      people: [{ name: personnel?.name, position: null }],
    });
    expect(told.open).toEqual([
      {
        name: 'decide',
        outcomes: expect.arrayContaining(['approved', 'rejected']),
        fromOutside: true,
      },
    ]);
    expect(await openTo(HEAD, key)).toEqual([]);
    const waitsFor = async (who: string): Promise<boolean | undefined> =>
      (
        (await office.panel(who).get('/dashboard/inbox')).body.data as {
          documentId: string;
          fromOutside: boolean;
        }[]
      ).find(({ documentId }) => documentId === key)?.fromOutside;
    expect(await waitsFor(PERSONNEL)).toBe(true);
    expect(await waitsFor(HEAD)).toBeUndefined();

    const outside = {
      name: 'Pejabat Kementerian',
      position: 'Sekretaris Badan',
      letterNumber: 'KT-7/2026',
      decidedOn: '2026-03-01',
    };
    const foreign = await uploadLetter(office.as(asker.email));
    const refused = await give(PERSONNEL, key, 'decide', {
      outcome: 'approved',
      outside,
      document: foreign,
    });
    expect(refused.body.error.details.errors[0].path).toEqual(['document']);
    const document = await uploadLetter(office.panel(PERSONNEL), '/upload');
    const done = await give(PERSONNEL, key, 'decide', { outcome: 'approved', outside, document });
    expect(done.status).toBe(200);
    const after = (await situation(office.panel(PERSONNEL), key)).body.data;
    expect(after.waitsFor).toBeNull();
    expect(await waitsFor(PERSONNEL)).toBeUndefined();
    expect(after.request.decisions[1]).toMatchObject({
      actorName: 'Pejabat Kementerian',
      decidedOn: '2026-03-01',
      recordedByName: personnel?.name,
    });
  });
});

describe('acting in the panel', () => {
  test('the head calls somebody back, whose leave then ends the day before', async () => {
    const key = await submitted('2026-04-06', '2026-04-10');
    await give(SUPERIOR, key, 'consider', { outcome: 'approved' });
    await give(HEAD, key, 'decide', { outcome: 'approved' });
    office.setToday('2026-04-07');
    const bare = await give(HEAD, key, 'recall', { returnDate: '2026-04-06', reason: 'Wabah' });
    expect(bare.body.error.details.errors[0].path).toEqual(['returnDate']);
    expect(
      (await give(SUPERIOR, key, 'recall', { returnDate: '2026-04-08', reason: 'x' })).status
    ).toBe(403);
    const done = await give(HEAD, key, 'recall', { returnDate: '2026-04-08', reason: 'Wabah' });
    expect(done.status).toBe(200);
    expect((await situation(office.panel(HEAD), key)).body.data).toMatchObject({
      open: [],
      request: { leaveState: 'recalled', endDate: '2026-04-07', recallReason: 'Wabah' },
    });
    office.setToday('2026-03-02');
  });

  test('is refused as everywhere else, the field at fault named as the route names it', async () => {
    const key = await submitted('2026-12-07', '2026-12-08');
    const bare = await give(SUPERIOR, key, 'consider', { outcome: 'rejected' });
    expect(bare.status).toBe(400);
    expect(bare.body.error.details).toMatchObject({
      reason: 'leave.reason-missing',
      errors: [{ path: ['reason'] }],
    });
    const early = await give(HEAD, key, 'decide', { outcome: 'approved' });
    expect(early.status).toBe(409);
    expect(early.body.error.details.code).toBe('OUT_OF_ORDER');
    expect((await give(PERSONNEL, key, 'consider', { outcome: 'approved' })).status).toBe(403);
    expect((await give('head2@demo.test', key, 'consider', { outcome: 'approved' })).status).toBe(
      404
    );
  });
});
