import { accept, refuse, type Result } from '../result';
import type { XmlElement } from '../xml-tree';
import { isCountry, type CountryCode } from './country';
import type { Treatment } from './consignment';
import { allOf, noteOf, oneOf, textAt } from './sps-path';
import { readGoods, readTreatments, type ForeignItem } from './read-sps-goods';
import {
  keyOf,
  MODE_CODES,
  NOTES,
  RSM,
  STATUS_CODES,
  TYPE_CODES,
  type ExchangedState,
  type ExchangedType,
} from './sps-codes';
import type { ConveyanceMode } from './vocabulary';

export interface ForeignParty {
  readonly name: string;
  /** Lines, as they were sent. */
  readonly address: string;
}

/** What another country's electronic certificate says; we keep it, and change nothing of it. */
export interface ForeignCertificate {
  readonly type: ExchangedType;
  readonly state: ExchangedState;
  readonly number: string;
  /** As it was sent: '2026-11-05T09:12:00+07:00'. */
  readonly issuedAt: string;
  readonly issuer: string;
  readonly place: string | null;
  readonly officer: string | null;
  readonly exportCountry: CountryCode;
  readonly importCountry: CountryCode;
  readonly exporter: ForeignParty;
  readonly consignee: ForeignParty;
  readonly pointOfEntry: string | null;
  readonly conveyance: string | null;
  readonly conveyanceMode: ConveyanceMode | null;
  readonly containerNumbers: string | null;
  readonly sealNumber: string | null;
  readonly packages: string | null;
  readonly marks: string | null;
  readonly additionalDeclaration: string | null;
  readonly items: readonly ForeignItem[];
  readonly treatments: readonly Treatment[];
  readonly replaces: { readonly number: string; readonly reason: string | null } | null;
  readonly reexportOf: { readonly number: string; readonly country: CountryCode | null } | null;
}

/** Beyond these a message is no certificate that people wrote. */
const LONGEST_NUMBER = 100;
const LONGEST_TEXT = 10_000;
const MOST_ITEMS = 1000;

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

const missing = (path: string): Result<never> =>
  refuse('INVALID', 'sps.missing', { element: path }, path);

const longestText = (element: XmlElement): number =>
  Math.max(element.text.length, ...element.children.map(longestText));

const partyAt = (consignment: XmlElement, name: string): ForeignParty => {
  const party = oneOf(consignment, name);
  const address = party && oneOf(party, 'SpecifiedSPSAddress');
  return {
    name: (party && textAt(party, 'Name')) ?? '',
    address: (address?.children ?? [])
      .filter(({ name: line }) => line.startsWith('Line'))
      .map(({ text }) => text.trim())
      .filter((line) => line !== '')
      .join('\n'),
  };
};

const replacesOf = (document: XmlElement): ForeignCertificate['replaces'] => {
  const number = noteOf(document, 'IncludedSPSNote', NOTES.replacedNumber);
  return number === null
    ? null
    : { number, reason: noteOf(document, 'IncludedSPSNote', NOTES.replacementReason) };
};

const reexportOf = (lines: readonly XmlElement[]): ForeignCertificate['reexportOf'] => {
  const first = (subject: string): string | null =>
    lines
      .map((line) => noteOf(line, 'AdditionalInformationSPSNote', subject))
      .find((text) => text !== null) ?? null;
  const number = first(NOTES.originalNumber);
  const country = first(NOTES.countryOfOrigin);
  return number === null
    ? null
    : { number, country: country !== null && isCountry(country) ? country : null };
};

const packagesOf = (lines: readonly XmlElement[]): string | null =>
  lines
    .map((line) => noteOf(line, 'AdditionalInformationSPSNote', NOTES.packages))
    .find((text) => text !== null) ?? null;

/** What the two parts must say; the codes that we know. */
interface Essentials {
  readonly document: XmlElement;
  readonly consignment: XmlElement;
  readonly type: ExchangedType;
  readonly state: ExchangedState;
  readonly number: string;
  readonly issuedAt: string;
  readonly exportCountry: CountryCode;
  readonly importCountry: CountryCode;
}

