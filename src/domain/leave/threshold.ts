import { addDays, isWithin, type IsoDate } from '../calendar/iso-date';
import { isWorkingDay, type WorkCalendar } from '../calendar/work-calendar';
import { isPending, type LeaveState } from './vocabulary';

/** Somebody's leave as others may know of it: who and when, never what for. */
export interface Absence {
  readonly name: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
}

/** An active request of somebody else in a team. */
export interface TeamAbsence extends Absence {
  readonly state: LeaveState;
  /** Whether it was handed in before the request that is looked at. */
  readonly earlier: boolean;
}

/** A work area or unit of the requester that limits how many of its people are away on one day. */
export interface Team {
  readonly name: string;
  readonly awayThreshold: number;
  readonly absences: readonly TeamAbsence[];
}

/** A team of which too many would be away. */
export interface Crowding {
  readonly team: string;
  readonly threshold: number;
  /** The first working day on which too many would be away, and how many, the requester included. */
  readonly date: IsoDate;
  readonly away: number;
  /** Those who are away on any such day. */
  readonly people: readonly Absence[];
}

/** Who asked first goes first: what still waits counts only where it was handed in before. */
const goesFirst = ({ state, earlier }: TeamAbsence): boolean => !isPending(state) || earlier;

const onlyNameAndDays = ({ name, startDate, endDate }: Absence): Absence => ({
  name,
  startDate,
  endDate,
});

const byDay = (a: Absence, b: Absence): number =>
  a.startDate.localeCompare(b.startDate) || a.name.localeCompare(b.name);

const crowdingIn = (
  team: Team,
  startDate: IsoDate,
  endDate: IsoDate,
  calendar: WorkCalendar
): Crowding | null => {
  const others = team.absences.filter(goesFirst);
  // Most teams are far from their limit; then there is no day to look at.
  if (others.length < team.awayThreshold) return null;
  const people = new Set<TeamAbsence>();
  let first: { date: IsoDate; away: number } | null = null;
  for (let date = startDate; date <= endDate; date = addDays(date, 1)) {
    const then = others.filter((other) => isWithin(date, other.startDate, other.endDate));
    if (then.length < team.awayThreshold || !isWorkingDay(date, calendar)) continue;
    for (const absence of then) people.add(absence);
    first ??= { date, away: then.length + 1 };
  }
  return first === null
    ? null
    : {
        team: team.name,
        threshold: team.awayThreshold,
        ...first,
        people: [...people].map(onlyNameAndDays).sort(byDay),
      };
};

/**
 * The teams of which more people than their threshold would be away on a working day from
 * `startDate` to `endDate`, with the requester. A person counts who is on granted leave that day, or
 * asked for it before (leave.md, Workflow, "Concurrent leave"; worked case 19).
 */
export const crowdedTeams = (
  teams: readonly Team[],
  startDate: IsoDate,
  endDate: IsoDate,
  calendar: WorkCalendar
): readonly Crowding[] =>
  teams.flatMap((team) => crowdingIn(team, startDate, endDate, calendar) ?? []);
