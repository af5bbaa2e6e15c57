import { reportPayment } from '../../../src/hooks/payment/report-payment';
import { UID } from '../../../src/infra/content-types';
import { hours, type Moment } from './moments';
import { documents, rowOf, type Played, type Stage, type StepOf } from './played';

interface BillRow {
  readonly key: string;
  readonly code: string;
  readonly outstanding: number;
}

const BILL_SQL = `
select i.document_id as key, i.billing_code as code,
       (i.total - coalesce((select sum(p.amount) from payments p
                             where p.invoice_key = i.document_id and p.resolution = 'apply'),
                           0))::float8 as outstanding
  from invoices i where i.application_key = :key order by i.id desc limit 1`;

const billOf = ({ key }: Played): Promise<BillRow> => rowOf<BillRow>(BILL_SQL, { key });

/** The state treasury reports a payment. */
export const pay = async (
  { numbers }: Stage,
  played: Played,
  at: Moment,
  { difference = 0, amount, ntpn, billingCode, paidBefore = 0 }: StepOf<'pay'>
): Promise<void> => {
  const bill = await billOf(played);
  played.ntpn = ntpn ?? numbers.nextNtpn();
  await reportPayment({
    billingCode: billingCode ?? bill.code,
    ntpn: played.ntpn,
    ntb: numbers.nextNtb(),
    amount: amount ?? bill.outstanding + difference,
    paidAt: new Date(at - hours(paidBefore)).toISOString(),
  });
};

/** The treasurer settles the payment that was reported last. */
export const settle = async (
  { strapi }: Stage,
  { ntpn }: Played,
  { resolution, note }: StepOf<'settle'>
): Promise<void> => {
  const { key: documentId } = await rowOf<{ key: string }>(
    'select document_id as key from payments where ntpn = :ntpn order by id desc limit 1',
    { ntpn }
  );
  const data = { resolution, resolutionNote: note };
  await documents(strapi, UID.payment).update({ documentId, data, command: 'resolve' });
};

export const renewCode = async ({ strapi }: Stage, played: Played): Promise<void> => {
  const { key: documentId } = await billOf(played);
  const command = 'renew-billing-code';
  await documents(strapi, UID.invoice).update({ documentId, data: {}, command });
};
