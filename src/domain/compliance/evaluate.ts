import type { Severity } from '../certification/vocabulary';
import {
  add,
  compare,
  divide,
  isAtLeast,
  largest,
  multiply,
  readDecimal,
  roundHalfUp,
  subtract,
  sum,
  whole,
  writeDecimal,
  ZERO,
  type Fraction,
} from './decimal';
import { ageRanges, rangeOf, type AgeRange, type CompliancePolicy, type Decimal } from './policy';
import {
  DELIBERATE,
  PEST_OR_WORSE,
  RATED_TIERS,
  SUBSTANTIVE_OR_WORSE,
  type EventKind,
  type Guard,
  type RatedTier,
  type Tier,
} from './vocabulary';

/** So many finalised applications of an age in completed months; incidents are among them. */
export interface Shipments {
  readonly count: number;
  readonly age: number;
}

/** An event that counts: what was done, why, and how many completed months ago. */
export interface EventTerms {
  readonly kind: EventKind;
  readonly severity: Severity;
  readonly age: number;
}

/** All that went wrong with one consignment. */
export interface IncidentTerms<E extends EventTerms = EventTerms> {
  readonly events: readonly E[];
}

/** What an event weighs: base × factor × ageWeight. */
export interface EventWeight {
  readonly base: Decimal;
  readonly factor: Decimal;
  readonly ageWeight: Decimal;
  readonly weight: Decimal;
}

/** An incident as it was given, with the weight of each event. */
export type WeighedIncident<I extends IncidentTerms> = Omit<I, 'events'> & {
  readonly events: readonly (I['events'][number] & EventWeight)[];
  /** That of its gravest event. */
  readonly weight: Decimal;
  /** Which of the events that is; the first of equals, null without any. */
  readonly decisive: number | null;
};

/** What the finalised applications of a range of ages come to: count × weight. */
export interface WeighedShipments {
  /** Completed months: at least `from`, less than `below` (null: and all that is older). */
  readonly from: number;
  readonly below: number | null;
  readonly count: number;
  readonly weight: Decimal;
  readonly volume: Decimal;
}

/** A score with all its terms; every number is exact, as decimal text. */
export interface Assessment<I extends IncidentTerms = IncidentTerms> {
  /** D: the weights of all incidents. */
  readonly demerit: Decimal;
  /** N: the weights of all finalised applications. */
  readonly volume: Decimal;
  /** R, rounded half up to six decimals for reading; the score comes from the unrounded one. */
  readonly rate: Decimal;
  /** 0.00 to 100.00 */
  readonly score: Decimal;
  /** Guards included; how a tier in force follows it is `moveTier`'s. */
  readonly tier: Tier;
  /** What decides the tier instead of the score; of several that which lasts longest. */
  readonly guard: Guard | null;
  readonly terms: {
    readonly incidents: readonly WeighedIncident<I>[];
    readonly shipments: readonly WeighedShipments[];
  };
}

const SCORE_PLACES = 2;
const RATE_PLACES = 6;
const HUNDRED = whole(100);

const weighEvent = (
  policy: CompliancePolicy,
  ranges: readonly AgeRange[],
  { kind, severity, age }: EventTerms
): { readonly exact: Fraction; readonly written: EventWeight } => {
  const base = policy.base[kind];
  const factor = policy.severity[severity];
  const ageWeight = rangeOf(ranges, age)?.weight ?? '0';
  const exact = [base, factor, ageWeight].map(readDecimal).reduce(multiply);
  return { exact, written: { base, factor, ageWeight, weight: writeDecimal(exact) } };
};

const weighIncident = <I extends IncidentTerms>(
  policy: CompliancePolicy,
  ranges: readonly AgeRange[],
  incident: I
): { readonly exact: Fraction; readonly written: WeighedIncident<I> } => {
  const weighed = incident.events.map((event) => weighEvent(policy, ranges, event));
  const exact = weighed.reduce((heaviest, event) => largest(heaviest, event.exact), ZERO);
  const decisive = weighed.findIndex((event) => compare(event.exact, exact) === 0);
  return {
    exact,
    written: {
      ...incident,
      events: incident.events.map((event, index) => ({ ...event, ...weighed[index]?.written })),
      weight: writeDecimal(exact),
      decisive: decisive < 0 ? null : decisive,
    } as WeighedIncident<I>,
  };
};

