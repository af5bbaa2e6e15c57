import { addDays, completedMonths, type IsoDate } from '../calendar/iso-date';
import { countIncidents, incidentOf, type IncidentCounts } from '../certification/incident';
import { SEVERITIES, type Severity } from '../certification/vocabulary';
import { latestDateAged } from './aged';
import {
  evaluate,
  type Assessment,
  type EventTerms,
  type IncidentTerms,
  type Shipments,
} from './evaluate';
import { moveTier } from './movement';
import { ageRanges, type CompliancePolicy } from './policy';
import { isRated, type EventKind, type RatedTier, type Tier } from './vocabulary';

/** Severities of events that end a run of clean applications; of the others the trader is innocent. */
export const ENDING_A_RUN: readonly Severity[] = SEVERITIES.filter(
  (severity) => severity !== 'not-attributable'
);

/** An event that counts, as the log has it. */
export interface KnownEvent {
  readonly applicationKey: string;
  readonly kind: EventKind;
  readonly severity: Severity;
  readonly happenedOn: IsoDate;
}

/** What is known of a trader on a day. */
export interface ProfileFacts<E extends KnownEvent = KnownEvent> {
  /** Finalised applications, incidents included. */
  readonly shipments: readonly Shipments[];
  readonly events: readonly E[];
  /** Finalised since the last incident, without one; all there are where there never was one. */
  readonly cleanApplications: number;
}

/** All that went wrong with one consignment, with the ages of its events. */
export interface ProfileIncident<E extends KnownEvent = KnownEvent> extends IncidentTerms<
  E & EventTerms
> {
  readonly applicationKey: string;
}

/** A trader as of a day, before it is asked how the tier moves. */
export interface ProfileAssessment<E extends KnownEvent = KnownEvent> {
  readonly assessment: Assessment<ProfileIncident<E>>;
  readonly counts: IncidentCounts;
  readonly cleanApplications: number;
}

/**
 * The ages at which something weighs less, oldest first, and the day from which on a consignment is
 * younger; so that a database counts by dates. Bucket 0 lies before the first day, and is as old as
 * the first age; the last bucket is of age 0.
 */
export interface AgeBuckets {
  readonly ages: readonly number[];
  readonly starts: readonly IsoDate[];
}

/** The buckets of one policy, or of several at once, on a day. */
export const ageBuckets = (
  policies: readonly Pick<CompliancePolicy, 'ages'>[],
  day: IsoDate
): AgeBuckets => {
  const months = policies.flatMap((policy) => ageRanges(policy).map(({ from }) => from));
  const ages = [...new Set(months)].sort((a, b) => b - a);
  return {
    ages,
    starts: ages.filter((age) => age > 0).map((age) => addDays(latestDateAged(day, age), 1)),
  };
};

const incidentsIn = <E extends KnownEvent>(
  events: readonly E[],
  day: IsoDate
): readonly ProfileIncident<E>[] => {
  const byConsignment = new Map<string, (E & EventTerms)[]>();
  for (const event of events) {
    const aged = { ...event, age: completedMonths(event.happenedOn, day) };
    const others = byConsignment.get(event.applicationKey);
    if (others === undefined) byConsignment.set(event.applicationKey, [aged]);
    else others.push(aged);
  }
  return [...byConsignment].map(([applicationKey, its]) => ({ applicationKey, events: its }));
};

/** A trader as of a day: the score with its terms, and the four raw counts (compliance.md). */
export const assessProfile = <E extends KnownEvent>(
  policy: CompliancePolicy,
  day: IsoDate,
  { shipments, events, cleanApplications }: ProfileFacts<E>
): ProfileAssessment<E> => {
  const incidents = incidentsIn(events, day);
  return {
    assessment: evaluate(policy, { shipments, incidents }),
    counts: countIncidents(
      incidents.map(({ applicationKey, events: its }) => incidentOf(applicationKey, its))
    ),
    cleanApplications,
  };
};

/** The tier in force, and the last one that says how the trader does. */
export interface StandingTier {
  readonly tier: Tier;
  readonly lastRated: RatedTier | null;
}

/** Where a tier in force goes from here. */
export const tierAfter = (
  { tier, lastRated }: StandingTier,
  { assessment, cleanApplications }: Pick<ProfileAssessment, 'assessment' | 'cleanApplications'>,
  policy: CompliancePolicy,
  isReview: boolean
): StandingTier => {
  const next = moveTier(
    { standing: tier, lastRated, assessed: assessment.tier, cleanApplications, isReview },
    policy.cleanApplications
  );
  return { tier: next, lastRated: isRated(next) ? next : lastRated };
};
