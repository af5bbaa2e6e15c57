import type { IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import type { NncFacts, NncRecord, NncVerdict } from './nnc';
import { recordNnc, type CitedConsignments, type NncInput } from './record-nnc';
import { supervises } from './supervision';

/** An NNC that was taken back is history. */
const refuseAnnulled = ({ annulled }: Pick<NncRecord, 'annulled'>): Result<null> =>
  annulled ? refuse('WRONG_STATE', 'nnc.is-annulled') : accept(null);

/**
 * Supervision puts right what was written down of an NNC, or finds out which consignment it means;
 * it is judged as if it were recorded now. Once that consignment is known it stays, as the trader has
 * been told.
 *
 * @returns the match, with a notice for the trader who was not known before. What `recordNnc` refuses;
 *   WRONG_STATE for another consignment, another direction, and once annulled
 */
export const amendNnc = (
  facts: NncFacts,
  stored: Omit<NncRecord, 'noticedOn' | 'nature'>,
  input: NncInput,
  cited: CitedConsignments
): Result<NncVerdict> => {
  if (!supervises(facts.actor, facts.officeKey, facts.today)) {
    return refuse('FORBIDDEN', 'nnc.only-supervision');
  }
  const standing = refuseAnnulled(stored);
  if (!standing.ok) return standing;
  if (input.nncDirection !== stored.nncDirection) {
    return refuse('WRONG_STATE', 'nnc.direction-fixed', {}, 'nncDirection');
  }
  const verdict = recordNnc(facts, input, cited);
  if (!verdict.ok || stored.matchState === 'unmatched') return verdict;
  return verdict.value.match.applicationKey === stored.applicationKey
    ? accept({ match: verdict.value.match, notice: null })
    : refuse('WRONG_STATE', 'nnc.matched-already', {}, 'application');
};

/**
 * An NNC is taken back, as after an objection that the other authority has accepted: it stays
 * readable, and counts no longer.
 *
 * FORBIDDEN for others than supervision and the head; INVALID without a reason; WRONG_STATE where it
 * is annulled already.
 */
export const annulNnc = (
  { actor, officeKey, today }: NncFacts,
  stored: Pick<NncRecord, 'annulled'>,
  reason: string | null
): Result<{ readonly annulledOn: IsoDate; readonly annulmentReason: string }> => {
  if (!supervises(actor, officeKey, today)) return refuse('FORBIDDEN', 'nnc.only-supervision');
  const standing = refuseAnnulled(stored);
  if (!standing.ok) return standing;
  const annulmentReason = reason?.trim();
  return annulmentReason
    ? accept({ annulledOn: today, annulmentReason })
    : refuse('INVALID', 'nnc.annulment-reason-missing', {}, 'annulmentReason');
};
