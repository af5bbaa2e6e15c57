import type { CertificateContent } from '../../../domain/certification/certificate-content';
import type { Strip } from '../../../infra/pdf/fill-pages';
import { cellRow } from '../../../infra/pdf/blocks/cells';
import type { Look, Words } from '../../../infra/pdf/blocks/look';
import { headingStrip, statementStrip } from '../../../infra/pdf/blocks/prose';
import type { Sheet } from '../../../infra/pdf/sheet';
import type { CertificatePaper } from './certificate-paper';
import { itemStrips, type ItemLabels } from './items';
import { treatmentStrips } from './treatments';
import { containersOf, conveyanceOf, numberOf, partyOf, placeOf, replacementOf } from './wording';

/** What moves within the country, and what is released into it. */

const CERTIFIED: Words = {
  main: 'Dengan ini diterangkan bahwa media pembawa tersebut di atas telah dikenai tindakan karantina menurut ketentuan yang berlaku, bebas dari hama penyakit hewan karantina dan organisme pengganggu tumbuhan karantina, dan dapat dilalulintaskan di dalam wilayah Republik Indonesia.',
  second:
    'This is to certify that the consignment described above was subjected to quarantine measures as the law provides, is free from quarantine pests and diseases, and may be moved within the territory of the Republic of Indonesia.',
};

const ITEM_LABELS: ItemLabels = {
  commodity: { main: '7. Komoditas', second: 'Commodity' },
  scientificName: { main: '8. Nama ilmiah', second: 'Scientific name' },
  hsCode: { main: 'Kode HS', second: 'HS code' },
  quantity: { main: 'Jumlah', second: 'Quantity' },
};

/** The strips of a domestic certificate, from the sender to the treatments. */
export const domesticStrips = (
  sheet: Sheet,
  look: Look,
  paper: CertificatePaper,
  content: CertificateContent<'domestic'>
): readonly Strip[] => [
  headingStrip(look, { main: 'I.  KETERANGAN KIRIMAN', second: 'Description of consignment' }),
  cellRow(sheet, look, [
    {
      label: { main: '1. Nama dan alamat pengirim', second: 'Sender' },
      text: partyOf(content.exporter, 'id'),
    },
    {
      label: { main: '2. Nama dan alamat penerima', second: 'Consignee' },
      text: partyOf(content.consignee, 'id'),
    },
  ]),
  cellRow(sheet, look, [
    {
      label: { main: '3. Daerah asal', second: 'Place of origin' },
      text: placeOf(content.origin, 'id'),
    },
    {
      label: { main: '4. Daerah tujuan', second: 'Destination' },
      text: placeOf(content.destination, 'id'),
    },
  ]),
  cellRow(sheet, look, [
    {
      label: { main: '5. Alat angkut', second: 'Means of conveyance' },
      text: conveyanceOf(content, 'id'),
    },
    {
      label: { main: '6. Tempat pemasukan', second: 'Point of entry' },
      text: content.pointOfEntry ?? '',
    },
  ]),
  ...itemStrips(sheet, look, content.items, ITEM_LABELS),
  cellRow(sheet, look, [
    {
      label: { main: '9. Jumlah dan jenis kemasan', second: 'Packages' },
      text: `${numberOf(content.packagesNumber, 'id')} ${content.packagesDescription ?? ''}`,
    },
    { label: { main: '10. Tanda pengenal', second: 'Marks' }, text: content.marks ?? '' },
    {
      label: { main: '11. Peti kemas dan segel', second: 'Containers, seal' },
      text: containersOf(content, 'Segel'),
    },
  ]),
  cellRow(sheet, look, [
    {
      label: { main: '12. Tujuan penggunaan', second: 'Intended use' },
      text: content.intendedUse ?? '',
    },
    {
      label: { main: '13. Identifikasi', second: 'Identification' },
      text: content.identification ?? '',
      share: 2,
    },
  ]),
  statementStrip(sheet, look, CERTIFIED),
  cellRow(
    sheet,
    look,
    [
      {
        label: { main: '14. Keterangan tambahan', second: 'Additional declaration' },
        text: [replacementOf(paper), content.additionalDeclaration ?? '']
          .filter(Boolean)
          .join('\n'),
      },
    ],
    { grows: true }
  ),
  headingStrip(look, { main: 'II.  PERLAKUAN', second: 'Treatment' }),
  ...treatmentStrips(sheet, look, content.treatments),
];
