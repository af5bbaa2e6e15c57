import type { CertificateContent } from './certificate-content';
import type { ConsignmentField, ConsignmentItem, Party, Place, Treatment } from './consignment';
import { HOME_COUNTRY, isCountry } from './country';
import type { CertificateType } from './vocabulary';

/** A field that a model asks for and that is missing or cannot be; `field` is a path: 'items.0.hsCode'. */
export interface ContentProblem {
  readonly field: string;
  /** Names the sentence for people. */
  readonly reason: string;
}

/** Texts and numbers without which the model of a type says nothing. */
const REQUIRED: Readonly<Record<CertificateType, readonly ConsignmentField[]>> = {
  phytosanitary: ['packagesNumber', 'packagesDescription', 'conveyance', 'pointOfEntry'],
  'phytosanitary-reexport': [
    'packagesNumber',
    'packagesDescription',
    'conveyance',
    'pointOfEntry',
    'reexport',
  ],
  health: ['borderPost', 'conveyance', 'packagesNumber', 'packagesDescription', 'intendedUse'],
  domestic: ['conveyance'],
};

/** ISPM 12 asks for the botanical name of plants, the WOAH model for the code of the commodity. */
const REQUIRED_OF_ITEMS: Readonly<
  Record<CertificateType, readonly ('scientificName' | 'hsCode')[]>
> = {
  phytosanitary: ['scientificName'],
  'phytosanitary-reexport': ['scientificName'],
  health: ['hsCode'],
  domestic: [],
};

/** Chapter, heading, subheading and national digits: '0803.90', '08039010'. */
const HS_CODE = /^\d{4}(\.?\d{2}){0,3}$/;

/** Paper and exchange are read abroad: names of people and places stand in Latin letters. */
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

const missing = (field: string): ContentProblem => ({ field, reason: 'certificate.missing' });

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

const countryProblems = (field: string, country: string): ContentProblem[] =>
  isCountry(country) ? [] : [{ field, reason: 'certificate.unknown-country' }];

const partyProblems = (field: string, { name, address, country }: Party): ContentProblem[] => [
  ...(isBlank(name) ? [missing(`${field}.name`)] : []),
  ...(isBlank(address) ? [missing(`${field}.address`)] : []),
  ...countryProblems(`${field}.country`, country),
];

const placeProblems = (field: string, { place, country }: Place): ContentProblem[] => [
  ...(isBlank(place) ? [missing(`${field}.place`)] : []),
  ...countryProblems(`${field}.country`, country),
];

const itemProblems = (
  type: CertificateType,
  item: ConsignmentItem,
  index: number
): ContentProblem[] => {
  const at = (name: string): string => `items.${index}.${name}`;
  const isUnreadable = !isBlank(item.hsCode) && !HS_CODE.test(item.hsCode ?? '');
  return [
    ...(isBlank(item.commodity) ? [missing(at('commodity'))] : []),
    ...REQUIRED_OF_ITEMS[type]
      .filter((name) => isBlank(item[name]))
      .map((name) => missing(at(name))),
    ...(isUnreadable ? [{ field: at('hsCode'), reason: 'certificate.hs-code' }] : []),
    ...(item.quantity > 0 ? [] : [{ field: at('quantity'), reason: 'certificate.no-quantity' }]),
  ];
};

const itemsProblems = ({ type, items }: CertificateContent): ContentProblem[] =>
  items.length === 0
    ? [missing('items')]
    : items.flatMap((item, index) => itemProblems(type, item, index));

const treatmentProblems = (treatment: Treatment, index: number): ContentProblem[] =>
  isBlank(treatment.type) ? [missing(`treatments.${index}.type`)] : [];

/** Phytosanitary certificates go abroad; what a domestic one releases stays at home. */
const destinationProblems = ({ type, destination }: CertificateContent): ContentProblem[] => {
  const staysHome = destination.country === HOME_COUNTRY;
  const field = 'destination.country';
  switch (type) {
    case 'phytosanitary':
    case 'phytosanitary-reexport':
      return staysHome ? [{ field, reason: 'certificate.destination-at-home' }] : [];
    case 'domestic':
      return staysHome ? [] : [{ field, reason: 'certificate.destination-abroad' }];
    case 'health':
      return [];
  }
};

/** The country that issued the original is another one, and it is named with its number. */
const reexportProblems = (content: CertificateContent): ContentProblem[] => {
  if (content.type !== 'phytosanitary-reexport' || content.reexport === null) return [];
  const { originalNumber, country } = content.reexport;
  const isOurs = country === HOME_COUNTRY;
  return [
    ...(isBlank(originalNumber) ? [missing('reexport.originalNumber')] : []),
    ...countryProblems('reexport.country', country),
    ...(isOurs ? [{ field: 'reexport.country', reason: 'certificate.reexport-of-own' }] : []),
  ];
};

/** Every text in a value, with its path. */
const textsIn = (value: unknown, path: string): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, path === '' ? key : `${path}.${key}`)
  );
};

const letterProblems = (content: CertificateContent): ContentProblem[] =>
  textsIn(content, '')
    .filter(([, text]) => !LATIN.test(text))
    .map(([field]) => ({ field, reason: 'certificate.not-latin' }));

/**
 * What a certificate lacks that its model requires (ISPM 12 for plants, WOAH 5.10 for animals), field
 * by field; nothing where it can be issued.
 */
export const problemsOf = (content: CertificateContent): readonly ContentProblem[] => {
  const values: Readonly<Partial<Record<ConsignmentField, unknown>>> = content;
  return [
    ...partyProblems('exporter', content.exporter),
    ...partyProblems('consignee', content.consignee),
    ...placeProblems('origin', content.origin),
    ...placeProblems('destination', content.destination),
    ...destinationProblems(content),
    ...REQUIRED[content.type].filter((field) => isBlank(values[field])).map(missing),
    ...itemsProblems(content),
    ...content.treatments.flatMap(treatmentProblems),
    ...reexportProblems(content),
    ...letterProblems(content),
  ];
};
