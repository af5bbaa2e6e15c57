import fc from 'fast-check';
import type { Severity } from '../../../src/domain/certification/vocabulary';
import { evaluate, type EventTerms } from '../../../src/domain/compliance/evaluate';
import { DEFAULT_POLICY } from '../../../src/domain/compliance/policy';
import type { EventKind, Tier } from '../../../src/domain/compliance/vocabulary';
import { anyEvent, anyHistory, anyIncident } from './random-histories';

type Row = readonly [kind: EventKind, severity: Severity, age: number];

const incident = (...rows: readonly Row[]) => ({
  events: rows.map(([kind, severity, age]) => ({ kind, severity, age })),
});

const times = (count: number, row: Row) => Array.from({ length: count }, () => incident(row));

const shipped = (...rows: readonly (readonly [count: number, age: number])[]) =>
  rows.map(([count, age]) => ({ count, age }));

const assess = (
  shipments: ReturnType<typeof shipped>,
  incidents: readonly ReturnType<typeof incident>[]
) => evaluate(DEFAULT_POLICY, { shipments, incidents });

describe('an incident weighs', () => {
  it.each([
    ['detention', 'substantive', 0, '1'],
    ['refusal', 'substantive', 0, '3'],
    ['destruction', 'substantive', 0, '5'],
    ['nnc', 'substantive', 0, '4'],
    ['detention', 'administrative', 0, '0.5'],
    ['detention', 'pest', 0, '1.5'],
    ['detention', 'deliberate', 0, '2'],
    ['destruction', 'not-attributable', 0, '0'],
    ['detention', 'substantive', 5, '1'],
    ['detention', 'substantive', 6, '0.5'],
    ['detention', 'substantive', 11, '0.5'],
    ['detention', 'substantive', 12, '0.25'],
    ['detention', 'substantive', 23, '0.25'],
    ['detention', 'substantive', 24, '0'],
    ['detention', 'administrative', 12, '0.125'],
    ['destruction', 'deliberate', 300, '0'],
  ] as const)('%s, %s, %d months ago: %s', (kind, severity, age, weight) => {
    expect(assess([], [incident([kind, severity, age])])).toMatchObject({
      demerit: weight,
      terms: { incidents: [{ weight, decisive: 0 }] },
    });
  });

  it('what its gravest event weighs, which need not be the latest or the worst kind', () => {
    const events: Row[] = [
      ['destruction', 'administrative', 13],
      ['detention', 'substantive', 13],
      ['nnc', 'substantive', 2],
      ['refusal', 'pest', 7],
    ];
    const { demerit, terms } = assess([], [incident(...events)]);
    expect(demerit).toBe('4');
    expect(terms.incidents[0]).toMatchObject({ weight: '4', decisive: 2 });
    expect(terms.incidents[0]?.events.map(({ weight }) => weight)).toEqual([
      '0.625',
      '0.25',
      '4',
      '2.25',
    ]);
  });

  it('with every factor shown, and what came with it kept', () => {
    const given = {
      number: 'A-1',
      events: [{ ...incident(['refusal', 'pest', 7]).events[0], id: 9 }],
    };
    const { terms } = evaluate(DEFAULT_POLICY, {
      shipments: [],
      incidents: [given as typeof given & { events: (EventTerms & { id: number })[] }],
    });
    expect(terms.incidents).toEqual([
      {
        number: 'A-1',
        weight: '2.25',
        decisive: 0,
        events: [
          {
            id: 9,
            kind: 'refusal',
            severity: 'pest',
            age: 7,
            base: '3',
            factor: '1.5',
            ageWeight: '0.5',
            weight: '2.25',
          },
        ],
      },
    ]);
  });
});

test('applications weigh by their age, and every range of ages is shown', () => {
  const { volume, terms } = assess(shipped([3, 0], [4, 5], [1, 6], [2, 11], [5, 12], [7, 24]), []);
  expect(volume).toBe('9.75');
  expect(terms.shipments).toEqual([
    { from: 0, below: 6, count: 7, weight: '1', volume: '7' },
    { from: 6, below: 12, count: 3, weight: '0.5', volume: '1.5' },
    { from: 12, below: 24, count: 5, weight: '0.25', volume: '1.25' },
    { from: 24, below: null, count: 7, weight: '0', volume: '0' },
  ]);
});

