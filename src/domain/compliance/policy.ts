import type { Severity } from '../certification/vocabulary';
import type { EventKind } from './vocabulary';

/** A decimal number as text, exact: '0.25'. */
export type Decimal = string;

/** What an event or a consignment of an age weighs; `below` in completed months, null without an end. */
export interface AgeBand {
  readonly below: number | null;
  readonly weight: Decimal;
}

/** Every number of the compliance score (compliance.md); versioned and dated as `compliance-policy`. */
export interface CompliancePolicy {
  /** Points of an event by what was done. */
  readonly base: Readonly<Record<EventKind, Decimal>>;
  /** Factor of an event by how grave its cause is. */
  readonly severity: Readonly<Record<Severity, Decimal>>;
  /** Youngest first; what is older than the last one weighs nothing. */
  readonly ages: readonly AgeBand[];
  /** K: consignments that everybody is credited with before the first. */
  readonly priorVolume: Decimal;
  /** b: demerit of each of them. */
  readonly priorRate: Decimal;
  /** The rate at which nothing is left of the score. */
  readonly worstRate: Decimal;
  /** Lowest scores of the tiers, up to 100. */
  readonly green: Decimal;
  readonly yellow: Decimal;
  readonly orange: Decimal;
  /** Volume below which nobody is rated. */
  readonly minimumVolume: Decimal;
  /** Volume below which nobody is green. */
  readonly greenVolume: Decimal;
  /** Completed months for which a deliberate incident makes red. */
  readonly deliberateMonths: number;
  /** Completed months for which a substantive or worse incident keeps from green. */
  readonly substantiveMonths: number;
  /** Completed months for which a pest or a deliberate incident keeps from green. */
  readonly pestMonths: number;
  /** Clean applications since the last incident before a tier goes up. */
  readonly cleanApplications: number;
}

/** The numbers of compliance.md. */
export const DEFAULT_POLICY: CompliancePolicy = {
  base: { detention: '1', refusal: '3', destruction: '5', nnc: '4' },
  severity: {
    administrative: '0.5',
    substantive: '1',
    pest: '1.5',
    deliberate: '2',
    'not-attributable': '0',
  },
  ages: [
    { below: 6, weight: '1' },
    { below: 12, weight: '0.5' },
    { below: 24, weight: '0.25' },
    { below: null, weight: '0' },
  ],
  priorVolume: '20',
  priorRate: '0.01',
  worstRate: '0.20',
  green: '90',
  yellow: '75',
  orange: '50',
  minimumVolume: '5',
  greenVolume: '10',
  deliberateMonths: 6,
  substantiveMonths: 3,
  pestMonths: 12,
  cleanApplications: 5,
};

/** An age band with the age at which it begins. */
export interface AgeRange extends AgeBand {
  readonly from: number;
}

/** The ages a policy weighs differently, youngest first, each with its first completed month. */
export const ageRanges = ({ ages }: Pick<CompliancePolicy, 'ages'>): readonly AgeRange[] =>
  ages.map((band, index) => ({ ...band, from: ages[index - 1]?.below ?? 0 }));

/**
 * The range an age lies in.
 * @param age completed months
 * @returns undefined beyond the last one, where nothing weighs anything
 */
export const rangeOf = (ranges: readonly AgeRange[], age: number): AgeRange | undefined =>
  ranges.find(({ below }) => below === null || age < below);
