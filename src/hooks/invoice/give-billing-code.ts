import { z } from 'zod';
import { requireTreasurer } from '../../domain/billing/authority';
import { giveCode } from '../../domain/billing/billing-code';
import { matches, visibleRows } from '../../domain/identity/visibility';
import { refuse } from '../../domain/result';
import { momentIn, todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { LONGEST_LINE, optional, text } from '../../infra/fields';
import { notFound, parseInput } from '../../infra/input';
import { moment } from '../../infra/moment-field';
import { valueOf } from '../../infra/refusal-error';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { DocumentParams, Operation } from '../door';
import { atFormField } from '../form-field';
import { codeToGive, isCodeTaken, rememberCode, type CodeSource } from './billing-code-source';
import { lockBill, type StoredBill } from './load-bill';
import { tellPayers } from './tell-payers';

const CODE_FIELDS = ['stepBillingCode', 'stepBillingCodeIssuedAt'] as const;

/** The command's entries, as the form names them. */
const FORM_NAMES = { billingCode: 'stepBillingCode', issuedAt: 'stepBillingCodeIssuedAt' } as const;

const codeFields = z.object({
  stepBillingCode: optional(text(LONGEST_LINE)),
  stepBillingCodeIssuedAt: optional(moment),
});

/** The bill, for whoever may give it a code. Throws 404 where they may not even know of it. */
const billFor = async (trx: Transaction, key: string): Promise<StoredBill> => {
  const bill = await lockBill(trx, key);
  if (bill === undefined) throw notFound();
  const today = todayIn(bill.zone);
  const actor = await currentActor(trx, today);
  const { officeKey, serviceUserKey, agentKey } = bill;
  const row = { documentId: bill.key, officeKey, serviceUserKey, agentKey };
  if (!matches(visibleRows(actor, 'invoice', today), row)) throw notFound();
  valueOf(requireTreasurer(actor, officeKey));
  return bill;
};

const codeSourceOf = async (trx: Transaction, officeKey: string): Promise<CodeSource> => {
  const [office] = await rowsOf<{ source: CodeSource | null }>(
    trx,
    'select billing_code_source as source from offices where document_id = :officeKey',
    { officeKey }
  );
  return office?.source ?? 'external';
};

/** Judge and remember the code; the columns that the bill has from now on. */
const give = async (
  trx: Transaction,
  bill: StoredBill,
  params: DocumentParams
): Promise<Record<string, unknown>> => {
  const { stepBillingCode, stepBillingCodeIssuedAt } = parseInput(codeFields, params.data ?? {});
  const now = momentIn(bill.zone).getTime();
  const entered = { code: stepBillingCode || null, issuedAt: stepBillingCodeIssuedAt ?? null };
  const code = await codeToGive(trx, await codeSourceOf(trx, bill.officeKey), entered, now);
  if (code === null) {
    const missing = refuse('INVALID', 'billing.code-missing', {}, 'billingCode');
    return valueOf<never>(atFormField<never>(missing, params, FORM_NAMES));
  }
  const current =
    bill.code === null || bill.expiresAt === null
      ? null
      : { code: bill.code, expiresAt: bill.expiresAt.getTime() };
  const isTaken = await isCodeTaken(trx, code.code);
  const judged = giveCode(code, { invoiceState: bill.state, current, isTaken, now });
  const verdict = valueOf(atFormField(judged, params, FORM_NAMES));
  if (verdict === null) return {};
  await rememberCode(trx, bill, code, verdict);
  await tellPayers(trx, [
    {
      bill,
      kind: 'invoice.code-given',
      event: code.code,
      texts: { code: code.code },
      moments: { expiresAt: verdict.expiresAt },
      to: 'payers',
    },
  ]);
  return {
    invoiceState: verdict.invoiceState,
    billingCode: code.code,
    billingCodeIssuedAt: new Date(code.issuedAt),
    billingCodeExpiresAt: new Date(verdict.expiresAt),
  };
};

/**
 * The one thing that is ever written on a bill from outside: a billing code, its first or a new one
 * after the last has expired. A form saved without one changes nothing.
 */
export const giveBillingCode: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const { documentId = '', command, data = {} } = params;
    await refuseComputedFields(UID.invoice, new Set(CODE_FIELDS), data, documentId);
    const gives = command !== undefined || CODE_FIELDS.some((field) => Boolean(data[field]));
    const columns = gives ? await give(trx, await billFor(trx, documentId), params) : {};
    params.data = {
      ...authorshipIn(data),
      ...columns,
      ...Object.fromEntries(CODE_FIELDS.map((field) => [field, null])),
    };
    return next();
  });
