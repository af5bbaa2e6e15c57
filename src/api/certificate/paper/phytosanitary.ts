import { countryName } from '../../../domain/certification/country';
import type { CertificateContent } from '../../../domain/certification/certificate-content';
import type { Reexport } from '../../../domain/certification/consignment';
import {
  FREE_FROM_OTHER_PESTS,
  FREE_FROM_QUARANTINE_PESTS,
} from '../../../domain/certification/statements';
import type { Strip } from '../../../infra/pdf/fill-pages';
import { cellRow } from '../../../infra/pdf/blocks/cells';
import type { Look, Words } from '../../../infra/pdf/blocks/look';
import { headingStrip, statementStrip } from '../../../infra/pdf/blocks/prose';
import type { Sheet } from '../../../infra/pdf/sheet';
import type { CertificatePaper } from './certificate-paper';
import { itemStrips, type ItemLabels } from './items';
import { treatmentStrips } from './treatments';
import { containersOf, conveyanceOf, numberOf, partyOf, placeOf, replacementOf } from './wording';

/** The models of ISPM 12, annexes 1 (export) and 2 (re-export): their sections, words and order. */

type Plants = 'phytosanitary' | 'phytosanitary-reexport';

/** The certifying statement of annex 1. */
const CERTIFIED: Words = {
  main: `${FREE_FROM_QUARANTINE_PESTS} ${FREE_FROM_OTHER_PESTS}`,
  second:
    'Dengan ini diterangkan bahwa tumbuhan, produk tumbuhan atau benda lain tersebut di atas telah diperiksa dan/atau diuji menurut prosedur resmi dan dinyatakan bebas dari organisme pengganggu tumbuhan karantina yang ditetapkan negara pengimpor serta memenuhi persyaratan fitosanitari negara pengimpor, termasuk untuk organisme pengganggu tumbuhan penting; secara praktis bebas dari organisme pengganggu tumbuhan lainnya.',
};

const tick = (isTicked: boolean): string => (isTicked ? '[√]' : '[  ]');

/** The certifying statement of annex 2, with its boxes. */
const reexported = (reexport: Reexport): Words => {
  const from = countryName(reexport.country, 'en');
  const is = (value: string, expected: string): string => tick(value === expected);
  return {
    main: [
      `This is to certify that the plants, plant products or other regulated articles described above were imported into Indonesia from ${from} covered by Phytosanitary Certificate No. ${reexport.originalNumber}, ${is(reexport.attached, 'original')} original  ${is(reexport.attached, 'certified-copy')} certified true copy of which is attached to this certificate;`,
      `that they are ${is(reexport.packing, 'packed')} packed  ${is(reexport.packing, 'repacked')} repacked in ${is(reexport.containers, 'original')} original  ${is(reexport.containers, 'new')} new containers;`,
      `that based on the ${tick(true)} original phytosanitary certificate and ${tick(reexport.additionalInspection)} additional inspection, they are considered to conform with the current phytosanitary requirements of the importing contracting party, and that during storage in Indonesia the consignment has not been subjected to the risk of infestation or infection.`,
    ].join('\n'),
    second: `Dengan ini diterangkan bahwa tumbuhan, produk tumbuhan atau benda lain tersebut di atas dimasukkan ke Indonesia dari ${countryName(reexport.country, 'id')} dengan Sertifikat Fitosanitari Nomor ${reexport.originalNumber} (terlampir), memenuhi persyaratan fitosanitari negara pengimpor, dan selama disimpan di Indonesia tidak terkena risiko infestasi atau infeksi.`,
  };
};

const ITEM_LABELS: ItemLabels = {
  commodity: { main: '8. Name of produce', second: 'Nama komoditas' },
  scientificName: { main: '9. Botanical name of plants', second: 'Nama botani' },
  hsCode: { main: 'HS code', second: 'Kode HS' },
  quantity: { main: 'Quantity declared', second: 'Jumlah' },
};

const descriptionStrips = (
  sheet: Sheet,
  look: Look,
  content: CertificateContent<Plants>
): readonly Strip[] => [
  cellRow(sheet, look, [
    {
      label: { main: '1. Name and address of exporter', second: 'Nama dan alamat eksportir' },
      text: partyOf(content.exporter, 'en'),
    },
    {
      label: {
        main: '2. Declared name and address of consignee',
        second: 'Nama dan alamat penerima',
      },
      text: partyOf(content.consignee, 'en'),
    },
  ]),
  cellRow(sheet, look, [
    {
      label: {
        main: '3. Number and description of packages',
        second: 'Jumlah dan jenis kemasan',
      },
      text: `${numberOf(content.packagesNumber, 'en')} ${content.packagesDescription ?? ''}`,
    },
    {
      label: { main: '4. Distinguishing marks', second: 'Tanda pengenal' },
      text: content.marks ?? '',
    },
  ]),
  cellRow(sheet, look, [
    {
      label: { main: '5. Place of origin', second: 'Daerah asal' },
      text: placeOf(content.origin, 'en'),
    },
    {
      label: { main: '6. Declared means of conveyance', second: 'Alat angkut' },
      text: conveyanceOf(content, 'en'),
    },
  ]),
  cellRow(sheet, look, [
    {
      label: { main: '7. Declared point of entry', second: 'Tempat pemasukan' },
      text: [content.pointOfEntry ?? '', countryName(content.destination.country, 'en')]
        .filter(Boolean)
        .join(', '),
    },
    {
      label: { main: 'Containers and seal', second: 'Peti kemas dan segel' },
      text: containersOf(content, 'Seal'),
    },
  ]),
  ...itemStrips(sheet, look, content.items, ITEM_LABELS),
];

const statementOf = (content: CertificateContent<Plants>): Words =>
  content.type === 'phytosanitary-reexport' && content.reexport !== null
    ? reexported(content.reexport)
    : CERTIFIED;

/** The strips of a phytosanitary certificate, from “to” to the treatments. */
export const phytosanitaryStrips = (
  sheet: Sheet,
  look: Look,
  paper: CertificatePaper,
  content: CertificateContent<Plants>
): readonly Strip[] => [
  cellRow(sheet, look, [
    {
      label: {
        main: 'Plant Protection Organization of',
        second: 'Organisasi Perlindungan Tumbuhan',
      },
      text: 'Indonesia',
      font: 'bold',
    },
    {
      label: {
        main: 'To: Plant Protection Organization(s) of',
        second: 'Kepada Organisasi Perlindungan Tumbuhan',
      },
      text: countryName(content.destination.country, 'en'),
      font: 'bold',
    },
  ]),
  headingStrip(look, {
    main: 'I.  DESCRIPTION OF CONSIGNMENT',
    second: 'Keterangan tentang kiriman',
  }),
  ...descriptionStrips(sheet, look, content),
  statementStrip(sheet, look, statementOf(content)),
  headingStrip(look, { main: 'II.  ADDITIONAL DECLARATION', second: 'Keterangan tambahan' }),
  cellRow(
    sheet,
    look,
    [
      {
        label: { main: '10. Additional declaration', second: 'Keterangan tambahan' },
        text: [replacementOf(paper), content.additionalDeclaration ?? '']
          .filter(Boolean)
          .join('\n'),
      },
    ],
    { grows: true }
  ),
  headingStrip(look, {
    main: 'III.  DISINFESTATION AND/OR DISINFECTION TREATMENT',
    second: 'Perlakuan',
  }),
  ...treatmentStrips(sheet, look, content.treatments),
];
