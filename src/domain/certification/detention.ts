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
 * The detentions of one consignment that nothing has ended yet: no release, refusal or destruction
 * after them. While there is one, no draft certificate is issued (service.md, rule 1). Annulled
 * actions neither open nor end anything.
 */
export const openDetentions = <Action extends Happened>(
  actions: readonly Action[]
): readonly Action[] => {
  const standing = actions.filter(({ annulled }) => !annulled);
  const endings = standing.filter(({ kind }) => ENDING_KINDS.includes(kind));
  return standing.filter(
    (action) => action.kind === 'detention' && !endings.some((ending) => isAfter(ending, action))
  );
};

/** Open detentions whose documents should have been there by now. */
export const overdueDetentions = <Action extends Happened & Pick<QuarantineAction, 'dueOn'>>(
  actions: readonly Action[],
  today: IsoDate
): readonly Action[] => openDetentions(actions).filter(({ dueOn }) => isOver(dueOn, today));
