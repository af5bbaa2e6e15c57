import { requireTreasurer } from '../../domain/billing/authority';
import { resolvePayment, type ResolutionVerdict } from '../../domain/billing/resolution';
import type { Actor } from '../../domain/identity/actor';
import { matches, visibleRows } from '../../domain/identity/visibility';
import { refuse } from '../../domain/result';
import { momentIn, todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { notFound, parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { keysNamed, relationChange, rowIdIn } from '../../infra/relation-input';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { DocumentParams, Operation } from '../door';
import { atFormField } from '../form-field';
import { lockBill, type StoredBill } from '../invoice/load-bill';
import { payInvoice } from '../invoice/pay-invoice';
import { findPayment, lockPayment, type KeptPayment } from './load-payments';
import { RESOLUTION_FIELDS, resolutionInput } from './payment-input';

/** The payment, for whoever may settle it. Throws 404 where they may not even know of it. */
const paymentFor = (actor: Actor, payment: KeptPayment | undefined): KeptPayment => {
  if (payment === undefined) throw notFound();
  const { key, officeKey, serviceUserKey, agentKey, matchState } = payment;
  const row = { documentId: key, officeKey, serviceUserKey, agentKey, matchState };
  if (!matches(visibleRows(actor, 'payment', todayIn('Asia/Jakarta')), row)) throw notFound();
  valueOf(requireTreasurer(actor, officeKey));
  return payment;
};

const unknownInvoice = (): Error =>
  errorFrom(refuse('INVALID', 'billing.unknown-invoice', {}, 'invoice').refusal);

/** The bill that the treasurer names, by key, row id or number; the payment's own where none is. */
const billNamed = async (
  trx: Transaction,
  input: unknown,
  own: string | null
): Promise<string | null> => {
  const [named] = keysNamed(relationChange(input));
  if (named === undefined) return own;
  const [bill] = await rowsOf<{ key: string }>(
    trx,
    `select document_id as key from invoices
      where document_id = :named::text or number = upper(:named::text)
         or id = ${rowIdIn('named')}`,
    { named: String(named) }
  );
  if (bill === undefined) throw unknownInvoice();
  return bill.key;
};

/** The bill, locked, of an office whose treasurer asks. Another office's is as good as unknown. */
const lockOwnBill = async (
  trx: Transaction,
  actor: Actor,
  key: string | null
): Promise<StoredBill | null> => {
  if (key === null) return null;
  const bill = await lockBill(trx, key);
  if (bill === undefined || !requireTreasurer(actor, bill.officeKey).ok) throw unknownInvoice();
  return bill;
};

/** A form sends back what it has shown, or leaves it out; a command of ours always says something. */
const saysSomething = ({ command, data = {} }: DocumentParams, stored: KeptPayment): boolean =>
  command !== undefined ||
  (['resolution', 'resolutionNote'] as const).some(
    (field) => data[field] !== undefined && (data[field] || null) !== stored[field]
  ) ||
  keysNamed(relationChange(data.invoice)).some((key) => key !== stored.invoiceKey);

const columnsOf = (
  { matchState, resolution, note, applies }: ResolutionVerdict,
  payment: KeptPayment,
  bill: StoredBill | null,
  actor: Actor
) => ({
  matchState,
  resolution,
  resolutionNote: note,
  resolvedAt: momentIn('Asia/Jakarta'),
  resolvedByName: actor.employee?.name ?? null,
  // What belonged to no office yet stays with the treasurer who has settled it.
  officeKey: payment.officeKey ?? actor.employee?.officeKey ?? null,
  ...(applies && bill !== null
    ? {
        invoice: bill.key,
        invoiceKey: bill.key,
        invoiceNumber: bill.number,
        payerName: bill.payerName,
        officeKey: bill.officeKey,
        serviceUserKey: bill.serviceUserKey,
        agentKey: bill.agentKey,
      }
    : {}),
});

/** Judge and write the resolution, and pay the bill where the applied payments reach its total. */
const settle = async (
  trx: Transaction,
  params: DocumentParams,
  actor: Actor,
  found: KeptPayment,
  next: () => Promise<unknown>
): Promise<unknown> => {
  const { documentId = '', data = {} } = params;
  const { resolution, resolutionNote } = parseInput(resolutionInput, data);
  if (!resolution) {
    throw errorFrom(refuse('INVALID', 'billing.resolution-missing', {}, 'resolution').refusal);
  }
  const billKey = await billNamed(trx, data.invoice, found.invoiceKey);
  const bill = await lockOwnBill(trx, actor, billKey);
  const payment = paymentFor(actor, await lockPayment(trx, documentId));
  const said = { resolution, note: resolutionNote ?? null };
  const judged = resolvePayment(said, { payment, invoice: bill });
  const verdict = valueOf(atFormField(judged, params, { note: 'resolutionNote' }));
  params.data = { ...authorshipIn(data), ...columnsOf(verdict, payment, bill, actor) };
  const written = await next();
  if (verdict.invoiceState !== null && bill !== null) {
    const settling = { ...payment, paidAt: payment.paidAt.getTime() };
    await payInvoice(trx, bill, verdict.invoiceState, settling, {
      standing: 'treasurer',
      key: actor.employee?.key ?? null,
      name: actor.employee?.name ?? null,
    });
  }
  return written;
};

/**
 * The treasurer settles a payment of the reconciliation queue: it pays a bill, goes back, or needs
 * nothing (`domain/billing/resolution.ts`). A form saved unchanged changes nothing.
 */
export const settlePayment: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const { documentId = '', data = {} } = params;
    await refuseComputedFields(UID.payment, new Set(RESOLUTION_FIELDS), data, documentId);
    const actor = await currentActor(trx, todayIn('Asia/Jakarta'));
    const found = await findPayment(trx, documentId);
    if (found === undefined) throw notFound();
    if (saysSomething(params, found)) {
      return settle(trx, params, actor, paymentFor(actor, found), next);
    }
    params.data = authorshipIn(data);
    return next();
  });
