import { isIsoDate, parseIsoDate, type IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Refusal, type Result } from '../result';
import { EMPLOYMENT_TYPES, type EmploymentType } from './employee-number';

/** A cell of a table as an office sends it: text, or the digits of what its program took for a number. */
export type Cell = string | { readonly number: string };

/** What a row can say about somebody, in the order of the template's columns. */
export const STAFF_FIELDS = [
  'nip',
  'name',
  'employmentType',
  'position',
  'rank',
  'orgUnit',
  'workArea',
  'superior',
  'serviceStart',
  'contractStart',
  'contractEnd',
  'email',
  'phone',
  'leftoverLastYear',
  'leftoverYearBefore',
] as const;
export type StaffField = (typeof STAFF_FIELDS)[number];

/** A row once it is read; what its cells leave empty is not there, and stays as it is. */
export interface StaffRow {
  readonly nip?: string;
  readonly name?: string;
  readonly employmentType?: EmploymentType;
  readonly position?: string;
  readonly rank?: string;
  /** Code of the unit. */
  readonly orgUnit?: string;
  /** Code of the work area. */
  readonly workArea?: string;
  /** NIP of the superior. */
  readonly superior?: string;
  readonly serviceStart?: IsoDate;
  readonly contractStart?: IsoDate;
  readonly contractEnd?: IsoDate;
  readonly email?: string;
  readonly phone?: string;
  /** Annual days of the year N-1, and of N-2, that were left when the current year began. */
  readonly leftoverLastYear?: number;
  readonly leftoverYearBefore?: number;
}

/** Names of the columns, without case, spaces and signs; the first is the template's. */
const HEADERS: Readonly<Record<StaffField, readonly string[]>> = {
  nip: ['nip', 'nippppk', 'nipnomorpppk', 'nomorpegawai', 'employeenumber', 'employeeid'],
  name: ['nama', 'namalengkap', 'namapegawai', 'name', 'fullname'],
  employmentType: ['jeniskepegawaian', 'jenispegawai', 'statuskepegawaian', 'employmenttype'],
  position: ['jabatan', 'position', 'jobtitle'],
  rank: ['pangkat', 'golongan', 'pangkatgolongan', 'pangkatgol', 'rank', 'grade'],
  orgUnit: ['kodeunit', 'kodeunitkerja', 'unitkerja', 'unit', 'orgunit', 'unitcode'],
  workArea: [
    'kodewilker',
    'kodewilayahkerja',
    'wilayahkerja',
    'wilker',
    'workarea',
    'workareacode',
  ],
  superior: ['nipatasan', 'nipatasanlangsung', 'atasan', 'superiornip', 'superiorsnip', 'superior'],
  serviceStart: ['tmt', 'tmtcpns', 'mulaibertugas', 'tanggalmasuk', 'joiningdate', 'servicestart'],
  contractStart: ['awalkontrak', 'mulaikontrak', 'contractstart'],
  contractEnd: ['akhirkontrak', 'contractend'],
  email: ['email', 'surel', 'emailaddress'],
  phone: ['telepon', 'nomortelepon', 'nohp', 'hp', 'phone', 'telephone'],
  leftoverLastYear: ['sisacutin1', 'leftovern1', 'sisan1'],
  leftoverYearBefore: ['sisacutin2', 'leftovern2', 'sisan2'],
};

/** A leftover can also name its year, and then means the same in any year: "Sisa cuti 2025". */
const LEFTOVER_OF_YEAR = /^(?:sisacuti|sisacutitahunan|sisa|leftover)(\d{4})$/;

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const textOf = (cell: Cell | undefined): string =>
  (typeof cell === 'object' ? cell.number : (cell ?? '')).trim();

/** Where in a row each field stands, and the columns that mean nothing to us. */
export interface StaffColumns {
  readonly of: ReadonlyMap<StaffField, number>;
  readonly ignored: readonly string[];
}

const fieldNamed = (title: string, currentYear: number): StaffField | undefined => {
  const name = plain(title);
  const year = Number(LEFTOVER_OF_YEAR.exec(name)?.[1]);
  if (year === currentYear - 1) return 'leftoverLastYear';
  if (year === currentYear - 2) return 'leftoverYearBefore';
  return STAFF_FIELDS.find((field) => HEADERS[field].includes(name));
};

/**
 * Read the first line of a table. Titles are Indonesian or English, in any order.
 * @returns the columns, or `INVALID` with the reason `staff.no-nip-column` or `staff.column-twice`
 */
export const readStaffColumns = (
  header: readonly Cell[],
  currentYear: number
): Result<StaffColumns> => {
  const of = new Map<StaffField, number>();
  const ignored: string[] = [];
  for (const [index, cell] of header.entries()) {
    const title = textOf(cell);
    const field = fieldNamed(title, currentYear);
    if (field === undefined) {
      if (title !== '') ignored.push(title);
    } else if (of.has(field)) {
      return refuse('INVALID', 'staff.column-twice', { column: title });
    } else of.set(field, index);
  }
  return of.has('nip') ? accept({ of, ignored }) : refuse('INVALID', 'staff.no-nip-column');
};

