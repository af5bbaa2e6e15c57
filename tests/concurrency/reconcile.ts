import type * as reconcileModule from '../../src/api/leave-report/reading/reconcile';
import type { Office } from '../harness';
import { runningModule } from './staff';

/** What the product's own reconcile report finds in every office; empty when all is well. */
export const findDiscrepancies = async (
  _office: Office
): Promise<readonly reconcileModule.Discrepancy[]> => {
  const { findDiscrepancies: find } = await runningModule<typeof reconcileModule>(
    'api/leave-report/reading/reconcile'
  );
  return find('all');
};
