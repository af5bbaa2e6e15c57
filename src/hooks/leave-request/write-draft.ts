import { workingDaysByYear } from '../../domain/calendar/work-calendar';
import { isPersonnelFor } from '../../domain/leave/authority';
import type { LeaveRequest } from '../../domain/leave/request';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { parseInput } from '../../infra/input';
import { errorFrom } from '../../infra/refusal-error';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { inTransaction, rowsOf, type Queryable, type Transaction } from '../../infra/transaction';
import type { Operation } from '../door';
import { attachmentsAfter } from '../attachments';
import { DRAFT_FIELDS, draftInput, type DraftInput } from './draft-input';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import { loadFacts } from './load-facts';
import { COMMAND_FIELDS, type CommandFields } from './read-command';
import { routeOf, type LeaveRoute } from './route-of-request';

const unknownEmployee = (path: string): Error =>
  errorFrom(refuse('INVALID', 'leave.unknown-employee', {}, path).refusal);

/** Which employee a relation input names, by documentId or by row id. Throws 400 for nobody. */
export const employeeNamed = async (
  queryable: Queryable,
  input: unknown,
  path = 'employee'
): Promise<string | undefined> => {
  const change = relationChange(input);
  const [key] = keysNamed(change);
  if (key === undefined) return undefined;
  const [row] = await rowsOf<{ key: string }>(
    queryable,
    `select document_id as key from employees where ${typeof key === 'number' ? 'id' : 'document_id'} = :key`,
    { key }
  );
  if (row === undefined) throw unknownEmployee(path);
  return row.key;
};

const WRITABLE = new Set<string>([...DRAFT_FIELDS, ...COMMAND_FIELDS, 'employee']);

/** Refuse what only Q-Office itself writes of a request. Throws 400 otherwise. */
export const refuseComputed = (
  data: Readonly<Record<string, unknown>>,
  documentId?: string
): Promise<void> => refuseComputedFields(UID.leaveRequest, WRITABLE, data, documentId);

/** A request as the rules see it before it is stored. */
export const unsavedRequest = (
  employeeKey: string,
  route: LeaveRoute,
  input: DraftInput,
  evidenceCount: number
): LeaveRequest => ({
  key: '',
  number: '',
  employeeKey,
  officeKey: route.officeKey ?? '',
  leaveType: input.leaveType,
  state: 'draft',
  startDate: input.startDate,
  endDate: input.endDate,
  abroad: input.abroad ?? false,
  childNumber: input.childNumber ?? null,
  circumstance: input.circumstance ?? null,
  evidenceCount,
  superiorKey: route.superiorKey,
  superiorUnitKey: route.superiorUnitKey,
  officialKey: route.officialKey,
});

/**
 * For whom a request is written: the caller, unless personnel administration names somebody of
 * their office. Throws 403 for anybody else, 400 for an unknown employee.
 */
export const requesterFor = async (
  trx: Transaction,
  named: unknown
): Promise<{ employeeKey: string; route: LeaveRoute }> => {
  const actor = await currentActor(trx, todayIn('Asia/Jakarta'));
  const employeeKey = (await employeeNamed(trx, named)) ?? actor.employee?.key;
  if (employeeKey === undefined) {
    throw errorFrom(
      actor.kind === 'person'
        ? refuse('INVALID', 'leave.employee-missing', {}, 'employee').refusal
        : refuse('FORBIDDEN', 'input.sign-in').refusal
    );
  }
  const route = await routeOf(trx, { key: employeeKey });
  const own = actor.employee?.key === employeeKey;
  if (route === undefined || (!own && !isPersonnelFor(actor, route.officeKey ?? ''))) {
    throw errorFrom(refuse('FORBIDDEN', 'leave.only-requester').refusal);
  }
  return { employeeKey, route };
};

/**
 * Whom a relation input names as substitute; undefined where it names nobody. A substitute is a
 * colleague of the same office. Throws 400 for anybody else.
 */
export const substituteNamed = async (
  queryable: Queryable,
  input: unknown,
  officeKey: string | null
): Promise<string | undefined> => {
  const substituteKey = await employeeNamed(queryable, input, 'substitute');
  if (substituteKey === undefined) return undefined;
  const route = await routeOf(queryable, { key: substituteKey });
  if (route?.officeKey !== officeKey) throw unknownEmployee('substitute');
  return substituteKey;
};

/** Columns that a draft's working days come to; shown while the request is still a draft. */
export const countedDays = async (
  trx: Transaction,
  request: LeaveRequest
): Promise<{ workingDays: number; daysByYear: Record<string, number> }> => {
  const facts = await loadFacts(trx, request);
  const days = facts
    ? workingDaysByYear(request.startDate, request.endDate, facts.calendar)
    : new Map<number, number>();
  return {
    workingDays: [...days.values()].reduce((sum, count) => sum + count, 0),
    daysByYear: Object.fromEntries(days),
  };
};

const nextNumber = async (trx: Transaction, startDate: string): Promise<string> => {
  const [row] = await rowsOf<{ value: string }>(
    trx,
    `select nextval('leave_request_number') as value`
  );
  return `CT-${startDate.slice(0, 4)}-${(row?.value ?? '').padStart(6, '0')}`;
};

/** A new request, always as a draft. Submitting it is a command of its own. */
export const writeDraft: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    await refuseComputed(data);
    const { leaveState } = data as CommandFields;
    if (leaveState && leaveState !== 'draft') {
      throw errorFrom(refuse('WRONG_STATE', 'leave.begins-as-draft', {}, 'leaveState').refusal);
    }
    const input = parseInput(draftInput, data);
    const { employeeKey, route } = await requesterFor(trx, data.employee);
    await substituteNamed(trx, data.substitute, route.officeKey);
    const attachments = await attachmentsAfter(trx, data.attachments, []);
    const request = unsavedRequest(employeeKey, route, input, 0);
    params.data = {
      ...authorshipIn(data),
      ...input,
      employee: employeeKey,
      ...(data.substitute === undefined ? {} : { substitute: data.substitute }),
      ...(attachments.length === 0 ? {} : { attachments }),
      ...(await countedDays(trx, request)),
      leaveState: 'draft',
      abroad: input.abroad ?? false,
      number: await nextNumber(trx, input.startDate),
      employeeKey,
      ...route,
    };
    return next();
  });
