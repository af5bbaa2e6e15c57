import { startOffice, TEST_TODAY, type HttpClient, type Office } from '../harness';
import { upload, uploadLetter } from './evidence';
import { employeeOf, hire, type Staff } from './staff';

const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const PERSONNEL = 'personnel@demo.test';
const REQUEST = 'api::leave-request.leave-request';

let office: Office;
let sick: Staff;
let colleague: Staff;
let deputy: Staff;
let letter: number;
let key: string;

beforeAll(async () => {
  office = await startOffice();
  sick = await hire(office, { panelRole: 'quarantine-officer' });
  colleague = await hire(office, { panelRole: 'superior' });
  deputy = await hire(office, { panelRole: 'manager' });
  letter = await uploadLetter(office.as(sick.email));
  const made = await office.as(sick.email).post('/api/leave-requests', {
    data: {
      leaveType: 'sick',
      startDate: '2026-03-09',
      endDate: '2026-03-10',
      reason: 'Sakit',
      addressDuringLeave: 'Jl. Contoh 1',
      phone: '0812',
      substitute: colleague.documentId,
      attachments: [letter],
    },
  });
  key = made.body.data.documentId as string;
  const answer = await office.as(sick.email).post(`/api/leave-requests/${key}/submit`);
  expect(answer.status).toBe(200);
});
afterEach(() => office.setToday(TEST_TODAY));
afterAll(() => office.stop());

