import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/iso-date';
import {
  countIncidents,
  incidentsOf,
  type ActionOnConsignment,
} from '../../../src/domain/certification/incident';
import type { NncRecord } from '../../../src/domain/certification/nnc';
import {
  ACTION_KINDS,
  isAdverse,
  NNC_DIRECTIONS,
  NNC_MATCH_STATES,
  NNC_NATURES,
  SEVERITIES,
  type ActionKind,
} from '../../../src/domain/certification/vocabulary';

const act = (
  kind: ActionKind,
  actedOn = '2026-11-05',
  fields: Partial<ActionOnConsignment> = {}
): ActionOnConsignment => ({
  applicationKey: 'A',
  kind,
  actedOn,
  severity: isAdverse(kind) ? 'substantive' : null,
  annulled: false,
  ...fields,
});

const nnc = (fields: Partial<NncRecord> = {}): NncRecord => ({
  nncDirection: 'received',
  noticedOn: '2026-11-20',
  nature: 'documentation',
  matchState: 'matched',
  applicationKey: 'A',
  annulled: false,
  ...fields,
});

const LETTERS = [
  act('detention', '2026-11-02'),
  act('refusal', '2026-11-05'),
  act('destruction', '2026-11-12'),
];

describe('one consignment is one incident', () => {
  it('a detention that became a refusal and then a destruction counts once, as a destruction', () => {
    const incidents = incidentsOf(LETTERS, []);
    expect(incidents).toMatchObject([{ applicationKey: 'A', worst: 'destruction', hasNnc: false }]);
    expect(countIncidents(incidents)).toEqual({ detention: 0, refusal: 0, destruction: 1, nnc: 0 });
  });

  it.each([
    [['detention', 'refusal'], 'refusal'],
    [['refusal', 'detention'], 'refusal'],
    [['destruction', 'detention'], 'destruction'],
    [['detention', 'release', 'treatment'], 'detention'],
  ] as const)('%j counts as a %s', (kinds, worst) => {
    expect(
      incidentsOf(
        kinds.map((kind) => act(kind)),
        []
      )
    ).toMatchObject([{ worst }]);
  });

  it('what harms nobody is no incident', () => {
    const harmless = ACTION_KINDS.filter((kind) => !isAdverse(kind)).map((kind) => act(kind));
    expect(incidentsOf(harmless, [])).toEqual([]);
  });

  it('what was annulled does not count: the next worst does', () => {
    const [detention, refusal, destruction] = LETTERS.map((action) => ({
      ...action,
      annulled: true,
    })) as [ActionOnConsignment, ActionOnConsignment, ActionOnConsignment];
    const [first, second] = LETTERS as [ActionOnConsignment, ActionOnConsignment];
    expect(incidentsOf([first, second, destruction], [])).toMatchObject([{ worst: 'refusal' }]);
    expect(incidentsOf([first, refusal, destruction], [])).toMatchObject([{ worst: 'detention' }]);
    expect(incidentsOf([detention, refusal, destruction], [])).toEqual([]);
  });

  it('two consignments are two', () => {
    const other = act('detention', '2026-11-03', { applicationKey: 'B' });
    const incidents = incidentsOf([...LETTERS, other], [nnc({ applicationKey: 'C' })]);
    expect(incidents.map(({ applicationKey, worst }) => [applicationKey, worst])).toEqual([
      ['A', 'destruction'],
      ['B', 'detention'],
      ['C', null],
    ]);
    expect(countIncidents(incidents)).toEqual({ detention: 1, refusal: 0, destruction: 1, nnc: 1 });
  });
});

