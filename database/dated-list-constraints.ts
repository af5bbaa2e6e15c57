import { constraint } from './constraint-statements';

/** One dated list, as the database sees to it. */
interface DatedTable {
  readonly table: string;
  /** What must not be there twice on one day, each set of columns for itself. */
  readonly once: Readonly<Record<string, readonly string[]>>;
  /** The figure that is never negative. */
  readonly figure?: string;
}

const DATED_TABLES: readonly DatedTable[] = [
  { table: 'tariffs', once: { code: ['code'] }, figure: 'rate' },
  { table: 'action_reasons', once: { code: ['code'] } },
  { table: 'legal_clocks', once: { code: ['code'] }, figure: 'working_days' },
  { table: 'service_standards', once: { stage: ['sector', 'stage'] }, figure: 'target_hours' },
  {
    table: 'document_forms',
    once: { code: ['code'], type: ['certificate_type', 'sector'] },
  },
  // One policy for the whole installation.
  { table: 'compliance_policies', once: { policy: [] } },
];

/**
 * What must hold of dated lists even for raw SQL: a row has a period, and on no day two rows answer
 * the same question.
 */
export const DATED_LIST_STATEMENTS: readonly string[] = DATED_TABLES.flatMap(
  ({ table, once, figure }) => [
    constraint(
      table,
      `${table}_period`,
      'check (valid_from is not null and (valid_until is null or valid_from <= valid_until))'
    ),
    ...Object.entries(once).flatMap(([name, columns]) => [
      ...(columns.length === 0
        ? []
        : [
            constraint(
              table,
              `${table}_${name}_known`,
              `check (${columns.map((column) => `${column} is not null`).join(' and ')})`
            ),
          ]),
      constraint(
        table,
        `${table}_${name}_once_a_day`,
        `exclude using gist (${[
          ...columns.map((column) => `${column} with =`),
          `daterange(valid_from, valid_until, '[]') with &&`,
        ].join(', ')})`
      ),
    ]),
    ...(figure === undefined
      ? []
      : [constraint(table, `${table}_${figure}`, `check (${figure} >= 0)`)]),
  ]
);
