import type { IsoDate } from '../calendar/iso-date';
import { hasDuty, type Actor, type Duty } from '../identity/actor';
import { actsAsHeadOf } from '../identity/office-wide';

/** Works for the office in one of these duties. */
const servesAs = (actor: Actor, officeKey: string, duties: readonly Duty[]): boolean =>
  actor.employee?.officeKey === officeKey && duties.some((duty) => hasDuty(actor, duty));

/** Q-Office itself, and a super admin, who keep the registers of every office. */
const servesEverywhere = (actor: Actor): boolean =>
  actor.kind === 'office' || hasDuty(actor, 'super-admin');

/** Supervision and enforcement of an office, its head, and whoever acts for the head today. */
export const supervises = (actor: Actor, officeKey: string, today: IsoDate): boolean =>
  servesEverywhere(actor) ||
  servesAs(actor, officeKey, ['supervision', 'office-head']) ||
  actsAsHeadOf(actor, today).includes(officeKey);

/**
 * Officers record what they do with a consignment; other software sends what it knows of. Taking an
 * action is an officer's (UU 21/2019): administering the system does not make one.
 */
export const mayRecordActions = (actor: Actor, officeKey: string): boolean =>
  actor.kind === 'machine' ||
  actor.kind === 'office' ||
  servesAs(actor, officeKey, ['quarantine-officer', 'supervision']);

/** Who gives complaints to people, and sees that they are answered. */
export const leadsComplaints = (actor: Actor, officeKey: string, today: IsoDate): boolean =>
  supervises(actor, officeKey, today) || servesAs(actor, officeKey, ['manager']);

/** Who may enter what somebody said at the counter, on the telephone or by message. */
export const takesComplaints = (actor: Actor, officeKey: string, today: IsoDate): boolean =>
  leadsComplaints(actor, officeKey, today) ||
  servesAs(actor, officeKey, ['quarantine-officer', 'personnel']);
