import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { keepFile } from './keep-file';
import { serverErrorFrom } from './server-error';

export interface Download {
  /** Fetch a file of ours and hand it to the browser to keep. */
  readonly download: (path: string, fileName: string) => Promise<void>;
  readonly isDownloading: boolean;
  /** Whether the last one failed, and what the server said; empty where nothing readable came. */
  readonly failure: { readonly message: string } | null;
}

/** Files behind routes of ours: a plain link would come without the session's token. */
export const useDownload = (): Download => {
  const { get } = useFetchClient();
  const [isDownloading, setDownloading] = useState(false);
  const [failure, setFailure] = useState<Download['failure']>(null);

  const download = useCallback(
    async (path: string, fileName: string) => {
      setDownloading(true);
      setFailure(null);
      try {
        const { data } = await get<Blob>(path, { responseType: 'blob' });
        keepFile(data, fileName);
      } catch (thrown) {
        setFailure({ message: serverErrorFrom(thrown).message });
      } finally {
        setDownloading(false);
      }
    },
    [get]
  );
  return { download, isDownloading, failure };
};
