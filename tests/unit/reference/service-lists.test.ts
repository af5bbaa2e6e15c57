import { ACTION_REASONS } from '../../../database/reference/action-reasons';
import { DOCUMENT_FORMS } from '../../../database/reference/document-forms';
import { LEGAL_CLOCKS } from '../../../database/reference/legal-clocks';
import { TARIFFS } from '../../../database/reference/tariffs';
import { writeBill } from '../../../src/domain/billing/bill';
import { billItems } from '../../../src/domain/billing/bill-items';
import type { Tariff } from '../../../src/domain/billing/tariff';
import { isInForce, openDatedRow } from '../../../src/domain/calendar/dated-row';
import { DIRECTIONS, SECTORS, type Unit } from '../../../src/domain/certification/vocabulary';

/** The rates as the rules of billing read them. */
const RATES: readonly Tariff[] = TARIFFS.map(({ nameId, nameEn, ...tariff }) => ({
  ...tariff,
  name: { id: nameId, en: nameEn },
}));
const DAY = '2026-03-02';
const SERVICES = SECTORS.flatMap((sector) =>
  DIRECTIONS.map((direction) => [sector, direction] as const)
);

test.each([
  ['B1', 'export', 'KT-E-BUAH', 12_500_000, 'kg', 67_500],
  ['B2', 'import', 'KT-I-BENIH-PADI', 2_000_000, 'kg', 455_000],
  ['B3', 'import', 'KT-I-BIJI', 250_750, 'ton', 255_750],
] as const)('%s of service.md comes out of the rates of an office', (...given) => {
  const [, direction, code, quantity, unit, total] = given;
  const service = { sector: 'plant', direction, date: DAY } as const;
  // Whether an officer chose the rate, or nobody did.
  for (const tariffCode of [code, null]) {
    const items = billItems([{ tariffCode, commodity: 'x', quantity, unit }], RATES, service);
    const bill = items.ok ? writeBill(items.value, RATES, service) : items;
    expect(bill.ok && bill.value.total).toBe(total);
  }
});

test.each(SERVICES)('%s %s has one fee for a certificate, and one default a unit', (...service) => {
  const [sector, direction] = service;
  const rates = TARIFFS.filter((rate) => rate.sector === sector && rate.direction === direction);
  expect(rates.filter(({ unit }) => unit === 'document').map(({ rate }) => rate)).toEqual([5000]);
  const units = rates.filter(({ isDefault }) => isDefault).map(({ unit }) => unit as Unit);
  expect(new Set(units).size).toBe(units.length);
});

test.each([
  ['tariffs', TARIFFS],
  ['document forms', DOCUMENT_FORMS],
  ['reasons of actions', ACTION_REASONS],
  ['deadlines', LEGAL_CLOCKS],
] as const)('no two %s of one code share a day', (_list, rows) => {
  for (const row of rows) {
    expect(openDatedRow(row).ok).toBe(true);
    const others = rows.filter((other) => other !== row && other.code === row.code);
    expect(others.filter((other) => isInForce(other, row.validFrom))).toEqual([]);
  }
});

test.each([
  ['2017-01-01', ['KH-10', 'KH-9', 'KT-13', 'KT-14', 'KT-9']],
  ['2025-06-30', ['KH-10', 'KH-9', 'KT-13', 'KT-14', 'KT-9']],
  ['2025-07-01', ['KH-11', 'KH-12', 'KT-10', 'KT-11', 'KT-12']],
])('on %s certificates are written on %j, one form a type', (date, codes) => {
  const forms = DOCUMENT_FORMS.filter((form) => isInForce(form, date));
  expect(forms.map(({ code }) => code).sort()).toEqual(codes);
  const types = forms.map(({ certificateType, sector }) => `${certificateType} ${sector}`);
  expect(new Set(types).size).toBe(types.length);
});
