import type {
  ConsignmentFacts,
  ConsignmentItem,
} from '../../../src/domain/certification/consignment';

export const MANGOSTEEN: ConsignmentItem = {
  commodity: 'Fresh mangosteen',
  scientificName: 'Garcinia mangostana',
  hsCode: '0804.50.30',
  quantity: 12_500_000,
  unit: 'kg',
};

/** A consignment of fruit, as an application for export says it. */
export const FRUIT: ConsignmentFacts = {
  exporter: {
    name: 'PT Contoh Buah Nusantara',
    address: 'Jl. Pelabuhan Contoh 12, Tanjung Mutiara',
    country: 'ID',
  },
  consignee: {
    name: 'Example Fruit Trading K.K.',
    address: '1-2-3 Example, Minato, Tokyo',
    country: 'JP',
  },
  origin: { place: 'Tasikmalaya, Jawa Barat', country: 'ID' },
  destination: { place: 'Tokyo', country: 'JP' },
  pointOfEntry: 'Narita International Airport',
  borderPost: null,
  conveyance: 'GA 874',
  conveyanceMode: 'air',
  marks: 'CONTOH FRUIT / NRT / LOT 7 & 8',
  packagesNumber: 1250,
  packagesDescription: 'cardboard boxes of 10 kg',
  containerNumbers: null,
  sealNumber: null,
  intendedUse: 'Consumption',
  identification: null,
  attestation: null,
  additionalDeclaration:
    'The consignment was inspected and found free from Dysmicoccus lepelleyi and Bactrocera dorsalis.',
  treatments: [
    {
      date: '2026-11-04',
      type: 'Fumigation',
      chemical: 'Methyl bromide',
      duration: '2 hours',
      temperature: '21 °C',
      concentration: '32 g/m³',
      additionalInformation: 'Chamber 3',
    },
  ],
  items: [MANGOSTEEN],
  reexport: null,
};

/** Seed that came from the Netherlands and goes on to Australia. */
export const REEXPORTED: ConsignmentFacts = {
  ...FRUIT,
  consignee: { name: 'Example Seeds Pty Ltd', address: '4 Example Road, Perth', country: 'AU' },
  origin: { place: 'Noord-Holland', country: 'NL' },
  destination: { place: 'Perth', country: 'AU' },
  pointOfEntry: 'Fremantle',
  conveyance: 'MV Contoh Samudra, voyage 18',
  conveyanceMode: 'sea',
  containerNumbers: 'TEXU 123456-7',
  sealNumber: 'SEAL-0042',
  treatments: [],
  additionalDeclaration: null,
  items: [
    {
      commodity: 'Tulip bulbs',
      scientificName: 'Tulipa gesneriana',
      hsCode: '060110',
      quantity: 20_000_000,
      unit: 'piece',
    },
  ],
  reexport: {
    originalNumber: 'NL/2026/0004711',
    country: 'NL',
    attached: 'certified-copy',
    packing: 'repacked',
    containers: 'new',
    additionalInspection: true,
  },
};

/** Cattle for export. */
export const CATTLE: ConsignmentFacts = {
  ...FRUIT,
  consignee: { name: 'Example Livestock Sdn Bhd', address: 'Port Klang, Selangor', country: 'MY' },
  origin: { place: 'Kupang, Nusa Tenggara Timur', country: 'ID' },
  destination: { place: 'Selangor', country: 'MY' },
  pointOfEntry: null,
  borderPost: 'Port Klang',
  conveyance: 'KM Contoh Ternak 2',
  conveyanceMode: 'sea',
  intendedUse: 'Slaughter',
  identification: 'Ear tags ID-5300-0001 to ID-5300-0040',
  attestation:
    'The animals come from a herd in which no case of brucellosis was found for 12 months.',
  additionalDeclaration: null,
  treatments: [],
  packagesNumber: 40,
  packagesDescription: 'head, loose in pens',
  items: [
    {
      commodity: 'Live cattle',
      scientificName: 'Bos indicus',
      hsCode: '0102.29',
      quantity: 40_000,
      unit: 'head',
    },
  ],
};

/** The same seed on its way from one island to another. */
export const BETWEEN_ISLANDS: ConsignmentFacts = {
  ...FRUIT,
  consignee: { name: 'UD Contoh Tani', address: 'Jl. Contoh 5, Makassar', country: 'ID' },
  destination: { place: 'Makassar, Sulawesi Selatan', country: 'ID' },
  pointOfEntry: 'Pelabuhan Makassar',
  conveyance: 'KM Contoh Bahari',
  conveyanceMode: 'sea',
};
