import type { StoredPayment } from '../../domain/billing/payment';
import type { Rupiah } from '../../domain/billing/rupiah';
import type { MatchState, Resolution } from '../../domain/billing/vocabulary';
import { rowsOf, type Transaction } from '../../infra/transaction';

/** A payment as it is stored, with whom it concerns; null where it found no bill. */
export interface KeptPayment extends Omit<StoredPayment, 'paidAt'> {
  readonly key: string;
  readonly paidAt: Date;
  readonly matchState: MatchState;
  readonly resolution: Resolution | null;
  readonly resolutionNote: string | null;
  readonly invoiceKey: string | null;
  readonly officeKey: string | null;
  readonly serviceUserKey: string | null;
  readonly agentKey: string | null;
  readonly payerName: string | null;
  readonly amount: Rupiah;
}

const PAYMENT_COLUMNS = `p.document_id as key, p.billing_code as "billingCode", p.ntpn, p.ntb,
       p.amount::float8 as amount, p.paid_at as "paidAt", p.match_state as "matchState",
       p.resolution, p.resolution_note as "resolutionNote", p.invoice_key as "invoiceKey",
       p.office_key as "officeKey", p.service_user_key as "serviceUserKey",
       p.agent_key as "agentKey", p.payer_name as "payerName"`;

/** A payment as it stands now, not locked; undefined for an unknown one. */
export const findPayment = async (
  trx: Transaction,
  key: string
): Promise<KeptPayment | undefined> => {
  const [payment] = await rowsOf<KeptPayment>(
    trx,
    `select ${PAYMENT_COLUMNS} from payments p where p.document_id = :key`,
    { key }
  );
  return payment;
};

/** A payment, locked until the end of the transaction; after its bill, as everywhere. */
export const lockPayment = async (
  trx: Transaction,
  key: string
): Promise<KeptPayment | undefined> => {
  const [payment] = await rowsOf<KeptPayment>(
    trx,
    `select ${PAYMENT_COLUMNS} from payments p where p.document_id = :key for no key update of p`,
    { key }
  );
  return payment;
};

/**
 * Everything stored with an NTPN. Reports of one NTPN pass one after the other from here on, also
 * for two bills, so that each sees what the one before has stored.
 */
export const lockNtpn = async (trx: Transaction, ntpn: string): Promise<readonly KeptPayment[]> => {
  await rowsOf(trx, `select pg_advisory_xact_lock(hashtextextended('ntpn:' || :ntpn, 0))`, {
    ntpn,
  });
  return rowsOf<KeptPayment>(
    trx,
    `select ${PAYMENT_COLUMNS} from payments p where p.ntpn = :ntpn order by p.id`,
    { ntpn }
  );
};

/** The payment by which a bill was paid, where that was by itself; null otherwise. */
export const payingPaymentOf = async (
  trx: Transaction,
  invoiceKey: string
): Promise<string | null> => {
  const [payment] = await rowsOf<{ key: string }>(
    trx,
    `select p.document_id as key
       from payments p join invoices i on i.document_id = p.invoice_key and i.ntpn = p.ntpn
      where p.invoice_key = :invoiceKey order by p.id limit 1`,
    { invoiceKey }
  );
  return payment?.key ?? null;
};
