import type { IsoDate } from '../calendar/iso-date';
import { rowInForce } from '../calendar/validity';
import { accept, refuse, type Result } from '../result';
import type {
  ActionFacts,
  ActionNotice,
  ActionReason,
  ActionVerdict,
  QuarantineAction,
} from './action';
import { dueDate, type Clocks } from './clock';
import { openDetentions } from './detention';
import { mayRecordActions } from './supervision';
import {
  ACTION_KINDS,
  isAdverse,
  type ActionKind,
  type InspectionOutcome,
  type Severity,
  type Stage,
  type StageEvent,
} from './vocabulary';

/** What an officer fills in. */
export interface ActionInput {
  readonly kind: ActionKind;
  readonly actedOn: IsoDate;
  /** Of an inspection; null says that nothing is found yet. */
  readonly outcome: InspectionOutcome | null;
  /** Code from the reason list. */
  readonly reasonCode: string | null;
  /** Null takes the severity of the reason. */
  readonly severity: Severity | null;
  readonly severityNote: string | null;
  readonly letterReceivedOn: IsoDate | null;
}

export type RecordedFields = Omit<QuarantineAction, 'key' | 'sequence' | 'annulled'>;

/**
 * What can be done with a consignment at each stage of its application: everything until the
 * certificate is issued; what was refused and not taken away may still be destroyed.
 */
export const POSSIBLE_ACTIONS: Readonly<Record<Stage, readonly ActionKind[]>> = {
  submitted: ACTION_KINDS,
  received: ACTION_KINDS,
  inspection: ACTION_KINDS,
  'draft-issued': ACTION_KINDS,
  'correction-requested': ACTION_KINDS,
  'draft-approved': ACTION_KINDS,
  invoiced: ACTION_KINDS,
  paid: ACTION_KINDS,
  'certificate-issued': [],
  'handed-over': [],
  closed: [],
  cancelled: [],
  refused: ['destruction'],
  destroyed: [],
};

/** What an action makes of the application; a detention holds it where it is. */
export const STAGE_EVENT_OF: Readonly<Partial<Record<ActionKind, StageEvent>>> = {
  refusal: 'refuse',
  destruction: 'destroy',
};

/** The reason behind an adverse action; null for one that needs none. */
const chooseReason = (
  { reasons }: ActionFacts,
  { kind, actedOn, reasonCode, severity }: ActionInput
): Result<ActionReason | null> => {
  if (!isAdverse(kind)) {
    if (reasonCode !== null) return refuse('INVALID', 'action.reason-not-wanted', {}, 'reason');
    if (severity !== null) return refuse('INVALID', 'action.severity-not-wanted', {}, 'severity');
    return accept(null);
  }
  if (reasonCode === null) return refuse('INVALID', 'action.reason-missing', {}, 'reason');
  const known = reasons.filter(({ code }) => code === reasonCode);
  if (known.length === 0) return refuse('INVALID', 'action.reason-unknown', {}, 'reason');
  const fitting = known.filter((reason) => reason.kind === kind);
  if (fitting.length === 0) return refuse('INVALID', 'action.reason-of-other-kind', {}, 'reason');
  const reason = rowInForce(fitting, actedOn);
  return reason === undefined
    ? refuse('INVALID', 'action.reason-not-in-force', { date: actedOn }, 'reason')
    : accept(reason);
};

/** The reason sets the severity; an officer who sees it otherwise says why. */
const weigh = (
  reason: ActionReason | null,
  { severity, severityNote }: ActionInput
): Result<Pick<RecordedFields, 'severity' | 'severityNote'>> => {
  const note = severityNote?.trim() || null;
  if (reason === null) return accept({ severity: null, severityNote: note });
  const differs = severity !== null && severity !== reason.severity;
  return differs && note === null
    ? refuse('INVALID', 'action.severity-note-missing', {}, 'severityNote')
    : accept({ severity: severity ?? reason.severity, severityNote: note });
};

/**
 * What nobody has received yet is not inspected. Past that, an inspection that is recorded here counts
 * like the one of the command `inspect`: one that failed holds the certificate back. The stages of
 * other software are its own.
 */
const checkInspection = (
  { actor, application }: ActionFacts,
  { kind }: ActionInput
): Result<null> =>
  kind === 'inspection' && application.stage === 'submitted' && actor.kind !== 'machine'
    ? refuse('OUT_OF_ORDER', 'action.inspected-before-receipt', {}, 'kind')
    : accept(null);

