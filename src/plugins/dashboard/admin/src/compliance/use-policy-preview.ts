import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { serverErrorFrom } from '../page/server-error';
import type { NamedTrader } from './profile';
import type { Tier } from './tier';

/** What a policy that is not saved yet would do (`POST /dashboard/compliance-policies/preview`). */
export interface PolicyPreview {
  readonly traders: number;
  readonly changed: number;
  readonly matrix: readonly { readonly from: Tier; readonly to: Tier; readonly traders: number }[];
  /** Those whose score falls furthest, at most ten. */
  readonly falling: readonly {
    readonly serviceUser: NamedTrader;
    readonly from: Tier;
    readonly to: Tier;
    readonly scoreBefore: string;
    readonly scoreAfter: string;
  }[];
}

export type PreviewState =
  | { readonly state: 'loading' }
  /** Fields at fault, each with its sentence; `message` is empty where the server did not answer. */
  | {
      readonly state: 'failed';
      readonly message: string;
      readonly fields: ReadonlyMap<string, string>;
    }
  | { readonly state: 'ready'; readonly data: PolicyPreview };

/** Numbers are typed digit by digit; the server is asked once the typing rests. */
const REST_MS = 600;

/**
 * What saving a policy as the form holds it would do to tiers.
 * @param form the form's values as JSON, so that the same values do not ask twice
 */
export const usePolicyPreview = (
  form: string
): { readonly preview: PreviewState; readonly retry: () => void } => {
  const { post } = useFetchClient();
  const [preview, setPreview] = useState<PreviewState>({ state: 'loading' });
  const [tries, setTries] = useState(0);

  useEffect(() => {
    setPreview({ state: 'loading' });
    // An answer that a later question has overtaken is dropped.
    let isOvertaken = false;
    const timer = setTimeout(() => {
      void post<{ data: PolicyPreview }>('/dashboard/compliance-policies/preview', {
        data: JSON.parse(form) as object,
      })
        .then(
          ({ data }): PreviewState => ({ state: 'ready', data: data.data }),
          (thrown: unknown): PreviewState => {
            const { message, fields } = serverErrorFrom(thrown);
            return { state: 'failed', message, fields };
          }
        )
        .then((answer) => (isOvertaken ? undefined : setPreview(answer)));
    }, REST_MS);
    return () => {
      isOvertaken = true;
      clearTimeout(timer);
    };
  }, [post, form, tries]);

  return { preview, retry: () => setTries((times) => times + 1) };
};
