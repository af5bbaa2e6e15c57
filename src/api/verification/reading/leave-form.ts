import { formatDate, type IsoDate } from '../../../domain/calendar/iso-date';
import type { LeaveState } from '../../../domain/leave/vocabulary';
import type { Language } from '../../../infra/language';
import { fill } from '../../../infra/texts';
import { FORM_NAMES, FORM_STATES, FORM_SUMMARY } from '../../../infra/texts/verification';
import type { Standing, Verifier } from './verified-paper';

interface FormRow {
  readonly number: string;
  readonly state: LeaveState;
  readonly name: string;
  readonly office: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly issuedAt: string | null;
}

/** The dates are those in force: as granted once it is decided, as asked for before. */
const FORM_SQL = `
select r.number, r.leave_state as state,
       coalesce(r.requester_at_submission ->> 'name', e.name) as name,
       coalesce(r.requester_at_submission ->> 'office', o.name, '') as office,
       r.start_date as "startDate", r.end_date as "endDate",
       greatest(r.submitted_at, r.considered_at, r.decided_at, r.cancelled_at)
         at time zone 'UTC' as "issuedAt"
  from leave_requests r
  join employees e on e.document_id = r.employee_key
  left join offices o on o.document_id = r.office_key
 where r.verification_code = :code`;

const STANDINGS: Readonly<Record<LeaveState | 'recalled', Standing>> = {
  draft: 'void',
  submitted: 'pending',
  considered: 'pending',
  approved: 'in-force',
  deferred: 'void',
  rejected: 'void',
  cancelled: 'void',
  recalled: 'void',
};

const period = ({ startDate, endDate }: FormRow, language: Language): string =>
  startDate === endDate
    ? formatDate(startDate, language)
    : `${formatDate(startDate, language)} – ${formatDate(endDate, language)}`;

/** A leave form: whose, for which days, and what was decided. Never the type of leave or its reason. */
export const leaveFormVerifier: Verifier<FormRow> = {
  kind: 'leave-form',
  sql: FORM_SQL,
  describe: (row, language) => {
    const names = FORM_NAMES[language];
    const state = FORM_STATES[row.state][language];
    const dates = period(row, language);
    return {
      state: row.state,
      number: row.number,
      issuedAt: row.issuedAt === null ? null : new Date(row.issuedAt),
      summary: fill(
        FORM_SUMMARY[language],
        { number: row.number, name: row.name, dates, state },
        language
      ),
      standing: STANDINGS[row.state],
      lines: [
        [names.document, names.leaveForm],
        [names.number, row.number],
        [names.office, row.office],
        [names.name, row.name],
        [names.dates, dates],
        [names.decision, state],
      ],
    };
  },
};
