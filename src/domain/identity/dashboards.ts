import type { IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import { hasDuty, type Actor, type Duty } from './actor';
import { actsAsHeadOf, type Offices } from './office-wide';

/** The dashboards, in the order in which a page offers them. */
export const DASHBOARDS = [
  'leave',
  'service',
  'revenue',
  'compliance',
  'satisfaction',
  'complaints',
] as const;
export type DashboardName = (typeof DASHBOARDS)[number];

export const isDashboard = (name: string): name is DashboardName =>
  (DASHBOARDS as readonly string[]).includes(name);

/** Those who answer for a whole office. */
const LEADS: readonly Duty[] = ['manager', 'office-head'];

/** Whom each dashboard of their office concerns (issue 5: each role sees what concerns it). */
export const READERS: Readonly<Record<DashboardName, readonly Duty[]>> = {
  leave: [...LEADS, 'superior', 'personnel'],
  service: LEADS,
  revenue: [...LEADS, 'treasurer'],
  compliance: [...LEADS, 'supervision'],
  satisfaction: LEADS,
  complaints: LEADS,
};

const seesEveryOffice = (actor: Actor): boolean =>
  actor.kind === 'machine' || actor.kind === 'office' || hasDuty(actor, 'super-admin');

/**
 * The offices that somebody sees a dashboard of: their own where it concerns one of their duties,
 * those whose head they stand in for today, every office for a super admin and for programs.
 * @returns none at all where the dashboard is not for them
 */
export const officesSeen = (actor: Actor, name: DashboardName, today: IsoDate): Offices => {
  if (seesEveryOffice(actor)) return 'all';
  const { employee } = actor;
  const own =
    employee !== null && READERS[name].some((duty) => hasDuty(actor, duty))
      ? [employee.officeKey]
      : [];
  return [...new Set([...own, ...actsAsHeadOf(actor, today)])];
};

/** The dashboards that somebody sees of one office at least. */
export const dashboardsSeen = (actor: Actor, today: IsoDate): readonly DashboardName[] =>
  DASHBOARDS.filter((name) => {
    const offices = officesSeen(actor, name, today);
    return offices === 'all' || offices.length > 0;
  });

/**
 * The offices whose figures a dashboard adds up for somebody who names one of them, or none.
 * @param asked documentId of an office; undefined for all that they see
 * @returns FORBIDDEN where the dashboard is not for them, or not of that office
 */
export const officesToChart = (
  actor: Actor,
  name: DashboardName,
  asked: string | undefined,
  today: IsoDate
): Result<Offices> => {
  const seen = officesSeen(actor, name, today);
  if (seen !== 'all' && seen.length === 0) return refuse('FORBIDDEN', 'dashboard.not-your-duty');
  if (asked === undefined) return accept(seen);
  return seen === 'all' || seen.includes(asked)
    ? accept([asked])
    : refuse('FORBIDDEN', 'dashboard.other-office');
};
