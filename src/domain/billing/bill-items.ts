import type { Unit } from '../certification/vocabulary';
import { accept, refuse, type Result } from '../result';
import { certificateFee } from './bill';
import { unitsFit, type BillItem } from './line';
import type { Thousandths } from './quantity';
import { DOCUMENT_UNIT, tariffsFor, type BilledService, type Tariff } from './tariff';

/** What an application asks to have certified, with the tariff that somebody chose for it, if any. */
export interface CertifiedItem {
  readonly commodity: string;
  readonly quantity: Thousandths;
  readonly unit: Unit;
  readonly tariffCode: string | null;
}

/** The one code among tariffs; undefined where there is none, or more than one. */
const onlyCode = (tariffs: readonly Tariff[]): string | undefined => {
  const codes = new Set(tariffs.map(({ code }) => code));
  return codes.size === 1 ? [...codes][0] : undefined;
};

/**
 * Where nobody chose, the default tariff of that very unit holds, or else one whose unit fits: seed
 * comes by the kilogram, grain by the ton. Two are no default: which is meant is a person's to say.
 */
const defaultCode = (inForce: readonly Tariff[], unit: Unit): string | undefined => {
  const fitting = inForce.filter((tariff) => tariff.isDefault && unitsFit(unit, tariff.unit));
  const exact = fitting.filter((tariff) => tariff.unit === unit);
  return onlyCode(exact.length > 0 ? exact : fitting);
};

/** The tariff by the document: the only one there is, or the only default. */
const feeCode = (inForce: readonly Tariff[]): Result<string | null> => {
  const fees = inForce.filter(({ unit }) => unit === DOCUMENT_UNIT);
  if (fees.length === 0) return accept(null);
  const code = onlyCode(fees) ?? onlyCode(fees.filter(({ isDefault }) => isDefault));
  return code === undefined
    ? refuse('WRONG_STATE', 'billing.fee-ambiguous', {
        codes: fees.map(({ code: each }) => each).join(', '),
      })
    : accept(code);
};

/**
 * What a bill charges for: every item by the tariff chosen for it, or by the default one, and the
 * certificate where the tariff of the day has a fee for it.
 * @param tariffs of any date and service
 * @returns items for `writeBill`; `INVALID` with `billing.tariff-missing` at an item for which nobody
 *   chose a tariff and no single default fits; `WRONG_STATE` with `billing.fee-ambiguous`
 */
export const billItems = (
  items: readonly CertifiedItem[],
  tariffs: readonly Tariff[],
  service: BilledService
): Result<readonly BillItem[]> => {
  const inForce = tariffsFor(tariffs, service);
  const billed: BillItem[] = [];
  for (const [index, item] of items.entries()) {
    const tariffCode = item.tariffCode || defaultCode(inForce, item.unit);
    if (!tariffCode) {
      const { commodity } = item;
      const path = `items.${index}.tariffCode`;
      return refuse('INVALID', 'billing.tariff-missing', { commodity }, path);
    }
    billed.push({ ...item, tariffCode });
  }
  const fee = feeCode(inForce);
  if (!fee.ok) return fee;
  return accept(fee.value === null ? billed : [...billed, certificateFee(fee.value)]);
};
