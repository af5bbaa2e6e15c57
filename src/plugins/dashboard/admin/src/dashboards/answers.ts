import type {
  DashboardAnswer,
  DashboardOf,
  NamedOffice,
} from '../../../../../api/dashboard/reading/answers';
import type { DashboardName } from '../../../../../domain/identity/dashboards';
import type { Period } from './period';

export type { DashboardName, NamedOffice as Office };

/** In the order in which they are offered. */
export const DASHBOARDS = [
  'leave',
  'service',
  'revenue',
  'compliance',
  'satisfaction',
  'complaints',
] as const satisfies readonly DashboardName[];

/** `GET /dashboard/dashboards/:name`: the very types that the server answers by. */
export type Meta = DashboardAnswer['meta'];

export interface Answer<Data> {
  readonly data: Data;
  readonly meta: Meta;
}

export type LeaveData = DashboardOf<'leave'>;
export type ServiceData = DashboardOf<'service'>;
export type RevenueData = DashboardOf<'revenue'>;
export type ComplianceData = DashboardOf<'compliance'>;
export type SatisfactionData = DashboardOf<'satisfaction'>;
export type ComplaintsData = DashboardOf<'complaints'>;

/** `GET /dashboard/dashboards`: what the reader may see, and of when where nothing is chosen. */
export interface Choices {
  readonly dashboards: readonly {
    readonly name: DashboardName;
    readonly offices: readonly NamedOffice[];
  }[];
  /** Its last day is today. */
  readonly period: Period;
}
