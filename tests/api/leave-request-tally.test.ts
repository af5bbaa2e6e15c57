import { resolve } from 'node:path';
import type * as talliesModule from '../../database/leave-request-tallies';
import { startOffice, type Office } from '../harness';

/** The tally that lists take their totals from, against the requests themselves. */
let office: Office;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.stop());

const BY_STATE = 'office_key, official_key, leave_state';

const counted = () =>
  office.sql(
    `select ${BY_STATE}, count(*)::int as number from leave_requests group by ${BY_STATE} order by ${BY_STATE}`
  );

const tallied = () =>
  office.sql(
    `select ${BY_STATE}, sum(change)::int as number from leave_request_tallies
      group by ${BY_STATE} having sum(change) <> 0 order by ${BY_STATE}`
  );

const totalOf = async (who: string, query: string): Promise<number> => {
  const { body } = await office.as(who).get(`/api/leave-requests?${query}`);
  return (body as { meta: { pagination: { total: number } } }).meta.pagination.total;
};

const newDraft = async (startDate: string): Promise<string> => {
  const { body } = await office.as('employee@demo.test').post('/api/leave-requests', {
    data: { leaveType: 'annual', startDate, endDate: startDate, reason: 'Keperluan keluarga' },
  });
  return (body as { data: { documentId: string } }).data.documentId;
};

const command = (who: string, id: string, name: string, data: object = {}) =>
  office.as(who).post(`/api/leave-requests/${id}/${name}`, { data });

let id: string;
const writes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a draft is made', async () => (id = await newDraft('2026-06-08'))],
  ['it is submitted', () => command('employee@demo.test', id, 'submit')],
  [
    'it is considered',
    () => command('superior@demo.test', id, 'consider', { outcome: 'approved' }),
  ],
  ['it is decided', () => command('head@demo.test', id, 'decide', { outcome: 'approved' })],
  ['it is cancelled', () => command('employee@demo.test', id, 'cancel')],
  [
    'a draft is discarded',
    async () =>
      office.as('employee@demo.test').delete(`/api/leave-requests/${await newDraft('2026-06-09')}`),
  ],
  ['a command is refused', () => command('head@demo.test', id, 'decide', { outcome: 'approved' })],
  [
    'raw SQL moves requests to another official',
    () => office.sql(`update leave_requests set official_key = 'somebody' where id % 3 = 0`),
  ],
  [
    'raw SQL rolls back',
    () => office.sql(`begin; update leave_requests set leave_state = 'draft'; rollback`),
  ],
];

test.each(writes)('the tally follows when %s', async (_, write) => {
  await write();
  expect(await tallied()).toEqual(await counted());
});

test('summing the tally up, by several at once, changes no number', async () => {
  const compiled = resolve(__dirname, '../../dist/database/leave-request-tallies.js');
  const { FOLD_TALLIES } = (await import(compiled)) as typeof talliesModule;
  const before = await office.sql('select 1 from leave_request_tallies');
  await Promise.all([
    office.sql(FOLD_TALLIES),
    office.db.raw(FOLD_TALLIES),
    command('employee@demo.test', await newDraft('2026-06-10'), 'submit'),
  ]);
  expect(await tallied()).toEqual(await counted());
  const after = await office.sql('select 1 from leave_request_tallies');
  expect(after.length).toBeLessThan(before.length);
});

test.each([
  ['', 'true'],
  ['filters[leaveState][$eq]=approved', `leave_state = 'approved'`],
  [
    'filters[$or][0][leaveState]=approved&filters[$or][1][leaveType]=sick',
    `(leave_state = 'approved' or leave_type = 'sick')`,
  ],
])('the head’s list with "%s" says how many there are', async (query, condition) => {
  const [{ number } = { number: -1 }] = await office.sql<{ number: number }>(
    `select count(*)::int as number
       from leave_requests r join employees e on e.email = 'head@demo.test'
      where ${condition}
        and (e.document_id = r.employee_key
             or e.document_id in (r.official_key, r.superior_key) and leave_state <> 'draft')`
  );
  expect(number).toBeGreaterThan(0);
  expect(await totalOf('head@demo.test', query)).toBe(number);
});
