import { addDays, isoDate, yearOf, type IsoDate } from '../../src/domain/calendar/iso-date';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  type WeeklyCalendar,
} from '../../src/domain/calendar/work-calendar';
import type { Circumstance, LeaveType, Outcome } from '../../src/domain/leave/vocabulary';
import { HOLIDAYS } from '../reference/holidays';
import { seededRandom } from './seeded-random';

/** A step of a superior or an official, on a day. */
export interface SceneStep {
  readonly on: IsoDate;
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly startDate?: IsoDate;
  readonly endDate?: IsoDate;
}

/** The life of one leave request, as far as it has come by today. People go by their handles. */
export interface Scene {
  readonly who: string;
  readonly leaveType: LeaveType;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly reason: string;
  readonly writtenOn: IsoDate;
  /** The line on the letter that is attached, where there is one. */
  readonly letter?: string;
  readonly childNumber?: number;
  readonly circumstance?: Circumstance;
  readonly isSubmitted: boolean;
  readonly consideration?: SceneStep;
  /** `by`: who decides instead of the head of office. */
  readonly decision?: SceneStep & { readonly by?: string };
  readonly cancellation?: { readonly on: IsoDate; readonly reason: string };
  /** Called back to work by the head of office; the day is the first one back at work. */
  readonly recall?: { readonly on: IsoDate; readonly reason: string };
}

/** Who had to be on duty on the first collective-leave day of this year. */
export const demoDuty = (today: IsoDate) => ({
  people: ['dyah', 'lintang'],
  decreeNumber: `ST.01/DEMO/${yearOf(today)}/021`,
  date: HOLIDAYS.find(({ date, kind }) => kind === 'collective' && yearOf(date) === yearOf(today))
    ?.date,
});

/** Whoever replaces the head of DEMO for some days of last year. */
export const demoActingHead = (today: IsoDate) => {
  const lastYear = yearOf(today) - 1;
  return {
    appointee: 'superior',
    replaces: 'head',
    decreeNumber: `KP.04.01/DEMO/${lastYear}/117`,
    startDate: isoDate(lastYear, 10, 6),
    endDate: isoDate(lastYear, 10, 17),
  } as const;
};

const SEED = 20_260_302;

const OFFICE_WEEK: WeeklyCalendar = {
  pattern: 'five-day',
  daysOff: new Set(HOLIDAYS.map(({ date }) => date)),
};
const SIX_DAY_WEEK: WeeklyCalendar = { ...OFFICE_WEEK, pattern: 'six-day' };
const weekOf = (who: string): WeeklyCalendar => (who === 'cakra' ? SIX_DAY_WEEK : OFFICE_WEEK);

/** So many working days from `date`, or from the first working day after it. */
const workingDaysFrom = (
  date: IsoDate,
  days: number,
  week: WeeklyCalendar
): { startDate: IsoDate; endDate: IsoDate } => {
  const startDate = isWorkingDay(date, week) ? date : nextWorkingDay(date, week);
  return { startDate, endDate: addWorkingDays(startDate, days - 1, week) };
};

/** The day itself, or the last one before it on which the office works: papers move on those. */
const atWork = (date: IsoDate): IsoDate => {
  let day = date;
  while (!isWorkingDay(day, OFFICE_WEEK)) day = addDays(day, -1);
  return day;
};

const REASONS = [
  'Keperluan keluarga',
  'Mengunjungi orang tua',
  'Mengantar anak mendaftar sekolah',
  'Acara keluarga di luar pulau',
  'Istirahat setelah masa pelayanan padat',
  'Mengurus rumah tinggal',
];

/** A written request; `written` days before its start unless `on` says when. */
const asks = (
  who: string,
  dates: { startDate: IsoDate; endDate: IsoDate },
  more: Partial<Scene> & { readonly on?: IsoDate } = {}
): Scene => {
  const { on, ...rest } = more;
  return {
    who,
    leaveType: 'annual',
    reason: 'Keperluan keluarga',
    writtenOn: atWork(on ?? addDays(dates.startDate, -20)),
    isSubmitted: true,
    ...dates,
    ...rest,
  };
};

const considered = (scene: Scene, step: Partial<SceneStep> = {}): Scene => ({
  ...scene,
  consideration: {
    outcome: 'approved',
    ...step,
    on: atWork(step.on ?? addDays(scene.writtenOn, 2)),
  },
});

const decided = (scene: Scene, step: Partial<Scene['decision']> = {}): Scene => ({
  ...scene,
  decision: { on: atWork(addDays(scene.writtenOn, 4)), outcome: 'approved', ...step },
});

const approved = (scene: Scene): Scene => decided(considered(scene));

