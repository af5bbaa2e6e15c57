import type { Complaint, ComplaintState } from '../../domain/certification/complaint';
import type { OfficeTimeZone } from '../../domain/calendar/time-zone';
import type { Language } from '../../infra/language';
import { preparedRowsOf, type Transaction } from '../../infra/transaction';

/** A complaint as it is stored: what the rules need of it, and how to reach whoever wrote it. */
export interface StoredComplaint extends Complaint {
  readonly key: string;
  readonly code: string;
  readonly state: ComplaintState;
  readonly subject: string;
  readonly reporterEmail: string | null;
  readonly language: Language;
  readonly serviceUserKey: string | null;
  readonly closingNote: string | null;
  readonly attachments: readonly number[];
  readonly zone: OfficeTimeZone;
}

const COMPLAINT_SQL = `
select c.document_id as key, c.code, c.office_key as "officeKey", c.complaint_state as state,
       c.category, c.received_on::text as "receivedOn", c.due_on::text as "dueOn",
       c.assignee_key as "assigneeKey", c.answer, c.subject,
       nullif(c.reporter_email, '') as "reporterEmail", coalesce(c.language, 'id') as language,
       c.service_user_key as "serviceUserKey", c.closing_note as "closingNote",
       array(select f.file_id from files_related_mph f
              where f.related_id = c.id and f.field = 'attachments'
                and f.related_type = 'api::complaint.complaint' order by f."order") as attachments,
       coalesce((select o.time_zone from offices o where o.document_id = c.office_key),
                'Asia/Jakarta') as zone
  from complaints c where c.document_id = :key for no key update of c`;

/** The complaint, locked until the end of the transaction; undefined for an unknown one. */
export const lockComplaint = async (
  trx: Transaction,
  key: string
): Promise<StoredComplaint | undefined> => {
  const [row] = await preparedRowsOf<StoredComplaint>(trx, COMPLAINT_SQL, { key });
  return row;
};
