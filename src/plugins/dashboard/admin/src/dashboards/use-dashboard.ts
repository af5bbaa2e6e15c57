import { useEffect, useState } from 'react';
import { useAnswer, type Loaded } from '../page/use-dashboard-data';
import type { Answer, DashboardName } from './answers';

export interface Reading<Data> {
  readonly loaded: Loaded<Answer<Data>>;
  /** Whether what is shown is about to be replaced. */
  readonly isReading: boolean;
  readonly readAgain: () => Promise<void>;
}

/** A dashboard's answer; what is shown stays until the next one is there. */
export const useDashboard = <Data>(name: DashboardName, query: string): Reading<Data> => {
  const { loaded, reload } = useAnswer<Answer<Data>>(`/dashboard/dashboards/${name}?${query}`);
  const [kept, setKept] = useState<Loaded<Answer<Data>>>(loaded);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (loaded.state !== 'loading') setKept(loaded);
  }, [loaded]);
  const readAgain = async () => {
    setAsked(true);
    await reload();
    setAsked(false);
  };
  const isFirst = kept.state === 'loading';
  return {
    loaded: kept,
    isReading: !isFirst && (loaded.state === 'loading' || isAsked),
    readAgain,
  };
};
