import { parseQuantity } from '../billing/quantity';
import { parseIsoDate } from '../calendar/iso-date';
import { parseInstant } from '../calendar/parse-instant';
import { parseTaxNumber } from '../identity/tax-number';
import {
  count,
  country,
  line,
  listOf,
  oneOf,
  part,
  readFields,
  text,
  type Read,
  type Reader,
} from './import-fields';
import {
  CERTIFICATE_TYPES,
  CONVEYANCE_MODES,
  DIRECTIONS,
  SECTORS,
  UNITS,
  type Stage,
} from './vocabulary';

/**
 * What a row of another system may say of the stage. History comes in at its end; what is still
 * going on begins here and goes through our own steps: none is skipped.
 */
const IMPORTED_STAGES = ['submitted', 'closed', 'cancelled'] as const satisfies Stage[];
export type ImportedStage = (typeof IMPORTED_STAGES)[number];

/** Where every application begins, and where those end that are not cancelled. */
export const [FIRST_STAGE, CLOSED_STAGE] = IMPORTED_STAGES;

const MOST_ITEMS = 100;

/** NPWP, with its dots and dashes or without. */
const taxNumber: Reader<string> = (value, path) => {
  const read = line(value, path);
  if (!read.ok) return read;
  const number = parseTaxNumber(read.value);
  return number.ok ? number : { ok: false, refusal: { ...number.refusal, path } };
};

const ITEM = {
  commodity: line,
  scientificName: line,
  hsCode: line,
  quantity: parseQuantity,
  unit: oneOf(UNITS),
  tariffCode: line,
};

const PARTY = { code: line, taxNumber, name: line };

/** Particulars of the consignment that are kept as they come. */
const PARTICULARS = {
  certificateType: oneOf(CERTIFICATE_TYPES),
  exporterName: line,
  exporterAddress: text,
  exporterCountry: country,
  consigneeName: line,
  consigneeAddress: text,
  consigneeCountry: country,
  origin: line,
  originCountry: country,
  destination: line,
  destinationCountry: country,
  pointOfEntry: line,
  borderPost: line,
  conveyance: line,
  conveyanceMode: oneOf(CONVEYANCE_MODES),
  marks: text,
  packagesNumber: count,
  packagesDescription: line,
  containerNumbers: text,
  sealNumber: line,
  intendedUse: line,
  identification: text,
  additionalDeclaration: text,
  attestation: text,
  plannedOn: parseIsoDate,
  remarks: text,
};
export const PARTICULAR_FIELDS = Object.keys(PARTICULARS) as readonly (keyof typeof PARTICULARS)[];

const APPLICATION = {
  externalRef: line,
  office: line,
  workArea: line,
  sector: oneOf(SECTORS),
  direction: oneOf(DIRECTIONS),
  serviceUser: part(PARTY, []),
  agent: part(PARTY, []),
  items: listOf(part(ITEM, ['commodity', 'quantity', 'unit']), MOST_ITEMS),
  ...PARTICULARS,
  submittedAt: parseInstant,
  stage: oneOf(IMPORTED_STAGES),
  endedAt: parseInstant,
  endReason: text,
};

export const APPLICATION_FIELDS: readonly string[] = Object.keys(APPLICATION);

/** Read an application as another system sends it. Every refusal is `INVALID` at its field. */
export const readApplicationRow = (given: unknown) =>
  readFields(given, APPLICATION, [
    'externalRef',
    'office',
    'sector',
    'direction',
    'serviceUser',
    'items',
  ]);

export type ApplicationRow = Read<typeof readApplicationRow>;
export type PartyRow = ApplicationRow['serviceUser'];
