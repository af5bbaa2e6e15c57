import { accept, refuse, type Result } from '../result';
import { chargeLine, type BillItem, type BillLine } from './line';
import { wholeUnits } from './quantity';
import { LARGEST_BILL, type Rupiah } from './rupiah';
import { DOCUMENT_UNIT, tariffOf, type BilledService, type Tariff } from './tariff';

export interface Bill {
  readonly lines: readonly BillLine[];
  readonly total: Rupiah;
}

/** The item that charges for certificates, one document each. */
export const certificateFee = (tariffCode: string, certificates = 1): BillItem => ({
  tariffCode,
  commodity: null,
  quantity: wholeUnits(certificates),
  unit: DOCUMENT_UNIT,
});

/**
 * Write a bill by the tariff of its day: one line an item, and their sum (service.md, Money, B1–B3).
 * A bill of nothing is refused, as no payment could ever settle it.
 * @param items at least one; their quantities as `parseQuantity` reads them
 * @param tariffs of any date and service
 * @returns the bill, or `INVALID` at the item's field with the reason of `tariffOf` or `chargeLine`,
 *   `billing.nothing-to-bill` or `billing.total-too-large`
 */
export const writeBill = (
  items: readonly BillItem[],
  tariffs: readonly Tariff[],
  service: BilledService
): Result<Bill> => {
  const lines: BillLine[] = [];
  let total = 0;
  for (const [index, item] of items.entries()) {
    const path = `items.${index}`;
    const tariff = tariffOf(tariffs, item, service, `${path}.tariffCode`);
    if (!tariff.ok) return tariff;
    const line = chargeLine(item, tariff.value, path);
    if (!line.ok) return line;
    lines.push(line.value);
    total += line.value.amount;
    if (total > LARGEST_BILL) return refuse('INVALID', 'billing.total-too-large', {}, 'items');
  }
  return total > 0
    ? accept({ lines, total })
    : refuse('INVALID', 'billing.nothing-to-bill', {}, 'items');
};
