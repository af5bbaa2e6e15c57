import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import indonesian from './translations/id.json';

/** A choice has one word for all fields, under its own code, or one for a field, behind the label's key. */
const OF_A_FIELD = /^content-manager\.content-types\.api::[^.]+\.[^.]+\.([^.]+)\.(?!hint$)[^.]+$/;

/** Fields in which some choice reads otherwise than elsewhere: `head` counts cattle, or leads an office. */
const FIELDS = new Set(Object.keys(indonesian).flatMap((key) => OF_A_FIELD.exec(key)?.[1] ?? []));

export const hasOwnWords = (field: string): boolean => FIELDS.has(field);

/** How the choices of a field of the type on this page read, in the reader's language. */
export const useWordsOf = (field: string): ((choice: string) => string) => {
  const intl = useIntl();
  const { slug = '' } = useParams();
  return (choice) => {
    const own = `content-manager.content-types.${slug}.${field}.${choice}`;
    return intl.formatMessage({ id: own in intl.messages ? own : choice, defaultMessage: choice });
  };
};
