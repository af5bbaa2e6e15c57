import type { IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import type { ActionFacts, ActionVerdict, QuarantineAction } from './action';
import { checkLetter, dueOf } from './record-action';
import { mayRecordActions, supervises } from './supervision';
import { isAdverse, type Severity } from './vocabulary';

/** An annulled action is history: nothing more is said of it. */
const refuseAnnulled = ({ annulled }: QuarantineAction): Result<null> =>
  annulled ? refuse('WRONG_STATE', 'action.is-annulled') : accept(null);

/**
 * The letter of an adverse action has reached the trader: the clock of a detention starts.
 *
 * @returns the date and what is due; null where that date is recorded already. FORBIDDEN for others
 *   than officers; WRONG_STATE where another date is recorded, or the action is annulled; INVALID
 *   for an action without a letter and for a date before the action or still to come
 */
export const receiveLetter = (
  { actor, application, clocks, today }: ActionFacts,
  action: QuarantineAction,
  receivedOn: IsoDate
): Result<ActionVerdict<Pick<QuarantineAction, 'letterReceivedOn' | 'dueOn'>> | null> => {
  if (!mayRecordActions(actor, application.officeKey)) {
    return refuse('FORBIDDEN', 'action.only-officers');
  }
  const standing = refuseAnnulled(action);
  if (!standing.ok) return standing;
  if (action.letterReceivedOn === receivedOn) return accept(null);
  // A term that has been told to the trader stays as it is.
  if (action.letterReceivedOn !== null) {
    const params = { receivedOn: action.letterReceivedOn };
    return refuse('WRONG_STATE', 'action.letter-received-already', params);
  }
  const letter = checkLetter(action.kind, action.actedOn, receivedOn, today);
  if (!letter.ok) return letter;
  const dueOn = dueOf(clocks, { ...action, letterReceivedOn: receivedOn });
  if (!dueOn.ok) return dueOn;
  return accept({
    fields: { letterReceivedOn: receivedOn, dueOn: dueOn.value },
    stageEvent: null,
    notice: action.kind === 'detention' ? 'action.letter-received' : null,
  });
};

/** What a letter is known by, and its copy. */
export const LETTER_FIELDS = ['letterNumber', 'letterDate', 'letter'] as const;
export type LetterField = (typeof LETTER_FIELDS)[number];

/**
 * The letter of an action is often signed after the action is recorded: its number, date and copy are
 * filled in then, and stay. Everything else that was recorded stays as it is.
 *
 * @param changed fields that a write would change
 * @param blank fields among them that have been empty so far
 * @returns FORBIDDEN for others than officers; WRONG_STATE once annulled, for any other field, and
 *   for a letter that is recorded already
 */
export const completeLetter = (
  { actor, application }: ActionFacts,
  action: QuarantineAction,
  changed: readonly string[],
  blank: ReadonlySet<string>
): Result<null> => {
  if (changed.length === 0) return accept(null);
  if (!mayRecordActions(actor, application.officeKey)) {
    return refuse('FORBIDDEN', 'action.only-officers');
  }
  const standing = refuseAnnulled(action);
  if (!standing.ok) return standing;
  const fixed = changed.find(
    (field) => !(LETTER_FIELDS as readonly string[]).includes(field) || !blank.has(field)
  );
  return fixed === undefined
    ? accept(null)
    : refuse('WRONG_STATE', 'action.stays-as-recorded', { field: fixed }, fixed);
};

/**
 * An officer finds the cause graver or lighter than the reason list has it, and says why.
 *
 * @returns the new severity; null where it is the recorded one. FORBIDDEN for others than officers;
 *   INVALID without a note or for an action that has no severity; WRONG_STATE once annulled
 */
export const changeSeverity = (
  { actor, application }: ActionFacts,
  action: QuarantineAction,
  severity: Severity,
  note: string | null
): Result<ActionVerdict<Pick<QuarantineAction, 'severity' | 'severityNote'>> | null> => {
  if (!mayRecordActions(actor, application.officeKey)) {
    return refuse('FORBIDDEN', 'action.only-officers');
  }
  const standing = refuseAnnulled(action);
  if (!standing.ok) return standing;
  if (!isAdverse(action.kind)) {
    return refuse('INVALID', 'action.severity-not-wanted', {}, 'severity');
  }
  if (severity === action.severity) return accept(null);
  const severityNote = note?.trim();
  if (!severityNote) return refuse('INVALID', 'action.severity-note-missing', {}, 'severityNote');
  return accept({
    fields: { severity, severityNote },
    stageEvent: null,
    notice: 'action.severity-changed',
  });
};

/**
 * Supervision or the head takes an action back that should not have been: it stays readable, and
 * counts no longer. A detention is no more open then; the stage to which a refusal or destruction
 * brought the application is history and stays.
 *
 * FORBIDDEN for others; INVALID without a reason; WRONG_STATE where it is annulled already.
 */
export const annulAction = (
  { actor, application, today }: ActionFacts,
  action: QuarantineAction,
  reason: string | null
): Result<ActionVerdict<{ annulledOn: IsoDate; annulmentReason: string }>> => {
  if (!supervises(actor, application.officeKey, today)) {
    return refuse('FORBIDDEN', 'action.only-supervision-annuls');
  }
  const standing = refuseAnnulled(action);
  if (!standing.ok) return standing;
  const annulmentReason = reason?.trim();
  if (!annulmentReason) {
    return refuse('INVALID', 'action.annulment-reason-missing', {}, 'annulmentReason');
  }
  return accept({
    fields: { annulledOn: today, annulmentReason },
    stageEvent: null,
    notice: isAdverse(action.kind) || action.kind === 'release' ? 'action.annulled' : null,
  });
};
