import type { IsoDate } from '../../../domain/calendar/iso-date';
import type { OfficeTimeZone } from '../../../domain/calendar/time-zone';
import type { DashboardName } from '../../../domain/identity/dashboards';
import type { Offices } from '../../../domain/identity/office-wide';
import { todayIn } from '../../../infra/clock';
import { database, preparedRowsOf } from '../../../infra/transaction';
import type { DashboardOf, Month, NamedOffice } from './answers';
import type { Period } from './period';

/** An office whose figures are read, and what day it is there. */
export interface ChartedOffice extends NamedOffice {
  readonly zone: OfficeTimeZone;
  readonly today: IsoDate;
}

/** What a dashboard is read for. */
export interface DashboardScope extends Period {
  readonly offices: readonly ChartedOffice[];
  /** Every month that the period has a day in. */
  readonly months: readonly Month[];
  /** Whether the figures of each office are asked for as well. */
  readonly sideBySide: boolean;
  readonly now: Date;
}

/** Reads a dashboard's figures; the aggregates are the database's. */
export type ReadDashboard<Name extends DashboardName> = (
  scope: DashboardScope
) => Promise<DashboardOf<Name>>;

/** The keys of the offices, as statements take them: `office_key = any(:offices)`. */
export const keysOf = ({ offices }: Pick<DashboardScope, 'offices'>): readonly string[] =>
  offices.map(({ documentId }) => documentId);

const OFFICES_SQL = `
select document_id as "documentId", code, name, coalesce(time_zone, 'Asia/Jakarta') as zone
  from offices order by code`;

/** These offices, by their codes, as of today. */
export const chartedOffices = async (offices: Offices): Promise<readonly ChartedOffice[]> => {
  const rows = await preparedRowsOf<Omit<ChartedOffice, 'today'>>(database(), OFFICES_SQL, []);
  return rows
    .filter(({ documentId }) => offices === 'all' || offices.includes(documentId))
    .map((office) => ({ ...office, today: todayIn(office.zone) }));
};

/** The latest day that it is in one of the offices: the figures of today are never left out. */
export const latestToday = (offices: readonly ChartedOffice[]): IsoDate =>
  offices.reduce((latest, { today }) => (today > latest ? today : latest), todayIn('Asia/Jakarta'));

/** An office as it is named to a reader. */
export const namedOffice = ({ documentId, code, name }: NamedOffice): NamedOffice => ({
  documentId,
  code,
  name,
});
