import type { PayableInvoice } from '../../domain/billing/invoice';
import type { OfficeTimeZone } from '../../domain/calendar/time-zone';
import { rowsOf, type Transaction } from '../../infra/transaction';

/** A bill as it is stored, with whom it concerns. */
export interface StoredBill extends PayableInvoice {
  readonly key: string;
  readonly number: string;
  readonly applicationKey: string;
  readonly applicationNumber: string;
  readonly officeKey: string;
  readonly serviceUserKey: string;
  readonly agentKey: string | null;
  readonly payerName: string;
  readonly code: string | null;
  readonly expiresAt: Date | null;
  readonly zone: OfficeTimeZone;
}

/** Rows `i` of `invoices` as `StoredBill`s. */
export const BILL_COLUMNS = `i.document_id as key, i.number, i.invoice_state as state,
       i.total::float8 as total, i.application_key as "applicationKey",
       i.application_number as "applicationNumber", i.office_key as "officeKey",
       i.service_user_key as "serviceUserKey", i.agent_key as "agentKey",
       i.payer_name as "payerName", i.billing_code as code,
       i.billing_code_expires_at as "expiresAt",
       coalesce((select o.time_zone from offices o where o.document_id = i.office_key),
                'Asia/Jakarta') as zone,
       coalesce((select sum(p.amount) from payments p
                  where p.invoice_key = i.document_id and p.resolution = 'apply'), 0)::float8
         as applied`;

const LOCK_APPLICATION_SQL = `
select 1 from service_applications
 where document_id = (select application_key from invoices where document_id = :key)
   for no key update`;

const LOCK_BILL_SQL = `
select ${BILL_COLUMNS} from invoices i where i.document_id = :key for no key update of i`;

/**
 * A bill, locked until the end of the transaction; undefined for an unknown one. Its application is
 * locked before it, as everywhere, so that payment and refusal of one consignment pass one after the
 * other; what was applied to the bill is read only then.
 */
export const lockBill = async (trx: Transaction, key: string): Promise<StoredBill | undefined> => {
  await rowsOf(trx, LOCK_APPLICATION_SQL, { key });
  const [bill] = await rowsOf<StoredBill>(trx, LOCK_BILL_SQL, { key });
  return bill;
};
