import { startOffice, type Office } from '../harness';

let office: Office;
beforeAll(async () => {
  office = await startOffice({ env: { LOGINS_PER_MINUTE: '3' } });
});
afterAll(() => office.stop());

test('an invitation is asked for as often a minute as somebody may sign in', async () => {
  const ask = () => office.anonymous.get(`/invitation/${'A'.repeat(43)}`);
  const answers = [await ask(), await ask(), await ask(), await ask(), await ask()];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 429, 429]);
  expect(answers[4]?.headers.get('retry-after')).toBe('60');
  expect((answers[4]?.body as Buffer).toString()).toContain('Tunggu satu menit');
  await office.sql(`update request_counts set since = since - interval '61 seconds'`);
  expect((await ask()).status).toBe(404);
});
