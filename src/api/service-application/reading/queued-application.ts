import type { AwaitedStep } from '../../../domain/certification/awaited-step';
import type { OpenServiceCommand } from '../../../domain/certification/open-commands';
import type { IncidentCounts } from '../../../domain/certification/incident';
import type {
  CertificateType,
  Direction,
  Sector,
  Stage,
} from '../../../domain/certification/vocabulary';
import type { KeptPriority } from '../../../domain/compliance/priority';
import type { Tier } from '../../../domain/compliance/vocabulary';

/** What is read of an open application to be shown. */
export interface ShownApplication {
  readonly documentId: string;
  readonly number: string;
  readonly stage: Stage;
  readonly stageSince: string;
  /** Since then, by the clock, with one decimal. */
  readonly ageHours: number;
  /** How long it may stay, by the standard in force when the stage began; null without one. */
  readonly targetHours: number | null;
  readonly late: boolean;
  readonly sector: Sector;
  readonly direction: Direction;
  readonly certificateType: CertificateType | null;
  readonly commodity: string | null;
  readonly draftVersion: number;
  readonly serviceUserName: string;
  readonly agentName: string | null;
  readonly officerName: string | null;
  readonly workAreaName: string | null;
  readonly plannedOn: string | null;
  readonly submittedAt: string | null;
  /** When what a detention asks for is due; null where nothing is. */
  readonly dueOn: string | null;
  /** How the principal keeps the rules (compliance.md). */
  readonly tier: Tier | null;
  readonly counts: IncidentCounts | null;
}

/** What the row says of priority, from which follows whether it holds. */
export type ShownPriority = Pick<KeptPriority, 'priorityGrantedOn' | 'priorityUntil'>;

/** An open application, as those who work on it need to see it in a list. */
export interface QueuedApplication extends ShownApplication {
  /** Whether the principal is served first. */
  readonly priority: boolean;
  readonly openDetention: boolean;
  readonly overdue: boolean;
  readonly next: AwaitedStep | null;
  /** What the caller can do with it now. */
  readonly open: readonly OpenServiceCommand[];
}

/** How many wait at a stage, and how many of them for longer than the standard allows. */
export interface StageCount {
  readonly stage: Stage;
  readonly waiting: number;
  readonly late: number;
  /** Whether its next step is the caller's to give. */
  readonly mine: boolean;
}
