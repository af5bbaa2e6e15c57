import {
  STAGES,
  isFinal,
  type ServiceCommandName,
  type Stage,
  type StageEvent,
} from './vocabulary';

export interface StageTransition {
  readonly command: ServiceCommandName | StageEvent;
  readonly from: Stage;
  readonly to: Stage;
}

const moves = (
  command: StageTransition['command'],
  from: readonly Stage[],
  to: Stage
): readonly StageTransition[] => from.map((stage) => ({ command, from: stage, to }));

/** Before anything is billed: what a draft may still be taken back from. */
const BEFORE_THE_BILL = [
  'submitted',
  'received',
  'inspection',
  'draft-issued',
  'correction-requested',
  'draft-approved',
] as const satisfies Stage[];

/** A consignment can be refused or destroyed until its certificate is issued. */
const BEFORE_THE_CERTIFICATE = [...BEFORE_THE_BILL, 'invoiced', 'paid'] as const satisfies Stage[];

/** Every move an application can make (service.md, Stages). What is not here is refused. */
export const STAGE_TRANSITIONS: readonly StageTransition[] = [
  ...moves('receive', ['submitted'], 'received'),
  // An inspection may go on, and be repeated, until there is a draft.
  ...moves('inspect', ['received', 'inspection'], 'inspection'),
  // An officer may see a mistake in their own draft before the service user does.
  ...moves('issue-draft', ['inspection', 'draft-issued', 'correction-requested'], 'draft-issued'),
  ...moves('approve-draft', ['draft-issued'], 'draft-approved'),
  ...moves('request-correction', ['draft-issued'], 'correction-requested'),
  ...moves('invoice', ['draft-approved'], 'invoiced'),
  ...moves('pay', ['invoiced'], 'paid'),
  ...moves('issue-certificate', ['paid'], 'certificate-issued'),
  ...moves('hand-over', ['certificate-issued'], 'handed-over'),
  ...moves('close', ['handed-over'], 'closed'),
  ...moves('cancel', BEFORE_THE_BILL, 'cancelled'),
  ...moves('refuse', BEFORE_THE_CERTIFICATE, 'refused'),
  ...moves('destroy', [...BEFORE_THE_CERTIFICATE, 'refused'], 'destroyed'),
];

export const stageTransition = (
  command: StageTransition['command'],
  from: Stage
): StageTransition | undefined =>
  STAGE_TRANSITIONS.find((move) => move.command === command && move.from === from);

/**
 * What leads to a stage: a command, or what happens elsewhere (a payment, a refusal). Undefined for
 * the first stage, to which nothing leads back.
 */
export const leadingTo = (to: Stage): StageTransition['command'] | undefined =>
  STAGE_TRANSITIONS.find((move) => move.to === to)?.command;

/** Whether an application has not come as far yet as a command needs. */
export const isTooEarly = (command: StageTransition['command'], stage: Stage): boolean => {
  if (isFinal(stage)) return false;
  const sources = STAGE_TRANSITIONS.filter((move) => move.command === command);
  return sources.every(({ from }) => STAGES.indexOf(from) > STAGES.indexOf(stage));
};
