import { billItems, type CertifiedItem } from '../../../src/domain/billing/bill-items';
import { writeBill } from '../../../src/domain/billing/bill';
import { wholeUnits } from '../../../src/domain/billing/quantity';
import type { Tariff } from '../../../src/domain/billing/tariff';
import { accepted, EXPORT, IMPORT, refused, tariffNamed, TARIFFS } from './tariffs';

const fruit = (fields: Partial<CertifiedItem> = {}): CertifiedItem => ({
  commodity: 'Mangga',
  quantity: wholeUnits(12_500),
  unit: 'kg',
  tariffCode: null,
  ...fields,
});

const byDefault = (code: string): Tariff => ({ ...tariffNamed(code), isDefault: true });
const others = (code: string): Tariff[] => TARIFFS.filter((tariff) => tariff.code !== code);

const codesOf = (items: readonly CertifiedItem[], tariffs: readonly Tariff[], service = EXPORT) =>
  accepted(billItems(items, tariffs, service)).map(({ tariffCode }) => tariffCode);

describe('what a bill charges for', () => {
  it('is every item by the tariff chosen for it, and the certificate', () => {
    expect(codesOf([fruit({ tariffCode: 'FRUIT' })], TARIFFS)).toEqual(['FRUIT', 'CERTIFICATE']);
  });

  it('is B1 where the default tariff holds, by which nobody had to be asked', () => {
    const tariffs = [...others('FRUIT'), byDefault('FRUIT')];
    const items = accepted(billItems([fruit()], tariffs, EXPORT));
    expect(accepted(writeBill(items, tariffs, EXPORT)).total).toBe(67_500);
  });

  test.each([
    ['nobody chose and there is no default', fruit(), TARIFFS],
    ['the choice is empty', fruit({ tariffCode: '' }), TARIFFS],
    [
      'two defaults would fit',
      fruit(),
      [...TARIFFS, { ...byDefault('FRUIT') }, { ...byDefault('FRUIT'), code: 'OTHER' }],
    ],
    ['the default is for another unit', fruit({ unit: 'head' }), [...TARIFFS, byDefault('FRUIT')]],
    [
      'the default is not in force any more',
      fruit(),
      [...TARIFFS, { ...byDefault('FRUIT'), code: 'OLD', validUntil: '2026-05-03' }],
    ],
    [
      'the default is for another direction',
      fruit(),
      [...TARIFFS, { ...byDefault('GRAIN'), code: 'NEW' }],
    ],
  ])('is refused, naming the item, where %s', (_, item, tariffs) => {
    expect(refused(billItems([fruit({ tariffCode: 'FRUIT' }), item], tariffs, EXPORT))).toEqual({
      code: 'INVALID',
      reason: 'billing.tariff-missing',
      params: { commodity: 'Mangga' },
      path: 'items.1.tariffCode',
    });
  });

  it('prefers the default of the very unit to one that converts', () => {
    const tariffs = [...others('SEED'), byDefault('GRAIN'), byDefault('SEED')];
    expect(codesOf([fruit(), fruit({ unit: 'ton' })], tariffs, IMPORT)).toEqual([
      'SEED',
      'GRAIN',
      'CERTIFICATE',
    ]);
    expect(codesOf([fruit()], [...TARIFFS, byDefault('GRAIN')], IMPORT)[0]).toBe('GRAIN');
  });

  it('takes one tariff that runs over in two rows for one default', () => {
    const tariffs = [byDefault('FRUIT'), { ...byDefault('FRUIT'), validFrom: '2026-05-01' }];
    expect(codesOf([fruit()], tariffs)).toEqual(['FRUIT']);
  });

  it('has no fee where the tariff knows none for the certificate', () => {
    expect(codesOf([fruit({ tariffCode: 'FRUIT' })], others('CERTIFICATE'))).toEqual(['FRUIT']);
  });

  it('takes the default of several fees, and refuses to choose between two', () => {
    const second: Tariff = { ...tariffNamed('CERTIFICATE'), code: 'SECOND', direction: 'import' };
    const item = fruit({ tariffCode: 'GRAIN' });
    expect(codesOf([item], [...TARIFFS, { ...second, isDefault: true }], IMPORT)).toEqual([
      'GRAIN',
      'SECOND',
    ]);
    expect(refused(billItems([item], [...TARIFFS, second], IMPORT))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'billing.fee-ambiguous',
      params: { codes: 'CERTIFICATE, SECOND' },
    });
    expect(codesOf([item], [...TARIFFS, second], EXPORT)).toEqual(['GRAIN', 'CERTIFICATE']);
  });
});
