import type { IsoDate } from '../../../src/domain/calendar/iso-date';
import { addDays } from '../../../src/domain/calendar/iso-date';
import { addressOf } from '../people';

/** Everything here is invented: companies, people, addresses, numbers. */

/** A service user of a demo office. */
export interface DemoCompany {
  /** The name by which the demo speaks of them. */
  readonly handle: string;
  readonly name: string;
  readonly office: 'DEMO' | 'DEMO2';
  readonly kind?: 'individual';
  readonly isAgent?: true;
  readonly city: string;
  readonly address: string;
  /** Address of the company and of its API account. */
  readonly email: string;
  readonly language?: 'en';
  /** Who pays, where somebody else does than the company's own desk. */
  readonly finance?: { readonly name: string; readonly email: string };
  /** Who collects certificates for them. */
  readonly collector: string;
  /** Registered, and not verified yet. */
  readonly isNew?: true;
}

export const DEMO_COMPANIES: readonly DemoCompany[] = [
  {
    handle: 'trader',
    name: 'PT Senandika Buah Nusa',
    office: 'DEMO',
    city: 'Tanjung Mutiara',
    address: 'Jl. Kebun Raya Timur No. 17',
    email: addressOf('trader'),
    finance: { name: 'Ratna Widuri', email: 'keuangan@senandika.test' },
    collector: 'Bimasena Harjuno',
  },
  {
    handle: 'agent',
    name: 'PT Sagara Kuasa Wasana',
    office: 'DEMO',
    isAgent: true,
    city: 'Tanjung Mutiara',
    address: 'Jl. Dermaga Baru Blok C No. 3',
    email: addressOf('agent'),
    language: 'en',
    collector: 'Galuh Satyawati',
  },
  {
    handle: 'spices',
    name: 'PT Rempah Arunika Semesta',
    office: 'DEMO',
    city: 'Kuala Pandan',
    address: 'Jl. Lada Putih No. 44',
    email: 'ekspor@arunika.test',
    finance: { name: 'Surya Pangestu', email: 'finance@arunika.test' },
    collector: 'Panji Lesmana',
  },
  {
    handle: 'coffee',
    name: 'PT Kopi Lereng Halimun Biru',
    office: 'DEMO',
    city: 'Kuala Pandan',
    address: 'Jl. Lereng Utara KM 12',
    email: 'export@lereng-halimun.test',
    language: 'en',
    finance: { name: 'Dewangga Prayoga', email: 'billing@lereng-halimun.test' },
    collector: 'Asri Wulandari',
  },
  {
    handle: 'flowers',
    name: 'CV Kirana Flora Mutiara',
    office: 'DEMO',
    city: 'Kuala Pandan',
    address: 'Jl. Anggrek Bulan No. 9',
    email: 'kantor@kirana-flora.test',
    collector: 'Melati Purnama',
  },
  {
    handle: 'swiftlets',
    name: 'PT Walet Gading Mustika',
    office: 'DEMO',
    city: 'Tanjung Mutiara',
    address: 'Jl. Gua Putih No. 2',
    email: 'ekspor@walet-gading.test',
    finance: { name: 'Lestari Kencanawati', email: 'keuangan@walet-gading.test' },
    collector: 'Yudistira Amarta',
  },
  {
    handle: 'seed',
    name: 'PT Benih Wiratani Lestari',
    office: 'DEMO',
    city: 'Tanjung Mutiara',
    address: 'Kawasan Pergudangan Mutiara No. 21',
    email: 'impor@wiratani.test',
    finance: { name: 'Retno Palupi', email: 'keuangan@wiratani.test' },
    collector: 'Guntur Wicaksana',
  },
  {
    handle: 'grain',
    name: 'PT Pangan Samudra Wiguna',
    office: 'DEMO',
    city: 'Tanjung Mutiara',
    address: 'Jl. Pelabuhan Curah No. 5',
    email: 'import@samudra-wiguna.test',
    finance: { name: 'Hapsari Maheswari', email: 'keuangan@samudra-wiguna.test' },
    collector: 'Teguh Basukarna',
  },
  {
    handle: 'beef',
    name: 'PT Boga Sejuk Waluya',
    office: 'DEMO',
    city: 'Tanjung Mutiara',
    address: 'Jl. Gudang Dingin No. 8',
    email: 'impor@boga-sejuk.test',
    finance: { name: 'Indira Kusumastuti', email: 'keuangan@boga-sejuk.test' },
    collector: 'Raka Wibisana',
  },
  {
    handle: 'cattle',
    name: 'Koperasi Ternak Makmur Sembilang',
    office: 'DEMO',
    city: 'Pulau Sembilang',
    address: 'Dusun Padang Rumput RT 02',
    email: 'pengurus@ternak-sembilang.test',
    collector: 'Slamet Jayengrana',
  },
  {
    handle: 'poultry',
    name: 'PT Unggas Fajar Kahuripan',
    office: 'DEMO',
    city: 'Pulau Karang Biru',
    address: 'Jl. Peternakan No. 30',
    email: 'kirim@unggas-fajar.test',
    collector: 'Ambar Sulistyani',
  },
  {
    handle: 'vegetables',
    name: 'UD Sayur Bukit Ijo',
    office: 'DEMO',
    city: 'Pulau Rimba Bakau',
    address: 'Pasar Induk Los 14',
    email: 'niaga@bukit-ijo.test',
    collector: 'Tulus Wiradharma',
  },
  {
    handle: 'hides',
    name: 'CV Kulit Raksa Pradana',
    office: 'DEMO',
    city: 'Tanjung Mutiara',
    address: 'Jl. Penyamakan No. 6',
    email: 'ekspor@raksa-pradana.test',
    collector: 'Bagus Prakosa',
  },
  {
    handle: 'newcomer',
    name: 'CV Mangrove Tani Anyar',
    office: 'DEMO',
    city: 'Pulau Rimba Bakau',
    address: 'Jl. Bakau Muda No. 1',
    email: 'halo@mangrove-anyar.test',
    collector: 'Nimas Ayu Larasati',
    isNew: true,
  },
  {
    handle: 'cocoa',
    name: 'PT Kakao Senja Kencana',
    office: 'DEMO2',
    city: 'Kota Senja',
    address: 'Jl. Coklat No. 11',
    email: 'export@kakao-senja.test',
    language: 'en',
    finance: { name: 'Wisnu Adinegara', email: 'finance@kakao-senja.test' },
    collector: 'Citra Maharani',
  },
  {
    handle: 'maize',
    name: 'CV Jagung Kuning Kencana',
    office: 'DEMO2',
    city: 'Kota Senja',
    address: 'Jl. Ladang Luas No. 70',
    email: 'niaga@jagung-kencana.test',
    collector: 'Doni Prabangkara',
  },
  {
    handle: 'herd',
    name: 'Koperasi Sapi Teluk Kencana',
    office: 'DEMO2',
    city: 'Teluk Senja',
    address: 'Desa Tanjung Pasir',
    email: 'pengurus@sapi-kencana.test',
    collector: 'Made Rajendra',
  },
  {
    handle: 'orchids',
    name: 'Wening Prabaswari',
    office: 'DEMO2',
    kind: 'individual',
    city: 'Kota Senja',
    address: 'Jl. Taman Sari No. 3',
    email: 'wening@anggrek-senja.test',
    collector: 'Wening Prabaswari',
  },
];

