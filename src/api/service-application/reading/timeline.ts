import type { ApplicationFacts } from '../../../domain/certification/application';
import { awaitedStep, type AwaitedStep } from '../../../domain/certification/awaited-step';
import type { CertificateContent } from '../../../domain/certification/certificate-content';
import type { IncidentCounts } from '../../../domain/certification/incident';
import { hasKeptPriority } from '../../../domain/compliance/priority';
import type { Tier } from '../../../domain/compliance/vocabulary';
import { isOver } from '../../../domain/certification/clock';
import {
  openServiceCommands,
  type OpenServiceCommand,
} from '../../../domain/certification/open-commands';
import {
  measureStay,
  staysOf,
  type ServiceStandard,
} from '../../../domain/certification/service-standard';
import { isFinal, type Sector, type Stage } from '../../../domain/certification/vocabulary';
import type { OfficeTimeZone } from '../../../domain/calendar/time-zone';
import { seesNamesAt } from '../../../domain/identity/service-desk';
import { visibleRows } from '../../../domain/identity/visibility';
import { momentIn, todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { notFound } from '../../../infra/input';
import { database, preparedRowsOf } from '../../../infra/transaction';
import { visibleSql } from '../../../infra/visible-rows';
import { warningsOf, type DraftWarning } from './draft-warnings';
import { TIMELINE_SQL } from './timeline-sql';

/** Something that happened to an application, and in which role somebody did it. */
export interface TimelineStep {
  readonly command: string;
  readonly from: Stage | null;
  readonly stage: Stage;
  readonly at: string;
  readonly role: string;
  /** Only for those who work here. */
  readonly name?: string | null;
  readonly version: number | null;
  readonly outcome: string | null;
  readonly note: string | null;
  readonly corrections: readonly { readonly field: string; readonly comment: string }[] | null;
}

/** A stage that the application was, or is, at. */
export interface TimelineStage {
  readonly stage: Stage;
  readonly since: string;
  /** Null while it lasts. */
  readonly until: string | null;
  readonly hours: number;
  readonly targetHours: number | null;
  /** Null where there is no target, or where it can still be kept. */
  readonly kept: boolean | null;
}

interface DraftVersion {
  readonly documentId: string;
  readonly version: number;
  readonly madeAt: string;
  readonly madeByName?: string | null;
}

/** An application with all that happened to it, as both sides see it. */
export interface Timeline {
  readonly documentId: string;
  readonly number: string;
  readonly stage: Stage;
  readonly stages: readonly TimelineStage[];
  readonly steps: readonly TimelineStep[];
  readonly versions: readonly DraftVersion[];
  /** What the draft lacks, as long as it is one. */
  readonly warnings: readonly DraftWarning[];
  readonly clocks: readonly { readonly dueOn: string | null; readonly overdue: boolean }[];
  /** How the principal keeps the rules; only for those who work here. */
  readonly tier?: Tier | null;
  readonly counts?: IncidentCounts | null;
  /** Whether the principal is served first; for the same. */
  readonly priority?: boolean;
  readonly next: AwaitedStep | null;
  readonly open: readonly OpenServiceCommand[];
  readonly [field: string]: unknown;
}

interface Row extends Pick<
  ApplicationFacts,
  'inspection' | 'certificateState' | 'hasOpenDetention'
> {
  readonly documentId: string;
  readonly number: string;
  readonly stage: Stage;
  readonly sector: Sector;
  readonly officeKey: string;
  readonly serviceUserKey: string;
  readonly agentKey: string | null;
  readonly draftVersion: number;
  readonly officerName: string | null;
  readonly zone: OfficeTimeZone;
  readonly steps: readonly TimelineStep[];
  readonly standards: readonly ServiceStandard[];
  readonly versions: readonly DraftVersion[];
  readonly draft: CertificateContent | null;
  readonly tier: Tier | null;
  readonly counts: IncidentCounts | null;
  readonly priorityGrantedOn: string | null;
  readonly priorityUntil: string | null;
  readonly clocks: readonly { readonly dueOn: string | null }[];
  readonly [field: string]: unknown;
}

const stagesOf = ({ steps, standards, sector, zone }: Row): readonly TimelineStage[] => {
  const now = momentIn(zone).getTime();
  const moved = steps.map(({ stage, at }) => ({ stage, at: Date.parse(at) }));
  return staysOf(moved, isFinal).map((stay) => {
    const { from, until, ...measured } = measureStay(stay, standards, { sector, zone, now });
    return {
      ...measured,
      since: new Date(from).toISOString(),
      until: until === null ? null : new Date(until).toISOString(),
    };
  });
};

/**
 * The timeline of an application (api.md, Service), for both sides: its stages against the service
 * standard, what was done and in which role, its drafts, certificate and bill, and what the reader
 * can do. Throws 404 for one that is not known or that the reader may not see.
 */
export const timelineOf = async (documentId: string): Promise<Timeline> => {
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), today);
  const visible = visibleSql('a', visibleRows(actor, 'service-application', today));
  const [found] = await preparedRowsOf<{ shown: Row }>(database(), TIMELINE_SQL(visible.sql), [
    documentId,
    ...visible.bindings,
  ]);
  if (found === undefined) throw notFound();
  const row = found.shown;
  const {
    officeKey,
    serviceUserKey,
    agentKey,
    inspection,
    certificateState,
    hasOpenDetention,
    zone,
    standards: _standards,
    draft,
    tier,
    counts,
    priorityGrantedOn,
    priorityUntil,
    ...shown
  } = row;
  const day = todayIn(zone);
  const { number, stage, draftVersion, officerName } = row;
  const application = { key: documentId, number, stage, draftVersion };
  const seesNames = seesNamesAt(actor, officeKey, today);
  return {
    ...shown,
    officerName: seesNames ? officerName : null,
    // The parties read their own profile, not each other's.
    ...(seesNames
      ? { tier, counts, priority: hasKeptPriority({ tier, priorityGrantedOn, priorityUntil }, day) }
      : {}),
    openDetention: hasOpenDetention,
    stages: stagesOf(row),
    steps: row.steps.map(({ name, ...step }) =>
      seesNames ? { ...step, name: name ?? null } : step
    ),
    versions: row.versions.map(({ madeByName, ...version }) =>
      seesNames ? { ...version, madeByName: madeByName ?? null } : version
    ),
    warnings: warningsOf(draft),
    clocks: row.clocks.map((clock) => ({ ...clock, overdue: isOver(clock.dueOn, day) })),
    next: awaitedStep(stage, inspection),
    open: openServiceCommands({
      application: { ...application, officeKey, serviceUserKey, agentKey },
      ...{ actor, today: day, inspection, certificateState, hasOpenDetention },
    }),
  };
};