/** Links to files in an answer, wherever it has them. */
const linksIn = (body: unknown): string[] => [
  ...new Set(JSON.stringify(body ?? null).match(/\/files\/[^"\\]+/g)),
];

const opens = async (link: string): Promise<boolean> =>
  (await office.anonymous.get(link)).status === 200;

const GRAPHQL = {
  one: `query($key: ID!) { leaveRequest(documentId: $key) { attachments { name url } } }`,
  connection: `query($key: ID!) { leaveRequest(documentId: $key) { attachments_connection { nodes { name url } } } }`,
  list: `query($key: ID!) { leaveRequests(filters: { documentId: { eq: $key } }) { attachments { name url } } }`,
};

/** Every way to ask for evidence with an API account or a token, by name. */
const waysOf = (client: HttpClient): Record<string, () => Promise<unknown>> => ({
  'REST one': async () => (await client.get(`/api/leave-requests/${key}`)).body,
  'REST list': async () =>
    (await client.get(`/api/leave-requests?populate=attachments&filters[documentId][$eq]=${key}`))
      .body,
  'REST list, everything': async () => (await client.get('/api/leave-requests?populate=*')).body,
  'REST inbox': async () => (await client.get('/api/leave-requests/inbox')).body,
  'REST notifications': async () => (await client.get('/api/notifications?populate=*')).body,
  'REST file': async () => (await client.get(`/api/upload/files/${letter}`)).body,
  'REST files': async () => (await client.get('/api/upload/files?populate=related')).body,
  'GraphQL one': async () => (await client.graphql(GRAPHQL.one, { key })).body,
  'GraphQL connection': async () => (await client.graphql(GRAPHQL.connection, { key })).body,
  'GraphQL list': async () => (await client.graphql(GRAPHQL.list, { key })).body,
  'GraphQL files': async () =>
    (await client.graphql('{ uploadFiles { url related { __typename } } }')).body,
});

const panelWaysOf = (who: string): Record<string, () => Promise<unknown>> => {
  const panel = office.panel(who);
  return {
    'edit view': async () => (await panel.find(REQUEST, key)).body,
    'list view': async () => (await panel.list(REQUEST, 'pageSize=100&populate=attachments')).body,
    'media library': async () => (await panel.get('/upload/files?pageSize=100')).body,
    'media library, related': async () =>
      (await panel.get('/upload/files?pageSize=100&populate=related')).body,
    'one file': async () => (await panel.get(`/upload/files/${letter}`)).body,
  };
};

const shownBy = async (ways: Record<string, () => Promise<unknown>>): Promise<string[]> => {
  const [file] = await office.sql<{ hash: string }>('select hash from files where id = $1', [
    letter,
  ]);
  const shown: string[] = [];
  for (const [name, ask] of Object.entries(ways)) {
    if (linksIn(await ask()).some((link) => link.includes(file?.hash ?? ''))) shown.push(name);
  }
  return shown;
};

describe('a medical letter', () => {
  test.each([
    ['a colleague who stands in', () => colleague.email],
    ['a colleague', () => 'colleague@demo.test'],
    ['somebody of another office', () => 'head2@demo.test'],
    ['who acted for the head last week', () => deputy.email],
  ])('is not shown to %s', async (_who, email) => {
    await actAsHead(deputy, '2026-02-23', '2026-02-27');
    expect(await shownBy(waysOf(office.as(email())))).toEqual([]);
  });

  test.each(['colleague', 'deputy', 'head2', 'manager', 'officer'])(
    'is not shown in the panel to %s',
    async (name) => {
      const email = { colleague: colleague.email, deputy: deputy.email }[name];
      expect(await shownBy(panelWaysOf(email ?? `${name}@demo.test`))).toEqual([]);
    }
  );

  test.each([
    ['the requester', () => sick.email],
    ['the superior', () => SUPERIOR],
    ['the official', () => HEAD],
    ['personnel administration', () => PERSONNEL],
  ])('is shown to %s, by links that open', async (_who, email) => {
    const ways = waysOf(office.as(email()));
    expect(await shownBy(ways)).toEqual(
      expect.arrayContaining(['REST one', 'REST list', 'GraphQL one', 'GraphQL list'])
    );
    for (const name of ['REST one', 'REST list', 'GraphQL one', 'GraphQL list']) {
      const [link = ''] = linksIn(await ways[name]?.());
      expect([name, await opens(link)]).toEqual([name, true]);
    }
    expect(await shownBy(panelWaysOf(email()))).toContain('edit view');
  });

  test('is shown to who acts for the official, on the days of the appointment', async () => {
    await actAsHead(deputy, '2026-03-16', '2026-03-17');
    const ways = waysOf(office.as(deputy.email));
    expect(await shownBy(ways)).toEqual([]);
    office.setToday('2026-03-16');
    expect(await shownBy(ways)).toContain('REST one');
    office.setToday('2026-03-25');
    expect(await shownBy(ways)).toEqual([]);
  });

  test('is shown to a token that was given files by name, and to no other', async () => {
    const requests = [`${REQUEST}.find`, `${REQUEST}.findOne`];
    const without = await office.apiToken(requests);
    expect((await without.get(`/api/leave-requests/${key}`)).status).toBe(200);
    expect(await shownBy(waysOf(without))).toEqual([]);
    const given = await office.apiToken([
      ...requests,
      'plugin::upload.content-api.find',
      'plugin::upload.content-api.findOne',
    ]);
    expect(await shownBy(waysOf(given))).toContain('REST one');
  });

  test('has no address that opens without a signature, or with a stale one', async () => {
    const { body } = await office.as(sick.email).get(`/api/leave-requests/${key}`);
    const [link = ''] = linksIn(body);
    const [path = '', query = ''] = link.split('?');
    const signature = new URLSearchParams(query);
    expect(Number(signature.get('expires')) * 1000 - Date.now()).toBeLessThanOrEqual(20 * 60_000);
    signature.set('expires', String(Number(signature.get('expires')) + 600));
    for (const other of [
      path,
      `${path}?${signature.toString()}`,
      path.replace('/files', '/uploads'),
    ]) {
      expect([other, await opens(other)]).toEqual([other, false]);
    }
  });

  test('is not attached to a request of one’s own by who cannot read it', async () => {
    const answer = await office.as(colleague.email).post('/api/leave-requests', {
      data: {
        leaveType: 'sick',
        startDate: '2026-04-06',
        endDate: '2026-04-07',
        attachments: [letter],
      },
    });
    expect(answer.status).toBe(400);
    expect(
      (await upload(office.as(colleague.email), { path: `/api/upload?id=${letter}` })).status
    ).toBe(400);
  });
});

const actAsHead = async (who: Staff, startDate: string, endDate: string): Promise<void> => {
  const head = await employeeOf(office, HEAD);
  await office.strapi.documents('api::acting-appointment.acting-appointment').create({
    data: {
      kind: 'plh',
      appointee: who.documentId,
      replaces: head.documentId,
      decreeNumber: `SK-${startDate}`,
      startDate,
      endDate,
    } as never,
  });
};
