import { startOffice, type Office } from '../harness';

let office: Office;
beforeAll(async () => {
  office = await startOffice({ env: { LOGINS_PER_MINUTE: '3', VERIFICATIONS_PER_MINUTE: '20' } });
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

test('papers are looked up only so often a minute, by the page and the route together', async () => {
  const unknown = '0000-0000-0000-0000';
  const statuses: number[] = [];
  for (let count = 0; count < 11; count += 1) {
    statuses.push((await office.anonymous.get(`/api/verify/${unknown}`)).status);
    statuses.push((await office.anonymous.get(`/verify/${unknown}`)).status);
  }
  expect(statuses).toEqual([...Array<number>(20).fill(404), 429, 429]);
  const closed = await office.anonymous.get(`/api/verify/${unknown}`);
  expect(closed.body.error.details.code).toBe('TOO_MANY_REQUESTS');
  expect(closed.headers.get('retry-after')).toBe('60');
});
