import type { OpenApplication, StepName } from './application';

/** An entry of a step, by its name in what the server is sent. */
export type EntryName =
  | 'outcome'
  | 'note'
  | 'reason'
  | 'billingCode'
  | 'collectorName'
  | 'collectorIdentity'
  | 'collectorRelation';

export interface StepField {
  readonly name: EntryName;
  readonly kind: 'line' | 'text' | 'outcome';
  readonly isRequired: boolean;
}

export type StepInput = Readonly<Partial<Record<EntryName, string>>>;

const line = (name: EntryName, isRequired = true): StepField => ({
  name,
  kind: 'line',
  isRequired,
});
const NOTE: StepField = { name: 'note', kind: 'text', isRequired: false };

/** What is asked before a step is taken, in order. */
export const FIELDS: Readonly<Record<StepName, readonly StepField[]>> = {
  receive: [NOTE],
  inspect: [{ name: 'outcome', kind: 'outcome', isRequired: true }, NOTE],
  'issue-draft': [NOTE],
  invoice: [line('billingCode', false), NOTE],
  'issue-certificate': [NOTE],
  'hand-over': [line('collectorName'), line('collectorIdentity'), line('collectorRelation'), NOTE],
  close: [NOTE],
  cancel: [{ name: 'reason', kind: 'text', isRequired: true }],
};

/** Most inspections pass. */
export const FIRST_INPUT: Readonly<Partial<Record<StepName, StepInput>>> = {
  inspect: { outcome: 'passed' },
};

/** Steps that nothing takes back. */
export const IS_FINAL: ReadonlySet<StepName> = new Set(['issue-certificate', 'close', 'cancel']);

const NEEDS_NO_WORD: readonly StepName[] = ['receive', 'issue-draft'];

/** Whether a step is taken with one click: the one that leads on, where it says nothing by itself. */
export const isTakenAtOnce = (name: StepName, { next }: OpenApplication): boolean =>
  next?.command === name && NEEDS_NO_WORD.includes(name);

/** The entries that were filled in. */
export const bodyOf = (input: StepInput): Record<string, string> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value.trim() !== ''));
