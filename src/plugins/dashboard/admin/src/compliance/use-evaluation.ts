import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { serverErrorFrom } from '../page/server-error';
import type { Loaded } from '../page/use-dashboard-data';
import type { Assessment, Policy } from './assessment';
import type { Tier } from './tier';
import { bodyOf, isReady, type Trial } from './trial';

/** `src/api/compliance-profile/reading/evaluate-terms.ts` */
export type Evaluation = Assessment & { readonly tier: Tier; readonly policy: Policy };

/** Numbers are typed digit by digit; the server is asked once the typing rests. */
const REST_MS = 400;

interface Evaluating {
  /** The latest answer stays until the next is there. */
  readonly loaded: Loaded<Evaluation>;
  readonly retry: () => void;
}

/** What the policy in force makes of a trial; nothing is asked while something typed is not a number. */
export const useEvaluation = (trial: Trial): Evaluating => {
  const { post } = useFetchClient();
  const [loaded, setLoaded] = useState<Loaded<Evaluation>>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  const question = isReady(trial) ? JSON.stringify({ data: bodyOf(trial) }) : null;

  useEffect(() => {
    if (question === null) return;
    // An answer that a later question has overtaken is dropped.
    let isOvertaken = false;
    const timer = setTimeout(() => {
      void post<{ data: Evaluation }>(
        '/dashboard/compliance-profiles/evaluate',
        JSON.parse(question) as object
      )
        .then(
          ({ data }): Loaded<Evaluation> => ({ state: 'ready', data: data.data }),
          (thrown: unknown): Loaded<Evaluation> => ({
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
  }, [post, question, tries]);

  return { loaded, retry: () => setTries((times) => times + 1) };
};
