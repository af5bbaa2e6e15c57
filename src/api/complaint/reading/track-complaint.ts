import { trackedComplaint, type Complaint } from '../../../domain/certification/complaint';
import type { OfficeTimeZone } from '../../../domain/calendar/time-zone';
import {
  readVerificationCode,
  writeVerificationCode,
} from '../../../domain/identity/verification-code';
import { todayIn } from '../../../infra/clock';
import { requireWithinLimit } from '../../../infra/request-limit';
import { database, preparedRowsOf } from '../../../infra/transaction';

/** What anybody sees who holds the code: how far it is, and the answer. */
export interface ComplaintProgress {
  readonly code: string;
  readonly complaintState: Complaint['state'];
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly answer: string | null;
}

interface TrackedRow extends Complaint {
  readonly code: string;
  readonly zone: OfficeTimeZone;
}

const TRACKED_SQL = `
select c.code, c.office_key as "officeKey", c.complaint_state as state, c.category,
       c.received_on::text as "receivedOn", c.due_on::text as "dueOn",
       c.assignee_key as "assigneeKey", c.answer, coalesce(o.time_zone, 'Asia/Jakarta') as zone
  from complaints c join offices o on o.document_id = c.office_key
 where c.code = :code`;

/** Nobody follows so many complaints; codes cannot be guessed, but guessing costs us something. */
const LIMIT = { name: 'complaint-track', most: 60, seconds: 60 };

/**
 * The progress of the complaint of a code, as people type it; undefined for an unknown one. Throws 429
 * for an address that tries many.
 */
export const trackComplaint = async (
  address: string,
  typed: string
): Promise<ComplaintProgress | undefined> => {
  await requireWithinLimit(LIMIT, address);
  const code = readVerificationCode(typed);
  if (code === undefined) return undefined;
  const [row] = await preparedRowsOf<TrackedRow>(database(), TRACKED_SQL, { code });
  if (row === undefined) return undefined;
  const { state, isOverdue, ...tracked } = trackedComplaint(row, todayIn(row.zone));
  return {
    code: writeVerificationCode(row.code),
    complaintState: state,
    ...tracked,
    overdue: isOverdue,
  };
};
