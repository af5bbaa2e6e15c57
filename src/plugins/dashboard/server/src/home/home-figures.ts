import type { DashboardOf } from '../../../../../api/dashboard/reading/answers';
import { dashboardFigures } from '../../../../../api/dashboard/reading/dashboard';
import {
  DASHBOARDS,
  dashboardsSeen,
  type DashboardName,
} from '../../../../../domain/identity/dashboards';
import { todayIn } from '../../../../../infra/clock';
import { currentActor } from '../../../../../infra/current-actor';
import { database } from '../../../../../infra/transaction';

/** A number that matters, and the dashboard that tells more of it. */
export interface HomeFigure {
  readonly key: string;
  /** A count, whole rupiah, or an index like '83.42'; null where there is nothing to tell it by. */
  readonly value: number | string | null;
  readonly unit:
    'applications' | 'rupiah' | 'traders' | 'index' | 'payments' | 'requests' | 'people' | 'hours';
  readonly dashboard: DashboardName;
  /** Of those, the ones that are late; null where none of them can be. */
  readonly late: number | null;
}

type Told = readonly (readonly [
  key: string,
  unit: HomeFigure['unit'],
  value: HomeFigure['value'],
  late?: number,
])[];

/** What each dashboard tells at first sight, the weightiest first. */
const TOLD: { readonly [Name in DashboardName]: (data: DashboardOf<Name>) => Told } = {
  leave: ({ figures }) => [
    ['leave-waiting', 'requests', figures.waiting],
    ['away-today', 'people', figures.awayToday],
    ['leave-requests', 'requests', figures.requests],
    ['decision-time', 'hours', figures.medianHours],
  ],
  service: ({ figures }) => [['open-applications', 'applications', figures.open, figures.late]],
  revenue: ({ figures }) => [
    ['outstanding', 'rupiah', figures.outstanding],
    ['queued-payments', 'payments', figures.queued],
    ['paid', 'rupiah', figures.paid],
    ['billed', 'rupiah', figures.billed],
  ],
  compliance: ({ figures }) => [
    ['red-and-orange', 'traders', figures.red + figures.orange],
    ['to-coach', 'traders', figures.toCoach],
    ['red', 'traders', figures.red],
    ['orange', 'traders', figures.orange],
  ],
  satisfaction: ({ figures }) => [['ikm', 'index', figures.ikm]],
  complaints: ({ figures }) => [['open-complaints', 'requests', figures.open, figures.overdue]],
};

/** A home page shows so many at most. */
const MOST = 4;
/** Who answers for a whole office looks at these first. */
const OF_AN_OFFICE: readonly DashboardName[] = ['service', 'revenue', 'compliance', 'satisfaction'];

const figuresOf = async (name: DashboardName, most: number): Promise<readonly HomeFigure[]> => {
  const { data } = await dashboardFigures(name, {});
  const told = (TOLD[name] as (told: typeof data) => Told)(data);
  return told
    .slice(0, most)
    .map(([key, unit, value, late = null]) => ({ key, value, unit, dashboard: name, late }));
};

/**
 * The four numbers that matter to the caller, of the last twelve months or of now, from the dashboards
 * that they see; none where they see none.
 */
export const homeFigures = async (): Promise<readonly HomeFigure[]> => {
  const today = todayIn('Asia/Jakarta');
  const seen = dashboardsSeen(await currentActor(database(), today), today);
  const names = seen.length === DASHBOARDS.length ? OF_AN_OFFICE : seen;
  const each = Math.max(1, Math.floor(MOST / Math.max(1, names.length)));
  const figures: HomeFigure[] = [];
  for (const name of names) figures.push(...(await figuresOf(name, each)));
  return figures.slice(0, MOST);
};
