import { startOffice, type Office } from '../harness';
import {
  explain,
  finalise,
  liveProfile,
  recordAction,
  recordNnc,
  review,
  type Told,
} from './compliance';
import { makeAgent, makeLetter, makeTrader, type Trader } from './traders';
import { hireWatch, makeApplication, must, type Watch } from './watched-consignments';

/** Profiles follow every event at once (compliance.md), and tell of a past day what was known then. */
const TODAY = '2026-11-05';

let office: Office;
let watch: Watch;
let agent: Trader;

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  watch = await hireWatch(office);
  agent = await makeAgent(office);
});
afterEach(() => office.setToday(TODAY));
afterAll(() => office.stop());

/** A trader with so many consignments of a month ago, reviewed; green, if there are ten. */
const established = async (consignments = 20): Promise<Trader> => {
  const trader = await makeTrader(office);
  await makeLetter(office, trader, agent);
  await finalise(office, watch, trader, consignments, '2026-10-01');
  await review();
  return trader;
};

const told = async (trader: Trader, asOf?: string) => {
  const answer = must(await explain(office, trader, watch.supervisor.email, asOf), 200);
  return answer.body.data as Told;
};

/** The live profile, which must be what the explanation says of today. */
const profileOf = async (trader: Trader): ReturnType<typeof liveProfile> => {
  const live = await liveProfile(office, trader);
  const { tier, assessedTier, guard, score, demerit, volume, counts, movement } =
    await told(trader);
  const explained = { tier, assessedTier, guard, score, demerit, volume, counts };
  expect({ ...explained, clean: movement.cleanApplications }).toEqual(live);
  return live;
};

const amend = async (action: string, data: object, who = watch.supervisor.email) =>
  must(await office.as(who).put(`/api/quarantine-actions/${action}`, { data }), 200);

test('a trader who has just registered has a profile, unrated', async () => {
  const trader = await makeTrader(office);
  expect(await profileOf(trader)).toMatchObject({
    ...{ tier: 'unrated', score: '95.00', demerit: '0', volume: '0', clean: 0 },
    counts: { detention: 0, refusal: 0, destruction: 0, nnc: 0 },
  });
});

describe('an event shows in the profile at once', () => {
  test('a detention, its severity, its annulment', async () => {
    const trader = await established();
    expect(await profileOf(trader)).toMatchObject({ tier: 'green', score: '97.50', volume: '20' });
    const application = await makeApplication(office, watch, trader);
    const action = await recordAction(office, watch, application, { actedOn: TODAY });
    const [{ severity } = { severity: '' }] = await office.sql<{ severity: string }>(
      'select severity from quarantine_actions where document_id = $1',
      [action]
    );
    expect(await profileOf(trader)).toMatchObject({
      counts: { detention: 1 },
      demerit: severity === 'administrative' ? '0.5' : '1',
    });
    await amend(action, { severity: 'deliberate', severityNote: 'Label dipalsukan' });
    expect(await profileOf(trader)).toMatchObject({
      ...{ tier: 'red', guard: 'deliberate', demerit: '2' },
    });
    await amend(action, { annulmentReason: 'Keberatan diterima' });
    expect(await profileOf(trader)).toMatchObject({
      ...{ assessedTier: 'green', demerit: '0', counts: { detention: 0 } },
      // Up only with a review.
      tier: 'red',
    });
  });

  test('a refusal, which also is a finalised application; and its destruction', async () => {
    const trader = await established();
    const application = await makeApplication(office, watch, trader);
    await recordAction(office, watch, application, { kind: 'refusal', actedOn: TODAY });
    expect(await profileOf(trader)).toMatchObject({
      ...{ volume: '21', counts: { detention: 0, refusal: 1, destruction: 0 } },
    });
    await recordAction(office, watch, application, { kind: 'destruction', actedOn: TODAY });
    expect(await profileOf(trader)).toMatchObject({
      ...{ volume: '21', counts: { detention: 0, refusal: 0, destruction: 1 } },
    });
  });

  test('an NNC once it is matched, until it is annulled', async () => {
    const trader = await established();
    const application = await makeApplication(office, watch, trader);
    const notice = await recordNnc(office, watch, '2026-11-02');
    expect(await profileOf(trader)).toMatchObject({ counts: { nnc: 0 } });
    const change = (data: object) =>
      office.as(watch.supervisor.email).put(`/api/nnc-records/${notice}`, { data });
    must(await change({ application }), 200);
    expect(await profileOf(trader)).toMatchObject({ counts: { nnc: 1 }, demerit: '6' });
    must(await change({ annulmentReason: 'Bukan kiriman ini' }), 200);
    expect(await profileOf(trader)).toMatchObject({ counts: { nnc: 0 }, demerit: '0' });
  });

  test('the cancellation of an application takes back what happened with it', async () => {
    const trader = await established();
    const application = await makeApplication(office, watch, trader);
    await recordAction(office, watch, application, { actedOn: TODAY });
    expect(await profileOf(trader)).toMatchObject({ counts: { detention: 1 } });
    const cancelled = await office
      .as(watch.officer.email)
      .post(`/api/service-applications/${application}/cancel`, { data: { reason: 'Batal' } });
    must(cancelled, 200);
    expect(await profileOf(trader)).toMatchObject({ counts: { detention: 0 }, demerit: '0' });
  });

  test('in the profile of the agent as well as of the principal', async () => {
    const trader = await established();
    const { counts: before } = await profileOf(agent);
    const application = await makeApplication(office, watch, trader, { agent });
    await recordAction(office, watch, application, { actedOn: TODAY });
    expect(await profileOf(trader)).toMatchObject({ counts: { detention: 1 } });
    expect((await profileOf(agent)).counts).toMatchObject({
      detention: (before.detention ?? 0) + 1,
    });
  });
});

