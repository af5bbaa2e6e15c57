import { addDays } from '../../src/domain/calendar/iso-date';
import { startOffice, type Answer, type Office } from '../harness';
import {
  differences,
  explain,
  finalise,
  liveProfile,
  recordAction,
  recordNnc,
  REASONS,
  review,
} from './compliance';
import { makeAgent, makeLetter, makeTrader, type Trader } from './traders';
import { hireWatch, makeApplication, must, type Watch } from './watched-consignments';

/**
 * A history that nobody has thought out: whatever happens in which order, live profiles are what a full
 * recomputation finds, and what was told of a day is told of it for ever.
 */
const FIRST_DAY = '2026-03-02';
const DAYS = 24;
const ACTS_A_DAY = 5;

let office: Office;
let watch: Watch;
let agent: Trader;
const traders: Trader[] = [];

beforeAll(async () => {
  office = await startOffice({ today: FIRST_DAY });
  watch = await hireWatch(office);
  agent = await makeAgent(office);
  for (let made = 0; made < 3; made += 1) {
    const trader = await makeTrader(office);
    await makeLetter(office, trader, agent, { validUntil: '2028-12-31' });
    traders.push(trader);
  }
});
afterAll(() => office.stop());

/** The same numbers every time: what fails can be looked at again. */
const makeDice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
};

const SEVERITIES = ['administrative', 'substantive', 'pest', 'deliberate', 'not-attributable'];

/** What there is to act on; what the rules refuse is no event. */
const known = { applications: [] as string[], actions: [] as string[], notices: [] as string[] };

const put = (path: string, data: object): Promise<Answer> =>
  office.as(watch.supervisor.email).put(path, { data });

const act = async (dice: ReturnType<typeof makeDice>, today: string): Promise<string> => {
  const trader = traders[dice(traders.length)] as Trader;
  const one = (of: readonly string[]): string => of[dice(of.length)] ?? '';
  switch (dice(8)) {
    case 0:
    case 1: {
      const application = await makeApplication(
        office,
        watch,
        trader,
        dice(2) === 0 ? { agent } : {}
      );
      known.applications.push(application);
      return `${application} was handed in`;
    }
    case 2: {
      const actedOn = addDays(today, -dice(3));
      const kind = (Object.keys(REASONS) as (keyof typeof REASONS)[])[dice(3)] ?? 'detention';
      const application = one(known.applications);
      try {
        const severity = { severity: one(SEVERITIES), severityNote: 'Menurut petugas' };
        const more = { actedOn, kind, ...severity };
        known.actions.push(await recordAction(office, watch, application, more));
        return `${kind} on ${application}`;
      } catch {
        return 'refused by the rules';
      }
    }
    case 3:
      await put(`/api/quarantine-actions/${one(known.actions)}`, {
        ...{ severity: one(SEVERITIES), severityNote: `Ditinjau lagi ${today}` },
      });
      return 'a severity';
    case 4:
      await put(`/api/quarantine-actions/${one(known.actions)}`, {
        annulmentReason: 'Keberatan diterima',
      });
      return 'an annulment';
    case 5: {
      const application = one(known.applications);
      const more = dice(2) === 0 || application === '' ? {} : { application };
      known.notices.push(await recordNnc(office, watch, addDays(today, -dice(10)), more));
      return 'an NNC';
    }
    case 6:
      await put(
        `/api/nnc-records/${one(known.notices)}`,
        dice(2) === 0
          ? { application: one(known.applications) }
          : { annulmentReason: 'Bukan kiriman ini' }
      );
      return 'an NNC is matched, or annulled';
    default:
      if (dice(2) === 0) {
        const path = `/api/service-applications/${one(known.applications)}/cancel`;
        await office.as(watch.officer.email).post(path, { data: { reason: 'Batal' } });
        return 'a cancellation';
      }
      await finalise(office, watch, trader, 4 + dice(12), addDays(today, -dice(60)), agent);
      return 'consignments were finalised';
  }
};

test('live profiles are what recomputation finds, and answers of past days do not change', async () => {
  const dice = makeDice(20_261_122);
  const answers = new Map<string, unknown>();
  let events = 0;
  let today = FIRST_DAY;
  for (let day = 0; day < DAYS; day += 1) {
    // Weeks pass, so that events age over every border.
    today = addDays(today, 1 + dice(45));
    office.setToday(today);
    // Not every night: then what happens by day finds profiles of days ago.
    if (dice(4) > 0) await review();
    for (let acts = 0; acts < ACTS_A_DAY; acts += 1) {
      await act(dice, today);
      events += 1;
    }
    await review();
    expect([today, await differences()]).toEqual([today, []]);
    for (const trader of [...traders, agent]) {
      const { body } = must(await explain(office, trader, watch.supervisor.email), 200);
      const { tier, assessedTier, guard, score, demerit, volume, counts, movement } = body.data;
      const told = { tier, assessedTier, guard, score, demerit, volume, counts };
      expect({ ...told, clean: movement.cleanApplications }).toEqual(
        await liveProfile(office, trader)
      );
      answers.set(`${trader.documentId} ${today}`, body.data);
    }
  }
  expect(events).toBe(DAYS * ACTS_A_DAY);
  const tiers = new Set([...answers.values()].map((data) => (data as { tier: string }).tier));
  expect(tiers.size).toBeGreaterThan(2);
  for (const [key, told] of answers) {
    const [documentId = '', day = ''] = key.split(' ');
    const trader = [...traders, agent].find((one) => one.documentId === documentId) as Trader;
    const { body } = must(await explain(office, trader, watch.supervisor.email, day), 200);
    expect([key, body.data]).toEqual([key, told]);
  }
});
