import {
  dueDate,
  isOver,
  type ClockCode,
  type LegalClock,
} from '../../../src/domain/certification/clock';
import { CLOCKS, reasonOf, refusalOf, valueOf } from './supervision-facts';

describe('a term of the law', () => {
  it.each<[ClockCode, string, string]>([
    // service.md, Clocks: the letter received on Thursday 5 November 2026
    ['documents-after-detention', '2026-11-05', '2026-11-10'],
    ['removal-after-refusal', '2026-11-05', '2026-11-10'],
    // over a weekend from a Friday, from a Saturday and from a Sunday
    ['documents-after-detention', '2026-11-06', '2026-11-11'],
    ['documents-after-detention', '2026-11-07', '2026-11-11'],
    ['documents-after-detention', '2026-11-08', '2026-11-11'],
    // 24 and 25 December are days off, and so is 1 January
    ['documents-after-detention', '2026-12-23', '2026-12-30'],
    ['removal-after-refusal', '2026-12-30', '2027-01-05'],
    ['complaint-normative', '2026-11-05', '2026-11-12'],
    ['complaint-non-supervisory', '2026-11-05', '2026-11-25'],
    ['complaint-supervisory', '2026-08-03', '2026-10-28'],
  ])('%s from %s runs out on %s', (code, start, due) => {
    expect(valueOf(dueDate(CLOCKS, code, start))).toBe(due);
  });

  it('has the length that was in force on its first day', () => {
    const code = 'documents-after-detention';
    const rows: LegalClock[] = [
      { code, workingDays: 3, validFrom: '2019-10-18', validUntil: '2026-11-05' },
      { code, workingDays: 7, validFrom: '2026-11-06', validUntil: null },
    ];
    const clocks = { ...CLOCKS, rows };
    expect(valueOf(dueDate(clocks, code, '2026-11-05'))).toBe('2026-11-10');
    expect(valueOf(dueDate(clocks, code, '2026-11-06'))).toBe('2026-11-17');
  });

  it('follows the younger of two rows that overlap', () => {
    const code = 'complaint-normative';
    const rows: LegalClock[] = [
      { code, workingDays: 2, validFrom: '2026-06-01', validUntil: null },
      { code, workingDays: 5, validFrom: '2019-01-01', validUntil: null },
    ];
    expect(valueOf(dueDate({ ...CLOCKS, rows }, code, '2026-11-05'))).toBe('2026-11-09');
  });

  it.each([
    ['before the law', '2019-10-17'],
    ['after its end', '2026-12-01'],
  ])('is not to be had %s', (_, start) => {
    const rows = CLOCKS.rows.map((row) => ({ ...row, validUntil: '2026-11-30' }));
    const refusal = refusalOf(dueDate({ ...CLOCKS, rows }, 'removal-after-refusal', start));
    expect(refusal).toMatchObject({
      code: 'NOT_ELIGIBLE',
      reason: 'clock.none-in-force',
      params: { clock: 'removal-after-refusal', date: start },
    });
    expect(reasonOf(dueDate({ ...CLOCKS, rows: [] }, 'removal-after-refusal', '2026-11-05'))).toBe(
      'clock.none-in-force'
    );
  });

  it.each([
    ['2026-11-09', false],
    ['2026-11-10', false],
    ['2026-11-11', true],
  ])('due on 10 November is over on %s: %s', (today, over) => {
    expect(isOver('2026-11-10', today)).toBe(over);
  });

  it('that has not begun is never over', () => {
    expect(isOver(null, '2999-12-31')).toBe(false);
  });
});
