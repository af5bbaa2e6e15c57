import type { IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import { hasDuty, type Actor } from './actor';
import { actsAsHeadOf, type Offices } from './office-wide';
import { AT_THE_DESK } from './service-visibility';

/** Offices whose consignments somebody works on, or oversees; none for a service user. */
const officesServed = (actor: Actor, today: IsoDate): Offices => {
  const { kind, employee } = actor;
  if (kind === 'machine' || kind === 'office' || hasDuty(actor, 'super-admin')) return 'all';
  const own =
    employee !== null && AT_THE_DESK.some((duty) => hasDuty(actor, duty))
      ? [employee.officeKey]
      : [];
  return [...new Set([...own, ...actsAsHeadOf(actor, today)])];
};

/** The offices whose work queue somebody may see. FORBIDDEN for those who serve none. */
export const officesToServe = (actor: Actor, today: IsoDate): Result<Offices> => {
  const offices = officesServed(actor, today);
  return offices === 'all' || offices.length > 0
    ? accept(offices)
    : refuse('FORBIDDEN', 'service.not-at-the-desk');
};

/** Whether somebody reads who has worked on an application; the parties read in which role. */
export const seesNamesAt = (actor: Actor, officeKey: string, today: IsoDate): boolean => {
  const offices = officesServed(actor, today);
  return offices === 'all' || offices.includes(officeKey);
};
