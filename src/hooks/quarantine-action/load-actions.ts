import { earlier, type IsoDate } from '../../domain/calendar/iso-date';
import type {
  ActionFacts,
  ActionReason,
  QuarantineAction,
} from '../../domain/certification/action';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { errorFrom } from '../../infra/refusal-error';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { preparedRowsOf, rowsOf, type Transaction } from '../../infra/transaction';
import { loadClocks } from '../legal-clock/load-clocks';
import type { StoredApplication } from '../service-application/load-application';
import { lockApplicationNamed } from '../service-application/named-application';

/** A reason as it is stored: in both languages, with the key of its row. */
export interface StoredReason extends ActionReason {
  readonly key: string;
  readonly nameId: string;
  readonly nameEn: string;
}

/** What a decision on actions depends on, with what is written down of it. */
export interface StoredFacts extends ActionFacts {
  readonly reasons: readonly StoredReason[];
}

const ACTIONS_SQL = `
select q.document_id as key, q.kind, q.acted_on::text as "actedOn", q.id as sequence, q.outcome,
       q.reason_code as "reasonCode", q.severity, q.severity_note as "severityNote",
       q.letter_received_on::text as "letterReceivedOn", q.due_on::text as "dueOn",
       q.annulled_on is not null as annulled, q.ended_on::text as "endedOn"
  from quarantine_actions q where q.application_key = :applicationKey`;

/** An action with the end of its detention, where it is one that has ended. */
export type StoredAction = QuarantineAction & { readonly endedOn: IsoDate | null };

/** All actions on the consignment of an application. */
export const loadActions = (
  trx: Transaction,
  applicationKey: string
): Promise<readonly StoredAction[]> =>
  preparedRowsOf<StoredAction>(trx, ACTIONS_SQL, { applicationKey });

const REASONS_SQL = `
select r.document_id as key, r.code, r.kind, r.severity, r.valid_from::text as "validFrom",
       r.valid_until::text as "validUntil", r.name_id as "nameId", r.name_en as "nameEn"
  from action_reasons r`;

/**
 * What recording or amending actions on an application depends on.
 * @param since the day from which a term may run
 */
export const loadActionFacts = async (
  trx: Transaction,
  application: StoredApplication,
  since: IsoDate
): Promise<StoredFacts> => {
  const today = todayIn(application.zone);
  return {
    application,
    actor: await currentActor(trx, today),
    actions: await loadActions(trx, application.key),
    reasons: await preparedRowsOf<StoredReason>(trx, REASONS_SQL, {}),
    clocks: await loadClocks(trx, application.officeKey, earlier(since, today)),
    today,
  };
};

/** The application that an input names, locked; 400 for none, and for one the caller may not see. */
export const lockConsignment = async (
  trx: Transaction,
  input: unknown
): Promise<StoredApplication> => {
  const application = await lockApplicationNamed(trx, input);
  if (application !== undefined) return application;
  throw errorFrom(refuse('INVALID', 'action.unknown-application', {}, 'application').refusal);
};

/** The code of the reason that an input names, by its row or its code; null where it names none. */
export const reasonNamed = async (trx: Transaction, input: unknown): Promise<string | null> => {
  const [named] = keysNamed(relationChange(input));
  if (named === undefined) return null;
  const [found] = await rowsOf<{ code: string }>(
    trx,
    `select code from action_reasons where document_id = :key or id::text = :key or code = :key limit 1`,
    { key: String(named) }
  );
  return found?.code ?? String(named);
};
