import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import indonesian from '../translations/id.json';

const PREFIX = 'dashboard.';

/** What can be said: a key of `translations/`, without its prefix. */
export type TextKey = keyof typeof indonesian extends `dashboard.${infer Key}` ? Key : never;

export type Say = (key: TextKey, values?: Readonly<Record<string, PrimitiveType>>) => string;

/** Texts of the panel's own pages, in the reader's language. */
export const useText = (): Say => {
  const intl = useIntl();
  return useCallback<Say>(
    (key, values) => {
      const id: keyof typeof indonesian = `${PREFIX}${key}`;
      return intl.formatMessage({ id, defaultMessage: indonesian[id] }, values);
    },
    [intl]
  );
};

/** The word for a code that is stored, like a type of leave; its word stands in `src/admin`. */
export const useWord = (): ((code: string) => string) => {
  const intl = useIntl();
  return useCallback((code) => intl.formatMessage({ id: code, defaultMessage: code }), [intl]);
};
