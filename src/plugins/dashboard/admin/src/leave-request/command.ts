/** What can be done to a request, as the server names it (`src/domain/leave/transitions.ts`). */
export type CommandName = 'submit' | 'consider' | 'decide' | 'cancel' | 'recall';
export type Outcome = 'approved' | 'changed' | 'deferred' | 'rejected';

/** A command that somebody chose; a step is chosen with its outcome. */
export type Choice = (
  | { readonly name: 'consider' | 'decide'; readonly outcome: Outcome }
  | { readonly name: 'submit' | 'cancel' | 'recall'; readonly outcome?: undefined }
) & {
  /** It records what an official above the office decided, by a signed letter. */
  readonly fromOutside: boolean;
};

/** As much of a request as is said about it while somebody acts on it. */
export interface RequestInHand {
  readonly documentId: string;
  readonly number: string;
  readonly employeeName: string;
  readonly startDate: string;
  readonly endDate: string;
}
