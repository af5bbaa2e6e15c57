import { z } from 'zod';
import { isIsoDate, type IsoDate } from '../../../domain/calendar/iso-date';
import { refuse } from '../../../domain/result';
import { affectedRequests, type AffectedRequest } from '../../../hooks/holiday/affected-requests';
import { holidaysOf, touchedBy, type Holiday } from '../../../hooks/holiday/touched-days';
import { requireOwnOffice } from '../../../hooks/organisation/own-office';
import { notFound, parseInput } from '../../../infra/input';
import { currentLanguage, type Language } from '../../../infra/language';
import { errorFrom } from '../../../infra/refusal-error';
import { sentence } from '../../../infra/texts';
import { inTransaction, rowsOf, type Transaction } from '../../../infra/transaction';

const key = z.string('must be a documentId').min(1, 'must be a documentId').max(64);
const date = z
  .string('must be a date like 2026-08-18')
  .refine(isIsoDate, 'must be a date like 2026-08-18');

const plan = z.object({
  action: z.enum(['create', 'update', 'delete'], 'must be create, update or delete'),
  documentId: key.nullish(),
  date: date.nullish(),
  /** Null for a holiday of all offices. */
  office: key.nullish(),
});
type Plan = z.output<typeof plan>;

/** Somebody whose leave a change of the calendar counts anew; days are working days. */
export interface AffectedLeave {
  readonly employee: { readonly documentId: string; readonly name: string; readonly nip: string };
  readonly request: { readonly documentId: string; readonly number: string };
  readonly leaveType: string;
  readonly leaveState: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly workingDaysBefore: number;
  readonly workingDaysAfter: number;
  readonly daysReturned: number;
  readonly daysTaken: number;
  /** What personnel administration has to look into, in the reader's language. */
  readonly problem: string | null;
}

/** The holiday that stands now; null for one that is to be added. */
const holidayNow = async (
  trx: Transaction,
  { action, documentId }: Plan
): Promise<Holiday | null> => {
  if (action === 'create') return null;
  if (!documentId) {
    throw errorFrom(refuse('INVALID', 'holiday.not-named', {}, 'documentId').refusal);
  }
  const [holiday] = await holidaysOf(trx, [documentId]);
  if (holiday === undefined) throw notFound();
  return holiday;
};

/** The holiday as it is planned; null for one that goes. */
const holidayPlanned = (planned: Plan, now: Holiday | null): Holiday | null => {
  if (planned.action === 'delete') return null;
  const day = planned.date ?? now?.date;
  if (day === undefined) {
    throw errorFrom(refuse('INVALID', 'holiday.date-missing', {}, 'date').refusal);
  }
  const officeKey = planned.office === undefined ? (now?.officeKey ?? null) : planned.office;
  return { key: now?.key ?? '', date: day, officeKey };
};

const requireKnownOffice = async (trx: Transaction, { office }: Plan): Promise<void> => {
  if (!office) return;
  const known = await rowsOf(trx, 'select 1 from offices where document_id = :office', { office });
  if (known.length === 0) throw notFound();
};

const told = ({ request, facts, recount }: AffectedRequest, language: Language): AffectedLeave => ({
  employee: {
    documentId: facts.person.key,
    name: facts.person.name,
    nip: facts.person.nip,
  },
  request: { documentId: request.key, number: request.number },
  leaveType: request.leaveType,
  leaveState: request.state,
  startDate: request.startDate,
  endDate: request.endDate,
  workingDaysBefore: request.workingDays ?? 0,
  workingDaysAfter: recount.workingDays,
  daysReturned: recount.returned,
  daysTaken: recount.taken,
  problem:
    recount.uncovered > 0
      ? sentence('holiday.more-than-available', { days: recount.uncovered }, language)
      : null,
});

/**
 * Who is affected if a holiday is added, moved or removed; writes nothing. For whoever may make that
 * change: personnel administration of the office, a super admin for all offices.
 *
 * @param data `{action, documentId?, date?, office?}`; what an update leaves out stays as it is
 * @returns by employee, their requests oldest first. Throws 400 for input, 403 for other offices,
 *   404 for an unknown holiday or office
 */
export const previewHolidayChange = (data: unknown): Promise<readonly AffectedLeave[]> =>
  inTransaction(async (trx) => {
    const planned = parseInput(plan, data);
    await requireKnownOffice(trx, planned);
    const now = await holidayNow(trx, planned);
    const then = holidayPlanned(planned, now);
    const both = [now, then].filter((holiday) => holiday !== null);
    await requireOwnOffice(
      trx,
      both.map(({ officeKey }) => officeKey)
    );
    const days = touchedBy(now === null ? [] : [now], then === null ? [] : [then]);
    const change = { without: now?.key ?? '', added: then };
    const language = currentLanguage();
    const affected: AffectedLeave[] = [];
    for await (const batch of affectedRequests(trx, days, change)) {
      affected.push(...batch.map((each) => told(each, language)));
    }
    return affected;
  });
