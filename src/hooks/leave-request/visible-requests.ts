import type { IsoDate } from '../../domain/calendar/iso-date';
import type { Actor } from '../../domain/identity/actor';
import { matches, visibleRows } from '../../domain/identity/visibility';
import type { LeaveRequest } from '../../domain/leave/request';

/** Whether somebody may know that a request exists. */
export const isVisibleTo = (actor: Actor, request: LeaveRequest, today: IsoDate): boolean =>
  matches(visibleRows(actor, 'leave-request', today), {
    documentId: request.key,
    employeeKey: request.employeeKey,
    superiorKey: request.superiorKey,
    superiorUnitKey: request.superiorUnitKey,
    officialKey: request.officialKey,
    officeKey: request.officeKey,
    leaveState: request.state,
  });
