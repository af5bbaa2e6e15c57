import { isIsoDate, type IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';

/** How somebody is employed (product.md, "Words"). */
export const EMPLOYMENT_TYPES = ['pns', 'cpns', 'pppk', 'contract'] as const;

export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

export type Sex = 'male' | 'female';

interface StateEmployeeNumber {
  /** The 18 digits without spaces: what is stored and compared. */
  readonly number: string;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
  /** Three digits. */
  readonly serial: string;
}

/** Of a civil servant or candidate. */
export interface CivilServantNumber extends StateEmployeeNumber {
  readonly kind: 'nip';
  /** The month of the start as CPNS, 'YYYY-MM'. */
  readonly startedOn: string;
}

/** Of somebody on a state contract. */
export interface StateContractNumber extends StateEmployeeNumber {
  readonly kind: 'pppk';
  readonly startYear: number;
}

/** Given by the office itself, to staff without a number of the state. It says nothing about them. */
export interface OfficeGivenNumber {
  readonly kind: 'office';
  /** 6–20 letters and digits, upper case, without spaces. */
  readonly number: string;
}

export type EmployeeNumber = CivilServantNumber | StateContractNumber | OfficeGivenNumber;

const PATH = 'nip';

/** Nobody enters the state's service younger. Not a rule of law (that says 18) but a test of plausibility. */
const LOWEST_AGE_AT_START = 15;

/** From here on, two digits in the place of the month are the code of a PPPK intake, no slip. */
const LOWEST_USUAL_PPPK_CODE = 21;

const EIGHTEEN_DIGITS = /^\d{18}$/;
const SEX_OF_DIGIT: ReadonlyMap<string, Sex> = new Map([
  ['1', 'male'],
  ['2', 'female'],
]);

const OFFICE_NUMBER = /^[0-9A-Z]{6,20}$/;

/**
 * Check an employee's number and read what it says (leave.md, "NIP", case 20).
 *
 * `pns` and `cpns` have a NIP: birth date YYYYMMDD, start as CPNS YYYYMM, sex 1/2, serial of three.
 * `pppk` have birth date, YYYY, a two-digit code that is not a month, sex, serial. `contract` staff
 * have no number of the state; theirs is whatever the office gives out, 6–20 letters and digits
 * (ours: the office decides whether that is a number of its own or the 16-digit NIK). Spaces, as in
 * '19850412 201001 1 003', are dropped.
 *
 * @returns the number read, or `INVALID` at `nip` with the reason `nip.missing`,
 *   `nip.not-18-digits`, `nip.bad-month` (of birth), `nip.bad-birth-date`, `nip.bad-start-month`,
 *   `nip.start-before-age`, `nip.bad-sex`, `nip.is-pppk-number`, `nip.is-civil-servant-number` or
 *   `nip.bad-office-number`
 */
export const parseEmployeeNumber = (
  text: unknown,
  employmentType: EmploymentType
): Result<EmployeeNumber> => {
  // a JSON number cannot hold 18 digits, so anything but text counts as not given
  const number = typeof text === 'string' ? text.replace(/\s/g, '') : '';
  if (number === '') return refuse('INVALID', 'nip.missing', {}, PATH);
  return employmentType === 'contract'
    ? parseOfficeNumber(number)
    : parseStateNumber(number, employmentType);
};

function parseOfficeNumber(number: string): Result<OfficeGivenNumber> {
  const upperCase = number.toUpperCase();
  return OFFICE_NUMBER.test(upperCase)
    ? accept({ kind: 'office', number: upperCase })
    : refuse('INVALID', 'nip.bad-office-number', {}, PATH);
}

function parseStateNumber(
  number: string,
  employmentType: Exclude<EmploymentType, 'contract'>
): Result<CivilServantNumber | StateContractNumber> {
  if (!EIGHTEEN_DIGITS.test(number)) {
    return refuse('INVALID', 'nip.not-18-digits', { length: number.length }, PATH);
  }
  const birthMonth = number.slice(4, 6);
  if (!isMonth(birthMonth)) return refuse('INVALID', 'nip.bad-month', { value: birthMonth }, PATH);
  const birthDate = `${number.slice(0, 4)}-${birthMonth}-${number.slice(6, 8)}`;
  if (!isIsoDate(birthDate)) {
    return refuse('INVALID', 'nip.bad-birth-date', { value: birthDate }, PATH);
  }
  const sex = SEX_OF_DIGIT.get(number.charAt(14));
  if (!sex) return refuse('INVALID', 'nip.bad-sex', { value: number.charAt(14) }, PATH);

  const read = { number, birthDate, sex, serial: number.slice(15) };
  return employmentType === 'pppk' ? readStateContract(read) : readCivilServant(read);
}

function readCivilServant(read: StateEmployeeNumber): Result<CivilServantNumber> {
  const startMonth = read.number.slice(12, 14);
  if (Number(startMonth) >= LOWEST_USUAL_PPPK_CODE) {
    return refuse('INVALID', 'nip.is-pppk-number', {}, PATH);
  }
  if (!isMonth(startMonth)) {
    return refuse('INVALID', 'nip.bad-start-month', { value: startMonth }, PATH);
  }
  const startedOn = `${read.number.slice(8, 12)}-${startMonth}`;
  // both as YYYYMM, where a year weighs 100
  const birthMonth = Number(read.number.slice(0, 6));
  return Number(read.number.slice(8, 14)) < birthMonth + LOWEST_AGE_AT_START * 100
    ? refuseStart(startedOn)
    : accept({ kind: 'nip', ...read, startedOn });
}

function readStateContract(read: StateEmployeeNumber): Result<StateContractNumber> {
  if (isMonth(read.number.slice(12, 14))) {
    return refuse('INVALID', 'nip.is-civil-servant-number', {}, PATH);
  }
  const startYear = Number(read.number.slice(8, 12));
  return startYear < Number(read.number.slice(0, 4)) + LOWEST_AGE_AT_START
    ? refuseStart(startYear)
    : accept({ kind: 'pppk', ...read, startYear });
}

function refuseStart(value: string | number): ReturnType<typeof refuse> {
  return refuse('INVALID', 'nip.start-before-age', { value, age: LOWEST_AGE_AT_START }, PATH);
}

function isMonth(twoDigits: string): boolean {
  return twoDigits >= '01' && twoDigits <= '12';
}
