import fc from 'fast-check';
import { create } from 'xmlbuilder2';
import { contentFor } from '../../../src/domain/certification/certificate-content';
import type { ConsignmentFacts } from '../../../src/domain/certification/consignment';
import { decimalOf, readMeasure, writeMeasure } from '../../../src/domain/certification/measure';
import {
  readSpsCertificate,
  type ForeignCertificate,
} from '../../../src/domain/certification/read-sps-certificate';
import {
  spsCertificate,
  type CertificateToExchange,
} from '../../../src/domain/certification/sps-certificate';
import { RAM, RSM, SPS_PREFIXES, UDT } from '../../../src/domain/certification/sps-codes';
import {
  CERTIFICATE_STATES,
  type CertificateType,
} from '../../../src/domain/certification/vocabulary';
import { spsTexts } from '../../../src/infra/texts/sps';
import { readXml } from '../../../src/infra/xml/read-xml';
import { writeXml } from '../../../src/infra/xml/write-xml';
import { BETWEEN_ISLANDS, CATTLE, FRUIT, REEXPORTED } from './consignments';
import { SPS_ORDER } from './sps-order';

const certificate = (
  type: CertificateType,
  facts: ConsignmentFacts,
  more: Partial<CertificateToExchange> = {}
): CertificateToExchange => {
  const content = contentFor(type, facts);
  if (!content.ok) throw new Error(content.refusal.reason);
  return {
    content: content.value,
    state: 'issued',
    number: 'KT-2026-DEMO-000123',
    issuedAt: '2026-11-05T09:12:00+07:00',
    place: 'Tanjung Mutiara',
    officer: 'Raka Contoh, S.P.',
    replaces: null,
    ...more,
  };
};

const written = (given: CertificateToExchange): string => {
  const tree = spsCertificate(given);
  if (!tree.ok) throw new Error(tree.refusal.reason);
  return writeXml(tree.value, SPS_PREFIXES);
};

const readBack = (xml: string) => {
  const tree = readXml(Buffer.from(xml));
  return tree.ok ? readSpsCertificate(tree.value) : tree;
};

const reasonOf = (xml: string): string => {
  const outcome = readBack(xml);
  return outcome.ok ? 'read' : outcome.refusal.reason;
};