const readEssentials = (root: XmlElement): Result<Essentials> => {
  if (root.name !== 'SPSCertificate' || root.namespace !== RSM) {
    return refuse('INVALID', 'sps.not-a-certificate');
  }
  const document = oneOf(root, 'SPSExchangedDocument');
  const consignment = oneOf(root, 'SPSConsignment');
  if (document === undefined) return missing('SPSExchangedDocument');
  if (consignment === undefined) return missing('SPSConsignment');
  if (longestText(root) > LONGEST_TEXT) return refuse('INVALID', 'sps.too-long');

  const number = textAt(document, 'ID');
  if (number === null) return missing('SPSExchangedDocument/ID');
  if (number.length > LONGEST_NUMBER) return refuse('INVALID', 'sps.too-long');
  const type = keyOf(TYPE_CODES, textAt(document, 'TypeCode') ?? '');
  if (type === undefined) return refuse('INVALID', 'sps.unknown-type');
  const state = keyOf(STATUS_CODES, textAt(document, 'StatusCode') ?? '');
  if (state === undefined) return refuse('INVALID', 'sps.unknown-status');
  const issuedAt = textAt(document, 'IssueDateTime', 'DateTimeString');
  if (issuedAt === null || !MOMENT.test(issuedAt)) {
    return missing('SPSExchangedDocument/IssueDateTime');
  }
  const exportCountry = textAt(consignment, 'ExportSPSCountry', 'ID') ?? '';
  const importCountry = textAt(consignment, 'ImportSPSCountry', 'ID') ?? '';
  if (!isCountry(exportCountry)) return missing('SPSConsignment/ExportSPSCountry');
  if (!isCountry(importCountry)) return missing('SPSConsignment/ImportSPSCountry');
  return accept({
    document,
    consignment,
    type,
    state,
    number,
    issuedAt,
    exportCountry,
    importCountry,
  });
};

/**
 * Read another country's phytosanitary certificate from its UN/CEFACT SPSCertificate message.
 * Elements that we do not know are passed over.
 * @returns what it says; `INVALID` with `sps.not-a-certificate`, `sps.missing` (which names the
 *   element), `sps.unknown-type`, `sps.unknown-status` or `sps.too-long`
 */
export const readSpsCertificate = (root: XmlElement): Result<ForeignCertificate> => {
  const essentials = readEssentials(root);
  if (!essentials.ok) return essentials;
  const { document, consignment, ...known } = essentials.value;
  const lines = allOf(consignment, 'IncludedSPSConsignmentItem').flatMap((item) =>
    allOf(item, 'IncludedSPSTradeLineItem')
  );
  if (lines.length === 0) return missing('IncludedSPSTradeLineItem');
  if (lines.length > MOST_ITEMS) return refuse('INVALID', 'sps.too-long');
  const movement = oneOf(consignment, 'MainCarriageSPSTransportMovement');
  const signatory = oneOf(document, 'SignatorySPSAuthentication');
  return accept({
    ...known,
    issuer: textAt(document, 'IssuerSPSParty', 'Name') ?? '',
    place: signatory === undefined ? null : textAt(signatory, 'IssueSPSLocation', 'Name'),
    officer:
      signatory === undefined
        ? null
        : textAt(signatory, 'ProviderSPSParty', 'SpecifiedSPSPerson', 'Name'),
    exporter: partyAt(consignment, 'ConsignorSPSParty'),
    consignee: partyAt(consignment, 'ConsigneeSPSParty'),
    pointOfEntry: textAt(consignment, 'UnloadingBaseportSPSLocation', 'Name'),
    conveyance:
      movement === undefined
        ? null
        : (textAt(movement, 'UsedSPSTransportMeans', 'Name') ?? textAt(movement, 'ID')),
    conveyanceMode:
      movement === undefined
        ? null
        : (keyOf(MODE_CODES, textAt(movement, 'ModeCode') ?? '') ?? null),
    containerNumbers: textAt(consignment, 'UtilizedSPSTransportEquipment', 'ID'),
    sealNumber: textAt(consignment, 'UtilizedSPSTransportEquipment', 'AffixedSPSSeal', 'ID'),
    packages: packagesOf(lines),
    marks: noteOf(document, 'IncludedSPSNote', NOTES.distinguishingMarks),
    additionalDeclaration: noteOf(document, 'IncludedSPSNote', NOTES.additionalDeclaration),
    items: lines.map(readGoods),
    treatments: readTreatments(lines),
    replaces: replacesOf(document),
    reexportOf: reexportOf(lines),
  });
};
