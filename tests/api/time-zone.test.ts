import { startOffice, TEST_TODAY, type Office } from '../harness';

/** The office's server stands in Indonesia, its clock on the wall seven hours before UTC. */
let office: Office;
beforeAll(async () => {
  office = await startOffice({ env: { TZ: 'Asia/Jakarta' } });
});
afterAll(() => office.stop());

interface Told {
  readonly data: readonly { readonly createdAt: string }[];
}

test('moments are the same wherever the server stands, and mail goes out at once', async () => {
  const employee = office.as('employee@demo.test');
  const before = Date.now();
  const draft = await employee.post('/api/leave-requests', {
    data: {
      leaveType: 'annual',
      startDate: '2026-06-08',
      endDate: '2026-06-09',
      reason: 'Keluarga',
    },
  });
  const { documentId, createdAt } = (
    draft.body as { data: { documentId: string; createdAt: string } }
  ).data;
  expect(Math.abs(Date.parse(createdAt) - before)).toBeLessThan(60_000);
  await employee.post(`/api/leave-requests/${documentId}/submit`);
  await office.as('superior@demo.test').post(`/api/leave-requests/${documentId}/consider`, {
    data: { outcome: 'approved' },
  });

  const { body } = await employee.get(`/api/leave-requests/${documentId}`);
  const { decisions } = (body as { data: { decisions: readonly { decidedAt: string }[] } }).data;
  // Noon in the office, on the day that the test has chosen.
  expect(decisions[0]?.decidedAt).toBe(`${TEST_TODAY}T05:00:00.000Z`);

  const told = await employee.get('/api/notifications?sort=id:desc&pagination[pageSize]=1');
  const [message] = (told.body as Told).data;
  expect(Math.abs(Date.parse(message?.createdAt ?? '') - Date.now())).toBeLessThan(60_000);

  const [late] = await office.sql<{ seconds: number }>(
    `select max(extract(epoch from next_attempt_at - now()))::int as seconds
       from notifications where mail_state = 'owed'`
  );
  // What is on its way this moment is put off by the lease; a wrong zone would be hours.
  expect(late?.seconds ?? 0).toBeLessThan(600);
});
