import { parseIsoDate, type IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Refusal, type Result } from '../result';
import type { ActionFacts, ActionNotice, QuarantineAction } from './action';
import { endOfDetention } from './detention';
import { line, oneOf, readFields, text, type Read } from './import-fields';
import { recordAction, type RecordedFields } from './record-action';
import { stageTransition } from './transitions';
import {
  ACTION_KINDS,
  INSPECTION_OUTCOMES,
  isFinal,
  SEVERITIES,
  type Stage,
  type StageEvent,
} from './vocabulary';

/** What is kept of an action as it comes. */
const PARTICULARS = {
  note: text,
  letterNumber: line,
  letterDate: parseIsoDate,
  treatmentType: line,
  chemical: line,
  duration: line,
  temperature: line,
  concentration: line,
  officerName: line,
};
export const ACTION_PARTICULARS = Object.keys(PARTICULARS) as readonly (keyof typeof PARTICULARS)[];

const ACTION = {
  externalRef: line,
  /** The external reference of its application, of the same source. */
  application: line,
  kind: oneOf(ACTION_KINDS),
  actedOn: parseIsoDate,
  outcome: oneOf(INSPECTION_OUTCOMES),
  reasonCode: line,
  severity: oneOf(SEVERITIES),
  severityNote: text,
  letterReceivedOn: parseIsoDate,
  ...PARTICULARS,
};

export const ACTION_FIELDS: readonly string[] = Object.keys(ACTION);

/** Read an action as another system sends it. Every refusal is `INVALID` at its field. */
export const readActionRow = (given: unknown) =>
  readFields(given, ACTION, ['externalRef', 'application', 'kind', 'actedOn']);

export type ActionRow = Read<typeof readActionRow>;

/** The order in which actions happened: those of one day as one follows from another. */
export const inOrderOfEvents = <Row extends { readonly row: ActionRow }>(
  rows: readonly Row[]
): readonly Row[] =>
  [...rows].sort(
    ({ row: a }, { row: b }) =>
      a.actedOn.localeCompare(b.actedOn) ||
      ACTION_KINDS.indexOf(a.kind) - ACTION_KINDS.indexOf(b.kind)
  );

/** A move of the application, on the day it was made. */
export interface DatedMove {
  readonly from: Stage | null;
  readonly on: IsoDate;
}

/** The application of an action, with what has happened to it. */
export interface ImportedConsignment {
  readonly officeKey: string;
  readonly stage: Stage;
  /** In the order in which they were made. */
  readonly moves: readonly DatedMove[];
  /** It was over in the other system before it came here. */
  readonly isHistory: boolean;
}

/**
 * Where an application stood on a day. Of one that is over, a system may still tell what was done
 * before: reports come in any order.
 */
const stageOn = ({ stage, moves }: ImportedConsignment, day: IsoDate): Stage =>
  isFinal(stage)
    ? (moves.find(({ from, on }) => from !== null && on >= day)?.from ?? stage)
    : stage;

/** What an action makes of the application now; null where it is over in that way already. */
const eventNow = (
  event: StageEvent | null,
  { stage, isHistory }: ImportedConsignment
): Result<StageEvent | null> => {
  if (event === null || stageTransition(event, stage) !== undefined) return accept(event);
  const endedByActions = stage === 'refused' || stage === 'destroyed';
  return isHistory || endedByActions
    ? accept(null)
    : refuse('WRONG_STATE', 'integration.over-already', {}, 'kind');
};

/** A detention that an action has ended, or that had ended before it was told of. */
export interface EndedDetention {
  readonly key: string;
  readonly endedOn: IsoDate;
}

const endedDetentions = (actions: readonly QuarantineAction[]): readonly EndedDetention[] =>
  actions
    .filter(({ kind }) => kind === 'detention')
    .flatMap((detention) => {
      const endedOn = endOfDetention(detention, actions);
      return endedOn === null ? [] : [{ key: detention.key, endedOn }];
    });

/** An action to be written, and what follows from it. */
export interface ImportedAction {
  readonly fields: RecordedFields;
  /** The action as the next ones on this consignment see it. */
  readonly action: QuarantineAction;
  readonly stageEvent: StageEvent | null;
  /** What the parties have to hear; nothing where the application was over before. */
  readonly notice: ActionNotice | null;
  /** All detentions of the consignment that are over now. */
  readonly ended: readonly EndedDetention[];
}

/**
 * Judge an action of another system by the rules of `recordAction`, at the stage its application had
 * on that day. What happened after the application had ended by our own records is refused
 * (`WRONG_STATE`); an action that ends what is over in that way already is recorded, and moves
 * nothing.
 * @param key of the action to be written
 */
export const judgeActionRow = (
  row: ActionRow,
  consignment: ImportedConsignment,
  facts: Omit<ActionFacts, 'application'>,
  key: string
): Result<ImportedAction> => {
  const stage = stageOn(consignment, row.actedOn);
  const verdict = recordAction(
    { ...facts, application: { officeKey: consignment.officeKey, stage } },
    row
  );
  if (!verdict.ok) return verdict;
  const { fields, stageEvent, notice } = verdict.value;
  const event = eventNow(stageEvent, consignment);
  if (!event.ok) return event;
  const sequence = 1 + Math.max(0, ...facts.actions.map((action) => action.sequence));
  const action: QuarantineAction = { ...fields, key, sequence, annulled: false };
  return accept({
    fields,
    action,
    stageEvent: event.value,
    notice: isFinal(consignment.stage) && event.value === null ? null : notice,
    ended: endedDetentions([...facts.actions, action]),
  });
};

/** A release can be told of before its detention; it waits for it as for its application. */
export const waitsForAnother = ({ reason }: Refusal): boolean =>
  reason === 'action.no-open-detention';
