/** UIDs of the content types, named once. */
export const UID = {
  office: 'api::office.office',
  workArea: 'api::work-area.work-area',
  orgUnit: 'api::org-unit.org-unit',
  employee: 'api::employee.employee',
  actingAppointment: 'api::acting-appointment.acting-appointment',
  holiday: 'api::holiday.holiday',
  collectiveLeaveDuty: 'api::collective-leave-duty.collective-leave-duty',
  leavePolicy: 'api::leave-policy.leave-policy',
  leaveRequest: 'api::leave-request.leave-request',
  leaveDecision: 'api::leave-decision.leave-decision',
  leaveLedgerEntry: 'api::leave-ledger-entry.leave-ledger-entry',
  staffImport: 'api::staff-import.staff-import',
  notification: 'api::notification.notification',
  calendarFeed: 'api::calendar-feed.calendar-feed',
} as const;
