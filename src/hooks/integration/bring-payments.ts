import { readPaymentRow, type PaymentRow } from '../../domain/billing/import-payment-row';
import { judgePayment } from '../../domain/billing/payment';
import { queuedAs } from '../../domain/billing/resolution';
import type { Refusal } from '../../domain/result';
import { momentIn } from '../../infra/clock';
import { refusalOf } from '../../infra/database-refusals';
import { documentColumns, insertRows } from '../../infra/insert-rows';
import { refusalIn } from '../../infra/refusal-error';
import { inTransaction, rowsOf, type Queryable, type Transaction } from '../../infra/transaction';
import { reportPayment } from '../payment/report-payment';
import { keepAndCount, refusedRow } from './bring-rows';
import type { Batch, BroughtRow, GivenRow } from './row';

interface ReadPayment extends GivenRow {
  readonly said: PaymentRow;
}

/** What is known beforehand of some payments. */
interface Known {
  readonly ntpns: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

const knownOf = async (queryable: Queryable, rows: readonly ReadPayment[]): Promise<Known> => {
  const ntpns = await rowsOf<{ ntpn: string }>(
    queryable,
    'select distinct ntpn from payments where ntpn = any(:ntpns)',
    { ntpns: rows.map(({ said }) => said.ntpn) }
  );
  const codes = await rowsOf<{ code: string }>(
    queryable,
    'select code from billing_codes where code = any(:codes)',
    { codes: rows.map(({ said }) => said.billingCode) }
  );
  return {
    ntpns: new Set(ntpns.map(({ ntpn }) => ntpn)),
    codes: new Set(codes.map(({ code }) => code)),
  };
};

const acceptedRow = ({ row, said }: ReadPayment): BroughtRow => ({
  kind: 'payment',
  row,
  externalRef: said.ntpn,
  outcome: 'accepted',
});

/** What can only wait for the treasurer: nobody knows the code, and the number is new. */
interface Sorted {
  readonly unmatched: readonly ReadPayment[];
  readonly others: readonly ReadPayment[];
}

const sortOut = (rows: readonly ReadPayment[], { ntpns, codes }: Known): Sorted => {
  const seen = new Set<string>();
  const unmatched: ReadPayment[] = [];
  const others: ReadPayment[] = [];
  for (const each of rows) {
    const { ntpn, billingCode } = each.said;
    const isNew = !ntpns.has(ntpn) && !codes.has(billingCode) && !seen.has(ntpn);
    seen.add(ntpn);
    (isNew ? unmatched : others).push(each);
  }
  return { unmatched, others };
};

/** Store payments of unknown codes as the callback would: nothing is lost (service.md, P5). */
const storeUnmatched = async (
  trx: Transaction,
  batch: Batch,
  rows: readonly ReadPayment[]
): Promise<readonly BroughtRow[]> => {
  const now = momentIn('Asia/Jakarta');
  const facts = { invoice: null, sameNtpn: [], now: now.getTime() };
  const judged = rows.map((row) => ({ row, verdict: judgePayment(row.said, facts) }));
  await insertRows(
    trx,
    'payments',
    judged.flatMap(({ row: { said }, verdict }) =>
      verdict.ok
        ? [
            {
              ...documentColumns(now),
              ntpn: said.ntpn,
              ntb: said.ntb,
              billing_code: said.billingCode,
              amount: said.amount,
              paid_at: new Date(said.paidAt),
              received_at: now,
              match_state: verdict.value.matchState,
              queued_as: queuedAs(verdict.value.matchState),
              shortfall: verdict.value.shortfall,
              excess: verdict.value.excess,
              source: batch.source,
            },
          ]
        : []
    )
  );
  const refused = judged.flatMap(({ row, verdict }) =>
    verdict.ok ? [] : [refusedRow('payment', row, verdict.refusal)]
  );
  await keepAndCount(trx, 'payment', batch, rows, {
    accepted: rows.length - refused.length,
    kept: refused.map(({ kept }) => kept),
  });
  return [
    ...judged.flatMap(({ row, verdict }) => (verdict.ok ? [acceptedRow(row)] : [])),
    ...refused.map(({ brought }) => brought),
  ];
};

const refuseRows = async (
  batch: Batch,
  rows: readonly { readonly row: GivenRow; readonly refusal: Refusal }[]
): Promise<readonly BroughtRow[]> => {
  if (rows.length === 0) return [];
  const refused = rows.map(({ row, refusal }) => refusedRow('payment', row, refusal));
  await inTransaction((trx) =>
    keepAndCount(
      trx,
      'payment',
      batch,
      rows.map(({ row }) => row),
      { accepted: 0, kept: refused.map(({ kept }) => kept) }
    )
  );
  return refused.map(({ brought }) => brought);
};

const isStored = async (trx: Transaction, { ntpn, billingCode }: PaymentRow): Promise<boolean> => {
  const rows = await rowsOf(
    trx,
    'select 1 from payments where ntpn = :ntpn and billing_code = :billingCode',
    { ntpn, billingCode }
  );
  return rows.length > 0;
};

/** Hand a payment on as the callback does, which locks what it concerns and judges it. */
const report = async (batch: Batch, row: ReadPayment): Promise<readonly BroughtRow[]> => {
  const { said } = row;
  try {
    return await inTransaction(async (trx) => {
      const wasStored = await isStored(trx, said);
      await reportPayment({
        ...said,
        paidAt: new Date(said.paidAt).toISOString(),
        source: batch.source,
      });
      await keepAndCount(trx, 'payment', batch, [row], { accepted: wasStored ? 0 : 1, kept: [] });
      return [
        wasStored ? { ...acceptedRow(row), outcome: 'unchanged' as const } : acceptedRow(row),
      ];
    });
  } catch (error) {
    const refusal = refusalOf(error) ?? refusalIn(error);
    if (refusal === undefined) throw error;
    return refuseRows(batch, [{ row, refusal }]);
  }
};

/**
 * Bring payments in. Those of unknown codes are stored all at once, for the treasurer; the others go
 * the way of the callback, one by one. Their own number makes them safe to repeat.
 */
export const bringPayments = async (
  batch: Batch,
  rows: readonly GivenRow[]
): Promise<readonly BroughtRow[]> => {
  const unreadable: { row: GivenRow; refusal: Refusal }[] = [];
  const readable: ReadPayment[] = [];
  for (const row of rows) {
    const said = readPaymentRow(row.given);
    if (said.ok) readable.push({ ...row, said: said.value });
    else unreadable.push({ row, refusal: said.refusal });
  }
  const brought = [...(await refuseRows(batch, unreadable))];
  const { unmatched, others } = await inTransaction(async (trx) =>
    sortOut(readable, await knownOf(trx, readable))
  );
  const one = async (row: ReadPayment): Promise<void> => {
    brought.push(...(await report(batch, row)));
  };
  try {
    brought.push(...(await inTransaction((trx) => storeUnmatched(trx, batch, unmatched))));
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    // The callback was there first with one of them; its own way tells which.
    for (const row of unmatched) await one(row);
  }
  for (const row of others) await one(row);
  return brought;
};