const EMPLOYMENT_WORDS: Readonly<Record<EmploymentType, readonly string[]>> = {
  pns: ['pns'],
  cpns: ['cpns'],
  pppk: ['pppk', 'p3k'],
  contract: ['contract', 'kontrak', 'honorer', 'ppnpn'],
};

const LONGEST_TEXT = 255;
/** Spreadsheets keep 15 digits of a number; the rest become zeros. */
const DIGITS_OF_A_NUMBER = 15;
const IN_POWERS_OF_TEN = /^\d+(?:[.,]\d+)?e\+?\d+$/i;
/** A NIP of which Excel has kept 15 digits. No office gives out the serial 000. */
const ROUNDED_NIP = /^\d{15}000$/;

const readText = (cell: Cell, field: StaffField): Result<string> => {
  const text = textOf(cell).replace(/\s+/g, ' ');
  return text.length > LONGEST_TEXT
    ? refuse('INVALID', 'staff.too-long', { most: LONGEST_TEXT }, field)
    : accept(text);
};

const readNumberOfPerson = (cell: Cell, field: StaffField): Result<string> => {
  const text = textOf(cell).replace(/\s/g, '').toUpperCase();
  const isLost =
    (typeof cell === 'object' && text.length > DIGITS_OF_A_NUMBER) ||
    IN_POWERS_OF_TEN.test(text) ||
    ROUNDED_NIP.test(text);
  if (isLost) return refuse('INVALID', 'staff.digits-lost', {}, field);
  return readText(text, field);
};

const readEmploymentType = (cell: Cell, field: StaffField): Result<EmploymentType> => {
  const word = plain(textOf(cell));
  const type = EMPLOYMENT_TYPES.find((candidate) => EMPLOYMENT_WORDS[candidate].includes(word));
  return type === undefined
    ? refuse('INVALID', 'staff.unknown-employment-type', {}, field)
    : accept(type);
};

/** Day, month, year, as Indonesian offices write it: 1/3/2015, 01-03-2015, 1.3.2015. */
const LOCAL_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

const readDate = (cell: Cell, field: StaffField): Result<IsoDate> => {
  const text = textOf(cell);
  const [, day = '', month = '', year = ''] = LOCAL_DATE.exec(text) ?? [];
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isIsoDate(date)) return accept(date);
  const refused = parseIsoDate(date, field);
  return refused.ok || refused.refusal.reason === 'date.malformed'
    ? refuse('INVALID', 'staff.bad-date', {}, field)
    : refused;
};

const readDays = (cell: Cell, field: StaffField): Result<number> => {
  const text = textOf(cell);
  return /^\d{1,2}$/.test(text)
    ? accept(Number(text))
    : refuse('INVALID', 'staff.bad-days', {}, field);
};

const MAIL_ADDRESS = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/;

const readMailAddress = (cell: Cell, field: StaffField): Result<string> => {
  const text = readText(cell, field);
  return !text.ok || MAIL_ADDRESS.test(text.value)
    ? text
    : refuse('INVALID', 'staff.bad-email', {}, field);
};

const READERS: {
  readonly [Field in StaffField]: (
    cell: Cell,
    field: StaffField
  ) => Result<NonNullable<StaffRow[Field]>>;
} = {
  nip: readNumberOfPerson,
  name: readText,
  employmentType: readEmploymentType,
  position: readText,
  rank: readText,
  orgUnit: readText,
  workArea: readText,
  superior: readNumberOfPerson,
  serviceStart: readDate,
  contractStart: readDate,
  contractEnd: readDate,
  email: readMailAddress,
  phone: readText,
  leftoverLastYear: readDays,
  leftoverYearBefore: readDays,
};

/** A row as it was read, with what could not be; fields with a problem are left out. */
export interface ReadRow {
  /** The row's number in the file, the header being 1. */
  readonly row: number;
  readonly said: StaffRow;
  readonly problems: readonly Refusal[];
}

export const isEmptyRow = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => textOf(cell) === '');

/** Read one row. Every problem is `INVALID` at its field. */
export const readStaffRow = (
  row: number,
  cells: readonly Cell[],
  columns: StaffColumns
): ReadRow => {
  const said: Record<string, unknown> = {};
  const problems: Refusal[] = [];
  for (const [field, index] of columns.of) {
    const cell = cells[index];
    if (cell === undefined || textOf(cell) === '') continue;
    const read = READERS[field](cell, field);
    if (read.ok) said[field] = read.value;
    else problems.push(read.refusal);
  }
  return { row, said, problems };
};
