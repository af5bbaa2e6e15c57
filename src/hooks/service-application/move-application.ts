import { stageTransition } from '../../domain/certification/transitions';
import { isFinal, type Stage, type StageEvent } from '../../domain/certification/vocabulary';
import { refuse } from '../../domain/result';
import { momentIn } from '../../infra/clock';
import { notFound } from '../../infra/input';
import { errorFrom } from '../../infra/refusal-error';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { cancelInvoiceOf } from '../invoice/cancel-invoice';
import { lockApplication, type StoredApplication } from './load-application';
import { tellOfStage } from './tell-of-stage';
import { writeStep, type StepActor } from './write-step';

/** Who or what moved an application past its own door. */
export interface Mover {
  readonly standing: StepActor['standing'];
  readonly key?: string | null;
  readonly name: string | null;
  /** Shown in the timeline and in the message, like the reason of a refusal. */
  readonly note?: string | null;
  /** The caller tells the parties itself, and more than the stage. */
  readonly isToldElsewhere?: boolean;
}

const setStage = (
  trx: Transaction,
  application: StoredApplication,
  stage: Stage,
  note: string | null
): Promise<unknown> =>
  rowsOf(
    trx,
    `update service_applications
        set stage = :stage, stage_since = :now, updated_at = :now,
            end_reason = case when :ends then :note else end_reason end,
            closed_at = case when :ends then :now else closed_at end
      where document_id = :key`,
    {
      key: application.key,
      stage,
      now: momentIn(application.zone),
      ends: isFinal(stage),
      note,
    }
  );

/**
 * Move an application by what happened elsewhere: its bill was paid, its consignment refused or
 * destroyed. Locks the application, which comes before every other lock; writes stage, step and
 * messages. Throws WRONG_STATE where the event does not fit the stage.
 */
export const moveApplication = async (
  trx: Transaction,
  applicationKey: string,
  event: StageEvent,
  { standing, key = null, name, note = null, isToldElsewhere = false }: Mover
): Promise<void> => {
  const application = await lockApplication(trx, applicationKey);
  if (application === undefined) throw notFound();
  const move = stageTransition(event, application.stage);
  if (move === undefined) {
    const { stage } = application;
    throw errorFrom(refuse('WRONG_STATE', 'service.event-too-late', { stage }).refusal);
  }
  await setStage(trx, application, move.to, note);
  if (event !== 'pay') await cancelInvoiceOf(trx, applicationKey);
  await writeStep(
    trx,
    application,
    { command: event, from: move.from, to: move.to, note },
    { standing, key, name }
  );
  if (!isToldElsewhere) await tellOfStage(trx, application, { to: move.to, event, note });
};
