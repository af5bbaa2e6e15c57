import { hasDuty, type Actor, type Duty } from './actor';
import type { SERVICE_REFERENCE } from './service-visibility';

export type DatedList = (typeof SERVICE_REFERENCE)[number];

/** Who keeps a list besides the super admin: rates are the treasurer's, the published standard the head's. */
const KEEPERS: Readonly<Record<DatedList, readonly Duty[]>> = {
  tariff: ['treasurer'],
  'action-reason': [],
  'legal-clock': [],
  'service-standard': ['office-head'],
  'document-form': [],
  // Proposed by those who supervise; a policy holds for the whole installation.
  'compliance-policy': ['supervision'],
};

/** A token writes what an administrator has given it; no person stands behind it. */
export const keepsList = (actor: Actor, list: DatedList): boolean =>
  actor.kind === 'office' ||
  actor.kind === 'machine' ||
  (['super-admin', ...KEEPERS[list]] as const).some((duty) => hasDuty(actor, duty));
