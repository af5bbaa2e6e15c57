import { isWithin, type IsoDate } from '../calendar/iso-date';
import { hasDuty, type ActingAppointment, type Actor } from '../identity/actor';
import { accept, refuse, type Result } from '../result';
import type { LeaveFacts, LeaveRequest, OutsideRecord, Requester } from './request';
import type { Capacity } from './vocabulary';

/** In which capacity somebody acts, for the snapshot of a step. */
export interface Standing {
  /** Who acts; an official outside the office has no key here. */
  readonly person: {
    readonly key: string | null;
    readonly name: string;
    readonly nip: string | null;
  };
  readonly capacity: Capacity;
  readonly position: string;
  readonly decreeNumber: string | null;
  readonly actedFor: string | null;
  readonly outside: OutsideRecord | null;
}

/** The signed decision of an official above the office, as personnel administration records it. */
export interface OutsideDecision {
  readonly name: string;
  readonly nip: string | null;
  readonly position: string;
  readonly letterNumber: string;
  readonly decidedOn: IsoDate;
  /** The signed letter; null where none was attached. */
  readonly documentKey: string | null;
}

/** A seat that may act on a request: its holder, and how an appointment names it when vacant. */
interface Seat {
  readonly holderKey: string | null;
  readonly officeKey: string | null;
  readonly unitKey: string | null;
}

export const isRequester = (actor: Actor, request: Pick<LeaveRequest, 'employeeKey'>): boolean =>
  actor.employee !== null && actor.employee.key === request.employeeKey;

/** Personnel administration acts for the people of its own office; a super admin for everybody's. */
export const isPersonnelFor = (actor: Actor, officeKey: string): boolean =>
  hasDuty(actor, 'super-admin') ||
  (hasDuty(actor, 'personnel') &&
    actor.employee !== null &&
    actor.employee.officeKey === officeKey);

/** Who considers and who decides somebody's leave. */
type Superiors = Pick<
  LeaveRequest,
  'superiorKey' | 'superiorUnitKey' | 'officialKey' | 'officeKey'
>;

const superiorSeat = (request: Superiors): Seat => ({
  holderKey: request.superiorKey,
  officeKey: null,
  unitKey: request.superiorUnitKey,
});

const officialSeat = (request: Superiors): Seat => ({
  holderKey: request.officialKey,
  officeKey: request.officeKey,
  unitKey: null,
});

const fills = (appointment: ActingAppointment, seat: Seat): boolean =>
  (seat.holderKey !== null && appointment.replacesKey === seat.holderKey) ||
  (seat.officeKey !== null && appointment.headOfOfficeKey === seat.officeKey) ||
  (seat.unitKey !== null && appointment.headOfUnitKey === seat.unitKey);

/** The capacity in which the actor holds a seat today; null where they do not. */
const standingIn = (actor: Actor, today: IsoDate, seat: Seat): Standing | null => {
  const person = actor.employee;
  if (person === null) return null;
  if (person.key === seat.holderKey) {
    return {
      person,
      capacity: 'definitive',
      position: person.position,
      decreeNumber: null,
      actedFor: null,
      outside: null,
    };
  }
  const appointment = actor.appointments.find(
    (candidate) => fills(candidate, seat) && isWithin(today, candidate.startDate, candidate.endDate)
  );
  return appointment === undefined
    ? null
    : {
        person,
        capacity: appointment.kind,
        position: `${appointment.kind === 'plh' ? 'Plh.' : 'Plt.'} ${appointment.seatTitle}`,
        decreeNumber: appointment.decreeNumber,
        actedFor: appointment.replacesName,
        outside: null,
      };
};

/** An acting official never touches what only the ministry decides (leave.md, case 18). */
const mayActFor = (standing: Standing, ministerOnly: boolean): boolean =>
  standing.capacity === 'definitive' || !ministerOnly;

/** The head's own leave, leave abroad and unpaid leave are decided above the office. */
export const isDecidedAbove = (
  employee: Requester,
  request: LeaveRequest,
  ministerOnly: boolean
): boolean => employee.headsOffice || request.abroad || ministerOnly;

