import fc from 'fast-check';
import {
  addDays,
  completedMonths,
  eachDay,
  type IsoDate,
} from '../../../src/domain/calendar/iso-date';
import { SEVERITIES, STAGES } from '../../../src/domain/certification/vocabulary';
import { changesProfiles, FINALISED_STAGES } from '../../../src/domain/compliance/finalised';
import { beginPolicy, judgePolicy } from '../../../src/domain/compliance/judge-policy';
import { movementReason } from '../../../src/domain/compliance/movement-reason';
import { DEFAULT_POLICY } from '../../../src/domain/compliance/policy';
import { fieldsOf, policyFrom } from '../../../src/domain/compliance/policy-fields';
import {
  ageBuckets,
  assessProfile,
  tierAfter,
  type KnownEvent,
} from '../../../src/domain/compliance/profile';
import { EVENT_KINDS, TIERS } from '../../../src/domain/compliance/vocabulary';

const DAY = '2026-11-05';

test('the stored policy is the policy of compliance.md, field by field and back', () => {
  const { worstRate, ...others } = policyFrom(fieldsOf(DEFAULT_POLICY));
  expect(Number(worstRate)).toBe(Number(DEFAULT_POLICY.worstRate));
  expect({ ...others, worstRate: DEFAULT_POLICY.worstRate }).toEqual(DEFAULT_POLICY);
});

describe('the numbers of a policy', () => {
  const judged = (change: object): string => {
    const result = judgePolicy({ ...fieldsOf(DEFAULT_POLICY), ...change });
    return result.ok ? 'accepted' : `${result.refusal.reason} ${result.refusal.path}`;
  };

  test.each([
    [{}, 'accepted'],
    [{ priorVolume: 0 }, 'compliance.policy-zero priorVolume'],
    [{ worstRate: 0 }, 'compliance.policy-zero worstRate'],
    [{ recentMonths: 0 }, 'compliance.policy-zero recentMonths'],
    [{ greenScore: 100.5 }, 'compliance.policy-score greenScore'],
    [{ greenScore: 100 }, 'accepted'],
    [{ middleMonths: 6 }, 'compliance.policy-order recentMonths'],
    [{ yellowScore: 90 }, 'compliance.policy-order yellowScore'],
    [{ orangeScore: 80 }, 'compliance.policy-order orangeScore'],
    [{ priorRate: 0.2 }, 'compliance.policy-order priorRate'],
    [{ oldestWeight: 0.3 }, 'compliance.policy-order oldestWeight'],
    [{ pestFactor: 0.9 }, 'compliance.policy-order substantiveFactor'],
    [{ detentionPoints: 4 }, 'compliance.policy-order detentionPoints'],
    [{ minimumVolume: 11 }, 'compliance.policy-order minimumVolume'],
    [{ minimumVolume: 10 }, 'accepted'],
  ])('%j: %s', (change, verdict) => {
    expect(judged(change)).toBe(verdict);
  });

  test('count from today on, or from a later day', () => {
    const begun = [addDays(DAY, -1), DAY, addDays(DAY, 1)].map((day) => beginPolicy(day, DAY).ok);
    expect(begun).toEqual([false, true, true]);
  });
});

/** Where a database puts a date, as `width_bucket` does. */
const bucketOf = (starts: readonly IsoDate[], date: IsoDate): number =>
  starts.filter((start) => start <= date).length;

const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2022-01-01', days));

test('a bucket of dates is as old as its dates are, to every policy it was made for', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 1200 }), (valuation, before) => {
      const other = {
        ages: [
          { below: 3, weight: '1' },
          { below: null, weight: '0' },
        ],
      };
      const { ages, starts } = ageBuckets([DEFAULT_POLICY, other], valuation);
      expect([ages, [...starts].sort()]).toEqual([[24, 12, 6, 3, 0], starts]);
      const date = addDays(valuation, -before);
      const age = completedMonths(date, valuation);
      const said = ages[bucketOf(starts, date)] ?? -1;
      expect(said).toBe(ages.find((from) => from <= age));
    })
  );
});

