import type { Counted } from './tier';

/** What is tried in the calculator: numbers are text while they are typed. */
export interface TriedShipments {
  readonly key: number;
  readonly count: string;
  readonly age: string;
}

export interface TriedEvent {
  readonly key: number;
  readonly kind: Counted;
  readonly severity: string;
  readonly age: string;
}

export interface TriedIncident {
  readonly key: number;
  readonly events: readonly TriedEvent[];
}

export interface Trial {
  readonly shipments: readonly TriedShipments[];
  readonly incidents: readonly TriedIncident[];
}

/** As an officer first meets it: a hundred clean consignments of this month. */
export const FIRST_TRIAL: Trial = {
  shipments: [{ key: 0, count: '100', age: '0' }],
  incidents: [],
};

export const SEVERITIES = [
  'administrative',
  'substantive',
  'pest',
  'deliberate',
  'not-attributable',
] as const;

const WHOLE = /^\d{1,6}$/;
export const isWhole = (text: string): boolean => WHOLE.test(text.trim());

/** Whether everything that was typed is a number. */
export const isReady = ({ shipments, incidents }: Trial): boolean =>
  shipments.every(({ count, age }) => isWhole(count) && isWhole(age)) &&
  incidents.every(({ events }) => events.every(({ age }) => isWhole(age)));

/** The body of `POST /compliance-profiles/evaluate`. */
export const bodyOf = ({ shipments, incidents }: Trial) => ({
  shipments: shipments.map(({ count, age }) => [Number(count), Number(age)]),
  incidents: incidents.map(({ events }) =>
    events.map(({ kind, severity, age }) => [kind, severity, Number(age)])
  ),
});
