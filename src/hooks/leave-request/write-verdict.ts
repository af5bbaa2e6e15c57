import type { LedgerEntry } from '../../domain/leave/ledger';
import type { LeaveFacts, LeaveVerdict } from '../../domain/leave/request';
import { appendRows } from '../../infra/append-rows';
import { momentIn } from '../../infra/clock';
import { rowsOf, type Transaction } from '../../infra/transaction';
import type { StoredRequest } from './load-facts';
import { tellPeople } from './tell-people';

type Facts = LeaveFacts & { readonly zone: string };

const STAMPS = {
  submitted: 'submittedAt',
  considered: 'consideredAt',
  approved: 'decidedAt',
  deferred: 'decidedAt',
  rejected: 'decidedAt',
  cancelled: 'cancelledAt',
  recalled: 'recalledAt',
} as const;

/** The columns of the request that a verdict writes. */
export const columnsOf = (
  { state, changes }: LeaveVerdict,
  zone: string
): Record<string, unknown> => ({
  ...changes,
  ...(changes.daysByYear === undefined
    ? {}
    : { daysByYear: Object.fromEntries(changes.daysByYear) }),
  leaveState: state,
  ...(state === 'draft' ? {} : { [STAMPS[state]]: momentIn(zone) }),
});

interface Holder {
  readonly key: string;
  readonly nip: string | null;
  readonly name: string | null;
  readonly officeKey: string | null;
}

/** What a posting belongs to: entries of a request carry its key, the compensation of a duty that duty's. */
export interface Source {
  readonly request?: { readonly key: string; readonly number: string } | null;
  readonly dutyKey?: string;
}

/** Somebody's entries as rows of the ledger. */
export const ledgerRows = (
  employee: Holder,
  entries: readonly LedgerEntry[],
  { request, dutyKey }: Source,
  actorName: string | null
): readonly Readonly<Record<string, unknown>>[] =>
  entries.map((entry) => ({
    employee_key: employee.key,
    employee_name: employee.name,
    nip: employee.nip,
    office_key: employee.officeKey,
    leave_type: 'annual',
    year: entry.year,
    bucket_year: entry.bucket,
    counter_year: entry.counterYear,
    kind: entry.kind,
    days: entry.days,
    held: entry.held,
    cycle: entry.cycle,
    posted_on: entry.postedOn,
    request_key: entry.ofRequest ? (request?.key ?? null) : null,
    request_number: entry.ofRequest ? (request?.number ?? null) : null,
    duty_key: entry.kind === 'compensation' ? (dutyKey ?? null) : null,
    reason: entry.reason ?? null,
    actor_name: actorName,
  }));

/** Post ledger entries for somebody. */
export const postEntries = async (
  trx: Transaction,
  employeeKey: string,
  entries: readonly LedgerEntry[],
  source: Source,
  actorName: string | null
): Promise<void> => {
  if (entries.length === 0) return;
  const [employee] = await rowsOf<Omit<Holder, 'key'>>(
    trx,
    `select nip, name, office_key as "officeKey" from employees where document_id = :employeeKey`,
    { employeeKey }
  );
  const holder = { key: employeeKey, nip: null, name: null, officeKey: null, ...employee };
  await appendRows(trx, 'leave_ledger_entries', ledgerRows(holder, entries, source, actorName));
};

const recordStep = (
  trx: Transaction,
  { step }: LeaveVerdict,
  request: StoredRequest,
  zone: string
): Promise<void> =>
  appendRows(
    trx,
    'leave_decisions',
    step === null
      ? []
      : [
          {
            request_key: request.key,
            request_number: request.number,
            employee_key: request.employeeKey,
            office_key: request.officeKey,
            step: step.step,
            outcome: step.outcome,
            reason: step.reason,
            override_reason: step.overrideReason,
            start_date: step.startDate,
            end_date: step.endDate,
            working_days: step.workingDays,
            actor_key: step.actorKey,
            actor_name: step.actorName,
            actor_nip: step.actorNip,
            actor_position: step.actorPosition,
            capacity: step.capacity,
            decree_number: step.decreeNumber,
            acted_for: step.actedFor,
            decided_on: step.outside?.decidedOn ?? null,
            document_key: step.outside?.documentKey ?? null,
            recorded_by_key: step.outside?.recordedBy?.key ?? null,
            recorded_by_name: step.outside?.recordedBy?.name ?? null,
            decided_at: momentIn(zone),
          },
        ]
  );

/** Everything a verdict leaves behind besides the request itself, in the same transaction. */
export const writeVerdict = async (
  trx: Transaction,
  verdict: LeaveVerdict,
  facts: Facts,
  request: StoredRequest
): Promise<void> => {
  const actorName = facts.actor.employee?.name ?? null;
  await postEntries(trx, request.employeeKey, verdict.entries, { request }, actorName);
  await recordStep(trx, verdict, request, facts.zone);
  await tellPeople(trx, verdict, request, facts.zone);
};
