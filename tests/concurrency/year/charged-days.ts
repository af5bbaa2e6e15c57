import { addDays, eachDay, type IsoDate } from '../../../src/domain/calendar/iso-date';
import type { LeaveState, LeaveType } from '../../../src/domain/leave/vocabulary';
import type { Person } from './generated-office';

/** Somebody's leave as we keep it by hand. */
export interface Leave {
  readonly key: string;
  readonly person: Person;
  readonly leaveType: LeaveType;
  /** Decided above the office. */
  readonly abroad: boolean;
  state: LeaveState;
  startDate: IsoDate;
  endDate: IsoDate;
  /** Working days that the office counts, by year. */
  counted: ReadonlyMap<number, number>;
  /** The messages that the office owes for it by now, by kind. */
  readonly told: Map<string, number>;
}

export type DaysByYear = ReadonlyMap<number, number>;

const OCCUPYING: readonly LeaveState[] = ['submitted', 'considered', 'approved', 'recalled'];
const SUNDAY = 0;
const SATURDAY = 6;

export const isOccupying = ({ state }: Leave): boolean => OCCUPYING.includes(state);

/**
 * What everybody is charged, kept by hand beside the office: day by day, without ledger, buckets or
 * the product's arithmetic. It knows weekdays, the days off that were decreed, and what was granted.
 */
export class ChargedDays {
  readonly leaves = new Map<string, Leave>();
  readonly daysOff: Set<IsoDate>;

  constructor(daysOff: readonly IsoDate[]) {
    this.daysOff = new Set(daysOff);
  }

  isWorkday(date: IsoDate, { worksSaturdays }: Person): boolean {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday === SUNDAY || (weekday === SATURDAY && !worksSaturdays)) return false;
    return !this.daysOff.has(date);
  }

  /** Working days from one day to another, by year. */
  count(startDate: IsoDate, endDate: IsoDate, person: Person): DaysByYear {
    const days = new Map<number, number>();
    for (const date of eachDay(startDate, endDate)) {
      if (!this.isWorkday(date, person)) continue;
      const year = Number(date.slice(0, 4));
      days.set(year, (days.get(year) ?? 0) + 1);
    }
    return days;
  }

  of(person: Person): Leave[] {
    return [...this.leaves.values()].filter((leave) => leave.person === person);
  }

  inState(...states: readonly LeaveState[]): Leave[] {
    return [...this.leaves.values()].filter(({ state }) => states.includes(state));
  }

  /** Whether somebody is away, or has asked to be, on one of those days. */
  isTaken(person: Person, startDate: IsoDate, endDate: IsoDate): boolean {
    return this.of(person).some(
      (leave) => isOccupying(leave) && leave.startDate <= endDate && startDate <= leave.endDate
    );
  }

  tell(leave: Leave, ...kinds: readonly string[]): void {
    for (const kind of kinds) leave.told.set(kind, (leave.told.get(kind) ?? 0) + 1);
  }

  /** The leave that a change of the calendar counts anew, with the days it will be due. */
  touchedBy(
    added: readonly IsoDate[],
    removed: readonly IsoDate[]
  ): { leave: Leave; due: DaysByYear }[] {
    const after = new ChargedDays(
      [...this.daysOff, ...added].filter((day) => !removed.includes(day))
    );
    return [...this.leaves.values()].flatMap((leave) => {
      const { leaveType, startDate, endDate, person } = leave;
      const countsWorkdays = leaveType === 'annual' || leaveType === 'important-reason';
      const isTouched = [...added, ...removed].some((day) => startDate <= day && day <= endDate);
      if (!isOccupying(leave) || !countsWorkdays || !isTouched) return [];
      const due = after.count(startDate, endDate, person);
      const isSame =
        due.size === leave.counted.size &&
        [...due].every(([year, days]) => leave.counted.get(year) === days);
      return isSame ? [] : [{ leave, due }];
    });
  }

  /**
   * The calendar changes. Who gets a working day back into their leave is charged for it as far as
   * there is anything left; `free` tells what there was, before. Returns how many days nobody had.
   */
  decree(
    added: readonly IsoDate[],
    removed: readonly IsoDate[],
    free: (leave: Leave, year: number) => number
  ): number {
    let lacking = 0;
    for (const { leave, due } of this.touchedBy(added, removed)) {
      const counted = new Map<number, number>();
      for (const [year, days] of due) {
        const before = Math.min(days, leave.counted.get(year) ?? 0);
        const more = days - before;
        const covered =
          leave.leaveType === 'annual' ? Math.min(more, Math.max(0, free(leave, year))) : more;
        lacking += more - covered;
        if (before + covered > 0) counted.set(year, before + covered);
      }
      leave.counted = counted;
      this.tell(leave, 'recounted');
    }
    for (const day of added) this.daysOff.add(day);
    for (const day of removed) this.daysOff.delete(day);
    return lacking;
  }

  /** Annual days charged or held, as `nip year days`; nothing is left out but zero. */
  charged(): string[] {
    const sums = new Map<string, number>();
    for (const leave of this.leaves.values()) {
      if (leave.leaveType !== 'annual' || !isOccupying(leave)) continue;
      for (const [year, days] of leave.counted) {
        const account = `${leave.person.nip} ${year}`;
        sums.set(account, (sums.get(account) ?? 0) + days);
      }
    }
    return [...sums]
      .filter(([, days]) => days !== 0)
      .map(([account, days]) => `${account} ${days}`)
      .sort();
  }

  /** The first day from `date` on that is a working day of somebody. */
  nextWorkday(date: IsoDate, person: Person): IsoDate {
    let day = date;
    while (!this.isWorkday(day, person)) day = addDays(day, 1);
    return day;
  }
}
