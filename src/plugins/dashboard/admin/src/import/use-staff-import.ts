import { useEffect, useState } from 'react';
import { useDashboardData, type DashboardData } from '../page/use-dashboard-data';
import type { StaffImport } from './staff-import';

const ASK_AGAIN_MS = 700;

/** An import, asked for again and again while it runs; null asks nothing. */
export const useStaffImport = (documentId: string | null): DashboardData<StaffImport> => {
  const [asked, setAsked] = useState(0);
  const data = useDashboardData<StaffImport>(
    documentId && `/dashboard/staff-imports/${documentId}`,
    asked
  );
  const { loaded } = data;
  useEffect(() => {
    if (loaded.state !== 'ready' || loaded.data.state !== 'running') return;
    const timer = setTimeout(() => setAsked((times) => times + 1), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [loaded]);
  return data;
};
