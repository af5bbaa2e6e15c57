import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { CHOICE } from './choice-input';
import { hasOwnWords, useWordsOf } from './own-words';
import indonesian from './translations/id.json';

interface Column {
  name: string;
  attribute?: { type?: string };
  cellFormatter?: (row: Record<string, unknown>, column: { name: string }) => ReactNode;
}

interface EditField {
  name: string;
  type: string;
  hint?: ReactNode;
}

interface EditView {
  layout: EditField[][][];
  /** The forms of components within this one, by UID. */
  components: Record<string, { layout: EditField[][] }>;
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

const Word = ({ field, choice }: { field: string; choice: string }) => (
  <>{useWordsOf(field)(choice)}</>
);

const showWord = (row: Record<string, unknown>, { name }: { name: string }): ReactNode => {
  const value = row[name];
  return (
    <Typography textColor="neutral800">
      {typeof value === 'string' ? <Word field={name} choice={value} /> : '-'}
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

const translateField = <F extends EditField>(field: F): F => ({
  ...translateHint(field),
  ...(field.type === 'enumeration' && hasOwnWords(field.name) && { type: CHOICE }),
});

/** Hook of the form: hints and choices are shown in the reader's language, in components as well. */
export const translateForm = <T extends { layout: EditView }>(view: T): T => ({
  ...view,
  layout: {
    ...view.layout,
    layout: view.layout.layout.map((panel) => panel.map((row) => row.map(translateField))),
    components: Object.fromEntries(
      Object.entries(view.layout.components).map(([uid, component]) => [
        uid,
        { ...component, layout: component.layout.map((row) => row.map(translateHint)) },
      ])
    ),
  },
});
