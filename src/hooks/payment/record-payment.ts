import { requireReporter } from '../../domain/billing/authority';
import { judgePayment, type Payment, type PaymentVerdict } from '../../domain/billing/payment';
import { queuedAs } from '../../domain/billing/resolution';
import { momentIn, todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { parseInput } from '../../infra/input';
import { valueOf } from '../../infra/refusal-error';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import { refuseComputedFields } from '../computed-fields';
import type { Operation } from '../door';
import { lockBill, type StoredBill } from '../invoice/load-bill';
import { payInvoice } from '../invoice/pay-invoice';
import { lockNtpn, payingPaymentOf, type KeptPayment } from './load-payments';
import { REPORT_FIELDS, reportInput } from './payment-input';

/** The name by which our own routes say that they hand on a report of the treasury. */
export const REPORT_COMMAND = 'report';

const DEFAULT_SOURCE = 'callback';

/** A bill, by a code that it was ever given. */
interface BillOfCode {
  readonly bill: StoredBill;
  readonly expiresAt: Date;
}

const billOfCode = async (trx: Transaction, code: string): Promise<BillOfCode | undefined> => {
  const [known] = await rowsOf<{ invoiceKey: string; expiresAt: Date }>(
    trx,
    `select invoice_key as "invoiceKey", expires_at as "expiresAt"
       from billing_codes where code = :code`,
    { code }
  );
  const bill = known && (await lockBill(trx, known.invoiceKey));
  return known && bill && { bill, expiresAt: known.expiresAt };
};

/** Whom the payment concerns: its bill's parties; of a repeated NTPN, those of the payment before. */
const partiesOf = (bill: StoredBill | undefined, before: KeptPayment | undefined) => ({
  officeKey: bill?.officeKey ?? before?.officeKey ?? null,
  serviceUserKey: bill?.serviceUserKey ?? before?.serviceUserKey ?? null,
  agentKey: bill?.agentKey ?? before?.agentKey ?? null,
  payerName: bill?.payerName ?? before?.payerName ?? null,
});

const columnsOf = (
  { paidAt, ...report }: Payment,
  { matchState, shortfall, excess }: PaymentVerdict,
  bill: StoredBill | undefined
) => ({
  ...report,
  paidAt: new Date(paidAt),
  matchState,
  queuedAs: queuedAs(matchState),
  shortfall,
  excess,
  ...(bill === undefined
    ? {}
    : { invoice: bill.key, invoiceKey: bill.key, invoiceNumber: bill.number }),
});

/** What the payment repeats: the one with its NTPN, or the one that has paid its bill. */
const duplicateOf = async (
  trx: Transaction,
  { matchState }: PaymentVerdict,
  bill: StoredBill | undefined,
  before: KeptPayment | undefined
): Promise<string | null> => {
  if (matchState !== 'duplicate') return null;
  return before?.key ?? (bill === undefined ? null : payingPaymentOf(trx, bill.key));
};

/**
 * A payment as the state treasury reports it, however often and in whatever order. What it comes to
 * is judged with the NTPN, the application and the bill locked; a repeated report is answered with
 * what is stored, and writes nothing.
 */
export const recordPayment: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const { data = {}, command } = params;
    const actor = await currentActor(trx, todayIn('Asia/Jakarta'));
    valueOf(requireReporter(actor, command === REPORT_COMMAND));
    await refuseComputedFields(UID.payment, new Set(REPORT_FIELDS), data);
    const given = REPORT_FIELDS.map((field) => [field, data[field]]);
    const { source, ...report } = parseInput(reportInput, Object.fromEntries(given));
    const sameNtpn = await lockNtpn(trx, report.ntpn);
    const found = await billOfCode(trx, report.billingCode);
    const now = momentIn(found?.bill.zone ?? 'Asia/Jakarta');
    const verdict = valueOf(
      judgePayment(report, {
        invoice:
          found === undefined ? null : { ...found.bill, expiresAt: found.expiresAt.getTime() },
        sameNtpn: sameNtpn.map((each) => ({ ...each, paidAt: each.paidAt.getTime() })),
        now: now.getTime(),
      })
    );
    const before = sameNtpn.find((each) => each.billingCode === report.billingCode) ?? sameNtpn[0];
    if (verdict.repeated) {
      return strapi.db.query(UID.payment).findOne({ where: { documentId: before?.key } });
    }
    params.data = {
      ...partiesOf(found?.bill, before),
      ...columnsOf(report, verdict, found?.bill),
      duplicateOfKey: await duplicateOf(trx, verdict, found?.bill, before),
      receivedAt: now,
      source: source ?? DEFAULT_SOURCE,
    };
    const written = await next();
    if (verdict.invoiceState !== null && found !== undefined) {
      const by = { standing: 'machine', name: null } as const;
      await payInvoice(trx, found.bill, verdict.invoiceState, report, by);
    }
    return written;
  });
