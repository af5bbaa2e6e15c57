/**
 * What a rule answers: a value, or a coded refusal that a clerk can be told about.
 * Nothing in domain/ throws for what a person may do wrong.
 */

/** The codes a client can rely on; `shared/api.md` fixes those that answer 409. */
export const REFUSAL_CODES = [
  // 400: the input itself is wrong
  'INVALID',
  // 403: not yours, or not your role
  'FORBIDDEN',
  // 404: unknown, or not visible to you
  'NOT_FOUND',
  // 409: the rules refuse it now
  'OVERLAP',
  'QUOTA_EXCEEDED',
  'NOT_ELIGIBLE',
  'EVIDENCE_MISSING',
  'NO_WORKING_DAYS',
  'WRONG_STATE',
  'OUT_OF_ORDER',
  'SELF_DECISION',
  'THRESHOLD_EXCEEDED',
  'STALE_DRAFT',
  'UNPAID',
  'OPEN_DETENTION',
  'ALREADY_ISSUED',
  'DUPLICATE',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * Why something is refused.
 * - `code` is for programs.
 * - `reason` names the sentence for people; `src/infra/texts` has it in Indonesian and English.
 * - `params` fill that sentence; they never carry anything the reader may not see.
 * - `path` is the input field at fault, where there is one.
 */
export interface Refusal {
  readonly code: RefusalCode;
  readonly reason: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly path?: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const accept = <T>(value: T): Result<T> => ({ ok: true, value });

/** Build a refused result. `path` names the input field at fault. */
export const refuse = (
  code: RefusalCode,
  reason: string,
  params: Refusal['params'] = {},
  path?: string
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: path === undefined ? { code, reason, params } : { code, reason, params, path },
});
