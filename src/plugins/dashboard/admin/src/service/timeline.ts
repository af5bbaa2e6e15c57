import type { StandingOfTrader } from '../compliance/trader-standing';
import type { OpenApplication } from './application';

/** `GET /dashboard/service-applications/:id/timeline` (`src/api/service-application/reading/timeline.ts`). */
export interface Timeline extends OpenApplication, StandingOfTrader {
  readonly stages: readonly TimelineStage[];
  readonly steps: readonly TimelineStep[];
  readonly versions: readonly {
    readonly documentId: string;
    readonly version: number;
    readonly madeAt: string;
    readonly madeByName?: string | null;
  }[];
  /** What the draft lacks, as long as it is one. */
  readonly warnings: readonly { readonly field: string; readonly message: string }[];
  readonly certificates: readonly {
    readonly documentId: string;
    readonly number: string | null;
    readonly certificateState: string;
    readonly certificateType: string;
    readonly version: number | null;
    readonly issuedAt: string | null;
  }[];
  readonly invoices: readonly {
    readonly documentId: string;
    readonly number: string;
    readonly invoiceState: string;
    readonly total: number;
    readonly billingCode: string | null;
    readonly billingCodeExpiresAt: string | null;
    readonly payBefore: string | null;
    readonly paidAt: string | null;
  }[];
  /** What a detention or refusal asks for, as long as its clock runs. */
  readonly clocks: readonly {
    readonly documentId: string;
    readonly kind: string;
    readonly letterNumber: string | null;
    readonly dueOn: string | null;
    readonly overdue: boolean;
  }[];
}

export interface TimelineStage {
  readonly stage: string;
  readonly since: string;
  readonly until: string | null;
  readonly hours: number;
  readonly targetHours: number | null;
  readonly kept: boolean | null;
}

/** What can happen to an application, as its timeline names it. */
export type StepDone =
  | 'submit'
  | 'receive'
  | 'inspect'
  | 'issue-draft'
  | 'approve-draft'
  | 'request-correction'
  | 'invoice'
  | 'pay'
  | 'issue-certificate'
  | 'hand-over'
  | 'close'
  | 'cancel'
  | 'refuse'
  | 'destroy'
  | 'replace'
  | 'withdraw';

export interface TimelineStep {
  readonly command: StepDone;
  readonly at: string;
  readonly role:
    | 'principal'
    | 'agent'
    | 'officer'
    | 'treasurer'
    | 'supervision'
    | 'head'
    | 'super-admin'
    | 'machine'
    | 'office';
  readonly name?: string | null;
  readonly version: number | null;
  readonly outcome: string | null;
  readonly note: string | null;
  readonly corrections: readonly { readonly field: string; readonly comment: string }[] | null;
}
