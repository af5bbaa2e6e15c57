import { startOffice, type Office } from '../harness';

/** The calendar's routes in the panel: who gets in, and that they tell what the API tells. */
const ROLES = ['superadmin', 'head', 'superior', 'personnel', 'officer', 'treasurer', 'manager'];
const MONTH = 'from=2026-03-01&to=2026-03-31';
const PATHS = [
  `/calendar?${MONTH}`,
  '/calendar/places',
  `/calendar/export.xlsx?${MONTH}`,
  `/calendar/export.ics?${MONTH}`,
  '/calendar/feeds',
];

let office: Office;

beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.stop());

const addressOf = (role: string): string => `${role}@demo.test`;

test.each(PATHS)('%s needs an account of the panel, and the right to the page', async (path) => {
  const route = `/dashboard${path}`;
  expect((await office.anonymous.get(route)).status).toBe(401);
  expect((await office.as(addressOf('superior')).get(route)).status).toBe(401);
  expect((await (await office.apiToken('full-access')).get(route)).status).toBe(401);
  const right = `delete from admin_permissions p
    using admin_permissions_role_lnk l, admin_roles r
    where p.id = l.permission_id and r.id = l.role_id and r.code = 'treasurer'
      and p.action = 'plugin::dashboard.calendar.read'`;
  expect((await office.panel(addressOf('manager')).get(route)).status).toBe(200);
  await office.sql(right);
  expect((await office.panel(addressOf('treasurer')).get(route)).status).toBe(403);
});

/** Those of them who have an account of the API as well. */
const IN_BOTH = ['head', 'superior', 'personnel'];

test.each(IN_BOTH)('%s sees in the panel what the API shows them', async (role) => {
  const inPanel = await office.panel(addressOf(role)).get(`/dashboard/calendar?${MONTH}`);
  const byApi = await office.as(addressOf(role)).get(`/api/leave-calendar?${MONTH}`);
  expect(inPanel.status).toBe(200);
  expect(inPanel.body).toEqual(byApi.body);
});

test.each(ROLES.filter((role) => role !== 'treasurer'))(
  '%s is offered the places whose calendar opens, and no other',
  async (role) => {
    const panel = office.panel(addressOf(role));
    const { body } = await panel.get('/dashboard/calendar/places');
    expect(body.data).toMatchObject({ today: '2026-03-02', keepsFeeds: role !== 'superadmin' });
    const offered = (body.data.places as { parameter: string; documentId: string }[]).map(
      ({ parameter, documentId }) => `${parameter}=${documentId}`
    );
    const all = await office.sql<{ place: string }>(
      `select 'office=' || document_id as place from offices
       union all select 'workArea=' || document_id from work_areas
       union all select 'orgUnit=' || document_id from org_units`
    );
    const open: string[] = [];
    for (const { place } of all) {
      const { status } = await panel.get(`/dashboard/calendar?${MONTH}&${place}`);
      expect([200, 404]).toContain(status);
      if (status === 200) open.push(place);
    }
    expect(open.length).toBeGreaterThan(0);
    expect([...offered].sort()).toEqual([...open].sort());
  }
);

test('a feed is its holder’s: nobody else revokes it, and once revoked it is gone', async () => {
  const holder = office.panel(addressOf('officer'));
  const made = await holder.post('/dashboard/calendar/feeds', { data: { name: 'Telepon' } });
  expect(made.status).toBe(201);
  const path = `/dashboard/calendar/feeds/${made.body.data.documentId as string}`;
  expect((await office.panel(addressOf('superior')).delete(path)).status).toBe(404);
  expect((await holder.get('/dashboard/calendar/feeds')).body.data).toHaveLength(1);
  expect((await holder.delete(path)).status).toBe(204);
  expect((await holder.get('/dashboard/calendar/feeds')).body.data).toEqual([]);
});

test('who is no employee has no feeds to make', async () => {
  const made = await office
    .panel(addressOf('superadmin'))
    .post('/dashboard/calendar/feeds', { data: {} });
  expect(made.status).toBe(403);
});