/**
 * 7480 applications and so many eighths of demerit, of administrative detentions that no guard looks
 * at: rates that fall exactly between two hundredths of the score.
 */
const withEighths = (eighths: number) => [
  ...times(Math.floor(eighths / 4), ['detention', 'administrative', 0]),
  ...times(Math.floor((eighths % 4) / 2), ['detention', 'administrative', 6]),
  ...times(eighths % 2, ['detention', 'administrative', 12]),
];

describe('the limits of the tiers are held against the rounded score', () => {
  it.each([
    ['89.995', 1199, '90.00', 'green'],
    ['less', 1200, '89.99', 'yellow'],
    ['74.995', 2999, '75.00', 'yellow'],
    ['less', 3000, '74.99', 'orange'],
    ['49.995', 5999, '50.00', 'orange'],
    ['less', 6000, '49.99', 'red'],
  ])('%s, of %d eighths of demerit, is %s and %s', (_exact, eighths, score, tier) => {
    expect(assess(shipped([7480, 0]), withEighths(eighths))).toMatchObject({ score, tier });
  });
});

describe('a guard decides instead of the score', () => {
  const MANY = shipped([400, 0]);
  it.each<[string, ReturnType<typeof shipped>, Row[], Tier, string | null]>([
    [
      'too little to judge by',
      shipped([4, 0], [3, 6]),
      [['detention', 'administrative', 0]],
      'yellow',
      null,
    ],
    ['less than 5', shipped([4, 0], [1, 6], [1, 12]), [], 'unrated', null],
    ['less than 5, and much of it old', shipped([4, 0], [900, 24]), [], 'unrated', null],
    ['exactly 5', shipped([5, 0]), [], 'yellow', 'volume'],
    ['9.75', shipped([9, 0], [3, 12]), [], 'yellow', 'volume'],
    ['exactly 10', shipped([10, 0]), [], 'green', null],
    ['deliberate, 5 months', MANY, [['detention', 'deliberate', 5]], 'red', 'deliberate'],
    ['deliberate, 6 months', MANY, [['detention', 'deliberate', 6]], 'yellow', 'pest'],
    ['deliberate, 12 months', MANY, [['detention', 'deliberate', 12]], 'green', null],
    ['deliberate, and nothing else', [], [['nnc', 'deliberate', 5]], 'red', 'deliberate'],
    ['deliberate long ago, and nothing else', [], [['nnc', 'deliberate', 6]], 'unrated', null],
    [
      'deliberate, and little else',
      shipped([4, 0]),
      [['nnc', 'deliberate', 0]],
      'red',
      'deliberate',
    ],
    ['pest, 11 months', MANY, [['detention', 'pest', 11]], 'yellow', 'pest'],
    ['pest, 12 months', MANY, [['detention', 'pest', 12]], 'green', null],
    ['substantive, 2 months', MANY, [['detention', 'substantive', 2]], 'yellow', 'substantive'],
    ['substantive, 3 months', MANY, [['detention', 'substantive', 3]], 'green', null],
    ['administrative, now', MANY, [['destruction', 'administrative', 0]], 'green', null],
    ['not attributable, now', MANY, [['destruction', 'not-attributable', 0]], 'green', null],
    [
      'substantive behind a graver event',
      MANY,
      [
        ['refusal', 'administrative', 0],
        ['detention', 'substantive', 2],
      ],
      'yellow',
      'substantive',
    ],
    ['a score below green', shipped([20, 0]), [['refusal', 'substantive', 0]], 'orange', null],
  ])('%s', (_what, shipments, events, tier, guard) => {
    expect(assess(shipments, [incident(...events)])).toMatchObject({ tier, guard });
  });
});

test('another policy has other numbers', () => {
  const policy = {
    ...DEFAULT_POLICY,
    base: { ...DEFAULT_POLICY.base, detention: '0.333' },
    ages: [{ below: 1, weight: '1' }],
    priorVolume: '1',
    priorRate: '0',
    worstRate: '1',
    green: '98.9',
    minimumVolume: '0',
    greenVolume: '0',
    substantiveMonths: 0,
  };
  const facts = (count: number) => ({
    shipments: shipped([count, 0], [50, 1]),
    incidents: [incident(['detention', 'substantive', 0], ['nnc', 'substantive', 1])],
  });
  expect(evaluate(policy, facts(29))).toMatchObject({
    demerit: '0.333',
    volume: '29',
    rate: '0.011100',
    score: '98.89',
    tier: 'yellow',
  });
  expect(evaluate(policy, facts(30))).toMatchObject({ score: '98.93', tier: 'green', guard: null });
});

