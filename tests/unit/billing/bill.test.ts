import fc from 'fast-check';
import { certificateFee, writeBill } from '../../../src/domain/billing/bill';
import { chargeLine, unitsFit, type BillItem } from '../../../src/domain/billing/line';
import { LARGEST_QUANTITY, parseQuantity } from '../../../src/domain/billing/quantity';
import { LARGEST_BILL } from '../../../src/domain/billing/rupiah';
import {
  TARIFF_UNITS,
  tariffsFor,
  type BilledService,
  type TariffUnit,
} from '../../../src/domain/billing/tariff';
import { accepted, EXPORT, IMPORT, refused, tariffNamed, TARIFFS } from './tariffs';

const FEE = certificateFee('CERTIFICATE');

const item = (
  tariffCode: string | null,
  quantity: number | string,
  unit: TariffUnit = 'kg'
): BillItem => ({
  tariffCode,
  commodity: 'A commodity',
  quantity: accepted(parseQuantity(quantity)),
  unit,
});

const totalOf = (items: readonly BillItem[], service: BilledService): number =>
  accepted(writeBill(items, TARIFFS, service)).total;

describe('a bill', () => {
  test.each([
    ['B1', 'export fruit 12,500 kg', [item('FRUIT', 12_500)], EXPORT, 67_500],
    ['B2', 'import seed 2,000 kg', [item('SEED', 2000)], IMPORT, 455_000],
    ['B3', 'import grain 250.75 t', [item('GRAIN', 250.75, 'ton')], IMPORT, 255_750],
  ])('%s: %s and a certificate', (_, __, items, service, total) => {
    expect(totalOf([...items, FEE], service)).toBe(total);
  });

  it('keeps of each line what the tariff said that day', () => {
    expect(accepted(writeBill([item('GRAIN', 250.75, 'ton'), FEE], TARIFFS, IMPORT))).toEqual({
      lines: [
        {
          tariffCode: 'GRAIN',
          name: { id: 'Tarif GRAIN', en: 'Tariff GRAIN' },
          commodity: 'A commodity',
          quantity: 250_750,
          unit: 'ton',
          rate: 1000,
          rateUnit: 'ton',
          amount: 250_750,
        },
        {
          tariffCode: 'CERTIFICATE',
          name: { id: 'Tarif CERTIFICATE', en: 'Tariff CERTIFICATE' },
          commodity: null,
          quantity: 1000,
          unit: 'document',
          rate: 5000,
          rateUnit: 'document',
          amount: 5000,
        },
      ],
      total: 255_750,
    });
  });

  it('charges every certificate', () => {
    expect(totalOf([certificateFee('CERTIFICATE', 3)], EXPORT)).toBe(15_000);
  });

  test.each([
    ['the last day of the old tariff', '2026-06-30', 225],
    ['the first day of the new one', '2026-07-01', 250],
  ])('goes by the tariff of its day: %s', (_, date, rate) => {
    expect(totalOf([item('SEED', 1)], { ...IMPORT, date })).toBe(rate);
  });

  it('goes by the youngest of two tariffs that overlap', () => {
    const overlapping = { ...tariffNamed('FRUIT'), rate: 7, validFrom: '2026-05-01' };
    for (const tariffs of [
      [...TARIFFS, overlapping],
      [overlapping, ...TARIFFS],
    ]) {
      expect(accepted(writeBill([item('FRUIT', 10)], tariffs, EXPORT)).total).toBe(70);
    }
  });

  test.each<[string, readonly BillItem[], BilledService, string, string]>([
    ['no items', [], EXPORT, 'nothing-to-bill', 'items'],
    ['items that cost nothing', [item('GIFT', 10)], EXPORT, 'nothing-to-bill', 'items'],
    [
      'an item without a tariff',
      [FEE, item(null, 1)],
      EXPORT,
      'tariff-missing',
      'items.1.tariffCode',
    ],
    ['an empty code', [item('', 1)], EXPORT, 'tariff-missing', 'items.0.tariffCode'],
    ['an unknown code', [item('NONE', 1)], EXPORT, 'unknown-tariff', 'items.0.tariffCode'],
    [
      'the tariff of another direction',
      [item('SEED', 1)],
      EXPORT,
      'tariff-of-other-service',
      'items.0.tariffCode',
    ],
    [
      'the tariff of another sector',
      [item('CATTLE', 1, 'head')],
      EXPORT,
      'tariff-of-other-service',
      'items.0.tariffCode',
    ],
    [
      'a day before every tariff',
      [item('FRUIT', 1)],
      { ...EXPORT, date: '2023-12-31' },
      'tariff-not-in-force',
      'items.0.tariffCode',
    ],
    [
      'a unit of another measure',
      [item('FRUIT', 1, 'litre')],
      EXPORT,
      'unit-does-not-fit',
      'items.0.unit',
    ],
    [
      'weight where documents are charged',
      [item('CERTIFICATE', 1)],
      EXPORT,
      'unit-does-not-fit',
      'items.0.unit',
    ],
    [
      'half a certificate',
      [item('CERTIFICATE', 0.5, 'document')],
      EXPORT,
      'document-not-whole',
      'items.0.quantity',
    ],
    [
      'a line beyond the largest bill',
      [item('SEED', 999_999_999.999, 'ton')],
      IMPORT,
      'total-too-large',
      'items.0',
    ],
    [
      'a sum beyond the largest bill',
      Array.from({ length: 5 }, () => item('SEED', 999_999_999.999)),
      IMPORT,
      'total-too-large',
      'items',
    ],
  ])('is not written of %s', (_, items, service, reason, path) => {
    expect(refused(writeBill(items, TARIFFS, service))).toMatchObject({
      code: 'INVALID',
      reason: `billing.${reason}`,
      path,
    });
  });

  it('may reach the largest bill, and not a rupiah more', () => {
    const tariff = { ...tariffNamed('FRUIT'), rate: LARGEST_BILL };
    const one = { ...tariff, code: 'ONE', rate: 1 };
    const largest = item('FRUIT', 1);
    expect(accepted(writeBill([largest], [tariff], EXPORT)).total).toBe(999_999_999_999);
    for (const [items, path] of [
      [[largest, item('ONE', 1)], 'items'],
      [[item('ONE', 1), item('FRUIT', 1.001)], 'items.1'],
    ] as const) {
      const refusal = refused(writeBill(items, [tariff, one], EXPORT));
      expect(refusal).toMatchObject({ reason: 'billing.total-too-large', path });
    }
  });

  it('offers the tariffs of its service and day', () => {
    const codes = (service: BilledService): string[] =>
      tariffsFor(TARIFFS, service).map(({ code, rate }) => `${code} ${rate}`);
    expect(codes(IMPORT)).toEqual(['SEED 225', 'GRAIN 1000', 'GIFT 0', 'CERTIFICATE 5000']);
    expect(codes({ ...EXPORT, date: '2026-07-01' })).toEqual([
      'FRUIT 5',
      'GIFT 0',
      'CERTIFICATE 5000',
    ]);
  });
});

