import { SEVERITY_OF_NATURE } from '../../domain/certification/nnc';
import { ADVERSE_KINDS } from '../../domain/certification/vocabulary';
import { WITHOUT_EVENTS } from '../../domain/compliance/finalised';
import { preparedRowsOf, type Transaction } from '../../infra/transaction';

const SAID = `
  select q.document_id as event_key, 'action' as source, q.application_key, q.service_user_key,
         q.agent_key, a.office_key, q.kind, q.severity, q.acted_on as happened_on
    from quarantine_actions q join service_applications a on a.document_id = q.application_key
   where AMONG(q.application_key) and q.kind = any(:adverse::text[]) and q.severity is not null
     and q.annulled_on is null and a.stage <> :cancelled
  union all
  select n.document_id, 'nnc', n.application_key, n.service_user_key, n.agent_key, a.office_key,
         'nnc', :severities::jsonb ->> n.nature, n.noticed_on
    from nnc_records n join service_applications a on a.document_id = n.application_key
   where AMONG(n.application_key) and n.nnc_direction = 'received' and n.match_state = 'matched'
     and n.annulled_on is null and a.stage <> :cancelled`;

const COLUMNS = `event_key, source, application_key, service_user_key, agent_key, office_key, kind,
  severity, happened_on`;

/** What tells an event from what it was: anything but its place in the log. */
const SAME = `e.event_key = s.event_key
  and (e.service_user_key, e.agent_key, e.kind, e.severity, e.happened_on)
      is not distinct from (s.service_user_key, s.agent_key, s.kind, s.severity, s.happened_on)`;

const TODAY = `coalesce((:todays::jsonb ->> OFFICE)::date, current_date)`;

/**
 * Ends what is no longer said first: an event that says something else stands under the same key.
 * What was known and taken back on one day was never known at the end of it.
 */
const NOTE_SQL = `
with said as (${SAID}),
closed as (
  update compliance_events e
     set known_until = greatest(e.known_from, ${TODAY.replace('OFFICE', 'e.office_key')})
   where AMONG(e.application_key) and e.known_until is null
     and not exists (select 1 from said s where ${SAME})
  returning e.service_user_key, e.agent_key),
opened as (
  insert into compliance_events (${COLUMNS}, known_from)
  select ${COLUMNS}, greatest(happened_on, ${TODAY.replace('OFFICE', 'office_key')}) from said s
   where (select count(*) from closed) >= 0
     and not exists (select 1 from compliance_events e
                      where e.known_until is null and ${SAME} and e.application_key = s.application_key)
      on conflict (event_key) where known_until is null do nothing
  returning service_user_key, agent_key)
select service_user_key as "serviceUserKey", agent_key as "agentKey" from closed
union select service_user_key, agent_key from opened`;

const among = (condition: (column: string) => string): string =>
  NOTE_SQL.replace(/AMONG\(([\w.]+)\)/g, (_, column: string) => condition(column));

const OF_SOME = among((column) => `${column} = any(:applicationKeys::text[])`);
const OF_ALL = among(() => 'true');

/** Whose profile an event is in. */
export interface Parties {
  readonly serviceUserKey: string;
  readonly agentKey: string | null;
}

const WORDS = {
  adverse: [...ADVERSE_KINDS],
  cancelled: WITHOUT_EVENTS,
  severities: JSON.stringify(SEVERITY_OF_NATURE),
};

/**
 * Bring the log of events in line with what actions and NNCs say now: what counts (adverse, not
 * annulled, matched, its application not cancelled) is known from today on, what counts no more until
 * today.
 * @param applicationKeys whose events may have changed; `all` for every one
 * @param todays what day it is in each office, as JSON by the office's key
 * @returns whose events changed
 */
export const noteEvents = (
  trx: Transaction,
  applicationKeys: readonly string[] | 'all',
  todays: string
): Promise<readonly Parties[]> =>
  applicationKeys === 'all'
    ? preparedRowsOf<Parties>(trx, OF_ALL, { ...WORDS, todays })
    : preparedRowsOf<Parties>(trx, OF_SOME, {
        ...WORDS,
        todays,
        applicationKeys: [...applicationKeys],
      });
