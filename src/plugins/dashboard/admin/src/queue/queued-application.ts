import type { StandingOfTrader } from '../compliance/trader-standing';
import type { Pagination } from '../page/pages';
import type { OpenApplication } from '../service/application';

/** A row of `GET /dashboard/work-queue` (`src/api/service-application/reading/work-queue.ts`). */
export interface QueuedApplication extends OpenApplication, StandingOfTrader {
  readonly stageSince: string;
  readonly ageHours: number;
  readonly targetHours: number | null;
  readonly late: boolean;
  readonly sector: string;
  readonly direction: string;
  readonly agentName: string | null;
  readonly officerName: string | null;
  readonly workAreaName: string | null;
  readonly plannedOn: string | null;
  readonly draftVersion: number;
  readonly openDetention: boolean;
  readonly dueOn: string | null;
  readonly overdue: boolean;
}

export interface StageCount {
  readonly stage: string;
  readonly waiting: number;
  readonly late: number;
  /** Its next step is the reader's to take. */
  readonly mine: boolean;
}

export interface WorkQueue {
  readonly data: readonly QueuedApplication[];
  readonly meta: {
    readonly stages: readonly StageCount[];
    readonly pagination: Pagination;
  };
}

/** `GET /dashboard/work-queue/choices` (`server/src/service/choices.ts`). */
export interface QueueChoices {
  readonly workAreas: readonly { readonly documentId: string; readonly name: string }[];
  readonly officers: readonly { readonly documentId: string; readonly name: string }[];
}

export const sumOf = (
  stages: readonly StageCount[],
  count: (stage: StageCount) => number
): number => stages.reduce((sum, stage) => sum + count(stage), 0);
