import { startOffice, type Answer, type HttpClient, type Office } from '../harness';
import { hire } from './staff';

/** The panel's routes of the staff import and the holiday preview: who gets in, and to whose data. */
const PERSONNEL = 'personnel@demo.test';
const SUPER_ADMIN = 'superadmin@demo.test';
const OTHERS = [
  'head@demo.test',
  'superior@demo.test',
  'officer@demo.test',
  'supervision@demo.test',
  'treasurer@demo.test',
  'manager@demo.test',
];
const NIP = '199003032015011001';
const FILE = `NIP;Nama;Jenis kepegawaian;Jabatan;TMT\n${NIP};Orang Baru;PNS;Pemeriksa;2015-01-01\n`;

let office: Office;

beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.stop());

const send = (
  client: HttpClient,
  fields: Readonly<Record<string, string>> = {}
): Promise<Answer> => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([FILE]), 'pegawai.csv');
  return client.post('/dashboard/staff-imports', form);
};

const preview = (client: HttpClient, data: object = { action: 'create', date: '2026-08-04' }) =>
  client.post('/dashboard/holidays/preview', { data });

const keyOf = async (code: string): Promise<string> => {
  const [row] = await office.sql<{ key: string }>(
    'select document_id as key from offices where code = $1',
    [code]
  );
  return row?.key ?? '';
};

describe('who gets in', () => {
  const everyRoute = async (client: HttpClient): Promise<number[]> => {
    const answers = [
      await client.get('/dashboard/staff-imports/offices'),
      await client.get('/dashboard/staff-imports/template.csv'),
      await client.get('/dashboard/staff-imports/none'),
      await send(client),
      await preview(client),
    ];
    return answers.map(({ status }) => status);
  };

  test('nobody without an account of the panel', async () => {
    const shut = [401, 401, 401, 401, 401];
    expect(await everyRoute(office.anonymous)).toEqual(shut);
    expect(await everyRoute(office.as(PERSONNEL))).toEqual(shut);
    expect(await everyRoute(await office.apiToken('full-access'))).toEqual(shut);
  });

  test.each(OTHERS)('%s has no such right', async (who) => {
    expect(await everyRoute(office.panel(who))).toEqual([403, 403, 403, 403, 403]);
  });
});

describe('an import from the panel', () => {
  test('goes into the own office of personnel administration, and none else', async () => {
    const panel = office.panel(PERSONNEL);
    const offices = await panel.get('/dashboard/staff-imports/offices');
    expect(offices.body.data.map(({ code }: { code: string }) => code)).toEqual(['DEMO']);
    expect((await send(panel, { office: 'DEMO2' })).status).toBe(403);
    const checked = await send(panel);
    expect([checked.status, checked.body.data.report.totals.create]).toEqual([200, 1]);
    const found = await panel.get(`/dashboard/staff-imports/${checked.body.data.documentId}`);
    expect(found.body.data).toEqual(checked.body.data);
    expect(await office.sql('select 1 from employees where nip = $1', [NIP])).toEqual([]);
  });

  test('goes into the office that the super admin names', async () => {
    const panel = office.panel(SUPER_ADMIN);
    const offices = await panel.get('/dashboard/staff-imports/offices');
    expect(offices.body.data.length).toBeGreaterThan(1);
    const done = await send(panel, { office: 'DEMO2', mode: 'all' });
    expect([done.status, done.body.data.report?.totals.create]).toEqual([200, 1]);
    const [row] = await office.sql<{ key: string }>(
      'select office_key as key from employees where nip = $1',
      [NIP]
    );
    expect(row?.key).toBe(await keyOf('DEMO2'));
    const { documentId } = done.body.data as { documentId: string };
    const foreign = await office.panel(PERSONNEL).get(`/dashboard/staff-imports/${documentId}`);
    expect(foreign.status).toBe(404);
  });

  test('has its template', async () => {
    const template = await office.panel(PERSONNEL).get('/dashboard/staff-imports/template.csv');
    expect([template.status, String(template.body).includes('NIP')]).toEqual([200, true]);
    expect(
      (await office.panel(PERSONNEL).get('/dashboard/staff-imports/template.exe')).status
    ).toBe(404);
  });
});

describe('the preview of a holiday', () => {
  test('names who is affected to those who may make the change, and writes nothing', async () => {
    const { email, name } = await hire(office);
    const mine = office.as(email);
    const made = await mine.post('/api/leave-requests', {
      data: {
        leaveType: 'annual',
        startDate: '2026-08-03',
        endDate: '2026-08-07',
        reason: 'Keluarga',
      },
    });
    await mine.post(`/api/leave-requests/${made.body.data.documentId}/submit`);
    const own = { action: 'create', date: '2026-08-04', office: await keyOf('DEMO') };
    const answer = await preview(office.panel(PERSONNEL), own);
    expect(answer.body.data).toMatchObject([
      { employee: { name }, workingDaysBefore: 5, workingDaysAfter: 4 },
    ]);
    expect(await office.sql(`select 1 from holidays where date = '2026-08-04'`)).toEqual([]);
    const everywhere = await preview(office.panel(PERSONNEL));
    expect(everywhere.status).toBe(403);
    expect((await preview(office.panel(SUPER_ADMIN))).body.data).toHaveLength(1);
  });
});
