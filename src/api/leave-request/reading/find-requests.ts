import { visibleRows } from '../../../domain/identity/visibility';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { UID } from '../../../infra/content-types';
import { mayReadFiles } from '../../../infra/may-read-files';
import { database, preparedRowsOf, rowsOf, type Queryable } from '../../../infra/transaction';
import { visibleSql, type SqlCondition } from '../../../infra/visible-rows';
import { readRequestQuery, type Populatable, type RequestQuery } from './request-query';

/**
 * Lists of requests by one indexed statement. Strapi's own pipeline reads a relation with a query a
 * row over GraphQL, and costs several times as much over REST; these are the hottest reads there are.
 */
export interface FoundRequest {
  readonly id: number;
  readonly documentId: string;
  readonly number: string;
  readonly employee?: { readonly documentId: string; readonly nip: string; readonly name: string };
  readonly [field: string]: unknown;
}

const FIELDS = `
  r.id, r.document_id as "documentId", r.number, r.leave_type as "leaveType",
  r.leave_state as "leaveState", r.start_date::text as "startDate", r.end_date::text as "endDate",
  r.working_days as "workingDays", r.days_by_year::json as "daysByYear",
  r.asked_start_date::text as "askedStartDate", r.asked_end_date::text as "askedEndDate",
  r.asked_working_days as "askedWorkingDays", r.reason,
  r.address_during_leave as "addressDuringLeave", r.phone, r.abroad,
  r.child_number as "childNumber", r.circumstance,
  r.submitted_at as "submittedAt", r.considered_at as "consideredAt", r.decided_at as "decidedAt",
  r.cancelled_at as "cancelledAt", r.recalled_at as "recalledAt",
  r.consideration_outcome as "considerationOutcome",
  r.consideration_reason as "considerationReason",
  r.decision_outcome as "decisionOutcome", r.decision_reason as "decisionReason",
  r.cancellation_reason as "cancellationReason", r.recall_reason as "recallReason",
  r.balance_at_submission::json as "balanceAtSubmission",
  r.created_at as "createdAt", r.updated_at as "updatedAt"`;

/** A moment inside JSON, as Strapi writes it elsewhere; the database keeps UTC without saying so. */
const moment = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Each row's employee. “offset 0” keeps it a look-up, where a join would read everybody; and making
 * JSON of a row takes half as long as naming its fields one by one.
 */
const EMPLOYEES = `cross join lateral (
  select id, document_id as "documentId", nip, name, employment_type as "employmentType", sex,
         birth_date as "birthDate", position, rank, service_start as "serviceStart",
         contract_start as "contractStart", contract_end as "contractEnd", left_on as "leftOn",
         work_pattern as "workPattern", email, phone, language,
         ${moment('created_at')} as "createdAt", ${moment('updated_at')} as "updatedAt"
    from employees where document_id = r.employee_key offset 0) e`;

const SUBSTITUTE = `(select json_build_object('id', s.id, 'documentId', s.document_id, 'nip', s.nip,
    'name', s.name, 'position', s.position)
  from leave_requests_substitute_lnk l join employees s on s.id = l.employee_id
  where l.leave_request_id = r.id) as substitute`;

const DECISIONS = `(select coalesce(json_agg(json_build_object(
    'step', d.step, 'outcome', d.outcome, 'reason', d.reason, 'overrideReason', d.override_reason,
    'startDate', d.start_date, 'endDate', d.end_date, 'workingDays', d.working_days,
    'actorName', d.actor_name, 'actorNip', d.actor_nip, 'actorPosition', d.actor_position,
    'capacity', d.capacity, 'decreeNumber', d.decree_number, 'actedFor', d.acted_for,
    'decidedOn', d.decided_on, 'documentKey', d.document_key, 'recordedByName', d.recorded_by_name,
    'decidedAt', ${moment('d.decided_at')}) order by d.id), '[]'::json)
  from leave_decisions d where d.request_key = r.document_id) as decisions`;

const HAS_FILES = `exists (select 1 from files_related_mph f where f.related_id = r.id
    and f.related_type = '${UID.leaveRequest}') as "hasFiles"`;

const FROM = 'from leave_requests r join employees e on e.document_id = r.employee_key';
const FROM_WITH_EMPLOYEE = `from leave_requests r ${EMPLOYEES}`;

export interface RequestPage {
  readonly rows: readonly FoundRequest[];
  readonly total: number | null;
}

/** The requests the caller may see, as one condition for each reason to see them; any will do. */
const seatsHere = async (queryable: Queryable): Promise<readonly SqlCondition[]> => {
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(queryable, today);
  const visibility = visibleRows(actor, 'leave-request', today);
  return visibility === 'all'
    ? [visibleSql('r', visibility)]
    : visibility.$or.map((seat) => visibleSql('r', { $or: [seat] }));
};

const selectionOf = (populate: readonly Populatable[]): string =>
  [
    FIELDS,
    'row_to_json(e) as employee',
    ...(populate.includes('substitute') ? [SUBSTITUTE] : []),
  ].join(', ');

interface FileService {
  signFileUrls(file: unknown): Promise<Record<string, unknown>>;
}

