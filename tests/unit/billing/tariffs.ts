import type { BilledService, Tariff } from '../../../src/domain/billing/tariff';
import type { Refusal, Result } from '../../../src/domain/result';

/** Figures for arithmetic, as service.md has them; no law. */
const tariff = (code: string, fields: Partial<Tariff>): Tariff => ({
  code,
  name: { id: `Tarif ${code}`, en: `Tariff ${code}` },
  sector: null,
  direction: null,
  unit: 'kg',
  rate: 1,
  isDefault: false,
  validFrom: '2024-01-01',
  validUntil: null,
  ...fields,
});

export const TARIFFS: readonly Tariff[] = [
  tariff('FRUIT', { sector: 'plant', direction: 'export', rate: 5 }),
  tariff('SEED', { sector: 'plant', direction: 'import', rate: 225, validUntil: '2026-06-30' }),
  tariff('SEED', { sector: 'plant', direction: 'import', rate: 250, validFrom: '2026-07-01' }),
  tariff('GRAIN', { sector: 'plant', direction: 'import', unit: 'ton', rate: 1000 }),
  tariff('CATTLE', { sector: 'animal', unit: 'head', rate: 10_000 }),
  tariff('GIFT', { rate: 0 }),
  tariff('CERTIFICATE', { unit: 'document', rate: 5000 }),
];

export const EXPORT: BilledService = { sector: 'plant', direction: 'export', date: '2026-05-04' };
export const IMPORT: BilledService = { ...EXPORT, direction: 'import' };

export const tariffNamed = (code: string): Tariff => {
  const found = TARIFFS.find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(`no tariff ${code}`);
  return found;
};

export const accepted = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.reason}`);
  return result.value;
};

export const refused = (result: Result<unknown>): Refusal => {
  if (result.ok) throw new Error('accepted');
  return result.refusal;
};
