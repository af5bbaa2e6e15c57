import type { DashboardName } from '../../../domain/identity/dashboards';
import { readRevenue } from './revenue';
import type { ReadDashboard } from './scope';
import { readService } from './service';

/** How each dashboard is read; one that is not read yet answers as if it did not exist. */
export const READINGS: { readonly [Name in DashboardName]?: ReadDashboard<Name> } = {
  service: readService,
  revenue: readRevenue,
};
