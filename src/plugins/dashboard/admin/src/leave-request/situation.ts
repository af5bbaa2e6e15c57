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
    /** Personnel administration records what is decided above the office. */
    readonly by: 'superior' | 'official' | 'personnel';
    readonly people: readonly {
      readonly name: string;
      readonly position: string | null;
      readonly decreeNumber: string | null;
    }[];
  } | null;
  readonly balance: {
    readonly year: number;
    readonly remaining: number;
    readonly available: number;
  } | null;
  readonly open: readonly {
    readonly name: CommandName;
    readonly outcomes: readonly Outcome[];
    readonly fromOutside: boolean;
  }[];
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
  /** Of the appointment to act, or of the letter that came from outside. */
  readonly decreeNumber: string | null;
  /** The day of the letter; null for a step taken in the office. */
  readonly decidedOn: string | null;
  readonly recordedByName: string | null;
  readonly overrideReason: string | null;
  readonly decidedAt: string;
}
