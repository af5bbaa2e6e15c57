import { accept, refuse, type Result } from '../result';
import type { ConsignmentFacts, ConsignmentField } from './consignment';
import type { CertificateType } from './vocabulary';

/** What the models of phytosanitary certificates show (ISPM 12, annexes 1 and 2). */
const PHYTOSANITARY_FIELDS = [
  'exporter',
  'consignee',
  'packagesNumber',
  'packagesDescription',
  'marks',
  'origin',
  'destination',
  'conveyance',
  'conveyanceMode',
  'pointOfEntry',
  'items',
  'containerNumbers',
  'sealNumber',
  'additionalDeclaration',
  'treatments',
] as const satisfies readonly ConsignmentField[];

/** The fields each type of certificate shows; a correction or a change can name no other. */
export const CONTENT_FIELDS = {
  phytosanitary: PHYTOSANITARY_FIELDS,
  'phytosanitary-reexport': [...PHYTOSANITARY_FIELDS, 'reexport'],
  // WOAH Terrestrial Code, chapter 5.10
  health: [
    'exporter',
    'consignee',
    'origin',
    'destination',
    'borderPost',
    'conveyance',
    'conveyanceMode',
    'items',
    'packagesNumber',
    'packagesDescription',
    'containerNumbers',
    'sealNumber',
    'intendedUse',
    'identification',
    'attestation',
    'treatments',
  ],
  domestic: [
    'exporter',
    'consignee',
    'origin',
    'destination',
    'pointOfEntry',
    'conveyance',
    'conveyanceMode',
    'items',
    'packagesNumber',
    'packagesDescription',
    'marks',
    'containerNumbers',
    'sealNumber',
    'intendedUse',
    'identification',
    'additionalDeclaration',
    'treatments',
  ],
} as const satisfies Readonly<Record<CertificateType, readonly ConsignmentField[]>>;

/** What a certificate of a type says; the union of all types where none is named. */
export type CertificateContent<Type extends CertificateType = CertificateType> = {
  readonly [T in Type]: { readonly type: T } & Pick<
    ConsignmentFacts,
    (typeof CONTENT_FIELDS)[T][number]
  >;
}[Type];

/** Whether certificates of a type show a field. */
export const showsField = (type: CertificateType, field: string): boolean =>
  (CONTENT_FIELDS[type] as readonly string[]).includes(field);

/** The first of the fields that certificates of a type do not show. */
const refuseForeign = (type: CertificateType, changes: Partial<ConsignmentFacts>): Result<null> => {
  const foreign = Object.keys(changes).find((field) => !showsField(type, field));
  return foreign === undefined
    ? accept(null)
    : refuse('INVALID', 'certificate.field-not-shown', { field: foreign }, `changes.${foreign}`);
};

/**
 * The content of a certificate: what its model shows of an application, with what an officer puts in
 * its place.
 * @param changes fields that differ from the application, by the same names
 * @returns the content, or `INVALID` `certificate.field-not-shown` for a change of a field that
 *   certificates of this type do not show
 */
export const contentFor = <Type extends CertificateType>(
  type: Type,
  facts: ConsignmentFacts,
  changes: Partial<ConsignmentFacts> = {}
): Result<CertificateContent<Type>> => {
  const foreign = refuseForeign(type, changes);
  if (!foreign.ok) return foreign;
  const shown = { ...facts, ...changes };
  const fields: readonly ConsignmentField[] = CONTENT_FIELDS[type];
  return accept({
    type,
    ...Object.fromEntries(fields.map((field) => [field, shown[field]])),
  } as CertificateContent<Type>);
};

/**
 * The content of a certificate with other words in some of its fields.
 * @returns `INVALID` `certificate.field-not-shown` like `contentFor`
 */
export const amendContent = (
  content: CertificateContent,
  changes: Partial<ConsignmentFacts>
): Result<CertificateContent> => {
  const foreign = refuseForeign(content.type, changes);
  return foreign.ok ? accept({ ...content, ...changes }) : foreign;
};