/** Annual days of the two who show balances: all of last year used; six of it left to carry. */
const knownBalances = (lastYear: number): readonly Scene[] => {
  const takes = (who: string, year: number, month: number, days: number): Scene =>
    approved(asks(who, workingDaysFrom(isoDate(year, month, 5), days, OFFICE_WEEK)));
  return [
    takes('employee', lastYear - 1, 3, 5),
    takes('employee', lastYear - 1, 7, 4),
    takes('employee', lastYear - 1, 10, 3),
    takes('employee', lastYear, 2, 4),
    takes('employee', lastYear, 7, 5),
    takes('employee', lastYear, 9, 3),
    takes('colleague', lastYear - 1, 5, 6),
    takes('colleague', lastYear - 1, 11, 6),
    takes('colleague', lastYear, 8, 5),
  ];
};

/** One of each kind that the law knows, in the last two years. */
const rareLeaves = (today: IsoDate): readonly Scene[] => {
  const lastYear = yearOf(today) - 1;
  const acting = demoActingHead(today);
  return [
    approved(
      asks(
        'anjani',
        { startDate: isoDate(lastYear - 1, 8, 1), endDate: isoDate(lastYear - 1, 10, 31) },
        {
          leaveType: 'maternity',
          reason: 'Persalinan anak pertama',
          childNumber: 1,
          letter: 'Contoh surat keterangan dokter kandungan (data demo)',
        }
      )
    ),
    approved(
      asks(
        'haryasena',
        { startDate: isoDate(lastYear, 5, 5), endDate: isoDate(lastYear, 6, 13) },
        {
          leaveType: 'long',
          reason: 'Menunaikan ibadah haji',
          circumstance: 'religious-duty',
          letter: 'Contoh surat panggilan ibadah haji (data demo)',
        }
      )
    ),
    approved(
      asks(
        'tirtayasa',
        { startDate: isoDate(lastYear, 6, 10), endDate: isoDate(lastYear, 6, 16) },
        {
          leaveType: 'sick',
          reason: 'Rawat inap',
          on: isoDate(lastYear, 6, 10),
          letter: 'Contoh surat keterangan dokter (data demo)',
        }
      )
    ),
    approved(
      asks('cakra', workingDaysFrom(isoDate(lastYear, 9, 15), 3, SIX_DAY_WEEK), {
        leaveType: 'important-reason',
        reason: 'Orang tua meninggal dunia',
        circumstance: 'family-death',
        on: isoDate(lastYear, 9, 12),
        letter: 'Contoh surat keterangan kematian (data demo)',
      })
    ),
    {
      ...approved(asks('supervision', workingDaysFrom(isoDate(lastYear, 9, 8), 5, OFFICE_WEEK))),
      recall: {
        on: atWork(isoDate(lastYear, 9, 11)),
        reason: 'Kapal dengan media pembawa tertahan di pelabuhan',
      },
    },
    // Across New Year: some days of each year.
    approved(
      asks('baruna', workingDaysFrom(isoDate(lastYear - 1, 12, 29), 4, OFFICE_WEEK), {
        reason: 'Pulang kampung akhir tahun',
        on: isoDate(lastYear - 1, 12, 2),
      })
    ),
    // All twelve days asked for and deferred: twenty-four this year.
    decided(
      considered(
        asks('rukmini', workingDaysFrom(isoDate(lastYear, 12, 1), 12, OFFICE_WEEK), {
          on: isoDate(lastYear, 11, 3),
        })
      ),
      { outcome: 'deferred', reason: 'Kebutuhan dinas mendesak: musim ekspor akhir tahun' }
    ),
    decided(
      considered(
        asks('ningrum', workingDaysFrom(isoDate(lastYear, 10, 27), 3, OFFICE_WEEK), {
          on: addDays(acting.startDate, 1),
        })
      ),
      { by: acting.appointee }
    ),
  ];
};

