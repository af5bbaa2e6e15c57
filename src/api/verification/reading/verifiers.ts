import type { VerificationCode } from '../../../domain/identity/verification-code';
import type { Language } from '../../../infra/language';
import { verifyLeaveForm } from './leave-form';

/** Whether paper still says what is so: in force, still under way, or no longer in force. */
export type Standing = 'in-force' | 'pending' | 'void';

/** What anybody who holds a paper may know of it: no more than stands on it in short. */
export interface Verified {
  readonly kind: string;
  readonly state: string;
  readonly number: string;
  /** The moment of its present state; null while it has not been handed in. */
  readonly issuedAt: Date | null;
  /** One sentence in the reader's language. */
  readonly summary: string;
  readonly standing: Standing;
  /** The same line by line, for the page: what it is called, and what it is. */
  readonly lines: readonly (readonly [name: string, value: string])[];
  /** The code of the paper that took its place. */
  readonly replacedBy?: VerificationCode;
}

/** Looks a code up among papers of one kind. */
export type Verifier = (
  code: VerificationCode,
  language: Language
) => Promise<Verified | undefined>;

const VERIFIERS: readonly Verifier[] = [verifyLeaveForm];

/** The paper that carries a code; undefined where there is none. Codes are unique over all kinds. */
export const verify: Verifier = async (code, language) => {
  for (const verifier of VERIFIERS) {
    const found = await verifier(code, language);
    if (found !== undefined) return found;
  }
  return undefined;
};