describe('as of a past day', () => {
  test('stays what it was, whatever happens afterwards', async () => {
    const trader = await established();
    const before = await told(trader);
    const application = await makeApplication(office, watch, trader);

    office.setToday('2026-11-10');
    // Backdated: it happened before the day that was asked about, and nobody knew.
    const action = await recordAction(office, watch, application, { actedOn: '2026-11-04' });
    const detained = await told(trader);
    expect(detained.counts).toMatchObject({ detention: 1 });
    expect(await told(trader, TODAY)).toEqual(before);

    office.setToday('2026-11-12');
    await amend(action, { severity: 'pest', severityNote: 'Lalat buah' });
    const graver = await told(trader);
    expect(graver.demerit).toBe('1.5');
    expect(await told(trader, '2026-11-10')).toEqual(detained);

    office.setToday('2026-11-14');
    await finalise(office, watch, trader, 3, '2026-11-13');
    await amend(action, { annulmentReason: 'Keliru' });
    await review();
    expect(await told(trader)).toMatchObject({ demerit: '0', volume: '23' });
    expect(await told(trader, '2026-11-12')).toEqual(graver);
    expect(await told(trader, '2026-11-10')).toEqual(detained);
    expect(await told(trader, TODAY)).toEqual(before);
  });

  test('no day to come can be asked for', async () => {
    const trader = await makeTrader(office);
    const answer = await explain(office, trader, watch.supervisor.email, '2026-11-06');
    expect([answer.status, answer.body.error.details.reason]).toEqual([
      400,
      'compliance.day-ahead',
    ]);
  });
});

describe('from night to night', () => {
  test('a tier goes up by one, and only after five clean applications', async () => {
    const trader = await established();
    const application = await makeApplication(office, watch, trader);
    const action = await recordAction(office, watch, application, { actedOn: TODAY });
    await amend(action, { severity: 'deliberate', severityNote: 'Label dipalsukan' });
    expect(await profileOf(trader)).toMatchObject({ tier: 'red' });
    await amend(action, { annulmentReason: 'Keberatan diterima' });

    // With nothing against it, all twenty are clean.
    const tiers: unknown[] = [];
    for (const day of ['2026-11-06', '2026-11-07', '2026-11-08', '2026-11-09']) {
      office.setToday(day);
      await review();
      // Once a day, however often.
      await review();
      tiers.push((await profileOf(trader)).tier);
    }
    expect(tiers).toEqual(['orange', 'yellow', 'green', 'green']);
    const { reviews } = await told(trader);
    expect(reviews.map(({ fromTier, toTier, cause }) => [fromTier, toTier, cause])).toEqual([
      ['unrated', 'green', 'event'],
      ['green', 'red', 'event'],
      ['red', 'orange', 'review'],
      ['orange', 'yellow', 'review'],
      ['yellow', 'green', 'review'],
    ]);
  });

  test('without five clean applications it stays, however good the score', async () => {
    const trader = await established(40);
    const application = await makeApplication(office, watch, trader);
    await recordAction(office, watch, application, {
      ...{ kind: 'destruction', actedOn: TODAY, severity: 'pest', severityNote: 'Hama' },
    });
    const { tier } = await profileOf(trader);
    expect(tier).not.toBe('green');
    // Nine months later the incident weighs half; nobody has shipped since.
    office.setToday('2027-08-06');
    await review();
    expect((await profileOf(trader)).tier).toBe(tier);
    await finalise(office, watch, trader, 5, '2027-08-05');
    office.setToday('2027-08-07');
    await review();
    expect((await profileOf(trader)).tier).not.toBe(tier);
  });
});
