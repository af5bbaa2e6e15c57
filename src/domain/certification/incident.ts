import type { IsoDate } from '../calendar/iso-date';
import type { QuarantineAction } from './action';
import { countsAgainstTrader, SEVERITY_OF_NATURE, type NncRecord } from './nnc';
import { ADVERSE_KINDS, isAdverse, type AdverseKind, type Severity } from './vocabulary';

/** An action with the consignment it was taken on: one application is one consignment. */
export type ActionOnConsignment = Pick<
  QuarantineAction,
  'kind' | 'actedOn' | 'severity' | 'annulled'
> & { readonly applicationKey: string };

export interface IncidentEvent {
  readonly kind: AdverseKind | 'nnc';
  readonly severity: Severity;
  readonly happenedOn: IsoDate;
}

/** All that went wrong with one consignment, however many letters it produced. */
export interface Incident {
  readonly applicationKey: string;
  /** The worst that was done with it; null where there is an NNC only. */
  readonly worst: AdverseKind | null;
  readonly hasNnc: boolean;
  /** Mildest kind first, an NNC last; each once, and in the order of their days. */
  readonly events: readonly IncidentEvent[];
}

/** How many consignments had each as their worst; an NNC is counted beside. */
export type IncidentCounts = Readonly<Record<AdverseKind | 'nnc', number>>;

const EVENT_ORDER: readonly IncidentEvent['kind'][] = [...ADVERSE_KINDS, 'nnc'];

const sortKey = ({ kind, happenedOn, severity }: IncidentEvent): string =>
  `${EVENT_ORDER.indexOf(kind)} ${happenedOn} ${severity}`;

const actionEvents = (
  actions: readonly ActionOnConsignment[]
): readonly (readonly [string, IncidentEvent])[] =>
  actions.flatMap(({ applicationKey, kind, severity, actedOn, annulled }) =>
    annulled || !isAdverse(kind) || severity === null
      ? []
      : [[applicationKey, { kind, severity, happenedOn: actedOn }] as const]
  );

const nncEvents = (nncs: readonly NncRecord[]): readonly (readonly [string, IncidentEvent])[] =>
  nncs.flatMap((nnc) => {
    const { applicationKey, nature, noticedOn } = nnc;
    return applicationKey === null || !countsAgainstTrader(nnc)
      ? []
      : [
          [
            applicationKey,
            { kind: 'nnc', severity: SEVERITY_OF_NATURE[nature], happenedOn: noticedOn },
          ] as const,
        ];
  });

const worstOf = (events: readonly IncidentEvent[]): AdverseKind | null =>
  ADVERSE_KINDS.findLast((kind) => events.some((event) => event.kind === kind)) ?? null;

/** The incident that events on one consignment come to. */
export const incidentOf = (
  applicationKey: string,
  events: readonly IncidentEvent[]
): Incident => {
  const distinct = new Map(events.map((event) => [sortKey(event), event]));
  return {
    applicationKey,
    worst: worstOf(events),
    hasNnc: events.some(({ kind }) => kind === 'nnc'),
    events: [...distinct].sort(([a], [b]) => a.localeCompare(b)).map(([, event]) => event),
  };
};

/**
 * The incidents behind actions and NNCs: one for each consignment with any (service.md, "Quarantine
 * actions and incidents"). A detention that became a refusal and then a destruction is one incident,
 * a destruction. What was annulled and what is not matched does not count. The order in which rows
 * come does not matter, nor into how many letters of a day an action was split.
 */
export const incidentsOf = (
  actions: readonly ActionOnConsignment[],
  nncs: readonly NncRecord[]
): readonly Incident[] => {
  const byConsignment = new Map<string, IncidentEvent[]>();
  for (const [key, event] of [...actionEvents(actions), ...nncEvents(nncs)]) {
    const events = byConsignment.get(key) ?? [];
    events.push(event);
    byConsignment.set(key, events);
  }
  return [...byConsignment]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, events]) => incidentOf(key, events));
};

/** The four raw counts of a trader or an office (compliance.md). */
export const countIncidents = (incidents: readonly Incident[]): IncidentCounts => {
  const countOf = (kind: AdverseKind): number =>
    incidents.filter(({ worst }) => worst === kind).length;
  return {
    detention: countOf('detention'),
    refusal: countOf('refusal'),
    destruction: countOf('destruction'),
    nnc: incidents.filter(({ hasNnc }) => hasNnc).length,
  };
};
