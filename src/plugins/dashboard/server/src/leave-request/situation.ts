import { yearOf } from '../../../../../domain/calendar/iso-date';
import { openCommands, type OpenCommand } from '../../../../../domain/leave/open-commands';
import type { LeaveRequest } from '../../../../../domain/leave/request';
import type { Step } from '../../../../../domain/leave/vocabulary';
import { findBalance, type Balance } from '../../../../../api/leave-request/reading/balances';
import {
  findRequest,
  type FoundRequest,
} from '../../../../../api/leave-request/reading/find-requests';
import { loadFacts, readRequest } from '../../../../../hooks/leave-request/load-facts';
import { notFound } from '../../../../../infra/input';
import { database, rowsOf } from '../../../../../infra/transaction';

/** Somebody who can take the step that a request waits for. */
interface StepTaker {
  readonly name: string;
  readonly position: string;
  /** The decree by which they act for another; null for the holder of the seat. */
  readonly decreeNumber: string | null;
}

/** Where a request stands, and what whoever looks at it can do. */
export interface Situation {
  readonly request: FoundRequest;
  /** Null where nobody has to act. */
  readonly waitsFor: { readonly step: Step; readonly people: readonly StepTaker[] } | null;
  /** Null for those who may see the request, but not the ledger of its employee. */
  readonly balance: Balance | null;
  readonly open: readonly OpenCommand[];
}

/** The holder of a seat, and who is appointed today to act in it. */
const STEP_TAKERS_SQL = `
select e.name, e.position, null as "decreeNumber" from employees e where e.document_id = :holder
union all
select e.name, e.position, t.decree_number
  from acting_appointments t
  join acting_appointments_appointee_lnk al on al.acting_appointment_id = t.id
  join employees e on e.id = al.employee_id
  left join acting_appointments_replaces_lnk rl on rl.acting_appointment_id = t.id
  left join employees replaced on replaced.id = rl.employee_id
  left join acting_appointments_office_lnk ol on ol.acting_appointment_id = t.id
  left join offices o on o.id = ol.office_id
  left join acting_appointments_org_unit_lnk ul on ul.acting_appointment_id = t.id
  left join org_units u on u.id = ul.org_unit_id
 where :today between t.start_date and t.end_date
   and case when replaced.id is not null then replaced.document_id = :holder
            else o.document_id = :office or u.document_id = :unit end
   and e.document_id <> :requester`;

const waitsFor = async (request: LeaveRequest, today: string): Promise<Situation['waitsFor']> => {
  const seat =
    request.state === 'submitted'
      ? ({
          step: 'consideration',
          holder: request.superiorKey,
          office: null,
          unit: request.superiorUnitKey,
        } as const)
      : request.state === 'considered'
        ? ({
            step: 'decision',
            holder: request.officialKey,
            office: request.officeKey,
            unit: null,
          } as const)
        : null;
  if (seat === null) return null;
  const { step, ...keys } = seat;
  const people = await rowsOf<StepTaker>(database(), STEP_TAKERS_SQL, {
    ...keys,
    today,
    requester: request.employeeKey,
  });
  return { step, people };
};

/** Annual leave is known up to the end of next year. */
const yearOfBalance = ({ startDate }: LeaveRequest, today: string): number =>
  Math.min(yearOf(startDate), yearOf(today) + 1);

/** Throws 404 for a request that is not known or that the reader may not see. */
export const situationOf = async (documentId: string): Promise<Situation> => {
  const request = await findRequest(documentId);
  const stored = request && (await readRequest(database(), documentId));
  const facts = stored && (await loadFacts(database(), stored));
  if (request === undefined || facts === undefined) throw notFound();
  const year = yearOfBalance(facts.request, facts.today);
  const balance = await findBalance(facts.actor, year, facts.request.employeeKey);
  return {
    request,
    waitsFor: await waitsFor(facts.request, facts.today),
    balance: balance ?? null,
    open: openCommands(facts),
  };
};
