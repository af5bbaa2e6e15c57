import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { serverErrorFrom, type ServerError } from '../page/server-error';
import type { Choice, RequestInHand } from './command';
import { bodyOf, type CommandInput } from './command-fields';
import { useLetter } from './use-letter';

/** What became of a command; `ignored` while another is still on its way. */
type Answer = 'done' | 'ignored' | ServerError;

type Give = (
  request: Pick<RequestInHand, 'documentId'>,
  choice: Choice,
  input?: CommandInput,
  letter?: File | null
) => Promise<Answer>;

/** A letter that is not taken is said at its field. */
const atLetter = (thrown: unknown): ServerError => {
  const error = serverErrorFrom(thrown);
  return error.message === ''
    ? error
    : { ...error, fields: new Map([['document', error.message]]) };
};

/**
 * Give a command to the server. While one is on its way no other is sent, however often somebody
 * clicks; `busy` names the request it is about.
 */
export const useCommand = (): { readonly give: Give; readonly busy: string | null } => {
  const { post } = useFetchClient();
  const upload = useLetter();
  const [busy, setBusy] = useState<string | null>(null);
  // A second click comes before React has drawn the first.
  const onItsWay = useRef(false);

  const give = useCallback<Give>(
    async ({ documentId }, { name, outcome }, input = {}, letter = null) => {
      if (onItsWay.current) return 'ignored';
      onItsWay.current = true;
      setBusy(documentId);
      const send = async (document: string | undefined): Promise<Answer> => {
        const data = {
          ...bodyOf(input),
          ...(outcome && { outcome }),
          ...(document && { document }),
        };
        return post(`/dashboard/leave-requests/${documentId}/${name}`, { data }).then(
          () => 'done' as const,
          serverErrorFrom
        );
      };
      const answer = await (letter === null
        ? send(undefined)
        : upload(letter).then(send, atLetter));
      onItsWay.current = false;
      setBusy(null);
      return answer;
    },
    [post, upload]
  );
  return { give, busy };
};
