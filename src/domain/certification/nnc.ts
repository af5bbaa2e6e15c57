import type { IsoDate } from '../calendar/iso-date';
import type { Actor } from '../identity/actor';
import type { CountryCode } from './country';
import type {
  Direction,
  NNC_DISPOSITIONS,
  NNC_EXTENTS,
  NNC_MATCH_STATES,
  NncDirection,
  NncNature,
  Severity,
} from './vocabulary';

export type NncExtent = (typeof NNC_EXTENTS)[number];
export type NncDisposition = (typeof NNC_DISPOSITIONS)[number];
export type NncMatchState = (typeof NNC_MATCH_STATES)[number];

/**
 * A notification of non-compliance between two authorities (ISPM 13), as the rules see it; what it
 * says besides about the goods binds nobody here.
 */
export interface NncRecord {
  readonly nncDirection: NncDirection;
  readonly noticedOn: IsoDate;
  readonly nature: NncNature;
  readonly matchState: NncMatchState;
  /** The consignment; null until it is matched. */
  readonly applicationKey: string | null;
  /** Taken back after an objection. */
  readonly annulled: boolean;
}

/** The consignment that a citation leads to. */
export interface CitedConsignment {
  readonly applicationKey: string;
  readonly officeKey: string;
  readonly direction: Direction;
  /** Null where the application does not say. */
  readonly originCountry: CountryCode | null;
  /** The principal, who is the trader concerned, and who acted for them. */
  readonly serviceUserKey: string;
  readonly agentKey: string | null;
}

/** What a decision on an NNC depends on. */
export interface NncFacts {
  readonly actor: Actor;
  /** The office that keeps the record. */
  readonly officeKey: string;
  readonly today: IsoDate;
}

/** What ties an NNC to a consignment, and to whose it is. */
export interface NncMatch extends Pick<NncRecord, 'matchState' | 'applicationKey'> {
  readonly serviceUserKey: string | null;
  readonly agentKey: string | null;
}

export interface NncVerdict {
  readonly match: NncMatch;
  /** A received NNC is told to the trader concerned once it is known who that is. */
  readonly notice: 'nnc.received' | null;
}

/** Natures that say nothing without a text (service.md, NNC, the starred ones). */
export const NATURES_WITH_TEXT: readonly NncNature[] = [
  'documentation',
  'pests-or-articles',
  'food-safety',
  'other-sps',
];

/**
 * How grave an NNC is for the compliance of the trader, by its nature: papers are put right, a pest
 * has crossed a border.
 */
export const SEVERITY_OF_NATURE: Readonly<Record<NncNature, Severity>> = {
  prohibited: 'substantive',
  documentation: 'administrative',
  'pests-or-articles': 'pest',
  'food-safety': 'substantive',
  'other-sps': 'substantive',
};

/**
 * Whether an NNC is held against the trader: a received one whose consignment is known. One that
 * this office has issued tells abroad of a consignment whose actions count already.
 */
export const countsAgainstTrader = ({ nncDirection, matchState, annulled }: NncRecord): boolean =>
  nncDirection === 'received' && matchState === 'matched' && !annulled;
