import type { BillingCode, CodeVerdict } from '../../domain/billing/billing-code';
import type { Instant } from '../../domain/billing/instant';
import { appendRows } from '../../infra/append-rows';
import { rowsOf, type Transaction } from '../../infra/transaction';

/**
 * Where an office's billing codes come from: the state billing system, whose codes a treasurer
 * enters; or Q-Office itself, for demonstrations and tests.
 */
export type CodeSource = 'external' | 'own';

/** What was entered for a new code; neither is needed where Q-Office makes the codes. */
export interface EnteredCode {
  readonly code: string | null;
  readonly issuedAt: Instant | null;
}

/** Codes of our own begin like none of the state billing system's. */
const OWN_PREFIX = '9';
const OWN_DIGITS = 14;

const nextOwnCode = async (trx: Transaction): Promise<string> => {
  const [row] = await rowsOf<{ value: string }>(trx, `select nextval('own_billing_code') as value`);
  return `${OWN_PREFIX}${(row?.value ?? '').padStart(OWN_DIGITS, '0')}`;
};

/** The code to be given; null where it is still to come from the state billing system. */
export const codeToGive = async (
  trx: Transaction,
  source: CodeSource,
  { code, issuedAt }: EnteredCode,
  now: Instant
): Promise<BillingCode | null> => {
  if (code !== null) return { code, issuedAt: issuedAt ?? now };
  return source === 'own' ? { code: await nextOwnCode(trx), issuedAt: now } : null;
};

/** Whether any bill was ever given this code. */
export const isCodeTaken = async (trx: Transaction, code: string): Promise<boolean> => {
  const rows = await rowsOf(trx, 'select 1 from billing_codes where code = :code', { code });
  return rows.length > 0;
};

/** Remember a code for good: a payment to an expired one must still find its bill. */
export const rememberCode = (
  trx: Transaction,
  bill: { readonly key: string; readonly officeKey: string },
  { code, issuedAt }: BillingCode,
  { expiresAt }: CodeVerdict
): Promise<void> =>
  appendRows(trx, 'billing_codes', [
    {
      code,
      issued_at: new Date(issuedAt),
      expires_at: new Date(expiresAt),
      invoice_key: bill.key,
      office_key: bill.officeKey,
    },
  ]);
