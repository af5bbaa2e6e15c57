import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/iso-date';
import { isWorkingDay } from '../../../src/domain/calendar/work-calendar';
import { crowdedTeams, type Team, type TeamAbsence } from '../../../src/domain/leave/threshold';
import { warningsOf } from '../../../src/domain/leave/warnings';
import type { Outcome } from '../../../src/domain/leave/vocabulary';
import { CALENDAR, facts } from './facts';
import { accepted, LeaveDesk, refused } from './leave-desk';

const absent = (
  startDate: string,
  endDate: string,
  fields: Partial<TeamAbsence> = {}
): TeamAbsence => ({
  name: 'Sari',
  startDate,
  endDate,
  state: 'approved',
  earlier: true,
  ...fields,
});

const team = (awayThreshold: number, ...absences: TeamAbsence[]): Team => ({
  name: 'Pelabuhan Muntok',
  awayThreshold,
  absences,
});

/** Monday to Friday, without a holiday. */
const MONDAY = '2026-11-09';
const FRIDAY = '2026-11-13';
const WEEK = [MONDAY, FRIDAY] as const;

const crowd = (given: Team, startDate: string = MONDAY, endDate: string = FRIDAY) =>
  crowdedTeams([given], startDate, endDate, CALENDAR);

describe('a work area of which two may be away (worked case 19)', () => {
  it('is not crowded by a second person', () => {
    expect(crowd(team(2, absent(...WEEK)))).toEqual([]);
  });

  it('is crowded by a third, from the first day on which all three are away', () => {
    const sari = absent('2026-11-02', '2026-11-11');
    const budi = absent('2026-11-10', '2026-11-20', { name: 'Budi' });
    expect(crowd(team(2, budi, sari))).toEqual([
      {
        team: 'Pelabuhan Muntok',
        threshold: 2,
        date: '2026-11-10',
        away: 3,
        people: [
          { name: 'Sari', startDate: '2026-11-02', endDate: '2026-11-11' },
          { name: 'Budi', startDate: '2026-11-10', endDate: '2026-11-20' },
        ],
      },
    ]);
  });

  it('is not crowded by people whose days do not meet', () => {
    const monday = absent(MONDAY, MONDAY);
    const friday = absent(FRIDAY, FRIDAY);
    expect(crowd(team(2, monday, friday))).toEqual([]);
  });

  it.each([
    ['a weekend', '2026-11-14', '2026-11-15'],
    ['collective leave', '2026-12-24', '2026-12-24'],
    ['a holiday', '2026-12-25', '2026-12-25'],
  ])('is not crowded on %s', (_, startDate, endDate) => {
    expect(crowd(team(1, absent('2026-11-01', '2026-12-31')), startDate, endDate)).toEqual([]);
  });
});

describe('who counts', () => {
  it.each([
    ['approved', false, true],
    ['recalled', false, true],
    ['submitted', true, true],
    ['considered', true, true],
    ['submitted', false, false],
    ['considered', false, false],
  ] as const)('%s, asked before: %s', (state, earlier, counts) => {
    expect(crowd(team(1, absent(...WEEK, { state, earlier }))).length > 0).toBe(counts);
  });
});

it('a team is crowded exactly where a working day has more people than it allows', () => {
  const day = fc.integer({ min: 0, max: 40 });
  const span = fc
    .tuple(day, day)
    .map(([a, b]): [string, string] => [
      addDays('2026-12-07', Math.min(a, b)),
      addDays('2026-12-07', Math.max(a, b)),
    ]);
  fc.assert(
    fc.property(
      span,
      fc.array(span, { maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (own, others, most) => {
        const absences = others.map(([from, to]) => absent(from, to));
        let isCrowded = false;
        for (let date = own[0]; date <= own[1]; date = addDays(date, 1)) {
          const away = absences.filter(
            (one) => one.startDate <= date && date <= one.endDate
          ).length;
          if (isWorkingDay(date, CALENDAR) && away + 1 > most) isCrowded = true;
        }
        expect(crowd(team(most, ...absences), ...own).length > 0).toBe(isCrowded);
      }
    )
  );
});

describe('a step on leave that crowds a team', () => {
  const teams = [team(1, absent('2026-11-12', '2026-11-12'))];
  const steps = ['consider', 'decide'] as const;
  const CUT = { startDate: MONDAY, endDate: '2026-11-11' };
  const STILL_CROWDED = { startDate: '2026-11-11', endDate: FRIDAY };

  const atDesk = (step: (typeof steps)[number]): [LeaveDesk, string] => {
    const desk = new LeaveDesk();
    const key = desk.draft(...WEEK);
    accepted(desk.submit(key));
    if (step === 'decide') accepted(desk.consider(key));
    return [desk, key];
  };
  const rows = (
    [
      ['approved', {}, false],
      ['approved', { overrideReason: ' ' }, false],
      ['approved', { overrideReason: 'Two temporary staff fill in' }, true],
      ['changed', CUT, true],
      ['changed', STILL_CROWDED, false],
      ['changed', { ...STILL_CROWDED, overrideReason: 'Two temporary staff fill in' }, true],
      ['deferred', {}, true],
      ['rejected', {}, true],
    ] as readonly [Outcome, object, boolean][]
  ).flatMap((row) => steps.map((step) => [step, ...row] as const));

  it.each(rows)('%s: %s with %j is accepted: %s', (step, outcome, fields, isAccepted) => {
    const [desk, key] = atDesk(step);
    const result = desk[step](key, outcome, { teams, ...fields });
    if (isAccepted) {
      const { overrideReason = null } = fields as { overrideReason?: string };
      expect(accepted(result).step?.overrideReason).toBe(overrideReason);
    } else {
      expect(refused(result)).toMatchObject({
        code: 'THRESHOLD_EXCEEDED',
        path: 'overrideReason',
        params: { date: '2026-11-12', away: 2, threshold: 1 },
      });
    }
  });
});

describe('warnings', () => {
  const nobody = { teams: [], substituteAway: [], standsInFor: [] };
  const asked = facts({ request: { startDate: MONDAY, endDate: FRIDAY } });
  const away = { name: 'Sari', startDate: MONDAY, endDate: MONDAY };

  it('there are none where nobody else is away', () => {
    expect(warningsOf(asked, nobody)).toEqual([]);
  });

  it('name people and days, and nothing else of them', () => {
    const warnings = warningsOf(asked, {
      teams: [team(1, absent(MONDAY, MONDAY))],
      substituteAway: [away],
      standsInFor: [away],
    });
    expect(warnings.map(({ code, people }) => [code, people])).toEqual([
      ['THRESHOLD_EXCEEDED', [away]],
      ['SUBSTITUTE_AWAY', [away]],
      ['IS_SUBSTITUTE', [away]],
    ]);
  });

  it('tell that the leave begins in the past', () => {
    expect(warningsOf({ ...asked, today: '2026-11-10' }, nobody)).toMatchObject([
      { code: 'STARTS_IN_THE_PAST' },
    ]);
  });
});