const weighShipments = (
  ranges: readonly AgeRange[],
  shipments: readonly Shipments[]
): readonly { readonly exact: Fraction; readonly written: WeighedShipments }[] =>
  ranges.map((range) => {
    const count = shipments
      .filter(({ age }) => rangeOf(ranges, age) === range)
      .reduce((total, { count: more }) => total + more, 0);
    const exact = multiply(whole(count), readDecimal(range.weight));
    const { from, below, weight } = range;
    return { exact, written: { from, below, count, weight, volume: writeDecimal(exact) } };
  });

const tierOfScore = (policy: CompliancePolicy, score: Fraction): RatedTier => {
  const [green, yellow, orange, red] = RATED_TIERS;
  if (isAtLeast(score, readDecimal(policy.green))) return green;
  if (isAtLeast(score, readDecimal(policy.yellow))) return yellow;
  return isAtLeast(score, readDecimal(policy.orange)) ? orange : red;
};

const hasRecent = (
  incidents: readonly IncidentTerms[],
  severities: readonly Severity[],
  months: number
): boolean =>
  incidents.some(({ events }) =>
    events.some(({ severity, age }) => severities.includes(severity) && age < months)
  );

const greenGuard = (
  policy: CompliancePolicy,
  volume: Fraction,
  incidents: readonly IncidentTerms[]
): Guard | null => {
  if (hasRecent(incidents, PEST_OR_WORSE, policy.pestMonths)) return 'pest';
  if (hasRecent(incidents, SUBSTANTIVE_OR_WORSE, policy.substantiveMonths)) return 'substantive';
  return isAtLeast(volume, readDecimal(policy.greenVolume)) ? null : 'volume';
};

const assessTier = (
  policy: CompliancePolicy,
  score: Fraction,
  volume: Fraction,
  incidents: readonly IncidentTerms[]
): { readonly tier: Tier; readonly guard: Guard | null } => {
  const [green, yellow, , red] = RATED_TIERS;
  if (hasRecent(incidents, DELIBERATE, policy.deliberateMonths)) {
    return { tier: red, guard: 'deliberate' };
  }
  if (!isAtLeast(volume, readDecimal(policy.minimumVolume)))
    return { tier: 'unrated', guard: null };
  const tier = tierOfScore(policy, score);
  const guard = tier === green ? greenGuard(policy, volume, incidents) : null;
  return guard === null ? { tier, guard } : { tier: yellow, guard };
};

/**
 * Score a trader (compliance.md): R = (D + K·b) / (N + K), score = 100 · max(0, 1 − R / worst rate),
 * rounded half up to two decimals; the rounded score is then held against the limits of the tiers,
 * as an officer does who reads it. An incident weighs what its gravest event weighs.
 *
 * A deliberate incident of the last months makes red, whatever the score and however little else there
 * is. The order of incidents, events and shipments does not matter.
 * @param policy of which K and the worst rate are above 0
 * @param facts ages in completed months before the valuation date
 */
export const evaluate = <I extends IncidentTerms>(
  policy: CompliancePolicy,
  facts: { readonly shipments: readonly Shipments[]; readonly incidents: readonly I[] }
): Assessment<I> => {
  const ranges = ageRanges(policy);
  const shipments = weighShipments(ranges, facts.shipments);
  const incidents = facts.incidents.map((incident) => weighIncident(policy, ranges, incident));
  const demerit = sum(incidents.map(({ exact }) => exact));
  const volume = sum(shipments.map(({ exact }) => exact));
  const priorVolume = readDecimal(policy.priorVolume);
  const rate = divide(
    add(demerit, multiply(priorVolume, readDecimal(policy.priorRate))),
    add(volume, priorVolume)
  );
  const kept = subtract(whole(1), divide(rate, readDecimal(policy.worstRate)));
  const score = roundHalfUp(multiply(HUNDRED, largest(ZERO, kept)), SCORE_PLACES);
  return {
    demerit: writeDecimal(demerit),
    volume: writeDecimal(volume),
    rate: roundHalfUp(rate, RATE_PLACES),
    score,
    ...assessTier(policy, readDecimal(score), volume, facts.incidents),
    terms: {
      incidents: incidents.map(({ written }) => written),
      shipments: shipments.map(({ written }) => written),
    },
  };
};
