import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { serverErrorFrom } from './server-error';

export type Loaded<T> =
  | { readonly state: 'loading' }
  /** `message` is empty where nothing readable came back. */
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly data: T };

export interface DashboardData<T> {
  readonly loaded: Loaded<T>;
  /** Ask again; what is shown stays until the answer is there. */
  readonly reload: () => Promise<void>;
}

/**
 * The whole answer of a route of ours, for those that say more than their `data`.
 * @param path the route with its query, like `/dashboard/inbox`; null asks nothing yet
 * @param version asks again when it changes, and keeps what is shown meanwhile
 */
export const useAnswer = <T>(path: string | null, version?: unknown): DashboardData<T> => {
  const { get } = useFetchClient();
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  // An answer that a later question has overtaken is dropped.
  const asked = useRef(0);

  const reload = useCallback(async () => {
    if (path === null) return;
    asked.current += 1;
    const question = asked.current;
    const answer = await get<T>(path).then(
      ({ data }): Loaded<T> => ({ state: 'ready', data }),
      (thrown: unknown): Loaded<T> => ({
        state: 'failed',
        message: serverErrorFrom(thrown).message,
      })
    );
    if (question === asked.current) setLoaded(answer);
  }, [get, path]);

  useEffect(() => setLoaded({ state: 'loading' }), [path]);

  useEffect(() => {
    void reload();
    return () => {
      asked.current += 1;
    };
  }, [reload, version]);

  return { loaded, reload };
};

/** The `data` that a route of ours answers with; asks as `useAnswer` does. */
export const useDashboardData = <T>(path: string | null, version?: unknown): DashboardData<T> => {
  const { loaded: answer, reload } = useAnswer<{ readonly data: T }>(path, version);
  const loaded = useMemo<Loaded<T>>(
    () => (answer.state === 'ready' ? { state: 'ready', data: answer.data.data } : answer),
    [answer]
  );
  return { loaded, reload };
};
