import { ADVERSE_KINDS } from '../src/domain/certification/vocabulary';
import { afterStatements } from './constraint-statements';
import { listed } from './listed';
import { followMarks, mark, markedTables, markFirst, type MarkedCount } from './marked-count';

const ADVERSE = `array[${listed(ADVERSE_KINDS)}]`;

/**
 * Consignments by office, month and kind: each under the worst action of its month, and under `nnc`
 * where there was a notice of non-compliance.
 * @param events rows of office_key, month, application_key and kind
 */
export const incidentsOf = (events: string): string => `
  select office_key, month, k.kind, count(*) as consignments
    from (select office_key, month, application_key,
                 max(array_position(${ADVERSE}, kind::text)) as worst,
                 bool_or(kind = 'nnc') as has_nnc
            from (${events}) events group by office_key, month, application_key) c
   cross join lateral (
     values ((${ADVERSE})[c.worst]), (case when c.has_nnc then 'nnc' end)) k (kind)
   where k.kind is not null
   group by office_key, month, k.kind`;

/**
 * With how many consignments of an office something happened in a month: the compliance dashboard
 * reads a row a month and kind, however much happened.
 */
export const INCIDENT_MONTHS: MarkedCount = {
  name: 'incident_months',
  marked: { office_key: 'varchar', month: 'date' },
  within: { kind: 'varchar' },
  figure: 'consignments',
  rows: incidentsOf(`
    select office_key, marked.month, application_key, kind from compliance_events
     where office_key = marked.office_key and known_until is null
       and happened_on >= marked.month
       and happened_on < (marked.month + interval '1 month')::date`),
};

const monthsOf = (events: string): string =>
  `select office_key, date_trunc('month', happened_on)::date as month from ${events}`;

export const INCIDENT_MONTH_STATEMENTS: readonly string[] = [
  ...markedTables(INCIDENT_MONTHS),
  `create or replace function mark_incident_months() returns trigger language plpgsql as $$
   begin
     case tg_op
       when 'INSERT' then ${mark(INCIDENT_MONTHS, monthsOf('added'))}
       when 'DELETE' then ${mark(INCIDENT_MONTHS, monthsOf('removed'))}
       else ${mark(INCIDENT_MONTHS, `${monthsOf('added')} union all ${monthsOf('removed')}`)}
     end case;
     return null;
   end $$`,
  ...afterStatements('compliance_events_mark', 'compliance_events', 'mark_incident_months()'),
  // What stood before the triggers did; from their creation on, writers wait.
  markFirst(INCIDENT_MONTHS, `${monthsOf('compliance_events')} where known_until is null`),
  followMarks(INCIDENT_MONTHS),
];
