import type { Pagination } from '../page/pages';
import type { Counted } from './tier';

/** The states of an objection, and what it can be looked for by. */
export const OBJECTION_STATES = ['filed', 'sustained', 'dismissed', 'withdrawn'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** `GET /dashboard/compliance-objections`: what waits for a decision stands first. */
export interface Objection {
  readonly documentId: string;
  readonly number: string;
  readonly objectionState: ObjectionState;
  readonly serviceUser: {
    readonly documentId: string;
    readonly code: string;
    readonly name: string;
  };
  readonly event: {
    readonly kind: Counted;
    readonly happenedOn: string;
    readonly documentId: string;
    readonly severity: string | null;
    readonly letterNumber: string | null;
  };
  readonly application: { readonly documentId: string; readonly number: string } | null;
  readonly reason: string;
  readonly attachments: number;
  readonly filedAt: string;
  readonly decisionReason: string | null;
  readonly decidedByName: string | null;
  readonly decidedOn: string | null;
  /** What the reader can do with it now. */
  readonly open: readonly string[];
}

export interface ObjectionList {
  readonly data: readonly Objection[];
  readonly meta: { readonly pagination: Pagination };
}