/** In eighths and quarters, which hold every weight of the default policy, without fractions. */
const recompute = ({ shipments, incidents }: Parameters<typeof assessHistory>[0]): string => {
  const base = { detention: 1, refusal: 3, destruction: 5, nnc: 4 };
  const halves = {
    administrative: 1,
    substantive: 2,
    pest: 3,
    deliberate: 4,
    'not-attributable': 0,
  };
  const quarters = (age: number): number => (age < 6 ? 4 : age < 12 ? 2 : age < 24 ? 1 : 0);
  const demerit = incidents
    .map(({ events }) =>
      Math.max(
        ...events.map(({ kind, severity, age }) => base[kind] * halves[severity] * quarters(age))
      )
    )
    .reduce((total, eighths) => total + eighths, 0);
  const volume = shipments.reduce((total, { count, age }) => total + count * quarters(age), 0);
  const left = BigInt(2 * volume + 152 - 5 * demerit);
  const whole = BigInt(2 * volume + 160);
  const hundredths = left <= 0n ? 0n : (20_000n * left + whole) / (2n * whole);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
};

const assessHistory = (history: Parameters<typeof evaluate>[1]) =>
  evaluate(DEFAULT_POLICY, history);

/** What an incident more may make of a tier. */
const NO_BETTER: Readonly<Record<Tier, readonly Tier[]>> = {
  green: ['green', 'yellow', 'orange', 'red'],
  yellow: ['yellow', 'orange', 'red'],
  orange: ['orange', 'red'],
  red: ['red'],
  unrated: ['unrated', 'red'],
};

describe('whatever the history', () => {
  it('the score is what whole numbers give, from 0.00 to 100.00', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { score } = assessHistory(history);
        expect(score).toBe(recompute(history));
        expect(Number(score)).toBeGreaterThanOrEqual(0);
        expect(Number(score)).toBeLessThanOrEqual(100);
      }),
      { numRuns: 1000 }
    );
  });

  it('an incident more never raises the score, and never betters the tier', () => {
    fc.assert(
      fc.property(anyHistory, anyIncident, (history, more) => {
        const before = assessHistory(history);
        const after = assessHistory({ ...history, incidents: [...history.incidents, more] });
        expect(Number(after.score)).toBeLessThanOrEqual(Number(before.score));
        expect(NO_BETTER[before.tier]).toContain(after.tier);
      }),
      { numRuns: 1000 }
    );
  });

  it('an event more of an incident never raises the score either', () => {
    fc.assert(
      fc.property(anyHistory, anyIncident, anyEvent, (history, first, event) => {
        const score = (events: readonly EventTerms[]): number =>
          Number(
            assessHistory({ ...history, incidents: [...history.incidents, { events }] }).score
          );
        expect(score([...first.events, event])).toBeLessThanOrEqual(score(first.events));
      })
    );
  });

  it('splitting the letters of a consignment changes nothing', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(5), (history, copies) => {
        const split = history.incidents.map(({ events }) => ({
          events: events.flatMap((event) => Array.from({ length: copies + 1 }, () => event)),
        }));
        const { demerit, score, tier, guard } = assessHistory(history);
        expect(assessHistory({ ...history, incidents: split })).toMatchObject({
          demerit,
          score,
          tier,
          guard,
        });
      })
    );
  });

  it('the order of shipments, incidents and events changes nothing', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const turned = {
          shipments: [...history.shipments].reverse(),
          incidents: [...history.incidents]
            .reverse()
            .map(({ events }) => ({ events: [...events].reverse() })),
        };
        const { terms: before, ...figures } = assessHistory(history);
        const { terms: after, ...again } = assessHistory(turned);
        expect(again).toEqual(figures);
        expect(after.shipments).toEqual(before.shipments);
        expect(after.incidents.map(({ weight }) => weight).reverse()).toEqual(
          before.incidents.map(({ weight }) => weight)
        );
      })
    );
  });

  it('clean applications more never lower the score', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(100), fc.nat(30), (history, count, age) => {
        const shipments = [...history.shipments, { count, age }];
        expect(Number(assessHistory({ ...history, shipments }).score)).toBeGreaterThanOrEqual(
          Number(assessHistory(history).score)
        );
      })
    );
  });
});