/** Evidence, with links that open for those who may see the request and expire soon. */
const withAttachments = async (rows: readonly FoundRequest[]): Promise<FoundRequest[]> => {
  if (!(await mayReadFiles())) return rows.map((row) => ({ ...row, attachments: [] }));
  const found = await strapi.documents(UID.leaveRequest).findMany({
    filters: { documentId: { $in: rows.map(({ documentId }) => documentId) } },
    fields: ['documentId'],
    populate: {
      attachments: { fields: ['name', 'ext', 'mime', 'size', 'url', 'hash', 'provider'] },
    },
    limit: rows.length,
  });
  const sign: FileService = strapi.plugin('upload').service('file');
  const byRequest = new Map(
    await Promise.all(
      found.map(async ({ documentId, attachments }) => {
        const files = await Promise.all(
          ((attachments ?? []) as unknown[]).map((file) => sign.signFileUrls(file))
        );
        const shown = files.map(({ id, documentId: fileKey, name, ext, mime, size, url }) => ({
          id,
          documentId: fileKey,
          name,
          ext,
          mime,
          size,
          url,
        }));
        return [documentId, shown] as const;
      })
    )
  );
  return rows.map((row) => ({ ...row, attachments: byRequest.get(row.documentId) ?? [] }));
};

const pick = (row: FoundRequest, { fields, populate }: RequestQuery): FoundRequest =>
  fields === null
    ? row
    : (Object.fromEntries(
        ['id', 'documentId', ...fields, 'employee', ...populate]
          .filter((name) => name in row)
          .map((name) => [name, row[name]])
      ) as FoundRequest);

const joined = (parts: readonly SqlCondition[], between: string): SqlCondition => ({
  sql: parts.map(({ sql }) => sql).join(between),
  bindings: parts.flatMap(({ bindings }) => bindings),
});

const TALLIED: ReadonlySet<string> = new Set(['r.office_key', 'r.official_key', 'r.leave_state']);

/** Whether conditions speak of nothing but what the tally is kept by (`leave-request-tallies.ts`). */
const areTallied = (conditions: readonly SqlCondition[]): boolean =>
  conditions.every(({ sql }) =>
    (sql.match(/\b[er]\.\w+/g) ?? []).every((column) => TALLIED.has(column))
  );

/**
 * How many there are, seat by seat: each is counted in an index of its own, where one condition with
 * “or” would read every row. The widest seat stands last and is counted first, off the tally where
 * that can tell, so that the others have few rows left to add.
 */
const totalSql = (
  seats: readonly SqlCondition[],
  from: string,
  where: SqlCondition
): SqlCondition =>
  joined(
    [...seats].reverse().map((seat, index, widestFirst) => {
      const counted = joined(widestFirst.slice(0, index), ' or ');
      const isNew = index === 0 ? 'true' : `(${counted.sql}) is not true`;
      const counting =
        index === 0 && areTallied([seat, where])
          ? 'coalesce(sum(r.change), 0) from leave_request_tallies r'
          : `count(*) ${from}`;
      return {
        sql: `(select ${counting} where ${seat.sql} and ${isNew} and ${where.sql})`,
        bindings: [...seat.bindings, ...counted.bindings, ...where.bindings],
      };
    }),
    ' + '
  );

/** Ids of a page's rows: the first of each seat, so that each is read in an index's order. */
const firstRowsSql = (
  seats: readonly SqlCondition[],
  from: string,
  { where, orderBy, limit, offset }: RequestQuery
): SqlCondition =>
  joined(
    seats.map(({ sql, bindings }) => ({
      sql: `(select r.id ${from} where ${sql} and ${where.sql} order by ${orderBy} limit ?)`,
      bindings: [...bindings, ...where.bindings, limit + offset],
    })),
    ' union '
  );

/**
 * A page of the requests that the caller may see, each with its employee, and how many there are.
 * Throws `UnreadableQuery` for a query that cannot be read.
 */
export const findRequests = async (
  given: Readonly<Record<string, unknown>>
): Promise<RequestPage & { readonly query: RequestQuery }> => {
  const query = readRequestQuery(given);
  const db = database();
  const seats = await seatsHere(db);
  const from = query.needsEmployee ? FROM : 'from leave_requests r';
  const total = query.withCount
    ? totalSql(seats, from, query.where)
    : { sql: 'null', bindings: [] };
  const first = firstRowsSql(seats, from, query);
  // Not prepared: whose seat it is decides which index is best, and a plan for all forgets that.
  const rows = await rowsOf<FoundRequest & { total: number | null; id: number | null }>(
    db,
    `select (${total.sql})::int as total, page.* from (select 1) one left join lateral (
       select ${selectionOf(query.populate)} ${FROM_WITH_EMPLOYEE} where r.id = any(array(${first.sql}))
       order by ${query.orderBy} limit ? offset ?) page on true`,
    [...total.bindings, ...first.bindings, query.limit, query.offset]
  );
  const found = rows.flatMap(({ total: _total, ...row }) => (row.id === null ? [] : [row]));
  const complete =
    query.populate.includes('attachments') && found.length > 0
      ? await withAttachments(found)
      : found;
  return { rows: complete.map((row) => pick(row, query)), total: rows[0]?.total ?? null, query };
};

/** One request that the caller may see, with its employee, steps and evidence; else undefined. */
export const findRequest = async (documentId: string): Promise<FoundRequest | undefined> => {
  const db = database();
  const visible = joined(await seatsHere(db), ' or ');
  const [row] = await preparedRowsOf<FoundRequest & { hasFiles: boolean }>(
    db,
    `select ${selectionOf(['substitute'])}, ${DECISIONS}, ${HAS_FILES} ${FROM_WITH_EMPLOYEE}
      where r.document_id = ? and (${visible.sql})`,
    [documentId, ...visible.bindings]
  );
  if (row === undefined) return undefined;
  const { hasFiles, ...request } = row;
  return hasFiles ? (await withAttachments([request]))[0] : { ...request, attachments: [] };
};
