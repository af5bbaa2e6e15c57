import { DataTable, type DataColumn } from '../page/data-table';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';
import type { Assessment, WeighedShipments } from './assessment';

type Row = Pick<WeighedShipments, 'from' | 'below' | 'volume'> & {
  readonly count: number;
  readonly weight: string | null;
};

/** N by age: how many finalised applications, what each weighs, and what they come to. */
export const VolumeTerms = ({ assessment }: { readonly assessment: Assessment }) => {
  const say = useText();
  const { count, decimal } = useFigures();
  const { shipments } = assessment;
  const columns: readonly DataColumn<Row>[] = [
    {
      name: 'age',
      label: say('compliance.volume.age'),
      cell: ({ from, below }) =>
        below === null
          ? say('compliance.age.from', { from })
          : say('compliance.age.range', { from, to: below - 1 }),
    },
    {
      name: 'count',
      label: say('compliance.volume.count'),
      isNumber: true,
      cell: (row) => count(row.count),
    },
    {
      name: 'weight',
      label: say('compliance.volume.weight'),
      isNumber: true,
      cell: ({ weight }) => (weight === null ? '' : decimal(weight)),
    },
    {
      name: 'volume',
      label: say('compliance.volume.volume'),
      isNumber: true,
      cell: ({ volume }) => decimal(volume),
    },
  ];
  return (
    <DataTable<Row>
      caption={say('compliance.volume.caption')}
      columns={columns}
      rows={shipments}
      keyOf={({ from }) => String(from)}
      total={{
        label: say('compliance.volume.total'),
        row: {
          from: 0,
          below: null,
          count: shipments.reduce((sum, part) => sum + part.count, 0),
          weight: null,
          volume: assessment.volume,
        },
      }}
    />
  );
};
