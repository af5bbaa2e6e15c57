import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { serverErrorFrom, type ServerError } from '../page/server-error';
import type { Resolution } from './queued-payment';

/** What the treasurer says of a payment. */
export interface ResolutionInput {
  readonly resolution: Resolution;
  readonly note: string;
  /** The bill by its number; the payment's own where it is empty. */
  readonly invoice: string;
}

type Answer = 'done' | 'ignored' | ServerError;

type Resolve = (documentId: string, input: ResolutionInput) => Promise<Answer>;

/** Settle a payment. While one is on its way no other is sent, however often somebody clicks. */
export const useResolution = (): { readonly resolve: Resolve; readonly isBusy: boolean } => {
  const { post } = useFetchClient();
  const [isBusy, setBusy] = useState(false);
  // A second click comes before React has drawn the first.
  const onItsWay = useRef(false);

  const resolve = useCallback<Resolve>(
    async (documentId, { resolution, note, invoice }) => {
      if (onItsWay.current) return 'ignored';
      onItsWay.current = true;
      setBusy(true);
      const data = { resolution, note, ...(invoice.trim() && { invoice: invoice.trim() }) };
      const answer = await post(`/dashboard/payments/${documentId}/resolve`, { data }).then(
        () => 'done' as const,
        serverErrorFrom
      );
      onItsWay.current = false;
      setBusy(false);
      return answer;
    },
    [post]
  );
  return { resolve, isBusy };
};