/** A letter of authority: days are counted from today. */
export interface DemoLetter {
  readonly principal: string;
  readonly agent: string;
  readonly number: string;
  readonly from: number;
  readonly until: number;
}

/** agent@ acts for trader@ and the spices today; for the coffee, until some weeks ago. */
export const DEMO_LETTERS: readonly DemoLetter[] = [
  { principal: 'trader', agent: 'agent', number: 'SK-014/SBN', from: -745, until: -366 },
  { principal: 'trader', agent: 'agent', number: 'SK-052/SBN', from: -365, until: 180 },
  { principal: 'spices', agent: 'agent', number: '07/RAS-KUASA', from: -500, until: 230 },
  { principal: 'coffee', agent: 'agent', number: 'LOA/KLHB/3', from: -700, until: -45 },
];

/** The first day of the story: every company is registered and verified by then. */
export const REGISTERED_DAYS_AGO = 750;

/** Suspended since this many days, and why. */
export const SUSPENDED = {
  handle: 'hides',
  daysAgo: 118,
  reason: 'Dokumen asal kulit dipalsukan; menunggu hasil penyidikan',
} as const;

export const letterDates = (
  { from, until }: DemoLetter,
  today: IsoDate
): { readonly validFrom: IsoDate; readonly validUntil: IsoDate } => ({
  validFrom: addDays(today, from),
  validUntil: addDays(today, until),
});

/** Whether a company acts by that agent on a day, counted from today. */
export const hasLetterOn = (principal: string, agent: string, day: number): boolean =>
  DEMO_LETTERS.some(
    (letter) =>
      letter.principal === principal &&
      letter.agent === agent &&
      letter.from <= day &&
      day <= letter.until
  );
