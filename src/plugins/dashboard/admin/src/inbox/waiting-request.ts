import type { Outcome } from '../leave-request/command';

/** A row of `GET /dashboard/inbox` (`src/api/leave-request/reading/inbox.ts`). */
export interface WaitingRequest {
  readonly documentId: string;
  readonly number: string;
  readonly leaveType: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly workingDays: number;
  readonly reason: string;
  readonly abroad: boolean | null;
  readonly step: 'consideration' | 'decision';
  readonly waitingSince: string;
  readonly waitingDays: number;
  readonly employee: { readonly name: string; readonly nip: string; readonly position: string };
  readonly availableBefore: number;
  readonly available: number;
  readonly away: readonly {
    readonly name: string;
    readonly startDate: string;
    readonly endDate: string;
  }[];
  readonly overThreshold?: boolean;
  readonly considerationOutcome: Outcome | null;
  readonly considerationReason: string | null;
  readonly consideredBy: string | null;
  readonly evidence: readonly { readonly name: string; readonly url: string }[];
}
