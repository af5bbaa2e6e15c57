import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';

export type TemplateFormat = 'csv' | 'xlsx';

const save = (content: Blob, fileName: string): void => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
};

/** Save the template; a plain link would come without the reader's login. */
export const useTemplate = (): {
  readonly download: (format: TemplateFormat) => Promise<void>;
  readonly failed: boolean;
} => {
  const { get } = useFetchClient();
  const [failed, setFailed] = useState(false);
  const download = useCallback(
    async (format: TemplateFormat) => {
      const path = `/dashboard/staff-imports/template.${format}`;
      const content = await get<Blob>(path, { responseType: 'blob' }).then(
        ({ data }) => data,
        () => null
      );
      setFailed(content === null);
      if (content !== null) save(content, `pegawai.${format}`);
    },
    [get]
  );
  return { download, failed };
};
