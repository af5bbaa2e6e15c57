import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { serverErrorFrom } from '../page/server-error';
import type { Loaded } from '../page/use-dashboard-data';
import type { PlannedChange } from './planned-change';

/** Somebody whose leave is counted anew; days are working days. */
export interface AffectedLeave {
  readonly employee: { readonly documentId: string; readonly name: string };
  readonly request: { readonly documentId: string; readonly number: string };
  readonly startDate: string;
  readonly endDate: string;
  readonly workingDaysBefore: number;
  readonly workingDaysAfter: number;
  readonly daysReturned: number;
  readonly daysTaken: number;
  readonly problem: string | null;
}

/** An answer, and the change that it is about. */
export interface Preview {
  readonly action: PlannedChange['action'];
  readonly affected: readonly AffectedLeave[];
}

/** A date is typed digit by digit; the server is asked once the typing rests. */
const REST_MS = 400;

/**
 * Who is affected by a change that is not saved yet.
 * @param change null asks nothing
 * @param version asks again when it changes
 */
export const useHolidayPreview = (
  change: PlannedChange | null,
  version: unknown
): { readonly loaded: Loaded<Preview>; readonly retry: () => void } => {
  const { post } = useFetchClient();
  const [loaded, setLoaded] = useState<Loaded<Preview>>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  const question = change && JSON.stringify({ data: change });

  useEffect(() => {
    setLoaded({ state: 'loading' });
    if (question === null) return;
    const body = JSON.parse(question) as { data: PlannedChange };
    // An answer that a later question has overtaken is dropped.
    let isOvertaken = false;
    const timer = setTimeout(() => {
      void post<{ data: readonly AffectedLeave[] }>('/dashboard/holidays/preview', body)
        .then(
          ({ data }): Loaded<Preview> => ({
            state: 'ready',
            data: { action: body.data.action, affected: data.data },
          }),
          (thrown: unknown): Loaded<Preview> => ({
            state: 'failed',
            message: serverErrorFrom(thrown).message,
          })
        )
        .then((answer) => (isOvertaken ? undefined : setLoaded(answer)));
    }, REST_MS);
    return () => {
      isOvertaken = true;
      clearTimeout(timer);
    };
  }, [post, question, version, tries]);

  return { loaded, retry: () => setTries((times) => times + 1) };
};
