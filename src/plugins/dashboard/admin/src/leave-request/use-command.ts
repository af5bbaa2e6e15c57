import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { serverErrorFrom, type ServerError } from '../page/server-error';
import type { Choice, CommandInput, RequestInHand } from './command';

/** What became of a command; `ignored` while another is still on its way. */
type Answer = 'done' | 'ignored' | ServerError;

type Give = (
  request: Pick<RequestInHand, 'documentId'>,
  choice: Choice,
  input?: CommandInput
) => Promise<Answer>;

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
  const onItsWay = useRef(false);

  const give = useCallback<Give>(
    async ({ documentId }, { name, outcome }, input = {}) => {
      if (onItsWay.current) return 'ignored';
      onItsWay.current = true;
      setBusy(documentId);
      const data = { ...filledIn(input), ...(outcome === undefined ? {} : { outcome }) };
      const answer = await post(`/dashboard/leave-requests/${documentId}/${name}`, { data }).then(
        () => 'done' as const,
        serverErrorFrom
      );
      onItsWay.current = false;
      setBusy(null);
      return answer;
    },
    [post]
  );
  return { give, busy };
};
