import type { CertificateState, CertificateType, ConveyanceMode, Unit } from './vocabulary';

/** The codes of the electronic certificate (ISPM 12, appendix 1; UN/CEFACT SPSCertificate 17A). */

export const RSM = 'urn:un:unece:uncefact:data:standard:SPSCertificate:17';
export const RAM =
  'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:21';
export const UDT = 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:21';

/** The prefixes that everybody writes for them. */
export const SPS_PREFIXES: Readonly<Record<string, string>> = {
  [RSM]: 'rsm',
  [RAM]: 'ram',
  [UDT]: 'udt',
};

/** Types of certificates that are exchanged. */
export type ExchangedType = Extract<CertificateType, 'phytosanitary' | 'phytosanitary-reexport'>;

/** UN/EDIFACT 1001. */
export const TYPE_CODES: Readonly<Record<ExchangedType, string>> = {
  phytosanitary: '851',
  'phytosanitary-reexport': '657',
};

/** States in which a certificate is exchanged; a draft of ours never leaves, others may send theirs. */
export type ExchangedState = Exclude<CertificateState, 'approved'>;

/** UN/EDIFACT 4405, as ISPM 12 uses it. */
export const STATUS_CODES: Readonly<Record<ExchangedState, string>> = {
  draft: '47',
  issued: '70',
  replaced: '44',
  withdrawn: '40',
};

/** UNECE Recommendation 19; 0 where the mode is not known. */
export const MODE_CODES: Readonly<Record<ConveyanceMode, string>> = {
  sea: '1',
  rail: '2',
  road: '3',
  air: '4',
  mail: '5',
};
export const UNKNOWN_MODE = '0';

/** Where a quantity stands: weights and volumes have elements of their own, what is counted a note. */
export const UNIT_CODES: Readonly<
  Record<
    Unit,
    { readonly in: 'NetWeightMeasure' | 'NetVolumeMeasure' | 'note'; readonly code: string }
  >
> = {
  kg: { in: 'NetWeightMeasure', code: 'KGM' },
  ton: { in: 'NetWeightMeasure', code: 'TNE' },
  litre: { in: 'NetVolumeMeasure', code: 'LTR' },
  m3: { in: 'NetVolumeMeasure', code: 'MTQ' },
  head: { in: 'note', code: 'head' },
  piece: { in: 'note', code: 'pieces' },
  stem: { in: 'note', code: 'stems' },
  package: { in: 'note', code: 'packages' },
  container: { in: 'note', code: 'containers' },
};

/** Subjects of notes. */
export const NOTES = {
  additionalDeclaration: 'ADEDL',
  distinguishingMarks: 'DMCL',
  replacedNumber: 'ADRPN',
  replacementReason: 'ADRPR',
  replacedDate: 'ADRD',
  packages: 'OPTND',
  otherQuantity: 'OQV',
  otherUnit: 'OQU',
  countryOfOrigin: 'RPCCO',
  originalNumber: 'RPCRF',
  originalAttached: 'RPCOR',
  trueCopyAttached: 'RPCTC',
  packed: 'RPCPK',
  repacked: 'RPCRP',
  originalContainers: 'RPCOC',
  newContainers: 'RPCNC',
  originalRelied: 'RPCPC',
  additionalInspection: 'RPCAI',
} as const;

/** What a characteristic of a treatment says. */
export const TREATMENT_PARTS = {
  type: 'TTL1',
  subtype: 'TTL2',
  chemical: 'TTCH',
  temperature: 'TTTM',
  concentration: 'TTCO',
  additionalInformation: 'TTAI',
  inFull: 'TTFT',
} as const;

export const keyOf = <Key extends string>(
  codes: Readonly<Record<Key, string>>,
  code: string
): Key | undefined => (Object.keys(codes) as Key[]).find((key) => codes[key] === code);