describe('the amount of a line', () => {
  const amountOf = (quantity: number, unit: TariffUnit, rate: number, rateUnit: TariffUnit) =>
    accepted(
      chargeLine(
        { tariffCode: 'X', commodity: null, quantity, unit },
        { ...tariffNamed('FRUIT'), rate, unit: rateUnit },
        'items.0'
      )
    ).amount;

  test.each([
    ['0.1 kg × 5 is a half, and becomes one', 100, 'kg', 5, 'kg', 1],
    ['0.099 kg × 5 is just below, and becomes nought', 99, 'kg', 5, 'kg', 0],
    ['0.3 kg × 5 is one and a half, and becomes two', 300, 'kg', 5, 'kg', 2],
    ['0.001 kg at 1,000 a tonne is a thousandth', 1, 'kg', 1000, 'ton', 0],
    ['0.001 kg at 500,000 a tonne is a half', 1, 'kg', 500_000, 'ton', 1],
    ['1.234 kg at 1,000,000 a tonne keeps its grams', 1234, 'kg', 1_000_000, 'ton', 1234],
    ['0.001 t at 5 a kilogram is a kilogram', 1, 'ton', 5, 'kg', 5],
  ] as const)('%s', (_, quantity, unit, rate, rateUnit, amount) => {
    expect(amountOf(quantity, unit, rate, rateUnit)).toBe(amount);
  });

  const rate = fc.integer({ min: 0, max: 1_000_000 });
  const small = fc.integer({ min: 1, max: 1_000_000 });

  test('is the whole rupiah nearest to quantity × rate, and the upper of two as near', () => {
    fc.assert(
      fc.property(small, rate, (quantity, perUnit) => {
        // both factors are small enough for the product to be a safe integer
        const excess = amountOf(quantity, 'kg', perUnit, 'kg') * 1000 - quantity * perUnit;
        expect(excess).toBeGreaterThan(-500);
        expect(excess).toBeLessThanOrEqual(500);
      })
    );
  });

  test('is the same whether a weight is told in tonnes or in kilograms', () => {
    fc.assert(
      fc.property(small, rate, fc.constantFrom('kg', 'ton'), (quantity, perUnit, rateUnit) => {
        expect(amountOf(quantity * 1000, 'kg', perUnit, rateUnit)).toBe(
          amountOf(quantity, 'ton', perUnit, rateUnit)
        );
      })
    );
  });

  test('is exact beyond what a floating-point product could hold', () => {
    expect(amountOf(LARGEST_QUANTITY, 'kg', 999_999, 'ton')).toBe(999_998_999_999);
    // …001.499999: in floating point it would become …002
    expect(amountOf(999_999_500_001, 'kg', 999_999, 'ton')).toBe(999_998_500_001);
    expect(amountOf(LARGEST_QUANTITY, 'head', 999, 'head')).toBe(998_999_999_999);
  });

  test('a bill is the sum of its lines, in whatever order they stand', () => {
    const items = fc.array(
      fc
        .tuple(small, fc.constantFrom('FRUIT', 'CERTIFICATE'))
        .map(([count, code]) =>
          code === 'FRUIT'
            ? { tariffCode: code, commodity: null, quantity: count, unit: 'kg' as const }
            : certificateFee(code, (count % 9) + 1)
        ),
      { minLength: 1, maxLength: 20 }
    );
    fc.assert(
      fc.property(items, (given) => {
        const bill = writeBill([...given, FEE], TARIFFS, EXPORT);
        const turned = writeBill([FEE, ...given.toReversed()], TARIFFS, EXPORT);
        const { lines, total } = accepted(bill);
        expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
        expect(accepted(turned).total).toBe(total);
      })
    );
  });

  test('only weights are charged by another unit than their own', () => {
    const pairs = TARIFF_UNITS.flatMap((unit) =>
      TARIFF_UNITS.filter((other) => other !== unit && unitsFit(unit, other)).map(
        (other) => `${unit} by ${other}`
      )
    );
    expect(pairs).toEqual(['kg by ton', 'ton by kg']);
  });
});
