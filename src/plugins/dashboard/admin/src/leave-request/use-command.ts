import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { serverErrorFrom, type ServerError } from '../page/server-error';
import type { Choice, CommandInput, RequestInHand } from './command';

/** Null where it was done. */
type Give = (
  request: Pick<RequestInHand, 'documentId'>,
  choice: Choice,
  input?: CommandInput
) => Promise<ServerError | null>;

const filledIn = (input: CommandInput): CommandInput =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => Boolean(value)));

/**
 * Give a command to the server. While one is on its way no other is sent, however often somebody
 * clicks; `busy` names the request it is about.
 */
export const useCommand = (): { readonly give: Give; readonly busy: string | null } => {
  const { post } = useFetchClient();
  const [busy, setBusy] = useState<string | null>(null);
  // A second click comes before React has drawn the first.
  const onItsWay = useRef<Promise<ServerError | null> | null>(null);

  const give = useCallback<Give>(
    ({ documentId }, { name, outcome }, input = {}) => {
      if (onItsWay.current !== null) return onItsWay.current;
      setBusy(documentId);
      const data = { ...filledIn(input), ...(outcome === undefined ? {} : { outcome }) };
      onItsWay.current = post(`/dashboard/leave-requests/${documentId}/${name}`, { data })
        .then(() => null, serverErrorFrom)
        .finally(() => {
          onItsWay.current = null;
          setBusy(null);
        });
      return onItsWay.current;
    },
    [post]
  );
  return { give, busy };
};
