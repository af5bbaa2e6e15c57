import { startOffice, TEST_TODAY, type Office } from '../harness';
import { addMonths, type IsoDate } from '../../src/domain/calendar/iso-date';
import { digestOf, expectDelivered, expectInOrder, expectTold } from './year/invariants';
import { Life } from './year/life';

/** Another seed is another two years: `SEED=7 npm test -- concurrency -t "in the life"`. */
const SEED = Number(process.env.SEED ?? 3);
const PATIENCE_MS = 600_000;

/** On these days an instance loses its power in the midst of its work. */
const POWER_CUTS = ['2026-03-31', '2026-09-15', '2027-06-15'];

let lived = 0; let checked = 0;
let office: Office | undefined;
const stop = async (): Promise<void> => {
  await office?.stop();
  office = undefined;
};
afterEach(stop);

/** Live until a day, which is not lived any more; every evening everything is in order. */
const liveUntil = async (end: IsoDate): Promise<{ life: Life; digest: string }> => {
  office = await startOffice({ env: { MAIL_POLL_SECONDS: '1' } });
  const life = await Life.begin(office, { seed: SEED, powerCuts: POWER_CUTS });
  try {
    while (life.today < end) {
      const t0 = performance.now();
      await life.liveDay();
      const t1 = performance.now();
      await expectInOrder(office, life.generated.key, life.books);
      if (life.today.endsWith('-01')) process.stderr.write(`${life.today} ${t1 - t0} ${performance.now() - t1}\n`);
      lived += t1 - t0; checked += performance.now() - t1;
      if (life.today.endsWith('-01')) await expectTold(office, life.books);
    }
    process.stderr.write(`lived ${lived} checked ${checked}\n`);
    await expectTold(office, life.books);
    await expectDelivered(office);
  } catch (error) {
    console.error(`seed ${SEED}, before ${life.today}:\n${life.tally.toString()}`);
    throw error;
  }
  return { life, digest: await digestOf(office, life.generated.key) };
};

/** A life in which nothing happens proves nothing: so often, at least, in two years. */
const AT_LEAST: Readonly<Record<string, number>> = {
  'days lived': 731,
};

test(
  'two years of sixty people leave every ledger in order',
  async () => {
    const { life } = await liveUntil(addMonths(TEST_TODAY, 24));
    console.log(`seed ${SEED}:\n${life.tally.toString()}`);
    for (const [what, times] of Object.entries(AT_LEAST)) {
      expect([what, life.tally.of(what) >= times]).toEqual([what, true]);
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
