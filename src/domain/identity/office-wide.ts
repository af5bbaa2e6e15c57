import { isWithin, type IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import { hasDuty, type Actor, type Duty } from './actor';

/**
 * Who may see what beyond single rows: whose absences somebody sees in the leave calendar, and whose
 * office they may count up. Offices are named by documentId; `all` is every office there is.
 */
export type Offices = 'all' | readonly string[];

export type CalendarScope =
  /** Everybody of these offices. */
  | { readonly kind: 'offices'; readonly offices: Offices }
  /** The employee, who shares a work area or a unit with them, and whom they lead. */
  | { readonly kind: 'neighbours'; readonly employeeKey: string; readonly offices: Offices }
  | { readonly kind: 'nobody' };

/** Those who plan the presence of an office, or answer for it. */
const PLANNERS: readonly Duty[] = ['office-head', 'superior', 'personnel', 'manager'];
/** Those whom an office's figures are made for. */
const READERS_OF_REPORTS: readonly Duty[] = ['office-head', 'personnel', 'manager'];

const seesEverything = (actor: Actor): boolean =>
  actor.kind === 'machine' || actor.kind === 'office' || hasDuty(actor, 'super-admin');

const hasAny = (actor: Actor, duties: readonly Duty[]): boolean =>
  duties.some((duty) => hasDuty(actor, duty));

/** Offices whose head the actor stands in for today. */
export const actsAsHeadOf = ({ appointments }: Actor, today: IsoDate): readonly string[] =>
  appointments
    .filter(({ startDate, endDate }) => isWithin(today, startDate, endDate))
    .flatMap(({ headOfOfficeKey }) => headOfOfficeKey ?? []);

/** Somebody who acts for another steps into a seat of their office, and plans as its holder does. */
const standsIn = ({ appointments }: Actor, today: IsoDate): boolean =>
  appointments.some(({ startDate, endDate }) => isWithin(today, startDate, endDate));

/**
 * Whose absences somebody sees, by name and dates (leave.md, "Concurrent leave"): everybody those of
 * their own work area and unit and of whom they lead; who has the duty to plan the presence of an
 * office, or acts there, those of the office.
 */
export const calendarScope = (actor: Actor, today: IsoDate): CalendarScope => {
  if (seesEverything(actor)) return { kind: 'offices', offices: 'all' };
  const { employee } = actor;
  if (employee === null) return { kind: 'nobody' };
  const { key, officeKey } = employee;
  return hasAny(actor, PLANNERS) || standsIn(actor, today)
    ? { kind: 'offices', offices: [...new Set([officeKey, ...actsAsHeadOf(actor, today)])] }
    : { kind: 'neighbours', employeeKey: key, offices: [officeKey] };
};

const among = (offices: Offices, asked: string | undefined): Result<Offices> => {
  if (asked === undefined) return accept(offices);
  return offices === 'all' || offices.includes(asked)
    ? accept([asked])
    : refuse('FORBIDDEN', 'report.other-office');
};

/**
 * The offices whose leave somebody may count up: their own, for its head (or who acts), personnel
 * administration and management; any, for a super admin, who may name one. FORBIDDEN otherwise.
 */
export const officesToReport = (
  actor: Actor,
  asked: string | undefined,
  today: IsoDate
): Result<Offices> => {
  if (seesEverything(actor)) return among('all', asked);
  const own =
    actor.employee !== null && hasAny(actor, READERS_OF_REPORTS) ? [actor.employee.officeKey] : [];
  const offices = [...new Set([...own, ...actsAsHeadOf(actor, today)])];
  return offices.length === 0 ? refuse('FORBIDDEN', 'report.not-your-duty') : among(offices, asked);
};

/**
 * The offices whose ledger somebody may check against its requests: their own, for personnel
 * administration; any, for a super admin. FORBIDDEN otherwise.
 */
export const officesToReconcile = (actor: Actor, asked: string | undefined): Result<Offices> => {
  if (seesEverything(actor)) return among('all', asked);
  return actor.employee !== null && hasDuty(actor, 'personnel')
    ? among([actor.employee.officeKey], asked)
    : refuse('FORBIDDEN', 'report.only-personnel');
};
