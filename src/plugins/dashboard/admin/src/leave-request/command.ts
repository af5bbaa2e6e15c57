/** What can be done to a request, as the server names it (`src/domain/leave/transitions.ts`). */
export type CommandName = 'submit' | 'consider' | 'decide' | 'cancel';
export type Outcome = 'approved' | 'changed' | 'deferred' | 'rejected';

/** A command that somebody chose; a step is chosen with its outcome. */
export type Choice =
  | { readonly name: 'consider' | 'decide'; readonly outcome: Outcome }
  | { readonly name: 'submit' | 'cancel'; readonly outcome?: undefined };

/** As much of a request as is said about it while somebody acts on it. */
export interface RequestInHand {
  readonly documentId: string;
  readonly number: string;
  readonly employeeName: string;
  readonly startDate: string;
  readonly endDate: string;
}

/** What is filled in for a command; what stays empty is not sent. */
export interface CommandInput {
  readonly reason?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly overrideReason?: string;
}

/** An approval speaks for itself; anything else is explained. */
export const needsReason = ({ outcome }: Choice): boolean =>
  outcome !== undefined && outcome !== 'approved';
