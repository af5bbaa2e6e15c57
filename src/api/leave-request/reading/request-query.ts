import { z } from 'zod';
import { isIsoDate } from '../../../domain/calendar/iso-date';
import { UnreadableQuery } from '../../../infra/unreadable-query';
import type { SqlCondition } from '../../../infra/visible-rows';

/**
 * The query of a list of requests, in Strapi's words (`filters`, `sort`, `pagination`, `fields`,
 * `populate`), made into SQL. Only what stands here can be filtered or sorted on: no relation leads
 * around what the reader may see.
 */
const REQUEST_FIELDS = {
  documentId: { column: 'r.document_id', kind: 'text' },
  number: { column: 'r.number', kind: 'text' },
  leaveType: { column: 'r.leave_type', kind: 'text' },
  leaveState: { column: 'r.leave_state', kind: 'text' },
  startDate: { column: 'r.start_date', kind: 'date' },
  endDate: { column: 'r.end_date', kind: 'date' },
  workingDays: { column: 'r.working_days', kind: 'integer' },
  abroad: { column: 'r.abroad', kind: 'boolean' },
  submittedAt: { column: 'r.submitted_at', kind: 'moment' },
  consideredAt: { column: 'r.considered_at', kind: 'moment' },
  decidedAt: { column: 'r.decided_at', kind: 'moment' },
  cancelledAt: { column: 'r.cancelled_at', kind: 'moment' },
  recalledAt: { column: 'r.recalled_at', kind: 'moment' },
  createdAt: { column: 'r.created_at', kind: 'moment' },
  updatedAt: { column: 'r.updated_at', kind: 'moment' },
} as const satisfies Fields;

const EMPLOYEE_FIELDS = {
  documentId: { column: 'r.employee_key', kind: 'text' },
  nip: { column: 'e.nip', kind: 'text' },
  name: { column: 'e.name', kind: 'text' },
} as const satisfies Fields;

type Kind = 'text' | 'date' | 'integer' | 'boolean' | 'moment';
interface Field {
  readonly column: string;
  readonly kind: Kind;
}
type Fields = Readonly<Record<string, Field>>;

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Whether a value can be compared with a column; the database must never be asked otherwise. */
const FITS: Readonly<Record<Kind, (value: string) => boolean>> = {
  text: (value) => !value.includes('\0'),
  date: isIsoDate,
  integer: (value) => /^-?\d{1,9}$/.test(value),
  boolean: (value) => value === 'true' || value === 'false',
  moment: (value) =>
    MOMENT.test(value) && isIsoDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
};

const LARGEST_PAGE = 100;
const DEFAULT_PAGE = 25;
const DEEPEST_FILTER = 5;

const scalar = z.union([z.string().max(500), z.number(), z.boolean()]).transform(String);
const list = z
  .union([z.array(scalar), z.record(z.string(), scalar).transform((items) => Object.values(items))])
  .pipe(z.array(z.string()).max(200));

const COMPARISONS: Readonly<Record<string, string>> = {
  $eq: '=',
  $ne: 'is distinct from',
  $lt: '<',
  $lte: '<=',
  $gt: '>',
  $gte: '>=',
};

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const PATTERNS: Readonly<Record<string, (text: string) => string>> = {
  $contains: (text) => `%${escapeLike(text)}%`,
  $containsi: (text) => `%${escapeLike(text)}%`,
  $startsWith: (text) => `${escapeLike(text)}%`,
  $startsWithi: (text) => `${escapeLike(text)}%`,
};

const isTrue = (value: unknown): boolean => value === true || value === 'true';

