import type { Tariff } from '../../src/domain/billing/tariff';
import {
  DIRECTIONS,
  SECTORS,
  type Direction,
  type Sector,
} from '../../src/domain/certification/vocabulary';

/** A rate of state revenue (PNBP) as an office receives it: whole rupiah for one unit. */
export interface TariffRow extends Omit<Tariff, 'name'> {
  readonly nameId: string;
  readonly nameEn: string;
  readonly legalBasis: string;
}

// Arithmetic fixtures, not law: an office checks them against the regulation in force (service.md, Money).
const LEGAL_BASIS = 'Contoh hitungan; sesuaikan dengan peraturan tentang jenis dan tarif PNBP';
const VALID_FROM = '2024-01-01';
const CERTIFICATE_FEE = 5000;

/** KT-E-BUAH: plant quarantine, export, fruit. */
const SECTOR_CODE: Readonly<Record<Sector, string>> = { animal: 'KH', plant: 'KT' };
const DIRECTION_CODE: Readonly<Record<Direction, string>> = {
  export: 'E',
  import: 'I',
  'domestic-out': 'K',
  'domestic-in': 'M',
};

/** `default` marks the rate that holds where nobody chose; of a service and a unit there is one at most. */
type Rate = readonly [
  code: string,
  unit: Tariff['unit'],
  rate: number,
  nameId: string,
  nameEn: string,
  choice?: 'default',
];

const rates = (sector: Sector, direction: Direction, list: readonly Rate[]): readonly TariffRow[] =>
  list.map(([code, unit, rate, nameId, nameEn, choice]) => ({
    code: `${SECTOR_CODE[sector]}-${DIRECTION_CODE[direction]}-${code}`,
    nameId,
    nameEn,
    sector,
    direction,
    unit,
    rate,
    isDefault: choice === 'default',
    validFrom: VALID_FROM,
    validUntil: null,
    legalBasis: LEGAL_BASIS,
  }));

/** Each certificate costs the same, whatever it certifies. */
const CERTIFICATES: readonly TariffRow[] = SECTORS.flatMap((sector) =>
  DIRECTIONS.flatMap((direction) =>
    rates(sector, direction, [
      [
        'SERTIFIKAT',
        'document',
        CERTIFICATE_FEE,
        'Sertifikat, per dokumen',
        'Certificate, per document',
        'default',
      ],
    ])
  )
);

/** Within the country, both ways alike. */
const DOMESTIC: readonly TariffRow[] = (['domestic-out', 'domestic-in'] as const).flatMap(
  (direction) => [
    ...rates('plant', direction, [
      ['HASIL', 'kg', 2, 'Hasil tumbuhan', 'Plant products', 'default'],
      ['KAYU', 'm3', 1000, 'Kayu', 'Wood', 'default'],
      ['BUNGA', 'stem', 5, 'Bunga potong', 'Cut flowers', 'default'],
      ['BIBIT', 'piece', 10, 'Bibit tanaman', 'Young plants', 'default'],
    ]),
    // By the head one animal is not like another: somebody has to choose.
    ...rates('animal', direction, [
      ['SAPI', 'head', 5000, 'Sapi dan kerbau', 'Cattle and buffaloes'],
      ['DOC', 'head', 10, 'Anak ayam umur sehari (DOC)', 'Day-old chicks'],
      ['DAGING', 'kg', 25, 'Daging dan jeroan', 'Meat and offal', 'default'],
      ['TELUR', 'piece', 1, 'Telur konsumsi', 'Table eggs', 'default'],
    ]),
  ]
);

/** The rates in force since 2024, code by code. */
export const TARIFFS: readonly TariffRow[] = [
  ...rates('plant', 'export', [
    ['BUAH', 'kg', 5, 'Buah segar', 'Fresh fruit', 'default'],
    ['SAYUR', 'kg', 5, 'Sayuran segar', 'Fresh vegetables'],
    ['REMPAH', 'kg', 15, 'Lada dan rempah lain', 'Pepper and other spices'],
    ['KOPI', 'kg', 10, 'Kopi, kakao, dan teh', 'Coffee, cocoa and tea'],
    ['KAYU', 'm3', 2000, 'Kayu olahan', 'Processed wood', 'default'],
    ['BUNGA', 'stem', 10, 'Bunga potong', 'Cut flowers', 'default'],
    ['BIBIT', 'piece', 25, 'Tanaman hias dan bibit', 'Ornamental and young plants', 'default'],
  ]),
  ...rates('plant', 'import', [
    ['BENIH-PADI', 'kg', 225, 'Benih jenis padi', 'Seed of the rice type', 'default'],
    ['BIJI', 'ton', 1000, 'Biji-bijian', 'Grain', 'default'],
    ['BUAH', 'kg', 25, 'Buah segar', 'Fresh fruit'],
    ['KAYU', 'm3', 2500, 'Kayu bulat dan olahan', 'Round and processed wood', 'default'],
    ['BUNGA', 'stem', 25, 'Bunga potong', 'Cut flowers', 'default'],
    ['BIBIT', 'piece', 100, 'Bibit tanaman', 'Young plants', 'default'],
  ]),
  ...rates('animal', 'export', [
    ['SAPI', 'head', 10_000, 'Sapi dan kerbau', 'Cattle and buffaloes'],
    ['BURUNG', 'head', 2500, 'Burung', 'Birds'],
    ['DAGING', 'kg', 50, 'Daging dan jeroan', 'Meat and offal', 'default'],
    ['SARANG', 'kg', 10_000, 'Sarang burung walet', 'Edible bird’s nest'],
    ['KULIT', 'piece', 250, 'Kulit mentah', 'Raw hides', 'default'],
    ['SUSU', 'litre', 20, 'Susu', 'Milk', 'default'],
  ]),
  ...rates('animal', 'import', [
    ['SAPI', 'head', 15_000, 'Sapi dan kerbau', 'Cattle and buffaloes'],
    ['DOC', 'head', 50, 'Anak ayam umur sehari (DOC)', 'Day-old chicks'],
    ['DAGING', 'kg', 100, 'Daging dan jeroan', 'Meat and offal', 'default'],
    ['KULIT', 'piece', 500, 'Kulit mentah', 'Raw hides', 'default'],
    ['SUSU', 'litre', 50, 'Susu', 'Milk', 'default'],
  ]),
  ...DOMESTIC,
  ...CERTIFICATES,
];
