import {
  addDays,
  addMonths,
  isoDate,
  yearOf,
  type IsoDate,
} from '../../src/domain/calendar/iso-date';
import type { OfficeTimeZone } from '../../src/domain/calendar/time-zone';
import type { Duty } from '../../src/domain/identity/actor';
import type { EmploymentType, Sex } from '../../src/domain/identity/employee-number';

/** Everything here is invented: people, places, numbers. */

export interface DemoOffice {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly timeZone: OfficeTimeZone;
  readonly address: string;
  readonly phone: string;
  readonly parentAuthority: string;
  /** A demonstration makes its own billing codes. */
  readonly billingCodeSource: 'own';
  readonly head: string;
}

export const DEMO_OFFICES: readonly DemoOffice[] = [
  {
    code: 'DEMO',
    name: 'Balai Karantina Pertanian Nusa Semesta',
    city: 'Tanjung Mutiara',
    timeZone: 'Asia/Jakarta',
    address: 'Jl. Dermaga Lama No. 1, Tanjung Mutiara, Pulau Semesta',
    phone: '0800-000-0100',
    parentAuthority: 'Kepala Badan Karantina',
    billingCodeSource: 'own',
    head: 'head',
  },
  {
    code: 'DEMO2',
    name: 'Stasiun Karantina Pertanian Teluk Senja',
    city: 'Kota Senja',
    timeZone: 'Asia/Makassar',
    address: 'Jl. Mercusuar No. 8, Kota Senja, Pulau Kencana Timur',
    phone: '0800-000-0200',
    parentAuthority: 'Kepala Badan Karantina',
    billingCodeSource: 'own',
    head: 'head2',
  },
];

export interface DemoWorkArea {
  readonly code: string;
  readonly name: string;
  readonly office: string;
  readonly kind: 'seaport' | 'airport' | 'post-office';
  /** How many may be away on one day. */
  readonly awayThreshold?: number;
}

export const DEMO_WORK_AREAS: readonly DemoWorkArea[] = [
  {
    code: 'DEMO-PM',
    name: 'Pelabuhan Tanjung Mutiara',
    office: 'DEMO',
    kind: 'seaport',
    awayThreshold: 3,
  },
  {
    code: 'DEMO-BP',
    name: 'Bandar Udara Kuala Pandan',
    office: 'DEMO',
    kind: 'airport',
    awayThreshold: 2,
  },
  {
    code: 'DEMO-KP',
    name: 'Kantor Pos Tanjung Mutiara',
    office: 'DEMO',
    kind: 'post-office',
    awayThreshold: 1,
  },
  {
    code: 'DEMO-PS',
    name: 'Pelabuhan Pulau Sembilang',
    office: 'DEMO',
    kind: 'seaport',
    awayThreshold: 1,
  },
  {
    code: 'DEMO-PK',
    name: 'Pelabuhan Pulau Karang Biru',
    office: 'DEMO',
    kind: 'seaport',
    awayThreshold: 1,
  },
  {
    code: 'DEMO-BR',
    name: 'Bandar Udara Pulau Rimba Bakau',
    office: 'DEMO',
    kind: 'airport',
    awayThreshold: 1,
  },
  { code: 'DEMO2-PT', name: 'Pelabuhan Teluk Senja', office: 'DEMO2', kind: 'seaport' },
];

export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly office: string;
  readonly head: string;
}

export const DEMO_UNITS: readonly DemoUnit[] = [
  { code: 'DEMO-TU', name: 'Subbagian Tata Usaha', office: 'DEMO', head: 'personnel' },
  { code: 'DEMO-PO', name: 'Seksi Pelayanan Operasional', office: 'DEMO', head: 'superior' },
  { code: 'DEMO-WD', name: 'Seksi Pengawasan dan Penindakan', office: 'DEMO', head: 'nawang' },
];

