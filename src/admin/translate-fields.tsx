import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import indonesian from './translations/id.json';

interface Column {
  name: string;
  attribute?: { type?: string };
  cellFormatter?: (row: Record<string, unknown>, column: { name: string }) => ReactNode;
}

interface EditField {
  name: string;
  hint?: ReactNode;
}

/** Hints are stored in Indonesian (`database/layouts/apply-layouts.ts`); this finds their key. */
const HINT_KEYS = new Map(
  Object.entries(indonesian)
    .filter(([key]) => key.endsWith('.hint'))
    .map(([key, text]) => [text, key])
);

const Translated = ({ id, fallback }: { id: string; fallback: string }) => (
  <>{useIntl().formatMessage({ id, defaultMessage: fallback })}</>
);

const showWord = (row: Record<string, unknown>, { name }: { name: string }): ReactNode => {
  const value = row[name];
  return (
    <Typography textColor="neutral800">
      {typeof value === 'string' ? <Translated id={value} fallback={value} /> : '-'}
    </Typography>
  );
};

/** Hook of the list: a choice is stored as its code; the column shows its word instead. */
export const translateChoices = <T extends { displayedHeaders: Column[] }>(list: T): T => ({
  ...list,
  displayedHeaders: list.displayedHeaders.map((column) =>
    column.attribute?.type === 'enumeration' && column.cellFormatter === undefined
      ? { ...column, cellFormatter: showWord }
      : column
  ),
});

const translateHint = <F extends EditField>(field: F): F => {
  if (typeof field.hint !== 'string') return field;
  const key = HINT_KEYS.get(field.hint);
  return key === undefined
    ? field
    : { ...field, hint: <Translated id={key} fallback={field.hint} /> };
};

/** Hook of the form: what we wrote under a field is shown in the reader's language. */
export const translateHints = <T extends { layout: { layout: EditField[][][] } }>(view: T): T => ({
  ...view,
  layout: {
    ...view.layout,
    layout: view.layout.layout.map((panel) => panel.map((row) => row.map(translateHint))),
  },
});
