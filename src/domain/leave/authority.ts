import { isWithin, type IsoDate } from '../calendar/iso-date';
import {
  hasDuty,
  type ActingAppointment,
  type ActingEmployee,
  type Actor,
} from '../identity/actor';
import { accept, refuse, type Result } from '../result';
import type { LeaveFacts, LeaveRequest, Requester } from './request';
import type { Capacity } from './vocabulary';

/** In which capacity somebody acts, for the snapshot of a step. */
export interface Standing {
  readonly person: ActingEmployee;
  readonly capacity: Capacity;
  readonly position: string;
  readonly decreeNumber: string | null;
  readonly actedFor: string | null;
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
      };
};

/** An acting official never touches what only the ministry decides (leave.md, case 18). */
const mayActFor = (standing: Standing, ministerOnly: boolean): boolean =>
  standing.capacity === 'definitive' || !ministerOnly;

/** The head's own leave, leave abroad and unpaid leave are decided above the office. */
const decidedAbove = (employee: Requester, request: LeaveRequest, ministerOnly: boolean): boolean =>
  employee.headsOffice || request.abroad || ministerOnly;

/**
 * May the actor give the superior's consideration?
 * SELF_DECISION on one's own request; FORBIDDEN for anybody but the direct superior or who acts.
 */
export const standingAsSuperior = (facts: LeaveFacts, ministerOnly: boolean): Result<Standing> => {
  if (isRequester(facts.actor, facts.request)) return refuse('SELF_DECISION', 'leave.own-request');
  const standing = standingIn(facts.actor, facts.today, superiorSeat(facts.request));
  if (standing === null) return refuse('FORBIDDEN', 'leave.only-superior');
  return mayActFor(standing, ministerOnly)
    ? accept(standing)
    : refuse('FORBIDDEN', 'leave.not-while-acting');
};

/**
 * May the actor give the official's decision?
 * SELF_DECISION on one's own request; FORBIDDEN for anybody but the authorised official or who acts,
 * and for everybody in the office where only a higher authority decides.
 */
export const standingAsOfficial = (facts: LeaveFacts, ministerOnly: boolean): Result<Standing> => {
  if (isRequester(facts.actor, facts.request)) return refuse('SELF_DECISION', 'leave.own-request');
  const standing = standingIn(facts.actor, facts.today, officialSeat(facts.request));
  if (standing === null) return refuse('FORBIDDEN', 'leave.only-official');
  if (!mayActFor(standing, ministerOnly)) return refuse('FORBIDDEN', 'leave.not-while-acting');
  return decidedAbove(facts.employee, facts.request, ministerOnly)
    ? refuse('FORBIDDEN', 'leave.decided-above')
    : accept(standing);
};

/** Submitting is the employee's own, or personnel administration's for them. */
export const maySubmit = ({ actor, request }: LeaveFacts): boolean =>
  isRequester(actor, request) || isPersonnelFor(actor, request.officeKey);

/** Whether somebody considers or decides the leave of a person, today. */
export const standsAbove = (actor: Actor, person: Superiors, today: IsoDate): boolean =>
  [superiorSeat(person), officialSeat(person)].some(
    (seat) => standingIn(actor, today, seat) !== null
  );
