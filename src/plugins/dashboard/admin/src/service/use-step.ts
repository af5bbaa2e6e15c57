import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { serverErrorFrom, type ServerError } from '../page/server-error';
import type { OpenApplication, StepName } from './application';
import { bodyOf, type StepInput } from './step-fields';

type Take = (
  application: Pick<OpenApplication, 'documentId'>,
  name: StepName,
  input?: StepInput
) => Promise<'done' | 'ignored' | ServerError>;

/**
 * Take a step. While one is on its way no other is sent, however often somebody clicks; `busy` names
 * the application it is about.
 */
export const useStep = (): { readonly take: Take; readonly busy: string | null } => {
  const { post } = useFetchClient();
  const [busy, setBusy] = useState<string | null>(null);
  // A second click comes before React has drawn the first.
  const onItsWay = useRef(false);

  const take = useCallback<Take>(
    async ({ documentId }, name, input = {}) => {
      if (onItsWay.current) return 'ignored';
      onItsWay.current = true;
      setBusy(documentId);
      const path = `/dashboard/service-applications/${documentId}/${name}`;
      const answer = await post(path, { data: bodyOf(input) }).then(
        () => 'done' as const,
        serverErrorFrom
      );
      onItsWay.current = false;
      setBusy(null);
      return answer;
    },
    [post]
  );
  return { take, busy };
};
