import {
  CONTENT_FIELDS,
  contentFor,
  type CertificateContent,
} from '../../../src/domain/certification/certificate-content';
import type { ConsignmentFacts } from '../../../src/domain/certification/consignment';
import { problemsOf } from '../../../src/domain/certification/content-problems';
import {
  CERTIFICATE_TYPES,
  type CertificateType,
} from '../../../src/domain/certification/vocabulary';
import { certificateTexts } from '../../../src/infra/texts/certificate';
import { BETWEEN_ISLANDS, CATTLE, FRUIT, MANGOSTEEN, REEXPORTED } from './consignments';

const COMPLETE: Readonly<Record<CertificateType, ConsignmentFacts>> = {
  phytosanitary: FRUIT,
  'phytosanitary-reexport': REEXPORTED,
  health: CATTLE,
  domestic: BETWEEN_ISLANDS,
};

const contentOf = (
  type: CertificateType,
  changes: Partial<ConsignmentFacts> = {}
): CertificateContent => {
  const content = contentFor(type, { ...COMPLETE[type], ...changes });
  if (!content.ok) throw new Error(content.refusal.reason);
  return content.value;
};

describe.each(CERTIFICATE_TYPES)('a certificate of type %s', (type) => {
  test('shows exactly the fields of its model', () => {
    expect(Object.keys(contentOf(type)).sort()).toEqual(['type', ...CONTENT_FIELDS[type]].sort());
  });

  test('lacks nothing when the application says everything its model asks for', () => {
    expect(problemsOf(contentOf(type))).toEqual([]);
  });

  test('shows what an officer put in the place of the application’s words', () => {
    const consignee = { ...COMPLETE[type].consignee, name: 'Another Example Ltd' };
    expect(contentFor(type, COMPLETE[type], { consignee })).toMatchObject({
      ok: true,
      value: { consignee, exporter: COMPLETE[type].exporter },
    });
  });
});

test('a change of a field that the model does not show is refused, and says which', () => {
  expect(contentFor('phytosanitary', FRUIT, { identification: 'ear tag' })).toEqual({
    ok: false,
    refusal: {
      code: 'INVALID',
      reason: 'certificate.field-not-shown',
      params: { field: 'identification' },
      path: 'changes.identification',
    },
  });
});

const NO_ONE = { name: ' ', address: '', country: 'XX' };
const item = (changes: Partial<typeof MANGOSTEEN>) => ({ items: [{ ...MANGOSTEEN, ...changes }] });

test.each<
  [string, CertificateType, Partial<ConsignmentFacts>, readonly (readonly [string, string])[]]
>([
  [
    'nobody to send it to',
    'phytosanitary',
    { consignee: NO_ONE },
    [
      ['consignee.name', 'missing'],
      ['consignee.address', 'missing'],
      ['consignee.country', 'unknown-country'],
    ],
  ],
  ['no packages', 'phytosanitary', { packagesNumber: null }, [['packagesNumber', 'missing']]],
  ['no point of entry', 'phytosanitary', { pointOfEntry: '  ' }, [['pointOfEntry', 'missing']]],
  ['no means of conveyance', 'domestic', { conveyance: null }, [['conveyance', 'missing']]],
  ['no border post', 'health', { borderPost: null }, [['borderPost', 'missing']]],
  ['no intended use', 'health', { intendedUse: null }, [['intendedUse', 'missing']]],
  ['nothing in it', 'phytosanitary', { items: [] }, [['items', 'missing']]],
  [
    'no botanical name (ISPM 12)',
    'phytosanitary',
    item({ scientificName: null }),
    [['items.0.scientificName', 'missing']],
  ],
  ['no HS code (WOAH 5.10)', 'health', item({ hsCode: null }), [['items.0.hsCode', 'missing']]],
  [
    'an HS code of three digits',
    'domestic',
    item({ hsCode: '080' }),
    [['items.0.hsCode', 'hs-code']],
  ],
  [
    'a quantity of nothing',
    'domestic',
    item({ quantity: 0 }),
    [['items.0.quantity', 'no-quantity']],
  ],
  [
    'a phytosanitary certificate for a place at home',
    'phytosanitary',
    { destination: { place: 'Medan', country: 'ID' } },
    [['destination.country', 'destination-at-home']],
  ],
  [
    'a domestic certificate for abroad',
    'domestic',
    { destination: { place: 'Perth', country: 'AU' } },
    [['destination.country', 'destination-abroad']],
  ],
  [
    'a country that is none any more',
    'domestic',
    { origin: { place: 'Beograd', country: 'YU' } },
    [['origin.country', 'unknown-country']],
  ],
  [
    'a treatment without its kind',
    'phytosanitary',
    { treatments: [{ ...FRUIT.treatments[0]!, type: '' }] },
    [['treatments.0.type', 'missing']],
  ],
  [
    're-export without the certificate it came with',
    'phytosanitary-reexport',
    { reexport: null },
    [['reexport', 'missing']],
  ],
  [
    're-export of our own certificate',
    'phytosanitary-reexport',
    { reexport: { ...REEXPORTED.reexport!, originalNumber: '', country: 'ID' } },
    [
      ['reexport.originalNumber', 'missing'],
      ['reexport.country', 'reexport-of-own'],
    ],
  ],
  [
    'a name that paper cannot show',
    'phytosanitary',
    { consignee: { ...FRUIT.consignee, name: '例示果実株式会社' } },
    [['consignee.name', 'not-latin']],
  ],
])('%s is a problem', (_, type, changes, problems) => {
  const found = problemsOf(contentOf(type, changes));
  expect(found.map(({ field, reason }) => [field, reason])).toEqual(
    problems.map(([field, reason]) => [field, `certificate.${reason}`])
  );
  for (const { reason } of found) expect(certificateTexts).toHaveProperty([reason]);
});

test.each(['São Tomé', 'Nguyễn Văn Ví Dụ', 'Łódź №7 – “A/B” 21 °C, 32 g/m³'])(
  '%s stands in Latin letters',
  (name) => {
    expect(
      problemsOf(contentOf('phytosanitary', { consignee: { ...FRUIT.consignee, name } }))
    ).toEqual([]);
  }
);
