import type { QuarantineAction } from '../../domain/certification/action';
import type { Clocks } from '../../domain/certification/clock';
import type { ImportedConsignment } from '../../domain/certification/import-action-row';
import type { IsoDate } from '../../domain/calendar/iso-date';
import type { OfficeTimeZone } from '../../domain/calendar/time-zone';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { loadClocks } from '../legal-clock/load-clocks';
import type { StoredReason } from '../quarantine-action/load-actions';
import { IMPORT_COMMAND } from './write-applications';

/** The application of some actions, locked, with everything that was done with its consignment. */
export interface Consignment extends ImportedConsignment {
  readonly id: number;
  readonly key: string;
  readonly ref: string;
  readonly number: string;
  readonly serviceUserKey: string;
  readonly agentKey: string | null;
  readonly zone: OfficeTimeZone;
  readonly actions: readonly QuarantineAction[];
}

/** Applications are locked before everything else, by all in one order. */
const LOCK_SQL = `
select id from service_applications
 where source = :source and external_ref = any(:refs)
 order by id for no key update`;

const CONSIGNMENTS_SQL = `
select a.id, a.document_id as key, a.external_ref as ref, a.number, a.stage,
       a.office_key as "officeKey", a.service_user_key as "serviceUserKey",
       a.agent_key as "agentKey", zones.zone,
       coalesce(timeline.moves, '[]') as moves, coalesce(timeline.imported, false) as "isHistory",
       coalesce(done.actions, '[]') as actions
  from service_applications a
  cross join lateral (
    select coalesce((select o.time_zone from offices o where o.document_id = a.office_key),
                    'Asia/Jakarta') as zone) zones
  left join lateral (
    select json_agg(json_build_object(
             'from', s.from_stage,
             'on', (s.happened_at at time zone 'UTC' at time zone zones.zone)::date) order by s.id) as moves,
           bool_or(s.command = :imported) as imported
      from application_steps s where s.application_key = a.document_id) timeline on true
  left join lateral (
    select json_agg(json_build_object(
             'key', q.document_id, 'kind', q.kind, 'actedOn', q.acted_on, 'sequence', q.id,
             'reasonCode', q.reason_code, 'severity', q.severity, 'severityNote', q.severity_note,
             'letterReceivedOn', q.letter_received_on, 'dueOn', q.due_on,
             'annulled', q.annulled_on is not null)) as actions
      from quarantine_actions q where q.application_key = a.document_id) done on true
 where a.source = :source and a.external_ref = any(:refs)`;

/** The applications of a source by their references, locked until the end of the transaction. */
export const lockConsignments = async (
  trx: Transaction,
  source: string,
  refs: readonly string[]
): Promise<readonly Consignment[]> => {
  await rowsOf(trx, LOCK_SQL, { source, refs });
  return rowsOf<Consignment>(trx, CONSIGNMENTS_SQL, { source, refs, imported: IMPORT_COMMAND });
};

/** The lists that actions are judged by. */
export interface ActionLists {
  readonly reasons: readonly StoredReason[];
  /** Terms of the law, as they run in an office. */
  readonly clocks: ReadonlyMap<string, Clocks>;
}

/**
 * Reasons, terms of the law and holidays for some consignments: a few hundred rows.
 * @param since the day from which a term may run
 */
export const loadActionLists = async (
  trx: Transaction,
  consignments: readonly Consignment[],
  since: IsoDate
): Promise<ActionLists> => {
  const reasons = await rowsOf<StoredReason>(
    trx,
    `select document_id as key, code, kind, severity, name_id as "nameId", name_en as "nameEn",
            valid_from::text as "validFrom", valid_until::text as "validUntil" from action_reasons`
  );
  const clocks = new Map<string, Clocks>();
  for (const officeKey of new Set(consignments.map((consignment) => consignment.officeKey))) {
    clocks.set(officeKey, await loadClocks(trx, officeKey, since));
  }
  return { reasons, clocks };
};
