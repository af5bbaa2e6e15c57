import type { CommandName, Outcome } from './command';

/** `GET /dashboard/leave-requests/:id/situation` (`server/src/leave-request/situation.ts`). */
export interface Situation {
  readonly request: {
    readonly documentId: string;
    readonly number: string;
    readonly employee: { readonly name: string };
    readonly startDate: string;
    readonly endDate: string;
    readonly submittedAt: string | null;
    readonly cancelledAt: string | null;
    readonly cancellationReason: string | null;
    readonly decisions: readonly RecordedStep[];
  };
  readonly waitsFor: {
    readonly step: 'consideration' | 'decision';
    readonly people: readonly {
      readonly name: string;
      readonly position: string;
      readonly decreeNumber: string | null;
    }[];
  } | null;
  readonly balance: {
    readonly year: number;
    readonly remaining: number;
    readonly available: number;
  } | null;
  readonly open: readonly { readonly name: CommandName; readonly outcomes: readonly Outcome[] }[];
}

/** Somebody's step, as it was recorded that day. */
export interface RecordedStep {
  readonly step: string;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly startDate: string;
  readonly endDate: string;
  readonly actorName: string;
  readonly actorPosition: string | null;
  readonly decreeNumber: string | null;
  readonly decidedAt: string;
}
