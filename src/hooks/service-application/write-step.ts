import type { Correction } from '../../domain/certification/act-on-application';
import type { Standing } from '../../domain/certification/standing';
import type { ServiceCommandName, Stage, StageEvent } from '../../domain/certification/vocabulary';
import { appendRows } from '../../infra/append-rows';
import { momentIn } from '../../infra/clock';
import type { Transaction } from '../../infra/transaction';
import type { StoredApplication } from './load-application';

/** Who moved an application: what both sides see is the role; the office also sees the name. */
export interface StepActor {
  readonly standing: Standing | 'machine';
  readonly key: string | null;
  readonly name: string | null;
}

/** What happened to an application. */
export interface ApplicationStep {
  readonly command: ServiceCommandName | StageEvent | 'submit' | 'replace' | 'withdraw';
  readonly from: Stage | null;
  readonly to: Stage;
  readonly version?: number | null;
  readonly outcome?: string | null;
  readonly note?: string | null;
  readonly corrections?: readonly Correction[];
}

type Stepped = Pick<
  StoredApplication,
  | 'key'
  | 'number'
  | 'officeKey'
  | 'serviceUserKey'
  | 'agentKey'
  | 'sector'
  | 'direction'
  | 'stageSince'
  | 'zone'
>;

const MS_PER_SECOND = 1000;

/**
 * Add a line to an application's timeline. Seconds are those that the stage before has lasted; none
 * where it goes on.
 */
export const writeStep = (
  trx: Transaction,
  application: Stepped,
  step: ApplicationStep,
  actor: StepActor
): Promise<void> => {
  const now = momentIn(application.zone);
  const lasted = (now.getTime() - new Date(application.stageSince).getTime()) / MS_PER_SECOND;
  return appendRows(trx, 'application_steps', [
    {
      application_key: application.key,
      application_number: application.number,
      office_key: application.officeKey,
      service_user_key: application.serviceUserKey,
      agent_key: application.agentKey,
      sector: application.sector,
      direction: application.direction,
      command: step.command,
      from_stage: step.from,
      stage: step.to,
      version: step.version ?? null,
      outcome: step.outcome ?? null,
      note: step.note ?? null,
      corrections: step.corrections === undefined ? null : JSON.stringify(step.corrections),
      actor_role: actor.standing,
      actor_key: actor.key,
      actor_name: actor.name,
      happened_at: now,
      seconds_before:
        step.from === null || step.from === step.to ? null : Math.max(0, Math.round(lasted)),
    },
  ]);
};
