import { accept, refuse, type Result } from '../../domain/result';
import type { OutsideDecision } from '../../domain/leave/authority';
import type { RecallInput } from '../../domain/leave/recall';
import type { StepInput } from '../../domain/leave/step';
import { commandTowards, type LeaveCommandName } from '../../domain/leave/transitions';
import { LEAVE_STATES, type LeaveState, type Outcome } from '../../domain/leave/vocabulary';
import { parseInput } from '../../infra/input';
import { outsideFields } from './step-input';

/** What an update of a request asks for. */
export type LeaveCommand =
  | { readonly name: 'edit' }
  | { readonly name: 'submit' }
  | { readonly name: 'consider' | 'decide'; readonly input: StepInput }
  | { readonly name: 'cancel'; readonly reason: string | null }
  | { readonly name: 'recall'; readonly input: RecallInput };

/** The fields of an update that speak to the rules instead of being stored. */
export interface CommandFields {
  readonly leaveState?: LeaveState | null;
  readonly stepOutcome?: Outcome | null;
  readonly stepReason?: string | null;
  readonly stepStartDate?: string | null;
  readonly stepEndDate?: string | null;
  readonly stepReturnDate?: string | null;
  readonly stepOverrideReason?: string | null;
  readonly stepOutsideName?: string | null;
  readonly stepOutsideNip?: string | null;
  readonly stepOutsidePosition?: string | null;
  readonly stepLetterNumber?: string | null;
  readonly stepDecidedOn?: string | null;
  /** documentId of the file, once the door has found it. */
  readonly stepDocument?: string | null;
}

export const COMMAND_FIELDS = [
  'leaveState',
  'stepOutcome',
  'stepReason',
  'stepStartDate',
  'stepEndDate',
  'stepReturnDate',
  'stepOverrideReason',
  'stepOutsideName',
  'stepOutsideNip',
  'stepOutsidePosition',
  'stepLetterNumber',
  'stepDecidedOn',
  'stepDocument',
] as const satisfies (keyof CommandFields)[];

const OUTSIDE_FIELDS = [
  ...Object.keys(outsideFields.shape),
  'stepDocument',
] as (keyof CommandFields)[];

/** Null where nothing of it is filled in. Throws 400 where only a part is. */
const outsideFrom = (fields: CommandFields): OutsideDecision | null => {
  if (!OUTSIDE_FIELDS.some((field) => Boolean(fields[field]))) return null;
  const given = parseInput(outsideFields, fields);
  return {
    name: given.stepOutsideName,
    nip: given.stepOutsideNip || null,
    position: given.stepOutsidePosition,
    letterNumber: given.stepLetterNumber,
    decidedOn: given.stepDecidedOn,
    documentKey: fields.stepDocument ?? null,
  };
};

const stepFrom = (outcome: Outcome, fields: CommandFields): StepInput => ({
  outcome,
  reason: fields.stepReason ?? null,
  startDate: fields.stepStartDate || null,
  endDate: fields.stepEndDate || null,
  overrideReason: fields.stepOverrideReason ?? null,
  outside: outsideFrom(fields),
});

/** A state chosen in the panel implies the outcome, except that `approved` may mean `changed`. */
const outcomeTowards = (state: LeaveState, chosen: Outcome | null | undefined): Result<Outcome> => {
  const implied: Outcome =
    state === 'approved' ? (chosen === 'changed' ? 'changed' : 'approved') : (state as Outcome);
  return chosen === null || chosen === undefined || chosen === implied
    ? accept(implied)
    : refuse('INVALID', 'leave.outcome-contradicts-state', {}, 'stepOutcome');
};

/**
 * Changing `leaveState` in the panel is the command itself; a route names its command, so that
 * repeating one is told from saving a form unchanged.
 */
export const readCommand = (
  fields: CommandFields,
  current: LeaveState,
  named: LeaveCommandName | undefined
): Result<LeaveCommand> => {
  const target = fields.leaveState ?? current;
  if (!LEAVE_STATES.includes(target))
    return refuse('INVALID', 'leave.unknown-state', {}, 'leaveState');
  const touchesStep = COMMAND_FIELDS.slice(1).some((field) => Boolean(fields[field]));
  if (named === undefined && target === current) {
    return touchesStep
      ? refuse('INVALID', 'leave.state-not-changed', {}, 'leaveState')
      : accept({ name: 'edit' });
  }
  const name = named ?? commandTowards(target);
  switch (name) {
    case undefined:
      return refuse('WRONG_STATE', 'leave.never-draft-again', {}, 'leaveState');
    case 'submit':
      return accept({ name });
    case 'cancel':
      return accept({ name, reason: fields.stepReason ?? null });
    case 'recall':
      return accept({
        name,
        input: {
          returnDate: fields.stepReturnDate || null,
          reason: fields.stepReason ?? null,
          outside: outsideFrom(fields),
        },
      });
    case 'consider':
      return fields.stepOutcome
        ? accept({ name, input: stepFrom(fields.stepOutcome, fields) })
        : refuse('INVALID', 'leave.outcome-missing', {}, 'stepOutcome');
    case 'decide': {
      const outcome = outcomeTowards(target, fields.stepOutcome);
      return outcome.ok ? accept({ name, input: stepFrom(outcome.value, fields) }) : outcome;
    }
  }
};
