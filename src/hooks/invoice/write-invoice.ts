import { writeBill, type Bill } from '../../domain/billing/bill';
import { billItems, type CertifiedItem } from '../../domain/billing/bill-items';
import { giveCode, type BillingCode } from '../../domain/billing/billing-code';
import type { Instant } from '../../domain/billing/instant';
import { dueAt, FIRST_INVOICE_STATE } from '../../domain/billing/invoice';
import { writeQuantity } from '../../domain/billing/quantity';
import type { OfficeTimeZone } from '../../domain/calendar/time-zone';
import type { Direction, Sector } from '../../domain/certification/vocabulary';
import { refuse } from '../../domain/result';
import { momentIn, todayIn } from '../../infra/clock';
import { createDocumentId } from '../../infra/document-id';
import { notFound } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { codeToGive, isCodeTaken, rememberCode, type CodeSource } from './billing-code-source';
import { loadTariffs } from './load-tariffs';
import { tellPayers } from './tell-payers';

/** As much of an application as its bill asks for. */
export interface BilledApplication {
  /** Row id, for the link of the bill to its application. */
  readonly id: number;
  readonly key: string;
  readonly number: string;
  readonly officeKey: string;
  readonly serviceUserKey: string;
  readonly agentKey: string | null;
  readonly serviceUserName: string;
  readonly sector: Sector;
  readonly direction: Direction;
  readonly items: readonly CertifiedItem[];
}

/** What the command `invoice` says, as its door has read it. */
export interface InvoiceInput {
  /** The code of the state billing system, where it is known already. */
  readonly billingCode?: string | null;
  /** ISO, with the zone; now where only the code was given. */
  readonly billingCodeIssuedAt?: string | null;
  /** Tariffs chosen just now, by the place of the item among the application's, from 0. */
  readonly tariffs?: readonly ChosenTariff[] | null;
}

interface ChosenTariff {
  readonly item: number;
  readonly code: string;
}

interface BillingOffice {
  readonly zone: OfficeTimeZone;
  readonly deadlineHours: number;
  readonly codeSource: CodeSource;
}

const OFFICE_SQL = `
select coalesce(time_zone, 'Asia/Jakarta') as zone, payment_deadline_hours as "deadlineHours",
       coalesce(billing_code_source, 'external') as "codeSource"
  from offices where document_id = :key`;

const officeOf = async (trx: Transaction, key: string): Promise<BillingOffice> => {
  const [office] = await rowsOf<BillingOffice>(trx, OFFICE_SQL, { key });
  if (office === undefined) throw notFound();
  return office;
};

/** The items with the tariffs that were chosen just now; another than the stored one counts. */
const withChosen = (
  items: readonly CertifiedItem[],
  chosen: readonly ChosenTariff[]
): readonly CertifiedItem[] => {
  const unknown = chosen.find(({ item }) => item >= items.length);
  if (unknown !== undefined) {
    const item = unknown.item + 1;
    throw errorFrom(refuse('INVALID', 'billing.unknown-item', { item }, 'tariffs').refusal);
  }
  return items.map((item, index) => ({
    ...item,
    tariffCode: chosen.find((choice) => choice.item === index)?.code ?? item.tariffCode,
  }));
};

const billOf = async (
  trx: Transaction,
  { sector, direction, ...application }: BilledApplication,
  chosen: readonly ChosenTariff[],
  date: string
): Promise<Bill> => {
  const items = withChosen(application.items, chosen);
  const codes = items.map(({ tariffCode }) => tariffCode ?? '');
  const tariffs = await loadTariffs(trx, date, codes);
  const service = { sector, direction, date };
  return valueOf(writeBill(valueOf(billItems(items, tariffs, service)), tariffs, service));
};

const nextNumber = async (trx: Transaction, date: string): Promise<string> => {
  const [row] = await rowsOf<{ value: string }>(trx, `select nextval('invoice_number') as value`);
  return `INV-${date.slice(0, 4)}-${(row?.value ?? '').padStart(6, '0')}`;
};

const INSERT_SQL = `
with written as (
  insert into invoices (document_id, number, invoice_state, application_number, payer_name, lines,
                        total, issued_at, pay_before, billing_code, billing_code_issued_at,
                        billing_code_expires_at, application_key, office_key, service_user_key,
                        agent_key, created_at, updated_at, published_at)
  values (:key, :number, :state, :applicationNumber, :payerName, :lines::jsonb, :total, :now,
          :payBefore, :code, :codeIssuedAt, :expiresAt, :applicationKey, :officeKey,
          :serviceUserKey, :agentKey, :now, :now, :now)
  returning id)
insert into invoices_application_lnk (invoice_id, service_application_id)
select id, :applicationId from written`;

/** When the first code expires; null where there is none yet. */
const expiryOfFirst = async (
  trx: Transaction,
  code: BillingCode | null,
  now: Instant
): Promise<Instant | null> => {
  if (code === null) return null;
  const isTaken = await isCodeTaken(trx, code.code);
  const facts = { invoiceState: FIRST_INVOICE_STATE, current: null, isTaken, now };
  return valueOf(giveCode(code, facts))?.expiresAt ?? null;
};

/**
 * Write the bill of an application that is locked and judged already: lines by the tariff of the
 * day, the billing code where there is one, and what principal, agent and finance contact are told.
 * Throws what the rules of billing refuse: an item without a tariff, a unit that does not fit, a
 * code that is malformed, expired or given before.
 */
export const writeInvoice = async (
  trx: Transaction,
  application: BilledApplication,
  { billingCode, billingCodeIssuedAt, tariffs }: InvoiceInput
): Promise<{ readonly key: string; readonly number: string }> => {
  const { zone, deadlineHours, codeSource } = await officeOf(trx, application.officeKey);
  const [now, date] = [momentIn(zone).getTime(), todayIn(zone)];
  const { lines, total } = await billOf(trx, application, tariffs ?? [], date);
  const issuedAt = billingCodeIssuedAt ? Date.parse(billingCodeIssuedAt) : null;
  const entered = { code: billingCode || null, issuedAt };
  const code = await codeToGive(trx, codeSource, entered, now);
  const expiresAt = await expiryOfFirst(trx, code, now);
  const payBefore = dueAt(now, deadlineHours);
  const bill = {
    key: createDocumentId(),
    number: await nextNumber(trx, date),
    applicationKey: application.key,
    applicationNumber: application.number,
    officeKey: application.officeKey,
    serviceUserKey: application.serviceUserKey,
    agentKey: application.agentKey,
    payerName: application.serviceUserName,
    total,
    zone,
  };
  await rowsOf(trx, INSERT_SQL, {
    ...bill,
    state: FIRST_INVOICE_STATE,
    lines: JSON.stringify(
      lines.map((line) => ({ ...line, quantity: writeQuantity(line.quantity) }))
    ),
    now: new Date(now),
    payBefore: new Date(payBefore),
    code: code?.code ?? null,
    codeIssuedAt: code === null ? null : new Date(code.issuedAt),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
    applicationId: application.id,
  });
  if (code !== null && expiresAt !== null) {
    await rememberCode(trx, bill, code, { invoiceState: FIRST_INVOICE_STATE, expiresAt });
  }
  await tellPayers(trx, [
    {
      bill,
      kind: code === null ? 'invoice.issued-without-code' : 'invoice.issued',
      event: 'once',
      texts: { code: code?.code ?? null },
      moments: { payBefore, expiresAt },
      to: 'payers',
    },
  ]);
  return { key: bill.key, number: bill.number };
};
