import { differences, finalise, liveProfile, REASONS } from '../api/compliance';
import { makeAgent, makeLetter, makeTrader, type Trader } from '../api/traders';
import { hireWatch, makeApplication, type Watch } from '../api/watched-consignments';
import { addDays } from '../../src/domain/calendar/iso-date';
import type * as reviewModule from '../../src/jobs/review-profiles';
import { startOffice, type Office } from '../harness';
import { runningModule } from './staff';

/** Profiles when several things happen at once: none is lost, and no tier moves twice. */
const TODAY = '2026-11-05';

let office: Office;
let watch: Watch;
let agent: Trader;

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  watch = await hireWatch(office);
  agent = await makeAgent(office);
});
afterEach(async () => {
  expect(await differences()).toEqual([]);
  office.setToday(TODAY);
});
afterAll(() => office.stop());

const reviewProfiles = async (): Promise<number> => {
  const { reviewProfiles: review } =
    await runningModule<typeof reviewModule>('jobs/review-profiles');
  return (await review()).profiles;
};

const detain = async (application: string): Promise<number> => {
  const [reason] = await office.sql<{ key: string }>(
    'select document_id as key from action_reasons where code = $1',
    [REASONS.detention]
  );
  const answer = await office.as(watch.officer.email).post('/api/quarantine-actions', {
    data: { kind: 'detention', application, actedOn: TODAY, reason: reason?.key },
  });
  return answer.status;
};

test('events on consignments of one trader at once are all counted', async () => {
  const trader = await makeTrader(office);
  await makeLetter(office, trader, agent);
  await finalise(office, watch, trader, 20, '2026-10-01');
  const applications: string[] = [];
  for (let made = 0; made < 8; made += 1) {
    applications.push(await makeApplication(office, watch, trader, { agent }));
  }
  const statuses = await Promise.all(applications.map(detain));
  expect(new Set(statuses)).toEqual(new Set([201]));
  expect((await liveProfile(office, trader)).counts.detention).toBe(8);
  expect((await liveProfile(office, agent)).counts.detention).toBe(8);
});

test('two principals with one agent, in either order, wait for each other and end', async () => {
  const traders = [await makeTrader(office), await makeTrader(office)];
  const applications: string[] = [];
  for (const trader of traders) {
    await makeLetter(office, trader, agent);
    for (let made = 0; made < 4; made += 1) {
      applications.push(await makeApplication(office, watch, trader, { agent }));
    }
  }
  const before = (await liveProfile(office, agent)).counts.detention ?? 0;
  const statuses = await Promise.all(applications.map(detain));
  expect(new Set(statuses)).toEqual(new Set([201]));
  expect((await liveProfile(office, agent)).counts.detention).toBe(before + 8);
});

test('reviews at once, with an event between them, review each profile once', async () => {
  const trader = await makeTrader(office);
  await finalise(office, watch, trader, 20, '2026-10-01');
  const application = await makeApplication(office, watch, trader);
  await reviewProfiles();
  office.setToday(addDays(TODAY, 1));
  const [stored] = await office.sql<{ n: number }>(
    'select count(*)::int as n from compliance_profiles'
  );
  const [status, ...reviewed] = await Promise.all([
    detain(application),
    ...Array.from({ length: 4 }, reviewProfiles),
  ]);
  expect(status).toBe(201);
  // Taken with SKIP LOCKED, what an event held is left to the next round.
  const left = await reviewProfiles();
  expect(reviewed.reduce((sum, profiles) => sum + profiles, left)).toBe(stored?.n);
  const due = await office.sql(
    `select 1 from compliance_profiles where reviewed_on is distinct from '${addDays(TODAY, 1)}'`
  );
  expect(due).toEqual([]);
  const [twice] = await office.sql<{ n: number }>(
    `select count(*)::int as n from (
       select 1 from compliance_reviews where cause = 'review'
        group by service_user_key, on_day having count(*) > 1) moved_twice`
  );
  expect(twice?.n).toBe(0);
});
