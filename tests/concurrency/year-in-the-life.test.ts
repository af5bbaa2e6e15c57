import { startOffice, TEST_TODAY, type Office } from '../harness';
import { addMonths, type IsoDate } from '../../src/domain/calendar/iso-date';
import {
  digestOf,
  expectDelivered,
  expectInOrder,
  expectTallied,
  expectTold,
} from './year/invariants';
import { Life } from './year/life';

/** Another seed is another two years: `SEED=7 npm test -- concurrency -t "in the life"`. */
const SEED = Number(process.env.SEED ?? 3);
const PATIENCE_MS = 600_000;

/** On these days an instance loses its power in the midst of its work. */
const POWER_CUTS = ['2026-03-31', '2026-09-15', '2027-06-15'];

let office: Office | undefined;
const stop = async (): Promise<void> => {
  await office?.stop();
  office = undefined;
};
beforeEach(() => {
  // Knex has a line for each connection that is cut off.
  jest.spyOn(console, 'log').mockImplementation();
});
afterEach(async () => {
  await stop();
  jest.restoreAllMocks();
});

/** Live until a day, which is not lived any more; every evening everything is in order. */
const liveUntil = async (end: IsoDate): Promise<{ life: Life; digest: string }> => {
  office = await startOffice({ env: { MAIL_POLL_SECONDS: '1' } });
  const life = await Life.begin(office, { seed: SEED, powerCuts: POWER_CUTS });
  try {
    while (life.today < end) {
      await life.liveDay();
      await expectInOrder(office, life.generated.key, life.books);
      if (life.today.endsWith('-01')) await expectTold(office, life.books);
    }
    await expectTallied(office);
    await expectTold(office, life.books);
    await expectDelivered(office);
  } catch (error) {
    process.stderr.write(`seed ${SEED}, before ${life.today}:\n${life.tally.toString()}\n`);
    throw error;
  }
  return { life, digest: await digestOf(office, life.generated.key) };
};

/** A life in which nothing happens proves nothing: so often, at least, in two years. */
const AT_LEAST: Readonly<Record<string, number>> = {
  'days lived': 731,
  'annual asked for': 200,
  'abroad asked for': 5,
  'important-reason asked for': 15,
  'sick asked for': 15,
  'maternity asked for': 4,
  'long asked for': 2,
  'unpaid asked for': 2,
  considered: 250,
  'considered by plh': 2,
  'considered by plt': 1,
  approved: 150,
  'approved by plh': 2,
  'approved, above the office': 5,
  'approved, over the threshold': 5,
  changed: 10,
  deferred: 10,
  rejected: 10,
  recalled: 5,
  'cancelled when approved': 5,
  'cancelled when considered': 3,
  'cancelled when submitted': 3,
  'appointed plh': 3,
  'appointed plt': 1,
  'holidays added': 20,
  'holidays moved': 3,
  'holidays removed': 5,
  'requests recounted': 60,
  'days that nobody had': 1,
  'duties recorded': 15,
  'duties removed': 1,
  'refused: submit 409 OVERLAP': 10,
  'refused: submit 409 QUOTA_EXCEEDED': 5,
  'refused: submit 409 NOT_ELIGIBLE': 5,
  'refused: threshold': 20,
  reminders: 100,
  'years opened': 2,
  'year openings cut off by the database': 2,
  'commands cut off by the database': 15,
  'decrees cut off by the database': 5,
  'power cuts': 3,
  'commands lost with the power': 1,
};

test(
  'two years of sixty people leave every ledger in order',
  async () => {
    const { life } = await liveUntil(addMonths(TEST_TODAY, 24));
    process.stdout.write(`seed ${SEED}:\n${life.tally.toString()}\n`);
    for (const [what, times] of Object.entries(AT_LEAST)) {
      expect([what, Math.min(times, life.tally.beginning(what))]).toEqual([what, times]);
    }
  },
  PATIENCE_MS
);

test(
  'the same seed is the same life, to the last entry of the ledger',
  async () => {
    const end = addMonths(TEST_TODAY, 2);
    const first = await liveUntil(end);
    await stop();
    const second = await liveUntil(end);
    expect(second.digest).toBe(first.digest);
  },
  PATIENCE_MS
);
