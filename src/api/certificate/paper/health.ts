import type { CertificateContent } from '../../../domain/certification/certificate-content';
import type { Strip } from '../../../infra/pdf/fill-pages';
import { cellRow } from '../../../infra/pdf/blocks/cells';
import type { Look, Words } from '../../../infra/pdf/blocks/look';
import { headingStrip, statementStrip } from '../../../infra/pdf/blocks/prose';
import type { Sheet } from '../../../infra/pdf/sheet';
import type { CertificatePaper } from './certificate-paper';
import { itemStrips, type ItemLabels } from './items';
import { treatmentStrips } from './treatments';
import {
  AUTHORITY,
  containersOf,
  conveyanceOf,
  countryWithCode,
  numberOf,
  partyOf,
  placeOf,
  replacementOf,
} from './wording';

/** The model of the WOAH Terrestrial Code, chapter 5.10, with the numbers of its boxes. */

const CERTIFIED: Words = {
  main: 'The undersigned Official Veterinarian certifies that the animals or products of animal origin described above were examined by the Veterinary Authority, showed no clinical sign of infectious or contagious disease and no sign of quarantine pests, and satisfy the sanitary requirements of the importing country.',
  second:
    'Dokter hewan karantina yang bertanda tangan di bawah ini menerangkan bahwa hewan atau produk hewan tersebut di atas telah diperiksa, tidak menunjukkan gejala penyakit menular maupun hama penyakit hewan karantina, dan memenuhi persyaratan kesehatan negara pengimpor.',
};

const ITEM_LABELS: ItemLabels = {
  commodity: { main: 'I.15  Description of commodity', second: 'Komoditas' },
  scientificName: { main: 'Scientific name', second: 'Nama ilmiah' },
  hsCode: { main: 'I.16  HS code', second: 'Kode HS' },
  quantity: { main: 'I.17  Total quantity', second: 'Jumlah' },
};

/** The strips of a veterinary health certificate, from the consignor to the attestation. */
export const healthStrips = (
  sheet: Sheet,
  look: Look,
  paper: CertificatePaper,
  content: CertificateContent<'health'>
): readonly Strip[] => [
  headingStrip(look, {
    main: 'PART I.  DETAILS OF DISPATCHED CONSIGNMENT',
    second: 'Rincian kiriman',
  }),
  cellRow(sheet, look, [
    {
      label: { main: 'I.1  Consignor: name and address', second: 'Pengirim' },
      text: partyOf(content.exporter, 'en'),
      share: 2,
    },
    {
      label: { main: 'I.2  Certificate reference number', second: 'Nomor' },
      text: paper.number ?? paper.applicationNumber,
      font: 'bold',
    },
    {
      label: { main: 'I.3  Veterinary Authority', second: 'Otoritas' },
      text: AUTHORITY.main,
    },
  ]),
  cellRow(sheet, look, [
    {
      label: { main: 'I.4  Consignee: name and address', second: 'Penerima' },
      text: partyOf(content.consignee, 'en'),
      share: 2,
    },
    {
      label: { main: 'I.5  Country of origin (ISO code)', second: 'Negara asal' },
      text: countryWithCode(content.origin, 'en'),
    },
    {
      label: { main: 'I.7  Country of destination (ISO code)', second: 'Negara tujuan' },
      text: countryWithCode(content.destination, 'en'),
    },
  ]),
  cellRow(sheet, look, [
    {
      label: { main: 'I.9  Place of origin', second: 'Daerah asal' },
      text: placeOf(content.origin, 'en'),
    },
    {
      label: { main: 'I.8  Place of destination', second: 'Daerah tujuan' },
      text: placeOf(content.destination, 'en'),
    },
  ]),
  cellRow(sheet, look, [
    {
      label: { main: 'I.12  Means of transport', second: 'Alat angkut' },
      text: conveyanceOf(content, 'en'),
    },
    {
      label: { main: 'I.13  Expected border post', second: 'Pos pemasukan' },
      text: content.borderPost ?? '',
    },
  ]),
  ...itemStrips(sheet, look, content.items, ITEM_LABELS),
  cellRow(sheet, look, [
    {
      label: { main: 'I.19  Total number of packages', second: 'Jumlah kemasan' },
      text: numberOf(content.packagesNumber, 'en'),
    },
    {
      label: { main: 'I.21  Type of packages', second: 'Jenis kemasan' },
      text: content.packagesDescription ?? '',
    },
    {
      label: { main: 'I.20  Container and seal number', second: 'Peti kemas dan segel' },
      text: containersOf(content, 'Seal'),
    },
  ]),
  cellRow(sheet, look, [
    {
      label: { main: 'I.22  Commodities intended for use as', second: 'Tujuan penggunaan' },
      text: content.intendedUse ?? '',
    },
    {
      label: { main: 'I.24  Identification of commodities', second: 'Identifikasi' },
      text: content.identification ?? '',
      share: 2,
    },
  ]),
  headingStrip(look, {
    main: 'PART II.  ZOOSANITARY INFORMATION',
    second: 'Keterangan kesehatan hewan',
  }),
  statementStrip(sheet, look, CERTIFIED),
  cellRow(
    sheet,
    look,
    [
      {
        label: { main: 'II.1  The following is attested as well', second: 'Keterangan lain' },
        text: [replacementOf(paper), content.attestation ?? ''].filter(Boolean).join('\n'),
      },
    ],
    { grows: true }
  ),
  ...(content.treatments.length === 0
    ? []
    : [
        headingStrip(look, { main: 'TREATMENT', second: 'Perlakuan' }),
        ...treatmentStrips(sheet, look, content.treatments),
      ]),
];
