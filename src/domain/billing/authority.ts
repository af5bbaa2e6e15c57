import { hasDuty, type Actor } from '../identity/actor';
import { accept, refuse, type Result } from '../result';

/**
 * Who keeps the bills and payments of an office: its treasurer. Administering the system makes
 * nobody a treasurer.
 * @param officeKey null for money that belongs to no office yet; any treasurer finds out whose it is
 * @returns `FORBIDDEN` for anybody else
 */
export const requireTreasurer = (actor: Actor, officeKey: string | null): Result<null> => {
  const { kind, employee } = actor;
  const isHere = employee !== null && (officeKey === null || employee.officeKey === officeKey);
  return kind === 'office' || (isHere && hasDuty(actor, 'treasurer'))
    ? accept(null)
    : refuse('FORBIDDEN', 'billing.only-treasurer');
};

/**
 * Payments are what the state treasury reports (service.md, Money): its programs, through the route
 * made for them, and Q-Office itself. No person writes one down.
 * @param isReport whether it came through that route
 */
export const requireReporter = ({ kind }: Actor, isReport: boolean): Result<null> =>
  kind === 'office' || (kind === 'machine' && isReport)
    ? accept(null)
    : refuse('FORBIDDEN', 'billing.reported-by-treasury');
