import { ACTION_REASONS } from '../../../database/reference/action-reasons';
import { LEGAL_CLOCKS } from '../../../database/reference/legal-clocks';
import { SERVICE_STANDARDS } from '../../../database/reference/service-standards';
import { isIsoDate } from '../../../src/domain/calendar/iso-date';
import { CLOCK_CODES } from '../../../src/domain/certification/clock';
import { isFinal, SECTORS, SEVERITIES, STAGES } from '../../../src/domain/certification/vocabulary';

describe('the reasons that an office starts with', () => {
  it.each([
    ['detention', 3],
    ['refusal', 8],
    ['destruction', 6],
  ] as const)('%s has %i', (kind, count) => {
    expect(ACTION_REASONS.filter((reason) => reason.kind === kind)).toHaveLength(count);
  });

  it('are told apart by code, and by name within their kind', () => {
    const distinct = (values: readonly string[]): number => new Set(values).size;
    const { length } = ACTION_REASONS;
    expect(distinct(ACTION_REASONS.map(({ code }) => code))).toBe(length);
    expect(distinct(ACTION_REASONS.map(({ kind, nameId }) => `${kind} ${nameId}`))).toBe(length);
    expect(distinct(ACTION_REASONS.map(({ kind, nameEn }) => `${kind} ${nameEn}`))).toBe(length);
  });

  it('presume intent of nobody, and use every other severity', () => {
    const used = new Set(ACTION_REASONS.map(({ severity }) => severity));
    expect(SEVERITIES.filter((severity) => !used.has(severity))).toEqual(['deliberate']);
  });
});

it('every clock that Q-Office counts is there once', () => {
  expect(LEGAL_CLOCKS.map(({ code }) => code).sort()).toEqual([...CLOCK_CODES].sort());
});

it('every stage in which an application waits has a standard in both sectors', () => {
  const waiting = STAGES.filter((stage) => !isFinal(stage));
  for (const sector of SECTORS) {
    const rows = SERVICE_STANDARDS.filter((row) => row.sector === sector);
    expect(rows.map(({ stage }) => stage)).toEqual(waiting);
    for (const { targetHours } of rows) {
      expect(Number.isInteger(targetHours) && targetHours > 0).toBe(true);
    }
  }
});

it('every row names a day from which it holds', () => {
  for (const { validFrom } of [...ACTION_REASONS, ...LEGAL_CLOCKS, ...SERVICE_STANDARDS]) {
    expect(isIsoDate(validFrom)).toBe(true);
  }
});
