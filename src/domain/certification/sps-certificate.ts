import { accept, refuse, type Result } from '../result';
import type { XmlElement } from '../xml-tree';
import type { CertificateContent } from './certificate-content';
import type { Party } from './consignment';
import { countryName, HOME_COUNTRY, type CountryCode } from './country';
import { dateTime, each, element, leaf, note, type Child } from './sps-element';
import {
  MODE_CODES,
  NOTES,
  RSM,
  STATUS_CODES,
  TYPE_CODES,
  UNKNOWN_MODE,
  type ExchangedState,
  type ExchangedType,
} from './sps-codes';
import { tradeLine } from './sps-trade-line';
import { FREE_FROM_OTHER_PESTS, FREE_FROM_QUARANTINE_PESTS, ISSUING_AUTHORITY } from './statements';
import type { CertificateState } from './vocabulary';

/** A certificate of ours that goes to the authority of another country. */
export interface CertificateToExchange {
  readonly content: CertificateContent;
  readonly state: CertificateState;
  readonly number: string;
  /** An instant with its offset: '2026-11-05T09:12:00+07:00'. */
  readonly issuedAt: string;
  readonly place: string;
  readonly officer: string;
  readonly replaces: {
    readonly number: string;
    readonly issuedAt: string;
    readonly reason: string;
  } | null;
}

type PlantContent = CertificateContent<ExchangedType>;

const country = (name: string, code: CountryCode): XmlElement =>
  element(name, [leaf('ID', code), leaf('Name', countryName(code, 'en'))]);

const ADDRESS_LINES = ['LineOne', 'LineTwo', 'LineThree', 'LineFour', 'LineFive'] as const;

const party = (name: string, { name: who, address, country: code }: Party): XmlElement => {
  const lines = address.split(/\s*\n\s*/).filter((line) => line !== '');
  const most = ADDRESS_LINES.length - 1;
  const first = lines.slice(0, most - 1);
  const rest = lines.slice(most - 1).join(', ');
  const written = [...first, rest, countryName(code, 'en')].filter((line) => line !== '');
  return element(name, [
    leaf('Name', who),
    element(
      'SpecifiedSPSAddress',
      written.map((line, index) => leaf(ADDRESS_LINES[index] ?? '', line))
    ),
  ]);
};

/** What a replacement says of the certificate whose place it takes. */
const replacementNotes = ({ replaces }: CertificateToExchange): readonly Child[] =>
  replaces === null
    ? []
    : [
        note('IncludedSPSNote', NOTES.replacedNumber, replaces.number),
        note('IncludedSPSNote', NOTES.replacementReason, replaces.reason),
        note('IncludedSPSNote', NOTES.replacedDate, replaces.issuedAt),
      ];

/** Annex 1 certifies in two sentences; annex 2 by the notes of its boxes, and an empty clause. */
const clauses = (type: ExchangedType): readonly XmlElement[] =>
  type === 'phytosanitary'
    ? [FREE_FROM_QUARANTINE_PESTS, FREE_FROM_OTHER_PESTS].map((sentence, index) =>
        element('IncludedSPSClause', [leaf('ID', String(index + 1)), leaf('Content', sentence)])
      )
    : [element('IncludedSPSClause', [leaf('Content', '')])];

const TITLES: Readonly<Record<ExchangedType, string>> = {
  phytosanitary: 'Phytosanitary Certificate',
  'phytosanitary-reexport': 'Phytosanitary Certificate for Re-export',
};

const exchangedDocument = (
  certificate: CertificateToExchange,
  content: PlantContent,
  state: ExchangedState
): XmlElement =>
  element(
    'SPSExchangedDocument',
    [
      leaf('Name', TITLES[content.type]),
      leaf('ID', certificate.number),
      leaf('TypeCode', TYPE_CODES[content.type]),
      leaf('StatusCode', STATUS_CODES[state]),
      dateTime('IssueDateTime', certificate.issuedAt),
      element('IssuerSPSParty', [leaf('Name', ISSUING_AUTHORITY)]),
      ...each(content.additionalDeclaration, (text) =>
        note('IncludedSPSNote', NOTES.additionalDeclaration, text, 'en')
      ),
      ...replacementNotes(certificate),
      ...each(content.marks, (marks) => note('IncludedSPSNote', NOTES.distinguishingMarks, marks)),
      element('SignatorySPSAuthentication', [
        dateTime('ActualDateTime', certificate.issuedAt),
        element('IssueSPSLocation', [leaf('Name', certificate.place)]),
        element('ProviderSPSParty', [
          leaf('Name', ISSUING_AUTHORITY),
          element('SpecifiedSPSPerson', [leaf('Name', certificate.officer)]),
        ]),
        ...clauses(content.type),
      ]),
    ],
    RSM
  );

const consignment = (place: string, content: PlantContent): XmlElement =>
  element(
    'SPSConsignment',
    [
      party('ConsignorSPSParty', content.exporter),
      party('ConsigneeSPSParty', content.consignee),
      country('ExportSPSCountry', HOME_COUNTRY),
      country('ImportSPSCountry', content.destination.country),
      ...each(content.pointOfEntry, (name) =>
        element('UnloadingBaseportSPSLocation', [leaf('Name', name)])
      ),
      element('ExaminationSPSEvent', [element('OccurrenceSPSLocation', [leaf('Name', place)])]),
      ...each(content.conveyance, (name) =>
        element('MainCarriageSPSTransportMovement', [
          leaf(
            'ModeCode',
            content.conveyanceMode === null ? UNKNOWN_MODE : MODE_CODES[content.conveyanceMode]
          ),
          element('UsedSPSTransportMeans', [leaf('Name', name)]),
        ])
      ),
      ...(content.containerNumbers === null && content.sealNumber === null
        ? []
        : [
            element('UtilizedSPSTransportEquipment', [
              leaf('ID', content.containerNumbers ?? ''),
              ...each(content.sealNumber, (seal) => element('AffixedSPSSeal', [leaf('ID', seal)])),
            ]),
          ]),
      element(
        'IncludedSPSConsignmentItem',
        content.items.map((item, index) => tradeLine(content, item, index))
      ),
    ],
    RSM
  );

/**
 * A phytosanitary certificate as UN/CEFACT SPSCertificate, in the order that ISPM 12, appendix 1
 * names.
 * @returns the tree; `NOT_ELIGIBLE` `sps.not-phytosanitary` for another type, `WRONG_STATE`
 *   `sps.not-issued` before it is issued
 */
export const spsCertificate = (certificate: CertificateToExchange): Result<XmlElement> => {
  const { content, state } = certificate;
  if (content.type === 'health' || content.type === 'domestic') {
    return refuse('NOT_ELIGIBLE', 'sps.not-phytosanitary');
  }
  if (state === 'draft' || state === 'approved') return refuse('WRONG_STATE', 'sps.not-issued');
  return accept(
    element(
      'SPSCertificate',
      [exchangedDocument(certificate, content, state), consignment(certificate.place, content)],
      RSM
    )
  );
};
