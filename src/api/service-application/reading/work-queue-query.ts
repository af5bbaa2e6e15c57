import { z } from 'zod';
import { OPEN_STAGES } from '../../../domain/certification/awaited-step';
import { DIRECTIONS, SECTORS, type Stage } from '../../../domain/certification/vocabulary';
import type { Offices } from '../../../domain/identity/office-wide';
import { filled, LONGEST_LINE, oneOf, text } from '../../../infra/fields';
import type { SqlCondition } from '../../../infra/visible-rows';

const LARGEST_PAGE = 100;
const DEFAULT_PAGE = 25;
const DEEPEST_PAGE = 10_000;

const key = filled(LONGEST_LINE).optional();
const number = (most: number) => z.coerce.number().int().min(1).max(most);

/** What a work queue can be asked for. Nothing given: all that is open, the oldest first. */
export const workQueueQuery = z.strictObject({
  stage: oneOf(OPEN_STAGES as [Stage, ...Stage[]]).optional(),
  sector: oneOf(SECTORS).optional(),
  direction: oneOf(DIRECTIONS).optional(),
  /** Keys of a work area and of an officer. */
  workArea: key,
  officer: key,
  /** Part of a number, a principal's or agent's name, or a commodity. */
  search: text(LONGEST_LINE).optional(),
  page: number(DEEPEST_PAGE).default(1),
  pageSize: number(Number.MAX_SAFE_INTEGER)
    .transform((size) => Math.min(size, LARGEST_PAGE))
    .default(DEFAULT_PAGE),
});
export type WorkQueueQuery = z.output<typeof workQueueQuery>;

const SEARCHED = ['number', 'service_user_name', 'agent_name', 'commodity'] as const;

const escapeLike = (words: string): string => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const equal = (column: string, value: string | undefined): readonly SqlCondition[] =>
  value === undefined ? [] : [{ sql: `a.${column} = ?`, bindings: [value] }];

const ofOffices = (offices: Offices): readonly SqlCondition[] => {
  if (offices === 'all') return [];
  const [only, ...others] = offices;
  return others.length === 0
    ? [{ sql: 'a.office_key = ?', bindings: [only] }]
    : [{ sql: 'a.office_key = any(?)', bindings: [[...offices]] }];
};

const found = (search: string | undefined): readonly SqlCondition[] =>
  search === undefined || search === ''
    ? []
    : [
        {
          sql: `(${SEARCHED.map((column) => `a.${column} ilike ?`).join(' or ')})`,
          bindings: SEARCHED.map(() => `%${escapeLike(search)}%`),
        },
      ];

/** Stages that are open, as the partial indexes of `database/service-queue.ts` have them. */
export const OPEN_SQL = `a.stage not in ('closed', 'cancelled', 'refused', 'destroyed')`;

/** What is counted: open applications of these offices that the filters let through, at any stage. */
export const countedSql = (
  { sector, direction, workArea, officer, search }: WorkQueueQuery,
  offices: Offices
): SqlCondition => {
  const conditions = [
    ...ofOffices(offices),
    ...equal('sector', sector),
    ...equal('direction', direction),
    ...equal('work_area_key', workArea),
    ...equal('officer_key', officer),
    ...found(search),
  ];
  return {
    sql: [OPEN_SQL, ...conditions.map(({ sql }) => sql)].join(' and '),
    bindings: conditions.flatMap(({ bindings }) => bindings),
  };
};
