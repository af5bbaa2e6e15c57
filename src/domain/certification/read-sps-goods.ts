import type { XmlElement } from '../xml-tree';
import type { Treatment } from './consignment';
import { writeMeasure } from './measure';
import { allOf, noteOf, oneOf, textAt } from './sps-path';
import { NOTES, TREATMENT_PARTS, UNIT_CODES } from './sps-codes';

/** A line of another country's certificate; its quantity as it was written, with its unit. */
export interface ForeignItem {
  readonly commodity: string;
  readonly scientificName: string | null;
  readonly hsCode: string | null;
  readonly quantity: string | null;
  readonly origin: string | null;
}

const MEASURES = [
  'NetWeightMeasure',
  'NetVolumeMeasure',
  'GrossWeightMeasure',
  'GrossVolumeMeasure',
] as const;

const unitName = (code: string): string =>
  Object.entries(UNIT_CODES).find(([, unit]) => unit.code === code)?.[0] ?? code;

const quantityOf = (line: XmlElement): string | null => {
  const measure = MEASURES.map((name) => oneOf(line, name)).find((found) => found !== undefined);
  if (measure !== undefined) {
    return `${measure.text.trim()} ${unitName(measure.attributes.unitCode ?? '')}`.trim();
  }
  const value = noteOf(line, 'AdditionalInformationSPSNote', NOTES.otherQuantity);
  const unit = noteOf(line, 'AdditionalInformationSPSNote', NOTES.otherUnit);
  return value === null ? null : `${value} ${unit === null ? '' : unitName(unit)}`.trim();
};

const originOf = (line: XmlElement): string | null => {
  const country = oneOf(line, 'OriginSPSCountry');
  if (country === undefined) return null;
  const place = textAt(country, 'SubordinateSPSCountrySubDivision', 'Name');
  return [place, textAt(country, 'ID')].filter((part) => part !== null).join(', ') || null;
};

/** One line of goods. */
export const readGoods = (line: XmlElement): ForeignItem => ({
  commodity: textAt(line, 'Description') ?? textAt(line, 'CommonName') ?? '',
  scientificName: textAt(line, 'ScientificName'),
  hsCode:
    allOf(line, 'ApplicableSPSClassification')
      .filter((classification) => textAt(classification, 'SystemName') === 'HS')
      .map((classification) => textAt(classification, 'ClassCode'))[0] ?? null,
  quantity: quantityOf(line),
  origin: originOf(line),
});

/** A part of a treatment: its measure, or its words. */
const partOf = (process: XmlElement, part: string): string | null => {
  const found = allOf(process, 'ApplicableSPSProcessCharacteristic').find(
    (characteristic) => textAt(characteristic, 'Description') === part
  );
  if (found === undefined) return null;
  const measure = oneOf(found, 'ValueMeasure');
  if (measure !== undefined) {
    return writeMeasure({ value: measure.text.trim(), unit: measure.attributes.unitCode ?? '' });
  }
  const words = allOf(found, 'Description')[1]?.text.trim() ?? '';
  return words === '' ? null : words;
};

const durationOf = (process: XmlElement): string | null => {
  const period = oneOf(process, 'CompletionSPSPeriod');
  const measure = period && oneOf(period, 'DurationMeasure');
  return measure === undefined
    ? null
    : writeMeasure({ value: measure.text.trim(), unit: measure.attributes.unitCode ?? '' });
};

const readTreatment = (process: XmlElement): Treatment => {
  const inFull = partOf(process, TREATMENT_PARTS.inFull);
  const type = partOf(process, TREATMENT_PARTS.subtype) ?? partOf(process, TREATMENT_PARTS.type);
  return {
    date:
      textAt(process, 'CompletionSPSPeriod', 'StartDateTime', 'DateTimeString')?.slice(0, 10) ??
      null,
    type: type ?? inFull ?? '',
    chemical: partOf(process, TREATMENT_PARTS.chemical),
    duration: durationOf(process),
    temperature: partOf(process, TREATMENT_PARTS.temperature),
    concentration: partOf(process, TREATMENT_PARTS.concentration),
    additionalInformation: partOf(process, TREATMENT_PARTS.additionalInformation),
  };
};

/** Treatments of the consignment: each once, though every line may name it. */
export const readTreatments = (lines: readonly XmlElement[]): readonly Treatment[] => {
  const treatments = lines.flatMap((line) => allOf(line, 'AppliedSPSProcess').map(readTreatment));
  const seen = new Set<string>();
  return treatments.filter((treatment) => {
    const key = JSON.stringify(treatment);
    return !seen.has(key) && seen.add(key);
  });
};