test('at the end of February, a day of the bucket before is not younger', () => {
  for (const valuation of eachDay('2024-02-26', '2024-03-03')) {
    const { ages, starts } = ageBuckets([DEFAULT_POLICY], valuation);
    for (const date of eachDay('2023-08-24', '2023-09-05')) {
      const isYoung = completedMonths(date, valuation) < 6;
      expect([date, ages[bucketOf(starts, date)]]).toEqual([date, isYoung ? 0 : 6]);
    }
  }
});

const event = (over: Partial<KnownEvent>): KnownEvent => ({
  applicationKey: 'a',
  kind: 'detention',
  severity: 'substantive',
  happenedOn: addDays(DAY, -40),
  ...over,
});

describe('a profile', () => {
  const assess = (events: readonly KnownEvent[]) =>
    assessProfile(DEFAULT_POLICY, DAY, {
      ...{ events, shipments: [{ count: 100, age: 0 }], cleanApplications: 0 },
    });

  test('counts a consignment by its worst, and an NNC beside', () => {
    const { counts, assessment } = assess([
      event({}),
      event({ kind: 'refusal' }),
      event({ kind: 'nnc' }),
      event({ applicationKey: 'b', severity: 'not-attributable' }),
    ]);
    expect(counts).toEqual({ detention: 1, refusal: 1, destruction: 0, nnc: 1 });
    expect(assessment.demerit).toBe('4');
    expect(assessment.terms.incidents.map(({ applicationKey }) => applicationKey)).toEqual([
      'a',
      'b',
    ]);
  });

  test('does not depend on the order of its events', () => {
    const events = fc.array(
      fc.record({
        applicationKey: fc.constantFrom('a', 'b', 'c'),
        kind: fc.constantFrom(...EVENT_KINDS),
        severity: fc.constantFrom(...SEVERITIES),
        happenedOn: fc.integer({ min: 0, max: 900 }).map((days) => addDays(DAY, -days)),
      }),
      { maxLength: 8 }
    );
    fc.assert(
      fc.property(events, (list) => {
        const { assessment, counts } = assess(list);
        const turned = assess([...list].reverse());
        const { score, tier, demerit, guard } = assessment;
        expect(turned.assessment).toMatchObject({ score, tier, demerit, guard });
        expect(turned.counts).toEqual(counts);
      })
    );
  });

  test('that is unrated for a while remembers its last rating', () => {
    const unrated = { assessment: { ...assess([]).assessment, tier: 'unrated' as const } };
    const facts = { ...unrated, cleanApplications: 9 };
    expect(tierAfter({ tier: 'red', lastRated: 'red' }, facts, DEFAULT_POLICY, true)).toEqual({
      tier: 'unrated',
      lastRated: 'red',
    });
  });
});

test('why a tier is in force: only a better one that is assessed has to be waited for', () => {
  for (const tier of TIERS) {
    for (const assessed of TIERS) {
      const isBetter =
        ![tier, assessed].includes('unrated') && TIERS.indexOf(assessed) < TIERS.indexOf(tier);
      expect([
        movementReason({ tier, assessed }, 4, 5),
        movementReason({ tier, assessed }, 5, 5),
      ]).toEqual(isBetter ? ['clean-run', 'next-review'] : ['as-assessed', 'as-assessed']);
    }
  }
});

test('profiles change where applications are issued, refused, destroyed or cancelled', () => {
  expect(STAGES.filter(changesProfiles)).toEqual([
    'certificate-issued',
    'cancelled',
    'refused',
    'destroyed',
  ]);
  expect([...FINALISED_STAGES].sort()).toEqual([
    ...['certificate-issued', 'closed', 'destroyed', 'handed-over', 'refused'],
  ]);
});
