import { compensateDuty, withdrawCompensation } from '../../domain/leave/compensation';
import type { LedgerEntry } from '../../domain/leave/ledger';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { notFound, parseInput } from '../../infra/input';
import { oneAfterAnother } from '../../infra/one-after-another';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { relationChange } from '../../infra/relation-input';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import type { Door, DocumentParams, Operation } from '../door';
import { attachmentsAfter } from '../attachments';
import { employeeNamed } from '../leave-request/write-draft';
import { postEntries } from '../leave-request/write-verdict';
import { requireOwnOffice } from '../organisation/own-office';
import { dutyInput } from './duty-input';
import { loadDutyFacts } from './load-duty-facts';
import { tellOfDuty } from './tell-of-duty';

interface StoredDuty {
  readonly key: string;
  readonly employeeKey: string;
  readonly date: string;
  readonly decreeNumber: string;
  readonly letter: readonly number[];
  /** The year of use of the day that stands for it now. */
  readonly granted: number | null;
}

const STORED_SQL = `
select d.document_id as key, d.employee_key as "employeeKey", d.date::text as date,
       d.decree_number as "decreeNumber",
       array(select f.file_id from files_related_mph f
              where f.related_id = d.id and f.field = 'letter'
                and f.related_type = 'api::collective-leave-duty.collective-leave-duty') as letter,
       (select l.year from leave_ledger_entries l
         where l.duty_key = d.document_id group by l.year having sum(l.days) > 0) as granted
  from collective_leave_duties d where d.document_id = :key`;

const storedDuty = async (trx: Transaction, key = ''): Promise<StoredDuty | undefined> => {
  const [row] = await rowsOf<StoredDuty>(trx, STORED_SQL, { key });
  return row;
};

interface OnDuty {
  readonly key: string;
  readonly name: string;
  readonly officeKey: string;
}

/** The employee, whose ledger is locked until the end of the transaction. */
const lockEmployee = async (trx: Transaction, key: string): Promise<OnDuty> => {
  const [employee] = await rowsOf<OnDuty>(
    trx,
    `select document_id as key, name, office_key as "officeKey" from employees
      where document_id = :key for no key update`,
    { key }
  );
  if (employee === undefined) throw notFound();
  await requireOwnOffice(trx, [employee.officeKey]);
  return employee;
};

/** Post what a duty comes to in the ledger, and tell the employee. */
const settleDuty = async (
  trx: Transaction,
  duty: { readonly key: string; readonly employeeKey: string; readonly date: string },
  entries: readonly LedgerEntry[]
): Promise<void> => {
  const actor = await currentActor(trx, todayIn('Asia/Jakarta'));
  const { key, employeeKey } = duty;
  await postEntries(trx, employeeKey, entries, { dutyKey: key }, actor.employee?.name ?? null);
  await tellOfDuty(trx, duty, entries);
};

/** Judge what is written, write it, and post the day it is worth. */
const record = async (
  trx: Transaction,
  params: DocumentParams,
  employeeKey: string,
  stored: StoredDuty | undefined,
  next: () => Promise<unknown>
): Promise<unknown> => {
  const data = params.data ?? {};
  const input = parseInput(dutyInput, {
    date: data.date ?? stored?.date,
    decreeNumber: data.decreeNumber ?? stored?.decreeNumber,
  });
  const letter = await attachmentsAfter(trx, data.letter, stored?.letter ?? [], 'letter');
  const employee = await lockEmployee(trx, employeeKey);
  const facts = await loadDutyFacts(trx, employeeKey, input.date);
  if (facts === undefined) throw notFound();
  const entries = valueOf(compensateDuty(facts, stored?.granted ?? null));
  params.data = {
    ...data,
    ...input,
    ...(stored !== undefined && data.letter === undefined ? {} : { letter: letter.at(-1) ?? null }),
    employee: employeeKey,
    employeeKey,
    employeeName: employee.name,
    officeKey: employee.officeKey,
  };
  const written = await next();
  const key = stored?.key ?? keyMade(written);
  if (key !== undefined) await settleDuty(trx, { key, employeeKey, date: input.date }, entries);
  return written;
};

/** A clone answers with a list of what it made. */
const keyMade = (written: unknown): string | undefined => {
  const { documentId, entries } = (written ?? {}) as {
    documentId?: string;
    entries?: { documentId: string }[];
  };
  return documentId ?? entries?.[0]?.documentId;
};

const create: Operation = (params, next) =>
  inTransaction((trx) =>
    oneAfterAnother(trx, async () => {
      const employeeKey = await employeeNamed(trx, params.data?.employee);
      if (employeeKey === undefined) {
        throw errorFrom(refuse('INVALID', 'duty.employee-missing', {}, 'employee').refusal);
      }
      return record(trx, params, employeeKey, undefined, next);
    })
  );

/** A relation that comes along in a form unchanged is no change. */
const refuseOtherEmployee = async (
  trx: Transaction,
  input: unknown,
  { employeeKey }: StoredDuty
): Promise<void> => {
  const change = relationChange(input);
  const named = await employeeNamed(trx, input);
  const leaves = change.kind === 'edit' && change.removed.length > 0;
  const empties = change.kind === 'set' && change.keys.length === 0;
  if (leaves || empties || (named !== undefined && named !== employeeKey)) {
    throw errorFrom(refuse('INVALID', 'duty.employee-fixed', {}, 'employee').refusal);
  }
};

const update: Operation = (params, next) =>
  inTransaction((trx) =>
    oneAfterAnother(trx, async () => {
      const stored = await storedDuty(trx, params.documentId);
      if (stored === undefined) return next();
      await refuseOtherEmployee(trx, params.data?.employee, stored);
      await lockEmployee(trx, stored.employeeKey);
      return record(trx, params, stored.employeeKey, await storedDuty(trx, stored.key), next);
    })
  );

/** A clone arrives with the original's documentId: what is not given anew is the original's. */
const clone: Operation = (params, next) =>
  inTransaction((trx) =>
    oneAfterAnother(trx, async () => {
      const original = await storedDuty(trx, params.documentId);
      if (original === undefined) return next();
      const data = params.data ?? {};
      const named = await employeeNamed(trx, data.employee);
      params.data = {
        ...data,
        date: data.date ?? original.date,
        decreeNumber: data.decreeNumber ?? original.decreeNumber,
      };
      return record(trx, params, named ?? original.employeeKey, undefined, next);
    })
  );

/** The day goes with its record, in a row of its own: nothing of the ledger is ever changed. */
const remove: Operation = (params, next) =>
  inTransaction((trx) =>
    oneAfterAnother(trx, async () => {
      const found = await storedDuty(trx, params.documentId);
      if (found === undefined) return next();
      await lockEmployee(trx, found.employeeKey);
      const duty = await storedDuty(trx, found.key);
      const facts = await loadDutyFacts(trx, found.employeeKey, found.date);
      if (duty === undefined || facts === undefined) return next();
      const removed = await next();
      if (duty.granted !== null) {
        await settleDuty(trx, duty, valueOf(withdrawCompensation(facts, duty.granted)));
      }
      return removed;
    })
  );

/** The door of duty records (leave.md, Types: collective; worked case 8). */
export const COLLECTIVE_LEAVE_DUTY_DOOR: Door = { create, update, delete: remove, clone };
