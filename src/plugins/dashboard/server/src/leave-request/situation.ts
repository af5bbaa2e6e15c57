import { yearOf } from '../../../../../domain/calendar/iso-date';
import { awaitedStep, type AwaitedStep } from '../../../../../domain/leave/awaited-step';
import { openCommands, type OpenCommand } from '../../../../../domain/leave/open-commands';
import type { LeaveRequest } from '../../../../../domain/leave/request';
import { findBalance, type Balance } from '../../../../../api/leave-request/reading/balances';
import {
  findRequest,
  type FoundRequest,
} from '../../../../../api/leave-request/reading/find-requests';
import {
  loadFacts,
  readRequest,
  type Facts,
  type StoredRequest,
} from '../../../../../hooks/leave-request/load-facts';
import { peopleConcerned } from '../../../../../hooks/leave-request/tell-people';
import { SEAT_OF_APPOINTMENT_SQL } from '../../../../../infra/acting-seats';
import { notFound } from '../../../../../infra/input';
import { database, rowsOf } from '../../../../../infra/transaction';

/** Somebody who can take the step that a request waits for. */
interface StepTaker {
  readonly name: string;
  /** Null for personnel administration, which is not a seat. */
  readonly position: string | null;
  /** The decree by which they act for another; null for the holder of the seat. */
  readonly decreeNumber: string | null;
}

/** Where a request stands, and what whoever looks at it can do. */
export interface Situation {
  readonly request: FoundRequest;
  /** Null where nobody has to act. */
  readonly waitsFor:
    (Pick<AwaitedStep, 'step' | 'by'> & { readonly people: readonly StepTaker[] }) | null;
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
  join employees e on e.id = al.employee_id${SEAT_OF_APPOINTMENT_SQL}
 where :today between t.start_date and t.end_date
   and case when replaced.id is not null then replaced.document_id = :holder
            else o.document_id = :office or u.document_id = :unit end
   and e.document_id <> :requester`;

const holdersOf = (
  request: LeaveRequest,
  { by }: AwaitedStep,
  today: string
): Promise<StepTaker[]> => {
  const seat =
    by === 'superior'
      ? { holder: request.superiorKey, office: null, unit: request.superiorUnitKey }
      : { holder: request.officialKey, office: request.officeKey, unit: null };
  return rowsOf<StepTaker>(database(), STEP_TAKERS_SQL, {
    ...seat,
    today,
    requester: request.employeeKey,
  });
};

const personnelFor = async (
  request: StoredRequest,
  zone: string
): Promise<readonly StepTaker[]> => {
  const people = await peopleConcerned(database(), [request], ['personnel'], zone);
  return people
    .filter(({ audience, key }) => audience === 'personnel' && key !== request.employeeKey)
    .map(({ name }) => ({ name, position: null, decreeNumber: null }));
};

const waitsFor = async (request: StoredRequest, facts: Facts): Promise<Situation['waitsFor']> => {
  const awaited = awaitedStep(facts);
  if (awaited === null) return null;
  const { step, by, mayBeActing } = awaited;
  const people =
    by === 'personnel'
      ? await personnelFor(request, facts.zone)
      : await holdersOf(request, awaited, facts.today);
  return {
    step,
    by,
    people: people.filter(({ decreeNumber }) => mayBeActing || decreeNumber === null),
  };
};

/** Annual leave is known up to the end of next year. */
const yearOfBalance = ({ startDate }: LeaveRequest, today: string): number =>
  Math.min(yearOf(startDate), yearOf(today) + 1);

/** Throws 404 for a request that is not known or that the reader may not see. */
export const situationOf = async (documentId: string): Promise<Situation> => {
  const request = await findRequest(documentId);
  const stored = request && (await readRequest(database(), documentId));
  const facts = stored && (await loadFacts(database(), stored));
  if (request === undefined || stored === undefined || facts === undefined) throw notFound();
  const year = yearOfBalance(facts.request, facts.today);
  const balance = await findBalance(facts.actor, year, facts.request.employeeKey);
  return {
    request,
    waitsFor: await waitsFor(stored, facts),
    balance: balance ?? null,
    open: openCommands(facts),
  };
};
