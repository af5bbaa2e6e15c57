import { startOffice, type Office } from '../harness';
import { hire, type Staff } from './staff';

/** The inbox is kept in memory; whatever it shows must show at once when it changes. */
let office: Office;
let asker: Staff;
let waiting: string;

const SUPERIOR = 'superior@demo.test';

const post = (who: string, path: string, data: object = {}) =>
  office.as(who).post(`/api/leave-requests${path}`, { data });

const ask = async (who: Staff, startDate: string, endDate: string): Promise<string> => {
  const made = await post(who.email, '', {
    ...{ leaveType: 'annual', startDate, endDate, reason: 'Keperluan keluarga' },
  });
  const key = made.body.data.documentId as string;
  expect((await post(who.email, `/${key}/submit`)).status).toBe(200);
  return key;
};

beforeAll(async () => {
  office = await startOffice();
  asker = await hire(office);
  waiting = await ask(asker, '2026-10-05', '2026-10-07');
});
afterAll(() => office.stop());

interface Row {
  readonly documentId: string;
  readonly available: number;
  readonly away: readonly unknown[];
  readonly overThreshold: boolean;
  readonly employee: { readonly name: string };
}

const rowOf = async (key: string): Promise<Row | undefined> => {
  const { body } = await office.as(SUPERIOR).get('/api/leave-requests/inbox');
  return (body as { data: Row[] }).data.find(({ documentId }) => documentId === key);
};

const inArea = (who: Staff) =>
  office.sql(
    `insert into employees_work_area_lnk (employee_id, work_area_id)
     select $1, id from work_areas where code = 'DEMO-BR'`,
    [who.id]
  );

test('whoever holds the inbox as it is, is told so', async () => {
  const first = await office.as(SUPERIOR).get('/api/leave-requests/inbox');
  const tag = first.headers.get('etag') ?? '';
  // fetch would ask past every cache otherwise.
  const held = { 'if-none-match': tag, 'cache-control': 'max-age=0' };
  const again = await office.as(SUPERIOR).get('/api/leave-requests/inbox', held);
  expect([first.status, again.status]).toEqual([200, 304]);
  expect(
    (await office.as('head@demo.test').get('/api/leave-requests/inbox')).headers.get('etag')
  ).not.toBe(tag);
});

test('a new request stands in the inbox at once, and is gone once it is considered', async () => {
  const key = await ask(await hire(office), '2026-10-12', '2026-10-13');
  expect(await rowOf(key)).toBeDefined();
  await post(SUPERIOR, `/${key}/consider`, { outcome: 'approved' });
  expect(await rowOf(key)).toBeUndefined();
});

test('a balance that is adjusted shows at once', async () => {
  const before = (await rowOf(waiting))?.available ?? 0;
  const posted = await office
    .panel('personnel@demo.test')
    .create('api::leave-ledger-entry.leave-ledger-entry', {
      nip: asker.nip,
      leaveType: 'annual',
      year: 2026,
      bucketYear: 2026,
      kind: 'adjust',
      days: 2,
      reason: 'Koreksi saldo',
    });
  expect(posted.status).toBe(201);
  expect((await rowOf(waiting))?.available).toBe(before + 2);
});

test('a colleague who asks for the same days, and a limit that is set, show at once', async () => {
  const colleague = await hire(office);
  await inArea(asker);
  await inArea(colleague);
  expect(await rowOf(waiting)).toMatchObject({ away: [], overThreshold: false });
  const other = await ask(colleague, '2026-10-06', '2026-10-08');
  expect((await rowOf(waiting))?.away).toHaveLength(1);
  const limit = (count: number | null) =>
    office.sql(`update work_areas set away_threshold = $1 where code = 'DEMO-BR'`, [count]);
  await limit(null);
  await post(SUPERIOR, `/${other}/consider`, { outcome: 'approved' });
  await post('head@demo.test', `/${other}/decide`, { outcome: 'approved' });
  expect(await rowOf(waiting)).toMatchObject({ overThreshold: false });
  await limit(1);
  expect(await rowOf(waiting)).toMatchObject({ overThreshold: true });
});

test('a new name shows at once', async () => {
  await office.sql(`update employees set name = 'Nama Baru' where id = $1`, [asker.id]);
  expect((await rowOf(waiting))?.employee.name).toBe('Nama Baru');
});

test('what rolls back is never shown', async () => {
  await office.sql(
    `begin; update employees set name = 'Tidak Jadi' where id = ${asker.id}; rollback`
  );
  expect((await rowOf(waiting))?.employee.name).toBe('Nama Baru');
});
