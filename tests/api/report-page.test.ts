import { startOffice, type Office } from '../harness';

/** The routes of the panel's report pages: who gets in, and that they tell what REST tells. */
const PERSONNEL = 'personnel@demo.test';
const HEAD = 'head@demo.test';
const MANAGER = 'manager@demo.test';
const SUPER_ADMIN = 'superadmin@demo.test';
const YEAR = 2026;

let office: Office;

beforeAll(async () => {
  office = await startOffice();
});

afterAll(() => office.stop());

const REPORTS = [
  `/leave-report?year=${YEAR}`,
  '/leave-report/choices',
  `/leave-report.xlsx?year=${YEAR}`,
  `/leave-report.csv?year=${YEAR}`,
];
const RECONCILE = '/reconcile';

test.each([...REPORTS, RECONCILE])('%s needs an account of the panel', async (path) => {
  expect((await office.anonymous.get(`/dashboard${path}`)).status).toBe(401);
  expect((await office.as(PERSONNEL).get(`/dashboard${path}`)).status).toBe(401);
  const program = await office.apiToken('full-access');
  expect((await program.get(`/dashboard${path}`)).status).toBe(401);
});

test.each([
  { who: SUPER_ADMIN, reports: 200, reconciles: 200 },
  { who: PERSONNEL, reports: 200, reconciles: 200 },
  { who: HEAD, reports: 200, reconciles: 403 },
  { who: MANAGER, reports: 200, reconciles: 403 },
  { who: 'superior@demo.test', reports: 403, reconciles: 403 },
  { who: 'officer@demo.test', reports: 403, reconciles: 403 },
  { who: 'treasurer@demo.test', reports: 403, reconciles: 403 },
])('$who gets reports: $reports, the reconciliation: $reconciles', async (role) => {
  const panel = office.panel(role.who);
  for (const path of REPORTS) {
    expect([path, (await panel.get(`/dashboard${path}`)).status]).toEqual([path, role.reports]);
  }
  expect((await panel.get(`/dashboard${RECONCILE}`)).status).toBe(role.reconciles);
});

test('the panel is told what REST tells, as a table and as a file', async () => {
  const query = `year=${YEAR}&groupBy=work-area`;
  const rest = (await office.as(PERSONNEL).get(`/api/leave-reports?${query}`)).body;
  const panel = (await office.panel(PERSONNEL).get(`/dashboard/leave-report?${query}`)).body;
  expect(rest.data.length).toBeGreaterThan(0);
  expect(panel.data).toEqual({ ...rest.meta, rows: rest.data });
  const csv = (who: { get: Office['anonymous']['get'] }, path: string) =>
    who.get(`${path}?${query}`).then(({ body }) => String(body));
  expect(await csv(office.panel(PERSONNEL), '/dashboard/leave-report.csv')).toBe(
    await csv(office.as(PERSONNEL), '/api/leave-reports.csv')
  );
});

test('everybody chooses from the offices they may have a report of', async () => {
  const choices = async (who: string) =>
    (await office.panel(who).get('/dashboard/leave-report/choices')).body.data as {
      thisYear: number;
      years: number[];
      offices: { documentId: string; name: string }[];
    };
  const [all, own] = [await choices(SUPER_ADMIN), await choices(HEAD)];
  expect(own.thisYear).toBe(YEAR);
  expect(own.years).toContain(YEAR);
  expect([...own.years].sort((a, b) => b - a)).toEqual(own.years);
  expect(own.offices).toHaveLength(1);
  expect(all.offices.length).toBeGreaterThan(1);
  const [other] = all.offices.filter(({ documentId }) => documentId !== own.offices[0]?.documentId);
  const asked = `/dashboard/leave-report?year=${YEAR}&office=${other?.documentId}`;
  expect((await office.panel(HEAD).get(asked)).status).toBe(403);
  expect((await office.panel(SUPER_ADMIN).get(asked)).status).toBe(200);
});

test('a finding leads to its request, and to nobody’s where that is gone', async () => {
  const [request] = await office.sql<{ key: string; number: string }>(
    `select document_id as key, number from leave_requests where leave_state = 'approved'
      and leave_type = 'annual' order by id limit 1`
  );
  const findings = async () => {
    const { body } = await office.panel(SUPER_ADMIN).get(`/dashboard${RECONCILE}`);
    expect(Date.parse(body.data.checkedAt as string)).toBeLessThanOrEqual(Date.now());
    return body.data.findings as { rule: string; requestKey: string | null; message: string }[];
  };
  expect(await findings()).toEqual([]);
  const renamed = (from: string, to: string) =>
    office.sql(`begin; set local session_replication_role = replica;
      update leave_decisions set request_key = '${to}' where request_key = '${from}'; commit`);
  await renamed(request?.key ?? '', 'gone');
  const found = await findings();
  await renamed('gone', request?.key ?? '');
  expect(found).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rule: 'steps-of-state', requestKey: request?.key }),
      expect.objectContaining({ rule: 'step-without-request', requestKey: null }),
    ])
  );
  expect(await findings()).toEqual([]);
});
