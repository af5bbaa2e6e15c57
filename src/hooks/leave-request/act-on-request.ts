import { cancel } from '../../domain/leave/cancel';
import { consider } from '../../domain/leave/consider';
import { decide } from '../../domain/leave/decide';
import { recall } from '../../domain/leave/recall';
import type { LeaveFacts, LeaveRequest, LeaveVerdict } from '../../domain/leave/request';
import { submit } from '../../domain/leave/submit';
import { grantsLeave } from '../../domain/leave/step';
import type { Team } from '../../domain/leave/threshold';
import type { LeaveCommandName } from '../../domain/leave/transitions';
import { maySubmit } from '../../domain/leave/authority';
import { refuse, type Result } from '../../domain/result';
import { notFound, parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { relationChange } from '../../infra/relation-input';
import { signedIn } from '../../infra/signed-in';
import { inTransaction, type Transaction } from '../../infra/transaction';
import type { DocumentParams, Operation } from '../door';
import { authorshipIn } from '../computed-fields';
import { areSameFiles, attachmentsAfter, letterNamed } from '../attachments';
import { DRAFT_FIELDS, draftInput, type DraftInput } from './draft-input';
import { loadFacts, lockRequest, type StoredRequest } from './load-facts';
import { lockTeams, teamsOf } from './load-teams';
import { COMMAND_FIELDS, readCommand, type CommandFields, type LeaveCommand } from './read-command';
import { isVisibleTo } from './visible-requests';
import { substituteNamed, countedDays, refuseComputed } from './write-draft';
import { columnsOf, writeVerdict } from './write-verdict';

const judge = (
  facts: LeaveFacts,
  command: LeaveCommand,
  teams: readonly Team[]
): Result<LeaveVerdict | null> => {
  switch (command.name) {
    case 'edit':
      return { ok: true, value: null };
    case 'submit':
      return submit(facts);
    case 'consider':
      return consider(facts, command.input, teams);
    case 'decide':
      return decide(facts, command.input, teams);
    case 'cancel':
      return cancel(facts, command.reason);
    case 'recall':
      return recall(facts, command.input);
  }
};

/** In the panel's form, the fields of a step have names of their own. */
const STEP_FIELDS: Readonly<Record<string, string>> = {
  outcome: 'stepOutcome',
  reason: 'stepReason',
  startDate: 'stepStartDate',
  endDate: 'stepEndDate',
  returnDate: 'stepReturnDate',
  overrideReason: 'stepOverrideReason',
  outside: 'stepOutsideName',
  decidedOn: 'stepDecidedOn',
  document: 'stepDocument',
};

const namedAsInForm = <T>(result: Result<T>, { name }: LeaveCommand): Result<T> => {
  const isStep = name === 'consider' || name === 'decide' || name === 'recall';
  if (result.ok || !isStep) return result;
  const { path, ...refusal } = result.refusal;
  const field = path === undefined ? undefined : (STEP_FIELDS[path] ?? path);
  return { ok: false, refusal: field === undefined ? refusal : { ...refusal, path: field } };
};

const SCALARS = DRAFT_FIELDS.filter((name) => name !== 'substitute' && name !== 'attachments');
const isSame = (given: unknown, stored: unknown): boolean =>
  (given ?? null) === (stored ?? null) || (given === '' && (stored ?? null) === null);

const isSameSubstitute = (input: unknown, stored: StoredRequest): boolean => {
  const change = relationChange(input);
  if (change.kind !== 'set') return change.kind === 'none';
  return (change.keys[0] ?? null) === stored.substituteKey;
};

/** The draft fields that an update really changes; a form sends all of them back. */
const editsIn = async (
  trx: Transaction,
  data: Readonly<Record<string, unknown>>,
  stored: StoredRequest
): Promise<Record<string, unknown>> => {
  const edits: Record<string, unknown> = {};
  for (const name of SCALARS) {
    if (name in data && !isSame(data[name], stored[name as keyof StoredRequest])) {
      edits[name] = data[name];
    }
  }
  if (!isSameSubstitute(data.substitute, stored)) edits.substitute = data.substitute;
  const attachments = await attachmentsAfter(trx, data.attachments, stored.attachments);
  if (!areSameFiles(attachments, stored.attachments)) edits.attachments = attachments;
  return edits;
};

const mergedInput = (stored: StoredRequest, edits: Record<string, unknown>): DraftInput =>
  parseInput(
    draftInput,
    Object.fromEntries(
      SCALARS.map((name) => [
        name,
        name in edits ? edits[name] : stored[name as keyof StoredRequest],
      ])
    )
  );

const withInput = (
  stored: StoredRequest,
  input: DraftInput,
  evidenceCount: number
): StoredRequest => ({
  ...stored,
  leaveType: input.leaveType,
  startDate: input.startDate,
  endDate: input.endDate,
  abroad: input.abroad ?? false,
  childNumber: input.childNumber ?? null,
  circumstance: input.circumstance ?? null,
  evidenceCount,
});

const NO_STEP_FIELDS = Object.fromEntries(
  COMMAND_FIELDS.slice(1).map((name) => [name, null])
) as Record<string, null>;

/** A draft is edited by whoever may submit it; later, nothing of what was asked changes. */
const editDraft = async (
  trx: Transaction,
  stored: StoredRequest,
  edits: Record<string, unknown>
): Promise<{ request: StoredRequest; columns: Record<string, unknown> }> => {
  if (Object.keys(edits).length === 0) return { request: stored, columns: {} };
  if (stored.state !== 'draft') {
    throw errorFrom(refuse('WRONG_STATE', 'leave.only-drafts-change').refusal);
  }
  await substituteNamed(trx, edits.substitute, stored.officeKey);
  const attachments = (edits.attachments ?? stored.attachments) as readonly number[];
  const input = mergedInput(stored, edits);
  const request = withInput(stored, input, attachments.length);
  return { request, columns: { ...edits, ...input, ...(await countedDays(trx, request)) } };
};

const factsOf = async (
  trx: Transaction,
  request: LeaveRequest
): Promise<LeaveFacts & { readonly zone: string }> => {
  const facts = await loadFacts(trx, request);
  if (facts === undefined || !isVisibleTo(facts.actor, request, facts.today)) throw notFound();
  return facts;
};

/** A relation may come along in a form unchanged, or name the employee again; it never moves. */
const refuseOtherEmployee = (
  data: Readonly<Record<string, unknown>>,
  stored: StoredRequest
): void => {
  const change = relationChange(data.employee);
  if (change.kind === 'none') return;
  const [key, ...more] = change.kind === 'set' ? change.keys : [];
  if (key === stored.employeeKey && more.length === 0) return;
  throw errorFrom(refuse('INVALID', 'leave.employee-stays', {}, 'employee').refusal);
};

/**
 * The teams that a step has to leave enough people to. A decision waits for others on the same team:
 * each must see whom the other has granted leave.
 */
const teamsFor = async (
  trx: Transaction,
  command: LeaveCommand,
  request: LeaveRequest
): Promise<readonly Team[]> => {
  if (command.name !== 'consider' && command.name !== 'decide') return [];
  if (!grantsLeave(command.input)) return [];
  if (command.name === 'decide' && !(await lockTeams(trx, request.employeeKey))) return [];
  return teamsOf(trx, request);
};

/**
 * Every update of a request, whichever way it comes: an edit of a draft, or a command on it.
 * Load and lock, build the command, decide, write through `next()`, append ledger, step and
 * messages; all in one transaction.
 */
export const actOnRequest: Operation = (params: DocumentParams, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    const named = params.command as LeaveCommandName | undefined;
    delete params.command;

    const stored = await lockRequest(trx, params.documentId ?? '');
    if (stored === undefined) throw notFound();
    const before = await factsOf(trx, stored);
    await refuseComputed(data, stored.key);
    refuseOtherEmployee(data, stored);
    const isForm = named === undefined && signedIn().kind === 'panel';
    const letterField = isForm ? 'stepDocument' : 'document';
    const letter = await letterNamed(trx, data.stepDocument, stored.attachments, letterField);
    const fields = { ...data, stepDocument: letter?.documentId } as CommandFields;
    const command = valueOf(readCommand(fields, stored.state, named));
    const edits = await editsIn(trx, data, stored);
    if (Object.keys(edits).length > 0 && !maySubmit(before)) {
      throw errorFrom(refuse('FORBIDDEN', 'leave.only-requester').refusal);
    }
    const { request, columns } = await editDraft(trx, stored, edits);
    const facts = request === stored ? before : await factsOf(trx, request);
    const teams = await teamsFor(trx, command, request);
    const judged = judge(facts, command, teams);
    const verdict = valueOf(isForm ? namedAsInForm(judged, command) : judged);

    params.data = {
      ...authorshipIn(data),
      ...columns,
      ...(verdict === null ? {} : columnsOf(verdict, facts.zone)),
      ...(letter !== null && verdict?.step?.outside
        ? { attachments: [...new Set([...stored.attachments, letter.id])] }
        : {}),
      ...NO_STEP_FIELDS,
    };
    const written = await next();
    if (verdict !== null) await writeVerdict(trx, verdict, facts, request);
    return written;
  });
