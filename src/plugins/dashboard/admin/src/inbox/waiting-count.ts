import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useSyncExternalStore } from 'react';

/**
 * How many requests wait, for the menu and whoever changes it. It lives outside React: the menu
 * makes its entries anew with every page.
 */
const REFRESH_MS = 60_000;

let waiting = 0;
let askedAt = 0;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Tell the menu how many wait. */
export const setWaitingCount = (count: number): void => {
  waiting = count;
  askedAt = Date.now();
  listeners.forEach((listener) => listener());
};

const refresh = async (): Promise<void> => {
  if (document.hidden || Date.now() - askedAt < REFRESH_MS) return;
  askedAt = Date.now();
  const { data } = await getFetchClient().get<{ data: { waiting: number } }>(
    '/dashboard/inbox/count'
  );
  setWaitingCount(data.data.waiting);
};

/** Without an answer the last number stays; the page itself says when the line is down. */
const tryRefresh = (): void => {
  refresh().catch(() => undefined);
};

/** The number that wait, asked for again every minute while the panel is looked at. */
export const useWaitingCount = (): number => {
  useEffect(() => {
    tryRefresh();
    const timer = window.setInterval(tryRefresh, REFRESH_MS);
    return () => window.clearInterval(timer);
  }, []);
  return useSyncExternalStore(subscribe, () => waiting);
};