/**
 * The standing of an official above the office, whose signed decision somebody records. INVALID
 * where it is not told who decided or where the date lies ahead, EVIDENCE_MISSING without the letter.
 */
const standingOutside = (
  { actor, today }: LeaveFacts,
  decision: OutsideDecision | null
): Result<Standing> => {
  if (decision === null) return refuse('INVALID', 'leave.outside-missing', {}, 'outside');
  const { name, nip, position, letterNumber, decidedOn, documentKey } = decision;
  if (decidedOn > today) return refuse('INVALID', 'leave.outside-not-yet', {}, 'decidedOn');
  if (documentKey === null) {
    return refuse('EVIDENCE_MISSING', 'leave.outside-letter-missing', {}, 'document');
  }
  const recordedBy =
    actor.employee === null ? null : { key: actor.employee.key, name: actor.employee.name };
  return accept({
    person: { key: null, name, nip },
    capacity: 'definitive',
    position,
    decreeNumber: letterNumber,
    actedFor: null,
    outside: { decidedOn, documentKey, recordedBy },
  });
};

/** Personnel administration records what was decided above the office; never on their own leave. */
const recordsFrom = (facts: LeaveFacts, isAbove: boolean): boolean =>
  isAbove && isPersonnelFor(facts.actor, facts.request.officeKey);

/**
 * May the actor give the superior's consideration? That of the head's own leave comes from outside:
 * personnel administration records it.
 * SELF_DECISION on one's own request; FORBIDDEN for anybody but the direct superior or who acts.
 */
export const standingAsSuperior = (
  facts: LeaveFacts,
  ministerOnly: boolean,
  outside: OutsideDecision | null
): Result<Standing> => {
  if (isRequester(facts.actor, facts.request)) return refuse('SELF_DECISION', 'leave.own-request');
  if (recordsFrom(facts, facts.employee.headsOffice)) return standingOutside(facts, outside);
  if (outside !== null) return refuse('FORBIDDEN', 'leave.not-outside');
  const standing = standingIn(facts.actor, facts.today, superiorSeat(facts.request));
  if (standing === null) return refuse('FORBIDDEN', 'leave.only-superior');
  return mayActFor(standing, ministerOnly)
    ? accept(standing)
    : refuse('FORBIDDEN', 'leave.not-while-acting');
};

/**
 * May the actor give the official's decision?
 * SELF_DECISION on one's own request; FORBIDDEN for anybody but the authorised official or who acts.
 * Where only a higher authority decides, everybody in the office is refused, and personnel
 * administration records what was decided.
 */
export const standingAsOfficial = (
  facts: LeaveFacts,
  ministerOnly: boolean,
  outside: OutsideDecision | null
): Result<Standing> => {
  if (isRequester(facts.actor, facts.request)) return refuse('SELF_DECISION', 'leave.own-request');
  const isAbove = isDecidedAbove(facts.employee, facts.request, ministerOnly);
  if (recordsFrom(facts, isAbove)) return standingOutside(facts, outside);
  if (outside !== null) return refuse('FORBIDDEN', 'leave.not-outside');
  const standing = standingIn(facts.actor, facts.today, officialSeat(facts.request));
  if (standing === null) return refuse('FORBIDDEN', 'leave.only-official');
  if (!mayActFor(standing, ministerOnly)) return refuse('FORBIDDEN', 'leave.not-while-acting');
  return isAbove ? refuse('FORBIDDEN', 'leave.decided-above') : accept(standing);
};

/** Submitting is the employee's own, or personnel administration's for them. */
export const maySubmit = ({ actor, request }: LeaveFacts): boolean =>
  isRequester(actor, request) || isPersonnelFor(actor, request.officeKey);

/** Whether somebody considers or decides the leave of a person, today. */
export const standsAbove = (actor: Actor, person: Superiors, today: IsoDate): boolean =>
  [superiorSeat(person), officialSeat(person)].some(
    (seat) => standingIn(actor, today, seat) !== null
  );
