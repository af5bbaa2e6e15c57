import {
  measureStay,
  staysOf,
  type ServiceStandard,
} from '../../../src/domain/certification/service-standard';
import { isFinal, type Stage } from '../../../src/domain/certification/vocabulary';

const at = (text: string): number => Date.parse(`${text}:00Z`);
const row = (
  targetHours: number,
  validFrom: string,
  validUntil: string | null = null
): ServiceStandard => ({
  sector: 'plant',
  stage: 'received',
  targetHours,
  validFrom,
  validUntil,
});

describe('stays at a stage', () => {
  test('follow from the steps, and what is done at a stage does not part them', () => {
    const steps: { stage: Stage; at: number }[] = [
      { stage: 'submitted', at: 0 },
      { stage: 'received', at: 10 },
      { stage: 'inspection', at: 20 },
      { stage: 'inspection', at: 25 },
      { stage: 'draft-issued', at: 30 },
      { stage: 'correction-requested', at: 40 },
      { stage: 'draft-issued', at: 50 },
    ];
    expect(staysOf(steps, isFinal)).toEqual([
      { stage: 'submitted', from: 0, until: 10 },
      { stage: 'received', from: 10, until: 20 },
      { stage: 'inspection', from: 20, until: 30 },
      { stage: 'draft-issued', from: 30, until: 40 },
      { stage: 'correction-requested', from: 40, until: 50 },
      { stage: 'draft-issued', from: 50, until: null },
    ]);
  });

  test('what is over lasts no longer', () => {
    const stays = staysOf(
      [
        { stage: 'submitted', at: 0 },
        { stage: 'cancelled', at: 5 },
      ],
      isFinal
    );
    expect(stays.at(-1)).toEqual({ stage: 'cancelled', from: 5, until: 5 });
  });
});

describe('the service standard', () => {
  const stay = { stage: 'received', from: at('2026-03-02T01:00'), until: null } as const;
  const measure = (until: string | null, now: string, standards = [row(24, '2024-01-01')]) =>
    measureStay({ ...stay, until: until === null ? null : at(until) }, standards, {
      sector: 'plant',
      zone: 'Asia/Makassar',
      now: at(now),
    });

  test.each([
    ['2026-03-03T01:00', 24, true],
    ['2026-03-03T01:01', 24, false],
    ['2026-03-02T02:30', 1.5, true],
  ])(
    'a stay of 24 hours that ended at %s lasted %d hours and kept it: %s',
    (until, hours, kept) => {
      expect(measure(until, '2026-03-09T01:00')).toMatchObject({ hours, kept, targetHours: 24 });
    }
  );

  test('one that lasts can still be kept, until it is missed', () => {
    expect(measure(null, '2026-03-03T00:59').kept).toBeNull();
    expect(measure(null, '2026-03-03T01:01').kept).toBe(false);
  });

  test('says nothing of a stage, or of a sector, that it does not name', () => {
    expect(measure(null, '2026-03-20T01:00', [])).toMatchObject({ targetHours: null, kept: null });
    const cattle = [{ ...row(1, '2024-01-01'), sector: 'animal' as const }];
    expect(measure(null, '2026-03-20T01:00', cattle).kept).toBeNull();
  });

  test('is the one in force in the office when the stay began', () => {
    const standards = [row(24, '2024-01-01', '2026-03-01'), row(8, '2026-03-02')];
    expect(measure(null, '2026-03-03T00:00', standards).targetHours).toBe(8);
    const evening = { stage: 'received', until: null } as const;
    // 15:30 UTC of 1 March is 23:30 in Makassar; half an hour later it is 2 March there.
    for (const [from, target] of [
      ['2026-03-01T15:30', 24],
      ['2026-03-01T16:00', 8],
    ] as const) {
      const measured = measureStay({ ...evening, from: at(from) }, standards, {
        sector: 'plant',
        zone: 'Asia/Makassar',
        now: at('2026-03-03T00:00'),
      });
      expect(measured.targetHours).toBe(target);
    }
  });
});
