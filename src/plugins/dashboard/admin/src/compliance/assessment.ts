import type { Counted } from './tier';

/** The numbers of a compliance policy, as far as an explanation names them (`src/domain/compliance/policy.ts`). */
export interface Policy {
  readonly priorVolume: string;
  readonly priorRate: string;
  readonly worstRate: string;
  readonly green: string;
  readonly yellow: string;
  readonly orange: string;
  readonly minimumVolume: string;
  readonly greenVolume: string;
  readonly deliberateMonths: number;
  readonly substantiveMonths: number;
  readonly pestMonths: number;
  readonly cleanApplications: number;
}

export type Guard = 'deliberate' | 'pest' | 'substantive' | 'volume';

/** Decimals are exact text. */
export interface WeighedEvent {
  readonly kind: Counted;
  readonly severity: string;
  /** Completed months. */
  readonly age: number;
  readonly base: string;
  readonly factor: string;
  readonly ageWeight: string;
  readonly weight: string;
}

/** All that went wrong with one consignment. */
export interface WeighedIncident<Event extends WeighedEvent = WeighedEvent> {
  readonly events: readonly Event[];
  readonly weight: string;
  /** Which event counts, the gravest; null without any. */
  readonly decisive: number | null;
}

export interface WeighedShipments {
  readonly from: number;
  /** Null without an end. */
  readonly below: number | null;
  readonly count: number;
  readonly weight: string;
  readonly volume: string;
}

/** A score with all its terms (`src/domain/compliance/evaluate.ts`). */
export interface Assessment<Incident extends WeighedIncident = WeighedIncident> {
  readonly demerit: string;
  readonly volume: string;
  readonly rate: string;
  readonly score: string;
  readonly guard: Guard | null;
  readonly incidents: readonly Incident[];
  readonly shipments: readonly WeighedShipments[];
}