export interface DemoPerson {
  /** The name by which the demo speaks of them; their address is `<handle>@demo.test`. */
  readonly handle: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: IsoDate;
  readonly employmentType: EmploymentType;
  readonly serviceStart: IsoDate;
  readonly contractEnd?: IsoDate;
  readonly position: string;
  readonly rank?: string;
  readonly office: string;
  readonly unit?: string;
  readonly workArea?: string;
  readonly superior?: string;
  readonly workPattern?: 'six-day';
  readonly language?: 'en';
  readonly panelRole?: Duty;
  readonly hasApiAccount?: true;
}

const firstOfMonth = (date: IsoDate): IsoDate => `${date.slice(0, 8)}01`;

/** The staff of both demo offices; the service of candidates and contract staff follows `today`. */
export const demoPeople = (today: IsoDate): readonly DemoPerson[] => {
  const year = yearOf(today);
  const months = (count: number): IsoDate => firstOfMonth(addMonths(today, count));
  const civilServant = { employmentType: 'pns', office: 'DEMO' } as const;
  const operations = { ...civilServant, unit: 'DEMO-PO' } as const;
  const affairs = { ...civilServant, unit: 'DEMO-TU' } as const;
  const enforcement = { ...civilServant, unit: 'DEMO-WD' } as const;
  const contract = (start: IsoDate, years: number) =>
    ({ serviceStart: start, contractEnd: addDays(addMonths(start, 12 * years), -1) }) as const;

  return [
    {
      ...civilServant,
      handle: 'head',
      name: 'Wiratmaja Surya Kencana',
      sex: 'male',
      birthDate: '1971-05-17',
      serviceStart: '1997-03-01',
      position: 'Kepala Balai',
      rank: 'Pembina Tk. I (IV/b)',
      panelRole: 'office-head',
      hasApiAccount: true,
    },
    {
      ...affairs,
      handle: 'personnel',
      name: 'Larasati Mulyaningtyas',
      sex: 'female',
      birthDate: '1978-11-03',
      serviceStart: '2003-01-01',
      position: 'Kepala Subbagian Tata Usaha',
      rank: 'Penata Tk. I (III/d)',
      panelRole: 'personnel',
      hasApiAccount: true,
    },
    {
      ...operations,
      handle: 'superior',
      name: 'Bagaskara Adiwinata',
      sex: 'male',
      birthDate: '1976-08-21',
      serviceStart: '2001-12-01',
      position: 'Kepala Seksi Pelayanan Operasional',
      rank: 'Penata Tk. I (III/d)',
      panelRole: 'superior',
      hasApiAccount: true,
    },
    {
      ...operations,
      handle: 'employee',
      name: 'Kirana Ayuningrum',
      sex: 'female',
      birthDate: '1988-02-14',
      serviceStart: '2012-03-01',
      position: 'Dokter Hewan Karantina Ahli Muda',
      rank: 'Penata (III/c)',
      workArea: 'DEMO-PM',
      superior: 'superior',
      hasApiAccount: true,
    },
    {
      ...operations,
      handle: 'colleague',
      name: 'Sekar Widyaswari',
      sex: 'female',
      birthDate: '1990-07-09',
      serviceStart: '2015-04-01',
      position: 'Analis Perkarantinaan Tumbuhan Ahli Pertama',
      rank: 'Penata Muda Tk. I (III/b)',
      workArea: 'DEMO-PM',
      superior: 'superior',
      hasApiAccount: true,
    },
    {
      ...operations,
      handle: 'officer',
      name: 'Danurwenda Pratista',
      sex: 'male',
      birthDate: '1986-09-30',
      serviceStart: '2010-12-01',
      position: 'Pemeriksa Karantina Tumbuhan Mahir',
      rank: 'Penata Muda (III/a)',
      workArea: 'DEMO-PM',
      panelRole: 'quarantine-officer',
      hasApiAccount: true,
    },
    {
      ...enforcement,
      handle: 'supervision',
      name: 'Gentala Rahadyan',
      sex: 'male',
      birthDate: '1983-01-25',
      serviceStart: '2008-01-01',
      position: 'Pengawas Perkarantinaan Ahli Muda',
      rank: 'Penata (III/c)',
      panelRole: 'supervision',
      hasApiAccount: true,
    },
    {
      ...affairs,
      handle: 'treasurer',
      name: 'Puspita Handarini',
      sex: 'female',
      birthDate: '1985-04-12',
      serviceStart: '2009-03-01',
      position: 'Bendahara Penerimaan',
      rank: 'Penata Muda Tk. I (III/b)',
      panelRole: 'treasurer',
      hasApiAccount: true,
    },
    {
      ...affairs,
      handle: 'manager',
      name: 'Jatmika Suryanegara',
      sex: 'male',
      birthDate: '1974-06-08',
      serviceStart: '1999-03-01',
      position: 'Koordinator Perencanaan dan Evaluasi',
      rank: 'Pembina (IV/a)',
      language: 'en',
      panelRole: 'manager',
      hasApiAccount: true,
    },
    {
      ...enforcement,
      handle: 'nawang',
      name: 'Nawang Kusumawardhani',
      sex: 'female',
      birthDate: '1979-10-19',
      serviceStart: '2004-12-01',
      position: 'Kepala Seksi Pengawasan dan Penindakan',
      rank: 'Penata Tk. I (III/d)',
    },
    {
      ...operations,
      handle: 'tirtayasa',
      name: 'Tirtayasa Mahardhika',
      sex: 'male',
      birthDate: '1984-12-02',
      serviceStart: '2009-03-01',
      position: 'Paramedik Karantina Hewan Mahir',
      rank: 'Penata Muda (III/a)',
      workArea: 'DEMO-PM',
    },
    {
      ...operations,
      handle: 'rukmini',
      name: 'Rukmini Paramastri',
      sex: 'female',
      birthDate: '1987-03-27',
      serviceStart: '2011-02-01',
      position: 'Dokter Hewan Karantina Ahli Pertama',
      rank: 'Penata Muda Tk. I (III/b)',
      workArea: 'DEMO-BP',
      panelRole: 'quarantine-officer',
    },
    {
      ...operations,
      handle: 'lintang',
      name: 'Lintang Waskitajati',
      sex: 'male',
      birthDate: '1991-01-15',
      serviceStart: '2018-12-01',
      position: 'Pemeriksa Karantina Tumbuhan Terampil',
      rank: 'Pengatur Tk. I (II/d)',
      workArea: 'DEMO-BP',
      panelRole: 'quarantine-officer',
    },
    {
      ...operations,
      handle: 'anjani',
      name: 'Anjani Prameswarani',
      sex: 'female',
      birthDate: '1993-05-05',
      serviceStart: '2019-03-01',
      position: 'Analis Perkarantinaan Tumbuhan Ahli Pertama',
      rank: 'Penata Muda (III/a)',
      workArea: 'DEMO-KP',
      panelRole: 'quarantine-officer',
    },
    {
      ...operations,
      handle: 'baruna',
      name: 'Baruna Samodrajaya',
      sex: 'male',
      birthDate: '1989-08-08',
      serviceStart: '2014-01-01',
      position: 'Paramedik Karantina Hewan Terampil',
      rank: 'Pengatur Tk. I (II/d)',
      workArea: 'DEMO-PS',
    },
    {
      ...operations,
      handle: 'dyah',
      name: 'Dyah Citrawati Laksmi',
      sex: 'female',
      birthDate: '1992-07-20',
      serviceStart: '2018-12-01',
      position: 'Dokter Hewan Karantina Ahli Pertama',
      rank: 'Penata Muda (III/a)',
      workArea: 'DEMO-PK',
      panelRole: 'quarantine-officer',
    },
    {
      ...operations,
      handle: 'seno',
      name: 'Seno Arkananta',
      sex: 'male',
      birthDate: '1990-02-11',
      employmentType: 'pppk',
      ...contract(isoDate(year - 3, 1, 1), 5),
      position: 'Pemeriksa Karantina Tumbuhan Terampil',
      workArea: 'DEMO-PS',
    },
    {
      ...operations,
      handle: 'wulan',
      name: 'Wulan Tantrini',
      sex: 'female',
      birthDate: '1994-11-29',
      employmentType: 'pppk',
      ...contract(isoDate(year - 2, 1, 1), 3),
      position: 'Paramedik Karantina Hewan Terampil',
      workArea: 'DEMO-BR',
    },
    {
      ...operations,
      handle: 'ragil',
      name: 'Ragil Pambayunan',
      sex: 'male',
      birthDate: '1996-04-17',
      employmentType: 'pppk',
      ...contract(months(-7), 1),
      position: 'Pemeriksa Karantina Tumbuhan Pemula',
      workArea: 'DEMO-BR',
    },
    {
      ...affairs,
      handle: 'ningrum',
      name: 'Ningrum Sasmayawati',
      sex: 'female',
      birthDate: '1990-12-24',
      serviceStart: '2015-04-01',
      position: 'Pengelola Kepegawaian',
      rank: 'Pengatur Tk. I (II/d)',
    },
    {
      ...affairs,
      handle: 'haryasena',
      name: 'Haryasena Wijanarka',
      sex: 'male',
      birthDate: '1982-02-28',
      serviceStart: '2006-01-01',
      position: 'Pengelola Barang Milik Negara',
      rank: 'Penata Muda (III/a)',
    },
    {
      ...affairs,
      handle: 'arya',
      name: 'Arya Gumelangit',
      sex: 'male',
      birthDate: '1999-09-09',
      employmentType: 'cpns',
      serviceStart: months(-5),
      position: 'Calon Analis Perkarantinaan',
      rank: 'Penata Muda (III/a)',
    },
    {
      ...affairs,
      handle: 'intan',
      name: 'Intan Palupiningsih',
      sex: 'female',
      birthDate: '1997-06-30',
      employmentType: 'contract',
      ...contract(isoDate(year - 1, 1, 1), 2),
      position: 'Pramubakti',
    },
    {
      ...enforcement,
      handle: 'cakra',
      name: 'Cakra Bramantara',
      sex: 'male',
      birthDate: '1985-10-01',
      serviceStart: '2010-12-01',
      position: 'Pengawas Perkarantinaan Ahli Pertama',
      rank: 'Penata Muda Tk. I (III/b)',
      workArea: 'DEMO-BP',
      workPattern: 'six-day',
    },
    {
      ...enforcement,
      handle: 'sulastri',
      name: 'Sulastri Handayaningsih',
      sex: 'female',
      birthDate: '1980-03-16',
      serviceStart: '2005-12-01',
      position: 'Pengawas Perkarantinaan Ahli Muda',
      rank: 'Penata (III/c)',
      workArea: 'DEMO-KP',
    },
    {
      handle: 'head2',
      name: 'Respati Wirasenajaya',
      sex: 'male',
      birthDate: '1973-07-13',
      employmentType: 'pns',
      serviceStart: '1998-03-01',
      position: 'Kepala Stasiun',
      rank: 'Pembina (IV/a)',
      office: 'DEMO2',
      panelRole: 'office-head',
      hasApiAccount: true,
    },
    {
      handle: 'employee2',
      name: 'Maharatna Dewayani',
      sex: 'female',
      birthDate: '1991-10-10',
      employmentType: 'pns',
      serviceStart: '2016-05-01',
      position: 'Analis Perkarantinaan Tumbuhan Ahli Pertama',
      rank: 'Penata Muda (III/a)',
      office: 'DEMO2',
      workArea: 'DEMO2-PT',
      panelRole: 'quarantine-officer',
      hasApiAccount: true,
    },
  ];
};

/** The panel account of somebody who is no employee. */
export const SUPER_ADMIN = { handle: 'superadmin', name: 'Pengelola Sistem' } as const;

export const addressOf = (handle: string): string => `${handle}@demo.test`;
