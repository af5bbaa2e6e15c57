import type { ConsignmentItem } from '../../../domain/certification/consignment';
import type { Strip } from '../../../infra/pdf/fill-pages';
import type { Look, Words } from '../../../infra/pdf/blocks/look';
import { tableStrips } from '../../../infra/pdf/blocks/table';
import type { Sheet } from '../../../infra/pdf/sheet';
import { quantityOf } from './wording';

/** What the model of a certificate calls the columns of its goods. */
export interface ItemLabels {
  readonly commodity: Words;
  readonly scientificName: Words;
  readonly hsCode: Words;
  readonly quantity: Words;
}

/** The goods, line by line; scientific names stand in italics. */
export const itemStrips = (
  sheet: Sheet,
  look: Look,
  items: readonly ConsignmentItem[],
  labels: ItemLabels
): readonly Strip[] =>
  tableStrips(
    sheet,
    look,
    {
      columns: [
        { label: { main: 'No.' }, share: 0.3, align: 'center' },
        { label: labels.commodity, share: 1.75 },
        { label: labels.scientificName, share: 1.5, font: 'italic' },
        { label: labels.hsCode, share: 0.85 },
        { label: labels.quantity, share: 1.05, align: 'right' },
      ],
      rows: items.map((item, index) => [
        String(index + 1),
        item.commodity,
        item.scientificName ?? '',
        item.hsCode ?? '',
        quantityOf(item, look.language),
      ]),
    },
    { grows: true }
  );
