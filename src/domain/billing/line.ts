import { accept, refuse, type Result } from '../result';
import { isWhole, type Thousandths } from './quantity';
import { LARGEST_BILL, type Rupiah } from './rupiah';
import { DOCUMENT_UNIT, type Tariff, type TariffUnit } from './tariff';

/** What one line of a bill is to charge for. */
export interface BillItem {
  readonly tariffCode: string | null;
  /** null on the line of a document, which is charged whatever it certifies */
  readonly commodity: string | null;
  readonly quantity: Thousandths;
  readonly unit: TariffUnit;
}

/** A line as it was billed. It keeps the tariff's own words and rate, whatever becomes of the tariff. */
export interface BillLine extends BillItem {
  readonly tariffCode: string;
  readonly name: Tariff['name'];
  readonly rate: Rupiah;
  /** The unit that the rate is for. */
  readonly rateUnit: TariffUnit;
  readonly amount: Rupiah;
}

const KILOGRAMS: Readonly<Partial<Record<TariffUnit, bigint>>> = { kg: 1n, ton: 1000n };

const isWeight = (unit: TariffUnit): boolean => KILOGRAMS[unit] !== undefined;

/** How large a unit is among those it converts into; units that are counted convert into no other. */
const sizeOf = (unit: TariffUnit): bigint => KILOGRAMS[unit] ?? 1n;

/** Whether a quantity in one unit can be charged by a rate for the other. */
export const unitsFit = (unit: TariffUnit, rateUnit: TariffUnit): boolean =>
  unit === rateUnit || (isWeight(unit) && isWeight(rateUnit));

/** The quotient of non-negative integers, rounded half up. */
const divideHalfUp = (dividend: bigint, divisor: bigint): bigint =>
  (2n * dividend + divisor) / (2n * divisor);

/**
 * Quantity times rate, rounded half up to whole rupiah, once and at the end (service.md, Money):
 * a weight in another unit than the rate's is converted inside the same fraction.
 * @param path the item's own path in the input
 * @returns the line, or `INVALID` with the reason `billing.unit-does-not-fit`,
 *   `billing.document-not-whole` or `billing.total-too-large`
 */
export const chargeLine = (item: BillItem, tariff: Tariff, path: string): Result<BillLine> => {
  const { quantity, unit } = item;
  if (!unitsFit(unit, tariff.unit)) {
    const params = { code: tariff.code, unit, rateUnit: tariff.unit };
    return refuse('INVALID', 'billing.unit-does-not-fit', params, `${path}.unit`);
  }
  if (unit === DOCUMENT_UNIT && !isWhole(quantity)) {
    return refuse('INVALID', 'billing.document-not-whole', {}, `${path}.quantity`);
  }
  const amount = divideHalfUp(
    BigInt(quantity) * sizeOf(unit) * BigInt(tariff.rate),
    1000n * sizeOf(tariff.unit)
  );
  if (amount > BigInt(LARGEST_BILL)) return refuse('INVALID', 'billing.total-too-large', {}, path);
  return accept({
    ...item,
    tariffCode: tariff.code,
    name: tariff.name,
    rate: tariff.rate,
    rateUnit: tariff.unit,
    amount: Number(amount),
  });
};
