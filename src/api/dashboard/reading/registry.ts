import type { DashboardName } from '../../../domain/identity/dashboards';
import { readComplaints } from './complaints';
import { readCompliance } from './compliance';
import { readLeave } from './leave';
import { readRevenue } from './revenue';
import { readSatisfaction } from './satisfaction';
import type { ReadDashboard } from './scope';
import { readService } from './service';

/** How each dashboard is read. */
export const READINGS: { readonly [Name in DashboardName]: ReadDashboard<Name> } = {
  leave: readLeave,
  service: readService,
  revenue: readRevenue,
  compliance: readCompliance,
  satisfaction: readSatisfaction,
  complaints: readComplaints,
};