describe('an NNC', () => {
  it('stands beside what was done with the same consignment', () => {
    const incidents = incidentsOf(LETTERS, [nnc(), nnc({ noticedOn: '2026-11-21' })]);
    expect(incidents).toMatchObject([{ worst: 'destruction', hasNnc: true }]);
    expect(countIncidents(incidents)).toMatchObject({ destruction: 1, nnc: 1 });
  });

  it.each([
    ['unmatched', { matchState: 'unmatched', applicationKey: null }],
    ['issued by us', { nncDirection: 'issued' }],
    ['annulled', { annulled: true }],
  ] as const)('that is %s does not count', (_, fields) => {
    expect(incidentsOf([], [nnc(fields)])).toEqual([]);
  });

  it.each([
    ['prohibited', 'substantive'],
    ['documentation', 'administrative'],
    ['pests-or-articles', 'pest'],
    ['food-safety', 'substantive'],
    ['other-sps', 'substantive'],
  ] as const)('about %s is %s', (nature, severity) => {
    expect(incidentsOf([], [nnc({ nature })])[0]?.events).toEqual([
      { kind: 'nnc', severity, happenedOn: '2026-11-20' },
    ]);
  });
});

describe('however it is recorded', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-10-01', days));
  const consignment = fc.constantFrom('A', 'B', 'C', 'D');
  const anyAction: fc.Arbitrary<ActionOnConsignment> = fc
    .record({
      applicationKey: consignment,
      kind: fc.constantFrom(...ACTION_KINDS),
      actedOn: day,
      graveness: fc.constantFrom(...SEVERITIES),
      annulled: fc.boolean(),
    })
    .map(({ graveness, ...action }) => ({
      ...action,
      severity: isAdverse(action.kind) ? graveness : null,
    }));
  const anyNnc: fc.Arbitrary<NncRecord> = fc
    .record({
      applicationKey: consignment,
      nncDirection: fc.constantFrom(...NNC_DIRECTIONS),
      matchState: fc.constantFrom(...NNC_MATCH_STATES),
      noticedOn: day,
      nature: fc.constantFrom(...NNC_NATURES),
      annulled: fc.boolean(),
    })
    .map((fields) => nnc(fields));
  const anyHistory = fc.tuple(fc.array(anyAction), fc.array(anyNnc, { maxLength: 5 }));
  const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length });

  it('the order of the rows does not matter', () => {
    const both = anyHistory.chain(([actions, nncs]) =>
      fc.tuple(fc.constant({ actions, nncs }), shuffled(actions), shuffled(nncs))
    );
    fc.assert(
      fc.property(both, ([{ actions, nncs }, otherActions, otherNncs]) => {
        expect(incidentsOf(otherActions, otherNncs)).toEqual(incidentsOf(actions, nncs));
      })
    );
  });

  it('splitting an action into several letters of its day changes nothing', () => {
    const split = anyHistory.chain(([actions, nncs]) =>
      fc.tuple(fc.constant({ actions, nncs }), fc.subarray(actions))
    );
    fc.assert(
      fc.property(split, ([{ actions, nncs }, twice]) => {
        expect(incidentsOf([...actions, ...twice], nncs)).toEqual(incidentsOf(actions, nncs));
      })
    );
  });

  it('more letters on other days make no more incidents, and none of them worse', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 1, max: 9 }), ([actions, nncs], days) => {
        const letters = actions.map((a) => ({ ...a, actedOn: addDays(a.actedOn, days) }));
        const worst = (rows: typeof actions) =>
          incidentsOf(rows, nncs).map((i) => [i.applicationKey, i.worst, i.hasNnc]);
        expect(worst([...actions, ...letters])).toEqual(worst(actions));
      })
    );
  });

  it('there are as many incidents as consignments that anything adverse happened to', () => {
    fc.assert(
      fc.property(anyHistory, ([actions, nncs]) => {
        const touched = new Set([
          ...actions.filter((a) => !a.annulled && isAdverse(a.kind)).map((a) => a.applicationKey),
          ...nncs
            .filter(
              (n) => n.nncDirection === 'received' && n.matchState === 'matched' && !n.annulled
            )
            .map((n) => n.applicationKey),
        ]);
        const incidents = incidentsOf(actions, nncs);
        expect(new Set(incidents.map((i) => i.applicationKey))).toEqual(touched);
        expect(incidents).toHaveLength(touched.size);
        const { detention, refusal, destruction } = countIncidents(incidents);
        expect(detention + refusal + destruction).toBe(
          incidents.filter(({ worst }) => worst !== null).length
        );
      })
    );
  });
});
