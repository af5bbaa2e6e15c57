import type { IsoDate } from '../calendar/iso-date';
import { hasDuty, type Actor } from '../identity/actor';
import { actsAsHeadOf } from '../identity/office-wide';
import { matches, type RowCondition, type Visibility } from '../identity/visibility';
import type { NncRecord } from './nnc';
import { supervises } from './supervision';

/**
 * Which NNCs somebody may read. ISPM 13 has them shared with the counterpart authority first, so
 * these few only (service.md, NNC): supervision and the head, those of their office; the trader
 * concerned, received ones, once it is known that they are concerned. No agent, and no other
 * software, whatever its token says.
 * @param tradersOfActor service users for whom the actor signs in; an agent's principals are not
 *   among them
 */
export const visibleNncs = (
  actor: Actor,
  tradersOfActor: readonly string[],
  today: IsoDate
): Visibility => {
  if (actor.kind === 'office' || hasDuty(actor, 'super-admin')) return 'all';
  const ownOffice = actor.employee?.officeKey;
  const offices = [
    ...(ownOffice !== undefined && supervises(actor, ownOffice, today) ? [ownOffice] : []),
    ...actsAsHeadOf(actor, today),
  ];
  const conditions: RowCondition[] = [
    { officeKey: { $in: [...new Set(offices)] } },
    {
      direction: { $in: ['received'] },
      matchState: { $in: ['matched'] },
      serviceUserKey: { $in: tradersOfActor },
    },
  ];
  return { $or: conditions };
};

/** Whether somebody may read one NNC. */
export const mayReadNnc = (
  actor: Actor,
  tradersOfActor: readonly string[],
  today: IsoDate,
  { officeKey, direction, matchState, serviceUserKey }: NncRecord
): boolean =>
  matches(visibleNncs(actor, tradersOfActor, today), {
    officeKey,
    direction,
    matchState,
    serviceUserKey,
  });