const operation = (
  { column, kind }: Field,
  operator: string,
  operand: unknown,
  path: string
): SqlCondition => {
  const fitting = (value: string): string => {
    if (!FITS[kind](value)) throw new UnreadableQuery(path, `cannot be compared with "${value}"`);
    return value;
  };
  const one = (): string => {
    const parsed = scalar.safeParse(operand);
    if (!parsed.success) throw new UnreadableQuery(path, 'needs one value');
    return parsed.data;
  };
  const many = (): string[] => {
    const parsed = list.safeParse(operand);
    if (!parsed.success) throw new UnreadableQuery(path, 'needs a list of values');
    return parsed.data.map(fitting);
  };
  const patternable = (value: string): string => {
    if (!FITS.text(value)) throw new UnreadableQuery(path, 'holds a null character');
    return value;
  };
  const comparison = COMPARISONS[operator];
  const pattern = PATTERNS[operator];
  if (operator === '$eq' && operand === null) return { sql: `${column} is null`, bindings: [] };
  if (comparison !== undefined) {
    return { sql: `${column} ${comparison} ?`, bindings: [fitting(one())] };
  }
  if (pattern !== undefined) {
    const like = operator.endsWith('i') ? 'ilike' : 'like';
    return { sql: `${column}::text ${like} ?`, bindings: [pattern(patternable(one()))] };
  }
  switch (operator) {
    case '$in':
      return { sql: `${column}::text = any(?)`, bindings: [many()] };
    case '$notIn':
      return { sql: `${column}::text <> all(?)`, bindings: [many()] };
    case '$between': {
      const [from, to] = many();
      if (from === undefined || to === undefined)
        throw new UnreadableQuery(path, 'needs two values');
      return { sql: `${column} between ? and ?`, bindings: [from, to] };
    }
    case '$null':
      return { sql: `${column} is ${isTrue(operand) ? '' : 'not '}null`, bindings: [] };
    case '$notNull':
      return { sql: `${column} is ${isTrue(operand) ? 'not ' : ''}null`, bindings: [] };
    default:
      throw new UnreadableQuery(path, `does not know ${operator}`);
  }
};

const combine = (conditions: readonly SqlCondition[], word: 'and' | 'or'): SqlCondition =>
  conditions.length === 0
    ? { sql: 'true', bindings: [] }
    : {
        sql: `(${conditions.map(({ sql }) => sql).join(` ${word} `)})`,
        bindings: conditions.flatMap(({ bindings }) => bindings),
      };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const itemsOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [value];

const fieldFilter = (field: Field, value: unknown, path: string): SqlCondition =>
  isObject(value)
    ? combine(
        Object.entries(value).map(([operator, operand]) =>
          operation(field, operator, operand, path)
        ),
        'and'
      )
    : operation(field, '$eq', value, path);

const filterSql = (filters: unknown, fields: Fields, path: string, depth: number): SqlCondition => {
  if (filters === undefined || filters === null) return combine([], 'and');
  if (!isObject(filters)) throw new UnreadableQuery(path, 'must be an object');
  if (depth > DEEPEST_FILTER) throw new UnreadableQuery(path, 'is nested too deeply');
  const nested = (value: unknown): SqlCondition => filterSql(value, fields, path, depth + 1);
  return combine(
    Object.entries(filters).map(([name, value]): SqlCondition => {
      if (name === '$and') return combine(itemsOf(value).map(nested), 'and');
      if (name === '$or') return combine(itemsOf(value).map(nested), 'or');
      if (name === '$not') {
        const { sql, bindings } = nested(value);
        return { sql: `not ${sql}`, bindings };
      }
      if (name === 'employee' && fields === REQUEST_FIELDS) {
        return filterSql(value, EMPLOYEE_FIELDS, `${path}.employee`, depth + 1);
      }
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined)
        throw new UnreadableQuery(`${path}.${name}`, 'cannot be filtered on');
      return fieldFilter(field, value, `${path}.${name}`);
    }),
    'and'
  );
};

const sortSql = (sort: unknown): string => {
  const terms = (typeof sort === 'string' ? sort.split(',') : itemsOf(sort)).flatMap((term) =>
    isObject(term) ? Object.entries(term).map(([name, way]) => `${name}:${String(way)}`) : [term]
  );
  const columns = terms
    .filter((term) => term !== undefined && term !== '')
    .map((term) => {
      const [name, way = 'asc'] = String(term).trim().split(':');
      const column =
        name !== undefined && Object.hasOwn(REQUEST_FIELDS, name)
          ? REQUEST_FIELDS[name as keyof typeof REQUEST_FIELDS].column
          : name === 'employee.name'
            ? EMPLOYEE_FIELDS.name.column
            : undefined;
      const direction = way.toLowerCase();
      if (column === undefined || (direction !== 'asc' && direction !== 'desc')) {
        throw new UnreadableQuery('sort', `cannot sort by ${String(term)}`);
      }
      return `${column} ${direction}`;
    });
  return [...columns, 'r.id desc'].join(', ');
};

