import { seededRandom } from '../seeded-random';
import { zoneOf } from './casting';
import { courseOf, type Cast, type Course } from './course';
import { consignmentOf, type Chance } from './good';
import { clockTime, hours, type Moment } from './moments';
import { GOODS } from './ordinary-stories';
import type { Consignment, Story } from './story';
import { byTheirHours, endingAt, tellFrom, type Telling } from './telling';
import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date';

const SEED = 20_260_304;

/** Whoever tells a story by hand says what happens from the handing in on. */
export interface Told {
  readonly course: Course;
  readonly telling: Telling;
  readonly people: Cast;
  readonly chance: Chance;
  readonly consignment: Consignment;
}

export interface Plot {
  /** Name of the good. */
  readonly good: string;
  readonly agent?: string;
  readonly officer?: string;
  /** Who hands in; the company or its agent where nobody is named. */
  readonly applicant?: string;
  readonly tell: (told: Told) => void;
}

const cast = ({ agent, officer }: Plot, { office, sector, company }: Consignment): Cast => {
  const usual = office === 'DEMO2' ? 'employee2' : sector === 'plant' ? 'officer' : 'rukmini';
  return {
    voice: agent ?? company,
    officer: officer ?? usual,
    biller: office === 'DEMO2' ? 'employee2' : 'treasurer',
  };
};

const tellPlot = (
  plot: Plot,
  { telling, chance }: { readonly telling: Telling; readonly chance: Chance }
): Story => {
  const good = GOODS.find(({ name }) => name === plot.good);
  if (good === undefined) throw new Error(`Nobody trades ${plot.good}.`);
  const { agent } = plot;
  const consignment = { ...consignmentOf(good, chance), ...(agent === undefined ? {} : { agent }) };
  const people = cast(plot, consignment);
  const course = courseOf(telling, consignment, people, chance);
  telling.then(0, plot.applicant ?? people.voice, { does: 'submit' });
  plot.tell({ course, telling, people, chance, consignment });
  return { consignment, acts: telling.acts };
};

/** A story that ends so many hours before now, whatever the hour is. */
export const tellUntil = (plot: Plot, now: Moment, hoursAgo: number, index: number): Story => {
  const chance = seededRandom(SEED + index * 7919);
  const story = tellPlot(plot, { telling: tellFrom(0), chance });
  return { ...story, acts: endingAt(story.acts, now - hours(hoursAgo)) };
};

const OPENING = 8;

/** A story that begins on the morning of a day, so many days ago. */
export const tellSince = (plot: Plot, today: IsoDate, daysAgo: number, index: number): Story => {
  const chance = seededRandom(SEED + 500_000 + index * 7919);
  const office = GOODS.find(({ name }) => name === plot.good)?.office ?? 'DEMO';
  const zone = zoneOf(office);
  const start = clockTime(addDays(today, -daysAgo), OPENING + chance(), zone);
  return tellPlot(plot, { telling: tellFrom(start, byTheirHours(zone, chance)), chance });
};