/** What waits, was decided lately, or lies ahead, so that no screen of the demo is empty. */
const aroundToday = (today: IsoDate): readonly Scene[] => {
  const day = (count: number): IsoDate => addDays(today, count);
  const days = (who: string, from: number, count: number) =>
    workingDaysFrom(day(from), count, weekOf(who));
  const shortened = (dates: { startDate: IsoDate }) => ({
    startDate: dates.startDate,
    endDate: addWorkingDays(dates.startDate, 2, OFFICE_WEEK),
  });
  return [
    // Waiting for superior@.
    asks('dyah', days('dyah', 16, 2), { on: day(-4), reason: 'Menghadiri pernikahan saudara' }),
    asks('lintang', days('lintang', 20, 3), { on: day(-2) }),
    asks('seno', days('seno', 30, 5), { on: day(-1), reason: 'Mengunjungi orang tua' }),
    // Waiting for head@: the last three have been considered.
    asks('personnel', days('personnel', 24, 2), { on: day(-3) }),
    considered(asks('officer', days('officer', 12, 4), { on: day(-8) }), { on: day(-5) }),
    considered(asks('anjani', days('anjani', 26, 5), { on: day(-7) }), {
      on: day(-4),
      outcome: 'changed',
      reason: 'Dua hari terakhir ada pemeriksaan kapal',
      ...shortened(days('anjani', 26, 5)),
    }),
    considered(asks('sulastri', days('sulastri', 15, 3), { on: day(-6) }), {
      on: day(-3),
      outcome: 'rejected',
      reason: 'Bertepatan dengan pemusnahan media pembawa',
    }),
    // Away now, and soon.
    approved(asks('treasurer', days('treasurer', -1, 4), { on: day(-20) })),
    approved(asks('tirtayasa', days('tirtayasa', 25, 5), { on: day(-12) })),
    approved(asks('manager', days('manager', 10, 3), { on: day(-15) })),
    // Decided otherwise.
    decided(considered(asks('supervision', days('supervision', 21, 4), { on: day(-12) })), {
      outcome: 'rejected',
      reason: 'Jadwal operasi bersama sudah ditetapkan',
    }),
    decided(considered(asks('nawang', days('nawang', 18, 5), { on: day(-14) })), {
      outcome: 'changed',
      reason: 'Rapat koordinasi pada dua hari terakhir',
      ...shortened(days('nawang', 18, 5)),
    }),
    {
      ...approved(asks('wulan', days('wulan', 9, 2), { on: day(-20) })),
      cancellation: { on: day(-3), reason: 'Acara keluarga diundur' },
    },
    asks('ningrum', days('ningrum', 45, 3), { on: day(-1), isSubmitted: false }),
  ];
};

/** Who takes ordinary days, and from which year on, counted from this one. */
const ORDINARY: readonly (readonly [who: string, since: number])[] = [
  ['personnel', -2],
  ['superior', -2],
  ['officer', -2],
  ['supervision', -2],
  ['treasurer', -2],
  ['manager', -2],
  ['nawang', -2],
  ['tirtayasa', -2],
  ['lintang', -2],
  ['dyah', -2],
  ['sulastri', -2],
  ['cakra', -2],
  ['anjani', -1],
  ['seno', -1],
  ['wulan', -1],
  ['baruna', -1],
];

/** Months in which ordinary leave begins; apart far enough that two never meet. */
const MONTHS = [2, 4, 7, 11];
/** Nearer to today than this, only what `aroundToday` tells of happens. */
const QUIET_DAYS = 45;

/** Most requests are granted as asked. `fate`: 0 to 1. */
const endedBy = (scene: Scene, fate: number): Scene => {
  const { startDate } = scene;
  if (fate < 0.07) {
    return decided(scene, {
      outcome: 'changed',
      reason: 'Pelayanan membutuhkan personel pada hari berikutnya',
      startDate,
      endDate: startDate,
    });
  }
  if (fate < 0.14) {
    return decided(scene, { outcome: 'rejected', reason: 'Terlalu banyak pegawai cuti' });
  }
  if (fate < 0.2) {
    return {
      ...decided(scene),
      cancellation: {
        on: atWork(addDays(startDate, -3)),
        reason: 'Rencana keluarga berubah',
      },
    };
  }
  return decided(scene);
};

const ordinaryLeave = (today: IsoDate): readonly Scene[] => {
  const chance = seededRandom(SEED);
  const upTo = (most: number): number => Math.floor(chance() * most);
  const scenes: Scene[] = [];
  for (const offset of [-2, -1, 0]) {
    const year = yearOf(today) + offset;
    for (const [who, since] of ORDINARY) {
      // Drawn always, so that what one person does never depends on the date for another.
      const [first, second] = [upTo(MONTHS.length), upTo(MONTHS.length)];
      const months = offset === -1 ? [...new Set([first, second])].sort() : [first];
      const draws = [0, 1].map(() => [upTo(15), upTo(3), upTo(REASONS.length), chance()] as const);
      if (offset < since) continue;
      for (const [index, slot] of months.entries()) {
        const [late, extra, reason, fate] = draws[index] ?? [0, 0, 0, 0];
        const month = MONTHS[slot] ?? 2;
        const dates = workingDaysFrom(isoDate(year, month, 3 + late), 2 + extra, weekOf(who));
        if (dates.endDate > addDays(today, -QUIET_DAYS)) continue;
        const scene = considered(asks(who, dates, { reason: REASONS[reason] ?? 'Cuti tahunan' }));
        scenes.push(endedBy(scene, fate));
      }
    }
  }
  return scenes;
};

/** Two years of leave up to `today`: the same every time, moved along with the date. */
export const leaveHistory = (today: IsoDate): readonly Scene[] => [
  ...knownBalances(yearOf(today) - 1),
  ...rareLeaves(today),
  ...ordinaryLeave(today),
  ...aroundToday(today),
];
