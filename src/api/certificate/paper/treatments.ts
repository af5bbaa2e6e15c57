import type { Treatment } from '../../../domain/certification/consignment';
import type { Strip } from '../../../infra/pdf/fill-pages';
import { NOTHING } from '../../../infra/pdf/blocks/cells';
import type { Look, Words } from '../../../infra/pdf/blocks/look';
import { tableStrips, type TableColumn } from '../../../infra/pdf/blocks/table';
import type { Sheet } from '../../../infra/pdf/sheet';
import { dateOf } from './wording';

interface TreatmentColumn {
  readonly share: number;
  readonly en: string;
  readonly id: string;
}

/** The columns of ISPM 12, section III. */
const COLUMNS: readonly TreatmentColumn[] = [
  { share: 0.85, en: 'Date', id: 'Tanggal' },
  { share: 1, en: 'Treatment', id: 'Perlakuan' },
  { share: 1.15, en: 'Chemical (active ingredient)', id: 'Bahan aktif' },
  { share: 1.15, en: 'Duration and temperature', id: 'Lama dan suhu' },
  { share: 0.95, en: 'Concentration', id: 'Konsentrasi' },
  { share: 1.3, en: 'Additional information', id: 'Keterangan tambahan' },
];

const labelOf = ({ en, id }: TreatmentColumn, { language }: Look): Words =>
  language === 'en' ? { main: en, second: id } : { main: id, second: en };

const rowOf = (treatment: Treatment, { language }: Look): readonly string[] => [
  dateOf(treatment.date, language),
  treatment.type,
  treatment.chemical ?? '',
  [treatment.duration, treatment.temperature].filter(Boolean).join(', '),
  treatment.concentration ?? '',
  treatment.additionalInformation ?? '',
];

/** Treatments in the columns of ISPM 12; a line of dashes where there was none. */
export const treatmentStrips = (
  sheet: Sheet,
  look: Look,
  treatments: readonly Treatment[]
): readonly Strip[] =>
  tableStrips(sheet, look, {
    columns: COLUMNS.map((column): TableColumn => ({
      label: labelOf(column, look),
      share: column.share,
    })),
    rows:
      treatments.length === 0
        ? [COLUMNS.map(() => NOTHING)]
        : treatments.map((treatment) =>
            rowOf(treatment, look).map((text) => (text === '' ? NOTHING : text))
          ),
  });
