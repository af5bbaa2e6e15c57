import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { serverErrorFrom, type ServerError } from '../page/server-error';
import type { CommandName, Complaint } from './complaint';

/** What became of a command; `ignored` while another is still on its way. */
type Answer = 'done' | 'ignored' | ServerError;

type Give = (
  complaint: Pick<Complaint, 'documentId'>,
  command: CommandName,
  data: Readonly<Record<string, string>>
) => Promise<Answer>;

/** Give a command to the server. While one is on its way no other is sent, however often somebody clicks. */
export const useComplaintCommand = (): { readonly give: Give; readonly busy: boolean } => {
  const { post } = useFetchClient();
  const [busy, setBusy] = useState(false);
  // A second click comes before React has drawn the first.
  const onItsWay = useRef(false);

  const give = useCallback<Give>(
    async ({ documentId }, command, data) => {
      if (onItsWay.current) return 'ignored';
      onItsWay.current = true;
      setBusy(true);
      const answer = await post(`/dashboard/complaints/${documentId}/${command}`, { data }).then(
        () => 'done' as const,
        serverErrorFrom
      );
      onItsWay.current = false;
      setBusy(false);
      return answer;
    },
    [post]
  );
  return { give, busy };
};
