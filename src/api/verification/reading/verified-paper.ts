import type { VerificationCode } from '../../../domain/identity/verification-code';
import type { Language } from '../../../infra/language';

/** Whether paper still says what is so, and if not, why. */
export type Standing = 'in-force' | 'pending' | 'draft' | 'void' | 'replaced' | 'withdrawn';

/** The paper that took another's place. */
export interface Replacing {
  readonly number: string;
  readonly code: VerificationCode;
}

/** What anybody who holds a paper may know of it: no more than stands on it in short. */
export interface Verified {
  readonly kind: string;
  readonly state: string;
  /** Null while it has none: a draft. */
  readonly number: string | null;
  /** The moment of its present state; null while it has not been handed in or issued. */
  readonly issuedAt: Date | null;
  /** One sentence in the reader's language. */
  readonly summary: string;
  readonly standing: Standing;
  /** The same line by line, for the page: what it is called, and what it is. */
  readonly lines: readonly (readonly [name: string, value: string])[];
  readonly replacedBy?: Replacing;
}

/** How papers of one kind are looked up by their code, and what is said of them. */
export interface Verifier<Row> {
  readonly kind: string;
  /** Finds at most one row, with the code as its only binding, `:code`. */
  readonly sql: string;
  /** Moments come as text in UTC, as JSON knows no others. */
  readonly describe: (row: Row, language: Language) => Omit<Verified, 'kind'>;
}
