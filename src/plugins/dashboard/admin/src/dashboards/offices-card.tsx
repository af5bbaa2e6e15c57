import { useState } from 'react';
import type { Meta, Office } from './answers';
import { ChartCard } from './chart/chart-card';
import type { Plot } from './chart/plot';
import { Segments } from './chart/segments';
import { placeOfMost } from './chart/totals';
import { useVoice } from './use-voice';

/** A figure that offices are compared by. */
export interface Measure<Row> {
  readonly name: string;
  readonly label: string;
  readonly value: (row: Row) => number | null;
  readonly format: (value: number) => string;
}

interface OfficesCardProps<Row> {
  readonly rows: readonly Row[] | null;
  readonly meta: Meta;
  readonly measures: readonly Measure<Row>[];
}

/** Offices side by side, for those who see several: one measure as bars, all of them in the table. */
export const OfficesCard = <Row extends { readonly office: Office }>({
  rows,
  meta,
  measures,
}: OfficesCardProps<Row>) => {
  const voice = useVoice();
  const { say, spanOf } = voice;
  const [name, setName] = useState(measures[0]?.name);
  const measure = measures.find((one) => one.name === name);
  if (rows === null || measure === undefined) return null;
  const labels = rows.map(({ office }) => office.name);
  const valuesOf = (one: Measure<Row>) => rows.map((row) => one.value(row));
  const values = valuesOf(measure);
  const most = placeOfMost(values.map((value) => value ?? 0));
  const plot: Plot = {
    name: 'offices',
    title:
      most < 0
        ? say('boards.offices.none', { measure: measure.label })
        : say('boards.offices.most', {
            measure: measure.label,
            office: labels[most] ?? '',
            value: measure.format(values[most] ?? 0),
          }),
    about: say('boards.offices.about', { span: spanOf(meta) }),
    shape: 'rows',
    category: say('boards.office'),
    labels,
    measure: measure.label,
    series: [{ label: measure.label, values, look: 'blue' }],
    format: measure.format,
    table: [
      { label: say('boards.office'), values: labels },
      ...measures.map((one) => ({ label: one.label, values: valuesOf(one), format: one.format })),
    ],
  };
  return (
    <ChartCard
      plot={plot}
      isWide
      choice={
        <Segments
          label={say('boards.offices.measure')}
          value={measure.name}
          options={measures.map(({ name: value, label }) => ({ value, label }))}
          onChange={setName}
        />
      }
    />
  );
};