const count = z.coerce.number().int();
const pagination = z
  .strictObject({
    page: count.min(1).optional(),
    pageSize: count.min(1).optional(),
    start: count.min(0).optional(),
    limit: count.min(-1).optional(),
    withCount: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
  })
  .optional();

export const POPULATABLE = ['employee', 'substitute', 'attachments'] as const;
export type Populatable = (typeof POPULATABLE)[number];

const populateFrom = (populate: unknown): readonly Populatable[] => {
  if (populate === undefined || populate === 'false') return [];
  if (populate === '*' || isTrue(populate)) return POPULATABLE;
  const names = isObject(populate)
    ? Object.keys(populate)
    : itemsOf(populate).flatMap((item) => String(item).split(','));
  return names.map((name) => {
    const found = POPULATABLE.find((known) => known === name.trim());
    if (found === undefined) throw new UnreadableQuery('populate', `cannot populate ${name}`);
    return found;
  });
};

const SHOWN_FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(REQUEST_FIELDS),
  ...['id', 'daysByYear', 'askedStartDate', 'askedEndDate', 'askedWorkingDays', 'reason'],
  ...['addressDuringLeave', 'phone', 'childNumber', 'circumstance', 'balanceAtSubmission'],
  ...['considerationOutcome', 'considerationReason', 'decisionOutcome', 'decisionReason'],
  ...['cancellationReason', 'recallReason'],
]);

const fieldsFrom = (fields: unknown): readonly string[] | null => {
  if (fields === undefined || fields === '*') return null;
  const names = itemsOf(fields).flatMap((item) =>
    String(item)
      .split(',')
      .map((name) => name.trim())
  );
  const unknown = names.find((name) => !SHOWN_FIELDS.has(name));
  if (unknown !== undefined) throw new UnreadableQuery('fields', `does not know ${unknown}`);
  return names;
};

export interface RequestQuery {
  readonly where: SqlCondition;
  readonly needsEmployee: boolean;
  readonly orderBy: string;
  readonly limit: number;
  readonly offset: number;
  readonly page: number | null;
  readonly withCount: boolean;
  readonly populate: readonly Populatable[];
  /** Null: all of them. */
  readonly fields: readonly string[] | null;
}

const KNOWN_KEYS = ['filters', 'sort', 'pagination', 'fields', 'populate', 'locale'];

/** Read a query as REST or GraphQL gives it. Throws `UnreadableQuery`. */
export const readRequestQuery = (query: Readonly<Record<string, unknown>>): RequestQuery => {
  const unknown = Object.keys(query).find((key) => !KNOWN_KEYS.includes(key));
  if (unknown !== undefined) throw new UnreadableQuery(unknown, 'is not a known parameter');
  const paging = pagination.safeParse(query.pagination);
  if (!paging.success) throw new UnreadableQuery('pagination', 'cannot be read');
  const { page, pageSize, start, limit, withCount } = paging.data ?? {};
  const size = pageSize ?? (limit === -1 ? LARGEST_PAGE : limit) ?? DEFAULT_PAGE;
  const rows = Math.min(size, LARGEST_PAGE);
  const where = filterSql(query.filters, REQUEST_FIELDS, 'filters', 0);
  const orderBy = sortSql(query.sort);
  const byOffset = start !== undefined || limit !== undefined;
  return {
    where,
    needsEmployee: where.sql.includes('e.') || orderBy.includes('e.'),
    orderBy,
    limit: rows,
    offset: byOffset ? (start ?? 0) : ((page ?? 1) - 1) * rows,
    page: byOffset ? null : (page ?? 1),
    withCount: withCount === undefined || isTrue(withCount),
    populate: populateFrom(query.populate),
    fields: fieldsFrom(query.fields),
  };
};
