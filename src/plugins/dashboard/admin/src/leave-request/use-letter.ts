import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef } from 'react';

type Upload = (letter: File) => Promise<string>;

/**
 * Upload a letter, once however often the command with it is sent. Answers its number; throws what
 * the server answered.
 */
export const useLetter = (): Upload => {
  const { post } = useFetchClient();
  const kept = useRef<{ readonly letter: File; readonly id: string } | null>(null);

  return useCallback(
    async (letter) => {
      if (kept.current?.letter === letter) return kept.current.id;
      const form = new FormData();
      form.append('files', letter);
      const { data } = await post<readonly { readonly id: number }[]>('/upload', form);
      const id = String(data[0]?.id ?? '');
      kept.current = { letter, id };
      return id;
    },
    [post]
  );
};
