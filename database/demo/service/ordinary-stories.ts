import { addDays, monthOf, yearOf, type IsoDate } from '../../../src/domain/calendar/iso-date';
import { seededRandom } from '../seeded-random';
import { ANIMAL_GOODS } from './animal-goods';
import { cast, zoneOf } from './casting';
import { SUSPENDED } from './companies';
import { courseOf, type Cast, type Course } from './course';
import { consignmentOf, pick, type Chance, type Good } from './good';
import { clockTime } from './moments';
import { MONEY_TURNS, payOrdinarily, type MoneyTurn } from './money-turns';
import { PLANT_GOODS } from './plant-goods';
import { ratingOf } from './rating';
import { OTHER_SYSTEM, type Story } from './story';
import { byTheirHours, tellFrom, type Telling } from './telling';

const SEED = 20_260_303;
/** Days, counted from today, on which an ordinary story begins; the last is over by now. */
const FIRST_DAY = -725;
const LAST_DAY = -34;
/** None takes longer, whatever happens to its bill. */
const LONGEST_DAYS = 32;
const HOW_MANY = { DEMO: 248, DEMO2: 49 } as const;

export const GOODS: readonly Good[] = [...PLANT_GOODS, ...ANIMAL_GOODS];

const inSeason = ({ season }: Good, date: IsoDate): boolean =>
  season === undefined || season.includes(monthOf(date));

/** Nobody who is suspended comes with another consignment. */
const isTraded = ({ companies }: Good, day: number): boolean =>
  !companies.includes(SUSPENDED.handle) || day < -SUSPENDED.daysAgo - LONGEST_DAYS;

const weighed = (goods: readonly Good[], chance: Chance): Good => {
  const whole = goods.reduce((sum, { weight }) => sum + weight, 0);
  let rest = chance() * whole;
  return goods.find(({ weight }) => (rest -= weight) < 0) ?? pick(goods, chance);
};

/** How an application ends before it has come to anything, and why. */
const CANCELLED = [
  { share: 0.025, afterReceipt: false, reason: 'Pengiriman dibatalkan pembeli' },
  { share: 0.045, afterReceipt: true, reason: 'Muatan dialihkan ke pelabuhan lain' },
] as const;

/** Shares of applications whose draft is corrected twice, and at least once. */
const CORRECTED = [0.03, 0.16] as const;
const NOT_AT_ONCE = 0.07;
const ROUND_BY_OFFICER = 0.12;
const ROUND_BY_MACHINE = 0.25;
const RATED = 0.62;

const correctionsBy = (fate: number): number => CORRECTED.filter((share) => fate < share).length;

/** Who hands in: mostly the company itself, some at the counter, some through the older system. */
const applicant = (fate: number, { voice, officer }: Cast): string => {
  if (fate < ROUND_BY_OFFICER) return officer;
  return fate < ROUND_BY_MACHINE ? OTHER_SYSTEM : voice;
};

const moneyTurn = (fate: number): MoneyTurn => {
  let rest = fate;
  return MONEY_TURNS.find(({ share }) => (rest -= share) < 0)?.turn ?? payOrdinarily;
};

const inspectOrdinarily = (course: Course, telling: Telling, people: Cast, fate: number): void => {
  if (fate < NOT_AT_ONCE) {
    telling.then(4, people.officer, {
      does: 'command',
      name: 'inspect',
      input: { outcome: 'pending', note: 'Contoh diambil, menunggu hasil laboratorium' },
    });
  }
  course.inspect();
};

const endOrdinarily = (telling: Telling, people: Cast, chance: Chance): void => {
  const [fate, wait] = [chance(), chance()];
  if (fate < RATED) {
    telling.then(4 + wait * 90, people.voice, { does: 'rate', ...ratingOf(chance) });
  } else {
    telling.then(100 + wait * 60, people.officer, { does: 'command', name: 'close' });
  }
};

const ordinaryStory = (office: keyof typeof HOW_MANY, index: number, today: IsoDate): Story => {
  const chance = seededRandom(SEED + (office === 'DEMO' ? 0 : 1_000_000) + index * 7919);
  const day = FIRST_DAY + Math.floor(chance() * (LAST_DAY - FIRST_DAY + 1));
  const date = addDays(today, day);
  const goods = GOODS.filter(
    (good) => good.office === office && inSeason(good, date) && isTraded(good, day)
  );
  const good = weighed(goods, chance);
  const { consignment, people } = cast(
    consignmentOf(good, chance),
    [day, day + LONGEST_DAYS],
    chance
  );
  const zone = zoneOf(office);
  const telling = tellFrom(clockTime(date, 7 + chance() * 6, zone), byTheirHours(zone, chance));
  const course = courseOf(telling, consignment, people, chance);
  const [brought, cancelled, inspected, corrected, paid] = [1, 2, 3, 4, 5].map(() => chance()) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const by = applicant(brought, people);
  telling.then(0, by, { does: 'submit' });
  const { acts } = telling;
  const story: Story = {
    consignment,
    acts,
    ...(by === OTHER_SYSTEM ? { externalRef: `IQ-${office}-${yearOf(date)}-${index + 1}` } : {}),
  };

  const end = CANCELLED.find(({ share }) => cancelled < share);
  if (end === undefined || end.afterReceipt) course.receive();
  if (end !== undefined) {
    const { reason } = end;
    telling.then(3, people.voice, { does: 'command', name: 'cancel', input: { reason } });
    return story;
  }
  inspectOrdinarily(course, telling, people, inspected);
  const corrections = correctionsBy(corrected);
  course.draft(corrections);
  course.approve(corrections + 1);
  course.bill();
  // Only the big office has a treasurer who settles what went wrong.
  (office === 'DEMO' ? moneyTurn(paid) : payOrdinarily)({ telling, course, chance });
  course.certify();
  course.handOver();
  endOrdinarily(telling, people, chance);
  return story;
};

/** Applications of two years that are over: the same every time, moved along with the date. */
export const ordinaryStories = (today: IsoDate): readonly Story[] =>
  (['DEMO', 'DEMO2'] as const).flatMap((office) =>
    Array.from({ length: HOW_MANY[office] }, (_, index) => ordinaryStory(office, index, today))
  );
