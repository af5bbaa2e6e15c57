import { UID } from '../infra/content-types';
import { APPEND_ONLY_DOOR } from './append-only-door';
import { COLLECTIVE_LEAVE_DUTY_DOOR } from './collective-leave-duty';
import { guard } from './door';
import { HOLIDAY_DOOR } from './holiday';
import { LEDGER_DOOR } from './leave-ledger/adjust-balance';
import { LEAVE_REQUEST_DOOR } from './leave-request';
import { ORGANISATION_DOORS } from './organisation';
import { narrowReads } from './read-door';
import { SERVICE_APPLICATION_DOOR } from './service-application';
import { REPRESENTATION_DOOR } from './representation';
import { SERVICE_USER_DOOR } from './service-user';

/** Put every door in its place. Called once, before anything is read or written. */
export const hangDoors = (): void => {
  narrowReads();
  guard(UID.leaveRequest, LEAVE_REQUEST_DOOR);
  guard(UID.leaveDecision, APPEND_ONLY_DOOR);
  guard(UID.leaveLedgerEntry, LEDGER_DOOR);
  guard(UID.notification, APPEND_ONLY_DOOR);
  guard(UID.staffImport, APPEND_ONLY_DOOR);
  guard(UID.calendarFeed, APPEND_ONLY_DOOR);
  guard(UID.employee, ORGANISATION_DOORS.employee);
  guard(UID.orgUnit, ORGANISATION_DOORS.orgUnit);
  guard(UID.workArea, ORGANISATION_DOORS.workArea);
  guard(UID.holiday, HOLIDAY_DOOR);
  guard(UID.collectiveLeaveDuty, COLLECTIVE_LEAVE_DUTY_DOOR);
  guard(UID.actingAppointment, ORGANISATION_DOORS.actingAppointment);
  guard(UID.office, ORGANISATION_DOORS.office);
  guard(UID.serviceApplication, SERVICE_APPLICATION_DOOR);
  guard(UID.applicationStep, APPEND_ONLY_DOOR);
  guard(UID.certificateVersion, APPEND_ONLY_DOOR);
  guard(UID.integrationBatch, APPEND_ONLY_DOOR);
  guard(UID.integrationRow, APPEND_ONLY_DOOR);
  guard(UID.serviceUser, SERVICE_USER_DOOR);
  guard(UID.serviceInvitation, APPEND_ONLY_DOOR);
  guard(UID.representation, REPRESENTATION_DOOR);
};
