import { database, type preparedRowsOf, rowsOf } from '../../../infra/transaction';
import { keysOf, type DashboardScope } from './scope';

/**
 * The offices asked about, with the day it is there, and the moments at which the period begins and
 * is over there (UTC, as moments are stored).
 */
export const OFFICES_ASKED = `
offices_asked as materialized (
  select o.id, o.document_id as key, o.code, o.name, zone,
         (:todays::jsonb ->> o.document_id)::date as today,
         (:from::date)::timestamp at time zone zone at time zone 'UTC' as since,
         (:to::date + 1)::timestamp at time zone zone at time zone 'UTC' as until
    from offices o, lateral (select coalesce(o.time_zone, 'Asia/Jakarta') as zone) z
   where o.document_id = any(:offices::text[])
)`;

/** Every month that the period touches. */
export const MONTHS_ASKED = `
months_asked as (
  select to_char(month, 'YYYY-MM') as month
    from generate_series(date_trunc('month', :from::date), :to::date, interval '1 month') month
)`;

/** The same months with their last days, and the days of each that are asked for. */
export const PARTS_OF_MONTHS = `
  select month, month_end, greatest(month, :from::date) as first_day,
         least(month_end, :to::date) as last_day
    from (select begun::date as month, (begun + interval '1 month')::date - 1 as month_end
            from generate_series(date_trunc('month', :from::date), :to::date,
                                 interval '1 month') begun) months`;

/** The month of a date, as answers name it. */
export const monthOf = (date: string): string => `to_char(${date}, 'YYYY-MM')`;

/** The day of a stored moment in the zone of its office. */
export const dayIn = (zone: string, moment: string): string =>
  `(${moment} at time zone 'UTC' at time zone ${zone})::date`;

/** An office asked about, as answers name it. */
export const OFFICE_JSON = `json_build_object('documentId', o.key, 'code', o.code, 'name', o.name)`;

/** Rows as a JSON list, empty where there is none. */
export const listOf = (row: string, rows: string, order: string): string =>
  `(select coalesce(json_agg(${row} order by ${order}), '[]'::json) from ${rows})`;

/** A list with a row an office, where their figures are asked for side by side; null otherwise. */
export const sideBySide = (list: string): string =>
  `case when :sideBySide::boolean then ${list} end`;

/**
 * Run the one statement of a dashboard, which answers in one column, `answer`.
 * @param ask prepared, where reading and planning the statement takes longer than answering it
 */
export const answerOf = async <Answer>(
  sql: string,
  scope: DashboardScope,
  more: Readonly<Record<string, unknown>> = {},
  ask: typeof preparedRowsOf = rowsOf
): Promise<Answer> => {
  const { offices, from, to, sideBySide: isSideBySide } = scope;
  const [row] = await ask<{ answer: Answer }>(database(), sql, {
    offices: keysOf(scope),
    todays: JSON.stringify(
      Object.fromEntries(offices.map(({ documentId, today }) => [documentId, today]))
    ),
    from,
    to,
    sideBySide: isSideBySide,
    ...more,
  });
  if (row === undefined) throw new Error('A dashboard was answered without a row.');
  return row.answer;
};