const read = (xml: string): ForeignCertificate => {
  const outcome = readBack(xml);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

/** An element as the other library's parser sees it. */
interface Seen {
  readonly localName: string;
  readonly namespaceURI: string;
  readonly textContent: string;
  readonly nodeType: number;
  readonly childNodes: Iterable<Seen>;
}

const childrenOf = (element: Seen): Seen[] =>
  [...element.childNodes].filter(({ nodeType }) => nodeType === 1);

/** Where a document leaves the order or the numbers of the table. */
const violations = (element: Seen): string[] => {
  const children = childrenOf(element);
  const expected = SPS_ORDER[element.localName];
  if (expected === undefined) {
    return children.map((child) => `${element.localName} holds ${child.localName}`);
  }
  const names = expected.map(([name]) => name);
  const places = children.map(({ localName }) => names.indexOf(localName));
  const counts = expected.flatMap(([name, fewest, most]) => {
    const count = children.filter(({ localName }) => localName === name).length;
    return count < fewest || count > most ? [`${element.localName} has ${count} ${name}`] : [];
  });
  const isOrdered = places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
  const order = isOrdered
    ? []
    : [`${element.localName}: ${children.map(({ localName }) => localName).join(', ')}`];
  return [...counts, ...order, ...children.flatMap(violations)];
};

const seen = (xml: string): Seen => {
  const document = create(xml).root().node as unknown as Seen;
  return document;
};

const namespaces = (element: Seen): string[] => [
  `${element.namespaceURI} ${element.localName}`,
  ...childrenOf(element).flatMap(namespaces),
];

const MOST: ConsignmentFacts = {
  ...FRUIT,
  containerNumbers: 'TEXU 123456-7, TEXU 765432-1',
  sealNumber: 'SEAL-1',
  items: [
    ...FRUIT.items,
    {
      commodity: 'Orchids',
      scientificName: 'Vanda sp.',
      hsCode: null,
      quantity: 1_500_000,
      unit: 'stem',
    },
    {
      commodity: 'Coconut oil',
      scientificName: 'Cocos nucifera',
      hsCode: '1513',
      quantity: 250_750,
      unit: 'litre',
    },
  ],
  treatments: [
    ...FRUIT.treatments,
    {
      date: null,
      type: 'Hot water',
      chemical: null,
      duration: 'as long as needed',
      temperature: '46 °C',
      concentration: null,
      additionalInformation: null,
    },
  ],
};

const LEAST: ConsignmentFacts = {
  ...FRUIT,
  conveyance: null,
  conveyanceMode: null,
  pointOfEntry: null,
  marks: null,
  packagesNumber: null,
  packagesDescription: null,
  additionalDeclaration: null,
  treatments: [],
};

const REPLACES = {
  number: 'KT-2026-DEMO-000100',
  issuedAt: '2026-10-30T10:00:00+07:00',
  reason: 'Name of the consignee was misspelt',
};

describe('the electronic certificate', () => {
  test.each<[string, CertificateToExchange]>([
    ['an export certificate', certificate('phytosanitary', FRUIT)],
    ['one that says all it can', certificate('phytosanitary', MOST, { replaces: REPLACES })],
    ['one that says the least', certificate('phytosanitary', LEAST)],
    ['a re-export certificate', certificate('phytosanitary-reexport', REEXPORTED)],
    ['a replaced one', certificate('phytosanitary', FRUIT, { state: 'replaced' })],
  ])('of %s has its elements in the order and number of ISPM 12, appendix 1', (_, given) => {
    expect(violations(seen(written(given)))).toEqual([]);
  });

  test('has its root and two parts in the message’s namespace, moments in that of data types, and all else in that of components', () => {
    const names = namespaces(seen(written(certificate('phytosanitary', MOST))));
    const spaces = (space: string) =>
      [...new Set(names.filter((name) => name.startsWith(space)))].map(
        (name) => name.split(' ')[1]
      );
    expect(spaces(RSM)).toEqual(['SPSCertificate', 'SPSExchangedDocument', 'SPSConsignment']);
    expect(spaces(UDT)).toEqual(['DateTimeString']);
    expect(names.every((name) => [RSM, RAM, UDT].some((space) => name.startsWith(space)))).toBe(
      true
    );
  });

  test.each([
    ['phytosanitary', FRUIT, '851'],
    ['phytosanitary-reexport', REEXPORTED, '657'],
  ] as const)('of type %s carries the code of its type', (type, facts, code) => {
    expect(written(certificate(type, facts))).toContain(`<ram:TypeCode>${code}</ram:TypeCode>`);
  });

  test.each([
    ['issued', '70'],
    ['replaced', '44'],
    ['withdrawn', '40'],
  ] as const)('that is %s carries status %s', (state, code) => {
    expect(written(certificate('phytosanitary', FRUIT, { state }))).toContain(
      `<ram:StatusCode>${code}</ram:StatusCode>`
    );
  });

  test('is made of certificates that are issued, and of no draft', () => {
    const refused = CERTIFICATE_STATES.filter(
      (state) => !spsCertificate(certificate('phytosanitary', FRUIT, { state })).ok
    );
    expect(refused).toEqual(['draft', 'approved']);
  });

  test.each([
    ['health', CATTLE],
    ['domestic', BETWEEN_ISLANDS],
  ] as const)('does not exist of a certificate of type %s', (type, facts) => {
    expect(spsCertificate(certificate(type, facts))).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_ELIGIBLE', reason: 'sps.not-phytosanitary' },
    });
  });

  test('says quantities exactly, in the codes of UNECE Recommendation 20', () => {
    const xml = written(certificate('phytosanitary', MOST));
    expect(xml).toContain('<ram:NetWeightMeasure unitCode="KGM">12500</ram:NetWeightMeasure>');
    expect(xml).toContain('<ram:NetVolumeMeasure unitCode="LTR">250.75</ram:NetVolumeMeasure>');
    expect(xml).toMatch(/<ram:Subject>OQV<\/ram:Subject>\s*<ram:Content>1500<\/ram:Content>/);
    expect(xml).toContain('<ram:DurationMeasure unitCode="HUR">2</ram:DurationMeasure>');
    expect(xml).toContain('<ram:ValueMeasure unitCode="CEL">21</ram:ValueMeasure>');
    expect(xml).toContain('<ram:ValueMeasure unitCode="A93">32</ram:ValueMeasure>');
  });

  test('can be read back, and says what the certificate said', () => {
    expect(read(written(certificate('phytosanitary', MOST, { replaces: REPLACES })))).toEqual({
      type: 'phytosanitary',
      state: 'issued',
      number: 'KT-2026-DEMO-000123',
      issuedAt: '2026-11-05T09:12:00+07:00',
      issuer: 'Indonesian Quarantine Authority',
      place: 'Tanjung Mutiara',
      officer: 'Raka Contoh, S.P.',
      exportCountry: 'ID',
      importCountry: 'JP',
      exporter: {
        name: 'PT Contoh Buah Nusantara',
        address: 'Jl. Pelabuhan Contoh 12, Tanjung Mutiara\nIndonesia',
      },
      consignee: {
        name: 'Example Fruit Trading K.K.',
        address: '1-2-3 Example, Minato, Tokyo\nJapan',
      },
      pointOfEntry: 'Narita International Airport',
      conveyance: 'GA 874',
      conveyanceMode: 'air',
      containerNumbers: 'TEXU 123456-7, TEXU 765432-1',
      sealNumber: 'SEAL-1',
      packages: '1250 cardboard boxes of 10 kg',
      marks: 'CONTOH FRUIT / NRT / LOT 7 & 8',
      additionalDeclaration: FRUIT.additionalDeclaration,
      items: [
        {
          commodity: 'Fresh mangosteen',
          scientificName: 'Garcinia mangostana',
          hsCode: '08045030',
          quantity: '12500 kg',
          origin: 'Tasikmalaya, Jawa Barat, ID',
        },
        {
          commodity: 'Orchids',
          scientificName: 'Vanda sp.',
          hsCode: null,
          quantity: '1500 stem',
          origin: 'Tasikmalaya, Jawa Barat, ID',
        },
        {
          commodity: 'Coconut oil',
          scientificName: 'Cocos nucifera',
          hsCode: '1513',
          quantity: '250.75 litre',
          origin: 'Tasikmalaya, Jawa Barat, ID',
        },
      ],
      treatments: [
        { ...FRUIT.treatments[0] },
        // A duration that is no measure stands in the full text only.
        { ...MOST.treatments[1], duration: null },
      ],
      replaces: { number: REPLACES.number, reason: REPLACES.reason },
      reexportOf: null,
    });
  });

  test('of a re-export names the original certificate and its country', () => {
    expect(read(written(certificate('phytosanitary-reexport', REEXPORTED)))).toMatchObject({
      type: 'phytosanitary-reexport',
      reexportOf: { number: 'NL/2026/0004711', country: 'NL' },
      containerNumbers: 'TEXU 123456-7',
    });
  });

  test('carries any text unchanged that XML can carry', () => {
    const anyText = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      // eslint-disable-next-line no-control-regex -- what XML cannot carry
      .filter((text) => text !== '' && !/[\u0000-\u001f\ufffe\uffff]/.test(text));
    fc.assert(
      fc.property(anyText, anyText, (marks, name) => {
        const facts = { ...FRUIT, marks, consignee: { ...FRUIT.consignee, name } };
        const back = read(written(certificate('phytosanitary', facts)));
        expect([back.marks, back.consignee.name]).toEqual([marks, name]);
      })
    );
  });

  test('leaves out characters that would make it unreadable', () => {
    const facts = { ...FRUIT, marks: 'LOT\u0000 7\u0008' };
    expect(read(written(certificate('phytosanitary', facts))).marks).toBe('LOT 7');
  });
});

