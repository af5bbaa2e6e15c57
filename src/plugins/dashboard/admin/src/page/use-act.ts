import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { serverErrorFrom, type ServerError } from './server-error';

/** What became of an act; `ignored` while another is still on its way. */
export type ActAnswer = 'done' | 'ignored' | ServerError;

export interface Act {
  readonly act: (method: 'post' | 'put', path: string, data: object) => Promise<ActAnswer>;
  readonly busy: boolean;
}

/** Send something to be done. While one is on its way no other is sent, however often somebody clicks. */
export const useAct = (): Act => {
  const { post, put } = useFetchClient();
  const [busy, setBusy] = useState(false);
  // A second click comes before React has drawn the first.
  const onItsWay = useRef(false);

  const act = useCallback<Act['act']>(
    async (method, path, data) => {
      if (onItsWay.current) return 'ignored';
      onItsWay.current = true;
      setBusy(true);
      const send = method === 'post' ? post : put;
      const answer = await send(path, { data }).then(() => 'done' as const, serverErrorFrom);
      onItsWay.current = false;
      setBusy(false);
      return answer;
    },
    [post, put]
  );
  return { act, busy };
};
