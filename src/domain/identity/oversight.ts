import type { IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import { hasDuty, type Actor } from './actor';
import { actsAsHeadOf, type Offices } from './office-wide';
import { OFFICE_DUTIES, type ServiceType } from './service-visibility';

/** What is kept about traders by those who oversee them. */
type OversightType = Extract<
  ServiceType,
  'coaching-session' | 'priority-decision' | 'compliance-objection'
>;

/**
 * The offices in which somebody reads whom to coach, and who is served first: where their duty, or the
 * seat of the head that they fill today, lets them read of it. FORBIDDEN for those who do nowhere.
 */
export const officesToOversee = (
  actor: Actor,
  type: OversightType,
  today: IsoDate
): Result<Offices> => {
  const { kind, employee } = actor;
  if (kind === 'machine' || kind === 'office' || hasDuty(actor, 'super-admin')) {
    return accept('all');
  }
  const own =
    employee !== null && OFFICE_DUTIES[type].some((duty) => hasDuty(actor, duty))
      ? [employee.officeKey]
      : [];
  const offices = [...new Set([...own, ...actsAsHeadOf(actor, today)])];
  return offices.length > 0 ? accept(offices) : refuse('FORBIDDEN', 'oversight.not-your-duty');
};