describe('a foreign certificate', () => {
  const xml = written(certificate('phytosanitary', FRUIT));
  const without = (element: string): string =>
    xml.replace(new RegExp(`<(ram|rsm):${element}>[\\s\\S]*?</\\1:${element}>`), '');

  test('is read whatever its prefixes are, with what we do not know passed over', () => {
    const other = xml
      .replace(/ram:/g, 'n2:')
      .replace(/rsm:/g, '')
      .replace('xmlns:ram', 'xmlns:n2')
      .replace('xmlns:rsm', 'xmlns')
      .replace('<n2:ID>', '<x:Own xmlns:x="urn:example">ours</x:Own><n2:ID>');
    expect(read(other)).toEqual(read(xml));
  });

  test.each<[string, string, string]>([
    ['that is not XML', 'PDF', 'sps.unreadable'],
    ['that breaks off', xml.slice(0, -20), 'sps.unreadable'],
    ['with two roots', `${xml}<more/>`, 'sps.unreadable'],
    [
      'with a document type',
      xml.replace('<rsm:SPSCertificate', '<!DOCTYPE a [<!ENTITY b "c">]><rsm:SPSCertificate'),
      'sps.unreadable',
    ],
    ['with an entity of its own', xml.replace('GA 874', '&secret;'), 'sps.unreadable'],
    ['with a character that is none', xml.replace('GA 874', '&#0;'), 'sps.unreadable'],
    ['in another encoding', xml.replace('UTF-8', 'UTF-16'), 'sps.unreadable'],
    ['with an undeclared prefix', xml.replace(/ xmlns:udt="[^"]*"/, ''), 'sps.unreadable'],
    ['that is very deep', `${'<a>'.repeat(60)}${'</a>'.repeat(60)}`, 'sps.unreadable'],
    ['that is larger than a megabyte', `<a>${'b'.repeat(1_000_000)}</a>`, 'sps.too-large'],
    ['of another message', '<Invoice/>', 'sps.not-a-certificate'],
    [
      'of another version',
      xml.replaceAll('SPSCertificate:17', 'SPSCertificate:5'),
      'sps.not-a-certificate',
    ],
    ['without a number', without('ID'), 'sps.missing'],
    ['without a date', without('IssueDateTime'), 'sps.missing'],
    ['without a consignment', without('SPSConsignment'), 'sps.missing'],
    ['without goods', without('IncludedSPSConsignmentItem'), 'sps.missing'],
    ['without its country', without('ExportSPSCountry'), 'sps.missing'],
    ['of an unknown type', xml.replace('>851<', '>852<'), 'sps.unknown-type'],
    ['of an unknown status', xml.replace('>70<', '>99<'), 'sps.unknown-status'],
    ['with an endless text', xml.replace('GA 874', 'x'.repeat(10_001)), 'sps.too-long'],
  ])('%s is refused', (_, given, reason) => {
    expect(reasonOf(given)).toBe(reason);
    expect(spsTexts).toHaveProperty([reason]);
  });
});

test.each([
  ['2 hours', { value: '2', unit: 'HUR' }, '2 hours'],
  ['21,5 °C', { value: '21.5', unit: 'CEL' }, '21.5 °C'],
  ['-0.5 C', { value: '-0.5', unit: 'CEL' }, '-0.5 °C'],
  ['32 g/m3', { value: '32', unit: 'A93' }, '32 g/m³'],
  ['3 hari', { value: '3', unit: 'DAY' }, '3 days'],
])('%s is a measure', (text, measure, back) => {
  expect(readMeasure(text)).toEqual(measure);
  expect(writeMeasure(measure)).toBe(back);
});

test.each(['2 hours at least', 'until dry', '21', '°C', '2 fathoms'])('%s is none', (text) => {
  expect(readMeasure(text)).toBeUndefined();
});

test.each([
  [12_500_000, '12500'],
  [250_750, '250.75'],
  [5, '0.005'],
  [999_999_999_999, '999999999.999'],
])('%d thousandths are the decimal number %s', (thousandths, decimal) => {
  expect(decimalOf(thousandths)).toBe(decimal);
});
