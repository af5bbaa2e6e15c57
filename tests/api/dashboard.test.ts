import { startOffice, type Office } from '../harness';

/** The panel's own routes: who gets in, and what of it. */
let office: Office;

beforeAll(async () => {
  office = await startOffice();
});

afterAll(() => office.stop());

test('nobody reads an inbox without signing in to the panel', async () => {
  expect((await office.anonymous.get('/dashboard/inbox')).status).toBe(401);
  expect((await office.as('superior@demo.test').get('/dashboard/inbox')).status).toBe(401);
});

test('the superior reads their inbox in the panel', async () => {
  const answer = await office.panel('superior@demo.test').get('/dashboard/inbox');
  expect(answer.status).toBe(200);
  expect(Array.isArray(answer.body.data)).toBe(true);
});
