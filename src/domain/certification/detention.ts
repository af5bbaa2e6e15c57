import type { IsoDate } from '../calendar/iso-date';
import type { QuarantineAction } from './action';
import { isOver } from './clock';
import type { ActionKind } from './vocabulary';

type Happened = Pick<QuarantineAction, 'kind' | 'actedOn' | 'sequence' | 'annulled'>;

/** What ends a detention of the same consignment. */
const ENDING_KINDS: readonly ActionKind[] = ['release', 'refusal', 'destruction'];

const isAfter = (a: Happened, b: Happened): boolean =>
  a.actedOn > b.actedOn || (a.actedOn === b.actedOn && a.sequence > b.sequence);

/**
 * The day on which a detention ended: that of the first release, refusal or destruction of the same
 * consignment after it; null while it is open. Annulled actions end nothing.
 * @param actions all actions on the consignment, in any order
 */
export const endOfDetention = (detention: Happened, actions: readonly Happened[]): IsoDate | null =>
  actions
    .filter((action) => !action.annulled && ENDING_KINDS.includes(action.kind))
    .filter((action) => isAfter(action, detention))
    .map(({ actedOn }) => actedOn)
    .sort()[0] ?? null;

/**
 * The detentions of one consignment that nothing has ended yet. While there is one, no draft
 * certificate is issued (service.md, rule 1). One that is annulled has never been.
 */
export const openDetentions = <Action extends Happened>(
  actions: readonly Action[]
): readonly Action[] =>
  actions.filter(
    (action) =>
      action.kind === 'detention' && !action.annulled && endOfDetention(action, actions) === null
  );

/** Open detentions whose documents should have been there by now. */
export const overdueDetentions = <Action extends Happened & Pick<QuarantineAction, 'dueOn'>>(
  actions: readonly Action[],
  today: IsoDate
): readonly Action[] => openDetentions(actions).filter(({ dueOn }) => isOver(dueOn, today));
