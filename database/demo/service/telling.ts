import { DEMO_COMPANIES } from './companies';
import { atWork, hours, type Moment, type WorkingHours } from './moments';
import { OTHER_SYSTEM, Q_OFFICE, TREASURY, type Act, type Step } from './story';
import type { Chance } from './good';
import type { OfficeTimeZone } from '../../../src/domain/calendar/time-zone';

/** A story while it is being told. */
export interface Telling {
  /** The next act, so many hours after the one before. */
  then(hoursLater: number, by: string, step: Step): void;
  readonly acts: readonly Act[];
}

type Possible = (moment: Moment, by: string) => Moment;

/** Tell a story from a moment on, act by act; each falls when its actor can act. */
export const tellFrom = (start: Moment, whenPossible: Possible = (moment) => moment): Telling => {
  const acts: Act[] = [];
  let at = start;
  return {
    acts,
    then(hoursLater, by, step) {
      at = whenPossible(at + hours(hoursLater), by);
      acts.push({ at, by, step });
    },
  };
};

const COMPANY_HOURS: WorkingHours = { from: 7, until: 16 };
/** Ports and airports are served in two shifts. */
const OFFICER_HOURS: WorkingHours = { from: 7, until: 21 };
const BANK_HOURS: WorkingHours = { from: 6, until: 22 };

const isCompany = (by: string): boolean => DEMO_COMPANIES.some(({ handle }) => handle === by);

/** Companies write by day, officers work in shifts, Q-Office never sleeps. */
export const byTheirHours =
  (zone: OfficeTimeZone, chance: Chance): Possible =>
  (moment, by) => {
    const late = chance();
    if (by === Q_OFFICE || by === OTHER_SYSTEM) return moment;
    if (by === TREASURY) return atWork(moment, zone, BANK_HOURS, late);
    return atWork(moment, zone, isCompany(by) ? COMPANY_HOURS : OFFICER_HOURS, late);
  };

/** The same acts, so that the last of them happens at `end`. */
export const endingAt = (acts: readonly Act[], end: Moment): readonly Act[] => {
  const last = acts.at(-1)?.at ?? end;
  return acts.map((act) => ({ ...act, at: act.at + end - last }));
};