/** Only an inspection comes to something; while it goes on, that is pending. */
const checkOutcome = ({ kind, outcome }: ActionInput): Result<InspectionOutcome | null> => {
  if (kind === 'inspection') return accept(outcome ?? 'pending');
  return outcome === null
    ? accept(null)
    : refuse('INVALID', 'action.outcome-not-wanted', {}, 'outcome');
};

/** A letter is received on the day of the action or later, and not in days to come. */
export const checkLetter = (
  kind: ActionKind,
  actedOn: IsoDate,
  receivedOn: IsoDate,
  today: IsoDate
): Result<null> => {
  if (!isAdverse(kind)) return refuse('INVALID', 'action.no-letter', {}, 'letterReceivedOn');
  if (receivedOn < actedOn) {
    return refuse('INVALID', 'action.letter-before-action', { actedOn }, 'letterReceivedOn');
  }
  return receivedOn > today
    ? refuse('INVALID', 'action.letter-not-yet', { today }, 'letterReceivedOn')
    : accept(null);
};

/**
 * The last day of the term that an action sets: for documents after the detention letter is
 * received, for removal after a refusal. Null where none runs: for other kinds, and for a detention
 * whose letter has not been received. Source: service.md, Clocks.
 */
export const dueOf = (
  clocks: Clocks,
  { kind, actedOn, letterReceivedOn }: Pick<RecordedFields, 'kind' | 'actedOn' | 'letterReceivedOn'>
): Result<IsoDate | null> => {
  if (kind === 'refusal') return dueDate(clocks, 'removal-after-refusal', actedOn);
  return kind === 'detention' && letterReceivedOn !== null
    ? dueDate(clocks, 'documents-after-detention', letterReceivedOn)
    : accept(null);
};

/** A release ends a detention that is open and not younger than the release itself. */
const checkRelease = ({ actions }: ActionFacts, { actedOn }: ActionInput): Result<null> => {
  const [earliest] = openDetentions(actions)
    .map((detention) => detention.actedOn)
    .sort();
  if (earliest === undefined) return refuse('WRONG_STATE', 'action.no-open-detention');
  return actedOn < earliest
    ? refuse('INVALID', 'action.before-detention', { detainedOn: earliest }, 'actedOn')
    : accept(null);
};

const noticeOf = (kind: ActionKind): ActionNotice | null =>
  isAdverse(kind) || kind === 'release' ? `action.${kind}` : null;

/**
 * An officer, or other software, records what was done with a consignment.
 *
 * FORBIDDEN for others; WRONG_STATE at a stage where it cannot be done (`POSSIBLE_ACTIONS`), and for
 * a release without an open detention; OUT_OF_ORDER for an inspection of what nobody has received;
 * INVALID for an adverse action without a reason of its kind in
 * force that day, or of another severity without a note; NOT_ELIGIBLE where the law has no term.
 */
export const recordAction = (
  facts: ActionFacts,
  input: ActionInput
): Result<ActionVerdict<RecordedFields>> => {
  const { actor, application, clocks, today } = facts;
  const { kind, actedOn, letterReceivedOn } = input;
  if (!mayRecordActions(actor, application.officeKey)) {
    return refuse('FORBIDDEN', 'action.only-officers');
  }
  if (!POSSIBLE_ACTIONS[application.stage].includes(kind)) {
    return refuse('WRONG_STATE', `action.not-when-${application.stage}`);
  }
  const inspection = checkInspection(facts, input);
  if (!inspection.ok) return inspection;
  if (actedOn > today) return refuse('INVALID', 'action.not-yet', { today }, 'actedOn');
  const outcome = checkOutcome(input);
  if (!outcome.ok) return outcome;
  const release = kind === 'release' ? checkRelease(facts, input) : accept(null);
  if (!release.ok) return release;
  const reason = chooseReason(facts, input);
  if (!reason.ok) return reason;
  const weight = weigh(reason.value, input);
  if (!weight.ok) return weight;
  const letter =
    letterReceivedOn === null ? accept(null) : checkLetter(kind, actedOn, letterReceivedOn, today);
  if (!letter.ok) return letter;
  const dueOn = dueOf(clocks, input);
  if (!dueOn.ok) return dueOn;

  return accept({
    fields: {
      kind,
      actedOn,
      outcome: outcome.value,
      reasonCode: reason.value?.code ?? null,
      ...weight.value,
      letterReceivedOn,
      dueOn: dueOn.value,
    },
    stageEvent: STAGE_EVENT_OF[kind] ?? null,
    notice: noticeOf(kind),
  });
};
