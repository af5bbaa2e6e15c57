import { officesToReport, type Offices } from '../../../../../domain/identity/office-wide';
import { yearOf } from '../../../../../domain/calendar/iso-date';
import { todayIn } from '../../../../../infra/clock';
import { currentActor } from '../../../../../infra/current-actor';
import { valueOf } from '../../../../../infra/refusal-error';
import { database, rowsOf } from '../../../../../infra/transaction';

/** What a reader of the leave report can choose from. */
export interface ReportChoices {
  readonly thisYear: number;
  /** Years with leave in them and this one, the latest first. */
  readonly years: readonly number[];
  readonly offices: readonly { readonly documentId: string; readonly name: string }[];
}

interface Found {
  readonly first: number | null;
  readonly last: number | null;
  readonly offices: ReportChoices['offices'];
}

const readFound = async (offices: Offices): Promise<Found> => {
  const [found] = await rowsOf<Found>(
    database(),
    `select extract(year from min(start_date))::int as first,
            extract(year from max(end_date))::int as last,
            (select coalesce(json_agg(json_build_object('documentId', o.document_id, 'name', o.name)
                                      order by o.name), '[]'::json)
               from offices o
              where :offices::text[] is null or o.document_id = any(:offices)) as offices
       from leave_requests
      where leave_state <> 'draft' and (:offices::text[] is null or office_key = any(:offices))`,
    { offices: offices === 'all' ? null : [...offices] }
  );
  return found ?? { first: null, last: null, offices: [] };
};

/** The years and offices that the caller can have a report of. Throws 403 as the report does. */
export const reportChoices = async (): Promise<ReportChoices> => {
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), today);
  const { first, last, offices } = await readFound(
    valueOf(officesToReport(actor, undefined, today))
  );
  const thisYear = yearOf(today);
  const earliest = Math.min(first ?? thisYear, thisYear);
  const latest = Math.max(last ?? thisYear, thisYear);
  const years = Array.from({ length: latest - earliest + 1 }, (_, back) => latest - back);
  return { thisYear, years, offices };
};
