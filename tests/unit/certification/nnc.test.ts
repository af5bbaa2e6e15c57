import type { CitedConsignment, NncFacts } from '../../../src/domain/certification/nnc';
import { amendNnc, annulNnc } from '../../../src/domain/certification/amend-nnc';
import {
  recordNnc,
  type CitedConsignments,
  type NncInput,
} from '../../../src/domain/certification/record-nnc';
import { DIRECTIONS, NNC_NATURES } from '../../../src/domain/certification/vocabulary';
import {
  answerOf,
  EVERYBODY,
  NAMES,
  OFFICE,
  OTHER_OFFICE,
  reasonOf,
  TODAY,
  valueOf,
  type Somebody,
} from './supervision-facts';

const EXPORT: CitedConsignment = {
  applicationKey: 'application-export',
  officeKey: OFFICE,
  direction: 'export',
  originCountry: 'ID',
  serviceUserKey: 'trader',
  agentKey: 'agent',
};
const IMPORT: CitedConsignment = {
  ...EXPORT,
  applicationKey: 'application-import',
  direction: 'import',
  originCountry: 'AU',
};
const UNKNOWN: CitedConsignments = { byCertificate: null, byApplication: null };

const FACTS: NncFacts = { actor: EVERYBODY.supervision, officeKey: OFFICE, today: TODAY };

/** A notice from Japan about an Indonesian export, citing its certificate. */
const received = (fields: Partial<NncInput> = {}): NncInput => ({
  nncDirection: 'received',
  noticedOn: '2026-11-02',
  authorityCountry: 'JP',
  nature: 'prohibited',
  natureText: null,
  certificateNumber: 'PC-2026-0001',
  ...fields,
});

/** Our notice to Australia about an import from there. */
const issued = (fields: Partial<NncInput> = {}): NncInput =>
  received({
    nncDirection: 'issued',
    authorityCountry: 'AU',
    certificateNumber: null,
    ...fields,
  });

const receive = (fields: Partial<NncInput>, cited: Partial<CitedConsignments> = {}) =>
  recordNnc(FACTS, received(fields), { ...UNKNOWN, ...cited });
const issue = (fields: Partial<NncInput>, cited: Partial<CitedConsignments> = {}) =>
  recordNnc(FACTS, issued(fields), { byCertificate: null, byApplication: IMPORT, ...cited });

const SUPERVISORS: readonly Somebody[] = [
  'supervision',
  'the head',
  'the acting head',
  'a super admin',
  'Q-Office itself',
];

/** One that cites a certificate nobody here knows, and the application it turned out to mean. */
const STORED = {
  nncDirection: 'received',
  matchState: 'unmatched',
  applicationKey: null,
  annulled: false,
} as const;
const MATCHING: CitedConsignments = { byCertificate: null, byApplication: EXPORT };

it.each(NAMES)('whether %s may record, match and annul an NNC', (who) => {
  const facts = { ...FACTS, actor: EVERYBODY[who] };
  const answer = SUPERVISORS.includes(who) ? 'accepted' : 'FORBIDDEN';
  expect(answerOf(recordNnc(facts, received(), UNKNOWN))).toBe(answer);
  expect(answerOf(amendNnc(facts, STORED, received(), MATCHING))).toBe(answer);
  expect(answerOf(annulNnc(facts, STORED, 'Keberatan diterima'))).toBe(answer);
});

describe('a received NNC', () => {
  const MATCHED = {
    match: {
      matchState: 'matched',
      applicationKey: 'application-export',
      serviceUserKey: 'trader',
      agentKey: 'agent',
    },
    notice: 'nnc.received',
  };
  const UNMATCHED = {
    match: {
      matchState: 'unmatched',
      applicationKey: null,
      serviceUserKey: null,
      agentKey: null,
    },
    notice: null,
  };
  const uncited = { certificateNumber: null };

  it('is matched by its certificate, or by its application, and told to the trader', () => {
    expect(valueOf(receive({}, { byCertificate: EXPORT }))).toEqual(MATCHED);
    expect(valueOf(receive(uncited, { byApplication: EXPORT }))).toEqual(MATCHED);
    const both = { byCertificate: EXPORT, byApplication: EXPORT };
    expect(valueOf(receive({}, both))).toEqual(MATCHED);
  });

  it('that cites a certificate unknown here is unmatched, and nobody hears of it', () => {
    expect(valueOf(receive({}))).toEqual(UNMATCHED);
  });

  it.each([
    ['neither citation', { certificateNumber: null }, {}, 'nnc.citation-missing'],
    ['a blank citation', { certificateNumber: ' ' }, {}, 'nnc.citation-missing'],
    [
      'citations of two consignments',
      {},
      { byCertificate: EXPORT, byApplication: { ...EXPORT, applicationKey: 'another' } },
      'nnc.citations-differ',
    ],
    [
      'a consignment of another office',
      {},
      { byCertificate: { ...EXPORT, officeKey: OTHER_OFFICE } },
      'nnc.other-office',
    ],
    ['an Indonesian authority', { authorityCountry: 'ID' }, {}, 'nnc.authority-not-foreign'],
    ['a date to come', { noticedOn: '2026-11-06' }, {}, 'nnc.not-yet'],
  ] as const)('with %s is refused', (_, fields, cited, reason) => {
    expect(reasonOf(receive(fields, cited))).toMatch(reason);
  });

  it('is about an export', () => {
    const answers = DIRECTIONS.map((direction) =>
      reasonOf(receive({}, { byCertificate: { ...EXPORT, direction } }))
    );
    const no = 'nnc.not-an-export at certificateNumber';
    expect(answers).toEqual(['accepted', no, no, no]);
  });
});

