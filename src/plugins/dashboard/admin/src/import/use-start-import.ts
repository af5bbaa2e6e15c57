import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { serverErrorFrom, type ServerError } from '../page/server-error';
import type { ImportMode, StaffImport } from './staff-import';

/** A file, and the office whose staff it lists; null for the caller's own. */
export interface StaffFile {
  readonly file: File;
  readonly office: string | null;
}

type Answer = { readonly started: StaffImport } | { readonly refused: ServerError } | 'ignored';

type Start = (given: StaffFile, mode: ImportMode) => Promise<Answer>;

/** Send a file to the server. While one is on its way no other is sent. */
export const useStartImport = (): { readonly start: Start; readonly sending: boolean } => {
  const { post } = useFetchClient();
  const [sending, setSending] = useState(false);
  // A second click comes before React has drawn the first.
  const onItsWay = useRef(false);

  const start = useCallback<Start>(
    async ({ file, office }, mode) => {
      if (onItsWay.current) return 'ignored';
      onItsWay.current = true;
      setSending(true);
      const form = new FormData();
      form.append('mode', mode);
      if (office !== null) form.append('office', office);
      form.append('file', file, file.name);
      const answer = await post<{ data: StaffImport }>('/dashboard/staff-imports', form).then(
        ({ data }): Answer => ({ started: data.data }),
        (thrown: unknown): Answer => ({ refused: serverErrorFrom(thrown) })
      );
      onItsWay.current = false;
      setSending(false);
      return answer;
    },
    [post]
  );
  return { start, sending };
};
