import type { DashboardName } from '../../../domain/identity/dashboards';
import { readComplaints } from './complaints';
import { readCompliance } from './compliance';
import { readLeave } from './leave';
import { readSatisfaction } from './satisfaction';
import type { ReadDashboard } from './scope';

/** How each dashboard is read; one that is not read yet answers as if it did not exist. */
export const READINGS: { readonly [Name in DashboardName]?: ReadDashboard<Name> } = {
  leave: readLeave,
  compliance: readCompliance,
  satisfaction: readSatisfaction,
  complaints: readComplaints,
};
