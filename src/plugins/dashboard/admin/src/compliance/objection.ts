import type { Pagination } from '../page/pages';
import type { Counted } from './tier';

/** The states of an objection, and what it can be looked for by. */
export const OBJECTION_STATES = ['filed', 'sustained', 'dismissed', 'withdrawn'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** A row of `GET /dashboard/compliance-objections` (`src/api/compliance-objection/reading/objection-register.ts`). */
export interface Objection {
  readonly documentId: string;
  readonly number: string;
  readonly objectionState: ObjectionState;
  readonly eventKind: Counted;
  /** The action or NNC, by its documentId. */
  readonly eventKey: string;
  readonly eventOn: string;
  readonly applicationKey: string;
  readonly applicationNumber: string;
  readonly serviceUserKey: string;
  readonly serviceUserName: string;
  readonly officeName: string;
  readonly reason: string;
  readonly attachments: number;
  readonly filedAt: string;
  readonly decisionReason: string | null;
  readonly decidedByName: string | null;
  readonly decidedOn: string | null;
  readonly withdrawnOn: string | null;
  /** What the reader can do with it now. */
  readonly commands: readonly string[];
}

export interface ObjectionList {
  readonly data: readonly Objection[];
  readonly meta: { readonly pagination: Pagination };
}
