import fc from 'fast-check';
import {
  EMPLOYMENT_TYPES,
  parseEmployeeNumber,
} from '../../../src/domain/identity/employee-number';
import { identityTexts } from '../../../src/infra/texts/identity';

const maleCivilServant = {
  kind: 'nip',
  number: '198504122010011003',
  birthDate: '1985-04-12',
  startedOn: '2010-01',
  sex: 'male',
  serial: '003',
};

describe('the worked numbers of leave.md (case 20)', () => {
  it('198504122010011003 is the NIP of a man', () => {
    expect(parseEmployeeNumber('198504122010011003', 'pns')).toEqual({
      ok: true,
      value: maleCivilServant,
    });
  });

  it('199207232018122001 is the NIP of a woman', () => {
    expect(parseEmployeeNumber('199207232018122001', 'cpns')).toEqual({
      ok: true,
      value: {
        kind: 'nip',
        number: '199207232018122001',
        birthDate: '1992-07-23',
        startedOn: '2018-12',
        sex: 'female',
        serial: '001',
      },
    });
  });

  it.each(['pns', 'cpns', 'pppk'] as const)(
    '198513122010011003 has a bad month, for %s',
    (employmentType) => {
      expect(parseEmployeeNumber('198513122010011003', employmentType)).toEqual({
        ok: false,
        refusal: { code: 'INVALID', reason: 'nip.bad-month', params: { value: '13' }, path: 'nip' },
      });
    }
  );

  it('199009132025242014 is no NIP, but a PPPK number', () => {
    expect(parseEmployeeNumber('199009132025242014', 'pns')).toMatchObject({
      ok: false,
      refusal: { reason: 'nip.is-pppk-number' },
    });
    expect(parseEmployeeNumber('199009132025242014', 'pppk')).toEqual({
      ok: true,
      value: {
        kind: 'pppk',
        number: '199009132025242014',
        birthDate: '1990-09-13',
        startYear: 2025,
        sex: 'female',
        serial: '014',
      },
    });
  });
});

describe('how a number is written', () => {
  it.each([
    '19850412 201001 1 003',
    ' 198504122010011003\n',
    '19850412\u00a0201001\u00a01\u00a0003',
  ])('%p is read without its spaces', (text) => {
    expect(parseEmployeeNumber(text, 'pns')).toEqual({ ok: true, value: maleCivilServant });
  });

  it.each([
    ['', 'nip.missing'],
    ['   ', 'nip.missing'],
    [null, 'nip.missing'],
    [undefined, 'nip.missing'],
    [1985041220, 'nip.missing'],
    ['19850412201001100', 'nip.not-18-digits'],
    ['1985041220100110031', 'nip.not-18-digits'],
    ['19850412-201001-1-003', 'nip.not-18-digits'],
    ['19850412201001100X', 'nip.not-18-digits'],
    ['198500122010011003', 'nip.bad-month'],
    ['198502302010011003', 'nip.bad-birth-date'],
    ['198504002010011003', 'nip.bad-birth-date'],
    ['018504122010011003', 'nip.bad-birth-date'],
    ['999912312010011003', 'nip.bad-birth-date'],
    ['299912312010011003', 'nip.start-before-age'],
    ['198504122010001003', 'nip.bad-start-month'],
    ['198504122010131003', 'nip.bad-start-month'],
    ['198504122010201003', 'nip.bad-start-month'],
    ['198504122010211003', 'nip.is-pppk-number'],
    ['198504122000031003', 'nip.start-before-age'],
    ['198504120000011003', 'nip.start-before-age'],
    ['198504122010010003', 'nip.bad-sex'],
    ['198504122010013003', 'nip.bad-sex'],
  ])('%p is refused for a civil servant: %s', (text, reason) => {
    expect(parseEmployeeNumber(text, 'pns')).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID', reason, path: 'nip' },
    });
    expect(identityTexts).toHaveProperty([reason]);
  });

  it('the start is plausible from the month of the fifteenth birthday', () => {
    expect(parseEmployeeNumber('198504122000041003', 'pns').ok).toBe(true);
    expect(parseEmployeeNumber('198504122000211003', 'pppk').ok).toBe(true);
  });

  it.each([
    ['198504122010011003', 'nip.is-civil-servant-number'],
    ['198504121999211003', 'nip.start-before-age'],
    ['198504122022210003', 'nip.bad-sex'],
  ])('%s is refused for a PPPK: %s', (text, reason) => {
    expect(parseEmployeeNumber(text, 'pppk')).toMatchObject({ ok: false, refusal: { reason } });
    expect(identityTexts).toHaveProperty([reason]);
  });

  it.each([
    ['PPNPN-0012', 'nip.bad-office-number'],
    ['A1234', 'nip.bad-office-number'],
    ['A12345678901234567890', 'nip.bad-office-number'],
    ['', 'nip.missing'],
  ])('%p is refused for contract staff: %s', (text, reason) => {
    expect(parseEmployeeNumber(text, 'contract')).toMatchObject({ ok: false, refusal: { reason } });
    expect(identityTexts).toHaveProperty([reason]);
  });

  it.each([
    ['ppnpn 0012', 'PPNPN0012'],
    ['1234 5678 9012 3456', '1234567890123456'],
  ])('%p of contract staff is kept as %s', (text, number) => {
    expect(parseEmployeeNumber(text, 'contract')).toEqual({
      ok: true,
      value: { kind: 'office', number },
    });
  });
});

it('an accepted number reads the same when its normal form is read again', () => {
  const digits = (length: number): fc.Arbitrary<string> =>
    fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const plausible = fc
    .tuple(
      fc.constantFrom('19850412', '19900913', '20000229'),
      fc.integer({ min: 2016, max: 2026 }),
      fc.integer({ min: 0, max: 99 }).map((code) => String(code).padStart(2, '0')),
      fc.constantFrom('1', '2'),
      digits(3)
    )
    .map(([birth, year, code, sex, serial]) => `${birth} ${year}${code} ${sex} ${serial}`);
  fc.assert(
    fc.property(
      fc.oneof(plausible, digits(18), fc.string()),
      fc.constantFrom(...EMPLOYMENT_TYPES),
      (text, employmentType) => {
        const once = parseEmployeeNumber(text, employmentType);
        if (!once.ok) {
          expect(identityTexts).toHaveProperty([once.refusal.reason]);
          return;
        }
        expect(parseEmployeeNumber(once.value.number, employmentType)).toEqual(once);
      }
    ),
    { numRuns: 500 }
  );
});
