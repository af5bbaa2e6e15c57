import type { XmlElement } from '../xml-tree';
import type { CertificateContent } from './certificate-content';
import type { ConsignmentItem, Reexport, Treatment } from './consignment';
import { countryName } from './country';
import { decimalOf, readMeasure } from './measure';
import { dateTime, each, element, leaf, note, type Child } from './sps-element';
import { NOTES, TREATMENT_PARTS, UNIT_CODES, type ExchangedType } from './sps-codes';

type PlantContent = CertificateContent<ExchangedType>;

const lineNote = (subject: string, content: string): XmlElement =>
  note('AdditionalInformationSPSNote', subject, content);

const flag = (subject: string, isSo: boolean): XmlElement =>
  lineNote(subject, isSo ? 'True' : 'False');

/** The boxes of ISPM 12, annex 2. */
const reexportNotes = (reexport: Reexport): readonly Child[] => [
  lineNote(NOTES.countryOfOrigin, reexport.country),
  lineNote(NOTES.originalNumber, reexport.originalNumber),
  flag(NOTES.originalAttached, reexport.attached === 'original'),
  flag(NOTES.trueCopyAttached, reexport.attached === 'certified-copy'),
  flag(NOTES.packed, reexport.packing === 'packed'),
  flag(NOTES.repacked, reexport.packing === 'repacked'),
  flag(NOTES.originalContainers, reexport.containers === 'original'),
  flag(NOTES.newContainers, reexport.containers === 'new'),
  flag(NOTES.originalRelied, true),
  flag(NOTES.additionalInspection, reexport.additionalInspection),
];

/** Packages are those of the whole consignment: they stand with its first line. */
const packages = (content: PlantContent): string | null =>
  content.packagesDescription === null
    ? null
    : [content.packagesNumber, content.packagesDescription]
        .filter((part) => part !== null)
        .join(' ');

const quantity = ({ quantity: thousandths, unit }: ConsignmentItem) => {
  const { in: place, code } = UNIT_CODES[unit];
  const value = decimalOf(thousandths);
  return place === 'note'
    ? {
        measures: [],
        notes: [lineNote(NOTES.otherQuantity, value), lineNote(NOTES.otherUnit, code)],
      }
    : { measures: [leaf(place, value, { unitCode: code })], notes: [] };
};

const said = (part: string, text: string): XmlElement =>
  element('ApplicableSPSProcessCharacteristic', [
    leaf('Description', part),
    leaf('Description', text),
  ]);

/** With a number and a unit where the text is just that, else in words. */
const measured = (part: string, text: string): XmlElement => {
  const measure = readMeasure(text);
  return measure === undefined
    ? said(part, text)
    : element('ApplicableSPSProcessCharacteristic', [
        leaf('Description', part),
        leaf('ValueMeasure', measure.value, { unitCode: measure.unit }),
      ]);
};

const inFull = (treatment: Treatment): string =>
  [
    treatment.type,
    treatment.chemical,
    treatment.duration,
    treatment.temperature,
    treatment.concentration,
    treatment.date,
    treatment.additionalInformation,
  ]
    .filter(Boolean)
    .join('; ');

const period = ({ date, duration }: Treatment): readonly Child[] => {
  const measure = duration === null ? undefined : readMeasure(duration);
  const parts = [
    ...each(date, (day) => dateTime('StartDateTime', `${day}T00:00:00Z`)),
    ...(measure === undefined
      ? []
      : [leaf('DurationMeasure', measure.value, { unitCode: measure.unit })]),
  ];
  return parts.length === 0 ? [] : [element('CompletionSPSPeriod', parts)];
};

/** A treatment in its parts, and once more in full for those who do not read the parts. */
const process = (treatment: Treatment): XmlElement =>
  element('AppliedSPSProcess', [
    leaf('TypeCode', 'ZZZ'),
    ...period(treatment),
    said(TREATMENT_PARTS.type, treatment.type),
    ...each(treatment.chemical, (text) => said(TREATMENT_PARTS.chemical, text)),
    ...each(treatment.temperature, (text) => measured(TREATMENT_PARTS.temperature, text)),
    ...each(treatment.concentration, (text) => measured(TREATMENT_PARTS.concentration, text)),
    ...each(treatment.additionalInformation, (text) =>
      said(TREATMENT_PARTS.additionalInformation, text)
    ),
    said(TREATMENT_PARTS.inFull, inFull(treatment)),
  ]);

/** One line of goods, with the origin and the treatments that it shares with the consignment. */
export const tradeLine = (
  content: PlantContent,
  item: ConsignmentItem,
  index: number
): XmlElement => {
  const { measures, notes } = quantity(item);
  const { origin } = content;
  return element('IncludedSPSTradeLineItem', [
    leaf('SequenceNumeric', String(index + 1)),
    leaf('Description', item.commodity, { languageID: 'en' }),
    leaf('CommonName', item.commodity, { languageID: 'en' }),
    ...each(item.scientificName, (name) => leaf('ScientificName', name)),
    ...measures,
    ...each(index === 0 ? packages(content) : null, (text) => lineNote(NOTES.packages, text)),
    ...(content.type === 'phytosanitary-reexport' && content.reexport !== null
      ? reexportNotes(content.reexport)
      : []),
    ...notes,
    ...each(item.hsCode, (code) =>
      element('ApplicableSPSClassification', [
        leaf('SystemName', 'HS'),
        leaf('ClassCode', code.replaceAll('.', '')),
        leaf('ClassName', ''),
      ])
    ),
    element('OriginSPSCountry', [
      leaf('ID', origin.country),
      leaf('Name', countryName(origin.country, 'en')),
      ...each(origin.place, (place) =>
        element('SubordinateSPSCountrySubDivision', [
          leaf('Name', place),
          leaf('HierarchicalLevelCode', '0'),
        ])
      ),
    ]),
    ...content.treatments.map(process),
  ]);
};