describe('an issued NNC', () => {
  it('cites an import, is matched from the start, and is told to the other authority only', () => {
    expect(valueOf(issue({}))).toEqual({
      match: {
        matchState: 'matched',
        applicationKey: 'application-import',
        serviceUserKey: 'trader',
        agentKey: 'agent',
      },
      notice: null,
    });
  });

  it.each([
    ['no application', {}, { byApplication: null }, 'nnc.application-missing'],
    ['an export', {}, { byApplication: EXPORT }, 'nnc.not-an-import'],
    [
      'an import elsewhere',
      {},
      { byApplication: { ...IMPORT, officeKey: OTHER_OFFICE } },
      'nnc.other-office',
    ],
    [
      'an authority other than the origin’s',
      { authorityCountry: 'NZ' },
      {},
      'nnc.not-origin-authority',
    ],
    ['an Indonesian authority', { authorityCountry: 'ID' }, {}, 'nnc.authority-not-foreign'],
  ] as const)('with %s is refused', (_, fields, cited, reason) => {
    expect(reasonOf(issue(fields, cited))).toMatch(reason);
  });
});

it('an issued NNC goes where it is said to go, where the application names no origin', () => {
  const byApplication = { ...IMPORT, originCountry: null };
  expect(reasonOf(issue({ authorityCountry: 'NZ' }, { byApplication }))).toBe('accepted');
});

describe('the nature of an NNC', () => {
  it.each(NNC_NATURES)('%s needs a text, or none', (nature) => {
    const missing = nature === 'prohibited' ? 'accepted' : 'nnc.nature-text-missing at natureText';
    for (const direction of [receive, issue]) {
      expect(reasonOf(direction({ nature, natureText: null }))).toBe(missing);
      expect(reasonOf(direction({ nature, natureText: '  ' }))).toBe(missing);
      expect(reasonOf(direction({ nature, natureText: 'Bactrocera dorsalis' }))).toBe('accepted');
    }
  });
});

describe('matching an NNC', () => {
  const MATCHED = {
    ...STORED,
    matchState: 'matched',
    applicationKey: 'application-export',
  } as const;
  const amend = (
    stored: Parameters<typeof amendNnc>[1],
    fields: Partial<NncInput>,
    cited: CitedConsignments
  ) => amendNnc(FACTS, stored, received(fields), cited);

  it('ties it to a consignment, and tells the trader', () => {
    expect(valueOf(amend(STORED, {}, MATCHING))).toEqual({
      match: {
        matchState: 'matched',
        applicationKey: 'application-export',
        serviceUserKey: 'trader',
        agentKey: 'agent',
      },
      notice: 'nnc.received',
    });
  });

  it('is done once: what is known stays, and is not told again', () => {
    expect(
      valueOf(amend(MATCHED, { nature: 'food-safety', natureText: 'Residu' }, MATCHING))
    ).toEqual(expect.objectContaining({ notice: null }));
    const other = { ...MATCHING, byApplication: { ...EXPORT, applicationKey: 'another' } };
    expect(reasonOf(amend(MATCHED, {}, other))).toBe('nnc.matched-already at application');
  });

  it('does not turn a received one into one of ours', () => {
    expect(reasonOf(amendNnc(FACTS, STORED, issued(), MATCHING))).toBe(
      'nnc.direction-fixed at nncDirection'
    );
  });

  it.each([
    ['an import', IMPORT, 'nnc.not-an-export at application'],
    [
      'an export elsewhere',
      { ...EXPORT, officeKey: OTHER_OFFICE },
      'nnc.other-office at application',
    ],
  ])('with %s is refused', (_, byApplication, reason) => {
    expect(reasonOf(amend(STORED, {}, { ...MATCHING, byApplication }))).toBe(reason);
  });
});

describe('an annulled NNC', () => {
  it('was annulled for a reason, on that day, and is history', () => {
    expect(reasonOf(annulNnc(FACTS, STORED, ' '))).toBe(
      'nnc.annulment-reason-missing at annulmentReason'
    );
    expect(valueOf(annulNnc(FACTS, STORED, ' Keberatan diterima '))).toEqual({
      annulledOn: TODAY,
      annulmentReason: 'Keberatan diterima',
    });
    const annulled = { ...STORED, annulled: true };
    expect(reasonOf(annulNnc(FACTS, annulled, 'Lagi'))).toBe('nnc.is-annulled');
    expect(reasonOf(amendNnc(FACTS, annulled, received(), MATCHING))).toBe('nnc.is-annulled');
  });
});
